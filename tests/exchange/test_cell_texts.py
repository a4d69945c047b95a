"""What one cell means is decided by its column, never guessed."""

from datetime import datetime
from typing import cast

import pytest

from desktop.domains.fields import Choice, Field, FieldType
from desktop.errors import FormatError
from desktop.exchange.cell_texts import read_cells
from desktop.exchange.table import BrokenCell, Cell, MomentCell, NumberCell

_DAY = MomentCell(datetime(2026, 4, 3))  # noqa: DTZ001  (workbooks have no zones)
_NOON = MomentCell(datetime(2026, 4, 3, 12))  # noqa: DTZ001  (the same)


def field(type_: FieldType, *choices: Choice) -> Field:
    return Field("x", type_, {}, {}, required=False, choices=choices)


def read(type_: FieldType, *cells: Cell) -> list[str | None]:
    """Return the texts; a problem stands as ``!`` and its sentence."""
    return [
        f"!{one.what}" if isinstance(one, FormatError) else one
        for one in read_cells(field(type_), cells)
    ]


def number(text: str, number_format: str = "General") -> NumberCell:
    return NumberCell(text, number_format)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("007", "007"),
        (" 1.50 ", "1.50"),
        ("=1+1", "=1+1"),
        (number("123"), "123"),
        (number("123", "00000"), "00123"),
        (number("1234567", "00000"), "1234567"),
        (number("-5"), "-5"),
        (number("9007199254740991"), "9007199254740991"),
        (number("1234", "#,##0"), "1234"),
    ],
)
def test_a_text_keeps_its_spelling_and_leading_zeros(cell: Cell, text: str) -> None:
    assert read(FieldType.TEXT, cell) == [text]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (number("9007199254740992"), "many digits"),
        (number("1.5"), "a fraction"),
        (number("5", "0.00"), "format '0.00'"),
        (number("-5", "00000"), "format '00000'"),
        (number("123456789", "000-00-0000"), "format"),
        (_DAY, "turned into a date"),
        (True, "truth value"),
        (BrokenCell("#REF!", "shows the error #REF!", "do"), "shows the error"),
    ],
)
def test_a_cell_whose_text_is_not_certain_is_refused(cell: Cell, said: str) -> None:
    (problem,) = read_cells(field(FieldType.TEXT), [cell])
    assert isinstance(problem, FormatError)
    assert said in problem.what
    assert problem.do


@pytest.mark.parametrize(
    ("cells", "texts"),
    [
        (["2026-04-03", "3.4.2026", "03. 04. 2026", "20260403"], ["2026-04-03"] * 4),
        (["2026-04-03 00:00:00", "2026-04-03T00:00", _DAY, number("20260403")], ["2026-04-03"] * 4),
        (["13/04/2026", "03/04/2026"], ["2026-04-13", "2026-04-03"]),
        (["04/13/2026", "04/03/2026"], ["2026-04-13", "2026-04-03"]),
        (["13-04-2026", "5/5/2026"], ["2026-04-13", "2026-05-05"]),
        (["5/5/2026"], ["2026-05-05"]),
    ],
)
def test_dates_of_a_column_that_tells_its_order_are_read(
    cells: list[Cell], texts: list[str]
) -> None:
    assert read(FieldType.DATE, *cells) == texts


@pytest.mark.parametrize(
    "cell",
    ["2026-02-30", "31.02.2026", "3.4.26", "yesterday", "13/13/2026", _NOON, number("45000"), True,
     "2026-04-03 12:00", "0000-01-01"],
)  # fmt: skip
def test_what_is_no_date_is_refused_alone(cell: Cell) -> None:
    good, bad = read(FieldType.DATE, "25/12/2026", cell)
    assert good == "2026-12-25"
    assert str(bad).startswith("!")


def test_dates_that_may_be_two_days_are_refused_once_and_the_others_are_read() -> None:
    found = read(FieldType.DATE, "2026-04-03", "03/04/2026", "04/05/2026", "x")
    assert found[0] == "2026-04-03"
    assert "either of two days" in str(found[1])
    assert found[2] is None
    assert found[3] == "!is not a date"


def test_the_rare_order_among_dates_is_the_one_that_is_named() -> None:
    found = read(FieldType.DATE, "13/04/2026", "14/04/2026", "04/15/2026")
    assert found[:2] == [None, None]
    assert "another order of day and month than 13/04/2026" in str(found[2])


@pytest.mark.parametrize(
    ("cells", "texts"),
    [
        (["1.234,56", "1.234"], ["1234.56", "1234"]),
        (["1,234.56", "1,234"], ["1234.56", "1234"]),
        (["1,5", "7"], ["1.5", "7"]),
        (["1 234,5", "1'234", "1\u00a0234"], ["1234.5", "1234", "1234"]),
        (["1.234.567"], ["1234567"]),
        (["0,125", "-0.5".replace(".", ",")], ["0.125", "-0.5"]),
        (["1234.567", "+2"], ["1234.567", "+2"]),
        ([number("0.3"), "1,5"], ["0.3", "1.5"]),
    ],
)
def test_numbers_of_a_column_that_tells_its_mark_are_read(
    cells: list[Cell], texts: list[str]
) -> None:
    assert read(FieldType.DECIMAL, *cells) == texts


