"""What businesses record of medicines: published EPCIS events, told anew for the city's packs.

Type, action, business step, disposition, kinds of papers and sensors are those of the published
documents; times, places, parties and things are the city's. Verifications and dispensings have no
published example and follow their kinds.
"""

from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from desktop import assets
from desktop.demo.consignments import real_consignments
from desktop.demo.deed import DAY_MS, Deed
from desktop.demo.medicines.trade import GLNS, LINK, Lot
from desktop.demo.people import People
from desktop.domains.catalogue import builtin_kinds
from desktop.exchange.epcis import EventDraft, draft_of, with_event_id
from desktop.exchange.epcis_shape import shapes_of
from desktop.exchange.exact_json import ExactObject, ExactValue, parse_exact
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record
from desktop.ledger.scalar import format_time

_PACKED = "openepcis/packing_932.json"
_VARIOUS = "epcis_examples/epcisDocWithVariousEventTypes.jsonld"
_SENSED = "epcis_examples/epcisDocWithSensorDataObjectEvent.jsonld"
_KEPT = ("type", "action", "bizStep", "disposition", "sensorElementList")
_SOURCES = {  # step to document and the step of the event there that it is made of
    "commissioning": (_PACKED, "commissioning"),
    "packing": (_PACKED, "packing"),
    "shipping": (_PACKED, "shipping"),
    "receiving": (_VARIOUS, "receiving"),
    "unpacking": (_VARIOUS, "unpacking"),
    "storing": (_VARIOUS, "inspecting"),
    "destroying": (_VARIOUS, "inspecting"),
    "dispensing": (_VARIOUS, "inspecting"),
    "transporting": (_SENSED, "inspecting"),
}
_HOUR_MS = 3_600_000
_SENT_LATER_MS = 3 * DAY_MS  # when the question that it names is on the log for sure


