"""What stands on a block card, in every language: no word of it is cut."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.views import languages, theme
from desktop.views.models.chain_cursor import ChainCursor
from desktop.views.models.words import moment
from desktop.views.parts.block_cards import BlockCards
from desktop.views.parts.card_paint import card_lines, card_picture, fitting, least_width
from desktop.views.saying import amount
from tests.views.preview import MadeUpBlocks, chain

DATA = chain(40)


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    """Speak English again after each test."""
    yield
    assert languages.speak(qapp, "en")


def _ms(month: int) -> int:
    return int(datetime(2026, month, 28, 22, 48, tzinfo=UTC).timestamp() * 1000)


@pytest.mark.parametrize("code", ["en", "de", "ar"])
@pytest.mark.parametrize("month", range(1, 13))
def test_the_narrowest_card_shows_the_whole_time(qapp: QApplication, code: str, month: int) -> None:
    assert languages.speak(qapp, code)
    card = replace(MadeUpBlocks(DATA).block(7), time_text=moment(_ms(month)), statements=1_234)
    lines = card_lines(card, QRectF(0, 0, least_width(), theme.em(11.8)))
    texts = [line.text for line in lines]
    assert card.time_text in texts
    assert amount(1_234, "statement", "statements") in texts


@pytest.mark.parametrize("code", ["en", "de", "ar"])
def test_no_card_is_narrower_than_its_words(qtbot: QtBot, qapp: QApplication, code: str) -> None:
    assert languages.speak(qapp, code)
    cursor = ChainCursor()
    cards = BlockCards(cursor, MadeUpBlocks(DATA))
    qtbot.addWidget(cards)
    cursor.show_data(DATA)
    for width in range(400, 1_400, 90):
        cards.resize(QSize(width, 200))
        assert min(place.width() for _, place in cards.places()) >= least_width()


def test_what_does_not_fit_loses_whole_words() -> None:
    font = QFont(theme.font())
    width = QFontMetrics(font).horizontalAdvance("City Hall of\u2026") + 2
    assert fitting("City Hall of Northbridge", font, width) == "City Hall of\u2026"
    assert fitting("City", font, width) == "City"
    assert fitting("Northbridgehampton-on-Sea", font, width).endswith("\u2026")


def _dark(picture: QImage, left: int, right: int) -> int:
    """Return how many pixels of a strip of a card are painted."""
    columns, rows = range(left, right), range(8, 24)
    return sum(picture.pixelColor(x, y).lightness() < 128 for x in columns for y in rows)


def test_a_card_reads_from_the_right_where_the_language_does() -> None:
    card = replace(MadeUpBlocks(DATA).block(7), height=7)
    plain, turned = (
        card_picture(card, 160, 130, 1.0, is_turned=is_turned).toImage()
        for is_turned in (False, True)
    )
    assert _dark(plain, 8, 30) > 0
    assert _dark(turned, 134, 156) > 0
    assert _dark(turned, 8, 30) != _dark(plain, 8, 30)
