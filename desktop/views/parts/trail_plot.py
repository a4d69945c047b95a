"""A trail as layers of cards with lit paths: one widget, painted, and only what is in sight.

The names of the columns stay at the upper edge while the cards are scrolled. There is no object per
card; the current one is also said to a screen reader in the accessible description.
"""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.views import theme
from desktop.views.integrity import Integrity
from desktop.views.models.trail_cursor import TrailCursor
from desktop.views.models.trail_picture import Card
from desktop.views.parts.mirror import along, is_mirrored
from desktop.views.parts.painted import Painted
from desktop.views.parts.trail_paint import CARD_EMS, HEAD_EMS, edge_path, paint_card, paint_head
from desktop.views.saying import later, say

SHORTCUTS = (
    (later("Left, Right"), later("Along the trail, back or on")),
    (later("Up, Down"), later("In the same column")),
    (later("Enter"), later("Unfold, or follow the thing that is current")),
    ("+, -, 0", later("Larger, smaller, as it fits")),
    (later("N, Shift+N"), later("Next or previous card that a check objects to")),
    ("B", later("The bow-tie around the current card, or all again")),
    ("F2", later("Mark as suspect")),
    ("F3", later("As a table, or as layers again")),
    ("Ctrl+V", later("Follow the thing or the code that was copied")),
)
_GAP_EMS = (1.75, 6.5)  # least and most room between columns
_PITCH_EMS = (3.4, 5.2)  # least and most from row to row
_MARGIN_EMS = 0.75
_ZOOM = 1.2
_ELSEWHERE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_LEAST, _MOST = 0.5, 2.0
_FIT = (0.8, 1.0)


