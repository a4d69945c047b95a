"""One look for all tests of the window: Fusion, light, a fixed font, no screen."""

import gc
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from desktop.views.theme import Look, Mode
from tests.views.small_ledger import found


@pytest.fixture(autouse=True)
def swept(qapp: QApplication) -> Iterator[None]:
    """Let what a test has closed go at its end: widgets that stay make every later look slow.

    What only a collection finds goes here, in the thread of the window, and never in a task's.
    """
    gc.disable()
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect(1)
    gc.enable()


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Look:
    """Return the look that is laid upon the application, light and in the usual size."""
    kept = qapp.property("look_of_tests")
    if not isinstance(kept, Look):
        qapp.setFont(QFont("DejaVu Sans"))
        kept = Look(qapp, Mode.LIGHT)
        qapp.setProperty("look_of_tests", kept)
    elif kept.mode is not Mode.LIGHT:
        kept.choose(Mode.LIGHT)
    return kept


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the profile of the small ledger, founded once; nobody writes into it."""
    folder = tmp_path_factory.mktemp("founded") / "profile"
    found(folder)
    return folder


@pytest.fixture
def profile(founded: Path, tmp_path: Path) -> Path:
    """Return a copy of that profile for one test."""
    return Path(shutil.copytree(founded, tmp_path / "profile"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the offscreen platform say that it has no window manager to tell sizes to."""
    for item in items:
        if "/views/" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))
