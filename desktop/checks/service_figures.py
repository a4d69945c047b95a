"""Figures about the city's services: what they are computed from, and the limits they should keep.

An indicator that is about a thing, such as a district, counts the windows that are about it too;
one that is about nothing counts them all. Limits are parameters that an authority publishes:
``indicator.NAME.least`` and ``indicator.NAME.most``, in force from a time on; the newest in force
when the indicator's period ends counts. Where there is none, what the indicator itself says was
promised (``lowest``, ``highest``) is its limit. A figure beyond its limit is no fault of the log:
it is what a supervisor looks for.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.checks.observed import PARAMETER_KIND, Observed
from desktop.checks.point_moves import Points, points_of, ref_of, whole
from desktop.checks.rewards import total_at
from desktop.ledger.json_profile import JsonObject

METER_WINDOW, FARE_WINDOW, INDICATOR = "meter.window", "fare.window", "service.indicator"
POINT_METHODS = ("issued", "outstanding")

_PREFIX = "indicator."


@dataclass(frozen=True, slots=True)
class Limit:
    """One published limit."""

    value: Decimal
    record: str  # id of the record that says so: a parameter, or the indicator itself


@dataclass(frozen=True, slots=True)
class Figure:
    """One indicator with what follows from the log."""

    observed: Observed
    computed: int
    inputs: tuple[str, ...]  # ids of the windows; none for points
    least: Limit | None = None
    most: Limit | None = None

    @property
    def about(self) -> str:
        """Return the district or other thing that it is about; empty for the whole city."""
        return " ".join(self.observed.record.about)

    @property
    def broken(self) -> Limit | None:
        """Return the limit that what the log gives is beyond."""
        if self.least is not None and self.computed < self.least.value:
            return self.least
        if self.most is not None and self.computed > self.most.value:
            return self.most
        return None


def figures_of(observed: Iterable[Observed]) -> list[Figure]:
    """Return every indicator in force, computed again, in ledger order.

    Args:
        observed: indicators, windows, parameters and records of points, in ledger order.
    """
    listed = list(observed)
    windows, limits = _Windows(listed), Limits(listed)
    points: Points | None = None
    found = []
    for one in listed:
        if one.name != INDICATOR or one.is_withdrawn:
            continue
        method = str(one.record.data["method"])
        inputs: tuple[str, ...] = ()
        if method in POINT_METHODS:
            points = points or points_of(listed)
            computed = total_at(points, ref_of(one, "programme"), method, one.entry)
        else:
            used = windows.of(one)
            computed = _figure(method, [window.record.data for window in used])
            inputs = tuple(window.record.id for window in used)
        found.append(Figure(one, computed, inputs, *limits.of(one)))
    return found


class _Windows:
    """The windows of a log by service and thing, so that no indicator looks at all of them."""

    def __init__(self, observed: Iterable[Observed]) -> None:
        self._known: dict[tuple[str, str], list[Observed]] = {}
        for one in observed:
            if one.name not in (METER_WINDOW, FARE_WINDOW) or one.is_withdrawn:
                continue
            is_fare = one.name == FARE_WINDOW
            service = "transport" if is_fare else str(one.record.data.get("commodity"))
            for thing in ("", *one.record.about):
                self._known.setdefault((service, thing), []).append(one)

    def of(self, indicator: Observed) -> list[Observed]:
        """Return those that count: of the service and thing, in the period, logged before."""
        asked, thing = indicator.record.data, next(iter(indicator.record.about), "")
        known = self._known.get((str(asked["service"]), thing), [])
        end = bisect_right(known, indicator.entry, key=lambda one: one.entry)
        return [one for one in known[:end] if _is_in(one, indicator)]


def _is_in(window: Observed, indicator: Observed) -> bool:
    data, asked = window.record.data, indicator.record.data
    return (
        window.entry < indicator.entry
        and data.get("unit", "") == asked.get("unit", data.get("unit", ""))
        and str(asked["from"]) <= str(data["from"])
        and str(data["until"]) <= str(asked["until"])
    )


class Limits:
    """The limits that authorities have published."""

    def __init__(self, observed: Iterable[Observed]) -> None:
        self._known: dict[str, list[tuple[str, Limit]]] = {}
        for one in observed:
            data = one.record.data
            if one.name != PARAMETER_KIND or one.is_withdrawn:
                continue
            name = str(data["name"])
            if name.startswith(_PREFIX):
                limit = Limit(Decimal(str(data["value"])), one.record.id)
                self._known.setdefault(name, []).append((str(data["from"]), limit))
        for values in self._known.values():
            values.sort(key=lambda value: value[0])  # of two with one time the later logged stays

    def of(self, indicator: Observed) -> tuple[Limit | None, Limit | None]:
        """Return the least and the most that an indicator should be."""
        return self._bound(indicator, "least", "lowest"), self._bound(indicator, "most", "highest")

    def _bound(self, indicator: Observed, bound: str, own: str) -> Limit | None:
        data = indicator.record.data
        known = self._known.get(f"{_PREFIX}{data['indicator']}.{bound}", ())
        in_force = [limit for start, limit in known if start <= str(data["until"])]
        if in_force:
            return in_force[-1]
        return Limit(Decimal(whole(data, own)), indicator.record.id) if own in data else None


def _figure(method: str, used: Sequence[JsonObject]) -> int:
    total = sum(whole(data, "total", whole(data, "amount")) for data in used)
    if method == "count":
        return sum(whole(data, "count") for data in used)
    if method == "windows":
        return len(used)
    if method == "mean":
        return (2 * total + len(used)) // (2 * len(used)) if used else 0
    return total
