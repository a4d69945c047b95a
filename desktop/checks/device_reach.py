"""How far the records of devices reach: over rows of windows, in the order of their times.

A window is judged by the few records that tell of its device and by its neighbours: those before
and after it by time and by number, and the one before it that has figures; a window of one value
by all of the day before it. A registration, a move or a calibration counts from its time on, so it
touches the windows from there on, and the last ones before it, which it may excuse for being the
last.
"""

from collections.abc import Iterable, Iterator

from desktop.checks import devices
from desktop.checks.check import Context
from desktop.checks.device_records import (
    CALIBRATED_KIND,
    READINGS_KIND,
    REGISTERED_KIND,
    STATUS_KIND,
)
from desktop.checks.observed import Observed
from desktop.checks.reach import (
    ROTATE_KIND,
    Alarm,
    Known,
    Names,
    Reach,
    Span,
    Stand,
    moment,
    refs_of,
)
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.scalar import format_time

_HOUR_MS = 3_600_000


def _names(one: Observed, context: Context) -> Names:
    if one.name == READINGS_KIND:
        return _window(one, context)
    time = one.record.time
    due = (time,) if time > context.now else ()  # until then it has not begun
    if one.name in (STATUS_KIND, ROTATE_KIND):
        return Names(due=due)
    device = _device(one.record.data)
    lends = (f"of {device}",)
    if one.name == CALIBRATED_KIND:
        return Names(lends=lends, due=due)
    alarms = _alarms(one, context) if one.name == REGISTERED_KIND else ()
    return Names((f"place of {device}",), lends=lends, asks=lends, due=due, alarms=alarms)


def _device(data: JsonObject) -> str:
    return str(data["device"])


def _window(one: Observed, context: Context) -> Names:
    data = one.record.data
    device, series = _device(data), _series(data)
    first, last = moment(str(data["first"])), moment(str(data["last"]))
    stands = [
        Stand(f"first {series}", first),
        Stand(f"last {series}", last),
        Stand(f"of {device}", max(first, last), has_neighbours=False),
    ]
    if isinstance(number := data.get("window"), int):
        stands.append(Stand(f"number {series}", number))
    if "maximum" in data:
        stands.append(Stand(f"figures {series}", first))
    looks = [Span(f"figures {series}", first, first, and_before=True)] if "minimum" in data else []
    if "minimum" in data and data["minimum"] == data.get("maximum"):
        stands.append(Stand(f"still {series}", first, has_neighbours=False))
        looks.append(Span(f"first {series}", first - devices.DAY_MS, first))
    skew, default = devices.SKEW_PARAMETER, devices.DEFAULT_SKEW_S
    known_ms = last - 1_000 * context.parameters.at(skew, str(data["first"]), default)
    due = (format_time(known_ms),) if known_ms > moment(context.now) else ()
    return Names(asks=(f"of {device}",), stands=stands, looks=looks, due=due)


def _series(data: JsonObject, measured: str = "") -> str:
    """Return what the windows of a device and a property are called together."""
    return f"{_device(data)}\n{measured or data['property']}"


def _alarms(one: Observed, context: Context) -> Iterator[Alarm]:
    """Yield how long the series of a device may be silent, by any figure that was in force."""
    ever = context.parameters.ever
    times = ever(devices.INTERVALS_PARAMETER, devices.DEFAULT_INTERVALS)
    hours = ever(devices.SILENT_PARAMETER, devices.DEFAULT_SILENT_HOURS)
    for told in _properties(one):
        interval = told.get("intervalSeconds")
        if isinstance(interval, int):
            allowed = {max(1, it) * interval * 1_000 for it in times}
            row = f"last {_series(one.record.data, str(told.get('name')))}"
            for lag in {max(one, hour * _HOUR_MS) for one in allowed for hour in hours}:
                yield Alarm(row, lag)


def _properties(one: Observed) -> Iterator[JsonObject]:
    listed = one.record.data.get("properties")
    yield from (it for it in (listed if isinstance(listed, list) else ()) if isinstance(it, dict))


def _touches(one: Observed, known: Known) -> Iterator[Span]:
    data = one.record.data
    if one.name == READINGS_KIND:
        first = moment(str(data["first"]))
        yield Span(f"still {_series(data)}", first, first + devices.DAY_MS)
        return
    if one.name in (STATUS_KIND, ROTATE_KIND):
        return
    if one.name == CALIBRATED_KIND and isinstance(data.get("property"), str):
        yield Span(f"last {_series(data)}", moment(str(data["from"])))
        return
    since = moment(str(data["from"])) if one.name == CALIBRATED_KIND else begins(one, known)
    yield Span(f"of {_device(data)}", since)
    told = (it for it in known.giving(f"of {_device(data)}") if it.name == REGISTERED_KIND)
    for measured in {str(it.get("name")) for record in told for it in _properties(record)}:
        yield Span(f"last {_series(data, measured)}", since, and_before=True)


def begins(one: Observed, known: Known) -> int:
    """Return from when on a new record counts, or what has changed the standing of an old one.

    A registration that corrects another begins when that did. Where only its status was changed,
    nothing was before that.
    """
    changes = known.changes(one.record.id)
    if changes and one.name == REGISTERED_KIND and all(it.name == STATUS_KIND for it in changes):
        return min(moment(it.record.time) for it in changes)
    chain, waiting = {one.record.id: one}, [one]
    while waiting:
        for before in refs_of(waiting.pop().record, "corrects"):
            found = known.record(before)
            if found is not None and before not in chain:
                chain[before] = found
                waiting.append(found)
    return min(moment(it.record.time) for it in chain.values())


def corrected(one: Observed) -> Iterable[str]:
    """Return the ids of the registrations that one corrects."""
    return refs_of(one.record, "corrects") if one.name == REGISTERED_KIND else ()


REACH = Reach(
    devices.GROUP,
    _names,
    cites=corrected,
    touches=_touches,
    undoes={ROTATE_KIND: ("I1",)},
    is_news_when_due=True,
    also=(ROTATE_KIND,),
)
