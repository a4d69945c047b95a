"""Supply chains of the city: real EPCIS events, given the city's times, places and serials.

The openEPCIS document holds four consignments of 233 events each: a lot is commissioned, packed,
loaded and shipped. Every consignment of the city is one of them. Identifiers get a suffix or a
number of their own, times are spread over forty days, and what the document leaves out is added:
the lot with its expiry date, where it goes, and its arrival in a shop.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop import assets
from desktop.demo.deed import DAY_MS, Deed
from desktop.demo.people import People, gln_of
from desktop.domains.catalogue import builtin_kinds
from desktop.domains.gs1 import check_digit
from desktop.exchange.epcis import EventDraft, draft_of, with_event_id
from desktop.exchange.epcis_shape import shapes_of
from desktop.exchange.exact_json import ExactObject, ExactValue, parse_exact
from desktop.ledger.record import Record
from desktop.ledger.scalar import format_time

_DAYS = 40
_SHIPMENT = 16  # packs that arrive together
_LINK = "https://id.gs1.org"


@dataclass(frozen=True, slots=True)
class Trade:
    """Who makes a product and who sells it."""

    gtin: str
    name: str  # English
    name_de: str
    producer: str
    shop: str
    shelf_days: int


TRADES = (
    Trade("04012345123456", "Fresh milk 1 l", "Frischmilch 1 l", "dairy", "market", 120),
    Trade("04012345200003", "Rye bread 750 g", "Roggenbrot 750 g", "bakery", "grocer", 90),
    Trade("04012345300000", "Paracetamol 500 mg", "Paracetamol 500 mg", "pharma", "pharmacy", 700),
)


@dataclass(frozen=True, slots=True)
class Consignment:
    """One lot on its way."""

    number: int
    start_ms: int
    trade: Trade

    @property
    def lot(self) -> str:
        """The lot's number, as printed on the packs."""
        return f"NB{self.number:03d}"

    @property
    def lot_link(self) -> str:
        """The lot as GS1 Digital Link."""
        return f"{_LINK}/01/{self.trade.gtin}/10/{self.lot}"

    @property
    def expires_ms(self) -> int:
        """When the lot expires."""
        return self.start_ms + self.trade.shelf_days * DAY_MS


def real_consignments() -> list[list[ExactObject]]:
    """Return the events of the published document, cut where a new lot is commissioned."""
    document = parse_exact(assets.read_bytes("samples/supply/openepcis/packing_932.json"))
    assert isinstance(document, dict)
    body = document["epcisBody"]
    assert isinstance(body, dict)
    events = body["eventList"]
    assert isinstance(events, list)
    found: list[list[ExactObject]] = []
    for event in events:
        assert isinstance(event, dict)
        if event["bizStep"] == "commissioning":
            found.append([])
        found[-1].append(event)
    return found


class Carting:
    """Makes the deeds of consignments."""

    def __init__(self, people: People) -> None:
        self._people = people
        kind = next(item for item in builtin_kinds() if item.name == "supply.event")
        self._shapes = shapes_of(kind.schema)
        self._real = real_consignments()

    def deeds(self, consignment: Consignment) -> Iterator[Deed]:
        """Yield what happens to a consignment, in order."""
        events = self._real[consignment.number % len(self._real)]
        step_ms = _DAYS * DAY_MS // len(events)
        on_the_way: list[str] = []
        time_ms = consignment.start_ms
        for number, event in enumerate(events):
            time_ms = consignment.start_ms + number * step_ms
            mine = self._adapted(consignment, event, time_ms)
            writer = consignment.trade.producer
            if event["bizStep"] == "shipping":
                writer = "carrier"
                on_the_way += _texts(mine["epcList"])
            yield self._deed(writer, mine, time_ms)
            if len(on_the_way) >= _SHIPMENT:
                yield self._arrival(consignment, on_the_way, time_ms + 2 * DAY_MS)
                on_the_way = []
        if on_the_way:
            yield self._arrival(consignment, on_the_way, time_ms + 2 * DAY_MS)

    def deed(self, writer: str, event: ExactObject, time_ms: int) -> Deed:
        """Return the deed of one event."""
        return self._deed(writer, event, time_ms)

    def _deed(self, writer: str, event: ExactObject, time_ms: int) -> Deed:
        draft = with_event_id(draft_of(event, self._shapes), self._shapes)
        return Deed(time_ms, writer, (self._record(writer, draft, time_ms),))

    def _record(self, writer: str, draft: EventDraft, time_ms: int) -> Record:
        scribe = self._people.scribes[writer]
        return scribe.record("supply.event/1", time_ms, draft.data, about=[*draft.about])

    def _adapted(self, consignment: Consignment, event: ExactObject, time_ms: int) -> ExactObject:
        mine: ExactObject = {
            name: self._renamed(consignment, value)
            for name, value in event.items()
            if name not in ("eventID", "recordTime")
        }
        mine["eventTime"] = format_time(time_ms)
        mine["eventTimeZoneOffset"] = "+00:00"
        mine["readPoint"] = {"id": _place(consignment.trade.producer)}
        if event["bizStep"] == "commissioning":
            mine["ilmd"] = _lot_data(consignment)
        elif event["bizStep"] == "shipping":
            mine["destinationList"] = _destination(consignment.trade.shop)
        return mine

    def _arrival(self, consignment: Consignment, packs: list[str], time_ms: int) -> Deed:
        shop = consignment.trade.shop
        return self._deed(shop, arrival(shop, packs, time_ms), time_ms)

    def _renamed(self, consignment: Consignment, value: ExactValue) -> ExactValue:
        if isinstance(value, list):
            return [self._renamed(consignment, item) for item in value]
        if isinstance(value, str) and value.startswith(f"{_LINK}/01/"):
            own = value.replace("04012345123456", consignment.trade.gtin)
            return f"{own}{consignment.number:02d}"
        if isinstance(value, str) and value.startswith(f"{_LINK}/00/"):
            body = f"{value[-18:-4]}{consignment.number:03d}"
            return f"{_LINK}/00/{body}{check_digit(body)}"
        return value


def arrival(shop: str, packs: list[str], time_ms: int) -> ExactObject:
    """Return the event by which a shop receives packs."""
    return _happening("receiving", "in_progress", shop, packs, time_ms)


def departure(producer: str, shop: str, packs: list[str], time_ms: int) -> ExactObject:
    """Return the event by which packs leave a producer for a shop."""
    event = _happening("shipping", "in_transit", producer, packs, time_ms)
    event["destinationList"] = _destination(shop)
    return event


def commissioning(consignment: Consignment, packs: list[str], time_ms: int) -> ExactObject:
    """Return the event by which packs of a lot come into being."""
    event = _happening("commissioning", "active", consignment.trade.producer, packs, time_ms)
    event["action"] = "ADD"
    event["ilmd"] = _lot_data(consignment)
    return event


def _happening(
    step: str, disposition: str, where: str, packs: list[str], time_ms: int
) -> ExactObject:
    return {
        "type": "ObjectEvent",
        "eventTime": format_time(time_ms),
        "eventTimeZoneOffset": "+00:00",
        "epcList": [*packs],
        "action": "OBSERVE",
        "bizStep": step,
        "disposition": disposition,
        "readPoint": {"id": _place(where)},
    }


def _lot_data(consignment: Consignment) -> ExactObject:
    return {
        "cbvmda:lotNumber": consignment.lot,
        "cbvmda:itemExpirationDate": format_time(consignment.expires_ms)[:10],
    }


def _destination(shop: str) -> ExactValue:
    return [{"type": "location", "destination": _place(shop)}]


def pack(consignment: Consignment, serial: str) -> str:
    """Return the identifier of one pack."""
    return f"{_LINK}/01/{consignment.trade.gtin}/21/{serial}"


def _place(name: str) -> str:
    return f"{_LINK}/414/{gln_of(name)}"


def _texts(value: ExactValue) -> list[str]:
    assert isinstance(value, list)
    return [str(item) for item in value]
