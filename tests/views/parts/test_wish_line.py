from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.views.parts.wish_line import WishLine
from desktop.views.wish import Wish


def _buttons(holder: QWidget) -> list[QPushButton]:
    return [one for one in holder.findChildren(QPushButton) if not one.isHidden()]


def test_a_press_that_has_begun_comes_to_its_end_though_all_is_said_anew(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    line = WishLine()
    holder.setLayout(line)
    done: list[str] = []
    line.show_wishes((), Wish("Preview", lambda: done.append("before")))
    holder.show()
    (button,) = _buttons(holder)
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    line.show_wishes((Wish("Clear", lambda: None),), Wish("Preview", lambda: done.append("now")))
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert done == ["now"]
    qtbot.waitUntil(lambda: {one.text() for one in _buttons(holder)} == {"Clear", "Preview"})


def test_a_button_with_other_words_is_another_button(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    line = WishLine()
    holder.setLayout(line)
    line.show_wishes((Wish("Send", lambda: None),))
    holder.show()
    (before,) = _buttons(holder)
    line.show_wishes((Wish("Pull back", lambda: None, "Nothing waits."),))
    qtbot.waitUntil(lambda: len(_buttons(holder)) == 1)
    (after,) = _buttons(holder)
    assert before is not after
    assert not after.isEnabled()
    assert after.accessibleDescription() == "Nothing waits."
