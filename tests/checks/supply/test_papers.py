"""S2, S10 and S11 over the records of pharmacies, beside events and without them."""

import pytest

from desktop.checks.identifiers import lot_link
from desktop.checks.supply.papers import paper_of
from desktop.ledger.json_profile import JsonObject, JsonValue
from tests.checks.supply.test_dispensing import FAR, NEAR, PLACE, handed_out
from tests.checks.supply.test_story import CASE, LOT, Story, pack


@pytest.fixture
def story() -> Story:
    return Story()


def test_a_pack_that_nobody_made_is_found_where_it_is_handed_out(story: Story) -> None:
    story.made(1, pack(2))
    ghost = handed_out(story, 5)
    handed_out(story, 5, number=2)
    (found,) = story.found("S2")
    assert found.records == (ghost,)
    assert pack(1) in found.what
    story.made(6, pack(1))
    assert story.named("S2") == []


@pytest.mark.parametrize("code", ["S2", "S10", "S11"])
def test_what_came_back_is_locked_or_was_revoked_hands_nothing_out(story: Story, code: str) -> None:
    story.recalled(1, LOT)
    story.event("commissioning", 1, pack(9), action="ADD")  # the maker records its packs
    for state in ("active", "locked", "destroyed", "withdrawn"):
        handed_out(story, 5, state=state, expiry="2026-01-02")
    handed_out(story, 6, expiry="2026-01-02", is_revoked=True)
    assert story.named(code) == []
    part = handed_out(story, 7, expiry="2026-01-02", partial=True)
    assert [part in one for one in story.named(code)] == [True]


@pytest.mark.parametrize("code", ["S2", "S10", "S11"])
def test_event_and_record_of_one_day_are_found_once_and_two_pharmacies_each(
    story: Story, code: str
) -> None:
    notice = {"S11": [story.recalled(1, LOT)]}.get(code, [])
    master = {"S10": "2026-01-02"}.get(code)
    story.made(1, pack(9) if code == "S2" else pack(1), expires=master)
    event = story.event("dispensing", 5, pack(1), readPoint={"id": PLACE + NEAR})
    handed_out(story, 5)
    assert story.named(code) == [tuple(sorted([event, *notice]))]
    other = handed_out(story, 9, FAR)
    handed_out(story, 9, FAR)
    third = handed_out(story, 9, NEAR)
    assert story.named(code) == [tuple(sorted([one, *notice])) for one in (event, other, third)]


def test_the_date_that_events_name_goes_before_that_of_the_record(story: Story) -> None:
    early = handed_out(story, 5, expiry="2026-01-04")
    handed_out(story, 5, number=2, expiry="2026-01-05")
    assert story.named("S10") == [(early,)]
    story.made(1, pack(1), expires="2026-02-01")
    assert story.named("S10") == []
    story.made(1, pack(3), pack(2), expires="2026-01-01", lot="L2")
    late = next(one.record.id for one in story.records if one.record.about == (pack(2),))
    assert story.named("S10") == [(late,)]
    lots: list[JsonValue] = [{"epcClass": LOT, "quantity": "5"}]
    master: JsonObject = {"cbvmda:itemExpirationDate": "2026-01-03"}
    story.event("commissioning", 1, action="ADD", quantityList=lots, ilmd=master)
    other = handed_out(story, 6, number=7)  # that no event ties to its lot
    assert story.named("S10") == [(late,), (other,)]


def test_a_pack_under_recall_is_found_from_the_day_after_the_notice(story: Story) -> None:
    notice = story.recalled(3, LOT)
    handed_out(story, 3)
    found = handed_out(story, 4)
    assert story.named("S11") == [tuple(sorted((notice, found)))]
    story.made(1, pack(1), lot="L2")
    assert story.named("S11") == []
    named = story.recalled(2, pack(1), status="Terminated", termination_date="2026-01-03")
    assert [set(one) for one in story.named("S11")] == [{named, story.records[1].record.id}]


def test_what_is_handed_out_in_its_case_is_found_once(story: Story) -> None:
    story.made(1, pack(1), expires="2026-01-02")
    story.filled(1, CASE, pack(1))
    event = story.event("dispensing", 5, CASE)
    handed_out(story, 5)
    assert story.named("S10") == [(event,)]


def test_a_record_names_pack_and_lot_as_events_do(story: Story) -> None:
    handed_out(story, 5)
    paper = paper_of(story.records[0])
    assert paper is not None
    assert (paper.pack, paper.lot) == (pack(1), LOT) == (pack(1), lot_link(pack(1), "L1"))
