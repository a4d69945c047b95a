"""What the log tells of devices: registrations, calibrations, moves, and windows of readings.

Everything is small: of a window's readings only what the checks need is kept, worked out when the
record passes by. A registration holds from its time on until the next of the same device; one that
was corrected counts from the time of the first. One that was suspended or revoked later still
covers what was measured before.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise
from statistics import median

from desktop.checks.observed import Observed, Spot
from desktop.domains.readings import Reading, Series, figures_of, parse_readings, window_root
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Place, Record
from desktop.ledger.scalar import decode_base64url, encode_base64url, parse_time

REGISTERED_KIND = "device.registered"
READINGS_KIND = "device.readings"
CALIBRATED_KIND = "device.calibrated"
MOVED_KIND = "device.moved"
STATUS_KIND = "record.status"

NEVER = "9999-12-31T23:59:59.999Z"
_OVER = f"{NEVER}!"  # after every time, and never taken back

_FEWEST_FOR_A_PEAK = 8
_STEPS = 1000  # of which a scale has no fewer from nothing to where it stands, or over its range
_OUTLYING = Decimal("3.5")  # modified z-score, Iglewicz and Hoaglin
_MEAN_TO_DEVIATION = Decimal("1.253314")  # standard deviations in a mean absolute deviation


@dataclass(slots=True)
class Registration:
    """One registration of a device, with the times at which it does not hold."""

    spot: Spot
    issuer: str
    start: str
    device: str
    data: JsonObject
    place: Place | None
    gaps: list[tuple[str, str]] = field(default_factory=list)  # from, until

    @property
    def keys(self) -> frozenset[str]:
        """The keys that may issue its readings."""
        named = (self.data.get(name) for name in ("key", "gateway"))
        return frozenset((self.issuer, *(key for key in named if isinstance(key, str))))

    @property
    def is_mobile(self) -> bool:
        """Whether it moves about."""
        return self.data.get("mobile") is True

    def holds_at(self, time: str) -> bool:
        """Return whether it had begun and was neither suspended nor revoked."""
        return self.start <= time and not any(start <= time < end for start, end in self.gaps)

    def property_named(self, name: str) -> JsonObject | None:
        """Return what it says of a property."""
        properties = self.data.get("properties")
        for one in properties if isinstance(properties, list) else ():
            if isinstance(one, dict) and one.get("name") == name:
                return one
        return None

    def is_register(self, name: str) -> bool:
        """Return whether a property is a meter's register, which only rises."""
        known = self.property_named(name)
        return known is not None and known.get("behaviour") == "register"


@dataclass(frozen=True, slots=True)
class Peak:
    """The reading that lies farthest from the others of its window."""

    time: str
    value: str
    deviations: int  # median absolute deviations from the median, or steps, rounded down
    rest: Decimal | None = None  # what more than half of the readings are

    def steps(self, low: Decimal | None, high: Decimal | None) -> int:
        """Return the deviations; from a value at rest, in steps of the range no finer than are due.

        Args:
            low: the lowest value that the device can measure, as far as that is known.
            high: the highest.
        """
        if self.rest is None or low is None or high is None or low >= high:
            return self.deviations
        return min(
            self.deviations, int(abs(Decimal(self.value) - self.rest) * _STEPS / (high - low))
        )


@dataclass(frozen=True, slots=True)
class Window:
    """A window of readings, as far as it is judged."""

    spot: Spot
    issuer: str
    time: str  # of the record
    end: str | None
    device: str
    measured: str  # the property
    unit: str
    first: str
    last: str
    count: int
    number: int | None
    minimum: Decimal | None
    maximum: Decimal | None
    hashes: tuple[tuple[str, str], ...]  # of firmware and description, by their field
    place: Place | None
    is_withdrawn: bool = False
    contradiction: str | None = None  # in what the record contradicts its own readings
    repeated: str | None = None  # a time of two readings
    fallen: str | None = None  # the time at which a value is below the one before
    peak: Peak | None = None
    hole: tuple[str, str] | None = None  # the two readings with the most time between them

    @property
    def series(self) -> tuple[str, str]:
        """Device and property."""
        return self.device, self.measured

    @property
    def is_still(self) -> bool:
        """Whether all its readings are one number, as far as its figures are public or opened."""
        return self.minimum is not None and self.minimum == self.maximum


@dataclass(frozen=True, slots=True)
class Calibration:
    """A calibration that was not withdrawn."""

    spot: Spot
    day: str  # from which it counts
    until: str  # the last day
    property: str | None  # None for all
    is_passed: bool


@dataclass(frozen=True, slots=True)
class Move:
    """A device that was put up, moved or taken away."""

    spot: Spot
    time: str
    reason: str
    place: Place | None


