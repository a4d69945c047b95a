import pytest

from desktop.errors import FormatError
from desktop.exchange.table import NumberCell, Row, Table
from desktop.exchange.table_edit import (
    Change,
    cell_at,
    changes_of,
    fitting,
    pasted_block,
    redone,
    undone,
    width_of,
    without_rows,
    written,
)

TABLE = Table(Row(1, ("a", "b")), (Row(2, ("1", NumberCell("2", "0"))), Row(4, ("3",))))


def test_a_cell_is_written_and_the_old_table_stays() -> None:
    changes = changes_of(TABLE, 1, 1, [["x"]])
    assert changes == (Change(1, 1, "", "x"),)
    after = written(TABLE, changes)
    assert (cell_at(after, 1, 1), cell_at(TABLE, 1, 1)) == ("x", "")
    assert [row.number for row in after.rows] == [2, 4]
    assert undone(after, changes) != after
    assert cell_at(undone(after, changes), 1, 1) == ""


def test_a_block_goes_down_and_to_the_right_and_skips_what_is_the_same() -> None:
    changes = changes_of(TABLE, 0, 0, [["1", "5"], ["6", "7", "8"]])
    assert [(one.row, one.column) for one in changes] == [(0, 1), (1, 0), (1, 1), (1, 2)]
    assert width_of(written(TABLE, changes)) == 3


def test_a_block_beyond_the_last_row_is_refused() -> None:
    with pytest.raises(FormatError, match="do not fit"):
        changes_of(TABLE, 1, 0, [["1"], ["2"]])


def test_rows_are_taken_out_and_come_back_in_their_places() -> None:
    table, removal = without_rows(TABLE, [1, 0, 1])
    assert table.rows == ()
    assert width_of(table) == 2
    assert undone(table, removal) == TABLE
    assert redone(TABLE, removal) == table


def test_copied_cells_are_read_with_their_line_ends_and_without_the_apostrophe() -> None:
    assert pasted_block('a\t"b\nc"\r\n\'=1\t') == [["a", "b\nc"], ["=1", ""]]
    assert pasted_block("") == [[""]]


def test_copied_cells_with_an_open_quotation_mark_are_refused() -> None:
    with pytest.raises(FormatError, match="not closed"):
        pasted_block('"a\tb')


def test_a_mapping_is_cut_to_the_headers_of_a_table() -> None:
    assert fitting({"A": "x", "c": "y", " b ": ""}, TABLE) == {"A": "x", " b ": ""}