class TrailPlot(Painted):
    """Cards and edges; lies in a `TrailScroll`."""

    def __init__(self, cursor: TrailCursor) -> None:
        super().__init__(say("Trail"))
        self.trail = cursor
        self.scale = 1.0
        self._gap = self._pitch = self._top = 0.0
        self._paths: list[tuple[QPainterPath, QRectF]] = []
        self.setMouseTracking(True)
        cursor.picture_changed.connect(self.arrange)
        cursor.current_changed.connect(self._describe)

    def natural_width(self, gap_ems: float = _GAP_EMS[0]) -> float:
        """Return the width of all columns at full size."""
        columns = 0 if self.trail.picture is None else self.trail.picture.laid.width
        return (
            theme.em(2 * _MARGIN_EMS)
            + columns * theme.em(CARD_EMS[0])
            + max(columns - 1, 0) * theme.em(gap_ems)
        )

    def fit(self, width: int, height: int) -> None:
        """Choose scale and gaps so that the columns fill a width, as far as they stay readable."""
        columns = 0 if self.trail.picture is None else self.trail.picture.laid.width
        self.scale = min(max(width / max(self.natural_width(), 1.0), _FIT[0]), _FIT[1])
        self._gap = float(theme.em(_GAP_EMS[0]))
        if columns > 1:
            spare = width / self.scale - self.natural_width()
            most = theme.em(_GAP_EMS[1])
            self._gap = min(max(self._gap + spare / (columns - 1), self._gap), most)
        self._spread(height / self.scale)
        self._resize(width, height)

    def zoom(self, factor: float) -> None:
        """Show everything larger or smaller."""
        self.scale = min(max(self.scale * factor, _LEAST), _MOST)
        area = self.parentWidget()
        if area is not None:
            self._resize(area.width(), area.height())

    def card_rect(self, card: Card) -> QRectF:
        """Return the place of a card at full size."""
        width, height = (theme.em(ems) for ems in CARD_EMS)
        left, _ = self._column_span(card.column)
        return QRectF(left, self._middle(card.row) - height / 2, width, height)

    def place_of(self, card: Card) -> QRect:
        """Return the place of a card in the widget."""
        rect = self.card_rect(card)
        corner, size = rect.topLeft() * self.scale, rect.size() * self.scale
        return QRectF(corner, size).toAlignedRect()

    def card_at(self, place: QPointF) -> int | None:
        """Return the number of the card under a place in the widget."""
        picture = self.trail.picture
        for number, card in enumerate(() if picture is None else picture.cards):
            if self.card_rect(card).contains(place / self.scale):
                return number
        return None

    def paint_all(self, painter: QPainter, area: QRectF, head_top: float = 0.0) -> None:
        """Paint what lies in an area, both at full size."""
        picture, lit = self.trail.picture, self.trail.lit
        if picture is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_edges(painter, area)
        numbers = sorted(range(len(picture.cards)), key=lambda one: one == self.trail.number)
        for number in numbers:  # the current one last, for its ring
            card = picture.cards[number]
            rect = self.card_rect(card)
            if rect.adjusted(-6, -6, 6, 6).intersects(area):
                is_current = number == self.trail.number
                paint_card(
                    painter,
                    card,
                    rect,
                    is_lit=number in lit.cards,
                    is_current=is_current,
                    has_focus=self.hasFocus(),
                )
        head = QRectF(area.left(), head_top, area.width(), theme.em(HEAD_EMS))
        paint_head(painter, picture.columns, head, self._column_span)

    def whole_size(self) -> QSize:
        """Return the size of everything at full size."""
        picture = self.trail.picture
        gap = self._gap / theme.em(1)
        height = 0.0 if picture is None else self._middle(picture.laid.height)
        return QSize(round(self.natural_width(gap)), round(height + theme.em(_MARGIN_EMS)))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), theme.colours().panel)
            painter.scale(self.scale, self.scale)
            area = QRectF(event.rect())
            corner, size = area.topLeft() / self.scale, area.size() / self.scale
            self.paint_all(painter, QRectF(corner, size), -self.y() / self.scale)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        actions = {
            Qt.Key.Key_Left: lambda: self.trail.step(along(self, event.key()), 0),
            Qt.Key.Key_Right: lambda: self.trail.step(along(self, event.key()), 0),
            Qt.Key.Key_Up: lambda: self.trail.step(0, -1),
            Qt.Key.Key_Down: lambda: self.trail.step(0, 1),
            Qt.Key.Key_N: lambda: self.trail.show_next_problem(backwards=is_back),
            Qt.Key.Key_Return: self.trail.open_current,
            Qt.Key.Key_Enter: self.trail.open_current,
            Qt.Key.Key_Plus: lambda: self.zoom(_ZOOM),
            Qt.Key.Key_Equal: lambda: self.zoom(_ZOOM),
            Qt.Key.Key_Minus: lambda: self.zoom(1 / _ZOOM),
            Qt.Key.Key_0: self._fit_again,
        }
        action = actions.get(Qt.Key(event.key()))
        if action is None or event.modifiers() & _ELSEWHERE:
            super().keyPressEvent(event)
        else:
            action()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            notches = event.angleDelta().y() / 120
            self.zoom(_ZOOM**notches)
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self.card_at(event.position())
        if number is not None:
            self.trail.choose(number)
            card = self.trail.current
            if card is not None and card.node.is_rest:
                self.trail.open_current()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.card_at(event.position()) is not None:
            self.trail.open_current()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_over = self.card_at(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def words_at(self, place: QPointF) -> str:
        number, picture = self.card_at(place), self.trail.picture
        return "" if number is None or picture is None else _tip(picture.cards[number])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if theme.is_restyle(event):
            self.arrange()

    @Slot()
    def arrange(self) -> None:
        """Place everything anew."""
        self._fit_again()

    def _fit_again(self) -> None:
        area = self.parentWidget()
        if area is not None:
            self.fit(area.width(), area.height())

    def _resize(self, width: int, height: int) -> None:
        self._lay_paths()
        size = self.whole_size()
        self.resize(
            max(round(size.width() * self.scale), width),
            max(round(size.height() * self.scale), height),
        )
        self.update()

    def _spread(self, height: float) -> None:
        """Give the rows the room that there is, and put them in the middle of it."""
        picture = self.trail.picture
        rows = 0.0 if picture is None else picture.laid.height
        room = height - theme.em(HEAD_EMS + 2 * _MARGIN_EMS)
        least, most = (theme.em(ems) for ems in _PITCH_EMS)
        self._pitch = min(max(room / max(rows, 1.0), least), most)
        self._top = theme.em(HEAD_EMS + 0.25) + max((room - rows * self._pitch) / 2, 0.0)

    def _middle(self, row: float) -> float:
        return self._top + row * self._pitch

    def _span_from_start(self, column: int) -> tuple[float, float]:
        width = theme.em(CARD_EMS[0])
        left = theme.em(_MARGIN_EMS) + column * (width + self._gap)
        return left, left + width

    def _column_span(self, column: int) -> tuple[float, float]:
        left, right = self._span_from_start(column)
        if not is_mirrored(self):
            return left, right
        whole = self.whole_size().width()
        return whole - right, whole - left

    def _lay_paths(self) -> None:
        self._paths = []
        picture = self.trail.picture
        if picture is None:
            return
        turning = None
        if is_mirrored(self):
            turning = QTransform(-1, 0, 0, 1, self.whole_size().width(), 0)
        for number, route in enumerate(picture.laid.routes):
            points = [(*self._span_from_start(column), self._middle(row)) for column, row in route]
            path = edge_path(points, is_backward=number in picture.laid.backward)
            if turning is not None:
                path = turning.map(path)
            self._paths.append((path, path.boundingRect().adjusted(-2, -2, 2, 2)))

    def _paint_edges(self, painter: QPainter, area: QRectF) -> None:
        picture, lit, colours = self.trail.picture, self.trail.lit, theme.colours()
        assert picture is not None  # nothing is painted without one
        painter.setBrush(Qt.BrushStyle.NoBrush)
        size = picture.read.final_size
        for is_lit in (False, True):
            for number, (path, bounds) in enumerate(self._paths):
                if (number in lit.edges) is not is_lit or not bounds.intersects(area):
                    continue
                joined = picture.joined(number)
                is_pending = any(spot.entry >= size for spot in joined.spots.values())
                colour: QColor = colours.accent if is_lit else colours.line
                if is_pending:
                    colour = colours.state(Integrity.PENDING)
                pen = QPen(colour, 1.9 if is_lit else 1.2)
                if is_pending or number in picture.laid.backward:
                    pen.setDashPattern([3.5, 2.5])
                painter.setPen(pen)
                painter.drawPath(path)

    @Slot()
    def _describe(self) -> None:
        card = self.trail.current
        self.describe("" if card is None else _tip(card))


class TrailScroll(QScrollArea):
    """Keeps the current card in sight and the columns as wide as there is room."""

    def __init__(self, plot: TrailPlot) -> None:
        super().__init__()
        self.plot = plot
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(False)
        self.setWidget(plot)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(plot)
        self.setAccessibleName(say("Trail"))
        self.setCornerWidget(QWidget())
        plot.trail.current_changed.connect(self.show_current)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(plot.update)

    @Slot()
    def show_current(self) -> None:
        """Bring the current card into sight."""
        card = self.plot.trail.current
        if card is not None:
            place = self.plot.place_of(card)
            middle = place.center()
            self.ensureVisible(
                middle.x(),
                middle.y(),
                min(place.width(), self.viewport().width() // 2),
                min(place.height() * 2, self.viewport().height() // 2),
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.plot.fit(self.viewport().width(), self.viewport().height())
        self.show_current()


def _tip(card: Card) -> str:
    lines = [card.words]
    if card.node.is_single:
        lines.append(card.node.members[0])
    else:
        lines.append(
            say("Enter or a click unfolds it" if card.node.is_rest else "Enter unfolds it")
        )
    if card.worst is not None:
        lines.append(say("A check objects to it ({word})", word=card.worst.word))
    if card.is_pending:
        lines.append(say("Not all of its records are final"))
    return "\n".join(lines)
