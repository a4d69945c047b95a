"""Our own mistakes: what is written down, and what is not."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.errors import StorageError
from desktop.node.faults import Faults
from desktop.node.journal import Journal
from desktop.node.own_thread import BusyNodeError, OwnThread

SECRET = "a record's own words"


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = Journal(tmp_path, lambda: 0)
    yield journal
    journal.close()


@pytest.fixture
def faults(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> Faults:
    faults = Faults(journal)
    monkeypatch.setattr(threading, "excepthook", faults.in_thread)
    return faults


def _run(work: type[BaseException], *args: object) -> None:
    def fail() -> None:
        raise work(*args)

    thread = threading.Thread(target=fail, name="publish")
    thread.start()
    thread.join()


def test_a_mistake_that_ends_a_thread_ends_the_node_and_is_not_printed(
    faults: Faults, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert faults.error is None
    _run(KeyError, SECRET)
    assert faults.error is not None
    assert "because of a fault (KeyError)" in faults.error.what
    text = (tmp_path / "node.log").read_text()
    line = json.loads(text)
    assert (line["event"], line["kind"], line["thread"]) == ("fault", "KeyError", "publish")
    assert "test_faults.py:" in line["where"]
    assert SECRET not in text
    assert SECRET not in str(faults.error)
    assert capfd.readouterr() == ("", "")


def test_the_first_mistake_is_the_one_that_is_told(faults: Faults) -> None:
    _run(KeyError)
    _run(ValueError)
    assert "KeyError" in str(faults.error)


def test_an_expected_failure_keeps_its_words(faults: Faults, tmp_path: Path) -> None:
    _run(StorageError, "The disk is full.")
    assert "The disk is full." in str(faults.error)
    assert json.loads((tmp_path / "node.log").read_text())["event"] == "thread ended"


def test_a_mistake_in_one_answer_is_written_down_and_ends_nothing(
    faults: Faults, tmp_path: Path
) -> None:
    with pytest.raises(StorageError) as caught:
        _refuses()
    faults.in_answer(ZeroDivisionError(SECRET).with_traceback(caught.tb))
    assert faults.error is None
    assert SECRET not in (tmp_path / "node.log").read_text()


def test_what_is_asked_of_a_thread_is_done_there_in_turn() -> None:
    own = OwnThread("own")
    names = {own.ask(lambda: threading.current_thread().name) for _ in range(3)}
    assert len(names) == 1
    with pytest.raises(StorageError, match="no"):
        own.ask(_refuses)
    own.close()
    with pytest.raises(BusyNodeError):
        own.ask(lambda: 1)


def _refuses() -> None:
    raise StorageError("no")


def test_who_asks_a_busy_thread_is_told_so_and_what_runs_goes_on() -> None:
    own, opens, done = OwnThread("own", most_waiting=2), threading.Event(), threading.Event()

    def work() -> None:
        opens.wait(20)
        done.set()

    with pytest.raises(BusyNodeError):
        own.ask(work, 0.01)
    waiting = threading.Thread(target=own.ask, args=(lambda: 1,))
    waiting.start()
    while own._places.acquire(blocking=False):
        own._places.release()
    with pytest.raises(BusyNodeError):
        own.ask(lambda: 1)
    opens.set()
    waiting.join()
    assert done.is_set()
    last = threading.Event()
    own.finish(last.set)
    own.finish(last.set)
    assert last.is_set()
