from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from desktop.views.context import Context
from desktop.views.integrity import Integrity
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


def test_the_authority_is_listed_with_its_last_cosignature(qtbot: QtBot, context: Context) -> None:
    page = OverviewPage(context)
    shown(qtbot, page)
    page.refresh()
    captions = [label.text() for label in page.findChildren(PlainLabel)]
    assert "1 of 1 cosigned, 1 is needed" in captions


def test_the_activity_can_be_read_as_a_table(qtbot: QtBot, context: Context) -> None:
    page = OverviewPage(context)
    shown(qtbot, page)
    page.refresh()
    page.show_activity_table()
    figures = context.figures
    assert figures is not None
    assert page.activity_table.isVisible()
    assert figures.activity.lanes[0].total == figures.entries
    assert sum(lane.total for lane in figures.activity.lanes[1:]) == figures.records


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
    page.show_activity_table()
    settle()
    assert area.verticalScrollBar().maximum() == 0
