"""The watch-list of the page of trails: put on it, told of, seen, taken off."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.replica import watch_list
from desktop.trails.watching import KEY, subject_of
from desktop.views.context import Context
from desktop.views.models.watch_rows import NEWS
from desktop.views.pages.overview import OverviewPage
from desktop.views.pages.trails import TrailsPage
from desktop.views.parts.watch_sheet import WatchSheet
from tests.views.pages.conftest import Settle, shown

PLACE = "4012345500264"


@pytest.fixture
def page(context: Context, settle: Settle, qtbot: QtBot) -> TrailsPage:
    made = TrailsPage(context)
    shown(qtbot, made)
    made.refresh()
    settle()
    return made


def signer(context: Context) -> str:
    with context.reading() as db:
        row = db.one("select did from issuer order by key limit 1")
    assert row is not None
    return str(row[0])


def test_a_place_is_put_on_the_list_by_the_sheet_and_only_once(
    page: TrailsPage, settle: Settle
) -> None:
    page.start.watch.ask_what()
    sheet = page.start.watch.sheet
    assert isinstance(sheet, WatchSheet)
    assert not sheet.button.isEnabled()
    sheet.sort.write("place")
    assert sheet.hint.text().startswith("Its GLN")
    sheet.text.write(PLACE)
    assert sheet.button.isEnabled()
    sheet.act()
    settle()
    assert not sheet.isVisible()
    (one,) = page.watching.read.watched
    assert (one.sort, one.item) == ("place", f"https://id.gs1.org/414/{PLACE}")
    assert page.verdict().rest == "1 thing is watched; none has news."
    page.start.watch.ask_what()
    again = page.start.watch.sheet
    assert again is not None
    again.sort.write("place")
    again.text.write(PLACE)
    again.act()
    settle()
    assert "watched already" in again.problem.text()
    again.reject()


def test_what_is_new_is_told_here_and_on_the_overview_until_it_is_seen(
    page: TrailsPage, settle: Settle, context: Context, qtbot: QtBot
) -> None:
    with context.session.desk() as desk, context.reading() as db:
        watch_list.watch(desk, None, subject_of(KEY, signer(context)), 1)  # as before any sync
        count = watch_list.look(db, desk, 2)
    assert count
    overview = OverviewPage(context)
    shown(qtbot, overview)
    context.read_outbox()
    settle()
    assert page.verdict().rest.endswith("on what you watch.")
    assert page.start.watch.alerts.selected_rows() == []
    page.start.watch.table.select_row(0)
    inspection = page.inspection()
    assert inspection is not None
    (news,) = inspection.sections
    way = news.ways[0]
    assert way is not None
    way.run()
    assert str(context.take_target("records")).startswith("id:")
    assert ("New on what you watch", str(count)) in overview._waiting.texts()
    overview._to_alerts.click()
    assert context.take_target("trails") == NEWS
    page.watching.see_all()
    settle()
    assert not page.watching.read.alerts
    overview.deleteLater()


def test_a_thing_is_taken_off_the_list_again(
    page: TrailsPage, settle: Settle, context: Context
) -> None:
    page.watching.watch("issuer", "Mayor of Smallville", is_on=True)
    settle()
    page.start.watch.table.select_row(0)
    inspection = page.inspection()
    assert inspection is not None
    wishes = {wish.text: wish for wish in inspection.wishes}
    wishes["Show records"].run()
    assert context.take_target("records") == 'issuer:"mayor of smallville"'
    wishes["Watch no more"].run()
    settle()
    assert not page.watching.read.watched
    still = page.inspection()
    assert still is not None
    assert still.title == "What can be followed"


def test_the_page_offers_what_to_begin_with(page: TrailsPage) -> None:
    assert page.start.panel.title.text() == "Follow something"
    assert page.start.choices.accessibleName().startswith("Nothing on this copy")
