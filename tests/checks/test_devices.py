"""Rules I1 to I6, I8 to I10 and C2: a city's sensors as they should be, then one thing wrong."""

import csv
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

import pytest

from desktop.checks import devices
from desktop.checks.check import Context
from desktop.checks.device_places import distance_m
from desktop.checks.device_records import Fleet
from desktop.checks.observed import Observed, Parameters
from desktop.domains.readings import Reading, Series
from desktop.exchange.devices.senml import SenmlRecord, read_pack
from desktop.exchange.devices.senml_windows import window_draft, windows_of
from desktop.finding import Finding
from desktop.ledger.json_profile import JsonObject, JsonValue, parse_object
from desktop.ledger.record import Place, Record, Ref
from desktop.ledger.scalar import format_time, parse_time
from tests.exchange.samples import VECTORS, files_beside

pytestmark = pytest.mark.slow

DEVICE, METER = "urn:dev:ow:10e2073a01080063", "urn:dev:ops:32473-meter1"
OPERATOR, GATEWAY, STRANGER = "did:key:operator", "did:key:gateway", "did:key:stranger"
NEW_KEY = "did:key:new"
START = parse_time("2026-01-05T12:00:00.000Z")
MINUTE, HOUR = 60_000, 3_600_000
SQUARE = Place(482_082_000, 163_738_000, accuracy_m=10)
SUBURB = Place(482_500_000, 163_000_000)  # 7 km away
SYDNEY = Place(-338_688_000, 1_512_093_000)

Change = Callable[["City"], object]


class City:
    """Records of devices in ledger order; time begins on 5 January 2026, noon."""

    def __init__(self) -> None:
        self.records: list[Observed] = []
        self.opened: dict[str, JsonObject] = {}

    def add(
        self,
        kind: str,
        at: int,
        data: JsonObject,
        issuer: str = OPERATOR,
        refs: tuple[Ref, ...] = (),
        place: Place | None = None,
        end: str | None = None,
        **more: bool,
    ) -> str:
        number = len(self.records)
        record_id = f"urn:uuid:019b0000-0000-7000-8000-{number:012}"
        time = format_time(START + at)
        record = Record(record_id, kind, time, data, end=end, refs=refs, place=place)
        self.records.append(Observed(record, number, number, issuer, **more))
        return record_id

    def registered(
        self,
        at: int = 0,
        device: str = DEVICE,
        place: Place | None = None,
        refs: tuple[Ref, ...] = (),
        *,
        mobile: bool | None = None,
        **more: JsonValue,
    ) -> str:
        told: JsonObject = {
            "name": "humidity", "type": "number", "unit": "%", "minimum": "0", "maximum": "100",
            "intervalSeconds": 40,
        }  # fmt: skip
        data: JsonObject = {
            "device": device, "deviceClass": "weather", "visibility": "public",
            "gateway": GATEWAY, "firmwareSha256": "a" * 64, "properties": [{**told, **more}],
        }  # fmt: skip
        if mobile is not None:
            data["mobile"] = mobile
        return self.add("device.registered/1", at, data, place=place, refs=refs)

    def window(
        self,
        at: int,
        values: Iterable[str] | None = None,
        *,
        device: str = DEVICE,
        unit: str = "%",
        step: int = 10_000,
        issuer: str = GATEWAY,
        place: Place | None = None,
        salt: bytes | None = None,
        withdrawn: bool = False,
        **more: JsonValue,
    ) -> str:
        numbers = list(HUMIDITY if values is None else values)
        readings = [
            Reading(format_time(START + at + step * index), Decimal(value))
            for index, value in enumerate(numbers)
        ]
        series = Series(device, "humidity", unit)
        draft = window_draft(series, readings, "a test", salt)
        data = {**draft.data, **more}
        record_id = self.add(
            "device.readings/1", at, data, issuer, place=place, end=draft.end,
            is_revoked=withdrawn,
        )  # fmt: skip
        if draft.private is not None:
            self.opened[record_id] = parse_object(draft.private.document)
        return record_id

    def status(self, at: int, record: str, action: str) -> str:
        refs = (Ref("status", record),)
        return self.add("record.status/1", at, {"action": action, "reason": "review"}, refs=refs)

    def calibrated(self, at: int, **more: JsonValue) -> str:
        data: JsonObject = {"device": DEVICE, "result": "passed", "from": "2026-01-01", **more}
        return self.add("device.calibrated/1", at, data)

    def moved(self, at: int, place: Place | None, reason: str = "relocated") -> str:
        data: JsonObject = {"device": DEVICE, "reason": reason}
        return self.add("device.moved/1", at, data, place=place)

    def parameter(self, name: str, value: str) -> None:
        data: JsonObject = {"name": name, "value": value, "from": "2026-01-01T00:00:00.000Z"}
        self.add("ledger.parameter/1", 0, data)

    def found(self, now: int = 30 * MINUTE) -> list[Finding]:
        context = Context(Parameters(self.records), format_time(START + now), _keys_of)
        ours = [one for one in self.records if one.name != "ledger.parameter"]
        return list(devices._run(ours, context))

    def named(self, now: int = 30 * MINUTE) -> list[tuple[str, tuple[str, ...]]]:
        return [(one.code, one.records) for one in self.found(now)]


