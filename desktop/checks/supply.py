"""Checks across the records of supply chains: S2, S10, S11 and the completeness rule C1.

Rules are named for ever; each is a pure function over the movements that the log tells of.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from desktop.checks.check import Check, Context, Group
from desktop.checks.movements import (
    EVENT_KIND,
    Movement,
    Movements,
    finest,
    is_serial,
    movements,
)
from desktop.checks.observed import Observed, Parameters, observation
from desktop.finding import Finding
from desktop.ledger.scalar import format_time, parse_time

RECALL_KIND = "recall.notice"
DAYS_PARAMETER = "C1.days"
DEFAULT_DAYS = 30

_TAKEN = ("receiving", "accepting", "dispensing", "retail_selling")
_MOVED = (
    *_TAKEN, "shipping", "departing", "arriving", "loading", "transporting", "consigning",
)  # fmt: skip
_ARRIVED = ("receiving", "accepting", "arriving", "storing", "stocking", "dispensing",
            "retail_selling", "void_shipping")  # fmt: skip
_COMING_BACK = ("recalled", "returned", "destroyed", "disposed", "non_sellable_other")
_ENDED = ("Completed", "Terminated")
_NEVER = "9999-12-31"
_DAY_MS = 24 * 3600 * 1000
_LAST_MS = parse_time("9999-12-31T23:59:59.999Z")
_SHOWN = 3  # things that a sentence names

_UNKNOWN = (
    "Nobody has put this pack on record as made; it may be a copy.",
    "Hold the goods, ask the manufacturer for the serial numbers, and report what cannot be told.",
)
_EXPIRED = (
    "Goods past their date were taken in or handed out.",
    "Take them off the shelf and ask the receiver for its incoming goods check.",
)
_RECALLED = (
    "Goods under recall are still on their way to people.",
    "Stop them at the receiver, and ask the sender whether the recall notice reached it.",
)
_LOST = (
    "The goods left and did not arrive, or their arrival was not recorded.",
    "Ask the carrier and the receiver; record the arrival or the loss.",
)


def never_commissioned(known: Movements) -> Iterator[Finding]:
    """S2: an event names a pack that no event of the log has brought into being."""
    for event in known.events:
        ghosts = [one for one in event.named if one not in known.made and is_serial(one)]
        if ghosts:
            what = f"The record names packs that were never commissioned: {_listed(ghosts)}."
            yield observation("S2", event.spot, what, _UNKNOWN)


def expired(known: Movements) -> Iterator[Finding]:
    """S10: goods are received or dispensed after the date that their lot bears."""
    for event in known.events:
        if event.step not in _TAKEN:
            continue
        late = [one for one in event.things if _expiry(known, one) < event.time[:10]]
        if late:
            what = (
                f"The record says {event.step} on {event.time[:10]} of goods that expired on "
                f"{_expiry(known, late[0])}: {_listed(late)}."
            )
            yield observation("S10", event.spot, what, _EXPIRED)


def _expiry(known: Movements, thing: str) -> str:
    return known.expires.get(thing) or known.expires.get(known.lot_of.get(thing, "")) or "9999"


class _Notice(NamedTuple):
    """A recall, as far as a movement is judged by it."""

    id: str
    time: str
    until: str  # the last day on which it holds


class Recalls:
    """The recall notices of a log, by the things that they name."""

    def __init__(self, notices: Iterable[Observed] = ()) -> None:
        self._by_thing: dict[str, list[_Notice]] = {}
        for notice in notices:
            self.add(notice)

    def add(self, notice: Observed) -> None:
        """Take in one notice; one that was withdrawn says nothing."""
        if notice.is_withdrawn:
            return
        record = notice.record
        end = record.data.get("termination_date")
        is_over = record.data.get("status") in _ENDED and isinstance(end, str)
        known = _Notice(record.id, record.time, str(end) if is_over else _NEVER)
        for item in record.about:
            self._by_thing.setdefault(finest(item), []).append(known)

    def over(self, thing: str) -> Iterable[_Notice]:
        """Return the notices that name a thing."""
        return self._by_thing.get(thing, ())


def recalled(known: Movements, recalls: Recalls) -> Iterator[Finding]:
    """S11: a lot moves on although a notice recalls it."""
    for event in known.events:
        if event.step not in _MOVED or event.disposition in _COMING_BACK:
            continue
        names = {name for thing in event.things for name in (thing, known.lot_of.get(thing, thing))}
        held = (notice for name in names for notice in recalls.over(name))
        found = {one.id: one for one in held if _is_in_force(one, event)}
        if found:
            first = min(one.time for one in found.values())
            what = (
                f"The record says {event.step} on {event.time[:10]} of goods that were recalled "
                f"on {first[:10]}."
            )
            yield observation("S11", event.spot, what, _RECALLED, others=found)


def _is_in_force(notice: _Notice, event: Movement) -> bool:
    return event.time > notice.time and event.time[:10] <= notice.until


def never_received(known: Movements, parameters: Parameters, now: str) -> Iterator[Finding]:
    """C1: goods were shipped, and days later nothing says that they arrived."""
    arrivals: dict[str, list[str]] = {}
    for event in known.events:
        if event.step in _ARRIVED:
            for thing in event.things:
                arrivals.setdefault(thing, []).append(event.time)
    for times in arrivals.values():
        times.sort()
    for event in known.events:
        if event.step != "shipping":
            continue
        days = parameters.at(DAYS_PARAMETER, event.time, DEFAULT_DAYS)
        if _days_later(event.time, days) > now:
            continue
        lost = [one for one in event.named if not _has_arrived(one, event, arrivals)]
        if lost:
            what = (
                f"The record says that goods were shipped on {event.time[:10]}; no record says "
                f"that they arrived within {days} days or later: {_listed(lost)}."
            )
            yield observation("C1", event.spot, what, _LOST)


def _has_arrived(thing: str, event: Movement, arrivals: dict[str, list[str]]) -> bool:
    """Return whether a thing, or everything that was in it, arrived after it was shipped."""
    if _after(arrivals.get(thing, []), event.time):
        return True
    inside = event.contents.get(thing, ())
    return bool(inside) and all(_after(arrivals.get(one, []), event.time) for one in inside)


def _after(times: list[str], time: str) -> bool:
    return bisect_left(times, time) < len(times)


def _days_later(time: str, days: int) -> str:
    return format_time(min(parse_time(time) + days * _DAY_MS, _LAST_MS))


def _listed(things: list[str]) -> str:
    shown = ", ".join(things[:_SHOWN])
    more = len(things) - _SHOWN
    return shown if more <= 0 else f"{shown} and {more} more"


def _run(observed: Iterable[Observed], context: Context) -> Iterator[Finding]:
    recalls = Recalls()
    known = movements(_without_recalls(observed, recalls))
    yield from never_commissioned(known)
    yield from expired(known)
    yield from recalled(known, recalls)
    yield from never_received(known, context.parameters, context.now)


def _without_recalls(observed: Iterable[Observed], recalls: Recalls) -> Iterator[Observed]:
    """Yield what passes by, and give the recall notices among it to those who know them."""
    for one in observed:
        if one.name == RECALL_KIND:
            recalls.add(one)
        else:
            yield one


GROUP = Group(
    kinds=(EVENT_KIND, RECALL_KIND),
    checks={
        "S2": Check("Pack never commissioned", (EVENT_KIND,)),
        "S10": Check("Handled past its date", (EVENT_KIND,)),
        "S11": Check("Moved despite a recall", (EVENT_KIND,)),
        "C1": Check("Shipped, never received", (EVENT_KIND,)),
    },
    run=_run,
)
