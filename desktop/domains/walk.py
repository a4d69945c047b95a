"""Go through data along a schema and check the forms that no validator knows.

Only what has the right type is looked at; that the rest has not is said by
`desktop.domains.structure`.
"""

from desktop.domains.documents import object_problem
from desktop.domains.forms import text_problem
from desktop.domains.problem import Path, Problem
from desktop.domains.schema_subset import Member, Node
from desktop.ledger.json_profile import JsonObject, JsonValue


def form_problems(node: Node, value: JsonValue) -> list[Problem]:
    """Return each text and object that does not have the form its schema names."""
    found: list[Problem] = []
    if node.has_forms:
        _walk(node, value, (), found)
    return found


def _walk(node: Node, value: JsonValue, path: Path, found: list[Problem]) -> None:
    """Add the problems of a value whose node has forms, itself or below."""
    if isinstance(value, dict):
        if node.form is not None and node.type == "object":
            _add(object_problem(node.form, value), path, found)
        for member in _members(node, value):
            if member.node.has_forms and member.name in value:
                _walk(member.node, value[member.name], (*path, member.name), found)
    elif isinstance(value, list):
        if node.items is not None:
            for at, item in enumerate(value):
                _walk(node.items, item, (*path, at), found)
    elif isinstance(value, str) and node.form is not None and node.type == "string":
        _add(text_problem(node.form, value), path, found)


def _members(node: Node, value: JsonObject) -> tuple[Member, ...]:
    """Return the members of an object, of the variant it says it is where there are variants."""
    if node.discriminator is None:
        return node.members
    chosen = value.get(node.discriminator)
    for variant in node.variants:
        if variant.value == chosen:
            return variant.node.members
    return ()


def _add(message: str | None, path: Path, found: list[Problem]) -> None:
    if message is not None:
        found.append(Problem(path, message))
