from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel
from pytestqt.qtbot import QtBot

from desktop.replica.notes import Note
from desktop.verdict import Verdict
from desktop.views.context import Context
from desktop.views.pages.records import RecordsPage
from tests.views.pages.conftest import Settle, shown
from tests.views.small_ledger import PASSWORD

pytestmark = pytest.mark.slow


def _page(qtbot: QtBot, context: Context, settle: Settle) -> RecordsPage:
    page = RecordsPage(context)
    shown(qtbot, page)
    page.refresh()
    settle()
    return page


def test_all_records_stand_in_the_table_the_newest_first(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = _page(qtbot, context, settle)
    assert page.verdict().text == "68 records in this copy."
    rows = page.rows().page(0)
    assert rows[0].cells[2] == "Recall"
    assert {row.mark for row in rows} == {Verdict.VALID}


def test_before_the_first_answer_nothing_is_said_to_be_none(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = RecordsPage(context)
    shown(qtbot, page)
    page.refresh()
    assert page.verdict().text == "The records are being looked up."
    assert page.empty.sentence.text() == "The records are being looked up."
    primary = page.primary()
    assert primary is not None
    assert primary.why_not == "The records are being looked up."
    settle()
    assert page.verdict().text == "68 records in this copy."
    assert page.empty.sentence.text() == "No record answers this search."


def test_a_query_finds_and_a_bad_one_says_what_is_wrong(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = _page(qtbot, context, settle)
    page.search("kind:recall listeria")
    settle()
    assert page.verdict().text == "3 records found."
    page.search("colour:red")
    settle()
    assert page.verdict().mark is Verdict.CANNOT_CHECK
    assert page.verdict().text == "A search has no field colour."
    assert page.rows().count() == 0


def test_the_chosen_record_is_proven_with_all_its_checks(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = _page(qtbot, context, settle)
    found = page.inspection()
    assert found is not None
    assert found.mark is Verdict.VALID
    assert len(found.checks) > 8
    values = [fact.value for fact in found.facts]
    assert "Meadow Dairy" in values
    assert found.why
    sealed = next(check.detail for check in found.checks if check.name == "Its block is sealed")
    assert sealed.startswith("Block 3, ")
    assert sealed.endswith(" UTC, by Smallville.")


def test_a_height_goes_to_the_chain(qtbot: QtBot, context: Context, settle: Settle) -> None:
    page = _page(qtbot, context, settle)
    with qtbot.waitSignal(context.page_asked) as asked:
        page.search("2")
    assert asked.args == ["chain"]
    assert context.take_target("chain") == 2


@pytest.mark.parametrize("digits", [12, 13, 64])
def test_the_beginning_of_a_root_goes_to_its_block(
    qtbot: QtBot, context: Context, settle: Settle, digits: int
) -> None:
    page = _page(qtbot, context, settle)
    row = context.session.reader().one("select root from block where height = 1")
    assert row is not None
    with qtbot.waitSignal(context.page_asked):
        page.search(bytes(row[0]).hex()[:digits])
    assert context.take_target("chain") == 1


def test_the_export_holds_the_rows_and_the_filter(
    qtbot: QtBot, context: Context, settle: Settle, tmp_path: Path
) -> None:
    page = _page(qtbot, context, settle)
    page.search("kind:recall")
    settle()
    file = tmp_path / "out.csv"
    page.export(file)
    settle()
    lines = file.read_text("utf-8-sig").splitlines()
    assert lines[1] == "Filter,kind:recall"
    assert lines[3].startswith("Verdict,Time (UTC),Kind")
    assert len(lines) == 4 + 3


def test_verbs_are_offered_to_who_may_use_them(
    qtbot: QtBot, unlocked: Context, settle: Settle
) -> None:
    page = _page(qtbot, unlocked, settle)
    found = page.inspection()
    assert found is not None
    verbs = [wish.text for wish in found.wishes]
    assert verbs == ["Correct\u2026", "Change status\u2026", "PDF or print\u2026"]


def test_without_a_key_only_paper_is_offered(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    found = _page(qtbot, context, settle).inspection()
    assert found is not None
    assert [wish.text for wish in found.wishes] == ["PDF or print\u2026"]


def test_the_chosen_record_stays_chosen_when_the_window_grows(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = _page(qtbot, context, settle)
    page.select(3)
    settle()
    key = page.rows().page(0)[3].key
    assert page.rows().page(0)[3].cells[6].startswith("\u2026")
    page.resize(1_500, 700)
    settle()
    assert not page.rows().page(0)[3].cells[6].startswith("\u2026")
    found = page.inspection()
    assert found is not None
    assert str(key).removeprefix("urn:uuid:") in [fact.value for fact in found.facts]
    assert [row.key for row in page.table.selected_rows()] == [key]


def test_the_chosen_records_and_the_place_stay_when_the_replica_is_read_again(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = _page(qtbot, context, settle)
    page.select(40)
    view = page.table.view
    flags = QItemSelectionModel.SelectionFlag
    view.selectionModel().select(view.model().index(42, 0), flags.Select | flags.Rows)
    keys = [row.key for row in page.table.selected_rows()]
    top = view.verticalScrollBar().value()
    assert len(keys) == 2
    assert top > 0
    context.read_replica()
    settle()
    assert [row.key for row in page.table.selected_rows()] == keys
    assert view.currentIndex().row() == 40
    assert view.verticalScrollBar().value() == top


def test_unlocking_the_key_leaves_the_chosen_record_chosen(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = _page(qtbot, context, settle)
    page.select(5)
    settle()
    chosen = page.table.selected_rows()
    context.unlock(PASSWORD)
    settle()
    assert page.table.selected_rows() == chosen
    found = page.inspection()
    assert found is not None
    assert str(chosen[0].key).removeprefix("urn:uuid:") in [fact.value for fact in found.facts]


def test_another_query_begins_at_its_first_record(
    qtbot: QtBot, context: Context, settle: Settle
) -> None:
    page = _page(qtbot, context, settle)
    page.select(5)
    page.search("kind:recall")
    settle()
    assert page.table.view.currentIndex().row() == 0
    assert len(page.table.selected_rows()) == 1


def test_the_export_holds_the_columns_that_are_shown_as_they_stand(
    qtbot: QtBot, context: Context, settle: Settle, tmp_path: Path
) -> None:
    page = _page(qtbot, context, settle)
    page.search("kind:recall")
    settle()
    view = page.table.view
    view.show_column(1, is_shown=False)
    view.horizontalHeader().moveSection(view.horizontalHeader().visualIndex(6), 1)
    page.export(tmp_path / "out.csv")
    settle()
    lines = (tmp_path / "out.csv").read_text("utf-8-sig").splitlines()
    assert lines[3] == "Verdict,Record,Kind,Issuer,About,Block"


def test_labels_of_ones_own_are_exported_only_where_they_are_shown_and_the_notice_says_so(
    qtbot: QtBot, context: Context, settle: Settle, tmp_path: Path
) -> None:
    page = _page(qtbot, context, settle)
    note = Note(str(page.rows().page(0)[0].key), "urgent", "")
    context.do(partial(context.own_words.keep_note, note))
    settle()
    context.own_words.read()
    settle()
    told: list[str] = []
    context.noticed.connect(told.append)
    page.export(tmp_path / "with.csv")
    settle()
    assert "urgent" in (tmp_path / "with.csv").read_text("utf-8-sig")
    assert "with your own labels" in told[-1]
    page.table.view.show_column(7, is_shown=False)
    page.export(tmp_path / "without.csv")
    settle()
    assert "urgent" not in (tmp_path / "without.csv").read_text("utf-8-sig")
    assert "your own labels" not in told[-1]
