"""The activity plot as a table: a row per month, a column per lane."""

from collections.abc import Sequence

from desktop.views.models.overview import Activity
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.saying import grouped, later


class ActivityRows:
    """A `RowSource` over what was written, the newest month first."""

    def __init__(self, activity: Activity) -> None:
        self._activity = activity
        self.columns: Sequence[Column] = (
            Column(later("Month"), 7.0, can_shrink=False),
            *(
                Column(lane.name, 12.0, is_number=True, key=f"lane {number}")
                for number, lane in enumerate(activity.lanes)
            ),
        )

    def count(self) -> int:
        """Return the number of months."""
        return len(self._activity.months)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        months = range(self.count() - 1, -1, -1)[number * PAGE : (number + 1) * PAGE]
        return [self._row(month) for month in months]

    def _row(self, month: int) -> Row:
        values = (grouped(lane.values[month]) for lane in self._activity.lanes)
        return Row(month, (self._activity.months[month], *values))
