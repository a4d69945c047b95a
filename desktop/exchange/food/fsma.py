"""The electronic sortable spreadsheet of the US food traceability rule (FSMA section 204).

Follows 21 CFR part 1 subpart S: critical tracking events (1.1325 to 1.1350), their key data
elements, and the spreadsheet that an authority may ask for within 24 hours (1.1455(c)(3)(ii)). One
row for each lot in an event; a transformation has a row for each lot that went in or came out.
A traceability lot code is GTIN with lot. What the records do not say stays blank and is listed;
nothing is guessed. Whether a food is on the Food Traceability List is left to the reader.

Which event is which: shipping, receiving and TransformationEvent are those of the standard;
commissioning, or packing with lot data, is initial packing, or harvesting where it names harvest
dates but no lot; ``harvesting``, ``cooling`` and ``first_land_based_receiving`` count where the
business step is such a word of another vocabulary. Others are no critical tracking events.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.domains.code_lists import CODE_LISTS
from desktop.exchange.exact_json import format_number
from desktop.exchange.food.goods import (
    Goods,
    Handling,
    Portion,
    bare_word,
    businesses_of,
    goods_of,
    listed,
    local_time,
    party_of,
    place_of,
    place_text,
    product_name,
    products_of,
)
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record


class Event(StrEnum):
    """A critical tracking event, as the rule names it."""

    HARVESTING = "Harvesting"
    COOLING = "Cooling"
    PACKING = "Initial Packing"
    LANDING = "First Land-Based Receiving"
    SHIPPING = "Shipping"
    RECEIVING = "Receiving"
    TRANSFORMATION = "Transformation"


_USED = "Food used"
_PRODUCED = "Food produced"

COLUMNS = (
    "Event ID", "Event Type", "Role", "Event Date", "Traceability Lot Code",
    "Product Description", "Quantity", "Unit of Measure", "Location of Event",
    "Immediate Previous Source", "Immediate Subsequent Recipient",
    "Traceability Lot Code Source", "Traceability Lot Code Source Reference",
    "Harvest Location", "Field or Growing Area", "Harvest Date", "Harvester",
    "Cooling Location", "Cooling Date", "Date Received", "Quantity Received",
    "Reference Document Type", "Reference Document Number", "GTIN", "Lot",
)  # fmt: skip

_FOOD = ("Product Description", "Quantity", "Unit of Measure")
_LOT = ("Traceability Lot Code", *_FOOD)
_SOURCE = "Traceability Lot Code Source"
_REFERENCE = ("Reference Document Type", "Reference Document Number")
_FARM = ("Harvest Location", "Field or Growing Area", "Harvest Date")
_NEEDED: Mapping[tuple[Event, str], tuple[str, ...]] = {
    (Event.HARVESTING, ""): (*_FOOD, "Immediate Subsequent Recipient", *_FARM, *_REFERENCE),
    (Event.COOLING, ""): (
        *_FOOD, "Immediate Subsequent Recipient", "Cooling Location", "Cooling Date",
        "Harvest Location", *_REFERENCE,
    ),
    (Event.PACKING, ""): (
        *_LOT, "Event Date", "Location of Event", _SOURCE, *_FARM, "Harvester", "Date Received",
        "Quantity Received", *_REFERENCE,
    ),
    (Event.LANDING, ""): (
        *_LOT, "Event Date", "Location of Event", _SOURCE, "Harvest Location", "Harvest Date",
        *_REFERENCE,
    ),
    (Event.SHIPPING, ""): (
        *_LOT, "Event Date", "Location of Event", "Immediate Subsequent Recipient", _SOURCE,
        *_REFERENCE,
    ),
    (Event.RECEIVING, ""): (
        *_LOT, "Event Date", "Location of Event", "Immediate Previous Source", _SOURCE,
        *_REFERENCE,
    ),
    (Event.TRANSFORMATION, _USED): _LOT,
    (Event.TRANSFORMATION, _PRODUCED): (
        *_LOT, "Event Date", "Location of Event", _SOURCE, *_REFERENCE,
    ),
}  # fmt: skip

_STEPS = {
    "shipping": Event.SHIPPING,
    "receiving": Event.RECEIVING,
    "harvesting": Event.HARVESTING,
    "cooling": Event.COOLING,
    "first_land_based_receiving": Event.LANDING,
}
_HARVEST = ("cbvmda:harvestStartDate", "cbvmda:harvestEndDate")
_PAST = (
    "Harvest Location",
    "Harvest Date",
    "Cooling Location",
    "Cooling Date",
)  # of a lot, known later
_TRANSACTION = "urn:epcglobal:cbv:bt:"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an authority asks for; None asks for all."""

    gtins: frozenset[str] | None = None  # 14 digits
    lots: frozenset[str] | None = None  # lot numbers
    first_day: str | None = None  # YYYY-MM-DD, at the place of the event
    last_day: str | None = None


