"""What else goes wrong with medicines, each with packs of its own."""

from collections.abc import Iterator
from decimal import Decimal

from desktop.demo.chapter import Fault, planted
from desktop.demo.deed import DAY_MS, START_MS, Deed
from desktop.demo.medicines.chain import Chain
from desktop.demo.medicines.papers import Papers
from desktop.demo.medicines.trade import CARRIER, MEDICINES, Lot, case_of

_HOUR_MS = 3_600_000
_SEMAGLUTIDE, _INFLUENZA, _APIXABAN, _RAMIPRIL = 1, 2, 4, 5


class Faults:
    """Plants them."""

    def __init__(self, chain: Chain, papers: Papers) -> None:
        self._chain, self._papers = chain, papers

    def all(self) -> Iterator[Fault]:
        """Yield every fault."""
        yield self._made_twice(_day(120))
        yield self._destroyed_and_sold(_day(150))
        yield self._strange_in_the_case(_day(180))
        yield self._too_warm(_day(210))
        yield self._contradicting_sensor(_day(230))
        yield self._licence_over(_day(262))
        yield self._licence_suspended(_day(400))
        yield self._altered(_day(420))
        yield self._correction_missing(_day(440))
        yield self._two_dates(_day(460))
        yield self._mistyped(_day(480))
        yield self._sold_when_expired(_day(30))
        yield self._sold_when_recalled(_day(560))

    def _made_twice(self, time_ms: int) -> Fault:
        lot = self._chain.lot(80, _RAMIPRIL, time_ms, 6)
        first = self._papers.made(lot, lot.packs, time_ms)
        second = self._papers.made(lot, lot.packs[:2], time_ms + DAY_MS)
        finding = planted(
            "serial numbers given twice", "S1", second.records[0],
            "A maker's second line commissioned two packs that the first had made the day before.",
            first.records,
        )  # fmt: skip
        return Fault((first, second), (finding,))

    def _destroyed_and_sold(self, time_ms: int) -> Fault:
        papers, pharmacy = self._papers, "dovecote"
        lot, before = self._stocked(81, _APIXABAN, pharmacy, time_ms)
        gone_ms = time_ms + 8 * DAY_MS
        gone = papers.did(
            pharmacy, "destroying", lot.packs[:2], gone_ms,
            action="DELETE", disposition="destroyed",
        )  # fmt: skip
        sold = [*papers.dispensed(pharmacy, lot, lot.serials[:1], gone_ms + 9 * DAY_MS)]
        finding = planted(
            "destroyed pack", "S3", sold[0].records[0],
            "A pharmacy handed out a pack nine days after it recorded its destruction.",
            gone.records,
        )  # fmt: skip
        return Fault((*before, gone, *sold), (finding,))

    def _strange_in_the_case(self, time_ms: int) -> Fault:
        papers, wholesaler, case = self._papers, "ferrylane", case_of(1082)
        lot = self._chain.lot(82, _RAMIPRIL, time_ms, 5)
        made = papers.made(lot, lot.packs, time_ms)
        packed = papers.packed("thornacre", case, lot.packs[:4], time_ms + 4 * _HOUR_MS)
        moved = [*papers.moved("thornacre", wholesaler, [case], time_ms + DAY_MS)]
        opened = papers.unpacked(wholesaler, case, time_ms + 3 * DAY_MS, lot.packs)
        finding = planted(
            "pack that was not in the case", "S6", opened.records[0],
            "A wholesaler took five packs out of a case into which four had been put.",
        )  # fmt: skip
        return Fault((made, packed, *moved, opened), (finding,))

    def _cold_way(
        self, number: int, time_ms: int, *readings: dict[str, str]
    ) -> tuple[list[Deed], Deed]:
        """Return the way of a case of vaccine, and what was read on it."""
        papers, case = self._papers, case_of(1000 + number)
        lot = self._chain.lot(number, _INFLUENZA, time_ms, 6)
        sent_ms = time_ms + DAY_MS
        left, came = papers.moved("brackwater", "ferrylane", [case], sent_ms)
        read = papers.carried(
            CARRIER.name, [case], sent_ms + 9 * _HOUR_MS,
            [{name: Decimal(text) for name, text in one.items()} for one in readings],
        )  # fmt: skip
        return [
            papers.made(lot, lot.packs, time_ms),
            papers.packed("brackwater", case, lot.packs, time_ms + 2 * _HOUR_MS),
            left, read, came,
            papers.unpacked("ferrylane", case, sent_ms + 2 * DAY_MS),
        ], read  # fmt: skip

    def _too_warm(self, time_ms: int) -> Fault:
        deeds, read = self._cold_way(
            83, time_ms, {"value": "5.1"}, {"value": "13.4"}, {"value": "7.8"}
        )
        finding = planted(
            "vaccine too warm", "S12", read.records[0],
            "A vaccine that keeps between 2 and 8 degrees was at 13.4 on the way.",
            [self._chain.masters[MEDICINES[_INFLUENZA].gtin]],
        )  # fmt: skip
        return Fault(tuple(deeds), (finding,))

    def _contradicting_sensor(self, time_ms: int) -> Fault:
        report = {"value": "7.4", "minValue": "3.9", "maxValue": "6.2"}
        deeds, read = self._cold_way(84, time_ms, report)
        finding = planted(
            "report of a sensor that contradicts itself", "S12", read.records[0],
            "A sensor reports a temperature above the highest one that it reports.",
        )  # fmt: skip
        return Fault(tuple(deeds), (finding,))

    def _licence_over(self, time_ms: int) -> Fault:
        pharmacy = "orchard-pharmacy"
        lot, before = self._stocked(85, _RAMIPRIL, pharmacy, time_ms)
        sold = [*self._papers.dispensed(pharmacy, lot, lot.serials[:1], time_ms + 18 * DAY_MS)]
        finding = planted(
            "licence that ran out", "S13", sold[0].records[0],
            "A pharmacy handed out a medicine days after its licence had ended.",
            [self._chain.licences[pharmacy]],
        )  # fmt: skip
        return Fault((*before, *sold), (finding,))

    def _licence_suspended(self, time_ms: int) -> Fault:
        papers, wholesaler = self._papers, "saltmarsh"
        lot, before = self._stocked(86, _APIXABAN, wholesaler, time_ms)
        stopped = self._chain.suspended(wholesaler, "review", time_ms + 6 * DAY_MS)
        left, came = papers.moved(wholesaler, "alder", lot.packs, time_ms + 12 * DAY_MS)
        finding = planted(
            "suspended licence", "S13", left.records[0],
            "A wholesaler sent medicines six days after its licence was suspended.",
            [self._chain.licences[wholesaler]],
        )  # fmt: skip
        return Fault((*before, stopped, left, came), (finding,))

    def _altered(self, time_ms: int) -> Fault:
        papers, pharmacy = self._papers, "fountain"
        lot, before = self._stocked(87, _RAMIPRIL, pharmacy, time_ms)
        sold_ms = time_ms + 7 * DAY_MS
        event = papers.event(
            pharmacy, "dispensing", lot.packs[:3], sold_ms, disposition="dispensed"
        )
        event_id = papers.identified(event).data["eventID"]
        assert isinstance(event_id, str)
        less = papers.bare({**event, "eventID": event_id, "epcList": [*lot.packs[:2]]})
        sold = Deed(sold_ms, pharmacy, (papers.record(pharmacy, less, sold_ms),))
        finding = planted(
            "altered event", "S14", sold.records[0],
            "An event was captured with three packs and recorded with two; its id is of the three.",
        )  # fmt: skip
        return Fault((*before, sold), (finding,))

    def _correction_missing(self, time_ms: int) -> Fault:
        papers, pharmacy = self._papers, "guildhall"
        lot, before = self._stocked(88, _APIXABAN, pharmacy, time_ms)
        sold_ms = time_ms + 9 * DAY_MS
        event = papers.event(
            pharmacy, "dispensing", lot.packs[:1], sold_ms, disposition="dispensed"
        )
        right = papers.identified({**event, "epcList": [*lot.packs[1:2]]})
        wrong = papers.identified(event)
        deeds = [*self._chain.declared(pharmacy, wrong.data, right.data, sold_ms)]
        finding = planted(
            "correction that is missing", "S15", deeds[-1].records[0],
            "A pharmacy declared an event wrong and never recorded the one that takes its place.",
        )  # fmt: skip
        return Fault((*before, *deeds), (finding,))

    def _two_dates(self, time_ms: int) -> Fault:
        lot = self._chain.lot(89, _APIXABAN, time_ms, 6)
        first = self._papers.made(lot, lot.packs[:3], time_ms)
        second = self._papers.made(lot, lot.packs[3:], time_ms + DAY_MS, "2031-12-31")
        finding = planted(
            "lot with two dates", "S16", second.records[0],
            "A maker commissioned more packs of a lot with another expiry date.",
            first.records,
        )  # fmt: skip
        return Fault((first, second), (finding,))

    def _mistyped(self, time_ms: int) -> Fault:
        right = case_of(1090)
        wrong = right[:-1] + str((int(right[-1]) + 3) % 10)
        stored = self._papers.did("hartsmoor", "storing", [wrong], time_ms)
        finding = planted(
            "mistyped case", "S18", stored.records[0],
            "A wholesaler stored a case under a number whose check digit is wrong.",
        )  # fmt: skip
        return Fault((stored,), (finding,))

    def _sold_when_expired(self, time_ms: int) -> Fault:
        papers, pharmacy = self._papers, "beacon"
        lot, before = self._stocked(91, _INFLUENZA, pharmacy, time_ms)
        late_ms = time_ms + (lot.medicine.shelf_days + 24) * DAY_MS
        sold = [*papers.dispensed(pharmacy, lot, lot.serials[:1], late_ms)]
        finding = planted(
            "vaccine past its date", "S10", sold[0].records[0],
            "A pharmacy handed out a vaccine weeks after the date of its lot.",
        )  # fmt: skip
        return Fault((*before, *sold), (finding,))

    def _sold_when_recalled(self, time_ms: int) -> Fault:
        papers, pharmacy = self._papers, "ivybridge"
        lot, before = self._stocked(92, _SEMAGLUTIDE, pharmacy, time_ms)
        reason = "Pens that may give a wrong dose."
        notice = self._chain.recall(lot, [lot.link], reason, time_ms + 10 * DAY_MS)
        sold = [*papers.dispensed(pharmacy, lot, lot.serials[:1], time_ms + 17 * DAY_MS)]
        finding = planted(
            "recalled pen", "S11", sold[0].records[0],
            "A pharmacy handed out a pen of a lot that had been recalled a week before.",
            notice.records,
        )  # fmt: skip
        return Fault((*before, notice, *sold), (finding,))

    def _stocked(
        self, number: int, medicine: int, who: str, time_ms: int
    ) -> tuple[Lot, list[Deed]]:
        """Return a small lot, and how it came straight from its maker to a business."""
        lot = self._chain.lot(number, medicine, time_ms, 4)
        made = self._papers.made(lot, lot.packs, time_ms)
        way = self._papers.moved(lot.medicine.maker, who, lot.packs, time_ms + DAY_MS)
        return lot, [made, *way]


def _day(number: int) -> int:
    return START_MS + number * DAY_MS
