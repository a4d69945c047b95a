"""Checks of the way and of the cold on it: S7 and S12."""

import math
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from desktop.checks.identifiers import gtin_of
from desktop.checks.movements import Movement, Movements
from desktop.checks.observed import Observed, Parameters, observation
from desktop.checks.sensors import Reading
from desktop.checks.supply.wording import listed
from desktop.domains.zoned_time import utc_time
from desktop.errors import FormatError
from desktop.finding import Finding, Severity
from desktop.ledger.json_profile import JsonValue
from desktop.ledger.record import Place
from desktop.ledger.scalar import is_decimal, parse_time

SPEED_PARAMETER = "S7.speed_kmh"
DEFAULT_SPEED = 900
GAP_PARAMETER = "S12.gap_minutes"

_EARTH_KM = 6371.0088  # mean radius of WGS 84
_SLACK_KM = 1.0  # a place is where somebody held the reader
_SLACK_HOURS = 1 / 60  # many clocks show minutes
_HOUR_MS = 3_600_000
_MINUTE_MS = 60_000
_UNITS = {"1e7": 10_000_000}
_CELSIUS = frozenset(("CEL", "Cel"))
_FAHRENHEIT = frozenset(("FAH", "[degF]"))
_KELVIN = frozenset(("KEL", "K"))
_MEASURED = {"minValue": "minimum", "maxValue": "maximum", "meanValue": "mean", "value": "value"}

_TOO_FAST = (
    "Nothing travels that fast: one of the two is a copy, or a place or a time is wrong.",
    "Hold the thing, and ask both places which numbers they read.",
)
_TOO_WARM = (
    "The goods were outside the conditions under which they keep.",
    "Hold them, and ask the owner of the product whether they may still be used.",
)
_CONTRADICTION = (
    "The report contradicts itself; one of its numbers is wrong.",
    "Ask for the raw data of the sensor.",
)
_NO_COVER = (
    "Nobody measured in between; what the goods went through is not known.",
    "Ask the carrier for the readings that are missing.",
)


def impossible_travel(known: Movements, parameters: Parameters) -> Iterator[Finding]:
    """S7: a thing is seen at two places, too far apart for the time between.

    Judged are things named one by one, and what is inside them, where both events have a place on
    the map. The accuracy of both places, a kilometre and a minute are granted.
    """
    seen: dict[str, Movement] = {}
    for event in known.events:
        place = event.place
        if place is None:
            continue
        things = event.single_things
        fast: dict[str, tuple[Movement, float]] = {}
        for thing in things:
            before = seen.get(thing)
            if before is not None and before.place is not None and before.place != place:
                km = distance_km(before.place, place)
                if _is_too_far(km, before, event, parameters):
                    fast[thing] = before, km
        if fast:
            before, km = next(iter(fast.values()))
            what = (
                f"The record says {event.step or 'presence'} at {event.time}, {km:.0f} km from "
                f"where the thing was at {before.time}: {listed([*fast])}."
            )
            others = {one.spot.id for one, _ in fast.values()}
            yield observation(
                "S7", event.spot, what, _TOO_FAST, others=others, severity=Severity.WARNING
            )
        seen.update(dict.fromkeys(things, event))


def distance_km(one: Place, other: Place) -> float:
    """Return the length of the great circle between two places, in kilometres (haversine)."""
    degree = math.pi / 180 / _UNITS["1e7"]
    north, south = one.lat * degree, other.lat * degree
    half = math.sin((south - north) / 2) ** 2
    half += math.cos(north) * math.cos(south) * math.sin((other.lon - one.lon) * degree / 2) ** 2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def _is_too_far(km: float, before: Movement, event: Movement, parameters: Parameters) -> bool:
    assert before.place is not None
    assert event.place is not None
    granted = ((before.place.accuracy_m or 0) + (event.place.accuracy_m or 0)) / 1000 + _SLACK_KM
    if km <= granted:
        return False
    hours = (parse_time(event.time) - parse_time(before.time)) / _HOUR_MS + _SLACK_HOURS
    return km - granted > hours * parameters.at(SPEED_PARAMETER, event.time, DEFAULT_SPEED)


class Limits(NamedTuple):
    """Between which values a product keeps."""

    record: str  # id of the product's record
    unit: str
    minimum: Decimal | None
    maximum: Decimal | None


def limits_of(masters: Mapping[str, Observed]) -> dict[str, Limits]:
    """Return the limits of storage by GTIN of 14 digits, where a product has any."""
    found = {}
    for gtin, one in masters.items():
        storage = one.record.data.get("storage")
        if isinstance(storage, dict):
            low, high = _decimal(storage.get("minimum")), _decimal(storage.get("maximum"))
            found[gtin] = Limits(one.record.id, str(storage.get("unit")), low, high)
    return found


def _decimal(value: JsonValue) -> Decimal | None:
    return Decimal(value) if isinstance(value, str) and is_decimal(value) else None


def too_warm(known: Movements, masters: Mapping[str, Observed]) -> Iterator[Finding]:
    """S12: a sensor beside the goods read a value outside the limits of the product."""
    limits = limits_of(masters)
    for event in known.events:
        if event.more is None or not event.more.readings:
            continue
        for reading in event.more.readings:
            found = _outside(event, reading, limits)
            if found is not None:
                text, record = found
                what = f"The record says {text} while the goods were there."
                yield observation("S12", event.spot, what, _TOO_WARM, others=(record,))
                break


def _outside(
    event: Movement, reading: Reading, limits: Mapping[str, Limits]
) -> tuple[str, str] | None:
    """Return what was read outside the limits of the goods, and the product that names them."""
    for gtin in dict.fromkeys(gtin_of(thing) for thing in event.things):
        limit = limits.get(gtin)
        if limit is None or reading.type not in ("Temperature", "RelativeHumidity", ""):
            continue
        for name, text in reading.values:
            value = _converted(text, reading.unit, limit.unit)
            if value is None:
                continue
            is_low = limit.minimum is not None and value < limit.minimum
            is_high = limit.maximum is not None and value > limit.maximum
            if is_low or is_high:
                side, bound = ("below", limit.minimum) if is_low else ("above", limit.maximum)
                return f"a {_MEASURED[name]} of {text} {reading.unit}, {side} {bound}", limit.record
    return None


def _converted(text: str, unit: str, wanted: str) -> Decimal | None:
    """Return a value in another unit; None where the two do not measure the same."""
    if not is_decimal(text):
        return None
    if unit == wanted:
        return Decimal(text)
    degrees = celsius(Decimal(text), unit)
    if degrees is None or wanted not in _CELSIUS | _FAHRENHEIT | _KELVIN:
        return None
    if wanted in _FAHRENHEIT:
        return degrees * 9 / 5 + 32
    return degrees + Decimal("273.15") if wanted in _KELVIN else degrees


def celsius(value: Decimal, unit: str) -> Decimal | None:
    """Return a temperature in degrees Celsius; None where the unit measures something else."""
    if unit in _CELSIUS:
        return value
    if unit in _FAHRENHEIT:
        return (value - 32) * 5 / 9
    return value - Decimal("273.15") if unit in _KELVIN else None


def contradicting_report(known: Movements) -> Iterator[Finding]:
    """S12: a report's value lies outside its own minimum and maximum."""
    for event in known.events:
        for reading in () if event.more is None else event.more.readings:
            values = {name: Decimal(text) for name, text in reading.values if is_decimal(text)}
            low, high = values.get("minValue"), values.get("maxValue")
            value = values.get("value", low if high is None else high)
            is_below = low is not None and value is not None and value < low
            is_above = high is not None and value is not None and value > high
            if is_below or is_above:
                told = ", ".join(f"{_MEASURED[name]} {text}" for name, text in reading.values)
                what = f"The record holds a report of a sensor that contradicts itself: {told}."
                yield observation(
                    "S12", event.spot, what, _CONTRADICTION, severity=Severity.WARNING
                )


def not_covered(known: Movements, parameters: Parameters) -> Iterator[Finding]:
    """S12: between two reports of one sensor with one thing, longer than allowed, is nothing.

    Judged only where an authority has published ``S12.gap_minutes``.
    """
    ended: dict[tuple[str, str], tuple[int, Movement]] = {}
    for event in known.events:
        allowed = parameters.at(GAP_PARAMETER, event.time, 0)
        if event.more is None or allowed <= 0:
            continue
        for device, start_ms, end_ms in _windows(event.more.readings):
            late = []
            for thing in event.single_things:
                before = ended.get((device, thing))
                if before is not None and start_ms - before[0] > allowed * _MINUTE_MS:
                    late.append((thing, *before))
                if before is None or end_ms > before[0]:
                    ended[device, thing] = end_ms, event
            if late:
                thing, before_ms, last = late[0]
                minutes = (start_ms - before_ms) // _MINUTE_MS
                what = f"The record says that the sensor measured nothing for {minutes} minutes."
                yield observation(
                    "S12", event.spot, what, _NO_COVER,
                    others=(last.spot.id,), severity=Severity.WARNING,
                )  # fmt: skip


def _windows(readings: tuple[Reading, ...]) -> Iterator[tuple[str, int, int]]:
    """Yield device, begin and end in milliseconds of each time that reports cover."""
    spans = dict.fromkeys((one.device, one.start, one.end) for one in readings)
    for device, start, end in spans:
        if device and start and end:
            try:
                yield device, parse_time(utc_time(start)), parse_time(utc_time(end))
            except FormatError:
                continue  # a time that cannot be read covers nothing
