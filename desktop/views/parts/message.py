"""The dialogs of the program: a message, a question, the sheet of shortcuts. All plain text."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.errors import CivicLedgerError
from desktop.finding import Severity
from desktop.views import theme
from desktop.views.integrity import Marked
from desktop.views.parts.frames import rule
from desktop.views.parts.glyphs import GlyphView
from desktop.views.parts.labels import PlainLabel, button_text
from desktop.views.parts.plain import shown
from desktop.views.theme import Role

_CLOSE = "Close"
_CANCEL = "Cancel"
_SHORTCUTS = "Keyboard shortcuts"
_MOST = 600  # characters of one sentence


class Message(QDialog):
    """What happened, what it means, what to do; with ``accept`` it is a question."""

    def __init__(
        self,
        parent: QWidget | None,
        mark: Marked,
        what: str,
        *,
        means: str = "",
        do: str = "",
        accept: str = "",
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("CivicLedger")
        self.setAccessibleName(shown(what, 200))
        grid = QGridLayout(self)
        grid.setContentsMargins(*(theme.em(1.5),) * 4)
        grid.setHorizontalSpacing(theme.em(1))
        grid.setVerticalSpacing(theme.em(0.67))
        glyph = GlyphView(2.33)
        glyph.show_mark(mark)
        grid.addWidget(glyph, 0, 0, 3, 1, Qt.AlignmentFlag.AlignTop)
        texts = ((what, Role.PANEL), (means, Role.BODY), (do, Role.BODY))
        for row, (text, role) in enumerate(texts):
            if text:
                words = shown(text, _MOST, lines=True)
                label = PlainLabel(words, role, bold=row == 0, wrap=True, most_lines=8)
                label.setFixedWidth(theme.em(34))
                grid.addWidget(label, row, 1)
        grid.addLayout(self._buttons(accept), 3, 0, 1, 2)
        self.setSizeGripEnabled(False)

    def _buttons(self, accept: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.em(0.67))
        line.setContentsMargins(0, theme.em(0.67), 0, 0)
        line.addStretch(1)
        close = QPushButton(_CANCEL if accept else _CLOSE)
        close.setAccessibleName(close.text())
        close.clicked.connect(self.reject)
        line.addWidget(close)
        if accept:
            button = QPushButton(button_text(accept))
            button.setAccessibleName(shown(accept, 60))
            button.setProperty("kind", "primary")
            button.clicked.connect(self.accept)
            line.addWidget(button)
        close.setDefault(True)
        close.setFocus()
        return line


def tell(parent: QWidget | None, error: CivicLedgerError) -> None:
    """Show an expected error and wait until it is read."""
    Message(parent, Severity.ERROR, error.what, means=error.means, do=error.do).exec()


def ask(parent: QWidget | None, what: str, *, means: str = "", do: str = "", accept: str) -> bool:
    """Return whether the user wants what ``accept`` says; Escape and Enter alone do not."""
    message = Message(parent, Severity.WARNING, what, means=means, do=do, accept=accept)
    return message.exec() == QDialog.DialogCode.Accepted


class ShortcutSheet(QDialog):
    """All keys and what they do, in groups."""

    def __init__(
        self, parent: QWidget | None, groups: Sequence[tuple[str, Sequence[tuple[str, str]]]]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_SHORTCUTS)
        self.setAccessibleName(_SHORTCUTS)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(1.5),) * 4)
        column.setSpacing(theme.em(0.5))
        column.addWidget(PlainLabel(_SHORTCUTS, Role.TITLE, bold=True))
        for name, keys in groups:
            if keys:
                column.addSpacing(theme.em(0.33))
                column.addWidget(PlainLabel(name, Role.CAPTION, muted=True))
                column.addWidget(rule())
                column.addLayout(_key_grid(keys))
        column.addStretch(1)
        close = QPushButton(_CLOSE)
        close.setAccessibleName(_CLOSE)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(theme.em(46))


def _key_grid(keys: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(theme.em(0.25))
    grid.setHorizontalSpacing(theme.em(1.5))
    grid.setColumnMinimumWidth(0, theme.em(14))
    grid.setColumnStretch(1, 1)
    for row, (key, meaning) in enumerate(keys):
        grid.addWidget(PlainLabel(key, bold=True), row, 0)
        grid.addWidget(PlainLabel(meaning), row, 1)
    return grid
