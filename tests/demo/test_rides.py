"""Rides of the city: opened, their taps fit the timetable, and one that does not is found."""

from collections.abc import Iterable

import pytest

from desktop import assets
from desktop.checks.observed import Observed, Parameters
from desktop.checks.taps import off_the_timetable, unlikely_taps
from desktop.demo.people import MEMBERS, People
from desktop.demo.points import secret_of
from desktop.demo.rewards.rides import ENTRANCES, EXITS, Morning, Rides, gate_member
from desktop.exchange.city.gtfs import FILES, Feed, read_feed
from desktop.finding import Finding
from desktop.ledger.json_profile import JsonObject

CARDS = [f"card {number}" for number in range(30)]


@pytest.fixture(scope="module")
def timetable() -> Feed:
    return read_feed({name: assets.read_bytes(f"samples/city/caltrain/{name}") for name in FILES})


@pytest.fixture(scope="module")
def morning() -> Morning:
    gates = (gate_member(stop) for stop in (*ENTRANCES, *EXITS))
    people = People(5, [*MEMBERS, *gates])
    return Rides(people, secret_of(people, "works")).morning("2025-02-03", CARDS)


def seen(morning: Morning) -> list[Observed]:
    return [
        Observed(deed.records[0], number, number, deed.writer)
        for number, deed in enumerate(morning.windows)
    ]


def found(morning: Morning, opened: dict[str, JsonObject], feed: Feed) -> list[Finding]:
    """Return what an inspector finds who may open these windows."""
    places = {
        stop.id: (stop.lat, stop.lon)
        for stop in feed.stops.values()
        if stop.lat is not None and stop.lon is not None
    }
    windows = seen(morning)
    return [
        *off_the_timetable(windows, opened, feed.stops, feed.routes, feed.serves),
        *unlikely_taps(windows, opened, places, Parameters([])),
    ]


def changed(morning: Morning, **more: str) -> tuple[str, dict[str, JsonObject]]:
    """Return the documents with another first tap in the first window, and that window's id."""
    (first, document), *others = morning.opened.items()
    listed = document["transactions"]
    assert isinstance(listed, list)
    assert isinstance(listed[0], dict)
    edited: JsonObject = {"transactions": [{**listed[0], **more}, *listed[1:]]}
    return first, {first: edited, **dict(others)}


def codes(findings: Iterable[Finding]) -> list[str]:
    return [one.code for one in findings]


def test_every_card_enters_once_and_the_gates_count_all_taps(morning: Morning) -> None:
    assert [tap.card for tap in morning.entered] == CARDS
    counts = [deed.records[0].data["count"] for deed in morning.windows]
    assert sum(count for count in counts if isinstance(count, int)) == 2 * len(CARDS)
    assert {deed.writer for deed in morning.windows} == {
        f"gate-{stop}" for stop in (*ENTRANCES, *EXITS)
    }


def test_opened_taps_fit_the_timetable(morning: Morning, timetable: Feed) -> None:
    assert found(morning, dict(morning.opened), timetable) == []


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"stop_id": "99999"}, "R8"),
        ({"trip_id_performed": "ghost train"}, "R8"),
        ({"stop_id": "70012"}, "R8"),
        ({"stop_id": "70011"}, "R4"),
    ],
)
def test_an_opened_tap_that_cannot_be_is_found(
    morning: Morning, timetable: Feed, more: dict[str, str], code: str
) -> None:
    window, opened = changed(morning, **more)
    findings = found(morning, opened, timetable)
    assert code in codes(findings)
    assert window in findings[0].records


def test_a_card_that_is_first_seen_leaving_may_have_entered_before(
    morning: Morning, timetable: Feed
) -> None:
    _, opened = changed(morning, fare_action="Exit", token_id="stranger")
    assert found(morning, opened, timetable) == []
