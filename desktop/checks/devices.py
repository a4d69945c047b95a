"""Checks across the records of sensors and meters: I1 to I6, I8 to I10, and the gaps of C2.

Rules are named for ever; each is a pure function over what `desktop.checks.device_records` knows.
I7, readers without a grant, stands in `desktop.checks.permissions`, I11 in
`desktop.checks.analyses`, I10 in `desktop.checks.device_places`.
Personal readings are judged as far as they are given opened; without that, by times, counts, keys
and places alone.
"""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from desktop.checks.check import Check, Context, Group
from desktop.checks.device_places import impossible_place
from desktop.checks.device_records import (
    CALIBRATED_KIND,
    MOVED_KIND,
    READINGS_KIND,
    REGISTERED_KIND,
    STATUS_KIND,
    Calibration,
    Fleet,
    Peak,
    Registration,
    Window,
)
from desktop.checks.observed import Observed, Parameters, Spot, observation
from desktop.finding import Finding, Severity
from desktop.ledger.scalar import format_time, parse_time

SKEW_PARAMETER, DEFAULT_SKEW_S = "I2.skew_s", 300
STUCK_PARAMETER, DEFAULT_STUCK = "I4.readings", 60
PEAK_PARAMETER, DEFAULT_PEAK = "I4.deviations", 100
INTERVALS_PARAMETER, DEFAULT_INTERVALS = "C2.intervals", 3
SILENT_PARAMETER, DEFAULT_SILENT_HOURS = "C2.silent_hours", 24

_HOUR_MS = 3_600_000
DAY_MS = 24 * _HOUR_MS  # over which readings that are equal are counted together
_LAST_MS = parse_time("9999-12-31T23:59:59.999Z")
_AWAY = ("maintenance", "lost", "decommissioned")

_UNKNOWN = (
    "Nobody answers for these readings: the device may be a stranger, or its key in other hands.",
    "Ask the operator; register the device, or do not use the readings.",
)
_CLOCK = (
    "Readings were lost, sent twice or made under a wrong clock.",
    "Ask the gateway for the windows, and have its clock checked.",
)
_RANGE = (
    "The sensor is faulty, set up wrongly, or another one than was registered.",
    "Do not use the readings until the operator has explained them.",
)
_ODD = (
    "A sensor that stands still or leaps is often broken.",
    "Ask the operator to look at the device; a real event shows at its neighbours too.",
)
_FALLS = (
    "The register of a meter only rises: it was exchanged, reset or tampered with.",
    "Read the meter on site, and record an exchange with a new registration.",
)
_ROOT = (
    "The record contradicts itself; what was signed is not what its figures say.",
    "Ask the gateway for the readings and a corrected record.",
)
_SOFTWARE = (
    "The device was updated or exchanged, and nobody put that on record.",
    "Ask the operator what was installed, by whom and when; register the device anew.",
)
_CALIBRATION = (
    "Nobody vouches that the device measures rightly at that time.",
    "Have it calibrated; use these readings with care.",
)
_MISSING = (
    "For that time nothing is known: the device was silent, or its windows were left out.",
    "Ask the gateway for the missing windows or the reason.",
)


def unknown_device(fleet: Fleet, keys_of: Callable[[str], frozenset[str]]) -> Iterator[Finding]:
    """I1: readings of a device that was not registered then, or by a key that is not its own."""
    for window in fleet.counting():
        known = fleet.registration(window.device, window.first)
        if known is None:
            what = (
                f"The record holds readings of {window.device} from {window.first[:10]}; no "
                "registration of it was in force."
            )
            yield observation("I1", window.spot, what, _UNKNOWN)
        elif not known.keys & keys_of(window.issuer):
            what = (
                f"The record holds readings of {window.device}, issued by a key that its "
                "registration does not name."
            )
            yield observation("I1", window.spot, what, _UNKNOWN, others=(known.spot.id,))


def clock_and_sequence(fleet: Fleet, parameters: Parameters, now: str) -> Iterator[Finding]:
    """I2: windows or readings that overlap, lack a number, or lie in the future."""
    for windows in fleet.series():
        for before, after in pairwise(windows):
            if after.first <= before.last:
                what = (
                    f"The record holds readings of {after.device}, {after.measured}, from "
                    f"{after.first}; another record already reaches {before.last}."
                )
                yield _warning("I2", after.spot, what, _CLOCK, before.spot.id)
    yield from _numbers(fleet)
    for window in fleet.counting():
        skew = parameters.at(SKEW_PARAMETER, window.first, DEFAULT_SKEW_S)
        limit = _later(max(window.time, window.end or ""), skew * 1000)
        what = ""
        if window.last < window.first:
            what = f"The record says that its last reading is of {window.last}, before the first."
        elif window.last > min(limit, _later(now, skew * 1000)):
            what = f"The record of {window.time} holds a reading of {window.last}, later than it."
        elif window.repeated is not None:
            what = f"The record holds two readings of {window.repeated}."
        if what:
            yield _warning("I2", window.spot, what, _CLOCK)


