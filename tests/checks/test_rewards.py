"""Rules R1 to R8: nothing in records made from real taps, each fault after one change of them."""

from collections.abc import Callable, Iterable, Iterator

import pytest

from desktop.checks import rewards, taps
from desktop.checks.check import Context, Documents
from desktop.checks.groups import GROUPS
from desktop.checks.observed import Observed, Parameters
from desktop.exchange.city.gtfs import Feed, read_feed
from desktop.finding import Finding
from desktop.ledger.json_profile import JsonObject
from tests.checks.city_story import OPERATOR, Story, billed, codes, rewarded
from tests.domains.points_story import PSEUDONYM, hash_of
from tests.exchange.city.fares import feed

pytestmark = pytest.mark.slow

Change = Callable[[Story], object]


def found(story: Story) -> list[Finding]:
    parameters = Parameters(story.records)
    context = Context(parameters, "2017-12-31T00:00:00.000Z", lambda key: frozenset({key}))
    wanted = [one for one in story.records if one.name in rewards.GROUP.kinds]
    return list(rewards.GROUP.run(wanted, context))


def without_credit_ref(story: Story) -> None:
    credit = story.of("bill.credit")[0]
    bill = credit.record.refs[0].id
    story.add("bill.credit", credit.record.data, {"bill": bill})


def second_credit(story: Story) -> None:
    credit = story.of("bill.credit")[0]
    refs = {ref.rel: ref.id for ref in credit.record.refs}
    story.add("bill.credit", credit.record.data, refs)


def again(story: Story) -> None:
    earned = story.of("points.earn")[0].record
    refs = {ref.rel: ref.id for ref in earned.refs}
    story.add("points.earn", {**earned.data, "account": PSEUDONYM}, refs, time=earned.time)


def same_tap(story: Story) -> None:
    earned = story.of("points.earn")[0].record
    refs = {ref.rel: ref.id for ref in earned.refs}
    data = {**earned.data, "nullifier": hash_of("another")}
    story.add("points.earn", data, refs, time="2017-08-01T00:00:00.000Z")


def foreign(story: Story) -> None:
    one = story.of("fare.window")[0]
    story.records[story.records.index(one)] = one._replace(issuer="did:key:zStranger")


def other_bill(story: Story) -> None:
    story.add(
        "bill.credit",
        {**story.of("bill.credit")[0].record.data},
        {"bill": story.first("tariff"), "redeem": story.of("points.redeem")[1].record.id},
    )


def too_many(story: Story) -> None:
    earned = story.of("points.earn")[0].record
    refs = {ref.rel: ref.id for ref in earned.refs}
    for number in range(12):
        data: JsonObject = {**earned.data, "nullifier": hash_of(str(number))}
        story.add("points.earn", data, refs, time=earned.time)


def parameter(story: Story) -> None:
    data: JsonObject = {
        "name": "R4.taps_per_hour",
        "value": "2",
        "from": "2017-01-01T00:00:00.000Z",
    }
    story.add("ledger.parameter", data)


def withdrawn(story: Story) -> None:
    one = story.of("fare.window")[0]
    story.records[story.records.index(one)] = one._replace(is_revoked=True)


def status(action: str, time: str) -> Change:
    """Return what changes the standing of the gate at a time."""

    def change(story: Story) -> None:
        gates = story.of("device.registered")
        for one in gates:
            data: JsonObject = {"action": action, "reason": "fraud"}
            story.add("record.status", data, {"status": one.record.id}, time=time)
            at = story.records.index(one)
            story.records[at] = one._replace(is_revoked=one.is_revoked or action == "revoke")

    return change


def both(*changes: Change) -> Change:
    def change(story: Story) -> None:
        for one in changes:
            one(story)

    return change


LONG_BEFORE, BETWEEN, LONG_AFTER = (f"{year}-01-01T00:00:00.000Z" for year in (2010, 2011, 2030))

