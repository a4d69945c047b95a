"""Random damage to real documents: an answer always comes, and it is about the damaged place."""

import copy
from collections.abc import Iterator

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.errors import FormatError
from desktop.exchange.exact_json import ExactObject, ExactValue, format_exact, parse_exact
from desktop.exchange.health.conformance import problems
from desktop.exchange.health.documents import read_entries, write_document
from tests.exchange.health.fhir_samples import examples

_NAMES = st.sampled_from(
    ["reference", "coding", "code", "system", "resourceType", "contained", "id", "value", "div",
     "url", "valueString", "extension", "_id", "status", "start", "entry", "resource", "x"]
)  # fmt: skip
_LEAVES = (
    st.none()
    | st.booleans()
    | st.decimals(-99, 99, places=1)
    | st.sampled_from(["", " ", "#", "#a", "Patient/1", "2026", "Patient", "<div", "active", "1"])
)
_ANYTHING: st.SearchStrategy[ExactValue] = st.recursive(
    _LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=4),
    max_leaves=6,
)


def _places(value: ExactValue, pointer: str = "") -> Iterator[str]:
    yield pointer
    items = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for name, item in items:
        yield from _places(item, f"{pointer}/{name}")


def _replaced(document: ExactObject, pointer: str, by: ExactValue) -> ExactValue:
    """Return a copy of a document with another value at a place."""
    if not pointer:
        return by
    copied = copy.deepcopy(document)
    holder: ExactValue = copied
    *steps, last = pointer[1:].split("/")
    for step in steps:
        holder = holder[int(step)] if isinstance(holder, list) else _member(holder, step)
    if isinstance(holder, list):
        holder[int(last)] = by
    elif isinstance(holder, dict):
        holder[last] = by
    return copied


def _member(holder: ExactValue, name: str) -> ExactValue:
    assert isinstance(holder, dict)
    return holder[name]


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
@given(data=st.data())
def test_damage_anywhere_is_answered_in_words(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(examples()))
    document = parse_exact(path.read_bytes())
    assert isinstance(document, dict)
    pointer = data.draw(st.sampled_from(sorted(_places(document))))
    changed = _replaced(document, pointer, data.draw(_ANYTHING))
    written = format_exact(changed).encode()
    found = problems(parse_exact(written))
    for read in (read_entries, write_document):
        try:
            read(written)
        except FormatError:
            continue
        assert not found or read is write_document  # a decimal text may become a number


@settings(deadline=None)
@given(data=st.data())
def test_an_unknown_property_is_refused_wherever_it_stands(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(examples()))
    document = parse_exact(path.read_bytes())
    assert isinstance(document, dict)
    pointers = [
        pointer for pointer in _places(document) if isinstance(_at(document, pointer), dict)
    ]
    pointer = data.draw(st.sampled_from(pointers))
    place = _at(document, pointer)
    assert isinstance(place, dict)
    place["shoeSize"] = "42"
    assert f"{pointer}/shoeSize" in {problem.pointer for problem in problems(document)}


def _at(document: ExactValue, pointer: str) -> ExactValue:
    for step in pointer.split("/")[1:]:
        document = document[int(step)] if isinstance(document, list) else _member(document, step)
    return document
