"""The kinds of maintenance and employment: in three languages, nothing of persons in public."""

import json
import re

import pytest

from desktop import assets
from desktop.checks.groups import CHECKS
from desktop.domains.catalogue import builtin_kinds
from desktop.domains.fields import fields_of, private_fields_of
from desktop.domains.kind import Kind, problems
from desktop.ledger.record import record_of

_MAINTENANCE = frozenset(
    (
        *("service.request", "service.update", "work.order", "work.closed"),
        *("asset.registered", "incident.sanitary"),
    )
)
_OURS = _MAINTENANCE | frozenset(
    (
        "employer.accredited",
        *("employment.period", "employment.qualification", "employment.skill"),
        *("employment.vacancy", "disclosure.granted"),
    )
)
_LANGUAGES = {"en", "de", "ar"}
_KINDS = {kind.name: kind for kind in builtin_kinds() if kind.name in _OURS}
_PERSONAL = frozenset(
    (
        *("reporter", "description", "address", "address_id", "lat", "long", "photos", "phone"),
        *("status_notes", "notes", "persons", "email", "given_name", "family_name", "audience"),
        *("start_date", "end_date", "job_title", "attributes", "extensions", "crew_members"),
    )
)

each_kind = pytest.mark.parametrize("kind", _KINDS.values(), ids=list(_KINDS))


def test_every_kind_of_the_two_fields_ships() -> None:
    assert _KINDS.keys() == _OURS


@each_kind
def test_everything_is_labelled_in_three_languages(kind: Kind) -> None:
    fields = (*fields_of(kind), *private_fields_of(kind))
    sections = (*kind.layout.form, *kind.layout.detail, *kind.layout.print)
    for texts in (
        *(kind.title, kind.help),
        *(field.label for field in fields),
        *(section.title for section in sections),
    ):
        assert texts.keys() == _LANGUAGES
    for field in fields:
        assert not field.help or field.help.keys() == _LANGUAGES
        if field.form is None:
            assert all(choice.label.keys() == _LANGUAGES for choice in field.choices)


@each_kind
def test_what_is_about_a_person_stands_in_the_private_document_only(kind: Kind) -> None:
    steps = {step for field in fields_of(kind) for step in field.path.split(".")}
    allowed = {"lat"} if kind.name == "asset.registered" else set()
    assert steps & _PERSONAL == allowed
    leaves = [field for field in private_fields_of(kind) if field.path.endswith("name")]
    assert all(field.is_private for field in leaves)


@each_kind
def test_the_layout_names_fields_that_are_there(kind: Kind) -> None:
    paths = {field.path for field in fields_of(kind)}
    shown = [path for section in kind.layout.form for path in section.fields]
    assert sorted(shown) == sorted(path for path in paths if "." not in path)
    assert set(kind.layout.columns) <= paths


def test_a_second_person_signs_for_finished_work() -> None:
    assert [name for name, kind in _KINDS.items() if kind.approval] == ["work.closed"]


def test_a_grant_says_nothing_in_public() -> None:
    assert fields_of(_KINDS["disclosure.granted"]) == ()


@pytest.mark.parametrize(
    ("page", "name"), [("maintenance", "service.request"), ("employment", "employment.vacancy")]
)
def test_the_examples_of_the_manual_fit(page: str, name: str) -> None:
    text = assets.read_text(f"help/{page}.md")
    (block,) = re.findall(r"^```json\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    (item,) = json.loads(block)
    whole = {
        "id": "urn:uuid:01a0d03c-2e00-75c3-8047-9f9dabb45d09",
        "kind": f"{name}/1",
        "time": "2026-09-30T08:00:00.000Z",
    }
    assert problems(_KINDS[name], record_of(item | whole)) == ()


@pytest.mark.parametrize("page", ["maintenance", "employment"])
def test_the_manual_tells_of_every_kind_and_check(page: str) -> None:
    text = assets.read_text(f"help/{page}.md")
    letters = ("M", "T", "C5", "C6") if page == "maintenance" else ("W",)
    codes = [code for code in CHECKS if code.startswith(letters)]
    assert codes
    assert [code for code in codes if f"| {code} |" not in text] == []
    field = _MAINTENANCE if page == "maintenance" else _OURS - _MAINTENANCE
    assert [name for name in field if f"`{name}`" not in text] == []
