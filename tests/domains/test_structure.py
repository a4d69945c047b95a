"""The two validators: one answer, and problems in words with their paths."""

import pytest

from desktop.domains.problem import Problem
from desktop.domains.schema_subset import parse_schema
from desktop.domains.structure import first_misfit, fits, misfits
from desktop.ledger.json_profile import JsonObject, JsonValue, format_json

_VARIANTS: JsonObject = {
    "type": "object",
    "oneOf": [
        {
            "type": "object",
            "additionalProperties": False,
            "required": ["is", "a"],
            "properties": {"is": {"const": "one"}, "a": {"type": "integer", "minimum": 2}},
        },
        {
            "type": "object",
            "additionalProperties": False,
            "required": ["is"],
            "properties": {"is": {"const": "two"}},
        },
    ],
}
_SCHEMA: JsonObject = {
    "type": "object",
    "additionalProperties": False,
    "required": ["n", "t"],
    "properties": {
        "n": {"type": "integer", "minimum": 1, "maximum": 3},
        "t": {"type": "string", "minLength": 1, "maxLength": 3},
        "l": {
            "type": "array",
            "items": {"enum": [1, 2]},
            "minItems": 1,
            "maxItems": 2,
            "uniqueItems": True,
        },
        "c": {"const": "c"},
        "v": _VARIANTS,
        "e": {"type": "object", "additionalProperties": False},
    },
}
_GOOD: JsonObject = {"n": 1, "t": "abc"}


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"n": 0}, Problem(("n",), "is less than 1")),
        ({"n": 4}, Problem(("n",), "is more than 3")),
        ({"n": True}, Problem(("n",), "is not of the type integer")),
        ({"n": "1"}, Problem(("n",), "is not of the type integer")),
        ({"t": ""}, Problem(("t",), "has fewer than 1 characters")),
        ({"t": "abcd"}, Problem(("t",), "has more than 3 characters")),
        ({"t": None}, Problem(("t",), "is not of the type string")),
        ({"l": []}, Problem(("l",), "has fewer than 1 items")),
        ({"l": [1, 1]}, Problem(("l",), "has the same item twice")),
        ({"l": [1, True]}, Problem(("l", 1), "is not one of [1, 2]")),
        ({"c": "d"}, Problem(("c",), "is not c")),
        ({"x": 1}, Problem(("x",), "is not a field of this kind")),
        ({"e": {"x": 1}}, Problem(("e", "x"), "is not a field of this kind")),
        ({"v": {"is": "one", "a": 1}}, Problem(("v", "a"), "is less than 2")),
        ({"v": {"is": "one"}}, Problem(("v", "a"), "is missing")),
        ({"v": {"is": "two", "a": 2}}, Problem(("v", "a"), "is not a field of this kind")),
        ({"v": {"is": "six"}}, Problem(("v", "is"), "is not one of one, two")),
        ({"v": {"is": ["one"]}}, Problem(("v", "is"), "is not one of one, two")),
        ({"v": {}}, Problem(("v", "is"), "is not one of one, two")),
        ({"v": "one"}, Problem(("v",), "is not of the type object")),
    ],
)
def test_a_misfit_is_told_in_words_at_its_path(change: JsonObject, problem: Problem) -> None:
    data = {**_GOOD, **change}
    assert not fits(format_json(_SCHEMA), data)
    assert misfits(_SCHEMA, data) == (problem,)
    assert first_misfit(_SCHEMA, data) == problem


def test_everything_that_is_wrong_is_told() -> None:
    parse_schema(_SCHEMA)
    data: JsonObject = {"l": [1, 2, 3], "y": 1, "x": 2}
    assert {str(problem) for problem in misfits(_SCHEMA, data)} == {
        "n: is missing",
        "t: is missing",
        "l: has more than 2 items",
        "l.2: is not one of [1, 2]",
        "x: is not a field of this kind",
        "y: is not a field of this kind",
    }


@pytest.mark.parametrize("value", [None, 1, "text", []])
def test_what_is_no_object_fits_no_kind(value: JsonValue) -> None:
    assert not fits(format_json(_SCHEMA), value)
    (problem,) = misfits(_SCHEMA, value)
    assert str(problem) == "is not of the type object"


def test_length_counts_characters_not_bytes() -> None:
    assert fits(format_json(_SCHEMA), {**_GOOD, "t": "\U0001f33b" * 3})
    assert misfits(_SCHEMA, {**_GOOD, "t": "\U0001f33b" * 3}) == ()


def test_a_long_list_of_unique_items_is_judged_in_one_pass() -> None:
    items: JsonObject = {"type": "object", "x-form": "texts"}
    schema: JsonObject = {"type": "array", "items": items, "uniqueItems": True}
    value: list[JsonValue] = [{"en": str(number)} for number in range(20_000)]
    assert misfits(schema, value) == ()
    assert misfits(schema, [*value, value[0]]) == (Problem((), "has the same item twice"),)
