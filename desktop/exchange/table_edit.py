"""Tables that are put right by hand: cells written anew, rows taken out, texts from a clipboard.

A table is never changed; each change gives another one. Rows keep their numbers, so that they are
found again in the spreadsheet that the table came from.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.errors import FormatError
from desktop.exchange.csv_rows import intended
from desktop.exchange.table import (
    MAX_CELL,
    MAX_COLUMNS,
    MAX_ROWS,
    Cell,
    Row,
    Table,
    text_cell,
)


@dataclass(frozen=True, slots=True)
class Change:
    """One cell that was written anew; it can be taken back."""

    row: int  # from 0
    column: int  # from 0
    before: Cell
    after: Cell

    @property
    def reverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.row, self.column, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Removal:
    """Rows that were taken out, with the places where they stood; it can be taken back."""

    rows: tuple[tuple[int, Row], ...]  # by place


Step = tuple[Change, ...] | Removal
"""What one deed of the user has done to a table."""


def cell_at(table: Table, row: int, column: int) -> Cell:
    """Return what stands in a cell; beyond the end of its row nothing does."""
    cells = table.rows[row].cells
    return cells[column] if column < len(cells) else ""


def width_of(table: Table) -> int:
    """Return how many columns a table has, with those that have no header."""
    return max(len(row.cells) for row in (table.header, *table.rows))


def written(table: Table, changes: Iterable[Change]) -> Table:
    """Return a table with the cells written anew."""
    rows = list(table.rows)
    by_row: dict[int, list[Change]] = {}
    for one in changes:
        by_row.setdefault(one.row, []).append(one)
    for at, own in by_row.items():
        cells = list(rows[at].cells)
        for one in own:
            cells += [""] * (one.column + 1 - len(cells))
            cells[one.column] = one.after
        rows[at] = replace(rows[at], cells=tuple(cells))
    return replace(table, rows=tuple(rows))


def without_rows(table: Table, places: Iterable[int]) -> tuple[Table, Removal]:
    """Return a table without some rows, and what brings them back."""
    gone = sorted(set(places))
    removal = Removal(tuple((at, table.rows[at]) for at in gone))
    out = set(gone)
    kept = tuple(row for at, row in enumerate(table.rows) if at not in out)
    return replace(table, rows=kept), removal


def with_rows(table: Table, removal: Removal) -> Table:
    """Return a table with the rows back in their places."""
    rows = list(table.rows)
    for at, row in removal.rows:
        rows.insert(at, row)
    return replace(table, rows=tuple(rows))


def redone(table: Table, step: Step) -> Table:
    """Return a table after a step."""
    if isinstance(step, Removal):
        return without_rows(table, (at for at, _ in step.rows))[0]
    return written(table, step)


def undone(table: Table, step: Step) -> Table:
    """Return a table before a step."""
    if isinstance(step, Removal):
        return with_rows(table, step)
    return written(table, (one.reverse for one in reversed(step)))


def changes_of(
    table: Table, row: int, column: int, block: Sequence[Sequence[str]]
) -> tuple[Change, ...]:
    """Return what a block of texts changes from a cell on, down and to the right.

    Raises:
        FormatError: it reaches beyond the rows, or a text is too long.
    """
    if row + len(block) > len(table.rows):
        raise FormatError(
            f"{len(block):,} rows do not fit: below this cell the table has "
            f"{len(table.rows) - row:,}.",
            means="Nothing was pasted.",
            do="Choose a cell further up, or open the whole table anew.",
        )
    found = []
    for down, texts in enumerate(block):
        for right, text in enumerate(texts):
            if column + right >= MAX_COLUMNS or len(text) > MAX_CELL:
                raise FormatError("What was pasted is too large for a table.")
            before, after = cell_at(table, row + down, column + right), text_cell(text)
            if before != after:
                found.append(Change(row + down, column + right, before, after))
    return tuple(found)


def pasted_block(text: str) -> list[list[str]]:
    """Return the texts of cells that were copied in a spreadsheet: tabs between them, a row a line.

    Raises:
        FormatError: a quotation mark is not closed, or there are more rows than a table has.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True)
    try:
        rows = [[intended(one) for one in row] for row in reader]
    except csv.Error as error:
        raise FormatError(
            "What was copied are no cells: a quotation mark is not closed.",
            means="Nothing was pasted.",
            do="Copy the cells again.",
        ) from error
    if len(rows) > MAX_ROWS:
        raise FormatError(f"{len(rows):,} rows were copied; {MAX_ROWS:,} are allowed.")
    return rows or [[""]]


def fitting(given: Mapping[str, str], table: Table) -> dict[str, str]:
    """Return the part of a mapping whose headers stand in a table."""
    headers = {" ".join(str(cell).split()).casefold() for cell in table.header.cells}
    return {
        header: path
        for header, path in given.items()
        if " ".join(header.split()).casefold() in headers
    }
