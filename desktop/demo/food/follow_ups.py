"""What goes wrong where the city's food is looked after: incidents, inspections, cold stores."""

from collections.abc import Iterator
from decimal import Decimal
from random import Random

from desktop.demo.chapter import Fault, planted
from desktop.demo.deed import DAY_MS, START_MS, Deed
from desktop.demo.food.goods import days_after
from desktop.demo.food.offices import WINDOW_MS, exposure
from desktop.demo.food.town import APPLES, CURD_CHEESE, SAUSAGE
from desktop.demo.food.trade import Trade
from desktop.ledger.json_profile import JsonValue

_SENSOR = "urn:dev:ops:32473-cold-depot"
_READY = "contaminated_food"


class FollowUps:
    """Plants them."""

    def __init__(self, trade: Trade, dice: Random) -> None:
        self._trade, self._goods, self._offices = trade, trade.goods, trade.offices
        self._dice = dice

    def all(self) -> Iterator[Fault]:
        """Yield every fault."""
        yield self._delivered_before_made(_day(420))
        yield self._of_unknown_origin(_day(440))
        yield self._left_before_it_came(_day(460))
        yield self._elsewhere(_day(560))
        yield self._closed_unseen(_day(480))
        yield self._never_rechecked(_day(510))
        yield self._never_visited_again(_day(600))
        yield self._silent_hours(_day(620))

    def _suspicion(self, number: str, lots: list[str], ms: int) -> Deed:
        """Return an incident about lots that made nobody ill, as far as is known."""
        return self._offices.incident(number, ms, lots, [], type=_READY, agent="foreign_body")

    def _delivered_before_made(self, ms: int) -> Fault:
        lot = CURD_CHEESE.lot("G01")
        left, came = self._trade.poured("creamery", "junction-shop", lot, Decimal(5), ms)
        made = self._goods.made("creamery", lot, Decimal(9), ms + 2 * DAY_MS)
        incident = self._suspicion("NB-2025-21", [lot], ms + 5 * DAY_MS)
        told = "Cheese under suspicion was delivered two days before it was made."
        findings = tuple(
            planted("delivered before it was made", "T1", deed.records[0], told, incident.records)
            for deed in (left, came)
        )
        # What is made of nothing at a works has no origin either.
        origin = planted(
            "delivered before it was made", "T2", made.records[0],
            "Nothing says of which milk the cheese was made.", incident.records,
        )  # fmt: skip
        return Fault((left, came, made, incident), (*findings, origin))

    def _of_unknown_origin(self, ms: int) -> Fault:
        lot = SAUSAGE.lot("G02")
        left, came = self._trade.poured("depot", "junction-shop", lot, Decimal(6), ms)
        incident = self._suspicion("NB-2025-22", [lot], ms + 3 * DAY_MS)
        finding = planted(
            "unknown origin", "T2", left.records[0],
            "Sausages under suspicion came out of a depot; nothing says who made them.",
            incident.records,
        )  # fmt: skip
        return Fault((left, came, incident), (finding,))

    def _left_before_it_came(self, ms: int) -> Fault:
        lot, load = APPLES.lot("G03"), {APPLES.lot("G03"): Decimal(15)}
        made = self._goods.made("orchard", lot, Decimal(30), ms)
        sent = self._goods.sent("orchard", "depot", load, ms + DAY_MS)
        left, sold = self._trade.poured("depot", "junction-shop", lot, Decimal(15), ms + 2 * DAY_MS)
        came = self._goods.received("depot", "orchard", load, ms + 4 * DAY_MS)
        incident = self._suspicion("NB-2025-23", [lot], ms + 6 * DAY_MS)
        finding = planted(
            "left before it came", "T3", left.records[0],
            "A depot sent apples on two days before they came in there.", incident.records,
        )  # fmt: skip
        return Fault((made, sent, left, sold, came, incident), (finding,))

    def _elsewhere(self, ms: int) -> Fault:
        lot = APPLES.lot("G04")
        made = self._goods.made("orchard", lot, Decimal(30), ms)
        moved = self._trade.poured("orchard", "cafe", lot, Decimal(12), ms + DAY_MS)
        exposed: list[JsonValue] = [exposure("canteen", 3, ms + 2 * DAY_MS, 4)]
        incident = self._offices.incident(
            "NB-2025-24", ms + 8 * DAY_MS, [lot], [], agent="norovirus", cases=3, exposures=exposed
        )
        findings = (
            planted(
                "cases without a way", "T4", incident.records[0],
                "People fell ill in a canteen to which none of the suspected apples came.",
            ),
            planted(
                "cases without a way", "T5", incident.records[0],
                "The canteen gets its curd cheese from places that are told as possible sources.",
            ),
        )  # fmt: skip
        return Fault((made, *moved, incident), findings)

    def _closed_unseen(self, ms: int) -> Fault:
        begun = self._suspicion("NB-2025-25", [], ms)
        closed = self._offices.incident(
            "NB-2025-25", ms + 9 * DAY_MS, [], [("continues", begun.records[0])],
            type=_READY, agent="foreign_body", status="closed", closing_reason="removed",
        )  # fmt: skip
        finding = planted(
            "closed without recheck", "C5", closed.records[0],
            "An incident was closed as removed, and nobody had looked again.",
        )  # fmt: skip
        return Fault((begun, closed), (finding,))

    def _never_rechecked(self, ms: int) -> Fault:
        begun = self._offices.incident(
            "NB-2025-26", ms, [], [], type="pests", agent="other", recheck_by=days_after(ms, 20)
        )
        finding = planted(
            "recheck never made", "C6", begun.records[0],
            "A recheck was promised within twenty days, and none is on record.",
        )  # fmt: skip
        return Fault((begun,), (finding,))

    def _never_visited_again(self, ms: int) -> Fault:
        visit = self._offices.inspection(
            2, "junction-shop", ms, result="conditional", measures=["deadline"],
            checklist=[{"item": "Cold chain", "outcome": "minor_deviation"}],
            followUp=days_after(ms, 14),
        )  # fmt: skip
        finding = planted(
            "second visit never made", "C6", visit.records[0],
            "An inspector promised to come again within two weeks, and nobody came.",
        )  # fmt: skip
        return Fault((visit,), (finding,))

    def _silent_hours(self, ms: int) -> Fault:
        windows = [
            self._offices.readings(_SENSOR, number, self._dice, ms + at * WINDOW_MS)
            for number, at in ((1, 1), (2, 2), (3, 5))
        ]
        finding = planted(
            "silent sensor", "C2", windows[2].records[0],
            "A cold store's sensor sent nothing for six days, and then went on.",
            windows[1].records,
        )  # fmt: skip
        start = self._offices.sensor(_SENSOR, ms)
        end = self._offices.taken_down(_SENSOR, ms + 7 * WINDOW_MS)
        return Fault((start, *windows, end), (finding,))


def _day(number: int) -> int:
    return START_MS + number * DAY_MS
