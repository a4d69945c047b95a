"""Does a value fit a schema? Two validators, one for bulk and one for forms, one answer.

`fits` is `jsonschema-rs`, compiled once per schema. `misfits` is `jsonschema`, which finds every
error and its path; bulk asks it, for the first one, only where there is one. Both read JSON Schema
2020-12, neither asserts a format. The schema must have passed `desktop.domains.schema_subset`, on
which they agree.
"""

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import jsonschema_rs

from desktop.domains.problem import Path, Problem
from desktop.domains.schema_subset import parse_node
from desktop.ledger.json_profile import JsonObject, JsonValue, parse_object

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError  # type: ignore[import-untyped]  # ships no types

_REMEMBERED = 512  # schemas; a ledger has some dozens


def fits(schema: bytes, value: JsonValue) -> bool:
    """Tell whether a value fits a schema, given as its canonical bytes."""
    return _bulk(schema).is_valid(value)


@lru_cache(maxsize=_REMEMBERED)
def _bulk(schema: bytes) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(parse_object(schema), validate_formats=False)


def misfits(schema: JsonObject, value: JsonValue) -> tuple[Problem, ...]:
    """Return all that keeps a value from fitting a schema, each with its path, none twice.

    A missing or an unknown property is reported at its own path, an object of several variants as
    the variant that its discriminator names.
    """
    return tuple(dict.fromkeys(_misfits(schema, value)))


def first_misfit(schema: JsonObject, value: JsonValue) -> Problem:
    """Return the first of the `misfits` of a value that does not fit."""
    return next(_misfits(schema, value))


def _misfits(schema: JsonObject, value: JsonValue) -> Iterator[Problem]:
    for error in _explaining()[0](schema).iter_errors(value):
        yield from _explained(error)


def _unique_items(
    _: object, wanted: object, value: JsonValue, __: object
) -> "Iterator[ValidationError]":
    """Yield an error where an item comes twice, in one pass; the validator's own compares pairs."""
    if wanted and isinstance(value, list):
        items = {json.dumps(item, sort_keys=True) for item in value}
        if len(items) < len(value):
            yield _explaining()[1]("the same item twice")


@lru_cache(maxsize=1)
def _explaining() -> tuple[Any, Any]:
    """Return the validator that names every error, and the class of its errors.

    It takes long to load, and is asked only where something does not fit.
    """
    from jsonschema import Draft202012Validator, validators  # type: ignore[import-untyped]  # noqa: PLC0415
    from jsonschema.exceptions import ValidationError  # noqa: PLC0415

    extended = validators.extend(Draft202012Validator, {"uniqueItems": _unique_items})
    return extended, ValidationError


_SENTENCES = {
    "type": "is not of the type {}",
    "enum": "is not one of {}",
    "const": "is not {}",
    "minimum": "is less than {}",
    "maximum": "is more than {}",
    "minLength": "has fewer than {} characters",
    "maxLength": "has more than {} characters",
    "minItems": "has fewer than {} items",
    "maxItems": "has more than {} items",
    "uniqueItems": "has the same item twice",
}


def _explained(error: "ValidationError") -> Iterator[Problem]:
    """Yield the sentences for one error of the validator."""
    path: Path = tuple(error.absolute_path)
    if error.validator == "required":  # one error for each, all alike: the names are found here
        for name in error.validator_value:
            if name not in error.instance:
                yield Problem((*path, name), "is missing")
    elif error.validator == "additionalProperties":
        for name in sorted(error.instance.keys() - error.schema.get("properties", {}).keys()):
            yield Problem((*path, name), "is not a field of this kind")
    elif error.validator == "oneOf":
        yield from _explained_variant(error, path)
    else:
        yield Problem(path, _SENTENCES[str(error.validator)].format(error.validator_value))


def _explained_variant(error: "ValidationError", path: Path) -> Iterator[Problem]:
    """Yield what is wrong with an object of several variants."""
    if not isinstance(error.instance, dict):
        yield Problem(path, _SENTENCES["type"].format("object"))
        return
    node = parse_node(error.schema)
    values = [variant.value for variant in node.variants]
    chosen = error.instance.get(node.discriminator)
    if chosen not in values:
        yield Problem((*path, str(node.discriminator)), f"is not one of {', '.join(values)}")
        return
    for inner in error.context:
        if inner.schema_path[0] == values.index(chosen):
            yield from _explained(inner)
