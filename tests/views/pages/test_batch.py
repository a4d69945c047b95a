"""The page of batches: a spreadsheet opened, put right in the grid, issued whole or not at all."""

import csv
import io
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook  # type: ignore[import-untyped]  # ships no types
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.audit.run import audit
from desktop.finding import Severity
from desktop.replica.outbox import State
from desktop.session import Session
from desktop.views.conductor import Conductor
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.batch_table import Place
from desktop.views.pages.batch import BatchPage
from desktop.views.pages.outbox import OutboxPage
from desktop.views.parts.sheet_dialog import SheetDialog
from desktop.views.theme import Look
from tests.chronicle import PASSWORD as REGISTRAR
from tests.chronicle import Chronicle, chronicle
from tests.exchange.tables import ERRORS, FORMS, diplomas
from tests.views.pages.conftest import Settle
from tests.views.small_ledger import PASSWORD

pytestmark = pytest.mark.slow

__all__ = ["chronicle"]

DIPLOMA, RECALL, REPORT = "education.diploma/1", "recall.notice/1", "inspection.report/1"
HEADER = ("product_description", "reason_for_recall", "recalling_firm", "recall_number")
ROWS = (
    ("Soft cheese", "Listeria", "Meadow Dairy", "R-10"),
    ("Hard cheese", "Glass", "Meadow Dairy", "R-11"),
    ("Butter", "", "Meadow Dairy", "R-12"),
)


def table(folder: Path, header: Sequence[str], *rows: Sequence[str]) -> Path:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows([header, *rows])
    file = folder / "table.csv"
    file.write_text(stream.getvalue(), "utf-8")
    return file


def opened(
    conductor: Conductor, settle: Settle, file: Path | None, kind: str = RECALL
) -> BatchPage:
    conductor.context.unlock(PASSWORD)
    settle()
    conductor.window.open_page("batch")
    settle()
    page = conductor.window.page()
    assert isinstance(page, BatchPage)
    page.choose_kind(kind)
    if file is not None:
        page.files.open(file)
        settle()
    return page


def wrong(page: BatchPage) -> list[tuple[str, str]]:
    found = page.model.found
    assert found is not None
    return [(one.problem.cell, one.problem.problem) for one in found.spots]


def write(page: BatchPage, settle: Settle, row: int, column: int, text: str) -> None:
    page.model.setData(page.model.index(row, column), text)
    page.check()
    settle()


def test_a_locked_key_is_asked_for_first(conductor: Conductor, settle: Settle) -> None:
    conductor.window.open_page("batch")
    settle()
    page = conductor.window.page()
    assert isinstance(page, BatchPage)
    assert page.form is None
    assert page.verdict().text == "Your key is locked."
    assert page.primary() is None


def test_a_wrong_cell_is_named_put_right_and_all_is_issued(
    conductor: Conductor, settle: Settle, tmp_path: Path
) -> None:
    page = opened(conductor, settle, table(tmp_path, HEADER, *ROWS))
    assert wrong(page) == [("B4", "is missing")]
    assert page.verdict().mark is Severity.ERROR
    assert page.verdict().text == "2 of 3 rows are fine, 1 place is wrong."
    primary = page.primary()
    assert primary is not None
    assert primary.why_not == "Something is wrong in the table."
    QTest.keyClick(page.board.grid, Qt.Key.Key_N)
    assert page.board.grid.place() == (2, 1)
    inspection = page.inspection()
    assert inspection is not None
    assert inspection.title == "B4"
    assert [(one.name, one.detail) for one in inspection.checks] == [
        ("Is missing.", "Fill it in here.")
    ]
    assert page.board.words.text() == "B4: Is missing. Fill it in here."
    shown = page.model.found
    assert shown is not None
    write(page, settle, 2, 1, "Metal")
    assert wrong(page) == []
    assert page.verdict().mark is Integrity.PENDING
    now = page.model.found
    assert now is not None
    assert now.judged.made[:2] == shown.judged.made[:2]  # what was seen is what is queued
    page.ask_issue()
    assert page.records.dialog is not None
    page.records.dialog.accept()
    settle()
    queued = conductor.context.queued
    assert [one.state for one in queued] == [State.WAITING] * 3
    assert isinstance(conductor.window.page(), OutboxPage)
    assert not page.has_table


