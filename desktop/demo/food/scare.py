"""The food scare: one bad milking goes to two works, into four cheeses, and to many plates.

Nobody sees it until people fall ill. By then some of the cheese is eaten, some is on shelves, one
case is lost and another still moves after the recall. What lies where, the larder knows.
"""

from collections.abc import Iterable
from decimal import Decimal

from desktop.demo.chapter import Fault, Planted, Reach, planted
from desktop.demo.deed import DAY_MS, Deed
from desktop.demo.food.goods import days_after
from desktop.demo.food.offices import exposure
from desktop.demo.food.town import CURD_CHEESE, MILK, NOODLES, SOFT_CHEESE, site
from desktop.demo.food.trade import HARBOUR, HILLSIDE, HOUR_MS, Case, Trade
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record

_FAULT = "food scare"
_NUMBER = "NB-2025-14"
_FARM = "clover-farm"
_BAD = "CLOVER7"
_FIRST, _SECOND, _GOOD, _REWORKED, _CURD = "HI701", "HI702", "HI703", "HI704", "HA701"
_MIXED = "mixed"  # a case with packs of a bad lot and of a good one
_SCHOOL, _CARE = "N7SCHOOL", "N7CARE"  # dishes
_ILL = (  # where people had eaten, and how many fell ill
    ("abbey-shop", 3), ("east-shop", 2), ("dock-shop", 2), ("school-kitchen", 9),
    ("care-kitchen", 5),
)  # fmt: skip
_CHECKED_AGAIN = (*(who for who, _ in _ILL), "cheeseworks", "creamery")


