"""CSV that a spreadsheet shows and never runs."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.csv_rows import format_csv, neutral


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\0x", "=cmd|' /C calc'!A0"]
)
def test_a_formula_is_made_text(cell: str) -> None:
    assert neutral(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "a=b", "1-2", "'=x", "Łódź", " =x"])
def test_other_cells_stay(cell: str) -> None:
    assert neutral(cell) == cell


def test_rows_end_in_cr_lf_and_quotes_are_doubled() -> None:
    data = format_csv(("a", "b"), [('say "hi", twice', "two\r\nlines"), (None, -5)])
    assert data == b'a,b\r\n"say ""hi"", twice","two\r\nlines"\r\n,-5\r\n'


@given(st.lists(st.lists(st.text(st.characters(exclude_characters="\0", codec="utf-8")),
                         min_size=2, max_size=2)))  # fmt: skip
def test_every_cell_comes_back_harmless(rows: list[list[str]]) -> None:
    stream = io.StringIO(format_csv(("a", "b"), rows).decode(), newline="")
    read = list(csv.reader(stream))[1:]
    assert read == [[neutral(cell) for cell in row] for row in rows]
    assert not any(cell[:1] in set("=+-@\t\r") for row in read for cell in row if cell)
