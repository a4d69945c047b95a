"""How far something is: words, a thin bar, a button that stops it, and one that lets it wait."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.parts.labels import PlainLabel
from desktop.views.saying import later, say

_HOLD, _GO_ON = later("Pause"), later("Resume")


class ThinBar(QWidget):
    """A bar of a fraction; unknown ones show an empty track."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("Progress"))

    @property
    def share(self) -> float:
        """Return the part that is done, from 0 to 1."""
        return self._share

    def show_share(self, share: float) -> None:
        """Show how much is done."""
        self._share = min(max(share, 0.0), 1.0)
        self.setAccessibleDescription(say("{share} percent", share=round(self._share * 100)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.em(16), theme.em(0.58))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(6), theme.em(0.58))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, area = theme.colours(), QRectF(self.rect())
        radius = area.height() / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.line)
            painter.drawRoundedRect(area, radius, radius)
            if self._share:
                area.setWidth(max(area.width() * self._share, area.height()))
                painter.setBrush(colours.accent)
                painter.drawRoundedRect(area, radius, radius)


class ProgressLine(QWidget):
    """Words and a bar; ``stopped`` is the wish to give up, ``held`` the one to wait or go on."""

    stopped = Signal()
    held = Signal(bool)

    def __init__(self, stop: str = later("Stop"), *, can_hold: bool = False) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.em(1))
        column = QVBoxLayout()
        column.setSpacing(theme.em(0.33))
        self.words = PlainLabel()
        self.bar = ThinBar()
        column.addWidget(self.words)
        column.addWidget(self.bar)
        line.addLayout(column, 1)
        self.hold = QPushButton(say(_HOLD))
        self.hold.setCheckable(True)
        self.hold.setVisible(can_hold)
        self.hold.toggled.connect(self._tell_held)
        self._name_hold()
        line.addWidget(self.hold)
        self.button = QPushButton(say(stop))
        self.button.setAccessibleName(say(stop))
        self.button.clicked.connect(self.stopped)
        line.addWidget(self.button)

    def show_progress(self, words: str, done: int, total: int) -> None:
        """Show how far it is."""
        self.words.setText(words)
        self.bar.show_share(done / total if total else 0.0)

    def _tell_held(self, is_held: bool) -> None:  # noqa: FBT001  (Qt's own signature)
        self._name_hold()
        self.held.emit(is_held)

    def _name_hold(self) -> None:
        word = say(_GO_ON if self.hold.isChecked() else _HOLD)
        self.hold.setText(word)
        self.hold.setAccessibleName(word)
