"""What a thing can have reached, and what can have reached it: closures in order of time.

Forward, from a time on: what is in a reached container, what is made of a reached thing, the packs
of a reached lot. Backward the same the other way round. A thing that left a container before that
was reached is not reached; equal times count as a meeting, for a recall had rather go too far.

By default a container that holds a reached thing only carries it. With ``contact`` it is reached
itself, and so is what else is in it while it is: for what leaks, smells or is catching.

Each node is settled at its earliest time (backward: its latest), which allows everything that a
later one would (earliest arrival in a temporal graph; Wu et al., "Path Problems in Temporal
Graphs", VLDB 2014, section 4).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import NamedTuple

from desktop.checks.observed import Spot
from desktop.trails.event import Event
from desktop.trails.graph import EVER, NEVER, Graph, is_process


class Reached(NamedTuple):
    """One thing of a closure."""

    thing: str
    time: str  # forward: from when on; backward: until when
    how: str  # start, contents, contact, transformation, lot
    via: str = ""  # the thing or transformation it was reached from
    spot: Spot | None = None  # the record that says so


class Window(NamedTuple):
    """A container that carried something of the closure between two times, both included."""

    since: str
    until: str
    via: str  # what it carried


@dataclass(slots=True)
class Closure:
    """Everything that was reached; transformations stand among it as nodes of their own."""

    is_forward: bool
    reached: dict[str, Reached] = field(default_factory=dict)
    carriers: dict[str, list[Window]] = field(default_factory=dict)

    @property
    def things(self) -> list[str]:
        """The things that were reached, without transformations, in the order of being reached."""
        return [one for one in self.reached if not is_process(one)]


def forward(graph: Graph, starts: Mapping[str, str], *, contact: bool = False) -> Closure:
    """Return what the starts can have reached.

    Args:
        graph: what is known.
        starts: things, each with the time from which on it matters; `EVER` for always.
        contact: whether what shares a container touches.
    """
    return _closed(graph, starts, is_forward=True, contact=contact)


def backward(graph: Graph, starts: Mapping[str, str], *, contact: bool = False) -> Closure:
    """Return what can have reached the starts.

    Args:
        graph: what is known.
        starts: things, each with the time up to which it matters; `NEVER` for always.
        contact: whether what shares a container touches.
    """
    return _closed(graph, starts, is_forward=False, contact=contact)


def path_to(closure: Closure, thing: str) -> list[Reached]:
    """Return how a thing was reached, from the start on; empty if it was not."""
    path: list[Reached] = []
    at = closure.reached.get(thing)
    while at is not None:
        path.append(at)
        at = closure.reached.get(at.via) if at.via else None
    return path[::-1]


def steps(graph: Graph, closure: Closure) -> list[Event]:
    """Return the events of a closure in order of time, each once.

    Those are the events that name a reached thing from when (backward: until when) it was, and
    those of a container while it carried one.
    """
    found: dict[tuple[str, int, str], Event] = {}
    for one in closure.reached.values():
        for event in graph.events.get(one.thing, ()):
            if event.time >= one.time if closure.is_forward else event.time <= one.time:
                found[event.time, event.spot.entry, event.spot.id] = event
    for holder, windows in closure.carriers.items():
        for event in graph.events.get(holder, ()):
            if any(one.since <= event.time <= one.until for one in windows):
                found[event.time, event.spot.entry, event.spot.id] = event
    return [found[key] for key in sorted(found)]


def held_by(graph: Graph, spans: Iterable[tuple[str, str, str]]) -> Iterator[tuple[str, Window]]:
    """Yield the containers that things were in, also in one another, each window once.

    Args:
        graph: what is known.
        spans: (thing, since, until), both included.
    """
    pending, seen = [*spans], set[tuple[str, str, str]]()
    while pending:
        child, low, high = pending.pop()
        for stay in graph.stays.get(child, ()):
            start, end = max(low, stay.since), min(high, stay.until)
            span = (stay.parent, start, end)
            if start <= end and span not in seen:
                seen.add(span)
                pending.append(span)
                yield stay.parent, Window(start, end, child)


def _closed(graph: Graph, starts: Mapping[str, str], *, is_forward: bool, contact: bool) -> Closure:
    closure = Closure(is_forward)
    pending: list[tuple[bytes, int, Reached]] = []
    for number, (thing, time) in enumerate(starts.items()):
        heappush(pending, (_rank(time, is_forward), number, Reached(thing, time, "start")))
    number = len(pending)
    while pending:
        _, _, one = heappop(pending)
        if one.thing in closure.reached:
            continue
        closure.reached[one.thing] = one
        for further in _next(graph, one, is_forward=is_forward, contact=contact):
            if further.thing not in closure.reached:
                number += 1
                heappush(pending, (_rank(further.time, is_forward), number, further))
    _carry(graph, closure)
    return closure


def _rank(time: str, is_forward: bool) -> bytes:  # noqa: FBT001 (called above only)
    """Return what the heap orders by: the earliest time first, backward the latest."""
    text = time.encode("ascii")
    return text if is_forward else text.translate(_TURNED)


_TURNED = bytes(255 - octet for octet in range(256))  # all times are equally long


def _next(graph: Graph, one: Reached, *, is_forward: bool, contact: bool) -> Iterator[Reached]:
    if is_forward:
        for flow in graph.after.get(one.thing, ()):
            if flow.time >= one.time:
                yield Reached(flow.target, flow.time, flow.how, one.thing, flow.spot)
    else:
        for flow in graph.before.get(one.thing, ()):
            if flow.time <= one.time:
                yield Reached(flow.source, flow.time, flow.how, one.thing, flow.spot)
    for stay in graph.contents.get(one.thing, ()):
        met = _met(one.time, stay.since, stay.until, is_forward=is_forward)
        if met is not None:
            yield Reached(stay.child, met, "contents", one.thing, stay.spot)
    for stay in graph.stays.get(one.thing, ()) if contact else ():
        met = _met(one.time, stay.since, stay.until, is_forward=is_forward)
        if met is not None:
            yield Reached(stay.parent, met, "contact", one.thing, stay.spot)


def _met(time: str, since: str, until: str, *, is_forward: bool) -> str | None:
    """Return when two things first (backward: last) met, if one counts from (until) a time."""
    if is_forward:
        return max(time, since) if time <= until else None
    return min(time, until) if time >= since else None


def _carry(graph: Graph, closure: Closure) -> None:
    """Note the containers that carried what was reached while it was."""
    spans = [
        (one.thing, one.time, NEVER) if closure.is_forward else (one.thing, EVER, one.time)
        for one in closure.reached.values()
        if one.thing in graph.stays
    ]
    for holder, window in held_by(graph, spans):
        if holder not in closure.reached:
            closure.carriers.setdefault(holder, []).append(window)
