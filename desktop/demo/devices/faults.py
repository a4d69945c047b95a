"""What goes wrong with the city's sensors and meters, each with a device of its own."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from desktop.demo.chapter import Fault, found_once
from desktop.demo.deed import Deed, at
from desktop.demo.devices.clerk import Clerk
from desktop.demo.devices.course import AIR, DAMP, counted
from desktop.demo.devices.device import DENSITY, ENERGY, HUMIDITY, TEMPERATURE, Device, Property
from desktop.ledger.json_profile import JsonValue
from desktop.ledger.record import Record, object_of_place

_HOUR_S, _SHORT = 3_600, 24  # readings of a window that nothing else is wanted of
_PRESSURE = Property("pressure", "Air pressure", "hPa", "hPa", "800", "1100")
_KELVIN = Property("temperature", "Temperature", "K", "K")


class Faults:
    """Plants what is wrong with windows: who sent them, when, and what they hold."""

    def __init__(self, clerk: Clerk) -> None:
        self._clerk = clerk

    def all(self) -> Iterator[Fault]:
        """Yield every fault."""
        yield self._never_registered()
        yield self._foreign_gateway()
        yield self._withdrawn_device()
        yield self._overlap()
        yield self._lacking_number()
        yield self._number_twice()
        yield self._twice_at_once()
        yield self._ahead_of_time()
        yield self._beyond_the_limit()
        yield self._other_unit()
        yield self._other_property()
        yield self._stuck()
        yield self._leaping()
        yield self._falling_within()
        yield self._falling_between()
        yield self._wrong_mean()
        yield self._wrong_root()

    def _never_registered(self) -> Fault:
        sent = self._window(air("air-stranger"), 150)
        return found(
            "unknown device", "I1", (sent,),
            "Readings came from a sensor that nobody had registered.",
        )  # fmt: skip

    def _foreign_gateway(self) -> Fault:
        device = air("air-quay")
        known = self._clerk.registered(device, at(155))
        own = self._window(device, 156)
        other = self._clerk.signed(
            "sensors-harbour", own.records[0], at(156), place=_placed(device)
        )
        sent = Deed(own.time_ms, other.writer, other.records)
        return found(
            "unknown gateway", "I1", (known, sent),
            "The harbour's gateway sent readings of a sensor that is registered with another one.",
            known.records,
        )  # fmt: skip

    def _withdrawn_device(self) -> Fault:
        device = air("air-retired")
        known = self._clerk.registered(device, at(160))
        gone = self._clerk.offices.status(
            device.operator, known.records[0], "revoke", "withdrawn", at(170)
        )
        return found(
            "registration withdrawn", "I1", (known, gone, self._window(device, 175)),
            "Readings came five days after the sensor's registration had been withdrawn.",
        )  # fmt: skip

    def _overlap(self) -> Fault:
        device = air("air-overlap")
        known = self._clerk.registered(device, at(180))
        before, after = self._window(device, 181), self._window(device, 181.5)
        return found(
            "windows overlap", "I2", (known, before, after),
            "A window begins twelve hours before the one that was sent before it ends.",
            before.records,
        )  # fmt: skip

    def _lacking_number(self) -> Fault:
        device = air("air-numbers")
        known = self._clerk.registered(device, at(185))
        first = self._window(device, 186, window=1)
        third = self._window(device, 188, window=3)
        return found(
            "window lacking in a series", "I2", (known, first, third),
            "Window 3 follows window 1; number 2 was never logged.",
            first.records,
        )  # fmt: skip

    def _number_twice(self) -> Fault:
        device = air("air-double")
        known = self._clerk.registered(device, at(188))
        first, second = self._window(device, 189, window=1), self._window(device, 191, window=2)
        other = self._window(device, 193, window=2)
        return found(
            "window number given twice", "I2", (known, first, second, other),
            "Two windows of one sensor are both the second of their series.", second.records,
        )  # fmt: skip

    def _twice_at_once(self) -> Fault:
        device = air("air-twice")
        known = self._clerk.registered(device, at(190))
        sent = self._clerk.window(device, at(191), 0, AIR.values(2, self._clerk.dice))
        return found(
            "two readings at one time", "I2", (known, sent),
            "A window holds two readings of the same moment.",
        )  # fmt: skip

    def _ahead_of_time(self) -> Fault:
        device = air("air-ahead")
        known = self._clerk.registered(device, at(195))
        good = self._window(device, 196)
        ends = {"end": good.records[0].time, "place": _placed(device)}
        sent = self._clerk.signed("gateway", good.records[0], at(196), **ends)
        return found(
            "clock ahead", "I2", (known, Deed(good.time_ms, sent.writer, sent.records)),
            "A window that was closed in the morning holds readings up to the next day.",
        )  # fmt: skip

    def _beyond_the_limit(self) -> Fault:
        device = air("air-beyond")
        known = self._clerk.registered(device, at(200))
        sent = self._clerk.window(device, at(201), _HOUR_S, _numbers("998", "999", "1000", "1200"))
        return found(
            "value out of range", "I3", (known, sent),
            "A sensor that measures up to 1000 reported 1200.", known.records,
        )  # fmt: skip

    def _other_unit(self) -> Fault:
        device = fridge("fridge-kelvin")
        known = self._clerk.registered(device, at(205))
        spoken = fridge("fridge-kelvin", _KELVIN)
        sent = self._clerk.window(spoken, at(206), _HOUR_S, _numbers("277.2", "277.4", "277.1"))
        return found(
            "another unit", "I3", (known, sent),
            "A refrigerator registered in degrees Celsius reported kelvin.", known.records,
        )  # fmt: skip

    def _other_property(self) -> Fault:
        device = air("air-pressure")
        known = self._clerk.registered(device, at(210))
        spoken = air("air-pressure", _PRESSURE)
        sent = self._clerk.window(spoken, at(211), _HOUR_S, _numbers("1012.1", "1012.4", "1012.2"))
        return found(
            "unknown property", "I3", (known, sent),
            "An air sensor reported a pressure, which it is not registered to measure.",
            known.records,
        )  # fmt: skip

    def _stuck(self) -> Fault:
        device = damp("damp-stuck")
        known = self._clerk.registered(device, at(215))
        sent = self._clerk.window(device, at(216), _HOUR_S, _numbers("47.5") * 72)
        return found(
            "sensor stuck", "I4", (known, sent),
            "For three days every single reading was 47.5 percent.",
        )  # fmt: skip

    def _leaping(self) -> Fault:
        device = damp("damp-leaping")
        known = self._clerk.registered(device, at(220))
        values = DAMP.values(48, self._clerk.dice)
        middle = sorted(values)[len(values) // 2]
        steady = [middle + (value - middle) / 20 for value in values]
        steady[30] = Decimal(99)
        sent = self._clerk.window(device, at(221), _HOUR_S, steady)
        return found(
            "sensor leaping", "I4", (known, sent),
            "Among readings of about 49 percent stands one of 99.",
        )  # fmt: skip

    def _falling_within(self) -> Fault:
        device = meter("meter-kiosk")
        known = self._clerk.registered(device, at(225))
        values = counted(_SHORT, 4)
        values[12:] = [value - values[11] for value in values[12:]]
        sent = self._clerk.window(device, at(226), _HOUR_S, values)
        return found(
            "register reset", "I5", (known, sent),
            "At noon the register of a meter began again from nothing.",
        )  # fmt: skip

    def _falling_between(self) -> Fault:
        device = meter("meter-garage")
        known = self._clerk.registered(device, at(230))
        before = self._clerk.window(device, at(231), _HOUR_S, counted(_SHORT, 4, 500_000))
        after = self._clerk.window(device, at(233), _HOUR_S, counted(_SHORT, 4))
        return found(
            "meter turned back", "I5", (known, before, after),
            "The register of a meter shows less than two days before.", before.records,
        )  # fmt: skip

    def _wrong_mean(self) -> Fault:
        device = air("air-mean")
        known = self._clerk.registered(device, at(235))
        sent = self._window(device, 236, mean="12.5")
        return found(
            "figures contradict the readings", "I6", (known, sent),
            "The mean in the record is not that of its readings.",
        )  # fmt: skip

    def _wrong_root(self) -> Fault:
        device = air("air-root")
        known = self._clerk.registered(device, at(240))
        other = self._window(device, 250)
        sent = self._window(device, 241, root=other.records[0].data["root"])
        return found(
            "root of other readings", "I6", (known, sent),
            "The root in the record is that of another window.",
        )  # fmt: skip

    def _window(self, device: Device, day: float, **more: JsonValue) -> Deed:
        """Return a day's window of an air sensor."""
        values = AIR.values(_SHORT, self._clerk.dice)
        return self._clerk.window(device, at(day), _HOUR_S, values, **more)


def found(
    fault: str, code: str, deeds: tuple[Deed, ...], explanation: str, others: Sequence[Record] = ()
) -> Fault:
    """Return a fault that is found once, at its last record."""
    return found_once(fault, code, deeds, deeds[-1].records[0], explanation, *others)


def air(name: str, measures: Property = DENSITY) -> Device:
    """Return an air sensor of the city."""
    return Device(name, "air_quality", measures, "sensors-air", at=(-500, 300))


def damp(name: str) -> Device:
    """Return a humidity sensor of the city."""
    return Device(name, "weather", HUMIDITY, "sensors-air", at=(-520, 310))


def fridge(name: str, measures: Property = TEMPERATURE) -> Device:
    """Return a refrigerator's sensor."""
    return Device(name, "cold_chain", measures, "sensors-cold", at=(-540, 320))


def meter(name: str) -> Device:
    """Return a meter of the city's own, whose readings are public."""
    return Device(name, "electricity_meter", ENERGY, "sensors-power", at=(-560, 330))


def _numbers(*texts: str) -> list[Decimal]:
    return [Decimal(text) for text in texts]


def _placed(device: Device) -> JsonValue:
    place = device.place
    return None if place is None else object_of_place(place)
