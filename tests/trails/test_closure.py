"""Closures against one that plays the whole past through, on made-up and on published events."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.checks.observed import Observed
from desktop.domains.catalogue import builtin_kinds
from desktop.exchange.epcis import read_document
from desktop.exchange.epcis_shape import shapes_of
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record
from desktop.trails.closure import Closure, backward, forward, path_to, steps
from desktop.trails.graph import EVER, NEVER, Graph, graph_of
from tests.exchange.samples import SHIPPED, VECTORS, files_beside
from tests.trails.brute import FIRST, LAST, Past
from tests.trails.stories import BATCH, CASE, GTIN, LOT, PALLET, TRUCK, Story, hour, pack

SHAPES = shapes_of(next(one for one in builtin_kinds() if one.name == "supply.event").schema)
THINGS = (*map(pack, range(4)), CASE, PALLET, TRUCK, LOT, BATCH)

things = st.sampled_from(THINGS)
listed = st.lists(things, max_size=3, unique=True)
hours = st.integers(0, 6)


def classes(items: list[str]) -> JsonValue:
    return [{"epcClass": item} for item in items]


@st.composite
def events(draw: st.DrawFn) -> tuple[int, JsonObject]:
    sort = draw(st.sampled_from(("made", "packed", "packed", "packed", "changed")))
    data: JsonObject = {}
    first, second = draw(listed), draw(listed)
    match sort:
        case "made":
            texts: list[JsonValue] = [*first]
            data = {"type": "ObjectEvent", "action": "ADD", "epcList": texts}
            data["ilmd"] = {"cbvmda:lotNumber": draw(st.sampled_from(("L1", "L2")))}
        case "packed":
            parent = draw(st.sampled_from((CASE, PALLET, TRUCK)))
            inside: list[JsonValue] = [one for one in first if one != parent]
            data = {"type": "AggregationEvent", "parentID": parent, "childEPCs": inside}
            data["action"] = draw(st.sampled_from(("ADD", "ADD", "DELETE", "OBSERVE")))
            lots = [one for one in second if "/10/" in one]
            if lots:
                data["childQuantityList"] = classes(lots)
        case _:
            inputs: list[JsonValue] = [*first]
            data = {"type": "TransformationEvent", "inputEPCList": inputs}
            data["outputQuantityList"] = classes(second)
            if draw(st.booleans()):
                data["transformationID"] = "urn:example:cheese"
    if draw(st.integers(0, 9)) == 0:
        data["eventID"] = "ni:1"
        if draw(st.booleans()):
            data["errorDeclaration"] = {}
    return draw(hours), data


@given(
    st.lists(events(), max_size=14),
    st.dictionaries(things, st.sampled_from([EVER, NEVER, *map(hour, range(7))]), min_size=1),
    st.booleans(),
    st.booleans(),
    st.sets(st.integers(0, 13), max_size=2),
)
def test_a_closure_is_what_playing_the_past_through_reaches(
    told: list[tuple[int, JsonObject]],
    starts: dict[str, str],
    is_forward: bool,  # noqa: FBT001
    contact: bool,  # noqa: FBT001
    withdrawn: set[int],
) -> None:
    story = Story()
    for number, (at, data) in enumerate(told):
        story.add("supply.event", at, data, withdrawn=number in withdrawn)
    closed = forward if is_forward else backward
    closure = closed(graph_of(story.records), starts, contact=contact)
    past = Past(story.records, starts.values())
    expected = past.reached(starts, is_forward=is_forward, contact=contact)
    assert times(closure) == expected


def times(closure: Closure) -> dict[str, str]:
    return {thing: closure.reached[thing].time for thing in closure.things}


def published(path: Path) -> list[Observed]:
    return [
        Observed(
            Record(f"urn:uuid:{number}", "supply.event/1", one.time, one.data, about=one.about),
            number,
            number,
            "did:key:z",
        )
        for number, one in enumerate(read_document(path.read_bytes(), SHAPES))
    ]


SHIPPED_DOCUMENTS = sorted(
    [
        *(SHIPPED / "supply" / "openepcis").glob("*.json"),
        *(SHIPPED / "supply" / "epcis_examples").glob("*.jsonld"),
        *(VECTORS / "epcis_hash").glob("*.jsonld"),
    ]
)


@pytest.mark.parametrize("path", SHIPPED_DOCUMENTS, ids=lambda path: str(path.stem))
def test_published_events_lead_where_playing_them_through_leads(path: Path) -> None:
    compare(published(path)[:150])


@pytest.mark.slow
def test_a_long_published_document_leads_where_playing_it_through_leads() -> None:
    compare(published(SHIPPED / "supply" / "openepcis" / "packing_932.json"))


def test_the_standards_own_examples_lead_where_playing_them_through_leads() -> None:
    flawed = ("AssociationEvent-h", "Example-TransactionEvents-2020_07_03y")
    for path in files_beside("supply/gs1__EPCIS", "JSON-simple-context/**/*.jsonld"):
        if path.stem not in flawed:
            compare(published(path))


def compare(records: list[Observed]) -> None:
    graph = graph_of(records)
    named = sorted({*graph.events, *graph.stays, *graph.contents})
    past = Past(records)
    for thing in named[:: max(1, len(named) // 3)]:
        for is_forward in (True, False):
            closed, start = (forward, EVER) if is_forward else (backward, NEVER)
            for contact in (False, True):
                closure = closed(graph, {thing: start}, contact=contact)
                expected = past.reached({thing: start}, is_forward=is_forward, contact=contact)
                assert times(closure) == expected, thing


def test_the_first_and_the_last_moment_are_the_same_for_both() -> None:
    assert (EVER, NEVER) == (FIRST, LAST)


@pytest.fixture
def story() -> Story:
    return Story()


def after(story: Story, start: str, since: str = EVER, *, contact: bool = False) -> set[str]:
    return set(forward(graph_of(story.records), {start: since}, contact=contact).things)


def test_what_left_a_pallet_before_it_was_bad_is_not_reached(story: Story) -> None:
    story.packed(1, PALLET, pack(1), pack(2))
    story.packed(3, PALLET, pack(1), action="DELETE")
    assert after(story, PALLET, hour(4)) == {PALLET, pack(2)}
    assert after(story, PALLET, hour(2)) == {PALLET, pack(1), pack(2)}


def test_at_the_very_hour_of_leaving_it_was_still_in_it(story: Story) -> None:
    story.packed(1, PALLET, pack(1))
    story.packed(3, PALLET, pack(1), action="DELETE")
    assert pack(1) in after(story, PALLET, hour(3))


def test_a_pallet_only_carries_a_bad_pack_unless_it_is_catching(story: Story) -> None:
    story.packed(1, PALLET, pack(1), pack(2))
    story.packed(2, PALLET, pack(2), action="DELETE")
    story.packed(3, PALLET, pack(3))
    closure = forward(graph_of(story.records), {pack(1): hour(2)})
    assert (closure.things, set(closure.carriers)) == ([pack(1)], {PALLET})
    assert after(story, pack(1), hour(2), contact=True) == {pack(1), pack(2), PALLET, pack(3)}
    assert after(story, pack(2), hour(3), contact=True) == {pack(2)}


def test_milk_becomes_cheese_and_cheese_leads_back_to_the_milk(story: Story) -> None:
    story.changed(2, {LOT: "100"}, {BATCH: "10"})
    story.made(3, f"{BATCH.partition('/10/')[0]}/21/K1", lot="C1")
    graph = graph_of(story.records)
    cheese = f"{BATCH.partition('/10/')[0]}/21/K1"
    assert set(forward(graph, {LOT: EVER}).things) == {LOT, BATCH, cheese}
    closure = backward(graph, {cheese: NEVER})
    assert set(closure.things) == {LOT, BATCH, cheese}
    assert [one.how for one in path_to(closure, LOT)] == [
        "start", "lot", "transformation", "transformation",
    ]  # fmt: skip
    assert path_to(closure, pack(1)) == []


def test_milk_that_went_bad_after_it_was_used_did_not_harm_the_cheese(story: Story) -> None:
    story.changed(2, {LOT: "100"}, {BATCH: "10"})
    assert after(story, LOT, hour(3)) == {LOT}


def test_an_output_recorded_before_an_input_of_the_same_process_is_not_reached(
    story: Story,
) -> None:
    story.changed(1, {}, {BATCH: "1"}, transformationID="urn:example:t")
    story.changed(2, {LOT: "1"}, {}, transformationID="urn:example:t")
    assert after(story, LOT) == {LOT}


def test_an_identifier_with_lot_and_serial_joins_both(story: Story) -> None:
    story.event(1, "shipping", f"{GTIN}/10/L1/21/S9")
    assert after(story, LOT) == {LOT, pack(9)}


def test_the_steps_of_a_trail_are_those_of_what_carried_it_while_it_did(story: Story) -> None:
    made = story.made(1, pack(1))
    story.event(1, "storing", PALLET)
    loaded = story.packed(2, PALLET, pack(1))
    lorry = story.packed(3, TRUCK, PALLET)
    gone = story.event(4, "shipping", TRUCK)
    out = story.packed(5, PALLET, pack(1), action="DELETE")
    story.event(6, "shipping", TRUCK)
    graph: Graph = graph_of(story.records)
    trail = steps(graph, forward(graph, {pack(1): EVER}))
    assert [one.spot.id for one in trail] == [made, loaded, lorry, gone, out]


def test_part_of_a_lot_may_leave_a_pallet_and_the_rest_stays(story: Story) -> None:
    def moved(at: int, action: str, quantity: str) -> None:
        amounts: JsonValue = [{"epcClass": LOT, "quantity": quantity, "uom": "KGM"}]
        story.add(
            "supply.event", at,
            {"type": "AggregationEvent", "action": action, "parentID": PALLET,
             "childQuantityList": amounts},
        )  # fmt: skip

    moved(1, "ADD", "5")
    moved(2, "ADD", "5")
    moved(3, "DELETE", "7")
    assert after(story, PALLET, hour(4)) == {PALLET, LOT}
    moved(5, "DELETE", "3")
    assert after(story, PALLET, hour(6)) == {PALLET}
