"""Random kinds over the whole schema subset, records that fit them, and records that hardly do."""

import json
import string
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from desktop.domains.code_lists import CODE_LISTS
from desktop.domains.forms import OBJECT_FORMS, TEXT_FORMS
from desktop.domains.gs1 import check_digit
from desktop.domains.kind import VERBS, Kind, parse_kind
from desktop.domains.roles import DOMAINS, ROLES
from desktop.domains.schema_subset import Node
from desktop.domains.standard_codes import COUNTRIES, CURRENCIES, LANGUAGES, UNITS
from desktop.ledger.did_key import format_did_key, format_x25519_did_key
from desktop.ledger.json_profile import MAX_INTEGER, JsonObject, JsonValue, format_json
from desktop.ledger.record import PrivatePart, Record
from desktop.ledger.scalar import format_time, parse_time

_EARLIEST, _LATEST = (parse_time(f"{year}-01-01T00:00:00.000Z") for year in ("1990", "2020"))


@dataclass(frozen=True)
class RandomKind:
    """The data of a ``ledger.kind/1`` record, and what fits it."""

    document: JsonObject
    kind: Kind
    about: SearchStrategy[tuple[str, ...]]


_LABELS: list[JsonObject] = [
    {"en": "Weight"},
    {"de": "Größe"},
    {"en": "What it is", "de": "Was es ist"},
    {"fr-CH": "titre", "en": "a title"},
]
_NAMES = [*string.ascii_lowercase, "@id", "_x", "a:b", "cbv:long-name", "n1", "Z$", "is", "type"]


def plain_texts(low: int = 0, high: int = 30) -> SearchStrategy[str]:
    """Return texts that every document may hold: no half of a surrogate pair."""
    return st.text(st.characters(codec="utf-8"), min_size=low, max_size=high)


def labels() -> SearchStrategy[JsonObject]:
    """Return texts in one or two languages."""
    return st.sampled_from(_LABELS).map(lambda texts: dict(texts.items()))


def _digits(count: int) -> SearchStrategy[str]:
    return st.text("0123456789", min_size=count, max_size=count)


def _checked(count: int) -> SearchStrategy[str]:
    """Return digits that end in their check digit."""
    return _digits(count - 1).map(lambda digits: digits + check_digit(digits))


def _decimal(number: int, places: int) -> str:
    digits = str(abs(number)).zfill(places + 1)
    whole, fraction = digits[: len(digits) - places], digits[len(digits) - places :].rstrip("0")
    text = whole + (f".{fraction}" if fraction else "")
    return f"-{text}" if number < 0 else text


def decimals() -> SearchStrategy[str]:
    """Return decimal numbers in their one spelling."""
    return st.builds(_decimal, st.integers(-(10**12), 10**12), st.integers(0, 6))


_SERIAL = st.text(string.ascii_letters + string.digits, min_size=1, max_size=20)

FORM_VALUES: dict[str, SearchStrategy[str]] = {
    "decimal": decimals(),
    "date": st.dates(min_value=date(1, 1, 1)).map(date.isoformat),
    "time": st.datetimes(min_value=datetime(1, 1, 1)).map(  # noqa: DTZ001  # UTC by its form
        lambda moment: f"{moment.isoformat(timespec='milliseconds')}Z"
    ),
    "uri": st.builds("urn:example:{}".format, _SERIAL),
    "uuid": st.uuids().map(str) | st.uuids().map(lambda one: one.urn),
    "did": st.binary(min_size=32, max_size=32).map(format_did_key)
    | st.binary(min_size=32, max_size=32).map(format_x25519_did_key),
    "gtin": st.sampled_from([8, 12, 13, 14]).flatmap(_checked),
    "gln": _checked(13),
    "sscc": _checked(18),
    "digital-link": st.builds("https://id.gs1.org/01/{}/21/{}".format, _checked(14), _SERIAL),
    "country": st.sampled_from(sorted(COUNTRIES)),
    "language": st.sampled_from(sorted(LANGUAGES)),
    "currency": st.sampled_from(sorted(CURRENCIES)),
    "unit": st.sampled_from(sorted(UNITS)),
}
assert FORM_VALUES.keys() == TEXT_FORMS


