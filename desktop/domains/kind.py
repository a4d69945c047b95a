"""Kinds: what may be recorded, as data that the ledger itself publishes.

`parse_kind` reads the `data` of a ``ledger.kind/1`` record (`ledger.md` section 3), strictly; then
a `Kind` judges records: their `data` by its schema (`desktop.domains.structure`) and the forms of
their texts, their identifiers by its about rule, their private part and their holder. Labels stand
in the schema as ``x-title`` and ``x-help`` or, once for all properties of a name, in the layout.

Left to the admission rules, which know the ledger: issuer, referenced records, statuses, approvals.
``record.approval`` has the rule none: what an approval does is decided where the approved record is
judged.

Choices where the format leaves room: ``refs[].kinds`` holds names, with or without a version, and
empty means any kind; a private document is never required; ``about.forms`` lists forms of which
each identifier has at least one, and empty means any identifier; ``valid`` names properties that
are dates or times in every variant that has them.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from desktop.domains.forms import check_of, is_text_form, text_problem
from desktop.domains.layout import Layout, parse_layout
from desktop.domains.problem import Problem
from desktop.domains.roles import DOMAINS, ROLES, Domain
from desktop.domains.schema_subset import Node, parse_schema
from desktop.domains.structure import first_misfit, fits, misfits
from desktop.domains.texts import Texts, parse_texts
from desktop.domains.walk import form_problems, forms_hold
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonObject, JsonValue, format_json
from desktop.ledger.record import MAX_ABOUT, Record

__all__ = [
    "RULES", "VERBS", "AboutRule", "Kind", "PrivateRule", "Problem", "RefRule", "Validity",
    "data_problems", "first_problem", "parse_kind", "private_problems", "problems",
]  # fmt: skip

MAX_BYTES = 64_000  # canonical; a statement's envelope takes less than the rest of its 65,535

VERBS = ("correct", "suspend", "reinstate", "revoke", "dispute", "erase", "approve")
RULES = ("none", "kind", "balance", "custody", "ballot", "roster", "charter", "status")
_NOT_YET = ("ballot",)

_NAME = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*")
_NAME_AND_VERSION = re.compile(_NAME.pattern + r"(?:/[1-9][0-9]{0,3})?")
_NAME_LIMIT = 100
_REL = re.compile(r"[a-z][a-z_]{0,31}")
_EXPORTER = re.compile(r"[a-z][a-z0-9-]{0,31}")
_MEDIA = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]{0,126}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}")
_CORRECTS = "corrects"

_REQUIRED = {
    "name", "version", "domains", "title", "help", "schema", "roles", "about", "refs", "verbs",
    "approval", "rule", "layout",
}  # fmt: skip
_OPTIONAL = {"private", "valid", "exporter"}


@dataclass(frozen=True, slots=True)
class AboutRule:
    """How many things a record is about, and how they are named."""

    min: int
    max: int
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RefRule:
    """One relation in which records of a kind point to other records."""

    rel: str
    kinds: tuple[str, ...]  # names, with or without a version; empty for any
    required: bool

    def accepts(self, kind_id: str) -> bool:
        """Tell whether a record of that kind may stand at the other end."""
        return not self.kinds or kind_id in self.kinds or kind_id.partition("/")[0] in self.kinds


@dataclass(frozen=True, slots=True)
class PrivateRule:
    """What the private document of a record is."""

    media: str
    schema: JsonObject
    shape: Node


@dataclass(frozen=True, slots=True)
class Validity:
    """The fields of data that bound a record's validity; dates or times."""

    from_field: str | None
    until_field: str | None


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record."""

    id: str  # name/version
    name: str
    version: int
    domains: tuple[str, ...]
    title: Texts
    help: Texts
    schema: JsonObject
    shape: Node  # the schema, read
    canonical_schema: bytes
    private: PrivateRule | None
    roles: tuple[str, ...]
    about: AboutRule
    refs: tuple[RefRule, ...]
    verbs: tuple[str, ...]
    approval: bool
    rule: str
    valid: Validity | None
    layout: Layout
    exporter: str | None


def parse_kind(data: JsonObject) -> Kind:
    """Return the kind that the data of a ``ledger.kind/1`` record describes.

    Raises:
        FormatError: a field missing, unknown or not as the format says.
    """
    # Around the data of a record stand three more levels, which count against the profile's 16.
    if len(format_json([[[data]]])) > MAX_BYTES:
        raise FormatError(f"the kind has more than {MAX_BYTES:,} bytes")
    fields = _fields(data, "the kind", _REQUIRED, _OPTIONAL)
    name, version = _match(fields["name"], _NAME, "name"), fields["version"]
    if len(name) > _NAME_LIMIT:
        raise FormatError(f"the name has more than {_NAME_LIMIT} characters")
    schema = _object(fields["schema"], "schema")
    shape = parse_schema(schema)
    return Kind(
        id=f"{name}/{_integer(version, 1, 9_999, 'version')}",
        name=name,
        version=_integer(version, 1, 9_999, "version"),
        domains=_words(fields["domains"], DOMAINS, "domains", least=1),
        title=parse_texts(fields["title"], "title"),
        help=parse_texts(fields["help"], "help"),
        schema=schema,
        shape=shape,
        canonical_schema=format_json(schema),
        private=_private_of(fields["private"]) if "private" in fields else None,
        roles=_words(fields["roles"], ROLES, "roles", least=1),
        about=_about_of(fields["about"]),
        refs=_refs_of(fields["refs"]),
        verbs=_words(fields["verbs"], VERBS, "verbs"),
        approval=_flag(fields["approval"], "approval"),
        rule=_rule_of(fields["rule"]),
        valid=_validity_of(fields["valid"], shape) if "valid" in fields else None,
        layout=parse_layout(fields["layout"]),
        exporter=_match(fields["exporter"], _EXPORTER, "exporter")
        if "exporter" in fields
        else None,
    )


def _fields(value: JsonValue, what: str, required: set[str], optional: set[str]) -> JsonObject:
    """Return an object that has all required members and no unknown one."""
    fields = _object(value, what)
    missing, unknown = required - fields.keys(), fields.keys() - required - optional
    if missing or unknown:
        word = f"lacks {min(missing)}" if missing else f"has an unknown field {min(unknown):.40}"
        raise FormatError(f"{what} {word}")
    return fields


def _object(value: JsonValue, what: str) -> JsonObject:
    if not isinstance(value, dict):
        raise FormatError(f"{what} is not an object")
    return value


def _match(value: JsonValue, pattern: re.Pattern[str], what: str) -> str:
    if not isinstance(value, str) or pattern.fullmatch(value) is None:
        raise FormatError(f"{what}: {value!r:.60} has not the right form")
    return value


def _integer(value: JsonValue, least: int, most: int, what: str) -> int:
    if type(value) is not int or not least <= value <= most:
        raise FormatError(f"{what} is not an integer from {least} to {most}")
    return value


def _flag(value: JsonValue, what: str) -> bool:
    if not isinstance(value, bool):
        raise FormatError(f"{what} is not true or false")
    return value


def _list(value: JsonValue, what: str) -> list[JsonValue]:
    if not isinstance(value, list):
        raise FormatError(f"{what} is not a list")
    return value


def _words(
    value: JsonValue, allowed: tuple[str, ...], what: str, least: int = 0
) -> tuple[str, ...]:
    """Return a list of words of a fixed list, none twice."""
    words: list[str] = []
    for item in _list(value, what):
        if not isinstance(item, str) or item not in allowed or item in words:
            raise FormatError(f"{what}: {item!r:.40} is unknown, or comes twice")
        words.append(item)
    if len(words) < least:
        raise FormatError(f"{what} is empty")
    return tuple(words)


def _private_of(value: JsonValue) -> PrivateRule:
    """Return the rule for the private document."""
    fields = _fields(value, "private", {"media", "schema"}, set())
    schema = _object(fields["schema"], "the private schema")
    media = _match(fields["media"], _MEDIA, "media")
    return PrivateRule(media, schema, parse_schema(schema))


def _about_of(value: JsonValue) -> AboutRule:
    """Return the rule for the things that a record is about."""
    fields = _fields(value, "about", {"min", "max", "forms"}, set())
    most = _integer(fields["max"], 0, MAX_ABOUT, "about.max")
    forms: list[str] = []
    for form in _list(fields["forms"], "about.forms"):
        if not isinstance(form, str) or not is_text_form(form) or form in forms:
            raise FormatError(f"about.forms: {form!r:.40} is no form, or comes twice")
        forms.append(form)
    return AboutRule(_integer(fields["min"], 0, most, "about.min"), most, tuple(forms))


def _refs_of(value: JsonValue) -> tuple[RefRule, ...]:
    """Return the relations to other records; corrections need no rule, the verb says it."""
    rules: dict[str, RefRule] = {}
    for item in _list(value, "refs"):
        fields = _fields(item, "a rule of refs", {"rel", "kinds", "required"}, set())
        rel = _match(fields["rel"], _REL, "rel")
        if rel in rules or rel == _CORRECTS:
            raise FormatError(f"refs: {rel} comes twice, or is the verb correct")
        kinds = [
            _match(kind, _NAME_AND_VERSION, "refs.kinds")
            for kind in _list(fields["kinds"], "refs.kinds")
        ]
        rules[rel] = RefRule(rel, tuple(kinds), _flag(fields["required"], "refs.required"))
    return tuple(rules.values())


def _rule_of(value: JsonValue) -> str:
    """Return which hard-coded admission rule governs the kind."""
    (rule,) = _words([value], RULES, "rule")
    if rule in _NOT_YET:
        raise FormatError(f"the rule {rule} comes with its kinds, which these rules do not have")
    return rule


def _validity_of(value: JsonValue, shape: Node) -> Validity:
    """Return the fields that bound validity, which the schema has as dates or times."""
    fields = _fields(value, "valid", set(), {"from", "until"})
    for name in fields.values():
        nodes = shape.nodes_of(name) if isinstance(name, str) else ()
        if not nodes or any(node.form not in ("date", "time") for node in nodes):
            raise FormatError(f"valid: {name!r:.40} is no date or time of the schema")
    if not fields:
        raise FormatError("valid names neither from nor until")
    bounds = [None if name not in fields else str(fields[name]) for name in ("from", "until")]
    return Validity(bounds[0], bounds[1])


def first_problem(kind: Kind, record: Record) -> Problem | None:
    """Return why a record does not fit its kind, or None; quick, for admission and bulk.

    References are not looked at: they have their own refusals.
    """
    if not fits(kind.canonical_schema, record.data):
        return first_misfit(kind.schema, record.data)
    if not forms_hold(kind.canonical_schema, record.data):
        return form_problems(kind.shape, record.data)[0]
    if _envelope_holds(kind, record):
        return None
    return next(_envelope_problems(kind, record), None)


def problems(kind: Kind, record: Record) -> tuple[Problem, ...]:
    """Return all that keeps a record from fitting its kind, its references by their rules too.

    Paths begin in the data; those of the envelope begin with about, refs, private or holder.
    """
    return (
        *data_problems(kind, record.data),
        *_envelope_problems(kind, record),
        *_ref_problems(kind, record),
    )


def data_problems(kind: Kind, data: JsonObject) -> tuple[Problem, ...]:
    """Return all that is wrong with the public data of a record."""
    return (*misfits(kind.schema, data), *form_problems(kind.shape, data))


def private_problems(rule: PrivateRule, document: JsonObject) -> tuple[Problem, ...]:
    """Return all that is wrong with a private document."""
    return (*misfits(rule.schema, document), *form_problems(rule.shape, document))


def _envelope_holds(kind: Kind, record: Record) -> bool:
    """Tell quickly whether an envelope holds; False may only mean that it needs a longer look."""
    rule = kind.about
    if record.private is not None or record.holder is not None:
        return False
    if not rule.min <= len(record.about) <= rule.max:
        return False
    if rule.forms:
        checks = _checks_of(rule.forms)
        for thing in record.about:
            for check in checks:
                if check(thing):
                    break
            else:
                return False
    return True


@lru_cache(maxsize=512)
def _checks_of(forms: tuple[str, ...]) -> tuple[Callable[[str], bool], ...]:
    return tuple(map(check_of, forms))


def _envelope_problems(kind: Kind, record: Record) -> Iterator[Problem]:
    """Yield what a kind does not allow in the envelope."""
    rule = kind.about
    if not rule.min <= len(record.about) <= rule.max:
        yield Problem(("about",), f"does not have {rule.min} to {rule.max} identifiers")
    for at, thing in enumerate(record.about):
        if rule.forms and all(text_problem(form, thing) for form in rule.forms):
            yield Problem(("about", at), f"has none of the forms {', '.join(rule.forms)}")
    if record.private is not None:
        if kind.private is None:
            yield Problem(("private",), "is not allowed for this kind")
        elif record.private.media != kind.private.media:
            yield Problem(("private", "media"), f"is not {kind.private.media}")
    if record.holder is not None and Domain.HEALTH.value in kind.domains:
        yield Problem(("holder",), "never stands in a record of health")


def _ref_problems(kind: Kind, record: Record) -> Iterator[Problem]:
    """Yield what a kind does not allow among the references, without looking where they lead."""
    rels = {rule.rel for rule in kind.refs}
    if "correct" in kind.verbs:
        rels.add(_CORRECTS)
    for at, ref in enumerate(record.refs):
        if ref.rel not in rels:
            yield Problem(("refs", at, "rel"), f"{ref.rel} is not a relation of this kind")
    given = {ref.rel for ref in record.refs}
    for rule in kind.refs:
        if rule.required and rule.rel not in given:
            yield Problem(("refs",), f"lacks one with the relation {rule.rel}")
