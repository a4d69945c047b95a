"""The texts by which a record is found, in the one spelling that is compared.

Texts and questions are folded alike: Unicode form NFKD without marks, case folded (which makes the
German sharp s two), and the letters that have no decomposition (the Polish barred l and others)
written with their usual substitutes.

`texts_of` says which texts those are; `bodies_of` takes the same from a stored statement, without
the checks that were made before it was stored.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from desktop.errors import FormatError
from desktop.ledger.cbor_reader import format_text
from desktop.ledger.json_profile import JsonValue
from desktop.ledger.record import MAX_RECORDS, Record
from desktop.ledger.statement import RECORDS_TYPE, cut_entry

_REMEMBERED = 4096
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_LETTERS = str.maketrans(
    {
        "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "\u0131": "i", "ĸ": "k", "ŋ": "n",
        "ø": "o", "æ": "ae", "œ": "oe", "þ": "th",
    }
)  # fmt: skip


def fold(text: str) -> str:
    """Return a text in the one spelling that is compared."""
    if text.isascii():  # most are; no letter of it has marks or substitutes
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _NOT_ASCII.sub(lambda run: _without_marks(run[0]), plain)


@lru_cache(maxsize=_REMEMBERED)
def _without_marks(text: str) -> str:
    return "".join(char for char in text.translate(_LETTERS) if not unicodedata.combining(char))


class _Place(msgspec.Struct, gc=False):
    site: str | None = None
    detail: str | None = None


class _Texts(msgspec.Struct, gc=False):
    """What `texts_of` takes of a record; the rest is passed over, which saves most of the time."""

    id: str
    kind: str
    time: str
    data: msgspec.Raw
    about: tuple[str, ...] = ()
    place: _Place | None = None
    holder: str | None = None


class _Payload(msgspec.Struct, gc=False):
    records: list[_Texts]


_decode = msgspec.json.Decoder(_Payload).decode
_decode_data = msgspec.json.Decoder().decode
_RECORDS_HEADER = b"\xa4\x01\x27\x03" + format_text(RECORDS_TYPE)
_KEY = re.compile(r'"[A-Za-z0-9_]+":(?:true|false|null)?')
_INTRICATE = ('":', "true", "false", "null")  # where it is left, texts are read one by one


def bodies_of(entry: bytes) -> list[str]:
    """Return the folded text of each record of a statement; a charter has none.

    An entry that is not void was parsed strictly before it was stored. So this reads no more than
    it needs; damage to an entry is named by an audit, and here its records are only not found.
    """
    try:
        header, payload, _ = cut_entry(entry)
        if not header.startswith(_RECORDS_HEADER):
            return []
        records = _decode(payload).records[:MAX_RECORDS]
        plain = [] if b"\\" in payload else _plain_bodies(records)
        return plain or [
            fold(" ".join([_envelope(one), *_leaves(_decode_data(one.data))])) for one in records
        ]
    except (FormatError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return []


def _plain_bodies(records: Sequence[_Texts]) -> list[str]:
    """Return the bodies of records by taking the keys out of their JSON; none if it is not so easy.

    No text of theirs holds a quotation mark, for there is no backslash. What is left between the
    words separates them as well as a space. A quotation mark and a colon that are left belong to
    an unusual key, or to a text that begins with the colon.
    """
    lines = "\n".join([f"{_envelope(one)} {str(one.data, 'utf-8')}" for one in records])
    texts = _KEY.sub("", lines)
    if texts.count("\n") >= len(records) or any(map(texts.__contains__, _INTRICATE)):
        return []
    return fold(texts).split("\n")


def _envelope(record: _Texts) -> str:
    """Return what `texts_of` a record takes beside its data."""
    name = record.id.removeprefix("urn:uuid:")
    text = f"{name} {record.kind} {record.time[:10]} {' '.join(record.about)}"
    place = record.place
    if place is not None:
        text += f" {place.site or ''} {place.detail or ''}"
    return text if record.holder is None else f"{text} {record.holder}"


def texts_of(record: Record) -> Iterator[str]:
    """Yield every text of a record by which it may be looked for."""
    yield record.id.removeprefix("urn:uuid:")
    yield record.kind
    yield record.time[:10]
    yield from record.about
    if record.place is not None:
        yield from (text for text in (record.place.site, record.place.detail) if text)
    if record.holder is not None:
        yield record.holder
    yield from _leaves(record.data)


def _leaves(value: JsonValue) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _leaves(item)
    elif isinstance(value, list):
        for item in value:
            yield from _leaves(item)
    elif value is not None and not isinstance(value, bool):
        yield str(value)
