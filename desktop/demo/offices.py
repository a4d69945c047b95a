"""What the city's offices record: licences, products, inspections, recalls, diplomas.

Recalls are the notices that openFDA published, with their own dates; diplomas are the achievements
of published Open Badges, awarded again each term by the city's schools.
"""

from collections.abc import Iterator, Sequence

from desktop import assets
from desktop.demo.consignments import TRADES, Consignment
from desktop.demo.deed import DAY_MS, Deed
from desktop.demo.people import MEMBERS, People, gln_of
from desktop.domains.catalogue import builtin_kinds
from desktop.domains.kind import data_problems
from desktop.exchange.open_badges import read_credential
from desktop.exchange.openfda import read_recalls
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record
from desktop.ledger.scalar import format_time, parse_time

_BADGES = (
    "1edtech/complete.json",
    "verifier_core/v1WithValidStatus.json",
    "verifier_core/v2WithValidStatus.json",
)
_LICENCES = {
    "dairy": "food_producer", "bakery": "food_processor", "carrier": "food_transport",
    "market": "food_retail", "grocer": "food_retail",
}  # fmt: skip
ACCREDITED = ("BachelorDegree", "Degree", "MasterDegree")


class Offices:
    """Makes the deeds of offices."""

    def __init__(self, people: People) -> None:
        self._people = people

    def licences(self, time_ms: int) -> Iterator[Deed]:
        """Yield the licences of the companies and the products they sell."""
        scribe = self._people.scribes["licensing"]
        records = []
        for item in MEMBERS:
            if item.gln is None:
                continue
            data: JsonObject = {
                "party": {"identifiedBy": "gln", "gln": item.gln},
                "organisation": item.organisation,
                "licenceType": _LICENCES.get(item.name, "pharmacy"),
                "number": f"NB-{item.gln[-6:]}",
                "sites": [item.gln],
                "from": "2024-01-01",
                "until": "2030-12-31",
            }
            about = [f"https://id.gs1.org/414/{item.gln}"]
            records.append(scribe.record("party.licence/1", time_ms, data, about=about))
        yield Deed(time_ms, "licensing", tuple(records))
        for trade in TRADES:
            data = {
                "gtin": trade.gtin,
                "names": {"en": trade.name, "de": trade.name_de},
                "owner": gln_of(trade.producer),
                "countryOfOrigin": "AT",
                "serialised": True,
            }
            about = [f"https://id.gs1.org/01/{trade.gtin}"]
            maker = self._people.scribes[trade.producer]
            record = maker.record("product.master/1", time_ms, data, about=about)
            yield Deed(time_ms, trade.producer, (record,))

    def parameter(self, name: str, value: int, unit: str, time_ms: int) -> Deed:
        """Return a parameter of the city's checks, in force at once."""
        scribe = self._people.scribes["city-hall"]
        data: JsonObject = {
            "name": name,
            "value": str(value),
            "unit": unit,
            "from": format_time(time_ms),
        }
        record = scribe.record("ledger.parameter/1", time_ms, data)
        return Deed(time_ms, "city-hall", (record,))

    def roster(self, school: str, year: int, awards: int, time_ms: int) -> Deed:
        """Return how many diplomas of a year the authority's roster has for a school."""
        did = self._people.scribes[school].did
        return self.parameter(f"C7.awards.{did}.{year}", awards, "C62", time_ms)

    def licence(self, gln: str, organisation: str, number: str, time_ms: int) -> Deed:
        """Return the licence of a shop that is new in the city."""
        data: JsonObject = {
            "party": {"identifiedBy": "gln", "gln": gln},
            "organisation": organisation,
            "licenceType": "food_retail",
            "number": number,
            "sites": [gln],
            "from": format_time(time_ms)[:10],
            "until": "2030-12-31",
        }
        about = [f"https://id.gs1.org/414/{gln}"]
        record = self._people.scribes["licensing"].record(
            "party.licence/1", time_ms, data, about=about
        )
        return Deed(time_ms, "licensing", (record,))

    def inspection(self, number: int, time_ms: int) -> Deed:
        """Return one visit of the inspector."""
        names = [item.name for item in MEMBERS if item.gln is not None]
        gln = gln_of(names[number % len(names)])
        poor = number % 17 == 5
        outcome = "minor_deviation" if poor else "compliant"
        data: JsonObject = {
            "site": gln,
            "subject": "premises",
            "occasion": "follow_up" if number % 17 == 6 else "planned",
            "checklist": [
                {"item": "Cold store temperature", "outcome": outcome},
                {"item": "Cleaning record", "outcome": "compliant"},
            ],
            "measurements": [
                {
                    "quantity": "Temperature",
                    "value": f"{4 + number % 5}.{1 + number % 9}",
                    "unit": "CEL",
                    "maximum": "9",
                }
            ],
            "result": "conditional" if poor else "satisfactory",
        }
        if poor:
            data["measures"] = ["deadline"]
            data["followUp"] = format_time(time_ms + 30 * DAY_MS)[:10]
        scribe = self._people.scribes["inspector"]
        about = [f"https://id.gs1.org/414/{gln}"]
        record = scribe.record("inspection.report/1", time_ms, data, about=about)
        return Deed(time_ms, "inspector", (record,))

    def recalls(self, times_ms: Sequence[int]) -> Iterator[Deed]:
        """Yield the published recalls, taken over at these times."""
        content = assets.read_bytes("samples/supply/openfda/ucm308307.json")
        kind = next(item for item in builtin_kinds() if item.name == "recall.notice")
        everything = read_recalls(content, kind.schema)
        drafts = [item for item in everything if not data_problems(kind, item.data)]
        scribe = self._people.scribes["food-office"]
        for draft, time_ms in zip(drafts, times_ms, strict=False):
            happened = time_ms if draft.time is None else parse_time(draft.time)
            record = scribe.record("recall.notice/1", happened, draft.data)
            yield Deed(time_ms, "food-office", (record,))

    def recall(self, consignment: Consignment, time_ms: int) -> Deed:
        """Return the recall of one lot of the city."""
        trade = consignment.trade
        data: JsonObject = {
            "classification": "Class II",
            "product_type": "Food",
            "product_description": trade.name,
            "code_info": f"Lot {consignment.lot}",
            "reason_for_recall": "Undeclared allergen found in a routine sample.",
            "recalling_firm": next(m.organisation for m in MEMBERS if m.name == trade.producer),
            "recall_initiation_date": format_time(time_ms)[:10],
        }
        scribe = self._people.scribes["food-office"]
        about = [consignment.lot_link]
        record = scribe.record("recall.notice/1", time_ms, data, about=about)
        return Deed(time_ms, "food-office", (record,))

    def accreditation(self, school: str, until: str, time_ms: int) -> Deed:
        """Return the accreditation of a school."""
        types: list[JsonValue] = [*ACCREDITED]
        data: JsonObject = {
            "issuer": self._people.scribes[school].did,
            "institution": next(m.organisation for m in MEMBERS if m.name == school),
            "achievementTypes": types,
            "maximumLevel": 7,
            "basis": "Higher Education Act, decision 12 of 2024",
            "country": "AT",
            "from": "2024-01-01",
            "until": until,
        }
        record = self._people.scribes["university"].record(
            "education.accreditation/1", time_ms, data
        )
        return Deed(time_ms, "university", (record,))

    def graduation(self, school: str, graduates: int, time_ms: int) -> Iterator[Deed]:
        """Yield the diplomas of one term and the dean's approval, an hour later."""
        badges = [self._badge(name) for name in _BADGES]
        records = [
            self.diploma(school, badges[number % len(badges)], time_ms)
            for number in range(graduates)
        ]
        yield Deed(time_ms, school, tuple(records))
        yield self.approval(records, time_ms + 3_600_000)

    def diploma(self, school: str, badge: JsonObject, time_ms: int) -> Record:
        """Return one diploma, awarded on the day."""
        day = format_time(time_ms)[:10]
        data: JsonObject = {**badge, "awarded": day, "level": 6}
        data.setdefault("achievementType", "MasterDegree")
        data.pop("validFrom", None)
        data.pop("validUntil", None)
        return self._people.scribes[school].record("education.diploma/1", time_ms, data)

    def badge(self) -> JsonObject:
        """Return the public data of one published badge."""
        return self._badge(_BADGES[0])

    def _badge(self, name: str) -> JsonObject:
        return read_credential(assets.read_bytes(f"samples/education/{name}"), "en").data

    def approval(self, records: Sequence[Record], time_ms: int) -> Deed:
        """Return the approval of records by the dean's office."""
        named: list[JsonValue] = [
            {"id": record.id, "sha256": record.sha256.hex()} for record in records
        ]
        approval = self._people.scribes["approver"].record(
            "record.approval/1", time_ms, {"records": named}
        )
        return Deed(time_ms, "approver", (approval,))

    def status(self, writer: str, target: Record, action: str, reason: str, time_ms: int) -> Deed:
        """Return a change of a record's status."""
        refs: list[JsonValue] = [{"rel": "status", "id": target.id}]
        record = self._people.scribes[writer].record(
            "record.status/1", time_ms, {"action": action, "reason": reason}, refs=refs
        )
        return Deed(time_ms, writer, (record,))

    def correction(self, writer: str, target: Record, data: JsonObject, time_ms: int) -> Deed:
        """Return the record that takes the place of another."""
        refs: list[JsonValue] = [{"rel": "corrects", "id": target.id}]
        record = self._people.scribes[writer].record(target.kind, time_ms, data, refs=refs)
        return Deed(time_ms, writer, (record,))
