"""The moment that an answer of the command line is true for: now, or what ``--as-of`` says."""

import re

from desktop.cli.call import Call
from desktop.errors import FormatError, UsageError
from desktop.ledger.scalar import format_time, parse_time
from desktop.replica.records import Moment
from desktop.session import Session

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def time_text(text: str) -> str:
    """Return a time in the ledger's form; of a bare date, its last moment.

    Raises:
        UsageError: it is neither.
    """
    whole = f"{text}T23:59:59.999Z" if _DATE.fullmatch(text) else text
    try:
        return format_time(parse_time(whole))
    except FormatError as error:
        raise UsageError(
            f"{text} is no time.",
            do="Write 2026-03-31, 2026-03-31T12:00:00.000Z or size:N.",
        ) from error


def as_of_text(call: Call) -> str | None:
    """Return what ``--as-of`` says as the core reads it: ``size:N`` or a time; None for now.

    Raises:
        UsageError: it is neither a size, nor a time, nor a date.
    """
    wanted = call.as_of
    if wanted is None:
        return None
    size = re.fullmatch(r"size:([0-9]{1,15})", wanted)
    return time_text(wanted) if size is None else f"size:{int(size[1])}"


def moment_of(call: Call, session: Session) -> tuple[Moment, int | None]:
    """Return the moment of a call, and up to which entry the log counts; None for all of it.

    Raises:
        UsageError: no such moment.
    """
    wanted = as_of_text(call)
    moment = session.moment(wanted)
    return moment, None if wanted is None else moment.final_size
