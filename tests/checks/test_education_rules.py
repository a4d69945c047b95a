"""Rules E2 to E9 on a school's records, made of a published credential; E1 stands beside."""

from collections.abc import Callable, Iterator

import pytest

from desktop.checks import education
from desktop.checks.check import Context
from desktop.checks.education import GROUP
from desktop.checks.observed import Observed, Parameters
from desktop.domains.bitstring import encode_bits, no_bits, with_bits
from desktop.domains.catalogue import builtin_kinds
from desktop.domains.kind import data_problems
from desktop.exchange.open_badges import read_credential
from desktop.finding import Finding, Severity
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record, Ref
from tests.exchange.samples import SHIPPED

SCHOOL, NEW_KEY, OTHER = "did:key:school", "did:key:school2", "did:key:other"
OFFICE = "did:key:office"
LIST = "https://school.example/status/1"
SAMPLE = (SHIPPED / "education" / "1edtech" / "complete.json").read_bytes()
KEYS = {
    SCHOOL: frozenset({SCHOOL, NEW_KEY}),
    NEW_KEY: frozenset({SCHOOL, NEW_KEY}),
    OTHER: frozenset({OTHER}),
    OFFICE: frozenset({OFFICE}),
}


def place(index: int, purpose: str = "revocation", address: str = LIST) -> JsonObject:
    return {
        "statusPurpose": purpose,
        "statusListCredential": address,
        "statusListIndex": index,
    }


class School:
    """Records in ledger order, a day apart from the 1st of May."""

    def __init__(self) -> None:
        self.all: list[Observed] = []
        self.parameters = Parameters([])
        self.accreditation = self.add(
            "education.accreditation/1",
            {
                "issuer": SCHOOL,
                "institution": "Harbour College",
                "achievementTypes": ["Degree", "Course"],
                "basis": "decision 12",
                "from": "2024-01-01",
                "until": "2026-12-31",
            },
            OFFICE,
        )

    def add(
        self, kind: str, data: JsonObject, issuer: str = SCHOOL, *refs: Ref, **fate: bool
    ) -> str:
        number = len(self.all)
        record_id = f"urn:uuid:019b0000-0000-7000-8000-{number:012}"
        time = f"2026-05-{number + 1:02}T08:00:00.000Z"
        record = Record(record_id, kind, time, data, refs=refs)
        self.all.append(Observed(record, number, number, issuer, **fate))
        return record_id

    def diploma(
        self, *places: JsonObject, issuer: str = SCHOOL, refs: tuple[Ref, ...] = (), **members: str
    ) -> str:
        data = {**read_credential(SAMPLE, "en").data, "awarded": "2026-05-01"}
        for name in ("validFrom", "validUntil"):
            del data[name]
        data |= members
        if places:
            data["credentialStatus"] = [*places]
        return self.add("education.diploma/1", data, issuer, *refs)

    def listed(
        self, *indexes: int, purpose: str = "revocation", issuer: str = SCHOOL, **fate: bool
    ) -> str:
        data: JsonObject = {
            "id": LIST,
            "statusPurpose": purpose,
            "encodedList": encode_bits(with_bits(no_bits(), set_=indexes)),
        }
        return self.add("education.status_list/1", data, issuer, **fate)

    def status(self, target: str, action: str) -> str:
        if action == "revoke":
            number = next(one.entry for one in self.all if one.record.id == target)
            old = self.all[number]
            self.all[number] = Observed(
                old.record, old.entry, old.block, old.issuer, is_revoked=True
            )
        data: JsonObject = {"action": action, "reason": "error"}
        return self.add("record.status/1", data, SCHOOL, Ref("status", target))

    def findings(self, now: str = "2026-06-30T00:00:00.000Z") -> list[Finding]:
        context = Context(self.parameters, now, KEYS.__getitem__)
        return list(GROUP.run(self.all, context))

    def codes(self, now: str = "2026-06-30T00:00:00.000Z") -> list[str]:
        return [one.code for one in self.findings(now)]


def revoked_in_list_only(school: School) -> set[str]:
    diploma = school.diploma(place(7))
    return {diploma, school.listed(7)}


