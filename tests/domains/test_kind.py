"""Kinds: strictly read, and judging records; on random kinds both ways of judging agree."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from desktop.domains.kind import (
    RULES,
    VERBS,
    AboutRule,
    Kind,
    Problem,
    RefRule,
    Validity,
    data_problems,
    first_problem,
    parse_kind,
    private_problems,
    problems,
)
from desktop.domains.structure import fits, misfits
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonObject, JsonValue, format_json
from desktop.ledger.record import PrivatePart, Record, Ref, record_of
from tests.domains.strategies import as_object, kinds, mutated, records

_ID = "urn:uuid:01890000-0000-7000-8000-000000000001"
_LINK = "https://id.gs1.org/01/04006381333931/10/A"

_HEAVY = [HealthCheck.too_slow, HealthCheck.data_too_large]

_SCHEMA: JsonObject = {
    "type": "object",
    "additionalProperties": False,
    "required": ["name"],
    "properties": {
        "name": {"type": "string", "maxLength": 20},
        "from": {"type": "string", "x-form": "date"},
        "until": {"type": "string", "x-form": "date"},
        "weight": {"type": "string", "x-form": "decimal"},
        "title": {"type": "object", "x-form": "texts"},
        "sites": {"type": "array", "items": {"type": "string", "x-form": "gln"}},
    },
}


def _document(**changes: JsonValue) -> JsonObject:
    document: JsonObject = {
        "name": "trial.thing",
        "version": 1,
        "domains": ["food"],
        "title": {"en": "Thing"},
        "help": {"en": "For trials."},
        "schema": _SCHEMA,
        "roles": ["operator"],
        "about": {"min": 0, "max": 2, "forms": ["digital-link", "did"]},
        "refs": [{"rel": "answers", "kinds": ["recall.notice"], "required": True}],
        "verbs": ["correct", "revoke"],
        "approval": False,
        "rule": "none",
        "layout": {},
    }
    return {name: value for name, value in {**document, **changes}.items() if value is not None}


def _kind(**changes: JsonValue) -> Kind:
    return parse_kind(_document(**changes))


def _record(data: JsonObject | None = None) -> Record:
    answers = (Ref("answers", _ID),)
    time = "2024-01-01T00:00:00.000Z"
    return Record(_ID, "trial.thing/1", time, data or {"name": "a"}, refs=answers)


def test_a_kind_is_read_field_by_field() -> None:
    private: JsonObject = {"media": "application/json", "schema": _SCHEMA}
    kind = _kind(
        version=12,
        private=private,
        valid={"from": "from", "until": "until"},
        exporter="epcis",
        approval=True,
    )
    assert (kind.id, kind.name, kind.version) == ("trial.thing/12", "trial.thing", 12)
    assert kind.domains == ("food",)
    assert kind.title == {"en": "Thing"}
    assert kind.about == AboutRule(0, 2, ("digital-link", "did"))
    assert kind.refs == (RefRule("answers", ("recall.notice",), required=True),)
    assert kind.valid == Validity("from", "until")
    assert kind.private is not None
    assert kind.private.media == "application/json"
    assert (kind.approval, kind.rule, kind.exporter) == (True, "none", "epcis")
    assert format_json(kind.schema) == kind.canonical_schema


def test_what_is_optional_may_be_absent() -> None:
    kind = _kind(valid={"until": "until"})
    assert (kind.private, kind.exporter) == (None, None)
    assert kind.valid == Validity(None, "until")
    assert _kind().valid is None


def _variant(name: str, until: JsonObject | None) -> JsonObject:
    properties: JsonObject = {"t": {"const": name}}
    if until is not None:
        properties["until"] = until
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
        "required": ["t"],
    }


def test_a_bound_of_validity_is_a_date_or_time_in_every_variant_that_has_it() -> None:
    date: JsonObject = {"type": "string", "x-form": "date"}
    time: JsonObject = {"type": "string", "x-form": "time"}
    dates: JsonObject = {"type": "array", "items": date}
    good: JsonObject = {"oneOf": [_variant("a", date), _variant("b", None), _variant("c", time)]}
    assert _kind(schema=good, valid={"until": "until"}).valid == Validity(None, "until")
    others: list[JsonObject] = [dates, {"type": "string"}, {"type": "integer"}]
    for other in others:
        bad: JsonObject = {"oneOf": [_variant("a", date), _variant("b", other)]}
        with pytest.raises(FormatError, match="no date or time"):
            _kind(schema=bad, valid={"until": "until"})


@pytest.mark.parametrize("name", sorted(_document()))
def test_every_other_field_is_required(name: str) -> None:
    with pytest.raises(FormatError, match=f"lacks {name}"):
        _kind(**{name: None})


@pytest.mark.parametrize(
    "change",
    [
        {"colour": "red"},
        {"name": "Trial.thing"},
        {"name": "trial..thing"},
        {"name": "trial.thing\n"},
        {"name": "trial/1"},
        {"name": 1},
        {"name": "a" * 101},
        {"version": 0},
        {"version": 10_000},
        {"version": True},
        {"version": "1"},
        {"domains": []},
        {"domains": ["sports"]},
        {"domains": ["food", "food"]},
        {"domains": "food"},
        {"domains": [1]},
        {"title": "Thing"},
        {"title": {}},
        {"help": {"en": " "}},
        {"schema": []},
        {"schema": {"type": "object", "properties": {}}},
        {"private": {"media": "application/json"}},
        {"private": {"media": "json", "schema": _SCHEMA}},
        {"private": {"media": "application/json", "schema": "x"}},
        {"private": []},
        {"roles": []},
        {"roles": ["king"]},
        {"about": {"min": 0, "max": 1}},
        {"about": {"min": 2, "max": 1, "forms": []}},
        {"about": {"min": 0, "max": 501, "forms": []}},
        {"about": {"min": 0, "max": 1, "forms": ["email"]}},
        {"about": {"min": 0, "max": 1, "forms": ["uri", "uri"]}},
        {"about": {"min": 0, "max": 1, "forms": [1]}},
        {"refs": {}},
        {"refs": [{"rel": "answers", "kinds": []}]},
        {"refs": [{"rel": "Answers", "kinds": [], "required": True}]},
        {"refs": [{"rel": "corrects", "kinds": [], "required": True}]},
        {"refs": [{"rel": "answers", "kinds": ["A"], "required": True}]},
        {"refs": [{"rel": "answers", "kinds": [], "required": 1}]},
        {"refs": [{"rel": "a", "kinds": [], "required": True}] * 2},
        {"verbs": ["burn"]},
        {"verbs": ["revoke", "revoke"]},
        {"approval": 1},
        {"rule": "other"},
        {"rule": ["none"]},
        {"valid": {}},
        {"valid": {"from": "name"}},
        {"valid": {"from": "nothing"}},
        {"valid": {"from": 1}},
        {"valid": {"since": "from"}},
        {"layout": []},
        {"exporter": "EPCIS"},
    ],
)
def test_another_document_is_refused(change: JsonObject) -> None:
    with pytest.raises(FormatError):
        _kind(**change)


@pytest.mark.parametrize("rule", RULES)
def test_rules_that_are_not_written_yet_cannot_be_named(rule: str) -> None:
    if rule == "ballot":
        with pytest.raises(FormatError, match="comes with its kinds"):
            _kind(rule=rule)
    else:
        assert _kind(rule=rule).rule == rule


def test_a_kind_fits_into_a_statement() -> None:
    with pytest.raises(FormatError, match="more than"):
        _kind(help={"en": "x" * 64_000})
    node: JsonObject = {"type": "string"}
    for _ in range(9):
        node = {"type": "array", "items": node}
    deep: JsonObject = {**_SCHEMA, "properties": {"a": node}, "required": []}
    assert _kind(schema=deep).id == "trial.thing/1"
    with pytest.raises(FormatError, match="levels"):
        _kind(private={"media": "application/json", "schema": deep})


def test_a_reference_accepts_kinds_with_or_without_a_version() -> None:
    rule = RefRule("answers", ("recall.notice", "supply.event/2"), required=False)
    assert rule.accepts("recall.notice/7")
    assert rule.accepts("supply.event/2")
    assert not rule.accepts("supply.event/1")
    assert RefRule("answers", (), required=False).accepts("anything.at_all/1")


def test_a_record_that_fits_has_no_problem() -> None:
    data: JsonObject = {"name": "a", "from": "2024-01-01", "sites": ["4006381333931"]}
    record = replace(_record(data), about=(_LINK,))
    assert first_problem(_kind(), record) is None
    assert problems(_kind(), record) == ()


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ({"weight": "1"}, "name: is missing"),
        ({"name": "a", "from": "2024-02-30"}, "from: is not a date of the form YYYY-MM-DD"),
        ({"name": "a", "title": {}}, "title: is not a good texts: the text is not an object"),
        ({"name": "a", "sites": ["4006381333931", "4006381333930"]}, "sites.1: is not a GLN"),
    ],
)
def test_data_that_do_not_fit_are_told_at_their_place(data: JsonObject, problem: str) -> None:
    first = first_problem(_kind(), _record(data))
    assert first is not None
    assert str(first).startswith(problem)
    assert first in data_problems(_kind(), data)


def test_forms_are_told_beside_errors_of_structure() -> None:
    found = problems(_kind(), _record({"name": 1, "weight": "1,5"}))
    assert [problem.path for problem in found] == [("name",), ("weight",)]


_PRIVATE = PrivatePart(b"\0" * 32, "application/json", 1024)
_HOLDER = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"


@pytest.mark.parametrize(
    ("kind", "envelope", "path"),
    [
        ({"about": {"min": 1, "max": 2, "forms": []}}, {}, ("about",)),
        ({}, {"about": ("a", "b", "c")}, ("about",)),
        ({}, {"about": (_HOLDER, "urn:x:y")}, ("about", 1)),
        ({}, {"private": _PRIVATE}, ("private",)),
        (
            {"private": {"media": "application/vc", "schema": _SCHEMA}},
            {"private": _PRIVATE},
            ("private", "media"),
        ),
        ({"domains": ["food", "health"]}, {"holder": _HOLDER}, ("holder",)),
    ],
)
def test_the_envelope_follows_the_kind(
    kind: JsonObject, envelope: dict[str, Any], path: tuple[str, ...]
) -> None:
    record = replace(_record(), **envelope)
    first = first_problem(_kind(**kind), record)
    assert first is not None
    assert first.path == path
    assert path in [problem.path for problem in problems(_kind(**kind), record)]


def test_what_the_kind_allows_in_the_envelope_is_fine() -> None:
    private: JsonObject = {"media": "application/json", "schema": _SCHEMA}
    kind = _kind(private=private, about={"min": 0, "max": 2, "forms": []})
    record = replace(_record(), about=("anything",), private=_PRIVATE, holder=_HOLDER)
    assert problems(kind, record) == ()


def test_references_are_told_to_forms_and_left_to_admission() -> None:
    wrong = replace(_record(), refs=(Ref("corrects", _ID), Ref("owns", _ID)))
    assert first_problem(_kind(), wrong) is None
    assert [str(problem) for problem in problems(_kind(), wrong)] == [
        "refs.1.rel: owns is not a relation of this kind",
        "refs: lacks one with the relation answers",
    ]
    final = _kind(verbs=[])
    assert problems(final, wrong)[0].path == ("refs", 0, "rel")


def test_a_private_document_is_judged_by_its_own_schema() -> None:
    kind = _kind(private={"media": "application/json", "schema": _SCHEMA})
    assert kind.private is not None
    assert private_problems(kind.private, {"name": "a"}) == ()
    found = private_problems(kind.private, {"from": "soon"})
    assert [problem.path for problem in found] == [("name",), ("from",)]


def test_a_problem_of_the_whole_has_no_path() -> None:
    assert str(Problem((), "is too large")) == "is too large"


def test_all_verbs_may_be_named() -> None:
    assert _kind(verbs=list(VERBS)).verbs == VERBS


@pytest.mark.slow
@settings(max_examples=25, suppress_health_check=_HEAVY)
@given(st.data())
def test_records_of_random_kinds_fit_by_both_ways(data: st.DataObject) -> None:
    random_kind = data.draw(kinds())
    record = data.draw(records(random_kind))
    kind = parse_kind(random_kind.document)
    assert kind == random_kind.kind
    assert first_problem(kind, record) is None
    assert problems(kind, record) == ()
    format_json(record.data)


@pytest.mark.slow
@settings(max_examples=25, suppress_health_check=_HEAVY)
@given(st.data())
def test_changed_records_of_random_kinds_are_judged_alike(data: st.DataObject) -> None:
    random_kind = data.draw(kinds())
    record = data.draw(records(random_kind))
    changed = data.draw(mutated(record.data))
    kind = random_kind.kind
    assert fits(kind.canonical_schema, changed) == (not misfits(kind.schema, changed))
    if isinstance(changed, dict):
        judged = replace(record, data=changed)
        assert (first_problem(kind, judged) is None) == (not problems(kind, judged))


@pytest.mark.slow
@settings(settings.get_profile("slow"), suppress_health_check=_HEAVY)
@given(st.data())
def test_many_random_kinds_and_records_are_judged_alike(data: st.DataObject) -> None:
    random_kind = data.draw(kinds())
    kind, record = random_kind.kind, data.draw(records(random_kind))
    assert problems(kind, record) == ()
    changed = data.draw(mutated(record.data))
    assert fits(kind.canonical_schema, changed) == (not misfits(kind.schema, changed))
    if isinstance(changed, dict):
        judged = replace(record, data=changed)
        assert (first_problem(kind, judged) is None) == (not problems(kind, judged))


@pytest.mark.slow
@settings(max_examples=25, suppress_health_check=_HEAVY)
@given(st.data())
def test_random_records_are_records_of_the_ledger(data: st.DataObject) -> None:
    record = data.draw(records(data.draw(kinds(roles=("registrar",), domains=("city",)))))
    fields: JsonObject = {"id": record.id, "kind": record.kind, "time": record.time}
    read = record_of({**fields, "data": as_object(record.data)})
    assert read.data == record.data
