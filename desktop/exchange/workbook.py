"""Workbooks (.xlsx) in: the cells of one visible sheet, with what each of them holds.

openpyxl reads them, after `check_package` has looked at the archive. Values are those that the
spreadsheet program saved last: a formula without one is a broken cell. Numbers get their shortest
text of at most 15 digits, which is all that spreadsheet programs keep; whole numbers below 2^53 get
all of theirs. Dates keep no zone, for workbooks have none.
"""

import io
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, redirect_stdout
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from openpyxl import load_workbook  # type: ignore[import-untyped]  # ships no types
from openpyxl.utils.escape import unescape  # type: ignore[import-untyped]  # the same

from desktop.errors import CivicLedgerError, FormatError
from desktop.exchange.table import (
    BrokenCell,
    Cell,
    MomentCell,
    NumberCell,
    Table,
    table_of,
    text_cell,
)
from desktop.exchange.workbook_guard import check_package

_MOST_ROWS = 1_048_576  # of a sheet
_EXACT = 2**53
_AGAIN = "Open it in the spreadsheet program and save it again as .xlsx."
_NO_RESULT = BrokenCell(
    "formula",
    "is a formula whose result was not saved",
    "Open the workbook in the spreadsheet program and save it, or paste the cells as values.",
)


def read_workbook(data: bytes, sheet: str | None = None) -> Table:
    """Return the table of a sheet, the first visible one unless another is named.

    Raises:
        FormatError: no workbook, a damaged one, one that `check_package` or `table_of` refuses, or
            no such sheet.
    """
    with _opened(data) as (book, has_formulas):
        chosen, notes = _chosen(book, sheet)
        rows = _rows(book[chosen])
        if has_formulas:
            rows = _with_lost_results(rows, data, chosen)
        return table_of(rows, notes)


def sheet_names(data: bytes) -> tuple[str, ...]:
    """Return the names of the visible sheets, in the order of their tabs.

    Raises:
        FormatError: no workbook, a damaged one, or one that `check_package` refuses.
    """
    with _opened(data) as (book, _has_formulas):
        return tuple(_visible(book))


@contextmanager
def _opened(data: bytes) -> Iterator[tuple[Any, bool]]:
    """Lend openpyxl's workbook, and say whether it has formulas."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            has_formulas = check_package(archive)
        with warnings.catch_warnings(), redirect_stdout(io.StringIO()):
            # openpyxl 3.1 warns of drawings and prints about damaged styles; nobody asks for them
            warnings.simplefilter("ignore")
            source = io.BytesIO(data)
            book = load_workbook(source, read_only=True, data_only=True, keep_links=False)
            with closing(book):
                yield book, has_formulas
    except CivicLedgerError:
        raise
    except Exception as error:
        # zipfile, expat and openpyxl raise whatever their code meets in a damaged file
        raise FormatError("the workbook is damaged", means=str(error)[:200], do=_AGAIN) from error


def _visible(book: Any) -> list[str]:  # noqa: ANN401  (no types)
    return [one.title for one in book.worksheets if one.sheet_state == "visible"]


def _chosen(book: Any, wanted: str | None) -> tuple[str, list[str]]:  # noqa: ANN401  (no types)
    """Return the name of the sheet to read, and notes about the others."""
    visible = _visible(book)
    hidden = [one.title for one in book.worksheets if one.sheet_state != "visible"]
    if not visible:
        raise FormatError(
            "the workbook has no visible sheet with cells",
            do="Show the sheet that is meant, and save the workbook again.",
        )
    chosen = visible[0] if wanted is None else wanted
    if chosen not in visible:
        word = "is hidden" if chosen in hidden else "is not there"
        names = ", ".join(f"{name!r:.60}" for name in visible[:10])
        raise FormatError(f"the sheet {chosen!r:.60} {word}", do=f"Visible are {names}.")
    notes = [f"Read from the sheet {chosen!r:.60}."]
    others = [name for name in visible if name != chosen]
    if others:
        notes.append(f"Other sheets were not read: {_named(others)}. --sheet NAME reads one.")
    if hidden:
        notes.append(f"Hidden sheets were not read: {_named(hidden)}.")
    return chosen, notes


def _named(names: Sequence[str]) -> str:
    more = f" and {len(names) - 5} more" if len(names) > 5 else ""
    return ", ".join(f"{name!r:.60}" for name in names[:5]) + more


def _rows(sheet: Any) -> Iterator[list[Cell]]:  # noqa: ANN401  (no types)
    sheet.reset_dimensions()  # what a file says of its size may be wrong
    for number, row in enumerate(sheet.iter_rows(), 1):
        if number > _MOST_ROWS:
            raise FormatError("the sheet has a row beyond the last that sheets have", do=_AGAIN)
        yield [_cell_of(cell) for cell in row]


def _with_lost_results(
    rows: Iterator[list[Cell]], data: bytes, chosen: str
) -> Iterator[list[Cell]]:
    """Yield the rows with a broken cell where a formula has no result."""
    book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
    sheet = book[chosen]
    sheet.reset_dimensions()
    for row, formulas in zip(rows, sheet.iter_rows(), strict=True):
        for at, cell in enumerate(formulas):
            if cell.data_type == "f" and row[at] == "":
                row[at] = _NO_RESULT
        yield row
    book.close()


def _cell_of(cell: Any) -> Cell:  # noqa: ANN401  (no types)
    """Return what one cell holds."""
    value = "" if cell.value is None else cell.value
    if cell.data_type == "e":
        return BrokenCell(
            str(value), f"shows the error {value!s:.20}", "Correct the formula, or type the value."
        )
    if isinstance(value, str):
        return text_cell(unescape(value))  # _x000D_ and the like
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return NumberCell(_plain(value), cell.number_format)
    if isinstance(value, date):  # a datetime is one, too
        day = value if isinstance(value, datetime) else datetime.combine(value, time())
        return MomentCell(_to_millisecond(day))
    shown = str(value)
    return BrokenCell(shown, "is a time of day or a duration", "Write it as text.")


def _plain(value: float) -> str:
    """Return a number without exponent."""
    if value == int(value) and abs(value) < _EXACT:
        return str(int(value))
    if isinstance(value, int):
        return str(value)
    text = format(Decimal(format(value, ".15g")), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _to_millisecond(moment: datetime) -> datetime:
    """Return a moment without the noise of days counted in fractions."""
    rounded = moment + timedelta(microseconds=500)
    return rounded.replace(microsecond=rounded.microsecond // 1000 * 1000)
