"""The dialogs of the program: a message, a question, the sheet of shortcuts. All plain text."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.errors import CivicLedgerError
from desktop.finding import Severity
from desktop.views import theme
from desktop.views.integrity import Marked
from desktop.views.parts.form_pieces import text_width
from desktop.views.parts.frames import rule, scrolled
from desktop.views.parts.glyphs import GlyphView
from desktop.views.parts.labels import PlainLabel, button_text
from desktop.views.parts.plain import shown
from desktop.views.retelling import retold
from desktop.views.saying import later, say
from desktop.views.theme import Role

_CLOSE = later("Close")
_CANCEL = later("Cancel")
_SHORTCUTS = later("Keyboard shortcuts")
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
        what, means, do = retold(what), retold(means), retold(do)
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
                label.setFixedWidth(text_width(34, 3))
                grid.addWidget(label, row, 1)
        grid.addLayout(self._buttons(accept), 3, 0, 1, 2)
        self.setSizeGripEnabled(False)

    def _buttons(self, accept: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.em(0.67))
        line.setContentsMargins(0, theme.em(0.67), 0, 0)
        line.addStretch(1)
        close = QPushButton(say(_CANCEL if accept else _CLOSE))
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
        self.setWindowTitle(say(_SHORTCUTS))
        self.setAccessibleName(say(_SHORTCUTS))
        content = QWidget()
        content.setProperty("part", "clear")
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, theme.em(0.67), 0)
        inner.setSpacing(theme.em(0.5))
        for name, keys in groups:
            if keys:
                inner.addSpacing(theme.em(0.33))
                inner.addWidget(PlainLabel(name, Role.CAPTION, muted=True))
                inner.addWidget(rule())
                inner.addLayout(_key_grid(keys))
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(1.5),) * 4)
        column.setSpacing(theme.em(0.5))
        column.addWidget(PlainLabel(_SHORTCUTS, Role.TITLE, bold=True))
        area = scrolled(content, _SHORTCUTS)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that keys scroll it
        column.addWidget(area, 1)
        close = QPushButton(say(_CLOSE))
        close.setAccessibleName(say(_CLOSE))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self._wanted = QSize(theme.em(46), content.sizeHint().height() + theme.em(9))

    def sizeHint(self) -> QSize:
        parent = self.parentWidget()
        return self._wanted if parent is None else self._wanted.boundedTo(parent.size() * 0.94)


def _key_grid(keys: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(theme.em(0.25))
    grid.setHorizontalSpacing(theme.em(1.5))
    grid.setColumnMinimumWidth(0, theme.em(9))
    grid.setColumnStretch(1, 1)
    for row, (key, meaning) in enumerate(keys):
        grid.addWidget(PlainLabel(key, bold=True), row, 0)
        grid.addWidget(PlainLabel(meaning), row, 1)
    return grid
