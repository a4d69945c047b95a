"""Supply events as movements of things: what was named, what was inside it, of which lot it is.

Follows EPCIS 2.0 as the records hold it. Identifiers are joined in the finest GS1 form; a thing in
a container moves with the container as long as the aggregation is open. Events that a later event
declares erroneous do not count.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from desktop.checks.observed import Observed, Spot
from desktop.domains.gs1 import (
    CANONICAL,
    Gs1Key,
    format_digital_link,
    is_gtin,
    parse_digital_link,
    parse_epc_urn,
)
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonObject, JsonValue

EVENT_KIND = "supply.event"

_EXPIRY = ("cbvmda:itemExpirationDate", "cbvmda:sellByDate", "cbvmda:bestBeforeDate")
_LOT = "cbvmda:lotNumber"
_NAMED = ("epcList", "childEPCs", "inputEPCList", "outputEPCList")
_CLASSES = ("quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList")
_MADE = ("commissioning", "creating_class_instance")
_FINEST = re.compile(re.escape(CANONICAL) + "01/([0-9]{14})/(?:21|10)/[0-9A-Za-z_-]{1,20}")
_DEPTH = 8  # containers in containers
_KNOWN = 1 << 13  # identifiers kept in mind; an event names each of its own more than once
_WORDS = 1024  # vocabulary elements kept in mind, of which there are few
_EMPTY: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class Movement(NamedTuple):
    """One supply event that counts; small, for all of a log are kept at once."""

    spot: Spot
    time: str  # when it happened, as the record says
    step: str  # business step as a bare word
    disposition: str
    named: tuple[str, ...]  # serials, containers and lots that the event names, finest form
    contents: Mapping[str, tuple[str, ...]] = _EMPTY  # what was in the containers among them, then

    @property
    def things(self) -> tuple[str, ...]:
        """Everything that took part, each thing once."""
        if not self.contents:
            return self.named
        inside = (thing for held in self.contents.values() for thing in held)
        return tuple(dict.fromkeys((*self.named, *inside)))


class _Packing(NamedTuple):
    """What an event puts into a container, or takes out of it."""

    parent: str
    action: JsonValue
    children: tuple[str, ...]


class _Making(NamedTuple):
    """What an event says about the things that it makes."""

    made: tuple[str, ...]
    lots: tuple[tuple[str, str], ...]  # serial, lot
    dated: tuple[str, ...]  # serials and lots that bear the date
    date: str


class _Told(NamedTuple):
    """What one event says, before it is known whether it counts."""

    event: Movement
    event_id: str | None
    packing: _Packing | None
    making: _Making | None


@dataclass(slots=True)
class Movements:
    """All movements of a log with what they tell about things."""

    events: list[Movement] = field(default_factory=list)
    made: set[str] = field(default_factory=set)  # serials and containers that came into being
    lot_of: dict[str, str] = field(default_factory=dict)  # serial to lot, both finest form
    expires: dict[str, str] = field(default_factory=dict)  # serial or lot to its date


def movements(observed: Iterable[Observed]) -> Movements:
    """Return the movements that supply events tell of, in ledger order."""
    told, wrong = _told(observed)
    known = Movements()
    contents: dict[str, list[str]] = {}
    for event, event_id, packing, making in told:
        if event_id is not None and event_id in wrong:
            continue
        if packing is not None:
            _pack(packing, contents)
        if making is not None:
            _learn(making, known)
        held = {one: _inside(one, contents) for one in event.named if contents.get(one)}
        known.events.append(event._replace(contents=held) if held else event)
    return known


def _told(observed: Iterable[Observed]) -> tuple[list[_Told], set[str]]:
    """Return what events say, and the ids of those that a later copy of them declares wrong."""
    told: list[_Told] = []
    wrong: set[str] = set()
    for one in observed:
        if one.is_withdrawn or one.name != EVENT_KIND:
            continue
        data = one.record.data
        event_id = data.get("eventID")
        if "errorDeclaration" in data:
            if isinstance(event_id, str):
                wrong.add(event_id)
            continue
        event = Movement(
            one.spot,
            one.record.time,
            _word(data.get("bizStep")),
            _word(data.get("disposition")),
            tuple(dict.fromkeys(_named(data))),
        )
        own_id = event_id if isinstance(event_id, str) else None
        told.append(_Told(event, own_id, _packing(data), _making(data)))
    return told, wrong


def _packing(data: JsonObject) -> _Packing | None:
    parent = data.get("parentID")
    if not isinstance(parent, str) or data.get("type") != "AggregationEvent":
        return None
    children = tuple([finest(text) for text in _texts(data.get("childEPCs"))])
    return _Packing(finest(parent), data.get("action"), children)


def _pack(packing: _Packing, contents: dict[str, list[str]]) -> None:
    parent, action, children = packing
    held = contents.setdefault(parent, [])
    if action == "ADD":
        held.extend(child for child in children if child not in held)
    elif action == "DELETE":
        held[:] = [child for child in held if children and child not in children]


def _named(data: JsonObject) -> Iterator[str]:
    for name in _NAMED:
        if name in data:
            yield from map(finest, _texts(data[name]))
    for name in _CLASSES:
        for item in _items(data.get(name)):
            if isinstance(item, dict) and isinstance(item.get("epcClass"), str):
                yield finest(str(item["epcClass"]))
    parent = data.get("parentID")
    if isinstance(parent, str):
        yield finest(parent)


def _inside(container: str, contents: Mapping[str, list[str]]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    outer = [container]
    for _ in range(_DEPTH):
        inner = [child for one in outer for child in contents.get(one, []) if child not in found]
        if not inner:
            break
        found.update(dict.fromkeys(inner))
        outer = inner
    return tuple(found)


def _making(data: JsonObject) -> _Making | None:
    """Return what an event says about the things that it makes; None where it makes nothing."""
    parent = data.get("parentID")
    is_added = data.get("action") == "ADD"
    is_made = is_added and _word(data.get("bizStep")) in _MADE
    serials = [finest(text) for text in _texts(data.get("epcList"))] if is_made else []
    serials += [finest(text) for text in _texts(data.get("outputEPCList"))]
    # A container comes into being by being filled.
    made = (finest(parent), *serials) if isinstance(parent, str) and is_added else tuple(serials)
    master = data.get("ilmd")
    if not isinstance(master, dict):
        return _Making(made, (), (), "") if made else None
    lots = []
    if _LOT in master:
        named = ((serial, _lot_of(serial, str(master[_LOT]))) for serial in serials)
        lots = [(serial, lot) for serial, lot in named if lot is not None]
    date = next((str(master[name])[:10] for name in _EXPIRY if name in master), "")
    dated: dict[str, None] = {}
    if date:
        dated.update(dict.fromkeys(serials))
        dated.update(dict.fromkeys(lot for _, lot in lots))
        dated.update(
            dict.fromkeys(one for one in map(finest, _classes_made(data)) if "/10/" in one)
        )
    return _Making(made, tuple(lots), tuple(dated), date)


def _learn(making: _Making, known: Movements) -> None:
    known.made.update(making.made)
    known.lot_of.update(making.lots)
    known.expires.update(dict.fromkeys(making.dated, making.date))


def _classes_made(data: JsonObject) -> Iterator[str]:
    for name in ("quantityList", "outputQuantityList"):
        for item in _items(data.get(name)):
            if isinstance(item, dict) and isinstance(item.get("epcClass"), str):
                yield str(item["epcClass"])


def _lot_of(serial: str, lot: str) -> str | None:
    key = _key(serial)
    if key is None or key.ai != "01":
        return None
    return format_digital_link(Gs1Key("01", key.value, (("10", lot),)))


def is_serial(thing: str) -> bool:
    """Return whether an identifier names one single pack, by GTIN and serial number."""
    if _is_finest(thing):
        return "/21/" in thing
    key = _key(thing)
    return key is not None and key.ai == "01" and key.serial is not None


def finest(text: str) -> str:
    """Return the canonical Digital Link of an identifier with its finest qualifier only."""
    return text if _is_finest(text) else _finest(text.strip())


def _is_finest(text: str) -> bool:
    """Return whether a text is plainly the finest form of a pack or a lot, as most are."""
    found = _FINEST.fullmatch(text)
    return found is not None and _is_checked(found[1])


@lru_cache(maxsize=_KNOWN)
def _is_checked(gtin: str) -> bool:
    return is_gtin(gtin)


@lru_cache(maxsize=_KNOWN)
def _finest(text: str) -> str:
    key = _key(text)
    if key is None:
        return text
    present = dict(key.qualifiers)
    chosen = [(ai, present[ai]) for ai in ("21", "235", "10", "254", "8011") if ai in present]
    return format_digital_link(Gs1Key(key.ai, key.value, tuple(chosen[:1])))


def _key(text: str) -> Gs1Key | None:
    try:
        return parse_epc_urn(text) if text.startswith("urn:epc:") else parse_digital_link(text)
    except FormatError:
        return None


def _word(value: JsonValue) -> str:
    """Return the bare word of a vocabulary element, however it is written."""
    return _bare(value) if isinstance(value, str) else ""


@lru_cache(maxsize=_WORDS)
def _bare(text: str) -> str:
    return re.split(r"[:/-]", text)[-1]


def _texts(value: JsonValue) -> list[str]:
    return [item for item in _items(value) if isinstance(item, str)]


def _items(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []
