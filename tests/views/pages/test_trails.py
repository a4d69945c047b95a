"""The page of trails before anything is followed, and when nothing can be."""

import pytest

from desktop.replica import records
from desktop.verdict import Verdict
from desktop.views.context import Context
from desktop.views.pages.trails import TrailsPage
from tests.views.pages.conftest import Settle

LOT = "(01)04012345600018(10)CLOVER7"


def test_a_page_that_follows_nothing_says_how_to_begin(context: Context, settle: Settle) -> None:
    page = TrailsPage(context)
    page.refresh()
    settle()
    assert page.verdict().text == "Nothing is followed yet."
    inspection = page.inspection()
    assert inspection is not None
    assert inspection.title == "What can be followed"
    assert "its lot or serial number alone" in inspection.sections[0].lines[0].detail
    assert page.primary() is None
    assert page.title() == "Trails"
    page.deleteLater()


def test_what_no_record_speaks_of_is_said_with_what_to_do(context: Context, settle: Settle) -> None:
    page = TrailsPage(context)
    page.search(LOT)
    assert page.verdict().text == "Reading the trail\u2026"
    stop = page.primary()
    assert stop is not None
    assert stop.text == "Stop"
    settle()
    sentence = page.verdict()
    assert sentence.mark is Verdict.CANNOT_CHECK
    assert sentence.text.startswith("No record on this replica speaks of https://id.gs1.org/01/")
    assert "Give its whole identifier" in sentence.rest
    page.deleteLater()


def test_a_record_that_leads_nowhere_is_no_trail(context: Context, settle: Settle) -> None:
    with context.reading() as db:
        (key,) = db.query("select key from record where kind = 'recall.notice/1' limit 1")[0]
        record = records.read(db, key).id
    page = TrailsPage(context)
    page.search(record)
    settle()
    assert page.verdict().text.startswith("This record is no part of a process")
    page.deleteLater()


@pytest.mark.parametrize("line", ["kind:recall listeria", "-issuer:mayor", "id:019b"])
def test_a_line_that_means_records_is_not_followed(
    context: Context, settle: Settle, line: str
) -> None:
    page = TrailsPage(context)
    asked: list[str] = []
    context.page_asked.connect(asked.append)
    page.search(line)
    settle()
    assert (asked, context.take_target("records")) == (["records"], line)
    for thing in ("urn:epc:id:sgtin:0401234.560001.7", "2"):
        page.search(thing)
        assert asked == ["records"], "a lot may be called as a block's height"
        settle()
    page.deleteLater()


def test_a_place_is_not_followed(context: Context, settle: Settle) -> None:
    page = TrailsPage(context)
    page.search("https://id.gs1.org/414/4012345500035")
    settle()
    assert "is a place, not a thing" in page.verdict().text
    page.deleteLater()
