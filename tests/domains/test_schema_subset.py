"""The schema subset: what it reads, and every refusal."""

import pytest

from desktop.domains.schema_subset import MAX_BYTES, Node, choice_text, parse_node, parse_schema
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonObject, JsonValue


def _with(node: JsonValue) -> JsonObject:
    return {"type": "object", "additionalProperties": False, "properties": {"a": node}}


def _read(node: JsonValue) -> Node:
    return parse_schema(_with(node)).members[0].node


def _branch(**properties: JsonValue) -> JsonObject:
    names: list[JsonValue] = [*sorted(properties)]
    members: JsonObject = dict(properties.items())
    closed: JsonObject = {"additionalProperties": False, "properties": members}
    return {"type": "object", "required": names, **closed}


def test_a_text_has_bounds_form_and_annotations() -> None:
    node = _read(
        {
            "type": "string",
            "minLength": 1,
            "maxLength": 9,
            "x-form": "decimal",
            "x-number": True,
            "x-title": {"en": "Weight", "de": "Gewicht"},
            "description": "in kilograms",
            "x-order": 3,
            "x-widget": "long-text",
            "x-visibility": "private",
        }
    )
    assert (node.type, node.low, node.high, node.form) == ("string", 1, 9, "decimal")
    assert node.is_number
    assert node.has_forms
    assert node.title == {"en": "Weight", "de": "Gewicht"}
    assert node.help == {"": "in kilograms"}
    assert (node.order, node.widget, node.visibility) == (3, "long-text", "private")


def test_a_plain_title_is_in_no_language() -> None:
    assert _read({"type": "boolean", "title": "Yes?"}).title == {"": "Yes?"}
    assert _read({"type": "boolean", "title": "Yes?", "x-title": {"en": "No?"}}).title == {
        "en": "No?"
    }


@pytest.mark.parametrize(
    ("schema", "kind", "choices"),
    [
        ({"enum": ["b", "a"]}, "string", ("b", "a")),
        ({"const": 3}, "integer", (3,)),
        ({"enum": [True, False]}, "boolean", (True, False)),
        ({"type": "integer", "enum": [1, 2]}, "integer", (1, 2)),
    ],
)
def test_constants_imply_their_type(
    schema: JsonObject, kind: str, choices: tuple[JsonValue, ...]
) -> None:
    node = _read(schema)
    assert (node.type, node.choices) == (kind, choices)


def test_choices_have_labels_by_their_text() -> None:
    node = _read({"enum": [True], "x-labels": {"true": {"en": "Yes"}}})
    assert node.labels == {"true": {"en": "Yes"}}
    assert [choice_text(value) for value in (True, False, 7, "x")] == ["true", "false", "7", "x"]


def test_a_list_says_what_its_items_are() -> None:
    node = _read(
        {"type": "array", "items": {"type": "integer"}, "maxItems": 3, "uniqueItems": True}
    )
    assert node.items is not None
    assert node.items.type == "integer"
    assert (node.low, node.high, node.is_unique, node.has_forms) == (None, 3, True, False)


def test_members_stand_by_name_and_know_whether_they_are_required() -> None:
    schema = _branch(b={"type": "string", "x-form": "uri"})
    properties = schema["properties"]
    assert isinstance(properties, dict)
    properties["a"] = {"type": "integer"}
    node = parse_schema(schema)
    assert [(member.name, member.is_required) for member in node.members] == [
        ("a", False),
        ("b", True),
    ]
    assert node.has_forms
    assert node.member("b") == node.members[1]
    assert node.member("c") is None


def test_variants_are_told_apart_by_a_constant() -> None:
    one = _branch(kind={"const": "one"}, same={"const": "s"}, a={"type": "integer"})
    two = _branch(kind={"const": "two"}, same={"const": "s"}, b={"type": "string"})
    node = parse_schema({"oneOf": [one, two], "x-title": {"en": "Either"}})
    assert node.discriminator == "kind"
    assert [variant.value for variant in node.variants] == ["one", "two"]
    assert node.member("b") is not None
    assert not node.has_forms


def test_a_part_may_be_of_any_type() -> None:
    assert parse_node({"type": "boolean"}).type == "boolean"


_TWO = [_branch(k={"const": "a"}), _branch(k={"const": "b"})]

