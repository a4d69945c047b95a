"""Rides, recycling and hearings of two years that earned points, and what was done with them.

Each season many ride to work on one morning, some bring glass to the yard, some attend a hearing of
the council. Points are earned, spent on passes, handed on, and in the end they expire. Cards are
known by a pseudonym of the month alone; citizens with a key of their own spend by themselves.
"""

from collections.abc import Iterator, Sequence

from desktop.demo.chapter import Chapter, Telling
from desktop.demo.deed import DAY_MS, Deed, in_period
from desktop.demo.figures import Figure, district_uri, published
from desktop.demo.people import Member, People
from desktop.demo.points import Rule, publish
from desktop.demo.rewards.faults import FAULTY, Faults
from desktop.demo.rewards.rides import (
    COMPANY,
    DISTRICTS,
    ENTRANCES,
    EXITS,
    Rides,
    Tap,
    day_of,
    fare_pass,
    gate_member,
    registration,
)
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record
from desktop.ledger.scalar import format_time

BICYCLE = "https://northbridge.example/bicycles/1"

_SEASONS, _LENGTH, _FIRST = 7, 33, 8  # in periods of the story
_CARDS, _RIDERS, _RECYCLERS, _PASSES = 140, 26, 4, 4
_NEW_PRICES = 4  # the season from which on a ride gives more
_EXPIRES_DAYS = 60
_NEIGHBOURS = tuple(
    f"citizen-{number:02}" for number in range(1, 29)
)  # four of them at each hearing

_MEMBERS = (
    Member("mobility", ("registrar",), ("rewards", "city"),
           "City Hall of Northbridge", "Mobility office"),
    Member("clerk", ("registrar",), ("rewards",),
           "City Hall of Northbridge", "Council clerk"),
    Member("transit", ("operator",), ("rewards", "city", "devices"),
           COMPANY, is_person=False),
    Member("yard", ("operator",), ("rewards",),
           "Millbank Recycling Yard", is_person=False),
    *(gate_member(stop) for stop in (*ENTRANCES, *EXITS)),
    *(Member(name, ("citizen",), ("rewards", "transfers"), "Residents of Northbridge")
      for name in _NEIGHBOURS),
)  # fmt: skip


def _tell(people: People) -> Telling:
    seasons, faults = _Seasons(people), Faults(people)
    return Telling((*seasons.all(), *faults.before()), tuple(faults.all()))


