"""The steps of a trail and its positions as tables: the twins of its axis of time and its map."""

from collections.abc import Sequence

from desktop.finding import Severity
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.models.trail_map import TrailMap
from desktop.views.models.trail_picture import short_name
from desktop.views.models.trail_read import TrailRead
from desktop.views.models.trail_start import thing_name
from desktop.views.models.trail_time import LANES, Measured, TrailTime, step_words
from desktop.views.saying import grouped, later, say

_MOST_THINGS = 4


class MomentRows:
    """A `RowSource` over the steps of a trail by time; the key of a row is the step's number."""

    columns: Sequence[Column] = (
        Column(later("Time (UTC)"), 11.8, can_shrink=False),
        Column(later("Lane"), 5.0, can_shrink=False),
        Column(later("Step"), 13.0),
        Column(later("Where"), 13.0),
        Column(later("Things"), 15.0),
        Column(later("Measured"), 10.0, can_shrink=False),
    )

    def __init__(self, read: TrailRead | None, told: TrailTime) -> None:
        self._read, self._told = read, told
        self._measured: dict[int, list[Measured]] = {}
        for one in told.measured:
            self._measured.setdefault(one.moment, []).append(one)

    def count(self) -> int:
        """Return the number of steps."""
        return 0 if self._read is None else len(self._told.moments)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        last = min((number + 1) * PAGE, self.count())
        return [self._row(at) for at in range(number * PAGE, last)]

    def _row(self, at: int) -> Row:
        read, one = self._read, self._told.moments[at]
        assert read is not None  # there are no rows without one
        event = one.event
        named = sorted(one.things)
        things = [short_name(read, thing) for thing in named[:_MOST_THINGS]]
        if len(named) > _MOST_THINGS:
            things.append(say("{named} more", named=grouped(len(named) - _MOST_THINGS)))
        places = [short_name(read, place) for place in (event.place, event.destination) if place]
        measured = self._measured.get(at, [])
        mark = one.worst
        if mark is None and any(each.is_outside for each in measured):
            mark = Severity.WARNING
        return Row(
            at,
            (
                f"{event.time[:10]} {event.time[11:16]}",
                LANES[one.lane],
                step_words(read, event),
                say(" to ").join(dict.fromkeys(places)),
                ", ".join(things),
                _range(measured),
            ),
            mark,
        )


class PositionRows:
    """A `RowSource` over positions on a map; the key of a row is the position's number."""

    columns: Sequence[Column] = (
        Column(later("Time (UTC)"), 11.8, can_shrink=False),
        Column(later("What"), 14.0),
        Column(later("Latitude"), 7.5, is_number=True, can_shrink=False),
        Column(later("Longitude"), 7.5, is_number=True, can_shrink=False),
        Column(later("Accuracy"), 6.0, is_number=True, can_shrink=False),
        Column(later("Things"), 14.0),
    )

    def __init__(self, told: TrailMap) -> None:
        self._told = told

    def count(self) -> int:
        """Return the number of positions."""
        return len(self._told.shown)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        return [
            Row(
                number * PAGE + at,
                (
                    f"{one.time[:10]} {one.time[11:16]}",
                    one.name,
                    f"{one.lat:.5f}",
                    f"{one.lon:.5f}",
                    f"{grouped(one.accuracy_m)} m" if one.accuracy_m else "",
                    ", ".join(map(thing_name, sorted(one.things))),
                ),
            )
            for at, one in enumerate(self._told.shown[number * PAGE : (number + 1) * PAGE])
        ]


def _range(measured: Sequence[Measured]) -> str:
    if not measured:
        return ""
    low, high = min(one.low for one in measured), max(one.high for one in measured)
    words = (
        f"{low:g} \u00b0C"
        if low == high
        else say("{low} to {high} \u00b0C", low=f"{low:g}", high=f"{high:g}")
    )
    return (
        say("{words}, outside", words=words) if any(one.is_outside for one in measured) else words
    )
