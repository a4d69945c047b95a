"""Files that are no tables, or only look like one, are named for what they are."""

import io
import zipfile

import pytest

from desktop.errors import FormatError
from desktop.exchange.table import MAX_BYTES, column_letter
from desktop.exchange.table_file import read_table
from tests.exchange.tables import comma, diplomas, workbook

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def archive(**parts: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name, text in parts.items():
            made.writestr(name.replace("__", "/").replace("_DOT_", "."), text)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf\r\n", "empty"),
        (b"achievementType,achievement\n", "no rows below"),
        (b"%PDF-1.7\n%", "a PDF document"),
        (b"<!DOCTYPE html><html><body>Log in", "a web page"),
        (b'\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>', "a web page"),
        (b"<table><tr><td>1</td></tr></table>", "a web page"),
        (b'<?xml version="1.0"?><Workbook/>', "XML"),
        (b'[{"data": {}}]', "JSON"),
        (b'{"data": {}}', "JSON"),
        (b"\x1f\x8b\x08", "gzip"),
        (b"\x89PNG\r\n", "picture"),
        (_OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (_OLE + "Workbook".encode("utf-16-le"), "old format .xls"),
        (_OLE + "WordDocument".encode("utf-16-le"), "old document"),
        (bytes(MAX_BYTES + 1), "more than 32 MiB"),
        (b"PK\x03\x04 and no more", "damaged"),
        (archive(a="x"), "a ZIP archive"),
        (archive(mimetype="application/vnd.oasis.opendocument.spreadsheet"), ".ods"),
        (archive(word__document_DOT_xml="<a/>"), "a text or a presentation"),
        (archive(xl__workbook_DOT_bin="x"), ".xlsb"),
    ],
)
def test_a_file_that_is_no_table_is_told_what_it_is(data: bytes, said: str) -> None:
    with pytest.raises(FormatError) as refused:
        read_table(data)
    assert said in refused.value.what
    assert refused.value.do


def test_content_tells_the_form_and_not_the_name() -> None:
    small = diplomas(3)
    assert len(read_table(comma(small)).rows) == len(read_table(workbook(small)).rows) == 3


def test_text_has_no_sheets() -> None:
    with pytest.raises(FormatError, match="no sheets"):
        read_table(b"a\n1\n", "Sheet1")


@pytest.mark.parametrize(
    ("index", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (701, "ZZ"), (702, "AAA")]
)
def test_columns_have_the_letters_of_spreadsheets(index: int, letters: str) -> None:
    assert column_letter(index) == letters