FAULTS: list[tuple[str, Change]] = [
    ("R1", lambda s: s.change(s.first("points.transfer"), points=70)),
    ("R1", lambda s: s.change(s.first("transfer.offer"), points=11)),
    ("R2", again),
    ("R2", same_tap),
    ("R2", second_credit),
    ("R3", lambda s: s.change(s.first("points.earn"), evidence=hash_of("x"))),
    ("R3", lambda s: s.edit(s.first("points.earn"), lambda d: without(d, "proof"))),
    ("R3", lambda s: s.records.remove(s.of("device.registered")[0])),
    ("R3", lambda s: s.records.remove(s.of("fare.window")[0])),
    ("R3", withdrawn),
    ("R3", status("revoke", LONG_BEFORE)),
    ("R3", status("suspend", LONG_BEFORE)),
    ("R3", both(status("suspend", LONG_BEFORE), status("reinstate", LONG_AFTER))),
    ("R3", both(status("revoke", LONG_BEFORE), status("reinstate", BETWEEN))),
    ("R3", foreign),
    ("R4", too_many),
    ("R4", parameter),
    ("R5", lambda s: s.change(s.first("points.rule"), until="2017-07-01")),
    ("R5", lambda s: s.change(s.first("programme"), **{"from": "2017-09-01"})),
    ("R5", lambda s: s.change(s.first("points.rule"), version=1)),
    ("R5", lambda s: s.change(s.first("points.rule"), points=9)),
    ("R5", lambda s: s.change(s.first("points.rule"), cap_day=50)),
    ("R5", lambda s: s.records.remove(s.of("points.rule")[0])),
    ("R6", lambda s: s.change(s.first("programme"), budget=59)),
    ("R6", lambda s: s.change(s.of("service.indicator")[0].record.id, value=61)),
    ("R6", lambda s: s.change(s.of("service.indicator")[1].record.id, value=60)),
    ("R7", without_credit_ref),
    ("R7", other_bill),
    ("R7", lambda s: s.change(s.first("bill.credit"), amount=101)),
    ("R7", lambda s: s.change(s.first("bill.credit"), currency="EUR")),
    ("R7", lambda s: s.change(s.first("fare.pass"), price=201)),
    ("R7", lambda s: s.change(s.first("points.redeem"), amount=300)),
]


def without(data: JsonObject, name: str) -> JsonObject:
    return {key: value for key, value in data.items() if key != name}


def test_records_made_from_real_taps_and_a_real_meter_show_nothing() -> None:
    assert found(billed()) == []
    assert rewards.GROUP in GROUPS


@pytest.mark.parametrize(("code", "change"), FAULTS)
def test_one_change_is_found_by_its_rule(code: str, change: Change) -> None:
    story = billed()
    change(story)
    findings = found(story)
    assert code in codes(findings)
    for one in findings:
        assert one.what.startswith("The record says that ")
        assert one.means
        assert one.do
        assert one.entry is not None


CHECKS = {
    "R1": "below_zero",
    "R2": "rewarded_twice",
    "R3": "without_tap",
    "R4": "too_often",
    "R5": "outside_rule",
    "R6": "not_conserved",
    "R7": "discount_without_redemption",
}


