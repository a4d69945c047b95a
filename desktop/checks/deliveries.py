"""The graph of deliveries that sanitary tracing walks, drawn from supply events.

As in FoodChain-Lab (BfR): stations deliver things to each other, and a transformation makes things
out of things. A node is a thing at a station; an edge leaves it at one time and comes in at
another, so that a path goes through the graph in the order of time only. What lies in a container
is delivered with it; of a lot its packs go on, of a pack its lot goes back. Where an event does not
say to whom goods go, a receipt is taken for that of the last shipping before it that nobody else
received. Only for `desktop.checks.tracing`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.checks.movements import EVENT_KIND, Movement, Movements, finest, movements
from desktop.checks.observed import Observed
from desktop.checks.promises import INCIDENT_KIND
from desktop.checks.repairs import LICENCE_KIND, named
from desktop.domains.gs1 import parse_digital_link
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonObject, JsonValue

RECEIVED = ("receiving", "accepting", "arriving")
SENT = ("shipping", "departing")

_NEAR = 1_000  # passages of one thing that are looked back at for its sender
_MAKING = ("commissioning", "creating_class_instance")


class Told(NamedTuple):
    """What one supply event says beside its movement."""

    stations: tuple[str, ...]  # where it was
    targets: tuple[str, ...]  # where it was sent
    inputs: tuple[str, ...]  # of a transformation
    outputs: tuple[str, ...]
    made: bool  # whether it commissions what it names


class Passage(NamedTuple):
    """A thing at a station."""

    time: str
    station: str
    way: str  # in, out, to where it was sent, or empty
    targets: tuple[str, ...]  # to whom it was sent
    event: Movement


class Birth(NamedTuple):
    """How a thing came into being."""

    time: str
    stations: tuple[str, ...]
    event: Movement
    has_inputs: bool


class Node(NamedTuple):
    """A thing at a station."""

    station: str  # GLN, or the identifier that the events give
    thing: str  # finest form


class _Edge(NamedTuple):
    """A way from one node to another."""

    left: str  # when it left the first
    came: str  # when it came to the second
    to: Node


@dataclass(slots=True)
class Trails:
    """The goods of a log on their way, and the incidents that ask for them."""

    known: Movements
    incidents: list[Observed] = field(default_factory=list)  # the newest record of each
    passages: dict[str, list[Passage]] = field(default_factory=dict)  # by thing
    at: dict[str, set[str]] = field(default_factory=dict)  # things by station
    onwards: dict[Node, list[_Edge]] = field(default_factory=dict)
    back: dict[Node, list[_Edge]] = field(default_factory=dict)  # the same edges, turned round
    made: dict[str, Birth] = field(default_factory=dict)  # by thing, the first of several
    packs: dict[str, list[str]] = field(default_factory=dict)  # lot to serials
    licences: dict[str, set[str]] = field(default_factory=dict)  # types by site


def trails(observed: Iterable[Observed]) -> Trails:
    """Return what supply events, incidents and licences tell, in ledger order."""
    told: dict[str, Told] = {}
    incidents: list[Observed] = []
    licences: dict[str, set[str]] = {}
    known = movements(_events(observed, told, incidents, licences))
    gone_on = {target for one in incidents for target in named(one, "continues")}
    newest = [one for one in incidents if one.record.id not in gone_on]
    graph = Trails(known, newest, licences=licences)
    if newest:
        for event in known.events:
            _draw(event, told[event.spot.id], graph)
        for serial, lot in known.lot_of.items():
            graph.packs.setdefault(lot, []).append(serial)
            if serial in graph.made:
                _bear(graph, lot, graph.made[serial])
        for thing in graph.passages:
            _deliver(thing, graph)
    return graph


def _events(
    observed: Iterable[Observed],
    told: dict[str, Told],
    incidents: list[Observed],
    licences: dict[str, set[str]],
) -> Iterator[Observed]:
    """Yield the supply events, and note what the rest and they themselves say for tracing."""
    for one in observed:
        if one.is_withdrawn:
            continue
        if one.name == EVENT_KIND:
            told[one.record.id] = told_by(one)
            yield one
        elif one.name == INCIDENT_KIND:
            incidents.append(one)
        elif one.name == LICENCE_KIND:
            for site in licensed_sites(one):
                licences.setdefault(site, set()).add(str(one.record.data["licenceType"]))


def licensed_sites(one: Observed) -> list[str]:
    """Return the GLNs of the party and the sites that a licence names."""
    party, sites = one.record.data.get("party"), one.record.data.get("sites")
    own = [party.get("gln")] if isinstance(party, dict) else []
    return [str(site) for site in (*own, *(sites if isinstance(sites, list) else []))]


def told_by(one: Observed) -> Told:
    """Return what the record of one event says for tracing, beside its movement."""
    data = one.record.data
    step = str(data.get("bizStep", ""))
    stations = [_station(_id(data.get(name))) for name in ("readPoint", "bizLocation")]
    if one.record.place is not None and not any(stations):
        stations.append(one.record.place.site or "")
    sent = [item for item in _items(data.get("destinationList")) if isinstance(item, dict)]
    targets = [_station(str(item.get("destination", ""))) for item in sent]
    is_making = data.get("type") == "TransformationEvent"
    # A transformation over several events: what goes in comes out of them all, in their order.
    shared = (f"transformation:{data['transformationID']}",) if "transformationID" in data else ()
    return Told(
        tuple(dict.fromkeys(name for name in stations if name)),
        tuple(dict.fromkeys(name for name in targets if name and name not in stations)),
        (*_listed(data, "inputEPCList", "inputQuantityList"), *shared) if is_making else (),
        (*_listed(data, "outputEPCList", "outputQuantityList"), *shared) if is_making else (),
        data.get("action") == "ADD" and step.endswith(_MAKING),
    )


def _listed(data: JsonObject, things: str, classes: str) -> Iterator[str]:
    yield from (finest(item) for item in _items(data.get(things)) if isinstance(item, str))
    for item in _items(data.get(classes)):
        if isinstance(item, dict) and isinstance(item.get("epcClass"), str):
            yield finest(str(item["epcClass"]))


def _items(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []


def _id(value: JsonValue) -> str:
    return str(value.get("id", "")) if isinstance(value, dict) else ""


def _station(identifier: str) -> str:
    """Return the GLN of a location or party, or else its identifier."""
    text = finest(identifier)
    try:
        key = parse_digital_link(text)
    except FormatError:
        return text
    return key.value if key.ai in ("414", "417") else text


def _draw(event: Movement, told: Told, graph: Trails) -> None:
    """Add one event to the graph."""
    for thing in event.things:
        is_out = event.step in SENT or thing in told.inputs
        way = "in" if event.step in RECEIVED else "out" if is_out else ""
        stops = [(name, way) for name in told.stations] + [(name, "to") for name in told.targets]
        for station, direction in stops:
            passage = Passage(event.time, station, direction, told.targets, event)
            graph.passages.setdefault(thing, []).append(passage)
            graph.at.setdefault(station, set()).add(thing)
    for station in told.stations:
        for one in told.inputs:
            for other in told.outputs:
                _join(graph, Node(station, one), event.time, event.time, Node(station, other))
    birth = Birth(event.time, told.stations, event, bool(told.inputs))
    for thing in told.outputs or (event.named if told.made else ()):
        _bear(graph, thing, birth)


def _bear(graph: Trails, thing: str, birth: Birth) -> None:
    """Keep how a thing came into being, the earliest of what is told."""
    if thing not in graph.made or birth.time < graph.made[thing].time:
        graph.made[thing] = birth


def _join(graph: Trails, one: Node, left: str, came: str, other: Node) -> None:
    graph.onwards.setdefault(one, []).append(_Edge(left, came, other))
    graph.back.setdefault(other, []).append(_Edge(came, left, one))


def _deliver(thing: str, graph: Trails) -> None:
    """Join the stations that a thing passes, and its lot to it where it is a pack."""
    passages = sorted(graph.passages[thing], key=lambda one: one.time)
    birth, seen, open_ = graph.made.get(thing), set[str](), list[Passage]()
    if birth is not None:
        seen.update(birth.stations)
    for at, one in enumerate(passages):
        is_new = one.station not in seen
        seen.add(one.station)
        if one.way in ("in", "to") or is_new:
            before = _sender(one, open_, passages[max(0, at - _NEAR) : at])
            if before is not None:
                here, there = Node(before.station, thing), Node(one.station, thing)
                _join(graph, here, before.time, one.time, there)
                if one.way == "in" and before in open_:
                    open_.remove(before)
        if one.way == "out":
            open_.append(one)
    lot = graph.known.lot_of.get(thing)
    if lot is not None:
        for station in sorted({one.station for one in passages}):
            times = [one.time for one in passages if one.station == station]
            _join(graph, Node(station, lot), times[-1], times[0], Node(station, thing))


def _sender(one: Passage, open_: list[Passage], before: list[Passage]) -> Passage | None:
    """Return from where goods came that pass a station: whoever sent them there, or sent last."""
    earlier = [each for each in reversed(before) if each.station != one.station]
    waiting = [each for each in reversed(open_) if each.station != one.station]
    if one.way == "to":
        return next((each for each in earlier if each.event.spot == one.event.spot), None)
    choices = (
        (each for each in waiting if one.station in each.targets),
        (each for each in waiting if not each.targets),
        (each for each in earlier if each.way == "out"),
        (each for each in earlier if each.way != "to"),
    )
    return next((each for found in choices for each in found), None)


def forwards(graph: Trails, start: Mapping[Node, str]) -> dict[Node, str]:
    """Return everything that can hold something of some things, and since when.

    Args:
        graph: the deliveries.
        start: things at stations, with the time from which on they are followed.
    """
    since = dict(start)
    waiting = list(since)
    while waiting:
        node = waiting.pop()
        for edge in graph.onwards.get(node, ()):
            came = max(since[node], edge.came)
            if since[node] <= edge.left and came < since.get(edge.to, "~"):  # after every time
                since[edge.to] = came
                waiting.append(edge.to)
    return since


def backwards(graph: Trails, start: Mapping[Node, str]) -> dict[Node, str]:
    """Return everything of which some things can hold something, and until when; see `forwards`."""
    until = dict(start)
    waiting = list(until)
    while waiting:
        node = waiting.pop()
        for edge in graph.back.get(node, ()):  # turned round: it left here when it came
            left = min(until[node], edge.came)
            if until[node] >= edge.left and left > until.get(edge.to, ""):
                until[edge.to] = left
                waiting.append(edge.to)
    return until
