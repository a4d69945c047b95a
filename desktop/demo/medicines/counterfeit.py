"""The counterfeit medicine: one wholesaler sells copies beside the true packs it bought.

Greyfriar Trading buys ten pens. It fills two totes for two pharmacies: five true packs in each, and
beside them packs with serial numbers that look like the maker's and that nobody ever commissioned;
into the second one also goes a copy of a true pack that is in the first. Both pharmacies sell what
came. Every one of these packs first stands in a tote that Greyfriar filled.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from desktop.demo.chapter import Fault, Planted, planted
from desktop.demo.deed import DAY_MS, START_MS, Deed
from desktop.demo.medicines.chain import Chain
from desktop.demo.medicines.papers import Papers
from desktop.demo.medicines.trade import GLNS, LINK, Lot, case_of
from desktop.demo.people import People
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record

MAKER, WHOLESALER = "quillmere", "greyfriar"
SELLERS = ("kingfisher", "lantern")
GHOSTS = ("eQ7bTnWc21K70", "mZ04hUyVd9s70", "Rk2LxPf6aJw70", "w8GdNeYt5Ci70")

_FIRST_MS = START_MS + 300 * DAY_MS
_HOUR_MS = 3_600_000
_TRUE = 10
_PRINTED = 88  # the number of the lot that stands on the copy


class Counterfeit:
    """Tells the whole affair as one fault."""

    def __init__(self, people: People, chain: Chain, papers: Papers) -> None:
        self._people, self._chain, self._papers = people, chain, papers
        self.lot: Lot = chain.lot(70, 1, _FIRST_MS, _TRUE)
        self._deeds: list[Deed] = []

    def fault(self) -> Fault:
        """Return what happens, and what must be found of it."""
        case = case_of(1070)
        made, *rest = self._chain.supplied(self.lot, WHOLESALER, case, _FIRST_MS)
        self._deeds += (made, *rest)
        found = [*self._sold(made.records[0])]
        self._noticed(_FIRST_MS + 14 * DAY_MS)
        return Fault(tuple(self._deeds), tuple(found))

    def _sold(self, made: Record) -> Iterator[Planted]:
        papers, lot = self._papers, self.lot
        (first, second), (one, other) = SELLERS, (case_of(2970), case_of(2971))
        copied = lot.serials[1]
        filled_ms = _FIRST_MS + 6 * DAY_MS
        a_tote = self._tote(one, [*lot.serials[:5], *GHOSTS[:2]], filled_ms)
        self._moved(first, one, filled_ms + 3 * _HOUR_MS)
        self._did(papers.unpacked(first, one, filled_ms + DAY_MS + 4 * _HOUR_MS))
        later_ms = filled_ms + 3 * DAY_MS
        b_tote = self._tote(other, [*lot.serials[5:], copied, *GHOSTS[2:]], later_ms)
        true_sale = self._sale(first, [*lot.serials[:2]], later_ms + DAY_MS)
        came = self._moved(second, other, later_ms + 3 * _HOUR_MS)
        self._did(papers.unpacked(second, other, later_ms + DAY_MS + 4 * _HOUR_MS))
        ghost_sale = self._sale(first, [GHOSTS[0]], later_ms + 2 * DAY_MS)
        self._sale(second, [lot.serials[5]], later_ms + 3 * DAY_MS + 2 * _HOUR_MS)
        copy_sale = self._copy_sale(second, copied, later_ms + 3 * DAY_MS + 5 * _HOUR_MS)
        other_sale = self._sale(second, [GHOSTS[2]], later_ms + 4 * DAY_MS)
        yield from _ghosts(a_tote, b_tote, (ghost_sale, other_sale))
        yield planted(
            "copied pack", "S5", came,
            "A tote arrived with a pack in it that another pharmacy had handed out before.",
            (true_sale, b_tote),
        )  # fmt: skip
        yield planted(
            "copied pack", "S16", copy_sale,
            "A pack was handed out under another lot than the one it was commissioned with.",
            (made,),
        )  # fmt: skip
        yield planted(
            "copied pack", "S17", copy_sale,
            "Two pharmacies handed out packs with one serial number.",
            (true_sale,),
        )  # fmt: skip

    def _did(self, deed: Deed) -> Record:
        self._deeds.append(deed)
        return deed.records[0]

    def _tote(self, tote: str, serials: list[str], time_ms: int) -> Record:
        packs = [self.lot.pack(one) for one in serials]
        return self._did(self._papers.packed(WHOLESALER, tote, packs, time_ms))

    def _moved(self, pharmacy: str, tote: str, time_ms: int) -> Record:
        """Let a tote travel; return the record of its arrival."""
        left, came = self._papers.moved(WHOLESALER, pharmacy, [tote], time_ms)
        self._deeds += (left, came)
        return came.records[0]

    def _sale(self, pharmacy: str, serials: list[str], time_ms: int) -> Record:
        """Let a pharmacy sell packs; return the record of the event."""
        sold = [*self._papers.dispensed(pharmacy, self.lot, serials, time_ms)]
        self._deeds += sold
        return sold[0].records[0]

    def _copy_sale(self, pharmacy: str, serial: str, time_ms: int) -> Record:
        """Let a pharmacy sell the copy, by the code that is printed on it."""
        printed = replace(self.lot, number=_PRINTED)
        code = f"{LINK}/01/{printed.medicine.gtin}/10/{printed.name}/21/{serial}"
        papers = self._papers
        self._did(papers.state(pharmacy, printed, [serial], "supplied", time_ms))
        return self._did(
            papers.did(pharmacy, "dispensing", [code], time_ms, disposition="dispensed")
        )

    def _noticed(self, time_ms: int) -> None:
        """Let a pharmacy ask, the inspector look, and the agency act."""
        papers, lot = self._papers, self.lot
        for pharmacy, serial in zip(SELLERS, (GHOSTS[1], GHOSTS[3]), strict=True):
            self._deeds += papers.verified(
                pharmacy, (lot, serial), time_ms, "suspectProduct", "No_match_GTIN_Serial"
            )
        copy = replace(lot, number=_PRINTED), lot.serials[1]
        self._deeds += papers.verified(
            SELLERS[1], copy, time_ms + _HOUR_MS, "suspectProduct", "No_match_GTIN_Serial_Lot"
        )
        self._did(self._inspection(time_ms + DAY_MS))
        copies = [lot.pack(one) for one in (*GHOSTS, lot.serials[1])]
        reason = "Copies with serial numbers that the maker never gave were sold."
        self._did(self._chain.recall(lot, copies, reason, time_ms + 2 * DAY_MS))
        self._did(self._chain.suspended(WHOLESALER, "review", time_ms + 2 * DAY_MS))

    def _inspection(self, time_ms: int) -> Deed:
        data: JsonObject = {
            "site": GLNS[WHOLESALER],
            "subject": "records",
            "occasion": "incident",
            "checklist": [
                {"item": "Incoming goods against totes sent", "outcome": "critical_deviation"},
                {"item": "Serial numbers read when packing", "outcome": "major_deviation"},
            ],
            "result": "unsatisfactory",
            "measures": ["seizure"],
        }
        record = self._people.scribes["inspector"].record(
            "inspection.report/1", time_ms, data, about=[self._papers.place_of(WHOLESALER)]
        )
        return Deed(time_ms, "inspector", (record,))


def _ghosts(a_tote: Record, b_tote: Record, sales: Iterable[Record]) -> Iterator[Planted]:
    """Yield what must be found of the packs that nobody ever made."""
    yield planted(
        "counterfeit packs", "S2", a_tote,
        "A wholesaler put packs into a tote that their maker never commissioned.",
    )  # fmt: skip
    yield planted(
        "counterfeit packs", "S2", b_tote,
        "The same wholesaler put more such packs into another tote.",
    )  # fmt: skip
    for sale in sales:
        yield planted(
            "counterfeit packs", "S2", sale,
            "A pharmacy handed out a pack that its maker never commissioned.",
        )  # fmt: skip