@pytest.mark.parametrize(("code", "change"), FAULTS)
def test_each_rule_finds_its_faults_alone(
    code: str, change: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing(*_: object) -> Iterator[Finding]:
        yield from ()

    monkeypatch.setattr(rewards, CHECKS[code], nothing)
    story = billed()
    change(story)
    assert code not in codes(found(story))


@pytest.mark.parametrize(
    "change",
    [
        status("revoke", LONG_AFTER),
        status("suspend", LONG_AFTER),
        both(status("suspend", LONG_BEFORE), status("reinstate", BETWEEN)),
    ],
)
def test_rides_stand_that_were_made_while_the_registration_of_the_reader_held(
    change: Change,
) -> None:
    story = rewarded()
    change(story)
    assert "R3" not in codes(found(story))


def test_of_a_reader_whose_registration_ended_one_day_only_the_rides_from_then_on_are_found() -> (
    None
):
    story = rewarded()
    rides = sorted(one.record.time for one in story.of("points.earn"))
    status("revoke", rides[-1])(story)
    told = [one for one in found(story) if one.code == "R3"]
    assert len(told) == rides.count(rides[-1]) < len(rides)
    assert "did not hold on" in told[0].what


def test_a_run_of_many_rides_is_told_once_and_a_pause_ends_it() -> None:
    story = rewarded()
    too_many(story)
    assert codes(found(story)).count("R4") == 1


def test_a_window_may_be_signed_by_the_keys_of_its_device_and_their_successors() -> None:
    story = billed()
    foreign(story)
    device = story.of("device.registered")[0]
    for name in ("key", "gateway"):
        story.change(device.record.id, **{name: "did:key:zStranger"})
        assert found(story) == []
        story.edit(device.record.id, lambda data: without(data, name))  # noqa: B023  (used at once)
    parameters = Parameters(story.records)
    keys = frozenset({OPERATOR, "did:key:zStranger"})
    context = Context(parameters, "2017-12-31T00:00:00.000Z", lambda _: keys)
    wanted = [one for one in story.records if one.name in rewards.GROUP.kinds]
    assert list(rewards.GROUP.run(wanted, context)) == []


@pytest.fixture(scope="module")
def timetable() -> Feed:
    return read_feed(feed())


def off(story: Story, timetable: Feed) -> list[Finding]:
    found_ = taps.off_the_timetable(
        story.of("fare.window"), story.opened, timetable.stops, timetable.routes, timetable.serves
    )
    return list(found_)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("stop_id", "99999", "stop 99999"),
        ("trip_id_performed", "ghost train", "trip ghost train"),
        ("stop_id", "70012", "does not call"),
    ],
)
def test_a_tap_off_the_timetable_is_found(
    name: str, value: str, words: str, timetable: Feed
) -> None:
    story = rewarded()
    assert off(story, timetable) == []
    window, document = next(iter(story.opened.items()))
    listed = document["transactions"]
    assert isinstance(listed, list)
    assert isinstance(listed[0], dict)
    story.opened[window] = {"transactions": [{**listed[0], name: value}, 7]}
    (one,) = off(story, timetable)
    assert one.code == "R8"
    assert words in one.what
    story.opened.clear()
    assert off(story, timetable) == []


def card(story: Story, *changes: JsonObject) -> None:
    """Let all taps be of one card, and change some."""
    for number, (window, document) in enumerate(story.opened.items()):
        listed = document["transactions"]
        assert isinstance(listed, list)
        changed: JsonObject = changes[number] if number < len(changes) else {}
        story.opened[window] = {
            "transactions": [
                {**tap, "token_id": "card 1", **changed} for tap in listed if isinstance(tap, dict)
            ]
        }


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        ((), 0),
        (({}, {"fare_action": "Purchase"}), 0),  # it may have entered before the period
        (({}, {"fare_action": "Transfer entrance"}), 0),
        (({}, {"fare_action": "Transfer exit"}), 1),  # so may this one, but it leaves twice
        (({"stop_id": "777402"},), 0),
        (({"stop_id": "70321"},), 1),
    ],
)
def test_one_card_cannot_leave_unseen_or_be_in_two_places(
    changes: tuple[JsonObject, ...], count: int, timetable: Feed
) -> None:
    story = rewarded(2)
    card(story, *changes)
    places = {
        stop.id: (stop.lat, stop.lon)
        for stop in timetable.stops.values()
        if stop.lat is not None and stop.lon is not None
    }
    parameters = Parameters([])
    made = list(taps.unlikely_taps(story.of("fare.window"), story.opened, places, parameters))
    assert codes(made) == ["R4"] * count


def opened_rules(story: Story, *, is_whole: bool) -> list[str]:
    """Return the codes of what is found over the opened windows, without a timetable."""
    documents = Documents(story.opened, {}, lambda *_: None, is_whole=is_whole)
    context = Context(Parameters([]), "2017-12-31T00:00:00.000Z", lambda key: frozenset({key}))

    def ask(names: Iterable[str]) -> Iterator[Observed]:
        return (one for one in story.records if one.name in names)

    return codes(list(taps.OPENED_GROUP.run(ask, documents, context)))


def test_a_card_may_have_entered_in_a_window_that_was_not_opened() -> None:
    story = rewarded(2)
    card(story, {}, {"fare_action": "Transfer exit"})
    assert opened_rules(story, is_whole=True) == ["R4"]
    assert opened_rules(story, is_whole=False) == []


def test_a_card_may_have_entered_before_the_period_begins() -> None:
    story = rewarded(2)
    card(story, {}, {"token_id": "another"})
    assert opened_rules(story, is_whole=True) == []