def revoked_in_ledger_only(school: School) -> set[str]:
    diploma = school.diploma(place(7))
    listed = school.listed(8)
    school.status(diploma, "revoke")
    return {diploma, listed}


def suspended_in_list_only(school: School) -> set[str]:
    diploma = school.diploma(place(7, "suspension"))
    return {diploma, school.listed(7, purpose="suspension")}


def suspended_in_ledger_only(school: School) -> set[str]:
    diploma = school.diploma(place(7, "suspension"))
    listed = school.listed(purpose="suspension")
    school.status(diploma, "suspend")
    return {diploma, listed}


def list_for_another_purpose(school: School) -> set[str]:
    diploma = school.diploma(place(8, "suspension"))
    return {diploma, school.listed(8)}


def revocation_gone(school: School) -> set[str]:
    return {school.listed(3, 5), school.listed(5, issuer=NEW_KEY)}


def purpose_changed(school: School) -> set[str]:
    return {school.listed(), school.listed(purpose="suspension")}


def damaged_list(school: School) -> set[str]:
    data: JsonObject = {"id": LIST, "statusPurpose": "revocation", "encodedList": "uAAAA"}
    return {school.add("education.status_list/1", data)}


def ends_beforehand(school: School) -> set[str]:
    return {school.diploma(validUntil="2026-04-30")}


def rests_on_the_past(school: School) -> set[str]:
    data: JsonObject = {
        "issuer": SCHOOL,
        "achievementTypes": ["Degree"],
        "from": "2020-01-01",
        "until": "2023-12-31",
    }
    second = school.add("education.accreditation/1", data, OFFICE)
    return {second, school.diploma(refs=(Ref("accredited_by", second),))}


def one_place_twice(school: School) -> set[str]:
    return {school.diploma(place(9)), school.diploma(place(9))}


def dated_back(school: School) -> set[str]:
    return {school.diploma(awarded="2025-01-15")}


def key_lost(school: School) -> set[str]:
    school.diploma()
    diploma = school.diploma()
    data: JsonObject = {"key": SCHOOL, "reason": "key_compromised", "suspect_since": 2}
    return {diploma, school.add("roster.revoke/1", data, OFFICE)}


def too_many_credits(school: School) -> set[str]:
    return {school.diploma(credits="480.5")}


def no_credits(school: School) -> set[str]:
    return {school.diploma(credits="0")}


POSITIVE: dict[Callable[[School], set[str]], str] = {
    revoked_in_list_only: "E2",
    revoked_in_ledger_only: "E2",
    suspended_in_list_only: "E2",
    suspended_in_ledger_only: "E2",
    list_for_another_purpose: "E2",
    revocation_gone: "E3",
    purpose_changed: "E3",
    damaged_list: "E3",
    ends_beforehand: "E4",
    rests_on_the_past: "E4",
    one_place_twice: "E6",
    dated_back: "E7",
    key_lost: "E8",
    too_many_credits: "E9",
    no_credits: "E9",
}
FUNCTIONS = {
    "E2": "list_disagrees",
    "E3": "taken_back",
    "E4": "expired",
    "E6": "used_twice",
    "E7": "recorded_late",
    "E8": "by_lost_key",
    "E9": "credits_out_of_range",
}

each_positive = pytest.mark.parametrize(
    ("harm", "code"), POSITIVE.items(), ids=[harm.__name__ for harm in POSITIVE]
)


@pytest.fixture
def school() -> School:
    return School()


@each_positive
def test_what_is_wrong_is_found_with_its_records(
    harm: Callable[[School], set[str]], code: str, school: School
) -> None:
    expected = harm(school)
    (finding,) = school.findings()
    assert finding.code == code
    assert set(finding.records) == expected
    assert finding.what.startswith("The record ")
    assert finding.means
    assert finding.do


