"""Processes followed through refs: what was done, late, missing or contradicted, and the flaw."""

import pytest

from desktop.domains.catalogue import builtin_kinds
from desktop.ledger.json_profile import JsonObject
from desktop.trails.process import (
    ProcessTrail,
    all_followed,
    followed,
    kinds_with_process,
    start_of,
)
from desktop.trails.processes import PROCESSES, Expected, Process, process_of
from tests.trails.stories import Story, hour

NOW = hour(24 * 60)


@pytest.fixture
def story() -> Story:
    return Story()


def request(story: Story) -> str:
    return story.add("service.request", 1, {"expected_datetime": hour(24 * 30)})


def ordered(story: Story, target: str, at: int = 24) -> str:
    data: JsonObject = {"planned_until": "2026-01-08"}
    return story.add("work.order", at, data, refs=[("fulfils", target)])


def closed(story: Story, order: str, at: int = 48, outcome: str = "done", **more: bool) -> str:
    data: JsonObject = {"outcome": outcome}
    return story.add(
        "work.closed", at, data, refs=[("closes", order)], withdrawn=more.get("withdrawn", False)
    )


def told(story: Story, target: str, at: int = 72) -> str:
    return story.add("service.update", at, {"status": "closed"}, refs=[("updates", target)])


def of(story: Story, record_id: str, now: str = NOW) -> ProcessTrail:
    start = start_of(story.records, record_id)
    assert start is not None
    found = followed(story.records, start, now)
    assert found is not None
    return found


def words(trail: ProcessTrail) -> list[str]:
    return [one.word for one in trail.steps]


def test_a_request_that_went_well_has_no_flaw_wherever_one_begins(story: Story) -> None:
    start = request(story)
    order = ordered(story, start)
    done = closed(story, order)
    told(story, start)
    for record_id in (start, order, done):
        trail = of(story, record_id)
        assert (trail.process, trail.start, trail.flaw) == ("service request", start, None)
        assert words(trail) == ["done", "done", "done", "done"]


def test_a_step_that_took_too_long_is_late_and_the_flaw(story: Story) -> None:
    start = request(story)
    closed(story, ordered(story, start), at=24 * 20)
    told(story, start, at=24 * 21)
    trail = of(story, start)
    assert words(trail) == ["done", "done", "late", "done"]
    assert trail.flaw is not None
    assert (trail.flaw.name, trail.flaw.due) == ("done", "2026-01-08T23:59:59.999Z")


def test_a_request_closed_without_any_work_lacks_the_step_that_was_passed_over(
    story: Story,
) -> None:
    start = request(story)
    told(story, start)
    trail = of(story, start)
    assert words(trail) == ["done", "missing", "missing", "done"]
    assert trail.flaw is not None
    assert trail.flaw.name == "ordered"


def test_what_is_not_due_yet_is_waited_for(story: Story) -> None:
    start = request(story)
    trail = of(story, start, hour(30))
    assert words(trail) == ["done", "not yet due", "missing", "not yet due"]


def test_work_that_ended_before_it_was_ordered_contradicts_the_order(story: Story) -> None:
    start = request(story)
    order = ordered(story, start)
    done = closed(story, order, at=12)
    told(story, start)
    trail = of(story, start)
    assert trail.flaw is not None
    assert (trail.flaw.word, trail.flaw.records) == ("contradicted", (done,))
    assert "before the step that it follows" in trail.flaw.why


def test_two_records_of_a_step_that_differ_contradict_each_other(story: Story) -> None:
    start = request(story)
    order = ordered(story, start)
    both = (closed(story, order), closed(story, order, outcome="not_found"))
    trail = of(story, start)
    assert trail.flaw is not None
    assert trail.flaw.records == both
    assert "differ in outcome: done, not_found" in trail.flaw.why


def test_a_step_whose_record_was_withdrawn_is_contradicted(story: Story) -> None:
    start = request(story)
    closed(story, ordered(story, start), withdrawn=True)
    trail = of(story, start)
    assert trail.flaw is not None
    assert trail.flaw.why == "Every record of it was withdrawn."


