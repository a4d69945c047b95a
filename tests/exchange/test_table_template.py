"""Templates: an empty table whose headers all mean something."""

import io

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]  # ships no types

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.kind import Kind
from desktop.exchange.table_columns import Names
from desktop.exchange.table_file import read_table
from desktop.exchange.table_rows import rows_of
from desktop.exchange.table_template import template_csv, template_workbook
from tests.exchange.tables import kind_of

_LANGUAGES = ("en", "de")


def header_of(kind: Kind) -> list[str]:
    return template_csv(kind, _LANGUAGES).decode("utf-8-sig").strip().split(",")


@pytest.mark.parametrize("kind", builtin_kinds(), ids=lambda kind: str(kind.id))
def test_each_header_of_a_template_means_itself(kind: Kind) -> None:
    names = Names(kind, "en")
    targets = [names.target(path) for path in header_of(kind)]
    assert [None if target is None else target.path for target in targets] == header_of(kind)


@pytest.mark.slow
@pytest.mark.parametrize("kind", builtin_kinds(), ids=lambda kind: str(kind.id))
def test_a_workbook_has_the_same_columns_and_explains_each(kind: Kind) -> None:
    book = load_workbook(io.BytesIO(template_workbook(kind, _LANGUAGES)))
    records, fields = book.worksheets
    assert [cell.value for cell in records[1]] == header_of(kind)
    assert [row[0].value for row in fields.iter_rows(min_row=2)] == header_of(kind)
    assert not any(cell.data_type == "f" for row in fields for cell in row)


def test_private_columns_are_marked_and_stand_last_with_their_readers() -> None:
    header = header_of(kind_of("inspection.report/1"))
    marked = [path for path in header if path.startswith("private.")]
    assert marked == [path for path in header if path in {*marked, "readers"}][1:]
    assert header[-len(marked) - 1 :] == ["readers", *marked]
    assert "private.notes" in marked
    book = load_workbook(io.BytesIO(template_workbook(kind_of("inspection.report/1"), _LANGUAGES)))
    told = {row[0].value: row[5].value for row in book.worksheets[1].iter_rows(min_row=2)}
    assert told["private.notes"] == "the private document, sealed for its readers"
    assert told["site"] == "the ledger"
    assert told["readers"] == "nowhere: the document is sealed for them"
    assert not [path for path in header_of(kind_of("product.master/1")) if "private" in path]


def test_a_filled_template_is_read_and_empty_columns_do_no_harm() -> None:
    kind = kind_of("education.diploma/1")
    book = load_workbook(io.BytesIO(template_workbook(kind, _LANGUAGES)))
    sheet = book.worksheets[0]
    values = {"achievementType": "Diploma", "achievement.de": "Physik", "field": "0533",
              "awarded": "2026-04-03"}  # fmt: skip
    sheet.append([values.get(path) for path in header_of(kind)])
    stream = io.BytesIO()
    book.save(stream)
    rows = rows_of(read_table(stream.getvalue()), kind, "en")
    assert rows.problems == ()
    assert rows.items[0]["data"] == {
        "achievementType": "Diploma",
        "achievement": {"de": "Physik"},
        "field": "0533",
        "awarded": "2026-04-03",
    }
