"""A private document that was opened: shown while the dialog and the key are open, not kept."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.context import Context
from desktop.views.models.inspection import Fact
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.preview import facts_panel
from desktop.views.saying import later, say
from desktop.views.theme import Role

_SAID = later(
    "It is the document that the ledger promises. What you copy from here is yours to keep safe."
)


class PrivateView(QDialog):
    """Shows an opened private document in words, until the key is locked."""

    def __init__(self, parent: QWidget | None, context: Context, facts: Sequence[Fact]) -> None:
        super().__init__(parent)
        self._context = context
        context.key_changed.connect(self._close_if_locked)
        self.setWindowTitle("CivicLedger")
        self.setAccessibleName(say("Private document"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.facts = tuple(facts)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(1.5),) * 4)
        column.setSpacing(theme.em(0.67))
        column.addWidget(PlainLabel(say("Private document"), Role.TITLE, bold=True))
        column.addWidget(PlainLabel(_SAID, muted=True, wrap=True))
        column.addWidget(facts_panel(say("In words"), facts), 1)
        line = QHBoxLayout()
        line.addStretch(1)
        close = QPushButton(say("Close"))
        close.setAccessibleName(say("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        line.addWidget(close)
        column.addLayout(line)
        self.resize(theme.em(52), theme.em(36))
        self.setMinimumSize(theme.em(34), theme.em(20))

    @Slot()
    def _close_if_locked(self) -> None:
        if not self._context.is_unlocked:
            self.reject()
