"""The spreadsheet of `desktop.exchange.food.fsma` as a file: CSV, or a workbook with its gaps.

Texts that a spreadsheet program would run as a formula are made harmless. In a workbook quantities
are numbers, so that they sort; everything else is text, so that leading zeros stay.
"""

import io
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from openpyxl import Workbook  # type: ignore[import-untyped]  # ships no types
from openpyxl.cell.cell import (  # type: ignore[import-untyped]  # the same
    ILLEGAL_CHARACTERS_RE,
)
from openpyxl.styles import Font  # type: ignore[import-untyped]  # the same
from openpyxl.utils import get_column_letter  # type: ignore[import-untyped]  # the same

from desktop.exchange.csv_rows import format_csv, neutral
from desktop.exchange.food.fsma import COLUMNS, Missing, Sheet

MISSING_COLUMNS = ("Row", "Event ID", "Event Type", "Missing Key Data Element")

_TEXT = "@"
_WIDTHS = {"Event ID": 48, "Product Description": 40, "Location of Event": 36}
_WIDTH = 22  # characters
_NUMBERS = ("Quantity",)
_UNSEEN = "\N{REPLACEMENT CHARACTER}"  # for control characters, which no workbook holds
_EXACT_DIGITS = 15  # that spreadsheet programs keep of a number


def format_sheet_csv(sheet: Sheet) -> bytes:
    """Return the rows as CSV with a header, with a byte order mark that spreadsheets look for."""
    return b"\xef\xbb\xbf" + format_csv(COLUMNS, sheet.rows)


def format_missing_csv(sheet: Sheet) -> bytes:
    """Return what the rows lack as CSV with a header."""
    return b"\xef\xbb\xbf" + format_csv(MISSING_COLUMNS, map(_cells, sheet.missing))


def format_workbook(sheet: Sheet) -> bytes:
    """Return the rows as a workbook (.xlsx); its second sheet lists what they lack."""
    book = Workbook()
    events, gaps = book.active, book.create_sheet("Missing")
    events.title = "Traceability"
    _fill(events, COLUMNS, sheet.rows)
    _fill(gaps, MISSING_COLUMNS, map(_cells, sheet.missing))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _cells(gap: Missing) -> tuple[object, ...]:
    return gap.row, gap.record_id, gap.event, gap.column


def _fill(
    page: Any,  # noqa: ANN401  (openpyxl ships no types)
    header: Sequence[str],
    rows: Iterable[Sequence[object]],
) -> None:
    """Write a header and rows into a sheet; the header stays in sight and has filters."""
    page.append(list(header))
    for row in rows:
        page.append([_value(name, value) for name, value in zip(header, row, strict=True)])
    for at, name in enumerate(header, 1):
        letter = get_column_letter(at)
        page.column_dimensions[letter].width = _WIDTHS.get(name, _WIDTH)
        if name not in (*_NUMBERS, "Row"):
            page.column_dimensions[letter].number_format = _TEXT
    page.freeze_panes = "A2"
    page.auto_filter.ref = page.dimensions
    for cell in page[1]:
        cell.font = Font(bold=True)


def _value(column: str, value: object) -> object:
    """Return what a cell holds: a quantity as a number, any other text made harmless."""
    if not isinstance(value, str):
        return value
    if column in _NUMBERS and value and len(value.replace(".", "")) <= _EXACT_DIGITS:
        return Decimal(value)
    return neutral(ILLEGAL_CHARACTERS_RE.sub(_UNSEEN, value)) or None
