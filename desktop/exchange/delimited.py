"""Tables in text: cells between commas, semicolons or tabs, as spreadsheets save them (RFC 4180).

Encoding and separator are found out and told. UTF-8, with or without byte order mark, is taken
where the bytes are valid UTF-8, else Windows-1252 where they are that; nothing is ever replaced or
passed over. The separator is the one that gives the header most columns and the rows below as
many. Excel's first line ``sep=;`` is obeyed.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence

from desktop.errors import FormatError
from desktop.exchange.csv_rows import intended
from desktop.exchange.table import MAX_CELL, Cell, Table, table_of, text_cell

_SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tab"}
_BOM = b"\xef\xbb\xbf"
_HEAD = 65_536  # characters from which the separator is found out
_HEAD_ROWS = 50
_SAID = re.compile(r"sep=([,;\t])(?:\r\n|\r|\n)", re.IGNORECASE)
_AS_UTF_8 = "Save it as “CSV UTF-8” or as .xlsx, then try again."


def read_delimited(data: bytes) -> Table:
    """Return the table of a text file.

    Raises:
        FormatError: another encoding, a quotation mark that is not closed or stands in the wrong
            place, or a table that `table_of` refuses.
    """
    text, encoding = _decoded(data)
    said = _SAID.match(text)
    if said is not None:
        text = text[said.end() :]
    separator = _separator_of(text) if said is None else said[1]
    notes = [f"Read as {encoding}, separated by {_SEPARATORS[separator]}."]
    return table_of(_cells(text, separator), notes)


def _decoded(data: bytes) -> tuple[str, str]:
    """Return the text and the name of its encoding."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or data[1:4:2] == b"\0\0":
        raise FormatError("the file is text in UTF-16", do=_AS_UTF_8)
    if b"\0" in data:
        at = data.index(b"\0")
        line = data.count(b"\n", 0, at) + 1
        raise FormatError(f"the file is no text: line {line} holds a NUL byte", do=_AS_UTF_8)
    marked = data.startswith(_BOM)
    try:
        return data.removeprefix(_BOM).decode(), "UTF-8"
    except UnicodeDecodeError as error:
        if marked:
            raise _not_text(data, len(_BOM) + error.start, "UTF-8, as its mark says") from error
    try:
        return data.decode("cp1252"), "Windows-1252"
    except UnicodeDecodeError as error:
        raise _not_text(data, error.start, "UTF-8 nor Windows-1252") from error


def _not_text(data: bytes, at: int, what: str) -> FormatError:
    line = data.count(b"\n", 0, at) + 1
    word = "neither " if " nor " in what else "not "
    return FormatError(
        f"line {line} is {word}{what}",
        means=f"The byte {data[at]:02x} has no meaning there, so no letter can be trusted.",
        do=_AS_UTF_8,
    )


def _separator_of(text: str) -> str:
    """Return the separator that explains the first rows best; a comma for a single column."""
    return max(_SEPARATORS, key=lambda separator: _merit(text, separator))


def _merit(text: str, separator: str) -> tuple[bool, float, int]:
    """Return how well a separator explains the first rows: the more, the better."""
    counts: list[int] = []
    reader = csv.reader(io.StringIO(text[:_HEAD], newline=""), delimiter=separator)
    try:
        for row in reader:
            if row:
                counts.append(len(row))
            if len(counts) > _HEAD_ROWS:
                break
    except csv.Error:
        pass  # what could be read must do; the error is told when the whole is read
    if not counts:
        return False, 0.0, 0
    alike = sum(1 for count in counts if count == counts[0])
    return counts[0] > 1, alike / len(counts), counts[0]


def _cells(text: str, separator: str) -> Iterator[Sequence[Cell]]:
    """Yield the rows, empty ones too, so that their numbers stay those of the spreadsheet."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 0
    try:
        for row in reader:
            number += 1
            yield [text_cell(intended(cell)) for cell in row]
    except csv.Error as error:
        raise _broken_row(str(error), number + 1) from error


def _broken_row(why: str, number: int) -> FormatError:
    """Return what to say of a row that is no row."""
    if "field larger" in why:
        what = f"row {number} has a cell of far more than {MAX_CELL:,} characters"
    elif "unexpected end" in why:
        what = f"a quotation mark that is opened in row {number} is never closed"
    else:
        what = f"row {number} goes on after a closing quotation mark"
    return FormatError(
        what,
        means="Where cells begin and end cannot be known from there on.",
        do='Close the quotation mark, and write those inside a cell twice (""); then try again.',
    )
