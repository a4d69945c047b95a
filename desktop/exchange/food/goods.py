"""What supply events say about goods: which lots, how much of each, where, in what order.

Follows EPCIS 2.0 section 7 as records of ``supply.event/1`` hold it. A pack with a serial number
belongs to the lot that its commissioning named. A container stands for what was last put into it
and not taken out; put into a second one, a thing has left the first.
An event that is declared erroneous, and its declaration, do not count. Which records are in force
is left to the caller, who passes no revoked, erased or superseded one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TypeAlias

from desktop.domains.gs1 import Gs1Key, format_digital_link, parse_digital_link
from desktop.domains.texts import in_language
from desktop.errors import FormatError
from desktop.exchange.epcis_identifiers import digital_link
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record
from desktop.ledger.scalar import is_decimal

EVENT, PRODUCT, LICENCE = "supply.event", "product.master", "party.licence"
PIECE = "EA"  # UN/ECE Recommendation 20: each

_MAKING = ("commissioning", "creating_class_instance")
_LOT = "cbvmda:lotNumber"
_DEPTH = 8  # containers in containers
_WORD = re.compile(r"[:/-]")
_OFFSET = re.compile("[+-][0-9]{2}:[0-9]{2}")
_Amount: TypeAlias = tuple[str, Decimal | None, str | None]  # thing, quantity, unit


@dataclass(frozen=True, slots=True)
class Portion:
    """An amount of one lot, or of goods whose lot no record tells."""

    thing: str  # the lot, the article or the container, as canonical Digital Link where it has one
    gtin: str | None  # 14 digits
    lot: str | None
    quantity: Decimal | None
    unit: str | None  # UN/ECE Recommendation 20


@dataclass(frozen=True, slots=True)
class Handling:
    """One event that counts, with the goods that took part."""

    record: Record
    step: str  # business step as a bare word; empty without one
    named: frozenset[str]  # things that the event or an open container in it names
    handled: tuple[Portion, ...]  # seen, moved or made
    used: tuple[Portion, ...]  # went into a transformation
    made: tuple[Portion, ...]  # came out of a transformation

    @property
    def data(self) -> JsonObject:
        """The event as the record holds it."""
        return self.record.data

    @property
    def is_making(self) -> bool:
        """Whether the event brings goods into being."""
        adds = self.step in _MAKING and self.data.get("action") == "ADD"
        return adds or self.data.get("type") == "TransformationEvent"

    @property
    def place(self) -> str | None:
        """Where it happened, or else where the goods are afterwards."""
        return place_of(self.data, "readPoint") or place_of(self.data, "bizLocation")


@dataclass(slots=True)
class Goods:
    """What all events together say."""

    handlings: list[Handling] = field(default_factory=list)  # by time, then ledger order
    lot_of: dict[str, str] = field(default_factory=dict)  # serial to lot number
    made_at: dict[str, str] = field(default_factory=dict)  # lot to the place where it was made
    expires: dict[str, str] = field(default_factory=dict)  # serial or lot to YYYY-MM-DD
    contents: dict[str, dict[str, tuple[Decimal | None, str | None]]] = field(default_factory=dict)
    holder_of: dict[str, str] = field(default_factory=dict)  # thing to its last container


def goods_of(records: Iterable[Record]) -> Goods:
    """Return what the supply events among the records, given in ledger order, say about goods."""
    events = [record for record in records if _name(record) == EVENT]
    wrong = {one.data.get("eventID") for one in events if "errorDeclaration" in one.data} - {None}
    known = Goods()
    for record in sorted(events, key=lambda one: one.time):
        is_wrong = record.data.get("eventID") in wrong or "errorDeclaration" in record.data
        if not is_wrong:
            _take_in(record, known)
    return known


def products_of(records: Iterable[Record]) -> dict[str, JsonObject]:
    """Return what product records say, by GTIN of 14 digits; the later one counts."""
    return {
        str(record.data["gtin"]).zfill(14): record.data
        for record in records
        if _name(record) == PRODUCT
    }


def product_name(product: JsonObject | None, language: str) -> str:
    """Return what a product is called, with brand and content; empty for an unknown one."""
    if product is None:
        return ""
    names, content = product.get("names"), product.get("netContent")
    texts = {str(key): str(text) for key, text in names.items()} if isinstance(names, dict) else {}
    parts = [in_language(texts, language), str(product.get("brand", ""))]
    if isinstance(content, dict):
        parts.append(f"{content.get('value')} {content.get('unit')}")
    return ", ".join(part for part in parts if part)


def businesses_of(records: Iterable[Record]) -> dict[str, str]:
    """Return the names of businesses by the GLNs that their licences name."""
    names: dict[str, str] = {}
    for record in records:
        name = record.data.get("organisation")
        if _name(record) != LICENCE or not isinstance(name, str):
            continue
        party, sites = record.data.get("party"), record.data.get("sites")
        glns = [*sites] if isinstance(sites, list) else []
        glns += [party["gln"]] if isinstance(party, dict) and "gln" in party else []
        names.update({str(gln): name for gln in glns})
    return names


def place_of(data: JsonObject, member: str) -> str | None:
    """Return the place that a read point or business location names, in canonical form."""
    place = data.get(member)
    text = place.get("id") if isinstance(place, dict) else None
    return digital_link(text) if isinstance(text, str) else None


def party_of(data: JsonObject, member: str) -> str | None:
    """Return the location of a list of sources or destinations, else the party that holds it."""
    name = member.removesuffix("List")
    found: dict[str, str] = {}
    for item in listed(data, member):
        if isinstance(item, dict) and isinstance(item.get(name), str):
            found.setdefault(bare_word(item.get("type")), digital_link(str(item[name])))
    wanted = ("location", "possessing_party", "owning_party")
    return next((found[kind] for kind in wanted if kind in found), None)


def place_text(place: str | None, businesses: Mapping[str, str]) -> str:
    """Return a place in words: its GLN with the name of the business, or else its identifier."""
    if place is None:
        return ""
    key = key_of(place)
    if key is None or key.ai not in ("414", "417"):
        return place
    extension = dict(key.qualifiers).get("254")
    number = f"GLN {key.value}" + (f" ({extension})" if extension else "")
    name = businesses.get(key.value)
    return f"{name}, {number}" if name else number


def local_time(record: Record) -> datetime:
    """Return when an event happened, as the clocks at its place showed it; without its zone."""
    moment = datetime.fromisoformat(record.time).replace(tzinfo=None)
    offset = str(record.data.get("eventTimeZoneOffset", ""))
    if _OFFSET.fullmatch(offset) is None:
        return moment
    shift = timedelta(hours=int(offset[1:3]), minutes=int(offset[4:]))
    try:
        return moment - shift if offset[0] == "-" else moment + shift
    except OverflowError:  # on the first or the last day of the calendar
        return moment


def bare_word(value: JsonValue) -> str:
    """Return the bare word of a vocabulary element, however it is written; empty for none."""
    return _WORD.split(value.strip())[-1] if isinstance(value, str) else ""


def listed(data: JsonObject, member: str) -> list[JsonValue]:
    """Return a list of an event; empty where it is absent."""
    items = data.get(member)
    return items if isinstance(items, list) else []


def key_of(thing: str) -> Gs1Key | None:
    """Return the GS1 key of a Digital Link, or None for another identifier."""
    try:
        return parse_digital_link(thing)
    except FormatError:
        return None


def lot_link(gtin: str, lot: str) -> str:
    """Return the canonical Digital Link of a lot."""
    return format_digital_link(Gs1Key("01", gtin.zfill(14), (("10", lot),)))


def _name(record: Record) -> str:
    return record.kind.partition("/")[0]


def _take_in(record: Record, known: Goods) -> None:
    """Add one event to what is known."""
    data = record.data
    master = data.get("ilmd")
    master = master if isinstance(master, dict) else {}
    own_lot = str(master[_LOT]) if isinstance(master.get(_LOT), str) else None
    step = bare_word(data.get("bizStep"))
    if own_lot and (step in _MAKING or data.get("type") == "TransformationEvent"):
        serials = [*_epcs(data, "epcList"), *_epcs(data, "outputEPCList")]
        known.lot_of.update(dict.fromkeys(serials, own_lot))
    parent = data.get("parentID")
    held = [*_epcs(data, "epcList"), *_epcs(data, "childEPCs")]
    if isinstance(parent, str) and not held and not listed(data, "childQuantityList"):
        held.append(digital_link(parent))  # everything in it
    amounts = [*_amounts(data, "quantityList"), *_amounts(data, "childQuantityList")]
    handling = Handling(
        record=record,
        step=step,
        named=frozenset(_all_named(data, known)),
        handled=_portions(held, amounts, known, own_lot),
        used=_portions(_epcs(data, "inputEPCList"), _amounts(data, "inputQuantityList"), known),
        made=_portions(
            _epcs(data, "outputEPCList"), _amounts(data, "outputQuantityList"), known, own_lot
        ),
    )
    _learn(handling, master, known)
    known.handlings.append(handling)
    if isinstance(parent, str) and data.get("type") == "AggregationEvent":
        _pack(digital_link(parent), data, known)


def _learn(handling: Handling, master: JsonObject, known: Goods) -> None:
    """Note where lots were made and when they expire."""
    made = handling.made or (handling.handled if handling.is_making else ())
    place = handling.place
    dates = ("cbvmda:itemExpirationDate", "cbvmda:sellByDate", "cbvmda:bestBeforeDate")
    date = next((str(master[name])[:10] for name in dates if name in master), None)
    data = handling.data
    for portion in made:
        if place is not None:
            known.made_at.setdefault(portion.thing, place)
        if date is not None:
            known.expires[portion.thing] = date
    if handling.is_making and date is not None:
        serials = [*_epcs(data, "epcList"), *_epcs(data, "outputEPCList")]
        known.expires.update(dict.fromkeys(serials, date))


def _epcs(data: JsonObject, member: str) -> list[str]:
    return [digital_link(item) for item in listed(data, member) if isinstance(item, str)]


def _amounts(data: JsonObject, member: str) -> list[_Amount]:
    """Return the classes of a list with quantity and unit; pieces where the event names none."""
    found = []
    for item in listed(data, member):
        if not isinstance(item, dict) or not isinstance(item.get("epcClass"), str):
            continue
        text = item.get("quantity")
        quantity = Decimal(text) if isinstance(text, str) and is_decimal(text) else None
        unit = item.get("uom")
        counted = PIECE if quantity is not None else None
        named = unit if isinstance(unit, str) else counted
        found.append((digital_link(str(item["epcClass"])), quantity, named))
    return found


def _all_named(data: JsonObject, known: Goods) -> Iterator[str]:
    """Yield everything an event names, with the lots of packs and what is in containers."""
    parent = data.get("parentID")
    direct = [digital_link(parent)] if isinstance(parent, str) else []
    for member in ("epcList", "childEPCs", "inputEPCList", "outputEPCList"):
        direct += _epcs(data, member)
    for member in ("quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList"):
        direct += [thing for thing, _, _ in _amounts(data, member)]
    for thing in direct:
        for inner in (thing, *(child for child, _, _ in _inside(thing, known))):
            yield inner
            lot = _lot_thing(inner, known)
            if lot is not None:
                yield lot


def _lot_thing(thing: str, known: Goods) -> str | None:
    """Return the lot of a pack with a serial number."""
    lot, key = known.lot_of.get(thing), key_of(thing)
    return lot_link(key.value, lot) if lot and key is not None and key.ai == "01" else None


def _inside(container: str, known: Goods) -> Iterator[_Amount]:
    """Yield what is in a container: packs, amounts of lots and inner containers, each once."""
    seen, outer = {container}, [container]
    for _ in range(_DEPTH):
        inner: list[str] = []
        for one in outer:
            for child, (quantity, unit) in known.contents.get(one, {}).items():
                if child not in known.contents:
                    yield child, quantity, unit
                elif child not in seen:  # records may say that two containers hold each other
                    seen.add(child)
                    inner.append(child)
                    yield child, quantity, unit
        outer = inner


def _portions(
    epcs: Iterable[str],
    amounts: Iterable[_Amount],
    known: Goods,
    own_lot: str | None = None,
) -> tuple[Portion, ...]:
    """Return the goods behind identifiers, one portion for each lot and unit."""
    total: dict[tuple[str, str | None], Decimal | None] = {}
    for thing, quantity, unit in (
        *(one for epc in epcs for one in _unpacked(epc, known)),
        *((_of_lot(thing, own_lot), quantity, unit) for thing, quantity, unit in amounts),
    ):
        before = total.get((thing, unit), Decimal(0))
        total[thing, unit] = None if before is None or quantity is None else before + quantity
    return tuple(_portion(thing, unit, quantity) for (thing, unit), quantity in total.items())


def _unpacked(epc: str, known: Goods) -> Iterator[_Amount]:
    """Yield the lots behind a pack, or behind what is in a container; itself if nothing is."""
    inner = [] if _lot_thing(epc, known) else list(_inside(epc, known))
    for thing, quantity, unit in inner or [(epc, None, None)]:
        lot, key = _lot_thing(thing, known), key_of(thing)
        if known.contents.get(thing) and lot is None:
            continue  # a container: what is in it comes by itself
        if key is not None and key.ai == "01" and key.serial is not None:
            yield lot or format_digital_link(Gs1Key("01", key.value)), Decimal(1), PIECE
        else:
            yield thing, quantity, unit


def _of_lot(thing: str, own_lot: str | None) -> str:
    """Return an article as the lot that its event names for all it makes."""
    key = key_of(thing)
    is_bare = key is not None and key.ai == "01" and not key.qualifiers
    return lot_link(key.value, own_lot) if key is not None and is_bare and own_lot else thing


def _portion(thing: str, unit: str | None, quantity: Decimal | None) -> Portion:
    key = key_of(thing)
    is_article = key is not None and key.ai == "01"
    return Portion(
        thing,
        key.value if key is not None and is_article else None,
        key.lot if key is not None and is_article else None,
        quantity,
        unit,
    )


def _pack(parent: str, data: JsonObject, known: Goods) -> None:
    """Put the children of an aggregation into its container, or take them out."""
    held = known.contents.setdefault(parent, {})
    nothing: tuple[Decimal | None, str | None] = (None, None)
    children = dict.fromkeys(_epcs(data, "childEPCs"), nothing)
    for thing, quantity, unit in _amounts(data, "childQuantityList"):
        children[thing] = (quantity, unit)
    if data.get("action") == "ADD":
        for child, amount in children.items():
            before = known.holder_of.get(child)
            if before not in (None, parent) and amount == nothing:
                known.contents[str(before)].pop(child, None)
            known.holder_of[child] = parent
        held.update(children)
    elif data.get("action") == "DELETE":
        for child in children or [*held]:
            held.pop(child, None)
