"""Checks of what should be there and is not: C1 and C3."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from desktop.checks.movements import Movement, Movements, finest
from desktop.checks.observed import Observed, Parameters, observation
from desktop.checks.supply.wording import listed
from desktop.finding import Finding, Severity
from desktop.ledger.scalar import format_time, parse_time

RESULT_KIND = "lab.result"
DAYS_PARAMETER = "C1.days"
DEFAULT_DAYS = 30
SAMPLE_PARAMETER = "C3.days"
DEFAULT_SAMPLE_DAYS = 30

_ARRIVED = ("receiving", "accepting", "arriving", "storing", "stocking", "dispensing",
            "retail_selling", "void_shipping")  # fmt: skip
_DAY_MS = 24 * 3600 * 1000
LAST_MS = parse_time("9999-12-31T23:59:59.999Z")

_LOST = (
    "The goods left and did not arrive, or their arrival was not recorded.",
    "Ask the carrier and the receiver; record the arrival or the loss.",
)
_UNANSWERED = (
    "A sample was taken and nobody says what came of it; the result is late or was left out.",
    "Ask the laboratory and whoever took the sample.",
)


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
        if days_later(event.time, days) > now:
            continue
        lost = [one for one in event.named if not _has_arrived(one, event, arrivals)]
        if lost:
            what = (
                f"The record says that goods were shipped on {event.time[:10]}; no record says "
                f"that they arrived within {days} days or later: {listed(lost)}."
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


def days_later(time: str, days: int) -> str:
    """Return the time some days after another one."""
    return format_time(min(parse_time(time) + days * _DAY_MS, LAST_MS))


class Results:
    """The things that laboratory results are about, and whether anybody records such at all."""

    def __init__(self, observed: Iterable[Observed] = ()) -> None:
        self._times: dict[str, list[str]] = {}
        self.is_empty = True
        for one in observed:
            self.add(one)

    def add(self, one: Observed) -> None:
        """Take in one result; one that was withdrawn says nothing."""
        self.is_empty = False
        if one.is_withdrawn:
            return
        named = (finest(thing) for thing in one.record.about)
        for thing in (*named, *(ref.id for ref in one.record.refs)):
            self._times.setdefault(thing, []).append(one.record.time)

    def has_any(self, things: Iterable[str], since: str) -> bool:
        """Return whether a result since a time is about one of these."""
        return any(time >= since for thing in things for time in self._times.get(thing, ()))


def without_result(
    known: Movements, results: Results, parameters: Parameters, now: str
) -> Iterator[Finding]:
    """C3: a sample was taken, and days later no laboratory result is about it.

    Judged only where a laboratory has recorded any result, be it withdrawn. A result is about a
    sample that refers to the record of its taking, or that names what was sampled, or its lot.
    """
    if results.is_empty:
        return
    for event in known.events:
        if event.step != "sampling":
            continue
        days = parameters.at(SAMPLE_PARAMETER, event.time, DEFAULT_SAMPLE_DAYS)
        lots = [known.lot_of[one] for one in event.things if one in known.lot_of]
        things = (event.spot.id, *event.things, *lots)
        if days_later(event.time, days) <= now and not results.has_any(things, event.time):
            what = (
                f"The record says that a sample was taken on {event.time[:10]}; no result is on "
                f"record within {days} days or later: {listed(event.named)}."
            )
            yield observation("C3", event.spot, what, _UNANSWERED, severity=Severity.WARNING)
