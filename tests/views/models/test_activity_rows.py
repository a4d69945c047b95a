from pytestqt.qtbot import QtBot

from desktop.views import theme
from desktop.views.models.activity_rows import ActivityRows
from desktop.views.models.overview import Activity, Lane
from desktop.views.parts.table import RowTable


def test_the_month_can_be_read_in_a_narrow_table_of_many_lanes(qtbot: QtBot) -> None:
    lanes = tuple(Lane(f"Lane {number}", (number,), number) for number in range(9))
    table = RowTable(ActivityRows(Activity(("2026-11",), lanes)), "Activity")
    qtbot.addWidget(table)
    table.resize(420, 300)
    table.show()
    view = table.view
    assert view.model().index(0, 0).data() == "2026-11"
    words = view.fontMetrics().horizontalAdvance("2026-11")
    assert view.columnWidth(0) >= words + 2 * theme.em(0.67)
