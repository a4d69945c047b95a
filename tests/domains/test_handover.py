"""Offers and answers: both sign, each offer is settled once, and only a holder hands over."""

import pytest

from desktop.domains.bookings import Custody, Offer
from desktop.domains.handover import NOBODY
from desktop.ledger.json_profile import JsonObject
from tests.domains.points_story import ALICE, BOB, EVE, GATE, OPERATOR, Ledger, earned

CRATE, CRATE_2 = "https://id.gs1.org/00/401234560095630006", "urn:crate:2"
ACCEPT: JsonObject = {"answer": "accept"}


@pytest.fixture
def ledger() -> Ledger:
    return Ledger()


def offered(ledger: Ledger, by: str, to: str, *things: str, **more: object) -> str:
    data = {"what": "goods", "to": to, **more}
    return ledger.logged("transfer.offer", by, data, about=things)


def accept(ledger: Ledger, by: str, offer: str, **more: object) -> str:
    outcome = ledger.post("transfer.accept", by, ACCEPT, {"accepts": offer}, **more)  # type: ignore[arg-type]  # as there
    return "" if isinstance(outcome, str) else outcome.word


def holder(ledger: Ledger, thing: str) -> str | None:
    known = ledger.books.booking(Custody, thing)
    return None if known is None else known.holder


def test_goods_go_from_hand_to_hand_with_two_signatures(ledger: Ledger) -> None:
    first = offered(ledger, ALICE, BOB, CRATE)
    assert holder(ledger, CRATE) == ALICE
    assert accept(ledger, BOB, first) == ""
    assert holder(ledger, CRATE) == BOB
    second = offered(ledger, BOB, EVE, CRATE)
    assert accept(ledger, EVE, second) == ""
    assert holder(ledger, CRATE) == EVE


def test_only_its_holder_hands_a_thing_over(ledger: Ledger) -> None:
    accept(ledger, BOB, offered(ledger, ALICE, BOB, CRATE))
    data: JsonObject = {"what": "goods", "to": EVE}
    assert ledger.refused("transfer.offer", ALICE, data, about=[CRATE_2, CRATE]) == "CUSTODY"
    assert holder(ledger, CRATE_2) is None


def test_of_two_offers_of_one_thing_only_one_is_settled(ledger: Ledger) -> None:
    to_bob, to_eve = offered(ledger, ALICE, BOB, CRATE), offered(ledger, ALICE, EVE, CRATE)
    assert accept(ledger, EVE, to_eve) == ""
    assert accept(ledger, BOB, to_bob) == "CUSTODY"
    assert holder(ledger, CRATE) == EVE


def test_an_offer_is_answered_once_and_by_its_addressee(ledger: Ledger) -> None:
    offer = offered(ledger, ALICE, BOB, CRATE)
    assert accept(ledger, EVE, offer) == "VERB"
    assert accept(ledger, BOB, CRATE) == "BAD_REF"
    assert ledger.refused("transfer.accept", BOB, ACCEPT) == "BAD_REF"
    assert ledger.refused("transfer.accept", BOB, {"answer": "no"}, {"accepts": offer}) == (
        "BAD_DATA"
    )
    assert accept(ledger, BOB, offer) == ""
    assert accept(ledger, BOB, offer) == "CUSTODY"


def test_a_declined_money_claim_stays_declined(ledger: Ledger) -> None:
    data: JsonObject = {"what": "money", "to": BOB, "amount": 500, "currency": "EUR"}
    offer = ledger.logged("transfer.offer", ALICE, data)
    ledger.logged("transfer.accept", BOB, {"answer": "decline"}, {"accepts": offer})
    assert accept(ledger, BOB, offer) == "BALANCE"
    assert [one.standing for one in ledger.books.all(Offer)] == ["declined"]
    assert accept(ledger, BOB, ledger.logged("transfer.offer", ALICE, data)) == ""


