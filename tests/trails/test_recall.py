"""What a bad lot reached and what of it is still out, on small stories."""

import pytest

from desktop.ledger.json_profile import JsonValue
from desktop.trails.graph import EVER, graph_of
from desktop.trails.recall import Recall, recall, state_of
from tests.trails.stories import (
    BATCH,
    CASE,
    DAIRY,
    LOT,
    PALLET,
    SHOP,
    STORE,
    Story,
    hour,
    pack,
    quantities,
)


@pytest.fixture
def story() -> Story:
    return Story()


def of(story: Story, since: str = EVER) -> Recall:
    return recall(graph_of(story.records), {LOT: since})


def rows(found: Recall) -> set[tuple[str, str, str]]:
    return {
        (
            one.state,
            one.place,
            f"{one.packs}" if one.packs else ", ".join(map(str, one.amounts.values())),
        )
        for one in found.stocks
    }


@pytest.mark.parametrize(
    ("step", "more", "state"),
    [
        ("retail_selling", {}, "sold"),
        ("dispensing", {}, "dispensed"),
        ("destroying", {}, "destroyed"),
        ("shipping", {"disposition": "returned"}, "returned"),
        ("decommissioning", {"action": "DELETE"}, "taken out of the records"),
        ("", {"action": "DELETE", "disposition": "destroyed"}, "destroyed"),
        ("inspecting", {}, "on the shelf"),
        ("holding", {"disposition": "recalled"}, "on the shelf"),
    ],
)  # fmt: skip
def test_the_last_step_says_what_became_of_a_pack(
    story: Story, step: str, more: dict[str, JsonValue], state: str
) -> None:
    story.made(1, pack(1))
    story.event(2, "receiving", pack(1), place=SHOP)
    story.event(3, step, pack(1), place=SHOP, **more)
    (stock,) = of(story).stocks
    assert (stock.state, stock.packs, stock.lot, stock.place) == (state, 1, LOT, SHOP)
    assert stock.is_out is (state == "on the shelf")


def told(story: Story, at: int, state: str, site: str = SHOP, **more: JsonValue) -> str:
    """Record the state of a pack as pharmacies do, with the time at which the day begins."""
    data: dict[str, JsonValue] = {"state": state, "site": site[-13:], **more}
    return story.add("medicine.dispensed", at, data, [pack(1)])


@pytest.mark.parametrize("by_paper", [False, True])
def test_what_was_handed_out_in_part_has_still_to_be_fetched(
    story: Story, *, by_paper: bool
) -> None:
    story.made(1, pack(1))
    story.event(2, "receiving", pack(1), place=SHOP)
    if by_paper:
        told(story, 24, "supplied", partial=True)
    else:
        part = "partially_dispensed"
        story.event(24, "dispensing", pack(1), place=SHOP, disposition=part)
    (stock,) = of(story).stocks
    assert (stock.state, stock.place, stock.is_out) == ("on the shelf", SHOP, True)
    story.event(48, "dispensing", pack(1), place=SHOP, disposition="dispensed")
    assert rows(of(story)) == {("dispensed", SHOP, "1")}


def test_a_part_of_a_lots_amount_that_is_handed_out_in_part_puts_nothing_on_the_shelf(
    story: Story,
) -> None:
    story.event(1, "receiving", place=SHOP, quantityList=quantities({LOT: "9"}))
    part = quantities({LOT: "2"})
    story.event(2, "dispensing", place=SHOP, quantityList=part, disposition="partially_dispensed")
    assert rows(of(story)) == {("on the shelf", SHOP, "9")}


@pytest.mark.parametrize(
    ("state", "word"),
    [
        ("supplied", "dispensed"), ("destroyed", "destroyed"),
        ("exported", "taken out of the records"), ("stolen", "taken out of the records"),
        ("sample", "taken out of the records"), ("freeSample", "taken out of the records"),
        ("locked", "on the shelf"), ("withdrawn", "on the shelf"), ("active", "on the shelf"),
    ],
)  # fmt: skip
def test_the_state_that_a_pharmacy_records_says_what_became_of_a_pack(
    story: Story, state: str, word: str
) -> None:
    story.made(1, pack(1))
    story.event(30, "receiving", pack(1), place=SHOP)
    told(story, 24, state)  # in the morning, as such records say; logged in the evening
    (stock,) = of(story).stocks
    assert (stock.state, stock.place, stock.is_out) == (word, SHOP, word == "on the shelf")


def test_a_pack_that_is_active_again_is_back_on_the_shelf_of_that_place(story: Story) -> None:
    story.made(1, pack(1))
    told(story, 24, "supplied", STORE)
    told(story, 48, "active", STORE)
    assert rows(of(story)) == {("on the shelf", STORE, "1")}


def test_what_is_recorded_after_a_state_of_the_day_goes_before_it(story: Story) -> None:
    """It may have been afterwards: then the pack is looked for."""
    story.made(1, pack(1))
    told(story, 24, "supplied")
    story.event(30, "receiving", pack(1), place=SHOP)
    assert rows(of(story)) == {("on the shelf", SHOP, "1")}


