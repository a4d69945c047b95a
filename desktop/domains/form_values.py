"""Raw texts of a form or a table row to the data of a record, and back.

Paths have dots and positions (`desktop.domains.fields`). Nothing is refused here: a text that is
not what its field wants stays a text, an unknown path becomes an unknown field, and the kind then
says what is wrong and where. Positions only give the order of a list's items; gaps close.
"""

import json
import re
from collections.abc import Mapping
from typing import TypeAlias

from desktop.domains.kind import Kind, Problem, data_problems
from desktop.domains.schema_subset import Node, choice_text
from desktop.errors import FormatError
from desktop.ledger.json_profile import MAX_INTEGER, JsonObject, JsonValue, format_json

_Raw: TypeAlias = "str | dict[str, _Raw]"  # a text, or what stands below
_Tree: TypeAlias = dict[str, _Raw]

_POSITION = re.compile(r"[0-9]{1,9}")  # no record has room for more items
_INTEGER = re.compile(r"[+-]?[0-9]{1,16}")
_NUMBER = re.compile(r"([+-]?)([0-9]+)(?:\.([0-9]+))?")
_BOOLEANS = {"true": True, "false": False}
_ITSELF = ""  # the value of a path that also has paths below it


def data_of(kind: Kind, raw: Mapping[str, str]) -> tuple[JsonObject, tuple[Problem, ...]]:
    """Return the data that raw values make, and all that is wrong with them.

    Texts lose blanks around them, decimal numbers get their one spelling.
    """
    data = object_of(kind.shape, raw)
    return data, data_problems(kind, data)


def object_of(node: Node, raw: Mapping[str, str]) -> JsonObject:
    """Return the object that raw values make along a schema, public or private."""
    tree: _Tree = {}
    for path, text in raw.items():
        if text.strip():
            _plant(tree, path.split("."), text.strip())
    return _object(node, tree)


def _plant(tree: _Tree, steps: list[str], text: str) -> None:
    """Put a text where its path leads."""
    for step in steps[:-1]:
        below = tree.setdefault(step, {})
        if isinstance(below, str):
            tree[step] = below = {_ITSELF: below}
        tree = below
    last = tree.get(steps[-1])
    if isinstance(last, dict):
        last[_ITSELF] = text
    else:
        tree[steps[-1]] = text


def _object(node: Node, tree: _Tree) -> JsonObject:
    """Return the object that a tree describes."""
    return {name: _value(_child(node, name, tree), below) for name, below in tree.items()}


def _child(node: Node, name: str, tree: _Tree) -> Node | None:
    """Return the node of a member, of the chosen variant first."""
    chosen = tree.get(node.discriminator or "")
    for variant in node.variants:
        if variant.value == chosen:
            member = variant.node.member(name)
            return None if member is None else member.node
    member = node.member(name)
    return None if member is None else member.node


def _value(node: Node | None, below: _Raw) -> JsonValue:
    """Return the value of a node; without one, the texts as they stand."""
    if isinstance(below, str):
        return below if node is None else _leaf(node, below)
    if node is not None and node.items is not None and all(map(_is_position, below)):
        return [_value(node.items, below[at]) for at in sorted(below, key=int)]
    if node is not None and node.type == "object" and node.form is None:
        return _object(node, below)
    return {name: _value(None, further) for name, further in below.items()}


def _is_position(step: str) -> bool:
    return _POSITION.fullmatch(step) is not None


def _leaf(node: Node, text: str) -> JsonValue:
    """Return the value that one text means for a node."""
    if node.items is not None:
        return [_leaf(node.items, line.strip()) for line in text.splitlines() if line.strip()]
    if node.type == "object":
        return _document(text)
    if node.type == "boolean":
        return _BOOLEANS.get(text.lower(), text)
    if node.type == "integer":
        is_number = _INTEGER.fullmatch(text) is not None and abs(int(text)) <= MAX_INTEGER
        return int(text) if is_number else text
    return _plain_decimal(text) if node.form == "decimal" else text


def _document(text: str) -> JsonValue:
    """Return the value of a JSON text, or the text where it is none that a record can hold."""
    try:
        value: JsonValue = json.loads(text)
        format_json(value)
    except (ValueError, RecursionError, FormatError):
        return text
    return value


def _plain_decimal(text: str) -> str:
    """Return a number in its one spelling: ``+007.50`` is ``7.5``."""
    match = _NUMBER.fullmatch(text)
    if match is None:
        return text
    sign, whole, fraction = match.group(1), match.group(2).lstrip("0"), match.group(3) or ""
    fraction = fraction.rstrip("0")
    number = (whole or "0") + (f".{fraction}" if fraction else "")
    return f"-{number}" if sign == "-" and number != "0" else number


def raw_of(node: Node, data: JsonObject) -> dict[str, str]:
    """Return the raw values that make the data of a record which fits the node."""
    raw: dict[str, str] = {}
    _spread(node, data, "", raw)
    return raw


def _spread(node: Node | None, value: JsonValue, path: str, raw: dict[str, str]) -> None:
    """Add the raw values of a value."""
    is_document = node is not None and node.form not in (None, "texts") and node.type == "object"
    if isinstance(value, dict) and not is_document:
        for name, item in value.items():
            member = None if node is None else node.member(name)
            child = None if member is None else member.node
            _spread(child, item, f"{path}.{name}" if path else name, raw)
    elif isinstance(value, list):
        for at, item in enumerate(value):
            _spread(None if node is None else node.items, item, f"{path}.{at}", raw)
    elif isinstance(value, bool | int | str):
        raw[path] = choice_text(value)
    else:
        raw[path] = format_json(value).decode()
