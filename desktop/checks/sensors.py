"""What the sensor elements of a supply event say, as far as a check asks for it.

Follows EPCIS 2.0 section 7.3.7: a report's value is one measurement, its minimum, maximum and mean
are those of all measurements in its time.
"""

from typing import NamedTuple

from desktop.checks.identifiers import word
from desktop.ledger.json_profile import JsonObject, JsonValue

_VALUES = ("value", "minValue", "maxValue", "meanValue")


class Reading(NamedTuple):
    """One report of a sensor."""

    type: str  # bare word, such as Temperature
    unit: str
    values: tuple[tuple[str, str], ...]  # name of the member, decimal
    exception: str = ""  # bare word, such as ALARM_CONDITION
    device: str = ""
    start: str = ""  # of the time that it covers, as written
    end: str = ""


def readings_of(elements: JsonValue) -> tuple[Reading, ...]:
    """Return the reports in a list of sensor elements."""
    found = []
    for element in elements if isinstance(elements, list) else []:
        if not isinstance(element, dict):
            continue
        metadata, reports = element.get("sensorMetadata"), element.get("sensorReport")
        about = metadata if isinstance(metadata, dict) else {}
        found += [
            _reading(report, about)
            for report in (reports if isinstance(reports, list) else [])
            if isinstance(report, dict)
        ]
    return tuple(found)


def _reading(report: JsonObject, about: JsonObject) -> Reading:
    values = tuple((name, str(report[name])) for name in _VALUES if name in report)
    device = report.get("deviceID", about.get("deviceID"))
    return Reading(
        word(report.get("type")),
        _text(report.get("uom")),
        values,
        word(report.get("exception")),
        _text(device),
        _text(about.get("startTime")),
        _text(about.get("endTime")),
    )


def _text(value: JsonValue) -> str:
    return value if isinstance(value, str) else ""
