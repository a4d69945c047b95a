"""A trail as a net of things and places, whole and folded, on small stories."""

from collections.abc import Iterable

import pytest

from desktop.ledger.json_profile import JsonValue
from desktop.trails.closure import backward, forward, steps
from desktop.trails.graph import EVER, NEVER, graph_of
from desktop.trails.net import Net, lit_by, net_of
from desktop.trails.net_folding import MOST_NODES, SmallNet, small
from tests.trails.stories import BATCH, CASE, DAIRY, LOT, SHOP, STORE, Story, pack

ROAD = "geo:47.9,14.8"


@pytest.fixture
def story() -> Story:
    return Story()


def woven(story: Story, *starts: str) -> Net:
    graph = graph_of(story.records)
    wanted = starts or (LOT,)
    closures = (
        forward(graph, dict.fromkeys(wanted, EVER)),
        backward(graph, dict.fromkeys(wanted, NEVER)),
    )
    events = {event.spot.id: event for one in closures for event in steps(graph, one)}
    return net_of(graph, closures, sorted(events.values(), key=lambda event: event.time))


def ends(net: Net) -> set[tuple[str, str]]:
    return set(net.edges)


def to(place: str) -> JsonValue:
    return [{"type": "location", "destination": place}]


def folded(net: Net, opened: Iterable[str] = ()) -> SmallNet:
    return small(net, (LOT,), lambda _place: "shop", dict.fromkeys(opened, 1))


def test_a_lot_stands_between_its_maker_and_where_it_went(story: Story) -> None:
    story.event(1, "commissioning", LOT, place=DAIRY, action="ADD")
    story.event(2, "shipping", LOT, place=DAIRY, destinationList=to(SHOP))
    story.event(3, "transporting", LOT, place=ROAD)
    story.event(4, "receiving", LOT, place=SHOP)
    net = woven(story)
    assert ends(net) == {(DAIRY, LOT), (LOT, SHOP)}
    assert set(net.places) == {DAIRY, SHOP}
    assert len(net.edges[LOT, SHOP].spots) == 1
    assert len(net.spots[LOT]) == 4


def test_what_was_made_elsewhere_comes_after_that_place(story: Story) -> None:
    story.event(1, "commissioning", LOT, place=DAIRY, action="ADD")
    story.event(2, "receiving", LOT, place=STORE)
    story.changed(3, {LOT: 5}, {BATCH: 4}, readPoint={"id": STORE})
    assert ends(woven(story)) == {(DAIRY, LOT), (LOT, STORE), (STORE, BATCH)}


def test_what_was_made_where_the_input_was_made_comes_right_after_it(story: Story) -> None:
    story.event(1, "commissioning", LOT, place=DAIRY, action="ADD")
    story.changed(2, {LOT: 5}, {BATCH: 4}, readPoint={"id": DAIRY})
    assert ends(woven(story)) == {(DAIRY, LOT), (LOT, BATCH)}


def test_packs_come_after_their_lot_and_travel_in_their_case(story: Story) -> None:
    story.made(1, pack(1), pack(2))
    story.packed(2, CASE, pack(1), pack(2))
    story.event(3, "receiving", CASE, place=SHOP)
    story.event(4, "retail_selling", pack(1), place=SHOP)
    net = woven(story)
    assert ends(net) == {
        (DAIRY, LOT), (LOT, pack(1)), (LOT, pack(2)),
        (pack(1), CASE), (pack(2), CASE), (CASE, SHOP),
    }  # fmt: skip


def test_what_comes_back_is_drawn_back(story: Story) -> None:
    story.made(1, pack(1))
    story.event(2, "receiving", pack(1), place=SHOP)
    story.event(3, "shipping", pack(1), place=SHOP, destinationList=to(DAIRY))
    assert (SHOP, DAIRY) in ends(woven(story))


def test_of_two_ways_through_one_shop_only_that_of_the_chosen_thing_is_lit(story: Story) -> None:
    for number, place in ((1, DAIRY), (2, STORE)):
        story.made(number, pack(number), lot=f"L{number}", place=place)
        story.event(number + 2, "receiving", pack(number), place=SHOP)
    net = woven(story, pack(1), pack(2))
    lit = lit_by(net, [pack(1)], [pack(1), LOT])
    assert lit == {(DAIRY, LOT), (LOT, pack(1)), (pack(1), SHOP)}


def test_alike_packs_are_one_node_and_are_opened_one_by_one(story: Story) -> None:
    story.made(1, *(pack(number) for number in range(70)))
    net = folded(woven(story))
    (key,) = [one.key for one in net.nodes.values() if one.sort == "pack"]
    assert len(net.nodes[key].members) == 70
    assert net.edges[LOT, key].things == {pack(number) for number in range(70)}
    opened = folded(woven(story), [key])
    packs = [one for one in opened.nodes.values() if one.sort == "pack"]
    assert sorted(len(one.members) for one in packs)[-2:] == [1, 64]  # siblings wait again
    assert sum(len(one.members) for one in packs) == 70


def test_packs_that_went_different_ways_are_not_one_node(story: Story) -> None:
    story.made(1, pack(1), pack(2), pack(3))
    story.event(2, "receiving", pack(1), pack(2), place=SHOP)
    story.event(3, "receiving", pack(3), place=STORE)
    packs = [one for one in folded(woven(story)).nodes.values() if one.sort == "pack"]
    assert sorted(len(one.members) for one in packs) == [1, 2]


def test_of_many_shops_a_few_are_shown_and_the_rest_can_be_opened(story: Story) -> None:
    packs = [pack(number) for number in range(220)]
    story.made(1, *packs)
    for number, one in enumerate(packs):
        story.event(2 + number, "receiving", one, place=f"https://id.gs1.org/414/{number:013}")
    net = woven(story)
    shown = folded(net)
    assert len(shown.nodes) < 30
    (rest,) = [one for one in shown.nodes.values() if one.is_rest and one.sort == "place"]
    assert len(rest.members) == 214
    more = folded(net, [rest.key])
    assert (
        len([one for one in more.nodes.values() if one.sort == "place"]) == 68
    )  # dairy, 66 shops, the rest
    everything = small(net, (), lambda _place: "shop", {rest.key: 9})
    assert len(everything.nodes) <= MOST_NODES
    assert set(everything.node_of) == {*net.things, *net.places}
