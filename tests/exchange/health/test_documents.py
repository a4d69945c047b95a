"""FHIR documents in and out: bytes stay, the public learns a group and a day."""

import json
from pathlib import Path

import pytest

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.kind import data_problems, first_problem
from desktop.errors import FormatError
from desktop.exchange.health.definitions import RESOURCE_TYPES
from desktop.exchange.health.documents import (
    MEDIA,
    opened_document,
    read_document,
    read_entries,
    write_bundle,
    write_document,
)
from desktop.exchange.health.groups import GROUP_OF, GROUPS, group_of
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import PrivatePart, Record
from tests.exchange.health.fhir_samples import DAMAGES, bundles, damaged, examples

pytestmark = pytest.mark.slow

_KINDS = {kind.id: kind for kind in builtin_kinds()}
_ID = "urn:uuid:01890000-0000-7000-8000-000000000001"
_WEIGHT = b"""{ "resourceType": "Observation", "id": "w1", "status": "final",
 "code": {"text": "Body weight"}, "effectiveDateTime": "2026-04-30T23:30:00-02:00",
 "valueQuantity": {"value": 72.50, "unit": "kg"} }"""


def test_every_example_becomes_a_draft_with_its_own_bytes() -> None:
    for path in examples():
        data = path.read_bytes()
        draft = read_document(data)
        assert draft.private is not None
        assert draft.private.document == data
        assert data_problems(_KINDS[draft.kind], draft.data) == ()
        assert write_document(data) == data
        assert (draft.kind == "health.consent/1") == path.name.startswith("Consent-")


def test_every_draft_is_a_record_that_its_kind_allows() -> None:
    private = PrivatePart(bytes(32), MEDIA, 1024)
    for path in [*examples(), *bundles()]:
        for draft in read_entries(path.read_bytes()):
            time = draft.time or "2026-01-01T00:00:00.000Z"
            record = Record(_ID, draft.kind, time, draft.data, private=private)
            assert first_problem(_KINDS[draft.kind], record) is None


def test_the_public_part_says_nothing_but_the_group() -> None:
    for path in [*examples(), *bundles()]:
        for draft in read_entries(path.read_bytes()):
            assert draft.data.keys() <= {"group"}
            assert draft.about == ()
            assert draft.place is None
            assert draft.time is None or draft.time.endswith("T00:00:00.000Z")


@pytest.mark.parametrize("number", range(6))
def test_a_bundle_falls_into_its_resources_byte_for_byte(number: int) -> None:
    data = bundles()[number].read_bytes()
    drafts = read_entries(data)
    written = [entry["resource"] for entry in json.loads(data)["entry"]]
    documents = [draft.private.document for draft in drafts if draft.private is not None]
    assert [json.loads(document) for document in documents] == written
    assert all(document in data for document in documents)
    assert [draft.source for draft in drafts[:2]] == ["/entry/0/resource", "/entry/1/resource"]
    collected = write_bundle(documents)
    assert collected == write_bundle([data])
    assert all(document in collected for document in documents)


def test_decimals_keep_their_zeros() -> None:
    (draft,) = read_entries(_WEIGHT)
    assert draft.private is not None
    assert draft.private.document == _WEIGHT == write_document(_WEIGHT)
    assert b'"value": 72.50' in write_bundle([_WEIGHT])
    assert opened_document(_WEIGHT)["valueQuantity"] == {"value": "72.5", "unit": "kg"}


def test_the_day_is_that_of_utc() -> None:
    assert read_document(_WEIGHT).time == "2026-05-01T00:00:00.000Z"
    leap = _WEIGHT.replace(b"23:30:00-02:00", b"23:59:60Z")
    assert read_document(leap).time == "2026-04-30T00:00:00.000Z"
    assert read_document(_WEIGHT.replace(b"T23:30:00-02:00", b"")).time == (
        "2026-04-30T00:00:00.000Z"
    )
    assert read_document(_WEIGHT.replace(b"-30T23:30:00-02:00", b"")).time is None


def test_what_a_form_has_made_gets_its_numbers_back() -> None:
    formed: JsonObject = {
        "resourceType": "Observation",
        "status": "final",
        "code": {"text": "72.5 is a text here"},
        "valueQuantity": {"value": "72.5", "code": "kg", "system": "http://unitsofmeasure.org"},
    }
    written = write_document(json.dumps(formed).encode())
    assert b'"value":72.5,' in written
    assert b'"text":"72.5 is a text here"' in written
    assert write_document(written) == written


@pytest.mark.parametrize("what", DAMAGES)
def test_nothing_damaged_comes_in_or_goes_out(what: str) -> None:
    document, _ = damaged(what)
    for read in (read_document, read_entries):
        with pytest.raises(FormatError):
            read(document)
    if what != "a quantity in letters":  # as a form leaves it
        with pytest.raises(FormatError):
            write_document(document)
        with pytest.raises(FormatError, match="document 2: "):
            write_bundle([_WEIGHT, document])


def test_one_bad_entry_of_many_is_named() -> None:
    bundle = json.loads(write_bundle([_WEIGHT] * 2_000))
    bundle["entry"][1_234]["resource"]["status"] = "good"
    with pytest.raises(FormatError, match="/entry/1234/resource/status 'good' is not a code"):
        read_entries(json.dumps(bundle).encode())


def test_a_resource_known_by_a_temporary_address_stays_in_its_bundle() -> None:
    url = "urn:uuid:019b0000-0000-4000-8000-000000000001"
    entry = f'{{"fullUrl":"{url}","resource":{_WEIGHT.decode()}}}'
    data = f'{{"resourceType":"Bundle","type":"collection","entry":[{entry}]}}'.encode()
    with pytest.raises(FormatError, match="/entry/0/resource: its address"):
        read_entries(data)
    assert read_document(data).data == {"group": "treatment"}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"null",
        b'{"resourceType":"Patient","resourceType":"Patient"}',
        b'{"resourceType":"Patient","id":"\\ud800"}',
        b'{"resourceType":"Bundle","type":"collection","entry":[{}]}',
        b"\xff",
    ],
)
def test_what_is_no_document_is_refused(data: bytes) -> None:
    for read in (read_document, read_entries, write_document):
        with pytest.raises(FormatError):
            read(data)


def test_a_bundle_without_resources_has_no_entries() -> None:
    with pytest.raises(FormatError, match="holds no resource"):
        read_entries(b'{"resourceType":"Bundle","type":"searchset","total":0}')
    assert json.loads(write_bundle([])) == {"resourceType": "Bundle", "type": "collection"}


def test_every_type_has_one_group() -> None:
    assert GROUP_OF.keys() == set(RESOURCE_TYPES) - {"Bundle", "Consent"}
    assert set(GROUP_OF.values()) == set(GROUPS)
    assert group_of(["Patient", "Organization"]) == "registry"
    assert group_of(["Patient", "Claim"]) == group_of([]) == "history"
    (group,) = (one for one in _KINDS["health.entry/1"].shape.members if one.name == "group")
    assert group.node.choices == GROUPS


def test_opened_documents_hold_no_broken_numbers(tmp_path: Path) -> None:
    path = tmp_path / "numbers.json"
    path.write_text('{"a":1,"b":1.0,"c":-0.10,"d":9007199254740993,"e":[1e3]}')
    assert opened_document(path.read_bytes()) == {
        "a": 1, "b": 1, "c": "-0.1", "d": "9007199254740993", "e": [1000],
    }  # fmt: skip
    with pytest.raises(FormatError):
        opened_document(b"[1]")
