"""The law of checks after a sync for samples without a result, which are kept up by themselves."""

from collections.abc import Sequence
from random import Random

import pytest

from desktop.audit import incremental
from desktop.checks import reaches
from desktop.checks.supply import samples
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record, Ref
from desktop.ledger.scalar import format_time
from tests.audit.left_out import assert_is_missed, without
from tests.audit.small_log import DAY_MS, SmallLog, status

SUPPLY, SAMPLES = "S1", "C3"
LINK = "https://id.gs1.org"
PACKS = [f"{LINK}/01/04012345123456/21/{serial}" for serial in "ABCD"]
LOTS = [f"{LINK}/01/04012345123456/10/L{number}" for number in (1, 2)]
CASES = [f"{LINK}/00/40123456009563000{digit}" for digit in (3, 6)]
WHATS = ("sample", "sample", "sample", "make", "pack", "unpack", "ship", "change", "wrong", "quiet")


class Teller:
    """Logs what chance tells."""

    def __init__(self, log: SmallLog, random: Random) -> None:
        self.log, self.random = log, random
        self.made: list[Record] = []

    def told(self, what: str) -> tuple[str, Record]:
        """Return the record of something that happens."""
        by, record = getattr(self, f"_{what}")()
        assert isinstance(record, Record)
        if record.kind.startswith(("supply.event", "lab.result")):
            self.made.append(record)
        return by, record

    def _event(self, step: str, age: int, **data: JsonValue) -> tuple[str, Record]:
        time_ms = self.log.next_ms - age * DAY_MS
        event: JsonObject = {
            "type": "ObjectEvent", "action": "OBSERVE", "bizStep": step,
            "eventTime": format_time(time_ms), "eventTimeZoneOffset": "+00:00",
            "eventID": f"urn:uuid:event-{self.log.records}", **data,
        }  # fmt: skip
        return self.log.made("supply.event", event, time_ms=time_ms)

    def _some(self, *things: str) -> list[JsonValue]:
        return [self.random.choice(things)]

    def _sample(self) -> tuple[str, Record]:
        age = self.random.randint(0, 20)
        return self._event("sampling", age, epcList=self._some(*PACKS, *CASES))

    def _make(self) -> tuple[str, Record]:
        lot: JsonObject = {"cbvmda:lotNumber": f"L{self.random.randint(1, 2)}"}
        age = self.random.randint(0, 40)
        return self._event("commissioning", age, action="ADD", ilmd=lot, epcList=self._some(*PACKS))

    def _pack(self, action: str = "ADD") -> tuple[str, Record]:
        return self._event(
            "packing", self.random.randint(0, 40), type="AggregationEvent", action=action,
            parentID=self.random.choice(CASES), childEPCs=self._some(*PACKS, CASES[0]),
        )  # fmt: skip

    def _unpack(self) -> tuple[str, Record]:
        return self._pack("DELETE")

    def _ship(self) -> tuple[str, Record]:
        return self._event("shipping", 0, epcList=self._some(*PACKS))

    def _change(self) -> tuple[str, Record]:
        if not self.made:
            return self._sample()
        action = self.random.choice(("revoke", "suspend"))
        return status(self.log, self.random.choice(self.made).id, action)

    def _wrong(self) -> tuple[str, Record]:
        events = [one for one in self.made if one.kind.startswith("supply")]
        if not events:
            return self._sample()
        target = self.random.choice(events)
        return self.log.made("supply.event", {**target.data, "errorDeclaration": {}})

    def _lab(self) -> tuple[str, Record]:
        events = [one for one in self.made if one.kind.startswith("supply")]
        is_named = self.random.random() < 0.5 or not events
        refs = () if is_named else (Ref("rests_on", self.random.choice(events).id),)
        about = [str(one) for one in self._some(*PACKS, *LOTS, *CASES)] if is_named else ()
        return self.log.made("lab.result", {}, about=about, refs=refs)

    def _quiet(self) -> tuple[str, Record]:
        return self.log.made("bill.credit", {})


def told(random: Random) -> SmallLog:
    """Return a long story of chance, with looks at some moments of it and at its end."""
    log = SmallLog()
    teller = Teller(log, random)
    whats = [random.choice(WHATS) for _ in range(random.randint(20, 50))]
    for at in random.sample(range(10, 50), random.randint(0, 4)):
        whats.insert(at, "lab")
    cuts = {random.randint(0, 55) for _ in range(8)}
    for number, what in enumerate(whats):
        log.block(teller.told(what))
        if number in cuts:
            log.look()
    log.look()
    return log


@pytest.mark.parametrize("seed", range(10))
def test_what_is_kept_after_several_looks_is_what_one_run_over_all_finds(seed: int) -> None:
    assert_is_right(told(Random(seed)))


@pytest.mark.slow
def test_it_is_so_in_many_stories_and_most_lead_to_findings() -> None:
    logs = [told(Random(seed)) for seed in range(100, 400)]
    for log in logs:
        assert_is_right(log)
    assert sum(bool(log.kept(SAMPLES)) for log in logs) > len(logs) // 3


def assert_is_right(log: SmallLog) -> None:
    whole = {one for one in log.whole(SUPPLY) if one.code == "C3"}
    assert log.kept(SAMPLES) == whole
    assert incremental.left(log.index) == ()


@pytest.mark.slow
@pytest.mark.parametrize(
    "what",
    [
        "gives:https", "gives:urn:uuid", "gives:wrong", "takes:https", "takes:urn:uuid",
        "takes:wrong", "ties", "due", "stands:results", "stands:samples", "looks", "affected",
        "needed", "beside", "touches",
    ],
)  # fmt: skip
def test_a_sample_is_judged_wrongly_where_anything_is_left_out(
    monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    assert_is_missed(monkeypatch, samples.REACH, what, told)


def logged(*story: JsonObject) -> SmallLog:
    """Return a log that tells so, block by block, and was looked at."""
    log = SmallLog()
    for one in story:
        tell(log, one)
    log.look()
    return log


def tell(log: SmallLog, told: JsonObject) -> None:
    about = told.get("about")
    if isinstance(about, str):
        log.block(log.made("lab.result", {}, about=[about]))
    elif "revoke" in told:
        log.block(status(log, log.logged[int(str(told["revoke"]))], "revoke"))
    else:
        log.block(log.made("supply.event", told, time_ms=log.next_ms))


def sampled(thing: str) -> JsonObject:
    return {"type": "ObjectEvent", "action": "OBSERVE", "bizStep": "sampling", "epcList": [thing]}


QUIET: JsonObject = {"type": "ObjectEvent", "action": "OBSERVE", "bizStep": "inspecting"}
MONTH = [QUIET] * 11
"""Blocks are three days apart, so a result is overdue after these."""


@pytest.mark.parametrize(
    ("before", "after", "is_found"),
    [
        ([sampled(PACKS[0]), *MONTH], {"about": PACKS[1]}, (False, True)),
        ([{"about": PACKS[1]}, sampled(PACKS[0]), *MONTH], {"about": PACKS[0]}, (True, False)),
        ([{"about": PACKS[1]}, sampled(PACKS[0]), *MONTH], {"revoke": 0}, (True, True)),
        ([sampled(PACKS[0]), {"about": PACKS[0]}, *MONTH], {"revoke": 1}, (False, True)),
        ([{"about": PACKS[1]}, sampled(PACKS[0]), *MONTH], {"revoke": 1}, (True, False)),
        ([{"about": PACKS[1]}, sampled(PACKS[0]), *MONTH[2:]], QUIET, (False, True)),
    ],
)
def test_what_comes_later_reaches_the_sample(
    before: Sequence[JsonObject], after: JsonObject, is_found: tuple[bool, bool]
) -> None:
    log = logged(*before)
    assert bool(log.kept(SAMPLES)) == is_found[0]
    assert_is_right(log)
    tell(log, after)
    log.look()
    assert bool(log.kept(SAMPLES)) == is_found[1]
    assert_is_right(log)


MADE: JsonObject = {
    "type": "ObjectEvent", "action": "ADD", "bizStep": "commissioning", "epcList": [PACKS[0]],
    "eventID": "urn:uuid:made", "ilmd": {"cbvmda:lotNumber": "L1"},
}  # fmt: skip


@pytest.mark.parametrize("what", ["", "gives:event", "affects"])
def test_a_pack_leaves_its_lot_where_the_event_that_made_it_is_declared_wrong(
    monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    if what:
        monkeypatch.setitem(reaches.REACH_OF, SAMPLES, without(samples.REACH, what))
    log = logged(MADE, sampled(PACKS[0]), {"about": LOTS[0]}, *MONTH)
    assert not log.kept(SAMPLES)
    tell(log, {**MADE, "errorDeclaration": {}})
    log.look()
    assert log.whole(SAMPLES)
    assert (log.kept(SAMPLES) == log.whole(SAMPLES)) != bool(what)


def test_one_result_more_does_not_have_all_samples_judged_again() -> None:
    story = [sampled(f"{PACKS[0]}{number}") for number in range(20)]
    log = logged({"about": PACKS[1]}, *story, *MONTH)
    tell(log, {"about": f"{PACKS[0]}3"})
    done = log.look()
    assert_is_right(log)
    assert done.read < 8  # in all fields together
