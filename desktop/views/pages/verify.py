"""What a file from elsewhere is worth: dropped anywhere on the window, judged with this copy.

Needs no open key. Nothing of the file is kept.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from desktop.errors import CivicLedgerError
from desktop.progress import Report
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.received import NO_FILE, Handed, look_in, told, told_refusal
from desktop.views.page import Page
from desktop.views.parts.received_view import CHOOSE, ReceivedView
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.question import Question
from desktop.views.saying import say
from desktop.views.wish import Wish

NAME = "verify"
_OPEN = "Ctrl+O"


class VerifyPage(Page):
    """The verdict page: one file at a time."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.handed: Handed | None = None
        self._path: Path | None = None
        self._error: CivicLedgerError | None = None
        self._waits = False
        self._run = Question(context.tasks, self)
        self._run.answered.connect(self._keep)
        self._run.failed.connect(self._refuse)
        self._view = ReceivedView()
        self._view.chosen.connect(self.judge)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)
        QShortcut(QKeySequence(_OPEN), self).activated.connect(self._view.ask)

    def title(self) -> str:
        return say("Verify")

    def verdict(self) -> Sentence:
        if self._waits:
            return Sentence(Integrity.UNCHECKED, say("The file is being checked."))
        if self._error is not None:
            return told_refusal(self._error)
        return NO_FILE if self.handed is None else told(self.handed)

    def primary(self) -> Wish | None:
        return Wish(
            CHOOSE, self._view.ask, tip=say("You can also drop it anywhere on this window.")
        )

    def secondary(self) -> Sequence[Wish]:
        record = None if self.handed is None else self.handed.found.record_id
        if record is None:
            return ()
        return (Wish(say("Show the record"), partial(self._context.go, "records", record)),)

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        return ((_OPEN, say("Choose a file to verify")),)

    def search(self, text: str) -> None:
        self._context.go("records", text)

    def refresh(self) -> None:
        target = self._context.take_target(NAME)
        if isinstance(target, Path):
            self.judge(target)
        elif self._path is not None and not self._waits:
            self.judge(self._path)  # the copy may know more by now

    @Slot(object)
    def judge(self, path: Path) -> None:
        """Find out what a file is worth; it is read again each time."""
        self._path, self._error, self._waits = path, None, True
        self._run.ask(partial(_look, self._context, path))
        self.changed.emit()

    def view(self) -> ReceivedView:
        """Return the two panels."""
        return self._view

    @Slot(object)
    def _keep(self, handed: Handed) -> None:
        self._settle(handed, None)

    @Slot(CivicLedgerError)
    def _refuse(self, error: CivicLedgerError) -> None:
        self._settle(None, error)

    def _settle(self, handed: Handed | None, error: CivicLedgerError | None) -> None:
        self.handed, self._error, self._waits = handed, error, False
        self._view.show_handed(handed)
        self.changed.emit()


def _look(context: Context, path: Path, _report: Report) -> Handed:
    return look_in(context, path)
