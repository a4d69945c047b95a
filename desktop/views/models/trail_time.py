"""A trail on one axis of time: what happened, in lanes, and what was measured beside the goods."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from desktop.finding import Severity
from desktop.ledger.scalar import parse_time
from desktop.trails.event import Event, product_of
from desktop.views.models.trail_picture import Findings, short_name
from desktop.views.models.trail_read import Band, TrailRead, code_words
from desktop.views.saying import amount, grouped, later, say

MADE, MOVED, GONE, TOLD = later("Made"), later("Moved"), later("Gone"), later("Told")
LANES = (MADE, MOVED, GONE, TOLD)
"""Told is what records of other kinds say: results, incidents, recalls."""

_LANES = {
    "commissioning": MADE, "creating_class_instance": MADE, "packing": MADE, "assembling": MADE,
    "repackaging": MADE, "retail_selling": GONE, "dispensing": GONE, "destroying": GONE,
    "decommissioning": GONE, "killing": GONE,
}  # fmt: skip
_EPCIS = later("Event")  # how the types of supply events end
_MOST_THINGS = 3


@dataclass(frozen=True, slots=True)
class Moment:
    """One step of the trail."""

    time_ms: int
    lane: int
    event: Event
    things: frozenset[str]  # of the trail
    worst: Severity | None

    @property
    def place(self) -> str:
        """Where it was."""
        return self.event.place


@dataclass(frozen=True, slots=True)
class Measured:
    """Temperatures that one record tells, degrees Celsius."""

    time_ms: int
    low: float
    high: float
    is_outside: bool  # of the limits of some of the goods
    moment: int  # the number of its `Moment`; of a device's the nearest that names it
    end_ms: int  # the same as ``time_ms`` for a single one
    is_beside: bool = True  # the device was with the goods


@dataclass(frozen=True)
class TrailTime:
    """All moments in order, the measurements among them, and the limits that hold for the goods."""

    moments: tuple[Moment, ...]
    measured: tuple[Measured, ...]
    low: float | None
    high: float | None
    closed: int = 0  # windows whose readings cannot be seen

    @cached_property
    def span_ms(self) -> tuple[int, int]:
        """The first and the last time, never the same."""
        if not self.moments:
            return 0, 1
        first, last = self.moments[0].time_ms, self.moments[-1].time_ms
        return first, max(last, first + 1)

    @property
    def lanes(self) -> tuple[int, ...]:
        """The lanes in which anything happened."""
        return tuple(sorted({one.lane for one in self.moments}))


def time_of(read: TrailRead, found: Findings) -> TrailTime:
    """Return the times of a trail."""
    moments: list[Moment] = []
    measured: list[Measured] = []
    wanted = read.net.things
    for event in read.story.events:
        things = frozenset(one for one in event.named if one in wanted)
        moments.append(
            Moment(
                parse_time(event.time),
                LANES.index(lane_of(event)),
                event,
                things,
                max((one.severity for one in found.get(event.spot.id, ())), default=None),
            )
        )
        if event.warmth is not None:
            low, high = float(event.warmth.low), float(event.warmth.high)
            bands = {read.bands.get(product_of(one)) for one in things or event.named}
            is_outside = any(_is_outside(band, low, high) for band in bands)
            at_ms = moments[-1].time_ms
            measured.append(Measured(at_ms, low, high, is_outside, len(moments) - 1, at_ms))
    measured += _sensed(read, moments)
    measured.sort(key=lambda one: one.time_ms)
    limits = _limits(read.bands, measured)
    return TrailTime(tuple(moments), tuple(measured), *limits, len(read.sensing.closed))


def _sensed(read: TrailRead, moments: Sequence[Moment]) -> Iterator[Measured]:
    """Yield what devices measured beside the goods, by windows of their own."""
    by_device: dict[str, list[int]] = {}
    for number, one in enumerate(moments):
        for device in one.event.devices:
            by_device.setdefault(device, []).append(number)
    for sensed in read.sensing.sensed:
        time_ms, low, high = parse_time(sensed.time), float(sensed.low), float(sensed.high)
        near = by_device[sensed.device]
        at = min(near, key=lambda number: abs(moments[number].time_ms - time_ms))
        things = moments[at].things or moments[at].event.named
        bands = {read.bands.get(product_of(one)) for one in things}
        is_outside = sensed.is_beside and any(_is_outside(band, low, high) for band in bands)
        end_ms = parse_time(sensed.end)
        yield Measured(time_ms, low, high, is_outside, at, end_ms, sensed.is_beside)


def moment_words(read: TrailRead, moment: Moment) -> str:
    """Return what a moment is, in a few lines."""
    event, things = moment.event, moment.things
    lines = [step_words(read, event)]
    places = [short_name(read, place) for place in (event.place, event.destination) if place]
    if places:
        lines.append(say(" to ").join(dict.fromkeys(places)))
    named = sorted(things)
    told = [short_name(read, one) for one in named[:_MOST_THINGS]]
    if len(named) > _MOST_THINGS:
        told.append(say("and {named} more", named=grouped(len(named) - _MOST_THINGS)))
    if told:
        lines.append(", ".join(told))
    if event.warmth is not None:
        low, high = event.warmth
        lines.append(
            f"{low} \u00b0C" if low == high else say("{low} to {high} \u00b0C", low=low, high=high)
        )
    lines.append(f"{event.time[:10]}, {event.time[11:16]} UTC")
    return "\n".join(lines)


def step_words(read: TrailRead, event: Event) -> str:
    """Return what was done in an event."""
    is_supply = event.type.endswith(_EPCIS)
    step = code_words("biz_step", event.step) if is_supply else read.titles.get(event.step, "")
    return step or event.step or event.type


def lane_of(event: Event) -> str:
    """Return the lane of an event."""
    if not event.type.endswith(_EPCIS):
        return TOLD
    if event.action == "DELETE" and event.type == "ObjectEvent":
        return GONE
    return _LANES.get(event.step, MOVED)


def _limits(
    bands: Mapping[str, Band], measured: list[Measured]
) -> tuple[float | None, float | None]:
    """Return the narrowest limits of the goods; none where nothing was measured."""
    if not measured:
        return None, None
    lows = [float(one.low) for one in bands.values() if one.low is not None]
    highs = [float(one.high) for one in bands.values() if one.high is not None]
    return max(lows, default=None), min(highs, default=None)


def _is_outside(band: Band | None, low: float, high: float) -> bool:
    if band is None:
        return False
    is_cold = band.low is not None and low < band.low
    return is_cold or (band.high is not None and high > band.high)


def time_summary(told: TrailTime) -> tuple[str, bool]:
    """Return what was measured, in words, and whether something was outside the limits."""
    closed = amount(told.closed, "window is", "windows are") if told.closed else ""
    rest = say("; {closed} private", closed=closed) if closed else ""
    if not told.measured:
        return say("nothing was measured beside the goods{rest}", rest=rest), False
    outside = sum(one.is_outside for one in told.measured)
    count = amount(len(told.measured), "measurement", "measurements")
    if outside:
        return say(
            "{count}, {outside} outside the limits of the goods{rest}",
            count=count,
            outside=grouped(outside),
            rest=rest,
        ), True
    has_limits = told.low is not None or told.high is not None
    limits = say("all within the limits" if has_limits else "no limits on record")
    return f"{count}, {limits}{rest}", False
