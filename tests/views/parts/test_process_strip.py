from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.trails.process import DONE, MISSING, UNTOLD, StepTaken
from desktop.views.parts.process_strip import ProcessStrip

STEPS = (
    StepTaken("reported", DONE, "", "2026-05-01T00:00:00.000Z", "", ("urn:uuid:1",)),
    StepTaken("ordered", MISSING, "No record.", "", "", ()),
    StepTaken("acted on", UNTOLD, "", "", "", ()),
)


def test_the_step_with_the_flaw_is_current_and_arrows_move(qtbot: QtBot) -> None:
    strip = ProcessStrip("Steps")
    qtbot.addWidget(strip)
    strip.show()
    strip.show_steps(STEPS, STEPS[1])
    assert strip.accessibleDescription() == "ordered: missing.  No record. Likely flaw."
    with qtbot.waitSignal(strip.moved) as moved:
        QTest.keyClick(strip, Qt.Key.Key_Left)
    assert moved.args == [0]
    assert strip.accessibleDescription().startswith("reported: done. 2026-05-01")
    with qtbot.waitSignal(strip.opened) as opened:
        QTest.keyClick(strip, Qt.Key.Key_Return)
    assert opened.args == [0]
    assert not strip.grab().isNull()


def test_a_click_chooses_a_step(qtbot: QtBot) -> None:
    strip = ProcessStrip("Steps")
    qtbot.addWidget(strip)
    strip.resize(300, 80)
    strip.show()
    strip.show_steps(STEPS, None)
    with qtbot.waitSignal(strip.moved) as moved:
        place = strip.rect().center()
        place.setX(strip.width() - 5)
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=place)
    assert moved.args == [2]
