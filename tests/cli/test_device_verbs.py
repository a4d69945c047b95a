"""Who could see humidity on 3 May, and one reading shown alone."""

import json
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from desktop.domains.readings import Reading, Series
from desktop.exchange.devices.senml_windows import window_draft
from desktop.exchange.draft import item_of
from tests.cli.small_town import Town

pytestmark = pytest.mark.slow

SENSOR, AIR = "urn:uuid:0b7d7b5e-6b0f-4b57-9d0e-1f6f7c0a9a11", "urn:dev:ops:32473-air7"
VALUES = [47, 48, 51, 55, 54]
Item = dict[str, Any]


def may(day: int, hour: int = 8) -> str:
    return f"2026-05-{day:02}T{hour:02}:00:00.000Z"


def registered(device: str, visibility: str, **more: object) -> Item:
    properties = [
        {"name": "humidity", "type": "number", "unit": "%"},
        {"name": "temperature", "type": "number", "unit": "Cel"},
    ]
    data = {
        "device": device, "deviceClass": "weather", "visibility": visibility,
        "properties": properties, **more,
    }  # fmt: skip
    return {"about": [device], "time": may(1), "data": data}


def granted(grantee: str, first: int, last: int, **more: object) -> Item:
    scope = {"covers": "device", "device": SENSOR, **more}
    data = {
        "scope": scope, "grantee": grantee, "from": may(first), "until": may(last),
        "purpose": "research",
    }  # fmt: skip
    return {"time": may(1), "data": data}


