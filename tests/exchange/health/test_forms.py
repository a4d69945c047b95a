"""What the forms of the health kinds let through is FHIR R4, in three languages."""

import json
from collections.abc import Iterator

import pytest

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.fields import fields_of, private_fields_of
from desktop.domains.kind import Kind, private_problems
from desktop.exchange.exact_json import parse_exact
from desktop.exchange.health.conformance import problems
from desktop.exchange.health.documents import MEDIA, opened_document, write_document
from desktop.ledger.json_profile import JsonObject
from tests.exchange.health.form_documents import AUDIT_EVENT, CONSENT, DOCUMENTS

KINDS = {kind.name: kind for kind in builtin_kinds() if kind.name.startswith("health.")}
ALL = (
    *(("health.entry", document) for document in DOCUMENTS),
    ("health.licence", DOCUMENTS[1]),
    ("health.consent", CONSENT),
    ("health.break_glass", AUDIT_EVENT),
)
IDS = [f"{name} {document['resourceType']}" for name, document in ALL]


@pytest.mark.parametrize(("name", "document"), ALL, ids=IDS)
def test_a_form_document_fits_its_kind_and_the_standard(name: str, document: JsonObject) -> None:
    rule = KINDS[name].private
    assert rule is not None
    assert rule.media == MEDIA
    assert private_problems(rule, document) == ()
    written = write_document(json.dumps(document).encode())
    assert problems(parse_exact(written)) == ()
    assert opened_document(written) == opened_document(json.dumps(document).encode())


@pytest.mark.parametrize(("name", "document"), ALL, ids=IDS)
def test_the_examples_fill_in_every_field(name: str, document: JsonObject) -> None:
    offered = {
        field.path.replace(".*", "")
        for field in private_fields_of(KINDS[name])
        if all(document["resourceType"] in one.values for one in field.when)
    }
    assert set(_paths(document)) == offered


def _paths(value: object, base: str = "") -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _paths(item, base)
    if isinstance(value, dict):
        for name, item in value.items():
            yield f"{base}{name}"
            yield from _paths(item, f"{base}{name}.")


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_everything_is_said_in_three_languages(kind: Kind) -> None:
    for texts in (kind.title, kind.help, *(one.title for one in kind.layout.form)):
        assert texts.keys() == {"en", "de", "ar"}
    for field in (*fields_of(kind), *private_fields_of(kind)):
        assert field.label.keys() == {"en", "de", "ar"}
        assert not field.help or field.help.keys() == {"en", "de", "ar"}
        if field.form not in ("country", "currency"):
            for choice in field.choices:
                assert choice.label.keys() == {"en", "de", "ar"}


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_values_of_a_private_document_are_marked_private(kind: Kind) -> None:
    for field in private_fields_of(kind):
        assert field.is_private or field.type in ("list", "group")


def test_nothing_public_links_the_records_of_a_patient() -> None:
    for kind in KINDS.values():
        assert kind.about.max == 0
        assert kind.refs == ()
    public = {name: [field.path for field in fields_of(kind)] for name, kind in KINDS.items()}
    assert public["health.entry"] == ["group"]
    assert public["health.consent"] == []
    assert public["health.break_glass"] == ["reason"]
