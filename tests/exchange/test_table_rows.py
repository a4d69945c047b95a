"""Tables become records, and what is wrong with them is told at its cell."""

import csv
import io

import pytest

from desktop.domains.kind import data_problems
from desktop.errors import UsageError
from desktop.exchange.openfda import read_recalls
from desktop.exchange.table import CellProblem
from desktop.exchange.table_file import read_table
from desktop.exchange.table_rows import TableRows, rows_of
from tests.exchange.tables import (
    ERRORS,
    FORMS,
    ROWS,
    diplomas,
    kind_of,
    planted,
    recalls_beside,
)

DIPLOMA = "education.diploma/1"


def read(data: bytes, kind: str = DIPLOMA, **given: str) -> TableRows:
    return rows_of(read_table(data), kind_of(kind), "en", given)


def judged(rows: TableRows, kind: str = DIPLOMA) -> list[CellProblem]:
    """Return all problems of the table and of the data, as they are told."""
    found = list(rows.problems)
    for number, item in enumerate(rows.items, 1):
        data = item["data"]
        assert isinstance(data, dict)
        for problem in data_problems(kind_of(kind), data):
            path = ".".join(map(str, problem.path))
            located = rows.located(number, path, problem.message)
            found += [] if located is None else [located]
    return found


def told(text: str, kind: str = DIPLOMA) -> dict[str, str]:
    """Return the problems of a table by their cells."""
    return {one.cell or one.column: one.problem for one in judged(read(text.encode(), kind), kind)}


@pytest.mark.parametrize("form", list(FORMS))
def test_seven_planted_errors_are_exactly_the_seven_cells_that_are_named(form: str) -> None:
    problems = judged(read(FORMS[form](planted(diplomas()))))
    assert sorted(one.cell for one in problems) == sorted(ERRORS)
    assert {one.row for one in problems} == {int(cell[1:]) for cell in ERRORS}
    assert len({one.problem for one in problems}) == len(ERRORS)
    assert all(one.do and one.header and one.column for one in problems)


@pytest.mark.slow
@pytest.mark.parametrize("form", list(FORMS))
def test_the_whole_table_says_the_same_in_each_form(form: str) -> None:
    rows = read(FORMS[form](diplomas()))
    assert judged(rows) == []
    assert len(rows.items) == ROWS
    assert rows.items == read(FORMS["comma"](diplomas())).items
    first = rows.items[0]["data"]
    assert isinstance(first, dict)
    assert (first["field"], first["level"], first["awarded"]) == ("0111", 1, "2026-01-13")


@pytest.mark.parametrize(("separator", "encoding"), [(",", "utf-8"), (";", "cp1252")])
def test_real_recalls_come_through_a_table_unchanged(separator: str, encoding: str) -> None:
    kind = kind_of("recall.notice/1")
    drafts = [draft.data for draft in read_recalls(recalls_beside(), kind.schema)]
    assert len(drafts) > 50
    stream = io.StringIO(newline="")
    names = sorted({name for data in drafts for name in data})
    writer = csv.DictWriter(stream, names, delimiter=separator)
    writer.writeheader()
    writer.writerows(drafts)
    rows = read(stream.getvalue().encode(encoding), kind.id)
    assert rows.problems == ()
    assert [item["data"] for item in rows.items] == drafts


def test_titles_of_any_language_are_headers_and_labels_of_any_language_are_values() -> None:
    text = "Art des  ABSCHLUSSES;Achievement (de);Verliehen am\nmasterabschluss;Physik;3.4.2026\n"
    rows = read(text.encode())
    assert judged(rows) == []
    assert rows.items[0] == {
        "data": {
            "achievementType": "MasterDegree",
            "achievement": {"de": "Physik"},
            "awarded": "2026-04-03",
        }
    }


def test_what_stands_beside_the_data_has_columns_too() -> None:
    text = (
        "site,subject,checklist[0].item,checklist.2.item,about,time,place.lat,place.lon,result,refs.corrects\n"
        "9012345000004,lot,Floor,Door,https://a.example/1|https://a.example/2,"
        "2026-04-03 09:00+02:00,48.2082,163738000,satisfactory,urn:x\n"
    )
    (item,) = read(text.encode(), "inspection.report/1").items
    assert item == {
        "time": "2026-04-03T07:00:00.000Z",
        "place": {"lat": 482_082_000, "lon": 163_738_000},
        "refs": [{"rel": "corrects", "id": "urn:x"}],
        "about": ["https://a.example/1", "https://a.example/2"],
        "data": {
            "site": "9012345000004",
            "subject": "lot",
            "checklist": [{"item": "Floor"}, {"item": "Door"}],
            "result": "satisfactory",
        },
    }


@pytest.mark.parametrize(
    ("lat", "said"), [("91", "beyond 90"), ("48.12345678", "7 decimals"), ("here", "not a number")]
)
def test_a_place_that_is_none_is_refused(lat: str, said: str) -> None:
    found = told(f"achievementType,achievement,awarded,place.lat\nDegree,A,2026-01-13,{lat}\n")
    assert said in found["D2"]


def test_a_problem_behind_a_gap_in_a_list_is_told_at_its_own_column() -> None:
    text = (
        "site,subject,checklist.1.item,checklist.1.outcome,checklist.3.item,checklist.3.outcome\n"
        "9012345000004,lot,Floor,compliant,Door,perfect\n"
    )
    found = told(text, "inspection.report/1")
    assert found["F2"] == "is none of the choices"
    rows = read(text.replace("perfect", "compliant").encode(), "inspection.report/1")
    located = rows.located(1, "checklist.1.outcome", "is odd")
    assert located is not None
    assert located.cell == "F2"


