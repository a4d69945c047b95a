"""Lines of text where one reads from the right: which way each of them reads."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter

from desktop.views import theme
from desktop.views.parts.mirror import draw_line, isolated, reads_from_right

AREA = QRect(0, 0, 200, 24)
LEFT_TO_RIGHT, RIGHT_TO_LEFT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def _picture(text: str, direction: Qt.LayoutDirection, align: Qt.AlignmentFlag) -> QImage:
    image = QImage(AREA.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.setFont(theme.font())
        painter.setLayoutDirection(direction)
        draw_line(painter, AREA, int(align), text)
        assert painter.layoutDirection() is direction
    return image


@pytest.mark.parametrize("text", ["/srv/peers/folder", "Change one figure.", "-70f0-86f5"])
def test_a_latin_line_keeps_its_signs_where_they_are(text: str) -> None:
    align = Qt.AlignmentFlag
    turned = _picture(text, RIGHT_TO_LEFT, align.AlignLeft | align.AlignVCenter)
    plain = _picture(text, LEFT_TO_RIGHT, align.AlignRight | align.AlignVCenter)
    assert turned == plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [("\u0627\u0644 3", True), ("a \u05d0", True), ("/srv", False), ("", False)],
)
def test_letters_say_which_way_a_text_reads(text: str, *, expected: bool) -> None:
    assert reads_from_right(text) is expected


WORD = "\u062d\u062a\u0649"  # until


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{WORD} 2026-02-01.", f"{WORD} <2026-02-01>."),
        (f"Inspection team 2, {WORD}", f"<Inspection team 2>, {WORD}"),
        (f"30 {WORD} 2026, 06:00 UTC. 5", f"<30> {WORD} <2026>, <06:00> <UTC>. 5"),
        (f"/srv/x: {WORD} (S1)", f"</srv/x>: {WORD} (<S1>)"),
        (WORD, WORD),
    ],
)
def test_latin_within_an_arabic_line_is_kept_together(text: str, expected: str) -> None:
    assert isolated(text) == expected.replace("<", "\u2066").replace(">", "\u2069")
