import subprocess
import sys
import threading

from PySide6.QtCore import QEvent, QObject, QThread, Signal, Slot
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.errors import CivicLedgerError, StorageError
from desktop.progress import Report
from desktop.views.task import Task, Tasks


class Listener(QObject):
    """Writes down what it hears, and in which thread."""

    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: set[QThread] = set()

    @Slot(object)
    def finish(self, result: object) -> None:
        self._note(result)

    @Slot(object, object)
    def progress(self, done: int, total: int) -> None:
        self._note((done, total))

    @Slot(CivicLedgerError)
    def fail(self, error: CivicLedgerError) -> None:
        self._note(error.what)

    @Slot()
    def end(self) -> None:
        self.ended.emit()

    def _note(self, what: object) -> None:
        self.heard.append(what)
        self.threads.add(QThread.currentThread())


def _run(qtbot: QtBot, task: Task) -> Listener:
    listener, tasks = Listener(), Tasks()
    task.progressed.connect(listener.progress)
    task.finished.connect(listener.finish)
    task.failed.connect(listener.fail)
    task.ended.connect(listener.end)
    with qtbot.waitSignal(listener.ended):
        tasks.start(task)
    qtbot.waitUntil(lambda: tasks.count() == 0)
    return listener


def test_work_runs_elsewhere_and_slots_run_in_the_ui_thread(qtbot: QtBot) -> None:
    workers: list[int] = []

    def work(report: Report) -> str:
        workers.append(threading.get_ident())
        report(3_000_000_000, 4_000_000_000)
        return "done"

    listener = _run(qtbot, Task(work))
    assert listener.heard == [(3_000_000_000, 4_000_000_000), "done"]
    assert workers != [threading.get_ident()]
    assert listener.threads == {listener.thread()}


def test_an_expected_error_is_reported(qtbot: QtBot) -> None:
    def work(_report: Report) -> None:
        raise StorageError("The disk is full.")

    assert _run(qtbot, Task(work)).heard == ["The disk is full."]


def test_a_cancelled_task_ends_without_a_result(qtbot: QtBot) -> None:
    def work(report: Report) -> str:
        task.cancel()
        report(1, 2)
        return "never"

    task = Task(work)
    assert _run(qtbot, task).heard == []


def test_closing_cancels_and_joins() -> None:
    started, ended = threading.Event(), threading.Event()

    def work(report: Report) -> None:
        started.set()
        try:
            while True:
                report(0, 1)
        finally:
            ended.set()

    tasks = Tasks()
    tasks.start(Task(work))
    assert started.wait(5)
    tasks.close()
    assert ended.is_set()
    assert tasks.count() == 0


def test_what_goes_without_being_closed_does_not_take_its_threads_along(
    qapp: QApplication,
) -> None:
    started, ended, enough = threading.Event(), threading.Event(), threading.Event()

    def work(report: Report) -> None:
        started.set()
        enough.wait(5)
        report(0, 1)
        ended.set()

    owner = QObject()
    Tasks(owner).start(Task(work))
    assert started.wait(5)
    owner.deleteLater()
    qapp.sendPostedEvents(owner, QEvent.Type.DeferredDelete)
    enough.set()
    assert ended.wait(5)


_FORGOTTEN = """
import sys
from PySide6.QtCore import QCoreApplication
from desktop.views.task import Task, Tasks

def work(report):
    print("begun", flush=True)
    while True:
        report(0, 1)

app, tasks = QCoreApplication(sys.argv), Tasks()
tasks.start(Task(work))
del tasks
"""


def test_what_was_forgotten_ends_with_the_program() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _FORGOTTEN], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
