"""Rewards, bills and indicators computed again: equal to the cent, or said where they are not."""

from collections.abc import Callable

import pytest

from desktop.checks import recompute
from desktop.checks.point_moves import whole
from desktop.checks.recompute import price_of
from desktop.ledger.json_profile import JsonObject, JsonValue
from tests.checks.city_story import TARIFF, Story, billed, indicator, rewarded
from tests.domains.points_story import ALICE

pytestmark = pytest.mark.slow

Change = Callable[[Story], object]


def line(number: int, **more: JsonValue) -> Change:
    """Return the change of one line of the bill."""

    def edited(data: JsonObject) -> JsonObject:
        lines = data["lines"]
        assert isinstance(lines, list)
        changed: list[JsonValue] = [
            {**one, **more} if at == number and isinstance(one, dict) else one
            for at, one in enumerate(lines)
        ]
        return {**data, "lines": changed}

    return lambda story: story.edit(story.first("bill"), edited)


def second_bill(story: Story) -> None:
    story.add("bill", story.of("bill")[0].record.data, {"tariff": story.first("tariff")})


def test_everything_equals_the_log() -> None:
    story = billed()
    for compute, count in ((recompute.rewards, 8), (recompute.bills, 1), (recompute.indicators, 7)):
        made = compute(story.records)
        assert made.mismatches == []
        assert made.equals_log
        assert made.looked_at == count


@pytest.mark.parametrize("what", recompute.SUBJECTS)
def test_the_records_that_are_read_suffice_for_what_is_computed(what: str) -> None:
    story, subject = billed(), recompute.SUBJECTS[what]
    own = {"programme": story.first("programme")}
    earned, offered = story.of("points.earn")[-1], story.of("transfer.offer")[0]
    given: JsonObject = {**offered.record.data, "account": ALICE, "to_account": "x" * 43}
    accepted = {"accepts": story.add("transfer.offer", {**given, "points": 20}, own)}
    story.add("transfer.accept", {"answer": "accept"}, accepted)
    expired: JsonObject = {"account": ALICE, "points": 1}  # wrong, and by how much depends on all
    story.add("points.expire", expired, {"expires": earned.record.id})
    read = [one for one in story.records if one.name in subject.kinds]
    assert subject.compute(read, 0) == subject.compute(story.records, 0)


def on(what: str, first: int = 2) -> set[str]:
    """Return what differs on all lines from one on."""
    return {f"line {number}, {what}" for number in range(first, 5)}


BILL_FAULTS: list[tuple[Change, set[str]]] = [
    (line(0, amount=251), {"line 1, amount"}),
    (line(1, amount=3084), {"line 2, amount"}),
    (line(1, quantity=1), {"line 2, quantity"}),
    (line(1, unit="KWH"), {"line 2, unit"}),
    (line(1, version=2), {"line 2, version"}),
    (line(1, tariff="urn:uuid:0"), {"line 2, tariff", "total"}),
    (line(1, window="urn:uuid:0"), {"line 2, window", "total"}),
    (lambda s: s.change(s.first("bill"), total=1), {"total"}),
    (lambda s: s.change(s.first("bill"), currency="EUR"), on("currency", 1)),
    (lambda s: s.change(s.first("bill"), account=ALICE), on("account")),
    (lambda s: s.change(s.first("bill"), **{"from": "2011-12-31"}), on("tariff", 1)),
    (lambda s: s.change(s.first("tariff"), commodity="gas"), on("commodity")),
    (lambda s: s.change(s.first("tariff"), unit="KWH"), on("unit") | {"total"}),
    (
        lambda s: s.change(s.first("tariff"), blocks=[{"upto": 1, "price": 1, "per": 1}]),
        on("amount") | {"total"},
    ),
    (
        lambda s: s.change(s.first("meter.window"), total=94847),
        {"line 2, quantity", "line 2, amount", "total"},
    ),
    (second_bill, on("window")),
]


@pytest.mark.parametrize(("change", "what"), BILL_FAULTS)
def test_a_bill_that_was_changed_is_found_line_by_line(change: Change, what: set[str]) -> None:
    story = billed()
    change(story)
    made = recompute.bills(story.records)
    assert {one.what for one in made.mismatches} == what
    assert all(one.logged != one.computed for one in made.mismatches)
    assert not made.equals_log


