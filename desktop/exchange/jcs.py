"""The JSON Canonicalization Scheme for documents with numbers: RFC 8785.

A signature of another standard covers these bytes. They know a number as an IEEE 754 double alone,
so a text with more digits than a double keeps would be signed as another number; with
``lossless`` such a number is refused instead. The ledger's own documents, which have no such
numbers, are `desktop.ledger.json_profile`'s.
"""

import json
import math
from decimal import Decimal

from desktop.errors import FormatError
from desktop.exchange.exact_json import ExactValue, pointer_token

_PLAIN_DIGITS = 21  # a number below 10^21 is written without an exponent
_PLAIN_ZEROS = -6  # so is one from 10^-6 upwards


def format_jcs(value: ExactValue, *, lossless: bool = False) -> bytes:
    """Return the canonical bytes of a value.

    Args:
        value: what `desktop.exchange.exact_json.parse_exact` returns.
        lossless: refuse a number that its double does not equal.

    Raises:
        FormatError: a number beyond a double, one that would change where ``lossless``, or half of
            a surrogate pair; the place is named by its JSON pointer.

    Source: RFC 8785 section 3.2.
    """
    try:
        return _text(value, "", lossless=lossless).encode("utf-8")
    except UnicodeEncodeError as error:
        raise FormatError("a text has half of a surrogate pair") from error


def format_double(number: Decimal) -> str:
    """Return the shortest text that names the double nearest to a number.

    Raises:
        FormatError: a number beyond the largest double.

    Source: RFC 8785 section 3.2.2.3; ECMA-262 Number::toString.
    """
    double = float(number)
    if not math.isfinite(double):
        raise FormatError(f"the number {number:.40} is larger than JSON readers can hold")
    if double == 0:
        return "0"
    sign = "-" if double < 0 else ""
    shortest = Decimal(repr(abs(double))).normalize().as_tuple()
    digits, exponent = "".join(map(str, shortest.digits)), shortest.exponent
    if not isinstance(exponent, int):  # a finite number always has one
        raise FormatError(f"the number {number:.40} cannot be written")
    point = len(digits) + exponent  # digits before the decimal point
    if len(digits) <= point <= _PLAIN_DIGITS:
        return sign + digits + "0" * exponent
    if 0 < point <= _PLAIN_DIGITS:
        return f"{sign}{digits[:point]}.{digits[point:]}"
    if _PLAIN_ZEROS < point <= 0:
        return f"{sign}0.{'0' * -point}{digits}"
    fraction = f".{digits[1:]}" if digits[1:] else ""
    return f"{sign}{digits[0]}{fraction}e{point - 1:+d}"


def _text(value: ExactValue, place: str, *, lossless: bool) -> str:
    """Return the canonical text of the value at a JSON pointer."""
    if isinstance(value, Decimal):
        text = format_double(value)
        if lossless and Decimal(text) != value:
            raise FormatError(
                f"{place or '/'}: the number {value:.60} has more digits than a signature covers",
                do=f"Write it as {text}, or as a text.",
            )
        return text
    if isinstance(value, list):
        items = (_text(item, f"{place}/{at}", lossless=lossless) for at, item in enumerate(value))
        return "[" + ",".join(items) + "]"
    if isinstance(value, dict):
        keys = sorted(value, key=_utf_16)
        places = (f"{place}/{pointer_token(key)}" for key in keys)
        members = (
            f"{_quoted(key)}:{_text(value[key], below, lossless=lossless)}"
            for key, below in zip(keys, places, strict=True)
        )
        return "{" + ",".join(members) + "}"
    return _quoted(value)


def _quoted(value: ExactValue) -> str:
    return json.dumps(value, ensure_ascii=False)


def _utf_16(key: str) -> bytes:
    return key.encode("utf-16-be", "surrogatepass")  # halves are refused as bytes are made
