"""Windows from packs and packs from windows: examples, a year of real air, the kind as judge."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domains.catalogue import builtin_kinds
from desktop.domains.kind import first_problem, private_problems
from desktop.domains.readings import (
    Reading,
    Series,
    check_shown,
    parse_readings,
    show_reading,
    window_root,
)
from desktop.errors import FormatError
from desktop.exchange.devices.senml import SenmlRecord, read_pack, write_pack
from desktop.exchange.devices.senml_windows import (
    read_windows,
    records_of,
    window_draft,
    windows_of,
    write_windows,
)
from desktop.exchange.draft import Draft
from desktop.ledger.json_profile import parse_object
from desktop.ledger.record import Record
from desktop.ledger.scalar import decode_base64url, format_time, parse_time
from tests.exchange.samples import VECTORS, files_beside

pytestmark = pytest.mark.slow

DEVICE = "urn:dev:ow:10e2073a01080063"
_ID = "urn:uuid:01890000-0000-7000-8000-000000000001"
_KIND = next(kind for kind in builtin_kinds() if kind.id == "device.readings/1")


def example(name: str) -> tuple[SenmlRecord, ...]:
    return read_pack((VECTORS / "senml" / f"{name}.json").read_bytes(), "2026-01-01T00:00:00.000Z")


def check(draft: Draft) -> None:
    assert draft.time is not None
    record = Record(_ID, draft.kind, draft.time, draft.data, end=draft.end, about=draft.about)
    assert first_problem(_KIND, record) is None
    assert len(record.canonical) < 64_500


def test_device_and_property_are_told_apart() -> None:
    for name in ("current", "now"):
        drafts = windows_of(example(name))
        assert [(one.data["device"], one.data["property"]) for one in drafts] == [
            (DEVICE, "voltage"), (DEVICE, "current"),
        ]  # fmt: skip
    (humidity,) = windows_of(example("humidity"))
    assert (humidity.data["device"], humidity.data["property"]) == (DEVICE, "value")
    (known,) = windows_of(example("temperature"), devices=("urn:dev:ow", "urn:dev:o", ""))
    assert (known.data["device"], known.data["property"]) == ("urn:dev:ow", "10e2073a01080063")


def test_a_window_says_what_its_readings_are() -> None:
    (draft,) = windows_of(example("humidity"))
    check(draft)
    assert draft.source == "record 1 and 11 more"
    assert draft.data | {"root": "", "readings": []} == {
        "visibility": "public", "device": DEVICE, "property": "value", "unit": "%",
        "senmlUnit": "%RH", "first": "2011-10-31T13:24:24.000Z",
        "last": "2011-10-31T13:25:56.000Z", "count": 12, "minimum": "21.2", "maximum": "21.7",
        "mean": "21.466666667", "root": "", "readings": [],
    }  # fmt: skip


@pytest.mark.parametrize("name", ["now", "current", "humidity", "temperature"])
def test_windows_become_the_packs_that_they_were(name: str) -> None:
    drafts = windows_of(example(name))
    out = [record for draft in drafts for record in records_of(draft.data)]
    again = read_windows(write_windows([(one.data, None) for one in drafts]), None, {DEVICE: True})
    assert [one.data for one in again] == [one.data for one in drafts]
    values = {(one.time, one.unit, one.value) for one in example(name)}
    assert {(one.time, one.unit, one.value) for one in out} == values


def test_personal_readings_stay_in_the_private_document() -> None:
    salt = bytes(range(32))
    (draft,) = windows_of(example("humidity"), salt_of=lambda _: salt)
    check(draft)
    assert draft.data.keys() == {
        "visibility", "device", "property", "unit", "senmlUnit", "first", "last", "count", "root",
    }  # fmt: skip
    assert draft.private is not None
    opened = parse_object(draft.private.document)
    assert _KIND.private is not None
    assert draft.private.media == _KIND.private.media
    assert private_problems(_KIND.private, opened) == ()
    assert set(records_of(draft.data, opened)) == set(example("humidity"))
    with pytest.raises(FormatError, match="only figures"):
        records_of(draft.data)


def test_one_reading_of_a_record_is_shown_alone() -> None:
    (draft,) = windows_of(example("humidity"))
    readings = parse_readings(draft.data["readings"])
    series = Series(DEVICE, "value", "%")
    root, count = decode_base64url(str(draft.data["root"])), draft.data["count"]
    assert isinstance(count, int)
    for index in range(count):
        check_shown(show_reading(series, readings, index), root, count)


def test_a_name_that_is_no_urn_and_an_unknown_unit_are_named() -> None:
    good = SenmlRecord(DEVICE, "2026-01-01T00:00:00.000Z", "Cel", Decimal(1))
    with pytest.raises(FormatError, match="record 2: 'sensor1' is not a URN"):
        windows_of([good, SenmlRecord("sensor1", good.time, "Cel", Decimal(1))])
    with pytest.raises(FormatError, match="record 2: 'furlong' is not a unit"):
        windows_of([good, SenmlRecord(DEVICE, good.time, "furlong", Decimal(1))])
    with pytest.raises(FormatError, match="more than 100"):
        windows_of(
            [SenmlRecord(f"{DEVICE}/{'p' * 101}", good.time, "Cel", Decimal(1), base=DEVICE)]
        )


def test_many_and_long_readings_become_several_windows_that_fit() -> None:
    start = parse_time("2026-01-01T00:00:00.000Z")
    short = [SenmlRecord(DEVICE, format_time(start + n), "W", Decimal(n)) for n in range(2500)]
    drafts = windows_of(short[::-1])
    assert [one.data["count"] for one in drafts] == [1000, 1000, 500]
    long = [SenmlRecord(DEVICE, format_time(start + n), None, "x" * 900) for n in range(150)]
    for draft in (*drafts, *windows_of(long)):
        check(draft)
    assert len(windows_of(long)) == 3


def _air(path: Path, column: str) -> list[Reading]:
    """Return a column of the air data of Saint-Louis in order of time."""
    with path.open(newline="", encoding="utf-8") as stream:
        rows = [
            Reading(f"{row['created_at'][:19].replace(' ', 'T')}.000Z", Decimal(row[column]))
            for row in csv.DictReader(stream)
            if row[column]
        ]
    return sorted(rows, key=lambda one: one.time)


@pytest.mark.parametrize(
    ("name", "column", "unit", "senml"),
    [
        ("outside_ugb1.csv", "PM10_ATM_ug/m3", "ug/m3", "ug/m3"),
        ("outside_ugb2.csv", "Pressure_hpa", "hPa", "hPa"),
    ],
)
def test_a_year_of_real_air_becomes_windows_and_comes_back(
    name: str, column: str, unit: str, senml: str
) -> None:
    (path,) = files_beside("iot/SmartVillageUGB__Open_Data/Air_Quality/csv", name)
    readings = _air(path, column)
    assert len(readings) > 5000
    device = "urn:dev:ops:32473-ugb1"
    records = [SenmlRecord(f"{device}/air", one.time, senml, one.value) for one in readings]
    drafts = windows_of(records, devices=(device,))
    for draft in drafts:
        check(draft)
        assert draft.data["unit"] == unit
    out = [record for draft in drafts for record in records_of(draft.data)]
    assert read_pack(write_pack(out)) == tuple(records)


def test_a_window_may_be_drafted_from_readings_alone() -> None:
    series = Series(DEVICE, "open", "1")
    readings = [Reading("2026-01-01T00:00:00.000Z", value=True)]
    draft = window_draft(series, readings, "door")
    check(draft)
    assert "mean" not in draft.data
    assert decode_base64url(str(draft.data["root"])) == window_root(series, readings)
    assert records_of(draft.data)[0].value is True
