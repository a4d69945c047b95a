"""Where a harm may have come from: lots and places that the affected ones have in common.

The method of FoodChain-Lab (German Federal Institute for Risk Assessment): the score of a lot or
station is the share of the affected outcomes, by weight, that it can have reached by deliveries in
order of time. A score of one means that it alone would explain every case; it proves nothing, it
says where to look first.

A lot is one thing and may be at several places at once. A place that had another part of it is no
source of what was made of it elsewhere, as far as the deliveries say where each part went.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from desktop.checks.observed import Spot
from desktop.trails.closure import Closure, backward, path_to, steps
from desktop.trails.event import Event, is_container, is_lot
from desktop.trails.graph import Graph, is_process


@dataclass(slots=True)
class Source:
    """A lot, thing or place that can have reached outcomes."""

    name: str
    is_place: bool
    outcomes: list[str] = field(default_factory=list)
    score: Fraction = Fraction(0)  # 0 to 1
    hops: int = 0  # of all outcomes together, on the shortest known way; 0 is the outcome itself
    spots: list[Spot] = field(default_factory=list)  # one record for each outcome, the reason


def ranked_sources(
    graph: Graph,
    outcomes: Mapping[str, str],
    *,
    weights: Mapping[str, int] | None = None,
    contact: bool = False,
) -> list[Source]:
    """Return the common sources of affected outcomes, the most likely first.

    Args:
        graph: what is known.
        outcomes: affected lots or things, each with the time of the harm; `NEVER` if unknown.
        weights: how many cases an outcome stands for, from 1; 1 where it is missing.
        contact: whether what shares a container touches.

    Source: A. Weiser et al., "FoodChain-Lab: A Trace-Back and Trace-Forward Tool", PLOS ONE 2016.
    """
    of = weights or {}
    total = sum(of.get(outcome, 1) for outcome in outcomes)
    found: dict[tuple[bool, str], Source] = {}
    for outcome, time in outcomes.items():
        share = Fraction(of.get(outcome, 1), total)
        for is_place, name, hops, spot in _reached_by(graph, outcome, time, contact=contact):
            source = found.setdefault((is_place, name), Source(name, is_place))
            source.outcomes.append(outcome)
            source.score += share
            source.hops += hops
            if spot is not None:
                source.spots.append(spot)
    return sorted(found.values(), key=lambda one: (-one.score, one.hops, one.is_place, one.name))


def _reached_by(
    graph: Graph, outcome: str, time: str, *, contact: bool
) -> list[tuple[bool, str, int, Spot | None]]:
    """Return (is a place, name, hops, record) of what can have reached one outcome, each once."""
    closure = backward(graph, {outcome: time}, contact=contact)
    found: list[tuple[bool, str, int, Spot | None]] = []
    hops_of: dict[str, int] = {}
    for thing in closure.things:
        hops = sum(1 for one in path_to(closure, thing) if not is_process(one.thing)) - 1
        hops_of[thing] = hops
        if not is_container(thing):
            found.append((False, thing, hops, closure.reached[thing].spot))
    places: dict[str, tuple[int, Spot]] = {}
    ways = {thing: _way(graph, closure, thing) for thing in closure.things}
    for event in [*steps(graph, closure), *_makings(graph, closure)]:
        if not _is_on_a_way(event, ways):
            continue
        near = min((hops_of[one] for one in _of_trail(event) if one in hops_of), default=0)
        for place in dict.fromkeys((event.place, event.source)):
            if place and (place not in places or near < places[place][0]):
                places[place] = (near, event.spot)
    found += [(True, place, hops, spot) for place, (hops, spot) in places.items()]
    return found


def _makings(graph: Graph, closure: Closure) -> Iterator[Event]:
    """Yield the events that made packs of a reached lot, for that is where the lot was made."""
    seen: set[Spot] = set()
    for lot in filter(is_lot, closure.things):
        for flow in graph.after.get(lot, ()):
            is_before = flow.how == "lot" and flow.time <= closure.reached[lot].time
            if is_before and flow.spot not in seen:
                seen.add(flow.spot)
                yield from (one for one in graph.events[flow.target] if one.spot == flow.spot)


def _is_on_a_way(event: Event, ways: Mapping[str, Mapping[str, str] | None]) -> bool:
    """Return whether an event is on the way of anything that was reached, or of what carried it."""
    mine = [ways[one] for one in event.named if one in ways]
    return not mine or any(way is None or event.place in way for way in mine)


def _way(graph: Graph, closure: Closure, thing: str) -> Mapping[str, str] | None:
    """Return the places from which a lot came to where it was used, each until when.

    None where that cannot be told: of a single pack, of what was in a container, of a lot whose use
    or making has no place, or which nothing leads from the one to the other.
    """
    events = graph.events.get(thing, ())
    if not is_lot(thing) or closure.reached[thing].how not in ("transformation", "lot"):
        return None
    until: dict[str, str] = {}
    for flow in graph.after.get(thing, ()):
        target = closure.reached.get(flow.target)
        if target is not None and flow.time <= target.time:
            told = (*events, *graph.events.get(flow.target, ()))
            place = next((one.place for one in told if one.spot == flow.spot), "")
            until[place] = max(flow.time, until.get(place, ""))
    for event in reversed(events):
        ends = (event.place, event.destination), (event.source, event.place)
        for start, end in ends:
            if start and end and event.time <= until.get(end, ""):
                until[start] = max(event.time, until.get(start, ""))
    made = {one.place for one in events if thing in one.outputs or one.action == "ADD"}
    return until if "" not in until and made & until.keys() else None


def _of_trail(event: Event) -> Iterator[str]:
    yield from event.named
    yield from (lot for lot, _ in event.lots)
