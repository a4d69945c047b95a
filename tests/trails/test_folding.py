"""Ten thousand packs of one lot in a few lines."""

import pytest

from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.trails.closure import backward, forward, steps
from desktop.trails.event import event_of
from desktop.trails.folding import CONTAINERS, fold, fold_things
from desktop.trails.graph import EVER, NEVER, graph_of
from desktop.trails.recall import recall
from tests.trails.stories import CASE, DAIRY, GTIN, LOT, PALLET, SHOP, STORE, Story, pack

pytestmark = pytest.mark.slow

PACKS = 10_000


def great_lot() -> Story:
    """Return a lot of ten thousand packs, in cases of fifty, each received and some sold."""
    story = Story()
    for start in range(0, PACKS, 500):
        story.made(1, *map(pack, range(start, start + 500)))
    for number, start in enumerate(range(0, PACKS, 50)):
        case = f"urn:example:case:{number}"
        story.packed(2, case, *map(pack, range(start, start + 50)))
        story.event(3 + number % 5, "shipping", case, place=DAIRY)
        story.event(20 + number % 5, "receiving", case, place=SHOP)
    for number in range(0, PACKS, 10):
        story.event(50 + number % 100, "retail_selling", pack(number), place=SHOP)
    return story


def test_ten_thousand_children_are_folded_into_a_few_groups() -> None:
    story = great_lot()
    graph = graph_of(story.records)
    closure = forward(graph, {LOT: EVER})
    groups = fold(steps(graph, closure), {*closure.things, *closure.carriers})
    kin = fold_things(closure)
    found = recall(graph, {LOT: EVER})
    assert [(one.step, one.records, one.count) for one in groups] == [
        ("commissioning", 20, 10_000),
        ("packing", 200, 10_200),
        ("shipping", 200, 200),
        ("receiving", 200, 200),
        ("retail_selling", 1000, 1000),
    ]
    assert [(one.sort, one.how, one.count) for one in kin] == [
        ("lot", "start", 1), ("pack", "lot", 10_000),
    ]  # fmt: skip
    assert [(one.state, one.place, one.packs) for one in found.stocks] == [
        ("on the shelf", SHOP, 9_000),
        ("sold", SHOP, 1_000),
    ]


def test_a_group_keeps_its_first_and_last_record_and_the_extremes_of_temperature() -> None:
    def warm(low: str, unit: str) -> JsonValue:
        return [{"sensorReport": [{"type": "Temperature", "minValue": low, "uom": unit}]}]

    story = Story()
    first = story.event(1, "storing", CASE, place=STORE, sensorElementList=warm("4", "CEL"))
    last = story.event(2, "storing", PALLET, place=STORE, sensorElementList=warm("50", "FAH"))
    kelvin: JsonObject = {"type": "Temperature", "value": "270.15", "uom": "KEL"}
    other: JsonObject = {"type": "AbsoluteHumidity", "value": "90", "uom": "A93"}
    cold: JsonValue = [{"sensorReport": [kelvin, other]}]
    story.event(3, "storing", CASE, place=SHOP, sensorElementList=cold)
    store, shop = fold(map(event_of, story.records), {CASE, PALLET})
    assert (store.first_spot.id, store.last_spot.id, store.of) == (first, last, (CONTAINERS,))
    assert store.warmth is not None
    assert [str(one) for one in store.warmth] == ["4", "10.00"]
    assert shop.warmth is not None
    assert str(shop.warmth.low) == "-3.00"


def test_records_of_any_kind_stand_in_the_trail_of_what_they_are_about() -> None:
    story = Story()
    story.add("lab.result", 1, {}, [LOT, DAIRY], site="4012345000047")
    story.add("recall.notice", 2, {}, [f"{GTIN}/10/L1", DAIRY])
    graph = graph_of(story.records)
    groups = fold(steps(graph, backward(graph, {LOT: NEVER})), {LOT})
    assert [(one.step, one.place) for one in groups] == [
        ("lab.result", SHOP), ("recall.notice", DAIRY),
    ]  # fmt: skip
