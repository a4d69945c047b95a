"""What all painted views have in common: words under the pointer, the focus, the spoken item.

A view that paints its content has no widgets that could be pointed at or spoken. It says what lies
at a place (`words_at`), and tells a screen reader of its current item (`describe`).
"""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.views import theme
from desktop.views.parts.labels import show_tooltip
from desktop.views.parts.plain import shown

_LONGEST = 400


class Painted(QWidget):
    """A widget that paints its content and can have the focus."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def words_at(self, place: QPointF) -> str:
        """Return what lies at a place, for the tooltip; empty for nothing."""
        return ""

    def describe(self, words: str) -> None:
        """Tell a screen reader what is current now, and paint it."""
        self.setAccessibleDescription(shown(words, _LONGEST, lines=True))
        QAccessible.updateAccessibility(
            QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        )
        self.update()

    def paint_focus(self, painter: QPainter) -> None:
        """Paint a line at the lower edge while the keyboard is here."""
        if self.hasFocus():
            painter.setPen(QPen(theme.colours().accent, 2))
            painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_tooltip(self, event.globalPos(), self.words_at(QPointF(event.pos())))
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
