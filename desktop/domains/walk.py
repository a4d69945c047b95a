"""Go through data along a schema and check the forms that no validator knows.

`forms_hold` is for bulk: compiled once per schema, yes or no, for data whose structure fits.
`form_problems` is for forms: it looks at what has the right type and names each place; that the
rest has not is said by `desktop.domains.structure`.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, TypeAlias

from desktop.domains.documents import object_problem
from desktop.domains.forms import check_of, text_problem
from desktop.domains.problem import Path, Problem
from desktop.domains.schema_subset import Member, Node, parse_schema
from desktop.ledger.json_profile import JsonObject, JsonValue, parse_object

_REMEMBERED = 512  # schemas; a ledger has some dozens

# The structure was checked before: a check gets the type that its node names.
_Check: TypeAlias = Callable[[Any], bool]


def forms_hold(schema: bytes, data: JsonObject) -> bool:
    """Tell whether all texts and objects have their forms; the data must fit the schema.

    Args:
        schema: its canonical bytes.
        data: what `structure.fits` has found fitting.
    """
    return _compiled(schema)(data)


@lru_cache(maxsize=_REMEMBERED)
def _compiled(schema: bytes) -> _Check:
    return _check_of(parse_schema(parse_object(schema)))


def _check_of(node: Node) -> _Check:
    """Return the check of a node and of all below it."""
    if not node.has_forms:
        return lambda _: True
    if node.type == "string":
        return check_of(str(node.form))
    if node.items is not None:
        item = _check_of(node.items)
        return lambda value: all(map(item, value))
    if node.form is not None:
        form = node.form
        return lambda value: object_problem(form, value) is None
    if node.discriminator is not None:
        name = node.discriminator
        variants = {variant.value: _check_of(variant.node) for variant in node.variants}
        return lambda value: variants[value[name]](value)
    return _members_check(node)


def _members_check(node: Node) -> _Check:
    """Return the check of an object's members."""
    checks = [
        (member.name, _check_of(member.node)) for member in node.members if member.node.has_forms
    ]

    def holds(value: JsonObject) -> bool:
        for name, check in checks:  # noqa: SIM110  # a generator would double the time
            if name in value and not check(value[name]):
                return False
        return True

    return holds


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
