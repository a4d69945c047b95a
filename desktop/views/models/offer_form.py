"""What the form of an offer asks, and what was wished for by it."""

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation

from desktop.domains.fields import Choice, Condition, Field, FieldType
from desktop.domains.problem import Problem
from desktop.domains.standard_codes import CURRENCIES
from desktop.errors import FormatError
from desktop.exchange.city.minor_units import in_minor_units
from desktop.exchange.transfer_wish import DOCUMENTS, GOODS, MONEY, POINTS, Offered
from desktop.views.models.points_book import PointsBook
from desktop.views.saying import grouped, later, say

_WHAT = (
    Choice(POINTS, {"": later("Points")}),
    Choice(MONEY, {"": later("A payment that settles a bill")}),
    Choice(GOODS, {"": later("Goods")}),
    Choice(DOCUMENTS, {"": later("Documents")}),
)
_TO_HELP = later(
    "A key (did:key), or the name of an organisation, office or authority of the roster."
)
_SETTLES_HELP = later("The id of the bill or other record, or the beginning of it.")
_MONEY_HELP = later("Both sign that the claim is settled; no money moves.")
_UNTIL_HELP = later("Cannot be accepted after that. Leave it empty for an offer without an end.")
_MISSING = later("is missing")


def offer_fields(book: PointsBook) -> tuple[Field, ...]:
    """Return the fields of the form of an offer."""
    points, money = (Condition("what", (POINTS,)),), (Condition("what", (MONEY,)),)
    things = (Condition("what", (GOODS, DOCUMENTS)),)
    text, whole = FieldType.TEXT, FieldType.INTEGER
    return (
        Field("to", text, {"": say("To")}, {"": _TO_HELP}, required=True, high=200),
        Field("what", FieldType.CHOICE, {"": say("What")}, {}, required=True, choices=_WHAT),
        Field(
            "from",
            FieldType.CHOICE,
            {"": say("From account")},
            {},
            required=True,
            choices=_accounts(book),
            when=points,
        ),
        Field("points", whole, {"": say("Points")}, {}, required=True, low=1, when=points),
        *_of_money(money),
        Field("thing", text, {"": say("Thing")}, {}, required=True, high=2_000, when=things),
        Field("settles", text, {"": say("Settles")}, {"": _SETTLES_HELP}, required=False, high=45),
        Field("until", FieldType.TIME, {"": say("Open until")}, {"": _UNTIL_HELP}, required=False),
    )


def _accounts(book: PointsBook) -> tuple[Choice, ...]:
    return tuple(Choice(one.key, {"": _held(one.scheme.title, one.balance)}) for one in book.held)


def _held(title: str, balance: int) -> str:
    return say("{title}: {balance} held", title=title, balance=grouped(balance))


def _of_money(money: tuple[Condition, ...]) -> tuple[Field, ...]:
    return (
        Field(
            "amount",
            FieldType.DECIMAL,
            {"": say("Amount")},
            {"": _MONEY_HELP},
            required=True,
            when=money,
        ),
        Field(
            "currency",
            FieldType.CHOICE,
            {"": say("Currency")},
            {},
            required=True,
            when=money,
            choices=tuple(Choice(code, {"": code}) for code in sorted(CURRENCIES)),
        ),
    )


def offered_in(book: PointsBook, raw: Mapping[str, str]) -> Offered | list[Problem]:
    """Return what was wished for, or what is missing or not right in the form."""
    what = raw.get("what", "")
    needed = {
        POINTS: ("from", "points"),
        MONEY: ("amount", "currency"),
        GOODS: ("thing",),
        DOCUMENTS: ("thing",),
    }
    names: Sequence[str] = ("to", "what", *needed.get(what, ()))
    found = [Problem((name,), _MISSING) for name in names if not raw.get(name, "").strip()]
    points, amount = raw.get("points", ""), raw.get("amount", "")
    if points and not points.strip().isdecimal():
        found.append(Problem(("points",), say("is not a whole number")))
    units = 0
    if what == MONEY and amount and raw.get("currency"):
        try:
            units = in_minor_units(Decimal(amount.strip()), raw["currency"])
        except (FormatError, InvalidOperation):
            found.append(Problem(("amount",), say("is not an amount of that currency")))
    if found:
        return found
    from_ = next((one for one in book.held if one.key == raw.get("from")), None)
    is_points = what == POINTS and from_ is not None
    return Offered(
        what,
        raw["to"].strip(),
        until=raw.get("until", "").strip() or None,
        settles=raw.get("settles", "").strip() or None,
        points=int(points) if is_points else None,
        programme=from_.scheme.id if is_points and from_ else None,
        account=from_.account if is_points and from_ else None,
        amount=units if what == MONEY else None,
        currency=raw.get("currency") if what == MONEY else None,
        things=(raw["thing"].strip(),) if what in (GOODS, DOCUMENTS) else (),
    )
