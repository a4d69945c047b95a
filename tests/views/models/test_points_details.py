import pytest

from desktop.ledger.json_profile import JsonObject
from desktop.views.models.points_book import Expiring, Held, PointsBook, Scheme
from desktop.views.models.points_details import inspect_account, redemptions
from desktop.views.models.points_rows import AccountRows, money
from tests.checks.city_story import Story
from tests.domains.points_story import PROGRAMME, PSEUDONYM

WORTH: JsonObject = {**PROGRAMME, "worth_points": 10, "worth_amount": 100, "currency": "EUR"}


def book_with(balance: int, *totals: int) -> PointsBook:
    story = Story()
    story.add("programme", WORTH)
    scheme, *bills = story.records
    for total in totals:
        data: JsonObject = {
            "account": PSEUDONYM, "currency": "EUR", "from": "2026-01-01", "until": "2026-01-31",
            "lines": [], "total": total,
        }  # fmt: skip
        story.add("untold.bill", data)
        bills.append(story.records[-1])
    held = Held(
        Scheme(scheme, None, "The office", ()), PSEUDONYM, balance, balance, 0,
        (Expiring("2026-02-01", 5), Expiring("2026-02-01", 2), Expiring("2026-03-01", 9)),
    )  # fmt: skip
    return PointsBook((held.scheme,), (PSEUDONYM,), (held,), payable=tuple(bills))


@pytest.mark.parametrize(
    ("balance", "total", "points", "amount"),
    [(40, 300, "30", "300"), (40, 305, "31", "305"), (7, 300, "7", "70")],
)
def test_as_many_points_are_redeemed_as_the_price_asks_or_as_there_are(
    balance: int, total: int, points: str, amount: str
) -> None:
    book = book_with(balance, total)
    (one,) = redemptions(book, book.held[0])
    assert one.target.kind == "points.redeem/1"
    assert (one.target.raw["points"], one.target.raw["amount"]) == (points, amount)
    assert dict(one.target.refs) == {
        "programme": book.schemes[0].id, "redeems": book.payable[0].record.id,
    }  # fmt: skip


def test_nothing_is_redeemed_without_points_or_for_nothing() -> None:
    empty = book_with(0, 300)
    assert redemptions(empty, empty.held[0]) == []
    paid = book_with(40, 0)
    assert redemptions(paid, paid.held[0]) == []


def test_points_that_expire_next_are_told_together() -> None:
    book = book_with(40)
    (row,) = AccountRows(book, "2026-01-01", ()).page(0)
    assert row.cells[2:] == ("40", "7 on 2026-02-01", "10 for 1.00 EUR")
    facts = {one.name: one.value for one in inspect_account(book.held[0], ()).facts}
    assert facts["Expire on"] == "2026-02-01: 5"


def test_money_has_the_decimals_of_its_currency() -> None:
    assert [money(1250, "EUR"), money(5, "JPY")] == ["12.50 EUR", "5 JPY"]
