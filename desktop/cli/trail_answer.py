"""What ``civicledger trail`` answers, as one JSON document; its lines are made from it."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from desktop.replica.records import Moment
from desktop.replica.trail_records import TrailRecords
from desktop.replica.trail_story import BACK, RECALL, TrailStory
from desktop.trails.event import Warmth
from desktop.trails.folding import Group, Kin, fold_things
from desktop.trails.graph import EVER, NEVER
from desktop.trails.links import Link
from desktop.trails.process import ProcessTrail
from desktop.trails.recall import Recall, Stock
from desktop.trails.sources import Source


def answer_document(story: TrailStory, moment: Moment) -> dict[str, Any]:
    """Return the answer about things."""
    asked, names = story.asked, story.names
    document: dict[str, Any] = {
        "items": list(asked.starts),
        "way": asked.way,
        "as_of": {"size": moment.final_size, "time": moment.now},
        "records": story.found.records,
        "complete": not story.notes,
        "notes": list(story.notes),
    }
    for one in story.found.closures:
        word = "forward" if one.is_forward else "back"
        document[word] = {
            "things": [_kin(kin) for kin in fold_things(one) if kin.how != "start"],
            "carriers": len(one.carriers),
        }
    document["steps"] = [_group(one, names) for one in story.groups]
    document["devices"] = list(story.devices)
    document["places"] = [{"place": place, "name": names.get(place)} for place in story.places]
    if story.recall is not None:
        document["recall"] = _recall(story.recall, names)
    if asked.way in (RECALL, BACK):
        document["sources"] = [_source(one, names) for one in story.sources]
    document["links_cut"] = list(story.links_cut)
    document["links"] = _links(story.links)
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


def _links(found: Iterable[Link]) -> list[dict[str, Any]]:
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
