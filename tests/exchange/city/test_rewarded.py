"""Rides of a file become points once, and the checks of the city agree with them."""

from collections.abc import Iterable, Sequence

import pytest

from desktop.checks.point_moves import points_of
from desktop.checks.rewards import outside_rule, rewarded_twice, without_tap
from desktop.domains.evidence import nullifier_of, pseudonym_of
from desktop.errors import FormatError
from desktop.exchange.city.rewarded import Logged, read_rewards
from desktop.exchange.city.tides import read_fare_transactions
from desktop.exchange.draft import Draft
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Record
from tests.checks.city_story import Story, dated, gate
from tests.domains.points_story import PROGRAMME, RULE
from tests.exchange.city.fares import SECRET, csv_of, header, rows


def windows(count: int = 8, cards: int = 2) -> list[Draft]:
    listed = [{**row, "token_id": f"card {at // 2 % cards}"} for at, row in enumerate(rows(count))]
    return read_fare_transactions(csv_of(listed, [*header(), "token_id"]), SECRET)


def story(drafts: Iterable[Draft], **rule: int) -> Story:
    """Return a log with a rule and these windows, of registered gates."""
    made = Story()
    programme = made.add("programme", {**dated(PROGRAMME), "currency": "USD"})
    given: JsonObject = {**dated(RULE), **rule}
    made.add("points.rule", given, {"programme": programme})
    for draft in drafts:
        made.add("device.registered", gate(draft.about[0]), about=draft.about)
        made.draft(draft)
    return made


def logged(made: Story, earned: Sequence[Record] = ()) -> Logged:
    return Logged(
        made.of("points.rule")[0].record,
        [one.record for one in made.of("fare.window")],
        [*earned, *(one.record for one in made.of("points.earn"))],
    )


def book(made: Story, drafts: Iterable[Draft]) -> None:
    for draft in drafts:
        refs = {ref.rel: ref.id for ref in draft.refs}
        made.add("points.earn", draft.data, refs, time=draft.time or "")


def test_rides_become_points_that_no_check_objects_to() -> None:
    drafts = windows()
    made = story(drafts, cap_day=100)
    earned, notes = read_rewards(drafts, SECRET, logged(made))
    assert (len(earned), notes) == (4, [])
    assert [one.time for one in earned] == sorted(str(one.time) for one in earned)
    rule = made.first("points.rule")
    cards = [pseudonym_of(SECRET, "2017-07", f"card {number}") for number in (0, 1)]
    assert {str(one.data["account"]) for one in earned} == set(cards)
    assert {str(one.data["nullifier"]) for one in earned} == {
        nullifier_of(SECRET, rule, f"tap-{number}") for number in (0, 2, 4, 6)
    }
    book(made, earned)
    points = points_of(made.records)
    assert len(points.earned) == 4
    assert not [*without_tap(points, made.of("fare.window"), made.of("device.registered"), _alone)]
    assert not [*outside_rule(points), *rewarded_twice(points, ())]


def test_the_same_ride_has_the_same_nullifier_and_is_found() -> None:
    drafts = windows()
    made = story(drafts)
    first, _ = read_rewards(drafts, SECRET, logged(made))
    again, _ = read_rewards(windows(), bytearray(SECRET), logged(made))
    assert first == again
    book(made, first[1:2])
    with pytest.raises(
        FormatError, match=f"tap tap-.* rewarded before, by {made.records[-1].record.id}"
    ):
        read_rewards(drafts, SECRET, logged(made))


def test_rides_beyond_the_cap_get_no_points_and_are_told() -> None:
    drafts = windows(8, cards=1)
    made = story(drafts, cap_day=20)
    earned, notes = read_rewards(drafts, SECRET, logged(made))
    assert len(earned) == 2
    assert notes == ["2 rides get no points: they are beyond the day's cap of their account."]
    book(made, earned)
    some = [one for one in drafts if "tap-6" in one.private.document.decode()]  # type: ignore[union-attr]
    assert read_rewards(some, SECRET, logged(made))[0] == []


def test_rides_outside_the_rule_get_none() -> None:
    drafts = windows()
    made = story(drafts)
    made.change(made.first("points.rule"), until="2017-07-23")
    assert read_rewards(drafts, SECRET, logged(made)) == (
        [],
        ["4 rides get no points: the rule is not in force on their day."],
    )


def test_taps_that_are_no_rides_or_of_no_card_get_none() -> None:
    listed = rows(4)
    listed[1]["token_id"] = "card"
    drafts = read_fare_transactions(csv_of(listed, [*header(), "token_id"]), SECRET)
    assert read_rewards(drafts, SECRET, logged(story(drafts))) == ([], [])


def test_a_window_that_is_not_on_the_ledger_or_under_another_secret_is_refused() -> None:
    drafts = windows()
    made = story(drafts[1:])
    with pytest.raises(FormatError, match=f"{drafts[0].source}: its window is not on the ledger"):
        read_rewards(drafts, SECRET, logged(made))
    others = read_fare_transactions(csv_of(rows()), bytes(32))
    with pytest.raises(FormatError, match="not on the ledger"):
        read_rewards(others, bytes(32), logged(made))


def _alone(did: str) -> frozenset[str]:
    return frozenset({did})
