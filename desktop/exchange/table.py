"""Tables as spreadsheets hold them: a header, rows with their numbers, cells with what they hold.

What was read from a file, before anybody knows what its columns mean. Rows have the numbers that
the spreadsheet shows, columns its letters, so that a problem names the cell where the user finds
it. Limits stand here, because every reader keeps them: `MAX_BYTES` before anything is looked at.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from desktop.errors import FormatError

MAX_BYTES = 32 * 1024 * 1024
MAX_ROWS = 50_000  # below the header
MAX_COLUMNS = 500
MAX_CELL = 65_535  # characters
MAX_FILLED = 2_000_000  # cells that hold something

_ZEROS = re.compile(r"0{2,40}")
_SHOWN = 60  # characters of a value in a message
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class NumberCell:
    """A number as a workbook stores it."""

    text: str  # plain decimal: 12.5, without exponent
    number_format: str  # how the spreadsheet shows it: General, 00000, 0.00%

    def __str__(self) -> str:
        """Return the number."""
        return self.text


@dataclass(frozen=True, slots=True)
class MomentCell:
    """A date or a time as a workbook stores it; it has no time zone."""

    moment: datetime

    def __str__(self) -> str:
        """Return it in ISO 8601, the time only where there is one."""
        text = self.moment.isoformat(sep=" ")
        return text.removesuffix(" 00:00:00")


@dataclass(frozen=True, slots=True)
class BrokenCell:
    """A cell whose value cannot be known."""

    shown: str
    why: str
    do: str

    def __str__(self) -> str:
        """Return what the spreadsheet shows."""
        return self.shown


Cell: TypeAlias = str | bool | NumberCell | MomentCell | BrokenCell


@dataclass(frozen=True, slots=True)
class Row:
    """One row that holds something; empty cells at its end are cut off."""

    number: int  # as the spreadsheet counts, from 1
    cells: Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """A header, rows, and what the user should know about how they were read."""

    header: Row
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CellProblem:
    """One thing that is wrong with a cell, a column or a row, and what to do."""

    row: int  # as the spreadsheet counts; the header is row 1
    cell: str  # such as C5; empty for the whole row
    column: str  # dotted path, or the header where it has none
    header: str
    value: str  # shortened
    problem: str
    do: str = ""


def column_letter(index: int) -> str:
    """Return the letters of a column, counted from 0: A, B, ... Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def text_cell(text: str) -> Cell:
    """Return the cell of a text; one with unseen or lost characters is broken."""
    found = _UNSEEN.search(text)
    if found is None:
        return text
    if found[0] == "\ufffd":
        why = "holds the mark of a letter that was lost when it was saved"
    else:
        why = f"holds the character U+{ord(found[0]):04X}, which nobody would see"
    return BrokenCell(_UNSEEN.sub("\ufffd", text), why, "Type the cell again.")


def shortened(cell: Cell) -> str:
    """Return what a cell holds, fit for a message."""
    text = cell_text(cell)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def cell_text(cell: Cell) -> str:
    """Return what a cell holds as text, without blanks around it."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    return str(cell).strip()


def seen_text(cell: Cell) -> str:
    """Return what a cell holds as the spreadsheet shows it: codes with their leading zeros."""
    if isinstance(cell, NumberCell) and _ZEROS.fullmatch(cell.number_format):
        return cell.text.zfill(len(cell.number_format))
    return cell_text(cell)


def table_of(rows: Iterable[Sequence[Cell]], notes: Sequence[str] = ()) -> Table:
    """Return the table of rows in their order; the first one that holds something is the header.

    Raises:
        FormatError: nothing there, no rows below the header, or more than the limits allow.
    """
    filled = _within_limits(rows)
    header = next(filled, None)
    if header is None:
        raise FormatError(
            "the table is empty",
            do="Save it again with a row of headers and the rows below it.",
        )
    below = tuple(filled)
    if not below:
        raise FormatError(
            "the table has a header and no rows below it", do="Fill in rows, then try again."
        )
    return Table(header, below, tuple(notes))


def _within_limits(rows: Iterable[Sequence[Cell]]) -> Iterator[Row]:
    """Yield the rows that hold something, as long as there are not too many."""
    seen = filled = 0
    for number, cells in enumerate(rows, 1):
        row = Row(number, _cut(cells))
        if not row.cells:
            continue
        seen += 1
        filled += sum(1 for cell in row.cells if cell != "")
        _check(row, seen, filled)
        yield row


def _cut(cells: Sequence[Cell]) -> Sequence[Cell]:
    """Return the cells without the empty ones at the end."""
    end = len(cells)
    while end and (cells[end - 1] == "" or _is_blank(cells[end - 1])):
        end -= 1
    return cells if end == len(cells) else cells[:end]


def _is_blank(cell: Cell) -> bool:
    return isinstance(cell, str) and not cell.strip()


def _check(row: Row, seen: int, filled: int) -> None:
    """Refuse what goes beyond a limit."""
    split = "Split the table into several files."
    if len(row.cells) > MAX_COLUMNS:
        raise FormatError(
            f"row {row.number} has {len(row.cells):,} columns; {MAX_COLUMNS} are allowed",
            do="Keep the columns that the kind knows.",
        )
    if seen - 1 > MAX_ROWS:
        raise FormatError(f"the table has more than {MAX_ROWS:,} rows", do=split)
    if filled > MAX_FILLED:
        raise FormatError(f"the table has more than {MAX_FILLED:,} filled cells", do=split)
    for at, cell in enumerate(row.cells):
        if isinstance(cell, str) and len(cell) > MAX_CELL:
            raise FormatError(
                f"cell {column_letter(at)}{row.number} has {len(cell):,} characters; "
                f"{MAX_CELL:,} are allowed",
                do="Shorten it. If it looks like many cells, a quotation mark is not closed.",
            )
