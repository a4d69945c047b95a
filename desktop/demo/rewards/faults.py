"""What goes wrong with the city's points: each on a morning of its own, with its own cards.

All of it passes the gate of admission. What the ledger refuses, such as points spent twice, never
gets on the log, and so cannot be found there.
"""

from collections.abc import Iterator, Sequence

from desktop.demo.chapter import Fault, differing, planted
from desktop.demo.deed import Deed, in_period
from desktop.demo.figures import Figure, district_uri, published
from desktop.demo.offices import Offices
from desktop.demo.people import Member, People
from desktop.demo.points import Evidence, Programme, Rule, publish
from desktop.demo.rewards.rides import (
    Rides,
    Tap,
    day_of,
    fare_pass,
    gate_member,
    registration,
)
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record
from desktop.ledger.scalar import format_time

_GATE, _WITHDRAWN, _STOLEN, _UNKNOWN = "70111", "70091", "70141", "70131"
_LATE = "70191"  # its window is withdrawn after a figure was published
_MOST_TAPS = 4

FAULTY = (
    *(gate_member(stop) for stop in (_GATE, _WITHDRAWN, _STOLEN, _UNKNOWN, _LATE)),
    Member("kiosk", ("operator",), ("rewards",), "Quayside Kiosk", is_person=False),
)


