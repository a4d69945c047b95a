"""A private document in the window: entered apart, sealed with its record, opened from Records."""

import pytest

from desktop.views.conductor import Conductor
from desktop.views.models.finding_checks import audit_lines
from desktop.views.pages.new_record import NewRecordPage
from desktop.views.pages.records import RecordsPage
from desktop.views.parts.labels import PlainLabel
from tests.views.pages.conftest import Settle
from tests.views.small_ledger import PASSWORD

pytestmark = pytest.mark.slow
KIND = "inspection.report/1"
SECRET = "The owner was not at home."
DATA = {
    "site": "4012345000047",
    "subject": "premises",
    "result": "satisfactory",
    "checklist.0.item": "Cold store",
    "checklist.0.outcome": "compliant",
}


def _page(conductor: Conductor, settle: Settle) -> NewRecordPage:
    conductor.context.unlock(PASSWORD)
    settle()
    conductor.window.open_page("new")
    settle()
    page = conductor.window.page()
    assert isinstance(page, NewRecordPage)
    page.choose_kind(KIND)
    sheet = page.sheet
    assert sheet is not None
    for form in sheet.forms:
        form.complete()
    sheet.data.fill(DATA)
    settle()
    return page


def _queued(conductor: Conductor, page: NewRecordPage, settle: Settle) -> str:
    page.preview()
    settle()
    assert page.preview_dialog is not None
    page.preview_dialog.accept()
    settle()
    return conductor.context.queued[-1].record


def test_a_private_document_is_sealed_with_its_record_and_opened_again(
    conductor: Conductor, settle: Settle
) -> None:
    page = _page(conductor, settle)
    assert page.sheet is not None
    page.sheet.private.fill({"notes": SECRET})
    page.preview()
    settle()
    dialog = page.preview_dialog
    assert dialog is not None
    assert SECRET not in dialog.bytes_shown()
    assert "commitment" in dialog.bytes_shown()
    words = [label.text() for label in dialog.findChildren(PlainLabel)]
    assert SECRET in words
    dialog.accept()
    settle()
    context = conductor.context
    record = context.queued[-1].record
    assert list(context.session.store().held()) == [record]
    written = (path for path in context.session.profile.folder.rglob("*") if path.is_file())
    assert not [path for path in written if SECRET.encode() in path.read_bytes()]
    outbox = conductor.window.page()
    outbox.send(PASSWORD, early=True)  # type: ignore[attr-defined]  # the outbox page
    settle()
    conductor.window.open_page("records")
    settle()
    records = conductor.window.page()
    assert isinstance(records, RecordsPage)
    records.search(record)
    settle()
    records.select(0)
    settle()
    inspection = records.inspection()
    assert inspection is not None
    (wish,) = [one for one in inspection.wishes if one.text == "Open private document"]
    wish.run()
    settle()
    assert records.private_view is not None
    assert SECRET in {fact.value for fact in records.private_view.facts}


def test_what_is_wrong_with_it_is_said_beside_its_field(
    conductor: Conductor, settle: Settle
) -> None:
    page = _page(conductor, settle)
    sheet = page.sheet
    assert sheet is not None
    sheet.private.fill({"notes": "x" * 20_001})
    page.preview()
    settle()
    assert page.preview_dialog is None
    assert [gap.path for gap in page.draft.gaps] == ["notes"]


def test_a_reader_who_is_not_in_the_roster_is_named(conductor: Conductor, settle: Settle) -> None:
    page = _page(conductor, settle)
    sheet = page.sheet
    assert sheet is not None
    sheet.private.fill({"notes": SECRET})
    sheet.readers.fill({"to.0": "Nobody & Sons"})
    page.preview()
    settle()
    assert page.preview_dialog is None
    assert "Nobody & Sons" in sheet.refusal.text()


def test_what_is_pulled_back_leaves_no_envelope(conductor: Conductor, settle: Settle) -> None:
    page = _page(conductor, settle)
    assert page.sheet is not None
    page.sheet.private.fill({"notes": SECRET})
    record = _queued(conductor, page, settle)
    store = conductor.context.session.store()
    assert list(store.held()) == [record]
    conductor.window.page().pull_back()  # type: ignore[attr-defined]  # the outbox page
    settle()
    assert list(store.held()) == []


def test_an_audit_opens_it_while_the_key_is_open_and_not_once_it_is_locked(
    conductor: Conductor, settle: Settle
) -> None:
    page = _page(conductor, settle)
    assert page.sheet is not None
    page.sheet.private.fill({"notes": SECRET})
    _queued(conductor, page, settle)
    conductor.window.page().send(PASSWORD, early=True)  # type: ignore[attr-defined]  # the outbox
    settle()
    context = conductor.context
    context.start_audit()
    settle()
    opened = context.audited
    assert opened is not None
    assert (opened.holdings, opened.checked["private documents"]) == ({"held": 1}, 1)
    assert not [it for it in opened.not_checked if it.check == "private documents"]
    assert [it.value for it in audit_lines(opened) if it.name == "Documents"] == ["1 held"]
    context.lock()
    context.start_audit()
    settle()
    closed = context.audited
    assert closed is not None
    assert closed.holdings == {"sealed": 1}
    why = [it.why for it in closed.not_checked if it.check == "private documents"]
    assert why == ["only from outside, documents of 1 record: locked"]
