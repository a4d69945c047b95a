"""A dialog with one job: what it is, what follows from it, what is asked, and two buttons."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.errors import CivicLedgerError
from desktop.progress import Report
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.parts.form_pieces import ProblemLine, paragraph
from desktop.views.parts.frames import push_button
from desktop.views.parts.labels import PlainLabel, button_text
from desktop.views.parts.progress_line import ProgressLine
from desktop.views.parts.typed_dialog import TypedDialog
from desktop.views.question import Question
from desktop.views.retelling import retold
from desktop.views.saying import say
from desktop.views.theme import Role
from desktop.views.wish import Wish

WIDTH_EMS = 40.0


class Sheet(TypedDialog):
    """Asks for what is needed, does it away from the UI thread, and stays open where that fails.

    What was typed is forgotten by `forget` when the sheet closes, whichever way.
    """

    done_well = Signal(object)  # what the work returned

    def __init__(
        self, parent: QWidget | None, context: Context, title: str, means: str, action: str
    ) -> None:
        super().__init__(parent)
        self.context = context
        self._action, self._is_over = action, False
        self.setWindowTitle("CivicLedger")
        self.setAccessibleName(str(title))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(1.5),) * 4)
        column.setSpacing(theme.em(0.67))
        self.title = PlainLabel(title, Role.PANEL, bold=True)
        column.addWidget(self.title)
        self.means = paragraph(means, WIDTH_EMS)
        column.addWidget(self.means)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.em(0.67))
        column.addLayout(self.body, 1)
        self.problem = ProblemLine()
        column.addWidget(self.problem)
        self.progress = ProgressLine(say("Stop"))
        self.progress.hide()
        column.addWidget(self.progress)
        column.addLayout(self._make_buttons())
        self.run = Question(context.tasks, self)
        self.run.answered.connect(self._succeed)
        self.run.failed.connect(self.refuse)
        self.run.progressed.connect(self._show_progress)
        self.run.rested.connect(self._rest)
        self.progress.stopped.connect(self.run.cancel)
        self.finished.connect(self._end)

    def act(self) -> None:
        """Do what the filled button says."""

    def forget(self) -> None:
        """Clear what was typed, and whatever else should not outlive the sheet."""

    def succeed(self, answer: object) -> None:
        """Show that it is done; unless a sheet has more to say, it closes."""
        self.accept()

    def begin(self, work: Callable[[Report], object], words: str) -> None:
        """Do the work; meanwhile nothing can be changed and ``words`` say what is done."""
        self.problem.say("")
        self.set_busy(busy=True)
        self.button.setText(button_text(words))
        self.run.ask(work)

    def set_busy(self, *, busy: bool) -> None:
        """Take no input while something is done."""
        for at in range(self.body.count()):
            item = self.body.itemAt(at)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.setEnabled(not busy)
        self.button.setEnabled(not busy)

    def rename_action(self, action: str) -> None:
        """Let the filled button say something else."""
        self._action = action
        self.button.setText(button_text(action))
        self.button.setAccessibleName(str(action))

    def only_close(self) -> None:
        """Leave one button, which closes: there is nothing more to decide."""
        self.cancel.hide()
        self.rename_action(say("Close"))
        self._is_over = True
        self.button.clicked.disconnect()
        self.button.clicked.connect(self.accept)
        self.button.setEnabled(True)

    def add_button(self, wish: Wish) -> QPushButton:
        """Put a quiet button at the left of the line and return it."""
        button = push_button(wish)
        button.setAutoDefault(False)
        self._line.insertWidget(self._line.count() - 3, button)
        return button

    @property
    def may_discard(self) -> bool:
        """Tell whether what was typed is done with, or about to be: then Escape is a stop."""
        return self._is_over or self.run.is_busy

    def reject(self) -> None:
        """Stop what is under way, or close."""
        if self.run.is_busy:
            self.run.cancel()
        else:
            super().reject()

    def _make_buttons(self) -> QHBoxLayout:
        self._line = QHBoxLayout()
        self._line.setSpacing(theme.em(0.67))
        self._line.setContentsMargins(0, theme.em(0.67), 0, 0)
        self._line.addStretch(1)
        self.cancel = push_button(Wish(say("Cancel"), self.reject))
        self.cancel.setAutoDefault(False)
        self.button = push_button(Wish(self._action, self.act), is_primary=True)
        self.button.setDefault(True)
        self._line.addWidget(self.cancel)
        self._line.addWidget(self.button)
        return self._line

    @Slot(CivicLedgerError)
    def refuse(self, error: CivicLedgerError) -> None:
        """Say why it was not done, and let the user try again."""
        self.problem.say(retold(str(error)))

    @Slot(object)
    def _succeed(self, answer: object) -> None:
        self.succeed(answer)
        self.done_well.emit(answer)

    @Slot(object, object)
    def _show_progress(self, done: int, total: int) -> None:
        if total:
            self.progress.show()
            self.progress.show_progress(self.button.text().replace("&&", "&"), done, total)

    @Slot()
    def _rest(self) -> None:
        self.progress.hide()
        self.set_busy(busy=False)
        self.button.setText(button_text(self._action))

    @Slot(int)
    def _end(self, _code: int) -> None:
        self.forget()
