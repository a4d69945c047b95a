"""Figures of a district: what they count, and which published limit they are beyond."""

from decimal import Decimal

from desktop.checks.service_figures import Figure, Limit, figures_of
from desktop.ledger.json_profile import JsonObject, JsonValue
from tests.checks.city_story import Story, indicator
from tests.domains.points_story import hash_of

NORTH, SOUTH = "urn:city:district:north", "urn:city:district:south"
TIME = "2017-01-01T00:00:00.000Z"


def window(
    story: Story, total: int, *about: str, unit: str = "MTQ", is_revoked: bool = False
) -> str:
    data: JsonObject = {
        "account": hash_of(str(total)), "commodity": "water", "total": total, "unit": unit,
        "root": hash_of("root"), "count": 2, "from": "2017-02-01T00:00:00.000Z",
        "until": "2017-03-01T00:00:00.000Z",
    }  # fmt: skip
    return story.add("meter.window", data, about=about, is_revoked=is_revoked)


def figure(story: Story, value: int, *about: str, **more: JsonValue) -> Figure:
    """Add an indicator and return what follows for it."""
    story.add("service.indicator", indicator("water", "sum", value, **more), about=about)
    return figures_of(story.records)[-1]


def limit(
    story: Story, bound: str, value: str, since: str = TIME, *, is_revoked: bool = False
) -> str:
    data: JsonObject = {"name": f"indicator.water sum.{bound}", "value": value, "from": since}
    return story.add("ledger.parameter", data, is_revoked=is_revoked)


def test_a_figure_counts_the_windows_of_its_district_and_one_of_the_city_all() -> None:
    story = Story()
    north, south = window(story, 5, NORTH), window(story, 7, SOUTH)
    nowhere = window(story, 11)
    assert figure(story, 5, NORTH).inputs == (north,)
    assert figure(story, 23).inputs == (north, south, nowhere)
    assert figure(story, 0, "urn:city:district:east").computed == 0


def test_what_is_withdrawn_later_logged_or_in_another_unit_does_not_count() -> None:
    story = Story()
    window(story, 5, NORTH, is_revoked=True)
    window(story, 6, NORTH, unit="LTR")
    good = window(story, 7, NORTH)
    made = figure(story, 7, NORTH, unit="MTQ")
    assert (made.inputs, made.computed) == ((good,), 7)
    window(story, 9, NORTH)
    assert figures_of(story.records)[-1].inputs == (good,)


def test_a_limit_is_broken_beyond_it_and_not_at_it() -> None:
    story = Story()
    window(story, 10, NORTH)
    assert figure(story, 10, NORTH).broken is None
    least, most = limit(story, "least", "10"), limit(story, "most", "10")
    made = figure(story, 10, NORTH)
    assert (made.least, made.most) == (Limit(Decimal(10), least), Limit(Decimal(10), most))
    assert made.broken is None
    tighter = limit(story, "most", "9.5")
    broken = figure(story, 10, NORTH).broken
    assert broken is not None
    assert broken.record == tighter
    low = limit(story, "least", "10.5")
    limit(story, "most", "99")
    broken = figures_of(story.records)[-1].broken
    assert broken is not None
    assert broken.record == low


def test_a_limit_counts_from_its_time_on_and_a_withdrawn_one_never() -> None:
    story = Story()
    window(story, 10, NORTH)
    limit(story, "most", "1", since="2030-01-01T00:00:00.000Z")
    limit(story, "most", "2", is_revoked=True)
    story.add("ledger.parameter", {"name": "R4.taps_per_hour", "value": "1", "from": TIME})
    assert figure(story, 10, NORTH).most is None


def test_what_the_indicator_promises_is_its_limit_where_none_is_published() -> None:
    story = Story()
    window(story, 10, NORTH)
    made = figure(story, 10, NORTH, lowest=11, highest=20)
    assert (made.least, made.most, made.broken) == (
        Limit(Decimal(11), made.observed.record.id),
        Limit(Decimal(20), made.observed.record.id),
        made.least,
    )
    limit(story, "least", "3")
    assert figures_of(story.records)[-1].broken is None
