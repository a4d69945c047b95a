"""Figures computed from windows of readings, so that everybody computes the same ones.

Version 1 of the methods: of each window its ``count``, ``minimum``, ``maximum`` and ``mean`` are
taken as they stand. ``sum`` is that of mean times count, ``mean`` that sum divided by all counts;
both are computed exactly and rounded half to even once, at the end, to the decimals of the record.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from desktop.domains.readings import rounded
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonObject

METHODS = ("mean", "minimum", "maximum", "sum", "count")
VERSION = 1


@dataclass(frozen=True, slots=True)
class WindowFigures:
    """What an analysis takes of a window."""

    property: str
    unit: str
    count: int
    minimum: Fraction
    maximum: Fraction
    mean: Fraction


def figures_in(data: JsonObject, opened: JsonObject | None = None) -> WindowFigures | None:
    """Return the figures of a window; None where it has none that can be seen.

    Args:
        data: public data of a ``device.readings/1`` record.
        opened: its private document, for personal readings.
    """
    holder = data if opened is None else opened
    numbers = [holder.get(name) for name in ("minimum", "maximum", "mean")]
    if not all(isinstance(number, str) for number in numbers):
        return None
    low, high, mean = (Fraction(str(number)) for number in numbers)
    return WindowFigures(
        str(data["property"]), str(data["unit"]), int(str(data["count"])), low, high, mean
    )


def result_of(method: str, windows: Sequence[WindowFigures], decimals: int) -> str:
    """Return the result of a method as a decimal text.

    Args:
        method: one of `METHODS`.
        windows: at least one, all of one property and one unit.
        decimals: to which the result is rounded, 0 to 9.

    Raises:
        FormatError: no window, several properties or units, or an unknown method.
    """
    if len({(window.property, window.unit) for window in windows}) != 1:
        raise FormatError("the windows are not all of one property and one unit")
    count = sum(window.count for window in windows)
    total = sum((window.mean * window.count for window in windows), Fraction())
    results = {
        "mean": lambda: total / count,
        "sum": lambda: total,
        "count": lambda: Fraction(count),
        "minimum": lambda: min(window.minimum for window in windows),
        "maximum": lambda: max(window.maximum for window in windows),
    }
    if method not in results:
        raise FormatError(f"{method!r:.40} is not a method of analysis")
    return rounded(results[method](), decimals)
