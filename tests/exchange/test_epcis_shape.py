from decimal import Decimal

import pytest

from desktop.errors import FormatError
from desktop.exchange.epcis_shape import put_together, shape_of, taken_apart
from desktop.exchange.exact_json import ExactObject
from desktop.ledger.json_profile import JsonObject, JsonValue

TEXT: JsonObject = {"type": "string"}
NUMBER: JsonObject = {"type": "string", "x-number": True}
QUANTITY: JsonObject = {"type": "object", "properties": {"epcClass": TEXT, "quantity": NUMBER}}
SCHEMA: JsonObject = {
    "type": "object",
    "properties": {
        "type": TEXT,
        "certificationInfo": {"type": "array", "items": TEXT},
        "flag": {"type": "boolean"},
        "quantityList": {"type": "array", "items": QUANTITY},
        "ilmd": {"type": "object"},
        "open": {"type": "array"},
        "extensions": {"type": "array", "items": {"type": "object"}},
    },
    "oneOf": [
        {"type": "object", "properties": {"type": {"const": "A"}, "parentID": TEXT}},
        {"type": "object", "properties": {"type": {"const": "B"}}},
    ],
}
SHAPE = shape_of(SCHEMA)


def test_known_members_stay_and_all_others_move() -> None:
    event: ExactObject = {
        "type": "A",
        "parentID": "urn:x:1",
        "certificationInfo": "urn:x:2",
        "flag": True,
        "quantityList": [{"epcClass": "urn:x:3", "quantity": Decimal("0.50"), "ex:a": None}],
        "ilmd": {"ex:weight": Decimal("1.0"), "ex:lot": "007"},
        "open": [Decimal(1)],
        "extensions": "of the event itself",
        "https://ns.example.com/~x": True,
    }
    data = taken_apart(event, SHAPE)
    assert data == {
        "type": "A",
        "parentID": "urn:x:1",
        "flag": True,
        "quantityList": [{"epcClass": "urn:x:3", "quantity": "0.5"}],
        "extensions": [
            {"at": "/certificationInfo", "json": '"urn:x:2"'},
            {"at": "/extensions", "json": '"of the event itself"'},
            {"at": "/https:~1~1ns.example.com~1~0x", "json": "true"},
            {"at": "/ilmd", "json": '{"ex:lot":"007","ex:weight":1}'},
            {"at": "/open", "json": "[1]"},
            {"at": "/quantityList/0/ex:a", "json": "null"},
        ],
    }
    assert put_together(data, SHAPE) == event
    assert taken_apart(put_together(data, SHAPE), SHAPE) == data


def test_restored_members_stand_in_the_order_of_the_schema() -> None:
    data: JsonObject = {"quantityList": [], "flag": False, "parentID": "p", "type": "A"}
    assert list(put_together(data, SHAPE)) == ["type", "flag", "quantityList", "parentID"]


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ({"type": None}, "/type is not a text"),
        ({"type": Decimal(1)}, "/type is not a text"),
        ({"flag": "true"}, "/flag is not true or false"),
        ({"quantityList": {}}, "/quantityList is not a list"),
        ({"quantityList": ["x"]}, "/quantityList/0 is not an object"),
        ({"quantityList": [{}, {"quantity": "1"}]}, "/quantityList/1/quantity is not a number"),
        ({"quantityList": [{"quantity": True}]}, "/quantityList/0/quantity is not a number"),
    ],
)
def test_a_known_member_of_another_type_is_refused(event: ExactObject, words: str) -> None:
    with pytest.raises(FormatError, match=words):
        taken_apart(event, SHAPE)


@pytest.mark.parametrize(
    "data",
    [
        {"unknown": "x"},
        {"type": 1},
        {"quantityList": [{"quantity": "1.0"}]},
        {"quantityList": [{"quantity": 1}]},
        {"flag": None},
        {"extensions": {}},
        {"extensions": ["x"]},
        {"extensions": [{"at": "/a"}]},
        {"extensions": [{"at": "a", "json": "1"}]},
        {"extensions": [{"at": "/a", "json": "{"}]},
        {"extensions": [{"at": "/a/b", "json": "1"}]},
        {"extensions": [{"at": "/type", "json": "1"}], "type": "A"},
        {"extensions": [{"at": "/quantityList/0/a", "json": "1"}], "quantityList": []},
        {"extensions": [{"at": "/quantityList/x/a", "json": "1"}], "quantityList": [{}]},
    ],
)
def test_data_that_no_event_gives_is_refused(data: JsonObject) -> None:
    with pytest.raises(FormatError):
        put_together(data, SHAPE)


@pytest.mark.parametrize(
    "schema", [{}, {"type": "string"}, {"type": "array", "items": TEXT}, {"oneOf": True}]
)
def test_a_schema_without_members_is_refused(schema: dict[str, JsonValue]) -> None:
    with pytest.raises(FormatError, match="lists no members"):
        shape_of(schema)
