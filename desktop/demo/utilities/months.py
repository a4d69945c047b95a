"""Ten months of electricity, water and refuse: windows, bills, discounts and figures.

Every household has a pseudonym of the month, which its windows and bills share; its windows name
the district and not the meter. Who saves energy earns points, which lower the bill.
"""

from collections.abc import Iterator, Sequence

from desktop.demo.chapter import Chapter, Telling
from desktop.demo.deed import Deed, in_period
from desktop.demo.figures import Figure, district_uri, published
from desktop.demo.people import Member, People
from desktop.demo.points import publish
from desktop.demo.utilities.bills import Bills, Saver, Tariff
from desktop.demo.utilities.faults import Faults
from desktop.demo.utilities.meters import (
    COMPANY,
    HEAD_END,
    WEEKS,
    Meter,
    Meters,
    Month,
    registration,
)
from desktop.ledger.record import Record

_MONTHS = tuple(Month(f"2025-{number:02}") for number in range(2, 12))
_QUARTERS = ("2025-03", "2025-06", "2025-09")  # months in which more is read and published
_NEW_PRICES = "2025-07"
_DISTRICTS = ("harbour", "mill", "hill")
_HOUSEHOLDS = 5  # of each district
_PROMISED = {"electricity": 600_000, "water": 9_500, "waste": 26_000}

_MEMBERS = (
    Member("power", ("operator",), ("city", "rewards", "devices"), COMPANY, is_person=False),
    HEAD_END,
    Member("prices", ("registrar",), ("city",),
           "City Hall of Northbridge", "Price office"),
    Member("cleansing", ("operator",), ("city", "devices"),
           "Northbridge Cleansing", is_person=False),
)  # fmt: skip


def _tell(people: People) -> Telling:
    bills = Bills(people, "prices", "power")
    opened_ms = in_period(2)
    programme = publish(people, "power", opened_ms, {
        "programme": "watt-saver",
        "title": {"en": "Watt saver", "de": "Wattsparer"},
        "actions": ["energy_saving"],
        "budget": 50_000,
        "from": "2024-10-01",
    })  # fmt: skip
    rule = programme.rule(opened_ms, {
        "rule": "saved", "version": 1, "action": "energy_saving", "points": 2, "from": "2024-10-01",
    })  # fmt: skip
    opening = Deed(opened_ms, "power", (programme.record, rule.record))
    saver = Saver(programme, rule, bills)
    faults, months = Faults(people, saver), _Months(people, saver)
    return Telling((opening, *faults.before(), *months.all()), tuple(faults.all()))


