"""What is said of a file that is not the JSON it should be."""

import gzip
import io
import json
import zipfile

import pytest

from desktop.errors import FormatError
from desktop.exchange.exact_json import parse_exact
from desktop.exchange.file_type import known_document
from tests.exchange.samples import SHIPPED

_XML = b'<?xml version="1.0"?>\n<epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:1">'


def _zip() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("events.json", "[]")
    return packed.getvalue()


def refused(data: bytes) -> FormatError:
    with pytest.raises(FormatError) as told:
        parse_exact(data)
    return told.value


@pytest.mark.parametrize(
    ("data", "what", "means", "do"),
    [
        (b"%PDF-1.7\n1 0 obj", "a PDF document", "", "as JSON"),
        (_zip(), "a ZIP archive or an office document", "", "Unpack"),
        (gzip.compress(b"[]", mtime=0), "a compressed file", "", "Unpack"),
        (b"\x89PNG\r\n\x1a\n", "a picture", "", "as JSON"),
        (b"\xff\xd8\xff\xe0", "a picture", "", "as JSON"),
        (b"SQLite format 3\x00", "a database", "", "as JSON"),
        (b"\xd2\x84\x43", "a transparent statement", "", "as JSON"),
        ("[]".encode("utf-16"), "text in UTF-16", "", "as JSON"),
        (_XML, "EPCIS in XML", "only the JSON form of EPCIS 2.0", "as JSON"),
        (b"<EPCISQueryDocument/>", "EPCIS in XML", "only the JSON form", "as JSON"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><a/>", "but XML", "", "as JSON"),
        (b"<recall>", "but XML", "", "as JSON"),
        (b" <!DOCTYPE html>\n<html>", "a web page", "login or error page", "as JSON"),
        (b"<HTML><body>Not found", "a web page", "login or error page", "as JSON"),
        (b"gtin;lot\r\n4012;A\r\n", "a table", "", "as JSON"),
        (b'"gtin","lot"\n"4012","A"\n', "a table", "", "as JSON"),
    ],
)  # fmt: skip
def test_a_file_of_another_kind_is_named(data: bytes, what: str, means: str, do: str) -> None:
    error = refused(data)
    assert error.what.startswith("the file is not JSON but ")
    assert what in error.what
    assert means in error.means
    assert do in error.do
    assert error.evidence == data


@pytest.mark.parametrize("data", [b"", b" \n\t", b"\xef\xbb\xbf"])
def test_an_empty_file_is_called_empty(data: bytes) -> None:
    assert refused(data).what == "the file is empty, so it is not JSON"


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"{", "line 1, column 2"),
        (b'{"a":', "line 1, column 6"),
        (b'{\n "a": [1,\n', "line 3, column 1"),
        (b'{"a": "bro', "line 1, column 7"),
        (b'[{"a": tr', "line 1, column 8"),
        (b"[-", "line 1, column 2"),
        ('["Łód'.encode()[:-1], "line 1, column"),
    ],
)
def test_a_file_that_was_cut_off_is_told_with_the_place(data: bytes, place: str) -> None:
    error = refused(data)
    assert "not JSON to its end" in error.what
    assert place in error.what
    assert "cut off" in error.means
    assert "again" in error.do


def test_every_cut_of_a_real_document_is_called_cut_off() -> None:
    data = (SHIPPED / "supply" / "openepcis" / "packing_932.json").read_bytes()[:1500]
    for end in range(1, len(data)):
        assert "cut off" in refused(data[:end]).means, end


@pytest.mark.parametrize(
    ("data", "what", "do"),
    [
        (b"[1,]", "line 1, column", "Correct it there"),
        (b"{\n'a': 1}", "line 2, column 1", "Correct it there"),
        (b"[] []", "Extra data, line 1, column 4", "Correct it there"),
        (b"hello", "not JSON: Expecting value, line 1, column 1", "Correct it there"),
        (b"\xef\xbb\xbf{}", "not JSON", "without a byte order mark"),
        (b'{"a":\n"M\xfcnchen"}', "not UTF-8 text, from line 2, column 3 on", "as UTF-8"),
    ],
)
def test_a_mistake_in_the_middle_is_told_with_the_place(data: bytes, what: str, do: str) -> None:
    error = refused(data)
    assert what in error.what
    assert do in error.do
    assert "cut off" not in error.means


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ({"type": "EPCISDocument", "epcisBody": {}}, "an EPCIS document (import epcis)"),
        ({"eventTime": "x"}, "an EPCIS event (import epcis)"),
        ({"credentialSubject": {}}, "a verifiable credential (import openbadges)"),
        ({"meta": {}, "results": []}, "an answer of openFDA (import openfda)"),
        ({"recall_number": "F-1"}, "a recall notice of openFDA (import openfda)"),
        ({"type": "civicledger/draft/1"}, "a document of CivicLedger ('civicledger/draft/1')"),
        ({"b": 1, "a": 2}, "a JSON object with the members 'b', 'a'"),
        ({"type": 1, "\x1b[2J": 2}, "a JSON object with the members 'type', '\\x1b[2J'"),
        ({}, "an empty JSON object"),
        ([1, 2], "a list of 2 items"),
        ([], "a JSON value without members"),
        ("text", "a JSON value without members"),
    ],
)  # fmt: skip
def test_a_json_document_is_known_by_its_members(value: object, name: str) -> None:
    assert known_document(value) == name
    assert known_document(json.loads(json.dumps(value))) == name
