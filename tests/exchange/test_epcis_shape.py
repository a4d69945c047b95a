from decimal import Decimal

import pytest

from desktop.errors import FormatError
from desktop.exchange.epcis_shape import put_together, shapes_of, taken_apart
from desktop.exchange.exact_json import ExactObject
from desktop.ledger.json_profile import JsonObject, JsonValue

TEXT: JsonObject = {"type": "string"}
NUMBER: JsonObject = {"type": "string", "x-number": True}
QUANTITY: JsonObject = {"type": "object", "properties": {"epcClass": TEXT, "quantity": NUMBER}}
VARIANT: JsonObject = {
    "type": "object",
    "properties": {
        "type": {"type": "string", "const": "A"},
        "certificationInfo": {"type": "array", "items": TEXT},
        "flag": {"type": "boolean"},
        "quantityList": {"type": "array", "items": QUANTITY},
        "ilmd": {"type": "object", "properties": {"cbvmda:lotNumber": TEXT}},
        "open": {"type": "array"},
        "extensions": {"type": "array", "items": {"type": "object"}},
        "parentID": TEXT,
    },
}
OTHER: JsonObject = {"type": "object", "properties": {"type": {"type": "string", "const": "B"}}}
SCHEMA: JsonObject = {"oneOf": [VARIANT, OTHER]}
SHAPES = shapes_of(SCHEMA)


def test_known_members_stay_and_all_others_move() -> None:
    event: ExactObject = {
        "type": "A",
        "parentID": "urn:x:1",
        "certificationInfo": "urn:x:2",
        "flag": True,
        "quantityList": [{"epcClass": "urn:x:3", "quantity": Decimal("0.50"), "ex:a": None}],
        "ilmd": {"ex:weight": Decimal("1.0"), "cbvmda:lotNumber": "007"},
        "open": [Decimal(1)],
        "extensions": "of the event itself",
        "https://ns.example.com/~x": True,
    }
    data = taken_apart(event, SHAPES)
    assert data == {
        "type": "A",
        "parentID": "urn:x:1",
        "flag": True,
        "quantityList": [{"epcClass": "urn:x:3", "quantity": "0.5"}],
        "ilmd": {"cbvmda:lotNumber": "007"},
        "extensions": [
            {"at": "/certificationInfo", "json": '"urn:x:2"'},
            {"at": "/extensions", "json": '"of the event itself"'},
            {"at": "/https:~1~1ns.example.com~1~0x", "json": "true"},
            {"at": "/ilmd/ex:weight", "json": "1"},
            {"at": "/open", "json": "[1]"},
            {"at": "/quantityList/0/ex:a", "json": "null"},
        ],
    }
    assert put_together(data, SHAPES) == event
    assert taken_apart(put_together(data, SHAPES), SHAPES) == data


def test_a_prefixed_member_of_another_form_moves_too() -> None:
    event: ExactObject = {"type": "A", "ilmd": {"cbvmda:lotNumber": Decimal(7)}}
    data = taken_apart(event, SHAPES)
    assert data["extensions"] == [{"at": "/ilmd/cbvmda:lotNumber", "json": "7"}]
    assert put_together(data, SHAPES) == event


def test_what_one_type_knows_another_does_not() -> None:
    event: ExactObject = {"type": "B", "parentID": "urn:x:1"}
    assert taken_apart(event, SHAPES) == {
        "type": "B",
        "extensions": [{"at": "/parentID", "json": '"urn:x:1"'}],
    }


def test_restored_members_stand_in_the_order_of_the_schema() -> None:
    data: JsonObject = {"quantityList": [], "flag": False, "parentID": "p", "type": "A"}
    assert list(put_together(data, SHAPES)) == ["type", "flag", "quantityList", "parentID"]


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ({}, "/type is not one of A, B"),
        ({"type": Decimal(1)}, "/type is not one of A, B"),
        ({"type": "C"}, "/type is not one of A, B"),
        ({"parentID": None}, "/parentID is not a text"),
        ({"flag": "true"}, "/flag is not true or false"),
        ({"quantityList": {}}, "/quantityList is not a list"),
        ({"quantityList": ["x"]}, "/quantityList/0 is not an object"),
        ({"quantityList": [{}, {"quantity": "1"}]}, "/quantityList/1/quantity is not a number"),
        ({"quantityList": [{"quantity": True}]}, "/quantityList/0/quantity is not a number"),
    ],
)
def test_a_known_member_of_another_type_is_refused(event: ExactObject, words: str) -> None:
    with pytest.raises(FormatError, match=words):
        taken_apart({"type": "A", **event} if event else event, SHAPES)


@pytest.mark.parametrize(
    "data",
    [
        {"unknown": "x"},
        {"type": 1},
        {"parentID": 1},
        {"quantityList": [{"quantity": "1.0"}]},
        {"quantityList": [{"quantity": 1}]},
        {"flag": None},
        {"extensions": {}},
        {"extensions": ["x"]},
        {"extensions": [{"at": "/a"}]},
        {"extensions": [{"at": "a", "json": "1"}]},
        {"extensions": [{"at": "/a", "json": "{"}]},
        {"extensions": [{"at": "/a/b", "json": "1"}]},
        {"extensions": [{"at": "/type", "json": "1"}]},
        {"extensions": [{"at": "/quantityList/0/a", "json": "1"}], "quantityList": []},
        {"extensions": [{"at": "/quantityList/x/a", "json": "1"}], "quantityList": [{}]},
    ],
)
def test_data_that_no_event_gives_is_refused(data: JsonObject) -> None:
    with pytest.raises(FormatError):
        put_together({"type": "A", **data}, SHAPES)


@pytest.mark.parametrize(
    "schema", [{}, VARIANT, {"oneOf": True}, {"oneOf": [{"type": "string"}, True, QUANTITY]}]
)
def test_a_schema_without_types_of_events_is_refused(schema: dict[str, JsonValue]) -> None:
    with pytest.raises(FormatError, match="lists no types"):
        shapes_of(schema)
