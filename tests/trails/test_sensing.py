"""What the devices of a trail measured by windows of their own."""

from decimal import Decimal

import pytest

from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.trails.event import event_of
from desktop.trails.sensing import Sensing, closed_windows, sensing_of
from tests.trails.stories import LOT, Story, hour

PROBE = "urn:dev:ops:32473-truck-7"
OTHER = "urn:dev:ops:32473-truck-8"


def seen(at: int, story: Story) -> None:
    """Record that the lot was seen, and the probe with it."""
    sensed: JsonValue = [{"sensorMetadata": {"deviceID": PROBE}, "sensorReport": []}]
    data: JsonObject = {
        "type": "ObjectEvent", "action": "OBSERVE", "bizStep": "transporting",
        "quantityList": [{"epcClass": LOT}], "sensorElementList": sensed,
    }  # fmt: skip
    story.add("supply.event", at, data, [LOT])


def window(story: Story, first: int, last: int, values: list[str] | None, **told: JsonValue) -> str:
    """Record a window of the probe, a reading each hour."""
    data: JsonObject = {
        "visibility": "public", "device": PROBE, "property": "temperature", "unit": "Cel",
        "first": hour(first), "last": hour(last), "count": last - first + 1, "root": "r", **told,
    }  # fmt: skip
    if values is not None:
        readings = [[hour(first + at), value] for at, value in enumerate(values)]
        data["readings"] = [{"t": time, "v": value} for time, value in readings]
    return story.add("device.readings", last, data, [str(data["device"])])


def sensing(story: Story, opened: dict[str, JsonObject] | None = None) -> Sensing:
    events = [event_of(one) for one in story.records if one.name == "supply.event"]
    return sensing_of(events, story.records, opened or {})


@pytest.fixture
def story() -> Story:
    made = Story()
    seen(4, made)
    seen(8, made)
    return made


def test_each_reading_of_a_window_counts_while_the_device_was_there(story: Story) -> None:
    window(story, 3, 6, ["2.5", "3", "9.5", "4"])
    found = sensing(story).sensed
    assert [one.time for one in found] == [hour(at) for at in (3, 4, 5, 6)]
    assert [one.is_beside for one in found] == [False, True, True, True]
    assert found[2].high == Decimal("9.5")


def test_a_window_of_another_time_or_device_or_that_was_withdrawn_counts_for_nothing(
    story: Story,
) -> None:
    window(story, 10, 11, ["2", "3"])
    window(story, 4, 5, ["2", "3"], device=OTHER)
    assert sensing(story) == Sensing()


def test_where_only_the_range_is_public_it_stands_for_the_whole_window(story: Story) -> None:
    window(story, 4, 7, None, minimum="275.15", maximum="277.15", unit="K")
    (found,) = sensing(story).sensed
    assert (found.time, found.end) == (hour(4), hour(7))
    assert (found.low, found.high) == (Decimal(2), Decimal(4))


def test_personal_readings_are_seen_once_their_document_is_opened(story: Story) -> None:
    record = window(story, 4, 5, None, visibility="personal")
    events = [event_of(one) for one in story.records if one.name == "supply.event"]
    assert closed_windows(events, story.records) == [record]
    assert [spot.id for spot in sensing(story).closed] == [record]
    opened: JsonObject = {"minimum": "3", "maximum": "5"}
    told = sensing(story, {record: opened})
    assert not told.closed
    assert told.sensed[0].high == Decimal(5)


def test_what_is_no_temperature_is_passed_over(story: Story) -> None:
    window(story, 4, 5, ["40", "41"], unit="%")
    assert sensing(story) == Sensing()
