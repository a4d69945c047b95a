"""One trail in the middle of its page: as layers, as a table, and as the list of a recall."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedLayout, QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.models.paged import Row
from desktop.views.models.trail_cursor import TrailCursor
from desktop.views.models.trail_read import TrailRead
from desktop.views.models.trail_rows import CardRows, SourceRows, StockRows
from desktop.views.models.trail_time import TrailTime
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.frames import GlyphButton, Panel
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.plain import shown
from desktop.views.parts.table import RowTable
from desktop.views.parts.trail_panels import MapPanel, TimePanel
from desktop.views.parts.trail_plot import TrailPlot, TrailScroll
from desktop.views.saying import amount, later, say
from desktop.views.wish import Wish

_GRAPH, _TABLE, _RECALL, _MAP = range(4)
_TIME_FITS_EMS = 34.0
_AS_TABLE, _AS_PLOT, _AS_MAP = (
    later("Show as table"),
    later("Show as plot"),
    later("Show on the map"),
)
_PRINT, _PICTURE = later("Print the trail"), later("Save the trail as PNG, SVG or PDF")
_RECALL_LIST = later("Recall list")
_RECALL_CAPTION = later(
    "what is still out first; what nobody recorded as sold is looked for on its shelf"
)
_BOW_TIE, _WHOLE = later("Show the bow-tie around what is selected"), later("Show the whole trail")
_LIT = later("lit: on the way to and from what is selected")
_NO_STOCKS = later("Nothing is marked as suspect.")
_NO_SOURCES = later("No common source is on record.")


class TrailView(QWidget):
    """Shows what a `TrailCursor` holds, in three ways on one selection."""

    turned = Signal()  # another way is shown
    picture_asked = Signal()  # the layers are wanted as a file
    print_asked = Signal()

    def __init__(self, cursor: TrailCursor) -> None:
        super().__init__()
        self.trail = cursor
        self.plot = TrailPlot(cursor)
        self.area = TrailScroll(self.plot)
        self.table = RowTable(CardRows(None), say("Trail as a table"))
        self.table.moved.connect(self._choose)
        self.table.opened.connect(self._open)
        empty = EmptyState(Glyph.SUSPECT, _NO_STOCKS)
        self.stocks = RowTable(StockRows(None), say("What a recall has to reach"), empty=empty)
        empty = EmptyState(Glyph.TRAILS, _NO_SOURCES)
        self.sources = RowTable(SourceRows(None), say("Common sources"), empty=empty)
        self.time_panel, self.map_panel = TimePanel(cursor), MapPanel()
        self.time, self.map = self.time_panel.plot, self.map_panel.plot
        self.time_panel.chosen.connect(self._choose_moment)
        self.map_panel.chosen.connect(self._choose_shown)
        self._stack = QStackedLayout(self)
        self._lay_out()
        cursor.picture_changed.connect(self._show_picture)
        self.setFocusProxy(self.area)

    def _lay_out(self) -> None:
        self._graph_panel = self._panel(
            (Glyph.BOW_TIE, _BOW_TIE, self.trail.turn_tie),
            (Glyph.PRINT, _PRINT, self.print_asked.emit),
            (Glyph.COPY, _PICTURE, self.picture_asked.emit),
            (Glyph.PIN, _AS_MAP, self.show_map),
            (Glyph.TABLE, _AS_TABLE, self.show_table),
        )
        self._table_panel, self._recall_panel = (
            self._panel((Glyph.TRAILS, _AS_PLOT, self.show_plot)) for _ in range(2)
        )
        self._add_buttons(self.map_panel, (Glyph.TRAILS, _AS_PLOT, self.show_plot))
        for panel, inner in (
            (self._graph_panel, self.area),
            (self._table_panel, self.table),
            (self._recall_panel, self._recall_parts()),
        ):
            panel.body.addWidget(inner, 1)
        graphs = QWidget()
        column = QVBoxLayout(graphs)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.67))
        column.addWidget(self._graph_panel, 1)
        column.addWidget(self.time_panel)
        for way in (graphs, self._table_panel, self._recall_panel, self.map_panel):
            self._stack.addWidget(way)

    @property
    def shows_recall(self) -> bool:
        """Tell whether the list of a recall is shown."""
        return self._stack.currentIndex() == _RECALL

    def show_times(self, read: TrailRead, told: TrailTime) -> None:
        """Show the times of the trail below its layers."""
        self.time_panel.show_times(read, told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.time_panel.setVisible(self.height() >= theme.em(_TIME_FITS_EMS))

    def offer(self, wishes: Callable[[Sequence[Row]], Sequence[Wish]]) -> None:
        """Ask ``wishes`` for further entries of the tables' menus."""
        self.table.offer(wishes)

    @Slot()
    def show_plot(self) -> None:
        """Show the layers."""
        self._turn(_GRAPH, self.area)

    @Slot()
    def show_table(self) -> None:
        """Show the same cards as a table, at the current one."""
        self._fill_table()
        self._turn(_TABLE, self.table)

    @Slot()
    def show_map(self) -> None:
        """Show where the records say that they were."""
        self._turn(_MAP, self.map)

    def turn_table(self) -> None:
        """Show the table, or the layers again."""
        if self._stack.currentIndex() == _GRAPH:
            self.show_table()
        else:
            self.show_plot()

    @Slot()
    def show_recall(self) -> None:
        """Show what a recall has to reach, and where the harm may come from."""
        self._turn(_RECALL, self.stocks)

    def _turn(self, which: int, focus: QWidget) -> None:
        self._stack.setCurrentIndex(which)
        self.setFocusProxy(focus)
        focus.setFocus()
        self.turned.emit()

    def _panel(self, *buttons: tuple[Glyph, str, Callable[[], None]]) -> Panel:
        panel = Panel(say("Trail"), _LIT)
        self._add_buttons(panel, *buttons)
        return panel

    def _add_buttons(self, panel: Panel, *buttons: tuple[Glyph, str, Callable[[], None]]) -> None:
        for glyph, name, run in buttons:
            button = GlyphButton(glyph, name)
            button.clicked.connect(run)
            panel.add_to_head(button)
            if glyph is Glyph.BOW_TIE:
                self._tie = button

    def _recall_parts(self) -> QWidget:
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, theme.em(0.5), 0, 0)
        self._sources_panel = Panel(
            say("Common sources"), say("share of the suspects that each explains")
        )
        self._sources_panel.setProperty("part", "clear")
        inner = self._sources_panel.layout()
        assert inner is not None  # every panel has one
        inner.setContentsMargins(0, 0, 0, 0)
        self._sources_panel.body.addWidget(self.sources)
        column.addWidget(self._sources_panel)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.stocks)
        parts.addWidget(below)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        return parts

    @Slot()
    def _show_picture(self) -> None:
        picture = self.trail.picture
        if picture is None:
            return
        count = amount(len(picture.cards), "card", "cards")
        tied = picture.card(self.trail.tied)
        title = (
            say("Trail")
            if tied is None
            else say("Bow-tie around {title}", title=shown(tied.title, 30))
        )
        self._graph_panel.set_title(title, f"{count} \u00b7 {_LIT}")
        self._tie.show_glyph(Glyph.BOW_TIE if tied is None else Glyph.TRAILS)
        self._tie.rename(_BOW_TIE if tied is None else _WHOLE)
        self._table_panel.set_title(say("Trail as a table"), count)
        self._fill_table()
        recalled = picture.read.story.recall
        self._recall_panel.set_title(_RECALL_LIST, _RECALL_CAPTION)
        self.map_panel.show_map(picture.read.map)
        self.stocks.show_source(StockRows(picture.read))
        self.sources.show_source(SourceRows(picture.read))
        if recalled is None and self.shows_recall:
            self.show_plot()

    def _fill_table(self) -> None:
        rows = CardRows(self.trail.picture)
        self.table.show_source(rows)
        card = self.trail.current
        keys = [row.key for row in rows.rows]
        if card is not None and card.key in keys:
            self.table.select_row(keys.index(card.key))

    @Slot(int)
    def _choose_moment(self, number: int) -> None:
        """Make the card current at which something happened."""
        picture, moment = self.trail.picture, self.time.told.moments[number]
        if picture is None:
            return
        names = (moment.place, *sorted(moment.things))
        key = next((picture.net.node_of[one] for one in names if one in picture.net.node_of), "")
        self.trail.choose_key(key)

    @Slot(int)
    def _choose_shown(self, number: int) -> None:
        picture, one = self.trail.picture, self.map.map.shown[number]
        if picture is not None:
            names = (one.place, *sorted(one.things))
            known = (picture.net.node_of[name] for name in names if name in picture.net.node_of)
            self.trail.choose_key(next(known, ""))

    @Slot(object)
    def _choose(self, row: Row | None) -> None:
        if row is not None and self._stack.currentIndex() == _TABLE:
            self.trail.choose_key(str(row.key))

    @Slot(object)
    def _open(self, row: Row) -> None:
        self.trail.choose_key(str(row.key))
        self.trail.open_current()
