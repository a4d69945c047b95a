"""Bars one below the other: a label, how much, its limits as ticks, and the same as a table.

Limits are ticks across the bar; what lies beyond one keeps its glyph and changes its colour. Arrows
move, Enter opens; a screen reader is told of the current bar, and the table twin says all of them.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from desktop.finding import Severity
from desktop.views import theme
from desktop.views.integrity import Integrity, Marked
from desktop.views.models.bars import Bar, BarRows, scale_of
from desktop.views.models.paged import Row
from desktop.views.parts import glyphs
from desktop.views.parts.frames import GlyphButton, Panel
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.mirror import across, draw_line, is_mirrored, turn
from desktop.views.parts.plain import shown
from desktop.views.parts.table import RowTable
from desktop.views.saying import later, say

_ROW_EMS, _BAR_EMS, _TICK_EMS = 2.0, 0.83, 1.33
_LABEL_SHARE, _LABEL_EMS = 0.34, 13.0
_AS_TABLE, _AS_BARS = later("Show as table"), later("Show as bars")


class BarList(QWidget):
    """The painted bars; knows values and limits and nothing of what they measure."""

    moved = Signal(str)  # the key of the bar that is current now
    opened = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("part", "clear")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._bars: Sequence[Bar] = ()
        self._chosen = ""

    def show_bars(self, bars: Sequence[Bar], chosen: str) -> None:
        """Show these bars; the one with the key ``chosen`` is current."""
        self._bars, self._chosen = tuple(bars), chosen
        self._describe()
        self.updateGeometry()
        self.update()

    def place_of(self, key: str) -> QRectF:
        """Return where a bar with its words is painted."""
        at = next((number for number, bar in enumerate(self._bars) if bar.key == key), 0)
        height = theme.em(_ROW_EMS)
        return QRectF(0, at * height, self.width(), height)

    def sizeHint(self) -> QSize:
        return QSize(theme.em(26), theme.em(_ROW_EMS) * max(len(self._bars), 1))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(16), self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(int(event.position().y() // theme.em(_ROW_EMS)))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._chosen:
            self.opened.emit(self._chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = [bar.key for bar in self._bars]
        at = keys.index(self._chosen) if self._chosen in keys else -1
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._go(at + (1 if event.key() == Qt.Key.Key_Down else -1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen:
            self.opened.emit(self._chosen)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            scale = scale_of(self._bars)
            widest = self._widest_value(painter)
            for bar in self._bars:
                self._paint_bar(painter, bar, scale, widest)

    def _go(self, at: int) -> None:
        if 0 <= at < len(self._bars) and self._bars[at].key != self._chosen:
            self._chosen = self._bars[at].key
            self._describe()
            self.update()
            self.moved.emit(self._chosen)

    def _describe(self) -> None:
        """Tell a screen reader of the current bar."""
        one = next((bar for bar in self._bars if bar.key == self._chosen), None)
        words = "" if one is None else f"{one.label}: {one.text}. {one.limit_text}".strip()
        self.setAccessibleDescription(shown(words, 200))

    def _widest_value(self, painter: QPainter) -> int:
        painter.setFont(theme.font())
        metrics = painter.fontMetrics()
        return max(
            (metrics.horizontalAdvance(shown(bar.text, 40)) for bar in self._bars), default=0
        )

    def _paint_bar(self, painter: QPainter, bar: Bar, scale: float, widest: int) -> None:
        colours, row, pad = theme.colours(), self.place_of(bar.key), theme.em(0.5)
        if bar.key == self._chosen:
            painter.fillRect(row, colours.selected)
            if self.hasFocus():
                painter.fillRect(QRectF(0, row.top(), 2, row.height()), colours.accent)
        side = theme.em(1.17)
        box = QRectF(pad, row.center().y() - side / 2, side, side)
        glyphs.paint_mark(painter, bar.mark, across(self, box))
        label = QRectF(box.right() + pad, row.top(), self._label_width(), row.height())
        painter.setFont(theme.font())
        painter.setPen(colours.text)
        metrics, middle = painter.fontMetrics(), Qt.AlignmentFlag.AlignVCenter
        name = shown(bar.label, 80)
        name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(label.width()))
        draw_line(painter, across(self, label), int(middle), name)
        value = QRectF(row.right() - widest - pad, row.top(), widest, row.height())
        end = int(middle | Qt.AlignmentFlag.AlignRight)
        draw_line(painter, across(self, value), end, shown(bar.text, 40))
        left = label.right() + pad
        track = QRectF(left, row.top(), max(value.left() - pad - left, theme.em(2)), row.height())
        painter.save()
        if is_mirrored(self):
            turn(painter, self.width())
        _paint_track(painter, track, bar, scale)
        painter.restore()

    def _label_width(self) -> float:
        return min(self.width() * _LABEL_SHARE, theme.em(_LABEL_EMS))


class BarPanel(Panel):
    """Bars under a title, and as a table at a press of a button."""

    moved = Signal(str)
    opened = Signal(str)

    def __init__(self, title: str, column: str, nothing: str) -> None:
        super().__init__(title)
        self._column = column
        self.bars = BarList(title)
        self.table = RowTable(BarRows((), column), say("{title}, as a table", title=title))
        self._nothing = PlainLabel(nothing, muted=True, wrap=True)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._area.setAccessibleName(title)
        self._area.setWidget(self.bars)
        self._turn = GlyphButton(Glyph.TABLE, say(_AS_TABLE))
        self._turn.clicked.connect(self.turn)
        self.add_to_head(self._turn)
        for widget in (self._nothing, self._area, self.table):
            self.body.addWidget(widget, 1)
        self.table.hide()
        self.bars.moved.connect(self.moved)
        self.bars.opened.connect(self.opened)
        self.table.opened.connect(self._open_row)
        self._is_table = False
        self.show_bars((), "")

    def show_bars(self, bars: Sequence[Bar], chosen: str, caption: str = "") -> None:
        """Show these bars, and the same in the table."""
        self.bars.show_bars(bars, chosen)
        self.table.show_source(BarRows(bars, self._column))
        self.caption.setText(caption)
        self._has_any = bool(bars)
        self._arrange()
        where = self.bars.place_of(chosen).center()
        self._area.ensureVisible(0, int(where.y()))

    @Slot()
    def turn(self) -> None:
        """Show the table instead of the bars, or the bars again."""
        self._is_table = not self._is_table
        self._turn.show_glyph(Glyph.PLOT if self._is_table else Glyph.TABLE)
        self._turn.rename(_AS_BARS if self._is_table else _AS_TABLE)
        self._arrange()

    def _arrange(self) -> None:
        self._nothing.setVisible(not self._has_any)
        self._area.setVisible(self._has_any and not self._is_table)
        self.table.setVisible(self._has_any and self._is_table)
        self._turn.setVisible(self._has_any)

    @Slot(object)
    def _open_row(self, row: Row) -> None:
        self.opened.emit(str(row.key))


def _paint_track(painter: QPainter, track: QRectF, bar: Bar, scale: float) -> None:
    colours = theme.colours()
    height, tick = theme.em(_BAR_EMS), theme.em(_TICK_EMS)
    top = track.center().y() - height / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.hover)
    painter.drawRect(QRectF(track.left(), top, track.width(), height))
    painter.setBrush(_colour_of(bar.mark))
    length = track.width() * min(max(bar.value / scale, 0.0), 1.0)
    painter.drawRect(QRectF(track.left(), top, max(length, 1.0), height))
    painter.setBrush(colours.text)
    for bound in (bar.least, bar.most):
        if bound is not None:
            x = track.left() + track.width() * min(max(bound / scale, 0.0), 1.0)
            painter.drawRect(QRectF(x - 1, track.center().y() - tick / 2, 2, tick))


def _colour_of(mark: Marked) -> QColor:
    """Return the colour of a bar: that of a state, calm where nothing is wrong."""
    if isinstance(mark, Severity):
        is_bad = mark >= Severity.ERROR
        return theme.colours().state(Integrity.ALTERED if is_bad else Integrity.PENDING)
    calm = isinstance(mark, Integrity) and not mark.is_problem
    return theme.colours().accent if calm else glyphs.colour_of(mark)
