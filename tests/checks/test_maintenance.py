"""Rules M1 to M6: real requests of Chicago with the work they lack, and small stories."""

from collections.abc import Iterator

import pytest

from desktop.checks import maintenance
from desktop.checks.check import Context
from desktop.checks.observed import Observed
from desktop.domains.geometry import DEGREE, Position, Shape, data_of
from desktop.finding import Finding
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import Place, Record, Ref
from tests.checks.approvals import with_approvals
from tests.checks.repair_story import COLLEAGUE, CREW, HASH, LAMP, NOW, OFFICE, Story, day, named
from tests.exchange.maintenance.chicago import chicago_file, chicago_records

_CHECKS = {
    "M1": "closed_without_work",
    "M2": "overdue",
    "M3": "come_back",
    "M4": "not_entitled",
    "M5": "misplaced",
    "M6": "silently_handed_on",
}


def found(story: Story, now: str = NOW) -> list[Finding]:
    context = Context(story.parameters, now, lambda key: frozenset((key,)))
    return list(maintenance.GROUP.run(with_approvals(story.records), context))


@pytest.fixture
def story() -> Story:
    return Story()


def chicago() -> Story:
    """Return the requests of Chicago, each closing with an order and approved work before it."""
    story = Story()
    records, _ = chicago_records(chicago_file().read_bytes())
    for record in records:
        if record.data.get("status") == "closed":
            (request,) = (ref.id for ref in record.refs)
            _repair(story, request, record)
        story.take(record)
    return story


def _repair(story: Story, request: str, closing: Record) -> None:
    number = 5_000 + 3 * len(story.records)
    ids = [f"urn:uuid:019b0000-0000-7000-8000-{number + step:012}" for step in range(3)]
    order: JsonObject = {
        "work_order": "W", "action": "inspect", "agency_responsible": "", "crew": CREW,
    }  # fmt: skip
    agency = next(one.record for one in story.records if one.record.id == request).data
    order["agency_responsible"] = agency["agency_responsible"]
    work: JsonObject = {
        "started": closing.time, "finished": closing.time, "outcome": "done", "action": "inspect",
        "evidence": [{"type": "document", "sha256": HASH}],
    }  # fmt: skip
    story.take(Record(ids[0], "work.order/1", closing.time, order, refs=(Ref("fulfils", request),)))
    done = Record(ids[1], "work.closed/1", closing.time, work, refs=(Ref("closes", ids[0]),))
    story.take(done)
    approval: JsonObject = {"records": [{"id": ids[1], "sha256": done.sha256.hex()}]}
    story.take(Record(ids[2], "record.approval/1", closing.time, approval), COLLEAGUE)


def test_chicago_with_its_work_on_record_is_clean() -> None:
    assert found(chicago()) == []


def test_work_that_its_crew_approves_itself_is_not_approved(story: Story) -> None:
    request = story.request()
    work = story.work(story.order(request, 2), 3, approved=False)
    story.approve(work, 3, OFFICE)
    story.update(request, 4, "closed", "completed")
    assert [one.code for one in found(story)] == ["M1"]


@pytest.mark.parametrize("dropped", ["work.order", "work.closed", "record.approval"])
def test_chicago_without_its_work_is_found_closing_by_closing(dropped: str) -> None:
    story = chicago()
    story.records = [one for one in story.records if one.name != dropped]
    closings = [one for one in found(story) if one.code == "M1"]
    assert len(closings) == 23  # the 24th is a duplicate


def test_chicago_with_a_promise_of_one_day_is_overdue() -> None:
    story = chicago()
    for at, one in enumerate(story.records):
        if one.name == "service.request":
            data = {**one.record.data, "expected_datetime": one.record.time}
            record = Record(one.record.id, one.record.kind, one.record.time, data)
            story.records[at] = Observed(record, one.entry, one.block, one.issuer)
    assert [one.code for one in found(story)] == ["M2"] * 25


