"""What goes wrong around the city's sensors: readers, software, calibrations, places, figures."""

from collections.abc import Iterator

from desktop.demo.chapter import Fault, planted
from desktop.demo.deed import DAY_MS, Deed, at
from desktop.demo.devices.clerk import Clerk, Read
from desktop.demo.devices.course import AIR, COLD
from desktop.demo.devices.device import Device
from desktop.demo.devices.faults import air, found, fridge, meter
from desktop.demo.devices.fleet import HOUSEHOLDS
from desktop.ledger.json_profile import JsonValue

_HOUR_S, _DAY = 3_600, 24
_OWNER, _NEIGHBOUR = HOUSEHOLDS[0], HOUSEHOLDS[1]
_ADVICE, _RESEARCH, _STATISTICS = "sensors-advice", "sensors-research", "sensors-statistics"


class MoreFaults:
    """Plants what is wrong with grants, software, calibrations, places, figures and gaps."""

    def __init__(self, clerk: Clerk) -> None:
        self._clerk = clerk

    def all(self) -> Iterator[Fault]:
        """Yield every fault."""
        yield self._read_without_grant()
        yield self._read_after_withdrawal()
        yield self._granted_by_a_neighbour()
        yield self._other_firmware()
        yield self._other_description()
        yield self._calibration_over()
        yield self._never_calibrated()
        yield self._calibration_failed()
        yield self._elsewhere()
        yield self._moved_too_fast()
        yield self._wrong_result()
        yield self._input_withdrawn()
        yield self._input_absent()
        yield self._gap_between()
        yield self._gap_within()
        yield self._silent()

    def _read_without_grant(self) -> Fault:
        device = self._home("meter-private-1")
        known = self._clerk.registered(device, at(600))
        read = self._clerk.receipt(Read(_ADVICE, device, "other"), at(610))
        return found(
            "read without a grant", "I7", (known, read),
            "An energy adviser read a household's meter, and nobody had allowed it.",
        )  # fmt: skip

    def _read_after_withdrawal(self) -> Fault:
        device = self._home("meter-private-2")
        known = self._clerk.registered(device, at(602))
        study = Read(_RESEARCH, device, "research")
        given = self._clerk.grant(_OWNER, study, at(604), 300)
        taken = self._clerk.withdrawal(_OWNER, given.records[0], at(620))
        read = self._clerk.receipt(study, at(640), given.records[0])
        return found(
            "read after consent was withdrawn", "I7", (known, given, taken, read),
            "Research went on reading a meter twenty days after the household had withdrawn.",
        )  # fmt: skip

    def _granted_by_a_neighbour(self) -> Fault:
        device = self._home("meter-private-3")
        known = self._clerk.registered(device, at(606))
        given = self._clerk.grant(_NEIGHBOUR, Read(_ADVICE, device, "other"), at(612), 30)
        return found(
            "granted by who had no right", "I7", (known, given),
            "Somebody granted access to the meter of another household.",
        )  # fmt: skip

    def _other_firmware(self) -> Fault:
        device, told = air("air-firmware"), self._hash()
        known = self._clerk.registered(device, at(250), firmware="2.1", firmwareSha256=told)
        sent = self._window(device, 252, firmwareSha256=self._hash())
        return found(
            "firmware changed silently", "I8", (known, sent),
            "A sensor ran other firmware than was registered.", known.records,
        )  # fmt: skip

    def _other_description(self) -> Fault:
        device = air("air-description")
        known = self._clerk.registered(device, at(255))
        sent = self._window(device, 257, tdSha256=self._hash())
        return found(
            "description changed silently", "I8", (known, sent),
            "A sensor described itself otherwise than was registered.", known.records,
        )  # fmt: skip

    def _calibration_over(self) -> Fault:
        device = fridge("fridge-overdue")
        known = self._clerk.registered(device, at(260))
        checked = self._clerk.calibrated(device, 261, days=30)
        sent = self._cold(device, 300)
        return found(
            "calibration ran out", "I9", (known, checked, sent),
            "A refrigerator's sensor was used nine days after its calibration had run out.",
            checked.records,
        )  # fmt: skip

    def _never_calibrated(self) -> Fault:
        device = Device(
            "fridge-new", "cold_chain", fridge("").measures, "sensors-cold", is_calibrated=True
        )
        known = self._clerk.registered(device, at(305))
        return found(
            "never calibrated", "I9", (known, self._cold(device, 306)),
            "A sensor that has to be calibrated was used before it was.",
        )  # fmt: skip

    def _calibration_failed(self) -> Fault:
        device = fridge("fridge-failed")
        known = self._clerk.registered(device, at(310))
        checked = self._clerk.calibrated(device, 311, result="failed")
        return found(
            "calibration failed", "I9", (known, checked, self._cold(device, 315)),
            "A sensor was used on after its calibration had failed.", checked.records,
        )  # fmt: skip

    def _elsewhere(self) -> Fault:
        device = air("air-elsewhere")
        known = self._clerk.registered(device, at(320))
        sent = self._window(device.moved_to(4000, 4000), 322)
        return found(
            "device elsewhere", "I10", (known, sent),
            "Readings came from a place kilometres away from where the sensor is registered.",
            known.records,
        )  # fmt: skip

    def _moved_too_fast(self) -> Fault:
        device = air("air-leap")
        known = self._clerk.registered(device, at(325))
        far = self._clerk.moved(device.moved_to(300_000, 0), "relocated", at(325) + DAY_MS // 96)
        return found(
            "moved faster than anything travels", "I10", (known, far),
            "A sensor was put up 300 km away a quarter of an hour after its registration.",
            known.records,
        )  # fmt: skip

    def _wrong_result(self) -> Fault:
        known, windows = self._measured("air-figure", 330)
        inputs = [window.records[0] for window in windows]
        told = self._clerk.analysis(_STATISTICS, "mean", inputs, at(340), result="9.99")
        return found(
            "figure that does not follow", "I11", (known, *windows, told),
            "The city published a mean that its own inputs do not give.",
        )  # fmt: skip

    def _input_withdrawn(self) -> Fault:
        known, windows = self._measured("air-withdrawn", 345)
        inputs = [window.records[0] for window in windows]
        told = self._clerk.analysis(_STATISTICS, "mean", inputs, at(355))
        gone = self._clerk.offices.status("gateway", inputs[1], "revoke", "error", at(360))
        finding = planted(
            "figure rests on a withdrawn window", "I11", told.records[0],
            "A window was withdrawn after a figure had been computed from it.", [inputs[1]],
        )  # fmt: skip
        return Fault((known, *windows, told, gone), (finding,))

    def _input_absent(self) -> Fault:
        known, windows = self._measured("air-absent", 365)
        named = [windows[0].records[0].id, self._clerk.absent(at(366))]
        inputs = [window.records[0] for window in windows]
        told = self._clerk.analysis(_STATISTICS, "mean", inputs, at(375), inputs=[*named])
        return found(
            "figure from a window that is not there", "I11", (known, *windows, told),
            "A figure names an input that nobody ever logged.",
        )  # fmt: skip

    def _gap_between(self) -> Fault:
        device = self._hourly("air-gap")
        known = self._clerk.registered(device, at(380))
        before, after = self._window(device, 381), self._window(device, 384)
        gone = self._clerk.moved(device, "decommissioned", at(386))
        finding = planted(
            "windows missing", "C2", after.records[0],
            "Two days of an hourly sensor are missing between two windows.", before.records,
        )  # fmt: skip
        return Fault((known, before, after, gone), (finding,))

    def _gap_within(self) -> Fault:
        device = self._hourly("air-hole")
        known = self._clerk.registered(device, at(390))
        values = AIR.values(6, self._clerk.dice)
        sent = self._clerk.window(device, at(391), 5 * _HOUR_S, values)
        gone = self._clerk.moved(device, "decommissioned", at(394))
        finding = planted(
            "readings missing in a window", "C2", sent.records[0],
            "An hourly sensor reported only every five hours.",
        )  # fmt: skip
        return Fault((known, sent, gone), (finding,))

    def _silent(self) -> Fault:
        device = self._hourly("air-silent")
        known = self._clerk.registered(device, at(400))
        return found(
            "sensor silent", "C2", (known, self._window(device, 401)),
            "An hourly sensor sent one window and nothing since.",
        )  # fmt: skip

    def _home(self, name: str) -> Device:
        return Device(
            name, "electricity_meter", meter("").measures, "sensors-power", owner=_OWNER,
            is_public=False, pseudonym=self._clerk.pseudonym(),
        )  # fmt: skip

    def _hourly(self, name: str) -> Device:
        return Device(
            name, "air_quality", air("").measures, "sensors-air", at=(-500, 300),
            interval_s=_HOUR_S,
        )  # fmt: skip

    def _measured(self, name: str, day: float) -> tuple[Deed, tuple[Deed, Deed]]:
        """Return a sensor's registration and two days of its readings."""
        device = air(name)
        windows = (self._window(device, day + 1), self._window(device, day + 2))
        return self._clerk.registered(device, at(day)), windows

    def _window(self, device: Device, day: float, **more: JsonValue) -> Deed:
        values = AIR.values(_DAY, self._clerk.dice)
        return self._clerk.window(device, at(day), _HOUR_S, values, **more)

    def _cold(self, device: Device, day: float) -> Deed:
        values = COLD.values(_DAY, self._clerk.dice)
        return self._clerk.window(device, at(day), _HOUR_S, values)

    def _hash(self) -> str:
        return self._clerk.dice.randbytes(32).hex()