def _keys_of(did: str) -> frozenset[str]:
    family = frozenset((GATEWAY, NEW_KEY))
    return family if did in family else frozenset((did,))


HUMIDITY = [str(one.value) for one in read_pack((VECTORS / "senml" / "humidity.json").read_bytes())]


def fine() -> City:
    """Return a city in which everything is as it should be."""
    city = City()
    city.registered(place=SQUARE)
    city.calibrated(0, until="2026-12-31")
    for number in range(3):
        at = MINUTE + number * 2 * MINUTE
        city.window(at, place=SQUARE, window=number + 1, firmwareSha256="a" * 64)
    return city


def meter(*windows: Iterable[str], behaviour: str = "register") -> City:
    """Return a city with one meter."""
    city = City()
    city.registered(device=METER, behaviour=behaviour, unit="kW.h", maximum="999999")
    for number, values in enumerate(windows):
        city.window(MINUTE + number * 2 * MINUTE, values, device=METER, unit="kW.h")
    return city


def _changed_root(city: City) -> None:
    last = city.records[-1]
    data: JsonObject = {**last.record.data, "maximum": "99"}
    record = Record(last.record.id, last.record.kind, last.record.time, data, end=last.record.end)
    city.records[-1] = last._replace(record=record)


PEAK = [*HUMIDITY[:-1], "99"]

