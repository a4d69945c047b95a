r"""GS1 element strings, as bar codes carry them and as they are printed beside them.

A scanner sends ``01040123456000181725123110CLOVER7``, with the control character GS (in place of
FNC1) after every value that has no fixed length, and perhaps a symbology identifier such as ``]d2``
before it. Below the symbol stands ``(01)04012345600018(17)251231(10)CLOVER7``. Both say the same.

Follows the GS1 General Specifications, sections 5.10.1 (symbology identifiers), 7.8.4 (fixed
lengths) and 7.8.5 (the length of an application identifier by its first two digits).
"""

import re

from desktop.domains.gs1 import Gs1Key, checked_key
from desktop.errors import FormatError

GROUP_SEPARATOR = "\x1d"
SHOWN_SEPARATOR = "\u241d"
"""The picture of the control character, for fields that hold no control characters."""

MOST_CHARACTERS = 1_000

_SYMBOLOGY = re.compile(r"\][CdeQJ][0-9]")
_BRACKETED = re.compile(r"\(([0-9]{2,4})\)([^()]*(?:\((?![0-9]{2,4}\))[^()]*)*)")
_FIXED = {
    "00": 18, "01": 14, "02": 14, "03": 14, "04": 16,
    "11": 6, "12": 6, "13": 6, "14": 6, "15": 6, "16": 6, "17": 6, "18": 6, "19": 6, "20": 2,
    "31": 6, "32": 6, "33": 6, "34": 6, "35": 6, "36": 6, "41": 13,
}  # fmt: skip
_THREE = frozenset({"23", "24", "25", "40", "41", "42", "71"})
_FOUR = frozenset({"31", "32", "33", "34", "35", "36", "39", "43", "70", "72", "80", "81", "82"})
_PRIMARY = ("00", "01", "8006", "253", "8003", "8004", "8010", "8017", "8018", "402", "401", "414")
_QUALIFYING = {
    "01": ("22", "10", "21", "235"),
    "8006": ("22", "10", "21"),
    "8010": ("8011",),
    "414": ("254",),
}


def parse_elements(text: str) -> tuple[tuple[str, str], ...]:
    """Return (application identifier, value) of an element string, in its order.

    Raises:
        FormatError: it is none, or a value of fixed length is cut off.
    """
    told = text.strip(" \r\n\t").replace(SHOWN_SEPARATOR, GROUP_SEPARATOR)
    if not told or len(told) > MOST_CHARACTERS:
        raise FormatError("that is no element string")
    if told.startswith("("):
        return _bracketed(told)
    rest = _SYMBOLOGY.sub("", told, count=1) if told.startswith("]") else told
    found: list[tuple[str, str]] = []
    while rest := rest.lstrip(GROUP_SEPARATOR):
        ai, rest = _identifier(rest)
        value, rest = _value(ai, rest)
        found.append((ai, value))
    return tuple(found)


def key_in(text: str) -> Gs1Key:
    """Return the thing that an element string names: its primary key with lot and serial number.

    What else it says, a date or a weight, is left out: it does not say which thing it is.

    Raises:
        FormatError: it is no element string, names no thing, or has a wrong check digit.
    """
    elements = dict(reversed(parse_elements(text)))  # of one that is repeated the first counts
    for ai in _PRIMARY:
        if ai in elements:
            qualifiers = tuple(
                (name, elements[name]) for name in _QUALIFYING.get(ai, ()) if name in elements
            )
            return checked_key(Gs1Key(ai, elements[ai], qualifiers))
    raise FormatError("the element string names no thing")


def _bracketed(text: str) -> tuple[tuple[str, str], ...]:
    found = []
    end = 0
    for match in _BRACKETED.finditer(text):
        ai, value = match[1], match[2].strip().rstrip(GROUP_SEPARATOR)
        if match.start() != end or not value or len(ai) != _length(ai):
            raise FormatError(f"({ai}) stands badly in {text!r:.100}")
        found.append((ai, value))
        end = match.end()
    if end != len(text):
        raise FormatError(f"{text!r:.100} is no element string")
    return tuple(found)


def _identifier(text: str) -> tuple[str, str]:
    length = _length(text)
    ai = text[:length]
    if len(ai) < length or not (ai.isascii() and ai.isdigit()):
        raise FormatError(f"{text!r:.60} begins with no application identifier")
    return ai, text[length:]


def _length(text: str) -> int:
    """Return how many digits an application identifier has that begins like this."""
    start = text[:2]
    if start in _FOUR:
        return 4
    return 3 if start in _THREE else 2


def _value(ai: str, text: str) -> tuple[str, str]:
    fixed = _FIXED.get(ai[:2])
    if fixed is None:
        value, _, rest = text.partition(GROUP_SEPARATOR)
        if not value:
            raise FormatError(f"({ai}) has no value")
        return value, rest
    value = text[:fixed]
    if len(value) < fixed or GROUP_SEPARATOR in value:
        raise FormatError(f"the value of ({ai}) is cut off")
    return value, text[fixed:]
