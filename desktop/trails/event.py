"""One record as a trail sees it: what was done, to which things, where, and what it joined.

Supply events are read as EPCIS 2.0 lays them out (section 7.4); of every other kind the things that
a record is about and its place are taken, so that recalls, readings and reports stand in the same
trail, and of what pharmacies say of packs the state. Identifiers are in the finest GS1 form. Which
records count is left to `desktop.trails.graph`.
"""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from desktop.checks.movements import EVENT_KIND, finest
from desktop.checks.observed import Observed, Spot
from desktop.checks.supply.papers import DISPENSED_KIND, PART
from desktop.domains.gs1 import CANONICAL, Gs1Key, format_digital_link, parse_digital_link
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonObject, JsonValue

PLACE = f"{CANONICAL}414/"
CONTAINER = f"{CANONICAL}00/"
ROAD = "geo:"
"""What begins the name of a mere position, where goods were seen on the way."""

_GTIN = f"{CANONICAL}01/"
_LOT_NUMBER = "cbvmda:lotNumber"
_ABSOLUTE_ZERO = Decimal("-273.15")


class Amount(NamedTuple):
    """So much of a lot or class; without a unit it is counted in pieces."""

    thing: str
    quantity: Decimal | None  # None where the record does not say
    unit: str


class Warmth(NamedTuple):
    """The lowest and highest temperature of a record, degrees Celsius."""

    low: Decimal
    high: Decimal


class Event(NamedTuple):
    """One record with what a trail asks of it."""

    spot: Spot
    time: str
    type: str  # EPCIS event type, or the kind's name
    step: str  # business step as a bare word, or the kind's name
    action: str
    disposition: str  # of EPCIS, or the state of a pack as a pharmacy tells it
    issuer: str  # did:key of who recorded it
    named: tuple[str, ...]  # things, each once, finest form; places are not among them
    place: str = ""  # where it is afterwards (business location), else where it was seen
    source: str = ""  # place or party that the goods come from
    destination: str = ""  # place or party that they go to
    holder: str = ""  # party in possession, else the owner
    parent: str = ""
    children: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    process: str = ""  # transformationID
    lots: tuple[tuple[str, str], ...] = ()  # lot, pack that is said to be of it
    amounts: tuple[Amount, ...] = ()
    warmth: Warmth | None = None
    devices: tuple[str, ...] = ()  # that measured, or were attached
    event_id: str = ""
    is_error: bool = False  # declares an earlier copy of itself wrong


def event_of(one: Observed) -> Event:
    """Return what a trail takes of a record."""
    if one.name == EVENT_KIND:
        return _supply_event(one)
    record = one.record
    things = [finest(item) for item in record.about]
    places = [thing for thing in things if thing.startswith(PLACE)]
    site = record.place.site if record.place is not None and record.place.site else ""
    state = ""
    if one.name == DISPENSED_KIND:
        state = PART if record.data.get("partial") is True else _text(record.data.get("state"))
        site = site or _text(record.data.get("site"))
    return Event(
        one.spot,
        record.time,
        one.name,
        one.name,
        "",
        state,
        one.issuer,
        tuple(dict.fromkeys(thing for thing in things if not thing.startswith(PLACE))),
        place_link(site) if site else (places[0] if places else ""),
    )


def place_link(site: str) -> str:
    """Return a place's GLN as Digital Link; any other code as it is."""
    return f"{PLACE}{site}" if len(site) == 13 and site.isdigit() else finest(site)


def is_lot(thing: str) -> bool:
    """Return whether a finest identifier names a lot of a product."""
    return thing.startswith(_GTIN) and "/10/" in thing


def is_container(thing: str) -> bool:
    """Return whether a finest identifier names a logistic unit (SSCC)."""
    return thing.startswith(CONTAINER)


def product_of(thing: str) -> str:
    """Return the product (GTIN) that a pack or a lot is of; the thing itself where it is none."""
    return thing[: len(_GTIN) + 14] if thing.startswith(_GTIN) else thing


def is_product(thing: str) -> bool:
    """Return whether a finest identifier names a product (GTIN) as such."""
    return thing.startswith(_GTIN) and len(thing) == len(_GTIN) + 14


def lot_named(text: str) -> str | None:
    """Return the lot that an identifier of a single pack names beside the serial number."""
    if "/10/" not in text and "/lot/" not in text:  # most do not, and this is asked of each
        return None
    try:
        key = parse_digital_link(text)
    except FormatError:
        return None
    if key.ai != "01" or key.lot is None or key.serial is None:
        return None
    return format_digital_link(Gs1Key("01", key.value, (("10", key.lot),)))


