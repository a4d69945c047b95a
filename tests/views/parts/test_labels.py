import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.views.parts.labels import (
    HashLabel,
    PlainLabel,
    button_text,
    set_tooltip,
    tooltip_text,
)
from tests.views.hostile import HOSTILE

DIGITS = "0123456789abcdef" * 4


@pytest.mark.parametrize("wrap", [False, True], ids=["line", "wrapped"])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_label_shows_hostile_text_plainly_in_little_room(
    qtbot: QtBot,
    text: str,
    wrap: bool,  # noqa: FBT001
) -> None:
    label = PlainLabel(text, wrap=wrap)
    qtbot.addWidget(label)
    label.resize(300, 40)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.sizeHint().width() <= 900
    assert label.minimumSizeHint().width() <= 120
    assert max(label.heightForWidth(300), label.sizeHint().height()) <= 700
    assert not label.grab().isNull()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_tooltip_holds_no_markup_of_the_text(text: str) -> None:
    document = QTextDocument()
    document.setHtml(tooltip_text(text))
    formats = document.allFormats()
    assert not [it for it in formats if it.isImageFormat() or it.isTableFormat()]
    assert not [it for it in formats if it.toCharFormat().isAnchor()]
    if text.startswith("<b>V"):
        assert document.toPlainText() == text


def test_a_line_that_does_not_fit_is_elided_and_told_in_the_tooltip(qtbot: QtBot) -> None:
    label = PlainLabel("a sentence that is far too long for so little room")
    qtbot.addWidget(label)
    label.show()
    label.resize(80, 20)
    assert label.is_elided()
    assert "far too long" in label.toolTip()
    label.resize(900, 20)
    assert not label.is_elided()
    assert not label.toolTip()


def test_copying_gives_the_whole_text_with_hidden_characters_written_out(qtbot: QtBot) -> None:
    label = PlainLabel("x" * 5_000 + "\u202e")
    qtbot.addWidget(label)
    label.copy()
    assert QGuiApplication.clipboard().text() == "x" * 5_000 + "[U+202E]"


def test_a_hash_is_short_and_copied_whole(qtbot: QtBot) -> None:
    label = HashLabel(DIGITS)
    qtbot.addWidget(label)
    assert label.text() == "012345\u2026cdef"
    with qtbot.waitSignal(label.copied):
        QTest.keyClick(label, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == DIGITS
    assert DIGITS[:48] in label.toolTip()


def test_buttons_get_no_accidental_shortcuts() -> None:
    assert button_text("Tom & Co") == "Tom && Co"


def test_an_empty_tooltip_stays_empty(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    set_tooltip(widget, "")
    assert not widget.toolTip()


def test_a_screen_reader_says_a_tooltip_without_its_markup(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    set_tooltip(widget, "Fold <the> side bar")
    assert widget.accessibleDescription() == "Fold <the> side bar"
    set_tooltip(widget, "")
    assert not widget.accessibleDescription()


def test_a_description_of_its_own_stays_when_a_tooltip_is_given(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setAccessibleDescription("Enter copies it")
    set_tooltip(widget, "The whole of it")
    assert widget.accessibleDescription() == "Enter copies it"
