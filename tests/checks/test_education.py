"""Rule E1: a diploma outside the accreditation of its issuer; the others stand beside."""

import pytest

from desktop.checks.education import not_accredited
from desktop.checks.observed import Observed
from desktop.checks.school_records import gather
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record, Ref

SCHOOL, OTHER, NEW_KEY = "did:key:school", "did:key:other", "did:key:new"


class Records:
    """Records in ledger order."""

    def __init__(self) -> None:
        self.all: list[Observed] = []

    def add(
        self,
        kind: str,
        data: JsonObject,
        issuer: str = "did:key:office",
        time: str = "2026-01-01T00:00:00.000Z",
        refs: tuple[Ref, ...] = (),
        *,
        revoked: bool = False,
        superseded: bool = False,
    ) -> str:
        number = len(self.all)
        record_id = f"urn:uuid:019b0000-0000-7000-8000-{number:012}"
        record = Record(record_id, kind, time, data, refs=refs)
        self.all.append(Observed(record, number, number, issuer, revoked, superseded))
        return record_id

    def accredited(
        self, *, until: str | None = "2026-12-31", revoked: bool = False, superseded: bool = False
    ) -> str:
        data: JsonObject = {
            "issuer": SCHOOL,
            "achievementTypes": ["Degree"],
            "from": "2024-01-01",
        }
        if until is not None:
            data["until"] = until
        return self.add("education.accreditation/1", data, revoked=revoked, superseded=superseded)

    def diploma(
        self,
        day: str,
        issuer: str = SCHOOL,
        *,
        achievement: str = "Degree",
        valid_from: str | None = None,
        revoked: bool = False,
        superseded: bool = False,
    ) -> str:
        data: JsonObject = {"achievementType": achievement, "awarded": day}
        if valid_from is not None:
            data["validFrom"] = valid_from
        return self.add("education.diploma/1", data, issuer, revoked=revoked, superseded=superseded)

    def course(self, day: str, issuer: str = SCHOOL, *, revoked: bool = False) -> str:
        data: JsonObject = {"achievementType": "Course", "completed": day}
        return self.add("education.course_result/1", data, issuer, revoked=revoked)

    def status(self, target: str, action: str, day: str) -> None:
        time = f"{day}T12:00:00.000Z"
        self.add("record.status/1", {"action": action}, time=time, refs=(Ref("status", target),))

    def found(self) -> list[str]:
        keys = {SCHOOL: frozenset({SCHOOL}), OTHER: frozenset({OTHER})}
        keys[NEW_KEY] = frozenset({SCHOOL, NEW_KEY})
        keys |= {"did:key:office": frozenset({"did:key:office"})}
        findings = list(not_accredited(gather(self.all, keys.__getitem__), keys.__getitem__))
        assert {one.code for one in findings} <= {"E1"}
        return [one.records[0] for one in findings]


@pytest.fixture
def records() -> Records:
    return Records()


def test_a_diploma_within_the_accreditation_is_fine(records: Records) -> None:
    records.diploma("2024-01-01")
    records.accredited()
    records.diploma("2026-12-31")
    records.diploma("2030-01-01", valid_from="2025-01-01")
    records.diploma("2025-05-05", issuer=NEW_KEY)
    assert records.found() == []


def test_another_type_day_or_school_is_not_covered(records: Records) -> None:
    records.accredited()
    wrong = [
        records.diploma("2023-12-31"),
        records.diploma("2027-01-01"),
        records.diploma("2025-01-01", valid_from="2027-01-01"),
        records.diploma("2025-01-01", achievement="DoctoralDegree"),
        records.diploma("2025-01-01", issuer=OTHER),
    ]
    assert records.found() == wrong


def test_a_course_at_a_school_without_any_accreditation_that_day_is_found(
    records: Records,
) -> None:
    records.accredited()
    records.course("2024-01-01")
    records.course("2025-05-05", issuer=NEW_KEY)
    records.course("2025-05-05", issuer=OTHER, revoked=True)
    assert records.found() == []
    wrong = [records.course("2023-12-31"), records.course("2025-05-05", issuer=OTHER)]
    assert records.found() == wrong


def test_a_withdrawn_diploma_is_nobodys_business_any_more(records: Records) -> None:
    records.diploma("2025-01-01", revoked=True)
    records.diploma("2025-01-01", superseded=True)
    assert records.found() == []


def test_an_accreditation_without_an_end_covers_all_later_days(records: Records) -> None:
    records.accredited(until=None)
    records.diploma("2090-01-01")
    assert records.found() == []


def test_a_corrected_accreditation_covers_nothing(records: Records) -> None:
    records.accredited(superseded=True)
    assert records.found() == []
    assert [records.diploma("2025-01-01")] == records.found()


def test_a_revoked_accreditation_covers_what_came_before(records: Records) -> None:
    accreditation = records.accredited(revoked=True)
    records.status(accreditation, "revoke", "2025-06-01")
    records.diploma("2025-05-31")
    assert [records.diploma("2025-06-01")] == records.found()


def test_a_suspension_is_a_gap_until_it_is_lifted(records: Records) -> None:
    accreditation = records.accredited()
    records.status(accreditation, "reinstate", "2025-01-01")
    records.status(accreditation, "suspend", "2025-02-01")
    records.diploma("2025-01-31")
    gap = records.diploma("2025-02-15")
    records.status(accreditation, "dispute", "2025-02-20")
    records.status(accreditation, "reinstate", "2025-03-01")
    records.diploma("2025-03-01")
    records.status(records.diploma("2025-04-01"), "revoke", "2025-04-02")
    assert records.found() == [gap]
