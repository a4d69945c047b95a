"""A moment of the ledger as somebody types it: a block, a day, or a time in UTC."""

import re
from dataclasses import dataclass

from desktop.errors import FormatError, UsageError
from desktop.ledger.scalar import parse_time
from desktop.views.saying import say

_SPACES = str.maketrans("", "", " \u202f\u00a0")
_MOST_DIGITS = 12
_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ T]([0-9]{2}:[0-9]{2})(?::[0-9]{2})?Z?)?")


@dataclass(frozen=True, slots=True)
class AskedMoment:
    """After a block, or at a time; one of the two."""

    height: int | None = None
    time_ms: int | None = None


def asked_moment(text: str) -> AskedMoment:
    """Return what a text asks for; a day means its end.

    Raises:
        UsageError: it is none of the three.
    """
    number = text.translate(_SPACES)
    if number.isascii() and number.isdecimal() and len(number) <= _MOST_DIGITS:
        return AskedMoment(height=int(number))
    match = _TIME.fullmatch(text.strip())
    try:
        if match is not None:
            day, minute = match[1], match[2]
            rest = "23:59:59.999Z" if minute is None else f"{minute}:59.999Z"
            return AskedMoment(time_ms=parse_time(f"{day}T{rest}"))
    except FormatError:
        pass  # no such day
    raise UsageError(
        say("{text} is no moment.", text=text.strip() or say("Nothing")),
        do=say("Write a block, a day like 2026-03-31, or a time like 2026-03-31 14:00."),
    )