@dataclass
class Home:
    """A town with a sensor in Alice's home, its operator, a laboratory and a stranger."""

    town: Town
    registration: str
    lab: str  # id of the laboratory's grant
    doctor: str  # id of the grant to the office, of all properties

    def who(self, at: str, *more: object) -> dict[str, tuple[str, str | None]]:
        """Return why and until when, by the names of those who could see humidity."""
        words = ("--property", "humidity", "--at", at, *more)
        told = self.town.call("bob", "permissions", SENSOR, *words)
        return {one["grantee_name"]: (one["why"], one["until"]) for one in told["permissions"]}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Return the town; its readings are of May 2026."""
    town = Town(tmp_path_factory.mktemp("devices") / "town")
    town.join([
        ("operator", "operator", ("devices",)),
        ("alice", "citizen", ("devices",)),
        ("bob", "citizen", ("devices",)),
        ("lab", "inspector", ("food",)),
    ])  # fmt: skip
    dids = town.dids
    sensor = registered(SENSOR, "personal", owner=dids["alice"])
    first = town.issue("operator", "device.registered/1", sensor, registered(AIR, "public"))
    town.sync()
    lab = granted(dids["lab"], 2, 20, property="humidity")
    mine = town.issue("alice", "access.grant/1", lab, granted(dids["office"], 3, 4))
    town.sync()
    ended = {
        "time": may(3, 12), "data": {"reason": "consent_withdrawn"},
        "refs": [{"rel": "withdraws", "id": mine}],
    }  # fmt: skip
    town.issue("alice", "access.withdraw/1", ended)
    unrightful = granted(dids["bob"], 1, 30)
    town.issue("bob", "access.grant/1", unrightful)
    town.sync()
    every = town.call("alice", "records", "kind:access.grant")["records"]
    (doctor,) = {one["id"] for one in every if one["issuer_name"] == "Alice"} - {mine}
    return Home(town, first, mine, doctor)


def test_who_could_see_humidity_on_3_may_has_one_answer(home: Home) -> None:
    operator, owner = ("operator", None), ("owner", None)
    lab, office = ("grant", may(3, 12)), ("grant", may(4))
    always = {"Operator": operator, "Alice": owner}
    assert home.who("2026-05-01") == always
    assert home.who("2026-05-02") == always | {"Lab": lab}
    assert home.who("2026-05-03") == always | {"Lab": lab, "town-hall": office}
    assert home.who(may(3, 11)) == always | {"Lab": lab, "town-hall": office}
    assert home.who(may(3, 12)) == always | {"town-hall": office}
    assert home.who("2026-05-10") == always  # what Bob granted himself counts for nothing


def test_the_answer_names_the_records_that_say_so(home: Home) -> None:
    told = home.town.call("bob", "permissions", SENSOR, "--at", "2026-05-03")
    assert (told["public"], told["complete"]) == (False, True)
    by = {one["grantee_name"]: one for one in told["permissions"]}
    kinds = [record["kind"] for record in by["Lab"]["records"]]
    assert kinds == ["access.grant/1", "access.withdraw/1"]
    assert by["Lab"]["records"][0]["record"] == home.lab
    assert (by["Lab"]["property"], by["town-hall"]["property"]) == ("humidity", None)
    assert by["Alice"]["records"][0]["record"] == home.registration
    other = home.town.call(
        "bob", "permissions", SENSOR, "--property", "temperature", "--at", "2026-05-03"
    )
    assert {one["grantee_name"] for one in other["permissions"]} == {
        "Operator", "Alice", "town-hall",
    }  # fmt: skip


def test_the_whole_matrix_tells_every_permission_that_ever_held(home: Home) -> None:
    told = home.town.call("bob", "permissions", SENSOR, "--ever")
    rows = [
        (one["grantee_name"], one["property"], one["since"], one["until"])
        for one in told["permissions"]
    ]
    assert sorted(rows) == [
        ("Alice", None, may(1), None),
        ("Lab", "humidity", may(2), may(3, 12)),
        ("Operator", None, may(1), None),
        ("town-hall", None, may(3), may(4)),
    ]
    both = home.town.answer("bob", "permissions", SENSOR, "--ever", "--at", "2026-05-03")
    assert both.code == 3


def test_as_of_an_earlier_size_nobody_knew_of_the_withdrawal(home: Home) -> None:
    rows = home.town.call("bob", "records", "kind:access.withdraw")["records"]
    size = f"size:{rows[0]['entry']}"
    assert home.who("2026-05-10", "--as-of", size)["Lab"] == ("grant", may(20))


def test_public_readings_everybody_could_see_and_of_others_nothing_is_known(home: Home) -> None:
    assert home.town.call("bob", "permissions", AIR)["public"] is True
    unknown = home.town.answer("bob", "permissions", "urn:dev:ops:1-nothing")
    assert (unknown.code, "No registration" in unknown.errors) == (2, True)


def window(home: Home, device: str, salt: bytes | None) -> str:
    """Issue a window of readings, which the operator and Alice can open; return its record."""
    readings = [Reading(may(3, 8 + at), Decimal(value)) for at, value in enumerate(VALUES)]
    draft = window_draft(Series(device, "humidity", "%"), readings, "the gateway", salt)
    item = item_of(draft)
    private = item.get("private")
    if isinstance(private, dict):
        private["to"] = ["Alice"]
    record = home.town.issue("operator", "device.readings/1", item)
    home.town.sync()
    return record


def test_one_reading_of_a_private_window_is_shown_and_verified_by_somebody_else(
    home: Home, tmp_path: Path
) -> None:
    town, file = home.town, tmp_path / "reading.json"
    record = window(home, SENSOR, bytes(range(32)))
    assert "readings" not in town.call("bob", "show", record)["content"]["data"]
    town.call("operator", "private", "give", tmp_path / "stick")
    town.call("alice", "private", "take", tmp_path / "stick")
    shown = town.call("alice", "reading", "show", record, 3, "-o", file)
    assert (shown["reading"]["v"], shown["number"], shown["of"]) == ("51", 3, len(VALUES))
    assert b'"55"' not in file.read_bytes()
    told = town.call("bob", "reading", "verify", file)
    assert (told["verdict"], told["reading"]["v"]) == ("VALID", "51")
    assert told["checks"][-1]["name"] == "reading"
    proof = tmp_path / "window.clproof"
    town.call("bob", "export", record, "--format", "proof", "-o", proof)
    words = ("reading", "verify", file, "--proof", proof, "--anchor", town.anchor)
    alone = town.answer("nobody", *words)  # without a profile; whether it was revoked is not known
    assert (alone.code, alone.document["verdict"]) == (2, "CANNOT CHECK")
    assert alone.document["checks"][-1]["result"] == "ok"
    nobody = town.answer("bob", "reading", "show", record, 3, "-o", tmp_path / "no")
    assert nobody.code == 2
    assert not (tmp_path / "no").exists()
    changed = json.loads(file.read_bytes())
    changed["reading"]["v"] = "52"
    file.write_text(json.dumps(changed, separators=(",", ":"), sort_keys=True), "utf-8")
    lie = town.call("bob", "reading", "verify", file, code=1)
    assert (lie["verdict"], lie["checks"][-1]["result"]) == ("ALTERED", "failed")
    assert town.answer("nobody", *words).document["verdict"] == "ALTERED"


def test_only_of_a_device_registered_as_public_a_pack_becomes_public(
    home: Home, tmp_path: Path
) -> None:
    town, pack, unknown = home.town, tmp_path / "pack.json", "urn:dev:ops:32473-new"
    pack.write_text(json.dumps([
        {"bn": f"{device}/", "n": "humidity", "u": "%RH", "v": 77, "t": 1778313600}
        for device in (SENSOR, AIR, unknown)
    ]))  # fmt: skip
    told = town.answer("operator", "import", "senml", pack)
    assert told.code == 0, told.errors
    assert any(unknown in note for note in told.document["notes"])
    town.call("operator", "outbox", "send")
    town.call("bob", "sync")
    shown = [town.call("bob", "show", one)["content"] for one in told.document["records"]]
    public = {one["data"]["device"]: one["data"] for one in shown}
    assert {name: one["visibility"] for name, one in public.items()} == {
        SENSOR: "personal", AIR: "public", unknown: "personal",
    }  # fmt: skip
    assert {name: "readings" in one for name, one in public.items()} == {
        SENSOR: False, AIR: True, unknown: False,
    }  # fmt: skip


def test_a_public_reading_is_shown_by_anybody_and_a_revoked_window_is_told(
    home: Home, tmp_path: Path
) -> None:
    town, file = home.town, tmp_path / "reading.json"
    record = window(home, AIR, None)
    assert town.call("bob", "show", record)["content"]["data"]["visibility"] == "public"
    town.call("bob", "reading", "show", record, 1, "-o", file)
    assert town.call("lab", "reading", "verify", file)["verdict"] == "VALID"
    assert town.answer("bob", "reading", "show", record, 6, "-o", tmp_path / "six").code == 2
    words = ("--ref", record, "--action", "revoke", "--reason", "error")
    town.call("operator", "issue", "record.status/1", *words)
    town.call("operator", "outbox", "send")
    town.call("lab", "sync")
    assert town.call("lab", "reading", "verify", file, code=1)["verdict"] == "REVOKED"
    elsewhere = town.call("lab", "reading", "verify", file, "--record", home.lab, code=1)
    assert elsewhere["verdict"] == "ALTERED"


@pytest.mark.parametrize(
    "words",
    [
        ("show", "x"),
        ("show", "x", "1"),
        ("verify", "x", "1"),
        ("verify", "nothing.json"),
        ("verify", "x", "--anchor", "y"),
    ],
    ids=" ".join,
)
def test_a_call_without_its_number_or_file_is_told(home: Home, words: tuple[str, ...]) -> None:
    assert home.town.answer("bob", "reading", *words).code in (2, 3)
