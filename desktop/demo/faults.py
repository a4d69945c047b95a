"""The faults that are planted in the city, one of each kind that its checks look for.

Each fault is something that happens in real supply chains and offices; none of them breaks a rule
of admission, so only the checks across records find them. `Planted` names the records that the
finding will name.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.demo.consignments import (
    TRADES,
    Carting,
    Consignment,
    arrival,
    commissioning,
    departure,
    pack,
)
from desktop.demo.deed import DAY_MS, Deed
from desktop.demo.offices import Offices

_FAULT_LOTS = 900  # lots of their own, so that nothing else is touched


@dataclass(frozen=True, slots=True)
class Planted:
    """One fault: what was planted and what must be found."""

    fault: str
    code: str
    records: tuple[str, ...]  # ids that the finding names
    place: str  # id of the record whose entry the finding names
    explanation: str


class Faults:
    """Plants the faults; `planted` lists them once their deeds were made."""

    def __init__(self, carting: Carting, offices: Offices, start_ms: int) -> None:
        self._carting, self._offices, self._start_ms = carting, offices, start_ms
        self.planted: list[Planted] = []

    def deeds(self) -> Iterator[Deed]:
        """Yield the deeds of every fault."""
        yield from self._never_commissioned()
        yield from self._expired_at_arrival()
        yield from self._moved_after_recall()
        yield from self._not_accredited()
        yield from self._never_arrived()

    def _lot(self, number: int, trade: int, start_ms: int) -> Consignment:
        return Consignment(_FAULT_LOTS + number, start_ms, TRADES[trade])

    def _note(
        self, fault: str, code: str, records: tuple[str, ...], place: str, explanation: str
    ) -> None:
        self.planted.append(Planted(fault, code, tuple(sorted(records)), place, explanation))

    def _never_commissioned(self) -> Iterator[Deed]:
        time_ms = self._start_ms + 200 * DAY_MS
        lot = self._lot(1, 2, time_ms)
        event = arrival("pharmacy", [pack(lot, "GHOST0001")], time_ms)
        deed = self._carting.deed("pharmacy", event, time_ms)
        yield deed
        (record,) = deed.records
        self._note(
            "unknown pack", "S2", (record.id,), record.id,
            "A pharmacy received a pack that no manufacturer ever commissioned.",
        )  # fmt: skip

    def _expired_at_arrival(self) -> Iterator[Deed]:
        time_ms = self._start_ms + 240 * DAY_MS
        lot = self._lot(2, 1, time_ms)
        packs = [pack(lot, f"OLD{number:04d}") for number in range(4)]
        yield self._carting.deed("bakery", commissioning(lot, packs, time_ms), time_ms)
        left = lot.expires_ms + 3 * DAY_MS
        yield self._carting.deed("carrier", departure("bakery", "grocer", packs, left), left)
        came = left + DAY_MS
        deed = self._carting.deed("grocer", arrival("grocer", packs, came), came)
        yield deed
        (record,) = deed.records
        self._note(
            "expired lot", "S10", (record.id,), record.id,
            "A shop received packs of a lot that had expired four days before.",
        )  # fmt: skip

    def _moved_after_recall(self) -> Iterator[Deed]:
        time_ms = self._start_ms + 400 * DAY_MS
        lot = self._lot(3, 0, time_ms)
        packs = [pack(lot, f"REC{number:04d}") for number in range(4)]
        yield self._carting.deed("dairy", commissioning(lot, packs, time_ms), time_ms)
        left = time_ms + 2 * DAY_MS
        yield self._carting.deed("carrier", departure("dairy", "market", packs, left), left)
        recalled = left + DAY_MS
        recall = self._offices.recall(lot, recalled)
        yield recall
        came = recalled + 4 * DAY_MS
        deed = self._carting.deed("market", arrival("market", packs, came), came)
        yield deed
        (record,), (notice,) = deed.records, recall.records
        self._note(
            "recalled lot", "S11", (record.id, notice.id), record.id,
            "A shop took in packs of a lot four days after its recall.",
        )  # fmt: skip

    def _not_accredited(self) -> Iterator[Deed]:
        time_ms = self._start_ms + 500 * DAY_MS
        badge = {**self._offices.badge(), "achievementType": "DoctoralDegree"}
        diploma = self._offices.diploma("college", badge, time_ms)
        yield Deed(time_ms, "college", (diploma,))
        yield self._offices.approval([diploma], time_ms + 3_600_000)
        self._note(
            "diploma outside the accreditation", "E1", (diploma.id,), diploma.id,
            "Harbour College awarded a doctorate, for which it was never accredited.",
        )  # fmt: skip

    def _never_arrived(self) -> Iterator[Deed]:
        time_ms = self._start_ms + 560 * DAY_MS
        lot = self._lot(4, 2, time_ms)
        packs = [pack(lot, f"LOST{number:04d}") for number in range(3)]
        yield self._carting.deed("pharma", commissioning(lot, packs, time_ms), time_ms)
        left = time_ms + 2 * DAY_MS
        deed = self._carting.deed("carrier", departure("pharma", "pharmacy", packs, left), left)
        yield deed
        (record,) = deed.records
        self._note(
            "lost shipment", "C1", (record.id,), record.id,
            "Three packs were shipped to a pharmacy and never received.",
        )  # fmt: skip
