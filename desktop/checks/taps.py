"""Checks of single taps, which are private: R4, taps that cannot be; R8, taps off the timetable.

They take the documents of windows that an inspector has opened, by the id of the window's record,
and what the timetable says, which an inspector gives too.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from desktop.checks.check import Ask, Check, Context, Documents, OpenedGroup
from desktop.checks.observed import Observed, Parameters, Spot, observation
from desktop.finding import Finding, Severity
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.scalar import parse_time

WINDOW_KIND = "fare.window"
SPEED_PARAMETER, DEFAULT_KMH = "R4.speed_kmh", 160

_NAMES = (
    "event_timestamp", "transaction_id", "token_id", "fare_action", "stop_id", "trip_id_performed",
)  # fmt: skip
_IN, _OUT = ("Enter", "Transfer entrance"), ("Exit", "Transfer exit")
_EARTH_M = 6_371_000
_DEGREE = 10_000_000
_NEAR_M = 1_000  # stops nearer than this are one place for somebody in a hurry
_HOUR_MS = 3_600_000
_IMPOSSIBLE = (
    "One card cannot have made these taps; it may be copied, or a reader is wrong.",
    "Ask the operator to look at the card and at both readers.",
)
_OFF = (
    "The tap does not belong to the service that the timetable describes.",
    "Ask the operator: the reader is set wrongly, the timetable is old, or the tap is made up.",
)


class _Tap(NamedTuple):
    time: str
    name: str
    token: str
    action: str
    stop: str
    trip: str
    window: Spot


def unlikely_taps(
    windows: Iterable[Observed],
    opened: Mapping[str, JsonObject],
    places: Mapping[str, tuple[int, int]],
    parameters: Parameters,
    *,
    is_whole: bool = True,
) -> Iterator[Finding]:
    """R4: a card leaves where it never entered, or is in two places at once.

    Where a card is before its first tap nobody knows, so that is never judged.

    Args:
        windows: records of ``fare.window``.
        opened: their private documents, by record id.
        places: latitude and longitude of stops in 1e-7 degree.
        parameters: ``R4.speed_kmh``, faster than which nobody travels.
        is_whole: whether all documents in force were opened; in others a card may have entered.
    """
    by_token: dict[str, list[_Tap]] = {}
    for tap in _taps(windows, opened):
        if tap.token:
            by_token.setdefault(tap.token, []).append(tap)
    for taps in by_token.values():
        taps.sort()
        left: _Tap | None = None  # where it left last, if it has not entered since
        for number, tap in enumerate(taps):
            if tap.action in _OUT and left is not None and is_whole:
                what = f"The record says that a card left at {tap.time} where it never entered."
                severity, others = Severity.WARNING, (left.window.id,)
                yield observation(
                    "R4", tap.window, what, _IMPOSSIBLE, severity=severity, others=others
                )
            if tap.action in _OUT:
                left = tap
            elif tap.action in _IN:
                left = None
            if number:
                yield from _too_fast(taps[number - 1], tap, places, parameters)


def _too_fast(
    before: _Tap, tap: _Tap, places: Mapping[str, tuple[int, int]], parameters: Parameters
) -> Iterator[Finding]:
    if before.stop not in places or tap.stop not in places:
        return
    metres = _distance_m(places[before.stop], places[tap.stop])
    passed_ms = parse_time(tap.time) - parse_time(before.time)
    limit = parameters.at(SPEED_PARAMETER, tap.time, DEFAULT_KMH)
    if metres > _NEAR_M and metres * _HOUR_MS > limit * 1000 * passed_ms:
        what = (
            f"The record says that one card was at two stops {metres // 1000} km apart within "
            f"{passed_ms // 60_000} minutes."
        )
        yield observation("R4", tap.window, what, _IMPOSSIBLE, others=(before.window.id,))


def _distance_m(one: tuple[int, int], other: tuple[int, int]) -> int:
    """Return the distance between two near points in metres, on a sphere."""
    lat, other_lat = (math.radians(place[0] / _DEGREE) for place in (one, other))
    east = math.radians((other[1] - one[1]) / _DEGREE) * math.cos((lat + other_lat) / 2)
    return int(_EARTH_M * math.hypot(other_lat - lat, east))


def off_the_timetable(
    windows: Iterable[Observed],
    opened: Mapping[str, JsonObject],
    stops: Iterable[str],
    trips: Iterable[str],
    serves: Callable[[str, str], bool],
) -> Iterator[Finding]:
    """R8: a tap at a stop or on a trip that the timetable does not have, or not together.

    Args:
        windows: records of ``fare.window``.
        opened: their private documents, by record id.
        stops: ids of all stops.
        trips: ids of all trips.
        serves: whether a trip calls at a stop.
    """
    known_stops, known_trips = frozenset(stops), frozenset(trips)
    for tap in _taps(windows, opened):
        why = ""
        if tap.stop and tap.stop not in known_stops:
            why = f"at stop {tap.stop}, which the timetable does not have"
        elif tap.trip and tap.trip not in known_trips:
            why = f"on trip {tap.trip}, which the timetable does not have"
        elif tap.stop and tap.trip and not serves(tap.trip, tap.stop):
            why = f"on trip {tap.trip} at stop {tap.stop}, where it does not call"
        if why:
            what = f"The record says that tap {tap.name} was made {why}."
            yield observation("R8", tap.window, what, _OFF)


def _taps(windows: Iterable[Observed], opened: Mapping[str, JsonObject]) -> Iterator[_Tap]:
    for window in windows:
        listed = opened.get(window.record.id, {}).get("transactions")
        if window.is_withdrawn or not isinstance(listed, list):
            continue
        for tap in listed:
            if isinstance(tap, dict):
                time, name, token, action, stop, trip = (str(tap.get(one, "")) for one in _NAMES)
                yield _Tap(time, name, token, action, stop, trip, window.spot)


def _run(ask: Ask, documents: Documents, context: Context) -> Iterator[Finding]:
    windows = [one for one in ask((WINDOW_KIND,)) if one.record.id in documents.opened]
    told = documents.timetable
    places = {} if told is None else told.places
    yield from unlikely_taps(
        windows, documents.opened, places, context.parameters, is_whole=documents.is_whole
    )
    if told is not None:
        yield from off_the_timetable(windows, documents.opened, told.stops, told.trips, told.serves)


OPENED_GROUP = OpenedGroup(
    documents=(WINDOW_KIND,),
    checks={
        "R4": Check("Too many rides an hour", (WINDOW_KIND,), "window", "windows"),
        "R8": Check("Tap off the timetable", (WINDOW_KIND,), "window", "windows"),
    },
    run=_run,
    is_shaped=True,
    by_timetable=("R8",),
)
