"""Deterministic CBOR: one value, one encoding.

Follows RFC 8949 section 4.2.1: shortest heads, definite lengths, map keys in bytewise order of
their encodings. Only these values exist here: integers of 64 bits, byte strings, texts, null,
arrays, maps with integer keys, and tag 18 (COSE_Sign1). Whatever else is met is refused. The codec
is `cbor2` with every tag of its own switched off; what it reads is checked by type, encoded again
and compared.
"""

from dataclasses import dataclass
from typing import NoReturn, TypeAlias

import cbor2

from desktop.errors import FormatError

CborValue: TypeAlias = (
    "int | bytes | str | list[CborValue] | dict[int, CborValue] | CoseSign1Tag | None"
)

MAX_DEPTH = 8

MAX_ITEMS = 4096
"""Items of a document that is no proof file: receipts of 32 authorities, with paths of 63 hashes,
have 2,200."""

TOO_MANY_ITEMS = "more CBOR items than any document here has"

_SIGN1_TAG = 18
_BOUND = 1 << 64
_HEAD_WIDTHS = {24: 1, 25: 2, 26: 4, 27: 8}  # bytes after the first, by its lower five bits
_STRINGS = (2, 3)  # major types whose content stands in bytes
_SCALARS = frozenset((int, bytes, str, type(None)))


@dataclass(frozen=True, slots=True)
class CoseSign1Tag:
    """A value under tag 18."""

    value: CborValue


def parse_cbor(data: bytes, most_items: int = MAX_ITEMS) -> CborValue:
    """Return the value that bytes encode; the caller bounds their length.

    Args:
        data: the bytes.
        most_items: how many items there may be, of whatever depth. In memory an item takes some
            hundred bytes even where it is one byte here, so they are counted before any is made.

    Raises:
        FormatError: another value, another encoding of it, bytes after it, or too many items.
    """
    _check_count(data, most_items)
    try:
        decoded = cbor2.loads(
            data,
            max_depth=MAX_DEPTH,
            allow_indefinite=False,
            allow_duplicate_keys=False,
            semantic_decoders=_NO_TAGS,
        )
    except cbor2.CBORDecodeError as error:
        raise FormatError("not CBOR, or CBOR of another profile", evidence=data) from error
    value = _checked(decoded)
    if cbor2.dumps(decoded) != data:
        raise FormatError("not the only encoding of its CBOR value", evidence=data)
    return value


def _check_count(data: bytes, most: int) -> None:
    """Raise where more than ``most`` heads of items stand in the bytes.

    The heads of an item's parts follow its own, so that no nesting has to be known. Where the bytes
    are no CBOR the count ends, and the decoder gets no farther either.
    """
    at = count = 0
    while at < len(data):
        count += 1
        if count > most:
            raise FormatError(TOO_MANY_ITEMS)
        first = data[at]
        low = first & 31
        width = 0 if low < 24 else _HEAD_WIDTHS.get(low)
        if width is None:
            return
        number = int.from_bytes(data[at + 1 : at + 1 + width], "big") if width else low
        at += 1 + width + (number if first >> 5 in _STRINGS else 0)


def format_cbor(value: CborValue) -> bytes:
    """Return the one encoding of a value.

    Raises:
        FormatError: an integer beyond 64 bits.
    """
    return cbor2.dumps(_plain(value))


def _refuse_tag(*_content: object) -> NoReturn:
    """Refuse a tag before anything is made of its content."""
    raise FormatError("a CBOR tag that has no place here")


# The tags that cbor2 6.1 would decode: dates, big numbers, fractions, expressions, references...
_NO_TAGS = dict.fromkeys(
    (*range(6), 25, 28, 29, 30, 35, 36, 37, 52, 54, 100, 256, 258, 260, 261, 1004, 43000, 55799),
    _refuse_tag,
)


def _checked(decoded: object) -> CborValue:
    """Return what the codec read, once every type and the order of every map are right."""
    if type(decoded) in _SCALARS:
        return decoded  # type: ignore[return-value]  # mypy does not follow a set of types
    match decoded:
        case list() | tuple():
            return [_checked(item) for item in decoded]
        case dict() | cbor2.frozendict():
            return _checked_map(list(decoded.items()))
        case cbor2.CBORTag(tag=18, value=content):
            return CoseSign1Tag(_checked(content))
    raise FormatError("a CBOR value that has no place here")


def _checked_map(items: list[tuple[object, object]]) -> CborValue:
    """Return a map whose keys are integers in their order."""
    checked: dict[int, CborValue] = {}
    before = (False, -1)
    for key, item in items:
        if type(key) is not int or _rank(key) <= before:
            raise FormatError("the keys of a CBOR map are not integers in their order")
        before = _rank(key)
        checked[key] = _checked(item)
    return checked


def _rank(key: int) -> tuple[bool, int]:
    """Return what puts integer keys into bytewise order: 0, 1, ... before -1, -2, ..."""
    return key < 0, abs(key)


def _plain(value: CborValue) -> object:
    """Return a value as the codec encodes it right: sorted maps, its own tag type."""
    match value:
        case dict():
            return {key: _plain(value[key]) for key in sorted(value, key=_rank)}
        case list():
            return [_plain(item) for item in value]
        case CoseSign1Tag():
            return cbor2.CBORTag(_SIGN1_TAG, _plain(value.value))
        case int() if not -_BOUND <= value < _BOUND:
            raise FormatError("an integer beyond 64 bits")
    return value
