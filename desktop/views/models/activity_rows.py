"""The activity plot as a table: a row per month or day, a column per lane."""

from collections.abc import Sequence

from desktop.views.models.overview import Activity
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.saying import grouped, later


class ActivityRows:
    """A `RowSource` over what was written, the newest span first."""

    def __init__(self, activity: Activity) -> None:
        self._activity = activity
        self.columns: Sequence[Column] = (
            Column(later("Day") if activity.is_daily else later("Month"), 7.0, can_shrink=False),
            *(
                Column(lane.name, 12.0, is_number=True, key=f"lane {number}")
                for number, lane in enumerate(activity.lanes)
            ),
        )

    def count(self) -> int:
        """Return the number of spans."""
        return len(self._activity.spans)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        spans = range(self.count() - 1, -1, -1)[number * PAGE : (number + 1) * PAGE]
        return [self._row(span) for span in spans]

    def _row(self, span: int) -> Row:
        values = (grouped(lane.values[span]) for lane in self._activity.lanes)
        return Row(span, (self._activity.spans[span], *values))
