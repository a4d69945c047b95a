"""The primitive types of FHIR R4 (4.0.1, section 2.24.0.1): what each of their values looks like.

A number keeps the digits it was written with. Texts that FHIR bounds by a pattern are held to it;
dates must be days of the calendar, and a time of day always has a zone.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from desktop.domains.standard_codes import CURRENCIES
from desktop.exchange.exact_json import ExactValue

_YEAR = r"(?!0000)[0-9]{4}"
_MONTH = r"(?:0[1-9]|1[0-2])"
_DAY = r"(?:0[1-9]|[12][0-9]|3[01])"
_CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:(?:[0-5][0-9]|60)(?:\.[0-9]{1,9})?"
_ZONE = r"(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))"
_WORD = r"[^\s]+"

_MOST = 2**31 - 1
_LONGEST = 1024 * 1024  # characters of a string, section 2.24.0.1

_PATTERNS: Mapping[str, re.Pattern[str]] = {
    name: re.compile(pattern)
    for name, pattern in {
        "base64Binary": r"(?:[0-9A-Za-z+/]{4})*(?:[0-9A-Za-z+/]{2}==|[0-9A-Za-z+/]{3}=)?",
        "canonical": _WORD,
        "code": r"[^\s]+(?: [^\s]+)*",
        "date": rf"{_YEAR}(?:-{_MONTH}(?:-{_DAY})?)?",
        "dateTime": rf"{_YEAR}(?:-{_MONTH}(?:-{_DAY}(?:T{_CLOCK}{_ZONE})?)?)?",
        "id": r"[A-Za-z0-9.-]{1,64}",
        "instant": rf"{_YEAR}-{_MONTH}-{_DAY}T{_CLOCK}{_ZONE}",
        "oid": r"urn:oid:[0-2](?:\.(?:0|[1-9][0-9]*))+",
        "time": _CLOCK,
        "uri": _WORD,
        "url": _WORD,
        "uuid": r"urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
    }.items()
}
_DATED = frozenset(("date", "dateTime", "instant"))
_LEAST = {"integer": -_MOST - 1, "unsignedInt": 0, "positiveInt": 1}

_WORDS: Mapping[str, str] = {
    "boolean": "true or false",
    "decimal": "a number",
    "integer": "a whole number",
    "unsignedInt": "a whole number from 0",
    "positiveInt": "a whole number from 1",
    "date": "a date such as 2026, 2026-04 or 2026-04-30",
    "dateTime": "a date, or a time with its zone such as 2026-04-30T08:15:00+02:00",
    "instant": "a time with its zone such as 2026-04-30T08:15:00+02:00",
    "id": "an id of 1 to 64 letters, digits, dots and hyphens",
}


def _is_text(value: ExactValue) -> bool:
    """Tell whether a value is a text that says something, without control characters."""
    if not isinstance(value, str) or not value.strip() or len(value) > _LONGEST:
        return False
    return not any(sign < " " and sign not in "\t\r\n" for sign in value)


def _is_whole(value: ExactValue, name: str) -> bool:
    if not isinstance(value, Decimal) or not _LEAST[name] <= value <= _MOST:
        return False
    return value.as_tuple().exponent == 0


def _is_patterned(value: ExactValue, name: str) -> bool:
    if not isinstance(value, str) or _PATTERNS[name].fullmatch(value) is None:
        return False
    return name not in _DATED or len(value) < len("2026-04-30") or _is_day(value[:10])


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _check_of(name: str) -> Callable[[ExactValue], bool]:
    if name == "boolean":
        return lambda value: isinstance(value, bool)
    if name == "decimal":
        return lambda value: isinstance(value, Decimal)
    if name in _LEAST:
        return lambda value: _is_whole(value, name)
    if name in _PATTERNS:
        return lambda value: _is_patterned(value, name)
    return _is_text


_NAMES = (*_PATTERNS, *_LEAST, "boolean", "decimal", "string", "markdown", "xhtml")
CHECKS: Mapping[str, Callable[[ExactValue], bool]] = {name: _check_of(name) for name in _NAMES}
"""Whether a value is one of a primitive type, by the name of the type."""


def problem_of(name: str, value: ExactValue) -> str | None:
    """Return why a value is not one of a primitive type, or None if it is."""
    return None if CHECKS[name](value) else f"is not {_WORDS.get(name, f'a good {name}')}"


def is_currency(text: str) -> bool:
    """Tell whether a text is a currency of ISO 4217, to which Money.currency is bound."""
    return text in CURRENCIES
