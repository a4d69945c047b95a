import re
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.views import theme
from desktop.views.integrity import Integrity
from desktop.views.theme import DARK, LIGHT, Colours, Look, Mode, Role


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(it) for it in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_text_and_state_colours_can_be_told_from_their_ground(palette: Colours) -> None:
    for ground in (palette.panel, palette.window):
        assert _contrast(palette.text, ground) >= 7
        assert _contrast(palette.muted, ground) >= 4.5
    for state in Integrity:
        assert _contrast(palette.state(state), palette.panel) >= 3
    assert _contrast(palette.accent, palette.on_accent) >= 4.5
    assert _contrast(palette.text, palette.selected) >= 7


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_no_two_states_share_a_colour(palette: Colours) -> None:
    assert all(one != other for one, other in combinations(palette.states, 2))


def test_choosing_dark_changes_what_painted_parts_ask_for(look: Look) -> None:
    assert theme.colours() is LIGHT
    look.choose(Mode.DARK)
    assert theme.colours() is DARK


def test_larger_text_makes_every_distance_larger(look: Look) -> None:
    usual = theme.em(10)
    look.scale_text(1.5)
    try:
        assert theme.em(10) == round(usual * 1.5)
        assert theme.font(Role.TITLE).pointSizeF() == pytest.approx(22.5)
    finally:
        look.scale_text(1.0)


def test_an_em_is_twelve_pixels_at_nine_points(qapp: QApplication) -> None:
    assert qapp.font().pointSizeF() == 9
    assert theme.em(1) == 12
    assert theme.em(0.01) == 1
    assert theme.em(0) == 0


def test_every_picture_of_the_style_sheet_is_packaged(qapp: QApplication) -> None:
    places = re.findall(r'url\("([^"]+)"\)', qapp.styleSheet())
    assert len(places) >= 4
    assert all(Path(place).is_file() for place in places)


def test_the_style_sheet_is_understood_by_qt(qtbot: QtBot) -> None:
    button = QPushButton("Do it")
    qtbot.addWidget(button)
    assert not button.grab().isNull()
