"""The axis of time below a trail: steps in lanes, and the strip of what was measured.

One widget, painted. What lies on the lit path is in colour. The wheel narrows the span around the
pointer, dragging moves it, a double click shows all of it again.
"""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy

from desktop.views import theme
from desktop.views.integrity import Integrity
from desktop.views.models.chain_layout import time_text
from desktop.views.models.trail_cursor import TrailCursor
from desktop.views.models.trail_time import LANES, Measured, TrailTime, moment_words
from desktop.views.parts import glyphs
from desktop.views.parts.painted import Painted
from desktop.views.saying import say
from desktop.views.theme import Role

_LANE_EMS = 1.25
_STRIP_EMS = 4.6
_AXIS_EMS = 1.5
_LEFT_EMS = 4.2
_DOT_EMS = 0.36
_PAD = 0.03  # of the span, at each end
_ZOOM = 1.25
_RANGE = 70  # of 255
_LEAST_MS = 60_000.0
_TICK_EMS = 7.5
_STEPS_MS = tuple(
    minutes * 60_000
    for minutes in (1, 5, 15, 60, 180, 360, 720, 1440, 2880, 7200, 14400, 43200, 129600, 525600)
)


class TrailTimePlot(Painted):
    """Shows a `TrailTime`; one moment of it is current."""

    chosen = Signal(int)  # the number of a moment

    def __init__(self, cursor: TrailCursor) -> None:
        super().__init__(say("Steps of the trail by time"))
        self.trail = cursor
        self.told = TrailTime((), (), None, None)
        self._bright: list[bool] = []  # by moment: on the lit path
        self._low, self._high = 0.0, 1.0
        self._current = -1
        self._grabbed: tuple[float, float] | None = None
        self._has_moved = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        cursor.current_changed.connect(self._light)

    def show_times(self, told: TrailTime) -> None:
        """Show other times, all of them."""
        self.told, self._current = told, -1
        self._show_all()
        self._light()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        ems = len(self.told.lanes) * _LANE_EMS + _AXIS_EMS
        ems += _STRIP_EMS if self.told.measured else 0.0
        return QSize(theme.em(40), theme.em(ems))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(20), self.sizeHint().height())

    def x_of(self, time_ms: float) -> float:
        """Return the x of a time."""
        left = theme.em(_LEFT_EMS)
        return left + (time_ms - self._low) / (self._high - self._low) * (self.width() - left)

    def moment_at(self, place: QPointF) -> int | None:
        """Return the number of the moment nearest to a place, None where none is near."""
        near = theme.em(0.75)
        found, best = None, float(near)
        for number, one in enumerate(self.told.moments):
            far = (
                QPointF(self.x_of(one.time_ms), self._lane_y(one.lane)) - place
            ).manhattanLength()
            if far < best:
                found, best = number, far
        for measured in self.told.measured:
            x = self.x_of(measured.time_ms)
            if place.y() >= self._strip().top() and abs(x - place.x()) < best:
                found, best = measured.moment, abs(x - place.x())
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_lanes(painter)
            if self.told.measured:
                self._paint_strip(painter)
            self._paint_axis(painter)
            self._paint_moments(painter)

    def words_at(self, place: QPointF) -> str:
        number = self.moment_at(place)
        return "" if number is None else self._words(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        has_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if step is not None and self.told.moments and not has_alt:
            self._choose(min(max(self._current + step, 0), len(self.told.moments) - 1))
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            is_in = event.key() != Qt.Key.Key_Minus
            self._zoom(1 / _ZOOM if is_in else _ZOOM, (self._low + self._high) / 2)
        elif event.key() == Qt.Key.Key_0:
            self._show_all()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / 120
        if notches and self.told.moments:
            self._zoom(_ZOOM**-notches, self._time_at(event.position().x()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grabbed = (event.position().x(), self._low)
        self._has_moved = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is None:
            return
        x, low = self._grabbed
        moved = event.position().x() - x
        self._has_moved = self._has_moved or abs(moved) > theme.em(0.4)
        if self._has_moved:
            width = self._high - self._low
            per_pixel = width / max(self.width() - theme.em(_LEFT_EMS), 1)
            self._show_span(low - moved * per_pixel, width)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = None if self._has_moved else self.moment_at(event.position())
        self._grabbed = None
        if number is not None:
            self._choose(number)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._show_all()

    def _words(self, number: int) -> str:
        picture = self.trail.picture
        return "" if picture is None else moment_words(picture.read, self.told.moments[number])

    def _choose(self, number: int) -> None:
        self._current = number
        self.describe(self._words(number))
        time_ms = self.told.moments[number].time_ms
        if not self._low <= time_ms <= self._high:
            width = self._high - self._low
            self._show_span(time_ms - width / 2, width)
        self.update()
        self.chosen.emit(number)

    def _show_all(self) -> None:
        first, last = self.told.span_ms
        pad = max((last - first) * _PAD, _LEAST_MS / 2)
        self._low, self._high = first - pad, last + pad
        self.update()

    def _zoom(self, factor: float, at: float) -> None:
        width = max((self._high - self._low) * factor, _LEAST_MS)
        share = (at - self._low) / (self._high - self._low)
        self._show_span(at - share * width, width)

    def _show_span(self, low: float, width: float) -> None:
        first, last = self.told.span_ms
        pad = max((last - first) * _PAD, _LEAST_MS / 2)
        width = min(width, last - first + 2 * pad)
        self._low = min(max(low, first - pad), last + pad - width)
        self._high = self._low + width
        self.update()

    def _time_at(self, x: float) -> float:
        left = theme.em(_LEFT_EMS)
        return self._low + (x - left) / max(self.width() - left, 1) * (self._high - self._low)

    @Slot()
    def _light(self) -> None:
        picture, lit = self.trail.picture, self.trail.lit
        if picture is not None:
            names = frozenset(
                member for number in lit.cards for member in picture.cards[number].node.members
            )
            self._bright = [
                not one.things or not one.things.isdisjoint(names) for one in self.told.moments
            ]
        self.update()

    def _lane_y(self, lane: int) -> float:
        return (self.told.lanes.index(lane) + 0.5) * theme.em(_LANE_EMS)

    def _strip(self) -> QRectF:
        top = len(self.told.lanes) * theme.em(_LANE_EMS) + theme.em(0.35)
        left = theme.em(_LEFT_EMS)
        return QRectF(left, top, self.width() - left, theme.em(_STRIP_EMS - 0.7))

    def _paint_lanes(self, painter: QPainter) -> None:
        colours = theme.colours()
        painter.setFont(theme.font(Role.CAPTION))
        for lane in self.told.lanes:
            y = self._lane_y(lane)
            painter.setPen(QPen(colours.line, 1))
            painter.drawLine(QPointF(theme.em(_LEFT_EMS), y), QPointF(self.width(), y))
            painter.setPen(colours.muted)
            row = QRectF(0, y - theme.em(0.7), theme.em(_LEFT_EMS - 0.5), theme.em(1.4))
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, say(LANES[lane]))

    def _is_lit(self, number: int) -> bool:
        return number < len(self._bright) and self._bright[number]

    def _seen(self) -> list[tuple[int, QPointF]]:
        """Return the moments to paint, of those on one spot the most telling, that one on top."""
        shown: dict[tuple[int, int], tuple[tuple[int, bool], int, QPointF]] = {}
        first = theme.em(_LEFT_EMS) - theme.em(_DOT_EMS)
        ys = {lane: self._lane_y(lane) for lane in self.told.lanes}
        for number, one in enumerate(self.told.moments):
            place = QPointF(self.x_of(one.time_ms), ys[one.lane])
            if not first <= place.x() <= self.width():
                continue
            weight = (-1 if one.worst is None else int(one.worst), self._is_lit(number))
            key = (one.lane, round(place.x()))
            if key not in shown or shown[key][0] < weight:
                shown[key] = (weight, number, place)
        ranked = sorted(shown.values(), key=lambda one: one[0])
        return [(number, place) for _, number, place in ranked]

    def _paint_moments(self, painter: QPainter) -> None:
        colours, radius = theme.colours(), float(theme.em(_DOT_EMS))
        for number, place in self._seen():
            moment = self.told.moments[number]
            if number == self._current:
                painter.setPen(QPen(colours.accent if self.hasFocus() else colours.muted, 2))
                painter.setBrush(colours.panel)
                painter.drawEllipse(place, radius + 4, radius + 4)
            if moment.worst is not None:
                side = theme.em(1.1)
                box = QRectF(place.x() - side / 2, place.y() - side / 2, side, side)
                painter.setOpacity(1.0 if self._is_lit(number) else 0.5)
                glyphs.paint_mark(painter, moment.worst, box)
                painter.setOpacity(1.0)
                continue
            painter.setPen(QPen(colours.panel, 1))
            painter.setBrush(colours.accent if self._is_lit(number) else colours.line)
            painter.drawEllipse(place, radius, radius)

    def _paint_strip(self, painter: QPainter) -> None:
        strip, told = self._strip(), self.told
        values = [one.low for one in told.measured] + [one.high for one in told.measured]
        values += [limit for limit in (told.low, told.high) if limit is not None]
        bottom, top = min(values) - 0.6, max(values) + 0.6

        def y_of(value: float) -> float:
            return strip.bottom() - (value - bottom) / (top - bottom) * strip.height()

        painter.fillRect(strip, theme.colours().hover)
        self._paint_limits(painter, strip, y_of)
        for one in told.measured:
            self._paint_measured(painter, strip, one, y_of)

    def _paint_limits(
        self, painter: QPainter, strip: QRectF, y_of: Callable[[float], float]
    ) -> None:
        colours = theme.colours()
        painter.setFont(theme.font(Role.CAPTION))
        for limit in (self.told.low, self.told.high):
            if limit is not None:
                pen = QPen(colours.state(Integrity.ALTERED), 1)
                pen.setDashPattern([4.0, 3.0])
                painter.setPen(pen)
                painter.drawLine(
                    QPointF(strip.left(), y_of(limit)), QPointF(strip.right(), y_of(limit))
                )
                painter.setPen(colours.muted)
                row = QRectF(
                    0, y_of(limit) - theme.em(0.7), theme.em(_LEFT_EMS - 0.5), theme.em(1.4)
                )
                painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, f"{limit:g} \u00b0C")

    def _paint_measured(
        self, painter: QPainter, strip: QRectF, one: Measured, y_of: Callable[[float], float]
    ) -> None:
        colours, x, end = theme.colours(), self.x_of(one.time_ms), self.x_of(one.end_ms)
        if end < strip.left():
            return
        is_lit = one.is_beside and self._is_lit(one.moment)
        colour: QColor = colours.accent if is_lit else colours.muted
        if one.is_outside:
            colour = colours.state(Integrity.ALTERED)
        painter.setPen(Qt.PenStyle.NoPen)
        if one.end_ms > one.time_ms:  # a range, in which nobody knows when it was how warm
            painter.setPen(QPen(colour, 1))
            colour = QColor(colour)
            colour.setAlpha(_RANGE)
        painter.setBrush(colour)
        half = float(theme.em(0.22))
        high, low = y_of(one.high), y_of(one.low)
        bar = QRectF(x - half, high - half, end - x + 2 * half, low - high + 2 * half)
        bar.setLeft(max(bar.left(), strip.left()))
        painter.drawRoundedRect(bar, half, half)

    def _paint_axis(self, painter: QPainter) -> None:
        colours, left = theme.colours(), theme.em(_LEFT_EMS)
        width = self._high - self._low
        most = max((self.width() - left) // theme.em(_TICK_EMS), 1)
        step = next((one for one in _STEPS_MS if width / one <= most), _STEPS_MS[-1])
        painter.setFont(theme.font(Role.CAPTION))
        base = self.height() - theme.em(_AXIS_EMS)
        time = -(-int(self._low) // step) * step
        while time <= self._high:
            x = self.x_of(time)
            painter.setPen(QPen(colours.line, 1))
            painter.drawLine(QPointF(x, base), QPointF(x, base + 4))
            painter.setPen(colours.muted)
            words = time_text(time, int(width) if step >= 1440 * 60_000 else step)
            row = QRectF(x - theme.em(3), base + 3, theme.em(6), theme.em(1.2))
            if row.right() <= self.width():
                painter.drawText(row, Qt.AlignmentFlag.AlignCenter, words)
            time += step
