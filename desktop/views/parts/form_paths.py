"""Paths of the fields of a form: of an item, moved elsewhere, and where a condition looks."""

from collections.abc import Mapping

from desktop.domains.fields import Condition, Field, FieldType


def plain_item(one: Field) -> Field:
    """Return the field of one item of a list of plain values."""
    return Field(f"{one.path}.*", FieldType.TEXT, one.label, {}, required=True)


def moved(key: str, old: str, new: str) -> str:
    """Return a path with its beginning replaced, if it begins so."""
    return new + key[len(old) :] if key == old or key.startswith(f"{old}.") else key


def holds(condition: Condition, path: str, raw: Mapping[str, str]) -> bool:
    """Tell whether a condition holds for a field at a place; stars take its positions."""
    steps, here = condition.path.split("."), path.split(".")
    placed = [here[at] if step == "*" and at < len(here) else step for at, step in enumerate(steps)]
    return raw.get(".".join(placed), "") in condition.values