@pytest.mark.parametrize(
    ("quantity", "cost"),
    [(0, 0), (1, 0), (17, 1), (50_000, 1550), (50_014, 1550), (50_015, 1551), (93_846, 3085)],
)
def test_blocks_are_priced_one_by_one_and_rounded_half_up(quantity: int, cost: int) -> None:
    blocks: list[JsonObject] = [
        {"upto": 50_000, "price": 31, "per": 1000},
        {"price": 35, "per": 1000},
    ]
    assert TARIFF["blocks"] == blocks
    assert price_of(quantity, blocks) == cost
    assert price_of(50_001, blocks[:1]) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda s: s.change(s.first("points.earn"), points=20),
        lambda s: s.change(s.first("points.redeem"), amount=199),
        lambda s: s.change(s.first("points.rule"), points=11),
    ],
)
def test_rewards_that_were_changed_are_found(change: Change) -> None:
    story = rewarded()
    change(story)
    assert not recompute.rewards(story.records).equals_log


@pytest.mark.parametrize(("points", "is_equal"), [(4, True), (5, False)])
def test_what_expired_is_what_was_left(points: int, is_equal: bool) -> None:  # noqa: FBT001
    story = rewarded()
    own = {"programme": story.first("programme")}
    moved: JsonObject = {"account": ALICE, "to": "x" * 43, "points": 6}
    story.records = [
        one for one in story.records if one.name in ("programme", "points.rule", "points.earn")
    ]
    story.add("points.transfer", moved, own)
    expired: JsonObject = {"account": ALICE, "points": points}
    story.add("points.expire", expired, {"expires": story.first("points.earn")})
    assert recompute.rewards(story.records).equals_log is is_equal


def test_indicators_are_computed_from_what_stood_on_the_log_before() -> None:
    story = billed()
    window = story.of("meter.window")[0].record
    story.add("meter.window", window.data, time=window.time)
    assert recompute.indicators(story.records).equals_log
    figure: JsonObject = {**story.of("service.indicator")[2].record.data}
    story.add("service.indicator", figure)
    made = recompute.indicators(story.records)
    assert {one.what for one in made.mismatches} == {"inputs", "value"}
    story.records = []
    story.add("service.indicator", {**figure, "method": "mean", "value": 0, "inputs": 0})
    assert recompute.indicators(story.records).equals_log


def test_a_figure_of_a_district_is_computed_from_its_windows_alone() -> None:
    harbour, mill = "https://example.org/harbour", "https://example.org/mill"
    story, total = billed(), 0
    for one in story.of("meter.window")[:2]:
        place = (harbour, "urn:example:meter") if total == 0 else (mill,)
        story.add("meter.window", one.record.data, time=one.record.time, about=place)
        total = total or whole(one.record.data, "total")
    figure: JsonObject = {
        **story.of("service.indicator")[2].record.data, "value": total, "inputs": 1,
    }  # fmt: skip
    story.add("service.indicator", figure, about=[harbour])
    assert recompute.indicators(story.records).equals_log
    story.add("service.indicator", figure, about=[mill])
    assert {one.what for one in recompute.indicators(story.records).mismatches} == {"value"}


@pytest.mark.parametrize(
    ("bounds", "standing"),
    [
        ({}, "within"),
        ({"lowest": 306_792, "highest": 306_792}, "within"),
        ({"lowest": 306_793}, "below"),
        ({"highest": 306_791}, "above"),
    ],
)
def test_how_a_figure_stands_to_its_promise_is_computed(bounds: JsonObject, standing: str) -> None:
    story = billed()
    story.add(
        "service.indicator", indicator("electricity", "sum", 306_792, **bounds, standing=standing)
    )
    assert recompute.indicators(story.records).equals_log
    wrong = "below" if standing == "within" else "within"
    story.add(
        "service.indicator", indicator("electricity", "sum", 306_792, **bounds, standing=wrong)
    )
    (one,) = recompute.indicators(story.records).mismatches
    assert (one.what, one.logged, one.computed) == ("standing", wrong, standing)
