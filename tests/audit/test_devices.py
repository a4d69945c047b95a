"""Devices on a real ledger: admitted by its rules, synced, and judged by the audit's own run."""

import hashlib
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domains.readings import Reading, Series
from desktop.exchange.devices.senml_windows import window_draft
from desktop.exchange.devices.wot_td import Registration, read_td
from desktop.exchange.draft import Draft
from desktop.ledger.json_profile import JsonObject, JsonValue
from desktop.ledger.scalar import encode_base64url, format_time, parse_time
from desktop.node.local import LocalNetwork
from tests.audit.town import audited, synced
from tests.city import MINUTE_MS, City
from tests.exchange.samples import VECTORS

pytestmark = pytest.mark.slow

AIR, METER = "urn:dev:ops:32473-air7", "urn:uuid:0b7d7b5e-6b0f-4b57-9d0e-1f6f7c0a9a11"
DESCRIPTION = VECTORS / "wot" / "air-quality-sensor.td.jsonld"


class Devices:
    """A city with a sensor and a meter, an operator, a gateway, an owner and a laboratory."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        self.city = City(folder)
        self.network: LocalNetwork = self.city.found()
        people = {
            "utility": "operator", "gateway": "gateway", "household": "citizen",
            "laboratory": "operator", "controller": "inspector",
        }  # fmt: skip
        enrolled = [self.city.enrolment(name, [role], ["devices"]) for name, role in people.items()]
        self._seal("city-hall", enrolled)

    def add(
        self, kind: str, data: JsonObject, by: str, at_ms: int | None = None, **more: object
    ) -> str:
        """Seal a record; the rules admit it."""
        time_ms = self.city.now_ms if at_ms is None else at_ms
        record = self.city.person(by).record(kind, time_ms, data, **more)
        self._seal(by, [record])
        return record.id

    def _seal(self, by: str, records: Sequence[object]) -> None:
        entry = self.city.person(by).statement(records, self.city.now_ms)  # type: ignore[arg-type]  # records
        refusals = [one.refusal for one in self.city.seal(self.network, entry).outcomes]
        assert refusals == [None]

    def drafted(self, draft: Draft, by: str) -> str:
        assert draft.time is not None
        private: JsonObject | None = None
        if draft.private is not None:
            commitment = encode_base64url(hashlib.sha256(draft.private.document).digest())
            private = {"commitment": commitment, "media": draft.private.media, "bytes": 1024}
        return self.add(
            draft.kind, draft.data, by, parse_time(draft.time), about=[*draft.about],
            end=draft.end, private=private,
        )  # fmt: skip

    def registered(self) -> None:
        keys: JsonObject = {
            "gateway": self.city.person("gateway").did, "owner": self.city.person("household").did,
        }  # fmt: skip
        air = read_td(
            DESCRIPTION.read_bytes(), self.city.time, Registration("air_quality", "public", AIR)
        )
        self.add(air.kind, {**air.data, **keys}, "utility", about=[AIR])
        told: JsonValue = [
            {"name": "energy", "type": "number", "unit": "kW.h", "behaviour": "register"}
        ]
        data: JsonObject = {
            "device": METER, "deviceClass": "electricity_meter", "visibility": "personal",
            "properties": told, **keys,
        }  # fmt: skip
        self.add("device.registered/1", data, "utility", about=[METER])

    def window(self, values: Sequence[str], series: Series, salt: bytes | None = None) -> str:
        start = self.city.now_ms - MINUTE_MS
        step = MINUTE_MS // max(len(values), 1)
        readings = [
            Reading(format_time(start + number * step), Decimal(value))
            for number, value in enumerate(values)
        ]
        draft = window_draft(series, readings, "a test", salt)
        return self.drafted(draft, "gateway")

    def granted(self) -> str:
        data: JsonObject = {
            "scope": {"covers": "device", "device": METER, "property": "energy"},
            "grantee": self.city.person("laboratory").did, "from": self.city.time,
            "purpose": "research", "basis": "consent",
        }  # fmt: skip
        return self.add("access.grant/1", data, "household", about=[METER])

    def read(self) -> str:
        data: JsonObject = {
            "scope": {"covers": "device", "device": METER, "property": "energy"},
            "purpose": "research",
        }  # fmt: skip
        return self.add("access.receipt/1", data, "laboratory")

    def withdrawn(self, grant: str) -> str:
        refs = [{"rel": "withdraws", "id": grant}]
        data: JsonObject = {"reason": "consent_withdrawn"}
        return self.add("access.withdraw/1", data, "household", refs=refs)

    def analysed(self, inputs: Sequence[str], result: str) -> str:
        data: JsonObject = {
            "method": "mean", "methodVersion": 1, "inputs": [*inputs], "property": "density",
            "unit": "ug/m3", "decimals": 2, "result": result,
        }  # fmt: skip
        return self.add("analysis.result/1", data, "controller")

    def erased(self, record: str) -> None:
        refs = [{"rel": "status", "id": record}]
        status: JsonObject = {"action": "erase", "reason": "withdrawn"}
        erasure = self.add("record.status/1", status, "gateway", refs=refs)
        receipt: JsonObject = {"outcome": "destroyed", "destroyed": ["envelope", "salt"]}
        answers = [{"rel": "answers", "id": erasure}]
        self.add("erasure.receipt/1", receipt, "utility", refs=answers)

    def found(self, profile: Path) -> dict[str, tuple[str, ...]]:
        """Return what an audit of a synced copy finds, the records by their code."""
        self.network.publish()
        synced(self.city, self.network.folder, profile)
        return {one.code: one.records for one in audited(profile).findings}


@pytest.fixture
def devices(tmp_path: Path) -> Iterator[Devices]:
    made = Devices(tmp_path / "city")
    with made.network:
        yield made


def test_devices_are_admitted_and_judged_on_a_real_ledger(devices: Devices, tmp_path: Path) -> None:
    density, energy = Series(AIR, "density", "ug/m3"), Series(METER, "energy", "kW.h")
    devices.registered()
    many = [str(20 + number % 7) + ".25" for number in range(1000)]
    windows = [devices.window(many, density), devices.window(["19", "20"], density)]
    meter = devices.window(["100.5", "101"], energy, bytes(32))
    grant = devices.granted()
    devices.read()
    devices.withdrawn(grant)
    devices.analysed(windows, "23.24")
    devices.erased(meter)
    calibration: JsonObject = {"device": AIR, "result": "passed", "from": "2026-01-01"}
    devices.add("device.calibrated/1", calibration, "controller", about=[AIR])
    move: JsonObject = {"device": AIR, "reason": "installed"}
    place = {"lat": 482_082_000, "lon": 163_738_000}
    devices.add("device.moved/1", move, "utility", about=[AIR], place=place)
    report: JsonObject = {
        "origin": "ledger.smallville.example/2026", "size": 30, "root": "A" * 43 + "=",
        "program": "civicledger 1", "quick": False, "verdict": "VALID", "reportSha256": "0" * 64,
    }  # fmt: skip
    devices.add("audit.report/1", report, "controller")
    assert devices.found(tmp_path / "fine") == {}

    read = devices.read()
    wrong = devices.analysed(windows, "23.25")
    leap = devices.window(["20", "-1"], density)
    assert devices.found(tmp_path / "faulty").keys() == {"I3", "I7", "I11"}
    found = devices.found(tmp_path / "again")
    assert found["I7"] == (read,)
    assert found["I11"] == (wrong,)
    assert leap in found["I3"]
