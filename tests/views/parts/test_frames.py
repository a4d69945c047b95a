"""Panels: what gives room first where the title line is short of it."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.views.parts.frames import Panel
from desktop.views.parts.legend import Legend


@pytest.fixture
def panel(qtbot: QtBot) -> Panel:
    made = Panel("The whole chain", "244 blocks, by how many statements are in each of them")
    made.add_to_head(Legend())
    made.add_to_head(QPushButton("Go"))
    qtbot.addWidget(made)
    made.resize(900, 100)
    made.show()
    return made


@pytest.mark.parametrize("width", [900, 700, 600, 500, 420])
def test_a_title_is_whole_while_caption_or_legend_can_give_room(
    qtbot: QtBot, panel: Panel, width: int
) -> None:
    panel.resize(width, 100)
    qtbot.waitUntil(lambda: not panel.title.is_elided())
    assert panel.width() == width


def test_a_panel_grows_no_narrower_for_its_title_than_it_could_be(
    qtbot: QtBot, panel: Panel
) -> None:
    qtbot.waitUntil(lambda: not panel.title.is_elided())
    least = panel.minimumSizeHint().width()
    assert least < 300
    panel.resize(least, 100)
    assert panel.width() == least


def test_a_title_that_has_grown_is_given_its_room(qtbot: QtBot, panel: Panel) -> None:
    panel.resize(560, 100)
    panel.set_title("The whole chain of blocks", "and what they hold")
    qtbot.waitUntil(lambda: not panel.title.is_elided())


def test_a_caption_goes_before_it_is_a_stump(qtbot: QtBot, panel: Panel) -> None:
    panel.resize(480, 100)
    qtbot.waitUntil(lambda: 0 < panel.caption.width() < 60)
    assert panel.caption.is_elided()
    picture = panel.caption.grab().toImage()
    colours = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    assert len(colours) == 1
