"""The law of the supply checks after a sync: whatever is kept is what a run over all would find."""

from collections.abc import Sequence
from typing import NamedTuple

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record, Ref
from desktop.ledger.scalar import format_time
from tests.audit.law import law, long_law, looked_at
from tests.audit.small_log import DAY_MS, START_MS, SmallLog, status

SUPPLY = "S1"
LINK = "https://id.gs1.org"
GTINS = ("04012345123456", "04012345000009")
PACKS = [f"{LINK}/01/{gtin}/21/{serial}" for gtin in GTINS for serial in "ABCDE"]
LOTS = [f"{LINK}/01/{GTINS[0]}/10/{lot}" for lot in ("L1", "L2")]
CASES = [f"{LINK}/00/40123456009563000{digit}" for digit in (6, 3)]
SITES = [f"{LINK}/414/40123450000{number}" for number in ("09", "47", "54")]
STEPS = (
    "shipping", "receiving", "dispensing", "dispensing", "destroying", "storing",
    "receiving returned", "dispensing", "decommissioning", "sampling",
)  # fmt: skip
STATES = (
    "supplied", "supplied", "active", "locked", "supplied", "stolen", "active", "destroyed",
)  # fmt: skip


class Act(NamedTuple):
    """What somebody does; each kind of act takes of it what it needs."""

    what: str
    things: list[str]
    age: int  # days before it is logged
    site: int
    number: int


ACTS = st.builds(
    Act,
    st.sampled_from(
        ["make", "make", "event", "event", "event", "pack", "pack", "unpack", "amount", "turn",
         "paper", "recall", "licence", "master", "revoke", "correct", "wrong", "lab"]
    ),
    st.lists(st.sampled_from(PACKS + CASES), min_size=1, max_size=3, unique=True),
    st.integers(0, 12),
    st.integers(0, 2),
    st.integers(0, 40),
)  # fmt: skip


