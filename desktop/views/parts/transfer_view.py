"""A signed transfer on its way to the other party: as a code to be photographed, and as a file."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.errors import UsageError
from desktop.views import theme
from desktop.views.parts.code_view import CodeView
from desktop.views.parts.form_pieces import paragraph
from desktop.views.parts.frames import push_button
from desktop.views.parts.labels import PlainLabel
from desktop.views.saying import later, say
from desktop.views.theme import Role
from desktop.views.wish import Wish

_TITLE = later("Give this to the other party")
_MEANS = later(
    "They photograph the code, or you hand over the file; nobody needs a network for that. Nothing "
    "of it counts before it is sent and final."
)
_TOO_LONG = later("It is too long for a code. Hand over the file.")
_CODE_EMS, _WIDTH_EMS = 40.0, 40.0
_AROUND_EMS = 15.0  # of the dialog around the code


class TransferView(QDialog):
    """Shows the code of a transfer file and offers to save the file."""

    def __init__(self, parent: QWidget | None, data: bytes, save: Callable[[], None]) -> None:
        super().__init__(parent)
        self.data = data
        self.setWindowTitle("CivicLedger")
        self.setAccessibleName(say(_TITLE))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(1.5),) * 4)
        column.setSpacing(theme.em(0.67))
        column.addWidget(PlainLabel(_TITLE, Role.PANEL, bold=True))
        column.addWidget(paragraph(_MEANS, _WIDTH_EMS))
        room = self.screen().availableSize().height() - theme.em(_AROUND_EMS)
        self.code = _code_of(data, min(room, theme.em(_CODE_EMS)))
        if self.code is None:
            column.addWidget(paragraph(_TOO_LONG, _WIDTH_EMS))
        else:
            column.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._buttons(save))

    def copy(self) -> None:
        """Put the text of the file on the clipboard."""
        QGuiApplication.clipboard().setText(self.data.decode("ascii"))

    def _buttons(self, save: Callable[[], None]) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.em(0.67))
        line.setContentsMargins(0, theme.em(0.67), 0, 0)
        line.addStretch(1)
        close = QPushButton(say("Close"))
        close.setAccessibleName(say("Close"))
        close.clicked.connect(self.accept)
        line.addWidget(close)
        line.addWidget(push_button(Wish(say("Copy as text"), self.copy)))
        line.addWidget(push_button(Wish(say("Save file\u2026"), save), is_primary=True))
        return line


def _code_of(data: bytes, room: int) -> CodeView | None:
    """Return the code of a transfer; None where it is too long for one."""
    view = CodeView(say("QR code of the transfer"))
    try:
        view.show_text(data.decode("ascii"))
    except UsageError:
        return None
    view.setFixedSize(room, room)
    return view