# code -> what is done to a city in which nothing was wrong, after which one thing is
FAULTS: dict[str, list[Change]] = {
    "I1": [
        lambda city: city.window(8 * MINUTE, issuer=STRANGER),
        lambda city: city.window(8 * MINUTE, device="urn:dev:ops:32473-ghost"),
        lambda city: (city.status(7 * MINUTE, city.records[0].record.id, "revoke"),
                      city.window(8 * MINUTE)),
    ],
    "I2": [
        lambda city: city.window(6 * MINUTE),
        lambda city: city.window(7 * MINUTE, window=5),
        lambda city: city.window(7 * MINUTE, window=3),
        lambda city: city.window(7 * MINUTE, step=0),
        lambda city: city.add("device.readings/1", 7 * MINUTE, {
            **city.records[-1].record.data, "first": format_time(START + 7 * MINUTE),
            "last": format_time(START + 6 * MINUTE + 59_000), "readings": [], "window": 4,
        }, GATEWAY),
        lambda city: city.add("device.readings/1", 7 * MINUTE, {
            **city.records[-1].record.data, "first": format_time(START + 8 * MINUTE),
            "last": format_time(START + 20 * MINUTE), "readings": [], "window": 4,
        }, GATEWAY),
    ],
    "I3": [
        lambda city: city.window(7 * MINUTE, ["21", "101"]),
        lambda city: city.window(7 * MINUTE, ["21", "-0.5"]),
        lambda city: city.window(7 * MINUTE, ["293"], unit="K"),
    ],
    "I4": [
        lambda city: city.window(7 * MINUTE, ["21.5"] * 60, step=1000),
        lambda city: city.window(7 * MINUTE, PEAK),
    ],
    "I6": [_changed_root],
    "I8": [lambda city: city.window(7 * MINUTE, firmwareSha256="b" * 64)],
    "I9": [
        lambda city: city.calibrated(2 * MINUTE, result="failed", **{"from": "2026-01-05"}),
        lambda city: city.calibrated(2 * MINUTE, until="2026-01-04", **{"from": "2026-01-02"}),
    ],
    "I10": [
        lambda city: city.window(7 * MINUTE, place=SUBURB),
        lambda city: city.moved(7 * MINUTE, SYDNEY),
    ],
    "C2": [
        lambda city: city.window(20 * MINUTE),
        lambda city: city.records.pop(-2),
        lambda city: city.window(7 * MINUTE, step=121_000),
    ],
}  # fmt: skip
TURNED_OFF = {
    "I1": "unknown_device", "I2": "clock_and_sequence", "I3": "out_of_range",
    "I4": "stuck_or_leaping", "I5": "falling_register", "I6": "contradicting_root",
    "I8": "other_software", "I9": "not_calibrated", "I10": "impossible_place",
    "C2": "missing_windows",
}  # fmt: skip
POSITIVES = [(code, change) for code, changes in FAULTS.items() for change in changes]


def test_nothing_is_found_where_nothing_is_wrong() -> None:
    assert fine().named() == []
    assert meter(["100", "100.5"], ["100.5", "102"]).named() == []


@pytest.mark.parametrize(("code", "change"), POSITIVES, ids=[code for code, _ in POSITIVES])
def test_one_thing_wrong_is_found_under_its_code(code: str, change: Change) -> None:
    city = fine()
    change(city)
    found = {one.code for one in city.found()}
    assert code in found
    # A window that is left out also leaves a gap among the numbers.
    assert found <= {code, "I2"} if code == "C2" else found == {code}
    for one in city.found():
        assert one.what.startswith("The record ")
        assert one.means
        assert one.do


def _nothing(*_given: object) -> Iterator[Finding]:
    return iter(())


