"""Which members of an EPCIS event a record holds by name, and where the rest is kept.

The schema of the kind is the one list of known members. Known numbers become decimal strings (the
schema marks them ``x-number``), known texts and truth values stay; everything else, instance
master data and users' own members included, moves to ``extensions``: ``[{"at": JSON pointer into
the event, "json": canonical JSON text}]``. Nothing is lost, so the way back gives the same event.
Values that the standard restricts further are left to the kind's schema.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from desktop.domains.epcis_extensions import put_back
from desktop.errors import FormatError
from desktop.exchange.exact_json import (
    ExactObject,
    ExactValue,
    format_exact,
    format_number,
    pointer_token,
)
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.scalar import is_decimal

_TYPE = "type"
_EXTENSIONS = "extensions"
# The standard allows one value or a list; the form that the schema lacks moves to the extensions.
_ONE_OR_MANY = "certificationInfo"


@dataclass(frozen=True, slots=True)
class Shape:
    """What the schema knows of one value."""

    form: str  # object, array, string, boolean or number
    members: Mapping[str, "Shape"]  # of an object, in the schema's order
    items: "Shape | None" = None  # of an array


@dataclass(frozen=True, slots=True)
class EventShapes:
    """What the schema knows of each type of event."""

    by_type: Mapping[str, Shape]

    def of(self, event_type: object) -> Shape:
        """Return the shape of a type of event.

        Raises:
            FormatError: the schema has no such type.
        """
        shape = self.by_type.get(event_type) if isinstance(event_type, str) else None
        if shape is None:
            names = ", ".join(self.by_type)
            raise FormatError(f"/type is not one of {names}")
        return shape


def shapes_of(schema: JsonObject) -> EventShapes:
    """Return the known members that the schema of a supply event lists for each type.

    Raises:
        FormatError: the schema has no variants that a constant type tells apart.
    """
    by_type: dict[str, Shape] = {}
    variants = schema.get("oneOf")
    for variant in variants if isinstance(variants, list) else []:
        shape = _shape_of(variant)
        name = _constant_of(variant)
        if shape is not None and name is not None:
            members = {key: item for key, item in shape.members.items() if key != _EXTENSIONS}
            by_type[name] = Shape("object", members)
    if not by_type:
        raise FormatError("the schema lists no types of events")
    return EventShapes(by_type)


def taken_apart(event: ExactObject, shapes: EventShapes) -> JsonObject:
    """Return the event as the data of a record.

    Raises:
        FormatError: an unknown type of event, or a known member with another type than the
            schema's; the sentence begins with its JSON pointer.
    """
    rest: list[tuple[str, ExactValue]] = []
    data: JsonObject = _object_known(event, shapes.of(event.get(_TYPE)), "", rest)
    if rest:
        data[_EXTENSIONS] = [{"at": at, "json": format_exact(value)} for at, value in sorted(rest)]
    return data


def put_together(data: JsonObject, shapes: EventShapes) -> ExactObject:
    """Return the event from the data of a record; known members stand in the schema's order.

    Raises:
        FormatError: data that `taken_apart` does not give.
    """
    known = {name: value for name, value in data.items() if name != _EXTENSIONS}
    event = _object_restored(known, shapes.of(data.get(_TYPE)), "")
    put_back(event, data.get(_EXTENSIONS, []))
    return event


def _shape_of(schema: JsonValue) -> Shape | None:
    """Return the shape of a schema, or None where it leaves the members or items open."""
    if not isinstance(schema, dict):
        return None
    if schema.get("x-number") is True:
        return Shape("number", {})
    form = schema.get("type")
    if form in ("string", "boolean"):
        return Shape(str(form), {})
    if form == "array":
        items = _shape_of(schema.get("items"))
        return None if items is None else Shape("array", {}, items)
    properties = schema.get("properties")
    members = {
        name: shape
        for name, inner in (properties if isinstance(properties, dict) else {}).items()
        if (shape := _shape_of(inner)) is not None
    }
    return Shape("object", members) if members else None


def _constant_of(variant: JsonValue) -> str | None:
    """Return the type of event that a variant of the schema is for."""
    steps: JsonValue = variant
    for name in ("properties", _TYPE, "const"):
        steps = steps.get(name) if isinstance(steps, dict) else None
    return steps if isinstance(steps, str) else None


def _known(
    value: ExactValue, shape: Shape, at: str, rest: list[tuple[str, ExactValue]]
) -> JsonValue:
    """Return a known value as the record holds it; what is unknown inside goes to ``rest``."""
    if not _has_form(value, shape):
        raise FormatError(f"{at} is not {_WORDS[shape.form]}")
    if isinstance(value, dict):
        return _object_known(value, shape, at, rest)
    if isinstance(value, list) and shape.items is not None:
        items = shape.items
        return [_known(item, items, f"{at}/{place}", rest) for place, item in enumerate(value)]
    if isinstance(value, Decimal):
        return format_number(value)
    assert isinstance(value, str | bool)
    return value


def _has_form(value: ExactValue, shape: Shape) -> bool:
    """Tell whether a value, seen from outside, is what the schema says."""
    return isinstance(value, _FORMS[shape.form])


_FORMS: Mapping[str, type] = {
    "object": dict,
    "array": list,
    "number": Decimal,
    "string": str,
    "boolean": bool,
}
_WORDS = {
    "object": "an object",
    "array": "a list",
    "number": "a number",
    "string": "a text",
    "boolean": "true or false",
}


def _object_known(
    value: ExactObject, shape: Shape, at: str, rest: list[tuple[str, ExactValue]]
) -> JsonObject:
    """Return the known members of an object."""
    known: JsonObject = {}
    for key, item in value.items():
        inner = shape.members.get(key)
        here = f"{at}/{pointer_token(key)}"
        # What a prefixed member holds is up to its owner, also where the schema knows one form.
        is_free = key == _ONE_OR_MANY or ":" in key
        if inner is None or (is_free and not _has_form(item, inner)):
            rest.append((here, item))
        else:
            known[key] = _known(item, inner, here, rest)
    return known


def _restored(value: JsonValue, shape: Shape, at: str) -> ExactValue:
    """Return a value of a record as the event has it."""
    if shape.form == "number" and isinstance(value, str) and is_decimal(value):
        return Decimal(value)
    if shape.form == "object" and isinstance(value, dict):
        return _object_restored(value, shape, at)
    if shape.items is not None and isinstance(value, list):
        items = shape.items
        return [_restored(item, items, f"{at}/{place}") for place, item in enumerate(value)]
    if shape.form == "string" and isinstance(value, str):
        return value
    if shape.form == "boolean" and isinstance(value, bool):
        return value
    raise FormatError(f"{at} is not {_WORDS[shape.form]}")


def _object_restored(value: JsonObject, shape: Shape, at: str) -> ExactObject:
    """Return the known members of an object, in the schema's order."""
    unknown = sorted(value.keys() - shape.members.keys())
    if unknown:
        raise FormatError(f"{at}/{pointer_token(unknown[0])} is not a member of an event")
    return {
        name: _restored(value[name], inner, f"{at}/{pointer_token(name)}")
        for name, inner in shape.members.items()
        if name in value
    }