@cache
def _charters() -> list[JsonValue]:
    """Return the good charters of the golden vectors."""
    path = Path(__file__).parents[1] / "vectors" / "civicledger" / "charter.json"
    cases = json.loads(path.read_text(encoding="utf-8"))["cases"]
    texts = [case["charter_text"] for case in cases if case["accept"]]
    return [json.loads(text) for text in texts]


def _object_values(form: str) -> SearchStrategy[JsonValue]:
    if form == "texts":
        return labels().map(_same)
    if form == "charter":
        return st.sampled_from(_charters())
    if form == "schema":
        return st.just({"type": "object", "additionalProperties": False})
    return st.just({"list": ["name"]})


def _same(value: JsonObject) -> JsonValue:
    return value


def fitting(node: Node) -> SearchStrategy[JsonValue]:
    """Return values that fit a schema."""
    if node.choices:
        return st.sampled_from(node.choices)
    if node.items is not None:
        return _fitting_lists(node, node.items)
    return _FITTING[node.type](node)


def _bounds(node: Node, low: int, high: int) -> tuple[int, int]:
    return low if node.low is None else node.low, high if node.high is None else node.high


def _fitting_texts(node: Node) -> SearchStrategy[JsonValue]:
    low, high = _bounds(node, 0, 100)
    if node.form is None:
        return plain_texts(low, min(high, low + 10)).map(str)
    if node.form.startswith("code:"):
        codes = list(CODE_LISTS[node.form.removeprefix("code:")].labels)
        return st.sampled_from([code for code in codes if low <= len(code) <= high])
    return FORM_VALUES[node.form].filter(lambda text: low <= len(text) <= high).map(str)


def _fitting_lists(node: Node, items: Node) -> SearchStrategy[JsonValue]:
    low, high = _bounds(node, 0, 2)
    unique = format_json if node.is_unique else None
    lists = st.lists(fitting(items), min_size=low, max_size=min(high, low + 2), unique_by=unique)
    return lists.map(list)


def _fitting_integers(node: Node) -> SearchStrategy[JsonValue]:
    low, high = _bounds(node, -MAX_INTEGER, MAX_INTEGER)
    return st.integers(low, high)


def _fitting_objects(node: Node) -> SearchStrategy[JsonValue]:
    if node.form is not None:
        return _object_values(node.form)
    if node.variants:
        return st.one_of([_fitting_objects(variant.node) for variant in node.variants])
    needed = {member.name: fitting(member.node) for member in node.members if member.is_required}
    others = {
        member.name: fitting(member.node) for member in node.members if not member.is_required
    }
    return st.fixed_dictionaries(needed, optional=others).map(_plain)


_FITTING: dict[str, Callable[[Node], SearchStrategy[JsonValue]]] = {
    "boolean": lambda _: st.booleans(),
    "integer": _fitting_integers,
    "string": _fitting_texts,
    "object": _fitting_objects,
}


def _plain(members: dict[str, JsonValue]) -> JsonValue:
    return dict(members.items())


def _annotations() -> SearchStrategy[JsonObject]:
    return st.fixed_dictionaries(
        {},
        optional={
            "title": st.just("Title"),
            "description": st.just("What it is"),
            "x-title": labels(),
            "x-help": labels(),
            "x-order": st.integers(0, 9_999),
            "x-widget": st.sampled_from(["long-text", "radio"]),
            "x-visibility": st.sampled_from(["public", "private"]),
        },
    )


@st.composite
def _bounded_texts(draw: st.DrawFn) -> JsonObject:
    low = draw(st.integers(0, 5))
    return {"type": "string", "minLength": low, "maxLength": low + draw(st.integers(0, 10))}