class _Seasons:
    """Tells what happens to the points of the city's programme."""

    def __init__(self, people: People) -> None:
        self._people, self._dice = people, people.dice("rewards")
        self._programme = publish(people, "mobility", in_period(1), {
            "programme": "city-points",
            "title": {"en": "City points", "de": "Stadtpunkte", "ar": "نقاط المدينة"},
            "actions": ["transport", "recycling", "hearing"],
            "budget": 20_000,
            "from": "2024-10-01",
            "until": "2026-12-31",
        })  # fmt: skip
        self._rides = Rides(people, self._programme.secret)
        self._holder = _NEIGHBOURS[0]  # of the bicycle

    def all(self) -> Iterator[Deed]:
        """Yield every deed of the clean city."""
        time_ms = in_period(1)
        gates = [
            registration(self._people, stop, f"gate-{stop}", "transit", time_ms)
            for stop in DISTRICTS
        ]
        yield Deed(time_ms, "transit", tuple(gates))
        change_ms = in_period(_FIRST + _NEW_PRICES * _LENGTH)
        last_day = day_of(change_ms - DAY_MS)
        ride = self._rule(time_ms, "ride", 1, 15, until=last_day)
        glass = self._rule(time_ms, "glass", 1, 5)
        hearing = self._rule(time_ms, "hearing", 1, 50)
        rules = (ride.record, glass.record, hearing.record)
        yield Deed(time_ms, "mobility", (self._programme.record, *rules))
        for season in range(_SEASONS):
            begin = _FIRST + season * _LENGTH
            if season == _NEW_PRICES:
                ride = self._rule(change_ms, "ride", 2, 20)
                yield Deed(change_ms, "mobility", (ride.record,))
            yield from self._season(season, begin, (ride, glass, hearing))

    def _rule(self, time_ms: int, name: str, version: int, points: int, **more: str) -> Rule:
        action, keeper = {
            "ride": ("transport", "transit"),
            "glass": ("recycling", "yard"),
            "hearing": ("hearing", "clerk"),
        }[name]
        data: JsonObject = {
            "rule": name,
            "version": version,
            "action": action,
            "points": points,
            "cap_day": 100,
            "expires_days": _EXPIRES_DAYS,
            "from": "2024-10-01" if version == 1 else day_of(time_ms),
            **more,
        }
        return self._programme.rule(time_ms, data, [keeper])

    def _season(self, number: int, begin: int, rules: tuple[Rule, Rule, Rule]) -> Iterator[Deed]:
        ride, glass, hearing = rules
        day = day_of(in_period(begin + 1))
        cards = [f"card {one:03}" for one in self._dice.sample(range(_CARDS), _RIDERS)]
        morning = self._rides.morning(day, cards)
        yield from morning.windows
        taken = [self._rewarded(tap, ride, day) for tap in morning.entered]
        yield Deed(in_period(begin + 2), "transit", tuple(taken))
        yield self._recycled(glass, in_period(begin + 2))
        guests = [_NEIGHBOURS[number * 4 + one] for one in range(4)]
        yield self._heard(hearing, guests, in_period(begin + 2, 12))
        yield from self._passes(begin, [self._account(tap, day) for tap in morning.entered], guests)
        yield from self._handed_on(begin, guests, self._account(morning.entered[-1], day))
        yield from self._bike(begin, guests[-1])
        over_ms = in_period(begin + 22)
        gone = [self._programme.expire(one, over_ms) for one in taken[::4]]
        yield Deed(over_ms, "mobility", tuple(one for one in gone if one is not None))
        yield from self._figures(begin, [deed.records[0] for deed in morning.windows])

    def _account(self, tap: Tap, day: str) -> str:
        return self._programme.secret.account(day[:7], tap.card)

    def _rewarded(self, tap: Tap, rule: Rule, day: str) -> Record:
        account = self._account(tap, day)
        return self._programme.earn("transit", rule, account, tap.evidence, tap.time_ms)

    def _recycled(self, rule: Rule, time_ms: int) -> Deed:
        secret, made = self._programme.secret, []
        for one in self._dice.sample(range(_CARDS), _RECYCLERS):
            kilos = self._dice.randint(2, 9)
            evidence = secret.evidence(f"glass {time_ms} {one}", glass="brought in", kilos=kilos)
            account = secret.account(day_of(time_ms)[:7], f"card {one:03}")
            made.append(self._programme.earn("yard", rule, account, evidence, time_ms, kilos))
        return Deed(time_ms, "yard", tuple(made))

    def _heard(self, rule: Rule, guests: Sequence[str], time_ms: int) -> Deed:
        secret, made = self._programme.secret, []
        for guest in guests:
            evidence = secret.evidence(f"hearing {time_ms} {guest}", hearing="street plan")
            account = self._people.scribes[guest].did
            made.append(self._programme.earn("clerk", rule, account, evidence, time_ms))
        return Deed(time_ms, "clerk", tuple(made))

    def _passes(self, begin: int, accounts: Sequence[str], guests: Sequence[str]) -> Iterator[Deed]:
        """Yield passes for an evening that points pay, and one that is paid with money."""
        time_ms = in_period(begin + 3)
        own = self._people.scribes[guests[0]].did
        buyers = [*accounts[:_PASSES], own]
        sold = [fare_pass(self._people, "transit", one, 100, time_ms) for one in buyers]
        coins = fare_pass(self._people, "transit", accounts[_PASSES], 250, time_ms, "money")
        yield Deed(time_ms, "transit", (*sold, coins))
        time_ms = in_period(begin + 4)
        spent = [
            self._programme.redeem("mobility", account, 10, bought, time_ms)
            for account, bought in zip(buyers[:-1], sold, strict=False)
        ]
        yield Deed(time_ms, "mobility", tuple(spent))
        last = self._programme.redeem(guests[0], own, 10, sold[-1], time_ms)
        yield Deed(time_ms, guests[0], (last,))

    def _handed_on(self, begin: int, guests: Sequence[str], account: str) -> Iterator[Deed]:
        """Yield points that neighbours give each other: at once, or by an offer and its answer."""
        _, giver, offering, other = guests
        time_ms = in_period(begin + 5)
        own = self._people.scribes[giver].did
        yield Deed(time_ms, giver, (self._programme.transfer(giver, own, account, 15, time_ms),))
        offers = [self._programme.offer(offering, other, points, time_ms) for points in (20, 5, 3)]
        yield Deed(time_ms, offering, tuple(offers))
        time_ms = in_period(begin + 6)
        answers = [
            self._programme.answer(other, offer, word, time_ms)
            for offer, word in zip(offers, ("accept", "decline"), strict=False)
        ]
        yield Deed(time_ms, other, tuple(answers))
        withdrawn: list[JsonValue] = [{"rel": "disputes", "id": offers[-1].id}]
        dispute = self._people.scribes[offering].record(
            "transfer.dispute/1", time_ms, {"reason": "withdrawn"}, refs=withdrawn
        )
        yield Deed(time_ms, offering, (dispute,))

    def _bike(self, begin: int, to: str) -> Iterator[Deed]:
        """Yield how the neighbours' bicycle goes on to another of them."""
        time_ms, by = in_period(begin + 8), self._holder
        offered: JsonObject = {"what": "goods", "to": self._people.scribes[to].did}
        scribe = self._people.scribes[by]
        offer = scribe.record("transfer.offer/1", time_ms, offered, about=[BICYCLE])
        yield Deed(time_ms, by, (offer,))
        time_ms, self._holder = in_period(begin + 9), to
        yield Deed(time_ms, to, (self._programme.answer(to, offer, "accept", time_ms),))

    def _figures(self, begin: int, windows: Sequence[Record]) -> Iterator[Deed]:
        """Yield the season's figures: points of the programme, rides and fares of a district."""
        time_ms = in_period(begin + 26)
        span = (format_time(in_period(begin)), format_time(time_ms))
        given, left = self._programme.issued, self._programme.outstanding
        points = [
            self._programme.figure(method, value, time_ms, span)
            for method, value in (("issued", given), ("outstanding", left))
        ]
        yield Deed(time_ms, "mobility", tuple(points))
        harbour, scribe = district_uri("harbour"), self._people.scribes["transit"]
        asked = (
            Figure("fares taken", "transport", "sum", harbour, *span),
            Figure("taps", "transport", "count", harbour, *span, lowest=20,
                   basis="Timetable order of 2024, section 4"),
        )  # fmt: skip
        made = [published(scribe, one, windows, time_ms) for one in asked]
        yield Deed(time_ms, "transit", tuple(made))


REWARDS = Chapter("rewards", (*_MEMBERS, *FAULTY), _tell)
