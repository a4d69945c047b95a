"""Random kinds over the whole schema subset, records that fit them, and records that hardly do."""

import string
from dataclasses import dataclass
from datetime import date, datetime

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from desktop.domains.code_lists import CODE_LISTS
from desktop.domains.forms import OBJECT_FORMS, TEXT_FORMS
from desktop.domains.gs1 import check_digit
from desktop.domains.kind import VERBS
from desktop.domains.roles import DOMAINS, ROLES
from desktop.domains.standard_codes import COUNTRIES, CURRENCIES, LANGUAGES, UNITS
from desktop.ledger.did_key import format_did_key, format_x25519_did_key
from desktop.ledger.json_profile import MAX_INTEGER, JsonObject, JsonValue
from desktop.ledger.record import PrivatePart, Record
from desktop.ledger.scalar import format_time, parse_time

Schema = tuple[JsonObject, SearchStrategy[JsonValue]]  # a schema, and values that fit it

_EARLIEST, _LATEST = (parse_time(f"{year}-01-01T00:00:00.000Z") for year in ("1990", "2020"))


@dataclass(frozen=True)
class RandomKind:
    """The data of a ``ledger.kind/1`` record, and what fits it."""

    document: JsonObject
    data: SearchStrategy[JsonObject]
    about: SearchStrategy[tuple[str, ...]]

    @property
    def id(self) -> str:
        return f"{self.document['name']}/{self.document['version']}"


def plain_texts(low: int = 0, high: int = 30) -> SearchStrategy[str]:
    """Return texts that every document may hold: no half of a surrogate pair."""
    return st.text(st.characters(codec="utf-8"), min_size=low, max_size=high)


def labels() -> SearchStrategy[JsonObject]:
    """Return texts in one or two languages."""
    words = st.text(string.ascii_letters + "äöü ", min_size=1, max_size=20).filter(str.strip)
    return st.dictionaries(
        st.sampled_from(["en", "de", "fr-CH"]), words, min_size=1, max_size=2
    ).map(lambda texts: dict(texts.items()))


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

_OBJECT_VALUES: dict[str, SearchStrategy[JsonValue]] = {
    "texts": labels().map(lambda texts: texts),
    "schema": st.just({"type": "object", "additionalProperties": False}),
    "layout": st.just({"list": ["name"]}),
}
assert _OBJECT_VALUES.keys() == OBJECT_FORMS - {"charter"}


def _names(count: int) -> SearchStrategy[list[str]]:
    name = st.from_regex(r"[a-zA-Z@_][a-zA-Z0-9_:$-]{0,11}", fullmatch=True)
    return st.lists(name, min_size=count, max_size=count, unique=True)


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
def _bounded_texts(draw: st.DrawFn) -> Schema:
    low = draw(st.integers(0, 5))
    high = low + draw(st.integers(0, 10))
    schema: JsonObject = {"type": "string", "minLength": low, "maxLength": high}
    return schema, plain_texts(low, high).map(str)


@st.composite
def _formed_texts(draw: st.DrawFn) -> Schema:
    if draw(st.booleans()):
        form = draw(st.sampled_from(sorted(FORM_VALUES)))
        schema: JsonObject = {"type": "string", "x-form": form}
        if form == "decimal" and draw(st.booleans()):
            schema["x-number"] = True
        return schema, FORM_VALUES[form].map(str)
    code_list = CODE_LISTS[draw(st.sampled_from(sorted(CODE_LISTS)))]
    codes: SearchStrategy[JsonValue] = st.sampled_from(list(code_list.labels))
    return {"type": "string", "x-form": f"code:{code_list.name}"}, codes


@st.composite
def _integers(draw: st.DrawFn) -> Schema:
    low = draw(st.integers(-MAX_INTEGER, MAX_INTEGER))
    high = draw(st.integers(low, MAX_INTEGER))
    return {"type": "integer", "minimum": low, "maximum": high}, st.integers(low, high)


@st.composite
def _constants(draw: st.DrawFn) -> Schema:
    scalars: SearchStrategy[list[JsonValue]] = st.one_of(
        st.lists(plain_texts(1, 8), min_size=1, max_size=4, unique=True),
        st.lists(st.integers(-3, 3), min_size=1, max_size=4, unique=True),
        st.lists(st.booleans(), min_size=1, max_size=2, unique=True),
    ).map(list)
    values = draw(scalars)
    if len(values) == 1 and draw(st.booleans()):
        return {"const": values[0]}, st.just(values[0])
    return {"enum": values}, st.sampled_from(values)


def _scalars() -> SearchStrategy[Schema]:
    boolean: Schema = ({"type": "boolean"}, st.booleans())
    return st.one_of(_bounded_texts(), _formed_texts(), _integers(), _constants(), st.just(boolean))


@st.composite
def _lists(draw: st.DrawFn, depth: int) -> Schema:
    items, values = draw(_nodes(depth - 1))
    low, high = draw(st.integers(0, 1)), draw(st.integers(1, 3))
    schema: JsonObject = {"type": "array", "items": items, "minItems": low, "maxItems": high}
    if low < 2 and draw(st.booleans()):
        schema["uniqueItems"] = True
        high = 1
    lists = st.lists(values, min_size=low, max_size=high)
    return schema, lists.map(list)


