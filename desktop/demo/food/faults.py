"""What goes wrong with the city's food beside the scare, each with goods of its own."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from desktop.demo.chapter import Fault, planted
from desktop.demo.deed import DAY_MS, START_MS, Deed
from desktop.demo.food.goods import days_after
from desktop.demo.food.town import APPLES, BEEF, SAUSAGE, SOFT_CHEESE, Product
from desktop.demo.food.trade import HILLSIDE, HOUR_MS, Case, Trade
from desktop.exchange.exact_json import ExactValue
from desktop.ledger.record import Record
from desktop.ledger.scalar import format_time

_MAKER, _HUB, _DRIVER = HILLSIDE.name, HILLSIDE.hub, HILLSIDE.carrier
_NEAR, _FAR = "geo:47.95,14.85", "geo:53.55,10.01"


class FoodFaults:
    """Plants them."""

    def __init__(self, trade: Trade, masters: Mapping[str, Record]) -> None:
        self._trade, self._goods = trade, trade.goods
        self._masters = masters  # records of products, by GTIN

    def all(self) -> Iterator[Fault]:
        """Yield every fault."""
        yield self._astray(_day(130))
        yield self._out_of_its_case(_day(140))
        yield self._from_another_case(_day(150))
        yield self._unknown_pack(_day(160))
        yield self._two_places(_day(170))
        yield self._before_it_was_made(_day(180))
        yield self._before_it_happened(_day(190))
        yield self._gained(_day(220))
        yield self._past_its_date(_day(230))
        yield self._too_warm(_day(260))
        yield self._more_than_held(_day(270))
        yield self._nameless_sender(_day(280))
        yield self._unanswered(_day(290))

    def _cheese(self, number: str, ms: int) -> tuple[list[Deed], Case]:
        """Return how a small lot of cheese is made and put into one case."""
        lot = SOFT_CHEESE.lot(number)
        made = self._goods.made(_MAKER, lot, Decimal(8), ms)
        deeds, (case,) = self._trade.cased(HILLSIDE, number, 1, ms + DAY_MS)
        return [made, *deeds], case

    def _astray(self, ms: int) -> Fault:
        made, case = self._cheese("F04", ms)
        left = self._goods.sent(_MAKER, "iron-shop", [case.link], ms + 2 * DAY_MS)
        came = self._goods.received("junction-shop", _MAKER, [case.link], ms + 3 * DAY_MS)
        finding = planted(
            "stray delivery", "S4", came.records[0],
            "A case that was sent to one shop was received by another.", left.records,
        )  # fmt: skip
        return Fault((*made, left, came), (finding,))

    def _out_of_its_case(self, ms: int) -> Fault:
        made, case = self._cheese("F05", ms)
        sale = self._goods.sold("iron-shop", case.packs[:1], ms + 2 * DAY_MS)
        drive = self._trade.driven(_DRIVER, _MAKER, "iron-shop", [case], ms + 3 * DAY_MS)
        left, *rest = drive
        finding = planted(
            "pack outside its case", "S5", left.records[0],
            "A shop had sold a pack when the case with it in it set out.",
            [*sale.records, *made[-1].records],
        )  # fmt: skip
        return Fault((*made, sale, left, *rest), (finding,))

    def _from_another_case(self, ms: int) -> Fault:
        made, case = self._cheese("F06", ms)
        other_made, other = self._cheese("F06B", ms + HOUR_MS)
        drive = self._trade.driven(_DRIVER, _MAKER, "iron-shop", [case], ms + 2 * DAY_MS)
        packs = (*case.packs, other.packs[0])
        opened = self._goods.unpacked("iron-shop", case.link, packs, ms + 3 * DAY_MS)
        finding = planted(
            "pack of another case", "S6", opened.records[0],
            "A shop took a pack out of a case into which nobody had put it.",
        )  # fmt: skip
        return Fault((*made, *other_made, *drive, opened), (finding,))

    def _unknown_pack(self, ms: int) -> Fault:
        lot, until = SAUSAGE.lot("F05B"), days_after(ms, SAUSAGE.shelf_days)
        made = self._goods.made("butcher", lot, Decimal(4), ms - 2 * DAY_MS)
        own = [SAUSAGE.pack(f"F05B-{number}") for number in (1, 2)]
        packs = self._goods.portioned("butcher", SAUSAGE, lot, own, ms - DAY_MS, until)
        came = self._goods.received("cafe", "depot", [SAUSAGE.pack("NOBODYS1")], ms)
        finding = planted(
            "unknown pack", "S2", came.records[0],
            "A cafe received a pack of sausages that nobody ever made.",
        )  # fmt: skip
        return Fault((made, packs, came), (finding,))

    def _two_places(self, ms: int) -> Fault:
        made, case = self._cheese("F07", ms)
        ms += 2 * DAY_MS
        left = self._goods.sent(_MAKER, "iron-shop", [case.link], ms)
        here, there = (
            self._goods.carried(
                _DRIVER, "iron-shop", [case.link], point,
                self._trade.sensor(time_ms), time_ms,
            )
            for point, time_ms in ((_NEAR, ms + HOUR_MS), (_FAR, ms + HOUR_MS * 3 // 2))
        )  # fmt: skip
        came = self._goods.received("iron-shop", _MAKER, [case.link], ms + DAY_MS)
        finding = planted(
            "two places at once", "S7", there.records[0],
            "A case was seen 700 km away from where it had been half an hour before.",
            here.records,
        )  # fmt: skip
        return Fault((*made, left, here, there, came), (finding,))

    def _before_it_was_made(self, ms: int) -> Fault:
        (made, portioned, _), case = self._cheese("F08", ms)
        early = self._goods.packed(_MAKER, case.link, case.packs, ms + 2 * HOUR_MS)
        drive = self._trade.driven(_DRIVER, _MAKER, "iron-shop", [case], ms + 2 * DAY_MS)
        finding = planted(
            "packed before it was made", "S8", early.records[0],
            "Packs went into a case on the day before they were made.", portioned.records,
        )  # fmt: skip
        return Fault((made, early, portioned, *drive), (finding,))

    def _before_it_happened(self, ms: int) -> Fault:
        made, case = self._cheese("F08B", ms)
        ms += 2 * DAY_MS
        left = self._goods.sent(_MAKER, "iron-shop", [case.link], ms)
        captured: ExactValue = format_time(ms)
        came = self._goods.received(
            "iron-shop", _MAKER, [case.link], ms + 5 * HOUR_MS, recordTime=captured
        )
        finding = planted(
            "written down too early", "S8", came.records[0],
            "A shop's program captured an arrival five hours before it happened.",
        )  # fmt: skip
        return Fault((*made, left, came), (finding,))

    def _gained(self, ms: int) -> Fault:
        beef, sausage = BEEF.lot("F09"), SAUSAGE.lot("F09")
        made = self._goods.made("pasture", beef, Decimal(20), ms)
        moved = self._trade.poured("pasture", "butcher", beef, Decimal(20), ms + HOUR_MS)
        turned = self._goods.turned(
            "butcher", {beef: Decimal(20)}, sausage, Decimal(26), ms + DAY_MS
        )
        finding = planted(
            "more out than in", "S9", turned.records[0],
            "A butcher made 26 kg of sausages out of 20 kg of beef.",
        )  # fmt: skip
        return Fault((made, *moved, turned), (finding,))

    def _past_its_date(self, ms: int) -> Fault:
        made, case = self._cheese("F10", ms)
        drive = self._trade.driven(_DRIVER, _MAKER, "iron-shop", [case], ms + 2 * DAY_MS)
        opened = self._trade.opened("iron-shop", case, ms + 3 * DAY_MS)
        late = ms + (SOFT_CHEESE.shelf_days + 9) * DAY_MS
        sale = self._goods.sold("iron-shop", case.packs[:2], late)
        finding = planted(
            "sold past its date", "S10", sale.records[0],
            "A shop sold two packs eight days after their date.",
        )  # fmt: skip
        return Fault((*made, *drive, opened, sale), (finding,))

    def _too_warm(self, ms: int) -> Fault:
        made, case = self._cheese("F12", ms)
        ms += 2 * DAY_MS
        left = self._goods.sent(_MAKER, _HUB, [case.link], ms)
        sensor = self._goods.sensor(2999, "14.5", ms + HOUR_MS)
        warm = self._goods.carried(_DRIVER, _HUB, [case.link], _NEAR, sensor, ms + HOUR_MS)
        came = self._goods.received(_HUB, _MAKER, [case.link], ms + 3 * HOUR_MS)
        finding = planted(
            "warm truck", "S12", warm.records[0],
            "A truck carried cheese at 14.5 degrees; it keeps up to 8.",
            [self._master(SOFT_CHEESE)],
        )  # fmt: skip
        return Fault((*made, left, warm, came), (finding,))

    def _more_than_held(self, ms: int) -> Fault:
        lot = APPLES.lot("F19")
        made = self._goods.made("orchard", lot, Decimal(50), ms)
        moved = self._trade.poured("orchard", "depot", lot, Decimal(20), ms + DAY_MS)
        left, came = self._trade.poured("depot", "cafe", lot, Decimal(25), ms + 2 * DAY_MS)
        finding = planted(
            "more than it had", "S19", left.records[0],
            "A depot sent off 25 kg of apples of a lot of which it had got 20 kg.",
        )  # fmt: skip
        return Fault((made, *moved, left, came), (finding,))

    def _nameless_sender(self, ms: int) -> Fault:
        made, case = self._cheese("F20", ms)
        ms += 2 * DAY_MS
        left = self._goods.sent(_MAKER, "iron-shop", [case.link], ms)
        came = self._goods.received(
            "iron-shop", _MAKER, [case.link], ms + 3 * HOUR_MS, sourceList=None
        )
        finding = planted(
            "nameless sender", "S20", came.records[0],
            "A shop took in soft cheese and did not record from whom.",
            [self._master(SOFT_CHEESE)],
        )  # fmt: skip
        return Fault((*made, left, came), (finding,))

    def _unanswered(self, ms: int) -> Fault:
        lot = SAUSAGE.lot("F03")
        beef = BEEF.lot("F03")
        made = self._goods.made("pasture", beef, Decimal(20), ms)
        moved = self._trade.poured("pasture", "butcher", beef, Decimal(20), ms + HOUR_MS)
        turned = self._goods.turned("butcher", {beef: Decimal(20)}, lot, Decimal(18), ms + DAY_MS)
        taken = self._goods.sampled("butcher", {lot: Decimal("0.1")}, ms + DAY_MS + HOUR_MS)
        finding = planted(
            "sample without result", "C3", taken.records[0],
            "A sample of sausages was taken, and no laboratory ever said what was in it.",
        )  # fmt: skip
        return Fault((made, *moved, turned, taken), (finding,))

    def _master(self, product: Product) -> Record:
        return self._masters[product.gtin]


def _day(number: int) -> int:
    return START_MS + number * DAY_MS