class Teller:
    """Turns acts into records of one log."""

    def __init__(self, log: SmallLog) -> None:
        self.log = log
        self.events: list[Record] = []
        self.papers: list[Record] = []

    def records(self, act: Act) -> tuple[str, Record]:
        """Return the record of an act."""
        made = getattr(self, f"_{act.what}")(act)
        assert isinstance(made, tuple)
        return made

    def _told(self, act: Act, **data: JsonValue) -> tuple[str, Record]:
        time_ms = self.log.next_ms - act.age * DAY_MS
        event: JsonObject = {
            "type": "ObjectEvent",
            "eventTime": format_time(time_ms),
            "eventTimeZoneOffset": "+00:00",
            "action": "OBSERVE",
            "eventID": f"urn:uuid:event-{self.log.records}",
        }
        if act.number % 3:
            event["readPoint"] = {"id": SITES[act.site]}
        event.update(data)
        by, record = self.log.made("supply.event", event, time_ms=time_ms)
        self.events.append(record)
        return by, record

    def _make(self, act: Act) -> tuple[str, Record]:
        packs = [one for one in act.things if "/21/" in one] or [PACKS[act.site]]
        master: JsonObject = {}
        if act.number % 4:
            master["cbvmda:lotNumber"] = f"L{1 + act.number % 2}"
        if act.number % 3:
            master["cbvmda:itemExpirationDate"] = f"2026-0{1 + act.number % 5}-10"
        return self._told(act, action="ADD", bizStep="commissioning", epcList=[*packs], ilmd=master)

    def _event(self, act: Act) -> tuple[str, Record]:
        more: JsonObject = {}
        step, _, disposition = STEPS[act.number % len(STEPS)].partition(" ")
        if disposition:
            more["disposition"] = disposition
        if step == "shipping":
            more["destinationList"] = [{"type": "location", "destination": SITES[act.site - 1]}]
        return self._told(act, bizStep=step, epcList=[*act.things], **more)

    def _pack(self, act: Act, action: str = "ADD") -> tuple[str, Record]:
        parent = CASES[act.number % 2]
        children = [one for one in act.things if one != parent]
        more: JsonObject = {}
        if act.number % 3 == 0:
            lot = LOTS[act.number // 3 % 2]
            more["childQuantityList"] = [{"epcClass": lot, "quantity": "1", "uom": "KGM"}]
        return self._told(
            act, type="AggregationEvent", action=action, parentID=parent, childEPCs=[*children],
            bizStep="packing" if action == "ADD" else "unpacking", **more,
        )  # fmt: skip

    def _unpack(self, act: Act) -> tuple[str, Record]:
        return self._pack(act, "DELETE")

    def _amount(self, act: Act) -> tuple[str, Record]:
        step = ("receiving", "shipping", "creating_class_instance")[act.number % 3]
        item: JsonObject = {
            "epcClass": LOTS[act.number % 2], "quantity": str(1 + act.number), "uom": "KGM",
        }  # fmt: skip
        return self._told(act, bizStep=step, action="ADD", quantityList=[item])

    def _turn(self, act: Act) -> tuple[str, Record]:
        def of(lot: str, quantity: int) -> JsonValue:
            return [{"epcClass": lot, "quantity": str(quantity), "uom": "KGM"}]

        return self._told(
            act, type="TransformationEvent", transformationID=f"urn:t:{act.number % 2}",
            inputQuantityList=of(LOTS[0], 10), outputQuantityList=of(LOTS[1], act.number),
        )  # fmt: skip

    def _recall(self, act: Act) -> tuple[str, Record]:
        about = [LOTS[act.number % 2]] if act.number % 3 else act.things[:1]
        time_ms = self.log.next_ms - act.age * DAY_MS
        return self.log.made("recall.notice", {}, about=about, time_ms=time_ms)

    def _paper(self, act: Act) -> tuple[str, Record]:
        pack = next((one for one in act.things if "/21/" in one), PACKS[act.site])
        data: JsonObject = {
            "gtin": pack.split("/")[-3], "serial": pack.rpartition("/")[2],
            "lot": f"L{1 + act.number % 2}", "expiry": f"2026-0{1 + act.number % 5}-10",
            "state": STATES[act.number % len(STATES)],
            "site": SITES[act.site][-13:],
        }  # fmt: skip
        time_ms = self.log.next_ms - act.age * DAY_MS
        time_ms -= time_ms % DAY_MS
        by, record = self.log.made("medicine.dispensed", data, about=[pack], time_ms=time_ms)
        self.papers.append(record)
        return by, record

    def _licence(self, act: Act) -> tuple[str, Record]:
        data: JsonObject = {
            "sites": [SITES[act.site][-13:]], "from": f"2026-01-{1 + act.number % 28:02}",
            "licenceType": ("pharmacy", "carrier")[act.number % 2],
            "until": "2026-02-10",
        }  # fmt: skip
        return self.log.made("party.licence", data)

    def _master(self, act: Act) -> tuple[str, Record]:
        data: JsonObject = {
            "gtin": GTINS[act.number % 2],
            "category": {"scheme": "gpc", "code": "10000025"},
        }
        return self.log.made("product.master", data)

    def _lab(self, act: Act) -> tuple[str, Record]:
        return self.log.made("lab.result", {}, about=act.things)

    def _revoke(self, act: Act) -> tuple[str, Record]:
        told = self.papers if self.papers and act.site == 0 else self.events
        if not told:
            return self._event(act)
        return status(self.log, told[act.number % len(told)].id, "revoke")

    def _correct(self, act: Act) -> tuple[str, Record]:
        if not self.events:
            return self._event(act)
        target = self.events[act.number % len(self.events)]
        data: JsonObject = {**target.data, "epcList": [*act.things]}
        refs = (Ref("corrects", target.id),)
        by, record = self.log.made("supply.event", data, refs=refs)
        self.events.append(record)
        return by, record

    def _wrong(self, act: Act) -> tuple[str, Record]:
        if not self.events:
            return self._event(act)
        target = self.events[act.number % len(self.events)]
        later: JsonValue = [f"urn:uuid:event-{act.number}"]
        declared: JsonObject = {"correctiveEventIDs": later} if act.site else {}
        return self.log.made("supply.event", {**target.data, "errorDeclaration": declared})


def tell(acts: Sequence[Act], cuts: set[int]) -> SmallLog:
    """Log acts and look after each of some of them, and at the end."""
    log = SmallLog()
    log.block(
        log.made(
            "ledger.parameter",
            {"name": "S20.brick.10000025", "value": "1", "from": "2000-01-01T00:00:00.000Z"},
        )
    )
    figure: JsonObject = {
        "name": "S13.step.dispensing.pharmacy", "value": "1", "from": "2000-01-01T00:00:00.000Z",
    }  # fmt: skip
    log.block(log.made("ledger.parameter", figure))
    return looked_at(log, Teller(log), acts, cuts)


test_what_is_kept_is_what_one_run_over_all_finds = law(tell, ACTS, SUPPLY)
test_it_is_so_in_long_stories_too = long_law(tell, ACTS, SUPPLY)


@pytest.mark.slow
def test_the_stories_lead_to_findings_of_nearly_every_check() -> None:
    """Else the law above would hold for nothing."""
    found = set[str]()

    @settings(max_examples=100, phases=(Phase.generate,), database=None)
    @given(st.lists(ACTS, min_size=30, max_size=60))
    def gather(acts: list[Act]) -> None:
        found.update(one.code for one in tell(acts, {10}).kept(SUPPLY))

    gather()
    assert found >= {
        "S1", "S2", "S3", "S4", "S5", "S6", "S9", "S10", "S11", "S13", "S15", "S16", "S17", "S19",
        "S20", "C1",
    }  # fmt: skip


def event(step: str, thing: str, age: int = 0, more: JsonObject | None = None) -> JsonObject:
    return {"bizStep": step, "epcList": [thing], "age": age, **(more or {})}


def making(pack: str, date: str, age: int = 9) -> JsonObject:
    master: JsonObject = {"cbvmda:lotNumber": "L1", "cbvmda:itemExpirationDate": date}
    return event("commissioning", pack, age, {"action": "ADD", "ilmd": master})


def packed(child: str, age: int = 8) -> JsonObject:
    return {
        "type": "AggregationEvent", "action": "ADD", "bizStep": "packing", "parentID": CASES[0],
        "childEPCs": [child], "age": age,
    }  # fmt: skip


def turned(inside: int, outside: int) -> JsonObject:
    def of(lot: str, quantity: int) -> JsonValue:
        return [{"epcClass": lot, "quantity": str(quantity), "uom": "KGM"}] if quantity else []

    return {
        "type": "TransformationEvent", "transformationID": "urn:t:1", "age": 1,
        "inputQuantityList": of(LOTS[0], inside), "outputQuantityList": of(LOTS[1], outside),
    }  # fmt: skip


def weighed(step: str, quantity: int, age: int) -> JsonObject:
    item: JsonObject = {"epcClass": LOTS[0], "quantity": str(quantity), "uom": "KGM"}
    return {"bizStep": step, "quantityList": [item], "age": age, "readPoint": {"id": SITES[1]}}


def handed(pack: str, age: int = 0, lot: str = "L1", expiry: str = "2030-01-10") -> JsonObject:
    return {
        "gtin": pack.split("/")[-3], "serial": pack[-1], "lot": lot, "expiry": expiry,
        "state": "supplied", "site": SITES[0][-13:], "age": age,
    }  # fmt: skip


A, B, C = PACKS[:3]
X, Y = PACKS[-2:]
GHOST = handed(X, 1, lot="L9")
UNDATED = event("commissioning", A, 9, {"action": "ADD", "ilmd": {"cbvmda:lotNumber": "L1"}})
RECALL: JsonObject = {"about": LOTS[0]}
LICENCE: JsonObject = {"sites": [SITES[0][-13:]], "from": "2026-05-01"}
MASTER: JsonObject = {"gtin": GTINS[0], "storage": {"unit": "CEL", "maximum": "8"}}
HOT: JsonObject = {
    "sensorElementList": [{"sensorReport": [{"type": "Temperature", "value": "20", "uom": "CEL"}]}]
}
ELSEWHERE: JsonObject = {"sites": [SITES[2][-13:]], "from": "2026-01-01"}
HERE: JsonObject = {"readPoint": {"id": SITES[0]}}
THERE: JsonObject = {"readPoint": {"id": SITES[1]}}
FAR = "2030-01-10"
FILLED: JsonObject = {
    **packed(A, 9), "childEPCs": [], "readPoint": {"id": SITES[0]},
    "childQuantityList": [{"epcClass": LOTS[0], "quantity": "3", "uom": "KGM"}],
}  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ([making(A, FAR), event("receiving", A, age=1)], [{**RECALL, "age": 5}], {"S11"}),
        ([making(A, FAR), {**RECALL, "age": 5}], [event("receiving", A)], {"S11"}),
        ([making(A, FAR), packed(A), event("receiving", CASES[0])],
         [{**RECALL, "age": 5}], {"S11"}),
        ([making(A, FAR), event("receiving", A)], [making(B, "2026-01-01")], {"S16"}),
        ([making(A, FAR), event("receiving", A)], [making(B, FAR)], set()),
        ([event("commissioning", A, 9, {"action": "ADD", "ilmd": {"cbvmda:lotNumber": "L1"}}),
          event("receiving", A)], [making(B, "2026-01-01")], {"S10"}),
        ([UNDATED, making(B, FAR), event("receiving", A)], [making(C, "2026-01-01")], {"S10"}),
        ([making(A, FAR), {**RECALL, "age": 5}, event("receiving", A, 1, {"epcList": [A, X]})],
         [event("storing", X)], set()),
        ([event("dispensing", A, 5, {"eventID": "urn:uuid:first"}),
          {"eventID": "urn:uuid:first", "errorDeclaration": {}},
          event("dispensing", A, 1, {"epcList": [A, X]})], [event("storing", X)], {"S2"}),
        ([making(A, FAR), making(Y, FAR), event("storing", A, 2, {"epcList": [A, Y]}),
          event("storing", A, 1, {"epcList": [A, X]})], [event("storing", X)], {"S2"}),
        ([making(A, FAR), packed(A), {**RECALL, "age": 5},
          event("receiving", A, 1, {"epcList": [CASES[0], X]})], [event("storing", X)], {"S2"}),
        ([making(A, FAR), packed(A), event("storing", CASES[0], 7, HERE),
          event("receiving", A, 4, {**THERE, "epcList": [A, X]})], [event("storing", X)], {"S2"}),
        ([making(A, FAR), event("storing", A)], [{"revoke": 12}], {"S2"}),
        ([{**LICENCE, "from": "2026-01-01"}, {"suspend": 12}], [event("storing", A, -20, HERE)],
         {"S13"}),
        ([making(A, FAR), event("shipping", A, age=9)], [ELSEWHERE] * 12, {"C1"}),
        ([making(A, FAR), event("storing", A, 0, HERE)], [LICENCE], {"S13"}),
        ([LICENCE, making(A, FAR)], [event("storing", A, 0, HERE)], {"S13"}),
        ([turned(10, 0)], [turned(0, 30)], {"S9"}),
        ([making(A, FAR), event("dispensing", A, age=5)], [event("dispensing", A, age=3)], {"S17"}),
        ([making(A, FAR), event("shipping", A)],
         [{**handed(A, 3), "state": "stolen"}], {"S3"}),
        ([making(A, FAR), {**handed(A, 5), "state": "stolen"}], [handed(A, 3)], {"S3"}),
        ([making(A, FAR), handed(A, 5), handed(A, 1)],
         [{**handed(A, 3), "state": "active"}], {"S17"}),
        ([weighed("receiving", 5, 6), FILLED, weighed("retail_selling", 6, 3)],
         [event("receiving", CASES[0], 5, THERE)], {"S19"}),
        ([weighed("receiving", 5, 6), event("receiving", CASES[0], 5, THERE),
          weighed("retail_selling", 6, 3)], [FILLED], {"S19"}),
        ([making(B, FAR), event("receiving", A)], [making(A, FAR)], {"S2"}),
        ([event("receiving", A)], [making(B, FAR)], {"S2"}),
        ([handed(A), event("receiving", A)], [making(B, FAR)], {"S2"}),
        ([making(B, FAR), event("receiving", A), {"revoke": 12}], [event("storing", C)], {"S2"}),
        ([making(A, FAR), packed(A), event("storing", CASES[0], 7, HERE)],
         [event("receiving", A, 4, THERE)], {"S4"}),
        ([making(A, FAR), packed(A, age=6), event("receiving", CASES[0], 4, THERE)],
         [event("storing", A, 5, HERE)], {"S4"}),
        ([making(A, FAR), event("receiving", CASES[0], 4, THERE),
          event("storing", A, 7, HERE)], [packed(A, age=6)], {"S4"}),
        ([making(A, FAR), packed(A), event("shipping", CASES[0], 5, HOT)], [MASTER], {"S12"}),
        ([MASTER, making(A, FAR), packed(A)], [event("shipping", CASES[0], 5, HOT)], {"S12"}),
        ([making(B, FAR), handed(A)], [making(A, FAR)], {"S2"}),
        ([making(A, FAR)], [GHOST], {"S2"}),
        ([GHOST], [{"revoke": 12}], {"S2"}),
        ([GHOST], [event("dispensing", X, 1)], {"S2"}),
        ([making(A, FAR), handed(A)], [{**RECALL, "age": 5}], {"S11"}),
        ([making(A, FAR), {**RECALL, "age": 5}], [handed(A)], {"S11"}),
        ([handed(A)], [{**RECALL, "age": 5}], {"S11"}),
        ([{**RECALL, "age": 5}, handed(A)], [{**UNDATED, "ilmd": {"cbvmda:lotNumber": "L2"}}],
         {"S11"}),
        ([handed(A), UNDATED], [making(B, "2026-01-01")], {"S10"}),
        ([handed(C)], [making(B, "2026-01-01")], {"S10"}),
        ([handed(A, expiry="2026-01-01")], [making(B, FAR)], {"S10"}),
        ([making(A, "2026-01-01"), packed(A), handed(A, 1)],
         [event("dispensing", CASES[0], 1)], {"S10"}),
    ],
)  # fmt: skip
def test_what_comes_later_reaches_what_was_there(
    before: list[JsonObject], after: list[JsonObject], changed: set[str]
) -> None:
    log = SmallLog()
    log.look()
    for number in range(12):  # what has nothing to do with it
        log.block(logged(log, making(f"{LINK}/01/{GTINS[1]}/21/X{number}", FAR)))
    for told in before:
        log.block(logged(log, told))
    log.look()
    known = log.kept(SUPPLY)
    assert known == log.whole(SUPPLY)
    for told in after:
        log.block(logged(log, told))
    done = log.look()
    assert log.kept(SUPPLY) == log.whole(SUPPLY)
    assert {one.code for one in known ^ log.kept(SUPPLY)} >= changed
    # Licences and changes of status have a say in other fields, too.
    assert done.read <= 3 * done.new_records + 8


