import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning
from pytestqt.qtbot import QtBot

from desktop.views.hooks import Hooks, claim_profile

SECRET = "patient 4711"


@pytest.fixture
def hooks(tmp_path: Path) -> Iterator[Hooks]:
    made = Hooks(tmp_path / "logs" / "window.log")
    yield made
    made.close()


def _fail() -> None:
    raise ValueError(SECRET)


def _log(tmp_path: Path) -> str:
    path = tmp_path / "logs" / "window.log"
    return path.read_text("utf-8") if path.exists() else ""


def test_a_bug_is_written_with_its_place_and_without_its_words(
    qtbot: QtBot, hooks: Hooks, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignal(hooks.bug_found) as found:
        try:
            _fail()
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    log = _log(tmp_path)
    assert "ValueError" in log
    assert "test_hooks.py" in log
    assert SECRET not in log
    assert found.args == ["ValueError"]
    caplog.clear()


@pytest.mark.usefixtures("hooks")
def test_a_bug_in_a_thread_is_written_too(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    thread = threading.Thread(target=lambda: dict[str, int]()[SECRET], name="reader")
    thread.start()
    thread.join()
    assert "KeyError in thread reader" in _log(tmp_path)
    assert SECRET not in _log(tmp_path)
    caplog.clear()


@pytest.mark.usefixtures("hooks")
def test_words_of_qt_are_written_short(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    qWarning("something odd " + "x" * 5_000)
    assert "Qt: something odd" in _log(tmp_path)
    assert len(_log(tmp_path)) < 400
    caplog.clear()


def test_closing_puts_the_old_hooks_back(tmp_path: Path) -> None:
    before = sys.excepthook, threading.excepthook
    Hooks(tmp_path / "window.log").close()
    assert (sys.excepthook, threading.excepthook) == before


def test_a_profile_is_open_in_one_window_only(tmp_path: Path) -> None:
    first = claim_profile(tmp_path / "profile" / "window.lock")
    assert first is not None
    assert claim_profile(tmp_path / "profile" / "window.lock") is None
    first.unlock()
    assert claim_profile(tmp_path / "profile" / "window.lock") is not None
