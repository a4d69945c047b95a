"""Fields of a JSON document, read with exact types.

Records, charters and seals are objects with known fields. Each function here takes a value of the
JSON profile and returns it as what it has to be, or refuses it. Unknown fields are refused and an
absent field is never null (`ledger.md` section 2).
"""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import TypeVar

from desktop.errors import FormatError
from desktop.ledger.json_profile import MAX_INTEGER, JsonObject, JsonValue

_T = TypeVar("_T")


def fields_of(
    value: JsonValue,
    what: str,
    required: AbstractSet[str],
    optional: AbstractSet[str] = frozenset(),
) -> JsonObject:
    """Return an object that has all required fields and no unknown one.

    Raises:
        FormatError: another value, a field missing, a field too many.
    """
    if not isinstance(value, dict):
        raise FormatError(f"{what} is not an object")
    names = value.keys()
    if not names >= required:
        raise FormatError(f"{what} lacks {', '.join(sorted(required - names))}")
    if len(value) > len(required) and not names - required <= optional:
        unknown = ", ".join(sorted(names - required - optional))
        raise FormatError(f"{what} has an unknown field: {unknown:.80}")
    return value


def optional_of(fields: JsonObject, name: str, read: Callable[[JsonValue], _T]) -> _T | None:
    """Return what ``read`` makes of a field, or None where the field is absent."""
    return read(fields[name]) if name in fields else None


def text_of(value: JsonValue) -> str:
    """Return a text of any length.

    Raises:
        FormatError: another value.
    """
    if not isinstance(value, str):
        raise FormatError(f"{value!r:.80} is not a text")
    return value


def match_of(value: JsonValue, matches: Callable[[str], object], what: str) -> str:
    """Return a text for which ``matches`` gives something true.

    Raises:
        FormatError: another value.
    """
    if not isinstance(value, str) or not matches(value):
        raise FormatError(f"{value!r:.80} is not {what}")
    return value


def integer_of(value: JsonValue, least: int = 0, most: int = MAX_INTEGER) -> int:
    """Return an integer from ``least`` to ``most``; `true` and `false` are none.

    Raises:
        FormatError: another value.
    """
    if type(value) is not int or not least <= value <= most:
        raise FormatError(f"{value!r:.80} is not an integer from {least} to {most}")
    return value


def list_of(value: JsonValue, what: str, most: int) -> list[JsonValue]:
    """Return a list of 1 to ``most`` items.

    Raises:
        FormatError: another value, or an empty list, which is written by leaving it out.
    """
    if not isinstance(value, list) or not 1 <= len(value) <= most:
        raise FormatError(f"{what} is not a list of 1 to {most}")
    return value