EVERYTHING = Wanted()


@dataclass(frozen=True, slots=True)
class Missing:
    """A key data element that a row needs and no record says."""

    row: int  # counted from 2, as a spreadsheet does below its header
    record_id: str
    event: str
    column: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows in the order of time, and what they lack."""

    rows: tuple[tuple[str, ...], ...]  # as `COLUMNS`; an empty text is a blank
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """What all rows draw on."""

    goods: Goods
    products: Mapping[str, JsonObject]
    businesses: Mapping[str, str]
    past: dict[str, dict[str, str]] = field(default_factory=dict)  # of lots: harvest and cooling


def spreadsheet(records: Iterable[Record], wanted: Wanted = EVERYTHING) -> Sheet:
    """Return the spreadsheet of supply events.

    Args:
        records: in ledger order, none revoked, erased or superseded; of ``supply.event``,
            ``product.master`` (descriptions) and ``party.licence`` (names of businesses).
        wanted: the foods, lots and days that are asked for.
    """
    given = list(records)
    known = _Known(goods_of(given), products_of(given), businesses_of(given))
    rows: list[tuple[str, ...]] = []
    missing: list[Missing] = []
    for handling in known.goods.handlings:
        event = event_of(handling)
        if event is None:
            continue
        for cells in _rows_of(handling, event, known):
            if not _is_wanted(cells, wanted):
                continue
            rows.append(tuple(cells.get(name, "") for name in COLUMNS))
            needed = _NEEDED[event, cells.get("Role", "")]
            lacking = (name for name in needed if not cells.get(name))
            record_id = handling.record.id
            missing += [Missing(len(rows) + 1, record_id, event, name) for name in lacking]
    return Sheet(tuple(rows), tuple(missing))


def event_of(handling: Handling) -> Event | None:
    """Return which critical tracking event a supply event is, or None for another one."""
    data = handling.data
    if data.get("type") == "TransformationEvent":
        return Event.TRANSFORMATION
    if data.get("type") == "AssociationEvent":
        return None
    if handling.step in _STEPS:
        return _STEPS[handling.step]
    master = data.get("ilmd")
    has_master = isinstance(master, dict) and bool(master)
    if handling.is_making or (handling.step == "packing" and has_master):
        has_lot = any(portion.lot for portion in handling.handled)
        return Event.HARVESTING if _harvest_date(data) and not has_lot else Event.PACKING
    return None


def _rows_of(handling: Handling, event: Event, known: _Known) -> Iterator[dict[str, str]]:
    """Yield the cells of each row of an event."""
    whole = _whole_event(handling, event, known)
    if event is Event.TRANSFORMATION:
        parts = [(_USED, one) for one in handling.used]
        parts += [(_PRODUCED, one) for one in handling.made]
    else:
        parts = [("", one) for one in handling.handled]
    for role, portion in parts:
        cells = {**whole, **_of_portion(portion, known), "Role": role}
        own = {name: whole[name] for name in _PAST if whole.get(name)}
        past = known.past.setdefault(portion.thing, {})
        past.update(own)
        cells.update(past)
        yield cells


def _whole_event(handling: Handling, event: Event, known: _Known) -> dict[str, str]:
    """Return the cells that all rows of an event share."""
    data = handling.data
    day = local_time(handling.record).date().isoformat()
    came, went = party_of(data, "sourceList"), party_of(data, "destinationList")
    at = place_of(data, "bizLocation") if event is Event.RECEIVING else None
    own = {Event.SHIPPING: came, Event.RECEIVING: went}.get(event)  # where the other one is named
    here = _place(at or handling.place or own, known)
    kinds, numbers = _references(data)
    cells = {
        "Event ID": handling.record.id,
        "Event Type": str(event),
        "Event Date": day,
        "Location of Event": here,
        "Harvest Date": _harvest_date(data),
        "Reference Document Type": kinds,
        "Reference Document Number": numbers,
    }
    if event in (Event.RECEIVING, Event.LANDING):
        cells["Immediate Previous Source"] = _place(came, known)
    if event in (Event.SHIPPING, Event.HARVESTING, Event.COOLING):
        cells["Immediate Subsequent Recipient"] = _place(went, known)
    if event is Event.HARVESTING:
        cells |= {"Harvest Location": here, "Harvest Date": cells["Harvest Date"] or day}
    if event is Event.COOLING:
        cells |= {"Cooling Location": here, "Cooling Date": day}
    return cells


def _of_portion(portion: Portion, known: _Known) -> dict[str, str]:
    """Return the cells that say which food it is."""
    product = known.products.get(portion.gtin or "")
    has_code = portion.gtin is not None and portion.lot is not None
    quantity = portion.quantity
    return {
        "Traceability Lot Code": f"(01){portion.gtin}(10){portion.lot}" if has_code else "",
        "Product Description": product_name(product, "en"),
        "Quantity": "" if quantity is None else format_number(quantity),
        "Unit of Measure": portion.unit or "",
        _SOURCE: _place(known.goods.made_at.get(portion.thing), known) if has_code else "",
        "GTIN": portion.gtin or "",
        "Lot": portion.lot or "",
    }


def _place(place: str | None, known: _Known) -> str:
    return place_text(place, known.businesses)


def _harvest_date(data: JsonObject) -> str:
    """Return the day or days of harvest that the lot data name."""
    master = data.get("ilmd")
    dates = master if isinstance(master, dict) else {}
    days = [str(dates[name])[:10] for name in _HARVEST if name in dates]
    return " to ".join(dict.fromkeys(days))


def _references(data: JsonObject) -> tuple[str, str]:
    """Return the types and the numbers of the documents of an event, several between ``;``."""
    kinds, numbers = [], []
    for item in listed(data, "bizTransactionList"):
        if isinstance(item, dict) and isinstance(item.get("bizTransaction"), str):
            kinds.append(_document_type(item.get("type")))
            numbers.append(_document_number(str(item["bizTransaction"])))
    return "; ".join(kind for kind in kinds if kind), "; ".join(numbers)


def _document_type(kind: JsonValue) -> str:
    codes = CODE_LISTS["biz_transaction_type"]
    code = codes.code_of(kind) if isinstance(kind, str) else None
    return codes.labels[code]["en"] if code is not None else bare_word(kind)


def _document_number(identifier: str) -> str:
    """Return the number that a transaction identifier of CBV 2.0 section 8.5 ends in."""
    if identifier.startswith(_TRANSACTION):
        return identifier.removeprefix(_TRANSACTION).partition(":")[2] or identifier
    return identifier


def _is_wanted(cells: Mapping[str, str], wanted: Wanted) -> bool:
    """Tell whether a row is asked for."""
    day = cells["Event Date"]
    return (
        (wanted.gtins is None or cells["GTIN"] in wanted.gtins)
        and (wanted.lots is None or cells["Lot"] in wanted.lots)
        and (wanted.first_day is None or day >= wanted.first_day)
        and (wanted.last_day is None or day <= wanted.last_day)
    )