def test_numbers_that_may_be_thousands_are_refused_once_unless_other_columns_tell() -> None:
    found = read(FieldType.DECIMAL, "5", "1.234", "2.345")
    assert found[0] == "5"
    assert "may be thousands or a fraction" in str(found[1])
    assert found[2] is None
    known = read_cells(field(FieldType.DECIMAL), ["1.234"], frozenset(","))
    assert known == ["1234"]


def test_two_decimal_marks_in_one_column_are_refused_at_the_rare_one() -> None:
    found = read(FieldType.DECIMAL, "1,5", "2,5", "2.25")
    assert found[:2] == [None, None]
    assert "another decimal mark than 1,5" in str(found[2])


@pytest.mark.parametrize(
    "cell",
    ["18O,5", "1,2,3", "1.23.456", "1e3", "--1", "1,5%", number("0.5", "0%"), _DAY, True, "NaN"],
)
def test_what_is_no_number_is_refused_alone(cell: Cell) -> None:
    good, bad = read(FieldType.DECIMAL, "1,5", cell)
    assert good == "1.5"
    assert str(bad).startswith("!")


@pytest.mark.parametrize(
    ("cell", "text"), [("7", "7"), ("-7", "-7"), ("7.0", "7"), ("7,0", "7"), (number("7"), "7")]
)
def test_whole_numbers_are_read(cell: Cell, text: str) -> None:
    assert read(FieldType.INTEGER, cell) == [text]


@pytest.mark.parametrize("cell", ["six", "1.5", "1.000", number("1.5"), _DAY, True])
def test_what_is_no_whole_number_is_refused(cell: Cell) -> None:
    assert str(read(FieldType.INTEGER, cell)[0]).startswith("!is not a whole number")


@pytest.mark.parametrize("word", ["true", "YES", "ja", "Wahr", "1", True, number("1")])
def test_a_yes_is_true_in_any_spelling(word: Cell) -> None:
    assert read(FieldType.BOOLEAN, word) == ["true"]


@pytest.mark.parametrize("word", ["false", "No", "nein", "FALSCH", "0", False])
def test_a_no_is_false_in_any_spelling(word: Cell) -> None:
    assert read(FieldType.BOOLEAN, word) == ["false"]


def test_a_perhaps_is_refused() -> None:
    assert read(FieldType.BOOLEAN, "perhaps") == ["!is neither yes nor no"]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("2026-04-03T09:00:00+02:00", "2026-04-03T07:00:00.000Z"),
        ("2026-04-03 09:00 +0200", "2026-04-03T07:00:00.000Z"),
        ("2026-04-03T07:00:00.5Z", "2026-04-03T07:00:00.500Z"),
    ],
)
def test_a_time_with_its_zone_becomes_utc(cell: str, text: str) -> None:
    assert read(FieldType.TIME, cell) == [text]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("2026-04-03T09:00:00", "without a zone"),
        (_NOON, "without a zone"),
        ("2026-04-03", "not a time with its date"),
        ("09:00", "not a time with its date"),
        ("2026-04-31T09:00Z", "not a time of the calendar"),
    ],
)
def test_a_time_without_zone_or_date_is_refused_with_advice(cell: Cell, said: str) -> None:
    (problem,) = read_cells(field(FieldType.TIME), [cell])
    assert isinstance(problem, FormatError)
    assert said in problem.what
    assert "+02:00" in problem.do


_TWO = (Choice("a1", {"en": "Alpha", "de": "Erstes"}), Choice("b1", {"en": "Beta", "de": "Alpha"}))


@pytest.mark.parametrize("cell", ["a1", "A1", "Erstes", " erstes "])
def test_a_choice_is_known_by_code_and_by_label(cell: str) -> None:
    assert read_cells(field(FieldType.CHOICE, *_TWO), [cell]) == ["a1"]


@pytest.mark.parametrize(
    ("cell", "said", "advice"),
    [
        ("alpha", "may mean a1 or b1", "Write the one"),
        ("erstess", "none of the choices", "Did you mean a1?"),
        ("zzz", "none of the choices", "Write one of a1, b1."),
    ],
)
def test_another_value_than_the_choices_is_refused_with_the_nearest(
    cell: str, said: str, advice: str
) -> None:
    problem = cast("FormatError", read_cells(field(FieldType.CHOICE, *_TWO), [cell])[0])
    assert said in problem.what
    assert problem.do == advice if advice.endswith((".", "?")) else advice in problem.do


def test_a_truth_value_of_a_workbook_can_be_a_choice() -> None:
    choices = (Choice("true", {"en": "Yes"}), Choice("false", {"en": "No"}))
    assert read_cells(field(FieldType.CHOICE, *choices), [True, "no"]) == ["true", "false"]
