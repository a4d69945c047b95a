"""Tables of a standard as CSV: known columns, whole rows, every fault with its row.

UTF-8 with or without its mark, commas, RFC 4180 quotation; the first row names the columns. Unlike
`desktop.exchange.delimited` it takes nothing that a spreadsheet might have done to the file.
"""

import csv
import io
from collections.abc import Collection, Iterator
from typing import TypeAlias

from desktop.errors import FormatError

MAX_BYTES = 64 * 1024 * 1024
MAX_CELL = 4096

Row: TypeAlias = dict[str, str]


def read_rows(
    data: bytes, name: str, required: Collection[str], known: Collection[str] | None = None
) -> Iterator[tuple[int, Row]]:
    """Yield the rows below the header with their numbers in the file, from 2.

    Args:
        data: the file, at most 64 MiB.
        name: of the file, for errors.
        required: columns that have to be there.
        known: columns that may be there; None for any.

    Raises:
        FormatError: not such a table; the sentence names the row.
    """
    if len(data) > MAX_BYTES:
        raise FormatError(
            f"{name} has {len(data):,} bytes; at most {MAX_BYTES:,} are read",
            do="Split it into several files.",
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FormatError(f"{name}, line {line} is not UTF-8 text") from error
    numbered = enumerate(csv.reader(io.StringIO(text, newline=""), strict=True), 1)
    number = 0
    try:
        number, header = next(numbered, (1, []))
        _check_header(header, name, required, known)
        for number, cells in numbered:
            if cells:
                yield number, _row(header, cells, f"{name}, row {number}")
    except csv.Error as error:
        raise FormatError(f"{name}, row {number + 1}: {error}") from error


def _check_header(
    header: list[str], name: str, required: Collection[str], known: Collection[str] | None
) -> None:
    missing = sorted(set(required) - set(header))
    if missing:
        raise FormatError(f"{name} lacks the column {missing[0]}")
    if len(set(header)) != len(header):
        twice = next(one for one in header if header.count(one) > 1)
        raise FormatError(f"{name} has the column {twice:.60} twice")
    unknown = sorted(set(header) - set(known)) if known is not None else []
    if unknown:
        raise FormatError(
            f"{name} has the column {unknown[0]:.60}, which its standard does not know",
            do="Rename or remove it.",
        )


def _row(header: list[str], cells: list[str], place: str) -> Row:
    if len(cells) != len(header):
        raise FormatError(f"{place} has {len(cells)} cells under {len(header)} columns")
    long = next((name for name, cell in zip(header, cells, strict=True) if len(cell) > MAX_CELL), 0)
    if long:
        raise FormatError(f"{place}: {long} has more than {MAX_CELL:,} characters")
    return dict(zip(header, cells, strict=True))
