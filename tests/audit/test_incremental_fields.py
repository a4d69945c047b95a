"""The law of checks after a sync for schools, health, analyses, employment and inspections."""

from collections.abc import Sequence
from typing import NamedTuple

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from desktop.domains.bitstring import encode_bits, no_bits, with_bits
from desktop.finding import Severity
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record, Ref
from desktop.ledger.scalar import format_time
from tests.audit.law import law, long_law, looked_at
from tests.audit.small_log import DAY_MS, SmallLog, signer, status

FIELDS = ("E1", "H1", "I11", "W2", "C5")
SITES = ("4012345000009", "4012345000047", "4012345000054")
SCHOOLS = ("school", "college", "academy")
LISTS = [f"https://school.example/lists/{number}" for number in (1, 2)]
PURPOSES = ("revocation", "suspension")


class Act(NamedTuple):
    """What somebody does; each kind of act takes of it what it needs."""

    what: str
    who: int
    number: int
    age: int  # days before it is logged


WHATS = (
    "accredit", "award", "award", "award", "course", "list", "list", "change", "change", "change",
    "lose", "rotate", "licence", "entry", "entry", "emergency", "review", "window", "window",
    "analysis", "employer", "period", "vacancy", "correct", "incident", "incident", "inspection",
    "inspection", "promise",
)  # fmt: skip
ACTS = st.builds(
    Act, st.sampled_from(WHATS), st.integers(0, 2), st.integers(0, 60), st.integers(0, 120)
)


