"""Text with separators: encoding and separator are found out, and nothing is guessed over."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import FormatError
from desktop.exchange.csv_rows import format_csv, intended
from desktop.exchange.delimited import read_delimited
from desktop.exchange.table import MAX_COLUMNS, MAX_ROWS, BrokenCell, Table

pytestmark = pytest.mark.slow

_BOM = b"\xef\xbb\xbf"


def grid(table: Table) -> list[list[str]]:
    return [list(map(str, row.cells)) for row in (table.header, *table.rows)]


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("a,b\n1,2\n", "comma"),
        ("a;b\n1,5;2\n", "semicolon"),
        ("a\tb\n1;5\t2,5\n", "tab"),
        ("sep=;\r\na,x;b\r\n1;2\r\n", "semicolon"),
        ("Name, full;Day, awarded;Level, EQF\na, b;c;d\ne;f, g;h\n", "semicolon"),
        ('"a;b;c",d\n1,2\n', "comma"),
        ("a\nb\n", "comma"),
        ("a,b\r1,2\r", "comma"),
    ],
)
def test_the_separator_is_found_out_and_told(text: str, separator: str) -> None:
    table = read_delimited(text.encode())
    assert table.notes == (f"Read as UTF-8, separated by {separator}.",)
    assert len({len(row.cells) for row in (table.header, *table.rows)}) == 1


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("a,b\nStraßenbau,Łódź\n".encode(), "UTF-8"),
        (_BOM + "a,b\nStraßenbau,Łódź\n".encode(), "UTF-8"),
        ("a,b\nStraßenbau,5 € … “so”\n".encode("cp1252"), "Windows-1252"),
    ],
)
def test_the_encoding_is_found_out_and_no_letter_is_lost(data: bytes, encoding: str) -> None:
    table = read_delimited(data)
    assert f"Read as {encoding}" in table.notes[0]
    assert table.header.cells[0] == "a"
    assert table.rows[0].cells[0] == "Straßenbau"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("a,b\n1,2\n".encode("utf-16"), "UTF-16"),
        ("a,b\n1,2\n".encode("utf-16-le"), "UTF-16"),
        (b"a,b\n1,\x002\n", "line 2 holds a NUL"),
        (_BOM + b"a,b\n\n\xe4,2\n", "line 3 is not UTF-8, as its mark says"),
        (b"a,b\n\x81\xe4,2\n", "line 2 is neither UTF-8 nor Windows-1252"),
        (b'a,b\n1,2\n"1,2\n3,4\n', "opened in row 3 is never closed"),
        (b'a,b\n"1"x,2\n', "row 2 goes on after a closing"),
        (b'a,b\n"' + b"x" * 140_000 + b'",2\n', "row 2 has a cell of far more"),
        (b"a,b\n" + b"x" * 70_000 + b",2\n", "cell A2 has 70,000 characters"),
        (b"a," * 1_000_000 + b"b\n1\n", "row 1 has 1,000,001 columns"),
        (b"a,b\n" + b"," * MAX_COLUMNS + b"x\n", "row 2 has 501 columns"),
        (b"a\n" + b"1\n" * (MAX_ROWS + 1), "more than 50,000 rows"),
        (b"," * 1_000_000, "is empty"),
        (b"a,b\n,\n\n", "no rows below"),
    ],
)
def test_text_that_is_no_table_is_refused_in_words(data: bytes, said: str) -> None:
    with pytest.raises(FormatError) as refused:
        read_delimited(data)
    assert said in refused.value.what
    assert refused.value.do


@pytest.mark.parametrize(
    ("cell", "said"), [("\x1b[31m2", "U+001B"), ("Stra\ufffde", "was lost"), ("a\x85b", "U+0085")]
)
def test_a_cell_with_characters_that_nobody_sees_is_broken(cell: str, said: str) -> None:
    found = read_delimited(f"a,b\n1,{cell}\n".encode()).rows[0].cells[1]
    assert isinstance(found, BrokenCell)
    assert said in found.why
    assert "\x1b" not in found.shown


def test_rows_keep_the_numbers_that_the_spreadsheet_shows() -> None:
    table = read_delimited(b'a,b\n"x\ny",1\n\n,\n2,\n')
    assert [row.number for row in table.rows] == [2, 5]
    assert grid(table) == [["a", "b"], ["x\ny", "1"], ["2"]]


def test_rows_may_be_shorter_than_the_header_for_excel_cuts_them() -> None:
    assert grid(read_delimited(b"a;b;c\n1;2;3\n1\n"))[2] == ["1"]


@pytest.mark.parametrize(
    ("cell", "meant"), [("'=1", "=1"), ("'+43 1", "+43 1"), ("'n Abend", "'n Abend"), ("'", "'")]
)
def test_an_apostrophe_that_marks_a_text_is_no_part_of_it(cell: str, meant: str) -> None:
    assert intended(cell) == meant


_CELL = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn"), codec="utf-8"), min_size=1)


@given(st.lists(st.tuples(_CELL, _CELL), min_size=1, max_size=5))
def test_what_was_exported_is_read_back(rows: list[tuple[str, str]]) -> None:
    kept = [row for row in rows if row[1].strip() and "\ufffd" not in "".join(row)]
    kept = [row for row in kept if not any(cell.startswith("'") for cell in row)]
    if kept:
        table = read_delimited(format_csv(("left", "right"), kept))
        assert [tuple(row.cells) for row in table.rows] == kept
