"""Rule I10: a device where it cannot be.

Distances are those on a sphere, less the inaccuracy that both places name.
"""

from collections.abc import Iterator
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt

from desktop.checks.device_records import Fleet
from desktop.checks.observed import Parameters, Spot, observation
from desktop.finding import Finding, Severity
from desktop.ledger.record import Place
from desktop.ledger.scalar import parse_time

METRES_PARAMETER, DEFAULT_METRES = "I10.metres", 500
SPEED_PARAMETER, DEFAULT_SPEED_KMH = "I10.speed_kmh", 900

_EARTH_M = 6_371_000
_DEGREE = 10_000_000  # a record's unit is 1e-7 degree
_HOUR_MS = 3_600_000

_PLACE = (
    "The device was moved without a record, or the place is wrong.",
    "Ask the operator where the device stands, and record the move.",
)


def impossible_place(fleet: Fleet, parameters: Parameters) -> Iterator[Finding]:
    """I10: a device far from where it stands on record, or faster there than anything travels."""
    places: dict[str, list[tuple[str, Place, Spot]]] = {}
    for device, registrations in fleet.registrations.items():
        known = [(one.start, one.place, one.spot) for one in registrations]
        known += [(one.time, one.place, one.spot) for one in fleet.moves.get(device, ())]
        placed = [(time, place, spot) for time, place, spot in known if place is not None]
        places[device] = sorted(placed, key=lambda one: (one[0], one[2].entry))
    for known_places in places.values():
        yield from _too_fast(known_places, parameters)
    for window in fleet.counting():
        known_one = fleet.registration(window.device, window.first)
        if window.place is None or known_one is None or known_one.is_mobile:
            continue
        before = [one for one in places[window.device] if one[0] <= window.first]
        most = parameters.at(METRES_PARAMETER, window.first, DEFAULT_METRES)
        metres = distance_m(before[-1][1], window.place) if before else 0
        if metres > most:
            what = (
                f"The record places {window.device} {metres:,} m away from where it stands on "
                "record."
            )
            yield _found(window.spot, what, before[-1][2].id)


def _too_fast(places: list[tuple[str, Place, Spot]], parameters: Parameters) -> Iterator[Finding]:
    """Yield moves that nothing could have made in the time between them."""
    for (start, origin, one), (time, place, spot) in pairwise(places):
        metres = distance_m(origin, place)
        limit = parameters.at(SPEED_PARAMETER, time, DEFAULT_SPEED_KMH)
        hours = max(parse_time(time) - parse_time(start), 1) / _HOUR_MS
        least = parameters.at(METRES_PARAMETER, time, DEFAULT_METRES)
        if metres > least and metres / 1000 / hours > limit:
            what = (
                f"The record says that the device was {metres / 1000:,.0f} km away shortly before."
            )
            yield _found(spot, what, one.id)


def distance_m(one: Place, other: Place) -> int:
    """Return the metres between two places on a sphere, less what both allow as inaccuracy."""
    lat_1, lon_1, lat_2, lon_2 = (
        radians(value / _DEGREE) for value in (one.lat, one.lon, other.lat, other.lon)
    )
    half = sin((lat_2 - lat_1) / 2) ** 2 + cos(lat_1) * cos(lat_2) * sin((lon_2 - lon_1) / 2) ** 2
    metres = 2 * _EARTH_M * asin(min(1.0, sqrt(half)))
    return max(0, round(metres) - (one.accuracy_m or 0) - (other.accuracy_m or 0))


def _found(spot: Spot, what: str, other: str) -> Finding:
    return observation("I10", spot, what, _PLACE, severity=Severity.WARNING, others=(other,))
