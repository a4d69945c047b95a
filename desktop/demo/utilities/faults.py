"""What goes wrong with bills, discounts and figures: each in a household of its own.

A discount that nothing pays for is found by an audit. A cent too much on a bill, or a figure that
does not follow from its windows, is found by whoever computes them again.
"""

from collections.abc import Iterator

from desktop.demo.chapter import Fault, Planted, differing, planted
from desktop.demo.deed import Deed, in_period
from desktop.demo.figures import Figure, district_uri, published
from desktop.demo.offices import Offices
from desktop.demo.people import People
from desktop.demo.utilities.bills import Saver, Slip, Tariff
from desktop.demo.utilities.meters import HEAD_END, Meter, Meters, Month
from desktop.ledger.record import Record

_FIRST_HOUSE = 901
_MONTH = Month("2026-01")  # of most of them
_ONE, _TWO = "line 1", "line 2"


class Faults:
    """Plants them under tariffs of their own."""

    def __init__(self, people: People, saver: Saver) -> None:
        self._people, self._saver, self._bills = people, saver, saver.bills
        self._offices = Offices(people)
        self._meters = Meters(people, saver.programme.secret)
        self._houses = 0
        time_ms, blocks = in_period(2), ((40_000, 29), (None, 34))
        days = (("2024-10-01", "2025-12-31"), ("2026-01-01", None))
        self._old, self._new = (
            self._bills.tariff("electricity", version, (400, blocks), of, time_ms, "flat")
            for version, of in zip((6, 7), days, strict=True)
        )

    def before(self) -> Iterator[Deed]:
        """Yield what stands on the log in any case: the tariffs."""
        yield Deed(in_period(2), "prices", (self._old.record, self._new.record))

    def all(self) -> Iterator[Fault]:
        """Yield every fault."""
        yield self._credited_twice()
        yield from self._not_paid_for()
        yield from self._slips()
        yield self._old_prices()
        yield self._billed_twice()
        yield self._window_withdrawn()
        yield self._tariff_withdrawn()
        yield from self._figures()

    def _window(self, district: str = "north-bank") -> tuple[Deed, Record]:
        """Return what a household's meter counted, and the deed that says so."""
        number = _FIRST_HOUSE + self._houses
        self._houses += 1
        meter = Meter(number, "electricity", district)
        window = self._meters.window(meter, _MONTH, 60 + number % 37)
        return Deed(in_period(_MONTH.period), HEAD_END.name, (window,)), window

    def _billed(
        self, slip: Slip | None = None, tariff: Tariff | None = None
    ) -> tuple[tuple[Deed, ...], Record, Record]:
        """Return the deeds of a household's month, its window and its bill."""
        read, window = self._window()
        time_ms = in_period(_MONTH.period + 1)
        bill = self._bills.bill(window, _MONTH, tariff or self._new, time_ms, slip)
        return (read, Deed(time_ms, "power", (bill,))), window, bill

    def _credited_twice(self) -> Fault:
        deeds, window, bill = self._billed()
        time_ms = in_period(_MONTH.period + 2)
        made = self._saver.discount(window, bill, 15, time_ms)
        _, redeemed, first = made
        later = in_period(_MONTH.period + 5)
        second = self._bills.credit(bill, 300, "points", later, redeemed)
        finding = planted(
            "discount given twice", "R2", second,
            "A bill was credited twice for the same redemption of points.", [first, redeemed],
        )  # fmt: skip
        more = (Deed(time_ms, "power", made), Deed(later, "power", (second,)))
        return Fault((*deeds, *more), (finding,))

    def _not_paid_for(self) -> Iterator[Fault]:
        """Yield discounts for points that no redemption pays for, or not in full."""
        time_ms = in_period(_MONTH.period + 2)
        deeds, _, bill = self._billed()
        gift = self._bills.credit(bill, 250, "points", time_ms)
        finding = planted(
            "discount without points", "R7", gift,
            "A bill was credited for points; no redemption is named.", [bill],
        )  # fmt: skip
        yield Fault((*deeds, Deed(time_ms, "power", (gift,))), (finding,))
        deeds, window, bill = self._billed()
        others, _, other = self._billed()
        earned = self._saver.earned(window, 15, time_ms)
        redeemed = self._saver.redeemed(earned, bill, time_ms)
        credit = self._bills.credit(other, 300, "points", time_ms, redeemed)
        finding = planted(
            "points for another bill", "R7", credit,
            "A bill was credited for points that were redeemed for a neighbour's bill.",
            [redeemed, other],
        )  # fmt: skip
        more = Deed(time_ms, "power", (earned, redeemed, credit))
        yield Fault((*deeds, *others, more), (finding,))
        for name, amount, currency, why in (
            ("discount above its points", 301, "EUR",
             "A bill was credited with a cent more than the points were redeemed for."),
            ("discount in another currency", 300, "CHF",
             "A bill was credited in francs for points that were redeemed for euros."),
        ):  # fmt: skip
            deeds, window, bill = self._billed()
            earned = self._saver.earned(window, 15, time_ms)
            redeemed = self._saver.redeemed(earned, bill, time_ms)
            credit = self._bills.credit(bill, amount, "points", time_ms, redeemed, currency)
            finding = planted(name, "R7", credit, why, [redeemed, bill])
            more = Deed(time_ms, "power", (earned, redeemed, credit))
            yield Fault((*deeds, more), (finding,))

    def _slips(self) -> Iterator[Fault]:
        """Yield bills that a clerk has got wrong in one place."""
        stranger = self._saver.programme.secret.account(_MONTH.name, "a stranger's meter")
        for name, slip, whats, why in (
            ("a cent too much", Slip(cents=1), (f"{_TWO}, amount", "total"),
             "A line of a bill and its total are a cent above what the tariff gives."),
            ("wrong sum", Slip(total=100), ("total",),
             "The total of a bill is a euro above the sum of its lines."),
            ("more than was counted", Slip(quantity=5_000),
             (f"{_TWO}, quantity", f"{_TWO}, amount", "total"),
             "A bill charges five kilowatt hours more than the meter's window says."),
            ("wrong version", Slip(version=1), (f"{_TWO}, version",),
             "A line of a bill names another version than its tariff has."),
            ("bill of another household", Slip(account=stranger), (f"{_TWO}, account",),
             "A bill charges a household for what another one's meter has counted."),
            ("bill in another currency", Slip(currency="CHF"),
             (f"{_ONE}, currency", f"{_TWO}, currency"),
             "A bill is in francs; its tariff is in euros."),
        ):  # fmt: skip
            deeds, _, bill = self._billed(slip)
            yield Fault(deeds, _wrong(name, whats, bill, why))

    def _old_prices(self) -> Fault:
        deeds, _, bill = self._billed(tariff=self._old)
        why = "A bill was computed by a tariff that had ended the day before its period began."
        return Fault(deeds, _wrong("old prices", (f"{_ONE}, tariff", f"{_TWO}, tariff"), bill, why))

    def _billed_twice(self) -> Fault:
        deeds, window, _ = self._billed()
        time_ms = in_period(_MONTH.period + 6)
        again = self._bills.bill(window, _MONTH, self._new, time_ms)
        why = "What a meter counted in a month was billed twice."
        return Fault(
            (*deeds, Deed(time_ms, "power", (again,))),
            _wrong("billed twice", (f"{_TWO}, window",), again, why),
        )

    def _window_withdrawn(self) -> Fault:
        deeds, window, bill = self._billed()
        gone = self._offices.status(
            HEAD_END.name, window, "revoke", "error", in_period(_MONTH.period + 6)
        )
        why = "A bill rests on a window that was withdrawn later, and was never corrected."
        wrong = _wrong("bill over a withdrawn window", (f"{_TWO}, window", "total"), bill, why)
        return Fault((*deeds, gone), wrong)

    def _tariff_withdrawn(self) -> Fault:
        time_ms = in_period(_MONTH.period)
        days = ("2026-01-01", None)
        prices = (900, ((None, 44),))
        tariff = self._bills.tariff("electricity", 1, prices, days, time_ms, "night")
        published_ = Deed(time_ms, "prices", (tariff.record,))
        deeds, _, bill = self._billed(tariff=tariff)
        gone = self._offices.status(
            "prices", tariff.record, "revoke", "error", in_period(_MONTH.period + 6)
        )
        why = "A bill rests on a tariff that was withdrawn later, and was never corrected."
        whats = (f"{_ONE}, tariff", f"{_TWO}, tariff", "total")
        wrong = _wrong("bill over a withdrawn tariff", whats, bill, why)
        return Fault((published_, *deeds, gone), wrong)

    def _figures(self) -> Iterator[Fault]:
        """Yield figures of a district that do not follow from its windows."""
        name = "usage that nobody counted"
        deeds, _, figure = self._figure("east-bank", more=10_000)
        why = "A district's figure is ten kilowatt hours above what its meters have counted."
        yield Fault(deeds, _wrong(name, ("value",), figure, why, "indicators"))
        name = "promise said to be kept"
        deeds, _, figure = self._figure("west-bank", highest=1_000, told="within")
        why = "The utility says that it kept its promise; its own figure is above it."
        yield Fault(deeds, _wrong(name, ("standing",), figure, why, "indicators"))
        name = "mean over a withdrawn window"
        deeds, window, figure = self._figure("south-bank")
        gone = self._offices.status(
            HEAD_END.name, window, "revoke", "error", in_period(_MONTH.period + 6)
        )
        why = "A window was withdrawn after a district's figure had been computed from it."
        wrong = _wrong(name, ("inputs", "value"), figure, why, "indicators")
        yield Fault((*deeds, gone), wrong)

    def _figure(
        self, district: str, *, more: int = 0, highest: int | None = None, told: str = ""
    ) -> tuple[tuple[Deed, ...], Record, Record]:
        """Return the deeds of a district's month, one of its windows and its figure."""
        read = [self._window(district) for _ in range(2)]
        asked = Figure(
            "mean use of a household", "electricity", "mean", district_uri(district), *_MONTH.span,
            unit="WHR", highest=highest, basis="Service charter of 2024" if told else "", told=told,
        )  # fmt: skip
        time_ms = in_period(_MONTH.period + 3)
        windows = [window for _, window in read]
        figure = published(self._people.scribes["power"], asked, windows, time_ms, more)
        deeds = (*(deed for deed, _ in read), Deed(time_ms, "power", (figure,)))
        return deeds, windows[0], figure


def _wrong(
    name: str, whats: tuple[str, ...], place: Record, why: str, subject: str = "bills"
) -> tuple[Planted, ...]:
    return tuple(differing(name, subject, what, place, why) for what in whats)
