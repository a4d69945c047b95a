"""What goes wrong within private documents: found only where they are opened.

Each fault has a patient of its own, and the hospital can read all of them. The inspector, who
cannot, finds nothing.
"""

from collections.abc import Iterable, Iterator

from desktop.demo.chapter import Fault, found_by, planted
from desktop.demo.deed import DAY_MS, START_MS, Deed
from desktop.demo.health import documents as fhir
from desktop.demo.health.care import EASTMERE, NORTHBRIDGE, TABLETS, Care
from desktop.demo.health.house import CLINIC, HOSPITAL, PHARMACY
from desktop.demo.health.ward import AGENCY, Ward
from desktop.demo.medicines.trade import LINK
from desktop.demo.people import People
from desktop.exchange.exact_json import ExactObject
from desktop.ledger.record import Record
from desktop.ledger.scalar import format_time

_DOCTOR = "dr-hale"
_HOUR_MS = 3_600_000
_MINUTE_MS = 60_000


class HiddenFaults:
    """Plants them."""

    def __init__(self, people: People, ward: Ward, care: Care) -> None:
        self._people, self._ward, self._care = people, ward, care

    def all(self) -> Iterator[Fault]:
        """Yield every fault."""
        yield self._no_prescription(_day(60))
        yield self._third_of_two(_day(75))
        yield self._after_its_end(_day(90))
        yield self._ghost(_day(120))
        yield self._recalled(_day(140))
        yield self._expired(_day(150))
        yield self._allergic(_day(170))
        yield self._doubled(_day(185))
        yield self._never_allowed(_day(200))
        yield self._withdrawn(_day(215))
        yield self._after_death(_day(240))
        yield self._two_places(_day(260))
        yield self._for_nothing(_day(280))
        yield self._billed_twice(_day(290))
        yield self._not_done(_day(310))
        yield self._forked(_day(330))
        yield self._too_soon(_day(350))
        yield self._lot_expired(_day(370))
        yield self._lot_of_two_dates(_day(390))

    def _fault(
        self,
        what: tuple[str, str, str],
        deeds: Iterable[Deed],
        place: Deed,
        others: Iterable[Record] = (),
    ) -> Fault:
        """Return a fault by its name, code and explanation, found where documents are opened."""
        name, code, explanation = what
        finding = planted(name, code, place.records[0], explanation, others)
        return Fault(tuple(deeds), (found_by(HOSPITAL, finding),))

    def _patient(self, name: str, time_ms: int, **more: str) -> Deed:
        return self._ward.entry(HOSPITAL, fhir.patient(name, "1966-02-12", **more), time_ms)

    def _entry(self, who: str, document: ExactObject) -> Deed:
        return self._ward.entry(who, document)

    def _ordered(self, name: str, time_ms: int) -> tuple[Deed, Deed]:
        """Return a patient and a prescription for two months."""
        asked = fhir.order(f"order {name}", name, time_ms, time_ms + 60 * DAY_MS)
        return self._patient(name, time_ms), self._entry(_DOCTOR, asked)

    def _dispense(self, name: str, time_ms: int, *, pack: str = "", expiry: str = "") -> Deed:
        asked = f"order {name}"
        document = fhir.dispense(
            f"dispense {name} {time_ms}", name, time_ms, asked, pack=pack, expiry=expiry
        )
        return self._entry(PHARMACY, document)

    def _no_prescription(self, time_ms: int) -> Fault:
        name = "Anselm Verhoeven"
        document = fhir.dispense(f"dispense {name}", name, time_ms)
        patient, given = self._patient(name, time_ms), self._entry(PHARMACY, document)
        what = (
            "medicine without a prescription", "H2",
            "The ward pharmacy handed out tablets and names no prescription.",
        )  # fmt: skip
        return self._fault(what, (patient, given), given)

    def _third_of_two(self, time_ms: int) -> Fault:
        name = "Beata Rosendahl"
        patient, order = self._ordered(name, time_ms)
        given = [self._dispense(name, time_ms + turn * 15 * DAY_MS) for turn in (1, 2, 3)]
        what = (
            "more than was prescribed", "H2",
            "Tablets were handed out three times on a prescription for two.",
        )  # fmt: skip
        return self._fault(what, (patient, order, *given), given[-1], order.records)

    def _after_its_end(self, time_ms: int) -> Fault:
        name = "Casper Nightingale"
        patient, order = self._ordered(name, time_ms)
        given = self._dispense(name, time_ms + 75 * DAY_MS)
        what = (
            "prescription that had ended", "H2",
            "Tablets were handed out two weeks after the prescription had ended.",
        )  # fmt: skip
        return self._fault(what, (patient, order, given), given, order.records)

    def _ghost(self, time_ms: int) -> Fault:
        name = "Dorothea Sandoval"
        patient, order = self._ordered(name, time_ms)
        pack = self._care.lot.pack("Zk81QpLmT4H1")
        given = self._dispense(name, time_ms + DAY_MS, pack=pack)
        what = (
            "pack that was never made", "H3",
            "A patient was given a pack that its maker never commissioned.",
        )  # fmt: skip
        return self._fault(what, (patient, order, given), given)

    def _recalled(self, time_ms: int) -> Fault:
        name, lot = "Emil Hawthorne", f"{LINK}/01/{TABLETS.gtin}/10/PH0511"
        patient, order = self._ordered(name, time_ms)
        notice = self._people.scribes[AGENCY].record(
            "recall.notice/1",
            time_ms,
            {
                "classification": "Class II",
                "product_type": "Drugs",
                "product_description": TABLETS.name,
                "code_info": "Lot PH0511",
                "reason_for_recall": "Tablets that break.",
                "recalling_firm": "Northbridge Pharma",
                "recall_initiation_date": format_time(time_ms)[:10],
            },
            about=[lot],
        )
        made, pack = self._care.other_lot(511, _day(30))
        given = self._dispense(name, time_ms + 8 * DAY_MS, pack=pack)
        what = (
            "recalled pack", "H3",
            "A patient was given a pack of a lot that had been recalled a week before.",
        )  # fmt: skip
        deeds = (patient, order, *made, Deed(time_ms, AGENCY, (notice,)), given)
        return self._fault(what, deeds, given, (notice,))

    def _expired(self, time_ms: int) -> Fault:
        name = "Flora Engstrom"
        patient, order = self._ordered(name, time_ms)
        expiry = fhir.day(time_ms - 20 * DAY_MS)
        given = self._dispense(name, time_ms + DAY_MS, expiry=expiry)
        what = (
            "batch past its date", "H3",
            "A patient was given tablets of a batch that had expired three weeks before.",
        )  # fmt: skip
        return self._fault(what, (patient, order, given), given)

    def _allergic(self, time_ms: int) -> Fault:
        name = "Gustav Merriweather"
        patient = self._patient(name, time_ms)
        noted_ms = time_ms - 15 * DAY_MS
        noted = self._entry(_DOCTOR, fhir.allergy(f"allergy {name}", name, noted_ms))
        asked = fhir.order(f"order {name}", name, time_ms, time_ms + 60 * DAY_MS)
        order = self._ward.entry("dr-imrie", asked)
        what = (
            "allergy overlooked", "H4",
            "A physician prescribed a medicine to which an allergy had been noted.",
        )  # fmt: skip
        return self._fault(what, (patient, noted, order), order, noted.records)

    def _doubled(self, time_ms: int) -> Fault:
        name = "Hedda Thorncroft"
        patient, first = self._ordered(name, time_ms)
        later_ms = time_ms + 10 * DAY_MS
        asked = fhir.order(f"order 2 {name}", name, later_ms, later_ms + 60 * DAY_MS)
        second = self._entry("dr-imrie", asked)
        what = (
            "medicine prescribed twice", "H4",
            "Two physicians prescribed one medicine for the same weeks.",
        )  # fmt: skip
        return self._fault(what, (patient, first, second), second, first.records)

    def _reading(self, name: str, time_ms: int) -> Deed:
        document = fhir.reading(f"reading {name}", name, time_ms, "dr-imrie")
        return self._entry(HOSPITAL, document)

    def _never_allowed(self, time_ms: int) -> Fault:
        name = "Ivo Castleton"
        patient, read = self._patient(name, time_ms), self._reading(name, time_ms + DAY_MS)
        what = (
            "reading without consent", "H5",
            "A physician read the documents of a patient who had never consented.",
        )  # fmt: skip
        return self._fault(what, (patient, read), read)

    def _withdrawn(self, time_ms: int) -> Fault:
        name = "Jolanda Whitfield"
        patient = self._patient(name, time_ms)
        allowed = fhir.consent(f"consent {name}", name, time_ms, time_ms + 365 * DAY_MS)
        consent = self._entry(HOSPITAL, allowed)
        later_ms = time_ms + 20 * DAY_MS
        ended = self._ward.changed(HOSPITAL, consent.records[0], "revoke", "withdrawn", later_ms)
        read = self._reading(name, later_ms + 6 * DAY_MS)
        what = (
            "reading after the consent was withdrawn", "H5",
            "A physician read a patient's documents six days after the consent was withdrawn.",
        )  # fmt: skip
        return self._fault(what, (patient, consent, ended, read), read, consent.records)

    def _after_death(self, time_ms: int) -> Fault:
        name = "Konrad Ellery"
        patient = self._patient(name, time_ms, died=fhir.day(time_ms))
        seen_ms = time_ms + 11 * DAY_MS
        seen = self._entry(_DOCTOR, fhir.visit(f"visit {name}", name, seen_ms))
        what = (
            "visit after death", "H6",
            "A physician recorded a visit of a patient who had died eleven days before.",
        )  # fmt: skip
        return self._fault(what, (patient, seen), seen, patient.records)

    def _two_places(self, time_ms: int) -> Fault:
        name = "Lavinia Storm"
        patient = self._patient(name, time_ms)
        here = fhir.visit(f"visit {name}", name, time_ms, 60, NORTHBRIDGE)
        soon_ms = time_ms + _HOUR_MS + 15 * _MINUTE_MS
        there = fhir.visit(f"visit 2 {name}", name, soon_ms, 30, EASTMERE)
        first, second = self._entry(_DOCTOR, here), self._entry(CLINIC, there)
        what = (
            "patient in two places", "H6",
            "Two houses 145 km apart saw one patient within a quarter of an hour.",
        )  # fmt: skip
        return self._fault(what, (patient, first, second), second, first.records)

    def _for_nothing(self, time_ms: int) -> Fault:
        name = "Matthias Okonjo"
        patient = self._patient(name, time_ms)
        claim = self._entry(HOSPITAL, fhir.claim(f"claim {name}", name, time_ms))
        what = (
            "claim for nothing", "H7",
            "The hospital asks money for services and names none that was recorded.",
        )  # fmt: skip
        return self._fault(what, (patient, claim), claim)

    def _billed_twice(self, time_ms: int) -> Fault:
        name = "Nadia Ferreira"
        patient, seen = self._patient(name, time_ms), f"visit {name}"
        visit = self._entry(_DOCTOR, fhir.visit(seen, name, time_ms))
        first, second = (
            self._entry(HOSPITAL, fhir.claim(f"claim {turn} {name}", name, made_ms, visited=seen))
            for turn, made_ms in enumerate((time_ms + DAY_MS, time_ms + 12 * DAY_MS))
        )
        what = (
            "visit billed twice", "H7",
            "The hospital asks money for one visit twice.",
        )  # fmt: skip
        return self._fault(what, (patient, visit, first, second), second, first.records)

    def _not_done(self, time_ms: int) -> Fault:
        name = "Oskar Pemberton"
        patient, step = self._patient(name, time_ms), f"procedure {name}"
        left_out = self._entry(_DOCTOR, fhir.procedure(step, name, time_ms, "not-done"))
        document = fhir.claim(f"claim {name}", name, time_ms + DAY_MS, done=step)
        claim = self._entry(HOSPITAL, document)
        what = (
            "claim for what was not done", "H7",
            "The hospital asks money for a procedure that was recorded as not done.",
        )  # fmt: skip
        return self._fault(what, (patient, left_out, claim), claim, left_out.records)

    def _forked(self, time_ms: int) -> Fault:
        name = "Petra Callahan"
        patient = self._patient(name, time_ms)
        version: ExactObject = {"versionId": "1"}
        seen = {**fhir.visit(f"visit {name}", name, time_ms), "meta": version}
        first = self._entry(_DOCTOR, seen)
        second = self._ward.entry(
            _DOCTOR, {**seen, "status": "cancelled"}, first.time_ms + 4 * DAY_MS
        )
        what = (
            "two documents of one version", "H8",
            "A physician recorded one version of a visit twice: finished, and cancelled.",
        )  # fmt: skip
        return self._fault(what, (patient, first, second), second, first.records)

    def _doses(self, name: str, *given: tuple[int, str, str]) -> list[Deed]:
        """Return vaccinations, each by its time, lot and date."""
        return [
            self._entry("nurse-lark", fhir.dose(f"dose {turn} {name}", name, time_ms, lot, expiry))
            for turn, (time_ms, lot, expiry) in enumerate(given)
        ]

    def _too_soon(self, time_ms: int) -> Fault:
        name, lot, expiry = "Quentin Ashdown", "VX81", "2027-06-30"
        patient = self._patient(name, time_ms)
        first, second = self._doses(
            name, (time_ms, lot, expiry), (time_ms + 4 * DAY_MS, lot, expiry)
        )
        what = (
            "second dose too soon", "H9",
            "A patient got a second dose of a vaccine four days after the first.",
        )  # fmt: skip
        return self._fault(what, (patient, first, second), second, first.records)

    def _lot_expired(self, time_ms: int) -> Fault:
        name = "Rosalind Verne"
        patient = self._patient(name, time_ms)
        (given,) = self._doses(name, (time_ms, "VX82", fhir.day(time_ms - 30 * DAY_MS)))
        what = (
            "vaccine past its date", "H9",
            "A patient got a vaccine a month after the date of its lot.",
        )  # fmt: skip
        return self._fault(what, (patient, given), given)

    def _lot_of_two_dates(self, time_ms: int) -> Fault:
        name = "Severin Holloway"
        patient = self._patient(name, time_ms)
        first, second = self._doses(
            name, (time_ms, "VX83", "2027-06-30"), (time_ms + 40 * DAY_MS, "VX83", "2027-09-30")
        )
        what = (
            "lot of two dates", "H9",
            "Two vaccinations name one lot with two dates.",
        )  # fmt: skip
        return self._fault(what, (patient, first, second), second, first.records)


def _day(number: int) -> int:
    return START_MS + number * DAY_MS + 4 * _HOUR_MS