def broken(story: Story, code: str) -> str:
    """Tell a story with one fault; return the record at which it is found."""
    request = story.request(expected_datetime=day(20))
    match code:
        case "M1":
            return story.update(request, 5, "closed", "completed")
        case "M2":
            return request
        case "M3":
            story.repaired(request, 2)
            again = story.request(at=9, place=(470_000_500, 150_000_000))
            story.repaired(again, 60)
            return again
        case "M4":
            order = story.order(request, 2, licence_required=True)
            story.update(request, 3, "closed", "no_action")
            return order
        case "M5":
            _lamp(story)
            far = story.request(place=(470_100_000, 150_000_000), about=(LAMP,))
            story.repaired(far, 2)
            story.update(request, 3, "closed", "no_action")
            return far
        case _:
            story.update(request, 2, "closed", "no_action", agency_responsible="Roads")
            return story.records[-1].record.id


def _lamp(story: Story) -> str:
    lamp = Shape("Point", (((Position(150_000_000, 470_000_000),),),))
    data: JsonObject = {"type": "street_light", "name": "7", "geometry": data_of(lamp)}
    return story.add("asset.registered/1", day(1), data, about=(LAMP,))


@pytest.mark.parametrize("code", _CHECKS)
def test_each_fault_is_found_by_its_check_alone(story: Story, code: str) -> None:
    place = broken(story, code)
    (one,) = found(story)
    assert one.code == code
    assert one.entry == int(place[-12:])
    assert place in one.records
    assert one.what.startswith("The record ")
    assert one.means
    assert one.do


