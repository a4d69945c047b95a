"""F1 in the window, in its sheets and in dialogs over these."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.finding import Severity
from desktop.session import Session
from desktop.views.conductor import Conductor
from desktop.views.context import Context
from desktop.views.parts.message import Message
from desktop.views.parts.past_sheet import PastSheet
from desktop.views.theme import Look

pytestmark = [
    pytest.mark.slow,
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


@pytest.fixture
def conductor(qtbot: QtBot, profile: Path, look: Look) -> Iterator[Conductor]:
    """Return a window that has the keyboard."""
    context = Context(Session(profile))
    made = Conductor(context, look)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    yield made
    made.close()
    context.close()


def _press(qtbot: QtBot, widget: QWidget) -> None:
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    QTest.keyClick(widget, Qt.Key.Key_F1)


def _title(conductor: Conductor) -> str:
    """Return the page of the manual that is shown."""
    dialog = conductor.manual.dialog
    assert dialog is not None
    assert dialog.isVisible()
    return dialog.topic.read()


def test_the_key_opens_the_manual_at_the_page_one_is_on(qtbot: QtBot, conductor: Conductor) -> None:
    conductor.window.open_page("trails")
    _press(qtbot, conductor.window)
    assert _title(conductor) == "trails"


def test_the_key_is_heard_in_a_sheet_whose_manual_can_be_read(
    qtbot: QtBot, conductor: Conductor
) -> None:
    conductor.window.open_page("trails")
    sheet = PastSheet(conductor.window, conductor.context)
    sheet.open()
    _press(qtbot, sheet)
    assert _title(conductor) == "trails"
    manual = conductor.manual.dialog
    assert manual is not None
    assert manual.parentWidget() is sheet
    QTest.keyClicks(manual.words, "lot")
    assert manual.words.text() == "lot"
    sheet.reject()
    assert not manual.isVisible()
    _press(qtbot, conductor.window)
    assert _title(conductor) == "trails"


def test_the_key_is_heard_in_a_dialog_over_a_sheet(qtbot: QtBot, conductor: Conductor) -> None:
    sheet = PastSheet(conductor.window, conductor.context)
    sheet.open()
    qtbot.waitUntil(sheet.isActiveWindow)
    message = Message(sheet, Severity.NOTE, "What.")
    message.open()
    _press(qtbot, message)
    assert _title(conductor)
    message.accept()
    sheet.reject()
