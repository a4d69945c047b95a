"""The one search box of the window. Escape gives the keyboard back and keeps what was typed."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from desktop.views import theme
from desktop.views.parts import glyphs
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.labels import set_tooltip

_HINT = "Search record, lot, issuer, hash or block"
_KEYS = "Ctrl+K"
_TIP = (
    "A block height, the start of a hash, a record, a lot, a serial, an issuer or a date.\n"
    "Fields: kind:diploma -is:revoked issuer:uni about:...\n"
    "Ctrl+K comes here, Enter searches, Escape goes back and keeps the text."
)
_LONGEST = 1_000  # characters


class SearchBox(QLineEdit):
    """A line for queries; ``asked`` on Enter, ``left`` on Escape."""

    asked = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(_HINT)
        self.setAccessibleName("Search")
        self.setMaxLength(_LONGEST)
        self.setTextMargins(theme.em(1.5), 0, theme.em(3.6), 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_tooltip(self, _TIP)

    def sizeHint(self) -> QSize:
        return QSize(theme.em(34), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(12), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit(self.text().strip())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.em(1.25)
        with QPainter(self) as painter:
            box = QRectF(theme.em(0.67), (self.height() - side) / 2, side, side)
            muted = theme.colours().muted
            glyphs.paint(painter, Glyph.SEARCH, box, muted)
            painter.setFont(theme.font(theme.Role.CAPTION))
            painter.setPen(muted)
            place = QRectF(self.rect()).adjusted(0, 0, -theme.em(0.83), 0)
            painter.drawText(
                place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _KEYS
            )