def test_undo_and_redo_take_cells_and_rows_back(
    conductor: Conductor, settle: Settle, tmp_path: Path
) -> None:
    page = opened(conductor, settle, table(tmp_path, HEADER, *ROWS))
    grid = page.board.grid
    write(page, settle, 2, 1, "Metal")
    grid.undo()
    page.check()
    settle()
    assert wrong(page) == [("B4", "is missing")]
    assert grid.place() == (2, 1)
    grid.redo()
    page.model.remove_rows([0, 1])
    assert [row.number for row in page.model.table.rows] == [4]
    grid.undo()
    assert [row.number for row in page.model.table.rows] == [2, 3, 4]
    page.check()
    settle()
    assert wrong(page) == []


def test_cells_are_copied_pasted_and_emptied_as_in_a_spreadsheet(
    conductor: Conductor, settle: Settle, tmp_path: Path
) -> None:
    page = opened(conductor, settle, table(tmp_path, HEADER, *ROWS))
    grid, clipboard = page.board.grid, QGuiApplication.clipboard()
    clipboard.setText('Metal\tNorth Dairy\n"Plastic\nwrap"\tSouth Dairy\n')
    grid.go(1, 1)
    grid.paste()
    assert page.model.index(1, 1).data() == "Metal"
    assert page.model.index(2, 1).data(Qt.ItemDataRole.EditRole) == "Plastic\nwrap"
    assert page.model.index(2, 2).data() == "South Dairy"
    grid.selectAll()
    grid.copy()
    assert clipboard.text().splitlines()[0] == "\t".join(ROWS[0])
    grid.go(1, 1)
    grid.clear()
    assert page.model.index(1, 1).data() == ""
    clipboard.setText("a\n" * 9)
    grid.paste()
    assert conductor.last_error is not None
    assert "do not fit" in conductor.last_error.what


def test_a_table_is_opened_by_pasting_and_by_dropping(
    conductor: Conductor, settle: Settle, tmp_path: Path
) -> None:
    page = opened(conductor, settle, None)
    lines = ["\t".join(row) for row in (HEADER, *ROWS)]
    QGuiApplication.clipboard().setText("\n".join(lines))
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert wrong(page) == [("B4", "is missing")]
    page.close_table()
    assert not page.has_table
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(table(tmp_path, HEADER, *ROWS)))])
    none = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, none
    )
    page.dropEvent(event)
    settle()
    assert wrong(page) == [("B4", "is missing")]


def test_what_is_no_table_is_told_and_nothing_is_opened(
    conductor: Conductor, settle: Settle, tmp_path: Path
) -> None:
    file = tmp_path / "notes.pdf"
    file.write_bytes(b"%PDF-1.7")
    page = opened(conductor, settle, file)
    assert not page.has_table
    assert conductor.last_error is not None
    assert conductor.last_error.what == "notes.pdf: the file is a PDF document and no table."


def test_the_meaning_of_a_header_is_said_once_and_remembered(
    conductor: Conductor, settle: Settle, tmp_path: Path
) -> None:
    header = ("product_description", "Why it is dangerous", "recalling_firm", "Remark")
    file = table(tmp_path, header, ("Cheese", "Glass", "Dairy", "ask Ann"))
    page = opened(conductor, settle, file)
    places = [one.place for one in page.model.columns]
    assert places == [Place.LEDGER, Place.UNKNOWN, Place.LEDGER, Place.UNKNOWN]
    words = page.model.words_at(-1, 1)
    assert "Press the header" in words
    assert "--columns" not in words
    page.meanings.ask(1)
    settle()
    dialog = page.meanings.dialog
    assert dialog is not None
    dialog.box.write("reason_for_recall")
    dialog.accept()
    page.meanings.say(3, "")
    settle()
    assert wrong(page) == []
    assert page.model.columns[3].place is Place.OUT
    assert page.model.columns[1].means == "Reason"
    page.close_table()
    page.files.open(file)
    settle()
    assert wrong(page) == []
    assert page.model.columns[1].path == "reason_for_recall"


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_a_template_is_written_and_understood_again(
    conductor: Conductor, settle: Settle, tmp_path: Path, suffix: str
) -> None:
    page = opened(conductor, settle, None)
    path = tmp_path / f"empty.{suffix}"
    page.files.write_template(path)
    settle()
    if suffix == "xlsx":
        header = [cell.value for cell in load_workbook(path)["Records"][1]]
    else:
        header = path.read_text("utf-8-sig").strip().split(",")
    row = {**dict.fromkeys(header, ""), **dict(zip(HEADER, ROWS[0], strict=True))}
    page.files.open(table(tmp_path, header, [row[name] for name in header]))
    settle()
    assert wrong(page) == []


