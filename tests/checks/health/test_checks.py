"""What the checks of health do not find, where their limits are, and what a city may change."""

import pytest

from desktop.finding import Severity
from desktop.ledger.json_profile import JsonObject, JsonValue
from tests.checks.health.faults import PLANTED, break_glass, named_order, twice_billed
from tests.checks.health.ward import (
    HOSPITAL,
    NOW,
    PHARMACY,
    Ward,
    clean_ward,
    consent,
    dispense,
    order,
    reading,
    uid,
    visit,
)
from tests.exchange.health.fhir_samples import example


@pytest.fixture
def ward() -> Ward:
    return clean_ward()


def test_a_pack_past_its_date_is_found_by_the_log_and_by_the_batch(ward: Ward) -> None:
    late = order(id=uid("rx2"), dispenseRequest={"quantity": {"value": 12, "unit": "Vial"}})
    ward.tell(late | {"authoredOn": "2015-06-30T08:00:00Z"})
    document = dispense(9, "2015-07-01T10:00:00Z", authorizingPrescription=[named_order("rx2")])
    record = ward.tell(document, PHARMACY)
    found = [one for one in ward.found() if one.code == "H3"]
    assert [one.records for one in found] == [(record,)] * 2
    assert "pack that expired on 2015-06-30" in found[0].what
    assert "batch that expired on 2015-06-30" in found[1].what


def test_emergency_access_is_a_note_once_reviewed_and_an_error_once_overdue(ward: Ward) -> None:
    record = break_glass(ward, "2026-12-20")
    ward.now = "2026-12-26T00:00:00.000Z"
    assert [one.severity for one in ward.found()] == [Severity.WARNING]
    ward.now = "2026-12-28T00:00:00.000Z"
    assert [one.severity for one in ward.found()] == [Severity.ERROR]
    told = next(one.record for one in ward.records if one.record.id == record)
    other: JsonObject = {"records": [{"id": record, "sha256": "0" * 64}]}
    own: JsonObject = {"records": [{"id": record, "sha256": told.sha256.hex()}]}
    for approved, by in ((other, "did:key:director"), (own, HOSPITAL)):  # other bytes; oneself
        ward.add("record.approval/1", approved, "2026-12-27T00:00:00.000Z", by)
        assert [one.severity for one in ward.found()] == [Severity.ERROR]
    ward.add("record.approval/1", own, "2026-12-27T00:00:00.000Z", "did:key:director")
    assert [one.severity for one in ward.found()] == [Severity.NOTE]


def test_a_reading_that_emergency_access_tells_needs_no_consent(ward: Ward) -> None:
    document = reading("2026-12-30T10:00:00Z")
    ward.add("health.break_glass/1", {"reason": "emergency"}, NOW, document=document)
    assert [one.what[-17:] for one in ward.found()] == ["not reviewed yet."]


def test_a_stop_without_a_time_is_only_a_warning(ward: Ward) -> None:
    ward.tell(order(id=uid("rx2"), status="stopped"))
    ward.tell(dispense(9, authorizingPrescription=[named_order("rx2")]), PHARMACY)
    assert [one.severity for one in ward.found()] == [Severity.WARNING]


def test_a_stop_after_the_dispense_does_not_count(ward: Ward) -> None:
    ward.tell(order(id=uid("rx2"), status="stopped", meta={"lastUpdated": "2015-01-17T00:00:00Z"}))
    ward.tell(dispense(9, authorizingPrescription=[named_order("rx2")]), PHARMACY)
    assert ward.found() == []


def test_who_is_allowed_to_read_may_be_named_or_excluded(ward: Ward) -> None:
    role: JsonObject = {"text": "reader"}
    actor: list[JsonValue] = [{"role": role, "reference": {"reference": "Practitioner/example"}}]
    other: list[JsonValue] = [{"role": role, "reference": {"reference": "Practitioner/other"}}]
    late: JsonObject = {"start": "2016-01-01", "end": "2016-12-31"}
    ward.tell(reading("2016-06-01T10:00:00Z"))
    assert [one.code for one in ward.found()] == ["H5"]
    ward.tell(consent(id="c2", provision={"period": late, "actor": other}))
    assert [one.code for one in ward.found()] == ["H5"]
    denied: list[JsonValue] = [{"type": "deny", "actor": actor}]
    ward.tell(consent(id="c3", provision={"period": late, "provision": denied}))
    ward.tell(consent(id="c4", provision={"period": late, "type": "deny"}))
    ward.tell(consent(id="c5", provision={"period": late}, status="inactive"))
    assert [one.code for one in ward.found()] == ["H5"]
    ward.tell(consent(id="c6", provision={"period": late, "actor": actor}))
    assert ward.found() == []


@pytest.mark.parametrize(
    ("name", "value", "what"),
    [
        ("H4.days", 0, None),
        ("H6.days_after_death", 30, "after death"),
        ("H6.distance_km", 500, "two places"),
        ("H6.speed_kmh", 900, None),
        ("H9.days", 1, "dose too soon"),
    ],
)
def test_a_city_may_set_its_own_limits(ward: Ward, name: str, value: int, what: str | None) -> None:
    ward.parameter(name, value)
    if what is not None:
        PLANTED[what][2](ward)
    assert ward.found() == []


def test_a_city_may_be_stricter(ward: Ward) -> None:
    ward.parameter("H9.days", 60)
    ward.parameter("H6.speed_kmh", 20)
    assert {one.code for one in ward.found()} == {"H6", "H9"}


def test_local_ids_of_two_houses_are_two_things(ward: Ward) -> None:
    early = visit(9, "1944-11-16T08:00:00Z", "1944-11-16T09:00:00Z")
    ward.licensed("did:key:other", "treatment")
    ward.tell(example("Patient-f001"))
    ward.tell(early | {"subject": {"reference": "Patient/f001"}}, "did:key:other")
    assert ward.found() == []
    ward.tell(early, "did:key:other")  # of a patient whom all houses know by a UUID
    assert [one.code for one in ward.found()] == ["H6"]


def test_two_houses_may_tell_of_one_patient(ward: Ward) -> None:
    again = example("Patient-f001") | {"id": uid("f001"), "active": False}
    ward.licensed("did:key:other", "registry", "prescription")
    ward.tell(again, "did:key:other")
    assert ward.found() == []
    ward.tell(order(id=uid("rx2")), "did:key:other")
    assert [one.code for one in ward.found()] == ["H4"]


def test_resources_of_one_bundle_know_each_other_by_address(ward: Ward) -> None:
    urls = [f"urn:uuid:{uid(name)}" for name in ("somebody", "something")]
    patient = example("Patient-f001")
    early = visit(9, "1944-11-16T08:00:00Z", "1944-11-16T09:00:00Z")
    early["subject"] = {"reference": urls[0]}
    entries = []
    for url, resource in zip(urls, (patient, early), strict=True):
        del resource["id"]
        entries.append({"fullUrl": url, "resource": resource})
    bundle = {"resourceType": "Bundle", "type": "collection", "entry": entries}
    ward.add("health.entry/1", {"group": "history"}, document=bundle)
    assert [one.code for one in ward.found()] == ["H6"]


def test_withdrawn_entries_say_nothing(ward: Ward) -> None:
    document = dispense(9)
    del document["authorizingPrescription"]
    ward.tell(document, PHARMACY, revoked=True)
    assert ward.found() == []


def test_a_claim_that_is_recorded_twice_word_for_word_comes_twice(ward: Ward) -> None:
    again = [twice_billed(ward), twice_billed(ward)]
    assert [(one.code, one.at) for one in ward.found()] == [("H7", record) for record in again]
