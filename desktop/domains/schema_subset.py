"""The part of JSON Schema 2020-12 in which kinds are written, read into a tree of nodes.

Only what all validators understand alike (`ledger.md` section 3): type, enum, const, required,
additionalProperties: false, properties, items, minimum, maximum, minLength, maxLength, minItems,
maxItems, uniqueItems, oneOf on a constant. No pattern, format, $ref or anyOf. What is narrower here
than in JSON Schema:

- Types are object, array, string, integer and boolean; one type each, implied by enum or const.
- An object without a form has ``additionalProperties: false``. A name begins with a letter, ``@``
  or ``_``; digits and ``:$-`` may follow, no dot, so that paths with dots have one meaning.
- ``oneOf`` has 2 to 32 objects that all require one property of the same name, each with another
  constant text; that property says which one is meant. Nothing but annotations stands beside it.
- ``enum`` and ``const`` hold texts, integers or booleans, all of one type.
- 12 levels and 60,000 bytes at most, so that a kind fits into a statement.

Annotations, which no validator looks at: ``title`` and ``description`` (plain text), ``x-title``
and ``x-help`` (texts: language to text, they come first), ``x-labels`` (enum value to texts),
``x-form`` (`desktop.domains.forms`), ``x-number`` (a decimal text that is a number in the kind's
standard), ``x-order``, ``x-widget``, ``x-visibility``.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from desktop.domains.forms import OBJECT_FORMS, is_text_form
from desktop.domains.texts import Texts, parse_texts
from desktop.errors import FormatError
from desktop.ledger.json_profile import MAX_INTEGER, JsonObject, JsonValue, format_json

Scalar: TypeAlias = bool | int | str

MAX_LEVELS = 12
MAX_BYTES = 60_000
MAX_VARIANTS = 32

_NAME = re.compile(r"[A-Za-z@_][A-Za-z0-9_@:$-]{0,63}")
_WIDGET = re.compile(r"[a-z][a-z-]{0,31}")
_TYPES: Mapping[str, type] = {"string": str, "integer": int, "boolean": bool}
_ANNOTATIONS = frozenset(
    ("title", "description", "x-title", "x-help", "x-order", "x-widget", "x-visibility")
)
_CHOICE = frozenset(("enum", "const", "x-labels"))
_KEYWORDS: Mapping[str, frozenset[str]] = {
    "string": _CHOICE | {"minLength", "maxLength", "x-form", "x-number"},
    "integer": _CHOICE | {"minimum", "maximum"},
    "boolean": _CHOICE,
    "array": frozenset(("items", "minItems", "maxItems", "uniqueItems")),
    "object": frozenset(("properties", "required", "additionalProperties", "x-form", "oneOf")),
}
_BOUNDS: Mapping[str, tuple[str, str, int]] = {
    "string": ("minLength", "maxLength", 0),
    "integer": ("minimum", "maximum", -MAX_INTEGER),
    "array": ("minItems", "maxItems", 0),
}


@dataclass(frozen=True, slots=True)
class Node:
    """What one value has to be."""

    type: str
    title: Texts
    help: Texts
    order: int | None
    widget: str | None
    visibility: str  # public, or private for what must not stand on the log
    form: str | None = None
    is_number: bool = False
    choices: tuple[Scalar, ...] = ()  # empty: any value; one: a constant or an enum of one
    labels: Mapping[str, Texts] | None = None  # by the choice as text
    low: int | None = None  # least value, length or number of items
    high: int | None = None
    is_unique: bool = False
    items: "Node | None" = None
    members: tuple["Member", ...] = ()  # by name
    discriminator: str | None = None  # the member that tells the variants apart
    variants: tuple["Variant", ...] = ()
    has_forms: bool = False  # here or anywhere below

    def member(self, name: str) -> "Member | None":
        """Return the member of that name, in the object or in the first variant that has it."""
        return next(self._members_named(name), None)

    def nodes_of(self, name: str) -> "tuple[Node, ...]":
        """Return what a property may be: once, or once for each variant that has it."""
        return tuple(member.node for member in self._members_named(name))

    def _members_named(self, name: str) -> "Iterator[Member]":
        for members in (self.members, *(variant.node.members for variant in self.variants)):
            yield from (member for member in members if member.name == name)


@dataclass(frozen=True, slots=True)
class Member:
    """A property of an object."""

    name: str
    node: Node
    is_required: bool


@dataclass(frozen=True, slots=True)
class Variant:
    """One of several objects, chosen by the text of the discriminator."""

    value: str
    node: Node


def parse_schema(schema: JsonValue) -> Node:
    """Return the tree of a schema whose top is an object.

    Raises:
        FormatError: a keyword, a value or a combination outside the subset; the place is named.
    """
    if len(format_json(schema)) > MAX_BYTES:
        raise FormatError(f"the schema has more than {MAX_BYTES:,} bytes")
    if _levels(schema) > MAX_LEVELS:
        raise FormatError(f"the schema has more than {MAX_LEVELS} levels")
    node = _node_of(schema, "schema")
    if node.type != "object" or node.form is not None:
        raise FormatError("the schema describes an object with properties")
    return node


def parse_node(schema: JsonValue) -> Node:
    """Return the tree of a schema inside another one, of any type.

    Raises:
        FormatError: as `parse_schema`.
    """
    return _node_of(schema, "schema")


def _levels(value: JsonValue) -> int:
    """Return how many arrays and objects are nested in one another."""
    if isinstance(value, dict):
        return 1 + max(map(_levels, value.values()), default=0)
    if isinstance(value, list):
        return 1 + max(map(_levels, value), default=0)
    return 0


def _node_of(value: JsonValue, place: str) -> Node:
    """Return the node of a schema; ``place`` says where it stands."""
    if not isinstance(value, dict):
        raise FormatError(f"{place} is not an object")
    kind = _type_of(value, place)
    unknown = value.keys() - _KEYWORDS[kind] - _ANNOTATIONS - {"type"}
    if unknown:
        raise FormatError(f"{place}: {min(unknown):.40} is not allowed for the type {kind}")
    bare = _annotated(value, kind, place)
    if kind == "object":
        return _object_of(bare, value, place)
    if kind == "array":
        return _array_of(bare, value, place)
    return _scalar_of(bare, value, place)


def _type_of(schema: JsonObject, place: str) -> str:
    """Return the type that a schema names, or that its constants imply."""
    named = schema.get("type")
    if isinstance(named, str) and named in _KEYWORDS:
        return named
    if named is None and "oneOf" in schema:
        return "object"
    if named is None and ("enum" in schema or "const" in schema):
        constants = _constants_of(schema, place)
        for name, python in _TYPES.items():
            if all(type(item) is python for item in constants):
                return name
    raise FormatError(f"{place} has no type among object, array, string, integer, boolean")


def _constants_of(schema: JsonObject, place: str) -> list[JsonValue]:
    """Return the values of enum, or the one of const; empty without either."""
    if "enum" in schema and "const" in schema:
        raise FormatError(f"{place} has both enum and const")
    if "const" in schema:
        return [schema["const"]]
    values = schema.get("enum", [])
    if not isinstance(values, list) or ("enum" in schema and not values):
        raise FormatError(f"{place}: enum is not a list of values")
    return values


def _annotated(schema: JsonObject, kind: str, place: str) -> Node:
    """Return a node of nothing but its type and its annotations."""
    order = _integer(schema, "x-order", place, 0, 9_999)
    widget, visibility = schema.get("x-widget"), schema.get("x-visibility", "public")
    if widget is not None and not (isinstance(widget, str) and _WIDGET.fullmatch(widget)):
        raise FormatError(f"{place}: x-widget is not a name")
    if not isinstance(visibility, str) or visibility not in ("public", "private"):
        raise FormatError(f"{place}: x-visibility is public or private")
    title = _texts(schema, "x-title", "title", place)
    return Node(
        kind, title, _texts(schema, "x-help", "description", place), order, widget, visibility
    )


def _texts(schema: JsonObject, name: str, plain: str, place: str) -> Texts:
    """Return an annotation in its languages; the plain one is in none, which is ``""``."""
    text = schema.get(plain, "")
    if not isinstance(text, str):
        raise FormatError(f"{place}: {plain} is not a text")
    if name in schema:
        return parse_texts(schema[name], f"{place}: {name}")
    return {"": text} if text else {}


def _integer(schema: JsonObject, name: str, place: str, least: int, most: int) -> int | None:
    """Return an integer keyword, or None where it is absent."""
    value = schema.get(name)
    if name in schema and (type(value) is not int or not least <= value <= most):
        raise FormatError(f"{place}: {name} is not an integer from {least} to {most}")
    return value if isinstance(value, int) else None


def _flag(schema: JsonObject, name: str, place: str) -> bool:
    """Return a boolean keyword; absent is false."""
    value = schema.get(name, False)
    if not isinstance(value, bool):
        raise FormatError(f"{place}: {name} is not true or false")
    return value


def _bounds(schema: JsonObject, kind: str, place: str) -> tuple[int | None, int | None]:
    """Return the least and the greatest value, length or number of items."""
    low_name, high_name, least = _BOUNDS[kind]
    low = _integer(schema, low_name, place, least, MAX_INTEGER)
    high = _integer(schema, high_name, place, least, MAX_INTEGER)
    if low is not None and high is not None and low > high:
        raise FormatError(f"{place}: {low_name} is above {high_name}")
    return low, high


def _scalar_of(bare: Node, schema: JsonObject, place: str) -> Node:
    """Return the node of a text, an integer or a boolean."""
    python = _TYPES[bare.type]
    choices: list[Scalar] = []
    for value in _constants_of(schema, place):
        if type(value) is not python or not isinstance(value, bool | int | str):
            raise FormatError(f"{place}: a constant is not a {bare.type}")
        choices.append(value)
    if len(set(choices)) != len(choices):
        raise FormatError(f"{place}: a value of enum comes twice")
    low, high = (None, None) if bare.type == "boolean" else _bounds(schema, bare.type, place)
    form = schema.get("x-form")
    if "x-form" in schema and not (isinstance(form, str) and is_text_form(form)):
        raise FormatError(f"{place}: {form!r:.60} is no x-form of a text")
    is_number = _flag(schema, "x-number", place)
    if is_number and form != "decimal":
        raise FormatError(f"{place}: x-number belongs to the form decimal")
    return replace(
        bare,
        form=form if isinstance(form, str) else None,
        has_forms="x-form" in schema,
        is_number=is_number,
        choices=tuple(choices),
        labels=_labels_of(schema, tuple(choices), place),
        low=low,
        high=high,
    )


def choice_text(value: Scalar) -> str:
    """Return a choice as forms, tables and ``x-labels`` write it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _labels_of(
    schema: JsonObject, choices: tuple[Scalar, ...], place: str
) -> Mapping[str, Texts] | None:
    """Return what the choices are called."""
    if "x-labels" not in schema:
        return None
    labels = schema["x-labels"]
    if not isinstance(labels, dict) or not labels.keys() <= {choice_text(one) for one in choices}:
        raise FormatError(f"{place}: x-labels names something else than the choices")
    return {name: parse_texts(texts, f"{place}: x-labels") for name, texts in labels.items()}