def logged(log: SmallLog, told: JsonObject) -> tuple[str, Record]:
    """Return the record that tells so, of the kind that its fields have."""
    for action in ("revoke", "suspend"):
        if action in told:
            return status(log, log.logged[int(str(told[action]))], action)
    age = told.get("age", 0)
    assert isinstance(age, int)
    time_ms = START_MS + (40 - age) * DAY_MS
    data = {name: value for name, value in told.items() if name not in ("age", "about")}
    if "about" in told:
        return log.made("recall.notice", data, about=[str(told["about"])], time_ms=time_ms)
    if "sites" in told:
        return log.made("party.licence", data)
    if "state" in told:
        return log.made("medicine.dispensed", data, time_ms=time_ms)
    if "gtin" in told:
        return log.made("product.master", data)
    common: JsonObject = {"type": "ObjectEvent", "action": "OBSERVE", "eventTimeZoneOffset": "Z"}
    number: JsonObject = {"eventID": f"urn:uuid:event-{log.records}"}
    return log.made("supply.event", {**common, **number, **data}, time_ms=time_ms)


def test_an_event_that_is_declared_wrong_counts_no_more_for_anything_that_it_named() -> None:
    log = SmallLog()
    log.block(logged(log, making(A, FAR)))
    _, first = logged(log, event("dispensing", A, 5, {"eventID": "urn:uuid:first"}))
    log.block(("somebody", first))
    log.block(logged(log, event("dispensing", A, age=1)))
    log.look()
    assert "S17" in {one.code for one in log.kept(SUPPLY)}
    bare: JsonObject = {"eventID": "urn:uuid:first", "errorDeclaration": {}, "age": 0}
    log.block(logged(log, bare))
    log.look()
    assert log.kept(SUPPLY) == log.whole(SUPPLY)
    assert "S17" not in {one.code for one in log.kept(SUPPLY)}
    log.block(logged(log, event("dispensing", A, age=0)))
    log.look()
    assert log.kept(SUPPLY) == log.whole(SUPPLY)
    log.block(status(log, first.id, "revoke"))
    log.look()
    assert log.kept(SUPPLY) == log.whole(SUPPLY)


