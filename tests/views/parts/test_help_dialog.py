"""The manual on the screen: the right page, found words, nothing that opens anything."""

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.views.parts.help_dialog import HelpDialog


@pytest.fixture
def manual(qtbot: QtBot) -> HelpDialog:
    made = HelpDialog(None)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_opens_at_the_place_of_a_page(manual: HelpDialog) -> None:
    manual.show_page_of("drafts")
    assert manual.topic.read() == "registrar"
    assert manual.text.textCursor().block().text() == "Drafts"
    manual.show_page_of("trails")
    assert manual.text.textCursor().position() == 0


def test_words_are_found_on_this_page_and_on_later_ones(manual: HelpDialog) -> None:
    manual.show_topic("getting-started")
    QTest.keyClicks(manual.words, "seconds ago")
    manual.find_next()
    found = manual.topic.read()
    assert manual.text.textCursor().selectedText().lower() == "seconds ago" or found
    manual.words.setText("xyzzy nowhere")
    manual.find_next()
    assert manual.problem.text()


def test_every_page_is_plain_text(manual: HelpDialog) -> None:
    for at in range(1, manual.topic.count()):
        manual.topic.setCurrentIndex(at)
        assert manual.text.toPlainText().count("\n") > 10
        assert not manual.text.anchorAt(manual.text.rect().center())
