"""What offices, laboratories and a gateway record of the city's food."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from random import Random

from desktop.demo.deed import DAY_MS, Deed
from desktop.demo.food.town import (
    BUSINESSES,
    INSPECTORS,
    PRODUCTS,
    TRACED_BRICK,
    Business,
    business,
)
from desktop.demo.people import WRITER, People
from desktop.domains.gs1 import CANONICAL
from desktop.domains.readings import Reading, Series
from desktop.exchange.devices.senml_windows import window_draft
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record
from desktop.ledger.scalar import format_time, parse_time

_OFFICE = "food-office"
_HOUR_MS = 3_600_000
_INTERVAL_HOURS = 12
_READINGS = 6  # in a window
WINDOW_MS = _READINGS * _INTERVAL_HOURS * _HOUR_MS


class FoodOffices:
    """Makes their deeds."""

    def __init__(self, people: People) -> None:
        self._people = people

    def licences(self, time_ms: int) -> Deed:
        """Return the licences of all businesses."""
        return self._deed("food-licensing", [self._licence(one, time_ms) for one in BUSINESSES])

    def _licence(self, one: Business, time_ms: int) -> Record:
        data: JsonObject = {
            "party": {"identifiedBy": "gln", "gln": one.gln},
            "organisation": one.organisation,
            "licenceType": one.licence,
            "number": f"NB-F{one.gln[-5:]}",
            "sites": [one.gln],
            "from": "2024-01-01",
            "until": "2030-12-31",
        }
        scribe = self._people.scribes["food-licensing"]
        return scribe.record("party.licence/1", time_ms, data, about=[one.site])

    def products(self, time_ms: int) -> Iterable[Deed]:
        """Yield the products, by those who own them."""
        for one in PRODUCTS:
            data: JsonObject = {
                "gtin": one.gtin,
                "names": {"en": one.names[0], "de": one.names[1]},
                "owner": business(one.owner).gln,
                "countryOfOrigin": "AT",
                "storage": {"minimum": one.coldest, "maximum": one.warmest, "unit": "CEL"},
            }
            if one.brick:
                data["category"] = {"scheme": "gpc", "code": one.brick}
            about = [f"{CANONICAL}01/{one.gtin}"]
            scribe = self._people.scribes[one.owner]
            yield self._deed(
                one.owner, [scribe.record("product.master/1", time_ms, data, about=about)]
            )

    def traced_food(self, time_ms: int) -> Deed:
        """Return the parameter that puts soft cheese on the list of food to be traced."""
        data: JsonObject = {
            "name": f"S20.brick.{TRACED_BRICK}",
            "value": "1",
            "from": "2024-01-01T00:00:00.000Z",
        }
        scribe = self._people.scribes[WRITER]
        return self._deed(WRITER, [scribe.record("ledger.parameter/1", time_ms, data)])

    def inspection(self, number: int, who: str, time_ms: int, **more: JsonValue) -> Deed:
        """Return one visit to a business; all is well unless it is said otherwise."""
        one, inspector = business(who), INSPECTORS[number % len(INSPECTORS)]
        refs = more.pop("refs", None)
        data: JsonObject = {
            "site": one.gln,
            "subject": "vehicle" if one.licence == "food_transport" else "premises",
            "occasion": "planned",
            "checklist": [
                {"item": "Cold chain", "outcome": "compliant"},
                {"item": "Traceability papers", "outcome": "compliant"},
            ],
            "result": "satisfactory",
            **more,
        }
        scribe = self._people.scribes[inspector]
        record = scribe.record("inspection.report/1", time_ms, data, about=[one.site], refs=refs)
        return self._deed(inspector, [record])

    def result(self, laboratory: str, lots: Sequence[str], time_ms: int, **found: str) -> Deed:
        """Return what a laboratory found in a sample: no listeria, unless it is said otherwise."""
        one = business(laboratory)
        finding: JsonObject = {
            "parameter": "Listeria monocytogenes in 25 g",
            "relation": "not_detected",
            "verdict": "conforms",
            "method": "EN ISO 11290-1",
            **found,
        }
        data: JsonObject = {
            "sample": f"{one.gln[-5:-1]}-{format_time(time_ms)[:10]}",
            "matrix": "food",
            "analysed": format_time(time_ms),
            "results": [finding],
            "verdict": finding["verdict"],
            "laboratory": {"name": one.organisation, "gln": one.gln},
        }
        scribe = self._people.scribes[laboratory]
        record = scribe.record("lab.result/1", time_ms, data, about=sorted(lots))
        return self._deed(laboratory, [record])

    def recall(self, firm: str, lots: Sequence[str], reason: str, time_ms: int) -> Deed:
        """Return a notice of the food office that recalls lots."""
        numbers = sorted({lot.rpartition("/")[2] for lot in lots})
        data: JsonObject = {
            "status": "Ongoing",
            "classification": "Class I",
            "product_type": "Food",
            "product_description": "Cheese, and dishes made with it",
            "code_info": f"Lots {', '.join(numbers)}",
            "reason_for_recall": reason,
            "recalling_firm": business(firm).organisation,
            "recall_initiation_date": format_time(time_ms)[:10],
        }
        scribe = self._people.scribes[_OFFICE]
        record = scribe.record("recall.notice/1", time_ms, data, about=sorted(lots))
        return self._deed(_OFFICE, [record])

    def incident(
        self, number: str, time_ms: int, about: Sequence[str], refs: Sequence[tuple[str, Record]],
        **more: JsonValue,
    ) -> Deed:  # fmt: skip
        """Return one report of an outbreak or contamination."""
        data: JsonObject = {
            "incident": number,
            "type": "foodborne_outbreak",
            "agent": "unknown",
            "status": "open",
            **more,
        }
        named: list[JsonValue] = [{"rel": rel, "id": record.id} for rel, record in refs]
        scribe = self._people.scribes["food-outbreaks"]
        record = scribe.record(
            "incident.sanitary/1", time_ms, data, about=sorted(about), refs=named
        )
        return self._deed("food-outbreaks", [record])

    def sensor(self, device: str, time_ms: int) -> Deed:
        """Return the registration of a sensor in a cold store."""
        data: JsonObject = {
            "device": device,
            "deviceClass": "cold_chain",
            "visibility": "public",
            "gateway": self._people.scribes["cold-gateway"].did,
            "properties": [
                {
                    "name": "temperature",
                    "type": "number",
                    "unit": "Cel",
                    "minimum": "-30",
                    "maximum": "40",
                    "intervalSeconds": _INTERVAL_HOURS * 3600,
                }
            ],
        }
        return self._gateway("device.registered/1", device, time_ms, data)

    def readings(self, device: str, number: int, dice: Random, start_ms: int) -> Deed:
        """Return one window of a sensor's readings, which end half a day before the next begin."""
        listed = [
            Reading(
                format_time(start_ms + index * _INTERVAL_HOURS * _HOUR_MS),
                Decimal(dice.randint(20, 60)) / 10,
            )
            for index in range(_READINGS)
        ]
        series = Series(device, "temperature", "Cel")
        draft = window_draft(series, listed, "cold store")
        return self._gateway(
            "device.readings/1", device, start_ms + WINDOW_MS - _HOUR_MS,
            {**draft.data, "window": number},
        )  # fmt: skip

    def taken_down(self, device: str, time_ms: int) -> Deed:
        """Return the end of a sensor's service."""
        data: JsonObject = {"device": device, "reason": "decommissioned"}
        return self._gateway("device.moved/1", device, time_ms, data)

    def _gateway(self, kind: str, device: str, time_ms: int, data: JsonObject) -> Deed:
        scribe = self._people.scribes["cold-gateway"]
        return self._deed("cold-gateway", [scribe.record(kind, time_ms, data, about=[device])])

    def _deed(self, writer: str, records: Sequence[Record]) -> Deed:
        return Deed(_time_of(records[0]), writer, tuple(records))


def _time_of(record: Record) -> int:
    return parse_time(record.time)


def exposure(who: str, cases: int, first_ms: int, days: int) -> JsonObject:
    """Return how many fell ill who ate at a place within some days."""
    return {
        "site": business(who).gln,
        "cases": cases,
        "from": format_time(first_ms)[:10],
        "until": format_time(first_ms + days * DAY_MS)[:10],
    }
