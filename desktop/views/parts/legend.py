"""The legend of the integrity states: glyph and word, or the glyph alone where room is short."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.views import theme
from desktop.views.integrity import Integrity
from desktop.views.parts import glyphs
from desktop.views.parts.labels import show_tooltip
from desktop.views.parts.mirror import across
from desktop.views.saying import say
from desktop.views.theme import Role


class Legend(QWidget):
    """All five states in one line."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("Legend: ") + ", ".join(state.word for state in Integrity))
        self.setFont(theme.font(Role.CAPTION))

    def sizeHint(self) -> QSize:
        return QSize(self._width(with_words=True), theme.em(1.5))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(with_words=False), theme.em(1.5))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            show_tooltip(self, event.globalPos(), "\n".join(state.word for state in Integrity))
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        has_words = self.width() >= self._width(with_words=True)
        side = theme.em(1.17)
        with QPainter(self) as painter:
            painter.setFont(theme.font(Role.CAPTION))
            x, middle = 0.0, self.height() / 2
            for state in Integrity:
                box = QRectF(x, middle - side / 2, side, side)
                glyphs.paint(
                    painter, glyphs.glyph_of(state), across(self, box), glyphs.colour_of(state)
                )
                x += side + theme.em(0.42)
                if has_words:
                    painter.setPen(theme.colours().muted)
                    width = painter.fontMetrics().horizontalAdvance(state.word)
                    place = across(self, QRectF(x, 0, width + 2, self.height()))
                    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, state.word)
                    x += width + theme.em(1)

    def _width(self, *, with_words: bool) -> int:
        metrics = self.fontMetrics()
        glyph = theme.em(1.17) + theme.em(0.42)
        if not with_words:
            return glyph * len(Integrity)
        words = sum(metrics.horizontalAdvance(state.word) for state in Integrity)
        return words + (glyph + theme.em(1)) * len(Integrity)
