"""S17: a pack handed out twice is found, as events or the records of pharmacies tell."""

import pytest

from desktop.checks.check import Context
from desktop.checks.observed import Parameters
from desktop.checks.supply import group
from desktop.ledger.json_profile import JsonObject
from tests.checks.supply.test_story import GTIN, Story, pack

NEAR, FAR = "4012345000047", "4012345000061"
PLACE = "https://id.gs1.org/414/"


@pytest.fixture
def story() -> Story:
    story = Story()
    story.made(1, pack(1), pack(2))
    return story


def handed_out(
    story: Story, day: int, site: str = NEAR, *, state: str = "supplied", number: int = 1,
    expiry: str = "2027-01-01", **more: bool,
) -> str:  # fmt: skip
    """Record that a pack left trade, or came back, as a pharmacy does: without the hour."""
    data: JsonObject = {
        "gtin": GTIN.rpartition("/")[2], "serial": f"S{number}", "lot": "L1",
        "expiry": expiry, "state": state, "site": site,
    }  # fmt: skip
    is_revoked = more.pop("is_revoked", False)
    return story.add(
        "medicine.dispensed/1", day, {**data, **more}, [pack(number)], is_revoked=is_revoked
    )


def found(story: Story) -> list[tuple[str, ...]]:
    context = Context(Parameters(story.records), "2026-12-31T00:00:00.000Z", lambda _: frozenset())
    return [one.records for one in group.GROUP.run(story.records, context) if one.code == "S17"]


def test_two_pharmacies_that_hand_out_one_pack_are_found(story: Story) -> None:
    first = handed_out(story, 5)
    handed_out(story, 5, number=2)
    assert found(story) == []
    second = handed_out(story, 9, FAR)
    assert found(story) == [(first, second)]


def test_two_pharmacies_on_one_day_are_found_and_one_that_records_twice_is_not(
    story: Story,
) -> None:
    first = handed_out(story, 5)
    handed_out(story, 5)
    assert found(story) == []
    second = handed_out(story, 5, FAR)
    assert found(story) == [(first, second)]


def test_a_pack_that_came_back_a_part_and_what_was_revoked_do_not_count(story: Story) -> None:
    handed_out(story, 5)
    handed_out(story, 6, state="active")
    handed_out(story, 7, FAR)
    handed_out(story, 8, partial=True)
    handed_out(story, 9, is_revoked=True)
    handed_out(story, 10, state="locked")
    assert found(story) == []


def test_the_event_and_the_record_of_one_day_tell_of_one_handing_out(story: Story) -> None:
    event = story.event("dispensing", 5, pack(1), readPoint={"id": PLACE + NEAR})
    handed_out(story, 5)
    assert found(story) == []
    other = handed_out(story, 9, FAR)
    assert found(story) == [(event, other)]