class Papers:
    """Makes the deeds of those who trade medicines."""

    def __init__(self, people: People, glns: Mapping[str, str] = GLNS) -> None:
        """Write as these businesses, given by name with their location numbers."""
        self._people, self.glns = people, glns
        self._chance = people.dice("medicines papers")
        kind = next(item for item in builtin_kinds() if item.name == "supply.event")
        self._shapes = shapes_of(kind.schema)
        self._forms = {step: _form(*source) for step, source in _SOURCES.items()}

    def made(self, lot: Lot, packs: Sequence[str], time_ms: int, expiry: str = "") -> Deed:
        """Return that a maker commissions packs of a lot."""
        ilmd: ExactObject = {
            "cbvmda:lotNumber": lot.name,
            "cbvmda:itemExpirationDate": expiry or lot.expiry,
        }
        return self.did(lot.medicine.maker, "commissioning", packs, time_ms, ilmd=ilmd)

    def packed(self, who: str, case: str, packs: Sequence[str], time_ms: int) -> Deed:
        """Return that packs are put into a case."""
        return self.did(who, "packing", (), time_ms, parentID=case, childEPCs=[*packs])

    def unpacked(self, who: str, case: str, time_ms: int, packs: Sequence[str] = ()) -> Deed:
        """Return that a case is emptied, or that the packs named are taken out of it."""
        named: dict[str, ExactValue] = {"childEPCs": [*packs]} if packs else {}
        return self.did(who, "unpacking", (), time_ms, parentID=case, **named)

    def sent(
        self, who: str, to: str, things: Sequence[str], time_ms: int, **more: ExactValue
    ) -> Deed:
        """Return that things leave one business for another."""
        told: dict[str, ExactValue] = {
            "destinationList": [{"type": "location", "destination": self.place_of(to)}],
            "bizTransactionList": [self._advice(who, time_ms)],
        }
        return self.did(who, "shipping", things, time_ms, **{**told, **more})

    def came(
        self, who: str, source: str, things: Sequence[str], time_ms: int, **more: ExactValue
    ) -> Deed:
        """Return that things arrive from another business."""
        told: dict[str, ExactValue] = {
            "sourceList": [{"type": "location", "source": self.place_of(source)}]
        }
        return self.did(who, "receiving", things, time_ms, **{**told, **more})

    def moved(
        self, sender: str, to: str, things: Sequence[str], time_ms: int, **more: ExactValue
    ) -> Iterator[Deed]:
        """Yield that things leave, and arrive the day after."""
        yield self.sent(sender, to, things, time_ms, **more)
        yield self.came(to, sender, things, time_ms + DAY_MS, **more)

    def carried(
        self, who: str, things: Sequence[str], time_ms: int, warmth: Sequence[ExactObject]
    ) -> Deed:
        """Return what a carrier's sensor read beside the goods, each reading an hour later."""
        elements = self._forms["transporting"]["sensorElementList"]
        assert isinstance(elements, list)
        sensed = [
            _sensed(element, values, time_ms - _HOUR_MS * (len(warmth) - number))
            for number, (element, values) in enumerate(zip(elements, warmth, strict=False))
        ]
        return self.did(
            who, "transporting", things, time_ms,
            disposition="in_transit", sensorElementList=[*sensed],
        )  # fmt: skip

    def dispensed(self, who: str, lot: Lot, serials: Sequence[str], time_ms: int) -> Iterator[Deed]:
        """Yield that a pharmacy hands out packs: the event, and that they left trade."""
        packs = [lot.pack(serial) for serial in serials]
        yield self.did(who, "dispensing", packs, time_ms, disposition="dispensed")
        yield self.state(who, lot, serials, "supplied", time_ms)

    def state(self, who: str, lot: Lot, serials: Sequence[str], state: str, time_ms: int) -> Deed:
        """Return the state of packs, which never tells the hour or to whom they went."""
        day_ms = time_ms - time_ms % DAY_MS
        made = [
            self._people.scribes[who].record(
                "medicine.dispensed/1",
                day_ms,
                {**_pack(lot, serial), "state": state, "site": self.glns[who]},
                about=[lot.pack(serial)],
            )
            for serial in serials
        ]
        return Deed(time_ms, who, tuple(made))

    def verified(
        self,
        who: str,
        asked: tuple[Lot, str],
        time_ms: int,
        context: str = "dispensing",
        reason: str = "",
    ) -> Iterator[Deed]:
        """Yield that somebody asks a maker for a pack, and what it answers: yes, or why not.

        Args:
            who: asks.
            asked: lot and serial number, as they stand on the pack.
            time_ms: of the question; the answer comes two minutes later, and is recorded in days.
            context: why it is asked.
            reason: why the pack is not verified; empty if it is.
        """
        lot, serial = asked
        maker = lot.medicine.maker
        pack, about = _pack(lot, serial), [lot.pack(serial)]
        corr = str(UUID(int=self._chance.getrandbits(128), version=4))
        question: JsonObject = {
            "message": "request", **pack, "context": context, "requestor": self.glns[who],
            "corrUUID": corr,
        }  # fmt: skip
        request = self._people.scribes[who].record(
            "medicine.verification/1", time_ms, question, about=about
        )
        yield Deed(time_ms, who, (request,))
        time_ms += 120_000
        answer: JsonObject = {
            "message": "response", **pack, "verified": not reason, "responder": self.glns[maker],
            "corrUUID": corr,
        }  # fmt: skip
        if reason:
            answer.update(verificationFailureReason=reason, additionalInfo="Suspect")
        response = self._people.scribes[maker].record(
            "medicine.verification/1",
            time_ms,
            answer,
            about=about,
            refs=[{"rel": "answers", "id": request.id}],
        )
        yield Deed(time_ms + _SENT_LATER_MS, maker, (response,))

    def did(
        self, who: str, step: str, things: Sequence[str], time_ms: int, **told: ExactValue
    ) -> Deed:
        """Return one event of a business at its place."""
        event = self.event(who, step, things, time_ms, **told)
        draft = self.identified(event)
        return Deed(time_ms, who, (self.record(who, draft, time_ms),))

    def event(
        self, who: str, step: str, things: Sequence[str], time_ms: int, **told: ExactValue
    ) -> ExactObject:
        """Return one event as the standard writes it, without an id."""
        named: ExactObject = {"epcList": [*things]} if things else {}
        return {
            **self._forms[step],
            "bizStep": step,
            "eventTime": format_time(time_ms),
            "eventTimeZoneOffset": "+00:00",
            "readPoint": {"id": self.place_of(who)},
            **named,
            **told,
        }

    def identified(self, event: ExactObject) -> EventDraft:
        """Return an event with its hash as its id."""
        return with_event_id(draft_of(event, self._shapes), self._shapes)

    def bare(self, event: ExactObject) -> EventDraft:
        """Return an event with the id that it has."""
        return draft_of(event, self._shapes)

    def record(self, who: str, draft: EventDraft, time_ms: int) -> Record:
        """Return the record of an event."""
        scribe = self._people.scribes[who]
        return scribe.record("supply.event/1", time_ms, draft.data, about=[*draft.about])

    def place_of(self, name: str) -> str:
        """Return the place of a business as Digital Link."""
        return f"{LINK}/414/{self.glns[name]}"

    def _advice(self, who: str, time_ms: int) -> ExactObject:
        number = f"urn:epcglobal:cbv:bt:{self.glns[who]}:D{time_ms // 60_000}"
        return {"type": "desadv", "bizTransaction": number}


def _form(document: str, step: str) -> ExactObject:
    """Return what is kept of the first event with a step in a published document."""
    known = parse_exact(assets.read_bytes(f"samples/supply/{document}"))
    assert isinstance(known, dict)
    body = known["epcisBody"]
    assert isinstance(body, dict)
    events = body["eventList"]
    assert isinstance(events, list)
    for event in events:
        if isinstance(event, dict) and event["bizStep"] == step:
            return {name: event[name] for name in _KEPT if name in event}
    raise AssertionError(step)


def _sensed(element: ExactValue, values: ExactObject, time_ms: int) -> ExactObject:
    """Return a published sensor element with other temperatures at another time."""
    assert isinstance(element, dict)
    metadata, reports = element["sensorMetadata"], element["sensorReport"]
    assert isinstance(metadata, dict)
    assert isinstance(reports, list)
    report = next(one for one in reports if isinstance(one, dict) and one["type"] == "Temperature")
    warmth = {name: value for name, value in report.items() if name != "value"}
    return {
        "sensorMetadata": {**metadata, "time": format_time(time_ms)},
        "sensorReport": [{**warmth, **values}],
    }


def _pack(lot: Lot, serial: str) -> JsonObject:
    return {
        "gtin": lot.medicine.gtin,
        "serial": serial,
        "lot": lot.name,
        "expiry": lot.expiry,
    }


def real_serials() -> list[list[str]]:
    """Return the serial numbers of the published document, one list for each commissioning."""
    found = []
    for consignment in real_consignments():
        listed = consignment[0]["epcList"]
        assert isinstance(listed, list)
        found.append([str(one).rpartition("/")[2] for one in listed])
    return found
