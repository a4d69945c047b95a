"""Inputs for passwords and words: nothing of them is shown unasked, copied, or kept."""

import secrets

from PySide6.QtCore import QMimeData, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.errors import UsageError
from desktop.keys.backup import WORD_COUNT
from desktop.keys.password import LEAST_LENGTH, MOST_BYTES, suggest, weakness_of
from desktop.views import theme
from desktop.views.parts.editors import LongText
from desktop.views.parts.form_pieces import link
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.typed_dialog import FORGOTTEN
from desktop.views.retelling import retold
from desktop.views.saying import amount, say
from desktop.views.theme import Role

CLEAR_MS = 30_000
"""How long a secret stays on the clipboard."""

_GOOD, _LONG = 14, 20  # characters
_HINTS = {  # by which clipboard managers know that they must not keep it
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
}


def strength_words(password: str) -> str:
    """Return what is to be thought of a new password, without repeating anything of it."""
    if not password:
        return say(
            "At least {least_length} characters. Six random words are good.",
            least_length=LEAST_LENGTH,
        )
    try:
        weakness = weakness_of(password)
    except UsageError as error:
        return retold(error.what)
    if weakness is not None:
        return say("Too weak: {weakness}.", weakness=retold(weakness))
    if len(password) >= _LONG:
        return say("Strong, unless it is a phrase that others know.")
    if len(password) >= _GOOD:
        return say("Good, unless it is a word or a name with something added.")
    return say("Accepted. A few more words would make it strong.")


class SecretClip(QObject):
    """Puts a secret on the clipboard for a while; says so to those who keep histories of it."""

    def __init__(self, parent: QObject | None = None, clear_ms: int = CLEAR_MS) -> None:
        super().__init__(parent)
        self._text = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(clear_ms)
        self._timer.timeout.connect(self.clear)

    def copy(self, text: str) -> None:
        """Put a text on the clipboard."""
        data = QMimeData()
        data.setText(text)
        for name, value in _HINTS.items():
            data.setData(name, value)
        QGuiApplication.clipboard().setMimeData(data)
        self._text = text
        self._timer.start()

    @Slot()
    def clear(self) -> None:
        """Take it away, unless something else was copied meanwhile."""
        clipboard = QGuiApplication.clipboard()
        if self._text and clipboard.text() == self._text:
            clipboard.clear()
        self._text = ""


class PasswordLine(QLineEdit):
    """An input for one password; what is copied from it leaves the clipboard soon."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setProperty(FORGOTTEN, True)  # noqa: FBT003  (Qt takes it by place only)
        self.setMaxLength(MOST_BYTES)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setDragEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._clip = SecretClip(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_copy = event.matches(QKeySequence.StandardKey.Copy)
        if not is_copy and not event.matches(QKeySequence.StandardKey.Cut):
            super().keyPressEvent(event)
        elif self.echoMode() == QLineEdit.EchoMode.Normal and self.hasSelectedText():
            self._clip.copy(self.selectedText())

    def entered(self) -> str:
        """Return the password and forget it."""
        text = self.text()
        self.forget()
        return text

    def forget(self) -> None:
        """Forget what was typed, and that it could be undone."""
        self.setText("")


class NewPassword(QWidget):
    """A new password, typed twice, with what it is worth in words."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.5))
        self.first, self.again = (
            PasswordLine(say("New password")),
            PasswordLine(say("The same again")),
        )
        self.strength = PlainLabel(strength_words(""), Role.CAPTION, muted=True)
        self.strength.setAccessibleDescription(say("What the password is worth"))
        self._visible = QCheckBox(say("Show what is typed"))
        self._visible.setAccessibleName(self._visible.text())
        self._visible.toggled.connect(self._show_typed)
        self._suggestion = link(say("Suggest six words"), self.suggest)
        line = QHBoxLayout()
        line.addWidget(self._visible)
        line.addStretch(1)
        line.addWidget(self._suggestion)
        column.addWidget(self.first)
        column.addWidget(self.strength)
        column.addWidget(self.again)
        column.addLayout(line)
        for edit in (self.first, self.again):
            edit.textChanged.connect(self._judge)

    def why_not(self) -> str:
        """Return why it cannot be taken as it is; nothing where it can."""
        password = self.first.text()
        if not password:
            return say("There is no password yet.")
        try:
            if weakness_of(password) is not None:
                return say("The password is too weak.")
        except UsageError as error:
            return retold(error.what)
        return "" if self.again.text() == password else say("The two passwords differ.")

    def entered(self) -> str:
        """Return the password and forget it."""
        text = self.first.text()
        self.forget()
        return text

    def forget(self) -> None:
        """Forget what was typed."""
        self.first.forget()
        self.again.forget()
        self._visible.setChecked(False)

    def suggest(self) -> None:
        """Fill in six random words, to be seen, and once more to be typed."""
        self.first.setText(suggest(secrets.randbelow))
        self.again.forget()
        self._visible.setChecked(True)
        self.again.setFocus()

    @Slot()
    def _judge(self) -> None:
        words = strength_words(self.first.text())
        if self.again.text() and self.again.text() != self.first.text():
            words = say("The two passwords differ.")
        self.strength.setText(words)
        self.changed.emit()

    @Slot(bool)
    def _show_typed(self, is_shown: bool) -> None:  # noqa: FBT001
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        self.first.setEchoMode(mode)


class _UncopiedText(LongText):
    def __init__(self, lines: float) -> None:
        super().__init__(lines=lines)
        self.setProperty(FORGOTTEN, True)  # noqa: FBT003  (Qt takes it by place only)

    def createMimeDataFromSelection(self) -> QMimeData:
        return QMimeData()


class WordsBox(QWidget):
    """An input for the 24 words, with how many are there."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.33))
        self.edit = _UncopiedText(lines=4.0)
        self.edit.setAccessibleName(say("The {word_count} words", word_count=WORD_COUNT))
        self.edit.setPlaceholderText(
            say("The {word_count} words, in their order", word_count=WORD_COUNT)
        )
        self.edit.textChanged.connect(self._count)
        self._told = PlainLabel("", Role.CAPTION, muted=True)
        column.addWidget(self.edit)
        column.addWidget(self._told)
        self._count()

    def is_whole(self) -> bool:
        """Tell whether as many words as a backup has are typed."""
        return self.count() == WORD_COUNT

    def count(self) -> int:
        """Return how many words are typed."""
        return len(self.edit.toPlainText().split())

    def entered(self) -> str:
        """Return the words; they stay, so that a misspelt one can be mended."""
        return self.edit.toPlainText()

    def forget(self) -> None:
        """Forget what was typed, and that it could be undone."""
        self.edit.setPlainText("")

    @Slot()
    def _count(self) -> None:
        self._told.setText(
            say(
                "{words} of {word_count}",
                words=amount(self.count(), "word", "words"),
                word_count=WORD_COUNT,
            )
        )
        self.changed.emit()


class SecretLabel(PlainLabel):
    """A secret to be read from the screen; it cannot be copied."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.ignore()

    def copy(self) -> None:
        """Do nothing."""
