"""Figures that the city publishes about its services, district by district."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.demo.founding import Scribe
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record


@dataclass(frozen=True, slots=True)
class Figure:
    """What is published about a service in a district, and what was promised of it."""

    name: str
    service: str
    method: str  # sum, count or mean
    district: str  # URI
    since: str  # a time
    until: str
    unit: str | None = None
    lowest: int | None = None
    highest: int | None = None
    basis: str = ""  # of the promise
    told: str = ""  # of the promise, where that is not what follows


def district_uri(name: str) -> str:
    """Return how records name a district of the city."""
    return f"https://northbridge.example/districts/{name}"


def published(
    scribe: Scribe, asked: Figure, windows: Sequence[Record], time_ms: int, more: int = 0
) -> Record:
    """Return a figure over those of the windows that lie in its district.

    Args:
        scribe: who publishes it.
        asked: what is computed.
        windows: all that are logged before, of its service and period.
        time_ms: of the record.
        more: by how much the figure says too much.
    """
    used = [one.data for one in windows if asked.district in one.about]
    value = _value(asked.method, used) + more
    data: JsonObject = {
        "indicator": asked.name,
        "service": asked.service,
        "method": asked.method,
        "value": value,
        "inputs": len(used),
        "from": asked.since,
        "until": asked.until,
    }
    if asked.unit is not None:
        data["unit"] = asked.unit
    for name, bound in (("lowest", asked.lowest), ("highest", asked.highest)):
        if bound is not None:
            data[name] = bound
    if asked.basis:
        data.update(standing=asked.told or _standing(asked, value), basis=asked.basis)
    return scribe.record("service.indicator/1", time_ms, data, about=[asked.district])


def _value(method: str, used: Sequence[JsonObject]) -> int:
    if method == "count":
        return sum(_whole(one, "count") for one in used)
    total = sum(_whole(one, "total" if "total" in one else "amount") for one in used)
    return (2 * total + len(used)) // (2 * len(used)) if method == "mean" else total


def _whole(data: JsonObject, name: str) -> int:
    value = data.get(name, 0)
    assert isinstance(value, int)
    return value


def _standing(asked: Figure, value: int) -> str:
    if asked.lowest is not None and value < asked.lowest:
        return "below"
    return "above" if asked.highest is not None and value > asked.highest else "within"
