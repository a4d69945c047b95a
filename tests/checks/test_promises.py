"""Rules C5 and C6: incidents closed unseen, and inspections that were promised."""

from collections.abc import Iterator, Mapping

import pytest

from desktop.checks import promises
from desktop.checks.check import Context
from desktop.finding import Finding
from desktop.ledger.json_profile import JsonObject, JsonValue
from tests.checks.repair_story import NOW, SITE, Story, day, named

_CHECKS = {"C5": "closed_unseen", "C6": "never_inspected"}


def found(story: Story, now: str = NOW) -> list[Finding]:
    context = Context(story.parameters, now, lambda key: frozenset((key,)))
    return list(promises.GROUP.run(story.records, context))


def incident(
    story: Story, at: int, status: str, refs: Mapping[str, str] | None = None, **more: JsonValue
) -> str:
    data: JsonObject = {
        "incident": "I1", "type": "contaminated_water", "agent": "unknown", "status": status,
        "exposures": [{"site": SITE, "cases": 4}], **more,
    }  # fmt: skip
    return story.add("incident.sanitary/1", day(at), data, refs)


@pytest.fixture
def story() -> Story:
    return Story()


def broken(story: Story, code: str) -> str:
    if code == "C5":
        return incident(story, 9, "closed", {"continues": incident(story, 2, "open")})
    return story.inspected(2, "unsatisfactory", followUp=day(9)[:10])


def test_an_incident_that_was_rechecked_is_clean(story: Story) -> None:
    first = incident(story, 2, "open", recheck_by=day(8)[:10])
    story.inspected(5)
    incident(story, 9, "closed", {"continues": first}, closing_reason="removed")
    assert found(story) == []


@pytest.mark.parametrize("code", _CHECKS)
def test_each_fault_is_found_by_its_check_alone(
    story: Story, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = broken(story, code)
    assert named(found(story)) == [(code, (place,))]

    def nothing(*_: object) -> Iterator[Finding]:
        return iter(())

    monkeypatch.setattr(promises, _CHECKS[code], nothing)
    assert found(story) == []


@pytest.mark.parametrize(
    ("at", "result", "site"),
    [
        (1, "satisfactory", SITE),
        (10, "satisfactory", SITE),
        (5, "conditional", SITE),
        (5, "satisfactory", "4012345000016"),
    ],
)
def test_a_recheck_is_good_in_time_and_at_the_place(
    story: Story, at: int, result: str, site: str
) -> None:
    broken(story, "C5")
    story.inspected(at, result, site=site)
    assert [one.code for one in found(story)] == ["C5"]


def test_a_closing_may_rest_on_an_inspection_elsewhere(story: Story) -> None:
    first = incident(story, 2, "open")
    report = story.inspected(5, site="4012345000016")
    incident(story, 9, "closed", {"continues": first, "rests_on": report})
    story.inspected(5, refs={"answers": incident(story, 3, "closed", closing_reason="referred")})
    assert found(story) == []


def test_a_promise_is_kept_by_any_later_inspection_of_the_place(story: Story) -> None:
    broken(story, "C6")
    story.inspected(40)
    assert found(story) == []


def test_a_promise_is_broken_only_after_the_days_allowed(story: Story) -> None:
    broken(story, "C6")
    assert found(story, day(16)) == []
    assert len(found(story, day(17))) == 1
    story.parameter("C6.days", 60)
    assert found(story, day(17)) == []


def test_promises_of_updates_and_incidents_are_looked_at(story: Story) -> None:
    request = story.request()
    update = story.update(request, 2, "open", "in_progress", inspection_by=day(5)[:10])
    kept = story.update(request, 2, "open", "in_progress", inspection_by=day(5)[:10])
    first = incident(story, 2, "open", recheck_by=day(4)[:10])
    story.inspected(3, refs={"answers": kept}, site="4012345000016")
    assert named(found(story)) == [("C6", (update,)), ("C6", (first,))]
    story.inspected(4, refs={"answers": request})
    assert found(story) == []


def test_incidents_that_go_on_from_each_other_in_a_ring_come_to_an_end(story: Story) -> None:
    later = "urn:uuid:019b0000-0000-7000-8000-000000000001"
    incident(story, 2, "open", {"continues": later})
    incident(story, 3, "closed", {"continues": story.records[0].record.id})
    assert [one.code for one in found(story)] == ["C5"]
