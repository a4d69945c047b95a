"""Inputs for passwords and words: judged in words, copied for a while or not at all, forgotten."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.keys.password import SUGGESTED_WORDS
from desktop.views.parts.secret_fields import (
    NewPassword,
    PasswordLine,
    SecretClip,
    SecretLabel,
    WordsBox,
    strength_words,
)
from desktop.views.parts.unlock import PasswordDialog

SECRET = "correct horse battery staple"


@pytest.mark.parametrize(
    ("password", "words"),
    [
        ("", "At least 10 characters. Six random words are good."),
        ("short", "Too weak: it has fewer than 10 characters."),
        ("qwertyuiop", "Too weak: it is a run along the alphabet or the keyboard."),
        ("meadow-gate", "Accepted. A few more words would make it strong."),
        ("meadow-gate-17", "Good, unless it is a word or a name with something added."),
        (SECRET, "Strong, unless it is a phrase that others know."),
    ],
)
def test_strength_is_told_in_words(password: str, words: str) -> None:
    assert strength_words(password) == words


def test_a_new_password_is_typed_twice_and_then_forgotten(qtbot: QtBot) -> None:
    field = NewPassword()
    qtbot.addWidget(field)
    assert field.why_not() == "There is no password yet."
    field.first.setText("short")
    assert field.why_not() == "The password is too weak."
    field.first.setText(SECRET)
    field.again.setText(SECRET[:-1])
    assert field.why_not() == "The two passwords differ."
    assert field.strength.text() == "The two passwords differ."
    field.again.setText(SECRET)
    assert field.why_not() == ""
    assert field.entered() == SECRET
    assert (field.first.text(), field.again.text()) == ("", "")
    field.first.undo()
    assert field.first.text() == ""


def test_a_suggestion_is_six_words_that_are_seen_and_typed_once_more(qtbot: QtBot) -> None:
    field = NewPassword()
    qtbot.addWidget(field)
    field.suggest()
    assert len(field.first.text().split()) == SUGGESTED_WORDS
    assert field.first.echoMode() is QLineEdit.EchoMode.Normal
    assert field.again.echoMode() is QLineEdit.EchoMode.Password
    assert field.why_not() == "The two passwords differ."
    field.forget()
    assert field.first.echoMode() is QLineEdit.EchoMode.Password


def _press_copy(line: QLineEdit) -> None:
    press = QEvent.Type.KeyPress
    event = QKeyEvent(press, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    line.keyPressEvent(event)


def test_a_hidden_password_cannot_be_copied_and_a_shown_one_only_for_a_while(
    qtbot: QtBot,
) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    line = PasswordLine("Password")
    qtbot.addWidget(line)
    line.setText(SECRET)
    line.selectAll()
    _press_copy(line)
    assert clipboard.text() == "before"
    line.setEchoMode(QLineEdit.EchoMode.Normal)
    line.selectAll()
    _press_copy(line)
    assert clipboard.text() == SECRET
    assert clipboard.mimeData().hasFormat("x-kde-passwordManagerHint")
    line._clip.clear()
    assert clipboard.text() == ""


def test_a_secret_leaves_the_clipboard_by_itself_unless_something_else_came(qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    clip = SecretClip(clear_ms=20)
    clip.copy(SECRET)
    qtbot.waitUntil(lambda: clipboard.text() == "", timeout=2_000)
    clip.copy(SECRET)
    clipboard.setText("mine")
    clip.clear()
    assert clipboard.text() == "mine"


def test_words_are_counted_and_never_copied(qtbot: QtBot) -> None:
    box, label = WordsBox(), SecretLabel("zebra")
    for widget in (box, label):
        qtbot.addWidget(widget)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    label.copy()
    box.edit.setPlainText("abandon ability " * 12)
    assert box.is_whole()
    box.edit.selectAll()
    box.edit.copy()
    assert "abandon" not in clipboard.text()
    box.forget()
    box.edit.undo()
    assert box.entered() == ""


@pytest.mark.parametrize("leave", [PasswordDialog.reject, PasswordDialog.close])
def test_a_password_that_was_not_used_is_forgotten(
    qtbot: QtBot, leave: Callable[[PasswordDialog], object]
) -> None:
    dialog = PasswordDialog(None, "Unlock your key", "It can sign then.", "Unlock")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.password.setText(SECRET)
    leave(dialog)
    assert dialog.entered() == ""
