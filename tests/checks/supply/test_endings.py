"""S3 and S17 over what ends a pack and what brings it back, as events and pharmacies tell it."""

import pytest

from desktop.checks.check import Context
from desktop.checks.observed import Parameters
from desktop.checks.supply import group
from desktop.ledger.json_profile import JsonObject, JsonValue
from tests.checks.supply.test_dispensing import FAR, NEAR, PLACE, handed_out
from tests.checks.supply.test_story import Story, pack


@pytest.fixture
def story() -> Story:
    story = Story()
    story.made(1, pack(1), pack(2))
    return story


def found(story: Story, *codes: str) -> list[tuple[str, tuple[str, ...]]]:
    context = Context(Parameters(story.records), "2026-12-31T00:00:00.000Z", lambda _: frozenset())
    wanted = codes or ("S3", "S17")
    told = group.GROUP.run(story.records, context)
    return [(one.code, one.records) for one in told if one.code in wanted]


def event(
    story: Story, step: str, day: int, site: str = NEAR, *, disposition: str = "in_progress"
) -> str:
    point: JsonValue = {"id": PLACE + site}
    return story.event(step, day, pack(1), readPoint=point, disposition=disposition)


@pytest.mark.parametrize("site", [NEAR, FAR])
@pytest.mark.parametrize(
    "state", ["stolen", "destroyed", "exported", "locked", "sample", "freeSample", "withdrawn"]
)
@pytest.mark.parametrize("by_paper", [False, True])
def test_what_has_left_trade_is_found_where_it_is_handed_out(
    story: Story, state: str, site: str, *, by_paper: bool
) -> None:
    end = handed_out(story, 5, state=state)
    out = handed_out(story, 7, site) if by_paper else event(story, "dispensing", 7, site)
    assert found(story) == [("S3", (end, out))]


@pytest.mark.parametrize("state", ["stolen", "destroyed", "supplied"])
@pytest.mark.parametrize("step", ["shipping", "receiving", "storing"])
def test_what_is_gone_is_found_where_it_is_on_its_way(story: Story, state: str, step: str) -> None:
    end = handed_out(story, 5, state=state)
    moved = event(story, step, 6, FAR)
    assert found(story) == [("S3", (end, moved))]


@pytest.mark.parametrize("state", ["exported", "locked", "sample", "freeSample", "withdrawn"])
def test_what_is_taken_abroad_to_a_laboratory_or_back_still_travels(
    story: Story, state: str
) -> None:
    handed_out(story, 5, state=state)
    event(story, "shipping", 6)
    event(story, "receiving", 7, FAR)
    assert found(story) == []


def test_what_a_wholesaler_supplies_travels_and_is_handed_out_by_nobody_else(story: Story) -> None:
    first = handed_out(story, 5)
    story.records[-1].record.data["siteType"] = "wholesaler"
    event(story, "shipping", 6)
    assert found(story) == []
    second = handed_out(story, 8, FAR)
    assert found(story) == [("S17", (first, second))]


def test_what_happens_on_the_day_of_a_paper_is_not_known_to_be_later(story: Story) -> None:
    event(story, "receiving", 5)
    handed_out(story, 5)
    assert found(story) == []
    handed_out(story, 5, state="stolen")
    assert found(story) == []


def test_what_is_stolen_at_one_place_and_supplied_at_another_on_one_day_is_found(
    story: Story,
) -> None:
    end = handed_out(story, 5, state="stolen")
    out = handed_out(story, 5, FAR)
    assert found(story) == [("S3", (end, out))]


def test_what_is_recorded_twice_is_found_once(story: Story) -> None:
    end = handed_out(story, 5, state="stolen")
    first = handed_out(story, 7)
    handed_out(story, 7)
    assert found(story) == [("S3", (end, first))]
    back = handed_out(story, 8, state="active")
    handed_out(story, 8, state="active")
    assert found(story, "S3") == [("S3", (end, first)), ("S3", (end, back))]


@pytest.mark.parametrize("state", ["supplied", "exported", "freeSample", "locked"])
def test_a_pack_is_active_again_in_time_where_it_left_trade(story: Story, state: str) -> None:
    handed_out(story, 5, state=state)
    handed_out(story, 15, state="active")
    event(story, "shipping", 16)
    handed_out(story, 17, FAR)
    assert found(story) == []


@pytest.mark.parametrize(
    ("state", "day", "site"),
    [
        ("supplied", 6, FAR), ("supplied", 16, NEAR), ("locked", 6, FAR), ("exported", 16, NEAR),
        ("destroyed", 6, NEAR), ("stolen", 6, NEAR), ("sample", 6, NEAR), ("withdrawn", 6, NEAR),
        ("stolen", 6, FAR),
    ],
)  # fmt: skip
def test_a_pack_that_comes_back_elsewhere_late_or_from_a_final_end_is_found(
    story: Story, state: str, day: int, site: str
) -> None:
    end = handed_out(story, 5, state=state)
    back = handed_out(story, day, site, state="active")
    assert found(story) == [("S3", (end, back))]
    again = handed_out(story, day + 1, site)
    code = "S17" if state == "supplied" else "S3"
    assert set(found(story)) == {("S3", (end, back)), (code, (end, again))}


def test_an_authority_says_how_long_a_pack_may_take(story: Story) -> None:
    handed_out(story, 5)
    handed_out(story, 20, state="active")
    assert [code for code, _ in found(story)] == ["S3"]
    figure: JsonObject = {"name": "S3.days", "value": "15", "from": "2026-01-01T00:00:00.000Z"}
    story.add("ledger.parameter/1", 21, figure)
    assert found(story) == []


@pytest.mark.parametrize(("day", "site", "is_back"), [
    (15, NEAR, True), (16, NEAR, False), (6, FAR, False),
])  # fmt: skip
def test_an_event_brings_a_pack_back_in_time_and_there_alone(
    story: Story, day: int, site: str, *, is_back: bool
) -> None:
    """Where it does not, it is the way to be destroyed, and no fault by itself."""
    out = event(story, "dispensing", 5)
    event(story, "receiving", day, site, disposition="returned")
    event(story, "shipping", day, site, disposition="returned")
    assert found(story) == []
    moved = event(story, "shipping", day + 1, site)
    again = event(story, "dispensing", day + 2, FAR)
    expected = [] if is_back else [("S3", (out, moved)), ("S17", (out, again))]
    assert found(story) == expected


def test_what_is_stolen_after_it_was_locked_stays_away(story: Story) -> None:
    handed_out(story, 5, state="locked")
    end = event(story, "inspecting", 6, disposition="stolen")
    back = handed_out(story, 7, state="active")
    assert found(story) == [("S3", (end, back))]


def test_a_pack_that_was_active_again_on_the_day_on_which_it_was_handed_out_is_back(
    story: Story,
) -> None:
    event(story, "dispensing", 5)
    handed_out(story, 5, state="active")
    event(story, "dispensing", 6, FAR)
    assert found(story) == []


def test_where_no_record_says_where_a_pack_left_it_comes_back_anywhere(story: Story) -> None:
    story.event("dispensing", 5, pack(1))
    handed_out(story, 6, state="active")
    event(story, "shipping", 7)
    assert found(story) == []
