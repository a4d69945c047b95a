"""Checks of the records as documents: S8, S14 and S15."""

from collections.abc import Iterator
from functools import lru_cache

from desktop.checks.identifiers import word
from desktop.checks.movements import MADE, Movements, is_serial
from desktop.checks.observed import Observed, Parameters, observation
from desktop.checks.supply.wording import listed
from desktop.domains.epcis_hash import is_event_hash, recorded_hash
from desktop.domains.zoned_time import utc_time
from desktop.errors import FormatError
from desktop.finding import Finding, Severity
from desktop.ledger.scalar import parse_time

DEADLINE_PARAMETER = "S8.deadline_hours"
SKEW_PARAMETER = "S8.skew_minutes"
DEFAULT_SKEW = 10

_MINUTE_MS = 60_000
_HOUR_MS = 60 * _MINUTE_MS
_ID_TIME = slice(9, 22)  # of a record's id: 48 bits of milliseconds as 8-4 digits

_FORESEEN = (
    "It was written down before it happened, so nobody can have seen it.",
    "Ask the issuer which of the two times is wrong.",
)
_LATE = (
    "It was written down after the deadline; what is recorded late can be made to fit.",
    "Ask the issuer why, and compare with the delivery note.",
)
_UNBORN = (
    "The pack was handled before it was made; a time is wrong, or it is a copy.",
    "Ask both parties for their papers of these days.",
)
_ALTERED = (
    "The event is not the one that this id was made for: it was changed since, or made up.",
    "Ask whoever captured the event for the original document.",
)
_MISSING = (
    "The event that should stand in place of the wrong one is not on record.",
    "Ask the issuer to record the corrected event.",
)


def untimely(one: Observed, parameters: Parameters, now: str) -> Finding | None:
    """S8: an event is recorded before it happened, or after the deadline.

    Recorded is a record at the time in its own id, which its issuer sets; the ``recordTime`` of
    the event says when a business captured it. There is a deadline only where an authority has
    published ``S8.deadline_hours``.

    Args:
        one: the record of an event.
        parameters: what authorities have published.
        now: time of the newest seal.
    """
    time = one.record.time
    written = written_ms(one.record.id)
    first_ms = min(written, parse_time(now))
    if "recordTime" in one.record.data:
        first_ms = min(first_ms, _ms_of(str(one.record.data["recordTime"])) or first_ms)
    skew = parameters.at(SKEW_PARAMETER, time, DEFAULT_SKEW)
    latest_ms = first_ms + skew * _MINUTE_MS
    minute_ms = _minute_ms(time[:17])
    hours = parameters.at(DEADLINE_PARAMETER, time, 0)
    if hours <= 0 and minute_ms + _MINUTE_MS <= latest_ms:
        return None  # as it is for nearly all; the whole time need not be read
    time_ms = parse_time(time)
    if time_ms > latest_ms:
        what = f"The record says that the event happened on {time}, after it was recorded."
        return observation("S8", one.spot, what, _FORESEEN, severity=Severity.WARNING)
    if hours > 0 and written - time_ms > hours * _HOUR_MS:
        late = (written - time_ms) // _HOUR_MS
        what = f"The record was written {late} hours after the event; {hours} are allowed."
        return observation("S8", one.spot, what, _LATE, severity=Severity.WARNING)
    return None


def written_ms(record_id: str) -> int:
    """Return the Unix milliseconds in a record's id, which its issuer sets."""
    return int(record_id[_ID_TIME].replace("-", ""), 16)


@lru_cache(maxsize=1024)
def _minute_ms(minute: str) -> int:
    return parse_time(f"{minute}00.000Z")


@lru_cache(maxsize=1024)  # a document's events were often captured together
def _ms_of(text: str) -> int | None:
    try:
        return parse_time(utc_time(text))
    except FormatError:
        return None


def before_made(known: Movements, parameters: Parameters) -> Iterator[Finding]:
    """S8: a pack is handled before the time at which it was made."""
    for event in known.events:
        early = []
        for thing in event.single:
            made = known.made.get(thing)
            if made is not None and made.time > event.time and is_serial(thing):
                early.append(thing)
        if not early:
            continue
        made = known.made[early[0]]
        skew = parameters.at(SKEW_PARAMETER, event.time, DEFAULT_SKEW)
        if made.step in MADE and parse_time(made.time) - parse_time(event.time) > skew * _MINUTE_MS:
            what = (
                f"The record says {event.step or 'presence'} at {event.time} of packs that were "
                f"made at {made.time}: {listed(early)}."
            )
            yield observation(
                "S8", event.spot, what, _UNBORN, others=(made.spot.id,), severity=Severity.WARNING
            )


def altered_event(one: Observed) -> Finding | None:
    """S14: the id of an event is a CBV hash, and the event in the record has another one.

    An id of another form claims nothing. Where an extension uses a prefix that nothing defines,
    the hash cannot be computed and nothing is said.

    Source: CBV 2.0 section 8.9.
    """
    data = one.record.data
    event_id = data.get("eventID")
    if not isinstance(event_id, str) or not is_event_hash(event_id):
        return None
    try:
        computed = recorded_hash(data)
    except FormatError:
        return None
    if computed == event_id:
        return None
    step = word(data.get("bizStep")) or "the event"
    what = f"The record says that {step} has the id {event_id}; its hash is {computed}."
    return observation("S14", one.spot, what, _ALTERED)


def missing_correction(known: Movements) -> Iterator[Finding]:
    """S15: an event is declared wrong, and the event that should replace it is not on record."""
    for declared in known.declarations:
        missing = [one for one in declared.corrective if one not in known.event_ids]
        if missing:
            what = f"The record names corrected events that are not on record: {listed(missing)}."
            yield observation("S15", declared.spot, what, _MISSING, severity=Severity.WARNING)
