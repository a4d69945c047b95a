"""The verdict page before there is a profile: whoever has a file types whom to trust.

There is no copy of the log here, so the status of a record is known only as far as the file goes.
"""

import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.errors import CivicLedgerError, FormatError
from desktop.exchange.proof_check import Reader
from desktop.ledger.anchor import Anchor, parse_anchor
from desktop.progress import Report
from desktop.views import theme
from desktop.views.models.received import NO_FILE, Handed, look_at, told, told_refusal
from desktop.views.parts.dropped_files import files_in
from desktop.views.parts.form_pieces import ProblemLine
from desktop.views.parts.frames import push_button
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.received_view import CHOOSE, ReceivedView
from desktop.views.parts.verdict_bar import VerdictBar
from desktop.views.question import Question
from desktop.views.saying import later, say
from desktop.views.task import Tasks
from desktop.views.theme import Role
from desktop.views.wish import Wish

_TITLE = later("Verify a file")
_WHOM = later(
    "A file cannot vouch for itself. Take the anchor from the city itself, not from whoever gives "
    "you the file."
)


class VerifyDialog(QDialog):
    """Judges one file at a time by the anchor that is typed."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say(_TITLE))
        self.setAcceptDrops(True)
        self.handed: Handed | None = None
        self._path: Path | None = None
        self._tasks = Tasks(self)
        self._run = Question(self._tasks, self)
        self._run.answered.connect(self._keep)
        self._run.failed.connect(self._refuse)
        self.bar = VerdictBar()
        self.anchor = QLineEdit()
        self.anchor.setPlaceholderText("ledger.example/2026 7b6a0194\u2026")
        self.anchor.setAccessibleName(say("Anchor of the ledger that you trust"))
        self.anchor.setMaxLength(4096)
        self.anchor.editingFinished.connect(self.judge_again)
        self._problem = ProblemLine()
        self.view = ReceivedView()
        self.view.chosen.connect(self.judge)
        self._lay_out()
        self.resize(theme.em(70), theme.em(44))
        self.bar.show_sentence(NO_FILE)

    @Slot(object)
    def judge(self, path: Path) -> None:
        """Find out what a file is worth to whoever trusts the anchor."""
        self._path = path
        anchor = self._trusted()
        reader = Reader(anchor, time.time_ns() // 1_000_000)
        self._run.ask(partial(_look, path, reader))

    @Slot()
    def judge_again(self) -> None:
        """Judge the same file by what is typed now."""
        if self._path is not None:
            self.judge(self._path)

    def problem_shown(self) -> str:
        """Return what is wrong with the anchor, as it is shown."""
        return self._problem.text()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.judge(files_in(event.mimeData())[0])

    def done(self, result: int) -> None:
        """Want no answer any more; the dialog may be opened again."""
        self._run.cancel()
        super().done(result)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(1.5),) * 4)
        column.setSpacing(theme.em(0.67))
        column.addWidget(PlainLabel(_TITLE, Role.TITLE, bold=True))
        column.addWidget(self.bar)
        line = QHBoxLayout()
        line.setSpacing(theme.em(0.67))
        label = PlainLabel(say("Anchor"))
        label.setBuddy(self.anchor)
        line.addWidget(label)
        line.addWidget(self.anchor, 1)
        column.addLayout(line)
        column.addWidget(PlainLabel(_WHOM, Role.CAPTION, muted=True, wrap=True))
        column.addWidget(self._problem)
        column.addWidget(self.view, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.em(0.67))
        buttons.addStretch(1)
        for wish in (Wish(CHOOSE, self.view.ask), Wish(say("Close"), self.reject)):
            button = push_button(wish)
            button.setAutoDefault(False)  # Enter in the field judges again
            buttons.addWidget(button)
        column.addLayout(buttons)

    def _trusted(self) -> Anchor | None:
        text = self.anchor.text().strip()
        self._problem.say("")
        if not text:
            return None
        try:
            return parse_anchor(text)
        except FormatError:
            self._problem.say(say("That is no anchor: the ledger's name, a space, 64 digits."))
            return None

    @Slot(object)
    def _keep(self, handed: Handed) -> None:
        self.handed = handed
        self.view.show_handed(handed)
        self.bar.show_sentence(told(handed))

    @Slot(CivicLedgerError)
    def _refuse(self, error: CivicLedgerError) -> None:
        self.handed = None
        self.view.show_handed(None)
        self.bar.show_sentence(told_refusal(error))


def _look(path: Path, reader: Reader, _report: Report) -> Handed:
    return look_at(path, reader)
