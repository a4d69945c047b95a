import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.finding import Severity
from desktop.views.models.paged import STRIP_ROLE, Column, Row
from desktop.views.parts.table import RowTable
from desktop.views.wish import Wish
from tests.views.hostile import HOSTILE
from tests.views.models.test_paged import Rows


@pytest.fixture
def table(qtbot: QtBot) -> RowTable:
    made = RowTable(Rows(1_000), "Rows")
    qtbot.addWidget(made)
    made.resize(600, 300)
    return made


def _select(table: RowTable, first: int, last: int) -> None:
    flags = QItemSelectionModel.SelectionFlag
    model = table.view.model()
    for number in range(first, last + 1):
        index = model.index(number, 0)
        table.view.selectionModel().select(index, flags.Select | flags.Rows)


def test_exactly_the_selected_rows_are_copied(table: RowTable) -> None:
    _select(table, 2, 3)
    _select(table, 700, 700)
    QTest.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "2\trow 2\n3\trow 3\n700\trow 700"


def test_only_what_is_shown_is_copied_as_it_stands(table: RowTable) -> None:
    _select(table, 2, 2)
    header = table.view.horizontalHeader()
    header.moveSection(1, 0)
    table.copy()
    assert QGuiApplication.clipboard().text() == "row 2\t2"
    table.view.show_column(1, is_shown=False)
    table.copy()
    assert QGuiApplication.clipboard().text() == "2"


def test_formulas_are_copied_as_text(qtbot: QtBot) -> None:
    table = RowTable(Rows(1, "=1+1"), "Rows")
    qtbot.addWidget(table)
    _select(table, 0, 0)
    table.copy()
    assert QGuiApplication.clipboard().text() == "0\t'=1+1 0"


def test_more_rows_than_a_clipboard_should_hold_are_refused_with_a_sentence(
    qtbot: QtBot,
) -> None:
    table = RowTable(Rows(1_000_000), "Rows")
    qtbot.addWidget(table)
    table.view.selectAll()
    with qtbot.waitSignal(table.refused) as said:
        table.copy()
    assert said.args is not None
    assert "Export the table instead" in said.args[0]


def test_the_current_row_is_told_and_enter_opens_it(qtbot: QtBot, table: RowTable) -> None:
    with qtbot.waitSignal(table.moved) as moved:
        table.select_row(500)
    assert moved.args is not None
    assert moved.args[0].key == 500
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table.view, Qt.Key.Key_Return)
    assert opened.args is not None
    assert opened.args[0].key == 500


def test_a_sort_is_asked_for_only_where_the_column_can(qtbot: QtBot) -> None:
    source = Rows(10)
    source.columns = (Column("Id", 8.0, can_sort=True), Column("Text", 9.0))
    table = RowTable(source, "Rows")
    qtbot.addWidget(table)
    header = table.view.horizontalHeader()
    with qtbot.waitSignal(table.sort_asked) as asked:
        header.setSortIndicator(0, Qt.SortOrder.DescendingOrder)
    assert asked.args == [0, True]
    with qtbot.assertNotEmitted(table.sort_asked):
        header.setSortIndicator(1, Qt.SortOrder.AscendingOrder)
    assert header.sortIndicatorSection() not in (0, 1)


def test_no_rows_show_an_empty_state(qtbot: QtBot) -> None:
    table = RowTable(Rows(0), "Rows")
    qtbot.addWidget(table)
    table.show()
    assert not table.view.isVisible()
    table.show_source(Rows(3))
    assert table.view.isVisible()


def test_the_menu_offers_what_the_page_wishes(table: RowTable) -> None:
    done: list[int] = []

    def wishes(rows: list[Row]) -> list[Wish]:
        return [
            Wish("Open & see", lambda: done.append(len(rows))),
            Wish("No", _nothing, "Not now."),
        ]

    table.offer(wishes)  # type: ignore[arg-type]  # a list is a sequence, narrowed here
    _select(table, 0, 2)
    actions = table.menu().actions()
    assert [it.text() for it in actions] == ["Open && see", "No", "", "Copy", "Columns"]
    assert [it.isEnabled() for it in actions] == [True, False, True, True, True]
    actions[0].trigger()
    assert done == [3]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_columns_are_chosen_by_the_keyboard(qtbot: QtBot, table: RowTable) -> None:
    table.show()
    menu = table.menu()
    menu.popup(table.mapToGlobal(table.rect().center()))
    qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Qt.Key.Key_Up)
    assert menu.activeAction().text() == "Columns"
    QTest.keyClick(menu, Qt.Key.Key_Right)
    columns = menu.activeAction().menu()
    assert isinstance(columns, QMenu)
    qtbot.waitUntil(columns.isVisible)
    while columns.activeAction() is None or not columns.activeAction().isEnabled():
        QTest.keyClick(columns, Qt.Key.Key_Down)
    QTest.keyClick(columns, Qt.Key.Key_Return)
    assert table.view.isColumnHidden(1)


def test_tab_leaves_the_table(table: RowTable) -> None:
    assert not table.view.tabKeyNavigation()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_cells_are_painted(qtbot: QtBot, text: str) -> None:
    table = RowTable(Rows(3, text), "Rows")
    qtbot.addWidget(table)
    table.resize(400, 200)
    assert not table.grab().isNull()
    assert table.view.rowHeight(0) == 22


def _nothing() -> None:
    """Do what a wish without effect does."""


def test_tab_leaves_a_table_without_rows(qtbot: QtBot) -> None:
    holder = QWidget()
    column = QVBoxLayout(holder)
    first, table, last = QLineEdit(), RowTable(Rows(0), "Rows"), QLineEdit()
    for widget in (first, table, last):
        column.addWidget(widget)
    qtbot.addWidget(holder)
    holder.show()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert holder.focusWidget() is last
    table.show_source(Rows(3))
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert holder.focusWidget() is table.view


def test_a_strip_is_painted_in_place_of_the_words(qtbot: QtBot) -> None:
    class Steps(Rows):
        columns = (Column("Steps", 9.0, is_strip=True),)

        def page(self, number: int) -> list[Row]:
            return [Row(number, ("done, missing",), None, (Severity.NOTE, None))]

    table = RowTable(Steps(1), "Rows")
    qtbot.addWidget(table)
    index = table.view.model().index(0, 0)
    assert index.data(STRIP_ROLE) == (Severity.NOTE, None)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "done, missing"
    assert not table.view.grab().isNull()


def test_entries_for_one_row_are_offered_for_exactly_one(table: RowTable) -> None:
    table.offer_one(lambda row: (Wish(f"Open {row.key}", lambda: None),))
    table.select_row(3)
    assert table.menu().actions()[0].text() == "Open 3"
    _select(table, 4, 5)
    assert table.menu().actions()[0].text() == "Copy"


def test_n_goes_to_the_next_wanted_row_and_round_the_end(qtbot: QtBot, table: RowTable) -> None:
    table.let_step(lambda: (5, 900))
    with qtbot.waitActive(table):
        table.show()
        table.activateWindow()
    table.view.setFocus()
    table.select_row(0)
    seen = []
    for modifier in (Qt.KeyboardModifier.NoModifier,) * 3 + (Qt.KeyboardModifier.ShiftModifier,):
        QTest.keyClick(table.view, Qt.Key.Key_N, modifier)
        seen.append(table.view.currentIndex().row())
    assert seen == [5, 900, 5, 900]