def test_of_several_sheets_the_user_says_which_is_read(
    conductor: Conductor, settle: Settle, tmp_path: Path
) -> None:
    book = Workbook()
    book.active.append(["Notes of last year"])
    for name, row in (("Cheese", ROWS[0]), ("Butter", ROWS[1])):
        sheet = book.create_sheet(name)
        sheet.append(HEADER)
        sheet.append(row)
    file = tmp_path / "recalls.xlsx"
    book.save(file)
    page = opened(conductor, settle, file)
    assert not page.has_table
    dialog = page.findChild(SheetDialog)
    assert dialog is not None
    assert [dialog.sheets.item(row).text() for row in range(3)] == ["Sheet", "Cheese", "Butter"]
    dialog.reject()
    settle()
    assert not page.has_table
    page.files.open(file)
    settle()
    dialog = page.findChildren(SheetDialog)[-1]
    QTest.keyClick(dialog.sheets, Qt.Key.Key_Down)
    QTest.keyClick(dialog.sheets, Qt.Key.Key_Return)
    settle()
    assert list(page.model.table.rows[0].cells)[:1] == ["Soft cheese"]
    assert wrong(page) == []


def test_repetitions_are_named_in_the_table_in_the_outbox_and_on_the_ledger(
    conductor: Conductor, settle: Settle, tmp_path: Path
) -> None:
    logged = ("Soft cheese from raw milk, 250 g", "Listeria was found in two samples",
              "Meadow Dairy", "R-1")  # fmt: skip
    page = opened(conductor, settle, table(tmp_path, HEADER, logged, ROWS[0], ROWS[0]))
    found = page.model.found
    assert found is not None
    assert {row: one.words.split(" record of")[0] for row, one in found.twins.items()} == {
        0: "says the same as a",
        2: "says the same as row 3",
    }
    assert page.verdict().mark is Severity.WARNING
    (out,) = [wish for wish in page._cell_wishes() if wish.text == "Take out repeats"]
    out.run()
    page.check()
    settle()
    page.ask_issue()
    assert page.records.dialog is not None
    page.records.dialog.accept()
    settle()
    conductor.window.open_page("batch")
    page.files.open(table(tmp_path, HEADER, ROWS[0]))
    settle()
    found = page.model.found
    assert found is not None
    assert found.twins[0].words == "says the same as a record in your outbox"


def test_private_columns_are_told_apart_and_sealed_and_the_preview_is_what_is_queued(
    conductor: Conductor, settle: Settle, tmp_path: Path
) -> None:
    header = ("about", "site", "subject", "checklist.0.item", "checklist.0.outcome", "result",
              "private.notes", "readers")  # fmt: skip
    site = ("https://id.gs1.org/414/4012345000047", "4012345000047", "premises")
    good = (*site, "Scales", "compliant", "satisfactory")
    file = table(
        tmp_path, header, (*good, "The owner was ill.", ""), (*good, "Nobody came.", "No such")
    )
    page = opened(conductor, settle, file, REPORT)
    assert [one.place for one in page.model.columns][-2:] == [Place.PRIVATE, Place.READERS]
    ((cell, problem),) = wrong(page)
    assert cell == "H3"
    assert "No such" in problem
    write(page, settle, 1, 7, "")
    page.board.grid.go(0, 0)
    page.preview()
    shown = page.records.shown
    assert shown is not None
    octets = shown.bytes_shown()
    assert "owner" not in octets
    shown.accept()  # the next row
    assert page.board.grid.place()[0] == 1
    assert page.records.shown is not None
    page.records.shown.reject()
    page.ask_issue()
    assert page.records.dialog is not None
    page.records.dialog.accept()
    settle()
    assert conductor.context.queued[0].document == octets
    assert len(list(conductor.context.session.store().held())) == 2
    folder = conductor.context.session.profile.folder
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert not [path for path in files if b"The owner was ill" in path.read_bytes()]