class Fleet:
    """All devices of a log."""

    def __init__(
        self, observed: Iterable[Observed], opened: Mapping[str, JsonObject] | None = None
    ) -> None:
        """Take in records in ledger order.

        Args:
            observed: records of devices and of statuses.
            opened: private documents by record id, for personal readings.
        """
        self.registrations: dict[str, list[Registration]] = {}
        self.windows: list[Window] = []
        self.calibrations: dict[str, list[Calibration]] = {}
        self.moves: dict[str, list[Move]] = {}
        self._starts: dict[str, str] = {}
        self._by_id: dict[str, Registration] = {}
        for one in observed:
            self._add(one, opened or {})
        for known in self.registrations.values():
            known.sort(key=lambda registration: registration.start)
        for moves in self.moves.values():
            moves.sort(key=lambda move: move.time)

    def registration(self, device: str, time: str) -> Registration | None:
        """Return the newest registration that had begun at a time, if it held then."""
        begun = [one for one in self.registrations.get(device, ()) if one.start <= time]
        return begun[-1] if begun and begun[-1].holds_at(time) else None

    def counting(self) -> Iterator[Window]:
        """Yield the windows that were not withdrawn, in ledger order."""
        return (window for window in self.windows if not window.is_withdrawn)

    def series(self) -> Iterator[list[Window]]:
        """Yield the windows of each device and property that still count, in order of time."""
        by_series: dict[tuple[str, str], list[Window]] = {}
        for window in self.counting():
            by_series.setdefault(window.series, []).append(window)
        for windows in by_series.values():
            yield sorted(windows, key=lambda window: (window.first, window.spot.entry))

    def _add(self, one: Observed, opened: Mapping[str, JsonObject]) -> None:
        if one.name == REGISTERED_KIND:
            self._register(one)
        elif one.name == READINGS_KIND:
            self.windows.append(window_of(one, opened.get(one.record.id)))
        elif one.name == STATUS_KIND:
            self._change(one)
        elif one.is_withdrawn:
            return
        elif one.name == CALIBRATED_KIND:
            self.calibrations.setdefault(_device(one), []).append(_calibration(one))
        elif one.name == MOVED_KIND:
            record = one.record
            move = Move(one.spot, record.time, str(record.data["reason"]), record.place)
            self.moves.setdefault(_device(one), []).append(move)

    def _register(self, one: Observed) -> None:
        record = one.record
        start = effective_start(record, self._starts)
        if one.is_superseded:
            return
        known = Registration(one.spot, one.issuer, start, _device(one), record.data, record.place)
        self._by_id[record.id] = known
        self.registrations.setdefault(known.device, []).append(known)

    def _change(self, status: Observed) -> None:
        ids = (ref.id for ref in status.record.refs)
        known = next((self._by_id[one] for one in ids if one in self._by_id), None)
        if known is not None:
            change_gaps(known.gaps, str(status.record.data["action"]), status.record.time)


def effective_start(record: Record, starts: dict[str, str]) -> str:
    """Return when a registration begins: one that corrects another begins when that did.

    Args:
        record: the registration.
        starts: the beginnings of those before it, by id; this one is added.
    """
    corrected = (ref.id for ref in record.refs if ref.rel == "corrects")
    before = [starts[one] for one in corrected if one in starts]
    starts[record.id] = min((record.time, *before))
    return starts[record.id]


def change_gaps(gaps: list[tuple[str, str]], action: str, time: str) -> None:
    """Take a status change into the spans in which a record does not hold.

    What was revoked or erased is over: nothing brings it back.
    """
    end = gaps[-1][1] if gaps else ""
    if action in ("revoke", "erase") and end != _OVER:
        start = gaps.pop()[0] if end == NEVER else time
        gaps.append((start, _OVER))
    elif action == "suspend" and end not in (NEVER, _OVER):
        gaps.append((time, NEVER))
    elif action == "reinstate" and end == NEVER:
        gaps[-1] = (gaps[-1][0], time)


def window_of(one: Observed, opened: JsonObject | None = None) -> Window:
    """Return what a record of a window is judged by.

    Args:
        one: the record.
        opened: its private document, for personal readings.
    """
    record, data = one.record, one.record.data
    readings, problem = _readings(data, opened)
    holder = data if opened is None else opened
    number = data.get("window")
    return Window(
        spot=one.spot,
        issuer=one.issuer,
        time=record.time,
        end=record.end,
        device=_device(one),
        measured=str(data["property"]),
        unit=str(data["unit"]),
        first=str(data["first"]),
        last=str(data["last"]),
        count=int(str(data["count"])),
        number=number if isinstance(number, int) else None,
        minimum=_decimal(holder.get("minimum")),
        maximum=_decimal(holder.get("maximum")),
        hashes=tuple((name, str(data[name])) for name in HASHES if name in data),
        place=record.place,
        is_withdrawn=one.is_withdrawn,
        contradiction=problem or (_contradiction(data, holder, readings) if readings else None),
        repeated=next((b.time for a, b in _pairs(readings) if a.time == b.time), None),
        fallen=next((b.time for a, b in _pairs(readings) if _is_below(b, a)), None),
        peak=_peak(readings),
        hole=_hole(readings),
    )


