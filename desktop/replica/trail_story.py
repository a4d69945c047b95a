"""All that is told of a trail: its steps, what was reached, who is called how, what is beside it.

Gathered once from the replica, for the command line and the window alike. What is read was examined
when it was stored; nothing is proven here.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop.checks.movements import finest
from desktop.checks.observed import Observed
from desktop.errors import StorageError
from desktop.replica.database import Database
from desktop.replica.trail_records import Followed, TrailRecords, names_of
from desktop.trails.closure import Closure, backward, forward, steps
from desktop.trails.event import Event, product_of
from desktop.trails.folding import Group, fold
from desktop.trails.graph import EVER, NEVER, Graph
from desktop.trails.links import Link, LinkIndex, links
from desktop.trails.recall import Recall, recall
from desktop.trails.sources import Source, ranked_sources

BOTH, FORWARD, BACK, RECALL = "both", "forward", "back", "recall"
LICENCE, MASTER = "party.licence", "product.master"

_MOST_SOURCES = 50
_MOST_OUTCOMES = 100
_MOST_PLACES = 40  # whose licences and inspections are looked up
_NOT_LINKED = ("ledger.kind", "ledger.parameter", "record.approval")


@dataclass(frozen=True, slots=True)
class Asked:
    """What one question wants to know."""

    way: str
    starts: Mapping[str, str]  # things, each with the time from (back: until) which it matters
    is_contact: bool = False

    def closures(self, graph: Graph) -> list[Closure]:
        """Return the closures that answer it, over what is known so far."""
        found = []
        if self.way != BACK:
            found.append(forward(graph, self.starts, contact=self.is_contact))
        if self.way != FORWARD:
            ends = self.starts if self.way == BACK else dict.fromkeys(self.starts, NEVER)
            found.append(backward(graph, ends, contact=self.is_contact))
        return found


@dataclass(frozen=True, slots=True)
class TrailStory:
    """What is told of things."""

    asked: Asked
    found: Followed
    events: tuple[Event, ...]  # the steps, by time
    groups: tuple[Group, ...]  # the same folded
    places: tuple[str, ...]
    devices: tuple[str, ...]
    names: Mapping[str, str]  # what places and keys are called
    around: tuple[Observed, ...]  # what was read beside it, and the steps
    links: tuple[Link, ...]
    index: LinkIndex  # of what was read, for the links of any one thing
    links_cut: tuple[str, ...]  # names of whose records only the newest were looked at
    notes: tuple[str, ...]  # what keeps it from being complete
    recall: Recall | None
    sources: tuple[Source, ...]


def asked_of(way: str, items: Iterable[str], since: str | None = None) -> Asked:
    """Return the question about some things.

    Args:
        way: one of the words above.
        items: things as somebody wrote them.
        since: bad from this time on; going back, harmed by then. None for always.
    """
    always = NEVER if way == BACK else EVER
    return Asked(way, dict.fromkeys(map(finest, items), always if since is None else since))


def tell(db: Database, reader: TrailRecords, items: Sequence[str], asked: Asked) -> TrailStory:
    """Return all that is told of some things; reads what stands around the trail, too.

    Raises:
        StorageError: no record speaks of any of them.
    """
    found = reader.follow(items, asked.closures)
    graph, things = found.graph, list(asked.starts)
    if not any(map(graph.knows, things)):
        raise StorageError(
            f"No record on this replica speaks of {items[0]}.",
            means="Nobody recorded it, or it is written in another way.",
            do="Give its whole identifier, such as https://id.gs1.org/01/GTIN/10/LOT.",
        )
    events = _in_order(event for one in found.closures for event in steps(graph, one))
    reached = {thing for one in found.closures for thing in one.things}
    carriers = {thing for one in found.closures for thing in one.carriers}
    groups = fold(events, reached | carriers)
    places = _places(events)
    devices = list(dict.fromkeys(device for event in events for device in event.devices))
    around, cut = _around(reader, things, places, devices)
    index = LinkIndex(around)
    recalled, sources = None, tuple[Source, ...]()
    if asked.way == RECALL:
        recalled = recall(graph, asked.starts, contact=asked.is_contact)
    if asked.way in (RECALL, BACK):
        ends = asked.starts if asked.way == BACK else dict.fromkeys(asked.starts, NEVER)
        outcomes = dict(list(ends.items())[:_MOST_OUTCOMES])
        sources = tuple(ranked_sources(graph, outcomes, contact=asked.is_contact)[:_MOST_SOURCES])
    return TrailStory(
        asked,
        found,
        tuple(events),
        tuple(groups),
        tuple(places),
        tuple(devices),
        _names(db, around, groups),
        tuple(around),
        tuple(index.links([*things, *places, *devices])),
        index,
        tuple(cut),
        reader.notes,
        recalled,
        sources,
    )


def _in_order(events: Iterable[Event]) -> list[Event]:
    found = {(event.time, event.spot.entry, event.spot.id): event for event in events}
    return [found[key] for key in sorted(found)]


def _places(events: Iterable[Event]) -> list[str]:
    named = (place for event in events for place in (event.place, event.destination))
    return list(dict.fromkeys(place for place in named if place))


def _around(
    reader: TrailRecords, things: list[str], places: list[str], devices: list[str]
) -> tuple[list[Observed], list[str]]:
    """Read what stands around a trail: licences, inspections, devices and their readings.

    Returns:
        All records that were read, and the names of whose records only the newest were looked at.
    """
    products = list(dict.fromkeys(map(product_of, things)))
    near = [*products, *places[:_MOST_PLACES], *devices[:_MOST_PLACES]]
    for product in products:
        reader.of_kind_about(MASTER, product)
    for place in places[:_MOST_PLACES]:
        reader.of_kind_about(LICENCE, place)
    cut = [name for name in near if not reader.near(name)]
    starts = {*things, *products, *places, *devices}
    beside = {one.spot.id for one in links(reader.observed, starts, 1)}
    further = dict.fromkeys(
        name
        for one in reader.observed
        if one.record.id in beside
        for name in one.record.about
        if name not in starts and name.startswith("urn:")
    )
    cut += [name for name in list(further)[:_MOST_PLACES] if not reader.near(name)]
    return [one for one in reader.observed if one.name not in _NOT_LINKED], cut


def _names(db: Database, around: list[Observed], groups: list[Group]) -> dict[str, str]:
    """Return what places and keys are called: by their licence, and by their enrolment."""
    return names_of(db, (one.issuer for one in groups)) | holders_of(around)


def holders_of(observed: Iterable[Observed]) -> dict[str, str]:
    """Return the organisations that places are licensed for, by place."""
    names: dict[str, str] = {}
    for one in observed:
        organisation = one.record.data.get("organisation")
        if one.name == LICENCE and not one.is_withdrawn and isinstance(organisation, str):
            names.update(dict.fromkeys(one.record.about, organisation))
    return names
