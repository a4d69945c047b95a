from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.finding import Severity
from desktop.views.integrity import Integrity
from desktop.views.models.bars import Bar, BarRows, scale_of
from desktop.views.parts.bar_list import BarPanel

BARS = (
    Bar("a", "Harbour", 30, "30 l", Severity.WARNING, most=20, limit_text="at most 20"),
    Bar("b", "Hill", 10, "10 l", Integrity.VERIFIED, most=40, limit_text="at most 40"),
)


def panel_of(qtbot: QtBot) -> BarPanel:
    panel = BarPanel("Districts", "District", "Choose a figure.")
    qtbot.addWidget(panel)
    panel.show()
    panel.show_bars(BARS, "a")
    return panel


def test_the_longest_bar_is_the_greatest_value_or_limit() -> None:
    assert scale_of(BARS) == 40
    assert scale_of(()) == 1


def test_arrows_move_and_a_screen_reader_is_told(qtbot: QtBot) -> None:
    panel = panel_of(qtbot)
    assert panel.bars.accessibleDescription() == "Harbour: 30 l. at most 20"
    with qtbot.waitSignal(panel.moved) as moved:
        QTest.keyClick(panel.bars, Qt.Key.Key_Down)
    assert moved.args == ["b"]
    QTest.keyClick(panel.bars, Qt.Key.Key_Down)
    assert panel.bars.accessibleDescription().startswith("Hill")
    with qtbot.waitSignal(panel.opened) as opened:
        QTest.keyClick(panel.bars, Qt.Key.Key_Return)
    assert opened.args == ["b"]


def test_a_click_chooses_a_bar(qtbot: QtBot) -> None:
    panel = panel_of(qtbot)
    with qtbot.waitSignal(panel.moved) as moved:
        place = panel.bars.place_of("b").center().toPoint()
        QTest.mouseClick(panel.bars, Qt.MouseButton.LeftButton, pos=place)
    assert moved.args == ["b"]


def test_the_table_says_what_the_bars_show(qtbot: QtBot) -> None:
    panel = panel_of(qtbot)
    panel.turn()
    assert (panel.bars.isVisible(), panel.table.isVisible()) == (False, True)
    assert [row.cells for row in BarRows(BARS, "District").page(0)] == [
        ("Harbour", "30 l", "at most 20"), ("Hill", "10 l", "at most 40"),
    ]  # fmt: skip
    panel.show_bars((), "")
    assert not panel.table.isVisible()


def test_bars_are_painted_in_every_state(qtbot: QtBot) -> None:
    panel = panel_of(qtbot)
    before = panel.bars.grab().toImage()
    panel.show_bars(BARS, "b")
    assert panel.bars.grab().toImage() != before
