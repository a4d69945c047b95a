"""Rules T1 to T5: real deliveries traced from an outbreak, and a small one known by heart."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.checks import tracing
from desktop.checks.check import Context
from desktop.checks.deliveries import Node, backwards, forwards, trails
from desktop.checks.observed import Observed, Parameters
from desktop.checks.tracing import common_sources
from desktop.domains.catalogue import builtin_kinds
from desktop.domains.gs1 import check_digit
from desktop.exchange.epcis import EventDraft, read_document
from desktop.exchange.epcis_shape import shapes_of
from desktop.finding import Finding
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record, Ref
from tests.exchange.samples import SHIPPED

_CHECKS = {
    "T1": "wrong_dates",
    "T2": "dead_ends",
    "T3": "left_too_early",
    "T4": "unconnected",
    "T5": "ranked_sources",
}
_SHAPES = shapes_of(next(one for one in builtin_kinds() if one.id == "supply.event/1").schema)
_REAL = SHIPPED / "supply" / "openepcis" / "packing_932.json"


def gln(number: int) -> str:
    digits = f"401234500{number:03}"
    return digits + check_digit(digits)


FARM, DAIRY, SHOP, CANTEEN, MARKET = map(gln, range(1, 6))


def lot(name: str) -> str:
    return f"https://id.gs1.org/01/04012345123456/10/{name}"


def day(number: int) -> str:
    return f"2026-01-{number:02}T12:00:00.000Z"


class Story:
    """Deliveries and incidents in ledger order."""

    def __init__(self) -> None:
        self.records: list[Observed] = []

    def add(
        self, kind: str, time: str, data: JsonObject, about: tuple[str, ...] = (),
        refs: tuple[Ref, ...] = (), **more: bool,
    ) -> str:  # fmt: skip
        number = len(self.records)
        record_id = f"urn:uuid:019b0000-0000-7000-8000-{number:012}"
        record = Record(record_id, kind, time, data, about=about, refs=refs)
        self.records.append(Observed(record, number, number, "did:key:z", **more))
        return record_id

    def event(self, step: str, at: int, site: str, *lots: str, **more: JsonValue) -> str:
        listed: list[JsonValue] = [{"epcClass": lot(name), "quantity": "1"} for name in lots]
        data: JsonObject = {
            "type": "ObjectEvent", "action": "OBSERVE", "bizStep": step, "quantityList": listed,
            "readPoint": {"id": f"https://id.gs1.org/414/{site}"}, **more,
        }  # fmt: skip
        return self.add("supply.event/1", day(at), data)

    def made(self, at: int, site: str, *lots: str, **more: JsonValue) -> str:
        return self.event("commissioning", at, site, *lots, action="ADD", **more)

    def turned(self, at: int, site: str, given: list[str], out: list[str]) -> str:
        data: JsonObject = {
            "type": "TransformationEvent", "bizStep": "commissioning",
            "bizLocation": {"id": f"https://id.gs1.org/414/{site}"},
        }  # fmt: skip
        for name, lots in (("inputQuantityList", given), ("outputQuantityList", out)):
            listed: list[JsonValue] = [{"epcClass": lot(one), "quantity": "1"} for one in lots]
            data[name] = listed
        return self.add("supply.event/1", day(at), data)

    def delivered(self, at: int, source: str, target: str, *lots: str) -> str:
        sent = self.event("shipping", at, source, *lots)
        self.event("receiving", at + 1, target, *lots)
        return sent

    def incident(
        self, suspects: list[str], cases: dict[str, int], refs: tuple[Ref, ...] = (),
        **more: JsonValue,
    ) -> str:  # fmt: skip
        exposures: list[JsonValue] = [
            {"site": site, "cases": count, **more} for site, count in cases.items()
        ]
        data: JsonObject = {
            "incident": "I", "type": "foodborne_outbreak", "agent": "listeria", "status": "open",
            "exposures": exposures,
        }  # fmt: skip
        about = tuple(sorted(map(lot, suspects)))
        return self.add("incident.sanitary/1", day(28), data, about, refs)

    def licensed(self, site: str, licence: str) -> None:
        data: JsonObject = {
            "party": {"identifiedBy": "gln", "gln": site}, "organisation": "X",
            "licenceType": licence, "number": "1", "from": "2020-01-01",
        }  # fmt: skip
        self.add("party.licence/1", day(1), data)

    def found(self) -> list[Finding]:
        context = Context(Parameters(()), day(28), lambda key: frozenset((key,)))
        return list(tracing.GROUP.run(self.records, context))

    def named(self) -> list[tuple[str, int | None]]:
        return [(one.code, one.entry) for one in self.found() if one.code != "T5"]


@pytest.fixture
def story() -> Story:
    """Milk of a farm becomes cheese, which a shop and a canteen get; a market gets other cheese."""
    story = Story()
    story.licensed(FARM, "food_producer")
    story.licensed(DAIRY, "food_processor")
    story.made(1, FARM, "milk")
    story.delivered(2, FARM, DAIRY, "milk")
    story.turned(5, DAIRY, ["milk"], ["cheese"])
    story.delivered(6, DAIRY, SHOP, "cheese")
    story.delivered(7, DAIRY, CANTEEN, "cheese")
    story.made(8, FARM, "eggs")
    story.delivered(9, FARM, MARKET, "eggs")
    return story


def test_a_trail_that_fits_is_clean_and_its_sources_are_ranked(story: Story) -> None:
    incident = story.incident(["cheese"], {SHOP: 6, CANTEEN: 2})
    (one,) = story.found()
    assert (one.code, one.severity.word, one.records) == ("T5", "note", (incident,))
    assert f"{FARM} (100 %), {DAIRY} (100 %), {SHOP} (75 %), {CANTEEN} (25 %)" in one.what


def test_the_share_of_the_cases_decides_the_order(story: Story) -> None:
    story.incident([], {SHOP: 2, MARKET: 7})
    graph = trails(story.records)
    ranked = [(one.station, one.cases) for one in common_sources(graph, graph.incidents[0])]
    assert ranked == [(FARM, 9), (MARKET, 7), (DAIRY, 2), (SHOP, 2)]


def test_goods_that_came_after_the_exposure_do_not_count(story: Story) -> None:
    story.incident([], {SHOP: 2}, until="2026-01-06")
    graph = trails(story.records)
    assert [one.station for one in common_sources(graph, graph.incidents[0])] == [SHOP]


def broken(story: Story, code: str) -> str:
    """Tell an outbreak with one fault; return the record at which it is found."""
    match code:
        case "T1":
            fault = story.event("shipping", 4, DAIRY, "cheese")
        case "T2":
            fault = story.event("receiving", 3, SHOP, "mystery")
        case "T3":
            fault = story.event("shipping", 5, CANTEEN, "milk")
            story.event("receiving", 6, CANTEEN, "milk")
        case "T4":
            return story.incident(["cheese"], {SHOP: 1, MARKET: 1})
        case _:
            return story.incident(["cheese"], {SHOP: 1})
    story.incident(["cheese"], {SHOP: 1})
    return fault


@pytest.mark.parametrize("code", _CHECKS)
def test_each_fault_is_found_by_its_check_alone(
    story: Story, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = broken(story, code)
    (one,) = (each for each in story.found() if code == "T5" or each.code != "T5")
    assert one.code == code
    assert one.entry == int(place[-12:])
    assert one.what.startswith("The record")

    def nothing(*_: object) -> Iterator[Finding]:
        return iter(())

    monkeypatch.setattr(tracing, _CHECKS[code], nothing)
    assert code not in {each.code for each in story.found()}
    assert story.named() == []


def test_without_an_incident_nothing_is_traced(story: Story) -> None:
    story.event("shipping", 1, SHOP, "mystery")
    assert story.found() == []


def test_goods_past_their_date_are_found_on_the_trail(story: Story) -> None:
    master: JsonObject = {"cbvmda:bestBeforeDate": "2026-01-10"}
    story.made(8, DAIRY, "quark", ilmd=master)
    late = story.event("receiving", 11, SHOP, "quark")
    story.records = [one for one in story.records if one.name != "party.licence"]
    story.incident([], {SHOP: 1})
    (one,) = (each for each in story.found() if each.code == "T1")
    assert late in one.records
    assert "after its date, 2026-01-10" in one.what


def test_what_begins_at_a_processor_has_to_be_made_of_something(story: Story) -> None:
    fault = story.made(6, DAIRY, "quark")
    story.incident(["quark"], {DAIRY: 1})
    assert story.named() == [("T2", int(fault[-12:]))]


def test_a_transformation_may_be_told_in_two_events(story: Story) -> None:
    for name, one in (("inputQuantityList", "milk"), ("outputQuantityList", "butter")):
        listed: list[JsonValue] = [{"epcClass": lot(one), "quantity": "1"}]
        data: JsonObject = {"type": "TransformationEvent", "transformationID": "urn:x:7"}
        data["bizLocation"] = {"id": f"https://id.gs1.org/414/{DAIRY}"}
        data[name] = listed
        story.add("supply.event/1", day(6), data)
    story.delivered(8, DAIRY, MARKET, "butter")
    story.incident(["milk"], {MARKET: 1})
    assert story.named() == []


def test_an_incident_is_judged_by_its_newest_record(story: Story) -> None:
    first = story.incident(["cheese"], {MARKET: 1})
    story.incident(["cheese"], {SHOP: 1}, refs=(Ref("continues", first),))
    assert story.named() == []


def test_goods_sent_to_a_place_have_reached_it_even_without_a_receipt(story: Story) -> None:
    where: JsonObject = {"type": "possessing_party", "destination": f"urn:x:{MARKET}"}
    where["destination"] = f"https://id.gs1.org/417/{MARKET}"
    story.event("shipping", 9, SHOP, "cheese", destinationList=[where])
    story.incident(["cheese"], {MARKET: 3})
    assert story.named() == []


def real_records() -> list[Observed]:
    """Return real events; each pack shipped is taken in by the shop a day later."""
    drafts = read_document(_REAL.read_bytes(), _SHAPES)
    records: list[Observed] = []
    for draft in drafts:
        _take(records, draft.time, draft.data)
    for draft in drafts:
        if str(draft.data.get("bizStep")) == "shipping":
            _take(records, _day_after(draft), _received(draft))
    return records


def _day_after(draft: EventDraft) -> str:
    return f"2022-10{draft.time[7:]}"


def _received(draft: EventDraft) -> JsonObject:
    data = {name: value for name, value in draft.data.items() if name != "eventID"}
    return data | {"bizStep": "receiving", "readPoint": {"id": f"https://id.gs1.org/414/{SHOP}"}}


def _take(records: list[Observed], time: str, data: JsonObject) -> None:
    number = len(records)
    record_id = f"urn:uuid:019b0000-0000-7000-8000-{number:012}"
    record = Record(record_id, "supply.event/1", time, data)
    records.append(Observed(record, number, number, "did:key:z"))


def _outbreak(records: list[Observed]) -> Story:
    story = Story()
    story.records = [*records]
    first = next(one for one in records if str(one.record.data["bizStep"]) == "commissioning")
    packs = first.record.data["epcList"]
    assert isinstance(packs, list)
    data: JsonObject = {
        "incident": "I", "type": "foodborne_outbreak", "agent": "unknown", "status": "open",
        "exposures": [{"site": SHOP, "cases": 12}],
    }  # fmt: skip
    story.add("incident.sanitary/1", "2023-01-01T00:00:00.000Z", data, tuple(map(str, packs[:9])))
    return story


def test_real_deliveries_are_clean_and_lead_to_their_producer() -> None:
    story = _outbreak(real_records())
    (one,) = story.found()
    assert one.code == "T5"
    assert "4012345000009 (100 %)" in one.what


@pytest.mark.parametrize("code", ["T1", "T2", "T3", "T4"])
def test_real_deliveries_with_one_change_are_found(code: str) -> None:
    records = real_records()
    steps = [str(one.record.data["bizStep"]) for one in records]
    at = steps.index("receiving") if code in ("T1", "T3") else steps.index("commissioning")
    if code == "T2":
        del records[at]
        at = min(range(len(records)), key=lambda n: records[n].record.data["bizStep"] != "packing")
    elif code == "T4":
        records = [one for one in records if one.record.data["bizStep"] != "receiving"]
    else:
        data = records[at].record.data
        time = "2022-01-01T00:00:00.000Z"
        if code == "T3":
            data, time = {**data, "bizStep": "shipping"}, "2022-09-20T00:00:00.000Z"
            records.append(records[at])
        one = records[at]
        record = Record(one.record.id, one.record.kind, time, data)
        records[at] = Observed(record, one.entry, one.block, one.issuer)
    codes = {one.code for one in _outbreak(records).found()} - {"T5"}
    assert codes == {code}


_STEPS = st.lists(
    st.tuples(
        st.sampled_from(["move", "turn"]), st.integers(1, 27), st.integers(0, 4),
        st.integers(0, 4), st.integers(0, 4),
    ),
    max_size=10,
)  # fmt: skip


@given(_STEPS)
def test_forwards_and_backwards_see_the_same_paths(
    steps: list[tuple[str, int, int, int, int]],
) -> None:
    story = Story()
    sites = [FARM, DAIRY, SHOP, CANTEEN, MARKET]
    for what, at, one, other, site in steps:
        if what == "move":
            story.delivered(at, sites[site], sites[other], f"L{one}")
        else:
            story.turned(at, sites[site], [f"L{one}"], [f"L{other}"])
    story.incident([], {MARKET: 1})
    graph = trails(story.records)
    nodes = sorted({*graph.onwards, *graph.back})
    for one_node in nodes:
        ahead = forwards(graph, {one_node: ""})
        for other_node in nodes:
            behind = backwards(graph, {other_node: "~"})
            assert (other_node in ahead) == (one_node in behind)


def test_a_lot_that_went_to_two_shops_did_not_go_from_one_to_the_other(story: Story) -> None:
    story.incident([], {CANTEEN: 1})
    graph = trails(story.records)
    stations = {node.station for node in backwards(graph, {Node(CANTEEN, lot("cheese")): "~"})}
    assert stations == {FARM, DAIRY, CANTEEN}


def test_packs_of_a_lot_that_was_made_of_something_are_no_dead_end(story: Story) -> None:
    pack = "https://id.gs1.org/01/04012345123456/21/P1"
    listed: list[JsonValue] = [pack]
    data: JsonObject = {
        "type": "ObjectEvent", "action": "ADD", "bizStep": "commissioning", "epcList": listed,
        "readPoint": {"id": f"https://id.gs1.org/414/{DAIRY}"},
        "ilmd": {"cbvmda:lotNumber": "cheese"},
    }  # fmt: skip
    story.add("supply.event/1", day(6), data)
    story.incident(["cheese"], {SHOP: 1})
    assert story.named() == []
