"""A table that is put aside: as a JSON object and back, each cell with what it holds."""

from collections.abc import Callable
from datetime import datetime

from desktop.errors import FormatError
from desktop.exchange.table import BrokenCell, Cell, MomentCell, NumberCell, Row, Table
from desktop.ledger.json_profile import JsonObject, JsonValue

_MAKERS: dict[tuple[str, int], Callable[..., Cell]] = {
    ("number", 2): NumberCell,
    ("moment", 1): lambda text: MomentCell(datetime.fromisoformat(text)),
    ("broken", 3): BrokenCell,
}


def object_of_table(table: Table) -> JsonObject:
    """Return a table as an object."""
    rows: list[JsonValue] = [_row(row) for row in (table.header, *table.rows)]
    return {"rows": rows, "notes": [*table.notes]}


def table_of_object(value: JsonValue) -> Table:
    """Return the table of an object.

    Raises:
        FormatError: it is none.
    """
    if not isinstance(value, dict) or set(value) != {"rows", "notes"}:
        raise _no_table()
    rows, notes = value["rows"], value["notes"]
    if not isinstance(rows, list) or not rows or not isinstance(notes, list):
        raise _no_table()
    header, *below = (_row_of(row) for row in rows)
    return Table(header, tuple(below), tuple(map(str, notes)))


def _row(row: Row) -> JsonValue:
    return [row.number, *map(_plain, row.cells)]


def _plain(cell: Cell) -> JsonValue:
    match cell:
        case NumberCell():
            return ["number", cell.text, cell.number_format]
        case MomentCell():
            return ["moment", cell.moment.isoformat()]
        case BrokenCell():
            return ["broken", cell.shown, cell.why, cell.do]
        case _:
            return cell


def _row_of(value: JsonValue) -> Row:
    if not isinstance(value, list) or not value or not isinstance(value[0], int):
        raise _no_table()
    return Row(value[0], tuple(map(_cell_of, value[1:])))


def _cell_of(value: JsonValue) -> Cell:
    if isinstance(value, str | bool):
        return value
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value) or not value:
        raise _no_table()
    name, *texts = value
    maker = _MAKERS.get((str(name), len(texts)))
    if maker is None:
        raise _no_table()
    try:
        return maker(*texts)
    except ValueError as error:
        raise _no_table() from error


def _no_table() -> FormatError:
    return FormatError("This is not a table that was put aside.")
