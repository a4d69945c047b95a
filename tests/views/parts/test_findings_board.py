"""How the panels of the findings page share its room."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.finding import Severity
from desktop.views.integrity import Integrity
from desktop.views.models.finding_checks import CheckRows
from desktop.views.models.finding_rows import FindingRows, GroupRows
from desktop.views.models.finding_tallies import Tally
from desktop.views.parts.findings_band import SeverityBand
from desktop.views.parts.findings_board import FindingsBoard
from desktop.views.parts.findings_steps import AuditSteps
from desktop.views.parts.findings_strip import FindingStrip
from desktop.views.parts.table import RowTable

WIDE, LOW, NARROW = (1_000, 640), (830, 370), (500, 640)


@pytest.fixture
def board(qtbot: QtBot) -> FindingsBoard:
    tables = RowTable(GroupRows(None), "a"), RowTable(FindingRows(None), "b")
    made = FindingsBoard(*tables, RowTable(CheckRows(None), "c"))
    qtbot.addWidget(made)
    made.resize(*WIDE)
    made.show()
    made.show_counts(5, 6, 20)
    return made


def _shown(board: FindingsBoard) -> list[str]:
    names = ("band", "groups_panel", "found_panel", "facts_panel", "checks_panel")
    return [name for name in names if getattr(board, name).isVisible()]


def test_with_room_for_it_everything_is_there(board: FindingsBoard) -> None:
    assert len(_shown(board)) == 5
    assert board.groups_panel.geometry().right() < board.found_panel.x()
    assert board.checks_panel.height() > board.found_panel.height()


def test_a_low_page_shows_findings_or_checks(qtbot: QtBot, board: FindingsBoard) -> None:
    with qtbot.waitSignal(board.rearranged):
        board.resize(*LOW)
    assert _shown(board) == ["groups_panel", "found_panel"]
    board.show_checks(instead=True)
    assert _shown(board) == ["groups_panel", "checks_panel"]


def test_a_narrow_page_puts_the_panels_below_each_other(qtbot: QtBot, board: FindingsBoard) -> None:
    board.resize(*NARROW)
    panels = (board.groups_panel, board.found_panel, board.checks_panel)
    qtbot.waitUntil(lambda: {panel.x() for panel in panels} == {0})
    assert [panel.y() for panel in panels] == sorted(panel.y() for panel in panels)
    assert not board.facts_panel.isVisible()


def test_without_findings_the_checks_have_the_room(board: FindingsBoard) -> None:
    board.show_counts(0, 1, 20)
    assert _shown(board) == ["band", "facts_panel", "checks_panel"]
    board.resize(*LOW)
    assert _shown(board) == ["facts_panel", "checks_panel"]
    board.show_counts(0, 1, 20, 10)
    assert _shown(board) == ["checks_panel"]


@pytest.mark.parametrize("size", [WIDE, LOW, NARROW])
@pytest.mark.parametrize("found", [0, 5])
def test_a_report_is_opened_from_one_place(
    board: FindingsBoard, size: tuple[int, int], found: int
) -> None:
    board.resize(*size)
    board.show_counts(found, found + 1, 20)
    for instead in (False, True):
        board.show_checks(instead=instead)
        assert sum(button.isVisible() for button in board.opens) == 1


def test_the_words_of_a_finding_stand_below_it_while_no_inspector_does(
    board: FindingsBoard,
) -> None:
    assert board.strip.isVisible()


@pytest.mark.parametrize("size", [WIDE, LOW, NARROW])
def test_nothing_is_wider_or_higher_than_the_page(
    board: FindingsBoard, size: tuple[int, int]
) -> None:
    board.resize(*size)
    assert (board.width(), board.height()) == size


def test_the_band_says_each_number_with_its_word(qtbot: QtBot) -> None:
    band = SeverityBand()
    qtbot.addWidget(band)
    found = Tally(1_234, "Error", "act on it", Severity.ERROR)
    skipped = Tally(0, "Not made", "left out", Integrity.UNCHECKED)
    band.show_tallies([found, skipped])
    assert band.texts() == ["Error: 1\u202f234", "Not made: 0"]


def test_the_strip_shows_what_it_means_and_what_to_do(qtbot: QtBot) -> None:
    strip = FindingStrip()
    qtbot.addWidget(strip)
    strip.show_words("<b>Seen</b>", "Bad.", "Ask.")
    assert strip.texts() == ("<b>Seen</b>", "It means: Bad.", "Do: Ask.")


def test_the_steps_tell_what_is_done_at_work_and_to_come(qtbot: QtBot) -> None:
    steps = AuditSteps("Under way", ((0, "One"), (150, "Two"), (750, "Three")), 1_000)
    qtbot.addWidget(steps)
    assert steps.texts() == ["0 %", "to come", "to come"]
    steps.show_done(450)
    assert steps.texts() == ["done", "50 %", "to come"]
    steps.show_done(1_000)
    assert steps.texts() == ["done", "done", "done"]
