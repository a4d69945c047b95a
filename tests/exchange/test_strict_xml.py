"""XML within limits: what is read, and that nothing is declared, fetched or grown."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from desktop.errors import FormatError
from desktop.exchange import strict_xml
from desktop.exchange.strict_xml import parse_xml
from tests.exchange.samples import VECTORS


def published() -> list[Path]:
    return sorted((VECTORS / "green_button").glob("*.xml"))


def laughs() -> bytes:
    """Return an entity that would grow to three thousand million characters."""
    grown = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
    return f"<!DOCTYPE a [<!ENTITY a0 'lol'>{grown}]><a>&a9;</a>".encode()


@pytest.mark.parametrize("path", published(), ids=lambda path: str(path.name))
def test_a_published_document_is_read_as_the_standard_library_reads_it(path: Path) -> None:
    data = path.read_bytes()
    read, known = parse_xml(data), ET.fromstring(data)
    assert ET.tostring(read) == ET.tostring(known)


def test_namespaces_attributes_and_text_stay() -> None:
    root = parse_xml(
        b'\xef\xbb\xbf<?xml version="1.0" encoding="utf-8"?><!-- a --><?b c?>'
        b'<a xmlns="urn:x" xmlns:y="urn:y" y:c="1" d="2">t<![CDATA[<!DOCTYPE]]>&lt;<y:b/>u</a>'
    )
    assert root.tag == "{urn:x}a"
    assert root.attrib == {"{urn:y}c": "1", "d": "2"}
    assert root.text == "t<!DOCTYPE<"
    assert (root[0].tag, root[0].tail) == ("{urn:y}b", "u")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "line 1, column 1: the file is not XML"),
        (b"<a>\n<b></a>", "line 2, column 6: the file is not XML"),
        (b"<a/><a/>", "not XML"),
        (b"<a>&b;</a>", "not XML"),
        (b"<a>\0</a>", "not XML"),
        (b"<x:a/>", "not XML"),
        (b"<a>\n\xff</a>", "line 2 is not UTF-8"),
        ('<?xml version="1.0" encoding="UTF-16"?><a/>'.encode("utf-16"), "not UTF-8"),
        (b'<?xml version="1.0" encoding="UTF-16"?><a/>', "not UTF-8"),
        (b'<?xml version="1.0" encoding="ISO-8859-1"?><a/>', "not UTF-8"),
        (b"<!DOCTYPE a><a/>", "document type"),
        (b"\n<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "line 2, .* document type"),
        (b"<!DOCTYPE a [<!ENTITY b SYSTEM 'http://192.0.2.1/'>]><a>&b;</a>", "document type"),
        (b"<!DOCTYPE a PUBLIC 'x' 'y'><a/>", "document type"),
        (laughs(), "document type"),
        (b"<a>" * 65, "64 deep"),
        (b"<a " + b" ".join(b"b%d='1'" % n for n in range(33)) + b"/>", "32 attributes"),
    ],
)
def test_what_is_no_plain_document_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(FormatError, match=words):
        parse_xml(data)


def test_limits_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strict_xml, "MAX_ELEMENTS", 3)
    assert len(parse_xml(b"<a><b/><b/></a>")) == 2
    with pytest.raises(FormatError, match="more than 3 elements"):
        parse_xml(b"<a><b/><b/><b/></a>")
    monkeypatch.setattr(strict_xml, "MAX_BYTES", 4)
    with pytest.raises(FormatError, match="at most 4"):
        parse_xml(b"<aa/>")
