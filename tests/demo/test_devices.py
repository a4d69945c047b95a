"""The devices of the city are described as the W3C asks, and measure as published documents do."""

import json
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from jsonschema import Draft7Validator  # type: ignore[import-untyped]  # it ships no types

from desktop.demo.devices.course import COLD, counted, drafted
from desktop.demo.devices.device import Device, description
from desktop.demo.devices.faults import meter
from desktop.demo.devices.fleet import ARCHIVE, BRIDGE, BUS_AIR, HALL, RIVER_AIR
from tests.exchange.samples import files_beside

_DEVICES = (RIVER_AIR, ARCHIVE, BRIDGE, BUS_AIR, HALL)


@pytest.mark.parametrize("device", _DEVICES, ids=lambda device: str(device.name))
def test_the_schema_of_the_w3c_accepts_what_describes_a_device(device: Device) -> None:
    (schema_file,) = files_beside("iot/w3c__wot-thing-description/validation", "*.json")
    schema: dict[str, Any] = json.loads(schema_file.read_text("utf-8"))
    # The schema is that of the coming version, whose context nobody uses yet.
    schema["definitions"]["thing-context"] = {}
    judge: Any = Draft7Validator(schema)
    assert [error.message for error in judge.iter_errors(json.loads(description(device)))] == []


def test_a_register_counts_the_published_day_again_and_again() -> None:
    by_quarters, by_days = counted(3 * 96, 1), counted(3, 96)
    assert by_quarters[95::96] == by_days
    assert by_days[2] == 3 * by_days[0] == 3 * 93_846  # watt-hours, as the file adds them up
    assert counted(2, 96, 500)[0] == by_days[0] + 500


def test_a_sensor_swings_as_the_published_humidity_does() -> None:
    values = COLD.values(24, Random(1))
    calm = [value - chance for value, chance in zip(values, _chances(24), strict=True)]
    assert calm[:12] == calm[12:]
    assert min(calm) == 4
    assert max(calm) == 4 + 2 * (Decimal("21.7") - Decimal("21.2"))


def _chances(count: int) -> list[Decimal]:
    dice = Random(1)
    return [Decimal(dice.randint(-5, 5)) / 10 for _ in range(count)]


def test_a_home_tells_the_public_no_value() -> None:
    home = Device("home", "electricity_meter", meter("").measures, "sensors-power", is_public=False)
    draft = drafted(home, 1_800_000_000_000, 900, counted(4, 1), Random(1))
    assert draft.private is not None
    assert not {"readings", "minimum", "maximum", "mean"} & draft.data.keys()
    assert draft.data["count"] == 4