def _array_of(bare: Node, schema: JsonObject, place: str) -> Node:
    """Return the node of a list."""
    if "items" not in schema:
        raise FormatError(f"{place} does not say what its items are")
    low, high = _bounds(schema, "array", place)
    is_unique = _flag(schema, "uniqueItems", place)
    items = _node_of(schema["items"], f"{place}/items")
    return replace(
        bare, low=low, high=high, is_unique=is_unique, items=items, has_forms=items.has_forms
    )


def _object_of(bare: Node, schema: JsonObject, place: str) -> Node:
    """Return the node of an object: with a form, with variants, or with members."""
    plain = schema.keys() & {"properties", "required", "additionalProperties"}
    if "x-form" in schema:
        form = schema["x-form"]
        if not isinstance(form, str) or form not in OBJECT_FORMS or plain or "oneOf" in schema:
            raise FormatError(
                f"{place}: x-form of an object is one of {sorted(OBJECT_FORMS)}, alone"
            )
        return replace(bare, form=form, has_forms=True)
    if "oneOf" in schema:
        if plain:
            raise FormatError(f"{place}: oneOf stands alone")
        discriminator, variants = _variants_of(schema["oneOf"], place)
        has_forms = any(variant.node.has_forms for variant in variants)
        return replace(bare, discriminator=discriminator, variants=variants, has_forms=has_forms)
    if schema.get("additionalProperties") is not False:
        raise FormatError(f"{place} lacks additionalProperties: false")
    members = _members_of(schema, place)
    has_forms = any(member.node.has_forms for member in members)
    return replace(bare, members=members, has_forms=has_forms)


