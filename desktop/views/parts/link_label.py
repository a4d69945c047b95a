"""A line of text that leads somewhere: it wraps as labels do, and Enter or a click goes there."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen

from desktop.views import theme
from desktop.views.parts.labels import PlainLabel, set_tooltip
from desktop.views.parts.mirror import across
from desktop.views.saying import say
from desktop.views.wish import Wish

_GO = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class LinkLabel(PlainLabel):
    """A text in the colour of links, which fulfils a wish."""

    def __init__(self, text: str, wish: Wish) -> None:
        self._run: Callable[[], None] = wish.run  # before the text is set, which paints
        self._tip = wish.tip
        super().__init__(text, wrap=True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleDescription(wish.tip or say("Enter goes there"))
        set_tooltip(self, wish.tip)

    def ink(self) -> QColor:
        return theme.colours().accent

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and is_inside:
            self._go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _GO:
            self._go()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() or self.underMouse():
            base = self.height() - 1.0
            width = min(self._wanted(), self.width())
            line = across(self, QRectF(0, base, width, 0))
            with QPainter(self) as painter:
                painter.setPen(QPen(self.ink(), 2 if self.hasFocus() else 1))
                painter.drawLine(line.topLeft(), line.topRight())

    def _go(self) -> None:
        QTimer.singleShot(0, self._run)  # it may replace the panel that this label stands in

    def _explain(self) -> None:
        if self._tip:
            set_tooltip(self, self._tip)
        else:
            super()._explain()
