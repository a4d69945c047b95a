"""Points in double entry: what each record changes, and every reason for which it may not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domains.bookings import Account, Earning, Programme
from desktop.ledger.json_profile import MAX_INTEGER, JsonObject
from tests.domains.points_story import (
    ALICE,
    BOB,
    EVE,
    GATE,
    OPERATOR,
    PROGRAMME,
    PSEUDONYM,
    RULE,
    Ledger,
    earned,
)


@pytest.fixture
def ledger() -> Ledger:
    return Ledger()


def test_points_are_earned_moved_and_spent_to_the_last_one(ledger: Ledger) -> None:
    programme, rule = ledger.opened()
    in_programme = {"programme": programme}
    ledger.logged("points.earn", GATE, earned(ALICE, "tap 1"), {"rule": rule})
    ledger.logged("points.earn", OPERATOR, earned(ALICE, "tap 2"), {"rule": rule})
    moved: JsonObject = {"account": ALICE, "to": BOB, "points": 15}
    ledger.logged("points.transfer", ALICE, moved, in_programme)
    spent: JsonObject = {"account": BOB, "points": 15}
    ledger.logged("points.redeem", BOB, spent, in_programme)
    assert ledger.refused("points.redeem", BOB, {**spent, "points": 1}, in_programme) == "BALANCE"
    assert [ledger.balance(programme, one) for one in (ALICE, BOB)] == [5, 0]
    assert [one.issued for one in ledger.books.all(Programme)] == [20]


def test_one_tap_is_rewarded_once_whoever_gets_the_points(ledger: Ledger) -> None:
    _, rule = ledger.opened()
    ledger.logged("points.earn", GATE, earned(ALICE, "tap"), {"rule": rule})
    assert ledger.refused("points.earn", GATE, earned(BOB, "tap"), {"rule": rule}) == "BALANCE"


def test_a_day_has_a_cap_for_each_account(ledger: Ledger) -> None:
    _, rule = ledger.opened()
    cited = {"rule": rule}
    ledger.logged("points.earn", GATE, earned(ALICE, "1", units=2, points=20), cited)
    data = earned(ALICE, "2", units=2, points=20)
    assert ledger.refused("points.earn", GATE, data, cited) == "BALANCE"
    ledger.logged("points.earn", GATE, earned(ALICE, "3"), cited)
    ledger.logged("points.earn", GATE, earned(BOB, "4"), cited)
    ledger.logged("points.earn", GATE, earned(ALICE, "5"), cited, day="2026-02-02")


def test_a_programme_gives_no_more_than_its_budget(ledger: Ledger) -> None:
    unlimited = {key: value for key, value in RULE.items() if key not in ("cap_day", "until")}
    programme = ledger.logged("programme", OPERATOR, PROGRAMME)
    cited = {"programme": programme}
    rule = ledger.logged("points.rule", OPERATOR, unlimited, cited)
    all_of_it = earned(ALICE, "1", units=100, points=1000)
    ledger.logged("points.earn", GATE, all_of_it, {"rule": rule})
    assert ledger.refused("points.earn", GATE, earned(BOB, "2"), {"rule": rule}) == "BALANCE"


@pytest.mark.parametrize("day", ["2025-12-31", "2026-07-01", "2027-01-01"])
def test_a_rule_gives_points_only_while_it_is_in_force(ledger: Ledger, day: str) -> None:
    _, rule = ledger.opened()
    data = earned(ALICE, "tap")
    assert ledger.refused("points.earn", GATE, data, {"rule": rule}, day=day) == "BALANCE"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"version": 1}, "BAD_DATA"),
        ({"version": True}, "BAD_DATA"),
        ({"points": 11}, "BAD_DATA"),
        ({"units": 2}, "BAD_DATA"),
        ({"units": 0}, "BAD_DATA"),
        ({"nullifier": "short"}, "BAD_DATA"),
        ({"nullifier": 7}, "BAD_DATA"),
        ({"evidence": "*" * 43}, "BAD_DATA"),
        ({"account": "Alice"}, "BAD_DATA"),
    ],
)
def test_points_that_the_rule_does_not_give_are_refused(
    ledger: Ledger, change: JsonObject, expected: str
) -> None:
    _, rule = ledger.opened()
    data = {**earned(ALICE, "tap"), **change}
    assert ledger.refused("points.earn", GATE, data, {"rule": rule}) == expected


def test_only_the_keys_of_the_rule_give_points(ledger: Ledger) -> None:
    programme, rule = ledger.opened()
    data = earned(EVE, "tap")
    assert ledger.refused("points.earn", EVE, data, {"rule": rule}) == "VERB"
    assert ledger.refused("points.earn", GATE, data, {"rule": programme}) == "BAD_REF"
    assert ledger.refused("points.earn", GATE, data) == "BAD_REF"
    own = {"programme": programme}
    assert ledger.refused("points.rule", EVE, RULE, own) == "VERB"
    assert ledger.refused("points.rule", OPERATOR, RULE) == "BAD_REF"
    assert ledger.refused("points.rule", OPERATOR, RULE, {"programme": rule}) == "BAD_REF"


@pytest.mark.parametrize(
    "change",
    [
        {"issuers": "nobody"}, {"issuers": ["nobody"]}, {"issuers": [7]}, {"from": "soon"},
        {"from": 7}, {"cap_day": 0}, {"expires_days": "7"}, {"points": 0},
    ],
)  # fmt: skip
def test_a_rule_that_later_schemas_might_allow_is_read_strictly(
    ledger: Ledger, change: JsonObject
) -> None:
    programme = ledger.logged("programme", OPERATOR, PROGRAMME)
    data = {**RULE, **change}
    assert ledger.refused("points.rule", OPERATOR, data, {"programme": programme}) == "BAD_DATA"


@pytest.mark.parametrize("withdrawn", [0, 1])
def test_a_withdrawn_programme_or_rule_gives_nothing(withdrawn: int) -> None:
    ids = [f"urn:uuid:019b0000-0000-7000-8000-{number:012}" for number in range(2)]
    ledger = Ledger()
    _, rule = ledger.opened()
    ledger.books._withdrawn = frozenset({ids[withdrawn]})
    data = earned(ALICE, "tap")
    assert ledger.refused("points.earn", GATE, data, {"rule": rule}) == "VERB"


def test_nobody_spends_from_the_account_of_another(ledger: Ledger) -> None:
    programme, rule = ledger.opened()
    cited = {"programme": programme}
    ledger.logged("points.earn", GATE, earned(ALICE, "1"), {"rule": rule})
    ledger.logged("points.earn", GATE, earned(PSEUDONYM, "2"), {"rule": rule})
    for account, thief in ((ALICE, EVE), (ALICE, OPERATOR), (PSEUDONYM, EVE)):
        data: JsonObject = {"account": account, "points": 1, "to": EVE}
        assert ledger.refused("points.redeem", thief, data, cited) == "VERB"
        assert ledger.refused("points.transfer", thief, data, cited) == "VERB"
    ledger.logged("points.redeem", OPERATOR, {"account": PSEUDONYM, "points": 10}, cited)


def test_a_key_that_took_the_place_of_another_spends_its_points() -> None:
    new = EVE
    ledger = Ledger(rotated={ALICE: frozenset({ALICE, new})})
    programme, rule = ledger.opened()
    ledger.logged("points.earn", GATE, earned(ALICE, "1"), {"rule": rule})
    spent: JsonObject = {"account": ALICE, "points": 10}
    ledger.logged("points.redeem", new, spent, {"programme": programme})


def test_points_move_between_two_accounts(ledger: Ledger) -> None:
    programme, rule = ledger.opened()
    ledger.logged("points.earn", GATE, earned(ALICE, "1"), {"rule": rule})
    data: JsonObject = {"account": ALICE, "to": ALICE, "points": 10}
    assert ledger.refused("points.transfer", ALICE, data, {"programme": programme}) == "BAD_DATA"


def test_the_oldest_points_are_spent_first_and_the_rest_expires_once(ledger: Ledger) -> None:
    programme, rule = ledger.opened()
    first = ledger.logged("points.earn", GATE, earned(ALICE, "1"), {"rule": rule})
    second = ledger.logged("points.earn", GATE, earned(ALICE, "2"), {"rule": rule})
    spent: JsonObject = {"account": ALICE, "points": 13}
    ledger.logged("points.redeem", ALICE, spent, {"programme": programme})

    def expire(earning: str, points: int, **more: str) -> str:
        data: JsonObject = {"account": more.pop("account", ALICE), "points": points}
        by, day = more.pop("by", OPERATOR), more.pop("day", "2026-03-03")
        outcome = ledger.post("points.expire", by, data, {"expires": earning}, day=day)
        return "" if isinstance(outcome, str) else outcome.word

    assert expire(second, 7, day="2026-03-02") == "BALANCE"
    assert expire(second, 8) == "BALANCE"
    assert expire(second, 7, by=EVE) == "VERB"
    assert expire(second, 7, account=BOB) == "BAD_DATA"
    assert expire(rule, 7) == "BAD_REF"
    assert expire(second, 7) == ""
    assert expire(second, 7) == "BALANCE"
    assert expire(first, 1) == "BALANCE"  # all of them were spent
    assert ledger.balance(programme, ALICE) == 0
    assert ledger.refused("points.expire", OPERATOR, {"account": ALICE, "points": 1}) == "BAD_REF"


def test_points_without_an_end_never_expire(ledger: Ledger) -> None:
    endless = {key: value for key, value in RULE.items() if key != "expires_days"}
    programme = ledger.logged("programme", OPERATOR, PROGRAMME)
    for number, data in enumerate((endless, {**RULE, "expires_days": 3_000_000})):
        rule = ledger.logged("points.rule", OPERATOR, data, {"programme": programme})
        earning = ledger.logged("points.earn", GATE, earned(ALICE, str(number)), {"rule": rule})
        spent: JsonObject = {"account": ALICE, "points": 10}
        cited = {"expires": earning}
        assert ledger.refused("points.expire", OPERATOR, spent, cited, day="9999-01-01")
    assert {one.expires for one in ledger.books.all(Earning)} == {None}


def test_an_account_counts_no_further_than_numbers_of_the_ledger_go(ledger: Ledger) -> None:
    programme, rule = ledger.opened()
    key = f"{programme} {ALICE}"
    ledger.books._kept[Account, key] = Account(key, 0, MAX_INTEGER, 0)
    data = earned(ALICE, "1")
    assert ledger.refused("points.earn", GATE, data, {"rule": rule}) == "BALANCE"


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["earn", "move", "spend", "expire"]),
            st.integers(0, 2), st.integers(0, 2), st.integers(1, 25),
        ),
        max_size=25,
    )
)  # fmt: skip
def test_whatever_happens_the_books_balance(steps: list[tuple[str, int, int, int]]) -> None:
    ledger = Ledger()
    programme, rule = ledger.opened(cap_day=10_000)
    accounts, cited = (ALICE, BOB, PSEUDONYM), {"programme": programme}
    owners = {ALICE: ALICE, BOB: BOB, PSEUDONYM: OPERATOR}
    earnings = [ledger.logged("points.earn", GATE, earned(ALICE, "first"), {"rule": rule})]
    out = 0
    for number, (what, one, other, points) in enumerate(steps):
        account = accounts[one]
        data: JsonObject = {"account": account, "to": accounts[other], "points": points}
        if what == "earn":
            more = earned(account, str(number), units=points, points=points * 10)
            made = ledger.post("points.earn", GATE, more, {"rule": rule})
            earnings += [made] if isinstance(made, str) else []
        elif what == "move":
            ledger.post("points.transfer", owners[account], data, cited)
        elif what == "spend":
            made = ledger.post("points.redeem", owners[account], data, cited)
            out += points if isinstance(made, str) else 0
        else:
            old = earnings[points % len(earnings)]
            made = ledger.post("points.expire", OPERATOR, data, {"expires": old}, day="2026-05-01")
            out += points if isinstance(made, str) else 0
    (known,) = ledger.books.all(Programme)
    held = [one.balance for one in ledger.books.all(Account)]
    assert min(held) >= 0
    assert sum(held) + out == known.issued <= known.budget
