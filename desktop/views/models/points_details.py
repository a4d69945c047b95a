"""One account, move or programme in words, and the way from points to a discount, to the cent."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.checks import recompute
from desktop.checks.point_moves import EARN, EXPIRE, REDEEM, whole
from desktop.checks.recompute import Mismatch
from desktop.checks.rewards import BILL
from desktop.domains.kind import Kind
from desktop.finding import Severity
from desktop.replica import records
from desktop.replica.admitted import Admitted
from desktop.replica.database import Database
from desktop.verdict import Check, Result
from desktop.views.integrity import Integrity
from desktop.views.models.form_target import FormTarget
from desktop.views.models.inspection import Fact, Inspection
from desktop.views.models.points_book import Held, PointsBook, Scheme, Step
from desktop.views.models.points_rows import (
    expiry_words,
    money,
    move_word,
    rule_title,
    why_words,
    worth_words,
)
from desktop.views.models.record_facts import data_facts, kind_title
from desktop.views.saying import grouped, later, say
from desktop.views.wish import Wish

REDEEM_KIND = "points.redeem/1"

_MOST_FIGURES = 60
_MONEY = ("amount", "total")
_FOLLOWS = later("It follows from the log.")


@dataclass(frozen=True, slots=True)
class Paid:
    """What a redemption paid for, computed again line by line."""

    records: tuple[str, ...]  # ids: bill or pass, its windows and tariffs, the credit
    held: tuple[Mismatch, ...] = ()  # figures that follow from the log
    wrong: tuple[Mismatch, ...] = ()
    credited: int | None = None  # to the bill, in the smallest unit; None where no record says so


NOTHING_PAID = Paid(())


def read_paid(db: Database, book: PointsBook, record: str) -> Paid:
    """Return what a redemption paid for; of a bill every line is computed again.

    Args:
        db: the replica.
        book: of the redemption.
        record: the id of the redemption.
    """
    redeemed = book.redeemed.get(record)
    key = None if redeemed is None else records.key_of(db, redeemed.pays)
    if redeemed is None or key is None:
        return NOTHING_PAID
    paid = records.read(db, key)
    lines = paid.data.get("lines")
    cited = [
        str(line[name])
        for line in (lines if isinstance(lines, list) else ())
        for name in ("tariff", "window")
        if isinstance(line, dict) and name in line
    ]
    named = [records.key_of(db, one) for one in (*cited, *(ref.id for ref in paid.refs))]
    keys = [key, *(one for one in named if one is not None)]
    observed = [one for _, one in Admitted(db).of(keys)]
    credit = book.credits.get(record)
    ids = tuple(one.record.id for one in observed)
    if not paid.kind.startswith(f"{BILL}/"):
        return Paid(ids)
    made = recompute.bills(observed, _MOST_FIGURES)
    figures = tuple(made.held), tuple(made.mismatches)
    if credit is None:
        return Paid(ids, *figures)
    return Paid((*ids, credit.record.id), *figures, whole(credit.record.data, "amount"))


def inspect_account(one: Held, wishes: tuple[Wish, ...]) -> Inspection:
    """Return an account as the inspector shows it."""
    later = tuple(
        Fact(say("Expire on") if not at else "", f"{each.day}: {grouped(each.points)}")
        for at, each in enumerate(one.expiring[:6])
    )
    return Inspection(
        title=say("{balance} points", balance=grouped(one.balance)),
        mark=Integrity.VERIFIED if one.balance else Severity.NOTE,
        sentence=say("{title}, as the books of this copy say.", title=one.scheme.title),
        facts=(
            Fact(say("Programme"), one.scheme.title),
            Fact(say("Came in"), grouped(one.credits)),
            Fact(say("Went out"), grouped(one.debits)),
            Fact(say("Worth"), worth_words(one.scheme)),
            *(later or (Fact(say("Next to expire"), expiry_words(one) or say("none")),)),
            Fact(say("Account"), one.account),
        ),
        wishes=wishes,
    )


def inspect_move(
    book: PointsBook, one: Step, paid: Paid | None, wishes: tuple[Wish, ...]
) -> Inspection:
    """Return a move as the inspector shows it: why, under which rule, and what it paid."""
    move = one.move
    facts = [Fact(say("Points"), f"{one.points:+,}"), Fact(say("Left then"), grouped(one.balance))]
    checks: list[Check] = []
    if move.kind == EARN:
        checks, more = _earning(book, move.spot.id)
        facts += more
    elif move.kind == REDEEM:
        checks, more = _redemption(book, move.spot.id, paid)
        facts += more
    elif move.kind == EXPIRE:
        earning = book.expired.get(move.spot.id, "")
        facts.append(Fact(say("Were given in"), earning.removeprefix("urn:uuid:")))
    else:
        facts.append(Fact(say("Other account"), move.source or move.target or ""))
    return Inspection(
        title=say(
            "{move_word}: {points} points",
            move_word=move_word(one),
            points=grouped(abs(one.points)),
        ),
        mark=Severity.ERROR
        if any(it.result is Result.AGAINST for it in checks)
        else Integrity.VERIFIED,
        sentence=_sentence(why_words(book, one)),
        checks=tuple(checks),
        facts=(*facts, Fact(say("Record"), move.spot.id.removeprefix("urn:uuid:"))),
        wishes=wishes,
    )


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _earning(book: PointsBook, record: str) -> tuple[list[Check], list[Fact]]:
    earned = book.earned[record]
    rule = book.rules.get(earned.rule)
    data = {} if rule is None else rule.record.data
    due = whole(data, "points") * earned.units
    is_due = due == earned.points and whole(data, "version") == earned.version
    result = Result.OK if is_due else Result.AGAINST
    detail = say(
        "{whole} each, {units} counted.",
        whole=grouped(whole(data, "points")),
        units=grouped(earned.units),
    )
    facts = [
        Fact(say("Rule"), rule_title(data)),
        Fact(say("Version"), str(earned.version)),
        Fact(say("Evidence"), earned.evidence, is_hash=True),
        *(
            (Fact(say("In window"), earned.window.removeprefix("urn:uuid:")),)
            if earned.window
            else ()
        ),
    ]
    return [Check(say("The rule gives these points"), result, detail)], facts


def _redemption(book: PointsBook, record: str, paid: Paid | None) -> tuple[list[Check], list[Fact]]:
    redeemed = book.redeemed[record]
    facts = [
        Fact(say("Worth"), money(redeemed.amount, redeemed.currency)),
        Fact(say("Paid for"), redeemed.pays.removeprefix("urn:uuid:")),
    ]
    scheme = book.scheme(redeemed.programme)
    data = {} if scheme is None else scheme.record.record.data
    worth = redeemed.points * whole(data, "worth_amount") // max(whole(data, "worth_points"), 1)
    result = Result.OK if worth == redeemed.amount else Result.AGAINST
    detail = say(
        "{points} points are {worth}.",
        points=grouped(redeemed.points),
        worth=money(worth, redeemed.currency),
    )
    checks = [Check(say("The points are worth it"), result, detail)]
    if paid is None:
        return [*checks, Check(say("What it paid for"), Result.NOT_DONE)], facts
    if paid.credited is not None:
        result = Result.OK if paid.credited == redeemed.amount else Result.AGAINST
        credited = money(paid.credited, redeemed.currency)
        checks.append(Check(say("The bill was credited for it"), result, f"{credited}."))
    checks += [
        Check(f"{one.what.capitalize()}: {_figure(one, redeemed.currency)}", Result.OK, _FOLLOWS)
        for one in sorted(paid.held, key=lambda one: not one.what.endswith(_MONEY))
    ]
    checks += [
        Check(
            one.what.capitalize(),
            Result.AGAINST,
            say("{logged} is said, {computed} follows.", logged=one.logged, computed=one.computed),
        )
        for one in paid.wrong
    ]
    return checks, facts


def _figure(one: Mismatch, currency: str) -> str:
    """Return a figure of a bill, money as money."""
    is_money = one.what.endswith(_MONEY) and one.logged.isdecimal()
    return money(int(one.logged), currency) if is_money else one.logged


def inspect_scheme(kinds: Mapping[str, Kind], one: Scheme, wishes: tuple[Wish, ...]) -> Inspection:
    """Return a programme as the inspector shows it."""
    kind, record = kinds.get(one.record.record.kind), one.record.record
    given = 0 if one.booked is None else one.booked.issued
    budget = max(whole(record.data, "budget"), 1)
    return Inspection(
        title=one.title,
        mark=Integrity.VERIFIED,
        sentence=say("{value} % of its budget was given.", value=100 * given // budget),
        facts=(
            Fact(say("By"), one.operator),
            Fact(say("Given"), grouped(given)),
            *data_facts(kind, record.data),
            Fact(say("Record"), one.id.removeprefix("urn:uuid:")),
        ),
        wishes=wishes,
    )


@dataclass(frozen=True, slots=True)
class Redemption:
    """A bill or pass that an account's points can pay, and the form for it."""

    label: str
    target: FormTarget