def test_a_list_in_one_cell_is_split_and_each_value_is_read() -> None:
    text = "institution,issuer,achievementTypes\nHarbour,x,MasterDegree | bachelorabschluss|Degre\n"
    rows = read(text.encode(), "education.accreditation/1")
    assert [(one.cell, one.value) for one in rows.problems if one.cell == "C2"] == [("C2", "Degre")]
    assert rows.items[0]["data"] == {
        "institution": "Harbour",
        "issuer": "x",
        "achievementTypes": ["MasterDegree", "BachelorDegree"],
    }


def test_a_required_column_that_is_missing_or_empty_is_told_once() -> None:
    found = judged(read(b"achievementType,achievement\nDegree,\nDegree,\n"))
    assert [(one.row, one.cell, one.column) for one in found] == [
        (1, "B1", "achievement"),
        (1, "", "awarded"),
    ]


def test_a_missing_value_points_to_the_empty_cell() -> None:
    found = judged(
        read(b"achievementType,achievement,awarded\n,A,2026-01-13\nDegree,B\nDegree,C,2026-01-14\n")
    )
    assert [(one.cell, one.problem) for one in found] == [
        ("A2", "is missing"),
        ("C3", "is missing"),
    ]


def test_empty_rows_and_quoted_line_ends_do_not_shift_the_numbers() -> None:
    text = (
        'achievementType,achievement,awarded\n\n"Degree","two\nlines",2026-01-13\n,,\nDegree,B,x\n'
    )
    assert told(text) == {"C5": "is not a date"}


def test_a_user_says_what_a_foreign_header_means_and_which_column_to_leave_out() -> None:
    text = b"Sort,Name,Day,Notes\nDegree,A,2026-01-13,secret\n"
    given = {
        "sort": "achievementType",
        "NAME": "achievement.de",
        "Day": "data.awarded",
        "Notes": "",
    }
    rows = rows_of(read_table(text), kind_of(DIPLOMA), "en", given)
    assert judged(rows) == []
    assert "secret" not in str(rows.items)
    assert any("Notes" in note for note in rows.notes)


@pytest.mark.parametrize(
    ("given", "said"),
    [({"Nope": "awarded"}, "no header 'Nope'"), ({"Day": "awardet"}, "no field 'awardet'")],
)
def test_a_mapping_that_does_not_fit_is_refused(given: dict[str, str], said: str) -> None:
    table = read_table(b"Day\n2026-01-13\n")
    with pytest.raises(UsageError) as refused:
        rows_of(table, kind_of(DIPLOMA), "en", given)
    assert said in refused.value.what
    assert refused.value.do


@pytest.mark.parametrize(
    ("header", "cell", "said", "advice"),
    [
        ("awardet", "D1", "no field of this kind", "Did you mean awarded?"),
        ("Verliehen an", "D1", "no field of this kind", "Did you mean awarded?"),
        ("colour", "D1", "no field of this kind", "--columns"),
        ("achievement", "D1", "same as column B (achievement)", "Keep one"),
        ("achievement.en", "D1", "same as column B (achievement)", "Keep one"),
        ("Abschluss", "D1", "same as column B (achievement)", "Keep one"),
        ("", "D1", "no header, but row 2", "Write a header"),
    ],
)
def test_headers_that_mean_nothing_or_too_much_are_refused_by_name(
    header: str, cell: str, said: str, advice: str
) -> None:
    text = f"achievementType,achievement,awarded,{header}\nDegree,A,2026-01-13,x\n"
    (problem,) = read(text.encode()).problems
    assert (problem.cell, problem.header) == (cell, header)
    assert said in problem.problem
    assert advice in problem.do


def test_a_title_of_two_fields_is_a_riddle() -> None:
    text = b"gtin,names,owner,Unit\n1,a,1,KGM\n"
    found = [one for one in read(text, "product.master/1").problems if one.cell == "D1"]
    assert [one.problem for one in found] == ["may mean netContent.unit or storage.unit"]


def test_an_unknown_column_without_values_is_passed_over_with_a_note() -> None:
    rows = read(b"achievementType,achievement,awarded,Notes,level\nDegree,A,2026-01-13,,\n")
    assert judged(rows) == []
    assert "Column D (Notes) is empty and was passed over." in rows.notes


def test_a_list_and_its_items_do_not_stand_in_two_columns() -> None:
    text = b"organisation,licenceType,number,from,scope,scope.0\na,pharmacy,1,2026-01-13,x,y\n"
    found = [one for one in read(text, "party.licence/1").problems if one.cell == "F1"]
    assert [one.problem for one in found] == ["means the same as column E (scope)"]


def test_one_column_of_decimals_explains_another() -> None:
    header = "gtin,names,owner,netContent.value,netContent.unit,storage.minimum,storage.unit"
    text = f"{header}\n1;a;1;1.234;KGM;-2,5;CEL\n".replace(",", ";", header.count(","))
    rows = read(text.encode(), "product.master/1")
    data = rows.items[0]["data"]
    assert isinstance(data, dict)
    assert data["netContent"] == {"value": "1234", "unit": "KGM"}
    assert data["storage"] == {"minimum": "-2.5", "unit": "CEL"}
