"""Makes the deeds of the city's upkeep: reports, updates, orders, finished work, inspections."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.demo.deed import DAY_MS, Deed
from desktop.demo.offices import Offices
from desktop.demo.people import People
from desktop.demo.places import degrees, place
from desktop.demo.promised import with_document
from desktop.demo.upkeep.city_map import layers
from desktop.exchange.maintenance.open311 import read_items
from desktop.ledger.json_profile import JsonObject, JsonValue, parse_object
from desktop.ledger.record import Record, object_of_place
from desktop.ledger.scalar import format_time

DESK, CONTROL, INSPECTOR = "works", "upkeep-control", "upkeep-inspector"
SITE = "4012345070019"  # of the health office, for its inspections


@dataclass(frozen=True, slots=True)
class Service:
    """What can be reported, and who sees to it."""

    code: str
    name: str
    agency: str  # as requests name it
    office: str  # member
    crew: str  # member
    action: str
    days: int  # that the city takes at most
    asset: str | None = None  # type of the thing that it is about
    part: str | None = None
    needs_licence: bool = False


LIGHT = Service("006", "Street light out", "Public lighting", "upkeep-lighting", "crew-lamps",
                "replace", 7, "street_light", "LED module 40 W")  # fmt: skip
ROAD = Service("004", "Pothole in street", "Roads and bridges", "upkeep-roads", "crew-asphalt",
               "repair", 14, "road_section", "Cold asphalt 25 kg")  # fmt: skip
WASTE = Service("010", "Overflowing waste container", "Cleansing", "upkeep-cleansing", "crew-bins",
                "clean", 4, "waste_container", needs_licence=True)  # fmt: skip
PLAY = Service("013", "Broken playground equipment", "Parks and trees", "upkeep-parks",
               "crew-green", "secure", 10, "playground", "Swing chain")  # fmt: skip
WATER = Service("021", "Leaking hydrant", "Waterways", "upkeep-waterways", "crew-pipes",
                "repair", 3, "hydrant", "Gasket DN 80", needs_licence=True)  # fmt: skip
RATS = Service("031", "Rats seen", "Public health", "upkeep-health", "crew-pest",
               "inspect", 12)  # fmt: skip
SERVICES = (LIGHT, ROAD, WASTE, PLAY, WATER, RATS)


@dataclass(frozen=True, slots=True)
class Report:
    """What somebody reports."""

    service: Service
    reporter: str  # member
    at_m: tuple[int, int]  # north and east of the middle
    time_ms: int
    asset: str | None = None  # identifier
    agency: str | None = None  # first responsible; the service's own if None
    has_promise: bool = True


class Desk:
    """Makes deeds; all chance is the chapter's own."""

    def __init__(self, people: People) -> None:
        self._people, self.offices = people, Offices(people)
        self.dice = people.dice("upkeep")
        self._numbers = {"request": 0, "order": 0}

    def city_map(self, time_ms: int) -> Deed:
        """Return the layers of the map."""
        scribe = self._people.scribes[DESK]
        records = [
            scribe.record(draft.kind, time_ms, draft.data, about=[*draft.about])
            for draft in layers()
        ]
        return Deed(time_ms, DESK, tuple(records))

    def parameters(self, time_ms: int) -> Deed:
        """Return the figures that the checks of upkeep use."""
        scribe = self._people.scribes["city-hall"]
        records = [
            scribe.record(
                "ledger.parameter/1", time_ms,
                {"name": name, "value": value, "unit": unit, "from": "2024-01-01T00:00:00.000Z"},
            )
            for name, value, unit in (
                ("M2.grace_days", "1", "DAY"), ("M3.days", "30", "DAY"), ("M5.radius_m", "120", "m")
            )
        ]  # fmt: skip
        return Deed(time_ms, "city-hall", tuple(records))

    def licence(self, crew: str, sort: str, time_ms: int) -> Deed:
        """Return the licence of a crew."""
        data: JsonObject = {
            "party": {"identifiedBy": "key", "key": self._did(crew)},
            "organisation": self._organisation(crew),
            "licenceType": sort,
            "number": f"NB-W-{self.dice.randrange(10**5):05d}",
            "from": format_time(time_ms)[:10],
            "until": "2030-12-31",
        }
        record = self._people.scribes["licensing"].record("party.licence/1", time_ms, data)
        return Deed(time_ms, "licensing", (record,))

    def request(self, report: Report, refs: Sequence[JsonValue] = ()) -> Deed:
        """Return a report as the city's Open311 server hands it on."""
        shared = {RATS.code}
        codes = [service.code for service in SERVICES if service.code not in shared]
        (item,) = read_items(self._georeport(report), public_services=codes)
        draft = item.request
        assert draft is not None
        assert draft.place is not None
        assert draft.private is not None
        record = self._people.scribes[report.reporter].record(
            draft.kind, report.time_ms, draft.data, refs=list(refs),
            about=[] if report.asset is None else [report.asset],
            place=object_of_place(draft.place),
        )  # fmt: skip
        opened = parse_object(draft.private.document)
        record, private = with_document(record, opened, self.dice, DESK)
        return Deed(report.time_ms, report.reporter, (record,), (private,))

    def update(
        self, writer: str, request: Record, status: str, reason: str, time_ms: int,
        rests_on: Record | None = None, **more: JsonValue,
    ) -> Deed:  # fmt: skip
        """Return news of a request."""
        refs: list[JsonValue] = [{"rel": "updates", "id": request.id}]
        if rests_on is not None:
            refs.append({"rel": "rests_on", "id": rests_on.id})
        data: JsonObject = {"status": status, "reason": reason, **more}
        record = self._people.scribes[writer].record("service.update/1", time_ms, data, refs=refs)
        return Deed(time_ms, writer, (record,))

    def order(
        self, service: Service, request: Record, time_ms: int, crew: str | None = None,
        **more: JsonValue,
    ) -> Deed:  # fmt: skip
        """Return the order to a crew to see to a request."""
        data: JsonObject = {
            "work_order": self._number("order"),
            "action": service.action,
            "agency_responsible": service.agency,
            "crew": self._did(crew or service.crew),
            "priority": self.dice.randint(1, 4),
            "planned_from": format_time(time_ms),
            "planned_until": format_time(time_ms + service.days * DAY_MS),
            **more,
        }
        if service.needs_licence:
            data["licence_required"] = True
        refs: list[JsonValue] = [{"rel": "fulfils", "id": request.id}]
        scribe = self._people.scribes[service.office]
        record = scribe.record("work.order/1", time_ms, data, refs=refs, about=list(request.about))
        return Deed(time_ms, service.office, (record,))

    def work(
        self, service: Service, order: Record, time_ms: int, crew: str | None = None,
        **more: JsonValue,
    ) -> Deed:  # fmt: skip
        """Return what a crew reports when it has finished, with the hash of a photograph."""
        writer = crew or service.crew
        data: JsonObject = {
            "started": format_time(time_ms - 7_200_000),
            "finished": format_time(time_ms),
            "outcome": "done",
            "action": service.action,
            "cause": self.dice.choice(("wear", "weather", "vandalism", "defect")),
            "agency_responsible": service.agency,
            "evidence": [{"type": "photo", "sha256": self.dice.randbytes(32).hex()}],
            **more,
        }
        if service.part is not None:
            data["parts"] = [{"part": service.part, "quantity": "1"}]
        refs: list[JsonValue] = [{"rel": "closes", "id": order.id}]
        record = self._people.scribes[writer].record("work.closed/1", time_ms, data, refs=refs)
        notes: JsonObject = {"notes": f"{service.name}: seen to."}
        record, private = with_document(record, notes, self.dice, DESK)
        return Deed(time_ms, writer, (record,), (private,))

    def approval(self, records: Sequence[Record], time_ms: int) -> Deed:
        """Return the second signature under finished work."""
        named: list[JsonValue] = [{"id": one.id, "sha256": one.sha256.hex()} for one in records]
        scribe = self._people.scribes[CONTROL]
        record = scribe.record("record.approval/1", time_ms, {"records": named})
        return Deed(time_ms, CONTROL, (record,))

    def inspection(self, request: Record, time_ms: int) -> Deed:
        """Return what the health inspector found in order, on site."""
        data: JsonObject = {
            "site": SITE,
            "subject": "premises",
            "occasion": "complaint",
            "checklist": [
                {"item": "Bait untouched for two weeks", "outcome": "compliant"},
                {"item": "Openings closed", "outcome": "compliant"},
            ],
            "result": "satisfactory",
        }
        refs: list[JsonValue] = [{"rel": "answers", "id": request.id}]
        scribe = self._people.scribes[INSPECTOR]
        record = scribe.record("inspection.report/1", time_ms, data, refs=refs)
        return Deed(time_ms, INSPECTOR, (record,))

    def done(
        self, service: Service, request: Record, start_ms: int, days: float,
        crew: str | None = None,
    ) -> Iterator[Deed]:  # fmt: skip
        """Yield order, work, second signature and closing, over so many days."""
        order = self.order(service, request, start_ms, crew)
        yield order
        end_ms = start_ms + round(days * DAY_MS)
        work = self.work(service, order.records[0], end_ms - 7_200_000, crew)
        yield work
        yield self.approval(work.records, end_ms - 3_600_000)
        yield self.update(
            service.office, request, "closed", "completed", end_ms, rests_on=work.records[0]
        )

    def _georeport(self, report: Report) -> bytes:
        """Return one request in the form of Open311 GeoReport v2."""
        where, service = place(*report.at_m), report.service
        asked = format_time(report.time_ms)
        request = {
            "service_request_id": self._number("request"),
            "status": "open",
            "service_code": service.code,
            "service_name": service.name,
            "agency_responsible": report.agency or service.agency,
            "description": f"{service.name}. Please have a look.",
            "requested_datetime": asked,
            "updated_datetime": asked,
            "lat": degrees(where.lat),
            "long": degrees(where.lon),
            "account_id": report.reporter,
            "media_url": f"https://open311.northbridge.example/{self.dice.randbytes(6).hex()}.jpg",
        }
        if report.has_promise:
            until = report.time_ms + service.days * DAY_MS
            request["expected_datetime"] = format_time(until)
        return json.dumps([request]).encode()

    def _number(self, sort: str) -> str:
        self._numbers[sort] += 1
        return f"NB-{sort[0].upper()}-{self._numbers[sort]:05d}"

    def _did(self, name: str) -> str:
        return self._people.scribes[name].did

    def _organisation(self, name: str) -> str:
        return next(one.organisation for one in self._people.members if one.name == name)
