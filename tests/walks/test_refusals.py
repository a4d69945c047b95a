"""What must not happen twice: by the rules it is refused, or where no rule can know it is found.

`SHOWN_BY` says in one place which tests show each; those that were shown by none stand below.
"""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.checks import test_rewards
from tests.checks.supply import test_dispensing, test_group
from tests.cli import test_city_files, test_transfer
from tests.cli.small_town import Town, earning
from tests.domains import test_bookkeeping, test_handover, test_points
from tests.walks import test_walks

pytestmark = pytest.mark.slow

Shown = Callable[..., None]
_MISTAKE = ("--action", "revoke", "--reason", "error")
PACK = "https://id.gs1.org/01/04012345123456/21/S1"
MAKER, SHOP, ELSEWHERE = (
    f"https://id.gs1.org/414/{gln}" for gln in ("4012345000009", "4012345000047", "4012345000061")
)


SHOWN_BY: dict[str, tuple[Shown, ...]] = {}
"""What is refused or found, with the tests that show it."""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Town:
    town = Town(tmp_path_factory.mktemp("refusals") / "town")
    town.join([
        ("maker", "operator", ("food",)),
        ("shop", "operator", ("food",)),
        ("alice", "citizen", ("rewards",)),
    ])  # fmt: skip
    return town


def test_a_tap_that_was_rewarded_is_refused_also_for_another_account(town: Town) -> None:
    _, rule = town.programme()
    town.issue("office", "points.earn/1", earning(rule, town.dids["alice"], "one tap"))
    again = town.folder / "again.json"
    again.write_text(json.dumps(earning(rule, town.dids["shop"], "one tap")), "utf-8")
    refused = town.call("office", "issue", "points.earn/1", "--data", again, code=1)
    (problem,) = [one["problem"] for one in refused["refused"]]
    assert problem.startswith("BALANCE: ")


def test_goods_that_arrive_elsewhere_than_they_were_sent_are_found(town: Town) -> None:
    town.issue(
        "maker",
        "supply.event/1",
        _event("commissioning", 1, MAKER, action="ADD"),
        _event("shipping", 2, MAKER, destinationList=[{"type": "location", "destination": SHOP}]),
    )
    town.sync()
    assert _codes(town) == []
    arrived = town.issue("shop", "supply.event/1", _event("receiving", 3, ELSEWHERE))
    town.sync()
    assert _codes(town) == ["S4"]
    town.call("shop", "issue", "record.status/1", "--ref", arrived, *_MISTAKE)
    town.call("shop", "outbox", "send")
    town.sync()
    assert _codes(town) == []


def test_every_promise_is_shown_by_a_test() -> None:
    assert all(SHOWN_BY.values())
    shown = [one for tests in SHOWN_BY.values() for one in tests]
    assert all(one.__name__.startswith("test_") for one in shown)


def _event(step: str, day: int, place: str, **more: object) -> dict[str, Any]:
    time = f"2026-11-{day:02}T12:00:00.000Z"
    data = {
        "type": "ObjectEvent", "action": "OBSERVE", "bizStep": step, "epcList": [PACK],
        "eventTime": time, "eventTimeZoneOffset": "+00:00", "readPoint": {"id": place}, **more,
    }  # fmt: skip
    return {"time": time, "about": [PACK], "data": data}


def _codes(town: Town) -> list[str]:
    return [one["code"] for one in town.answer("alice", "check").document["findings"]]


SHOWN_BY.update({
    "points are spent twice: refused": (
        test_transfer.test_of_a_double_spend_one_is_admitted_and_the_other_is_named_with_the_reason,
        test_transfer.test_what_was_spent_already_is_refused_before_anything_is_signed,
        test_handover.test_points_that_are_offered_twice_are_paid_once,
        test_bookkeeping.test_what_is_spent_cannot_be_spent_again,
    ),
    "a tap is rewarded twice: refused": (
        test_a_tap_that_was_rewarded_is_refused_also_for_another_account,
        test_city_files.test_taps_become_windows_and_their_rides_points_once,
        test_points.test_one_tap_is_rewarded_once_whoever_gets_the_points,
    ),
    "a tap is rewarded twice, with another nullifier: found (R2)": (
        test_rewards.test_one_change_is_found_by_its_rule,
    ),
    "a pack is dispensed twice: found (S17)": (
        test_walks.test_a_real_document_is_walked_to_the_verdict_of_others,  # medicines
        test_dispensing.test_two_pharmacies_that_hand_out_one_pack_are_found,
        test_group.test_every_fault_is_found_by_its_check_alone,
    ),
    "somebody hands over what another holds: refused": (
        test_transfer.test_goods_and_a_money_claim_change_hands_likewise,
        test_transfer.test_what_a_node_took_and_left_out_of_its_block_is_told_in_the_same_sending,
        test_handover.test_only_its_holder_hands_a_thing_over,
    ),
    "goods are received where they were not sent: found (S4)": (
        test_goods_that_arrive_elsewhere_than_they_were_sent_are_found,
        test_group.test_every_fault_is_found_by_its_check_alone,
    ),
})  # fmt: skip
