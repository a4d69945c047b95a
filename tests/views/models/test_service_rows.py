from desktop.checks import recompute
from desktop.finding import Severity
from desktop.ledger.json_profile import JsonObject
from desktop.verdict import Result
from desktop.views.integrity import Integrity
from desktop.views.models.service_details import evidence, evidence_query, inspect_published
from desktop.views.models.service_rows import (
    BEYOND,
    DIFFERS,
    Filter,
    Published,
    ServiceRows,
    Services,
    bars_by_district,
    bars_over_time,
    computed_again,
    published,
)
from tests.checks.city_story import Story

HARBOUR, HILL = "https://northbridge.example/districts/harbour", "urn:city:district:hill"


def indicator(value: int, month: int, **more: object) -> JsonObject:
    data: JsonObject = {
        "indicator": "water used", "service": "water", "method": "sum", "unit": "LTR",
        "value": value, "from": f"2026-{month:02}-01T00:00:00.000Z",
        "until": f"2026-{month + 1:02}-01T00:00:00.000Z",
    }  # fmt: skip
    return {**data, **more}  # type: ignore[dict-item]  # values of JSON


def window(total: int, month: int) -> JsonObject:
    return {
        "account": "A" * 43, "commodity": "water", "unit": "LTR", "total": total, "count": 1,
        "root": "B" * 43, "from": f"2026-{month:02}-01T00:00:00.000Z",
        "until": f"2026-{month + 1:02}-01T00:00:00.000Z",
    }  # fmt: skip


def read(story: Story) -> Services:
    """Return what a page has read of a story, computed again."""
    known = Services(published(story.records))
    return computed_again(
        known, recompute.indicators(story.records), recompute.bills(story.records)
    )


def two_districts() -> Story:
    story = Story()
    for about, total, said in ((HARBOUR, 900, 900), (HILL, 700, 750)):
        story.add("meter.window", window(total, 3), about=(about,))
        story.add("service.indicator", indicator(said, 3, highest=800), about=(about,))
    story.add("service.indicator", indicator(500, 2), about=(HARBOUR,))
    return story


def words(services: Services, wanted: Filter | None = None) -> list[tuple[str, ...]]:
    rows = ServiceRows(services, wanted or Filter())
    return [(row.cells[0], *row.cells[3:6]) for row in rows.page(0)]


def test_only_the_newest_figure_of_each_district_is_listed_the_wrong_ones_first() -> None:
    assert words(read(two_districts())) == [
        ("Not what the log gives", "hill", "750 l", "at most 800"),
        ("Above the most", "harbour", "900 l", "at most 800"),
    ]


def test_before_it_was_computed_again_a_figure_is_not_called_verified() -> None:
    services = Services(published(two_districts().records))
    assert not services.is_computed
    assert [one.mark for one in services.newest() if not one.broken] == [Integrity.UNCHECKED]
    assert all(evidence(one) == (one.id,) for one in services.newest())


def test_filters_leave_what_was_asked_for() -> None:
    services = read(two_districts())
    assert [row[1] for row in words(services, Filter("water", BEYOND))] == ["harbour"]
    assert [row[1] for row in words(services, Filter(state=DIFFERS))] == ["hill"]
    assert words(services, Filter("waste")) == []


def chosen(services: Services, about: str) -> Published:
    return next(one for one in services.newest() if one.about == about)


def test_bars_compare_districts_and_follow_one_over_time() -> None:
    services = read(two_districts())
    harbour = chosen(services, HARBOUR)
    bars = bars_by_district(services, harbour)
    assert [(bar.label, bar.value, bar.most) for bar in bars] == [
        ("harbour", 900, 800), ("hill", 750, 800),
    ]  # fmt: skip
    over = bars_over_time(services, harbour)
    assert [bar.label for bar in over] == ["until 2026-04-01", "until 2026-03-01"]
    assert [bar.mark for bar in over] == [Severity.WARNING, Severity.ERROR]


def test_the_evidence_of_a_figure_is_searched_for_by_its_ids() -> None:
    services = read(two_districts())
    harbour = chosen(services, HARBOUR)
    ids = evidence(harbour)
    assert len(ids) == 2  # its own, which is also its limit, and one window
    assert evidence_query(harbour) == f"id:{','.join(one.removeprefix('urn:uuid:') for one in ids)}"


def test_the_inspector_says_what_is_said_and_what_follows() -> None:
    services = read(two_districts())
    checks = inspect_published(services, chosen(services, HILL)).checks
    assert [one.result for one in checks] == [Result.AGAINST, Result.OK]
    assert "750 is said, 700 follows" in checks[0].detail


def test_a_limit_of_an_authority_counts_before_the_promise_of_the_record() -> None:
    story = two_districts()
    named: JsonObject = {
        "name": "indicator.water used.most", "value": "1000", "unit": "LTR",
        "from": "2026-01-01T00:00:00.000Z",
    }  # fmt: skip
    parameter = story.add("ledger.parameter", named)
    harbour = chosen(read(story), HARBOUR)
    assert harbour.word == "Within its limit"
    assert parameter in evidence(harbour)