class Teller:
    """Turns acts into records of one log."""

    def __init__(self, log: SmallLog) -> None:
        self.log = log
        self.keys = dict.fromkeys(SCHOOLS, 0)  # how often each was followed by another one
        self.made: dict[str, list[Record]] = {}

    def records(self, act: Act) -> tuple[str, Record]:
        """Return the record of an act."""
        by, record = getattr(self, f"_{act.what}")(act)
        assert isinstance(record, Record)
        self.made.setdefault(act.what, []).append(record)
        return by, record

    def _who(self, act: Act) -> str:
        name = SCHOOLS[act.who]
        return f"{name} {min(self.keys[name], act.number % 3)}"

    def _did(self, act: Act) -> str:
        return signer(self._who(act)).did

    def _day(self, act: Act) -> str:
        return format_time(self.log.next_ms - act.age * DAY_MS)[:10]

    def _any(self, act: Act, *whats: str) -> Record | None:
        found = [one for what in whats for one in self.made.get(what, ())]
        return found[act.number % len(found)] if found else None

    def _accredit(self, act: Act) -> tuple[str, Record]:
        data: JsonObject = {
            "issuer": self._did(act), "achievementTypes": ["BachelorDegree"],
            "from": self._day(act),
        }  # fmt: skip
        if act.number % 2:
            data["until"] = "2026-03-01"
        return self.log.made("education.accreditation", data)

    def _award(self, act: Act, kind: str = "diploma", day: str = "awarded") -> tuple[str, Record]:
        places: list[JsonValue] = [
            {
                "statusPurpose": PURPOSES[act.number % 2],
                "statusListCredential": LISTS[act.number % 2],
                "statusListIndex": str(act.number % 5),
            }
        ]
        data: JsonObject = {
            "achievementType": "BachelorDegree" if act.number % 4 else "DoctoralDegree",
            day: self._day(act),
            "credits": str(100 * (act.number % 7)),
        }
        if act.number % 3:
            data["credentialStatus"] = places
        accreditation = self._any(act, "accredit")
        refs = [] if accreditation is None else [Ref("accredited_by", accreditation.id)]
        return self.log.made(f"education.{kind}", data, refs=refs, by=self._who(act))

    def _course(self, act: Act) -> tuple[str, Record]:
        return self._award(act, "course_result", "completed")

    def _list(self, act: Act) -> tuple[str, Record]:
        number = act.number % 2
        bits = with_bits(no_bits(), set_=[act.number % 5, act.age % 5])
        data: JsonObject = {
            "id": LISTS[number], "statusPurpose": PURPOSES[number if act.age % 9 else 1 - number],
            "encodedList": encode_bits(bits) if act.age % 11 else "no list",
        }  # fmt: skip
        return self.log.made("education.status_list", data, by=self._who(act))

    def _change(self, act: Act) -> tuple[str, Record]:
        target = self._any(act, *sorted(self.made.keys() - {"change", "rotate"}))
        if target is None:
            return self._award(act)
        action = ("revoke", "suspend", "reinstate")[act.age % 3]
        return status(self.log, target.id, action)

    def _correct(self, act: Act) -> tuple[str, Record]:
        target = self._any(act, "award", "accredit", "period", "window")
        if target is None:
            return self._award(act)
        kind, refs = target.kind.partition("/")[0], (Ref("corrects", target.id),)
        return self.log.made(kind, {**target.data}, refs=refs, by=self._who(act))

    def _lose(self, act: Act) -> tuple[str, Record]:
        since = max(0, self.log.size - act.age)
        return self.log.made("roster.revoke", {"key": self._did(act), "suspect_since": since})

    def _rotate(self, act: Act) -> tuple[str, Record]:
        name = SCHOOLS[act.who]
        number = self.keys[name]
        self.keys[name] += 1
        return self.log.rotate(f"{name} {number}", f"{name} {number + 1}")

    def _licence(self, act: Act) -> tuple[str, Record]:
        data: JsonObject = {"key": self._did(act), "groups": ["visit"], "from": self._day(act)}
        return self.log.made("health.licence", data)

    def _entry(self, act: Act) -> tuple[str, Record]:
        data: JsonObject = {"group": "visit" if act.number % 3 else "vaccination"}
        time_ms = self.log.next_ms - act.age * DAY_MS
        return self.log.made("health.entry", data, by=self._who(act), time_ms=time_ms)

    def _emergency(self, act: Act) -> tuple[str, Record]:
        return self.log.made("health.break_glass", {"reason": "no_consent"}, by=self._who(act))

    def _review(self, act: Act) -> tuple[str, Record]:
        target = self._any(act, "emergency", "award")
        named: list[JsonValue] = []
        if target is not None:
            named.append({"id": target.id, "sha256": target.sha256.hex()})
        by = self._who(act) if act.number % 7 == 0 else "dean"  # oneself, perhaps
        return self.log.made("record.approval", {"records": named}, by=by)

    def _window(self, act: Act) -> tuple[str, Record]:
        data: JsonObject = {
            "device": "urn:device:1", "property": "temperature", "unit": "CEL", "count": "0",
            "first": "2026-01-01T00:00:00.000Z", "last": "2026-01-01T01:00:00.000Z", "root": "r",
        }  # fmt: skip
        return self.log.made("device.readings", data, by=self._who(act))

    def _analysis(self, act: Act) -> tuple[str, Record]:
        names = {one.id for one in (self._any(act, "window"), self._any(act, "award")) if one}
        data: JsonObject = {
            "inputs": [*sorted(names)], "methodVersion": "another", "method": "mean",
        }  # fmt: skip
        return self.log.made("analysis.result", data)

    def _employer(self, act: Act) -> tuple[str, Record]:
        data: JsonObject = {
            "issuer": self._did(act), "may_issue": ["employment.period"], "from": self._day(act),
        }  # fmt: skip
        return self.log.made("employer.accredited", data)

    def _period(self, act: Act) -> tuple[str, Record]:
        target = self._any(act, "award", "period")
        refs = [] if target is None else [Ref("rests_on", target.id)]
        return self.log.made("employment.period", {}, refs=refs, by=self._who(act))

    def _vacancy(self, act: Act) -> tuple[str, Record]:
        skills: list[JsonValue] = [{"esco_uri": f"urn:skill:{act.number}"}]
        return self.log.made("employment.vacancy", {"skills": skills}, by=self._who(act))

    def _incident(self, act: Act) -> tuple[str, Record]:
        sites = SITES[: act.number % 3]
        data: JsonObject = {
            "status": "closed" if act.number % 2 else "open",
            "exposures": [{"site": site, "cases": 1} for site in sites],
        }
        if act.number % 5 == 0:
            data["recheck_by"] = self._day(act)
        refs = []
        for rel, what in (("continues", "incident"), ("rests_on", "inspection")):
            target = self._any(act, what)
            if target is not None and act.age % 3:
                refs.append(Ref(rel, target.id))
        time_ms = self.log.next_ms - act.age * DAY_MS
        return self.log.made("incident.sanitary", data, refs=refs, time_ms=time_ms)

    def _inspection(self, act: Act) -> tuple[str, Record]:
        data: JsonObject = {
            "site": SITES[act.who], "result": "satisfactory" if act.age % 2 else "poor",
        }  # fmt: skip
        if act.number % 4 == 0:
            data["followUp"] = format_time(self.log.next_ms + act.age * DAY_MS)[:10]
        target = self._any(act, "incident", "promise", "inspection")
        refs = [] if target is None or act.number % 3 else [Ref("answers", target.id)]
        return self.log.made("inspection.report", data, refs=refs)

    def _promise(self, act: Act) -> tuple[str, Record]:
        data: JsonObject = {
            "inspection_by": format_time(self.log.next_ms + act.number * DAY_MS)[:10]
        }
        target = self._any(act, "promise")
        refs = [] if target is None else [Ref("updates", target.id)]
        return self.log.made("service.update", data, refs=refs)


