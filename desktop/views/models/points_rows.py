"""Points as tables: accounts, what moved in one of them, programmes with their rules."""

from collections.abc import Sequence

from desktop.checks.point_moves import ACCEPT, EARN, EXPIRE, REDEEM, TRANSFER, whole
from desktop.exchange.city.minor_units import format_minor
from desktop.finding import Severity
from desktop.ledger.json_profile import JsonObject
from desktop.verdict import Verdict
from desktop.views.integrity import Integrity, Marked
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.models.points_book import Held, PointsBook, Scheme, Step
from desktop.views.saying import amount, grouped, later, say

_WORDS = {EARN: later("Earned"), REDEEM: later("Redeemed"), EXPIRE: later("Expired")}
_COME, _GONE = later("Received"), later("Given")


def money(units: int, currency: str) -> str:
    """Return an amount in the smallest unit as money."""
    return f"{format_minor(units, currency)} {currency}"


def worth_words(scheme: Scheme) -> str:
    """Return what points of a programme are worth."""
    data = scheme.record.record.data
    points, worth = whole(data, "worth_points"), whole(data, "worth_amount")
    if not points or not worth:
        return ""
    return say(
        "{points} for {worth}",
        points=grouped(points),
        worth=money(worth, str(data.get("currency", ""))),
    )


class AccountRows:
    """A `RowSource` over accounts."""

    columns: Sequence[Column] = (
        Column(later("Account"), 13.0),
        Column(later("Programme"), 13.0),
        Column(later("Points"), 6.5, is_number=True),
        Column(later("Next to expire"), 14.0),
        Column(later("Worth"), 12.0),
    )

    def __init__(self, book: PointsBook, today: str, own: Sequence[str]) -> None:
        self._book, self._today, self._own = book, today, own
        self.items = list(book.held)

    def count(self) -> int:
        """Return the number of accounts."""
        return len(self.items)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        chosen = self.items[number * PAGE : (number + 1) * PAGE]
        return [Row(one.key, self._cells(one), self._mark(one)) for one in chosen]

    def _cells(self, one: Held) -> tuple[str, ...]:
        name = say("Your key") if one.account in self._own else self._book.account_word(one.account)
        return (
            name, one.scheme.title, grouped(one.balance), expiry_words(one), worth_words(one.scheme)
        )  # fmt: skip

    def _mark(self, one: Held) -> Marked:
        if one.expiring and one.expiring[0].day <= self._today:
            return Severity.WARNING
        return Integrity.VERIFIED if one.balance else Severity.NOTE


def expiry_words(one: Held) -> str:
    """Return how many points expire next, and when."""
    if not one.expiring:
        return ""
    day = one.expiring[0].day
    points = sum(each.points for each in one.expiring if each.day == day)
    return say("{points} on {day}", points=grouped(points), day=day)


class MoveRows:
    """A `RowSource` over the moves of an account, the newest first."""

    columns: Sequence[Column] = (
        Column(later("Time (UTC)"), 12.6, can_shrink=False),
        Column(later("What"), 7.5, can_shrink=False),
        Column(later("Points"), 5.5, is_number=True),
        Column(later("Left"), 5.5, is_number=True),
        Column(later("Why"), 24.0),
        Column(later("Entry"), 5.0, is_number=True),
    )

    def __init__(self, book: PointsBook, key: str) -> None:
        self._book = book
        self.items = list(book.steps.get(key, ()))

    def count(self) -> int:
        """Return the number of moves."""
        return len(self.items)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        chosen = self.items[number * PAGE : (number + 1) * PAGE]
        return [Row(one.move.spot.id, self._cells(one), _move_mark(one)) for one in chosen]

    def _cells(self, one: Step) -> tuple[str, ...]:
        move = one.move
        sign = "+" if one.points > 0 else "\u2212"
        return (
            move.time[:16].replace("T", " "),
            move_word(one),
            f"{sign}{grouped(abs(one.points))}",
            grouped(one.balance),
            why_words(self._book, one),
            grouped(move.spot.entry),
        )


def move_word(one: Step) -> str:
    """Return what happened in one word."""
    return _WORDS.get(one.move.kind) or (_COME if one.points > 0 else _GONE)


def _move_mark(one: Step) -> Marked:
    if one.move.kind == EXPIRE:
        return Verdict.EXPIRED
    return Integrity.VERIFIED if one.points > 0 else Verdict.SUPERSEDED


