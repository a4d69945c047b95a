"""What ``civicledger trail`` answers, as one JSON document; its lines are made from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from desktop.checks.observed import Observed
from desktop.replica.database import Database
from desktop.replica.records import Moment
from desktop.replica.trail_records import Followed, TrailRecords, names_of
from desktop.trails.closure import Closure, backward, forward, steps
from desktop.trails.event import Event, Warmth, product_of
from desktop.trails.folding import Group, Kin, fold, fold_things
from desktop.trails.graph import EVER, NEVER, Graph
from desktop.trails.links import Link, links
from desktop.trails.process import ProcessTrail
from desktop.trails.recall import Recall, Stock, recall
from desktop.trails.sources import Source, ranked_sources

BOTH, FORWARD, BACK, RECALL = "both", "forward", "back", "recall"

_MOST_SOURCES = 50
_MOST_OUTCOMES = 100
_MOST_PLACES = 40  # whose licences and inspections are looked up
_LICENCE, _MASTER = "party.licence", "product.master"
_NOT_LINKED = ("ledger.kind", "ledger.parameter", "record.approval")


@dataclass(frozen=True, slots=True)
class Asked:
    """What one call wants to know."""

    way: str
    starts: Mapping[str, str]  # things, each with the time from (back: until) which it matters
    is_contact: bool

    def closures(self, graph: Graph) -> list[Closure]:
        """Return the closures that answer it, over what is known so far."""
        found = []
        if self.way != BACK:
            found.append(forward(graph, self.starts, contact=self.is_contact))
        if self.way != FORWARD:
            ends = self.starts if self.way == BACK else dict.fromkeys(self.starts, NEVER)
            found.append(backward(graph, ends, contact=self.is_contact))
        return found


def answer_document(
    db: Database, reader: TrailRecords, found: Followed, asked: Asked, moment: Moment
) -> dict[str, Any]:
    """Return the answer about things; reads what stands around the trail, too."""
    graph, things = found.graph, list(asked.starts)
    events = _in_order(event for one in found.closures for event in steps(graph, one))
    reached = {thing for one in found.closures for thing in one.things}
    carriers = {thing for one in found.closures for thing in one.carriers}
    groups = fold(events, reached | carriers)
    places = _places(events)
    devices = list(dict.fromkeys(device for event in events for device in event.devices))
    around, cut = _around(reader, things, places, devices)
    names = _names(db, around, groups)
    document: dict[str, Any] = {
        "items": things,
        "way": asked.way,
        "as_of": {"size": moment.final_size, "time": moment.now},
        "records": found.records,
        "complete": not reader.notes,
        "notes": list(reader.notes),
    }
    for one in found.closures:
        word = "forward" if one.is_forward else "back"
        document[word] = {
            "things": [_kin(kin) for kin in fold_things(one) if kin.how != "start"],
            "carriers": len(one.carriers),
        }
    document["steps"] = [_group(one, names) for one in groups]
    document["devices"] = devices
    document["places"] = [{"place": place, "name": names.get(place)} for place in places]
    if asked.way == RECALL:
        document["recall"] = _recall(recall(graph, asked.starts, contact=asked.is_contact), names)
    if asked.way in (RECALL, BACK):
        ends = asked.starts if asked.way == BACK else dict.fromkeys(asked.starts, NEVER)
        outcomes = dict(list(ends.items())[:_MOST_OUTCOMES])
        ranked = ranked_sources(graph, outcomes, contact=asked.is_contact)
        document["sources"] = [_source(one, names) for one in ranked[:_MOST_SOURCES]]
    document["links_cut"] = cut
    document["links"] = _links(links(around, [*things, *places, *devices]))
    return document


def process_document(trail: ProcessTrail, reader: TrailRecords, moment: Moment) -> dict[str, Any]:
    """Return the answer about a process."""
    listed = [
        {
            "step": one.name,
            "state": one.word,
            "why": one.why,
            "time": one.time or None,
            "due": one.due or None,
            "records": list(one.records),
        }
        for one in trail.steps
    ]
    flaw = None if trail.flaw is None else trail.flaw.name
    return {
        "process": trail.process,
        "start": trail.start,
        "as_of": {"size": moment.final_size, "time": moment.now},
        "complete": not reader.notes,
        "notes": list(reader.notes),
        "steps": listed,
        "flaw": flaw,
        "others": list(trail.others),
    }


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
        reader.of_kind_about(_MASTER, product)
    for place in places[:_MOST_PLACES]:
        reader.of_kind_about(_LICENCE, place)
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
    names = names_of(db, (one.issuer for one in groups))
    for one in around:
        organisation = one.record.data.get("organisation")
        if one.name == _LICENCE and not one.is_withdrawn and isinstance(organisation, str):
            names.update(dict.fromkeys(one.record.about, organisation))
    return names


def _group(one: Group, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "step": one.step or one.type,
        "type": one.type,
        "action": one.action or None,
        "disposition": one.disposition or None,
        "place": one.place or None,
        "place_name": names.get(one.place),
        "destination": one.destination or None,
        "destination_name": names.get(one.destination),
        "holder": one.holder or None,
        "issuer": one.issuer,
        "issuer_name": names.get(one.issuer),
        "of": list(one.of),
        "count": one.count,
        "records": one.records,
        "first": {"time": one.first, "record": one.first_spot.id, "entry": one.first_spot.entry},
        "last": {"time": one.last, "record": one.last_spot.id, "entry": one.last_spot.entry},
        "temperature": _warmth(one.warmth),
    }


def _kin(one: Kin) -> dict[str, Any]:
    return {
        "of": one.of,
        "sort": one.sort,
        "how": one.how,
        "count": one.count,
        "first": _time(one.first),
        "last": _time(one.last),
        "examples": list(one.examples),
    }


def _recall(one: Recall, names: Mapping[str, str]) -> dict[str, Any]:
    stocks = [_stock(stock, names) for stock in one.stocks]
    return {
        "suspects": list(one.suspects),
        "lots": list(one.lots),
        "packs": len(one.packs),
        "places": [{"place": place, "name": names.get(place)} for place in one.places],
        "still_out": [stock for stock in stocks if stock["out"]],
        "gone": [stock for stock in stocks if not stock["out"]],
    }


def _stock(one: Stock, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "state": one.state,
        "out": one.is_out,
        "place": one.place or None,
        "place_name": names.get(one.place),
        "product": one.product,
        "lot": one.lot or None,
        "packs": one.packs,
        "amounts": [
            {"quantity": _decimal(one.amounts[unit]), "unit": unit or None}
            for unit in sorted(one.amounts)
        ],
        "unknown_amount": one.has_unknown,
        "first": one.first,
        "last": one.last,
        "examples": one.examples,
        "records": [spot.id for spot in one.spots],
    }


def _source(one: Source, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "name": one.name,
        "title": names.get(one.name),
        "is_place": one.is_place,
        "outcomes": len(one.outcomes),
        "score": f"{float(one.score):.3f}",
        "hops": one.hops,
        "records": list(dict.fromkeys(spot.id for spot in one.spots))[:_SHOWN],
    }


_SHOWN = 5


def _links(found: list[Link]) -> list[dict[str, Any]]:
    """Return links with equal ones together: so many records of a kind, by the same name."""
    groups: dict[tuple[str, str, str], list[Link]] = {}
    for one in found:
        groups.setdefault((one.kind, one.by, one.of), []).append(one)
    return [
        {
            "kind": kind,
            "by": by,
            "of": of,
            "hops": min(one.hops for one in ones),
            "count": len(ones),
            "withdrawn": sum(one.is_withdrawn for one in ones),
            "first": min(one.time for one in ones),
            "last": max(one.time for one in ones),
            "newest": max(ones, key=lambda one: one.time).spot.id,
        }
        for (kind, by, of), ones in groups.items()
    ]


def _warmth(one: Warmth | None) -> dict[str, str] | None:
    if one is None:
        return None
    return {"low": _decimal(one.low), "high": _decimal(one.high), "unit": "CEL"}


def _decimal(value: Decimal) -> str:
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _time(text: str) -> str | None:
    return None if text in (EVER, NEVER) else text
