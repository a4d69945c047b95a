"""A window may be closed at any moment, also while answers are on their way, and also twice."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from desktop.views.conductor import Conductor

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", ["records", "chain", "findings"])
def test_closing_twice_while_a_page_reads_does_no_harm(
    qtbot: QtBot, conductor: Conductor, name: str
) -> None:
    conductor.window.open_page(name)
    conductor.context.read_replica()
    conductor.context.own_words.read()
    conductor.close()
    conductor.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: not conductor.context.tasks.count(), timeout=20_000)
    conductor.context.replica_changed.emit()
    conductor.context.key_changed.emit()
