"""What was written by month or by day: one lane per domain, all on the same time axis.

Lanes stand below each other instead of in one stack of colours, so that each can be read alone and
none needs a colour of its own. The first lane is the growth of the log.
"""

from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.views import theme
from desktop.views.models.overview import Activity, Lane
from desktop.views.models.words import month_name
from desktop.views.parts.labels import show_tooltip
from desktop.views.parts.mirror import across, is_mirrored, turn, x_across
from desktop.views.parts.plain import shown
from desktop.views.saying import amount, grouped, say
from desktop.views.theme import Role

_NAME_EMS, _TOTAL_EMS, _AXIS_EMS = 15.0, 4.5, 1.6
_LANE_EMS = (2.1, 14.0)  # least and most height of a lane
_GAP_EMS = 0.5


class ActivityPlot(QWidget):
    """Paints an `Activity`; a tooltip names the span and its number."""

    def __init__(self) -> None:
        super().__init__()
        self._activity = Activity((), ())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(say("Records over time"))

    def show_activity(self, activity: Activity) -> None:
        """Show what was written."""
        self._activity = activity
        words = (f"{shown(it.name, 60)}: {grouped(it.total)}" for it in activity.lanes)
        self.setAccessibleDescription("; ".join(words))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        lanes = max(len(self._activity.lanes), 1)
        return QSize(theme.em(50), theme.em(lanes * 3.0 + _AXIS_EMS))

    def minimumSizeHint(self) -> QSize:
        lanes = max(len(self._activity.lanes), 1)
        return QSize(theme.em(24), theme.em(lanes * _LANE_EMS[0] + _AXIS_EMS))

    def plot_rect(self) -> QRectF:
        """Return where the bars stand, without names, totals and axis."""
        left = theme.em(_NAME_EMS) if self.width() > theme.em(40) else theme.em(8)
        width = self.width() - left - theme.em(_TOTAL_EMS)
        tall = max(self.height() - theme.em(_AXIS_EMS), 1)
        return across(self, QRectF(left, 0, max(width, 1), tall))

    def lane_rects(self) -> list[QRectF]:
        """Return the room of each lane, from top to bottom."""
        area, count = self.plot_rect(), max(len(self._activity.lanes), 1)
        tall = min(max(area.height() / count, theme.em(_LANE_EMS[0])), theme.em(_LANE_EMS[1]))
        gap = theme.em(_GAP_EMS)
        return [
            QRectF(area.left(), area.top() + number * tall + gap, area.width(), tall - gap)
            for number in range(len(self._activity.lanes))
        ]

    def span_at(self, x: float) -> int | None:
        """Return the number of the month or day at a place."""
        area, count = self.plot_rect(), len(self._activity.spans)
        if not count or not area.left() <= x < area.right():
            return None
        share = (x - area.left()) / area.width()
        return int((1 - share if is_mirrored(self) else share) * count)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._explain(event)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        rects = self.lane_rects()
        with QPainter(self) as painter:
            for lane, rect in zip(self._activity.lanes, rects, strict=True):
                _paint_words(painter, lane, self, rect)
                painter.save()
                if is_mirrored(self):
                    turn(painter, rect.left() + rect.right())
                if lane.is_running:
                    _paint_area(painter, lane, rect)
                else:
                    _paint_bars(painter, lane, rect)
                painter.restore()
            if rects:
                self._paint_axis(painter, rects[-1].bottom())

    def _paint_axis(self, painter: QPainter, top: float) -> None:
        area, spans = across(self, self.plot_rect()), self._activity.spans
        step = area.width() / len(spans)
        painter.setFont(theme.font(Role.CAPTION))
        metrics = painter.fontMetrics()
        free = area.left()
        for number, span in enumerate(spans):
            words, wanted = _axis_words(span, is_first=not number)
            x = area.left() + number * step  # measured from where one begins to read
            wide = metrics.horizontalAdvance(words)
            if not wanted or x < free or x + wide > area.right():
                continue
            painter.setPen(theme.colours().line)
            at = x_across(self, x)
            painter.drawLine(QPointF(at, top), QPointF(at, top + theme.em(0.33)))
            painter.setPen(theme.colours().muted)
            left = at - wide if is_mirrored(self) else at
            painter.drawText(QPointF(left, top + theme.em(0.42) + metrics.ascent()), words)
            free = x + wide + theme.em(1)

    def _explain(self, event: QHelpEvent) -> None:
        place = event.pos()
        span = self.span_at(place.x())
        for lane, rect in zip(self._activity.lanes, self.lane_rects(), strict=True):
            if span is not None and rect.top() - theme.em(_GAP_EMS) <= place.y() <= rect.bottom():
                words = amount(lane.values[span], "record", "records")
                if lane.is_running:
                    words = amount(lane.values[span], "entry", "entries")
                when = _span_words(self._activity.spans[span])
                show_tooltip(self, event.globalPos(), f"{lane.name}\n{when}: {words}")
                return
        show_tooltip(self, event.globalPos(), "")