@st.composite
def _formed_texts(draw: st.DrawFn) -> JsonObject:
    lists = [f"code:{name}" for name in CODE_LISTS]
    form = draw(st.sampled_from(sorted(TEXT_FORMS)) | st.sampled_from(lists))
    schema: JsonObject = {"type": "string", "x-form": form}
    if form == "decimal" and draw(st.booleans()):
        schema["x-number"] = True
    return schema


@st.composite
def _integers(draw: st.DrawFn) -> JsonObject:
    low = draw(st.integers(-MAX_INTEGER, MAX_INTEGER))
    return {"type": "integer", "minimum": low, "maximum": draw(st.integers(low, MAX_INTEGER))}


@st.composite
def _constants(draw: st.DrawFn) -> JsonObject:
    values: list[JsonValue] = draw(
        st.one_of(
            st.lists(plain_texts(1, 8), min_size=1, max_size=4, unique=True).map(list),
            st.lists(st.integers(-3, 3), min_size=1, max_size=4, unique=True).map(list),
            st.lists(st.booleans(), min_size=1, max_size=2, unique=True).map(list),
        )
    )
    return {"const": values[0]} if len(values) == 1 else {"enum": values}


@st.composite
def _lists(draw: st.DrawFn, depth: int) -> JsonObject:
    low = draw(st.integers(0, 1))
    bounds: JsonObject = {"minItems": low, "maxItems": draw(st.integers(1, 3))}
    unique: JsonObject = {"uniqueItems": draw(st.booleans())}
    return {"type": "array", "items": draw(_schemas(depth - 1)), **bounds, **unique}


@st.composite
def objects(draw: st.DrawFn, depth: int = 2, *, also: str = "") -> JsonObject:
    """Return a schema of an object with up to four members; ``also`` names none of them."""
    others = [name for name in _NAMES if name != also]
    names = draw(st.lists(st.sampled_from(others), max_size=4, unique=True))
    required: list[JsonValue] = [name for name in names if draw(st.booleans())]
    schema: JsonObject = {"type": "object", "additionalProperties": False}
    schema["properties"] = {name: draw(_schemas(depth - 1)) for name in names}
    return {**schema, "required": required} if required else schema


@st.composite
def _variants(draw: st.DrawFn, depth: int) -> JsonObject:
    branches: list[JsonValue] = []
    for constant in draw(st.lists(plain_texts(1, 6), min_size=2, max_size=3, unique=True)):
        schema = draw(objects(depth, also="is"))
        properties, required = schema["properties"], schema.get("required", [])
        assert isinstance(properties, dict)
        assert isinstance(required, list)
        properties["is"] = {"const": constant}
        branches.append({**schema, "required": [*required, "is"]})
    return {"oneOf": branches}


@st.composite
def _schemas(draw: st.DrawFn, depth: int) -> JsonObject:
    forms = sorted(OBJECT_FORMS)
    formed = st.sampled_from(forms).map(lambda form: {"type": "object", "x-form": form})
    choices: list[SearchStrategy[JsonObject]] = [
        _bounded_texts(),
        _formed_texts(),
        _integers(),
        _constants(),
        st.just({"type": "boolean"}),
        formed.map(lambda schema: dict(schema.items())),
    ]
    if depth > 0:
        choices += [_lists(depth), objects(depth), _variants(depth)]
    return {**draw(st.one_of(choices)), **draw(_annotations())}


