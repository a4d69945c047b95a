import pytest

from desktop.domains.catalogue import builtin_kinds
from desktop.finding import Severity
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.verdict import Result
from desktop.views.models.case_details import (
    case_query,
    inspect_case,
    next_records,
    step_query,
    why_not_write,
)
from desktop.views.models.case_rows import (
    FLAWED,
    OPEN,
    OVERDUE,
    UNCHECKED,
    Case,
    CaseFilter,
    CaseRows,
    Cases,
    read_cases,
)
from desktop.views.models.step_rows import StepRows, step_marks
from tests.checks.city_story import OPERATOR, Story

KINDS = {kind.id: kind for kind in builtin_kinds()}
NOW = "2026-06-01T00:00:00.000Z"


def time(day: int) -> str:
    return f"2026-05-{day:02}T00:00:00.000Z"


def request(story: Story, due: str, **more: JsonValue) -> str:
    data: JsonObject = {
        "service_code": "006", "service_name": "Street light out", "location": "public_space",
        "agency_responsible": "Public lighting", "expected_datetime": due,
    }  # fmt: skip
    return story.add("service.request", data | more, time=time(1))


def closed(story: Story, target: str) -> str:
    data: JsonObject = {"status": "closed", "reason": "completed"}
    return story.add("service.update", data, {"updates": target}, time=time(9))


def cases(story: Story) -> Cases:
    return read_cases(story.records, NOW, KINDS, {OPERATOR: "Health inspection"})


def test_what_is_late_stands_before_what_is_open_and_what_is_closed() -> None:
    story = Story()
    done = request(story, time(20))
    closed(story, done)
    later = request(story, "2026-07-01T00:00:00.000Z")
    late = request(story, time(3))
    read = cases(story)
    rows = CaseRows(read, CaseFilter())
    assert [one.id for one in rows.items] == [late, later, done]
    assert [row.cells[0] for row in rows.page(0)] == [
        "Open, late", "Open, late", "Closed, unchecked",
    ]  # fmt: skip
    assert rows.page(0)[2].mark is Severity.ERROR
    assert rows.page(0)[0].cells[1:4] == (
        "Street light out", "reported done, ordered missing, done missing, closed missing",
        "Public lighting",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("state", "count"), [("", 2), (OPEN, 1), (OVERDUE, 1), (UNCHECKED, 1), (FLAWED, 2)]
)
def test_filters_by_state(state: str, count: int) -> None:
    story = Story()
    closed(story, request(story, time(20)))
    request(story, time(3))
    assert CaseRows(cases(story), CaseFilter(state)).count() == count


def test_filters_by_sort_agency_and_place() -> None:
    story = Story()
    request(story, time(3))
    incident(story)
    read = cases(story)
    assert read.agencies() == ["Health inspection", "Public lighting"]
    rows = CaseRows(read, CaseFilter(agency="Public lighting"))
    assert [one.trail.process for one in rows.items] == ["service request"]
    rows = CaseRows(read, CaseFilter(process="sanitary incident", place="4012345000009"))
    assert rows.count() == 1


def incident(story: Story, **more: JsonValue) -> str:
    data: JsonObject = {
        "incident": "NB-1", "type": "pests", "agent": "other", "status": "open",
        "exposures": [{"site": "4012345000009", "cases": 1, "from": "2026-05-01"}],
    }  # fmt: skip
    return story.add("incident.sanitary", data | more, time=time(2))


def only(read: Cases) -> Case:
    (one,) = read.items
    return one


def test_an_incident_is_carried_on_with_its_own_values() -> None:
    story = Story()
    begun = incident(story)
    newest = story.add(
        "incident.sanitary",
        {"incident": "NB-1", "type": "pests", "agent": "other", "status": "open", "cases": 2},
        {"continues": begun},
        time=time(4),
    )
    first, *rest = next_records(only(cases(story)), KINDS.values())
    assert first.kind.name == "incident.sanitary"
    assert first.target.refs == (("continues", newest),)
    assert first.target.raw["cases"] == "2"
    named = {one.kind.name: one.target.refs for one in rest}
    assert named["inspection.report"] == (("answers", begun),)


def test_a_request_is_carried_on_by_an_update_and_an_order() -> None:
    story = Story()
    begun = request(story, time(3))
    following = next_records(only(cases(story)), KINDS.values())
    assert [(one.kind.name, one.target.refs, dict(one.target.raw)) for one in following] == [
        ("service.update", (("updates", begun),), {}),
        ("work.order", (("fulfils", begun),), {}),
    ]


def test_a_key_that_may_not_write_is_told_why() -> None:
    kind = KINDS["service.update/1"]
    assert why_not_write(kind, None, is_unlocked=False) == "Your key is locked."


def test_the_inspector_names_steps_findings_and_the_likely_flaw() -> None:
    story = Story()
    done = request(story, time(20))
    update = closed(story, done)
    one = only(cases(story))
    inspection = inspect_case(one, KINDS)
    assert "at the step \u201cordered\u201d" in inspection.sentence
    told, against = inspection.sections
    assert [check.result for check in told.lines] == [
        Result.OK, Result.AGAINST, Result.AGAINST, Result.OK,
    ]  # fmt: skip
    assert told.marks == step_marks(one.trail.steps)
    assert "no approved report of finished work" in against.lines[-1].name
    assert case_query(one) == f"id:{done[9:]},{update[9:]}"
    steps = one.trail.steps
    assert step_query(steps[-1]) == f"id:{update[9:]}"
    assert step_query(steps[1]) == ""
    words = [row.cells[:3] for row in StepRows(steps).page(0)]
    assert words[-1] == ("Closed", "done", "2026-05-09")