def why_words(book: PointsBook, one: Step) -> str:
    """Return why points came or went, as the records say."""
    move, record = one.move, one.move.spot.id
    if move.kind == EARN:
        earned = book.earned[record]
        rule = book.rules.get(earned.rule)
        units = "" if earned.units == 1 else f", {amount(earned.units, 'unit', 'units')}"
        named = say("a rule") if rule is None else rule_title(rule.record.data)
        return say(
            "{named}, version {version}{units}", named=named, version=earned.version, units=units
        )
    if move.kind == REDEEM:
        paid = book.redeemed[record]
        return say("for {amount}", amount=money(paid.amount, paid.currency))
    if move.kind in (TRANSFER, ACCEPT):
        other = move.source if one.points > 0 else move.target
        way = "from" if one.points > 0 else "to"
        return f"{way} {book.account_word(other)}"
    return say("their time was over")


def rule_title(data: JsonObject) -> str:
    """Return what a rule is called: its title, else its name."""
    title = data.get("title")
    english = title.get("en") if isinstance(title, dict) else None
    return str(english or data.get("rule", ""))


class SchemeRows:
    """A `RowSource` over programmes."""

    columns: Sequence[Column] = (
        Column(later("Programme"), 13.0),
        Column(later("By"), 15.0),
        Column(later("Given"), 7.0, is_number=True),
        Column(later("Budget"), 7.0, is_number=True),
        Column(later("Left"), 7.0, is_number=True),
        Column(later("Worth"), 12.0),
        Column(later("Until"), 8.2, can_shrink=False),
    )

    def __init__(self, book: PointsBook, today: str) -> None:
        self.items = list(book.schemes)
        self._today = today

    def count(self) -> int:
        """Return the number of programmes."""
        return len(self.items)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        chosen = self.items[number * PAGE : (number + 1) * PAGE]
        return [Row(one.id, self._cells(one), self._mark(one)) for one in chosen]

    def _cells(self, one: Scheme) -> tuple[str, ...]:
        given = 0 if one.booked is None else one.booked.issued
        budget = whole(one.record.record.data, "budget")
        until = "" if one.booked is None else one.booked.valid_until or ""
        return (
            one.title, one.operator, grouped(given), grouped(budget), grouped(budget - given),
            worth_words(one), until,
        )  # fmt: skip

    def _mark(self, one: Scheme) -> Marked:
        if one.booked is None:
            return Integrity.UNCHECKED
        begins, ends = one.booked.valid_from, one.booked.valid_until
        if begins > self._today:
            return Verdict.NOT_YET_VALID
        return Verdict.EXPIRED if ends is not None and ends < self._today else Integrity.VERIFIED


class RuleRows:
    """A `RowSource` over the rules of one programme."""

    columns: Sequence[Column] = (
        Column(later("Rule"), 16.0),
        Column(later("For"), 9.0),
        Column(later("Points each"), 7.5, is_number=True),
        Column(later("Most a day"), 7.5, is_number=True),
        Column(later("Expire after"), 9.0),
        Column(later("Version"), 5.5, is_number=True),
        Column(later("In force"), 15.6, can_shrink=False),
    )

    def __init__(self, scheme: Scheme | None, today: str) -> None:
        self.items = [] if scheme is None else list(scheme.rules)
        self._today = today

    def count(self) -> int:
        """Return the number of rules."""
        return len(self.items)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        chosen = self.items[number * PAGE : (number + 1) * PAGE]
        return [
            Row(
                one.record.id,
                _rule_cells(one.record.data),
                _rule_mark(one.record.data, self._today),
            )
            for one in chosen
        ]


def _rule_cells(data: JsonObject) -> tuple[str, ...]:
    cap, days = data.get("cap_day"), data.get("expires_days")
    until = say(" to {data}", data=data["until"]) if "until" in data else say(" on")
    return (
        rule_title(data),
        str(data.get("action", "")),
        grouped(whole(data, "points")),
        say("no cap") if cap is None else grouped(whole(data, "cap_day")),
        say("never") if days is None else amount(whole(data, "expires_days"), "day", "days"),
        str(data.get("version", "")),
        f"{data.get('from', '')}{until}",
    )


def _rule_mark(data: JsonObject, today: str) -> Marked:
    if str(data.get("from", "")) > today:
        return Verdict.NOT_YET_VALID
    return Verdict.EXPIRED if str(data.get("until", "9999")) < today else Integrity.VERIFIED
