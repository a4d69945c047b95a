"""What goes wrong in the city's shops and schools."""

from collections.abc import Iterator

from desktop.demo.chapter import Fault, planted
from desktop.demo.consignments import (
    TRADES,
    Carting,
    Consignment,
    arrival,
    commissioning,
    departure,
    pack,
)
from desktop.demo.deed import DAY_MS, START_MS, Deed
from desktop.demo.offices import Offices

ROSTER_DAY = 480  # on which the university closes its roster of the year before
AWARDS_2025 = 78  # of each school: two terms with forty, of which one was revoked each time

_FAULT_LOTS = 900  # lots of their own, so that nothing else is touched
_NEW_SHOPS = (("4012345000207", "Hill Street Deli", 1), ("4012345000214", "Quay Bakery", 3))


class Faults:
    """Plants them, each in a lot or a diploma of its own."""

    def __init__(self, carting: Carting, offices: Offices) -> None:
        self._carting, self._offices = carting, offices

    def all(self) -> Iterator[Fault]:
        """Yield every fault."""
        yield self._never_commissioned()
        yield self._expired_at_arrival()
        yield self._moved_after_recall()
        yield self._not_accredited()
        yield self._never_arrived()
        yield self._never_recorded()
        yield self._number_passed_over()

    def _lot(self, number: int, trade: int, start_ms: int) -> Consignment:
        return Consignment(_FAULT_LOTS + number, start_ms, TRADES[trade])

    def _never_commissioned(self) -> Fault:
        time_ms = START_MS + 200 * DAY_MS
        lot = self._lot(1, 2, time_ms)
        event = arrival("pharmacy", [pack(lot, "GHOST0001")], time_ms)
        came = self._carting.deed("pharmacy", event, time_ms)
        finding = planted(
            "unknown pack", "S2", came.records[0],
            "A pharmacy received a pack that no manufacturer ever commissioned.",
        )  # fmt: skip
        return Fault((came,), (finding,))

    def _expired_at_arrival(self) -> Fault:
        time_ms = START_MS + 240 * DAY_MS
        lot = self._lot(2, 1, time_ms)
        packs = [pack(lot, f"OLD{number:04d}") for number in range(4)]
        made = self._carting.deed("bakery", commissioning(lot, packs, time_ms), time_ms)
        later = lot.expires_ms + 3 * DAY_MS
        left = self._carting.deed("carrier", departure("bakery", "grocer", packs, later), later)
        later += DAY_MS
        came = self._carting.deed("grocer", arrival("grocer", packs, later), later)
        finding = planted(
            "expired lot", "S10", came.records[0],
            "A shop received packs of a lot that had expired four days before.",
        )  # fmt: skip
        return Fault((made, left, came), (finding,))

    def _moved_after_recall(self) -> Fault:
        time_ms = START_MS + 400 * DAY_MS
        lot = self._lot(3, 0, time_ms)
        packs = [pack(lot, f"REC{number:04d}") for number in range(4)]
        made = self._carting.deed("dairy", commissioning(lot, packs, time_ms), time_ms)
        later = time_ms + 2 * DAY_MS
        left = self._carting.deed("carrier", departure("dairy", "market", packs, later), later)
        later += DAY_MS
        recall = self._offices.recall(lot, later)
        later += 4 * DAY_MS
        came = self._carting.deed("market", arrival("market", packs, later), later)
        finding = planted(
            "recalled lot", "S11", came.records[0],
            "A shop took in packs of a lot four days after its recall.",
            recall.records,
        )  # fmt: skip
        return Fault((made, left, recall, came), (finding,))

    def _not_accredited(self) -> Fault:
        time_ms = START_MS + 500 * DAY_MS
        badge = {**self._offices.badge(), "achievementType": "DoctoralDegree"}
        diploma = self._offices.diploma("college", badge, time_ms)
        approval = self._offices.approval([diploma], time_ms + 3_600_000)
        finding = planted(
            "diploma outside the accreditation", "E1", diploma,
            "Harbour College awarded a doctorate, for which it was never accredited.",
        )  # fmt: skip
        return Fault((Deed(time_ms, "college", (diploma,)), approval), (finding,))

    def _never_arrived(self) -> Fault:
        time_ms = START_MS + 560 * DAY_MS
        lot = self._lot(4, 2, time_ms)
        packs = [pack(lot, f"LOST{number:04d}") for number in range(3)]
        made = self._carting.deed("pharma", commissioning(lot, packs, time_ms), time_ms)
        later = time_ms + 2 * DAY_MS
        left = self._carting.deed("carrier", departure("pharma", "pharmacy", packs, later), later)
        finding = planted(
            "lost shipment", "C1", left.records[0],
            "Three packs were shipped to a pharmacy and never received.",
        )  # fmt: skip
        return Fault((made, left), (finding,))

    def _never_recorded(self) -> Fault:
        time_ms = START_MS + ROSTER_DAY * DAY_MS
        deed = self._offices.roster("college", 2025, AWARDS_2025 + 1, time_ms)
        finding = planted(
            "diploma left out", "C7", deed.records[0],
            "Harbour College awarded a diploma in 2025 that it never recorded.",
        )  # fmt: skip
        return Fault((deed,), (finding,))

    def _number_passed_over(self) -> Fault:
        time_ms = START_MS + 700 * DAY_MS
        parameter = self._offices.parameter("C4.series.party.licence", 1, "C62", time_ms)
        time_ms += 5 * DAY_MS
        first, last = (
            self._offices.licence(gln, name, f"NBR-{number:04d}", time_ms)
            for gln, name, number in _NEW_SHOPS
        )
        finding = planted(
            "licence left out", "C4", last.records[0],
            "The licensing office recorded its first and its third licence, not the second.",
            first.records,
        )  # fmt: skip
        return Fault((parameter, first, last), (finding,))