def _members_of(schema: JsonObject, place: str) -> tuple[Member, ...]:
    """Return the properties of an object, by name."""
    properties, required = schema.get("properties", {}), schema.get("required", [])
    if not isinstance(properties, dict):
        raise FormatError(f"{place}: properties is not an object")
    if not isinstance(required, list) or not all(isinstance(name, str) for name in required):
        raise FormatError(f"{place}: required is not a list of names")
    names = {name for name in required if isinstance(name, str)}
    if len(names) != len(required) or not names <= properties.keys():
        raise FormatError(f"{place}: required names a property twice, or one that is not there")
    bad = [name for name in properties if _NAME.fullmatch(name) is None]
    if bad:
        raise FormatError(f"{place}: {min(bad)!r:.80} cannot be the name of a property")
    return tuple(
        Member(name, _node_of(properties[name], f"{place}/properties/{name}"), name in names)
        for name in sorted(properties)
    )


def _variants_of(branches: JsonValue, place: str) -> tuple[str, tuple[Variant, ...]]:
    """Return the member that tells the branches of oneOf apart, and the branches."""
    if not isinstance(branches, list) or not 2 <= len(branches) <= MAX_VARIANTS:
        raise FormatError(f"{place}: oneOf is not a list of 2 to {MAX_VARIANTS} objects")
    nodes = [_node_of(branch, f"{place}/oneOf/{at}") for at, branch in enumerate(branches)]
    constants = [_constant_texts(node) for node in nodes]
    for name in sorted(set.intersection(*(set(texts) for texts in constants))):
        values = [texts[name] for texts in constants]
        if len(set(values)) == len(values):
            return name, tuple(map(Variant, values, nodes))
    raise FormatError(f"{place}: no required property has another constant text in each of oneOf")


def _constant_texts(node: Node) -> dict[str, str]:
    """Return the required members that have one constant text."""
    found: dict[str, str] = {}
    for member in node.members:
        if member.is_required and len(member.node.choices) == 1:
            value = member.node.choices[0]
            if isinstance(value, str):
                found[member.name] = value
    return found
