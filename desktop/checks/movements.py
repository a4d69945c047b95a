"""Supply events as movements of things: what was named, what was inside it, of which lot it is.

Follows EPCIS 2.0 as the records hold it. Identifiers are joined in the finest GS1 form; a thing in
a container moves with the container as long as the aggregation is open. Movements stand in the
order of the times that they name. Events that a later event declares erroneous do not count.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from types import MappingProxyType
from typing import NamedTuple

from desktop.checks.identifiers import (
    LOT,
    SERIAL,
    gtin_of,
    is_plain,
    joined,
    lot_link,
    site_of,
    word,
)
from desktop.checks.observed import Observed, Spot
from desktop.checks.sensors import Reading, readings_of
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Place

EVENT_KIND = "supply.event"

_DATES = ("cbvmda:itemExpirationDate", "cbvmda:sellByDate", "cbvmda:bestBeforeDate")
_LOT = "cbvmda:lotNumber"
_NAMED = ("epcList", "childEPCs", "inputEPCList", "outputEPCList")
_CLASSES = ("quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList")
MADE = ("commissioning", "creating_class_instance")
_PLAINEST = frozenset((
    "type", "eventID", "eventTime", "eventTimeZoneOffset", "recordTime", "action", "bizStep",
    "disposition", "epcList", "readPoint", "bizLocation", "ilmd",
))  # fmt: skip
_PLAIN = _PLAINEST - {"ilmd"} | {"sourceList", "destinationList", "bizTransactionList"}
_DEPTH = 8  # containers in containers
_EMPTY: Mapping[str, tuple[str, ...]] = MappingProxyType({})

ADD, DELETE, TRANSFORMS, SOURCE, DESTINATION, DOCUMENT, OBJECT = 1, 2, 4, 8, 16, 32, 64


class Amount(NamedTuple):
    """So much of a class or a lot, as one list of an event says."""

    member: str  # the list
    thing: str
    quantity: str  # a decimal, or empty
    unit: str  # empty for pieces


class Packing(NamedTuple):
    """What an event puts into a container, or takes out of it."""

    parent: str
    action: JsonValue
    children: tuple[str, ...]


class Making(NamedTuple):
    """What an event says about the things that it makes."""

    serials: tuple[str, ...]
    containers: tuple[str, ...]  # that come into being by being filled
    lots: tuple[tuple[str, str], ...]  # serial, lot
    dated: tuple[str, ...]  # serials and lots that bear the date
    date: str
    date_name: str  # which of the dates that goods may bear


class Details(NamedTuple):
    """What few events say."""

    amounts: tuple[Amount, ...] = ()
    odd: tuple[str, ...] = ()  # identifiers of GS1 with a wrong check digit
    claims: tuple[tuple[str, str], ...] = ()  # serial and lot that one identifier names together
    packing: Packing | None = None
    making: Making | None = None
    inputs: int = 0  # single things that a transformation uses up, of which no weight is known
    transformation: str = ""  # the id that joins parts of one transformation
    readings: tuple[Reading, ...] = ()


class Movement(NamedTuple):
    """One supply event that counts; small, for all of a log are kept at once."""

    spot: Spot
    time: str  # when it happened, as the record says
    step: str  # business step as a bare word
    disposition: str
    named: tuple[str, ...]  # serials, containers and lots that the event names, finest form
    traits: int  # ADD, DELETE, TRANSFORMS, SOURCE, DESTINATION, DOCUMENT, OBJECT
    sites: tuple[str, ...]  # GLNs of its read point and its location, as Digital Links
    to: tuple[str, ...]  # GLNs to which the goods go
    place: Place | None
    more: Details | None = None
    contents: Mapping[str, tuple[str, ...]] = _EMPTY  # what was in the containers among them, then
    issuer: str = ""  # did:key of who recorded it

    @property
    def things(self) -> tuple[str, ...]:
        """Everything that took part, each thing once."""
        if not self.contents:
            return self.named
        inside = (thing for held in self.contents.values() for thing in held)
        return tuple(dict.fromkeys((*self.named, *inside)))

    @property
    def single(self) -> tuple[str, ...]:
        """What it names one by one, without classes and lots."""
        if self.more is None or not self.more.amounts:
            return self.named
        classes = {amount.thing for amount in self.more.amounts}
        return tuple(thing for thing in self.named if thing not in classes)

    @property
    def single_things(self) -> tuple[str, ...]:
        """All single things that took part, those inside containers too."""
        if not self.contents:
            return self.single
        inside = (thing for held in self.contents.values() for thing in held)
        return tuple(dict.fromkeys((*self.single, *inside)))

    @property
    def making(self) -> Making | None:
        """What it makes."""
        return None if self.more is None else self.more.making


class Declaration(NamedTuple):
    """An event that declares another one wrong."""

    spot: Spot
    corrective: tuple[str, ...]  # ids of the events that take its place


@dataclass(slots=True)
class Movements:
    """All movements of a log with what they tell about things."""

    events: list[Movement] = field(default_factory=list)
    made: dict[str, Movement] = field(default_factory=dict)  # things to what first made them
    lot_of: dict[str, str] = field(default_factory=dict)  # serial to lot, both finest form
    expires: dict[str, str] = field(default_factory=dict)  # serial or lot to its date
    declarations: list[Declaration] = field(default_factory=list)
    event_ids: set[str] = field(default_factory=set)  # of all events, where one was declared wrong
    wrong: set[str] = field(default_factory=set)  # record ids of events that were declared wrong
    products: set[str] = field(default_factory=set)  # GTINs of packs that any event makes


class _Told(NamedTuple):
    """What one event says, before it is known whether it counts."""

    event: Movement
    event_id: str | None


_BY_TIME = attrgetter("event.time")


def movements(observed: Iterable[Observed]) -> Movements:
    """Return the movements that supply events tell of, in the order of their times."""
    known = Movements()
    told, wrong = _told(observed, known)
    told.sort(key=_BY_TIME)
    contents: dict[str, dict[str, None]] = {}
    for event, event_id in told:
        if event_id is not None and event_id in wrong:
            known.wrong.add(event.spot.id)
            continue
        if event.more is not None:
            if event.more.packing is not None:
                _pack(event.more.packing, contents)
            if event.more.making is not None:
                _learn(event, event.more.making, known)
        if contents:
            held = {one: _inside(one, contents) for one in event.named if contents.get(one)}
            known.events.append(event._replace(contents=held) if held else event)
        else:
            known.events.append(event)
    return known


def _told(observed: Iterable[Observed], known: Movements) -> tuple[list[_Told], set[str]]:
    """Return what events say, and the ids of those that a later copy of them declares wrong."""
    told: list[_Told] = []
    wrong: set[str] = set()
    for one in observed:
        if one.name != EVENT_KIND:
            continue
        if one.is_withdrawn:
            known.products.update(products_made(movement_of(one)))
            continue
        data = one.record.data
        event_id = data.get("eventID")
        own_id = event_id if isinstance(event_id, str) else None
        if "errorDeclaration" in data:
            if own_id is not None:
                wrong.add(own_id)
            known.declarations.append(Declaration(one.spot, _corrective(data)))
            continue
        event = movement_of(one)
        known.products.update(products_made(event))
        told.append(_Told(event, own_id))
    if known.declarations:
        known.event_ids.update(one.event_id for one in told if one.event_id is not None)
    return told, wrong


def products_made(event: Movement) -> set[str]:
    """Return the GTINs of the packs that an event makes."""
    serials = event.making.serials if event.making is not None else ()
    return {gtin for gtin in map(gtin_of, serials) if gtin}


def _corrective(data: JsonObject) -> tuple[str, ...]:
    declared = data["errorDeclaration"]
    return tuple(_texts(declared.get("correctiveEventIDs"))) if isinstance(declared, dict) else ()


def movement_of(one: Observed) -> Movement:
    """Return what the record of one event says, looked at alone."""
    data = one.record.data
    odd: list[str] = []
    claims: list[tuple[str, str]] = []
    step = word(data.get("bizStep"))
    action = data.get("action")
    traits = ADD if action == "ADD" else DELETE if action == "DELETE" else 0
    if data.get("type") == "ObjectEvent":
        traits |= OBJECT
    to: tuple[str, ...] = ()
    if not data.keys() <= _PLAINEST:
        rest, to = _traits(data)
        traits |= rest
    sites = _sites(data, odd)
    more: Details | None = None
    if data.keys() <= _PLAIN and not (traits & ADD and step in MADE):
        named = _single(data.get("epcList"), odd, claims)
        if odd or claims:
            more = Details(odd=tuple(odd), claims=tuple(claims))
    else:
        named, more = _details(data, step, traits, odd, claims)
    return Movement(
        one.spot,
        one.record.time,
        step,
        word(data.get("disposition")),
        named,
        traits,
        sites,
        to,
        one.record.place,
        more,
        issuer=one.issuer,
    )


def _single(value: JsonValue, odd: list[str], claims: list[tuple[str, str]]) -> tuple[str, ...]:
    """Return the finest forms of a list of identifiers, each once."""
    texts = _texts(value)
    if len(texts) == 1 and is_plain(texts[0]):
        return (texts[0],)
    forms = (text if is_plain(text) else _join(text, odd, claims) for text in texts)
    return tuple(dict.fromkeys(forms))


def _join(text: str, odd: list[str], claims: list[tuple[str, str]]) -> str:
    """Return the finest form of an identifier, and note what is odd about it."""
    found = joined(text)
    if found.is_odd:
        odd.append(text.strip())
    if found.lot:
        claims.append((found.finest, found.lot))
    return found.finest


def _amounts(data: JsonObject, odd: list[str], claims: list[tuple[str, str]]) -> tuple[Amount, ...]:
    found = []
    for member in _CLASSES:
        if member in data:
            for item in _items(data[member]):
                if isinstance(item, dict) and isinstance(item.get("epcClass"), str):
                    thing = _join(str(item["epcClass"]), odd, claims)
                    quantity, unit = item.get("quantity", ""), item.get("uom", "")
                    found.append(Amount(member, thing, str(quantity), str(unit)))
    return tuple(found)


def _traits(data: JsonObject) -> tuple[int, tuple[str, ...]]:
    """Return the traits but action and type, and where the goods go."""
    traits = 0
    to: tuple[str, ...] = ()
    if "destinationList" in data:
        traits |= DESTINATION
        to = tuple(
            site
            for item in _items(data["destinationList"])
            if isinstance(item, dict) and word(item.get("type")) == "location"
            for site in site_of(str(item.get("destination"))).alone
        )
    if data.get("sourceList"):
        traits |= SOURCE
    if data.get("bizTransactionList"):
        traits |= DOCUMENT
    if data.get("type") == "TransformationEvent":
        traits |= TRANSFORMS
    return traits, to


def _sites(data: JsonObject, odd: list[str]) -> tuple[str, ...]:
    sites: tuple[str, ...] = ()
    for member in ("readPoint", "bizLocation"):
        place = data.get(member)
        if isinstance(place, dict):
            found = site_of(str(place.get("id")))
            if found.is_odd:
                odd.append(str(place["id"]))
            if found.alone and found.alone != sites:
                sites = (*sites, *found.alone) if sites else found.alone
    return sites


def _details(
    data: JsonObject, step: str, traits: int, odd: list[str], claims: list[tuple[str, str]]
) -> tuple[tuple[str, ...], Details | None]:
    """Return the things that an event names, and what it says beside the plain."""
    named: dict[str, None] = {}
    for member in _NAMED:
        if member in data:
            named.update(dict.fromkeys(_single(data[member], odd, claims)))
    amounts = _amounts(data, odd, claims)
    named.update(dict.fromkeys(amount.thing for amount in amounts))
    parent = data.get("parentID")
    if isinstance(parent, str):
        named[_join(parent, odd, claims)] = None
    things = tuple(named)
    packing, making = _packing(data), _making(data, step, traits, things)
    readings = readings_of(data["sensorElementList"]) if "sensorElementList" in data else ()
    if not (amounts or odd or claims or packing or making or readings):
        return things, None
    used = len(_texts(data.get("inputEPCList")))
    joint = data.get("transformationID")
    return things, Details(
        amounts,
        tuple(odd),
        tuple(claims),
        packing,
        making,
        used,
        joint if isinstance(joint, str) else "",
        readings,
    )


def _packing(data: JsonObject) -> Packing | None:
    parent = data.get("parentID")
    if not isinstance(parent, str) or data.get("type") != "AggregationEvent":
        return None
    children = tuple([joined(text).finest for text in _texts(data.get("childEPCs"))])
    return Packing(joined(parent).finest, data.get("action"), children)


def _pack(packing: Packing, contents: dict[str, dict[str, None]]) -> None:
    parent, action, children = packing
    held = contents.setdefault(parent, {})
    if action == "ADD":
        held.update(dict.fromkeys(children))
    elif action == "DELETE" and not children:
        held.clear()
    elif action == "DELETE":
        for child in children:
            held.pop(child, None)


def _inside(container: str, contents: Mapping[str, Mapping[str, None]]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    outer = [container]
    for _ in range(_DEPTH):
        inner = [child for one in outer for child in contents.get(one, ()) if child not in found]
        if not inner:
            break
        found.update(dict.fromkeys(inner))
        outer = inner
    return tuple(found)


def _making(data: JsonObject, step: str, traits: int, things: tuple[str, ...]) -> Making | None:
    """Return what an event says about the things that it makes; None where it makes nothing."""
    parent = data.get("parentID")
    is_added = bool(traits & ADD)
    serials: tuple[str, ...] = ()
    if is_added and step in MADE:
        listed = _single(data.get("epcList"), [], [])
        serials = things if things == listed else listed  # kept once
    if "outputEPCList" in data:
        serials = (*serials, *_single(data["outputEPCList"], [], []))
    containers = (joined(parent).finest,) if isinstance(parent, str) and is_added else ()
    master = data.get("ilmd")
    if not isinstance(master, dict):
        return Making(serials, containers, (), (), "", "") if serials or containers else None
    lots: tuple[tuple[str, str], ...] = ()
    if _LOT in master:
        linked = [(serial, lot_link(serial, str(master[_LOT]))) for serial in serials]
        lots = tuple([(serial, lot) for serial, lot in linked if lot])
    name = next((one for one in _DATES if one in master), "")
    if not name:
        return Making(serials, containers, lots, (), "", "")
    dated = dict.fromkeys(serials)
    dated.update(dict.fromkeys([lot for _, lot in lots]))
    dated.update(dict.fromkeys(_lots_made(data)))
    return Making(serials, containers, lots, tuple(dated), str(master[name])[:10], name)


def _lots_made(data: JsonObject) -> Iterator[str]:
    for amount in _amounts(data, [], []):
        if amount.member in ("quantityList", "outputQuantityList") and LOT in amount.thing:
            yield amount.thing


def _learn(event: Movement, making: Making, known: Movements) -> None:
    for thing in (*making.serials, *making.containers):
        known.made.setdefault(thing, event)
    known.lot_of.update(making.lots)
    known.expires.update(dict.fromkeys(making.dated, making.date))


def is_serial(thing: str) -> bool:
    """Return whether an identifier names one single pack, by GTIN and serial number."""
    if is_plain(thing):
        return SERIAL in thing
    return joined(thing).is_pack


def finest(text: str) -> str:
    """Return the canonical Digital Link of an identifier with its finest qualifier only."""
    return text if is_plain(text) else joined(text).finest


def _texts(value: JsonValue) -> list[str]:
    return [item for item in _items(value) if isinstance(item, str)]


def _items(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []
