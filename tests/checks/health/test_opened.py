"""Opened documents: any of them, and the times in them."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.checks.health.opened import is_after, moment_ms, number_at
from tests.checks.health.ward import Ward

pytestmark = pytest.mark.slow

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.sampled_from(
        ["", "2015-01-10", "2015-01-10T08:00:00Z", "9999-99-99T99:99:99Z", "1e999999",
         "#m", "active",
         "Patient/1", "completed", "claim", "R", "finished", "-3.5"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(
        ["reference", "coding", "code", "system", "period", "start", "end", "value", "quantity",
         "identifier", "provision", "actor", "text"]), inner, max_size=4),
    max_leaves=8,
)  # fmt: skip
_MEMBERS = st.sampled_from(
    ["id", "status", "subject", "patient", "use", "item", "entity", "action", "recorded",
     "quantity",
     "authorizingPrescription", "dispenseRequest", "period", "birthDate", "deceasedDateTime",
     "meta",
     "contained", "medicationReference", "medicationCodeableConcept", "vaccineCode", "lotNumber",
     "occurrenceDateTime", "expirationDate", "location", "position", "code", "clinicalStatus",
     "provision", "dateTime", "whenHandedOver", "authoredOn", "entry", "fullUrl", "resource"]
)  # fmt: skip
_TYPES = st.sampled_from(
    ["Bundle", "Patient", "Encounter", "Claim", "Consent", "AuditEvent",
    "Immunization", "MedicationDispense", "MedicationRequest", "AllergyIntolerance", "Location"]
)  # fmt: skip


@settings(max_examples=50)
@given(st.lists(st.tuples(_TYPES, st.dictionaries(_MEMBERS, _JSON, max_size=12)), max_size=5))
def test_no_document_makes_a_check_fail(documents: list[tuple[str, dict[str, Any]]]) -> None:
    ward = Ward()
    for kind, body in documents:
        record = ward.add("health.entry/1", {"group": "history"})
        ward.opened[record] = {**body, "resourceType": kind}
    assert all(one.code.startswith("H") for one in ward.found())


def test_times_are_compared_as_far_as_both_say() -> None:
    assert is_after("2026-01-02", "2026-01-01")
    assert not is_after("2026-01-02", "2026-01")
    assert is_after("2026-01-01T00:30:00+01:00", "2025-12-31T23:00:00Z")
    assert not is_after("2026-01-01T00:30:00+01:00", "2025-12-31T23:45:00Z")
    assert not is_after("2026", "")
    assert moment_ms("2026-01-01T00:00:00") is None
    assert moment_ms("1970-01-01T00:00:60Z") == 59_000
    assert number_at({"a": {"b": "1.50"}}, "a", "b") is not None
    assert number_at({"a": "1e99"}, "a") is number_at({"a": True}, "a") is None
