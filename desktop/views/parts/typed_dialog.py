"""A dialog in which Escape alone does not throw away what was typed."""

from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QWidget

from desktop.views.parts.form_pieces import ProblemLine
from desktop.views.saying import later, say

FORGOTTEN = "forgotten"  # a property of inputs whose text goes at once
_TWICE = later("Press Esc again, or Cancel, to discard what you typed.")

Texts = frozenset[tuple[int, str]]


class TypedDialog(QDialog):
    """Closes on the first Escape where nothing was typed, else on the second one in a row.

    What stands in it when it opens was not typed. Secrets are not asked for again: whoever presses
    Escape wants them gone.
    """

    problem: ProblemLine  # where it is said; made by whoever derives from this

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._at_first: Texts | None = None  # once it was shown
        self._warned_of: Texts = frozenset()

    @property
    def may_discard(self) -> bool:
        """Tell whether nothing that was typed would be missed."""
        return False

    def showEvent(self, event: QShowEvent) -> None:
        if self._at_first is None:
            self._at_first = self._texts()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel) and not self.may_discard:
            typed = self._texts() - (self._at_first or frozenset())
            if typed and typed != self._warned_of:
                self._warned_of = typed
                self.problem.say(say(_TWICE))
                return
        super().keyPressEvent(event)

    def _texts(self) -> Texts:
        """Return the inputs that hold something, each with its text."""
        found: list[tuple[str, QLineEdit | QPlainTextEdit]] = [
            *((it.text(), it) for it in self.findChildren(QLineEdit)),
            *((it.toPlainText(), it) for it in self.findChildren(QPlainTextEdit)),
        ]
        return frozenset(
            (id(it), text)
            for text, it in found
            if text.strip() and not it.isReadOnly() and not it.property(FORGOTTEN)
        )
