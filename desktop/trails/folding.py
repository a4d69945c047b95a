"""Long trails made short: equal steps are one group, with how many and from when to when.

Steps are equal that do the same at the same place, by the same key, to things of the same product
and kind. Nothing is lost by it that the record ids of a group's first and last do not lead back to.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from desktop.checks.observed import Spot
from desktop.trails.closure import Closure
from desktop.trails.event import Event, Warmth, is_container, is_lot, is_product, product_of

_STEM = re.compile(r".+[:/]")

CONTAINERS = "containers"
"""What logistic units are called in a group; packs and lots are told by their product."""


@dataclass(slots=True)
class Group:
    """Steps that say the same."""

    step: str
    type: str
    action: str
    disposition: str
    place: str
    destination: str
    holder: str  # party in possession, else the owner; empty where the record names none
    issuer: str
    of: tuple[str, ...]  # products and `CONTAINERS`, sorted
    records: int
    first: str
    last: str
    first_spot: Spot
    last_spot: Spot
    warmth: Warmth | None
    things: set[str] = field(default_factory=set)  # of the trail; empty where it named none

    @property
    def count(self) -> int:
        """How many things of the trail took part."""
        return len(self.things)


@dataclass(slots=True)
class Kin:
    """Things of a closure that are alike: of one product, reached in one way."""

    of: str
    sort: str  # pack, lot, container or thing
    how: str
    count: int
    first: str  # of the times at which they were reached
    last: str
    examples: tuple[str, ...]


def fold(events: Iterable[Event], things: Collection[str]) -> list[Group]:
    """Return the groups of steps, by their first time.

    Args:
        events: in order of time.
        things: what the trail is about; of each step only these are counted.
    """
    found: dict[tuple[object, ...], Group] = {}
    for event in events:
        mine = [one for one in event.named if one in things]
        of = tuple(sorted({sort_of(one)[1] for one in mine or event.named}))
        key = (
            event.step, event.type, event.action, event.disposition, event.place,
            event.destination, event.holder, event.issuer, of,
        )  # fmt: skip
        group = found.get(key)
        if group is None:
            group = Group(
                event.step, event.type, event.action, event.disposition, event.place,
                event.destination, event.holder, event.issuer, of, 0, event.time, event.time,
                event.spot, event.spot, None,
            )  # fmt: skip
            found[key] = group
        group.records += 1
        group.things.update(mine)
        group.last, group.last_spot = event.time, event.spot
        group.warmth = _wider(group.warmth, event.warmth)
    return list(found.values())


def fold_things(closure: Closure, examples: int = 3) -> list[Kin]:
    """Return what was reached, alike things together, in the order of being reached."""
    found: dict[tuple[str, str, str], Kin] = {}
    for thing in closure.things:
        one = closure.reached[thing]
        sort, of = sort_of(thing)
        kin = found.get((sort, of, one.how))
        if kin is None:
            found[sort, of, one.how] = Kin(of, sort, one.how, 1, one.time, one.time, (thing,))
            continue
        kin.count += 1
        kin.first, kin.last = min(kin.first, one.time), max(kin.last, one.time)
        if len(kin.examples) < examples:
            kin.examples = (*kin.examples, thing)
    return list(found.values())


def sort_of(thing: str) -> tuple[str, str]:
    """Return what sort a thing is, and by what name alike ones are told together.

    Of an identifier that is neither GTIN nor SSCC that is what stands before its last part.
    """
    if is_container(thing):
        return "container", CONTAINERS
    product = product_of(thing)
    if product != thing:
        return ("lot" if is_lot(thing) else "pack"), product
    stem = _STEM.match(thing)
    return "thing", thing if is_product(thing) or stem is None else f"{stem[0]}*"


def _wider(one: Warmth | None, other: Warmth | None) -> Warmth | None:
    if one is None or other is None:
        return one or other
    return Warmth(min(one.low, other.low), max(one.high, other.high))
