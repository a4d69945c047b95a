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

from desktop.errors import FormatError
from desktop.exchange.exact_json import (
    ExactObject,
    ExactValue,
    format_exact,
    format_number,
    parse_exact,
    pointer_keys,
    pointer_token,
)
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.scalar import is_decimal

_EXTENSIONS = "extensions"
# The standard allows one value or a list; the form that the schema lacks moves to the extensions.
_ONE_OR_MANY = "certificationInfo"


@dataclass(frozen=True, slots=True)
class Shape:
    """What the schema knows of one value."""

    form: str  # object, array, string, boolean or number
    members: Mapping[str, "Shape"]  # of an object, in the schema's order
    items: "Shape | None" = None  # of an array


def shape_of(schema: JsonObject) -> Shape:
    """Return the known members that the schema of a supply event lists.

    Raises:
        FormatError: the schema describes no object with members.
    """
    shape = _shape_of(schema)
    if shape is None or shape.form != "object":
        raise FormatError("the schema lists no members of an event")
    members = {name: item for name, item in shape.members.items() if name != _EXTENSIONS}
    return Shape("object", members)


def taken_apart(event: ExactObject, shape: Shape) -> JsonObject:
    """Return the event as the data of a record.

    Raises:
        FormatError: a known member with another type than the schema's; the sentence begins with
            its JSON pointer.
    """
    rest: list[tuple[str, ExactValue]] = []
    data: JsonObject = _object_known(event, shape, "", rest)
    if rest:
        data[_EXTENSIONS] = [{"at": at, "json": format_exact(value)} for at, value in sorted(rest)]
    return data


def put_together(data: JsonObject, shape: Shape) -> ExactObject:
    """Return the event from the data of a record; known members stand in the schema's order.

    Raises:
        FormatError: data that `taken_apart` does not give.
    """
    known = {name: value for name, value in data.items() if name != _EXTENSIONS}
    event = _object_restored(known, shape, "")
    rest = data.get(_EXTENSIONS, [])
    if not isinstance(rest, list):
        raise FormatError("/extensions is not a list")
    for extension in rest:
        _put_back(event, extension)
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
    members: dict[str, Shape] = {}
    branches = schema.get("oneOf", [])
    for branch in [schema, *(branches if isinstance(branches, list) else [])]:
        properties = branch.get("properties") if isinstance(branch, dict) else None
        for name, inner in (properties if isinstance(properties, dict) else {}).items():
            shape = _shape_of(inner)
            if shape is not None:
                members.setdefault(name, shape)
    return Shape("object", members) if members else None


def _known(
    value: ExactValue, shape: Shape, at: str, rest: list[tuple[str, ExactValue]]
) -> JsonValue:
    """Return a known value as the record holds it; what is unknown inside goes to ``rest``."""
    if shape.form == "object" and isinstance(value, dict):
        return _object_known(value, shape, at, rest)
    if shape.items is not None and isinstance(value, list):
        return [
            _known(item, shape.items, f"{at}/{number}", rest) for number, item in enumerate(value)
        ]
    if shape.form == "number" and isinstance(value, Decimal):
        return format_number(value)
    if shape.form == "string" and isinstance(value, str):
        return value
    if shape.form == "boolean" and isinstance(value, bool):
        return value
    raise FormatError(f"{at} is not {_WORDS[shape.form]}")


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
        other_form = (
            inner is not None
            and key == _ONE_OR_MANY
            and isinstance(item, list) != (inner.items is not None)
        )
        if inner is None or other_form:
            rest.append((here, item))
        else:
            known[key] = _known(item, inner, here, rest)
    return known


def _restored(value: JsonValue, shape: Shape, at: str) -> ExactValue:
    """Return a value of a record as the event has it."""
    if shape.form == "object" and isinstance(value, dict):
        return _object_restored(value, shape, at)
    if shape.items is not None and isinstance(value, list):
        return [_restored(item, shape.items, f"{at}/{number}") for number, item in enumerate(value)]
    if shape.form == "number" and isinstance(value, str) and is_decimal(value):
        return Decimal(value)
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


def _put_back(event: ExactObject, extension: JsonValue) -> None:
    """Set one extension in the event."""
    at = extension.get("at") if isinstance(extension, dict) else None
    text = extension.get("json") if isinstance(extension, dict) else None
    if not isinstance(at, str) or not isinstance(text, str):
        raise FormatError("/extensions has an item without a place or a value")
    *steps, name = pointer_keys(at)
    holder: ExactValue = event
    for step in steps:
        holder = _step_into(holder, step)
    if not isinstance(holder, dict) or name in holder:
        raise FormatError(f"the extension {at:.120} has no free place in the event")
    holder[name] = parse_exact(text.encode())


def _step_into(holder: ExactValue, step: str) -> ExactValue:
    """Return the member or item that one step of a pointer names; None if there is none."""
    if isinstance(holder, dict):
        return holder.get(step)
    if isinstance(holder, list) and step.isdecimal() and int(step) < len(holder):
        return holder[int(step)]
    return None
