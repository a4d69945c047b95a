"""The daily trade: milk becomes cheese, which goes in cases to shops and by weight to kitchens."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from desktop.demo.deed import DAY_MS, Deed
from desktop.demo.food.goods import Goods, days_after
from desktop.demo.food.offices import FoodOffices
from desktop.demo.food.town import (
    APPLES,
    BEEF,
    CURD_CHEESE,
    MILK,
    NOODLES,
    SAUSAGE,
    SOFT_CHEESE,
    Product,
    case_link,
)
from desktop.exchange.exact_json import ExactValue

HOUR_MS = 3_600_000
_PACKS = 6  # in a case
_MILKING = 800  # kilograms that a farm gives for a batch


@dataclass(frozen=True, slots=True)
class Works:
    """A place where milk becomes cheese, and the way its cheese takes."""

    name: str
    product: Product
    farms: tuple[str, ...]
    carrier: str
    hub: str  # that its cases pass; empty if they go straight to the shops
    shops: tuple[str, ...]
    kitchens: tuple[str, ...]


HILLSIDE = Works(
    "cheeseworks", SOFT_CHEESE, ("alder-farm", "brook-farm", "dell-farm", "fern-farm"),
    "coldroad", "wholesale",
    ("abbey-shop", "bell-shop", "castle-shop", "east-shop"), ("school-kitchen", "inn"),
)  # fmt: skip
HARBOUR = Works(
    "creamery", CURD_CHEESE, ("elm-farm", "gorse-farm", "heath-farm"), "daybreak", "",
    ("dock-shop", "fountain-shop", "garden-shop"), ("care-kitchen", "canteen"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """A case of packs of one lot."""

    link: str
    packs: tuple[str, ...]


class Trade:
    """Tells of batches from the farm to the plate."""

    def __init__(self, goods: Goods, offices: FoodOffices, dice: Random, first: int) -> None:
        self.goods, self.offices, self.dice = goods, offices, dice
        self._cases = self._trips = first  # so that no two stories use one number

    def milking(
        self, farm: str, number: str, amounts: Mapping[str, int], ms: int
    ) -> Iterator[Deed]:
        """Yield a milking, and how it goes to works on the same day and is probed there.

        Args:
            farm: whose cows.
            number: of the lot.
            amounts: kilograms for each of the works.
            ms: when.
        """
        lot = MILK.lot(number)
        until: ExactValue = {"cbvmda:bestBeforeDate": days_after(ms, MILK.shelf_days)}
        yield self.goods.made(farm, lot, Decimal(sum(amounts.values())), ms, ilmd=until)
        for works, amount in amounts.items():
            ms += HOUR_MS
            load = {lot: Decimal(amount)}
            yield self.goods.sent(farm, works, load, ms)
            yield self.goods.received(works, farm, load, ms + HOUR_MS)
            yield self.goods.probed(works, load, self.sensor(ms), ms + 2 * HOUR_MS)

    def batch(self, works: Works, milk: Mapping[str, int], number: str, ms: int) -> Iterator[Deed]:
        """Yield how milk becomes a tenth of its weight in cheese, of which the laboratory looks."""
        used = {MILK.lot(one): Decimal(amount) for one, amount in milk.items()}
        lot = works.product.lot(number)
        cheese = sum(used.values(), Decimal(0)) / 10
        yield self.goods.turned(works.name, used, lot, cheese, ms)

    def tested(self, who: str, lots: Sequence[str], ms: int) -> Iterator[Deed]:
        """Yield a routine sample and its result, four days later."""
        yield self.goods.sampled(who, {lot: Decimal("0.1") for lot in lots}, ms)
        yield self.offices.result("city-lab", lots, ms + 4 * DAY_MS)

    def cased(
        self, works: Works, number: str, cases: int, ms: int
    ) -> tuple[list[Deed], list[Case]]:
        """Return how a part of a lot is portioned and packed, and the cases."""
        made = [self._case(works.product, [number]) for _ in range(cases)]
        packs = [pack for case in made for pack in case.packs]
        return [self._portioned(works, number, packs, ms), *self._packed(works, made, ms)], made

    def mixed(self, works: Works, numbers: Sequence[str], ms: int) -> tuple[list[Deed], Case]:
        """Return how packs of several lots go into one case, as many of each, and the case."""
        case = self._case(works.product, numbers)
        deeds = [
            self._portioned(works, number, case.packs[n :: len(numbers)], ms)
            for n, number in enumerate(numbers)
        ]
        return [*deeds, *self._packed(works, [case], ms)], case

    def _case(self, product: Product, numbers: Sequence[str]) -> Case:
        self._cases += 1
        packs = (
            product.pack(f"{numbers[n % len(numbers)]}{self._cases:04d}{n}") for n in range(_PACKS)
        )
        return Case(case_link(self._cases), tuple(packs))

    def _portioned(self, works: Works, number: str, packs: Sequence[str], ms: int) -> Deed:
        lot, until = works.product.lot(number), days_after(ms, works.product.shelf_days)
        return self.goods.portioned(works.name, works.product, lot, packs, ms, until)

    def _packed(self, works: Works, cases: Sequence[Case], ms: int) -> list[Deed]:
        return [self.goods.packed(works.name, one.link, one.packs, ms + HOUR_MS) for one in cases]

    def driven(
        self, carrier: str, source: str, to: str, cases: Sequence[Case], ms: int
    ) -> Iterator[Deed]:
        """Yield how cases go from one place to another on a day, in the cold."""
        links = [one.link for one in cases]
        point = f"geo:47.{self.dice.randint(9000, 9800)},14.{self.dice.randint(8000, 8900)}"
        yield self.goods.sent(source, to, links, ms)
        sensor = self.sensor(ms + HOUR_MS)
        yield self.goods.carried(carrier, to, links, point, sensor, ms + HOUR_MS)
        yield self.goods.received(to, source, links, ms + 3 * HOUR_MS)

    def opened(self, shop: str, case: Case, ms: int) -> Deed:
        """Return how a shop unpacks a case."""
        return self.goods.unpacked(shop, case.link, case.packs, ms)

    def poured(self, source: str, to: str, lot: str, amount: Decimal, ms: int) -> Iterator[Deed]:
        """Yield how so much of a lot goes from its maker to another place on a day."""
        yield self.goods.sent(source, to, {lot: amount}, ms)
        yield self.goods.received(to, source, {lot: amount}, ms + 2 * HOUR_MS)

    def cooked(
        self, kitchen: str, lot: str, amount: Decimal, number: str, ms: int
    ) -> Iterator[Deed]:
        """Yield how a kitchen makes noodles with cheese, and serves three quarters of them."""
        dish, whole = NOODLES.lot(number), amount
        yield self.goods.turned(kitchen, {lot: amount}, dish, whole, ms)
        yield self.goods.sold(kitchen, {dish: whole * 3 / 4}, ms + 4 * HOUR_MS)

    def sensor(self, time_ms: int) -> ExactValue:
        """Return what a sensor used once read, in degrees that all cold goods stand."""
        self._trips += 1
        return self.goods.sensor(self._trips, str(Decimal(self.dice.randint(24, 58)) / 10), time_ms)

    def round(self, works: Works, number: int, ms: int) -> Iterator[Deed]:
        """Yield one batch of a works with everything that leads to it and comes of it."""
        farms = [works.farms[(number + n) % len(works.farms)] for n in range(2)]
        lots = {f"M{number}{farm[:2].upper()}": _MILKING for farm in farms}
        for farm, lot in zip(farms, lots, strict=True):
            yield from self.milking(farm, lot, {works.name: _MILKING}, ms)
        cheese = f"{works.name[:2].upper()}{number:03d}"
        lot = works.product.lot(cheese)
        yield from self.batch(works, lots, cheese, ms + DAY_MS)
        yield from self.tested(works.name, [lot], ms + DAY_MS + 6 * HOUR_MS)
        deeds, cases = self.cased(works, cheese, 2, ms + 2 * DAY_MS)
        yield from deeds
        yield from self.spread(works, cases, number, ms + 2 * DAY_MS + 3 * HOUR_MS)
        kitchen = works.kitchens[number % len(works.kitchens)]
        weight = Decimal(self.dice.randint(12, 24)) / 2
        yield from self.poured(works.name, kitchen, lot, weight, ms + 3 * DAY_MS)
        yield from self.cooked(kitchen, lot, weight - 2, f"N{cheese}", ms + 4 * DAY_MS)

    def spread(self, works: Works, cases: Sequence[Case], number: int, ms: int) -> Iterator[Deed]:
        """Yield how cases come to shops, one each, which open them and sell half of the packs."""
        source = works.name
        if works.hub:
            yield from self.driven(works.carrier, source, works.hub, cases, ms)
            source, ms = works.hub, ms + DAY_MS
        for n, case in enumerate(cases):
            shop = works.shops[(number + n) % len(works.shops)]
            yield from self.driven(works.carrier, source, shop, [case], ms)
            yield self.opened(shop, case, ms + 5 * HOUR_MS)
            yield self.goods.sold(shop, case.packs[: _PACKS // 2], ms + 9 * HOUR_MS)

    def larder(self, number: int, ms: int) -> Iterator[Deed]:
        """Yield how apples and sausages come to kitchens."""
        apples, beef, sausage = (
            product.lot(f"{letter}{number:03d}")
            for product, letter in ((APPLES, "A"), (BEEF, "B"), (SAUSAGE, "W"))
        )
        yield self.goods.made("orchard", apples, Decimal(60), ms)
        yield from self.poured("orchard", "cafe", apples, Decimal(45), ms + DAY_MS)
        yield self.goods.made("pasture", beef, Decimal(40), ms)
        yield from self.poured("pasture", "butcher", beef, Decimal(40), ms + HOUR_MS)
        yield self.goods.turned("butcher", {beef: Decimal(40)}, sausage, Decimal(36), ms + DAY_MS)
        yield from self.poured("butcher", "inn", sausage, Decimal(30), ms + 2 * DAY_MS)
