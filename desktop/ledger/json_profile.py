"""Strict JSON: one document, one spelling.

All documents on the log are UTF-8 JSON whose bytes equal their RFC 8785 form, without floating
point numbers, with ASCII keys, integers up to 2^53-1 and at most 16 levels. Follows RFC 8785 and
the JSON profile of `ledger.md` sections 2 and 11. Which fields a document has is left to its own
module.
"""

from collections.abc import Iterable, Mapping
from typing import Annotated, TypeAlias, cast

import msgspec

from desktop.errors import FormatError

JsonValue: TypeAlias = "bool | int | str | list[JsonValue] | dict[str, JsonValue] | None"
JsonObject: TypeAlias = dict[str, JsonValue]

MAX_INTEGER = 2**53 - 1
MAX_DEPTH = 16

_SHALLOW = 6  # levels; each doubles the type that the decoder is made of

_decode = msgspec.json.Decoder().decode
_encode = msgspec.json.Encoder(order="sorted").encode


def _shallow_type() -> object:
    """Return the type of the values of few levels, without floats and large integers."""
    integer = Annotated[int, msgspec.Meta(ge=-MAX_INTEGER, le=MAX_INTEGER)]
    inner: object = bool | integer | str | None
    for _ in range(_SHALLOW):
        inner = bool | integer | str | list[inner] | dict[str, inner] | None  # type: ignore[valid-type]  # built as the program starts
    return inner


_decode_shallow = msgspec.json.Decoder(_shallow_type()).decode


def parse_json(data: bytes) -> JsonValue:
    """Return the value of a document.

    The caller bounds the length.

    Raises:
        FormatError: not JSON, outside the profile, or not in canonical form.
    """
    value = _decoded(data)
    # Twice the same key, an escape, a space, an order: whatever has two spellings differs here.
    if _encode(value) != data:
        raise FormatError("the document is not in canonical form (RFC 8785)", evidence=data)
    return value


def _decoded(data: bytes) -> JsonValue:
    """Return the value of a document within the profile, in whatever form it is written."""
    try:
        if data.isascii():  # so are its keys: an escape in a key is not canonical
            return cast("JsonValue", _decode_shallow(data))
    except msgspec.ValidationError:
        pass  # too deep for the quick type, or outside the profile
    except msgspec.DecodeError as error:
        raise FormatError("the document is not JSON", evidence=data) from error
    try:
        value: JsonValue = _decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FormatError("the document is not JSON", evidence=data) from error
    _check(value, MAX_DEPTH)
    return value


def parse_object(data: bytes) -> JsonObject:
    """Return the fields of a document that is an object.

    Raises:
        FormatError: as `parse_json`, or another value than an object.
    """
    value = parse_json(data)
    if type(value) is not dict:
        raise FormatError("the document is not a JSON object", evidence=data)
    return value


def format_json(value: JsonValue) -> bytes:
    """Return the canonical bytes of a value.

    Raises:
        FormatError: a value that the profile does not have.
    """
    _check(value, MAX_DEPTH)
    try:
        return _encode(value)
    except UnicodeEncodeError as error:
        raise FormatError("a text has half of a surrogate pair") from error


def _check(value: object, depth: int) -> None:
    """Raise where a value leaves the profile; ``depth`` levels may still open."""
    items: Iterable[object]
    if isinstance(value, dict):
        _check_keys(value)
        items = value.values()
    elif isinstance(value, list):
        items = value
    else:
        _check_scalar(value)
        return
    if not depth:
        raise FormatError(f"the document has more than {MAX_DEPTH} levels")
    for item in items:
        if type(item) is not str:  # most are; a call costs more than the rest of the check
            _check(item, depth - 1)


def _check_keys(value: Mapping[object, object]) -> None:
    """Raise for a key that is not ASCII text."""
    for key in value:
        if type(key) is not str or not key.isascii():
            raise FormatError(f"the key {key!r:.60} is not ASCII text")


def _check_scalar(value: object) -> None:
    """Raise for a number that readers could see differently, and for what JSON does not have."""
    if value is None or isinstance(value, (bool, str)):
        return
    if not isinstance(value, int):
        raise FormatError(f"a {type(value).__name__} has no place in the document")
    if not -MAX_INTEGER <= value <= MAX_INTEGER:
        raise FormatError("an integer lies beyond 2^53-1")