def _numbers(fleet: Fleet) -> Iterator[Finding]:
    """Yield windows whose number does not follow the one before; a withdrawn one has had its."""
    by_series: dict[tuple[str, str], dict[int, Window]] = {}
    for window in fleet.windows:
        if window.number is None:
            continue
        known = by_series.setdefault(window.series, {})
        other = known.get(window.number)
        if other is not None and not (other.is_withdrawn or window.is_withdrawn):
            what = f"The record is window {window.number} of {window.device}, as another one is."
            yield _warning("I2", window.spot, what, _CLOCK, other.spot.id)
        if other is None or not window.is_withdrawn:
            known[window.number] = window
    for known in by_series.values():
        for before, after in pairwise(sorted(known)):
            if after != before + 1:
                one = known[after]
                what = (
                    f"The record is window {after} of {one.device}, {one.measured}; the one "
                    f"before it has number {before}."
                )
                yield _warning("I2", one.spot, what, _CLOCK, known[before].spot.id)


def out_of_range(fleet: Fleet) -> Iterator[Finding]:
    """I3: a value outside what the device can measure, another unit, or an unknown property."""
    for window in fleet.counting():
        known = fleet.registration(window.device, window.first)
        if known is None:
            continue
        what = _misfit(window, known)
        if what:
            yield _warning("I3", window.spot, what, _RANGE, known.spot.id)


def _misfit(window: Window, known: Registration) -> str:
    """Return how a window does not fit its device, or nothing."""
    told = known.property_named(window.measured)
    if told is None:
        return f"The record holds {window.measured}, which {window.device} does not measure."
    if "unit" in told and told["unit"] != window.unit:
        return f"The record gives {window.measured} in {window.unit}, registered is {told['unit']}."
    low, high = (_bound(told.get(name)) for name in ("minimum", "maximum"))
    if window.minimum is not None and low is not None and window.minimum < low:
        return (
            f"The record holds {window.measured} of {window.minimum}; the lowest possible is {low}."
        )
    if window.maximum is not None and high is not None and window.maximum > high:
        return (
            f"The record holds {window.measured} of {window.maximum}; the highest possible is "
            f"{high}."
        )
    return ""


def stuck_or_leaping(fleet: Fleet, parameters: Parameters) -> Iterator[Finding]:
    """I4: one value all along, or one far from all others by the median absolute deviation.

    Registers of meters are left out, and a value that stands at the lowest possible, as that of a
    rain gauge does on a dry day.
    """
    before = {after.spot.id: run for after, run in _runs(fleet)}
    for window in fleet.counting():
        known = fleet.registration(window.device, window.first)
        told = None if known is None else known.property_named(window.measured)
        if told is None or told.get("behaviour") == "register":
            continue
        low, high = (_bound(told.get(name)) for name in ("minimum", "maximum"))
        most = parameters.at(STUCK_PARAMETER, window.first, DEFAULT_STUCK)
        run = before.get(window.spot.id, [])
        others = [one.spot.id for one in run] if window.count < most else []
        what = _stuck(window, run, most) if window.minimum != low else ""
        if not what and window.peak is not None:
            far = parameters.at(PEAK_PARAMETER, window.first, DEFAULT_PEAK)
            what, others = _leap(window, window.peak, far, (low, high)), []
        if what:
            yield _warning("I4", window.spot, what, _ODD, *others)


def _stuck(window: Window, run: list[Window], most: int) -> str:
    """Return that a window's readings are one value, with those before it; or nothing.

    What is spread over several windows is said once, of the window in which it is enough.
    """
    already = sum(one.count for one in run)
    if window.is_still and window.count >= most:
        return f"The record holds {window.count} readings, all of them {window.minimum}."
    if window.is_still and already < most <= already + window.count:
        return (
            f"The record holds {window.count} readings; with the {already} before them, all of "
            f"them are {window.minimum}."
        )
    return ""


def _leap(
    window: Window, peak: Peak, far: int, limits: tuple[Decimal | None, Decimal | None]
) -> str:
    """Return that a value lies far from the others; or nothing.

    Args:
        window: where it lies.
        peak: the value.
        far: from how many deviations, or steps, on.
        limits: the lowest and the highest value that the device can measure.
    """
    if peak.rest is None and peak.deviations >= far:
        return (
            f"The record holds {window.measured} of {peak.value} at {peak.time}, "
            f"{peak.deviations} times farther from the middle than is usual in it."
        )
    if peak.rest not in (None, limits[0]) and peak.steps(*limits) >= far:
        return (
            f"The record holds {window.measured} of {peak.value} at {peak.time}; most of its "
            f"readings are {peak.rest}."
        )
    return ""


