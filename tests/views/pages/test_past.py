"""The ledger as of an earlier block: what the pages show of then, and the way back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.demo.city import Built
from desktop.errors import UsageError
from desktop.verdict import Verdict
from desktop.views.conductor import Conductor
from desktop.views.models.asked_moment import AskedMoment
from desktop.views.pages.chain import ChainPage
from desktop.views.pages.findings import FindingsPage
from desktop.views.pages.overview import OverviewPage
from desktop.views.pages.records import RecordsPage
from desktop.views.render import settle as come_to_rest
from desktop.views.theme import Look
from tests.views.demonstration import copied_profile, window_on
from tests.views.pages.conftest import Settle

pytestmark = pytest.mark.slow


def _rows(page: RecordsPage) -> int:
    return page.rows().count()


def test_pages_show_the_ledger_as_of_a_block_and_now_again(
    conductor: Conductor, settle: Settle
) -> None:
    window, sight = conductor.window, conductor.context.sight
    window.open_page("records")
    settle()
    page = window.page()
    assert isinstance(page, RecordsPage)
    now = _rows(page)
    sight.go(AskedMoment(height=1))
    settle()
    assert _rows(page) == now - 2
    assert "as of block 1" in page.verdict().text
    assert window.past_bar.isVisible()
    assert "as of block 1," in window.past_bar.words.text()
    QTest.mouseClick(window.past_bar.back, Qt.MouseButton.LeftButton)
    settle()
    assert _rows(page) == now
    assert not window.past_bar.isVisible()


def test_a_record_is_judged_as_of_then(conductor: Conductor, settle: Settle) -> None:
    window = conductor.window
    conductor.context.sight.go(AskedMoment(height=2))
    settle()
    window.open_page("records")
    settle()
    shown = window.page().inspection()
    assert shown is not None
    assert shown.mark is Verdict.VALID


def test_a_page_that_is_about_now_says_so(conductor: Conductor, settle: Settle) -> None:
    conductor.context.sight.go(AskedMoment(height=1))
    settle()
    conductor.window.open_page("new")
    settle()
    assert conductor.window.past_bar.words.text() == "This page is about now."


def test_one_steps_from_block_to_block_up_to_now(conductor: Conductor, settle: Settle) -> None:
    sight, bar = conductor.context.sight, conductor.window.past_bar
    sight.go(AskedMoment(height=2))
    settle()
    bar.stepped.emit(1)
    settle()
    assert sight.past is not None
    assert sight.past.height == 3
    bar.stepped.emit(1)
    settle()
    assert sight.past is None


def test_a_moment_is_asked_for_by_block_or_day(conductor: Conductor, settle: Settle) -> None:
    conductor.window.past_asked.emit()
    sheet = conductor._past_sheet
    assert sheet is not None
    sheet.field.setText("nonsense")
    sheet.act()
    assert "no moment" in sheet.problem.text()
    sheet.field.setText("0")
    sheet.act()
    settle()
    assert conductor.context.sight.past is not None
    assert conductor.context.sight.past.height == 0


def test_before_the_first_block_there_is_nothing_to_see(
    conductor: Conductor, settle: Settle
) -> None:
    conductor.context.sight.go(AskedMoment(time_ms=0))
    settle()
    assert isinstance(conductor.last_error, UsageError)
    assert conductor.context.sight.past is None


def test_the_chain_marks_the_block_and_leads_there(conductor: Conductor, settle: Settle) -> None:
    conductor.window.open_page("chain")
    settle()
    page = conductor.window.page()
    assert isinstance(page, ChainPage)
    page.plot.chain.show_block(1)
    QTest.keyClick(page.plot.cards, Qt.Key.Key_T)
    settle()
    assert conductor.context.sight.past is not None
    assert conductor.context.sight.past.height == 1
    assert page.plot.chain.until == 1
    assert "faded" in page.verdict().rest
    shown = page.inspection()
    assert shown is not None
    words = ["Open block", "Back to now", "Compare copies\u2026"]
    assert [wish.text for wish in shown.wishes] == words


@pytest.mark.parametrize(
    ("ending", "start"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")]
)
def test_the_view_of_the_chain_leaves_as_a_picture(
    qtbot: QtBot, conductor: Conductor, settle: Settle, tmp_path: Path, ending: str, start: bytes
) -> None:
    conductor.window.open_page("chain")
    settle()
    page = conductor.window.page()
    assert isinstance(page, ChainPage)
    page.write_picture(tmp_path / f"chain.{ending}")
    assert (tmp_path / f"chain.{ending}").read_bytes().startswith(start)
    with qtbot.waitSignal(conductor.context.failed):
        page.write_picture(tmp_path / "chain.txt")


def test_the_menu_of_the_chain_offers_what_keys_do(conductor: Conductor, settle: Settle) -> None:
    conductor.window.open_page("chain")
    settle()
    page = conductor.window.page()
    assert isinstance(page, ChainPage)
    words = [action.text() for action in page.plot.menu().actions() if action.text()]
    assert words[:2] == ["Open block 3", "The ledger as of block 3"]
    assert "Show as table" in words


def test_the_city_of_last_spring_has_the_findings_of_last_spring(
    demonstration: Built, tmp_path: Path, look: Look
) -> None:
    profile = copied_profile(demonstration, "inspector", tmp_path)
    with window_on(profile, look) as conductor:
        window, sight = conductor.window, conductor.context.sight
        now = len(conductor.context.checks)
        sight.go(AskedMoment(height=182))
        come_to_rest(conductor)
        assert sight.has_checked
        assert 0 < len(sight.checks) < now
        assert all(one.finding.entry is None or one.finding.entry < 2_188 for one in sight.checks)
        window.open_page("findings")
        come_to_rest(conductor)
        page = window.page()
        assert isinstance(page, FindingsPage)
        assert "found" in page.verdict().text
        for name in ("overview", "services", "points", "incidents", "trails"):
            window.open_page(name)
            come_to_rest(conductor)
        window.open_page("overview")
        overview = window.page()
        assert isinstance(overview, OverviewPage)
        assert overview.verdict().text == "The ledger as of block 182."
        sight.come_back()
        come_to_rest(conductor)
        assert len(sight.checks) == now
