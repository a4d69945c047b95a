"""Where the strip plot paints what: rectangles by state, pins and axis ticks, in device pixels.

Pure, so that tests ask for the layout instead of looking at pixels. A problem is never narrower
than three pixels, has a pin, and the pending end of the chain is never too thin to be seen.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import cast

import numpy as np
from numpy.typing import NDArray

from desktop.views.integrity import Integrity
from desktop.views.models.chain import Pyramid
from desktop.views.saying import tongue

Rects = NDArray[np.float64]  # rows of x, y, width, height


@dataclass(frozen=True, slots=True)
class Area:
    """The room for bars and strip, in device pixels; ``ratio`` of them make a logical one."""

    width: int
    bars_top: int
    bars_bottom: int
    strip_top: int
    strip_bottom: int
    ratio: float = 1.0


@dataclass(frozen=True, slots=True)
class Pin:
    """A mark above the bars for ``count`` problems close together, the worst of them ``state``."""

    x: float
    state: Integrity
    height: int
    count: int


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of the strip in one state."""

    x: float
    width: float
    state: Integrity


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """All that is painted of a span."""

    bars: dict[Integrity, Rects]
    runs: tuple[Run, ...]
    pins: tuple[Pin, ...]


def lay_out(pyramid: Pyramid, low: float, high: float, area: Area, pin_gap: float) -> Layout:
    """Return what to paint for the heights from ``low`` to below ``high``.

    ``pin_gap`` is the least distance between two pins in device pixels.
    """
    pitch = max(round(4 * area.ratio), 4)
    bins = pyramid.bins(low, high, max(area.width // pitch, 1))
    if not len(bins.worst):
        return Layout({}, (), ())
    is_single = high - low < area.width // pitch  # a bin is a block
    scale = area.width / (high - low)
    places = (bins.edges - low) * scale if is_single else np.arange(len(bins.edges)) * float(pitch)
    xs = np.clip(np.round(places), 0, area.width).astype(np.float64)
    xs[-1] = area.width
    runs = _runs(bins.worst, xs, area)
    return Layout(
        _bars(bins.mean, bins.worst, xs, area),
        runs,
        _pins(pyramid, bins.edges, bins.worst, xs, pin_gap),
    )


_WIDEST_BAR = 44  # logical pixels; few blocks stand apart instead of becoming slabs


def _bars(
    mean: NDArray[np.float64], worst: NDArray[np.uint8], xs: Rects, area: Area
) -> dict[Integrity, Rects]:
    widths = np.diff(xs)
    gaps = np.clip(np.round(widths * 0.18), 1, 5 * area.ratio)
    gaps = np.where(widths - gaps < 3, np.minimum(1, np.maximum(widths - 3, 0)), gaps)
    wide = np.minimum(widths - gaps, _WIDEST_BAR * area.ratio)
    lefts = xs[:-1] + np.where(wide < widths - gaps, np.floor((widths - wide) / 2), 0)
    room = area.bars_bottom - area.bars_top
    heights = np.round(mean * (room / max(float(mean.max()), 1.0)))
    heights = np.maximum(heights, np.where(mean > 0, 2, 0))
    bars = {}
    for state in Integrity:
        of_state = worst == state
        if of_state.any():
            tall = heights[of_state]
            columns = (lefts[of_state], area.bars_bottom - tall, wide[of_state], tall)
            bars[state] = np.column_stack(columns)
    return bars


def _runs(worst: NDArray[np.uint8], xs: Rects, area: Area) -> tuple[Run, ...]:
    starts = np.concatenate(([0], np.flatnonzero(np.diff(worst.astype(np.int8))) + 1))
    ends = np.append(starts[1:], len(worst))
    runs = []
    for start, end in zip(starts, ends, strict=True):
        left, right, state = float(xs[start]), float(xs[end]), Integrity(int(worst[start]))
        if state is Integrity.PENDING and end == len(worst):
            left = min(left, right - 12 * area.ratio)
        elif state.is_problem:
            right = max(right, left + 3)
        runs.append(Run(left, right - left, state))
    return tuple(sorted(runs, key=lambda run: run.state))  # the worst is painted last


def _pins(
    pyramid: Pyramid,
    edges: NDArray[np.int64],
    worst: NDArray[np.uint8],
    xs: Rects,
    pin_gap: float,
) -> tuple[Pin, ...]:
    pins: list[Pin] = []
    for at in np.flatnonzero(worst >= Integrity.ALTERED):
        first, last = int(edges[at]), int(edges[at + 1])
        height = cast("int", pyramid.worst_in(first, last))
        x, state = float(xs[at] + xs[at + 1]) / 2, Integrity(int(worst[at]))
        count = pyramid.problems_in(first, last)
        if pins and x - pins[-1].x < pin_gap:
            near = pins[-1]
            kept = near if near.state >= state else Pin(near.x, state, height, 0)
            pins[-1] = Pin(kept.x, kept.state, kept.height, near.count + count)
        else:
            pins.append(Pin(x, state, height, count))
    seam = pyramid.pending_from()
    if seam < edges[-1] and seam >= edges[0] and not (pins and xs[-1] - pins[-1].x < pin_gap):
        first = min(int(np.searchsorted(edges, seam, side="right")) - 1, len(worst) - 1)
        pins.append(Pin(float(xs[first] + xs[-1]) / 2, Integrity.PENDING, seam, 1))
    return tuple(pins)


def ticks(low: float, high: float, most: int) -> list[int]:
    """Return at most about ``most`` round heights from ``low`` to ``high``."""
    if high <= low or most < 1:
        return []
    rough = max((high - low) / most, 1.0)
    power = 10 ** int(np.floor(np.log10(rough)))
    step = next(power * by for by in (1, 2, 5, 10) if power * by >= rough)
    return list(range(-(-int(np.ceil(low)) // step) * step, int(high) + 1, step))


def time_text(time_ms: int, width_ms: int) -> str:
    """Return a time as exactly as a span of ``width_ms`` needs it, in UTC."""
    moment = datetime.fromtimestamp(time_ms / 1000, tz=UTC)
    if width_ms > 90 * _DAY_MS:
        return f"{tongue().month(moment)} {moment.year}"
    if width_ms > 3 * _DAY_MS:
        return f"{moment.day} {tongue().month(moment)}"
    return f"{moment:%H:%M}"


def span_text(first_ms: int, last_ms: int) -> str:
    """Return two times as one phrase, in UTC; the day is said once where it is the same."""
    first, last = (datetime.fromtimestamp(it / 1000, tz=UTC) for it in (first_ms, last_ms))
    start, end = map(tongue().day, (first, last))
    if last_ms - first_ms > 3 * _DAY_MS:
        return f"{start} \u2013 {end}"
    if start == end:
        return f"{start}, {first:%H:%M} \u2013 {last:%H:%M} UTC"
    return f"{start}, {first:%H:%M} \u2013 {end}, {last:%H:%M} UTC"


_DAY_MS = 86_400_000