@pytest.mark.parametrize(("code", "change"), POSITIVES, ids=[code for code, _ in POSITIVES])
def test_a_check_that_is_turned_off_finds_nothing(
    code: str, change: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    city = fine()
    change(city)
    monkeypatch.setattr(devices, TURNED_OFF[code], _nothing)
    assert code not in {one.code for one in city.found()}


def test_every_check_of_the_group_is_tried_here() -> None:
    assert set(TURNED_OFF) == set(devices.GROUP.checks)
    assert set(TURNED_OFF) - {"I5"} == set(FAULTS)


@pytest.mark.parametrize("windows", [(["100", "102"], ["101", "103"]), (["100", "102", "101"],)])
def test_a_meter_that_runs_backwards_is_found(
    windows: tuple[list[str], ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    city = meter(*windows)
    assert {one.code for one in city.found()} == {"I5"}
    assert meter(*windows, behaviour="gauge").named() == []
    monkeypatch.setattr(devices, "falling_register", _nothing)
    assert city.named() == []


def test_a_meter_that_was_exchanged_begins_anew() -> None:
    city = meter(["100", "102"])
    city.registered(2 * MINUTE, METER, behaviour="register", unit="kW.h")
    city.window(3 * MINUTE, ["0", "1"], device=METER, unit="kW.h")
    assert city.named() == []


def test_personal_readings_are_judged_once_they_are_opened() -> None:
    city = City()
    city.registered(device=METER, behaviour="register", unit="kW.h")
    for at, values in ((MINUTE, ["100", "102"]), (3 * MINUTE, ["90", "91"])):
        city.window(at, values, device=METER, unit="kW.h", salt=bytes(32))
    assert city.named() == []
    fleet = Fleet(city.records, city.opened)
    assert [one.code for one in devices.falling_register(fleet)] == ["I5"]
    assert list(devices.contradicting_root(fleet)) == []
    other = {record_id: {**opened, "salt": "B" * 43} for record_id, opened in city.opened.items()}
    others: dict[str, JsonObject] = {**other}
    for opened in others.values():
        opened["salt"] = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE"
    assert len(list(devices.contradicting_root(Fleet(city.records, others)))) == 2


def test_a_gateway_may_rotate_its_key() -> None:
    city = fine()
    city.window(7 * MINUTE, issuer=NEW_KEY)
    assert city.named() == []


def test_a_device_that_was_suspended_for_a_while_is_known_again() -> None:
    city = fine()
    registration = city.records[0].record.id
    city.status(7 * MINUTE, registration, "suspend")
    lost = city.window(7 * MINUTE + 1)
    city.status(9 * MINUTE, registration, "reinstate")
    city.window(9 * MINUTE + 1)
    assert city.named() == [("I1", (lost,))]


def test_a_corrected_registration_counts_from_the_time_of_the_first() -> None:
    city = City()
    first = city.registered(unit="Cel")
    city.records[-1] = city.records[-1]._replace(is_superseded=True)
    city.window(MINUTE)
    city.registered(5 * MINUTE, refs=(Ref("corrects", first),))
    assert city.named() == []


def test_a_withdrawn_window_keeps_its_number_and_says_nothing_else() -> None:
    city = fine()
    city.window(7 * MINUTE, ["500"], window=4, withdrawn=True)
    city.window(7 * MINUTE, window=5)
    assert city.named() == []
    city.window(9 * MINUTE, window=4)
    assert city.named() == []


def test_an_unknown_property_is_out_of_range() -> None:
    city = City()
    city.registered(name="temperature")
    window = city.window(MINUTE)
    assert [code for code, _ in city.named()] == ["I3"]
    assert window in city.named()[0][1]


def test_a_value_at_the_lowest_possible_may_stand_still() -> None:
    city = City()
    city.registered()
    city.window(MINUTE, ["0"] * 60, step=1000)
    assert city.named() == []


def test_parameters_of_the_city_decide() -> None:
    city = fine()
    city.parameter("I4.deviations", "100000")
    city.parameter("I10.metres", "10000")
    city.parameter("C2.intervals", "60")
    city.window(7 * MINUTE, PEAK, place=SUBURB)
    city.window(40 * MINUTE)
    assert city.named(50 * MINUTE) == []


def test_a_device_that_must_be_calibrated_and_never_was() -> None:
    city = City()
    city.registered(calibration=True)
    window = city.window(MINUTE)
    assert city.named() == [("I9", (window,))]
    city.calibrated(0, property="temperature")
    assert city.named() == [("I9", (window,))]
    city.calibrated(0, property="humidity")
    assert city.named() == []


def test_a_device_that_moves_about_may_be_anywhere() -> None:
    city = City()
    city.registered(place=SQUARE, mobile=True)
    city.window(MINUTE, place=SUBURB)
    assert city.named() == []


def test_a_move_on_record_is_a_new_place() -> None:
    city = fine()
    city.moved(2 * HOUR, SUBURB)
    city.registered(2 * HOUR)
    city.window(2 * HOUR, place=SUBURB)
    assert [code for code, _ in city.named(2 * HOUR) if code != "C2"] == []


def test_maintenance_explains_a_gap() -> None:
    city = fine()
    city.moved(7 * MINUTE, None, "maintenance")
    assert city.named(72 * HOUR) == []
    city.moved(20 * MINUTE, None, "returned")
    city.window(20 * MINUTE)
    assert city.named() == []


def test_silence_since_the_last_window_is_found_after_the_hours_of_the_parameter() -> None:
    city = fine()
    last = city.records[-1].record.id
    assert city.named(24 * HOUR) == []
    assert city.named(25 * HOUR) == [("C2", (last,))]
    city.status(10 * MINUTE, city.records[0].record.id, "revoke")
    assert city.named(25 * HOUR) == []


def test_distances_are_those_of_the_earth() -> None:
    paris, london = Place(488_566_000, 23_522_000), Place(515_074_000, -1_278_000)
    assert distance_m(paris, london) == pytest.approx(343_500, rel=0.002)
    assert distance_m(paris, paris) == 0
    assert distance_m(SQUARE, Place(482_082_500, 163_738_000)) == 0  # within the inaccuracy


def test_a_calibration_that_was_withdrawn_says_nothing() -> None:
    city = fine()
    city.calibrated(MINUTE, result="failed")
    city.records[-1] = city.records[-1]._replace(is_revoked=True)
    assert city.named() == []


def test_readings_out_of_order_contradict_their_record() -> None:
    city = fine()
    backwards: list[JsonValue] = [
        {"t": format_time(START + 8 * MINUTE), "v": "1"}, {"t": format_time(START), "v": "1"},
    ]  # fmt: skip
    window = city.window(7 * MINUTE, readings=backwards)
    (found,) = [one for one in city.found() if one.code == "I6"]
    assert found.records == (window,)
    assert "reading 2 is of" in found.what


def test_odd_readings_in_a_record_do_no_harm() -> None:
    city = fine()
    city.window(7 * MINUTE, readings=[{"t": "x"}])
    city.window(9 * MINUTE, readings=[{"t": format_time(START + 9 * MINUTE), "vs": "a"}] * 2)
    assert {code for code, _ in city.named()} == {"I6", "I2"}


def _air(column: str, *, each_once: bool) -> City:
    """Return a city with a year of one column of the air of Saint-Louis, one reading an hour."""
    (path,) = files_beside("iot/SmartVillageUGB__Open_Data/Air_Quality/csv", "outside_ugb2.csv")
    with path.open(newline="", encoding="utf-8") as stream:
        found = [(row["created_at"], row[column]) for row in csv.DictReader(stream)]
    rows = list(dict(sorted(found)).items()) if each_once else sorted(found)
    records = [
        SenmlRecord(f"{DEVICE}/air", f"{time[:19].replace(' ', 'T')}.000Z", None, Decimal(text))
        for time, text in rows
        if text
    ]
    city = City()
    told: JsonValue = {"name": "air", "type": "number", "intervalSeconds": 3600}
    data: JsonObject = {
        "device": DEVICE, "deviceClass": "air_quality", "visibility": "public",
        "gateway": GATEWAY, "properties": [told],
    }  # fmt: skip
    city.add("device.registered/1", -10 * 365 * 24 * HOUR, data)
    for draft in windows_of(records, devices=(DEVICE,)):
        assert draft.time is not None
        at = parse_time(draft.time) - START
        city.add("device.readings/1", at, draft.data, GATEWAY, end=draft.end)
    return city


@pytest.mark.parametrize(
    ("column", "leaps"), [("Pressure_hpa", []), ("PM2.5_CF1_ug/m3", ["4433.39"])]
)
def test_a_year_of_real_air_shows_what_is_wrong_with_it(column: str, leaps: list[str]) -> None:
    published = _air(column, each_once=False)  # whose file has its hours twice
    assert "I2" in {code for code, _ in published.named(-HOUR)}
    found = _air(column, each_once=True).found()
    assert {one.code for one in found} <= {"C2", "I4"}
    holes = [one.what for one in found if one.code == "C2"]
    assert len(holes) == 7  # six outages, and none since March 2021
    assert "2020-09-25T22:00:00.000Z and 2021-01-06T13:00:00.000Z" in holes[4]
    assert [leap for one, leap in zip(_of("I4", found), leaps, strict=True) if leap in one] == leaps


def _of(code: str, found: list[Finding]) -> list[str]:
    return [one.what for one in found if one.code == code]
