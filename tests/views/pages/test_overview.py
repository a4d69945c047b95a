from PySide6.QtWidgets import QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from desktop.finding import Finding, Severity
from desktop.replica import check_index, watch_list
from desktop.trails.watching import ISSUER, subject_of
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.sentences import alert_words, checked_words, new_finding_words
from desktop.views.models.watch_rows import NEWS
from desktop.views.pages.overview import OverviewPage
from desktop.views.parts.fact_list import FactList
from desktop.views.parts.labels import PlainLabel
from tests.views.pages.conftest import Settle, shown


def _lines(page: OverviewPage) -> dict[str, str]:
    return {name: value for view in page.findChildren(FactList) for name, value in view.texts()}


def test_the_figures_of_this_copy_are_shown(qtbot: QtBot, context: Context) -> None:
    page = OverviewPage(context)
    shown(qtbot, page)
    page.refresh()
    lines = _lines(page)
    assert lines["City"] == "Smallville"
    assert lines["Final to block"] == "3"
    assert lines["Records"] == "68"
    assert lines["Ready to send"] == "0"
    assert page.verdict().mark is Integrity.UNCHECKED


def test_findings_stand_by_severity_once_there_was_an_audit(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = OverviewPage(context)
    shown(qtbot, page)
    page.refresh()
    assert "Critical" not in _lines(page)
    context.start_audit()
    settle()
    assert _lines(page)["Critical"] == "0"
    assert page.verdict().mark is Integrity.VERIFIED


def test_new_records_on_what_is_watched_are_counted_shown_and_marked_as_seen(
    qtbot: QtBot, context: Context
) -> None:
    told: list[str] = []
    context.noticed.connect(told.append)
    page = OverviewPage(context)
    shown(qtbot, page)
    with context.session.desk() as desk, context.reading() as db:
        watch_list.watch(desk, None, subject_of(ISSUER, "City-Hall"), 1)
        found = watch_list.look(db, desk, 2)
    with qtbot.waitSignal(context.outbox_changed):
        context.read_outbox()
    assert _lines(page)["New on what you watch"] == str(found)
    assert told[0] == alert_words(found)
    count = len(told)
    asked: list[str] = []
    context.page_asked.connect(asked.append)
    buttons = {it.text(): it for it in page.findChildren(QPushButton)}
    buttons["See what is new"].click()
    assert (asked, context.take_target("trails")) == (["trails"], NEWS)
    with qtbot.waitSignal(context.outbox_changed, timeout=10_000):
        buttons["Mark all as seen"].click()
    assert "New on what you watch" not in _lines(page)
    assert not buttons["See what is new"].isVisible()
    assert len(told) == count


def test_what_checks_found_after_a_sync_stands_there_until_an_audit_says_more(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = OverviewPage(context)
    shown(qtbot, page)
    with qtbot.waitSignal(context.checks_changed, timeout=10_000):
        context.check_news()
    assert context.checks == ()
    told: list[str] = []
    context.noticed.connect(told.append)
    record = "urn:uuid:019b0000-0000-7000-8000-000000000001"
    found = Finding("S1", Severity.ERROR, "<b>x</b>", "m", "d", 3, 1, (record,), at=record)
    with context.session.checks() as index, index.transaction():
        check_index.replace_findings(index, "E1", None, [found], 5)
    with qtbot.waitSignal(context.checks_changed, timeout=10_000):
        context.check_news()
    assert _lines(page)["Serial made twice"] == "1"
    assert told == [new_finding_words(1)]
    texts = [label.text() for label in page.findChildren(PlainLabel)]
    assert checked_words([found]) in texts
    asked: list[str] = []
    context.page_asked.connect(asked.append)
    buttons = {it.text(): it for it in page.findChildren(QPushButton)}
    buttons["Open newest finding"].click()
    assert (asked, context.take_target("records")) == (["records"], f"id:{record[9:]}")
    context.start_audit()
    settle()
    assert "Serial made twice" not in _lines(page)
    assert not buttons["Open newest finding"].isVisible()


def test_the_authority_is_listed_with_its_last_cosignature(qtbot: QtBot, context: Context) -> None:
    page = OverviewPage(context)
    shown(qtbot, page)
    page.refresh()
    captions = [label.text() for label in page.findChildren(PlainLabel)]
    assert "1 of 1 cosigned, 1 is needed" in captions


def test_the_activity_can_be_read_as_a_table(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = OverviewPage(context)
    shown(qtbot, page)
    page.refresh()
    settle()
    page.activity.change_form()
    figures, activity = context.figures, page.activity.activity
    assert figures is not None
    assert activity is not None
    assert page.activity.table.isVisible()
    assert activity.lanes[0].total == figures.entries
    totals = [lane.total for lane in activity.lanes[1:]]
    assert max(totals) <= figures.records <= sum(totals)  # one of two fields counts in both


def test_ids_of_authorities_stand_beside_their_titles_where_there_is_room(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = OverviewPage(context)
    shown(qtbot, page, 1_000, 620)
    page.refresh()
    view = page.authority_table.view
    assert view.model().index(0, 0).data() == "Smallville"
    assert view.model().columnCount() == 2
    page.resize(1_700, 900)
    settle()
    assert view.model().index(0, 2).data() == "city-hall"
    widths = [view.columnWidth(number) for number in range(3)]
    assert abs(sum(widths) - view.viewport().width()) <= 1


def test_the_board_needs_no_scrolling_on_a_small_laptop(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = OverviewPage(context)
    shown(qtbot, page, 1_150, 609)
    page.refresh()
    settle()
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().maximum() == 0
    page.activity.change_form()
    settle()
    assert area.verticalScrollBar().maximum() == 0
