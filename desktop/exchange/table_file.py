"""A file that somebody saved from a spreadsheet program, known by its content and not by its name.

Workbooks (.xlsx) and text with separators (.csv, .tsv, .txt) are read; of everything else it is
said what it is and how to get one of these from it.
"""

import re

from desktop.errors import FormatError
from desktop.exchange.delimited import read_delimited
from desktop.exchange.table import MAX_BYTES, Table
from desktop.exchange.workbook import read_workbook, sheet_names

_SAVE = "Open it in the spreadsheet program and save it as .xlsx or as “CSV UTF-8”."
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS = (
    (b"%PDF-", "a PDF document"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"SQLite format 3\x00", "a database (SQLite)"),
    (b"{\\rtf", "a text document (RTF)"),
)
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|table|meta)\b", re.IGNORECASE
)
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<[?!A-Za-z]")
_JSON = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\{\s*["}]|\[\s*[\[{\]])')


def read_table(data: bytes, sheet: str | None = None) -> Table:
    """Return the table in a file.

    Args:
        data: the whole file.
        sheet: the sheet of a workbook; None for its first visible one.

    Raises:
        FormatError: too large, no table, or one that its reader refuses.
    """
    if len(data) > MAX_BYTES:
        raise FormatError(
            f"the file has more than {MAX_BYTES // 1024**2} MiB",
            do="Split the table into several files.",
        )
    if not data.strip(b"\xef\xbb\xbf \t\r\n"):
        raise FormatError("the file is empty", do="Save it again; it should hold a header.")
    if data.startswith(_ZIP):
        return read_workbook(data, sheet)
    _check_text(data)
    if sheet is not None:
        raise FormatError("a text file has no sheets", do="Leave out --sheet.")
    return read_delimited(data)


def sheets_of(data: bytes) -> tuple[str, ...]:
    """Return the names of the visible sheets of a workbook; of any other file none.

    Raises:
        FormatError: a workbook that its reader refuses.
    """
    return sheet_names(data) if data.startswith(_ZIP) and len(data) <= MAX_BYTES else ()


def _check_text(data: bytes) -> None:
    """Refuse what is no text with separators, and say what it is."""
    if data.startswith(_OLE):
        raise _refused_ole(data)
    for first, name in _OTHERS:
        if data.startswith(first):
            raise FormatError(f"the file is {name} and no table", do=_SAVE)
    if _PAGE.match(data):
        raise FormatError(
            "the file is a web page (HTML) and no table",
            means="Often that is a login page, or a program that calls its web pages .xls or .csv.",
            do=_SAVE,
        )
    if _XML.match(data):
        raise FormatError("the file is XML and no table", do=_SAVE)
    if _JSON.match(data):
        raise FormatError("the file is JSON and no table", do="Give it with --data FILE.")


def _refused_ole(data: bytes) -> FormatError:
    """Return what to say of Microsoft's compound files."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return FormatError(
            "the workbook is protected by a password",
            means="It is encrypted, so nothing of it can be read.",
            do="Open it in the spreadsheet program and save a copy without a password.",
        )
    if any(name.encode("utf-16-le") in data for name in ("Workbook", "Book")):
        return FormatError("the file is a workbook in the old format .xls", do=_SAVE)
    return FormatError("the file is an old document of Microsoft Office and no table", do=_SAVE)