@st.composite
def _object_forms(draw: st.DrawFn) -> Schema:
    form = draw(st.sampled_from(sorted(_OBJECT_VALUES)))
    return {"type": "object", "x-form": form}, _OBJECT_VALUES[form]


@st.composite
def objects(draw: st.DrawFn, depth: int = 2, *, also: str = "") -> Schema:
    """Return a schema of an object with up to four members; ``also`` is one that it must not have."""
    names = [name for name in draw(_names(draw(st.integers(0, 4)))) if name != also]
    nodes = {name: draw(_nodes(depth - 1)) for name in names}
    required: list[JsonValue] = [name for name in names if draw(st.booleans())]
    schema: JsonObject = {"type": "object", "additionalProperties": False}
    schema["properties"] = {name: node for name, (node, _) in nodes.items()}
    if required:
        schema["required"] = required
    values = st.fixed_dictionaries(
        {name: nodes[name][1] for name in names if name in required},
        optional={name: nodes[name][1] for name in names if name not in required},
    )
    return schema, values.map(lambda members: dict(members.items()))


@st.composite
def _variants(draw: st.DrawFn, depth: int) -> Schema:
    branches: list[JsonValue] = []
    values: list[SearchStrategy[JsonValue]] = []
    for constant in draw(st.lists(plain_texts(1, 6), min_size=2, max_size=3, unique=True)):
        schema, members = draw(objects(depth, also="is"))
        properties, required = schema["properties"], schema.get("required", [])
        assert isinstance(properties, dict)
        assert isinstance(required, list)
        properties["is"] = {"const": constant}
        branches.append({**schema, "required": [*required, "is"]})
        values.append(members.map(_with_constant(constant)))
    return {"oneOf": branches}, st.one_of(values)


class _with_constant:  # noqa: N801  # a function that remembers
    def __init__(self, constant: str) -> None:
        self._constant = constant

    def __call__(self, value: JsonValue) -> JsonValue:
        assert isinstance(value, dict)
        return {**value, "is": self._constant}


@st.composite
def _nodes(draw: st.DrawFn, depth: int) -> Schema:
    choices = [_scalars(), _object_forms()]
    if depth > 0:
        choices += [_lists(depth), objects(depth), _variants(depth)]
    schema, values = draw(st.one_of(choices))
    return {**schema, **draw(_annotations())}, values


@st.composite
def kinds(
    draw: st.DrawFn,
    roles: tuple[str, ...] | None = None,
    domains: tuple[str, ...] | None = None,
) -> RandomKind:
    """Return a kind with rule none; roles and domains are random where none are given."""
    schema, values = draw(st.one_of(objects(2), _variants(2)))
    name = "trial." + draw(st.from_regex(r"[a-z][a-z0-9_]{3,11}", fullmatch=True))
    low = draw(st.integers(0, 2))
    high = draw(st.integers(low, 4))
    form = draw(st.sampled_from(["uri", "digital-link"]))
    document: JsonObject = {
        "name": name,
        "version": draw(st.integers(1, 9_999)),
        "domains": list(domains or draw(_some(DOMAINS))),
        "title": draw(labels()),
        "help": draw(labels()),
        "schema": schema,
        "roles": list(roles or draw(_some(ROLES))),
        "about": {"min": low, "max": high, "forms": [form]},
        "refs": [],
        "verbs": list(draw(st.lists(st.sampled_from(VERBS), unique=True))),
        "approval": False,
        "rule": "none",
        "layout": {"form": [], "list": []},
    }
    if draw(st.booleans()):
        inner, _ = draw(objects(1))
        document["private"] = {"media": "application/json", "schema": inner}
    things = st.lists(FORM_VALUES[form], min_size=low, max_size=high, unique=True)
    return RandomKind(document, values.map(_as_object), things.map(sorted).map(tuple))


def _some(words: tuple[str, ...]) -> SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(words), min_size=1, max_size=3, unique=True).map(tuple)


def _as_object(value: JsonValue) -> JsonObject:
    assert isinstance(value, dict)
    return value


@st.composite
def record_ids(draw: st.DrawFn) -> str:
    """Return ids of records: version 7 UUIDs."""
    digits = draw(st.text("0123456789abcdef", min_size=30, max_size=30))
    return f"urn:uuid:{digits[:8]}-{digits[8:12]}-7{digits[12:15]}-8{digits[15:18]}-{digits[18:]}"


@st.composite
def records(draw: st.DrawFn, kind: RandomKind) -> Record:
    """Return a record that fits the kind, with a random id and a time before 2020."""
    private = None
    if "private" in kind.document and draw(st.booleans()):
        private = PrivatePart(draw(st.binary(min_size=32, max_size=32)), "application/json", 1024)
    return Record(
        id=draw(record_ids()),
        kind=kind.id,
        time=format_time(draw(st.integers(_EARLIEST, _LATEST))),
        data=draw(kind.data),
        about=draw(kind.about),
        private=private,
    )


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
