"""Care as it should go: a history taken over, patients who are seen, treated, billed and asked."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.demo.deed import DAY_MS, START_MS, Deed
from desktop.demo.health import documents as fhir
from desktop.demo.health.house import CLINIC, HOSPITAL, PHARMACY
from desktop.demo.health.ward import AGENCY, Ward
from desktop.demo.medicines.papers import Papers, real_serials
from desktop.demo.medicines.trade import LINK, Lot, Medicine, numbered
from desktop.demo.people import People
from desktop.ledger.json_profile import JsonObject

NORTHBRIDGE, EASTMERE = "General Hospital of Northbridge", "Clinic of Eastmere"
TABLETS = Medicine(
    5101, "Amoxicillin and clavulanic acid", "Amoxicillin und Clavulansäure", "pharma",
    "J01CR02", 900,
)  # fmt: skip

_PLACES = {  # more than 150 km apart
    NORTHBRIDGE: ("48.2082", "16.3738"),
    EASTMERE: ("47.0707", "15.4395"),
}
_PATIENTS = (
    ("Ada Winterbourne", "1961-03-14"),
    ("Jonas Achterberg", "1988-11-02"),
    ("Mirela Costin", "1974-06-21"),
    ("Tobias Lindqvist", "2003-01-30"),
    ("Ruth Oyelaran", "1949-09-09"),
    ("Karim Delacroix", "1996-12-05"),
)
_DOCTORS = ("dr-hale", "dr-imrie")
_CITIZENS = ("patient-ash", "patient-birch")  # the first two patients give consent themselves
_STOCK = 24
_HOUR_MS = 3_600_000


class Care:
    """Tells what goes well; its records are there for what goes wrong to rest on."""

    def __init__(self, people: People, ward: Ward, papers: Papers) -> None:
        self._people, self._ward, self._papers = people, ward, papers
        made_ms = START_MS + 12 * DAY_MS
        serials = tuple(f"{one}H1" for one in real_serials()[2][:_STOCK])
        self.lot = Lot(TABLETS, 510, made_ms, serials)

    def deeds(self) -> Iterator[Deed]:
        """Yield them."""
        ward = self._ward
        yield ward.licensed(START_MS + 2 * DAY_MS)
        for house, name in ((HOSPITAL, NORTHBRIDGE), (CLINIC, EASTMERE)):
            place = fhir.location(name, *_PLACES[name])
            yield ward.entry(house, place, START_MS + 6 * DAY_MS)
        last_day = fhir.day(START_MS + 421 * DAY_MS)
        yield from ward.taken_over(fhir.history(last_day), START_MS + 7 * DAY_MS)
        yield from self._stocked()
        for number, (name, born) in enumerate(_PATIENTS):
            yield from self._cared_for(number, name, born)
        for number in range(8):
            yield ward.opened(PHARMACY, "inspection", START_MS + (80 + 80 * number) * DAY_MS)
        yield from self._forgotten(START_MS + 330 * DAY_MS)

    def other_lot(self, number: int, time_ms: int) -> tuple[tuple[Deed, ...], str]:
        """Return how one pack of another lot came to the ward, and the pack."""
        lot = replace(self.lot, number=number, made_ms=time_ms, serials=(f"Hq7Wn2Lb{number}",))
        way = self._papers.moved("pharma", PHARMACY, lot.packs, time_ms + DAY_MS)
        return (self._papers.made(lot, lot.packs, time_ms), *way), lot.packs[0]

    def _stocked(self) -> Iterator[Deed]:
        """Yield how the tablets come to the ward."""
        papers, lot = self._papers, self.lot
        licence: JsonObject = {
            "party": {"identifiedBy": "gln", "gln": numbered(501)},
            "organisation": NORTHBRIDGE,
            "licenceType": "hospital_pharmacy",
            "number": "NB-H-1",
            "sites": [numbered(501)],
            "from": "2024-01-01",
            "until": "2030-12-31",
        }
        time_ms = START_MS + 2 * DAY_MS
        record = self._people.scribes[AGENCY].record(
            "party.licence/1", time_ms, licence, about=[papers.place_of(PHARMACY)]
        )
        yield Deed(time_ms, AGENCY, (record,))
        master: JsonObject = {
            "gtin": TABLETS.gtin,
            "names": {"en": TABLETS.name, "de": TABLETS.name_de},
            "owner": papers.glns["pharma"],
            "category": {"scheme": "atc", "code": TABLETS.atc},
            "serialised": True,
        }
        maker = self._people.scribes["pharma"]
        product = maker.record(
            "product.master/1", time_ms, master, about=[f"{LINK}/01/{TABLETS.gtin}"]
        )
        yield Deed(time_ms, "pharma", (product,))
        yield papers.made(lot, lot.packs, lot.made_ms)
        yield from papers.moved("pharma", PHARMACY, lot.packs, lot.made_ms + 2 * DAY_MS)

    def _cared_for(self, number: int, name: str, born: str) -> Iterator[Deed]:
        """Yield half a year of one patient."""
        ward, doctor = self._ward, _DOCTORS[number % 2]
        first_ms = START_MS + (40 + 100 * number) * DAY_MS + 3 * _HOUR_MS
        end_ms = first_ms + 180 * DAY_MS
        yield ward.entry(HOSPITAL, fhir.patient(name, born), first_ms)
        allows = _CITIZENS[number] if number < len(_CITIZENS) else HOSPITAL
        yield ward.entry(allows, fhir.consent(f"consent {name}", name, first_ms, end_ms))
        seen, asked = f"visit {name}", f"order {name}"
        yield ward.entry(doctor, fhir.visit(seen, name, first_ms, place=NORTHBRIDGE))
        yield ward.entry(doctor, fhir.order(asked, name, first_ms, first_ms + 90 * DAY_MS))
        for turn in range(2):
            serial = self.lot.serials[2 * number + turn]
            yield from self._handed_out(name, asked, serial, first_ms + (1 + 20 * turn) * DAY_MS)
        yield ward.entry(
            HOSPITAL, fhir.reading(f"reading {name}", name, first_ms + 2 * DAY_MS, doctor)
        )
        for turn in range(2):
            given_ms = first_ms + (5 + 42 * turn) * DAY_MS
            dose = fhir.dose(f"dose {turn} {name}", name, given_ms, "VX77", "2027-06-30")
            yield ward.entry("nurse-lark", dose)
        done, done_ms = f"procedure {name}", first_ms + 30 * DAY_MS
        yield ward.entry(doctor, fhir.procedure(done, name, done_ms))
        yield ward.entry(HOSPITAL, fhir.claim(f"claim {name}", name, first_ms, visited=seen))
        yield ward.entry(HOSPITAL, fhir.claim(f"claim 2 {name}", name, done_ms, done=done))
        again = fhir.visit(f"visit 2 {name}", name, first_ms + 60 * DAY_MS, 30, EASTMERE)
        yield ward.entry(CLINIC, again)

    def _handed_out(self, name: str, asked: str, serial: str, time_ms: int) -> Iterator[Deed]:
        lot = self.lot
        yield from self._papers.dispensed(PHARMACY, lot, [serial], time_ms)
        document = fhir.dispense(
            f"dispense {serial}", name, time_ms, asked, pack=lot.pack(serial), expiry=lot.expiry
        )
        yield self._ward.entry(PHARMACY, document)

    def _forgotten(self, time_ms: int) -> Iterator[Deed]:
        """Yield a consent that is withdrawn, and a document that is erased at the end."""
        ward, name, doctor = self._ward, "Pia Sundermann", "dr-imrie"
        yield ward.entry(HOSPITAL, fhir.patient(name, "1980-08-18"), time_ms)
        allowed = fhir.consent(f"consent {name}", name, time_ms, time_ms + 365 * DAY_MS)
        consent = ward.entry(HOSPITAL, allowed)
        yield consent
        read_ms = time_ms + 5 * DAY_MS
        yield ward.entry(HOSPITAL, fhir.reading(f"reading {name}", name, read_ms, doctor))
        later_ms = time_ms + 40 * DAY_MS
        yield ward.changed(HOSPITAL, consent.records[0], "revoke", "withdrawn", later_ms)
        noted = ward.entry(
            "nurse-lark", fhir.dose(f"dose {name}", name, read_ms, "VX77", "2027-06-30")
        )
        yield noted
        gone = ward.changed("nurse-lark", noted.records[0], "erase", "legal_basis_ended", later_ms)
        yield gone
        yield ward.destroyed("nurse-lark", gone.records[0], later_ms + 4 * DAY_MS)
