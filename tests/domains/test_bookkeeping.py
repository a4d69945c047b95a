"""The admission rules balance and custody: a node refuses what the books do not hold."""

import pytest

from desktop.domains.bookings import Custody
from desktop.domains.bookkeeping import STEPS, Books
from desktop.domains.governance import HARD_RULES
from desktop.keys.signer import prove_possession
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record
from tests.city import ORIGIN
from tests.domains.points_story import PROGRAMME, RULE, earned
from tests.domains.town import Town, above, fresh_signer, kind_document, let_write, ref, word

CRATE = "urn:crate:1"


@pytest.fixture
def town() -> Town:
    town = Town()
    for name, role in (("transit", "operator"), ("alice", "citizen"), ("bob", "citizen")):
        town.enrol(name, [role], ["rewards", "transfers", "city"])
    return town


def opened(town: Town) -> tuple[Record, Record]:
    """Return a programme and its rule."""
    dated = {"from": "2026-01-01", "issuers": []}
    programme = town.log("transit", "programme/1", PROGRAMME)
    data: JsonObject = {**RULE, **dated}  # type: ignore[dict-item]  # JSON values only
    return programme, town.log("transit", "points.rule/1", data, refs=ref("programme", programme))


def give(town: Town, rule: Record, to: str, tap: str) -> str:
    data = earned(town.by(to).did, tap)
    return word(town.issue("transit", "points.earn/1", data, refs=ref("rule", rule)))


def pay(town: Town, programme: Record, by: str, to: str, points: int) -> str:
    data: JsonObject = {"account": town.by(by).did, "to": town.by(to).did, "points": points}
    return word(town.issue(by, "points.transfer/1", data, refs=ref("programme", programme)))


def test_what_is_spent_cannot_be_spent_again(town: Town) -> None:
    programme, rule = opened(town)
    assert give(town, rule, "alice", "1") == "accepted"
    assert give(town, rule, "bob", "1") == "BALANCE"
    assert pay(town, programme, "alice", "bob", 10) == "accepted"
    assert pay(town, programme, "alice", "bob", 10) == "BALANCE"
    assert pay(town, programme, "bob", "alice", 10) == "accepted"


def test_two_records_of_one_statement_spend_one_after_the_other(town: Town) -> None:
    programme, rule = opened(town)
    give(town, rule, "alice", "1")
    data: JsonObject = {"account": town.by("alice").did, "to": town.by("bob").did, "points": 6}
    records = [
        town.record("alice", "points.transfer/1", data, refs=ref("programme", programme))
        for _ in range(2)
    ]
    refusal = town.enter(town.statement("alice", *records))
    assert refusal is not None
    assert (refusal.word, refusal.record) == ("BALANCE", 1)
    assert pay(town, programme, "alice", "bob", 10) == "accepted"  # nothing of it was booked


def test_a_state_above_another_answers_from_it_and_leaves_it_alone(town: Town) -> None:
    programme, rule = opened(town)
    give(town, rule, "alice", "1")
    trial = Town(city=town.city, state=above(town.state), now_ms=town.now_ms)
    assert pay(trial, programme, "alice", "bob", 10) == "accepted"
    assert pay(trial, programme, "alice", "bob", 10) == "BALANCE"
    assert pay(town, programme, "alice", "bob", 10) == "accepted"


@pytest.mark.parametrize("which", [0, 1])
def test_a_suspended_programme_or_rule_gives_nothing_until_it_is_reinstated(
    town: Town, which: int
) -> None:
    records = opened(town)
    for action, expected in (("suspend", "VERB"), ("reinstate", "accepted")):
        data: JsonObject = {"action": action, "reason": "review"}
        town.log("transit", "record.status/1", data, refs=ref("status", records[which]))
        assert give(town, records[1], "alice", action) == expected


def test_custody_passes_with_the_second_signature(town: Town) -> None:
    data: JsonObject = {"what": "goods", "to": town.by("bob").did}
    answer: JsonObject = {"answer": "accept"}
    first, second = (town.log("alice", "transfer.offer/1", data, about=[CRATE]) for _ in range(2))
    town.log("bob", "transfer.accept/1", answer, refs=ref("accepts", first))
    again = town.issue("bob", "transfer.accept/1", answer, refs=ref("accepts", second))
    assert word(again) == "CUSTODY"
    assert word(town.issue("alice", "transfer.offer/1", data, about=[CRATE])) == "CUSTODY"
    known = town.state.booking(Custody, CRATE)
    assert known is not None
    assert known.holder == town.by("bob").did
    objection: JsonObject = {"reason": "damaged"}
    town.log("bob", "transfer.dispute/1", objection, refs=ref("disputes", first))
    refused = town.issue("transit", "transfer.dispute/1", objection, refs=ref("disputes", first))
    assert word(refused) == "VERB"
    town.log("city-hall", "transfer.dispute/1", objection, refs=ref("disputes", first))


def test_a_new_key_of_the_same_party_goes_on(town: Town) -> None:
    programme, rule = opened(town)
    give(town, rule, "alice", "1")
    old, new = town.by("alice").did, fresh_signer("alice's new key")
    proof = prove_possession(new, ORIGIN, old)
    town.log("alice", "roster.rotate/1", {"key": new.did, "possession": proof})
    let_write(town, "alice", new)
    data: JsonObject = {"account": old, "to": town.by("bob").did, "points": 10}
    moved = town.issue("alice", "points.transfer/1", data, refs=ref("programme", programme))
    assert word(moved) == "accepted"


@pytest.mark.parametrize("name", STEPS)
def test_the_rule_comes_with_its_kinds_and_they_with_it(town: Town, name: str) -> None:
    assert HARD_RULES[name] == ("custody" if name.startswith("transfer.") else "balance")
    document = kind_document(name, version=2)
    assert word(town.issue("city-hall", "ledger.kind/1", document)) == "BAD_DATA"
    for rule in ("balance", "custody"):
        own = kind_document("city.coupon", rule=rule)
        assert word(town.issue("city-hall", "ledger.kind/1", own)) == "BAD_DATA"


def test_books_know_only_what_was_booked() -> None:
    books = Books(lambda key: frozenset({key}))
    assert books.booking(Custody, CRATE) is None
    assert books.all(Custody) == []
    assert books.is_in_force("anything")
