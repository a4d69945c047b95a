"""Raw texts to data and back."""

import json

import pytest

from desktop.domains.catalogue import builtin_documents, builtin_kinds
from desktop.domains.form_values import data_of, object_of, raw_of
from desktop.domains.kind import Kind
from desktop.domains.schema_subset import Node, parse_schema
from desktop.ledger.json_profile import JsonObject, JsonValue

_KINDS: dict[str, Kind] = {kind.name: kind for kind in builtin_kinds()}
_TEXT: JsonObject = {"type": "string"}
_GROUP: JsonObject = {
    "type": "object",
    "additionalProperties": False,
    "properties": {"n": {"type": "integer"}, "d": {"type": "string", "x-form": "decimal"}},
}
_ENDLESS = "7" * 5_000  # more digits than Python reads as a number
_SHAPE: Node = parse_schema(
    {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "t": _TEXT,
            "n": {"type": "integer"},
            "b": {"type": "boolean"},
            "d": {"type": "string", "x-form": "decimal"},
            "l": {"type": "array", "items": {"type": "integer"}},
            "g": {"type": "array", "items": _GROUP},
            "x": {"type": "object", "x-form": "texts"},
            "s": {"type": "object", "x-form": "schema"},
        },
    }
)


@pytest.mark.parametrize(
    ("raw", "data"),
    [
        ({"t": "  a b\n"}, {"t": "a b"}),
        ({"t": " ", "n": ""}, {}),
        ({"n": "+007"}, {"n": 7}),
        ({"n": "-7"}, {"n": -7}),
        ({"n": "7.5"}, {"n": "7.5"}),
        ({"n": "9007199254740992"}, {"n": "9007199254740992"}),
        ({"b": "True"}, {"b": True}),
        ({"b": "perhaps"}, {"b": "perhaps"}),
        ({"d": "+007.50"}, {"d": "7.5"}),
        ({"d": "-0.0"}, {"d": "0"}),
        ({"d": "-12.0"}, {"d": "-12"}),
        ({"d": "1,5"}, {"d": "1,5"}),
        ({"l": "1\n\n 2 "}, {"l": [1, 2]}),
        ({"l.10": "3", "l.2": "2"}, {"l": [2, 3]}),
        ({"l.x": "3"}, {"l": {"x": "3"}}),
        ({f"l.{_ENDLESS}": "3", "l.1": "2"}, {"l": {_ENDLESS: "3", "1": "2"}}),
        ({f"g.{_ENDLESS}.n": "3"}, {"g": {_ENDLESS: {"n": "3"}}}),
        ({"n": _ENDLESS}, {"n": _ENDLESS}),
        ({"d": _ENDLESS}, {"d": _ENDLESS}),
        ({"s": _ENDLESS}, {"s": _ENDLESS}),
        ({"g.0.n": "1", "g.1.d": "2.0"}, {"g": [{"n": 1}, {"d": "2"}]}),
        ({"x.en": "Hello", "x.de": "Hallo"}, {"x": {"en": "Hello", "de": "Hallo"}}),
        ({"x": '{"en":"Hello"}'}, {"x": {"en": "Hello"}}),
        ({"s": '{"type": "object"}'}, {"s": {"type": "object"}}),
        ({"s": "{"}, {"s": "{"}),
        ({"s": '{"a": 1.5}'}, {"s": '{"a": 1.5}'}),
        ({"s": "[" * 100_000}, {"s": "[" * 100_000}),
        ({"u": "1"}, {"u": "1"}),
        ({"u.v": "1"}, {"u": {"v": "1"}}),
        ({"t": "a", "t.b": "c"}, {"t": {"": "a", "b": "c"}}),
        ({"t.b": "c", "t": "a"}, {"t": {"": "a", "b": "c"}}),
    ],
)
def test_texts_become_what_their_field_wants(raw: dict[str, str], data: JsonObject) -> None:
    assert object_of(_SHAPE, raw) == data


def test_the_variant_decides_what_a_text_means() -> None:
    branch: JsonObject = {"type": "object", "additionalProperties": False, "required": ["is"]}
    one: JsonObject = {"is": {"const": "one"}, "v": {"type": "integer"}}
    two: JsonObject = {"is": {"const": "two"}, "v": {"type": "boolean"}}
    shape = parse_schema({"oneOf": [{**branch, "properties": one}, {**branch, "properties": two}]})
    assert object_of(shape, {"is": "one", "v": "1"}) == {"is": "one", "v": 1}
    assert object_of(shape, {"is": "two", "v": "true"}) == {"is": "two", "v": True}
    assert object_of(shape, {"is": "two", "w": "1"}) == {"is": "two", "w": "1"}
    assert object_of(shape, {"v": "1"}) == {"v": 1}


def test_a_position_that_no_list_has_is_a_problem_of_its_field() -> None:
    kind = _KINDS["inspection.report"]
    _, found = data_of(kind, {f"checklist.{_ENDLESS}.item": "Drains"})
    assert ("checklist",) in {problem.path for problem in found}


def test_data_come_with_all_that_is_wrong() -> None:
    raw = {"gtin": "4006381333930", "names.en": "Pencil", "colour": "red"}
    data, found = data_of(_KINDS["product.master"], raw)
    assert data == {"gtin": "4006381333930", "names": {"en": "Pencil"}, "colour": "red"}
    assert {problem.path for problem in found} == {("gtin",), ("owner",), ("colour",)}
    good = {"gtin": "4006381333931", "names.en": "Pencil", "owner": "4006381333931"}
    assert data_of(_KINDS["product.master"], good)[1] == ()


_EVENT: JsonObject = {
    "type": "ObjectEvent",
    "action": "OBSERVE",
    "eventTime": "2022-09-08T06:35:42.24+02:00",
    "eventTimeZoneOffset": "+02:00",
    "epcList": ["urn:epc:id:sgtin:4012345.012345.1", "urn:epc:id:sgtin:4012345.012345.2"],
    "sensorElementList": [
        {"sensorReport": [{"type": "Temperature", "value": "4.5", "booleanValue": False}]}
    ],
}


def test_data_survive_the_way_through_a_form() -> None:
    kind = _KINDS["supply.event"]
    raw = raw_of(kind.shape, _EVENT)
    assert raw["sensorElementList.0.sensorReport.0.value"] == "4.5"
    assert raw["sensorElementList.0.sensorReport.0.booleanValue"] == "false"
    assert data_of(kind, raw) == (_EVENT, ())


def test_kinds_themselves_survive_the_way_through_a_form() -> None:
    kind = _KINDS["ledger.kind"]
    for document in builtin_documents():
        raw = raw_of(kind.shape, document)
        assert json.loads(raw["schema"]) == document["schema"]
        data, _ = data_of(kind, raw)
        assert _filled(data) == _filled(document)


def _filled(value: JsonValue) -> JsonValue:
    """Return a value without its empty lists, which a form does not show."""
    if isinstance(value, dict):
        return {name: _filled(item) for name, item in value.items() if item != []}
    if isinstance(value, list):
        return [_filled(item) for item in value]
    return value


def test_what_a_form_does_not_know_is_kept() -> None:
    data: JsonObject = {"u": {"v": [1, None]}, "s": {"type": "object"}}
    raw = raw_of(_SHAPE, data)
    assert raw == {"u.v.0": "1", "u.v.1": "null", "s": '{"type":"object"}'}
