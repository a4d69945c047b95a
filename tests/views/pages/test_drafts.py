"""Drafts: what is typed is kept by itself, sealed, and comes back; undo in forms."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.audit.run import audit
from desktop.exchange.table_json import object_of_table
from desktop.replica import drafts
from desktop.session import Session
from desktop.views.conductor import Conductor
from desktop.views.context import Context
from desktop.views.models.form_target import FormTarget
from desktop.views.pages.batch import BatchPage
from desktop.views.pages.drafts import DraftsPage
from desktop.views.pages.new_record import NewRecordPage
from desktop.views.theme import Look
from tests.views.pages.conftest import Settle
from tests.views.pages.test_batch import HEADER, ROWS, opened, table
from tests.views.small_ledger import PASSWORD

pytestmark = pytest.mark.slow
RECALL, REPORT = "recall.notice/1", "inspection.report/1"
SECRET = "The owner was not at home."


def form_of(conductor: Conductor, settle: Settle, kind: str = RECALL) -> NewRecordPage:
    conductor.context.unlock(PASSWORD)
    settle()
    conductor.window.open_page("new")
    settle()
    page = conductor.window.page()
    assert isinstance(page, NewRecordPage)
    page.choose_kind(kind)
    sheet = page.sheet
    assert sheet is not None
    for form in sheet.forms:
        form.complete()
    settle()
    return page


def form_again(conductor: Conductor, settle: Settle) -> NewRecordPage:
    """Return the page with the form that came back."""
    conductor.window.open_page("new")
    settle()
    page = conductor.window.page()
    assert isinstance(page, NewRecordPage)
    assert page.sheet is not None
    for form in page.sheet.forms:
        form.complete()
    settle()
    return page


def listed(conductor: Conductor, settle: Settle) -> DraftsPage:
    conductor.window.open_page("drafts")
    settle()
    page = conductor.window.page()
    assert isinstance(page, DraftsPage)
    return page


def kept(conductor: Conductor) -> list[drafts.Kept]:
    with conductor.context.session.desk() as desk:
        return drafts.everything(desk)


def in_clear(conductor: Conductor, text: str) -> list[Path]:
    folder = conductor.context.session.profile.folder
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if text.encode() in path.read_bytes()]


def shown(page: DraftsPage) -> list[tuple[str, ...]]:
    return [row.cells[:3] for row in page.rows().page(0)]


@contextmanager
def window(qtbot: QtBot, profile: Path, look: Look) -> Iterator[tuple[Conductor, Settle]]:
    """Lend a window on the profile, with the key open; it is closed afterwards."""
    context = Context(Session(profile), audit_runner=audit)
    made = Conductor(context, look)
    made.window.show()
    made.start(sync=False)
    with qtbot.waitSignal(context.key_changed, timeout=20_000):
        context.unlock(PASSWORD)

    def settle() -> None:
        for _ in range(3):
            qtbot.waitUntil(lambda: not context.tasks.count(), timeout=20_000)

    settle()
    yield made, settle
    made.close()
    context.close()


def test_a_form_is_kept_by_itself_a_second_after_the_last_key(
    conductor: Conductor, settle: Settle, qtbot: QtBot
) -> None:
    page = form_of(conductor, settle)
    assert page.form is not None
    with qtbot.waitSignal(conductor.context.drafts.changed, timeout=5_000):
        page.form.fill({"reason_for_recall": "Glass"})
    (one,) = kept(conductor)
    assert one.kind == RECALL
    assert in_clear(conductor, "Glass") == []


def test_what_was_typed_comes_back_in_the_next_window(
    qtbot: QtBot, profile: Path, look: Look
) -> None:
    with window(qtbot, profile, look) as (first, settle):
        page = form_of(first, settle, REPORT)
        sheet = page.sheet
        assert sheet is not None
        sheet.data.fill({"checklist.0.item": "Scales", "site": "4012345000047"})
        sheet.private.fill({"notes": SECRET})
        sheet.readers.fill({"to.0": "Registrar's office"})
        sheet.envelope.fill({"about.0": "https://id.gs1.org/414/4012345000047"})
        before = sheet.content
    with window(qtbot, profile, look) as (second, settle):
        assert in_clear(second, SECRET) == []
        found = form_again(second, settle)
        assert found.sheet is not None
        assert found.sheet.kind.id == REPORT
        assert found.sheet.content == before


def test_a_locked_key_loses_nothing_that_was_typed(conductor: Conductor, settle: Settle) -> None:
    page = form_of(conductor, settle, REPORT)
    assert page.sheet is not None
    page.sheet.private.fill({"notes": SECRET})
    conductor.context.lock()
    settle()
    assert len(kept(conductor)) == 1
    assert in_clear(conductor, SECRET) == []
    drafts_page = listed(conductor, settle)
    primary = drafts_page.primary()
    assert primary is not None
    assert primary.why_not == "Your key is locked; drafts are sealed for it."


def test_a_correction_that_was_begun_keeps_what_it_corrects(
    qtbot: QtBot, profile: Path, look: Look
) -> None:
    with window(qtbot, profile, look) as (first, settle):
        page = form_of(first, settle)
        target = FormTarget(RECALL, {"reason_for_recall": "Metal"}, (("corrects", "urn:uuid:0"),))
        first.context.go("new", target)
        settle()
        assert page.form is not None
        page.form.complete()
        page.form.fill({"reason_for_recall": "Steel"})
    with window(qtbot, profile, look) as (second, settle):
        found = form_again(second, settle)
        assert found.envelope is not None
        assert found.envelope.values()["refs.corrects"] == "urn:uuid:0"
        assert found.form is not None
        assert found.form.values()["reason_for_recall"] == "Steel"


def test_a_draft_is_listed_deleted_and_brought_back(conductor: Conductor, settle: Settle) -> None:
    page = form_of(conductor, settle)
    assert page.form is not None
    page.form.fill({"reason_for_recall": "Glass"})
    settle()
    listing = listed(conductor, settle)
    ((kind, what, far),) = shown(listing)
    assert (kind, what) == ("Recall", "Form")
    assert far.startswith("1 field is filled, ")
    QTest.keyClick(listing.table.view, Qt.Key.Key_Delete)
    settle()
    assert shown(listing) == []
    listing.undo()
    settle()
    assert len(shown(listing)) == 1
    inspection = listing.inspection()
    assert inspection is not None
    assert [wish.text for wish in inspection.wishes] == ["Resume", "Delete"]


def test_a_draft_is_opened_where_it_was_written(conductor: Conductor, settle: Settle) -> None:
    page = form_of(conductor, settle)
    assert page.form is not None
    page.form.fill({"reason_for_recall": "Glass"})
    listing = listed(conductor, settle)
    settle()
    page.clear()
    assert page.question is not None
    page.question.accept()
    settle()
    assert shown(listing) == []
    listing.undo()  # nothing was deleted there
    page.form.complete()
    page.form.fill({"reason_for_recall": "Metal"})
    listing.refresh()
    settle()
    listing.open()
    settle()
    assert conductor.window.page() is page
    assert page.form is not None
    assert page.form.values() == {"reason_for_recall": "Metal"}


def test_what_was_queued_is_no_draft_any_more(conductor: Conductor, settle: Settle) -> None:
    page = form_of(conductor, settle)
    assert page.form is not None
    page.form.fill({"reason_for_recall": "Glass", "product_description": "Cheese"})
    page.form.fill({"recalling_firm": "Meadow Dairy"})
    conductor.context.drafts.save()
    settle()
    assert len(kept(conductor)) == 1
    page.preview()
    settle()
    assert page.preview_dialog is not None
    page.preview_dialog.accept()
    settle()
    assert kept(conductor) == []


def test_a_table_is_kept_while_it_is_put_right_and_comes_back(
    qtbot: QtBot, profile: Path, look: Look, tmp_path: Path
) -> None:
    header = (*HEADER[:3], "Number of the recall")
    with window(qtbot, profile, look) as (first, settle):
        page = opened(first, settle, table(tmp_path, header, *ROWS))
        page.meanings.say(3, "recall_number")
        page.model.setData(page.model.index(0, 1), "Splinters")
        before = object_of_table(page.model.table)
    with window(qtbot, profile, look) as (second, settle):
        assert in_clear(second, "Splinters") == []
        second.window.open_page("batch")
        settle()
        found = second.window.page()
        assert isinstance(found, BatchPage)
        qtbot.waitUntil(lambda: found.model.found is not None, timeout=10_000)
        assert object_of_table(found.model.table) == before
        assert found.model.columns[3].path == "recall_number"


def test_undo_takes_back_what_was_entered_in_any_field(
    conductor: Conductor, settle: Settle
) -> None:
    conductor.window.activateWindow()
    page = form_of(conductor, settle)
    sheet = page.sheet
    assert sheet is not None
    sheet.data.fill({"reason_for_recall": "Glass"})
    sheet.data.settled.emit()
    sheet.data.fill({"recalling_firm": "Meadow Dairy", "reason_for_recall": "Glass, splinters"})
    sheet.data.settled.emit()
    sheet.data.focus_first()
    focused = conductor.window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert sheet.data.values() == {"reason_for_recall": "Glass"}
    sheet.undo()
    assert sheet.data.values() == {}
    sheet.undo()
    assert sheet.data.values() == {}
    sheet.redo()
    sheet.redo()
    assert sheet.data.values() == {
        "reason_for_recall": "Glass, splinters", "recalling_firm": "Meadow Dairy",
    }  # fmt: skip


def test_undo_brings_back_the_items_of_a_list(conductor: Conductor, settle: Settle) -> None:
    page = form_of(conductor, settle, REPORT)
    sheet = page.sheet
    assert sheet is not None
    items = {f"checklist.{at}.item": f"Item {at}" for at in range(3)}
    sheet.data.fill(items)
    sheet.data.settled.emit()
    sheet.data.restore({"checklist.0.item": "Item 0"})
    sheet.data.settled.emit()
    sheet.undo()
    texts = [text for path, text in sheet.data.values().items() if path.endswith(".item")]
    assert texts == ["Item 0", "Item 1", "Item 2"]
