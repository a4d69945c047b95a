"""A trail as a net: things and places, and what led from the one to the other.

A thing stands between the place where it was made and those it came to; what was made of it, or
packed from it, comes after it. So a lot of milk stands between farm and dairy, and a cheese after
the dairy. Each edge knows which things took it and in which records, so that of many ways through
one wholesaler the way of one thing can be told.

Places are joined by what moved; a place on the road (``geo:``) is none. The net is built from the
events of closures: what else happened at a place is not in it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from desktop.checks.observed import Spot
from desktop.trails.closure import Closure
from desktop.trails.event import ROAD, Event
from desktop.trails.graph import EVER, NEVER, Graph

MADE, PACKED, MOVED, USED = "made", "packed", "moved", "used"

_MOST_PAIRS = 10_000  # inputs times outputs of one transformation


@dataclass(slots=True)
class Edge:
    """What led from one node to another."""

    source: str
    target: str
    how: str
    things: set[str] = field(default_factory=set)  # that took it
    first: str = NEVER
    last: str = EVER
    spots: dict[str, Spot] = field(default_factory=dict)  # by record id


@dataclass(slots=True)
class Net:
    """Nodes by name, places among them, and edges by their ends."""

    things: dict[str, None] = field(default_factory=dict)
    places: dict[str, None] = field(default_factory=dict)
    edges: dict[tuple[str, str], Edge] = field(default_factory=dict)
    spots: dict[str, dict[str, Spot]] = field(default_factory=dict)  # records by node

    def around(self) -> tuple[dict[str, list[Edge]], dict[str, list[Edge]]]:
        """Return the edges by their target, and by their source."""
        into: dict[str, list[Edge]] = {}
        out: dict[str, list[Edge]] = {}
        for edge in self.edges.values():
            into.setdefault(edge.target, []).append(edge)
            out.setdefault(edge.source, []).append(edge)
        return into, out


def net_of(graph: Graph, closures: Iterable[Closure], events: Iterable[Event]) -> Net:
    """Return the net of a trail.

    Args:
        graph: what is known.
        closures: what was reached.
        events: their steps, in order of time.
    """
    told = list(closures)
    things = {thing: None for one in told for thing in (*one.things, *one.carriers)}
    weaver = _Weaver(graph, things)
    for event in events:
        weaver.take(event)
    weaver.finish()
    return weaver.net


def lit_by(net: Net, chosen: Iterable[str], touched: Iterable[str]) -> set[tuple[str, str]]:
    """Return the edges on the ways to and from some nodes.

    Args:
        net: the whole net.
        chosen: nodes to begin at.
        touched: things that came into them or went out of them; only their edges are followed.
    """
    names = set(touched)
    into, out = net.around()
    lit: set[tuple[str, str]] = set()
    for by_node, is_back in ((into, True), (out, False)):
        pending, seen = list(chosen), set(chosen)
        while pending:
            for edge in by_node.get(pending.pop(), ()):
                if edge.things.isdisjoint(names):
                    continue
                lit.add((edge.source, edge.target))
                other = edge.source if is_back else edge.target
                if other not in seen:
                    seen.add(other)
                    pending.append(other)
    return lit


class _Weaver:
    """Takes events in order of time and follows where each thing is."""

    def __init__(self, graph: Graph, things: Mapping[str, None]) -> None:
        self._graph, self._wanted = graph, things
        self.net = Net(dict(things))
        self._made: dict[str, str] = {}  # where a thing was made, packed or first seen
        self._seen: dict[str, dict[str, None]] = {}  # places that a thing came to, in order

    def take(self, event: Event) -> None:
        """Take in one event."""
        mine = [one for one in event.named if one in self._wanted]
        place = "" if event.place.startswith(ROAD) else event.place
        for node in (*mine, *((place,) if place else ())):
            self.net.spots.setdefault(node, {})[event.spot.id] = event.spot
        if event.type == "TransformationEvent":
            self._transform(event, place)
            return
        if event.parent and event.type == "AggregationEvent":
            self._pack(event, place)
            return
        for lot, pack in event.lots:
            self._make(lot, place, event)
            if lot in self._wanted and pack in self._wanted:
                self._draw(lot, pack, USED, pack, event)
                self._made.setdefault(pack, place)
        for thing in mine:
            self._move(thing, place, event)

    def finish(self) -> None:
        """Join what only flows join: a pack that some later record says is of a lot."""
        for source, flows in self._graph.after.items():
            for flow in flows:
                known = flow.how == "lot" and source in self._wanted
                if known and flow.target in self._wanted:
                    edge = self._edge(source, flow.target, USED)
                    _note(edge, flow.target, flow.time, flow.spot)

    def _transform(self, event: Event, place: str) -> None:
        inputs = [one for one in event.inputs if one in self._wanted]
        outputs = [one for one in event.outputs if one in self._wanted]
        before = list(dict.fromkeys(self._at(one, place, event) for one in inputs))
        direct = [one for one in before if one != place]
        if place and (not direct or len(direct) * len(outputs) > _MOST_PAIRS):
            for one in direct:
                self._draw(one, place, USED, one, event)
            direct = []
        for thing in outputs:
            for one in direct:
                self._draw(one, thing, USED, thing, event)
            self._make(thing, place, event, is_drawn=not direct)

    def _pack(self, event: Event, place: str) -> None:
        parent = event.parent
        children = [one for one in event.children if one in self._wanted]
        if parent not in self._wanted:
            for child in children:
                self._move(child, place, event)
            return
        if event.action == "DELETE":
            self._arrive(parent, place, event)
            for child in children:
                self._seen.setdefault(child, {})[place] = None
            return
        for child in children:
            self._draw(self._at(child, place, event), parent, PACKED, child, event)
        is_drawn = not children
        self._make(parent, place, event, is_drawn=is_drawn)

    def _make(self, thing: str, place: str, event: Event, *, is_drawn: bool = True) -> None:
        if thing not in self._wanted or thing in self._made:
            return
        self._made[thing] = place
        if place and is_drawn:
            self._draw(place, thing, MADE, thing, event)

    def _move(self, thing: str, place: str, event: Event) -> None:
        if thing not in self._made and thing not in self._seen and _is_beginning(event):
            self._make(thing, place, event)
        if place:
            self._arrive(thing, place, event)
        goal = event.destination
        if goal and goal != place and not goal.startswith(ROAD):
            start = self._at(thing, place, event) if place else self._last(thing)
            self._draw(start, goal, MOVED, thing, event)
            self._seen.setdefault(thing, {})[goal] = None

    def _arrive(self, thing: str, place: str, event: Event) -> None:
        """A thing is at a place: draw how it came there, unless that is known."""
        if not place or place == self._made.get(thing):
            return
        seen = self._seen.setdefault(thing, {})
        if place not in seen and not self._came_inside(thing, place, event.time):
            self._draw(self._last(thing), place, MOVED, thing, event)
        seen[place] = None

    def _came_inside(self, thing: str, place: str, time: str) -> bool:
        return any(
            place in self._seen.get(stay.parent, ()) and stay.since <= time
            for stay in self._graph.stays.get(thing, ())
        )

    def _at(self, thing: str, place: str, event: Event) -> str:
        """Return the node at which a thing is found at a place: itself where it was made."""
        if not place or place == self._made.get(thing):
            return thing
        if thing not in self._made and not self._seen.get(thing):
            return thing  # nothing is known of where it was before
        self._arrive(thing, place, event)
        return place

    def _last(self, thing: str) -> str:
        seen = self._seen.get(thing)
        return next(reversed(seen)) if seen else thing

    def _draw(self, source: str, target: str, how: str, thing: str, event: Event) -> None:
        if source != target:
            _note(self._edge(source, target, how), thing, event.time, event.spot)

    def _edge(self, source: str, target: str, how: str) -> Edge:
        edge = self.net.edges.get((source, target))
        if edge is None:
            edge = self.net.edges[source, target] = Edge(source, target, how)
            for node in (source, target):
                if node not in self.net.things:
                    self.net.places.setdefault(node)
        return edge


def _is_beginning(event: Event) -> bool:
    return event.action == "ADD" or event.step in ("commissioning", "creating_class_instance")


def _note(edge: Edge, thing: str, time: str, spot: Spot) -> None:
    edge.things.add(thing)
    edge.first, edge.last = min(edge.first, time), max(edge.last, time)
    edge.spots[spot.id] = spot
