"""Rows of a table to records in the making, each problem kept beside the cell that it comes from.

What the kind and the rules say later about a record (`TableRows.located`) is led back to the cell,
too. Whether anything is issued is left to `desktop.issuing`: all rows, or none.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from desktop.domains.fields import FieldType
from desktop.domains.form_values import object_of
from desktop.domains.kind import Kind
from desktop.errors import FormatError
from desktop.exchange.cell_texts import Reading, decimal_marks, read_cells
from desktop.exchange.table import Cell, CellProblem, Row, Table, cell_text, shortened
from desktop.exchange.table_columns import PRIVATE, READERS, Column, Columns, columns_of
from desktop.ledger.json_profile import JsonObject, JsonValue

_PLACE, _REFS = "place.", "refs."
_DEGREES = {"place.lat": 90, "place.lon": 180}
_UNITS = 10_000_000  # of the ledger in a degree
CORRECT = "Correct it in the spreadsheet, then give the whole file again."
FILL = "Fill it in, then give the whole file again."
_SEPARATORS = ("\n", "|", ";")
_POSITION = re.compile(r"[0-9]+")


@dataclass(frozen=True, slots=True)
class TableRows:
    """The records that the rows of a table describe, and what is wrong with the table so far."""

    items: tuple[JsonObject, ...]  # one a row, in their order
    problems: tuple[CellProblem, ...]
    notes: tuple[str, ...]
    table: Table
    columns: Columns
    refused: frozenset[tuple[int, int]]  # row and column, from 0, of cells that were not read

    def located(self, item: int, path: str, problem: str) -> CellProblem | None:
        """Return a problem of a record at its cell, or None where the cell was refused already.

        Args:
            item: number of the record, from 1.
            path: place in its data, or beside them; empty for the whole record.
            problem: the sentence.
        """
        row = self.table.rows[item - 1]
        if path.split(".", maxsplit=1)[0] in self.columns.absent:
            return None
        column = self._column_at(row, path) if path else None
        if column is None:
            return CellProblem(row.number, "", path, "", "", problem, CORRECT if path else "")
        if (item - 1, column.index) in self.refused:
            return None
        cell = _cell(row, column)
        do = CORRECT if cell_text(cell) else FILL
        return _problem(row, column, cell, problem, do)

    def _column_at(self, row: Row, path: str) -> Column | None:
        """Return the column in which a value of a record stands."""
        path = self._as_in_table(row, path)
        at = [
            column
            for column in self.columns.columns
            if _is_within(path, column.target.path) or _is_within(column.target.path, path)
        ]
        filled = [column for column in at if cell_text(_cell(row, column))]
        return next(iter(filled or at), None)

    def _as_in_table(self, row: Row, path: str) -> str:
        """Return a path with the positions of the table; gaps between them had closed."""
        steps = path.split(".")
        for at, step in enumerate(steps):
            if _POSITION.fullmatch(step) is None:
                continue
            above = steps[:at]
            used = sorted(
                {
                    int(found[at])
                    for column in self.columns.columns
                    if (found := column.target.path.split("."))[:at] == above
                    and len(found) > at
                    and _POSITION.fullmatch(found[at])
                    and cell_text(_cell(row, column))
                }
            )
            if int(step) < len(used):
                steps[at] = str(used[int(step)])
        return ".".join(steps)


def _is_within(path: str, above: str) -> bool:
    return path == above or path.startswith(f"{above}.")


def _cell(row: Row, column: Column) -> Cell:
    return row.cells[column.index] if column.index < len(row.cells) else ""


def _problem(row: Row, column: Column, cell: Cell, problem: str, do: str) -> CellProblem:
    place, path = f"{column.letter}{row.number}", column.target.path
    return CellProblem(row.number, place, path, column.header, shortened(cell), problem, do)


def rows_of(
    table: Table, kind: Kind, language: str, given: Mapping[str, str] | None = None
) -> TableRows:
    """Return what the rows of a table describe.

    Args:
        table: as read.
        kind: of the records.
        language: of texts whose header names none.
        given: header to dotted path, where headers do not say it themselves.

    Raises:
        UsageError: ``given`` does not fit the table or the kind.
    """
    columns = columns_of(table, kind, language, given)
    made = _Rows(table, columns)
    items = tuple(made.item(kind, at) for at in range(len(table.rows)))
    return TableRows(
        items=items,
        problems=(*columns.problems, *made.problems),
        notes=(*table.notes, *columns.notes),
        table=table,
        columns=columns,
        refused=frozenset(made.refused),
    )


@dataclass(slots=True)
class _Raw:
    """The texts of one row by their paths."""

    data: dict[str, str] = field(default_factory=dict)
    beside: dict[str, list[str]] = field(default_factory=dict)
    private: dict[str, str] = field(default_factory=dict)  # their paths without the mark


class _Rows:
    """Reads a table column by column, for a column decides together what its cells mean."""

    def __init__(self, table: Table, columns: Columns) -> None:
        self._table = table
        self.problems: list[CellProblem] = []
        self.refused: set[tuple[int, int]] = set()
        self._raws = [_Raw() for _ in table.rows]
        cells = [self._filled(column) for column in columns.columns]
        marks = frozenset(
            mark
            for column, found in zip(columns.columns, cells, strict=True)
            if column.target.field.type is FieldType.DECIMAL
            for mark in decimal_marks(cell for _, cell in found)
        )
        for column, found in zip(columns.columns, cells, strict=True):
            self._read(column, found, marks)

    def _filled(self, column: Column) -> list[tuple[int, Cell]]:
        """Return the filled cells of a column, several of one row where it holds a list."""
        found: list[tuple[int, Cell]] = []
        for at, row in enumerate(self._table.rows):
            cell = _cell(row, column)
            if column.target.is_list and isinstance(cell, str):
                found += [(at, part) for part in _parts(cell)]
            elif cell_text(cell):
                found.append((at, cell))
        return found

    def _read(
        self, column: Column, found: Sequence[tuple[int, Cell]], marks: frozenset[str]
    ) -> None:
        """Put the texts of a column into their rows."""
        target = column.target
        readings = read_cells(target.field, [cell for _, cell in found], marks)
        counts: dict[int, int] = {}
        for (at, cell), reading in zip(found, readings, strict=True):
            text = self._judged(column, at, cell, reading)
            if text is None:
                continue
            number = counts[at] = counts.get(at, -1) + 1
            if target.is_beside:
                self._raws[at].beside.setdefault(target.path, []).append(text)
            else:
                path = f"{target.path}.{number}" if target.is_list else target.path
                raw = self._raws[at]
                if target.is_private:
                    raw.private[path.removeprefix(f"{PRIVATE}.")] = text
                else:
                    raw.data[path] = text

    def _judged(self, column: Column, at: int, cell: Cell, reading: Reading) -> str | None:
        """Return the text of a cell, or None after noting that it was refused."""
        if isinstance(reading, str) and column.target.path in _DEGREES:
            reading = _ledger_degrees(reading, _DEGREES[column.target.path])
        if isinstance(reading, str):
            return reading
        self.refused.add((at, column.index))
        if reading is not None:
            row = self._table.rows[at]
            self.problems.append(_problem(row, column, cell, reading.what, reading.do or CORRECT))
        return None

    def item(self, kind: Kind, at: int) -> JsonObject:
        """Return the record in the making of one row."""
        raw = self._raws[at]
        beside: JsonObject = {}
        place: JsonObject = {}
        refs: list[JsonValue] = []
        about: list[JsonValue] = []
        for path, texts in raw.beside.items():
            if path.startswith(_REFS):
                refs += [{"rel": path.split(".")[1], "id": text} for text in texts]
            elif path.startswith(_PLACE):
                name = path.removeprefix(_PLACE)
                place[name] = texts[0] if name in ("site", "detail") else int(texts[0])
            elif path.split(".")[0] == "about":
                about += texts
            elif path == READERS:
                pass  # of the private document
            else:
                beside[path] = texts[0]
        private = self._private(kind, at)
        for name, value in (
            ("place", place), ("refs", refs), ("about", about), (PRIVATE, private),
        ):  # fmt: skip
            if value:
                beside[name] = value
        return {**beside, "data": object_of(kind.shape, raw.data)}

    def _private(self, kind: Kind, at: int) -> JsonObject:
        """Return the private document of one row with its readers; empty where it has none."""
        raw, row = self._raws[at], self._table.rows[at]
        readers = raw.beside.get(READERS, [])
        if kind.private is not None and raw.private:
            return {"document": object_of(kind.private.shape, raw.private), "to": [*readers]}
        if readers:
            said = "names readers, and the row has no private document"
            do = "Fill in a column that begins with private, or leave this cell empty."
            self.problems.append(CellProblem(row.number, "", READERS, READERS, "", said, do))
        return {}


def _parts(text: str) -> Iterator[str]:
    """Yield the values of a list in one cell: between line ends, else bars, else semicolons."""
    separator = next((one for one in _SEPARATORS if one in text), "\n")
    yield from (part.strip() for part in text.split(separator) if part.strip())


def _ledger_degrees(text: str, most: int) -> str | FormatError:
    """Return degrees in the ledger's units; a whole number beyond them is in units already."""
    number = Decimal(text)
    units = number if "." not in text and abs(number) > 180 else number * _UNITS
    if abs(units) > most * _UNITS:
        return FormatError(f"is beyond {most} degrees", do="Write degrees, such as 48.2082.")
    if units != int(units):
        return FormatError("has more than 7 decimals", do="Write degrees with at most 7 decimals.")
    return str(int(units))
