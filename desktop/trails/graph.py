"""Things and how they are joined: what was in what and when, what was made of what, what of a lot.

A graph is built from the records that count: those that were not withdrawn and that no later copy
declares erroneous (EPCIS 2.0 section 7.4.1.2). Time is what the records say; of equal times the
ledger's order decides which came first.

Invariants: a stay has since <= until; a flow leads from what was there to what came of it. A
transformation is a node of its own between inputs and outputs, so that a thousand of each make two
thousand flows and not a million.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from desktop.checks.observed import Observed, Spot
from desktop.trails.event import Event, event_of

EVER = "0000-00-00T00:00:00.000Z"  # before every time; as long as one
NEVER = "9999-12-31T23:59:59.999Z"  # after every time

_PROCESS = "transformation "  # with a space, so that no identifier can be one


class Stay(NamedTuple):
    """A child in a parent, from one time to another, both included."""

    child: str
    parent: str
    since: str
    until: str  # `NEVER` while it is open
    spot: Spot  # of the record that put it in, else of the one that took it out
    quantity: Decimal | None = None  # of a lot or class
    unit: str = ""


class Flow(NamedTuple):
    """What a thing became part of: ``target`` has in it what ``source`` was at that time."""

    source: str
    target: str
    time: str
    spot: Spot
    how: str  # transformation, or lot


@dataclass(slots=True)
class Graph:
    """Everything that records say of things, indexed by thing; events are in order of time."""

    events: dict[str, list[Event]] = field(default_factory=dict)
    stays: dict[str, list[Stay]] = field(default_factory=dict)  # by child
    contents: dict[str, list[Stay]] = field(default_factory=dict)  # by parent
    after: dict[str, list[Flow]] = field(default_factory=dict)  # by source
    before: dict[str, list[Flow]] = field(default_factory=dict)  # by target
    lots: dict[str, str] = field(default_factory=dict)  # pack to lot

    def knows(self, thing: str) -> bool:
        """Return whether any record speaks of a thing."""
        return any(
            thing in one
            for one in (self.events, self.after, self.before, self.stays, self.contents)
        )


def graph_of(observed: Iterable[Observed]) -> Graph:
    """Return the graph of records in ledger order."""
    return linked([event_of(one) for one in observed if not one.is_withdrawn])


def linked(events: Iterable[Event]) -> Graph:
    """Return the graph of events in ledger order; none of them is withdrawn."""
    told = list(events)
    wrong = {one.event_id for one in told if one.is_error and one.event_id}
    count = [one for one in told if not one.is_error and one.event_id not in wrong]
    count.sort(key=lambda one: one.time)  # stable: the ledger's order within one time
    graph, packing = Graph(), _Packing()
    for event in count:
        for thing in event.named:
            graph.events.setdefault(thing, []).append(event)
        if event.type == "AggregationEvent" and event.parent:
            packing.take(event)
        for source, target, how in _flows(event):
            flow = Flow(source, target, event.time, event.spot, how)
            graph.after.setdefault(source, []).append(flow)
            graph.before.setdefault(target, []).append(flow)
        graph.lots.update((pack, lot) for lot, pack in event.lots)
    for stay in packing.stays():
        graph.stays.setdefault(stay.child, []).append(stay)
        graph.contents.setdefault(stay.parent, []).append(stay)
    return graph


def is_process(node: str) -> bool:
    """Return whether a node stands for a transformation and not for a thing."""
    return node.startswith(_PROCESS)


def process_id(node: str) -> str:
    """Return the transformationID, or record id, that a transformation's node stands for."""
    return node.removeprefix(_PROCESS)


def _flows(event: Event) -> Iterable[tuple[str, str, str]]:
    node = _PROCESS + (event.process or event.spot.id)
    yield from ((thing, node, "transformation") for thing in event.inputs)
    yield from ((node, thing, "transformation") for thing in event.outputs)
    yield from ((lot, pack, "lot") for lot, pack in event.lots)


class _Open(NamedTuple):
    since: str
    spot: Spot
    quantity: Decimal | None
    unit: str


class _Packing:
    """Which children are in which parents, as aggregations open and close in order of time."""

    def __init__(self) -> None:
        self._open: dict[str, dict[str, _Open]] = {}
        self._seen: set[tuple[str, str]] = set()
        self._closed: list[Stay] = []

    def take(self, event: Event) -> None:
        """Take in one aggregation event."""
        if event.action == "DELETE":
            self._remove(event)
            return
        held = self._open.setdefault(event.parent, {})
        amounts = {one.thing: one for one in event.amounts}
        for child in event.children:
            self._seen.add((child, event.parent))
            amount = amounts.get(child)
            quantity, unit = (None, "") if amount is None else (amount.quantity, amount.unit)
            before = held.get(child)
            if before is None:
                held[child] = _Open(event.time, event.spot, quantity, unit)
            elif event.action == "ADD" and None not in (before.quantity, quantity):
                total = (before.quantity or 0) + (quantity or 0)
                held[child] = before._replace(quantity=Decimal(total))

    def _remove(self, event: Event) -> None:
        """Close what was taken out; of a lot only once nothing is known to be left of it."""
        held = self._open.setdefault(event.parent, {})
        amounts = {one.thing: one for one in event.amounts}
        for child in event.children or tuple(held):
            before, amount = held.get(child), amounts.get(child)
            if before is None:
                self._unheard_of(child, event)
            elif amount is None:
                self._close(child, event.parent, before, event.time)
                del held[child]
            elif before.quantity is not None and amount.quantity is not None:
                left = before.quantity - amount.quantity
                if left <= 0:
                    self._close(child, event.parent, before, event.time)
                    del held[child]
                else:
                    held[child] = before._replace(quantity=left)

    def _unheard_of(self, child: str, event: Event) -> None:
        """What is taken out without having been put in was in there before, the record says."""
        if (child, event.parent) not in self._seen:
            self._seen.add((child, event.parent))
            self._closed.append(Stay(child, event.parent, EVER, event.time, event.spot))

    def _close(self, child: str, parent: str, one: _Open, until: str) -> None:
        self._closed.append(Stay(child, parent, one.since, until, one.spot, one.quantity, one.unit))

    def stays(self) -> list[Stay]:
        """Return all stays; those that nothing ended stay open."""
        for parent, held in self._open.items():
            for child, one in held.items():
                self._close(child, parent, one, NEVER)
        self._open = {}
        return self._closed