def tell(acts: Sequence[Act], cuts: set[int]) -> SmallLog:
    """Log acts and look after each of some of them, and at the end."""
    log = SmallLog()
    return looked_at(log, Teller(log), acts, cuts)


test_what_is_kept_is_what_one_run_over_all_finds = law(tell, ACTS, *FIELDS)
test_it_is_so_in_long_stories_too = long_law(tell, ACTS, *FIELDS)


@pytest.mark.slow
def test_the_stories_lead_to_findings_of_every_check() -> None:
    """Else the law above would hold for nothing."""
    found = set[str]()

    @settings(max_examples=100, phases=(Phase.generate,), database=None)
    @given(st.lists(ACTS, min_size=30, max_size=60))
    def gather(acts: list[Act]) -> None:
        found.update(one.code for one in tell(acts, {10}).kept(*FIELDS))

    gather()
    assert found == {
        "E1", "E2", "E3", "E4", "E6", "E7", "E8", "E9", "H1", "H5", "I11", "W2", "W6", "W7",
        "C5", "C6",
    }  # fmt: skip


def quiet(log: SmallLog, blocks: int) -> None:
    """Let time pass by blocks that hold nothing of these fields."""
    for _ in range(blocks):
        log.block(log.made("bill.credit", {}))


def codes_after(log: SmallLog, *records: tuple[str, Record]) -> set[str]:
    """Log one block, look, and return what stands; that must be what one run over all finds."""
    if records:
        log.block(*records)
    log.look()
    assert log.kept(*FIELDS) == log.whole(*FIELDS)
    return {one.code for one in log.kept(*FIELDS)}


def test_deadlines_are_noticed_by_the_first_look_after_them() -> None:
    log = SmallLog()
    teller = Teller(log)
    award, emergency = (
        teller.records(Act("award", 0, 11, 0)),
        teller.records(Act("emergency", 0, 0, 0)),
    )
    promise = teller.records(Act("promise", 0, 9, 0))
    log.block(teller.records(Act("accredit", 0, 4, 9)), award, emergency, promise)
    log.block(teller.records(Act("list", 0, 3, 7)))  # its bits are 2 and 3, not that of the award
    assert codes_after(log, status(log, award[1].id, "suspend")) == {"H5"}
    quiet(log, 1)
    assert codes_after(log) == {"H5"}
    quiet(log, 2)
    assert codes_after(log) == {"H5", "E2"}
    severities = {one.severity for one in log.kept(*FIELDS) if one.code == "H5"}
    quiet(log, 6)
    assert "C6" in codes_after(log)
    assert {one.severity for one in log.kept(*FIELDS) if one.code == "H5"} >= severities