@st.composite
def kinds(
    draw: st.DrawFn,
    roles: tuple[str, ...] | None = None,
    domains: tuple[str, ...] | None = None,
) -> RandomKind:
    """Return a kind with rule none; roles and domains are random where none are given."""
    schema = draw(st.one_of(objects(2), _variants(2)))
    low = draw(st.integers(0, 2))
    high = draw(st.integers(low, 4))
    form = draw(st.sampled_from(["uri", "digital-link"]))
    document: JsonObject = {
        "name": "trial." + draw(st.text(string.ascii_lowercase, min_size=4, max_size=12)),
        "version": draw(st.integers(1, 9_999)),
        "domains": list(domains or draw(_some(DOMAINS))),
        "title": draw(labels()),
        "help": draw(labels()),
        "schema": schema,
        "roles": list(roles or draw(_some(ROLES))),
        "about": {"min": low, "max": high, "forms": [form]},
        "refs": [{"rel": "answers", "kinds": [], "required": False}],
        "verbs": list(draw(st.lists(st.sampled_from(VERBS), unique=True))),
        "approval": False,
        "rule": "none",
        "layout": draw(_layouts(schema)),
    }
    if draw(st.booleans()):
        document["private"] = {"media": "application/json", "schema": draw(objects(1))}
    things = st.lists(FORM_VALUES[form], min_size=low, max_size=high, unique=True)
    return RandomKind(document, parse_kind(document), things.map(sorted).map(tuple))


@st.composite
def _layouts(draw: st.DrawFn, schema: JsonObject) -> JsonObject:
    properties = schema.get("properties", {"is": {}})
    assert isinstance(properties, dict)
    names: list[JsonValue] = list(draw(st.permutations(sorted(properties))))
    half = len(names) // 2
    section: JsonObject = {"title": draw(labels()), "fields": names[half:]}
    return {"form": [*names[:half], section], "list": names[:3]}


def _some(words: tuple[str, ...]) -> SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(words), min_size=1, max_size=3, unique=True).map(tuple)


@st.composite
def record_ids(draw: st.DrawFn) -> str:
    """Return ids of records: version 7 UUIDs."""
    digits = draw(st.text("0123456789abcdef", min_size=30, max_size=30))
    return f"urn:uuid:{digits[:8]}-{digits[8:12]}-7{digits[12:15]}-8{digits[15:18]}-{digits[18:]}"


@st.composite
def records(draw: st.DrawFn, random_kind: RandomKind) -> Record:
    """Return a record that fits the kind, with a random id and a time before 2020."""
    kind, private = random_kind.kind, None
    if kind.private is not None and draw(st.booleans()):
        private = PrivatePart(draw(st.binary(min_size=32, max_size=32)), kind.private.media, 1024)
    return Record(
        id=draw(record_ids()),
        kind=kind.id,
        time=format_time(draw(st.integers(_EARLIEST, _LATEST))),
        data=as_object(draw(fitting(kind.shape))),
        about=draw(random_kind.about),
        private=private,
    )


def as_object(value: JsonValue) -> JsonObject:
    """Return a value that is known to be an object."""
    assert isinstance(value, dict)
    return value


def strange_values() -> SearchStrategy[JsonValue]:
    """Return values of the JSON profile of all types."""
    return st.recursive(
        st.none()
        | st.booleans()
        | st.integers(-MAX_INTEGER, MAX_INTEGER)
        | plain_texts()
        | st.sampled_from(["1", "0", "true", "1.50", "2020-02-30", "x\n"]),
        lambda inner: (
            st.lists(inner, max_size=3).map(list)
            | st.dictionaries(st.sampled_from(["a", "is", "type"]), inner, max_size=2).map(
                lambda members: dict(members.items())
            )
        ),
        max_leaves=4,
    )


@st.composite
def mutated(draw: st.DrawFn, value: JsonValue) -> JsonValue:
    """Return a value with one change somewhere: replaced, removed, added or doubled."""
    if isinstance(value, dict) and value and draw(st.integers(0, 2)):
        name = draw(st.sampled_from(sorted(value)))
        if draw(st.integers(0, 3)):
            return {**value, name: draw(mutated(value[name]))}
        return {key: item for key, item in value.items() if key != name}
    if isinstance(value, dict) and draw(st.booleans()):
        return {**value, draw(st.sampled_from(["is", "new", "type"])): draw(strange_values())}
    if isinstance(value, list) and value and draw(st.booleans()):
        at = draw(st.integers(0, len(value) - 1))
        if draw(st.booleans()):
            return [*value, value[at]]
        return [*value[:at], draw(mutated(value[at])), *value[at + 1 :]]
    return draw(strange_values())