def test_whether_other_things_are_packed_makes_no_difference_to_a_container() -> None:
    story = [
        making(A, FAR), making(B, FAR), packed(B, 9),
        {**packed(B, 8), "action": "DELETE", "bizStep": "unpacking"},
        event("receiving", CASES[0], 7, THERE), packed(A, 6), event("receiving", A, 5, THERE),
        event("receiving", CASES[0], 4, HERE),
    ]  # fmt: skip
    found = []
    for other in ([], [{**packed(C, 30), "parentID": CASES[1]}]):
        log = SmallLog()
        for told in [*other, *story]:
            log.block(logged(log, told))
        found.append({one.code for one in log.whole(SUPPLY) if one.code == "S5"})
    assert found[0] == found[1]


def test_a_licence_that_is_asked_for_from_noon_is_not_asked_for_in_the_morning() -> None:
    log = SmallLog()
    noon = format_time(START_MS + 40 * DAY_MS + DAY_MS // 2)
    log.block(log.made("ledger.parameter", {"name": "S13.required", "value": "1", "from": noon}))
    log.look()
    morning = logged(log, {**event("storing", A, 0, HERE)})
    evening = log.made(
        "supply.event", {**morning[1].data}, time_ms=START_MS + 40 * DAY_MS + 20 * DAY_MS // 24
    )
    log.block(morning, evening)
    log.look()
    assert {one.at for one in log.kept(SUPPLY) if one.code == "S13"} == {evening[1].id}
    assert log.kept(SUPPLY) == log.whole(SUPPLY)
