"""The verdict on a file that was handed over: what it is worth, and beside it what it says."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.models.received import Handed, inspect_checks, inspect_said
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.frames import Panel
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.inspector import Inspector
from desktop.views.saying import later, say
from desktop.views.wish import Wish

CHOOSE = later("Choose a file\u2026")
_DROP = later(
    "Drop a proof, a printed PDF, a transparent statement, a credential, a reading, a transfer or "
    "the picture of a QR code anywhere on this window."
)
_BESIDE_EMS = 56.0  # from which width on both panels fit beside each other


class ReceivedView(QWidget):
    """Shows a `Handed`; while there is none, says what may be dropped."""

    chosen = Signal(object)  # the Path of a file

    def __init__(self) -> None:
        super().__init__()
        self._checks, self._said = Inspector(), Inspector()
        self._panels = QWidget()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._panels)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.em(0.83))
        self._line.addWidget(self._checks, 1)
        self._line.addWidget(self._said, 1)
        nothing = Panel()
        nothing.body.addWidget(EmptyState(Glyph.VERIFY, _DROP, Wish(CHOOSE, self.ask)))
        self._stack = QStackedWidget()
        self._stack.addWidget(nothing)
        self._stack.addWidget(self._panels)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_handed(self, handed: Handed | None) -> None:
        """Show what was found out, or what may be dropped."""
        if handed is not None:
            self._checks.show_inspection(inspect_checks(handed))
            self._said.show_inspection(inspect_said(handed))
        self._stack.setCurrentIndex(handed is not None)

    def panels(self) -> Sequence[Inspector]:
        """Return the panel of checks and the panel of what the file says."""
        return self._checks, self._said

    def ask(self) -> None:
        """Let the user choose a file."""
        name, _ = QFileDialog.getOpenFileName(self, say("A file to verify"), str(Path.home()))
        if name:
            self.chosen.emit(Path(name))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= theme.em(_BESIDE_EMS)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(across if is_wide else down)