def test_packs_travel_with_their_case_and_pallet(story: Story) -> None:
    story.made(1, pack(1), pack(2), pack(3))
    story.packed(2, CASE, pack(1), pack(2))
    story.packed(3, PALLET, CASE)
    destination: JsonValue = [{"type": "location", "destination": SHOP}]
    story.event(4, "shipping", PALLET, place=DAIRY, destinationList=destination)
    assert rows(of(story)) == {("on the way", SHOP, "2"), ("not shipped", DAIRY, "1")}
    story.event(5, "receiving", PALLET, place=SHOP)
    story.packed(6, CASE, pack(2), action="DELETE")
    story.event(7, "retail_selling", pack(2), place=SHOP)
    found = of(story)
    assert rows(found) == {
        ("on the shelf", SHOP, "1"), ("sold", SHOP, "1"), ("not shipped", DAIRY, "1"),
    }  # fmt: skip
    assert found.places == (DAIRY, SHOP)
    assert found.lots == (LOT,)
    assert set(found.packs) == {pack(1), pack(2), pack(3)}


def test_a_recall_follows_milk_into_cheese_and_counts_kilograms(story: Story) -> None:
    story.event(1, "receiving", place=DAIRY, quantityList=quantities({LOT: "100"}))
    story.changed(2, {LOT: "80"}, {BATCH: "8"}, readPoint={"id": DAIRY})
    destination: JsonValue = [{"type": "location", "destination": SHOP}]
    story.event(
        3, "shipping", place=DAIRY, quantityList=quantities({BATCH: "5.5"}),
        destinationList=destination,
    )  # fmt: skip
    story.event(4, "receiving", place=SHOP, quantityList=quantities({BATCH: "5.5"}))
    story.event(5, "retail_selling", place=SHOP, quantityList=quantities({BATCH: "1.5"}))
    found = of(story)
    assert found.lots == (LOT, BATCH)
    assert rows(found) == {
        ("on the shelf", DAIRY, "20"),
        ("used", DAIRY, "80"),
        ("not shipped", DAIRY, "2.5"),
        ("on the shelf", SHOP, "4.0"),
        ("sold", SHOP, "1.5"),
    }


def test_a_lot_travels_in_a_pallet_with_the_amount_that_was_put_on_it(story: Story) -> None:
    story.event(1, "commissioning", place=DAIRY, action="ADD", quantityList=quantities({LOT: "9"}))
    story.add(
        "supply.event", 2,
        {"type": "AggregationEvent", "action": "ADD", "parentID": PALLET,
         "childQuantityList": quantities({LOT: "6"})},
    )  # fmt: skip
    story.event(3, "shipping", PALLET, place=DAIRY)
    story.event(4, "receiving", PALLET, place=STORE)
    assert rows(of(story)) >= {("not shipped", DAIRY, "3"), ("on the shelf", STORE, "6")}


def test_an_amount_that_nobody_wrote_down_is_told_as_unknown(story: Story) -> None:
    story.event(1, "receiving", place=SHOP, quantityList=[{"epcClass": LOT}])
    (stock,) = of(story).stocks
    assert (stock.has_unknown, stock.amounts, stock.is_out) == (True, {}, True)
    story.event(2, "destroying", place=SHOP, quantityList=[{"epcClass": LOT}])
    assert rows(of(story)) == {("destroyed", SHOP, "")}


def test_packs_made_before_the_lot_went_bad_are_left_alone(story: Story) -> None:
    story.made(1, pack(1))
    story.made(5, pack(2))
    assert of(story, hour(4)).packs == (pack(2),)


def test_a_pack_of_which_only_a_place_is_known_was_seen_there(story: Story) -> None:
    story.event(1, "inspecting", pack(1), place=SHOP)
    found = state_of(graph_of(story.records), pack(1))
    assert found is not None
    assert (found.word, found.place) == ("seen", SHOP)
    assert state_of(graph_of(story.records), pack(2)) is None


@pytest.mark.parametrize(
    "said", [{}, {"destinationList": [{"type": "location", "destination": SHOP}]}]
)
def test_what_a_truck_reports_on_its_way_is_not_counted_again(
    story: Story, said: dict[str, JsonValue]
) -> None:
    story.event(1, "commissioning", place=DAIRY, action="ADD", quantityList=quantities({LOT: "9"}))
    to: JsonValue = [{"type": "location", "destination": SHOP}]
    load = quantities({LOT: "4"})
    story.event(2, "shipping", place=DAIRY, quantityList=load, destinationList=to)
    story.event(3, "transporting", place="geo:47.9,14.8", quantityList=load, **said)
    assert rows(of(story)) == {("not shipped", DAIRY, "5"), ("on the way", SHOP, "4")}
    story.event(4, "receiving", place=SHOP, quantityList=load)
    assert rows(of(story)) == {("not shipped", DAIRY, "5"), ("on the shelf", SHOP, "4")}


def test_a_truck_that_loads_where_a_lot_lies_takes_it_away(story: Story) -> None:
    story.event(1, "commissioning", place=DAIRY, action="ADD", quantityList=quantities({LOT: "9"}))
    to: JsonValue = [{"type": "location", "destination": SHOP}]
    for at in (2, 3):
        load = quantities({LOT: "4"})
        story.event(at, "transporting", place=DAIRY, quantityList=load, destinationList=to)
    assert rows(of(story)) == {("not shipped", DAIRY, "1"), ("on the way", SHOP, "8")}