class _Months:
    """Tells the clean months."""

    def __init__(self, people: People, saver: Saver) -> None:
        self._people, self._saver, self._bills = people, saver, saver.bills
        self._dice = people.dice("utilities")
        self._meters = Meters(people, saver.programme.secret)
        self._scales = [
            Meter(number, "waste", name, is_public=True) for number, name in enumerate(_DISTRICTS)
        ]

    def all(self) -> Iterator[Deed]:
        """Yield everything, month by month."""
        time_ms = in_period(2)
        sources = [*self._homes("electricity"), *self._homes("water")]
        known = [registration(self._people, one, "power", time_ms) for one in sources]
        yield Deed(time_ms, "power", tuple(known))
        scales = [registration(self._people, one, "cleansing", time_ms) for one in self._scales]
        yield Deed(time_ms, "cleansing", tuple(scales))
        old, new, water = self._tariffs(time_ms)
        yield Deed(time_ms, "prices", tuple(one.record for one in (old, new, water)))
        for month in _MONTHS:
            tariff = new if month.name >= _NEW_PRICES else old
            yield from self._month(month, tariff, water)

    def _tariffs(self, time_ms: int) -> tuple[Tariff, Tariff, Tariff]:
        tariff = self._bills.tariff
        until = f"{_NEW_PRICES[:5]}06-30"
        blocks = ((50_000, 31), (None, 35)), ((50_000, 33), (None, 38))
        return (
            tariff("electricity", 1, (450, blocks[0]), ("2024-10-01", until), time_ms),
            tariff("electricity", 2, (480, blocks[1]), (f"{_NEW_PRICES}-01", None), time_ms),
            tariff("water", 1, (300, ((None, 185),)), ("2024-10-01", None), time_ms),
        )

    def _homes(self, commodity: str) -> list[Meter]:
        """Return the meters of the households, and that of the town hall."""
        homes = [
            Meter(number, commodity, _DISTRICTS[number % len(_DISTRICTS)])
            for number in range(1, _HOUSEHOLDS * len(_DISTRICTS) + 1)
        ]
        hall = Meter(len(homes) + 1, commodity, "hill", is_public=True)
        return [*homes, hall] if commodity == "electricity" else homes

    def _month(self, month: Month, tariff: Tariff, water_tariff: Tariff) -> Iterator[Deed]:
        begin = month.period
        is_quarter = month.name in _QUARTERS
        power = self._read(self._homes("electricity"), month, (70, 130))
        water = self._read(self._homes("water"), month, (5, 12)) if is_quarter else []
        yield Deed(in_period(begin), HEAD_END.name, (*power, *water))
        waste = [self._weighed(scale, month) for scale in self._scales]
        yield Deed(in_period(begin), "cleansing", tuple(waste))
        time_ms = in_period(begin + 1)
        bills = [self._bills.bill(one, month, tariff, time_ms) for one in power]
        bills += [self._bills.bill(one, month, water_tariff, time_ms) for one in water]
        yield Deed(time_ms, "power", tuple(bills))
        yield self._paid(month, bills)
        if is_quarter:
            yield self._saved(month, power, bills)
            yield from self._figures(month, power, water, waste)

    def _read(self, meters: Sequence[Meter], month: Month, shares: tuple[int, int]) -> list[Record]:
        return [self._meters.window(one, month, self._dice.randint(*shares)) for one in meters]

    def _weighed(self, scale: Meter, month: Month) -> Record:
        kilos = [self._dice.randint(5_000, 7_000) for _ in range(WEEKS)]
        return self._meters.weighings(scale, month, kilos, "cleansing")

    def _paid(self, month: Month, bills: Sequence[Record]) -> Deed:
        """Return what lowers bills without points, and a bill that is due later."""
        time_ms = in_period(month.period + 4)
        first, second, third, *_ = bills
        total = first.data["total"]
        assert isinstance(total, int)
        made = (
            self._bills.credit(first, total, "payment", time_ms),
            self._bills.credit(second, 500, "relief", time_ms),
            self._bills.later_due(third, time_ms),
        )
        return Deed(time_ms, "power", made)

    def _saved(self, month: Month, windows: Sequence[Record], bills: Sequence[Record]) -> Deed:
        """Return points of households that used less, and what these take off their bills."""
        time_ms = in_period(month.period + 2)
        made: list[Record] = []
        for window, bill in list(zip(windows, bills, strict=False))[4:9]:
            kilowatt_hours = self._dice.randint(8, 20)
            made += self._saver.discount(window, bill, kilowatt_hours, time_ms)
        return Deed(time_ms, "power", tuple(made))

    def _figures(
        self,
        month: Month,
        power: Sequence[Record],
        water: Sequence[Record],
        waste: Sequence[Record],
    ) -> Iterator[Deed]:
        """Yield the figures of every district, each with what was promised of it."""
        time_ms = in_period(month.period + 3)
        made: dict[str, list[Record]] = {"power": [], "cleansing": []}
        for name in _DISTRICTS:
            for service, unit, method, windows, writer in (
                ("electricity", "WHR", "sum", power, "power"),
                ("water", "LTR", "mean", water, "power"),
                ("waste", "KGM", "sum", waste, "cleansing"),
            ):
                asked = Figure(
                    f"{service} of a district", service, method, district_uri(name), *month.span,
                    unit=unit, highest=_PROMISED[service], basis="Service charter of 2024",
                )  # fmt: skip
                scribe = self._people.scribes[writer]
                made[writer].append(published(scribe, asked, windows, time_ms))
        for writer, records in made.items():
            yield Deed(time_ms, writer, tuple(records))


UTILITIES = Chapter("utilities", _MEMBERS, _tell)