@each_positive
def test_without_its_check_nothing_is_found(
    harm: Callable[[School], set[str]],
    code: str,
    school: School,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def nothing(*_: object) -> Iterator[Finding]:
        return iter(())

    harm(school)
    monkeypatch.setattr(education, FUNCTIONS[code], nothing)
    assert school.codes() == []


def test_a_clean_school_has_no_findings(school: School) -> None:
    school.diploma(place(1), refs=(Ref("accredited_by", school.accreditation),))
    school.diploma(place(2), issuer=NEW_KEY, validFrom="2026-05-02", validUntil="2030-01-01")
    revoked = school.diploma(place(3))
    school.listed()
    school.status(revoked, "revoke")
    school.listed(3, issuer=NEW_KEY)
    data: JsonObject = {
        "achievementType": "Course",
        "course": {"en": "Algebra"},
        "credits": "7.5",
        "completed": "2026-04-30",
        "credentialStatus": [place(4)],
    }
    kind = next(kind for kind in builtin_kinds() if kind.name == "education.course_result")
    assert data_problems(kind, data) == ()
    school.add("education.course_result/1", data)
    assert school.codes() == []


def test_a_list_has_some_days_to_show_a_revocation(school: School) -> None:
    revoked_in_ledger_only(school)  # on the 4th of May
    assert school.codes("2026-05-11T08:00:00.000Z") == []
    assert school.codes("2026-05-11T08:00:00.001Z") == ["E2"]
    data: JsonObject = {"name": "E2.days", "value": "30", "from": "2026-01-01T00:00:00.000Z"}
    record = Record("urn:uuid:1", "ledger.parameter/1", "2026-01-01T00:00:00.000Z", data)
    school.parameters = Parameters([Observed(record, 0, 0, OFFICE)])
    assert school.codes("2026-05-12T00:00:00.000Z") == []


def test_a_list_of_another_school_says_nothing(school: School) -> None:
    school.diploma(place(7))
    school.listed(7, issuer=OTHER)
    school.diploma(place(9, address="https://elsewhere.example/"))
    assert school.codes() == []


def test_a_withdrawn_version_is_not_the_newest(school: School) -> None:
    school.diploma(place(7))
    school.listed()
    school.listed(7, is_revoked=True)
    assert school.codes() == []


def test_a_place_outside_the_list_is_told(school: School) -> None:
    school.diploma(place(131_072))
    school.listed()
    (finding,) = school.findings()
    assert "names place 131072, which the status list at entry 2 does not have" in finding.what


def test_a_suspension_that_ended_may_go(school: School) -> None:
    diploma = school.diploma(place(7, "suspension"))
    school.status(diploma, "suspend")
    school.listed(7, purpose="suspension")
    school.status(diploma, "reinstate")
    school.listed(purpose="suspension")
    assert school.codes() == []


def test_places_that_count_again_are_listed(school: School) -> None:
    school.listed(*range(10, 20))
    school.listed(19)
    (finding,) = school.findings()
    assert "count again (places 10, 11, 12, 13, 14 and 4 more)" in finding.what


def test_what_was_withdrawn_may_share_a_place(school: School) -> None:
    school.status(school.diploma(place(9)), "revoke")
    school.diploma(place(9))
    assert school.codes() == []


def test_late_records_are_only_a_warning_and_parameters_count(school: School) -> None:
    school.diploma(awarded="2026-02-01")  # 90 days before the 2nd of May
    assert school.codes() == []
    school.diploma(awarded="2026-01-31")
    (finding,) = school.findings()
    assert finding.severity is Severity.WARNING
    assert "valid from 2026-01-31; it was not logged before 2026-05-03" in finding.what


def test_a_key_that_was_lost_later_signed_well_before(school: School) -> None:
    school.diploma()
    data: JsonObject = {"key": SCHOOL, "reason": "key_compromised", "suspect_since": 2}
    school.add("roster.revoke/1", data, OFFICE)
    school.add("roster.revoke/1", {"key": SCHOOL, "reason": "withdrawn"}, OFFICE)
    assert school.codes() == []


def test_the_group_names_every_check_once() -> None:
    titles = [check.title for check in GROUP.checks.values()]
    assert len(set(titles)) == len(titles)
    assert all(len(title) <= 24 for title in titles)
    assert all(set(check.looks_at) <= set(GROUP.kinds) for check in GROUP.checks.values())
