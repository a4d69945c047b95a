"""Supply events as movements of things: what was named, what was inside it, of which lot it is.

Follows EPCIS 2.0 as the records hold it. Identifiers are joined in the finest GS1 form; a thing in
a container moves with the container as long as the aggregation is open. Events that a later event
declares erroneous do not count.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from desktop.domains.gs1 import Gs1Key, format_digital_link, parse_digital_link, parse_epc_urn
from desktop.domains.observed import Observed
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonObject, JsonValue

EVENT_KIND = "supply.event"

_EXPIRY = ("cbvmda:itemExpirationDate", "cbvmda:sellByDate", "cbvmda:bestBeforeDate")
_LOT = "cbvmda:lotNumber"
_NAMED = ("epcList", "childEPCs", "inputEPCList", "outputEPCList")
_CLASSES = ("quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList")
_MADE = ("commissioning", "creating_class_instance")
_DEPTH = 8  # containers in containers
_KNOWN = 1 << 16  # identifiers kept in mind; most stand in many events


@dataclass(frozen=True, slots=True)
class Movement:
    """One supply event that counts."""

    observed: Observed
    step: str  # business step as a bare word
    disposition: str
    named: tuple[str, ...]  # serials, containers and lots that the event names, finest form
    contents: Mapping[str, tuple[str, ...]]  # what was in the containers among them, then

    @property
    def time(self) -> str:
        """When it happened, as the record says."""
        return self.observed.record.time

    @property
    def things(self) -> tuple[str, ...]:
        """Everything that took part, each thing once."""
        inside = (thing for held in self.contents.values() for thing in held)
        return tuple(dict.fromkeys((*self.named, *inside)))


@dataclass(slots=True)
class Movements:
    """All movements of a log with what they tell about things."""

    events: list[Movement] = field(default_factory=list)
    made: set[str] = field(default_factory=set)  # serials and containers that came into being
    lot_of: dict[str, str] = field(default_factory=dict)  # serial to lot, both finest form
    expires: dict[str, str] = field(default_factory=dict)  # serial or lot to its date


def movements(observed: Iterable[Observed]) -> Movements:
    """Return the movements that supply events tell of, in ledger order."""
    events = [one for one in observed if one.name == EVENT_KIND]
    wrong = _declared_wrong(events)
    known = Movements()
    contents: dict[str, list[str]] = {}
    for one in events:
        data = one.record.data
        if one.is_withdrawn or "errorDeclaration" in data or data.get("eventID") in wrong:
            continue
        _aggregate(data, contents)
        named = tuple(dict.fromkeys(_named(data)))
        known.events.append(
            Movement(
                one,
                _word(data.get("bizStep")),
                _word(data.get("disposition")),
                named,
                {one: _inside(one, contents) for one in named if contents.get(one)},
            )
        )
        _learn(data, known)
    return known


def _declared_wrong(events: Iterable[Observed]) -> set[object]:
    """Return the ids of events that a later copy of them declares erroneous."""
    declared = (one for one in events if not one.is_withdrawn)
    return {
        one.record.data.get("eventID")
        for one in declared
        if "errorDeclaration" in one.record.data and "eventID" in one.record.data
    }


def _aggregate(data: JsonObject, contents: dict[str, list[str]]) -> None:
    parent = data.get("parentID")
    if not isinstance(parent, str) or data.get("type") != "AggregationEvent":
        return
    held = contents.setdefault(finest(parent), [])
    children = [finest(text) for text in _texts(data.get("childEPCs"))]
    if data.get("action") == "ADD":
        held.extend(child for child in children if child not in held)
    elif data.get("action") == "DELETE":
        held[:] = [child for child in held if children and child not in children]


def _named(data: JsonObject) -> Iterator[str]:
    for name in _NAMED:
        yield from (finest(text) for text in _texts(data.get(name)))
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


def _learn(data: JsonObject, known: Movements) -> None:
    """Take over what an event says about the things that it makes."""
    parent = data.get("parentID")
    if isinstance(parent, str) and data.get("action") == "ADD":
        known.made.add(finest(parent))  # a container comes into being by being filled
    is_made = _word(data.get("bizStep")) in _MADE and data.get("action") == "ADD"
    serials = [finest(text) for text in _texts(data.get("epcList"))] if is_made else []
    serials += [finest(text) for text in _texts(data.get("outputEPCList"))]
    known.made.update(serials)
    master = data.get("ilmd")
    if not isinstance(master, dict):
        return
    lots = {lot for lot in map(finest, _classes_made(data)) if "/10/" in lot}
    dates = [str(master[name])[:10] for name in _EXPIRY if name in master]
    for serial in serials:
        if _LOT in master:
            lot = _lot_of(serial, str(master[_LOT]))
            if lot is not None:
                known.lot_of[serial] = lot
                lots.add(lot)
        if dates:
            known.expires[serial] = dates[0]
    if dates:
        known.expires.update(dict.fromkeys(lots, dates[0]))


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


@lru_cache(maxsize=_KNOWN)
def is_serial(thing: str) -> bool:
    """Return whether an identifier names one single pack, by GTIN and serial number."""
    key = _key(thing)
    return key is not None and key.ai == "01" and key.serial is not None


@lru_cache(maxsize=_KNOWN)
def finest(text: str) -> str:
    """Return the canonical Digital Link of an identifier with its finest qualifier only."""
    key = _key(text.strip())
    if key is None:
        return text.strip()
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
    return re.split(r"[:/-]", value)[-1] if isinstance(value, str) else ""


def _texts(value: JsonValue) -> list[str]:
    return [item for item in _items(value) if isinstance(item, str)]


def _items(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []
