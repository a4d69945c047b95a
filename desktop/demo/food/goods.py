"""Deeds of goods on their way, each event on the pattern of one that was published.

The patterns are events of the EPCIS 2.0 examples in `resources/samples`: their types, lists,
vocabulary and units stay, things, places, amounts and times are the city's. Every deed is written
into the larder too, which knows what of a bad lot lies where.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from desktop import assets
from desktop.demo.deed import DAY_MS, Deed
from desktop.demo.food.larder import GONE, SHELF, WAY, Larder
from desktop.demo.food.town import Product, business, site
from desktop.demo.people import People
from desktop.domains.catalogue import builtin_kinds
from desktop.domains.gs1 import CANONICAL
from desktop.exchange.epcis import draft_of, with_event_id
from desktop.exchange.epcis_shape import shapes_of
from desktop.exchange.exact_json import ExactObject, ExactValue, parse_exact
from desktop.ledger.record import object_of_place
from desktop.ledger.scalar import format_time

_EXAMPLES = "samples/supply/epcis_examples/epcisDoc"
_VARIOUS, _SENSOR, _TRANSPORT = (
    f"{_EXAMPLES}With{name}.jsonld"
    for name in ("VariousEventTypes", "SensorDataObjectEvent", "ShippingAndTransportingEvent")
)
_PATTERNS = {
    "sent": (_VARIOUS, 0),
    "received": (_VARIOUS, 1),
    "handled": (_VARIOUS, 2),
    "made": (_VARIOUS, 3),
    "packed": (_VARIOUS, 4),
    "unpacked": (_VARIOUS, 7),
    "turned": (_VARIOUS, 11),
    "measured": (_SENSOR, 0),
    "carried": (_TRANSPORT, 1),
}
_PORTION = Decimal("0.5")  # kilograms in a pack
_LIST = "quantityList"

Load = Sequence[str] | Mapping[str, Decimal]
"""Cases or packs, or kilograms of lots."""


class Goods:
    """Makes them, with one larder for all."""

    def __init__(self, people: People) -> None:
        self._people, self.larder = people, Larder()
        kind = next(item for item in builtin_kinds() if item.name == "supply.event")
        self._shapes = shapes_of(kind.schema)
        self._real = {name: _published(*where) for name, where in _PATTERNS.items()}
        self._papers = 0

    def made(self, who: str, lot: str, amount: Decimal, time_ms: int, **more: ExactValue) -> Deed:
        """Return how a lot comes from the field or the animal."""
        self.larder.made(lot, amount, site(who), {})
        changes: ExactObject = {_LIST: _weighed({lot: amount}), "ilmd": None, **more}
        return self.deed("made", who, time_ms, **changes)

    def turned(
        self, who: str, used: Mapping[str, Decimal], lot: str, amount: Decimal, time_ms: int
    ) -> Deed:
        """Return how a lot is made of others."""
        self.larder.made(lot, amount, site(who), used)
        changes: ExactObject = {
            "inputEPCList": None, "outputEPCList": None, "ilmd": None,
            "inputQuantityList": _weighed(used), "outputQuantityList": _weighed({lot: amount}),
        }  # fmt: skip
        return self.deed("turned", who, time_ms, **changes)

    def portioned(
        self, who: str, product: Product, lot: str, packs: Sequence[str], time_ms: int, until: str
    ) -> Deed:
        """Return how packs are made of a lot of the same product, with their date."""
        number, amount = lot.rpartition("/")[2], _PORTION * len(packs)
        self.larder.portioned(lot, amount, site(who), packs)
        assert lot == product.lot(number)
        changes: ExactObject = {
            "inputEPCList": None, "inputQuantityList": _weighed({lot: amount}),
            "outputEPCList": [*packs],
            "ilmd": {"cbvmda:lotNumber": number, "cbvmda:itemExpirationDate": until},
        }  # fmt: skip
        return self.deed("turned", who, time_ms, **changes)

    def packed(self, who: str, case: str, packs: Sequence[str], time_ms: int) -> Deed:
        """Return how packs go into a case."""
        self.larder.packed(case, packs, site(who))
        changes: ExactObject = {"parentID": case, "childEPCs": [*packs]}
        return self.deed("packed", who, time_ms, **changes)

    def unpacked(self, who: str, case: str, packs: Sequence[str], time_ms: int) -> Deed:
        """Return how all packs come out of a case."""
        self.larder.seen([case], site(who))
        self.larder.packed(case, (), site(who))
        changes: ExactObject = {"parentID": case, "childEPCs": [*packs]}
        return self.deed("unpacked", who, time_ms, **changes)

    def sent(self, who: str, to: str, load: Load, time_ms: int, **more: ExactValue) -> Deed:
        """Return how goods leave one place for another."""
        self._went(load, who, (WAY, site(to)))
        changes: ExactObject = {
            **_listed(load), "bizStep": "shipping", "disposition": "in_transit",
            **self._journey(who, to), **more,
        }  # fmt: skip
        return self.deed("sent", who, time_ms, **changes)

    def received(self, who: str, source: str, load: Load, time_ms: int, **more: ExactValue) -> Deed:
        """Return how goods come in that were sent here."""
        if isinstance(load, Mapping):
            for lot, amount in load.items():
                self.larder.arrived(lot, amount, site(who))
        else:
            self.larder.moved(load, SHELF, site(who), site(who))
        changes: ExactObject = {
            **_listed(load), "disposition": "in_progress", **self._journey(source, who), **more,
        }  # fmt: skip
        return self.deed("received", who, time_ms, **changes)

    def carried(
        self, who: str, to: str, cases: Sequence[str], point: str, sensor: ExactValue, time_ms: int
    ) -> Deed:
        """Return what a truck's sensor measured beside cases, somewhere on the road."""
        self.larder.moved(cases, WAY, site(to), point)
        changes: ExactObject = {
            **_listed(cases), "disposition": "in_transit", "readPoint": {"id": point},
            "destinationList": _destination(to), "sensorElementList": sensor,
        }  # fmt: skip
        return self.deed("carried", who, time_ms, **changes)

    def probed(self, who: str, load: Load, sensor: ExactValue, time_ms: int) -> Deed:
        """Return what a probe measured in goods that came in."""
        self.larder.seen(load, site(who))
        changes: ExactObject = {**_listed(load), "sensorElementList": sensor}
        return self.deed("measured", who, time_ms, **changes)

    def sampled(self, who: str, load: Load, time_ms: int) -> Deed:
        """Return how a sample is taken."""
        self.larder.seen(load, site(who))
        return self.deed("handled", who, time_ms, **_listed(load), bizStep="sampling")

    def sold(self, who: str, load: Load, time_ms: int) -> Deed:
        """Return how goods are sold or served."""
        self._went(load, who, (GONE, site(who)))
        changes: ExactObject = {
            **_listed(load), "bizStep": "retail_selling", "disposition": "retail_sold",
        }  # fmt: skip
        return self.deed("handled", who, time_ms, **changes)

    def given_back(self, who: str, to: str, packs: Sequence[str], time_ms: int) -> Iterator[Deed]:
        """Yield how recalled packs leave the shelf for good, and come back on the next day."""
        self.larder.moved(packs, GONE, site(to), site(who))
        changes: ExactObject = {
            **_listed(packs), "disposition": "returned", **self._journey(who, to),
        }  # fmt: skip
        yield self.deed("sent", who, time_ms, **changes, bizStep="shipping")
        self.larder.seen(packs, site(to))
        yield self.deed("received", to, time_ms + DAY_MS, **changes)

    def destroyed(self, who: str, load: Load, time_ms: int) -> Deed:
        """Return how recalled goods are destroyed."""
        self._went(load, who, (GONE, site(who)))
        changes: ExactObject = {
            **_listed(load), "bizStep": "destroying", "disposition": "destroyed",
            "action": "DELETE",
        }  # fmt: skip
        return self.deed("handled", who, time_ms, **changes)

    def sensor(self, device: int, celsius: str, time_ms: int) -> ExactValue:
        """Return the first element of the published sensor data, with a value of our own."""
        elements = self._real["measured"]["sensorElementList"]
        assert isinstance(elements, list)
        element = elements[0]
        assert isinstance(element, dict)
        reports = element["sensorReport"]
        assert isinstance(reports, list)
        warm, damp = reports[:2]
        assert isinstance(warm, dict)
        metadata: ExactObject = {
            "time": format_time(time_ms),
            "deviceID": f"{CANONICAL}8004/40123455{device:04d}",
        }
        return [
            {
                "sensorMetadata": metadata,
                "sensorReport": [{**warm, "value": Decimal(celsius)}, damp],
            }
        ]

    def deed(self, pattern: str, who: str, time_ms: int, **changes: ExactValue) -> Deed:
        """Return the deed of one event; a change to None drops a member of the pattern."""
        whole: ExactObject = {
            **self._real[pattern],
            "eventTime": format_time(time_ms),
            "eventTimeZoneOffset": "+01:00",
            "readPoint": {"id": site(who)},
            **changes,
        }
        event: ExactObject = {name: value for name, value in whole.items() if value is not None}
        draft = with_event_id(draft_of(event, self._shapes), self._shapes)
        place = None if draft.place is None else object_of_place(draft.place)
        record = self._people.scribes[who].record(
            "supply.event/1", time_ms, draft.data, about=[*draft.about], place=place
        )
        return Deed(time_ms, who, (record,))

    def _went(self, load: Load, who: str, new: tuple[str, str]) -> None:
        if isinstance(load, Mapping):
            for lot, amount in load.items():
                self.larder.poured(lot, amount, site(who), new)
        else:
            self.larder.moved(load, *new, site(who))

    def _journey(self, source: str, to: str) -> ExactObject:
        """Return papers, sender and receiver, as the published events list them."""
        self._papers += 1
        paper = f"urn:epcglobal:cbv:bt:{business(source).gln}:{self._papers}"
        return {
            "bizTransactionList": [{"type": "desadv", "bizTransaction": paper}],
            "sourceList": [{"type": "possessing_party", "source": _party(source)}],
            "destinationList": [
                {"type": "possessing_party", "destination": _party(to)},
                *_destination(to),
            ],
        }


def _published(path: str, number: int) -> ExactObject:
    document = parse_exact(assets.read_bytes(path))
    assert isinstance(document, dict)
    body = document["epcisBody"]
    assert isinstance(body, dict)
    events = body["eventList"]
    assert isinstance(events, list)
    event = events[number]
    assert isinstance(event, dict)
    return event


def _weighed(load: Mapping[str, Decimal]) -> ExactValue:
    return [{"epcClass": lot, "quantity": amount, "uom": "KGM"} for lot, amount in load.items()]


def _listed(load: Load) -> ExactObject:
    if isinstance(load, Mapping):
        return {"epcList": None, _LIST: _weighed(load)}
    return {"epcList": [*load]}


def _destination(to: str) -> list[ExactValue]:
    return [{"type": "location", "destination": site(to)}]


def _party(name: str) -> str:
    return f"{CANONICAL}417/{business(name).gln}"


def days_after(time_ms: int, days: int) -> str:
    """Return the date so many days after a time."""
    return format_time(time_ms + days * DAY_MS)[:10]
