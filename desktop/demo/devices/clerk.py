"""Makes the deeds of those who run the city's devices: registrations, windows, grants, figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from uuid import UUID

from desktop.demo.deed import DAY_MS, Deed, at
from desktop.demo.devices.course import drafted
from desktop.demo.devices.device import Device, described
from desktop.demo.offices import Offices
from desktop.demo.people import People
from desktop.demo.promised import with_document
from desktop.domains.analysis import VERSION, WindowFigures, result_of
from desktop.ledger.json_profile import JsonObject, JsonValue, parse_object
from desktop.ledger.record import Place, Record, object_of_place
from desktop.ledger.scalar import format_time

HOUR_MS = 3_600_000
LABORATORY = "sensors-lab"


@dataclass(frozen=True, slots=True)
class Read:
    """Who reads what of a device, and what for."""

    reader: str
    device: Device
    purpose: str

    @property
    def scope(self) -> JsonObject:
        """What of the device."""
        measures = self.device.measures.name
        return {"covers": "device", "device": self.device.urn, "property": measures}


class Clerk:
    """Makes deeds; all chance is the chapter's own."""

    def __init__(self, people: People) -> None:
        self._people, self.offices = people, Offices(people)
        self.dice = people.dice("devices")

    def registered(self, device: Device, time_ms: int, **more: JsonValue) -> Deed:
        """Return a device's registration by its operator."""
        draft = described(device, time_ms)
        data: JsonObject = {**draft.data, "gateway": self._did(device.gateway), **more}
        (told,) = properties if isinstance(properties := data["properties"], list) else ({},)
        assert isinstance(told, dict)
        data["properties"] = [{**told, **_manner(device)}]
        if device.owner is not None:
            data["owner"] = self._did(device.owner)
        if device.is_mobile:
            data["mobile"] = True
        record = self._record(device.operator, "device.registered", time_ms, data, device)
        assert draft.private is not None
        opened = parse_object(draft.private.document)
        record, private = with_document(record, opened, self.dice, device.gateway)
        return Deed(time_ms, device.operator, (record,), (private,))

    def window(
        self,
        device: Device,
        first_ms: int,
        step_s: int,
        values: Sequence[Decimal],
        **more: JsonValue,
    ) -> Deed:
        """Return one window of readings, sent by the device's gateway when it is full."""
        draft = drafted(device, first_ms, step_s, values, self.dice)
        assert draft.end is not None
        scribe = self._people.scribes[device.gateway]
        record = scribe.record(
            draft.kind, first_ms, {**draft.data, **more}, end=draft.end, about=[device.urn],
            place=_placed(device.place),
        )  # fmt: skip
        time_ms = first_ms + len(values) * step_s * 1000
        if draft.private is None:
            return Deed(time_ms, device.gateway, (record,))
        record, private = with_document(record, parse_object(draft.private.document), self.dice)
        return Deed(time_ms, device.gateway, (record,), (private,))

    def signed(self, writer: str, record: Record, time_ms: int, **more: object) -> Deed:
        """Return a window like another one, as somebody else or otherwise told."""
        fields = {"end": record.end, "about": [*record.about], **more}
        data = fields.pop("data", record.data)
        assert isinstance(data, dict)
        scribe = self._people.scribes[writer]
        made = scribe.record(record.kind, time_ms, data, **fields)
        return Deed(time_ms, writer, (made,))

    def calibrated(
        self, device: Device, day: float, days: int = 400, result: str = "passed"
    ) -> Deed:
        """Return a calibration by the laboratory, and until when it counts."""
        time_ms = at(day)
        data: JsonObject = {
            "device": device.urn,
            "property": device.measures.name,
            "result": result,
            "from": format_time(time_ms)[:10],
            "until": format_time(time_ms + days * DAY_MS)[:10],
            "laboratory": "Riverside Calibration",
            "certificate": f"RC-{self.dice.randrange(10**6):06d}",
        }
        record = self._record(LABORATORY, "device.calibrated", time_ms, data, device, placed=False)
        return Deed(time_ms, LABORATORY, (record,))

    def moved(self, device: Device, reason: str, time_ms: int) -> Deed:
        """Return that a device was put up, moved or taken away; it stands where it says."""
        data: JsonObject = {"device": device.urn, "reason": reason}
        record = self._record(device.operator, "device.moved", time_ms, data, device)
        return Deed(time_ms, device.operator, (record,))

    def grant(self, giver: str, read: Read, time_ms: int, days: int) -> Deed:
        """Return that somebody may read a property of a device for some days."""
        data: JsonObject = {
            "scope": read.scope,
            "grantee": self._did(read.reader),
            "from": format_time(time_ms),
            "until": format_time(time_ms + days * DAY_MS),
            "purpose": read.purpose,
            "basis": "consent",
        }
        record = self._record(giver, "access.grant", time_ms, data, read.device, placed=False)
        return Deed(time_ms, giver, (record,))

    def withdrawal(self, giver: str, grant: Record, time_ms: int) -> Deed:
        """Return that a grant is taken back."""
        refs: list[JsonValue] = [{"rel": "withdraws", "id": grant.id}]
        data: JsonObject = {"reason": "consent_withdrawn"}
        scribe = self._people.scribes[giver]
        record = scribe.record("access.withdraw/1", time_ms, data, refs=refs)
        return Deed(time_ms, giver, (record,))

    def receipt(self, read: Read, time_ms: int, grant: Record | None = None) -> Deed:
        """Return that somebody has read a property of a device."""
        data: JsonObject = {
            "scope": read.scope,
            "first": format_time(time_ms - 30 * DAY_MS),
            "last": format_time(time_ms),
            "purpose": read.purpose,
        }
        refs: list[JsonValue] = [] if grant is None else [{"rel": "answers", "id": grant.id}]
        scribe = self._people.scribes[read.reader]
        record = scribe.record(
            "access.receipt/1", time_ms, data, about=[read.device.urn], refs=refs
        )
        return Deed(time_ms, read.reader, (record,))

    def analysis(
        self, writer: str, method: str, windows: Sequence[Record], time_ms: int, **more: JsonValue
    ) -> Deed:
        """Return a figure computed from windows."""
        told = windows[0].data
        inputs: list[JsonValue] = [window.id for window in windows]
        data: JsonObject = {
            "method": method,
            "methodVersion": VERSION,
            "inputs": inputs,
            "property": told["property"],
            "unit": told["unit"],
            "first": windows[0].data["first"],
            "last": windows[-1].data["last"],
            "decimals": 2,
            "result": result_of(method, [*_figures(windows)], 2),
            **more,
        }
        scribe = self._people.scribes[writer]
        record = scribe.record("analysis.result/1", time_ms, data, about=list(windows[0].about))
        return Deed(time_ms, writer, (record,))

    def parameter(self, name: str, value: str, unit: str, time_ms: int) -> Deed:
        """Return a figure that the city's checks use from the beginning on."""
        data: JsonObject = {
            "name": name, "value": value, "unit": unit, "from": "2024-01-01T00:00:00.000Z",
        }  # fmt: skip
        record = self._people.scribes["city-hall"].record("ledger.parameter/1", time_ms, data)
        return Deed(time_ms, "city-hall", (record,))

    def pseudonym(self) -> str:
        """Return the URN of a device in a home."""
        return UUID(bytes=self.dice.randbytes(16), version=4).urn

    def absent(self, time_ms: int) -> str:
        """Return the id of a record that nobody makes."""
        return self._people.new_id(time_ms)

    def _did(self, name: str) -> str:
        return self._people.scribes[name].did

    def _record(
        self,
        writer: str,
        name: str,
        time_ms: int,
        data: JsonObject,
        device: Device,
        *,
        placed: bool = True,
    ) -> Record:
        return self._people.scribes[writer].record(
            f"{name}/1", time_ms, data, about=[device.urn],
            place=_placed(device.place) if placed else None,
        )  # fmt: skip


def _manner(device: Device) -> JsonObject:
    """Return what a description does not say of a property and a registration does."""
    manner: JsonObject = {"behaviour": "register" if device.measures.is_register else "gauge"}
    if device.interval_s is not None:
        manner["intervalSeconds"] = device.interval_s
    if device.is_calibrated:
        manner["calibration"] = True
    return manner


def _placed(where: Place | None) -> JsonObject | None:
    return None if where is None else object_of_place(where)


def _figures(windows: Sequence[Record]) -> Iterator[WindowFigures]:
    for window in windows:
        data = window.data
        low, high, mean = (Fraction(str(data[name])) for name in ("minimum", "maximum", "mean"))
        count = int(str(data["count"]))
        yield WindowFigures(str(data["property"]), str(data["unit"]), count, low, high, mean)
