"""The dialog that opens the user's key: a password, and in plain words what unlocking means."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.errors import CivicLedgerError
from desktop.settings import Settings
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.parts.form_pieces import fill, paragraph
from desktop.views.parts.labels import PlainLabel, button_text
from desktop.views.retelling import retold
from desktop.views.saying import amount, say
from desktop.views.theme import Role

_MOST = 4096
_WIDTH_EMS = 34.0


class PasswordDialog(QDialog):
    """Asks for the password of the profile; stays open until somebody says that it fits."""

    def __init__(self, parent: QWidget | None, title: str, means: str, action: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("CivicLedger")
        self.setAccessibleName(title)
        self._action = action
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(1.5),) * 4)
        column.setSpacing(theme.em(0.67))
        column.addWidget(PlainLabel(title, Role.PANEL, bold=True))
        column.addWidget(paragraph(means, _WIDTH_EMS))
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setMaxLength(_MOST)
        self.password.setPlaceholderText(say("Password"))
        self.password.setAccessibleName(say("Password"))
        self.password.textChanged.connect(self._show_readiness)
        column.addWidget(self.password)
        self.problem = paragraph("", _WIDTH_EMS)
        self.problem.set_muted(muted=False)
        column.addWidget(self.problem)
        column.addLayout(self._make_buttons())
        self.password.setFocus()
        self._show_readiness()

    def entered(self) -> str:
        """Return the password and forget it."""
        text = self.password.text()
        self.password.clear()
        return text

    @Slot(CivicLedgerError)
    def refuse(self, error: CivicLedgerError) -> None:
        """Say why it did not open, and wait for another password."""
        self.set_busy(busy=False)
        fill(self.problem, retold(f"{error.what} {error.do}".strip()))
        self.adjustSize()
        self.password.setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """Take no input while the password is tried."""
        self.password.setEnabled(not busy)
        self.button.setText(say("Opening\u2026") if busy else button_text(self._action))
        self.button.setEnabled(not busy and bool(self.password.text()))

    def done(self, result: int) -> None:
        """Forget the password, however the dialog ends."""
        self.password.clear()
        super().done(result)

    def _make_buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.em(0.67))
        line.setContentsMargins(0, theme.em(0.67), 0, 0)
        line.addStretch(1)
        cancel = QPushButton(say("Cancel"))
        cancel.setAccessibleName(say("Cancel"))
        cancel.clicked.connect(self.reject)
        self.button = QPushButton(button_text(self._action))
        self.button.setAccessibleName(self._action)
        self.button.setProperty("kind", "primary")
        self.button.setDefault(True)
        self.button.clicked.connect(self._try)
        line.addWidget(cancel)
        line.addWidget(self.button)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        return line

    @Slot()
    def _show_readiness(self) -> None:
        self.button.setEnabled(bool(self.password.text()))

    @Slot()
    def _try(self) -> None:
        """Hand the password on; overridden by what is done with it."""


def unlock_means(settings: Settings) -> str:
    """Return what an open key can do, and what ends it."""
    idle = amount(settings.lock_minutes, "minute", "minutes")
    return say(
        "While your key is open this window can sign records and open private documents. It locks "
        "when you press the padlock, when it was not used for {idle}, and when the window is "
        "closed. Then the secret is overwritten, an open document closes, and what waits in the "
        "outbox stays there.",
        idle=idle,
    )


class UnlockDialog(PasswordDialog):
    """Opens the issuing key for a while."""

    def __init__(self, parent: QWidget | None, context: Context) -> None:
        means = say(
            "{unlock_means} The password never leaves this machine.",
            unlock_means=unlock_means(context.settings),
        )
        super().__init__(parent, say("Unlock your key"), means, say("Unlock"))
        self._context = context
        context.unlock_failed.connect(self.refuse)
        context.key_changed.connect(self._end)

    @Slot()
    def _try(self) -> None:
        password = self.entered()
        self.set_busy(busy=True)
        self._context.unlock(password)

    @Slot()
    def _end(self) -> None:
        if self._context.is_unlocked:
            self.accept()


class SendDialog(PasswordDialog):
    """Asks for the password with which statements are signed and handed over."""

    def __init__(self, parent: QWidget | None, context: Context, what: str, *, early: bool) -> None:
        means = say(
            "{what} will be signed with your key and handed to the writer of this city, whose "
            "authorities on this machine open with the same password. What is signed cannot be "
            "pulled back.",
            what=what,
        )
        super().__init__(parent, say("Sign and send"), means, say("Sign and send"))
        self._context, self._early = context, early

    @Slot()
    def _try(self) -> None:
        self._context.send(self.entered(), early=self._early)
        self.accept()
