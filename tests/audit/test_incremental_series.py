"""The law of checks after a sync for numbered series and rosters."""

from collections.abc import Sequence
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import strategies as st

from desktop.audit import incremental
from desktop.audit.neighbourhood import Limits
from desktop.checks import series_reach
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record, Ref
from desktop.ledger.scalar import format_time
from tests.audit.law import law, long_law, looked_at
from tests.audit.left_out import assert_is_missed
from tests.audit.small_log import DAY_MS, HUGE, SmallLog, signer, status

FIELD = "C4"
SCHOOLS = ("school", "college")
NUMBERED = {"party.licence": "number", "recall.notice": "recall_number"}


class Act(NamedTuple):
    """What somebody does; each kind of act takes of it what it needs."""

    what: str
    who: int
    number: int
    age: int  # days before it is logged


WHATS = (
    "licence", "licence", "licence", "licence", "recall", "series", "series", "diploma", "diploma",
    "diploma", "approve", "approve", "approve", "roster", "roster", "change", "change", "correct",
    "rotate", "quiet",
)  # fmt: skip
ACTS = st.builds(
    Act, st.sampled_from(WHATS), st.integers(0, 1), st.integers(0, 60), st.integers(-20, 40)
)


def diploma_of(year: int) -> JsonObject:
    """Return what a diploma of a year says."""
    return {"awarded": f"{year}-07-01", "achievementType": "BachelorDegree"}