class Scare:
    """Tells of it, from one morning on."""

    def __init__(self, trade: Trade, start_ms: int) -> None:
        self._trade, self._start_ms = trade, start_ms
        self._goods, self._offices = trade.goods, trade.offices
        self._deeds: list[Deed] = []
        self._planted: list[Planted] = []
        self._cases: dict[str, list[Case]] = {}  # by lot number
        self._sold: dict[str, int] = {}  # packs, by case
        self._left_over = Decimal(0)  # kilograms of a dish

    def told(self) -> Fault:
        """Return the whole of it."""
        self._goods.larder.spoil(MILK.lot(_BAD))
        self._milk()
        self._cheese()
        self._hillside_cases()
        self._harbour_cases()
        self._kitchens()
        results = self._illness()
        notice, last = self._closing(*results)
        self._after(notice)
        larder, told = self._goods.larder, "The milk of one farm made people ill at five places."
        eaten = (self._cases[number][0].packs[0] for number in (_FIRST, _SECOND, _CURD))
        reach = Reach(
            MILK.lot(_BAD),
            tuple(sorted(larder.lots)),
            tuple(sorted(larder.packs)),
            tuple(sorted(larder.places)),
            larder.left(),
            (*eaten, NOODLES.lot(_SCHOOL), NOODLES.lot(_CARE)),
            site(_FARM),
        )
        self._planted.append(Planted(_FAULT, "T5", (last.id,), last.id, told, reach=reach))
        return Fault(tuple(self._deeds), tuple(self._planted))

    def _at(self, day: int, hour: int = 0) -> int:
        return self._start_ms + day * DAY_MS + hour * HOUR_MS

    def _add(self, deeds: Iterable[Deed]) -> None:
        self._deeds += deeds

    def _some(self, least: int, most: int) -> int:
        return self._trade.dice.randint(least, most)

    def _milk(self) -> None:
        for farm, number, amounts in (
            (_FARM, _BAD, {HILLSIDE.name: 1500, HARBOUR.name: 900}),
            ("alder-farm", "ALDER7", {HILLSIDE.name: 700}),
            ("brook-farm", "BROOK7", {HILLSIDE.name: 600}),
            ("dell-farm", "DELL7", {HILLSIDE.name: 500}),
            ("elm-farm", "ELM7", {HARBOUR.name: 500}),
        ):
            self._add(self._trade.milking(farm, number, amounts, self._at(0)))

    def _cheese(self) -> None:
        for works, milk, number in (
            (HILLSIDE, {_BAD: 900, "ALDER7": 300}, _FIRST),
            (HILLSIDE, {_BAD: 600, "ALDER7": 400}, _SECOND),
            (HILLSIDE, {"BROOK7": 600}, _GOOD),
            (HARBOUR, {_BAD: 900, "ELM7": 500}, _CURD),
        ):
            self._add(self._trade.batch(works, milk, number, self._at(1)))
        used = {SOFT_CHEESE.lot(_SECOND): Decimal(20), MILK.lot("DELL7"): Decimal(500)}
        lot = SOFT_CHEESE.lot(_REWORKED)
        self._add([self._goods.turned(HILLSIDE.name, used, lot, Decimal(60), self._at(1, 4))])
        for works, number, count in (
            (HILLSIDE, _FIRST, 3), (HILLSIDE, _SECOND, 2), (HILLSIDE, _GOOD, 1),
            (HILLSIDE, _REWORKED, 1), (HARBOUR, _CURD, 3),
        ):  # fmt: skip
            deeds, self._cases[number] = self._trade.cased(works, number, count, self._at(2))
            self._add(deeds)
        deeds, mixed = self._trade.mixed(HILLSIDE, (_SECOND, _GOOD), self._at(2, 2))
        self._add(deeds)
        self._cases[_MIXED] = [mixed]

    def _hillside_cases(self) -> None:
        """All go to the wholesaler, all but one from there to shops, which sell some packs."""
        trade, carrier, hub = self._trade, HILLSIDE.carrier, HILLSIDE.hub
        first, second, late = self._cases[_FIRST]
        third, fourth = self._cases[_SECOND]
        (good,), (reworked,), (mixed,) = (
            self._cases[number] for number in (_GOOD, _REWORKED, _MIXED)
        )
        loaded = [first, second, late, third, fourth, good, reworked, mixed]
        self._add(trade.driven(carrier, HILLSIDE.name, hub, loaded, self._at(2, 4)))
        for case, shop, sold in (
            (first, "abbey-shop", self._some(1, 5)), (second, "castle-shop", 3),
            (third, "east-shop", self._some(1, 6)), (fourth, "castle-shop", 0),
            (good, "east-shop", self._some(1, 6)), (reworked, "bell-shop", self._some(1, 6)),
            (mixed, "bell-shop", self._some(1, 6)),
        ):  # fmt: skip
            self._add(trade.driven(carrier, hub, shop, [case], self._at(3, 2)))
            if sold:
                self._open(shop, case, sold)

    def _open(self, shop: str, case: Case, sold: int) -> None:
        self._sold[case.link] = sold
        self._add([
            self._trade.opened(shop, case, self._at(4)),
            self._goods.sold(shop, case.packs[:sold], self._at(5)),
        ])  # fmt: skip

    def _harbour_cases(self) -> None:
        """They go straight to the shops; one never comes there."""
        carrier, works = HARBOUR.carrier, HARBOUR.name
        first, second, third = self._cases[_CURD]
        for case, shop, sold in (
            (first, "dock-shop", self._some(1, 5)), (second, "fountain-shop", self._some(1, 6)),
        ):  # fmt: skip
            self._add(self._trade.driven(carrier, works, shop, [case], self._at(3)))
            self._open(shop, case, sold)
        lost = self._goods.sent(works, "garden-shop", [third.link], self._at(3, 1))
        self._add([lost])
        self._planted.append(
            planted(_FAULT, "C1", lost.records[0], "A case of the bad cheese was lost on its way.")
        )

    def _kitchens(self) -> None:
        """Three get cheese by weight; two cook it, one of them all of it."""
        soft, curd = SOFT_CHEESE.lot(_FIRST), CURD_CHEESE.lot(_CURD)
        school, inn, care = (Decimal(self._some(12, 24)) / 2 for _ in range(3))
        for works, kitchen, lot, weight in (
            (HILLSIDE, "school-kitchen", soft, school), (HILLSIDE, "inn", soft, inn),
            (HARBOUR, "care-kitchen", curd, care),
        ):  # fmt: skip
            self._add(self._trade.poured(works.name, kitchen, lot, weight, self._at(3, 3)))
        used = school - Decimal(self._some(1, 6)) / 2
        self._add(self._trade.cooked("school-kitchen", soft, used, _SCHOOL, self._at(4)))
        self._add(self._trade.cooked("care-kitchen", curd, care, _CARE, self._at(4)))
        self._left_over = care / 4

    def _exposures(self) -> list[JsonValue]:
        return [exposure(who, cases, self._at(4), 4) for who, cases in _ILL]

    def _illness(self) -> tuple[Record, Record]:
        """Cases are counted, samples are taken; returns the incident and the worst result."""
        told: JsonObject = {"cases": sum(cases for _, cases in _ILL)}
        begun = self._offices.incident(
            _NUMBER, self._at(12), [], [], **told, exposures=self._exposures()
        )
        (incident,) = begun.records
        refs: list[JsonValue] = [{"rel": "answers", "id": incident.id}]
        results: list[Deed] = []
        for n, (who, lot) in enumerate((
            (HILLSIDE.name, SOFT_CHEESE.lot(_FIRST)), (HARBOUR.name, CURD_CHEESE.lot(_CURD)),
            (_FARM, MILK.lot(_BAD)),
        )):  # fmt: skip
            self._add([
                self._offices.inspection(
                    n, who, self._at(13), refs=refs, occasion="incident", result="conditional",
                    measures=["sampling"],
                ),
                self._goods.sampled(who, {lot: Decimal("0.1")}, self._at(13, 2)),
            ])  # fmt: skip
            results.append(self._offices.result(
                "river-lab", [lot], self._at(16), relation="detected", verdict="exceeds"
            ))  # fmt: skip
        self._add([begun, *results])
        return incident, results[-1].records[0]

    def _closing(self, incident: Record, result: Record) -> tuple[Record, Record]:
        """The cause is found, recalled and gone; returns the notice and the last report."""
        told: JsonObject = {
            "agent": "listeria", "cases": sum(cases for _, cases in _ILL),
            "exposures": self._exposures(),
        }  # fmt: skip
        suspect = [MILK.lot(_BAD)]
        found = self._offices.incident(
            _NUMBER, self._at(17), suspect, [("continues", incident), ("rests_on", result)],
            **told, measures=["recall"], recheck_by=days_after(self._at(17), 30),
        )  # fmt: skip
        lots = list(self._goods.larder.lots)
        why = "Listeria monocytogenes found in the milk that it was made of."
        notice = self._offices.recall(HILLSIDE.name, lots, why, self._at(17, 3))
        refs: list[JsonValue] = [{"rel": "answers", "id": found.records[0].id}]
        self._add([found, notice])
        self._add(
            self._offices.inspection(n, who, self._at(40), refs=refs, occasion="follow_up")
            for n, who in enumerate(_CHECKED_AGAIN)
        )
        closed = self._offices.incident(
            _NUMBER, self._at(44), suspect, [("continues", found.records[0])],
            **told, status="closed", closing_reason="removed",
        )  # fmt: skip
        self._add([closed])
        return notice.records[0], closed.records[0]

    def _after(self, notice: Record) -> None:
        """Some heed the recall; one shop goes on selling, and a case still goes out."""
        goods, trade = self._goods, self._trade
        at_abbey, at_castle, late = self._cases[_FIRST]
        at_dock = self._cases[_CURD][0]
        unsold = at_abbey.packs[self._sold[at_abbey.link] :]
        self._add(goods.given_back("abbey-shop", HILLSIDE.name, unsold, self._at(18)))
        rotten = at_dock.packs[self._sold[at_dock.link] :]
        self._add([
            goods.destroyed("dock-shop", rotten[:3], self._at(18)),
            goods.destroyed("care-kitchen", {NOODLES.lot(_CARE): self._left_over}, self._at(18)),
        ])  # fmt: skip
        sale = goods.sold("castle-shop", at_castle.packs[3:4], self._at(19))
        drive = list(
            trade.driven(HILLSIDE.carrier, HILLSIDE.hub, "hill-shop", [late], self._at(20))
        )
        self._add([sale, *drive])
        for deed, said in (
            (sale, "A shop sold a pack two days after its recall."),
            (drive[0], "A wholesaler sent a case off three days after its recall."),
            (drive[1], "A truck carried a case three days after its recall."),
            (drive[2], "A shop took in a case three days after its recall."),
        ):
            self._planted.append(planted(_FAULT, "S11", deed.records[0], said, [notice]))