def _axis_words(span: str, *, is_first: bool) -> tuple[str, bool]:
    """Return what the axis says below a month or day, and whether it says it at all."""
    year, month, *day = span.split("-")
    if day:
        is_monday = not date.fromisoformat(span).weekday()
        return f"{int(day[0])} {month_name(int(month))}", is_first or is_monday
    words = year if month == "01" else month_name(int(month))
    return words, is_first or month in ("01", "04", "07", "10")


def _span_words(span: str) -> str:
    year, month, *day = span.split("-")
    words = f"{month_name(int(month))} {year}"
    return f"{int(day[0])} {words}" if day else words


def _paint_words(painter: QPainter, lane: Lane, widget: QWidget, rect: QRectF) -> None:
    rect, width = across(widget, rect), widget.width()  # as if it read from left to right
    colours = theme.colours()
    painter.setFont(theme.font())
    painter.setPen(colours.text)
    pad = theme.em(0.83)
    tall = rect.height() - theme.em(0.25)  # letters stay clear of the line
    names = QRectF(0, rect.top(), rect.left() - pad, tall)
    line = painter.fontMetrics().elidedText(
        shown(lane.name, 80), Qt.TextElideMode.ElideRight, int(names.width())
    )
    bottom = int(Qt.AlignmentFlag.AlignBottom)
    painter.drawText(across(widget, names), bottom | int(Qt.AlignmentFlag.AlignLeft), line)
    totals = QRectF(rect.right(), rect.top(), width - rect.right(), tall)
    painter.drawText(
        across(widget, totals), bottom | int(Qt.AlignmentFlag.AlignRight), grouped(lane.total)
    )
    painter.setPen(colours.line)
    painter.drawLine(QPointF(0, rect.bottom() + 0.5), QPointF(width, rect.bottom() + 0.5))


def _paint_bars(painter: QPainter, lane: Lane, rect: QRectF) -> None:
    most = max((*lane.values, 1))
    step = rect.width() / max(len(lane.values), 1)
    gap = min(max(round(step * 0.22), 1), theme.em(0.5))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colours().accent)
    for number, value in enumerate(lane.values):
        if value:
            tall = max(round(value / most * rect.height()), 1)
            left = round(rect.left() + number * step)
            right = round(rect.left() + (number + 1) * step)
            painter.drawRect(QRectF(left, rect.bottom() - tall, max(right - left - gap, 1), tall))


def _paint_area(painter: QPainter, lane: Lane, rect: QRectF) -> None:
    if not lane.values:
        return
    most, step = max((*lane.values, 1)), rect.width() / len(lane.values)
    points = []
    for number, value in enumerate((lane.before, *lane.values)):
        x = rect.left() + number * step
        points.append(QPointF(x, rect.bottom() - value / most * (rect.height() - 2)))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = QColor(theme.colours().selected)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawPolygon(QPolygonF([rect.bottomLeft(), *points, rect.bottomRight()]))
    painter.setPen(QPen(theme.colours().accent, 2))
    painter.drawPolyline(QPolygonF(points))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
