"""Work away from the UI thread: run one core function, report by signals, cancel, join.

Connect a task's signals only to methods of QObjects that live in the UI thread: Qt then queues the
call over to that thread. A plain function or lambda would run in the worker's thread.
"""

import atexit
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal, Slot

from desktop.errors import CivicLedgerError
from desktop.progress import Cancelled, Report


class Task(QObject):
    """One run of ``work(report)`` away from the UI thread."""

    progressed = Signal(object, object)  # done, total; whole numbers that may exceed 32 bits
    finished = Signal(object)  # what work returned
    failed = Signal(CivicLedgerError)
    ended = Signal()  # always, and last

    def __init__(self, work: Callable[[Report], object]) -> None:
        super().__init__()
        self._work, self._stop = work, False

    def cancel(self) -> None:
        """Ask the work to end at its next report; callable from any thread."""
        self._stop = True

    @Slot()
    def run(self) -> None:
        """Do the work in the thread that calls; `Tasks` calls it in a thread of its own."""
        try:
            self.finished.emit(self._work(self._report))
        except Cancelled:
            pass
        except CivicLedgerError as error:  # anything else is a bug and reaches the hook
            self.failed.emit(error)
        finally:
            self.ended.emit()

    def _report(self, done: int, total: int) -> None:
        if self._stop:
            raise Cancelled
        self.progressed.emit(done, total)


Running = list[tuple[Task, QThread]]

_ALIVE: Running = []
"""Every thread that runs, whoever began it, and its task.

Qt ends the whole program over a thread that is destroyed while it runs, so none belongs to an owner
that may go first. Whoever goes should have closed its tasks; what was forgotten ends at the exit.
"""


class Tasks(QObject):
    """The tasks that run now, each in a short-lived thread of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: Running = []
        self._is_closed = False

    def start(self, task: Task) -> None:
        """Run ``task``; its signals must be connected before. Once closed, nothing starts."""
        if self._is_closed:
            return
        thread = QThread()
        task.moveToThread(thread)
        thread.started.connect(task.run)
        task.ended.connect(thread.quit)
        thread.finished.connect(self._sweep)
        self._running.append((task, thread))
        _ALIVE.append((task, thread))
        thread.start()

    def count(self) -> int:
        """Return how many tasks have not ended yet."""
        return len(self._running)

    def close(self) -> None:
        """Cancel every task and wait until its thread has ended; for closing the window."""
        self._is_closed = True
        _end(self._running)
        self._sweep()

    @Slot()
    def _sweep(self) -> None:
        for pair in [pair for pair in self._running if pair[1].isFinished()]:
            self._running.remove(pair)
            _ALIVE.remove(pair)
            _, thread = pair
            thread.wait()
            thread.setParent(self)  # it may be the very sender of this signal
            thread.deleteLater()


def _end(running: Running) -> None:
    for task, _ in running:
        task.cancel()
    for _, thread in running:
        thread.quit()
        thread.wait()


atexit.register(_end, _ALIVE)
