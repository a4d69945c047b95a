"""The share of affected things that a lot or a place can have reached, in order of time."""

from fractions import Fraction

from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.trails.graph import NEVER, graph_of
from desktop.trails.sources import Source, ranked_sources
from tests.trails.stories import DAIRY, GTIN, SHOP, STORE, Story, hour, pack, quantities

MILK = [f"{GTIN}/10/M{number}" for number in range(3)]
FARM = "https://id.gs1.org/414/4012345000023"
CURD = [f"https://id.gs1.org/01/04012345200003/10/Q{number}" for number in range(4)]


def harm() -> Story:
    """Return three cheeses from two farms' milk, sold in two shops."""
    story = Story()
    for number, place in enumerate((DAIRY, DAIRY, STORE)):
        story.event(1, "commissioning", place=place, quantityList=[{"epcClass": MILK[number]}])
    story.changed(2, {MILK[0]: "1"}, {CURD[0]: "1"})
    story.changed(3, {MILK[0]: "1", MILK[1]: "1"}, {CURD[1]: "1"})
    story.changed(4, {MILK[2]: "1"}, {CURD[2]: "1"})
    for lot in CURD[:3]:
        story.event(5, "retail_selling", place=SHOP, quantityList=[{"epcClass": lot}])
    story.event(9, "storing", place=STORE, quantityList=[{"epcClass": CURD[0]}])
    return story


def by_name(found: list[Source]) -> dict[str, Source]:
    return {one.name: one for one in found}


def test_what_reaches_most_of_the_harm_comes_first_with_its_reasons() -> None:
    graph = graph_of(harm().records)
    outcomes = dict.fromkeys(CURD[:3], hour(6))
    found = ranked_sources(graph, outcomes)
    assert (found[0].name, found[0].score) == (SHOP, Fraction(1))
    scores = {one.name: one.score for one in found}
    assert scores[MILK[0]] == scores[DAIRY] == Fraction(2, 3)
    assert scores[MILK[1]] == scores[MILK[2]] == scores[STORE] == Fraction(1, 3)
    assert by_name(found)[MILK[0]].outcomes == CURD[:2]
    assert len(by_name(found)[MILK[0]].spots) == 2


def test_a_place_reached_after_the_harm_is_no_source_of_it() -> None:
    graph = graph_of(harm().records)
    assert STORE not in by_name(ranked_sources(graph, {CURD[0]: hour(6)}))
    assert STORE in by_name(ranked_sources(graph, {CURD[0]: NEVER}))


def test_cases_weigh_as_many_as_they_are() -> None:
    graph = graph_of(harm().records)
    outcomes = dict.fromkeys((CURD[0], CURD[2]), hour(6))
    found = by_name(ranked_sources(graph, outcomes, weights={CURD[2]: 9}))
    assert found[MILK[2]].score == Fraction(9, 10)


def test_where_packs_of_a_lot_were_made_its_lot_was_made() -> None:
    story = Story()
    story.made(1, pack(1), place=DAIRY)
    found = by_name(ranked_sources(graph_of(story.records), {f"{GTIN}/10/L1": NEVER}))
    assert found[DAIRY].is_place


def shared_milk(*, says_where: bool = True) -> Story:
    """Return one milk that went to a dairy and to a store, each of which made cheese of it."""
    story = Story()
    amount = quantities({MILK[0]: "2"})
    half = quantities({MILK[0]: "1"})
    story.event(1, "commissioning", place=FARM, quantityList=amount, action="ADD")
    for place, cheese in ((DAIRY, CURD[0]), (STORE, CURD[1])):
        to: JsonValue = [{"type": "location", "destination": place}]
        more: JsonObject = {"destinationList": to} if says_where else {}
        story.event(2, "shipping", place=FARM, quantityList=half, **more)
        story.event(3, "receiving", place=place, quantityList=half)
        story.changed(4, {MILK[0]: "1"}, {cheese: "1"}, readPoint={"id": place})
    return story


def test_a_place_that_had_another_part_of_a_lot_is_no_source() -> None:
    graph = graph_of(shared_milk().records)
    found = ranked_sources(graph, dict.fromkeys(CURD[:2], hour(6)))
    scores = {one.name: one.score for one in found}
    assert scores[MILK[0]] == scores[FARM] == Fraction(1)
    assert scores[DAIRY] == scores[STORE] == Fraction(1, 2)
    assert found[0].name == MILK[0]


def test_where_nobody_says_to_whom_a_lot_went_every_place_that_had_it_counts() -> None:
    graph = graph_of(shared_milk(says_where=False).records)
    found = ranked_sources(graph, dict.fromkeys(CURD[:2], hour(6)))
    scores = {one.name: one.score for one in found}
    assert scores[FARM] == scores[DAIRY] == scores[STORE] == Fraction(1)


def test_of_a_lot_used_at_two_places_both_ways_count() -> None:
    story = shared_milk()
    story.changed(5, {CURD[0]: "1", CURD[1]: "1"}, {CURD[2]: "1"})
    found = by_name(ranked_sources(graph_of(story.records), {CURD[2]: hour(6)}))
    assert {FARM, DAIRY, STORE} <= found.keys()