def test_an_award_is_held_against_the_time_of_all_records_before_it() -> None:
    log = SmallLog()
    teller = Teller(log)
    old = teller.records(Act("award", 1, 4, 60))
    quiet(log, 40)
    late = log.made("education.accreditation", {
        "issuer": signer("nobody").did, "achievementTypes": [], "from": "2026-01-01",
    })  # fmt: skip
    log.look()
    assert "E7" not in codes_after(log, late)
    assert "E7" in codes_after(log, old)
    before = codes_after(log, teller.records(Act("award", 1, 7, 0)))
    assert "E7" in before


def test_keys_that_follow_one_another_are_one_school() -> None:
    log = SmallLog()
    teller = Teller(log)
    log.look()
    assert codes_after(log, teller.records(Act("award", 0, 5, 1))) >= {"E1"}
    log.block(teller.records(Act("rotate", 0, 0, 0)))
    log.look()
    accredited = log.made("education.accreditation", {
        "issuer": signer("school 1").did, "achievementTypes": ["BachelorDegree"],
        "from": "2025-01-01",
    })  # fmt: skip
    assert "E1" not in codes_after(log, accredited)


def published(log: SmallLog, *bits: int, by: str = "school 0") -> tuple[str, Record]:
    data: JsonObject = {
        "id": LISTS[1], "statusPurpose": "suspension",
        "encodedList": encode_bits(with_bits(no_bits(), set_=bits)),
    }  # fmt: skip
    return log.made("education.status_list", data, by=by)


@pytest.mark.parametrize("other", ["withdrawn", "of another school"])
def test_a_list_is_compared_with_the_version_that_counted_before(other: str) -> None:
    log = SmallLog()
    teller = Teller(log)
    log.look()
    log.block(teller.records(Act("accredit", 0, 4, 9)), teller.records(Act("award", 0, 11, 0)))
    log.block(published(log))
    between = published(log, 1, by="school 0" if other == "withdrawn" else "college 0")
    log.block(between)
    if other == "withdrawn":
        log.block(status(log, between[1].id, "revoke"))
    assert "E2" not in codes_after(log)
    assert "E2" in codes_after(log, published(log, 1))


def test_what_was_missing_is_found_no_more_once_it_is_there() -> None:
    log = SmallLog()
    teller = Teller(log)
    log.look()
    window = teller.records(Act("window", 0, 0, 0))
    assert codes_after(log, teller.records(Act("entry", 0, 1, 0))) == {"H1"}
    assert codes_after(log, teller.records(Act("licence", 0, 0, 9))) == set()
    assert codes_after(log, teller.records(Act("analysis", 0, 0, 0))) == {"I11"}
    missing = {one.what for one in log.kept("I11")}
    codes_after(log, window)
    assert missing.isdisjoint({one.what for one in log.kept("I11")})
    log.block(teller.records(Act("accredit", 0, 4, 9)), teller.records(Act("employer", 0, 0, 9)))
    award = teller.records(Act("award", 0, 11, 0))
    log.block(award)
    codes_after(log, teller.records(Act("period", 0, 0, 0)))
    assert "W6" not in codes_after(log)
    assert "W6" in codes_after(log, status(log, award[1].id, "revoke"))


def test_an_emergency_that_was_reviewed_late_is_a_note() -> None:
    log = SmallLog()
    teller = Teller(log)
    log.look()
    codes_after(log, teller.records(Act("emergency", 0, 0, 0)))
    quiet(log, 4)
    codes_after(log)
    assert {one.severity for one in log.kept("H1")} == {Severity.ERROR}
    codes_after(log, teller.records(Act("review", 0, 0, 0)))  # by the one who had access
    assert {one.severity for one in log.kept("H1")} == {Severity.ERROR}
    codes_after(log, teller.records(Act("review", 0, 1, 0)))
    assert {one.severity for one in log.kept("H1")} == {Severity.NOTE}
