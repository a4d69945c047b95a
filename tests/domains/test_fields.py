"""A kind as a flat list of fields, in the order of its layout."""

import pytest

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.fields import (
    Choice,
    Condition,
    Field,
    FieldType,
    fields_of,
    private_fields_of,
    sections_of,
)
from desktop.domains.kind import Kind, parse_kind
from desktop.ledger.json_profile import JsonObject, JsonValue

_KINDS = {kind.name: kind for kind in builtin_kinds()}


def _kind(schema: JsonObject, layout: JsonObject | None = None) -> Kind:
    document: JsonObject = {
        "name": "trial.form",
        "version": 1,
        "domains": ["city"],
        "title": {"en": "Form"},
        "help": {"en": "For trials."},
        "schema": schema,
        "roles": ["registrar"],
        "about": {"min": 0, "max": 0, "forms": []},
        "refs": [],
        "verbs": [],
        "approval": False,
        "rule": "none",
        "layout": layout or {},
    }
    return parse_kind(document)


def _of(properties: JsonObject, layout: JsonObject | None = None) -> dict[str, Field]:
    schema: JsonObject = {"type": "object", "additionalProperties": False, "properties": properties}
    return {field.path: field for field in fields_of(_kind(schema, layout))}


@pytest.mark.parametrize(
    ("node", "kind"),
    [
        ({"type": "string", "maxLength": 80}, FieldType.TEXT),
        ({"type": "string"}, FieldType.LONG_TEXT),
        ({"type": "string", "maxLength": 80, "x-widget": "long-text"}, FieldType.LONG_TEXT),
        ({"type": "string", "x-widget": "timestamp"}, FieldType.TEXT),
        ({"type": "string", "x-form": "unit"}, FieldType.TEXT),
        ({"type": "integer"}, FieldType.INTEGER),
        ({"type": "boolean"}, FieldType.BOOLEAN),
        ({"type": "string", "x-form": "decimal"}, FieldType.DECIMAL),
        ({"type": "string", "x-form": "date"}, FieldType.DATE),
        ({"type": "string", "x-form": "time"}, FieldType.TIME),
        ({"type": "string", "x-form": "gtin"}, FieldType.IDENTIFIER),
        ({"type": "string", "x-form": "country"}, FieldType.CHOICE),
        ({"type": "string", "x-form": "code:recall_status"}, FieldType.CHOICE),
        ({"enum": [1, 2]}, FieldType.CHOICE),
        ({"type": "object", "x-form": "texts"}, FieldType.TEXTS),
        ({"type": "object", "x-form": "schema"}, FieldType.DOCUMENT),
        ({"type": "array", "items": {"type": "integer"}}, FieldType.LIST),
        ({"type": "object", "additionalProperties": False}, FieldType.GROUP),
    ],
)
def test_a_field_has_the_type_that_an_editor_needs(node: JsonValue, kind: FieldType) -> None:
    assert _of({"a": node})["a"].type is kind


def test_a_field_carries_what_the_schema_says() -> None:
    field = _of(
        {
            "a": {
                "type": "string",
                "minLength": 1,
                "maxLength": 8,
                "x-title": {"en": "Amount", "de": "Betrag"},
                "x-help": {"en": "In euros."},
                "x-form": "decimal",
                "x-visibility": "private",
            }
        }
    )["a"]
    assert field.label == {"en": "Amount", "de": "Betrag"}
    assert field.help == {"en": "In euros."}
    assert (field.low, field.high, field.form) == (1, 8, "decimal")
    assert field.is_private
    assert not field.required


def test_choices_have_labels() -> None:
    node: JsonObject = {"enum": [True, False], "x-labels": {"true": {"en": "Yes"}}}
    assert _of({"a": node})["a"].choices == (
        Choice("true", {"en": "Yes"}),
        Choice("false", {"": "false"}),
    )
    field = _of({"a": {"type": "string", "x-form": "code:biz_step"}})["a"]
    assert Choice("shipping", {"en": "shipping", "de": "Versand"}) in field.choices
    assert field.is_open
    assert not _of({"a": {"type": "string", "x-form": "country"}})["a"].is_open
    assert _of({"a": {"type": "string", "x-form": "language"}})["a"].is_open