@pytest.mark.parametrize("code", _CHECKS)
def test_without_its_check_a_fault_stays_unseen(
    story: Story, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken(story, code)

    def nothing(*_: object) -> Iterator[Finding]:
        return iter(())

    monkeypatch.setattr(maintenance, _CHECKS[code], nothing)
    assert found(story) == []


def test_every_check_has_a_title_of_its_own() -> None:
    titles = [check.title for check in maintenance.GROUP.checks.values()]
    assert tuple(maintenance.GROUP.checks) == tuple(_CHECKS)
    assert len(set(titles)) == len(titles)
    assert max(map(len, titles)) <= 24


def test_a_request_may_be_closed_on_an_inspection_or_as_a_duplicate(story: Story) -> None:
    one, other = story.request(), story.request(place=(480_000_000, 150_000_000))
    report = story.inspected(2)
    story.update(one, 3, "closed", "completed", {"rests_on": report})
    story.update(other, 3, "closed", "duplicate")
    assert found(story) == []


@pytest.mark.parametrize("result", ["unsatisfactory", "conditional"])
def test_an_inspection_that_found_fault_is_no_proof_that_a_defect_was_removed(
    story: Story, result: str
) -> None:
    report = story.inspected(2, result=result)
    closed = story.update(story.request(), 3, "closed", "completed", {"rests_on": report})
    (one,) = found(story)
    assert (one.code, one.entry) == ("M1", int(closed[-12:]))


@pytest.mark.parametrize("change", ["late", "no evidence", "not done", "altered", "withdrawn"])
def test_work_that_proves_nothing_does_not_count(story: Story, change: str) -> None:
    request = story.request()
    order = story.order(request, 2)
    if change == "late":
        story.work(order, 9)
    elif change == "no evidence":
        story.work(order, 3, evidence=[])
    elif change == "not done":
        story.work(order, 3, outcome="not_done")
    else:
        work = story.work(order, 3)
        _alter(story, work, is_withdrawn=change == "withdrawn")
    closing = story.update(request, 4, "closed", "completed")
    assert named(found(story)) == [("M1", tuple(sorted((request, closing))))]


def _alter(story: Story, record_id: str, *, is_withdrawn: bool) -> None:
    (at,) = (n for n, one in enumerate(story.records) if one.record.id == record_id)
    one = story.records[at]
    data = one.record.data if is_withdrawn else {**one.record.data, "cause": "wear"}
    record = Record(record_id, one.record.kind, one.record.time, data, refs=one.record.refs)
    story.records[at] = Observed(
        record, one.entry, one.block, one.issuer, is_revoked=is_withdrawn
    )  # fmt: skip


def test_a_corrected_request_keeps_its_updates_and_orders(story: Story) -> None:
    request = story.request(expected_datetime=day(9))
    story.repaired(request, 2)
    old = story.records[0]
    story.records[0] = Observed(old.record, 0, 0, old.issuer, is_superseded=True)
    story.request(refs={"corrects": request}, expected_datetime=day(9))
    assert found(story) == []


def test_a_promise_counts_until_a_new_one_is_made_in_time(story: Story) -> None:
    request = story.request(expected_datetime=day(10))
    kept = story.update(request, 9, "open", "postponed", expected_datetime=day(30))
    assert named(found(story, day(29))) == []
    (late,) = found(story, day(31))
    assert late.entry == int(kept[-12:])
    assert late.records == tuple(sorted((request, kept)))
    story.update(request, 40, "open", "postponed", expected_datetime=day(90))
    assert [one.code for one in found(story, day(41))] == ["M2"]
    story.parameter("M2.grace_days", 10)
    assert found(story, day(41)) == []


def test_a_request_reopened_soon_after_is_found_and_later_is_not(story: Story) -> None:
    request = story.request()
    story.repaired(request, 2)
    again = story.update(request, 20, "open", "reopened")
    (one,) = found(story)
    assert (one.code, one.entry) == ("M3", int(again[-12:]))
    story.parameter("M3.days", 10)
    assert found(story) == []


@pytest.mark.parametrize(
    ("lat", "lon", "at", "code", "is_found"),
    [
        (600_000_000, 150_013_000, 9, "006", True),  # 72 m east
        (600_000_000, 150_014_000, 9, "006", False),  # 78 m east
        (600_006_000, 150_000_000, 9, "006", True),  # 67 m north
        (600_007_000, 150_000_000, 9, "006", False),  # 78 m north
        (600_000_000, 150_000_000, 40, "006", False),
        (600_000_000, 150_000_000, 3, "006", False),  # before the closing
        (600_000_000, 150_000_000, 9, "007", False),
    ],
)
def test_a_repeated_request_is_near_soon_and_for_the_same(
    story: Story, lat: int, lon: int, at: int, code: str, *, is_found: bool
) -> None:
    story.repaired(story.request(place=(600_000_000, 150_000_000)), 2)
    story.request(at=at, place=(lat, lon), service_code=code)
    assert [one.code for one in found(story)] == ["M3"] * is_found


def test_requests_that_say_the_same_do_not_come_back(story: Story) -> None:
    first = story.request()
    story.repaired(first, 2)
    story.request(at=9, refs={"duplicates": first})
    story.update(story.request(at=9), 10, "closed", "duplicate")
    assert found(story) == []


def _licence(story: Story, start: int, end: int) -> str:
    data: JsonObject = {
        "party": {"identifiedBy": "key", "key": CREW}, "organisation": "Crew Ltd",
        "licenceType": "water_supplier", "number": "1",
        "from": day(start)[:10], "until": day(end)[:10],
    }  # fmt: skip
    return story.add("party.licence/1", day(1), data)


def test_a_crew_needs_a_licence_on_the_day_of_the_order(story: Story) -> None:
    request = story.request()
    licence = _licence(story, 1, 20)
    story.order(request, 10, licence_required=True)
    assert found(story) == []
    late = story.order(request, 21, licence_required=True)
    assert named(found(story)) == [("M4", (late,))]
    reasons: JsonObject = {"action": "revoke", "reason": "fraud"}
    story.add("record.status/1", day(15), reasons, {"status": licence})
    assert named(found(story)) == [("M4", (late,))]


def test_a_crew_needs_a_licence_on_the_days_of_the_work_and_not_of_the_order(
    story: Story,
) -> None:
    request = story.request()
    _licence(story, 10, 20)
    good = story.order(request, 5, licence_required=True)
    assert named(found(story)) == [("M4", (good,))]  # as far as is known, it is done at once
    story.work(good, 15)
    assert found(story) == []
    late = story.order(request, 15, licence_required=True)
    assert found(story) == []
    work = story.work(late, 21)
    assert named(found(story)) == [("M4", tuple(sorted((late, work))))]


def test_work_that_began_too_early_that_was_not_done_or_not_approved(story: Story) -> None:
    request = story.request()
    _licence(story, 10, 20)
    order = story.order(request, 12, licence_required=True)
    story.work(order, 30, outcome="not_done")
    story.work(order, 30, approved=False)
    assert found(story) == []
    work = story.work(order, 15, started=day(9))
    assert named(found(story)) == [("M4", tuple(sorted((order, work))))]


@pytest.mark.parametrize("table", ["M4.action.repair", "M4.asset.street_light"])
def test_where_the_authority_says_which_licences_allow_a_work_no_other_counts(
    story: Story, table: str
) -> None:
    _lamp(story)
    order = story.order(story.request(), 10, about=(LAMP,), licence_required=True)
    _licence(story, 1, 20)
    assert found(story) == []
    other = {"M4.action.repair": "M4.action.clean"}.get(table, "M4.asset.tree")
    story.parameter(f"{other}.waste_carrier", 1)
    story.parameter(f"{table}.waste_carrier", 0)
    assert found(story) == []
    story.parameter(f"{table}.waste_carrier", 1)
    (one,) = found(story)
    assert (one.code, one.records) == ("M4", (order,))
    assert "none that the crew held" in one.what
    story.parameter(f"{table}.water_supplier", 1)
    assert found(story) == []


def test_work_is_not_ordered_before_it_is_asked_for(story: Story) -> None:
    request = story.request(at=5)
    order = story.order(request, 4)
    assert named(found(story)) == [("M4", tuple(sorted((request, order))))]


def test_a_place_outside_the_city_is_found_unless_it_is_only_blurred(story: Story) -> None:
    corners = [(150.0, 47.0), (151.0, 47.0), (151.0, 48.0), (150.0, 48.0), (150.0, 47.0)]
    ring = tuple(Position(round(x * DEGREE), round(y * DEGREE)) for x, y in corners)
    data: JsonObject = {
        "type": "city_boundary", "name": "City", "geometry": data_of(Shape("Polygon", ((ring,),))),
    }  # fmt: skip
    story.add("asset.registered/1", day(1), data, about=("urn:example:city",))
    story.request(place=(475_000_000, 1_505_000_000))
    outside = story.request(place=(469_990_000, 1_505_000_000))
    (one,) = found(story)
    assert (one.code, one.entry) == ("M5", int(outside[-12:]))
    old = story.records.pop()
    blurred = Place(469_997_000, 1_505_000_000, accuracy_m=50)
    record = Record(outside, old.record.kind, old.record.time, old.record.data, place=blurred)
    story.take(record)
    assert found(story) == []


def test_a_place_may_be_as_far_from_its_asset_as_the_parameter_says(story: Story) -> None:
    _lamp(story)
    story.request(place=(470_020_000, 150_000_000), about=(LAMP,))  # 222 m
    (one,) = found(story)
    assert "222 m" in one.what
    story.parameter("M5.radius_m", 250)
    assert found(story) == []


def test_a_request_may_be_handed_on_by_an_update_that_says_so(story: Story) -> None:
    request = story.request()
    story.update(request, 2, "open", "transferred", agency_responsible="Roads")
    story.order(request, 3, agency_responsible="roads ")
    assert found(story) == []
    order = story.order(request, 4, agency_responsible="Water")
    assert named(found(story)) == [("M6", tuple(sorted((request, order))))]
