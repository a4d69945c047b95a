"""The chain as bars and an integrity strip: once whole with a brush, once for the brushed span.

Everything is painted in device pixels from `desktop.views.models.chain_layout`; there is no object
per block. The current block is also said to a screen reader in the accessible description.
"""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QBrush,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy

from desktop.views import theme
from desktop.views.integrity import Integrity
from desktop.views.models.chain_cursor import ChainCursor
from desktop.views.models.chain_layout import Area, Layout, Run, lay_out, ticks, time_text
from desktop.views.models.words import utc
from desktop.views.parts import glyphs
from desktop.views.parts.chain_keys import ZOOM, handle_key
from desktop.views.parts.hatches import strip_brush
from desktop.views.parts.mirror import along, is_mirrored, turn, x_across
from desktop.views.parts.painted import Painted
from desktop.views.parts.rects_plot import fill_rects
from desktop.views.saying import amount, grouped, say
from desktop.views.theme import Role

_FADED = 0.72
_LEAST_HATCHED = 9  # logical pixels; a pattern in less than that is noise


class StripPlot(Painted):
    """Bars, strip, pins and axis of a range of heights; `WholeStrip` and `SpanStrip` set it."""

    def __init__(self, cursor: ChainCursor, name: str) -> None:
        super().__init__(name)
        self.chain = cursor
        self._layout: tuple[tuple[object, ...], Layout] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        cursor.data_changed.connect(self._forget)
        cursor.states_changed.connect(self._forget)
        cursor.until_changed.connect(self.update)
        cursor.span_changed.connect(self.update)
        cursor.current_changed.connect(self._describe)

    def heights(self) -> tuple[float, float]:
        """Return the heights at the left and the right end: all there are, unless narrowed."""
        return 0.0, float(self.chain.count)

    def sizeHint(self) -> QSize:
        return QSize(theme.em(50), theme.em(11))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(20), theme.em(6.2))

    def layout_of_now(self) -> Layout:
        """Return what is painted now, in device pixels."""
        low, high = self.heights()
        area = self._area()
        key = (low, high, area, id(self.chain.pyramid))
        if self._layout is None or self._layout[0] != key:
            gap = theme.em(1.5) * area.ratio
            self._layout = (key, lay_out(self.chain.pyramid, low, high, area, gap))
        return self._layout[1]

    def height_at(self, x: float) -> float:
        """Return the height under a logical x, a fraction inside its block."""
        low, high = self.heights()
        share = x_across(self, x) / max(self.width(), 1)
        return low + min(max(share, 0.0), 1.0) * (high - low)

    def x_of(self, height: float) -> float:
        """Return the logical x at which a block begins."""
        low, high = self.heights()
        return x_across(self, (height - low) / max(high - low, 1e-9) * self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            ratio = self.devicePixelRatioF()
            low, high = self.heights()
            if high > low:
                self.paint_behind(painter)
                layout = self.layout_of_now()
                painter.save()
                if is_mirrored(self):
                    turn(painter, self.width())
                painter.scale(1 / ratio, 1 / ratio)
                self._paint_bars(painter, layout)
                painter.restore()
                self._paint_later(painter)
                self._paint_axis(painter, low, high)
                self._paint_pins(painter, layout, ratio)
                self.paint_above(painter)
            self.paint_focus(painter)

    def paint_behind(self, painter: QPainter) -> None:
        """Paint what stands behind the bars."""

    def paint_above(self, painter: QPainter) -> None:
        """Paint what stands before the bars."""

    def words_at(self, place: QPointF) -> str:
        return self._words_at(place.x())

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120
        if notches and self.chain.count:
            self.chain.zoom(ZOOM**-notches, self.height_at(event.position().x()))
        event.accept()

    def bars_top(self) -> int:
        """Return the logical y at which the tallest bar ends: below the pins, if there are any."""
        pyramid = self.chain.pyramid
        has_pins = pyramid.problem_count or pyramid.pending_from() < self.chain.count
        return theme.em(1.75 if has_pins else 0.5)

    def strip_rect(self) -> QRectF:
        """Return the strip in logical pixels."""
        area = self._area()
        top, bottom = area.strip_top / area.ratio, area.strip_bottom / area.ratio
        return QRectF(0, top, self.width(), bottom - top)

    def _area(self) -> Area:
        ratio = self.devicePixelRatioF()
        bottom = self.height() - theme.em(1.83)
        strip = max(min(theme.em(1.33), self.height() // 7), theme.em(0.5))
        return Area(
            width=round(self.width() * ratio),
            bars_top=round(self.bars_top() * ratio),
            bars_bottom=round((bottom - strip - theme.em(0.33)) * ratio),
            strip_top=round((bottom - strip) * ratio),
            strip_bottom=round(bottom * ratio),
            ratio=ratio,
        )

    def _paint_bars(self, painter: QPainter, layout: Layout) -> None:
        colours, area = theme.colours(), self._area()
        for state, rects in sorted(layout.bars.items()):
            fill_rects(painter, rects, QBrush(colours.state(state)))
        for run in layout.runs:
            colour = colours.state(run.state)
            brush = QBrush(colour)
            if run.width > _LEAST_HATCHED * area.ratio:
                brush = strip_brush(run.state, colour, colours.panel, area.ratio)
            strip = QRectF(run.x, area.strip_top, run.width, area.strip_bottom - area.strip_top)
            painter.fillRect(strip, brush)
            _outline(painter, run, strip, colour, area.ratio)

    def _paint_pins(self, painter: QPainter, layout: Layout, ratio: float) -> None:
        side, area = theme.em(1.33), self._area()
        for pin in layout.pins:
            colour = glyphs.colour_of(pin.state)
            x = x_across(self, pin.x / ratio)
            painter.setPen(QPen(colour, 1))
            if pin.state.is_problem:
                stem = QPointF(round(x), side), QPointF(round(x), area.bars_bottom / ratio)
                painter.drawLine(*stem)
            left = min(max(x - side / 2, 0.0), self.width() - side)
            glyphs.paint(painter, glyphs.glyph_of(pin.state), QRectF(left, 0, side, side), colour)
            if pin.count > 1:
                painter.setPen(theme.colours().text)
                painter.setFont(theme.font(Role.CAPTION))
                painter.drawText(QPointF(left + side + 2, side * 0.8), grouped(pin.count))

    def _paint_later(self, painter: QPainter) -> None:
        """Fade what came after the block as of which the ledger is shown, and mark that block."""
        if self.chain.until is None:
            return
        x = self.x_of(self.chain.until + 1)
        if x >= self.width():
            return
        colours, bottom = theme.colours(), self.strip_rect().bottom()
        faded = QColor(colours.panel)
        faded.setAlphaF(_FADED)
        left = max(x, 0.0)
        painter.fillRect(QRectF(left, 0, self.width() - left, bottom + 1), faded)
        if x >= 0:
            painter.setPen(QPen(colours.accent, 2, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(round(x), 0), QPointF(round(x), bottom))

    def _paint_axis(self, painter: QPainter, low: float, high: float) -> None:
        """Paint round heights and, beside each, the day or time at which it was sealed."""
        colours, times = theme.colours(), self.chain.pyramid.data.times_ms
        painter.setFont(theme.font(Role.CAPTION))
        metrics, base = painter.fontMetrics(), int(self.strip_rect().bottom()) + theme.em(0.42)
        width_ms = int(times[min(int(high), len(times)) - 1] - times[int(low)])
        end = -1.0
        heights = ticks(low, high, max(self.width() // theme.em(10.5), 1))
        for height in sorted(heights, reverse=is_mirrored(self)):  # from left to right
            x = self.x_of(height + 0.5 if high - low < self.width() / 8 else height)
            if height >= len(times) or not 0 <= x <= self.width():
                continue
            number, time = grouped(height), time_text(int(times[height]), width_ms)
            first, second = (metrics.horizontalAdvance(it) for it in (f"{number}  ", time))
            left = min(
                max(x - metrics.horizontalAdvance(number) / 2, 0.0), self.width() - first - second
            )
            if left < end:
                continue
            end = left + first + second + theme.em(0.5)
            painter.setPen(colours.muted)
            painter.drawLine(QPointF(round(x), base - 3), QPointF(round(x), base + 1))
            baseline = base + 3 + metrics.ascent()
            painter.drawText(QPointF(left + first, baseline), time)
            painter.setPen(colours.text)
            painter.drawText(QPointF(left, baseline), number)

    def _words_at(self, x: float) -> str:
        low, high = self.heights()
        if high <= low:
            return ""
        width = (high - low) / max(self.width() / 4, 1)
        first = int(self.height_at(x))
        last = max(int(self.height_at(x) + width) - 1, first)
        bins = self.chain.pyramid.bins(first, last + 1, 1)
        heights = grouped(first) if first == last else f"{grouped(first)} \u2013 {grouped(last)}"
        count = amount(int(bins.total[0]), "statement", "statements")
        state = Integrity(int(bins.worst[0])).word
        when = utc(int(self.chain.pyramid.data.times_ms[first]))
        return say(
            "Block {heights}\n{count}\n{state}\n{when}",
            heights=heights,
            count=count,
            state=state,
            when=when,
        )

    @Slot()
    def _forget(self, *_range: int) -> None:
        self._layout = None
        self.update()

    @Slot(int)
    def _describe(self, height: int) -> None:
        data = self.chain.pyramid.data
        state = Integrity(int(data.state[height])).word
        statements = amount(int(data.statements[height]), "statement", "statements")
        self.setAccessibleDescription(
            say(
                "Block {height}: {state}, {statements}",
                height=height,
                state=state,
                statements=statements,
            )
        )
        QAccessible.updateAccessibility(
            QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        )
        self.update()


class WholeStrip(StripPlot):
    """The whole chain; the brush on it is the span that the other views show."""

    def __init__(self, cursor: ChainCursor) -> None:
        super().__init__(cursor, say("Whole chain"))
        self._drag: Callable[[float], None] | None = None
        self.setMouseTracking(True)

    def brush_rect(self) -> QRectF:
        """Return the brush in logical pixels, never thinner than eight of them."""
        left, right = sorted((self.x_of(self.chain.low), self.x_of(self.chain.high)))
        width = max(right - left, 8.0)
        left = min(max((left + right - width) / 2, 1.0), self.width() - 1.0 - width)
        right = left + width
        top = self.bars_top() - theme.em(0.17)
        return QRectF(left, top, right - left, self.strip_rect().bottom() - top + 2)

    def paint_behind(self, painter: QPainter) -> None:
        painter.fillRect(self.brush_rect(), theme.colours().selected)

    def paint_above(self, painter: QPainter) -> None:
        colours, rect = theme.colours(), self.brush_rect()
        painter.setPen(QPen(colours.accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for x in (rect.left(), rect.right()):
            grip = QRectF(0, 0, theme.em(0.5), theme.em(1.5))
            inside = min(max(x, grip.width() / 2), self.width() - grip.width() / 2)
            grip.moveCenter(QPointF(inside, rect.center().y()))
            painter.setPen(QPen(colours.panel, 1))
            painter.setBrush(colours.accent)
            painter.drawRoundedRect(grip, 3, 3)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self.chain.count:
            return
        x, rect = event.position().x(), self.brush_rect()
        reach = theme.em(0.5)
        cursor = self.chain
        older, newer = rect.left(), rect.right()
        if is_mirrored(self):
            older, newer = newer, older
        if abs(x - older) <= reach and abs(x - older) <= abs(x - newer):
            self._drag = lambda height: cursor.show_span(min(height, cursor.high - 1), cursor.high)
        elif abs(x - newer) <= reach:
            self._drag = lambda height: cursor.show_span(cursor.low, max(height, cursor.low + 1))
        else:
            if not rect.left() < x < rect.right():
                cursor.pan(self.height_at(x) - (cursor.low + cursor.high) / 2)
            grabbed = self.height_at(x) - cursor.low
            self._drag = lambda height: cursor.pan(height - grabbed - cursor.low)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x, rect = event.position().x(), self.brush_rect()
        if self._drag is not None:
            self._drag(self.height_at(x))
            return
        is_edge = min(abs(x - rect.left()), abs(x - rect.right())) <= theme.em(0.5)
        shape = Qt.CursorShape.SizeHorCursor if is_edge else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stride = (self.chain.high - self.chain.low) / 10
        step = along(self, event.key())
        if not handle_key(self.chain, event, lambda steps: self.chain.pan(steps * stride), step):
            super().keyPressEvent(event)


class SpanStrip(StripPlot):
    """The brushed span; a click or the arrows choose the current block."""

    def __init__(self, cursor: ChainCursor) -> None:
        super().__init__(cursor, say("Brushed span of the chain"))
        self._pressed: tuple[float, float] | None = None
        self._has_panned = False

    def heights(self) -> tuple[float, float]:
        return self.chain.low, self.chain.high

    def paint_behind(self, painter: QPainter) -> None:
        colours, rect = theme.colours(), self._current_rect()
        painter.fillRect(rect, colours.selected)

    def paint_above(self, painter: QPainter) -> None:
        colours, rect = theme.colours(), self._current_rect()
        size, top = theme.em(0.42), self.strip_rect().bottom() + 2
        middle = min(max(rect.center().x(), size), self.width() - size)
        corners = ((0.0, 0.0), (-size, size), (size, size))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.accent)
        painter.drawPolygon(QPolygonF([QPointF(middle + x, top + y) for x, y in corners]))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.chain.count:
            self._pressed = (event.position().x(), self.chain.low)
            self._has_panned = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        x, low = self._pressed
        moved = x_across(self, event.position().x()) - x_across(self, x)
        if self._has_panned or abs(moved) > theme.em(0.5):
            self._has_panned = True
            per_pixel = (self.chain.high - self.chain.low) / max(self.width(), 1)
            self.chain.pan(low - moved * per_pixel - self.chain.low)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and not self._has_panned:
            self.chain.show_block(self._block_near(event.position().x()))
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.chain.open_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not handle_key(self.chain, event, self.chain.step, along(self, event.key())):
            super().keyPressEvent(event)

    def _block_near(self, x: float) -> int:
        """Return the block under ``x``; a problem within a few pixels attracts."""
        reach = 4 * (self.chain.high - self.chain.low) / max(self.width(), 1)
        height = self.height_at(x)
        problem = self.chain.pyramid.worst_in(int(height - reach), int(height + reach) + 1)
        return int(height) if problem is None else problem

    def _current_rect(self) -> QRectF:
        current = self.chain.current
        left, right = sorted((self.x_of(current), self.x_of(current + 1)))
        lack = max(5 - (right - left), 0) / 2
        top = self.bars_top() - theme.em(0.17)
        bottom = self.strip_rect().bottom() + 2
        return QRectF(left - lack, top, right - left + 2 * lack, bottom - top)


def _outline(painter: QPainter, run: Run, strip: QRectF, colour: QColor, ratio: float) -> None:
    """Frame a hatched run where it is wide enough, so that its ends are clear."""
    if run.state is not Integrity.VERIFIED and run.width > 6 * ratio:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, ratio))
        painter.drawRect(strip.adjusted(ratio / 2, ratio / 2, -ratio / 2, -ratio / 2))
