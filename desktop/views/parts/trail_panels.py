"""A painted view with its twin: the same as a table, on the same selection, in one panel."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.views import theme
from desktop.views.models.paged import Row
from desktop.views.models.trail_cursor import TrailCursor
from desktop.views.models.trail_map import TrailMap
from desktop.views.models.trail_read import TrailRead
from desktop.views.models.trail_step_rows import MomentRows, PositionRows
from desktop.views.models.trail_time import TrailTime, time_summary
from desktop.views.parts.frames import GlyphButton, Panel
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.table import RowTable
from desktop.views.parts.trail_map_plot import TrailMapPlot
from desktop.views.parts.trail_time_plot import TrailTimePlot
from desktop.views.saying import amount, later, say

_AS_TABLE, _AS_PLOT = later("Show as table"), later("Show as plot")
_TABLE_EMS = 14.0


class TwinPanel(Panel):
    """Shows a painted view, or the table that says the same."""

    def __init__(self, title: str, plot: QWidget, table: RowTable) -> None:
        super().__init__(title)
        self._plot, self.table = plot, table
        self.turn_button = GlyphButton(Glyph.TABLE, f"{title}: {_AS_TABLE.lower()}")
        self.turn_button.clicked.connect(self.turn)
        self.add_to_head(self.turn_button)
        self._name = title
        self.body.addWidget(plot, 1)
        self.body.addWidget(table, 1)
        table.hide()

    @Slot()
    def turn(self) -> None:
        """Show the table, or the painted view again."""
        is_table = self.table.isHidden()
        self.table.setVisible(is_table)
        self._plot.setVisible(not is_table)
        self.turn_button.show_glyph(Glyph.PLOT if is_table else Glyph.TABLE)
        self.turn_button.rename(f"{self._name}: {(_AS_PLOT if is_table else _AS_TABLE).lower()}")
        (self.table if is_table else self._plot).setFocus()


class TimePanel(TwinPanel):
    """When everything happened, and what was measured beside the goods."""

    chosen = Signal(int)  # the number of a step

    def __init__(self, cursor: TrailCursor) -> None:
        self.plot = TrailTimePlot(cursor)
        empty = TrailTime((), (), None, None)
        table = RowTable(MomentRows(None, empty), say("Steps of the trail by time, as a table"))
        table.setFixedHeight(theme.em(_TABLE_EMS))
        super().__init__(say("When"), self.plot, table)
        self.plot.chosen.connect(self.chosen)
        self.table.opened.connect(self._open)

    def show_times(self, read: TrailRead, told: TrailTime) -> None:
        """Show the times of a trail."""
        self.plot.show_times(told)
        self.table.show_source(MomentRows(read, told))
        words, _ = time_summary(told)
        self.set_title(say("When"), words)

    @Slot(object)
    def _open(self, row: Row) -> None:
        self.chosen.emit(int(row.key))


class MapPanel(TwinPanel):
    """Where records say that they were."""

    chosen = Signal(int)  # the number of a position

    def __init__(self) -> None:
        self.plot = TrailMapPlot()
        table = RowTable(PositionRows(TrailMap((), ())), say("Positions, as a table"))
        super().__init__(say("Map"), self.plot, table)
        self.plot.chosen.connect(self._choose)
        self.table.moved.connect(self._move)

    def show_map(self, told: TrailMap) -> None:
        """Show other positions."""
        self.plot.show_map(told)
        self.table.show_source(PositionRows(told))
        count = amount(len(told.shown), "position", "positions")
        self.set_title(
            say("Map"),
            say("{count} on record; the city\u2019s own layers, and Natural Earth", count=count),
        )

    @Slot(int)
    def _choose(self, number: int) -> None:
        self.table.select_row(number)
        self.chosen.emit(number)

    @Slot(object)
    def _move(self, row: Row | None) -> None:
        if row is not None and not self.table.isHidden():
            self.plot.show_current(int(row.key))
            self.chosen.emit(int(row.key))
