"""Packs of medicine: asked for, answered and traced from the command line."""

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop.domains.catalogue import builtin_kinds
from desktop.exchange.epcis import read_document
from desktop.exchange.epcis_shape import shapes_of
from desktop.replica import records
from desktop.replica.database import open_read_only
from tests.cli.conftest import Verb
from tests.cli.test_fields import audited, imported, written
from tests.cli.test_outbox import who

pytestmark = pytest.mark.slow
CITY = "everyday"

GTIN = "04012345300000"
CORR = "urn:uuid:0b0f3a2e-55a4-4c6b-9f0e-1d9d4b7f2a10"
SHAPES = shapes_of(next(kind.schema for kind in builtin_kinds() if kind.name == "supply.event"))


def commissioned(city: Path) -> dict[str, str]:
    """Return the four data of a pack that the city's records commission."""
    database = open_read_only(city / "profiles" / "inspector" / "replica.db", "replica")
    with closing(database) as db:
        for _, record in records.of_kind(db, "supply.event"):
            data: Any = record.data
            if data.get("bizStep") == "commissioning" and GTIN in data["epcList"][0]:
                serial = data["epcList"][0].rpartition("/")[2]
                expiry = data["ilmd"]["cbvmda:itemExpirationDate"][:10]
                lot = data["ilmd"]["cbvmda:lotNumber"]
                return {"gtin": GTIN, "serial": serial, "lot": lot, "expiry": expiry}
    raise AssertionError


def link(pack: dict[str, str]) -> str:
    return (
        f"https://id.gs1.org/01/{GTIN}/10/{pack['lot']}/21/{pack['serial']}"
        f"?17={pack['expiry'].replace('-', '')[2:]}&corrUUID={CORR}"
    )


def test_a_pack_is_asked_for_answered_and_traced(city: Path, tmp_path: Path, verb: Verb) -> None:
    verb("sync", *who(city, "inspector"))
    pack, request, answer = commissioned(city), tmp_path / "request.txt", tmp_path / "answer.json"
    request.write_text(link(pack), "utf-8")
    (asked,) = imported(city, verb, "inspector", ("verification", request))
    answer.write_bytes(
        written(city, verb, tmp_path, "inspector", asked, "--format", "verification")
    )
    assert json.loads(answer.read_bytes())["data"]["verified"] is True
    (answered,) = imported(city, verb, "inspector", ("verification", request, "--answer", answer))
    shown = verb("show", answered, *who(city, "inspector")).document["content"]
    assert shown["refs"] == [{"rel": "answers", "id": asked}]
    assert shown["data"]["verified"] is True
    again = verb("import", "verification", request, *who(city, "inspector"))
    assert again.code == 2
    assert asked in again.errors
    told = written(city, verb, tmp_path, "inspector", link(pack), "--format", "trace-response")
    whole = json.loads(told)
    assert whole["civicledger:verification"]["data"]["verified"] is True
    events = whole["epcisBody"]["queryResults"]["resultsBody"]["eventList"]
    assert [event["bizStep"] for event in events][:1] == ["commissioning"]
    assert len(events) == len(whole["civicledger:records"]) > 2
    for record in whole["civicledger:records"]:
        assert verb("show", record, *who(city, "inspector")).document["kind"] == "supply.event/1"
    assert len(read_document(told, SHAPES)) == len(events)
    audited(city, verb)


def test_a_lot_is_traced(city: Path, tmp_path: Path, verb: Verb) -> None:
    lot = f"https://id.gs1.org/01/{GTIN}/10/{commissioned(city)['lot']}"
    whole = json.loads(
        written(city, verb, tmp_path, "inspector", lot, "--format", "trace-response")
    )
    assert whole["type"] == "EPCISQueryDocument"
    assert whole["civicledger:product"]["id"] == lot
    assert len(whole["civicledger:packs"]) > 1


def test_a_pack_that_nobody_made_is_not_verified(city: Path, tmp_path: Path, verb: Verb) -> None:
    request = tmp_path / "request.txt"
    request.write_text(link({**commissioned(city), "serial": "COPY1"}), "utf-8")
    done = verb("import", "verification", request, "--dry-run", *who(city, "inspector"))
    assert done.document["notes"] == [
        "The records of this replica say of the pack: No_match_GTIN_Serial."
    ]
    assert done.document["outbox"] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"https://id.gs1.org/01/{GTIN}/21/S1", "does not name GTIN (01), lot (10)"),
        (f"https://id.gs1.org/01/{GTIN}/10/L/21/S1", "/expiry is missing"),
        (f"https://id.gs1.org/01/{GTIN}/10/L/21/S1?17=271331", "/expiry: '271331'"),
        ('{"gtin": "04012345300001"}', "/serial is missing"),
        ('{"gtin": "04012345300001", "serial": "1", "lot": "1", "expiry": "2027-01-01"}',
         "/gtin: '04012345300001' is not a GTIN"),
    ],
)  # fmt: skip
def test_a_damaged_request_is_refused_with_its_member(
    city: Path, tmp_path: Path, verb: Verb, text: str, words: str
) -> None:
    request = tmp_path / "request.txt"
    request.write_text(text, "utf-8")
    refused = verb("import", "verification", request, *who(city, "inspector"))
    assert refused.code == 2
    assert words in refused.document["error"]["what"]


@pytest.mark.parametrize("file_format", ["trace-response", "verification"])
def test_what_is_no_pack_is_not_traced(
    city: Path, tmp_path: Path, verb: Verb, file_format: str
) -> None:
    out = ("--format", file_format, "-o", tmp_path / "x", *who(city, "inspector"))
    for wanted in (f"https://id.gs1.org/01/{GTIN}", "nonsense"):
        assert verb("export", wanted, *out).code in (2, 3)
    assert verb("export", *out).code == 3
    assert not (tmp_path / "x").exists()
