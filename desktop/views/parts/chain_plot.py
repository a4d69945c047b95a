"""The chain in three linked views, or as a table: whole chain, brushed span, block cards.

The one shared state is a `ChainCursor`. The page that holds this view listens to
``chain.current_changed`` and ``chain.opened`` to fill the inspector.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QPainter, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QStackedLayout, QWidget

from desktop.views import theme
from desktop.views.models.chain import BlockSource, ChainData
from desktop.views.models.chain_cursor import ChainCursor
from desktop.views.models.chain_layout import span_text
from desktop.views.models.chain_rows import ChainRows
from desktop.views.models.paged import Row
from desktop.views.parts.block_cards import BlockCards
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.frames import GlyphButton, Panel
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.labels import PlainLabel, set_tooltip
from desktop.views.parts.legend import Legend
from desktop.views.parts.picture_file import write_picture
from desktop.views.parts.strip_plot import SpanStrip, WholeStrip
from desktop.views.parts.table import RowTable
from desktop.views.saying import amount, grouped, later, say
from desktop.views.theme import Role
from desktop.views.wish import Wish

SHORTCUTS = (
    (later("Left, Right"), later("Previous or next block, or move the brush")),
    (later("Up, Down"), later("A line of cards up or down")),
    (later("Page Up, Page Down"), later("Many blocks at once")),
    (later("Home, End"), later("First or newest block")),
    ("+, -", later("Brush a narrower or wider span")),
    (later("N, Shift+N"), later("Next or previous problem")),
    (later("Enter"), later("Details of the block")),
    ("T", later("The ledger as of this block")),
    ("Ctrl+S", later("Save the view as a picture")),
)
_WHOLE = later("Whole chain")
_WHOLE_CAPTION = later("by statements")
_WHOLE_TIP = later(
    "Bars show statements per block. Where many blocks share a column, the worst state among them "
    "is the one you see. Drag the frame to choose the span below."
)
_BLOCKS = later("Blocks")
_BLOCKS_CAPTION = later("each arrow points to the previous seal")
_KEYS = later("Arrows step \u00b7 Enter details \u00b7 N next problem")
_PANEL_GAP_EMS = 0.67
_SPAN_FITS_EMS = 38.0
_LEAST_PLOT_EMS, _LEAST_PLOT_SHARE = 11.5, 0.21
_CARD_FRAME_EMS = 5.0  # of the panel around the cards
_LINE_EMS = (9.2, 1.5)  # of one line of cards, and between two
_TABLE_AT = 2  # after the empty state and the plots
_AS_TABLE = later("Show as table")
_AS_PLOT = later("Show as plot")
_AS_PICTURE = later("Save as a picture\u2026")
_EMPTY = later("No blocks here yet. They appear with the first sync.")


@dataclass(frozen=True, slots=True)
class _ViewDrawing:
    """A view as it stands on the screen."""

    view: QWidget
    title: str
    caption: str
    is_for_paper: bool = False

    def size(self) -> QSize:
        return self.view.size()

    def paint(self, painter: QPainter) -> None:
        self.view.render(painter, QPoint())


class ChainPlot(QWidget):
    """The views of a chain; blocks come from a `BlockSource` as they come into sight."""

    picture_asked = Signal()

    def __init__(self, source: BlockSource) -> None:
        super().__init__()
        self.chain = ChainCursor(self)
        self.whole = WholeStrip(self.chain)
        self.span = SpanStrip(self.chain)
        self.cards = BlockCards(self.chain, source)
        self._table: RowTable | None = None
        self._table_button = GlyphButton(Glyph.TABLE, say(_AS_TABLE))
        self._table_button.clicked.connect(self.show_table)
        self._picture_button = GlyphButton(Glyph.PRINT, say(_AS_PICTURE))
        self._picture_button.clicked.connect(self.picture_asked)
        save = QShortcut(QKeySequence.StandardKey.Save, self)
        save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save.activated.connect(self.picture_asked)
        self._plots = self._make_plots()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(EmptyState(Glyph.CHAIN, _EMPTY))
        self._stack.addWidget(self._plots)
        self.chain.span_changed.connect(self._title_span)
        self.setFocusProxy(self.cards)

    def show_data(self, data: ChainData) -> None:
        """Show a chain; what was brushed and current stays so."""
        self._whole_panel.set_title(
            _WHOLE, f"{amount(data.count, 'block', 'blocks')}, {_WHOLE_CAPTION}"
        )
        self.chain.show_data(data)
        if self._table is not None:
            self._table.show_source(ChainRows(data))
        self._plots.arrange()
        if self._stack.currentIndex() < _TABLE_AT or not data.count:
            self._stack.setCurrentIndex(1 if data.count else 0)

    @Slot()
    def show_table(self) -> None:
        """Show the same blocks as a table, at the current one."""
        if self._table is None:
            self._table = self._make_table()
        self._stack.setCurrentIndex(_TABLE_AT)
        self._table.select_row(self.chain.current)
        self._table.setFocus()

    @Slot()
    def show_plot(self) -> None:
        """Show the plots again."""
        self._stack.setCurrentIndex(1)
        self.cards.setFocus()

    def write_picture(self, title: str, caption: str, path: Path) -> None:
        """Write the three views as they stand to a PNG, SVG or PDF.

        Raises:
            UsageError: the file's name ends in something else.
            StorageError: the file cannot be written.
        """
        tools = (self._table_button, self._picture_button)
        for one in tools:
            one.hide()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # the titles get room
        try:
            with self.cards.painting_afresh():
                write_picture(_ViewDrawing(self._plots, title, caption), path)
        finally:
            for one in tools:
                one.show()

    def menu(self) -> QMenu:
        """Return what can be done with the current block and with the view."""
        menu, block = QMenu(self), say("block {current}", current=grouped(self.chain.current))
        menu.addAction(say("Open {block}", block=block), self.chain.open_current)
        menu.addAction(say("The ledger as of {block}", block=block), self.chain.ask_past)
        menu.addSeparator()
        problems = menu.addAction(say("Next problem"), self.chain.show_next_problem)
        problems.setEnabled(bool(self.chain.pyramid.problem_count))
        menu.addAction(say(_AS_TABLE), self.show_table)
        menu.addAction(say(_AS_PICTURE), self.picture_asked.emit)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._stack.currentIndex() != 1:
            return
        if event.reason() == QContextMenuEvent.Reason.Mouse and self.span.isVisible():
            place = self.span.mapFrom(self, event.pos())
            if self.span.rect().contains(place):
                self.chain.show_block(int(self.span.height_at(place.x())))
        self.menu().exec(event.globalPos())

    def _make_plots(self) -> "_Panels":
        self._whole_panel = Panel(_WHOLE)
        self._whole_panel.add_to_head(Legend())
        self._whole_panel.add_to_head(self._table_button)
        self._whole_panel.add_to_head(self._picture_button)
        self._whole_panel.body.addWidget(self.whole)
        set_tooltip(self._whole_panel.caption, _WHOLE_TIP)
        self._span_panel = Panel(say("Span"))
        self._span_panel.body.addWidget(self.span)
        cards_panel = Panel(_BLOCKS, _BLOCKS_CAPTION)
        cards_panel.add_to_head(PlainLabel(_KEYS, Role.CAPTION, muted=True))
        cards_panel.body.addWidget(self.cards)
        return _Panels(self._whole_panel, self._span_panel, cards_panel, self.cards)

    def _make_table(self) -> RowTable:
        table = RowTable(ChainRows(self.chain.pyramid.data), say("Blocks as a table"))
        table.moved.connect(self._show_row)
        table.opened.connect(self._open_row)
        table.offer(self._wishes_of)
        holder = Panel(_BLOCKS)
        back = GlyphButton(Glyph.PLOT, say(_AS_PLOT))
        back.clicked.connect(self.show_plot)
        holder.add_to_head(back)
        holder.body.addWidget(table)
        self._stack.addWidget(holder)
        return table

    def _wishes_of(self, rows: Sequence[Row]) -> Sequence[Wish]:
        if len(rows) != 1:
            return ()
        return (
            Wish(say("Open the block"), self.chain.open_current),
            Wish(say("The ledger as of it"), self.chain.ask_past),
        )

    @Slot(object)
    def _show_row(self, row: Row | None) -> None:
        if row is not None and isinstance(row.key, int):
            self.chain.show_block(row.key)

    @Slot(object)
    def _open_row(self, row: Row) -> None:
        self._show_row(row)
        self.chain.open_current()

    @Slot()
    def _title_span(self) -> None:
        times = self.chain.pyramid.data.times_ms
        first, last = int(self.chain.low), max(int(self.chain.high) - 1, 0)
        if len(times):
            heights = f"{grouped(first)} \u2013 {grouped(last)}"
            self._span_panel.set_title(heights, span_text(int(times[first]), int(times[last])))


class _Panels(QWidget):
    """Three panels one below the other: cards get whole lines, the plots share the rest.

    A layout would have to know how many lines fit before it knows the heights; this decides both.
    """

    def __init__(self, whole: Panel, span: Panel, cards: Panel, blocks: BlockCards) -> None:
        super().__init__()
        self._whole, self._span, self._cards, self._blocks = whole, span, cards, blocks
        for panel in (whole, span, cards):
            panel.setParent(self)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(40), theme.em(26))

    def sizeHint(self) -> QSize:
        return QSize(theme.em(70), theme.em(50))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Share the height anew; a chain of few blocks needs few lines."""
        has_span = self.height() >= theme.em(_SPAN_FITS_EMS)
        self._span.setVisible(has_span)
        plots = (self._whole, self._span) if has_span else (self._whole,)
        top, height = 0, self._plot_height(len(plots))
        for panel in plots:
            panel.setGeometry(0, top, self.width(), height)
            top += height + theme.em(_PANEL_GAP_EMS)
        self._cards.setGeometry(0, top, self.width(), self.height() - top)

    def _plot_height(self, plots: int) -> int:
        """Return the height of a plot that leaves the cards as many lines as there is room for."""
        spare = self.height() - plots * theme.em(_PANEL_GAP_EMS)
        least = max(theme.em(_LEAST_PLOT_EMS), self.height() * _LEAST_PLOT_SHARE)
        lines, most = 1, self._blocks.lines_of_all(self.width() - theme.em(2))
        while lines < most and (spare - _cards_height(lines + 1)) / plots >= least:
            lines += 1
        return max((spare - _cards_height(lines)) // plots, theme.em(9))


def _cards_height(lines: int) -> int:
    card, gap = _LINE_EMS
    return theme.em(_CARD_FRAME_EMS + lines * card + (lines - 1) * gap)
