"""What goes wrong in public: entries without a licence, and emergency access.

None of their documents says anything wrong, so that nothing else is found where they are opened.
"""

from collections.abc import Iterator

from desktop.demo.chapter import Fault, planted
from desktop.demo.deed import DAY_MS, DAYS, START_MS, Deed
from desktop.demo.health import documents as fhir
from desktop.demo.health.house import DIRECTOR, HOSPITAL
from desktop.demo.health.ward import AGENCY, Ward


class PublicFaults:
    """Plants them, each with a patient of its own."""

    def __init__(self, ward: Ward) -> None:
        self._ward = ward

    def all(self) -> Iterator[Fault]:
        """Yield every fault."""
        yield self._not_hers(_day(160))
        yield self._licence_over(_day(380))
        yield self._suspended(_day(300))
        yield self._reviewed(_day(240))
        yield self._not_reviewed(_day(410))
        yield self._not_reviewed_yet(_day(DAYS - 4))

    def _patient(self, name: str, time_ms: int) -> Deed:
        return self._ward.entry(HOSPITAL, fhir.patient(name, "1970-04-04"), time_ms)

    def _not_hers(self, time_ms: int) -> Fault:
        name = "Olga Brandvold"
        asked = fhir.order(f"order {name}", name, time_ms, time_ms + 60 * DAY_MS)
        entry = self._ward.entry("nurse-lark", asked)
        finding = planted(
            "prescription of a nurse", "H1", entry.records[0],
            "A nurse whose licence is for treatment recorded a prescription.",
        )  # fmt: skip
        return Fault((self._patient(name, time_ms), entry), (finding,))

    def _licence_over(self, time_ms: int) -> Fault:
        name = "Henrik Aldous"
        entry = self._ward.entry("dr-vale", fhir.visit(f"visit {name}", name, time_ms))
        finding = planted(
            "licence that ran out", "H1", entry.records[0],
            "A physician recorded a visit weeks after the licence had ended.",
        )  # fmt: skip
        return Fault((self._patient(name, time_ms), entry), (finding,))

    def _suspended(self, time_ms: int) -> Fault:
        name, ward = "Selma Korhonen", self._ward
        licence = ward.licences["dr-wren"]
        stopped = ward.changed(AGENCY, licence, "suspend", "review", time_ms)
        seen_ms = time_ms + 9 * DAY_MS
        entry = ward.entry("dr-wren", fhir.visit(f"visit {name}", name, seen_ms))
        finding = planted(
            "suspended licence", "H1", entry.records[0],
            "A physician recorded a visit nine days after the licence was suspended.",
        )  # fmt: skip
        return Fault((self._patient(name, time_ms), stopped, entry), (finding,))

    def _emergency(self, name: str, time_ms: int) -> tuple[Deed, Deed]:
        reader = "nurse-finch"
        read = fhir.reading(f"reading {name}", name, time_ms, reader)
        return self._patient(name, time_ms), self._ward.emergency(
            reader, read, "emergency", time_ms
        )

    def _reviewed(self, time_ms: int) -> Fault:
        patient, access = self._emergency("Lucian Faraday", time_ms)
        review = self._ward.approved(DIRECTOR, access.records[0], time_ms + 2 * DAY_MS)
        finding = planted(
            "emergency access", "H5", access.records[0],
            "A nurse read in an emergency, and the director reviewed it: a note, not an error.",
        )  # fmt: skip
        return Fault((patient, access, review), (finding,))

    def _not_reviewed(self, time_ms: int) -> Fault:
        patient, access = self._emergency("Wanda Castellane", time_ms)
        finding = planted(
            "emergency access never reviewed", "H5", access.records[0],
            "A nurse read in an emergency, and nobody has ever reviewed it.",
        )  # fmt: skip
        return Fault((patient, access), (finding,))

    def _not_reviewed_yet(self, time_ms: int) -> Fault:
        patient, access = self._emergency("Iris Bellamy", time_ms)
        finding = planted(
            "emergency access of the last days", "H5", access.records[0],
            "A nurse read in an emergency a few days before the story ends.",
        )  # fmt: skip
        return Fault((patient, access), (finding,))


def _day(number: int) -> int:
    return START_MS + number * DAY_MS
