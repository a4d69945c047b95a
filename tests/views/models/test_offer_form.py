import pytest

from desktop.domains.bookings import account_key
from desktop.exchange.transfer_wish import Offered
from desktop.views.models.offer_form import offer_fields, offered_in
from desktop.views.models.points_book import Held, PointsBook, Scheme
from tests.checks.city_story import Story
from tests.domains.points_story import ALICE, PROGRAMME


@pytest.fixture
def book() -> PointsBook:
    story = Story()
    story.add("programme", PROGRAMME)
    scheme = Scheme(story.records[0], None, "The office", ())
    return PointsBook((scheme,), (ALICE,), (Held(scheme, ALICE, 40, 50, 10, ()),))


def test_the_form_offers_the_accounts_that_hold_points(book: PointsBook) -> None:
    account = next(field for field in offer_fields(book) if field.path == "from")
    (choice,) = account.choices
    assert choice.value == account_key(book.schemes[0].id, ALICE)
    assert choice.label[""].endswith(": 40 held")


def test_points_are_offered_from_the_chosen_account(book: PointsBook) -> None:
    raw = {"to": " Bob ", "what": "points", "points": "4", "from": book.held[0].key}
    assert offered_in(book, raw) == Offered(
        "points", "Bob", points=4, programme=book.schemes[0].id, account=ALICE
    )


def test_a_payment_is_counted_in_the_smallest_unit(book: PointsBook) -> None:
    raw = {"to": "Bob", "what": "money", "amount": "12.5", "currency": "EUR", "settles": "01ab"}
    assert offered_in(book, raw) == Offered(
        "money", "Bob", amount=1250, currency="EUR", settles="01ab"
    )
    raw |= {"amount": "5", "currency": "JPY", "points": ""}
    assert offered_in(book, raw) == Offered(
        "money", "Bob", amount=5, currency="JPY", settles="01ab"
    )


@pytest.mark.parametrize(
    ("raw", "paths"),
    [
        ({}, ["to", "what"]),
        ({"to": "Bob", "what": "points"}, ["from", "points"]),
        ({"to": "Bob", "what": "points", "from": "x", "points": "many"}, ["points"]),
        ({"to": "Bob", "what": "money", "amount": "1.234", "currency": "EUR"}, ["amount"]),
        ({"to": "Bob", "what": "money", "amount": "much", "currency": "EUR"}, ["amount"]),
        ({"to": "Bob", "what": "goods"}, ["thing"]),
    ],
)
def test_what_is_missing_or_not_right_is_said_at_its_field(
    book: PointsBook, raw: dict[str, str], paths: list[str]
) -> None:
    found = offered_in(book, raw)
    assert isinstance(found, list)
    assert [one.path[0] for one in found] == paths
