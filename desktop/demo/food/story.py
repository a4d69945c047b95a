"""The city's food: farms, cheese works, cold trucks, shops and kitchens, and their inspectors."""

from collections.abc import Iterator

from desktop.demo.chapter import Chapter, Telling
from desktop.demo.deed import DAY_MS, START_MS, Deed
from desktop.demo.food.faults import FoodFaults
from desktop.demo.food.follow_ups import FollowUps
from desktop.demo.food.goods import Goods, days_after
from desktop.demo.food.offices import WINDOW_MS, FoodOffices, exposure
from desktop.demo.food.scare import Scare
from desktop.demo.food.town import BUSINESSES, MEMBERS
from desktop.demo.food.trade import HARBOUR, HILLSIDE, Trade
from desktop.demo.people import People
from desktop.ledger.json_profile import JsonObject, JsonValue

NAME = "food"
_ROUNDS = (20, 110, 200, 400, 500, 600)  # days on which milk for a batch is collected
_SENSORS = ("urn:dev:ops:32473-cold-wholesale", "urn:dev:ops:32473-cold-cheeseworks")
_WINDOWS = 5
_SCARE_MS = START_MS + 300 * DAY_MS


def _tell(people: People) -> Telling:
    offices = FoodOffices(people)

    def trade(story: str, first: int) -> Trade:
        return Trade(Goods(people), offices, people.dice(f"{NAME} {story}"), first)

    products = list(offices.products(START_MS + 4 * DAY_MS))
    masters = {str(deed.records[0].data["gtin"]): deed.records[0] for deed in products}
    deeds = (
        *_papers(offices),
        *products,
        *_trade(trade("daily", 0)),
        *_visits(offices),
        *_mice(offices),
        *_cold(people, offices),
    )
    faults = (
        Scare(trade("scare", 1000), _SCARE_MS).told(),
        *FoodFaults(trade("faults", 2000), masters).all(),
        *FollowUps(trade("follow-ups", 3000), people.dice(f"{NAME} silent")).all(),
    )
    return Telling(deeds, faults)


def _papers(offices: FoodOffices) -> Iterator[Deed]:
    yield offices.traced_food(START_MS + 2 * DAY_MS)
    yield offices.licences(START_MS + 3 * DAY_MS)


def _trade(trade: Trade) -> Iterator[Deed]:
    for number, day in enumerate(_ROUNDS):
        works = (HILLSIDE, HARBOUR)[number % 2]
        yield from trade.round(works, number, START_MS + day * DAY_MS)
    for number in range(2):
        yield from trade.larder(number, START_MS + (60 + 300 * number) * DAY_MS)


def _visits(offices: FoodOffices) -> Iterator[Deed]:
    """Yield a visit to every business, one of which has something to put right and does."""
    for number, one in enumerate(BUSINESSES):
        time_ms = START_MS + (8 + 12 * number) * DAY_MS
        if one.name != "iron-shop":
            yield offices.inspection(number, one.name, time_ms)
            continue
        first = offices.inspection(
            number, one.name, time_ms, result="conditional", measures=["deadline"],
            checklist=[{"item": "Cleaning record", "outcome": "minor_deviation"}],
            followUp=days_after(time_ms, 21),
        )  # fmt: skip
        yield first
        yield offices.inspection(
            number, one.name, time_ms + 18 * DAY_MS, occasion="follow_up",
            refs=[{"rel": "answers", "id": first.records[0].id}],
        )  # fmt: skip


def _mice(offices: FoodOffices) -> Iterator[Deed]:
    """Yield an incident that ends as it should: seen to, looked at again, closed."""
    start_ms = START_MS + 250 * DAY_MS
    told: JsonObject = {"type": "pests", "agent": "other"}
    first = offices.incident(
        "NB-2025-11", start_ms, [], [], **told,
        exposures=[exposure("stall", 1, start_ms - 4 * DAY_MS, 2)],
        recheck_by=days_after(start_ms, 14), measures=["deadline"],
    )  # fmt: skip
    yield first
    begun = first.records[0]
    refs: list[JsonValue] = [{"rel": "answers", "id": begun.id}]
    yield offices.inspection(3, "stall", start_ms + 12 * DAY_MS, occasion="incident", refs=refs)
    yield offices.incident(
        "NB-2025-11", start_ms + 13 * DAY_MS, [], [("continues", begun)], **told,
        status="closed", closing_reason="removed",
    )  # fmt: skip


def _cold(people: People, offices: FoodOffices) -> Iterator[Deed]:
    """Yield the readings of two cold stores, until their sensors are taken down."""
    dice = people.dice(f"{NAME} sensors")
    for number, device in enumerate(_SENSORS):
        start_ms = START_MS + (30 + 200 * number) * DAY_MS
        yield offices.sensor(device, start_ms)
        for window in range(_WINDOWS):
            yield offices.readings(device, window + 1, dice, start_ms + (window + 1) * WINDOW_MS)
        yield offices.taken_down(device, start_ms + (_WINDOWS + 2) * WINDOW_MS)


FOOD = Chapter(NAME, MEMBERS, _tell)