def test_what_a_list_and_a_group_hold_follows_them() -> None:
    inner: JsonObject = {"type": "string", "maxLength": 9}
    group: JsonObject = {
        "type": "object",
        "additionalProperties": False,
        "required": ["c"],
        "properties": {"c": inner, "b": inner},
    }
    fields = _of({"a": {"type": "array", "items": group, "maxItems": 3, "title": "All"}})
    assert list(fields) == ["a", "a.*", "a.*.b", "a.*.c"]
    assert [field.order for field in fields.values()] == [0, 1, 2, 3]
    assert fields["a.*"].label == {"": "All"}
    assert (fields["a.*.b"].required, fields["a.*.c"].required) == (False, True)


def test_the_order_is_of_the_layout_then_of_the_schema_then_of_the_names() -> None:
    text: JsonObject = {"type": "string", "maxLength": 9}
    group: JsonObject = {
        "type": "object",
        "additionalProperties": False,
        "properties": {"x": text, "y": text},
    }
    properties: JsonObject = {
        "a": text,
        "b": text,
        "c": {**text, "x-order": 1},
        "d": text,
        "e": {"type": "array", "items": group},
    }
    fields = _of(properties, {"form": ["d", {"title": {"en": "E"}, "fields": ["e", "e.y"]}]})
    assert list(fields) == ["d", "e", "e.*", "e.*.y", "e.*.x", "c", "a", "b"]


def test_labels_of_the_layout_fill_gaps() -> None:
    text: JsonObject = {"type": "string", "maxLength": 9}
    layout: JsonObject = {"labels": {"a": {"title": {"en": "A"}, "help": {"en": "H"}}}}
    fields = _of({"a": text, "b": text}, layout)
    assert (fields["a"].label, fields["a"].help) == ({"en": "A"}, {"en": "H"})
    assert (fields["b"].label, fields["b"].help) == ({"": "b"}, {})


def test_fields_of_variants_say_when_they_are_there() -> None:
    fields = fields_of(_KINDS["supply.event"])
    assert fields[0].path == "type"
    assert [choice.value for choice in fields[0].choices] == [
        "ObjectEvent",
        "AggregationEvent",
        "TransactionEvent",
        "TransformationEvent",
        "AssociationEvent",
    ]
    assert fields[0].when == ()
    parents = [field for field in fields if field.path == "parentID"]
    assert [(field.required, field.when) for field in parents] == [
        (False, (Condition("type", ("AggregationEvent", "TransactionEvent")),)),
        (True, (Condition("type", ("AssociationEvent",)),)),
    ]
    places = [field.path for field in fields]
    assert places.index("parentID") + 1 == places.index("parentID", places.index("parentID") + 1)
    (location,) = [field for field in fields if field.path == "bizLocation.id"]
    assert location.when == ()


def test_variants_inside_a_group_name_its_path() -> None:
    fields = {field.path: field for field in fields_of(_KINDS["party.licence"])}
    assert fields["party.identifiedBy"].type is FieldType.CHOICE
    assert fields["party.gln"].when == (Condition("party.identifiedBy", ("gln",)),)


def test_a_private_document_has_fields_of_its_own() -> None:
    assert private_fields_of(_KINDS["recall.notice"]) == ()
    paths = {field.path for field in private_fields_of(_KINDS["education.diploma"])}
    assert "credentialSubject.familyName" in paths


def test_sections_end_with_what_the_layout_forgot() -> None:
    text: JsonObject = {"type": "string"}
    schema: JsonObject = {
        "type": "object",
        "additionalProperties": False,
        "properties": {"a": text, "b": text, "c": text},
    }
    section: JsonObject = {"title": {"en": "B"}, "fields": ["b"]}
    sections = sections_of(_kind(schema, {"form": [section]}))
    assert [one.fields for one in sections] == [("b",), ("a", "c")]
    assert [one.title for one in sections] == [{"en": "B"}, {}]
    assert len(sections_of(_kind(schema, {"form": ["a", "b", "c"]}))) == 3


def test_forgotten_fields_of_variants_come_once() -> None:
    def branch(value: str) -> JsonObject:
        return {
            "type": "object",
            "additionalProperties": False,
            "required": ["is"],
            "properties": {"is": {"const": value}, "a": {"type": "string"}},
        }

    kind = _kind({"oneOf": [branch("one"), branch("two")]})
    assert [one.fields for one in sections_of(kind)] == [("a", "is")]