def _supply_event(one: Observed) -> Event:
    record, data = one.record, one.record.data
    transformed = data.get("type") == "TransformationEvent"
    parent = data.get("parentID")
    amounts = tuple(_amounts(data))
    inputs = [*_ids(data, "inputEPCList"), *_classes(data, "inputQuantityList")]
    outputs = [*_ids(data, "outputEPCList"), *_classes(data, "outputQuantityList")]
    children = [*_ids(data, "childEPCs"), *_classes(data, "childQuantityList")]
    plain = [*_ids(data, "epcList"), *_classes(data, "quantityList")]
    parents = [finest(parent)] if isinstance(parent, str) else []
    return Event(
        one.spot,
        record.time,
        _text(data.get("type")),
        _word(data.get("bizStep")),
        "" if transformed else _text(data.get("action")),
        _word(data.get("disposition")),
        one.issuer,
        tuple(dict.fromkeys([*plain, *children, *inputs, *outputs, *parents])),
        _place(data),
        _party(data, "sourceList", "source", ("location", "possessing_party", "owning_party")),
        _party(
            data, "destinationList", "destination", ("location", "possessing_party", "owning_party")
        ),
        _party(data, "sourceList", "source", ("possessing_party", "owning_party")),
        parents[0] if parents else "",
        tuple(dict.fromkeys(children)),
        tuple(dict.fromkeys(inputs)),
        tuple(dict.fromkeys(outputs)),
        _text(data.get("transformationID")),
        tuple(dict.fromkeys(_lots(data))),
        amounts,
        _warmth(data),
        tuple(dict.fromkeys(_devices(data))),
        _text(data.get("eventID")),
        "errorDeclaration" in data,
    )


def _place(data: JsonObject) -> str:
    for name in ("bizLocation", "readPoint"):
        place = data.get(name)
        text = place.get("id") if isinstance(place, dict) else None
        if isinstance(text, str):
            return finest(text)
    return ""


def _party(data: JsonObject, listed: str, member: str, order: tuple[str, ...]) -> str:
    """Return the party or place of a list, of the first type in ``order`` that is there."""
    found = {
        _word(item.get("type")): _text(item.get(member))
        for item in _items(data.get(listed))
        if isinstance(item, dict)
    }
    return next((finest(found[kind]) for kind in order if found.get(kind)), "")


def _ids(data: JsonObject, name: str) -> list[str]:
    return [finest(item) for item in _items(data.get(name)) if isinstance(item, str)]


def _classes(data: JsonObject, name: str) -> list[str]:
    return [
        finest(_text(item["epcClass"]))
        for item in _items(data.get(name))
        if isinstance(item, dict) and isinstance(item.get("epcClass"), str)
    ]


def _amounts(data: JsonObject) -> Iterator[Amount]:
    for name in ("quantityList", "childQuantityList", "inputQuantityList", "outputQuantityList"):
        for item in _items(data.get(name)):
            if isinstance(item, dict) and isinstance(item.get("epcClass"), str):
                quantity = _number(item.get("quantity"))
                yield Amount(finest(_text(item["epcClass"])), quantity, _text(item.get("uom")))


def _lots(data: JsonObject) -> Iterator[tuple[str, str]]:
    """Yield (lot, pack) from full identifiers, and from the master data of packs being made."""
    for name in ("epcList", "childEPCs", "inputEPCList", "outputEPCList"):
        for text in _items(data.get(name)):
            if isinstance(text, str) and (lot := lot_named(text)) is not None:
                yield lot, finest(text)
    master = data.get("ilmd")
    number = master.get(_LOT_NUMBER) if isinstance(master, dict) else None
    if not isinstance(number, str):
        return
    for pack in [*_ids(data, "epcList"), *_ids(data, "outputEPCList")]:
        if pack.startswith(_GTIN) and "/21/" in pack:
            key = Gs1Key("01", product_of(pack)[-14:], (("10", number),))
            yield format_digital_link(key), pack


def _warmth(data: JsonObject) -> Warmth | None:
    """Return the range of the temperatures that sensors report (EPCIS 2.0 section 7.3.7)."""
    found: list[Decimal] = []
    for element in _items(data.get("sensorElementList")):
        reports = element.get("sensorReport") if isinstance(element, dict) else None
        for report in _items(reports):
            if isinstance(report, dict) and _word(report.get("type")) == "Temperature":
                unit = _text(report.get("uom"))
                values = [_number(report.get(name)) for name in ("value", "minValue", "maxValue")]
                found += [_celsius(value, unit) for value in values if value is not None]
    return Warmth(min(found), max(found)) if found else None


def _devices(data: JsonObject) -> Iterator[str]:
    """Yield the sensors that an event names (EPCIS 2.0 section 7.3.7), and what it attaches."""
    for element in _items(data.get("sensorElementList")):
        if not isinstance(element, dict):
            continue
        for holder in (element.get("sensorMetadata"), *_items(element.get("sensorReport"))):
            if isinstance(holder, dict) and (device := _text(holder.get("deviceID"))):
                yield finest(device)
    if data.get("type") == "AssociationEvent":
        yield from _ids(data, "childEPCs")


def _celsius(value: Decimal, unit: str) -> Decimal:
    """Return a temperature in degrees Celsius (UN/ECE recommendation 20: CEL, FAH, KEL)."""
    if unit == "FAH":
        return ((value - 32) * 5 / 9).quantize(Decimal("0.01"))
    return value + _ABSOLUTE_ZERO if unit == "KEL" else value


def _number(value: JsonValue) -> Decimal | None:
    try:
        return Decimal(value) if isinstance(value, str | int) else None
    except InvalidOperation:
        return None


def _word(value: JsonValue) -> str:
    """Return the bare word of a vocabulary element, however it is written."""
    text = _text(value)
    return text.rpartition(":")[2].rpartition("/")[2].rpartition("-")[2]


def _text(value: JsonValue) -> str:
    return value if isinstance(value, str) else ""


def _items(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []
