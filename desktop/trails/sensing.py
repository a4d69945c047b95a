"""What devices measured beside a trail: windows of readings of the sensors that its events name.

An event says which device was with the goods; the device's own windows say how warm it was. Only
what it measured between the first and the last event that names it counts for the goods: before
and afterwards they were elsewhere. Personal readings are in private documents; where none was
opened, that they cannot be seen is told. Whether the readings are true is not looked at here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop.checks.device_records import READINGS_KIND
from desktop.checks.movements import finest
from desktop.checks.observed import Observed, Spot
from desktop.checks.supply.transport import celsius
from desktop.domains.readings import parse_readings
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.scalar import is_decimal
from desktop.trails.event import Event


@dataclass(frozen=True, slots=True)
class Sensed:
    """What one device measured at one time, or from then to another: degrees Celsius."""

    time: str
    end: str
    low: Decimal
    high: Decimal
    device: str
    spot: Spot
    is_beside: bool  # while the device was with the goods


@dataclass(frozen=True, slots=True)
class Sensing:
    """All that was measured, by time, and the windows whose values cannot be seen."""

    sensed: tuple[Sensed, ...] = ()
    closed: tuple[Spot, ...] = ()


def sensing_of(
    events: Iterable[Event], observed: Iterable[Observed], opened: Mapping[str, JsonObject]
) -> Sensing:
    """Return what the devices of some events measured.

    Args:
        events: of the trail.
        observed: records around it, windows of readings among them.
        opened: private documents of personal windows, by record id.
    """
    spans = _spans(events)
    sensed: list[Sensed] = []
    closed = []
    for one in windows_beside(spans, observed):
        data = opened.get(one.record.id, one.record.data)
        found = _sensed(one, data, spans)
        sensed += found
        if not found and celsius(Decimal(0), str(one.record.data.get("unit"))) is not None:
            closed.append(one.spot)
    return Sensing(tuple(sorted(sensed, key=lambda one: (one.time, one.device))), tuple(closed))


def windows_beside(
    spans: Mapping[str, tuple[str, str]], observed: Iterable[Observed]
) -> list[Observed]:
    """Return the windows that count and overlap the time in which their device was there."""
    found = []
    for one in observed:
        if one.name != READINGS_KIND or one.is_withdrawn:
            continue
        span = spans.get(finest(str(one.record.data.get("device"))))
        first, last = str(one.record.data.get("first")), str(one.record.data.get("last"))
        if span is not None and first <= span[1] and last >= span[0]:
            found.append(one)
    return found


def closed_windows(events: Iterable[Event], observed: Iterable[Observed]) -> list[str]:
    """Return the records of windows whose readings are in private documents."""
    windows = windows_beside(_spans(events), observed)
    return [one.record.id for one in windows if one.record.data.get("visibility") == "personal"]


def _spans(events: Iterable[Event]) -> dict[str, tuple[str, str]]:
    """Return the first and the last time at which an event names each device."""
    spans: dict[str, tuple[str, str]] = {}
    for event in events:
        for device in event.devices:
            first, last = spans.get(device, (event.time, event.time))
            spans[device] = min(first, event.time), max(last, event.time)
    return spans


def _sensed(one: Observed, data: JsonObject, spans: Mapping[str, tuple[str, str]]) -> list[Sensed]:
    unit, device = str(one.record.data.get("unit")), finest(str(one.record.data["device"]))
    start, end = spans[device]
    found = []
    for time, until, low, high in _values(one.record.data, data):
        cold, warm = celsius(low, unit), celsius(high, unit)
        if cold is not None and warm is not None:
            is_beside = time <= end and until >= start
            found.append(Sensed(time, until, cold, warm, device, one.spot, is_beside))
    return found


def _values(record: JsonObject, data: JsonObject) -> list[tuple[str, str, Decimal, Decimal]]:
    """Return the readings of a window one by one; its lowest and highest where it has no more."""
    listed = data.get("readings")
    if listed is not None:
        try:
            readings = parse_readings(listed)
        except FormatError:
            return []  # an audit tells of it
        return [
            (one.time, one.time, one.value, one.value)
            for one in readings
            if isinstance(one.value, Decimal)
        ]
    low, high = _decimal(data.get("minimum")), _decimal(data.get("maximum"))
    if low is None or high is None:
        return []
    return [(str(record.get("first")), str(record.get("last")), low, high)]


def _decimal(value: JsonValue) -> Decimal | None:
    return Decimal(value) if isinstance(value, str) and is_decimal(value) else None
