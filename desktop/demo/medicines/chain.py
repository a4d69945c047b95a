"""Medicines on their way through the city as they should go: made, packed, traded, handed out."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from desktop.demo.deed import DAY_MS, START_MS, Deed
from desktop.demo.medicines.papers import Papers, real_serials
from desktop.demo.medicines.trade import (
    CARRIER,
    GLNS,
    LICENCES,
    LINK,
    MEDICINES,
    PHARMACIES,
    TRADERS,
    Lot,
    case_of,
)
from desktop.demo.people import People
from desktop.exchange.exact_json import ExactObject
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record
from desktop.ledger.scalar import format_time

AGENCY = "medicines-agency"

_LOTS = 10
_PACKS = 18  # of a lot in the city
_TOTE = 6  # packs that a pharmacy gets together
_HOUR_MS = 3_600_000
_WHOLESALERS = ("ferrylane", "hartsmoor", "greyfriar")
_LAST_GREYFRIAR = 4  # lots, after which it has no more business
_EXPIRED = {"orchard-pharmacy": "2025-06-30"}  # and never renewed; with no deeds after it


class Chain:
    """Tells what goes well; its records are there for what goes wrong to rest on."""

    def __init__(self, people: People, papers: Papers) -> None:
        self._people, self._papers = people, papers
        self._chance = people.dice("medicines")
        self._serials = real_serials()
        self.licences: dict[str, Record] = {}  # by the name of the business
        self.masters: dict[str, Record] = {}  # by GTIN

    def deeds(self) -> Iterator[Deed]:
        """Yield them."""
        yield self._licensed(START_MS + 2 * DAY_MS)
        yield from self._listed(START_MS + 3 * DAY_MS)
        for number in range(_LOTS):
            yield from self._lot_told(number, START_MS + (14 + 66 * number) * DAY_MS)
        yield from self._came_back(START_MS + 250 * DAY_MS)
        yield from self._misread(START_MS + 350 * DAY_MS)
        yield from self._called_back(START_MS + 520 * DAY_MS)

    def lot(self, number: int, medicine: int, made_ms: int, packs: int = _PACKS) -> Lot:
        """Return a lot of a number of its own, with serial numbers of the published document."""
        known = self._serials[number % len(self._serials)]
        start = number // len(self._serials) % (len(known) - packs)
        serials = tuple(f"{one}{number:02d}" for one in known[start : start + packs])
        return Lot(MEDICINES[medicine], number, made_ms, serials)

    def _licensed(self, time_ms: int) -> Deed:
        scribe = self._people.scribes[AGENCY]
        for one in TRADERS:
            gln = GLNS[one.name]
            data: JsonObject = {
                "party": {"identifiedBy": "gln", "gln": gln},
                "organisation": one.organisation,
                "licenceType": LICENCES[one.name],
                "number": f"NB-M-{gln[-6:]}",
                "sites": [gln],
                "from": "2024-01-01",
                "until": _EXPIRED.get(one.name, "2030-12-31"),
            }
            about = [self._papers.place_of(one.name)]
            self.licences[one.name] = scribe.record("party.licence/1", time_ms, data, about=about)
        return Deed(time_ms, AGENCY, tuple(self.licences.values()))

    def _listed(self, time_ms: int) -> Iterator[Deed]:
        for one in MEDICINES:
            data: JsonObject = {
                "gtin": one.gtin,
                "names": {"en": one.name, "de": one.name_de},
                "owner": GLNS[one.maker],
                "category": {"scheme": "atc", "code": one.atc},
                "countryOfOrigin": "AT",
                "serialised": True,
            }
            if one.is_cold:
                data["storage"] = {"minimum": "2", "maximum": "8", "unit": "CEL"}
            maker = self._people.scribes[one.maker]
            about = [f"{LINK}/01/{one.gtin}"]
            record = maker.record("product.master/1", time_ms, data, about=about)
            self.masters[one.gtin] = record
            yield Deed(time_ms, one.maker, (record,))

    def _lot_told(self, number: int, time_ms: int) -> Iterator[Deed]:
        lot = self.lot(number, number % len(MEDICINES), time_ms)
        turn = number % len(_WHOLESALERS)
        if number > _LAST_GREYFRIAR:
            turn %= 2
        wholesaler = _WHOLESALERS[turn]
        yield from self.supplied(lot, wholesaler, case_of(1000 + number), time_ms)
        for at in range(0, _PACKS, _TOTE):
            pharmacy = PHARMACIES[(3 * number + at // _TOTE) % (len(PHARMACIES) - 1)].name
            serials = lot.serials[at : at + _TOTE]
            tote = case_of(2000 + 10 * number + at // _TOTE)
            yield from self.delivered(
                wholesaler, pharmacy, tote, [lot.pack(one) for one in serials],
                time_ms + 9 * DAY_MS,
            )  # fmt: skip
            sold_ms = time_ms + self._chance.randrange(12, 40) * DAY_MS + 5 * _HOUR_MS
            yield from self._papers.verified(pharmacy, (lot, serials[0]), sold_ms - _HOUR_MS)
            yield from self._papers.dispensed(pharmacy, lot, serials[:3], sold_ms)

    def supplied(self, lot: Lot, wholesaler: str, case: str, time_ms: int) -> Iterator[Deed]:
        """Yield that a lot is made, packed into one case, and taken in by a wholesaler."""
        papers, maker = self._papers, lot.medicine.maker
        yield papers.made(lot, lot.packs, time_ms)
        yield papers.packed(maker, case, lot.packs, time_ms + 6 * _HOUR_MS)
        left_ms = time_ms + 3 * DAY_MS
        yield papers.sent(maker, wholesaler, [case], left_ms)
        if lot.medicine.is_cold:
            cold_ms = left_ms + 8 * _HOUR_MS
            tenths = [self._chance.randrange(32, 68) for _ in range(3)]
            warmth: list[ExactObject] = [{"value": Decimal(one).scaleb(-1)} for one in tenths]
            yield papers.carried(CARRIER.name, [case], cold_ms, warmth)
        yield papers.came(wholesaler, maker, [case], left_ms + DAY_MS)
        yield papers.unpacked(wholesaler, case, left_ms + DAY_MS + 2 * _HOUR_MS)

    def delivered(
        self, wholesaler: str, pharmacy: str, tote: str, packs: Sequence[str], time_ms: int
    ) -> Iterator[Deed]:
        """Yield that a wholesaler packs a tote, which a pharmacy takes in and empties."""
        papers = self._papers
        yield papers.packed(wholesaler, tote, packs, time_ms)
        yield from papers.moved(wholesaler, pharmacy, [tote], time_ms + 3 * _HOUR_MS)
        yield papers.unpacked(pharmacy, tote, time_ms + DAY_MS + 4 * _HOUR_MS)

    def _came_back(self, time_ms: int) -> Iterator[Deed]:
        """Yield a pack that is handed out, comes back within ten days, and is handed out again."""
        papers, pharmacy = self._papers, "millpond"
        lot = self.lot(21, 0, time_ms, 4)
        yield papers.made(lot, lot.packs, time_ms)
        yield from papers.moved("quillmere", pharmacy, lot.packs, time_ms + DAY_MS)
        serials = lot.serials[:1]
        sold_ms = time_ms + 6 * DAY_MS
        yield from papers.dispensed(pharmacy, lot, serials, sold_ms)
        back_ms = sold_ms + 4 * DAY_MS
        yield papers.did(pharmacy, "receiving", lot.packs[:1], back_ms, disposition="returned")
        yield papers.state(pharmacy, lot, serials, "active", back_ms)
        asked_ms = back_ms + _HOUR_MS
        yield from papers.verified(pharmacy, (lot, serials[0]), asked_ms, "dscsaSaleableReturn")
        yield from papers.dispensed(pharmacy, lot, serials, back_ms + 3 * DAY_MS)

    def _misread(self, time_ms: int) -> Iterator[Deed]:
        """Yield an event that is declared wrong, with the one that takes its place."""
        papers, pharmacy = self._papers, "castle"
        lot = self.lot(22, 5, time_ms, 4)
        yield papers.made(lot, lot.packs, time_ms)
        yield from papers.moved("thornacre", pharmacy, lot.packs, time_ms + DAY_MS)
        sold_ms = time_ms + 8 * DAY_MS
        event = papers.event(
            pharmacy, "dispensing", lot.packs[:1], sold_ms, disposition="dispensed"
        )
        right = papers.identified({**event, "epcList": [*lot.packs[1:2]]})
        yield from self.declared(pharmacy, papers.identified(event).data, right.data, sold_ms)
        yield Deed(sold_ms, pharmacy, (papers.record(pharmacy, right, sold_ms),))

    def declared(
        self, who: str, wrong: JsonObject, right: JsonObject, time_ms: int
    ) -> Iterator[Deed]:
        """Yield an event, and a day later that it is wrong and which one holds."""
        scribe = self._people.scribes[who]
        packs = wrong["epcList"]
        assert isinstance(packs, list)
        about = sorted([self._papers.place_of(who), *(str(one) for one in packs)])
        yield Deed(time_ms, who, (scribe.record("supply.event/1", time_ms, wrong, about=about),))
        later_ms = time_ms + DAY_MS
        data: JsonObject = {
            **wrong,
            "errorDeclaration": {
                "declarationTime": format_time(later_ms),
                "reason": "incorrect_data",
                "correctiveEventIDs": [right["eventID"]],
            },
        }
        record = scribe.record("supply.event/1", time_ms, data, about=about)
        yield Deed(later_ms, who, (record,))

    def _called_back(self, time_ms: int) -> Iterator[Deed]:
        """Yield a recall that reaches everybody: what is left goes back and is destroyed."""
        papers, wholesaler, pharmacy = self._papers, "hartsmoor", "eastquay"
        lot = self.lot(23, 4, time_ms, 8)
        yield from self.supplied(lot, wholesaler, case_of(1023), time_ms)
        yield from self.delivered(
            wholesaler, pharmacy, case_of(2923), lot.packs[:4], time_ms + 9 * DAY_MS
        )
        yield from papers.dispensed(pharmacy, lot, lot.serials[:1], time_ms + 14 * DAY_MS)
        recalled_ms = time_ms + 20 * DAY_MS
        yield self.recall(lot, [lot.link], "Dissolution below the specification.", recalled_ms)
        left, back_ms = lot.packs[1:4], recalled_ms + 2 * DAY_MS
        yield from papers.moved(pharmacy, wholesaler, left, back_ms, disposition="recalled")
        end_ms = back_ms + 6 * DAY_MS
        yield papers.did(
            wholesaler, "destroying", lot.packs[1:], end_ms,
            action="DELETE", disposition="destroyed",
        )  # fmt: skip
        yield papers.state(wholesaler, lot, lot.serials[1:], "destroyed", end_ms)

    def recall(self, lot: Lot, about: Sequence[str], reason: str, time_ms: int) -> Deed:
        """Return that the agency recalls a lot, or single packs."""
        data: JsonObject = {
            "classification": "Class I",
            "product_type": "Drugs",
            "product_description": lot.medicine.name,
            "code_info": f"Lot {lot.name}",
            "reason_for_recall": reason,
            "recalling_firm": next(
                one.organisation for one in TRADERS if one.name == lot.medicine.maker
            ),
            "recall_initiation_date": format_time(time_ms)[:10],
            "country": "AT",
        }
        scribe = self._people.scribes[AGENCY]
        record = scribe.record("recall.notice/1", time_ms, data, about=sorted(about))
        return Deed(time_ms, AGENCY, (record,))

    def suspended(self, name: str, reason: str, time_ms: int) -> Deed:
        """Return that the agency suspends the licence of a business."""
        record = self._people.scribes[AGENCY].record(
            "record.status/1",
            time_ms,
            {"action": "suspend", "reason": reason},
            refs=[{"rel": "status", "id": self.licences[name].id}],
        )
        return Deed(time_ms, AGENCY, (record,))
