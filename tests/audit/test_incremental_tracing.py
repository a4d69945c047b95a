"""The law of sanitary tracing after a sync: what is kept is what a run over all would find."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from desktop.audit import incremental
from desktop.checks import reaches
from desktop.checks.check import Context
from desktop.checks.observed import Observed
from desktop.finding import Finding
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record, Ref
from desktop.ledger.scalar import format_time
from tests.audit.small_log import ANY_SIZE, DAY_MS, START_MS, SmallLog, status

TRACING = "T1"
LINK = "https://id.gs1.org"
GTIN = "04012345123456"
PACKS = [f"{LINK}/01/{GTIN}/21/{serial}" for serial in "ABCDEFGHIJKL"]
LOTS = [f"{LINK}/01/{GTIN}/10/L{number}" for number in range(6)]
CASES = [f"{LINK}/00/40123456009563000{digit}" for digit in range(5)]
THINGS = PACKS + LOTS + CASES
SITES = ["4012345000009", "4012345000047", "4012345000054", "4012345000061", "4012345000078"]


class Act(NamedTuple):
    """What somebody does; each kind of act takes of it what it needs."""

    what: str
    things: list[str]
    age: int  # days before it is logged
    site: int
    number: int


WHATS = (
    "make", "make", "move", "move", "move", "move", "pack", "pack", "unpack", "turn", "turn",
    "revoke", "correct", "wrong", "licence", "incident",
)  # fmt: skip


def acts(*whats: str) -> st.SearchStrategy[Act]:
    """Return acts of some kinds."""
    return st.builds(
        Act,
        st.sampled_from(whats),
        st.lists(st.sampled_from(THINGS), min_size=1, max_size=2, unique=True),
        st.integers(0, 30),
        st.integers(0, len(SITES) - 1),
        st.integers(0, 60),
    )


ACTS = acts(*WHATS)
BEFOREHAND = st.lists(acts(*WHATS[:11]), min_size=5, max_size=20)
AFTERWARDS = st.lists(acts(*WHATS[:-1]), min_size=5, max_size=15)


class Teller:
    """Turns acts into records of one log."""

    def __init__(self, log: SmallLog) -> None:
        self.log = log
        self.events: list[Record] = []
        self.incidents: list[Record] = []

    def records(self, act: Act) -> tuple[str, Record]:
        """Return the record of an act."""
        made = getattr(self, f"_{act.what}")(act)
        assert isinstance(made, tuple)
        return made

    def _told(self, act: Act, **data: JsonValue) -> tuple[str, Record]:
        time_ms = self.log.next_ms - act.age * DAY_MS
        event: JsonObject = {
            "type": "ObjectEvent", "eventTime": format_time(time_ms), "action": "OBSERVE",
            "eventTimeZoneOffset": "+00:00", "eventID": f"urn:uuid:event-{self.log.records}",
            "readPoint": {"id": f"{LINK}/414/{SITES[act.site]}"}, **data,
        }  # fmt: skip
        by, record = self.log.made("supply.event", event, time_ms=time_ms)
        self.events.append(record)
        return by, record

    def _named(self, act: Act) -> dict[str, JsonValue]:
        classes: list[JsonValue] = [
            {"epcClass": one, "quantity": "1"} for one in act.things if "/10/" in one
        ]
        return {
            "epcList": [one for one in act.things if "/10/" not in one], "quantityList": classes,
        }  # fmt: skip

    def _make(self, act: Act) -> tuple[str, Record]:
        master: JsonObject = {}
        if act.number % 4:
            master["cbvmda:lotNumber"] = f"L{act.number % len(LOTS)}"
        if act.number % 3:
            master["cbvmda:itemExpirationDate"] = f"2026-0{1 + act.number % 2}-10"
        named = self._named(act)
        return self._told(act, action="ADD", bizStep="commissioning", ilmd=master, **named)

    def _move(self, act: Act) -> tuple[str, Record]:
        step = ("shipping", "receiving", "storing", "receiving")[act.number % 4]
        to: list[JsonValue] = [
            {"type": "location", "destination": f"{LINK}/414/{SITES[act.number % len(SITES)]}"}
        ]
        more: dict[str, JsonValue] = {"destinationList": to} if act.number % 8 == 0 else {}
        return self._told(act, bizStep=step, **self._named(act), **more)

    def _pack(self, act: Act, action: str = "ADD") -> tuple[str, Record]:
        parent = CASES[act.number % len(CASES)]
        children: list[JsonValue] = [
            one for one in act.things if one != parent and "/10/" not in one
        ]
        return self._told(
            act, type="AggregationEvent", action=action, parentID=parent, bizStep="packing",
            childEPCs=children,
        )  # fmt: skip

    def _unpack(self, act: Act) -> tuple[str, Record]:
        return self._pack(act, "DELETE")

    def _turn(self, act: Act) -> tuple[str, Record]:
        half = len(act.things) // 2
        given_, out = act.things[:half], act.things[half:]
        data: dict[str, JsonValue] = {"type": "TransformationEvent", "bizStep": "commissioning"}
        if act.number % 3 == 0:
            data["transformationID"] = f"urn:t:{act.number % 2}"
        for name, things in (("input", given_), ("output", out)):
            data[f"{name}EPCList"] = [one for one in things if "/10/" not in one]
            classes: list[JsonValue] = [
                {"epcClass": one, "quantity": "1"} for one in things if "/10/" in one
            ]
            data[f"{name}QuantityList"] = classes
        return self._told(act, **data)

    def _revoke(self, act: Act) -> tuple[str, Record]:
        told = self.incidents if self.incidents and act.number % 9 == 0 else self.events
        if not told:
            return self._move(act)
        return status(self.log, told[act.number % len(told)].id, "revoke")

    def _correct(self, act: Act) -> tuple[str, Record]:
        if not self.events:
            return self._move(act)
        target = self.events[act.number % len(self.events)]
        data: JsonObject = {**target.data, **self._named(act)}
        refs = (Ref("corrects", target.id),)
        by, record = self.log.made("supply.event", data, refs=refs)
        self.events.append(record)
        return by, record

    def _wrong(self, act: Act) -> tuple[str, Record]:
        if not self.events:
            return self._move(act)
        target = self.events[act.number % len(self.events)]
        return self.log.made("supply.event", {**target.data, "errorDeclaration": {}})

    def _licence(self, act: Act) -> tuple[str, Record]:
        licence = ("food_producer", "retailer")[act.number % 2]
        data: JsonObject = {
            "sites": [SITES[act.site]],
            "licenceType": licence,
            "from": "2026-01-01",
        }
        return self.log.made("party.licence", data)

    def _incident(self, act: Act) -> tuple[str, Record]:
        if len(self.incidents) > 1 and act.number % 5:
            return self._move(act)
        day = format_time(self.log.next_ms - act.age * DAY_MS)[:10]
        until: JsonObject = {"until": day} if act.number % 2 else {}
        exposures: list[JsonValue] = [{"site": SITES[act.site], "cases": 3, **until}]
        data: JsonObject = {"status": "open", "exposures": exposures if act.number % 4 else []}
        last = self.incidents[-1:] if act.number % 7 == 0 else []
        refs = [Ref("continues", one.id) for one in last]
        about = act.things[: act.number % 3]
        by, record = self.log.made("incident.sanitary", data, about=about, refs=refs)
        self.incidents.append(record)
        return by, record


def tell(told: Sequence[Act], cuts: set[int]) -> tuple[SmallLog, int]:
    """Log acts, look after some of them, and return how often no trail had to be walked."""
    log, passed = SmallLog(), 0
    teller = Teller(log)
    log.look()
    for number, act in enumerate(told):
        log.block(teller.records(act))
        if number in cuts or number + 1 == len(told):
            passed += not are_trails_walked(log) and bool(teller.incidents)
    return log, passed


def are_trails_walked(log: SmallLog) -> bool:
    """Look at what is new, hold it to the law, and return whether the trails were walked for it."""
    scope, walked = reaches.SCOPE_OF[TRACING], list[int]()

    def run(records: Iterable[Observed], context: Context) -> tuple[list[Finding], dict[str, str]]:
        read = [*records]
        walked.append(len(read))
        return scope.run(read, context)

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(reaches.SCOPE_OF, TRACING, replace(scope, run=run))
        log.look()
    assert not is_left(log)
    assert log.kept(TRACING) == log.whole(TRACING)
    return bool(walked)


def is_left(log: SmallLog) -> bool:
    return any(TRACING in one.codes for one in incremental.left(log.index))


@settings(max_examples=5)
@given(st.lists(ACTS, max_size=20), st.sets(st.integers(0, 20), max_size=8))
def test_what_is_kept_is_what_one_run_over_all_finds(told: list[Act], cuts: set[int]) -> None:
    tell(told, cuts)


@pytest.mark.slow
@settings(settings.get_profile("slow"), max_examples=200, phases=(Phase.generate,))
@given(BEFOREHAND, acts("incident"), AFTERWARDS)
def test_it_is_so_at_each_look_after_an_incident(
    before: list[Act], incident: Act, after: list[Act]
) -> None:
    tell([*before, incident, *after], set(range(len(before), 40)))


@pytest.mark.slow
def test_the_stories_lead_to_findings_and_past_tracing() -> None:
    """Else the law above would hold for nothing."""
    found, passed = set[str](), 0

    @settings(max_examples=120, phases=(Phase.generate,), database=None)
    @given(BEFOREHAND, acts("incident"), AFTERWARDS)
    def gather(before: list[Act], incident: Act, after: list[Act]) -> None:
        nonlocal passed
        log, more = tell([*before, incident, *after], set(range(len(before), 40)))
        found.update(one.code for one in log.kept(TRACING))
        passed += more

    gather()
    assert found == {"T1", "T2", "T3", "T4", "T5"}
    assert passed > 60, passed


FARM, DAIRY, SHOP, ELSEWHERE, CANTEEN = SITES
A, B, C, D, E, F, G = PACKS[:7]
L0, L1, L2, L3 = LOTS[:4]


def event(step: str, site: str, *things: str, age: int = 0, **more: JsonValue) -> JsonObject:
    classes: list[JsonValue] = [{"epcClass": it, "quantity": "1"} for it in things if "/10/" in it]
    return {
        "type": "ObjectEvent", "action": "OBSERVE", "bizStep": step, "age": age,
        "epcList": [it for it in things if "/10/" not in it], "quantityList": classes,
        "readPoint": {"id": f"{LINK}/414/{site}"}, **more,
    }  # fmt: skip


def made(site: str, *things: str, lot: str = "", age: int = 20) -> JsonObject:
    master: JsonObject = {"cbvmda:lotNumber": lot} if lot else {}
    return event("commissioning", site, *things, age=age, action="ADD", ilmd=master)


def packed(parent: str, child: str, age: int) -> JsonObject:
    return {
        "type": "AggregationEvent", "action": "ADD", "bizStep": "packing", "parentID": parent,
        "childEPCs": [child], "age": age,
    }  # fmt: skip


def turned(site: str, source: str, out: str, age: int) -> JsonObject:
    return {
        "type": "TransformationEvent", "age": age, "inputEPCList": [source],
        "outputEPCList": [out], "readPoint": {"id": f"{LINK}/414/{site}"},
    }  # fmt: skip


def licensed(site: str) -> JsonObject:
    return {"sites": [site], "licenceType": "retailer", "from": "2026-01-01"}


def logged(log: SmallLog, told: JsonObject) -> tuple[str, Record]:
    """Return the record that tells so."""
    if "revoke" in told:
        return status(log, log.logged[int(str(told["revoke"]))], "revoke")
    if "sites" in told:
        return log.made("party.licence", told)
    age = told.get("age", 0)
    assert isinstance(age, int)
    time_ms = START_MS + (90 - age) * DAY_MS
    data = {name: value for name, value in told.items() if name not in ("age", "about")}
    if "exposures" in told:
        return log.made("incident.sanitary", data, about=[str(told["about"])], time_ms=time_ms)
    return log.made("supply.event", data, time_ms=time_ms)


OUTBREAK: JsonObject = {
    "status": "open", "exposures": [{"site": CANTEEN, "cases": 3}], "about": L0, "age": 2,
}  # fmt: skip
BEFORE = [
    made(FARM, A, B, lot="L0"), event("shipping", FARM, A, B, age=15),
    event("receiving", CANTEEN, A, age=14), packed(CASES[0], B, 16),
    turned(DAIRY, D, C, 10), made(FARM, D), packed(CASES[1], CASES[2], 9),
    made(FARM, F, G, lot="L5"), event("receiving", CANTEEN, F, age=14), OUTBREAK,
]  # fmt: skip


@pytest.mark.parametrize(
    "after",
    [
        made(ELSEWHERE, E), made(FARM, E, lot="L1"), event("receiving", FARM, D, age=12),
        event("receiving", CANTEEN, E, age=1), packed(CASES[1], E, 8), turned(FARM, D, E, 5),
        licensed(SHOP),
    ],
)  # fmt: skip
def test_what_leads_to_no_trail_is_passed_over(after: JsonObject) -> None:
    assert not are_trails_walked(after_outbreak(after))


@pytest.mark.parametrize(
    "after",
    [
        event("receiving", SHOP, A, age=13), event("receiving", SHOP, G, age=13),
        made(FARM, E, lot="L0"), packed(CASES[1], B, 13),
        event("receiving", CANTEEN, E, age=2), packed(CASES[3], CASES[0], 13),
        turned(DAIRY, C, A, 30), licensed(FARM), {"revoke": 1},
        {"revoke": 4}, {"revoke": 9}, OUTBREAK, {"errorDeclaration": {}, "eventID": "urn:x"},
    ],
)  # fmt: skip
def test_what_may_lead_to_a_trail_is_not_passed_over(after: JsonObject) -> None:
    assert are_trails_walked(after_outbreak(after))


@pytest.mark.parametrize("ages", [(8, 2), (2, 8)])
def test_of_two_incidents_at_one_place_the_later_one_says_until_when(ages: tuple[int, ...]) -> None:
    log = SmallLog()
    for one in (*BEFORE[:-1], *({**OUTBREAK, "age": age} for age in ages)):
        log.block(logged(log, one))
    log.look(is_whole=True)
    log.block(logged(log, event("receiving", CANTEEN, E, age=5)))
    assert are_trails_walked(log)


def test_a_plain_event_off_all_trails_may_be_revoked() -> None:
    log = after_outbreak(event("receiving", FARM, D, age=12))
    assert not are_trails_walked(log)
    log.block(logged(log, {"revoke": len(BEFORE)}))
    assert not are_trails_walked(log)


def test_only_what_belongs_to_trails_is_read_for_them() -> None:
    log = SmallLog()
    for number in range(30):  # the same again and again, elsewhere
        log.block(logged(log, event("receiving", ELSEWHERE, f"{PACKS[7]}{number}", age=3)))
    for one in BEFORE:
        log.block(logged(log, one))
    log.look(is_whole=True)
    log.block(logged(log, event("receiving", SHOP, A, age=13)))
    done = log.look()
    assert log.kept(TRACING) == log.whole(TRACING)
    assert done.read <= 2 * len(BEFORE)  # in all fields together


def test_an_event_on_a_trail_that_was_declared_wrong_before_counts_for_nothing() -> None:
    early: JsonObject = {**event("receiving", SHOP, A, age=40), "eventID": "urn:uuid:early"}
    story = [{**early, "errorDeclaration": {}}, *BEFORE[:-1], OUTBREAK, early]
    log = SmallLog()
    for one in story[:-1]:
        log.block(logged(log, one))
    log.look(is_whole=True)
    known = log.kept(TRACING)
    log.block(logged(log, story[-1]))
    assert are_trails_walked(log)
    assert log.kept(TRACING) == known
    right = {name: it for name, it in early.items() if name != "eventID"}
    log.block(logged(log, right))
    assert are_trails_walked(log)
    assert log.kept(TRACING) != known


def test_trails_over_too_many_records_are_left_and_made_good_once_that_is_allowed() -> None:
    log = after_outbreak(event("receiving", SHOP, A, age=13))
    log.look(ANY_SIZE._replace(around=3))
    assert is_left(log)
    log.block(logged(log, made(ELSEWHERE, E)))
    log.look(ANY_SIZE._replace(around=3))
    assert is_left(log)
    log.block(logged(log, event("receiving", ELSEWHERE, A, age=12)))
    assert are_trails_walked(log)  # without a run over all


def after_outbreak(told: JsonObject) -> SmallLog:
    """Return a log with an outbreak that was looked at, and one more record."""
    log = SmallLog()
    for one in BEFORE:
        log.block(logged(log, one))
    log.look(is_whole=True)
    assert log.kept(TRACING)
    log.block(logged(log, told))
    return log