HASHES = ("firmwareSha256", "tdSha256")


def _device(one: Observed) -> str:
    return str(one.record.data["device"])


def _calibration(one: Observed) -> Calibration:
    data = one.record.data
    name = data.get("property")
    return Calibration(
        spot=one.spot,
        day=str(data["from"]),
        until=str(data.get("until", NEVER)),
        property=name if isinstance(name, str) else None,
        is_passed=data["result"] != "failed",
    )


def _decimal(value: JsonValue) -> Decimal | None:
    return Decimal(value) if isinstance(value, str) else None


def _readings(
    data: JsonObject, opened: JsonObject | None
) -> tuple[tuple[Reading, ...], str | None]:
    """Return the readings that can be seen, or why they cannot be read."""
    listed = (data if opened is None else opened).get("readings")
    if listed is None:
        return (), None
    try:
        return parse_readings(listed), None
    except FormatError as error:
        return (), error.what


def _contradiction(
    data: JsonObject, holder: JsonObject, readings: tuple[Reading, ...]
) -> str | None:
    """Return in what a record contradicts its readings: figures first, then the root."""
    series = Series(*(str(data[name]) for name in ("device", "property", "unit")))
    salt = holder.get("salt")
    try:
        figures = figures_of(readings)
        root = window_root(
            series, readings, decode_base64url(salt) if isinstance(salt, str) else None
        )
    except FormatError as error:
        return error.what
    told = {"count": data["count"], "first": data["first"], "last": data["last"]}
    for name, value in told.items():
        if value != getattr(figures, name):
            return f"it names {name} {value}, its readings have {getattr(figures, name)}"
    for name in ("minimum", "maximum", "mean"):
        if name in holder and holder[name] != getattr(figures, name):
            return f"it names {name} {holder[name]}, its readings have {getattr(figures, name)}"
    return None if data["root"] == encode_base64url(root) else "its readings have another root"


def _pairs(readings: tuple[Reading, ...]) -> Iterator[tuple[Reading, Reading]]:
    return pairwise(readings)


def _hole(readings: tuple[Reading, ...]) -> tuple[str, str] | None:
    spans = ((parse_time(b.time) - parse_time(a.time), a.time, b.time) for a, b in _pairs(readings))
    widest = max(spans, key=lambda span: span[0], default=None)
    return None if widest is None else widest[1:]


def _is_below(after: Reading, before: Reading) -> bool:
    low, high = after.value, before.value
    return isinstance(low, Decimal) and isinstance(high, Decimal) and low < high


def _peak(readings: tuple[Reading, ...]) -> Peak | None:
    """Return the reading farthest from the median, by the median absolute deviation."""
    numbers = [(one.value, one.time) for one in readings if isinstance(one.value, Decimal)]
    if len(numbers) < _FEWEST_FOR_A_PEAK:
        return None
    middle = median(value for value, _ in numbers)
    spread = median(abs(value - middle) for value, _ in numbers)
    value, time = max(numbers, key=lambda one: abs(one[0] - middle))
    if not spread:
        return _peak_at_rest([one for one, _ in numbers], middle, value, time)
    return Peak(time, str(value), int(abs(value - middle) / spread))


def _peak_at_rest(
    numbers: list[Decimal], middle: Decimal, value: Decimal, time: str
) -> Peak | None:
    """Return the reading farthest from what more than half of all are, by the mean deviation.

    A device that counts in steps rests where it cannot see any change, so a leap is measured in
    steps: of the finest digit that the readings have, and no finer than its scale can be, since a
    step of 1/16 degree has four digits too.

    Source: Iglewicz and Hoaglin, How to Detect and Handle Outliers (1993), section 3.3.
    """
    distance = abs(value - middle)
    mean = sum((abs(one - middle) for one in numbers), Decimal(0)) / len(numbers)
    if not distance or distance < _OUTLYING * _MEAN_TO_DEVIATION * mean:
        return None  # all are one, or it is where the device is often
    finest = min(int(one.as_tuple().exponent) for one in numbers)
    step = max(Decimal(1).scaleb(min(finest, 0)), abs(middle) / _STEPS)
    return Peak(time, str(value), int(distance / step), middle)