_BAD_NODES: list[JsonValue] = [
    None,
    "string",
    [],
    {},
    {"type": "number"},
    {"type": "null"},
    {"type": ["string", "integer"]},
    {"type": "string", "pattern": "^a$"},
    {"type": "string", "format": "date"},
    {"type": "string", "minimum": 1},
    {"type": "string", "default": "a"},
    {"$ref": "#/a"},
    {"anyOf": [{"type": "string"}, {"type": "integer"}]},
    {"type": "string", "minLength": -1},
    {"type": "string", "minLength": True},
    {"type": "string", "maxLength": "9"},
    {"type": "string", "minLength": 2, "maxLength": 1},
    {"type": "integer", "minimum": 2, "maximum": 1},
    {"type": "integer", "minimum": None},
    {"type": "string", "enum": []},
    {"type": "string", "enum": "a"},
    {"type": "string", "enum": ["a", "a"]},
    {"type": "string", "enum": ["a", 1]},
    {"enum": [1, True]},
    {"enum": [None]},
    {"const": {"a": 1}},
    {"type": "integer", "const": True},
    {"enum": ["a"], "const": "a"},
    {"type": "string", "x-form": "email"},
    {"type": "string", "x-form": "texts"},
    {"type": "string", "x-form": None},
    {"type": "integer", "x-form": "decimal"},
    {"type": "string", "x-number": True},
    {"type": "string", "x-form": "decimal", "x-number": 1},
    {"type": "string", "title": 1},
    {"type": "string", "description": {"en": "a"}},
    {"type": "string", "x-title": "a"},
    {"type": "string", "x-help": {"xx": "a"}},
    {"type": "string", "x-order": -1},
    {"type": "string", "x-widget": "Big"},
    {"type": "string", "x-widget": 1},
    {"type": "string", "x-visibility": "secret"},
    {"type": "string", "x-visibility": 1},
    {"type": "string", "x-labels": {"a": {"en": "A"}}},
    {"enum": ["a"], "x-labels": []},
    {"enum": ["a"], "x-labels": {"b": {"en": "B"}}},
    {"enum": ["a"], "x-labels": {"a": {}}},
    {"type": "array"},
    {"type": "array", "items": True},
    {"type": "array", "items": [{"type": "string"}]},
    {"type": "array", "items": {"type": "string"}, "uniqueItems": "yes"},
    {"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 1},
    {"type": "object"},
    {"type": "object", "properties": {"a": {"type": "string"}}},
    {"type": "object", "additionalProperties": True},
    {"type": "object", "additionalProperties": 0},
    {"type": "object", "additionalProperties": {"type": "string"}},
    {"type": "object", "additionalProperties": False, "properties": []},
    {"type": "object", "additionalProperties": False, "properties": {"a.b": {"type": "string"}}},
    {"type": "object", "additionalProperties": False, "properties": {"0": {"type": "string"}}},
    {"type": "object", "additionalProperties": False, "properties": {"a\n": {"type": "string"}}},
    {"type": "object", "additionalProperties": False, "required": "a"},
    {"type": "object", "additionalProperties": False, "required": ["a"]},
    {"type": "object", "additionalProperties": False, "required": [1]},
    {**_branch(a={"type": "string"}), "required": ["a", "a"]},
    {"type": "object", "x-form": "decimal"},
    {"type": "object", "x-form": "texts", "additionalProperties": False},
    {"type": "object", "x-form": "texts", "oneOf": list(_TWO)},
    {"type": "object", "oneOf": list(_TWO), "additionalProperties": False},
    {"type": "string", "oneOf": list(_TWO)},
    {"oneOf": _TWO[0]},
    {"oneOf": [_TWO[0]]},
    {"oneOf": [_TWO[0], _TWO[0]]},
    {"oneOf": [_TWO[0], {"type": "string"}]},
    {"oneOf": [_TWO[0], _branch(k={"type": "string"})]},
    {"oneOf": [_branch(k={"const": 1}), _branch(k={"const": 2})]},
    {"oneOf": [_TWO[0], {**_TWO[1], "required": []}]},
    {"oneOf": [_branch(k={"const": str(number)}) for number in range(33)]},
]


@pytest.mark.parametrize("node", _BAD_NODES)
def test_what_validators_see_differently_or_not_at_all_is_refused(node: JsonValue) -> None:
    with pytest.raises(FormatError):
        parse_schema(_with(node))


@pytest.mark.parametrize(
    "schema",
    [
        None,
        {"type": "string"},
        {"type": "array", "items": {"type": "string"}},
        {"type": "object", "x-form": "texts"},
    ],
)
def test_the_top_is_an_object_with_properties(schema: JsonValue) -> None:
    with pytest.raises(FormatError):
        parse_schema(schema)


def test_depth_and_size_are_bounded() -> None:
    node: JsonObject = {"type": "string"}
    for _ in range(9):
        node = {"type": "array", "items": node}
    assert _read(node).type == "array"
    with pytest.raises(FormatError, match="12 levels"):
        _read({"type": "array", "items": node})
    with pytest.raises(FormatError, match="bytes"):
        _read({"type": "string", "title": "x" * MAX_BYTES})


def test_the_place_of_a_mistake_is_named() -> None:
    inner = _with({"type": "array", "items": {"type": "text"}})
    with pytest.raises(FormatError, match="schema/properties/a/properties/a/items has no type"):
        parse_schema(_with(inner))
