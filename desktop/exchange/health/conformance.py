"""Does a document keep to FHIR R4 (4.0.1), as far as this program reads it?

Stricter than the standard asks of a reader: a property that the type does not have, an element that
is missing or comes too often, a value of another type, a code outside a required binding, a
reference to a wrong type of resource or to nothing: all are problems, each with its JSON pointer.
Types are those of `desktop.exchange.health.definitions`; the standard's rules between elements that
are held are in `desktop.exchange.health.invariants`. Terminology beyond required bindings, profiles
of countries and signatures are not judged.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.errors import FormatError
from desktop.exchange.exact_json import ExactObject, ExactValue, pointer_token
from desktop.exchange.health.definitions import (
    RESOURCE_TYPES,
    Definitions,
    Member,
    definitions,
)
from desktop.exchange.health.invariants import broken_rules
from desktop.exchange.health.primitives import CHECKS, is_currency, problem_of

_SHOWN = 20  # problems that are collected
_RELATIVE = re.compile(
    r"(?:https?://[^\s#?]+/)?([A-Z][A-Za-z]{2,63})/[A-Za-z0-9.-]{1,64}(?:/_history/[A-Za-z0-9.-]{1,64})?"
)
_ABSOLUTE = re.compile(r"(?:https?://|urn:uuid:|urn:oid:)[^\s]+")
_MIME = re.compile(r"[\w.+-]+/[\w.+-]+(?:\s*;.*)?|\w[\w.+-]*")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that does not fit, and where."""

    pointer: str  # JSON pointer; empty for the whole document
    what: str


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the walk is."""

    pointer: str
    contained: frozenset[str]  # ids of resources inside the same resource
    is_inside: bool = False  # inside another resource, as contained ones are

    def at(self, step: str | int) -> "_Place":
        token = pointer_token(step) if isinstance(step, str) else str(step)
        return _Place(f"{self.pointer}/{token}", self.contained, self.is_inside)


def check_resource(value: ExactValue) -> ExactObject:
    """Return a value that is a good resource.

    Raises:
        FormatError: it is none; the sentence names the first problem by its JSON pointer.
    """
    found = problems(value)
    if found:
        more = f" ({len(found) - 1} more problems)" if len(found) > 1 else ""
        first = found[0]
        raise FormatError(
            f"{first.pointer or 'the document'} {first.what}{more}",
            means="The document does not keep to FHIR R4 as this program reads it.",
            do="Correct it where it was written, and import it again.",
        )
    assert isinstance(value, dict)
    return value


def problems(value: ExactValue) -> tuple[Problem, ...]:
    """Return what keeps a value from being a good resource, at most 20 problems."""
    found: list[Problem] = []
    for problem in _resource(value, _Place("", frozenset())):
        found.append(problem)
        if len(found) == _SHOWN:
            break
    return tuple(found)


def _resource(value: ExactValue, place: _Place) -> Iterator[Problem]:
    """Yield the problems of a resource."""
    if not isinstance(value, dict):
        yield Problem(place.pointer, "is not a resource but another JSON value")
        return
    kind = value.get("resourceType")
    if not isinstance(kind, str):
        yield Problem(place.pointer, "has no resourceType")
        return
    if kind not in RESOURCE_TYPES:
        yield Problem(
            place.at("resourceType").pointer, f"{kind!r:.60} is not a type that this program reads"
        )
        return
    if place.is_inside and ("contained" in value or "id" not in value):
        yield Problem(place.pointer, "is contained: it needs an id and contains nothing itself")
    if not place.is_inside:
        place = _Place(place.pointer, _ids_inside(value))
    body = {name: item for name, item in value.items() if name != "resourceType"}
    yield from _object(body, kind, place)


def _ids_inside(resource: ExactObject) -> frozenset[str]:
    inside = resource.get("contained")
    items = inside if isinstance(inside, list) else []
    return frozenset(str(item["id"]) for item in items if isinstance(item, dict) and "id" in item)


def _object(value: ExactObject, kind: str, place: _Place) -> Iterator[Problem]:
    """Yield the problems of an object of a type."""
    known = definitions()
    members = known.types[kind]
    if not value:
        yield Problem(place.pointer, "is empty")
    given: dict[str, str] = {}
    for name, item in value.items():
        bare = name.removeprefix("_")
        member = members.get(bare)
        if member is None or (name != bare and member.type not in CHECKS):
            yield Problem(place.at(name).pointer, f"is not an element of {kind}")
            continue
        if given.setdefault(member.element, bare) != bare:
            yield Problem(place.at(name).pointer, f"stands beside {given[member.element]}")
        if name == bare:
            yield from _values(item, value.get(f"_{name}"), member, place.at(name), known)
        else:
            yield from _beside(item, value.get(bare), member, place.at(name))
    missing = {one.element for one in members.values() if one.is_required} - given.keys()
    for name in sorted(missing):
        yield Problem(place.at(name).pointer, "is missing")
    for what in broken_rules(kind, value):
        yield Problem(place.pointer, what)


def _values(
    item: ExactValue, beside: ExactValue, member: Member, place: _Place, known: Definitions
) -> Iterator[Problem]:
    """Yield the problems of what stands in a property."""
    if not member.is_list:
        yield from _value(item, member, place, known)
        return
    if not isinstance(item, list) or not item:
        yield Problem(place.pointer, "is not a list with something in it")
        return
    others = beside if isinstance(beside, list) else []
    for at, one in enumerate(item):
        is_told_beside = at < len(others) and others[at] is not None
        if one is None and member.type in CHECKS and is_told_beside:
            continue  # only an extension says something of this value
        yield from _value(one, member, place.at(at), known)


def _value(
    item: ExactValue, member: Member, place: _Place, known: Definitions
) -> Iterator[Problem]:
    """Yield the problems of one value."""
    if member.type == "Resource":
        is_bundled = "/entry/" in place.pointer and member.element in ("resource", "outcome")
        yield from _resource(item, _Place(place.pointer, place.contained, not is_bundled))
    elif member.type in CHECKS:
        what = problem_of(member.type, item)
        if what is not None:
            yield Problem(place.pointer, what)
        elif isinstance(item, str):
            yield from _coded(item, member, place, known)
    elif not isinstance(item, dict):
        yield Problem(place.pointer, f"is not an object, as {member.type} is")
    else:
        yield from _object(item, member.type, place)
        if member.codes is not None:
            yield from _bound(item, member, place, known)
        if member.type == "Reference":
            yield from _reference(item, member.targets, place)


def _beside(
    item: ExactValue, values: ExactValue, member: Member, place: _Place
) -> Iterator[Problem]:
    """Yield the problems of what is said about a primitive value: its id and extensions."""
    if not member.is_list:
        if isinstance(item, dict):
            yield from _object(item, "Element", place)
        else:
            yield Problem(place.pointer, "is not an object")
        return
    if not isinstance(item, list) or (isinstance(values, list) and len(values) != len(item)):
        yield Problem(place.pointer, "is not a list as long as that of its values")
        return
    for at, one in enumerate(item):
        if isinstance(one, dict):
            yield from _object(one, "Element", place.at(at))
        elif one is not None:
            yield Problem(place.at(at).pointer, "is not an object")


def _coded(text: str, member: Member, place: _Place, known: Definitions) -> Iterator[Problem]:
    """Yield the problem of a code outside its list."""
    if member.codes is not None:
        if not any(code == text for _, code in known.codes[member.codes]):
            yield Problem(place.pointer, f"{text!r:.60} is not a code of {member.codes}")
    elif member.element == "currency" and not is_currency(text):
        yield Problem(place.pointer, f"{text!r:.60} is not a currency of ISO 4217")
    elif member.element == "contentType" and _MIME.fullmatch(text) is None:
        yield Problem(place.pointer, f"{text!r:.60} is not a media type")


def _bound(
    item: ExactObject, member: Member, place: _Place, known: Definitions
) -> Iterator[Problem]:
    """Yield the problem of a coding, or a concept, none of whose codes is in the list."""
    codings = item.get("coding") if member.type == "CodeableConcept" else [item]
    listed = codings if isinstance(codings, list) else []
    pairs = {(str(one.get("system")), str(one.get("code"))) for one in listed if type(one) is dict}
    if pairs.isdisjoint(known.codes[str(member.codes)]):
        yield Problem(place.pointer, f"has no code of {member.codes}")


def _reference(item: ExactObject, targets: frozenset[str], place: _Place) -> Iterator[Problem]:
    """Yield the problems of a reference: its form, its target, what is contained."""
    text = item.get("reference")
    if text is None:
        if item.keys() & {"identifier", "display", "extension", "_reference"}:
            return
        yield Problem(place.pointer, "leads nowhere: no reference, identifier or display")
    elif isinstance(text, str):
        at = place.at("reference").pointer
        if text.startswith("#"):
            if text != "#" and text[1:] not in place.contained:
                yield Problem(at, f"{text!r:.60} is not contained in the resource")
            return
        match = _RELATIVE.fullmatch(text)
        if match is None and _ABSOLUTE.fullmatch(text) is None:
            yield Problem(at, f"{text!r:.60} is not a reference")
        elif match is not None and targets and match[1] not in targets:
            yield Problem(at, f"leads to {match[1]:.40}, not to {' or '.join(sorted(targets))}")
