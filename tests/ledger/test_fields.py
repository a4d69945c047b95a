import pytest

from desktop.errors import FormatError
from desktop.ledger.fields import (
    fields_of,
    integer_of,
    list_of,
    match_of,
    optional_of,
    text_of,
)
from desktop.ledger.json_profile import JsonValue


@pytest.mark.parametrize("value", [{"a": 1}, {"a": 1, "b": 2}])
def test_an_object_with_known_fields_is_returned(value: JsonValue) -> None:
    assert fields_of(value, "a thing", {"a"}, {"b"}) is value


@pytest.mark.parametrize(
    ("value", "reason"),
    [([], "not an object"), ({"b": 1}, "lacks a"), ({"a": 1, "c": 2}, "unknown field: c")],
)
def test_other_fields_are_refused_by_name(value: JsonValue, reason: str) -> None:
    with pytest.raises(FormatError, match=reason):
        fields_of(value, "a thing", {"a"}, {"b"})


def test_an_absent_field_is_none_and_a_null_is_refused() -> None:
    assert optional_of({}, "a", text_of) is None
    assert optional_of({"a": "x"}, "a", text_of) == "x"
    with pytest.raises(FormatError):
        optional_of({"a": None}, "a", text_of)


@pytest.mark.parametrize("value", [None, 1, True, [], {}])
def test_what_is_no_text_is_refused(value: JsonValue) -> None:
    with pytest.raises(FormatError):
        text_of(value)
    with pytest.raises(FormatError):
        match_of(value, str.islower, "in lower case")


def test_a_text_has_to_match() -> None:
    assert match_of("a", str.islower, "in lower case") == "a"
    with pytest.raises(FormatError, match="in lower case"):
        match_of("A", str.islower, "in lower case")


@pytest.mark.parametrize("value", [0, 4, True, "2", 2.0, None])
def test_integers_have_exact_types_and_bounds(value: JsonValue) -> None:
    assert [integer_of(number, 1, 3) for number in (1, 2, 3)] == [1, 2, 3]
    with pytest.raises(FormatError):
        integer_of(value, 1, 3)


@pytest.mark.parametrize("value", [[], [1, 2, 3], {}, "ab"])
def test_lists_are_neither_empty_nor_too_long(value: JsonValue) -> None:
    assert list_of([1, 2], "a list", 2) == [1, 2]
    with pytest.raises(FormatError):
        list_of(value, "a list", 2)