def _runs(fleet: Fleet) -> Iterator[tuple[Window, list[Window]]]:
    """Yield the windows of one value only, with those of the same just before them.

    Only windows that began within a day before are counted, so that a window is judged by few.
    """
    for windows in fleet.series():
        run: list[Window] = []
        for window in windows:
            if not window.is_still or (run and run[-1].minimum != window.minimum):
                run = []
            if window.is_still:
                since = parse_time(window.first) - DAY_MS
                run = [one for one in run if parse_time(one.first) >= since]
                yield window, run
                run = [*run, window]


def falling_register(fleet: Fleet) -> Iterator[Finding]:
    """I5: the register of a meter decreases, within a window or from one to the next."""
    for windows in fleet.series():
        last: Window | None = None
        for window in windows:
            known = fleet.registration(window.device, window.first)
            if known is None or not known.is_register(window.measured):
                last = None
                continue
            if window.fallen is not None:
                what = (
                    f"The record says that the register of {window.device} fell at {window.fallen}."
                )
                yield observation("I5", window.spot, what, _FALLS)
            is_same = last is not None and known is fleet.registration(last.device, last.first)
            if last is not None and is_same and _fell(last, window):
                what = (
                    f"The record says {window.minimum} for the register of {window.device}; the "
                    f"record before says {last.maximum}."
                )
                yield observation("I5", window.spot, what, _FALLS, others=(last.spot.id,))
            if window.maximum is not None:
                last = window


def _fell(before: Window, after: Window) -> bool:
    low, high = after.minimum, before.maximum
    return low is not None and high is not None and low < high


def contradicting_root(fleet: Fleet) -> Iterator[Finding]:
    """I6: figures or Merkle root of a window are not those of the readings that it holds."""
    for window in fleet.counting():
        if window.contradiction is not None:
            what = f"The record contradicts its readings: {window.contradiction}."
            yield observation("I6", window.spot, what, _ROOT)


def other_software(fleet: Fleet) -> Iterator[Finding]:
    """I8: firmware or description of a device differ from those that were registered."""
    names = {"firmwareSha256": "firmware", "tdSha256": "description"}
    for window in fleet.counting():
        known = fleet.registration(window.device, window.first)
        if known is None:
            continue
        for name, value in window.hashes:
            if known.data.get(name, value) != value:
                what = (
                    f"The record names {names[name]} {value[:8]}… of {window.device}; registered "
                    f"is {str(known.data[name])[:8]}…."
                )
                yield observation("I8", window.spot, what, _SOFTWARE, others=(known.spot.id,))


def not_calibrated(fleet: Fleet) -> Iterator[Finding]:
    """I9: the last calibration had run out or failed; or none, where one is demanded."""
    for window in fleet.counting():
        day = window.last[:10]
        last = _last_calibration(fleet, window, day)
        known = fleet.registration(window.device, window.first)
        told = None if known is None else known.property_named(window.measured)
        if last is None:
            if told is None or told.get("calibration") is not True:
                continue
            what = f"The record holds readings of {day}; {window.device} was never calibrated."
            others: tuple[str, ...] = ()
        elif not last.is_passed:
            what = f"The record holds readings of {day}; the calibration of {last.day} failed."
            others = (last.spot.id,)
        elif last.until < day:
            what = f"The record holds readings of {day}; the calibration ran out on {last.until}."
            others = (last.spot.id,)
        else:
            continue
        yield _warning("I9", window.spot, what, _CALIBRATION, *others)


def _last_calibration(fleet: Fleet, window: Window, day: str) -> Calibration | None:
    """Return the newest calibration of a property that had begun on a day."""
    known = (
        one
        for one in fleet.calibrations.get(window.device, ())
        if one.day <= day and one.property in (None, window.measured)
    )
    return max(known, key=lambda one: (one.day, one.spot.entry), default=None)