def test_a_correction_stands_in_the_place_of_what_it_corrects(story: Story) -> None:
    start = request(story)
    order = ordered(story, start)
    wrong = closed(story, order, at=12)
    story.records[-1] = story.records[-1]._replace(is_superseded=True)
    outcome: JsonObject = {"outcome": "done"}
    right = story.add("work.closed", 48, outcome, refs=[("closes", order), ("corrects", wrong)])
    told(story, start)
    for record_id in (start, wrong, right):
        trail = of(story, record_id)
        assert trail.flaw is None
        assert trail.steps[2].records == (right,)


def test_an_accreditation_after_the_diploma_came_too_late(story: Story) -> None:
    good = story.add("education.accreditation", 1, {})
    late = story.add("education.accreditation", 9, {})
    first = story.add("education.diploma", 5, {}, refs=[("accredited_by", good)])
    second = story.add("education.diploma", 5, {}, refs=[("accredited_by", late)])
    third = story.add("education.diploma", 5, {})
    assert words(of(story, first)) == ["done", "done"]
    assert words(of(story, second)) == ["done", "contradicted"]
    assert words(of(story, third)) == ["done", "not recorded"]


def test_who_offers_cannot_accept(story: Story) -> None:
    offer = story.add("transfer.offer", 1, {"until": hour(9)})
    story.add("transfer.accept", 2, {"answer": "yes"}, refs=[("accepts", offer)])
    trail = of(story, offer)
    assert trail.flaw is not None
    assert "same key" in trail.flaw.why


def test_an_incident_needs_a_second_look_only_if_one_was_set(story: Story) -> None:
    first = story.add("inspection.report", 0, {})
    opened = story.add("incident.sanitary", 1, {"status": "open"}, refs=[("rests_on", first)])
    story.add("inspection.report", 9, {}, refs=[("answers", opened)])
    end: JsonObject = {"status": "closed"}
    story.add("incident.sanitary", 20, end, refs=[("continues", opened)])
    trail = of(story, opened)
    assert words(trail) == ["done", "done", "done", "not recorded", "not needed", "done"]
    assert trail.steps[1].records == (first,)


def test_a_city_may_expect_what_it_likes(story: Story) -> None:
    start = story.add("own.start", 1, {"limit": "soon"})
    story.add("own.other", 2, {}, refs=[("answers", start)])
    process = Process(
        "own", (Expected("a", ("own.start",)), Expected("b", ("own.end",), due=("a", "limit")))
    )
    trail = followed(story.records, story.records[0], NOW, process)
    assert trail is not None
    assert words(trail) == ["done", "missing"]
    assert len(trail.others) == 1
    assert followed(story.records, story.records[0], NOW) is None
    assert start_of(story.records, start) is None
    assert start_of(story.records, "urn:uuid:none") is None


def test_the_table_names_each_beginning_once_and_its_steps_by_different_names() -> None:
    begins = [kind for process in PROCESSES for kind in process.steps[0].kinds]
    assert len(begins) == len(set(begins))
    for process in PROCESSES:
        names = [step.name for step in process.steps]
        assert len(names) == len(set(names))
        for number, step in enumerate(process.steps):
            earlier = names[:number]
            assert step.due is None or step.due[0] in earlier
            assert not step.other_than or step.other_than in earlier
        for kind in process.steps[0].kinds:
            assert process_of(kind) is process


def test_the_table_names_fields_that_the_published_kinds_have() -> None:
    known = {kind.name: kind for kind in builtin_kinds()}
    assert kinds_with_process() & set(known)
    for process in PROCESSES:
        holders = {step.name: step.kinds for step in process.steps}
        for step in process.steps:
            first = process.steps[0].kinds
            named = [(kind, field) for kind in step.kinds for field, _ in step.where]
            named += [(kind, step.when) for kind in first if step.when]
            named += [(kind, step.due[1]) for kind in holders[step.due[0]]] if step.due else []
            for kind, field in named:
                if kind in known:
                    assert f'"{field}"'.encode() in known[kind].canonical_schema, (kind, field)


def test_all_processes_are_followed_once_and_a_step_of_one_begins_no_other(story: Story) -> None:
    now = hour(24 * 20)
    first, second = request(story), request(story)
    order = ordered(story, first)
    alone = story.add("work.order", 30, {"planned_until": "2026-01-08"})
    expected = [one for one in PROCESSES if one.name in ("service request", "work")]
    trails = all_followed(story.records, now, expected)
    assert [one.start for one in trails] == [first, second, alone]
    assert order in {one for step in trails[0].steps for one in step.records}
    assert [one == of(story, one.start, now) for one in trails] == [True, True, True]
