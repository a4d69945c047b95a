"""What a file is that is not the JSON it should be, told so that its sender can be asked for more.

A file is known by its first bytes, a JSON document of another standard by its members. Nothing
rests on these guesses but the words of an error.
"""

import json
import re

from desktop.errors import FormatError

_BINARY = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"SQLite format 3\x00", "a database (SQLite)"),
    (b"\xd2", "a transparent statement"),
)
_PACKED = (b"PK", b"\x1f\x8b")
_BOM = b"\xef\xbb\xbf"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_WEB_PAGE = re.compile(r"<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
_XML = re.compile(r"<[?!A-Za-z]")
_TABLE_LINE = re.compile(r"[^{}\[\]]+")
_DOCUMENTS = (  # each by members that the others lack
    (frozenset(("epcisBody",)), "an EPCIS document (import epcis)"),
    (frozenset(("eventTime",)), "an EPCIS event (import epcis)"),
    (frozenset(("credentialSubject",)), "a verifiable credential (import openbadges)"),
    (frozenset(("recall_number",)), "a recall notice of openFDA (import openfda)"),
    (frozenset(("meta", "results")), "an answer of openFDA (import openfda)"),
)
_HEAD = 4096
_BEGUN = ("true", "false", "null", "-")  # what a cut may leave of a value

_AS_JSON = "Save it or ask for it as JSON, then try again."
_NO_BOM = "Save it as UTF-8 without a byte order mark."
_UNPACK = "Unpack it, then try again with the JSON file in it."


def not_json(data: bytes, error: ValueError) -> FormatError:
    """Return what to say of bytes that a JSON parser refused: what they are, and where it ended.

    Args:
        data: the whole file.
        error: what the parser, or the decoder of UTF-8 before it, raised.
    """
    what, means, do = _told(data, error)
    return FormatError(f"the file is {what}", means=means, do=do, evidence=data)


def _told(data: bytes, error: ValueError) -> tuple[str, str, str]:
    place = _place(data, error)
    if not data.strip(_BOM + b" \t\r\n"):
        return "empty, so it is not JSON", "", "Save it or ask for it again."
    if (found := named_format(data)) is not None:
        do = _UNPACK if data.startswith(_PACKED) else _AS_JSON
        return f"not JSON but {found}", _means(data), do
    if _is_cut_off(data, error):
        means = "It was cut off while it was saved or sent."
        return f"not JSON to its end: it stops at {place}", means, "Save it or ask for it again."
    if isinstance(error, json.JSONDecodeError):
        do = _NO_BOM if data.startswith(_BOM) else "Correct it there."
        return f"not JSON: {error.msg}, {place}", "", do
    means = "It has another encoding, or is no text at all, so it is not JSON."
    return f"not UTF-8 text, from {place} on", means, "Save it as UTF-8."


def named_format(data: bytes) -> str | None:
    """Return what a file that is no JSON is, with its article, as far as its beginning tells."""
    for first, name in _BINARY:
        if data.startswith(first):
            return name
    if data.startswith(_UTF_16):
        return "text in UTF-16"
    text = data[:_HEAD].decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    if _WEB_PAGE.match(text):
        return "a web page (HTML)"
    if _XML.match(text):
        return "EPCIS in XML" if _is_epcis_xml(data) else "XML"
    return "a table (CSV) or other text" if _is_table(text) else None


def known_document(value: object) -> str:
    """Return what a JSON value is, with its article, as far as its members tell."""
    if not isinstance(value, dict):
        count = len(value) if isinstance(value, list) else 0
        return f"a list of {count} items" if count else "a JSON value without members"
    for members, name in _DOCUMENTS:
        if members <= set(value):
            return name
    kind = value.get("type")
    if isinstance(kind, str) and kind.startswith("civicledger/"):
        return f"a document of CivicLedger ({kind!r:.60})"
    names = ", ".join(f"{name!r:.40}" for name in list(value)[:5])
    return f"a JSON object with the members {names}" if names else "an empty JSON object"


def _is_table(text: str) -> bool:
    first, is_ended, _ = text.partition("\n")
    has_columns = any(separator in first for separator in ",;\t")
    return bool(is_ended) and has_columns and _TABLE_LINE.fullmatch(first) is not None


def _is_epcis_xml(data: bytes) -> bool:
    return re.search(rb"<(?:[\w.-]+:)?EPCIS(?:Query)?Document\b", data[:_HEAD]) is not None


def _means(data: bytes) -> str:
    if _is_epcis_xml(data):
        return "That is the older form of EPCIS; only the JSON form of EPCIS 2.0 is read."
    if _WEB_PAGE.match(data[:_HEAD].decode("utf-8", "replace").lstrip()):
        return "Often that is a login or error page that was saved in place of the file."
    return ""


def _is_cut_off(data: bytes, error: ValueError) -> bool:
    """Return whether the bytes are JSON as far as they go."""
    if isinstance(error, UnicodeDecodeError):
        return error.reason == "unexpected end of data"
    if not isinstance(error, json.JSONDecodeError) or _begins(data) not in (b"{", b"["):
        return False
    rest = error.doc[error.pos :].strip()
    return error.msg.startswith("Unterminated") or any(word.startswith(rest) for word in _BEGUN)


def _begins(data: bytes) -> bytes:
    return data.removeprefix(_BOM).lstrip()[:1]


def _place(data: bytes, error: ValueError) -> str:
    """Return line and column of an error, counted from 1."""
    if isinstance(error, json.JSONDecodeError):
        return f"line {error.lineno}, column {error.colno}"
    at = error.start if isinstance(error, UnicodeDecodeError) else 0
    before = data[:at].rpartition(b"\n")[2]
    line = data.count(b"\n", 0, at) + 1
    return f"line {line}, column {len(before) + 1}"
