"""One question that is asked again and again away from the UI thread; only the newest counts.

While an answer is on its way, a newer question cancels the older one and takes its place, so that
fast typing or stepping never makes a queue.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from desktop.errors import CivicLedgerError
from desktop.progress import Report
from desktop.views.task import Task, Tasks

Work = Callable[[Report], object]


class Question(QObject):
    """Runs one piece of work at a time and tells its answer in the UI thread."""

    answered = Signal(object)
    failed = Signal(CivicLedgerError)
    progressed = Signal(object, object)  # done, total
    rested = Signal()  # nothing runs and nothing waits any more

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._task: Task | None = None
        self._next: Work | None = None

    @property
    def is_busy(self) -> bool:
        """Tell whether an answer is on its way."""
        return self._task is not None

    def ask(self, work: Work) -> None:
        """Ask this now, in place of whatever was asked before."""
        if self._task is None:
            self._start(work)
        else:
            self._next = work
            self._task.cancel()

    def cancel(self) -> None:
        """Want no answer any more."""
        self._next = None
        if self._task is not None:
            self._task.cancel()

    def _start(self, work: Work) -> None:
        task = Task(work)
        task.finished.connect(self._tell)
        task.failed.connect(self._tell_failure)
        task.progressed.connect(self._tell_progress)
        task.ended.connect(self._go_on)
        self._task = task
        self._tasks.start(task)

    @Slot(object)
    def _tell(self, answer: object) -> None:
        if self._next is None:
            self.answered.emit(answer)

    @Slot(CivicLedgerError)
    def _tell_failure(self, error: CivicLedgerError) -> None:
        if self._next is None:
            self.failed.emit(error)

    @Slot(object, object)
    def _tell_progress(self, done: object, total: object) -> None:
        if self._next is None:
            self.progressed.emit(done, total)

    @Slot()
    def _go_on(self) -> None:
        _last, self._task = self._task, None  # to the end: its work may be what keeps the owner
        work, self._next = self._next, None
        if work is not None:
            self._start(work)
        else:
            self.rested.emit()