def missing_windows(fleet: Fleet, parameters: Parameters, now: str) -> Iterator[Finding]:
    """C2: between two readings, or since the last, more time than the device's interval allows.

    Only where the registration names an interval; a move for maintenance explains a gap.
    """
    for windows in fleet.series():
        for before, after in pairwise(windows):
            allowed = _allowed_ms(fleet, before, parameters)
            is_late = allowed and parse_time(after.first) - parse_time(before.last) > allowed
            if is_late and not _is_explained(fleet, before, after.first):
                what = (
                    f"The record begins at {after.first}; the readings of {after.device}, "
                    f"{after.measured}, before it end at {before.last}."
                )
                yield _warning("C2", after.spot, what, _MISSING, before.spot.id)
        for window in windows:
            yield from _hole_in(fleet, window, parameters)
        last = max(windows, key=lambda window: window.last)
        allowed = _allowed_ms(fleet, last, parameters)
        hours = parameters.at(SILENT_PARAMETER, last.last, DEFAULT_SILENT_HOURS)
        silent = parse_time(now) - parse_time(last.last)
        if allowed and silent > max(allowed, hours * _HOUR_MS):
            if fleet.registration(last.device, now) is None or _is_explained(fleet, last, now):
                continue
            what = (
                f"The record ends at {last.last}; no later reading of {last.device}, "
                f"{last.measured}, is on record."
            )
            yield _warning("C2", last.spot, what, _MISSING)


def _hole_in(fleet: Fleet, window: Window, parameters: Parameters) -> Iterator[Finding]:
    """Yield a window whose own readings leave too much time between two of them."""
    allowed = _allowed_ms(fleet, window, parameters)
    if window.hole is None or not allowed:
        return
    before, after = window.hole
    if parse_time(after) - parse_time(before) > allowed and not _is_explained(fleet, window, after):
        what = f"The record holds no reading of {window.device} between {before} and {after}."
        yield _warning("C2", window.spot, what, _MISSING)


def _allowed_ms(fleet: Fleet, window: Window, parameters: Parameters) -> int:
    """Return the time that may pass until the next reading; 0 where nothing says it."""
    known = fleet.registration(window.device, window.first)
    told = None if known is None else known.property_named(window.measured)
    interval = None if told is None else told.get("intervalSeconds")
    if not isinstance(interval, int):
        return 0
    times = parameters.at(INTERVALS_PARAMETER, window.last, DEFAULT_INTERVALS)
    return max(times, 1) * interval * 1000


def _is_explained(fleet: Fleet, before: Window, until: str) -> bool:
    """Return whether the device was away at some time after a window."""
    moves = [one for one in fleet.moves.get(before.device, ()) if one.time <= until]
    during = [one for one in moves if one.time >= before.first]
    was_away = bool(moves) and moves[-1].reason in _AWAY
    return was_away or any(one.reason in _AWAY for one in during)


def _bound(value: object) -> Decimal | None:
    return Decimal(value) if isinstance(value, str) else None


def _later(time: str, ms: int) -> str:
    return format_time(min(parse_time(time) + ms, _LAST_MS))


def _warning(code: str, spot: Spot, what: str, texts: tuple[str, str], *others: str) -> Finding:
    return observation(code, spot, what, texts, severity=Severity.WARNING, others=others)


def found_in(fleet: Fleet, context: Context) -> Iterator[Finding]:
    """Yield what all checks of this module find."""
    yield from unknown_device(fleet, context.keys_of)
    yield from clock_and_sequence(fleet, context.parameters, context.now)
    yield from out_of_range(fleet)
    yield from stuck_or_leaping(fleet, context.parameters)
    yield from falling_register(fleet)
    yield from contradicting_root(fleet)
    yield from other_software(fleet)
    yield from not_calibrated(fleet)
    yield from impossible_place(fleet, context.parameters)
    yield from missing_windows(fleet, context.parameters, context.now)


def _run(observed: Iterable[Observed], context: Context) -> Iterator[Finding]:
    yield from found_in(Fleet(observed), context)


WINDOWS = ("window", "windows")

GROUP = Group(
    kinds=(REGISTERED_KIND, READINGS_KIND, CALIBRATED_KIND, MOVED_KIND, STATUS_KIND),
    checks={
        "I1": Check("Unknown device or key", (READINGS_KIND,), *WINDOWS),
        "I2": Check("Readings out of step", (READINGS_KIND,), *WINDOWS),
        "I3": Check("Reading out of range", (READINGS_KIND,), *WINDOWS),
        "I4": Check("Sensor stuck or leaping", (READINGS_KIND,), *WINDOWS),
        "I5": Check("Meter runs backwards", (READINGS_KIND,), *WINDOWS),
        "I6": Check("Window contradictory", (READINGS_KIND,), *WINDOWS),
        "I8": Check("Device changed silently", (READINGS_KIND,), *WINDOWS),
        "I9": Check("Calibration missing", (READINGS_KIND,), *WINDOWS),
        "I10": Check("Device in two places", (READINGS_KIND, MOVED_KIND)),
        "C2": Check("Sensor window missing", (READINGS_KIND,), *WINDOWS),
    },
    run=_run,
)