class Faults:
    """Plants them in a programme of their own."""

    def __init__(self, people: People) -> None:
        self._people, self._offices = people, Offices(people)
        self._programme = _programme(people, "night-rides", "Night rides", "Nachtfahrten")
        self._rule = _rule(self._programme, "night", "transport", "transit", 15)
        self._watch = _rule(self._programme, "watch", "volunteering", "yard", 50)
        self._rides = Rides(people, self._programme.secret)

    def before(self) -> Iterator[Deed]:
        """Yield what stands on the log in any case: the programme, its gates and its limit."""
        time_ms = in_period(1)
        yield Deed(
            time_ms, "mobility", (self._programme.record, self._rule.record, self._watch.record)
        )
        gates = [
            registration(self._people, stop, f"gate-{stop}", "transit", time_ms)
            for stop in (_GATE, _WITHDRAWN, _STOLEN, _LATE)
        ]
        yield Deed(time_ms, "transit", tuple(gates))
        limit: JsonObject = {
            "name": "R4.taps_per_hour",
            "value": str(_MOST_TAPS),
            "from": "2024-01-01T00:00:00.000Z",
        }
        record = self._people.scribes["city-hall"].record("ledger.parameter/1", time_ms, limit)
        yield Deed(time_ms, "city-hall", (record,))

    def all(self) -> Iterator[Fault]:
        """Yield every fault."""
        yield self._rewarded_twice()
        yield from self._untapped()
        yield self._window_withdrawn()
        yield self._too_many_rides()
        yield from self._points_do_not_add_up()
        yield from self._passes()
        yield from self._not_their_worth()
        yield from self._figures()

    def _morning(
        self, period: int, stop: str, cards: int, signer: str | None = None
    ) -> tuple[tuple[Deed, ...], tuple[Tap, ...]]:
        day = day_of(in_period(period))
        names = [f"night card {period} {number}" for number in range(cards)]
        morning = self._rides.morning(day, names, [stop], (), signer)
        return morning.windows, morning.entered

    def _account(self, card: str, time_ms: int) -> str:
        return self._programme.secret.account(day_of(time_ms)[:7], card)

    def _rewarded(
        self, tap: Tap, evidence: Evidence | None = None, card: str = "", again: str = ""
    ) -> Record:
        account = self._account(card or tap.card, tap.time_ms)
        what = evidence or tap.evidence
        return self._programme.earn("transit", self._rule, account, what, tap.time_ms, again=again)

    def _rewarded_twice(self) -> Fault:
        windows, (tap, *_) = self._morning(50, _GATE, 3)
        first = self._rewarded(tap)
        second = self._rewarded(tap, card="another night card", again=" once more")
        finding = planted(
            "tap rewarded twice", "R2", second,
            "One tap earned points twice, under another nullifier and for another account.",
            [first],
        )  # fmt: skip
        deeds = [
            Deed(in_period(51 + at), "transit", (one,)) for at, one in enumerate((first, second))
        ]
        return Fault((*windows, *deeds), (finding,))

    def _untapped(self) -> Iterator[Fault]:
        """Yield points for rides of which the log shows no tap."""
        (tap,) = self._morning(53, _GATE, 1)[1]
        alone = Evidence(tap.evidence.name, tap.evidence.commitment)
        yield self._unproven(
            "ride without a window", 54, (), self._rewarded(tap, alone),
            "Points were given for a ride; no window of taps is named.",
        )  # fmt: skip
        windows, (tap, other) = self._morning(55, _GATE, 2)
        own, wrong = tap.evidence, other.evidence
        mixed = Evidence(own.name, own.commitment, own.window, wrong.index, wrong.path)
        yield self._unproven(
            "proof of another tap", 56, windows, self._rewarded(tap, mixed),
            "Points were given for a tap with the proof of another one.",
        )  # fmt: skip
        windows, (tap, *_) = self._morning(57, _UNKNOWN, 2)
        yield self._unproven(
            "gate that nobody registered", 58, windows, self._rewarded(tap),
            "Points were given for a tap at a gate that was never registered.",
        )  # fmt: skip
        windows, (tap, *_) = self._morning(59, _STOLEN, 2, "kiosk")
        yield self._unproven(
            "window of a stranger", 60, windows, self._rewarded(tap),
            "Points were given for a tap in a window that a kiosk has signed for the gate.",
        )  # fmt: skip

    def _unproven(
        self, name: str, period: int, windows: tuple[Deed, ...], earned: Record, why: str
    ) -> Fault:
        cited = {ref.id for ref in earned.refs if ref.rel == "window"}
        others = [one for one in _records(windows) if one.id in cited]
        finding = planted(name, "R3", earned, why, others)
        return Fault((*windows, Deed(in_period(period), "transit", (earned,))), (finding,))

    def _window_withdrawn(self) -> Fault:
        windows, (tap, *_) = self._morning(61, _WITHDRAWN, 2)
        fault = self._unproven(
            "window withdrawn", 62, windows, self._rewarded(tap),
            "Points were given for a tap in a window that the gate withdrew later.",
        )  # fmt: skip
        gone = self._revoked(_WITHDRAWN, tap, 66)
        return Fault((*fault.deeds, gone), fault.planted)

    def _revoked(self, stop: str, tap: Tap, period: int) -> Deed:
        assert tap.evidence.window is not None
        return self._offices.status(
            f"gate-{stop}", tap.evidence.window, "revoke", "error", in_period(period)
        )

    def _too_many_rides(self) -> Fault:
        windows, taps = self._morning(68, _GATE, _MOST_TAPS + 1)
        earned = [self._rewarded(tap, card="a night card that many share") for tap in taps]
        finding = planted(
            "shared card", "R4", earned[-1],
            "One account was rewarded for five rides within an hour.", earned,
        )  # fmt: skip
        return Fault((*windows, Deed(in_period(69), "transit", tuple(earned))), (finding,))

    def _points_do_not_add_up(self) -> Iterator[Fault]:
        """Yield published totals of programmes that the records do not add up to."""
        for period, method in ((75, "issued"), (80, "outstanding")):
            programme = _programme(
                self._people, f"helping-{method}", "Helping hands", "Helfende Hände", period
            )
            rule = _rule(programme, "helping", "volunteering", "yard", 50, period)
            opened = Deed(in_period(period), "mobility", (programme.record, rule.record))
            time_ms = in_period(period + 1)
            given = [self._helped(programme, rule, f"helper {one}", time_ms) for one in range(2)]
            span = (format_time(in_period(period)), format_time(in_period(period + 2)))
            value = programme.issued + (15 if method == "issued" else -15)
            figure = programme.figure(method, value, in_period(period + 2), span)
            why = (
                "The city published more points than it has given."
                if method == "issued"
                else "The city published fewer points not yet spent than accounts hold."
            )
            deeds = (
                opened,
                Deed(time_ms, "yard", tuple(given)),
                Deed(in_period(period + 2), "mobility", (figure,)),
            )
            name = f"points {method} do not add up"
            wrong = differing(name, "indicators", "value", figure, why)
            yield Fault(deeds, (planted(name, "R6", figure, why), wrong))

    def _helped(self, programme: Programme, rule: Rule, card: str, time_ms: int) -> Record:
        evidence = programme.secret.evidence(f"{programme.record.id} {card}", helped="park")
        account = programme.secret.account(day_of(time_ms)[:7], card)
        return programme.earn("yard", rule, account, evidence, time_ms)

    def _saved(self, card: str, period: int) -> tuple[str, Deed]:
        """Return an account that holds fifty points, and how it came to them."""
        time_ms = in_period(period)
        earned = self._helped(self._programme, self._watch, card, time_ms)
        account = str(earned.data["account"])
        return account, Deed(time_ms, "yard", (earned,))

    def _passes(self) -> Iterator[Fault]:
        """Yield passes for which points were to pay, and did not or not in full."""
        time_ms = in_period(90)
        account = self._account("night card without points", time_ms)
        free = fare_pass(self._people, "transit", account, 100, time_ms)
        finding = planted(
            "pass that nobody paid", "R7", free,
            "A pass says that points have paid for it; no redemption names it.",
        )  # fmt: skip
        yield Fault((Deed(time_ms, "transit", (free,)),), (finding,))
        bought, deeds = self._bought("a card that pays half", 91, price=400, points=20)
        finding = planted(
            "pass paid in part", "R7", bought,
            "A pass of 4 euros says that points have paid for it; they were worth 2.",
        )  # fmt: skip
        yield Fault(deeds, (finding,))

    def _bought(
        self, card: str, period: int, price: int, points: int, amount: int | None = None
    ) -> tuple[Record, tuple[Deed, ...]]:
        """Return a pass and how an account with fifty points came to pay for it."""
        account, earned = self._saved(card, period)
        bought = fare_pass(self._people, "transit", account, price, earned.time_ms)
        time_ms = in_period(period + 1)
        spent = self._programme.redeem("mobility", account, points, bought, time_ms, amount)
        sold = Deed(earned.time_ms, "transit", (bought,))
        return bought, (earned, sold, Deed(time_ms, "mobility", (spent,)))

    def _not_their_worth(self) -> Iterator[Fault]:
        """Yield redemptions that are not what the programme says that points are worth."""
        _, deeds = self._bought("a card with dear points", 94, price=300, points=10, amount=300)
        spent = deeds[-1].records[0]
        why = "Ten points have paid 3 euros; the programme says that they are worth 1."
        name = "points worth more"
        finding = planted(name, "R7", spent, why, [self._programme.record])
        wrong = differing(name, "rewards", "amount", spent, why)
        yield Fault(deeds, (finding, wrong))
        _, deeds = self._bought("a card with cheap points", 97, price=90, points=10, amount=90)
        wrong = differing(
            "points worth less", "rewards", "amount", deeds[-1].records[0],
            "Ten points have paid 90 cents; the programme says that they are worth a euro.",
        )  # fmt: skip
        yield Fault(deeds, (wrong,))

    def _figures(self) -> Iterator[Fault]:
        """Yield figures of a district that do not follow from its windows."""
        windows, figure = self._figure(100, _GATE, more=375)
        wrong = differing(
            "fares that nobody took", "indicators", "value", figure.records[0],
            "The company published one fare more than its gates have taken.",
        )  # fmt: skip
        yield Fault((*windows, figure), (wrong,))
        windows, figure = self._figure(104, _GATE, lowest=2_000, told="within")
        wrong = differing(
            "promise not kept", "indicators", "standing", figure.records[0],
            "The company published that it kept its promise; its own figure is below it.",
        )  # fmt: skip
        yield Fault((*windows, figure), (wrong,))
        windows, figure = self._figure(108, _LATE)
        gone = self._offices.status(
            f"gate-{_LATE}", windows[0].records[0], "revoke", "error", in_period(112)
        )
        why = "A window was withdrawn after a figure had been computed from it."
        both = tuple(
            differing("figure over a withdrawn window", "indicators", what, figure.records[0], why)
            for what in ("inputs", "value")
        )
        yield Fault((*windows, figure, gone), both)

    def _figure(
        self, period: int, stop: str, *, lowest: int | None = None, told: str = "", more: int = 0
    ) -> tuple[tuple[Deed, ...], Deed]:
        """Return windows of a morning, and what the company publishes of them."""
        windows, _ = self._morning(period, stop, 3)
        asked = Figure(
            "night fares", "transport", "sum", district_uri("old-town"),
            format_time(in_period(period)), format_time(in_period(period + 1)),
            lowest=lowest, basis="Night network decision 3" if told else "", told=told,
        )  # fmt: skip
        time_ms = in_period(period + 2)
        scribe = self._people.scribes["transit"]
        made = published(scribe, asked, _records(windows), time_ms, more)
        return windows, Deed(time_ms, "transit", (made,))


def _programme(people: People, name: str, en: str, de: str, period: int = 1) -> Programme:
    data: JsonObject = {
        "programme": name,
        "title": {"en": en, "de": de},
        "actions": ["transport", "volunteering"],
        "budget": 5_000,
        "from": "2024-10-01",
    }
    return publish(people, "mobility", in_period(period), data)


def _rule(
    programme: Programme, name: str, action: str, keeper: str, points: int, period: int = 1
) -> Rule:
    data: JsonObject = {
        "rule": name,
        "version": 1,
        "action": action,
        "points": points,
        "cap_day": 100,
        "from": "2024-10-01",
    }
    return programme.rule(in_period(period), data, [keeper])


def _records(deeds: Sequence[Deed]) -> list[Record]:
    return [one for deed in deeds for one in deed.records]
