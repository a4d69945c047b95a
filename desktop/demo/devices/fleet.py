"""The city's sensors and meters, and what they send, day by day, until the story ends."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.demo.deed import Deed, at
from desktop.demo.devices.clerk import HOUR_MS, Clerk, Read
from desktop.demo.devices.course import AIR, COLD, DAMP, RIVER, Course, counted
from desktop.demo.devices.device import (
    DENSITY,
    ENERGY,
    HUMIDITY,
    LEVEL,
    TEMPERATURE,
    Device,
    Property,
)
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.record import Record, object_of_place

_AIR, _WATER, _POWER, _COLD = "sensors-air", "sensors-water", "sensors-power", "sensors-cold"
_STATISTICS = "sensors-statistics"
_DAILY_S = 86_400
_QUARTERS = 96  # of an hour, in a day


@dataclass(frozen=True, slots=True)
class Service:
    """A device with the windows that it sends without a gap."""

    device: Device
    course: Course
    start: float  # day of the first reading
    readings: int  # in a window
    windows: int
    is_numbered: bool = False


def _sensor(
    name: str, sort: tuple[str, str, Property], at_m: tuple[int, int], interval_s: int,
    *, is_calibrated: bool = False, is_mobile: bool = False, gateway: str = "gateway",
) -> Device:  # fmt: skip
    operator, device_class, measures = sort
    return Device(
        name, device_class, measures, operator, gateway, at=at_m, interval_s=interval_s,
        is_calibrated=is_calibrated, is_mobile=is_mobile,
    )  # fmt: skip


_QUALITY, _WEATHER = (_AIR, "air_quality", DENSITY), (_AIR, "weather", HUMIDITY)
_GAUGE, _FRIDGE = (_WATER, "other", LEVEL), (_COLD, "cold_chain", TEMPERATURE)

RIVER_AIR = _sensor("air-river", _QUALITY, (200, 900), 14_400, is_calibrated=True)
MARKET_AIR = _sensor("air-market", _QUALITY, (-300, 100), 21_600, is_calibrated=True)
SCHOOL_AIR = _sensor("air-school", _QUALITY, (1200, -700), 21_600, is_calibrated=True)
ARCHIVE = _sensor("damp-archive", _WEATHER, (-100, 350), 43_200)
BRIDGE = _sensor("gauge-bridge", _GAUGE, (50, 1100), 3_600)
BUS_AIR = _sensor("air-bus", _QUALITY, (0, 0), 21_600, is_mobile=True)
HALL = Device(
    "meter-hall", "electricity_meter", ENERGY, _POWER, at=(20, -40), interval_s=900,
)  # fmt: skip

SERVICES = (
    Service(RIVER_AIR, AIR, 8, 180, 24, is_numbered=True),
    Service(_sensor("damp-library", _WEATHER, (400, 300), 21_600), DAMP, 8, 240, 12),
    Service(BRIDGE, RIVER, 8, 1000, 5),
    Service(
        _sensor("gauge-harbour", _GAUGE, (-900, 1500), 14_400, gateway="sensors-harbour"),
        RIVER, 61, 500, 8, is_numbered=True,
    ),
    Service(_sensor("fridge-market", _FRIDGE, (-310, 110), 3_600, is_calibrated=True),
            COLD, 548, 720, 6),
    Service(_sensor("fridge-pharmacy", _FRIDGE, (600, -200), 3_600, is_calibrated=True),
            COLD, 548, 720, 6),
    Service(_sensor("fridge-school", _FRIDGE, (1210, -690), 7_200, is_calibrated=True),
            COLD, 548, 720, 3),
    Service(BUS_AIR, AIR, 368, 240, 6),
)  # fmt: skip

HOUSEHOLDS = tuple(f"household-{number:02d}" for number in range(1, 13))
_SINCE_FOUNDING = 4  # households with two years of readings; the others have one


class Fleet:
    """Tells what happens to the devices when all goes well."""

    def __init__(self, clerk: Clerk) -> None:
        self._clerk = clerk
        self._windows: dict[str, list[Record]] = {}

    def all(self) -> Iterator[Deed]:
        """Yield every deed."""
        yield self._clerk.parameter("C2.silent_hours", "240", "HUR", at(1))
        for service in SERVICES:
            yield from self._begun(service.device, service.start)
            yield from self._sent(service)
        yield self._clerk.moved(BRIDGE, "decommissioned", at(216.8))
        yield from self._corrected()
        yield from self._relocated()
        yield from self._repaired()
        yield from self._exchanged()
        for number, household in enumerate(HOUSEHOLDS):
            yield from self._metered(number, household)
        yield from self._figures()

    def _begun(self, device: Device, start: float) -> Iterator[Deed]:
        """Yield what comes before a first reading."""
        yield self._clerk.registered(device, at(start - 2))
        yield self._clerk.moved(device, "installed", at(start - 1))
        if device.is_calibrated:
            yield self._clerk.calibrated(device, start - 1)
            if start < 300:
                yield self._clerk.calibrated(device, start + 364)

    def _sent(self, service: Service) -> Iterator[Deed]:
        for number in range(service.windows):
            yield self._window(service, number)

    def _window(self, service: Service, number: int) -> Deed:
        device, length_ms = service.device, _length_ms(service)
        if device.is_mobile:
            dice = self._clerk.dice
            device = device.moved_to(dice.randint(-3000, 3000), dice.randint(-3000, 3000))
        values = service.course.values(service.readings, self._clerk.dice)
        more: JsonObject = {"window": number + 1} if service.is_numbered else {}
        first_ms = at(service.start) + number * length_ms
        assert device.interval_s is not None
        deed = self._clerk.window(device, first_ms, device.interval_s, values, **more)
        self._windows.setdefault(device.name, []).extend(deed.records)
        return deed

    def _corrected(self) -> Iterator[Deed]:
        """Yield a sensor of which one window was told wrongly, and again a day later."""
        service = Service(MARKET_AIR, AIR, 8, 240, 12)
        yield from self._begun(MARKET_AIR, service.start)
        for number, sent in enumerate(map(self._window, [service] * 12, range(12))):
            (good,) = sent.records
            if number != 4:
                yield sent
                continue
            placed = None if good.place is None else object_of_place(good.place)
            first_ms = at(service.start) + number * _length_ms(service)
            wrong = self._clerk.signed(
                sent.writer, good, first_ms, data={**good.data, "mean": "0"}, place=placed
            )
            yield Deed(sent.time_ms, sent.writer, wrong.records, wrong.private)
            refs = [{"rel": "corrects", "id": wrong.records[0].id}]
            right = self._clerk.signed(sent.writer, good, first_ms, place=placed, refs=refs)
            self._windows[MARKET_AIR.name][number] = right.records[0]
            yield Deed(sent.time_ms + 24 * HOUR_MS, sent.writer, right.records, right.private)

    def _relocated(self) -> Iterator[Deed]:
        """Yield a sensor that was put up at another school after a year."""
        before = Service(SCHOOL_AIR, AIR, 8, 240, 6)
        after = Service(SCHOOL_AIR.moved_to(-1300, -900), AIR, 368, 240, 6)
        yield from self._begun(SCHOOL_AIR, before.start)
        yield from self._sent(before)
        yield self._clerk.moved(after.device, "relocated", at(after.start))
        yield from self._sent(after)

    def _repaired(self) -> Iterator[Deed]:
        """Yield a sensor that was away for a third of a year."""
        service = Service(ARCHIVE, DAMP, 8, 240, 6)
        yield from self._begun(ARCHIVE, service.start)
        for number in (0, 1, 2, 4, 5):
            yield self._window(service, number)
        yield self._clerk.moved(ARCHIVE, "maintenance", at(368.2))
        yield self._clerk.moved(ARCHIVE, "returned", at(487.8))

    def _exchanged(self) -> Iterator[Deed]:
        """Yield a meter that was exchanged: registered anew, with other firmware, from nothing."""
        for start, firmware in ((300, "3.0"), (320, "3.1")):
            told: JsonObject = {"firmwareSha256": self._clerk.dice.randbytes(32).hex()}
            yield self._clerk.registered(HALL, at(start), firmware=firmware, **told)
            yield from self._metering(HALL, start, 960, 2, 1, **told)
        yield self._clerk.moved(HALL, "decommissioned", at(340.1))

    def _metering(
        self, device: Device, start: float, readings: int, windows: int, per_reading: int,
        **more: JsonValue,
    ) -> Iterator[Deed]:  # fmt: skip
        """Yield the windows of a meter that counts from nothing."""
        values = counted(readings * windows, per_reading)
        assert device.interval_s is not None
        for number in range(windows):
            first = number * readings
            yield self._clerk.window(
                device, at(start) + first * device.interval_s * 1000, device.interval_s,
                values[first : first + readings], **more,
            )  # fmt: skip

    def _metered(self, number: int, household: str) -> Iterator[Deed]:
        """Yield a household's meter, and who may read it."""
        is_first = number < _SINCE_FOUNDING
        start, readings, windows = (8, 90, 8) if is_first else (368, 180, 2)
        meter = Device(
            f"meter-{number + 1:02d}", "electricity_meter", ENERGY, _POWER, owner=household,
            is_public=False, interval_s=_DAILY_S, pseudonym=self._clerk.pseudonym(),
        )  # fmt: skip
        yield self._clerk.registered(meter, at(start - 2))
        yield from self._metering(meter, start, readings, windows, _QUARTERS)
        for day in range(start + 90, 720, 180):
            yield self._clerk.receipt(Read(_POWER, meter, "billing"), at(day))
        advice = Read("sensors-advice", meter, "other")
        given = self._clerk.grant(household, advice, at(400 + number * 3), 180)
        yield given
        yield self._clerk.receipt(advice, at(440 + number * 3), given.records[0])
        if is_first:
            yield from self._studied(household, Read("sensors-research", meter, "research"), number)

    def _studied(self, household: str, study: Read, number: int) -> Iterator[Deed]:
        """Yield what research reads; every second household takes its consent back."""
        given = self._clerk.grant(household, study, at(120 + number), 500)
        yield given
        yield self._clerk.receipt(study, at(200 + number), given.records[0])
        if number % 2:
            yield self._clerk.withdrawal(household, given.records[0], at(260 + number))
        else:
            yield self._clerk.receipt(study, at(320 + number), given.records[0])

    def _figures(self) -> Iterator[Deed]:
        """Yield the figures that the city publishes, each from the windows of a half-year."""
        river, market = self._windows[RIVER_AIR.name], self._windows[MARKET_AIR.name]
        for half in range(4):
            windows: Sequence[Record] = [
                *river[half * 6 : half * 6 + 6], *market[half * 3 : half * 3 + 3]
            ]  # fmt: skip
            for method in ("mean", "maximum", "count"):
                yield self._clerk.analysis(_STATISTICS, method, windows, at(8.2 + 180 * (half + 1)))
        gauge = self._windows[BRIDGE.name]
        for method in ("minimum", "maximum"):
            yield self._clerk.analysis(_STATISTICS, method, gauge, at(217))


def _length_ms(service: Service) -> int:
    assert service.device.interval_s is not None
    return service.readings * service.device.interval_s * 1000