def redemptions(book: PointsBook, one: Held) -> list[Redemption]:
    """Return what points of an account can pay, the newest first.

    As many points as the price asks for, or as the account holds where those are fewer.
    """
    data = one.scheme.record.record.data
    for_points, worth = whole(data, "worth_points"), whole(data, "worth_amount")
    found = []
    for each in reversed(book.payable):
        price = each.record.data
        currency = str(price.get("currency", ""))
        due = whole(price, "total", whole(price, "price"))
        fits = price.get("account") == one.account and currency == data.get("currency")
        if not fits or not due or not for_points or not worth:
            continue
        points = min(-(-due * for_points // worth), one.balance)
        if points > 0:
            amount_ = min(due, points * worth // for_points)
            kind = book.kinds.get(each.record.kind)
            label = f"{kind_title(kind, each.name)}: {money(due, currency)}"
            target = redeem_target(one, points, amount_, each.record.id)
            found.append(Redemption(label, target))
    return found


def redeem_target(one: Held, points: int = 0, worth: int = 0, pays: str = "") -> FormTarget:
    """Return the form that redeems points of an account, as far as it is known for what."""
    raw = {"account": one.account}
    currency = str(one.scheme.record.record.data.get("currency", ""))
    raw |= {"currency": currency} if currency else {}
    if points:
        raw |= {"points": str(points), "amount": str(worth)}
    refs = (("programme", one.scheme.id), *((("redeems", pays),) if pays else ()))
    return FormTarget(REDEEM_KIND, raw, refs)
