"""Parts of a JSON text exactly as they stand in it, byte for byte.

A document that goes beside the log must keep its bytes: a second writer would order keys anew or
drop the zeros at the end of a number, which in medicine say how exact a measurement is. The text
must be one that `desktop.exchange.exact_json.parse_exact` has taken; this module only finds where
its parts begin and end (RFC 8259).
"""

import json
import re
from collections.abc import Iterator
from decimal import Decimal

_SPACE = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder(parse_float=Decimal, parse_int=Decimal)


def members(text: str) -> dict[str, str]:
    """Return the members of an object: name to the text of the value."""
    found: dict[str, str] = {}
    for start in _starts(text):
        name, at = _DECODER.raw_decode(text, start)
        at = _after_space(text, _after_space(text, at) + 1)  # over the colon
        found[str(name)] = text[at : _end(text, at)]
    return found


def items(text: str) -> list[str]:
    """Return the items of a list, each as its text."""
    return [text[start : _end(text, start)] for start in _starts(text)]


def _starts(text: str) -> Iterator[int]:
    """Yield where each item, or the name of each member, begins in a list or an object."""
    is_object = text[_after_space(text, 0)] == "{"
    at = _after_space(text, _after_space(text, 0) + 1)
    while text[at] not in "]}":
        yield at
        at = _after_space(text, _end(text, at))
        if is_object:
            at = _after_space(text, _end(text, _after_space(text, at + 1)))
        if text[at] == ",":
            at = _after_space(text, at + 1)


def _after_space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return at if match is None else match.end()


def _end(text: str, start: int) -> int:
    """Return where the value ends that begins at ``start``."""
    return _DECODER.raw_decode(text, start)[1]
