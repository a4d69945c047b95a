"""Tables out as CSV: RFC 4180, with formulas from records made harmless, and read back as meant.

A spreadsheet runs a cell that begins with =, +, -, @, TAB or CR as a formula; such a cell gets an
apostrophe in front, which the spreadsheet takes for "this is text". NUL counts among them, for some
programs pass over it.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

from desktop.exchange.exact_json import format_number

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\0")


def neutral(cell: str) -> str:
    """Return the text of a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_DANGEROUS) else cell


def intended(cell: str) -> str:
    """Return the text that stood there before `neutral`: an apostrophe before a sign is no text."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_DANGEROUS) else cell


def format_csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Return a table as CSV in UTF-8, its lines ended by CR LF.

    Numbers stand as they are; None is an empty cell; every text is made harmless.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return stream.getvalue().encode()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return format_number(value)
    return neutral(value) if isinstance(value, str) else str(value)
