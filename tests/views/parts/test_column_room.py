"""How the columns of a table share its width."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.views import theme
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.parts.table import RowTable

TITLES = "State", "Case", "Who", "Number"


class _Rows:
    """A source of rows that are all alike."""

    columns = (
        Column("State", 6.0, can_shrink=False),
        Column("Case", 20.0),
        Column("Who", 20.0),
        Column("Number", 6.0, is_number=True),
    )

    def __init__(self, *cells: str, count: int = 10) -> None:
        self._cells, self._count = cells, count

    def count(self) -> int:
        return self._count

    def page(self, number: int) -> list[Row]:
        return [Row(at, self._cells) for at in range(self._count)][number * PAGE :][:PAGE]


SHORT = ("open", "a lamp", "me", "7")
LONG_CASE = ("open", "the lamp of the corner by the bridge is out", "me", "7")
LONG_STATE = ("open and late", "a lamp", "me", "7")


def _table(qtbot: QtBot, width_ems: float, *cells: str) -> RowTable:
    table = RowTable(_Rows(*cells), "Cases")
    qtbot.addWidget(table)
    table.resize(theme.em(width_ems), 400)
    table.show()
    return table


def _widths(table: RowTable) -> list[int]:
    return [table.view.columnWidth(number) for number in range(len(TITLES))]


def _is_whole(table: RowTable, number: int, text: str) -> bool:
    words = table.view.fontMetrics().horizontalAdvance(text)
    return table.view.columnWidth(number) >= words + 2 * theme.em(0.67)


def test_a_column_that_needs_less_gives_to_one_that_needs_more(qtbot: QtBot) -> None:
    table = _table(qtbot, 40, *LONG_CASE)
    assert _is_whole(table, 1, LONG_CASE[1])
    assert sum(_widths(table)) <= table.view.viewport().width()


def test_what_must_be_read_whole_is_given_what_its_cells_want(qtbot: QtBot) -> None:
    table = _table(qtbot, 60, *LONG_STATE)
    assert _is_whole(table, 0, LONG_STATE[0])


@pytest.mark.parametrize("width_ems", [30, 40, 52, 70, 110])
@pytest.mark.parametrize("cells", [SHORT, LONG_CASE, LONG_STATE])
def test_the_columns_fill_the_table_and_no_more(
    qtbot: QtBot, cells: tuple[str, ...], width_ems: float
) -> None:
    table = _table(qtbot, width_ems, *cells)
    assert sum(_widths(table)) == table.view.viewport().width()


def test_columns_do_not_leap_while_one_filters(qtbot: QtBot) -> None:
    table = _table(qtbot, 40, *LONG_CASE)
    before = _widths(table)
    table.show_source(_Rows(*SHORT))
    assert _widths(table) == before
    table.show_source(_Rows(count=0))
    table.show_source(_Rows(*LONG_CASE))
    assert _widths(table) == before


def test_a_width_that_the_user_set_stays(qtbot: QtBot) -> None:
    table = _table(qtbot, 60, *SHORT)
    table.view.setColumnWidth(1, theme.em(9))
    table.show_source(_Rows(*LONG_CASE))
    assert table.view.columnWidth(1) == theme.em(9)
