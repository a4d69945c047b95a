"""Workbooks: what a cell holds, which sheet is read, and what is never unpacked."""

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time

import pytest
from openpyxl import Workbook  # type: ignore[import-untyped]  # ships no types

from desktop.errors import FormatError
from desktop.exchange.table import BrokenCell, Cell, MomentCell, NumberCell
from desktop.exchange.workbook import read_workbook, sheet_names
from desktop.exchange.workbook_guard import MAX_MEMBERS
from tests.exchange.tables import bytes_of

_SHEET = "xl/worksheets/sheet1.xml"


def book_of(*values: object, number_format: str | None = None) -> bytes:
    """Return a workbook whose second row holds the values."""
    book = Workbook()
    book.active.append([f"h{at}" for at, _ in enumerate(values)])
    book.active.append(values)
    if number_format is not None:
        for cell in book.active[2]:
            cell.number_format = number_format
    return bytes_of(book)


def cells(*values: object, number_format: str | None = None) -> list[Cell]:
    return list(read_workbook(book_of(*values, number_format=number_format)).rows[0].cells)


def changed(data: bytes, change: Callable[[dict[str, bytes]], object]) -> bytes:
    """Return a workbook with its parts changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def replaced(name: str, old: bytes, new: bytes) -> Callable[[dict[str, bytes]], object]:
    def change(parts: dict[str, bytes]) -> None:
        assert old in parts[name]
        parts[name] = parts[name].replace(old, new)

    return change


def test_each_cell_is_read_as_what_it_holds() -> None:
    day = datetime(2026, 4, 3, 12, 30)  # noqa: DTZ001  (workbooks have no zones)
    values = ("007", 7, 1.5, True, date(2026, 4, 3), day, 0.1 + 0.2, 123456789012345)
    found = cells(*values)
    assert found == [
        "007",
        NumberCell("7", "General"),
        NumberCell("1.5", "General"),
        True,
        MomentCell(datetime(2026, 4, 3)),  # noqa: DTZ001  (the same)
        MomentCell(day),
        NumberCell("0.3", "General"),
        NumberCell("123456789012345", "General"),
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [(1e21, "1000000000000000000000"), (1e-7, "0.0000001"), (-2.50, "-2.5"), (2.0, "2")],
)
def test_numbers_have_no_exponent(value: float, text: str) -> None:
    assert cells("x", value)[1] == NumberCell(text, "General")


def test_a_number_keeps_the_format_that_says_how_it_is_shown() -> None:
    assert cells(7, number_format="0000") == [NumberCell("7", "0000")]


@pytest.mark.parametrize(
    ("value", "why"),
    [("=A1", "result was not saved"), ("#REF!", "the error #REF!"), (time(9), "time of day")],
)
def test_a_cell_without_a_value_is_broken(value: object, why: str) -> None:
    found = cells("x", value, "y")[1]
    assert isinstance(found, BrokenCell)
    assert why in found.why
    assert found.do


def test_a_formula_with_a_saved_result_is_that_result() -> None:
    data = changed(
        book_of("=1+1", "=2"), replaced(_SHEET, b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>")
    )
    first, second = read_workbook(data).rows[0].cells
    assert first == NumberCell("2", "General")
    assert isinstance(second, BrokenCell)


def test_a_text_is_read_as_it_was_typed_or_not_at_all() -> None:
    good, bad = cells("two_x000D_\nlines", "a\x7fb")
    assert good == "two\r\nlines"
    assert isinstance(bad, BrokenCell)


def test_a_date_beyond_the_calendar_is_broken() -> None:
    found = cells(99_999_999, number_format="yyyy-mm-dd")[0]
    assert isinstance(found, BrokenCell)


def test_the_first_visible_sheet_is_read_unless_another_is_named() -> None:
    book = Workbook()
    book.active.title, book.active.sheet_state = "Secret", "hidden"
    for name in ("One", "Two"):
        book.create_sheet(name).append(["h"])
        book[name].append([name])
    data = bytes_of(book)
    assert sheet_names(data) == ("One", "Two")
    first = read_workbook(data)
    assert first.rows[0].cells == ["One"]
    assert "Other sheets were not read: 'Two'. --sheet NAME reads one." in first.notes
    assert "Hidden sheets were not read: 'Secret'." in first.notes
    assert read_workbook(data, "Two").rows[0].cells == ["Two"]
    for name, said in (("Secret", "is hidden"), ("Three", "is not there")):
        with pytest.raises(FormatError, match=said):
            read_workbook(data, name)


def test_what_a_sheet_says_of_its_size_is_not_believed() -> None:
    data = changed(book_of("a", "b"), replaced(_SHEET, b'ref="A1:B2"', b'ref="A1:A1"'))
    assert read_workbook(data).rows[0].cells == ["a", "b"]


def _with_part(name: str, content: bytes) -> Callable[[dict[str, bytes]], object]:
    return lambda parts: parts.update({name: content})


def _relation(target: bytes, kind: bytes) -> bytes:
    return (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="r1" TargetMode="External" Target="' + target + b'" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        + kind
        + b'"/></Relationships>'
    )


_RELS = "xl/worksheets/_rels/sheet1.xml.rels"
_ROOT = b"<worksheet "


@pytest.mark.slow
@pytest.mark.parametrize(
    ("change", "said"),
    [
        (_with_part("xl/media/a.xml", bytes(40 * 1024 * 1024)), "unpack to"),
        (_with_part("xl/vbaProject.bin", b"x"), "macros"),
        (_with_part("xl/externalLinks/externalLink1.xml", b"<a/>"), "from other files"),
        (_with_part(_RELS, _relation(b"file:///etc/passwd", b"oleObject")), "to another file"),
        (replaced(_SHEET, _ROOT, b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet '), "document type"),
        (_with_part(_SHEET, "<?xml version='1.0'?><a/>".encode("utf-16")), "not UTF-8"),
        (_with_part(_SHEET, b'<?xml version="1.0" encoding="cp037"?><a/>'), "not UTF-8"),
        (_with_part(_SHEET, b"<worksheet"), "damaged"),
        (_with_part("xl/workbook.xml", b"<a/>"), "no visible sheet"),
        (replaced(_SHEET, b'<row r="2"', b'<row r="9999999"'), "beyond the last"),
        (replaced(_SHEET, b'r="A2"', b'r="ALM2"'), "1,001 columns"),
        (lambda parts: parts.update({f"x{at}": b"" for at in range(MAX_MEMBERS)}), "parts"),
    ],
)
def test_workbooks_made_to_harm_are_refused_before_they_are_opened(
    change: Callable[[dict[str, bytes]], object], said: str
) -> None:
    with pytest.raises(FormatError) as refused:
        read_workbook(changed(book_of("a"), change))
    assert said in refused.value.what
    assert refused.value.do


def test_a_document_type_far_inside_a_part_is_found() -> None:
    hidden = b"<!--" + bytes(range(33, 45)) * 200_000 + b'--><!DOCTYPE a [<!ENTITY b "c">]>' + _ROOT
    with pytest.raises(FormatError, match="document type"):
        read_workbook(changed(book_of("a"), replaced(_SHEET, _ROOT, hidden)))


def test_an_address_in_a_cell_harms_nobody() -> None:
    change = _with_part(_RELS, _relation(b"mailto:a@b.example", b"hyperlink"))
    assert len(read_workbook(changed(book_of("a"), change)).rows) == 1


def test_an_encrypted_archive_is_refused() -> None:
    data = bytearray(book_of("a"))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    with pytest.raises(FormatError, match="encrypted"):
        read_workbook(bytes(data))


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8, 0.99])
def test_a_cut_workbook_is_told_as_damaged(share: float) -> None:
    data = book_of("a")
    with pytest.raises(FormatError, match="damaged"):
        read_workbook(data[: int(len(data) * share)])