def test_an_offer_ends_and_can_be_withdrawn(ledger: Ledger) -> None:
    late = offered(ledger, ALICE, BOB, CRATE, until="2026-02-01T11:59:59.999Z")
    assert accept(ledger, BOB, late) == "VERB"
    in_time = offered(ledger, ALICE, BOB, CRATE, until="2026-02-01T12:00:00.000Z")
    withdrawn: JsonObject = {"reason": "withdrawn"}
    assert ledger.refused("transfer.dispute", EVE, withdrawn, {"disputes": in_time}) == "VERB"
    ledger.logged("transfer.dispute", ALICE, withdrawn, {"disputes": in_time})
    assert accept(ledger, BOB, in_time) == "VERB"
    third = offered(ledger, ALICE, BOB, CRATE)
    ledger.logged("transfer.dispute", EVE, withdrawn, {"disputes": third}, is_authority=True)
    assert accept(ledger, BOB, third) == "VERB"


@pytest.mark.parametrize(
    "data",
    [
        {"what": "goods", "to": ALICE}, {"what": "goods", "to": "Bob"},
        {"what": "goods", "to": BOB},
        {"what": "love", "to": BOB}, {"what": 1, "to": BOB},
        {"what": "money", "to": BOB, "until": "later"},
    ],
)  # fmt: skip
def test_an_offer_of_nothing_or_to_oneself_is_none(ledger: Ledger, data: JsonObject) -> None:
    assert ledger.refused("transfer.offer", ALICE, data) == "BAD_DATA"


def test_points_that_are_offered_twice_are_paid_once(ledger: Ledger) -> None:
    programme, rule = ledger.opened()
    cited = {"programme": programme}
    ledger.logged("points.earn", GATE, earned(ALICE, "1"), {"rule": rule})
    data: JsonObject = {
        "what": "points", "to": BOB, "account": ALICE, "to_account": BOB, "points": 10,
    }  # fmt: skip
    assert ledger.refused("transfer.offer", ALICE, data) == "BAD_REF"
    assert ledger.refused("transfer.offer", EVE, data, cited) == "VERB"
    assert ledger.refused("transfer.offer", ALICE, {**data, "points": 11}, cited) == "BALANCE"
    one, two = (ledger.logged("transfer.offer", ALICE, data, cited) for _ in range(2))
    assert accept(ledger, BOB, one) == ""
    assert accept(ledger, BOB, two) == "BALANCE"
    assert [ledger.balance(programme, who) for who in (ALICE, BOB)] == [0, 10]


def test_points_of_a_withdrawn_programme_stay_where_they_are(ledger: Ledger) -> None:
    programme, rule = ledger.opened()
    ledger.logged("points.earn", GATE, earned(ALICE, "1"), {"rule": rule})
    data: JsonObject = {
        "what": "points", "to": BOB, "account": ALICE, "to_account": BOB, "points": 10,
    }  # fmt: skip
    offer = ledger.logged("transfer.offer", ALICE, data, {"programme": programme})
    ledger.books._withdrawn = frozenset({programme})
    assert accept(ledger, BOB, offer) == "VERB"
    assert ledger.balance(programme, ALICE) == 10


def test_an_authority_takes_back_a_false_claim_but_nothing_that_was_handed_over(
    ledger: Ledger,
) -> None:
    claim = offered(ledger, EVE, BOB, CRATE, CRATE_2)
    second = offered(ledger, EVE, BOB, CRATE)
    reason: JsonObject = {"reason": "not_authorised"}
    ledger.logged("transfer.dispute", OPERATOR, reason, {"disputes": second}, is_authority=True)
    assert holder(ledger, CRATE) == EVE
    ledger.logged("transfer.dispute", BOB, reason, {"disputes": claim})
    assert holder(ledger, CRATE) == EVE
    ledger.logged("transfer.dispute", OPERATOR, reason, {"disputes": claim}, is_authority=True)
    assert holder(ledger, CRATE) == holder(ledger, CRATE_2) == NOBODY
    given = offered(ledger, ALICE, BOB, CRATE)
    assert accept(ledger, BOB, given) == ""
    ledger.logged("transfer.dispute", OPERATOR, reason, {"disputes": given}, is_authority=True)
    assert holder(ledger, CRATE) == BOB


def test_an_older_offer_of_a_thing_that_was_unclaimed_cannot_be_accepted(ledger: Ledger) -> None:
    claim, other = offered(ledger, EVE, BOB, CRATE), offered(ledger, EVE, ALICE, CRATE)
    reason: JsonObject = {"reason": "not_authorised"}
    ledger.logged("transfer.dispute", OPERATOR, reason, {"disputes": claim}, is_authority=True)
    assert accept(ledger, ALICE, other) == "CUSTODY"
