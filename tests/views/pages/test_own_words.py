"""Searches, labels and notes in the window: typed, found again, kept on this laptop."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop.views import languages
from desktop.views.conductor import Conductor
from desktop.views.context import Context
from desktop.views.pages.records import RecordsPage
from desktop.views.parts.file_drag import clear_folders, content_of, put_aside
from desktop.views.parts.note_sheet import NoteSheet
from desktop.views.parts.qr_sheet import QrSheet
from desktop.views.theme import Look
from tests.views.pages.conftest import Settle

pytestmark = pytest.mark.slow


@pytest.fixture
def page(conductor: Conductor, settle: Settle) -> RecordsPage:
    conductor.window.open_page("records")
    settle()
    page = conductor.window.page()
    assert isinstance(page, RecordsPage)
    return page


def _texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_box_offers_fields_their_values_and_former_searches(
    conductor: Conductor, page: RecordsPage, settle: Settle
) -> None:
    box = conductor.window.search
    box.setFocus()
    QTest.keyClicks(box, "ki")
    assert box.offered() == ["kind:   sort of record"]
    QTest.keyClicks(box, "nd:rec")
    assert "kind:recall.notice" in box.offered()
    QTest.keyClick(box, Qt.Key.Key_Return)
    settle()
    assert len(page.rows()._keys) == 3
    box.clear()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.offered() == ["kind:rec"]
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not box._popup.isVisible()


def test_a_search_is_saved_under_a_name_used_and_deleted(
    conductor: Conductor, page: RecordsPage, settle: Settle
) -> None:
    page.search("kind:recall")
    settle()
    page.save_search()
    sheet = page.searches
    assert sheet is not None
    sheet.name.setText("Recalls of the year")
    sheet.keep()
    settle()
    assert _texts(page.searches_menu())[0] == "Recalls of the year"
    page.search("")
    settle()
    page.searches_menu().actions()[0].trigger()
    settle()
    assert "kind:recall" in page.verdict().aside
    sheet.delete()
    settle()
    assert conductor.context.own_words.known.saved == ()


def test_a_note_stands_in_the_table_the_inspector_and_the_search(
    conductor: Conductor, page: RecordsPage, settle: Settle, tmp_path: Path
) -> None:
    page.select(0)
    settle()
    inspection = page.inspection()
    assert inspection is not None
    conductor.subjects.note(inspection.subject)
    sheet = conductor.subjects.sheet
    assert isinstance(sheet, NoteSheet)
    sheet.label.setText("urgent, <b>dairy</b>")
    sheet.text.setPlainText("=Ask the dairy")
    sheet.act()
    settle()
    assert not sheet.isVisible()
    row = page.table.selected_rows()[0]
    assert row.cells[-1] == "urgent, <b>dairy</b>"
    dressed = conductor.subjects.dress(inspection)
    assert [fact.name for fact in dressed.facts[:2]] == ["Your labels", "Your note"]
    page.search("label:urg")
    settle()
    assert page.rows().count() == 1
    page.search("note:*")
    settle()
    assert page.rows().count() == 1
    conductor.context.own_words.export_notes(tmp_path / "notes.csv")
    settle()
    lines = (tmp_path / "notes.csv").read_text("utf-8-sig").splitlines()
    assert lines[0] == "About,Labels,Text of the note,Changed (UTC)"
    assert "'=Ask the dairy" in lines[1]


def test_the_chosen_record_is_copied_shown_as_a_code_and_dragged_out_as_its_proof(
    conductor: Conductor, page: RecordsPage, settle: Settle
) -> None:
    page.select(0)
    settle()
    inspection = page.inspection()
    assert inspection is not None
    wishes = {wish.text: wish.run for wish in conductor.subjects.wishes(inspection)}
    clipboard = QGuiApplication.clipboard()
    wishes["Copy as text"]()
    assert clipboard.text().startswith("Valid\n")
    wishes["Copy hash"]()
    assert len(clipboard.text()) == 64
    wishes["Copy as JSON"]()
    settle()
    assert '"recall.notice/1"' in clipboard.text()
    wishes["Show as QR\u2026"]()
    sheet = conductor.subjects.sheet
    assert isinstance(sheet, QrSheet)
    assert not sheet.code.image().isNull()
    sheet.reject()
    file = put_aside("proof.clproof", conductor.subjects.proof(inspection.subject))
    assert [it.toLocalFile() for it in content_of(file).urls()] == [str(file)]
    assert len(file.read_bytes()) > 1_000
    conductor.subjects.drag(inspection.subject)
    settle()
    clear_folders()
    assert not file.exists()


def test_columns_details_and_widths_are_as_they_were_left(
    conductor: Conductor, page: RecordsPage, settle: Settle
) -> None:
    table = page.table
    menu = table.column_menu()
    next(it for it in menu.actions() if it.text() == "Issuer").setChecked(False)
    table.view.horizontalHeader().moveSection(5, 1)
    table.view.setColumnWidth(4, 300)
    conductor.window.arrange_as_wished(inspector=False, fold=True)
    kept = table.columns_kept()
    conductor._layouts.save()
    again = Conductor(conductor.context, conductor._look)
    again.window.resize(1_366, 740)
    again.window.show()
    again.window.open_page("records")
    settle()
    other = again.window.page()
    assert isinstance(other, RecordsPage)
    assert other.table.columns_kept() == kept
    assert other.table.view.isColumnHidden(3)
    assert again.window.wishes() == (False, True)
    assert not again.window.inspector.isVisible()
    kept_file = (conductor.context.session.profile.folder / "layout.ini").read_text()
    assert "RecordRows" in kept_file
    other.table.restore_columns('{"order": 5, "ems": {"Issuer": "x"}, "chosen": [1]}')
    other.table.restore_columns('{"ems": {"Issuer": NaN, "Block": 1e999}}')
    other.table.restore_columns("[" * 100_000)
    other.table.view.reset_columns()
    assert other.table.columns_kept() == ""
    again.close()


@pytest.mark.parametrize("former", ["tables/records Records", "tables/records Eintr\u00e4ge"])
def test_columns_of_an_older_file_are_taken_over_or_forgotten(
    context: Context, look: Look, settle: Settle, former: str
) -> None:
    file = context.session.profile.folder / "layout.ini"
    store = QSettings(str(file), QSettings.Format.IniFormat)
    store.setValue(former, '{"chosen": {"Issuer": false}}')
    store.setValue("tables/records", b"\xff\x00")
    store.sync()
    made = Conductor(context, look)
    made.window.open_page("records")
    settle()
    page = made.window.page()
    assert isinstance(page, RecordsPage)
    is_known = former.endswith("Records")
    assert page.table.view.isColumnHidden(3) is is_known
    made.close()
    again = QSettings(str(file), QSettings.Format.IniFormat)
    assert bool(again.value("tables/records RecordRows")) is is_known


def test_columns_stay_as_they_were_left_in_another_language(
    qapp: QApplication, context: Context, look: Look, settle: Settle
) -> None:
    hidden = []
    try:
        for code in ("en", "de"):
            assert languages.speak(qapp, code)
            made = Conductor(context, look)
            made.window.open_page("records")
            settle()
            page = made.window.page()
            assert isinstance(page, RecordsPage)
            hidden.append(page.table.view.isColumnHidden(3))
            page.table.view.show_column(3, is_shown=False)
            made.close()
    finally:
        assert languages.speak(qapp, "en")
    assert hidden == [False, True]
