"""What is on the ledger already is known again by what its own standard calls it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest

from desktop.domains.catalogue import builtin_kinds
from desktop.errors import FormatError
from desktop.exchange import epcis, openfda
from desktop.exchange.draft import Draft, PrivateDraft
from desktop.exchange.epcis_shape import shapes_of
from desktop.exchange.recorded import (
    credential_name,
    fresh_documents,
    fresh_events,
    fresh_recalls,
    fresh_windows,
    resource_name,
)
from desktop.ledger.json_profile import JsonObject, format_json
from desktop.ledger.record import PrivatePart, Record, Ref
from tests.exchange.samples import SHIPPED

_KINDS = {kind.id: kind for kind in builtin_kinds()}
_TIME = "2026-05-01T12:00:00.000Z"


def logged(drafts: Iterable[Draft]) -> list[Record]:
    """Return drafts as records of a ledger."""
    return [
        Record(
            f"urn:uuid:019b0000-0000-7000-8000-{number:012}", one.kind, one.time or _TIME, one.data,
            private=None if one.private is None else PrivatePart(bytes(32), one.private.media, 512),
        )
        for number, one in enumerate(drafts)
    ]  # fmt: skip


def events() -> list[Draft]:
    kind = _KINDS["supply.event/1"]
    file = SHIPPED / "supply/epcis_examples/epcisDocWithSensorDataObjectEvent.jsonld"
    read = epcis.read_document(file.read_bytes(), shapes_of(kind.schema), kind)
    return [
        Draft(kind.id, {**one.data}, f"event {number}", time=one.time)
        for number, one in enumerate(read, 1)
    ]


def without_id(draft: Draft) -> Draft:
    return replace(draft, data={k: v for k, v in draft.data.items() if k != "eventID"})


@pytest.mark.parametrize("is_named", [True, False])
def test_an_event_is_known_by_its_id_or_its_hash(*, is_named: bool) -> None:
    drafts = events()
    if not is_named:
        drafts = [without_id(one) for one in drafts]
    with pytest.raises(FormatError, match="event 1 is recorded already, as urn:uuid"):
        fresh_events(drafts, logged(drafts))
    later = replace(drafts[0], data={**drafts[0].data, "bizStep": "shipping"})
    if is_named:
        later.data["eventID"] = "urn:uuid:00000000-0000-4000-8000-000000000000"
    fresh, notes = fresh_events([*drafts, later], logged(drafts))
    assert fresh == [later]
    assert len(notes) == 1
    assert fresh_events(drafts, []) == (drafts, [])


def test_an_event_that_is_declared_erroneous_is_another_one() -> None:
    drafts = events()
    wrong: JsonObject = {"declarationTime": _TIME, "reason": "did_not_occur"}
    declared = [replace(one, data={**one.data, "errorDeclaration": wrong}) for one in drafts]
    assert fresh_events(declared, logged(drafts))[0] == declared
    with pytest.raises(FormatError):
        fresh_events(declared, logged(declared))


def test_a_recall_is_known_by_its_number_and_corrected_where_it_says_more() -> None:
    kind = _KINDS["recall.notice/1"]
    (read,) = openfda.read_recalls(
        (SHIPPED / "supply/openfda/one-recall.json").read_bytes(), kind.schema
    )
    notice = Draft(kind.id, {**read.data}, "notice 1", time=read.time)
    known = logged([notice])
    with pytest.raises(FormatError, match="notice 1 is recorded already"):
        fresh_recalls([notice], known)
    ended = replace(notice, data={**notice.data, "status": "Terminated"})
    (fresh,), notes = fresh_recalls([ended], known)
    assert fresh.refs == (Ref("corrects", known[0].id),)
    assert notes == ["1 have changed; their records are corrected."]
    other = replace(notice, data={**notice.data, "recall_number": "F-1-2099"})
    assert fresh_recalls([other], known) == ([other], [])


def test_a_window_is_known_by_device_property_and_times() -> None:
    data: JsonObject = {"device": "urn:dev:1", "property": "humidity", "first": _TIME}
    one, two = (
        Draft("device.readings/1", {**data, "last": last, "root": root}, f"window {last}")
        for last, root in (("2026-05-01T13:00:00.000Z", "a"), ("2026-05-01T14:00:00.000Z", "b"))
    )
    again = replace(one, data={**one.data, "root": "salted anew"})
    assert fresh_windows([again, two], logged([one]))[0] == [two]


def documents(*told: JsonObject) -> list[Draft]:
    return [
        Draft("health.entry/1", {"group": "visit"}, f"entry {number}",
              private=PrivateDraft("application/fhir+json", format_json(one)))
        for number, one in enumerate(told, 1)
    ]  # fmt: skip


def opened(drafts: Sequence[Draft], known: Sequence[Record]) -> dict[str, bytes]:
    return {
        record.id: draft.private.document
        for draft, record in zip(drafts, known, strict=True)
        if draft.private is not None
    }


def test_a_resource_is_known_by_type_id_and_version_or_byte_for_byte() -> None:
    first: JsonObject = {"resourceType": "Encounter", "id": "7", "meta": {"versionId": "1"}}
    plain: JsonObject = {"resourceType": "Encounter", "id": "8"}
    drafts = documents(first, plain)
    known = logged(drafts)
    held = opened(drafts, known)
    changed = documents(
        {**first, "status": "finished"}, {**plain, "status": "finished"},
        {**first, "meta": {"versionId": "2"}}, {**first, "resourceType": "Observation"}, plain,
    )  # fmt: skip
    fresh, notes = fresh_documents(changed, known, lambda one: held[one.id], resource_name)
    assert fresh == changed[1:4]
    assert notes == [f"entry 1 is recorded already, as {known[0].id}, and 1 more are; passed over."]
    assert fresh_documents(drafts, known, lambda _: None, resource_name) == (drafts, [])


def test_a_credential_is_known_by_its_id() -> None:
    drafts = documents({"id": "urn:uuid:1", "name": "a"})
    known = logged(drafts)
    held = opened(drafts, known)
    (again,) = documents({"id": "urn:uuid:1", "name": "another"})
    with pytest.raises(FormatError, match="entry 1 is recorded already"):
        fresh_documents([again], known, lambda one: held[one.id], credential_name)
