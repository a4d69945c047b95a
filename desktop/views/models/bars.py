"""Values of one sort side by side, for a painted view and for the table that says the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.views.integrity import Marked
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.saying import later


@dataclass(frozen=True, slots=True)
class Bar:
    """One value with its limits."""

    key: str
    label: str
    value: float
    text: str  # the value in words
    mark: Marked
    least: float | None = None
    most: float | None = None
    limit_text: str = ""  # the limits in words


def scale_of(bars: Sequence[Bar]) -> float:
    """Return the value at the right end of all bars: the greatest value or limit."""
    bounds = (bound for bar in bars for bound in (bar.value, bar.least, bar.most))
    return max((bound for bound in bounds if bound is not None), default=0.0) or 1.0


class BarRows:
    """A `RowSource` over bars."""

    def __init__(self, bars: Sequence[Bar], name: str) -> None:
        self._bars = bars
        self.columns: Sequence[Column] = (
            Column(name, 14.0, key="label"),
            Column(later("Value"), 10.0, is_number=True),
            Column(later("Limit"), 12.0),
        )

    def count(self) -> int:
        """Return the number of bars."""
        return len(self._bars)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        chosen = self._bars[number * PAGE : (number + 1) * PAGE]
        return [Row(bar.key, (bar.label, bar.text, bar.limit_text), bar.mark) for bar in chosen]
