"""Garbage goes in the thread of the window, and in no other."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.views.collecting import Collector


class Ring:
    """Garbage that only a collection finds, and that says where it went."""

    def __init__(self, threads: set[int]) -> None:
        self.me, self.threads = self, threads
        weakref.finalize(self, lambda: threads.add(threading.get_ident()))


@pytest.fixture
def few() -> Iterator[None]:
    """Let a collection be due soon."""
    before = gc.get_threshold()
    gc.set_threshold(50, 2, 2)
    yield
    gc.set_threshold(*before)


@pytest.mark.usefixtures("few")
def test_what_a_thread_leaves_behind_goes_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    owner, threads = QObject(), set[int]()
    collector = Collector(owner)
    worker = threading.Thread(target=lambda: [Ring(threads) for _ in range(500)])
    worker.start()
    worker.join()
    assert threads == set()
    qtbot.waitUntil(lambda: bool(threads), timeout=5_000)
    assert threads == {threading.get_ident()}
    assert not gc.isenabled()
    collector.deleteLater()
