"""JSON from outside the ledger, without losing a digit.

Documents of other standards hold numbers that a binary float cannot hold. Here a number is a
`decimal.Decimal` with exactly the digits of its text, so that a document can be taken apart, kept
with decimal strings, and put together again. Follows RFC 8259; strict where the RFC leaves room:
UTF-8 only, no key twice, no half of a surrogate pair, numbers of at most 40 digits on either side
of the point. What a document must contain is left to the module of its standard.
"""

import json
import re
from collections import Counter
from decimal import Decimal, InvalidOperation
from typing import TypeAlias

from desktop.errors import FormatError

ExactValue: TypeAlias = "bool | Decimal | str | list[ExactValue] | dict[str, ExactValue] | None"
ExactObject: TypeAlias = dict[str, ExactValue]

MAX_BYTES = 64 * 1024 * 1024
MAX_DEPTH = 64

_MAX_DIGITS = 40
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")
# Never steps back, so that an open quote costs no more than a closed one.
_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+"?|[\[{\]}]', re.DOTALL)


def parse_exact(data: bytes, *, limit_bytes: int = MAX_BYTES) -> ExactValue:
    """Return the value of a JSON text.

    Raises:
        FormatError: longer than ``limit_bytes``, nested more than 64 deep, not UTF-8 or not JSON,
            a key twice in one object, or a number out of reach.
    """
    if len(data) > limit_bytes:
        raise FormatError(
            f"the file has {len(data):,} bytes; at most {limit_bytes:,} are read",
            do="Split it into several files.",
        )
    _check_depth(data)
    try:
        value: ExactValue = json.loads(
            data.decode("utf-8"),
            parse_float=_number,
            parse_int=_number,
            parse_constant=_no_constant,
            object_pairs_hook=_object,
        )
        if _SURROGATE.search(data):  # an escaped half would have no bytes of its own
            json.dumps(value, ensure_ascii=False, default=str).encode("utf-8")
    except UnicodeEncodeError as error:
        raise FormatError(
            "the file is not UTF-8 text: it has half of a surrogate pair", evidence=data
        ) from error
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise FormatError("the text is not JSON", evidence=data) from error
    return value


def format_exact(value: ExactValue, *, ordered: bool = True) -> str:
    """Return the JSON text of a value, without spaces; `parse_exact` gives the value back.

    Args:
        value: what to write.
        ordered: sort the keys as RFC 8785 does, or else keep the order they have.
    """
    if isinstance(value, Decimal):
        return format_number(value)
    if isinstance(value, list):
        return "[" + ",".join(format_exact(item, ordered=ordered) for item in value) + "]"
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be")) if ordered else list(value)
        members = (
            f"{json.dumps(key, ensure_ascii=False)}:{format_exact(value[key], ordered=ordered)}"
            for key in keys
        )
        return "{" + ",".join(members) + "}"
    return json.dumps(value, ensure_ascii=False)


def format_number(number: Decimal) -> str:
    """Return a number in the ledger's one spelling: no exponent, no zeros at the end, no ``-0``."""
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").removesuffix(".")
    return "0" if text == "-0" else text


def pointer_token(key: str) -> str:
    """Return a key as one step of a JSON pointer (RFC 6901)."""
    return key.replace("~", "~0").replace("/", "~1")


def pointer_keys(pointer: str) -> list[str]:
    """Return the keys that a JSON pointer steps through.

    Raises:
        FormatError: no leading slash, or a tilde that escapes nothing.
    """
    if not pointer.startswith("/") or re.search("~(?![01])", pointer):
        raise FormatError(f"{pointer!r:.80} is not a JSON pointer")
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer[1:].split("/")]


def _check_depth(data: bytes) -> None:
    """Raise before decoding where brackets open more than `MAX_DEPTH` deep."""
    depth = 0
    for token in _TOKEN.finditer(data):
        first = data[token.start()]
        if first in b"[{":
            depth += 1
            if depth > MAX_DEPTH:
                raise FormatError(f"the file is nested more than {MAX_DEPTH} deep")
        elif first in b"]}":
            depth -= 1


def _number(text: str) -> Decimal:
    """Return a number with the digits of its text."""
    refusal = FormatError(f"the number {text:.40} is too large or too fine to keep exactly")
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise refusal from error
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int) or exponent < -_MAX_DIGITS or number.adjusted() >= _MAX_DIGITS:
        raise refusal
    return number


def _no_constant(text: str) -> ExactValue:
    """Refuse NaN and the infinities, which JSON does not have."""
    raise FormatError(f"{text} is not a number in JSON")


def _object(pairs: list[tuple[str, ExactValue]]) -> ExactObject:
    """Return an object; the same key twice is refused."""
    members = dict(pairs)
    if len(members) != len(pairs):
        twice = Counter(key for key, _ in pairs).most_common(1)[0][0]
        raise FormatError(f"the key {twice!r:.80} stands twice in one object")
    return members
