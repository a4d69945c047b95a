from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.finding import Severity
from desktop.verdict import Verdict
from desktop.views import theme
from desktop.views.integrity import Integrity, Marked
from desktop.views.parts import glyphs
from desktop.views.parts.glyph_paths import Glyph

MARKS: list[Marked] = [*Integrity, *Verdict, *Severity]


def _picture(glyph: Glyph, side: int = 24) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    glyphs.paint(painter, glyph, QRectF(0, 0, side, side), QColor("black"))
    painter.end()
    return image


@pytest.mark.parametrize("glyph", Glyph, ids=lambda glyph: glyph.name)
def test_every_glyph_paints_something_inside_its_square(glyph: Glyph) -> None:
    image = _picture(glyph)
    inked = [
        (x, y) for x in range(24) for y in range(24) if QColor(image.pixelColor(x, y)).alpha() > 60
    ]
    assert len(inked) > 20


def test_no_two_states_share_a_shape() -> None:
    pictures = [_picture(glyphs.glyph_of(state)) for state in Integrity]
    assert all(one != other for one, other in combinations(pictures, 2))


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: f"{type(mark).__name__}-{mark.name}")
def test_every_state_verdict_and_severity_has_shape_and_colour(mark: Marked) -> None:
    assert isinstance(glyphs.glyph_of(mark), Glyph)
    assert glyphs.colour_of(mark).isValid()


def test_only_altered_and_fork_have_the_colours_of_alarm() -> None:
    alarm = [theme.colours().state(state) for state in Integrity if state.is_problem]
    alarming = {mark for mark in MARKS if glyphs.colour_of(mark) in alarm}
    names = {(type(mark).__name__, mark.name) for mark in alarming}
    assert names == {("Integrity", "ALTERED"), ("Integrity", "FORK"), ("Verdict", "ALTERED")}


def test_an_icon_is_drawn_anew_for_sharp_screens() -> None:
    icon = glyphs.icon(Glyph.SEARCH, QColor("black"), 16)
    assert {size.width() for size in icon.availableSizes()} == {16, 20, 24, 32, 48}