def test_a_list_tells_who_has_none_and_who_is_there_twice(
    conductor: Conductor, settle: Settle, tmp_path: Path
) -> None:
    page = opened(conductor, settle, table(tmp_path, HEADER, *ROWS, ROWS[1]))
    listed = tmp_path / "list.csv"
    listed.write_text("Number,Shelf\nr-10,1\nR-11,2\nR-13,3\n", "utf-8")
    page.beside.open(listed)
    settle()
    found = page.beside.found
    assert found is not None
    assert (found.missing, found.twice, found.strangers) == (("R-13",), ("R-11",), ("R-12",))
    assert page.board.list_words.text() == (
        "List: 1 has none, 1 is there twice, 1 is not on the list"
    )
    assert page.dialog is not None
    assert ("In no row", "1: R-13") in [(one.name, one.value) for one in page.dialog.facts]
    page.model.remove_rows([3])
    page.check()
    settle()
    assert page.beside.found is not None
    assert page.beside.found.twice == ()


@pytest.fixture
def registrar(
    qtbot: QtBot, look: Look, chronicle: Chronicle, tmp_path: Path
) -> Iterator[Conductor]:
    """Return a window on a registrar's profile, with the key open."""
    profile = Path(shutil.copytree(chronicle.profile, tmp_path / "registrar"))
    context = Context(Session(profile), audit_runner=audit)
    made = Conductor(context, look)
    made.window.resize(1_366, 740)
    made.window.show()
    made.start(sync=False)
    with qtbot.waitSignal(context.key_changed, timeout=20_000):
        context.unlock(REGISTRAR)
    yield made
    made.close()
    context.close()


def test_300_diplomas_with_seven_errors_are_put_right_issued_and_one_is_pulled_back(
    qtbot: QtBot, registrar: Conductor, tmp_path: Path
) -> None:
    context = registrar.context

    def rest() -> None:
        page = registrar.window.page()

        def is_quiet() -> bool:
            timer = page._timer.isActive() if isinstance(page, BatchPage) else False
            return not context.tasks.count() and not timer

        qtbot.waitUntil(is_quiet, timeout=60_000)
        qtbot.waitUntil(is_quiet, timeout=60_000)

    whole = diplomas(300)
    errors = {f"{cell[0]}{int(cell[1:]) * 3 // 5}": ERRORS[cell] for cell in ERRORS}
    grid = [list(row) for row in whole]
    for cell, value in errors.items():
        grid[int(cell[1:]) - 1][ord(cell[0]) - ord("A")] = value
    file = tmp_path / "diplomas.xlsx"
    file.write_bytes(FORMS["workbook"](grid))
    registrar.window.open_page("batch")
    rest()
    page = registrar.window.page()
    assert isinstance(page, BatchPage)
    page.choose_kind(DIPLOMA)
    page.files.open(file)
    rest()
    assert {cell for cell, _ in wrong(page)} == set(errors)
    assert len(wrong(page)) == 7
    for _ in range(7):
        page.board.grid.go_next()
        row, column = page.board.grid.place()
        number = page.model.table.rows[row].number
        page.model.setData(page.model.index(row, column), whole[number - 1][column])
        page.check()
        rest()
    assert wrong(page) == []
    page.ask_issue()
    assert page.records.dialog is not None
    page.records.dialog.accept()
    rest()
    outbox = registrar.window.page()
    assert isinstance(outbox, OutboxPage)
    assert [one.state for one in context.queued] == [State.WAITING] * 300
    outbox.take_out()
    rest()
    states = [one.state for one in context.queued]
    assert states.count(State.WAITING) == 299
    assert states.count(State.PULLED) == 1
    waiting = [one for one in context.queued if one.state is State.WAITING]
    assert len({one.batch for one in waiting}) == 1
