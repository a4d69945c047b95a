"""A recall worked out: what a bad lot can have reached, and where how much of it still is.

Forward from the suspect lots (`desktop.trails.closure`); then the last step of each pack, or the
sums of each lot's amounts at each place, say what became of it. A step of a container is a step of
what it carries. What was sold, dispensed, destroyed, returned or used up is no longer on a shelf;
what was handed out in part is. So is a pack that a pharmacy has locked or taken off the market.

The answer rests on what was recorded: a sale that nobody recorded leaves the pack on the shelf, and
so is looked for there, which is the safer mistake.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from desktop.checks.observed import Spot
from desktop.checks.supply.papers import DISPENSED_KIND, PART, taken_at
from desktop.trails.closure import Closure, forward, held_by
from desktop.trails.event import ROAD, Event, is_container, is_lot, product_of
from desktop.trails.graph import EVER, NEVER, Graph

SHELF = "on the shelf"
WAY = "on the way"
MAKER = "not shipped"
SEEN = "seen"
SOLD, DISPENSED, DESTROYED, RETURNED, USED = "sold", "dispensed", "destroyed", "returned", "used"
REMOVED = "taken out of the records"
STILL_OUT = (SHELF, WAY, MAKER, SEEN)
"""What has to be fetched back."""

_BY_DISPOSITION = {
    "retail_sold": SOLD, "dispensed": DISPENSED, "destroyed": DESTROYED, "disposed": DESTROYED,
    "returned": RETURNED, PART: SHELF,
}  # fmt: skip
_BY_STEP = {
    "retail_selling": SOLD, "dispensing": DISPENSED, "destroying": DESTROYED,
    "decommissioning": REMOVED,
    "receiving": SHELF, "accepting": SHELF, "arriving": SHELF, "storing": SHELF,
    "stocking": SHELF, "void_shipping": SHELF,
    "shipping": WAY, "departing": WAY, "transporting": WAY, "consigning": WAY,
    "commissioning": MAKER, "creating_class_instance": MAKER,
}  # fmt: skip
_BY_STATE = {
    "supplied": DISPENSED, PART: SHELF, "destroyed": DESTROYED, "active": SHELF,
    "exported": REMOVED, "stolen": REMOVED, "sample": REMOVED, "freeSample": REMOVED,
}  # fmt: skip
"""What pharmacies say of packs; of one that is locked or withdrawn, that it is where it was."""
_TAKEN_AWAY = (WAY, SOLD, DISPENSED, DESTROYED, RETURNED, REMOVED, USED)


class State(NamedTuple):
    """What became of a thing, as far as the records say."""

    word: str
    place: str  # for what is on the way: where it goes
    time: str
    spot: Spot


@dataclass(slots=True)
class Stock:
    """Things of one product and lot that are in one state at one place."""

    product: str
    lot: str  # empty where the records name none
    state: str
    place: str
    packs: int = 0
    amounts: dict[str, Decimal] = field(default_factory=dict)  # by unit; "" for pieces
    has_unknown: bool = False  # some record names no amount
    first: str = NEVER
    last: str = EVER
    spots: list[Spot] = field(default_factory=list)  # the first records that say so
    examples: list[str] = field(default_factory=list)

    @property
    def is_out(self) -> bool:
        """Whether it still has to be fetched."""
        return self.state in STILL_OUT


@dataclass(frozen=True, slots=True)
class Recall:
    """What a recall has to reach."""

    suspects: tuple[str, ...]
    closure: Closure
    lots: tuple[str, ...]  # affected, the suspects among them
    packs: tuple[str, ...]
    places: tuple[str, ...]  # at which anything affected was, in order of time
    stocks: tuple[Stock, ...]  # what is still out first, the most of it first


def recall(graph: Graph, starts: Mapping[str, str], *, contact: bool = False) -> Recall:
    """Return what the suspects reached and what became of it.

    Args:
        graph: what is known.
        starts: suspect lots or things, each with the time from which on it is suspect.
        contact: whether what shares a container is affected too.
    """
    closure = forward(graph, starts, contact=contact)
    things = closure.things
    stocks: dict[tuple[str, str, str, str], Stock] = {}
    places: dict[str, str] = {}
    for thing in things:
        since = closure.reached[thing].time
        events = _life(graph, thing, since)
        for event, _ in events:
            if event.place and not event.place.startswith(ROAD):
                places[event.place] = min(places.get(event.place, NEVER), event.time)
        if is_container(thing):
            continue  # what is in it is counted
        if _is_class(thing, events):
            _count_class(graph, thing, events, stocks)
        else:
            _count_pack(graph, thing, events, stocks)
    return Recall(
        tuple(starts),
        closure,
        tuple(one for one in things if is_lot(one)),
        tuple(one for one in things if not is_lot(one) and not is_container(one)),
        tuple(sorted(places, key=lambda place: (places[place], place))),
        tuple(sorted(stocks.values(), key=_weight)),
    )


def state_of(graph: Graph, thing: str, since: str = EVER) -> State | None:
    """Return what became of one pack; None where no record says."""
    return _state(thing, _life(graph, thing, since))


def _weight(stock: Stock) -> tuple[bool, int, str, str, str, str]:
    return (
        not stock.is_out, -stock.packs, stock.place, stock.state, stock.product, stock.lot,
    )  # fmt: skip


def _life(graph: Graph, thing: str, since: str) -> list[tuple[Event, str]]:
    """Return (event, holder) of a thing in order of time; the holder is empty for its own."""
    own = [(event, "") for event in graph.events.get(thing, ()) if event.time >= since]
    if thing not in graph.stays:
        return own
    known = {event.spot.id for event, _ in own}
    found = list(own)
    for holder, window in held_by(graph, [(thing, since, NEVER)]):
        for event in graph.events.get(holder, ()):
            if window.since <= event.time <= window.until and event.spot.id not in known:
                known.add(event.spot.id)
                found.append((event, holder))
    found.sort(key=lambda one: (one[0].time, one[0].spot.entry))
    return found


def _word(thing: str, event: Event) -> str | None:
    """Return the state that an event brings a thing into; None where it changes nothing."""
    if event.type == DISPENSED_KIND:
        return _BY_STATE.get(event.disposition)
    if thing in event.inputs:
        return USED
    if thing in event.outputs:
        return MAKER
    if event.type == "ObjectEvent" and event.action == "DELETE":
        return _BY_DISPOSITION.get(event.disposition) or _removed(event)
    if event.type in ("AggregationEvent", "AssociationEvent"):
        return _BY_STEP.get(event.step) if event.step in _MOVING else None
    return _BY_DISPOSITION.get(event.disposition) or _BY_STEP.get(event.step)


_MOVING = ("shipping", "departing", "transporting", "receiving", "arriving", "accepting")


def _removed(event: Event) -> str:
    word = _BY_STEP.get(event.step)
    return word if word in (SOLD, DISPENSED, DESTROYED, RETURNED) else REMOVED


def _state(thing: str, events: Iterable[tuple[Event, str]]) -> State | None:
    state: State | None = None
    for event in _in_order([event for event, _ in events]):
        word = _word(thing, event)
        if word is not None:
            place = event.destination if word == WAY and event.destination else event.place
            state = State(word, place, event.time, event.spot)
        elif state is None and event.place:
            state = State(SEEN, event.place, event.time, event.spot)
    return state


def _in_order(events: list[Event]) -> list[Event]:
    """Return events, in order of time, with what bears no hour after what was logged before it."""
    times = {
        event.spot: taken_at(event, events) for event in events if event.type == DISPENSED_KIND
    }
    if not times:
        return events
    return sorted(
        events, key=lambda event: (times.get(event.spot, event.time), event.spot in times)
    )


def _count_pack(
    graph: Graph,
    thing: str,
    events: list[tuple[Event, str]],
    stocks: dict[tuple[str, str, str, str], Stock],
) -> None:
    state = _state(thing, events)
    if state is None:
        return
    stock = _stock(graph, stocks, thing, state.word, state.place)
    stock.packs += 1
    _note(stock, thing, state.time, state.spot)


def _stock(
    graph: Graph,
    stocks: dict[tuple[str, str, str, str], Stock],
    thing: str,
    word: str,
    place: str,
) -> Stock:
    lot = thing if is_lot(thing) else graph.lots.get(thing, "")
    key = (product_of(thing), lot, word, place)
    if key not in stocks:
        stocks[key] = Stock(*key)
    return stocks[key]


def _note(stock: Stock, thing: str, time: str, spot: Spot) -> None:
    stock.first, stock.last = min(stock.first, time), max(stock.last, time)
    if len(stock.examples) < _SHOWN and thing not in stock.examples:
        stock.examples.append(thing)
    if len(stock.spots) < _SHOWN and spot not in stock.spots:
        stock.spots.append(spot)


_SHOWN = 5


def _is_class(thing: str, events: list[tuple[Event, str]]) -> bool:
    """Return whether a thing is counted by amounts: a lot that steps name, or a bare product."""
    return is_lot(thing) or any(one.thing == thing for event, _ in events for one in event.amounts)


class _Change(NamedTuple):
    """What an event does to the amount of a lot at a place."""

    word: str
    place: str
    quantity: Decimal | None
    unit: str


def _count_class(
    graph: Graph,
    thing: str,
    events: list[tuple[Event, str]],
    stocks: dict[tuple[str, str, str, str], Stock],
) -> None:
    """Sum the amounts of a lot in and out of each place, and put down what is left where."""
    balance: dict[tuple[str, str, str], Decimal] = {}
    unknown: dict[tuple[str, str], bool] = {}
    last: dict[tuple[str, str], Event] = {}
    for event, holder in events:
        for change in _changes(graph, thing, event, holder):
            at = (change.word, change.place)
            if event.step == "transporting" and _is_known_on_the_way(balance, event, change):
                continue
            if change.word in _TAKEN_AWAY and event.place:
                for word in (SHELF, MAKER):
                    _lessen(balance, unknown, (word, event.place), change)
            if change.word == SHELF:
                _lessen(balance, unknown, (WAY, change.place), change)
            last[at] = event
            if change.quantity is None:
                unknown[at] = True
            else:
                key = (*at, change.unit)
                balance[key] = balance.get(key, Decimal(0)) + change.quantity
    for at, event in last.items():
        amounts = {unit: left for (*where, unit), left in balance.items() if tuple(where) == at}
        left = {unit: amount for unit, amount in amounts.items() if amount > 0}
        if not left and not unknown.get(at, False):
            continue
        stock = _stock(graph, stocks, thing, *at)
        stock.amounts, stock.has_unknown = left, unknown.get(at, False)
        _note(stock, thing, event.time, event.spot)


def _is_known_on_the_way(
    balance: dict[tuple[str, str, str], Decimal], event: Event, change: _Change
) -> bool:
    """Return whether a truck reports goods on the road that were counted when they left."""
    if change.quantity is None:
        return False
    held = sum(balance.get((word, event.place, change.unit), 0) for word in (SHELF, MAKER))
    under_way = sum(
        amount for (word, _, unit), amount in balance.items() if (word, unit) == (WAY, change.unit)
    )
    return not held and under_way >= change.quantity


def _lessen(
    balance: dict[tuple[str, str, str], Decimal],
    unknown: dict[tuple[str, str], bool],
    at: tuple[str, str],
    change: _Change,
) -> None:
    """Take what went away off a place; what went in an unknown amount may have been all or some."""
    key = (*at, change.unit)
    if change.quantity is not None and key in balance:
        balance[key] -= change.quantity
    elif change.quantity is None and unknown.get(at):
        unknown[at] = False


def _changes(graph: Graph, thing: str, event: Event, holder: str) -> Iterator[_Change]:
    word = _word(thing, event)
    if word is None or (is_lot(thing) and not holder and not _names(event, thing)):
        return
    if event.disposition == PART:
        return  # so much of it was opened, and is still there
    place = event.destination if word == WAY and event.destination else event.place
    if holder:
        for stay in graph.stays.get(thing, ()):
            if stay.since <= event.time <= stay.until:
                yield _Change(word, place, stay.quantity, stay.unit)
        return
    mine = [one for one in event.amounts if one.thing == thing]
    for one in mine:
        yield _Change(word, place, one.quantity, one.unit)
    if not mine:
        yield _Change(word, place, None, "")


def _names(event: Event, thing: str) -> bool:
    return thing in event.named
