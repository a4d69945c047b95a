"""A question that is asked away from the UI thread: the newest counts, and it ends in peace."""

import gc
from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from desktop.progress import Report
from desktop.views.question import Question
from desktop.views.task import Tasks


class Asker(QObject):
    """Owns a question whose work is a method of its own, as a page does."""

    def __init__(self) -> None:
        super().__init__()
        self.may_end = Event()
        self.answers: list[object] = []
        self.tasks = Tasks(self)
        self.question = Question(self.tasks, self)

    def wait(self, _report: Report) -> str:
        self.may_end.wait()
        return "waited"


class Ends(QObject):
    """Tells when something else has gone."""

    gone = Signal()


@pytest.fixture
def collector_at_rest() -> Iterator[None]:
    """Let objects go by their counts alone, so that a test knows when."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("collector_at_rest")
def test_an_owner_that_lives_only_in_its_last_work_is_let_go_in_peace(qtbot: QtBot) -> None:
    asker, ends = Asker(), Ends()
    asker.destroyed.connect(ends.gone)
    asker.question.ask(asker.wait)
    asker.may_end.set()
    asker.tasks.close()
    with qtbot.waitSignal(ends.gone, timeout=5_000):
        del asker  # what has ended is told only now, to an owner that its work keeps


def test_only_the_newest_of_several_questions_is_answered(qtbot: QtBot) -> None:
    asker = Asker()
    asker.question.answered.connect(asker.answers.append)
    asker.question.ask(asker.wait)
    asker.question.ask(lambda _report: "never begun")
    asker.question.ask(lambda _report: "the newest")
    with qtbot.waitSignal(asker.question.rested, timeout=5_000):
        asker.may_end.set()
    assert asker.answers == ["the newest"]
    asker.tasks.close()