class Teller:
    """Turns acts into records of one log."""

    def __init__(self, log: SmallLog) -> None:
        self.log = log
        self.keys = dict.fromkeys(SCHOOLS, 0)
        self.made: dict[str, list[Record]] = {}

    def records(self, act: Act) -> tuple[str, Record]:
        """Return the record of an act."""
        by, record = getattr(self, f"_{act.what}")(act)
        assert isinstance(record, Record)
        self.made.setdefault(record.kind.partition("/")[0], []).append(record)
        return by, record

    def _key(self, act: Act) -> str:
        return f"{SCHOOLS[act.who]} {act.number % 3}"  # perhaps one that is to come

    def _ms(self, act: Act) -> int:
        return self.log.next_ms - act.age * DAY_MS

    def _any(self, act: Act, *kinds: str) -> Record | None:
        found = [one for kind in kinds for one in self.made.get(kind, ())]
        return found[-1 - act.number % min(5, len(found))] if found else None

    def _numbered(self, act: Act, kind: str, refs: Sequence[Ref]) -> tuple[str, Record]:
        series = ("NB-", "NB-", "FB-")[act.age % 3]
        text = "none" if act.number == 1 else f"{series}{1 + act.number // 3:03}"
        data: JsonObject = {NUMBERED[kind]: text, "from": "2026-01-01"}
        return self.log.made(kind, data, by=self._key(act), refs=refs, time_ms=self._ms(act))

    def _licence(self, act: Act, refs: Sequence[Ref] = ()) -> tuple[str, Record]:
        return self._numbered(act, "party.licence", refs)

    def _recall(self, act: Act, refs: Sequence[Ref] = ()) -> tuple[str, Record]:
        return self._numbered(act, "recall.notice", refs)

    def _figure(
        self, act: Act, name: str, value: int, refs: Sequence[Ref] = ()
    ) -> tuple[str, Record]:
        data: JsonObject = {"name": name, "value": f"{value}", "from": format_time(self._ms(act))}
        return self.log.made("ledger.parameter", data, refs=refs)

    def _series(self, act: Act, refs: Sequence[Ref] = ()) -> tuple[str, Record]:
        kind = ("party.licence", "party.licence", "recall.notice", "nothing")[act.number % 4]
        return self._figure(act, f"C4.series.{kind}", 1 if act.number % 5 else 0, refs)

    def _roster(self, act: Act, refs: Sequence[Ref] = ()) -> tuple[str, Record]:
        name = f"C7.awards.{signer(self._key(act)).did}.{2025 + act.number % 2}"
        return self._figure(act, name, act.number // 3 % 4, refs)

    def _diploma(self, act: Act, refs: Sequence[Ref] = ()) -> tuple[str, Record]:
        data = diploma_of(2025 + act.age % 2)
        return self.log.made("education.diploma", data, by=self._key(act), refs=refs)

    def _approve(self, act: Act) -> tuple[str, Record]:
        made = [*self.made.get("education.diploma", ()), *self.made.get("party.licence", ())]
        first = act.age % 4
        chosen: list[JsonValue] = [
            {"id": it.id, "sha256": "00" if act.number == 1 else it.sha256.hex()}
            for it in made[first :: 1 + act.number % 3]
        ]
        by = self._key(act) if act.number % 7 == 0 else "dean"  # oneself, perhaps
        return self.log.made("record.approval", {"records": chosen}, by=by)

    def _change(self, act: Act) -> tuple[str, Record]:
        kinds = [it for it in sorted(self.made) if not it.startswith(("record.s", "roster", "bi"))]
        target = self._any(act, kinds[act.age % len(kinds)]) if kinds else None
        if target is None:
            return self._quiet(act)
        action = ("revoke", "revoke", "suspend")[act.number % 3]
        return status(self.log, target.id, action)

    def _correct(self, act: Act) -> tuple[str, Record]:
        makers = {
            "party.licence": self._licence, "education.diploma": self._diploma,
            "ledger.parameter": self._roster if act.age % 2 else self._series,
        }  # fmt: skip
        target = self._any(act, sorted(makers)[act.number % 3])
        if target is None:
            return self._licence(act)
        return makers[target.kind.partition("/")[0]](act, [Ref("corrects", target.id)])

    def _rotate(self, act: Act) -> tuple[str, Record]:
        name = SCHOOLS[act.who]
        number = self.keys[name]
        self.keys[name] += 1
        return self.log.rotate(f"{name} {number}", f"{name} {number + 1}")

    def _quiet(self, _act: Act) -> tuple[str, Record]:
        return self.log.made("bill.credit", {})


def tell(acts: Sequence[Act], cuts: set[int]) -> SmallLog:
    """Log acts and look after each of some of them, and at the end."""
    log = SmallLog()
    return looked_at(log, Teller(log), acts, cuts)


test_what_is_kept_is_what_one_run_over_all_finds = law(tell, ACTS, FIELD)
test_it_is_so_in_long_stories_too = long_law(tell, ACTS, FIELD)


def told(random: Random) -> SmallLog:
    """Return a long story of chance."""
    acts = [
        Act(
            random.choice(WHATS), random.randint(0, 1), random.randint(0, 60),
            random.randint(-20, 40),
        )
        for _ in range(random.randint(20, 50))
    ]  # fmt: skip
    return tell(acts, {random.randint(0, 45) for _ in range(8)})


@pytest.mark.slow
@pytest.mark.parametrize(
    "what",
    [
        "both", "gives:awards", "gives:diploma", "gives:school", "takes:awards", "takes:school",
        "due", "lends:by", "lends:series", "asks", "stands:series", "stands:of",
        "stands:by", "affects", "touches:of", "touches:by", "is_news_when_due", "also",
    ],
)  # fmt: skip
def test_a_series_or_a_roster_is_judged_wrongly_where_anything_is_left_out(
    monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    assert_is_missed(monkeypatch, series_reach.REACH, what, told)


@pytest.mark.slow
def test_the_stories_lead_to_findings_of_both_checks() -> None:
    """Else the law above would hold for nothing."""
    found = {one.code for seed in range(20) for one in told(Random(seed)).kept(FIELD)}
    assert found == {"C4", "C7"}


NO_FEW = Limits(new=HUGE, subjects=40, around=40, few=0)
"""A field is never looked at whole, and few records may be looked at."""


def licence(log: SmallLog, number: int, by: str = "office 0") -> tuple[str, Record]:
    data: JsonObject = {"number": f"NB-{number:04}", "from": "2026-01-01"}
    return log.made("party.licence", data, by=by)


def figure(log: SmallLog, name: str, value: int, since_ms: int) -> tuple[str, Record]:
    data: JsonObject = {"name": name, "value": f"{value}", "from": format_time(since_ms)}
    return log.made("ledger.parameter", data)


def many(log: SmallLog, numbers: range) -> None:
    for first in range(numbers.start, numbers.stop, 50):
        last = min(first + 50, numbers.stop)
        log.block(*(licence(log, number) for number in range(first, last)))


def test_one_more_of_many_numbers_is_judged_by_its_neighbours_alone() -> None:
    log = SmallLog()
    many(log, range(1, 101))
    log.look()
    log.block(figure(log, "C4.series.party.licence", 1, log.next_ms + 1))
    many(log, range(101, 120))
    log.look(NO_FEW)
    log.block(licence(log, 123))
    done = log.look(NO_FEW)
    assert [one.what.partition(";")[0] for one in log.kept(FIELD)] == [
        "The series goes from NB-0119 to NB-0123"
    ]
    assert done.new_findings == 1
    log.block(log.rotate("office 0", "office 1"), licence(log, 121, by="office 1"))
    log.look(NO_FEW)
    assert log.kept(FIELD) == log.whole(FIELD)
    assert len(log.kept(FIELD)) == 2
    assert incremental.left(log.index) == ()


def test_the_word_that_many_old_numbers_have_no_gap_is_left_to_an_audit() -> None:
    log = SmallLog()
    many(log, range(1, 101))
    log.look()
    log.block(figure(log, "C4.series.party.licence", 1, 0))
    log.look(NO_FEW)
    assert [one.why for one in incremental.left(log.index) if FIELD in one.codes] == [
        "the new records touch too many others"
    ]


def test_a_roster_is_counted_again_when_a_diploma_is_approved_after_it() -> None:
    log = SmallLog()
    diploma = log.made("education.diploma", diploma_of(2026), by="school 0")
    name = f"C7.awards.{signer('school 0').did}.2026"
    log.block(diploma, figure(log, name, 1, log.now_ms))
    log.look()
    assert {one.code for one in log.kept(FIELD)} == {"C7"}
    named: JsonObject = {"id": diploma[1].id, "sha256": diploma[1].sha256.hex()}
    log.block(log.made("record.approval", {"records": [named]}))
    log.look()
    assert log.kept(FIELD) == set()
    log.block(status(log, diploma[1].id, "revoke"))
    log.look()
    assert log.kept(FIELD) == log.whole(FIELD) != set()
