"""Each field from a real document to the ledger and out: import, issue, sync, audit, export."""

import json
from pathlib import Path

import pytest

from desktop.demo.city import built
from tests.cli.conftest import Answer, Verb
from tests.cli.test_outbox import who
from tests.demo.answers import answered
from tests.exchange.samples import SHIPPED, VECTORS, files_beside

pytestmark = pytest.mark.slow
CITY = "everyday"


def imported(city: Path, verb: Verb, name: str, words: tuple[object, ...]) -> list[str]:
    """Import a document as a member of the city and send it; return the ids of the records."""
    done = verb("import", *words, *who(city, name))
    assert done.code == 0, done.document or done.errors
    sent = verb("outbox", "send", "--now", *who(city, name))
    assert {item["state"] for item in sent.document["outbox"]} == {"final"}
    return list(done.document["records"])


def audited(city: Path, verb: Verb, *more: str) -> None:
    """Sync the inspector and audit its copy: what was planted and what is named is found there."""
    inspector = who(city, "inspector")
    verb("sync", *inspector)
    report = verb("audit", *inspector).document
    found = [
        (one["code"], one["entry"], one["block"], tuple(one["records"]))
        for one in report["findings"]
    ]
    planted = answered(built(city))
    assert [one for one in planted if one not in found] == []
    assert {one[0] for one in found if one not in planted} == {*more}


def written(city: Path, verb: Verb, tmp_path: Path, name: str, *words: object) -> bytes:
    """Export as a member of the city; return the file."""
    out = tmp_path / "exported"
    done = verb("export", *words, "-o", out, "--force", *who(city, name))
    assert done.code == 0, done.errors
    return out.read_bytes()


def test_a_health_entry_comes_back_byte_for_byte_and_tells_the_ledger_nothing(
    city: Path, tmp_path: Path, verb: Verb
) -> None:
    (file,) = files_beside("health/hl7.fhir.r4.examples-4.0.1", "Immunization-historical.json")
    hospital = who(city, "hospital")
    (record,) = imported(city, verb, "hospital", ("fhir", file))
    shown = verb("show", record, *hospital)
    assert "Patient" not in json.dumps(shown.document)
    assert (
        written(city, verb, tmp_path, "hospital", record, "--format", "fhir") == file.read_bytes()
    )
    audited(city, verb, "H1")  # nobody has licensed this hospital
    held = verb("private", *who(city, "inspector"))
    assert held.document["documents"][0]["holding"] == "not held"
    refused = verb(
        "export", record, "--format", "fhir", "-o", tmp_path / "no", *who(city, "inspector")
    )
    assert refused.code == 2


def test_a_damaged_health_entry_is_refused_with_its_place(
    city: Path, tmp_path: Path, verb: Verb
) -> None:
    (file,) = files_beside("health/hl7.fhir.r4.examples-4.0.1", "Immunization-historical.json")
    document = json.loads(file.read_bytes())
    document["status"] = "banana"
    damaged = tmp_path / "damaged.json"
    damaged.write_text(json.dumps(document), "utf-8")
    refused = verb("import", "fhir", damaged, *who(city, "hospital"))
    assert refused.code == 2
    assert "/status" in refused.document["error"]["what"]
    assert verb("outbox", *who(city, "hospital")).document["outbox"] == []


def test_a_device_and_its_readings_are_issued_checked_and_written_again(
    city: Path, tmp_path: Path, verb: Verb
) -> None:
    description = min((VECTORS / "wot").glob("*.json*"))
    (device,) = imported(city, verb, "gateway", ("wot-td", description))
    again = written(city, verb, tmp_path, "gateway", device, "--format", "wot-td")
    assert json.loads(again) == json.loads(description.read_bytes())
    audited(city, verb)


def test_service_requests_are_told_without_their_reporters(
    city: Path, tmp_path: Path, verb: Verb
) -> None:
    (file,) = files_beside("maintenance/chicago_open311", "*.json")
    records = imported(city, verb, "works", ("open311", file))
    assert len(records) > 10
    told = json.loads(written(city, verb, tmp_path, "works", "--format", "open311"))
    assert len(told) == len(records)
    updates = imported(city, verb, "works", ("open311", file))
    shown = verb("show", updates[-1], *who(city, "works"))
    assert shown.document["kind"] == "service.update/1"
    assert verb("import", "open311", file, *who(city, "works")).code == 2
    closed = json.loads(written(city, verb, tmp_path, "works", "--format", "open311"))
    known = {one["service_request_id"]: one["status"] for one in json.loads(file.read_bytes())}
    assert {one["service_request_id"]: one["status"] for one in closed} == known
    features = json.loads(written(city, verb, tmp_path, "works", "--format", "geojson"))
    assert features["type"] == "FeatureCollection"


def test_the_city_s_food_leaves_as_spreadsheet_and_page(
    city: Path, tmp_path: Path, verb: Verb
) -> None:
    sheet = written(city, verb, tmp_path, "inspector", "--format", "fsma").decode("utf-8-sig")
    assert sheet.startswith("Event ID,Event Type")
    assert sheet.count("\n") > 1_000
    lot = "https://id.gs1.org/01/04012345123456/10/NB903"
    page = written(city, verb, tmp_path, "inspector", lot, "--format", "consumer-page").decode()
    assert page.startswith("<!DOCTYPE html>")
    assert "NB903" in page
    assert "<script" not in page


@pytest.mark.parametrize(
    "words",
    [
        ("--format", "fhir"),
        ("x", "--format", "fsma"),
        ("nonsense", "--format", "consumer-page"),
        ("https://id.gs1.org/01/04012345123456", "--format", "consumer-page"),
    ],
    ids=" ".join,
)
def test_a_call_that_names_the_wrong_thing_is_told(
    city: Path, tmp_path: Path, verb: Verb, words: tuple[str, ...]
) -> None:
    answer: Answer = verb("export", *words, "-o", tmp_path / "x", *who(city, "inspector"))
    assert answer.code == 3
    assert not (tmp_path / "x").exists()


def test_a_file_that_is_handed_in_twice_is_not_recorded_twice(city: Path, verb: Verb) -> None:
    for name, form, file in (
        ("gateway", "senml", VECTORS / "senml" / "humidity.json"),
        ("hospital", "fhir", SHIPPED / "health" / "hl7" / "Patient-f001.json"),
        ("registrar", "openbadges", SHIPPED / "education" / "1edtech" / "complete.json"),
    ):
        queued = verb("import", form, file, *who(city, name))
        assert queued.code == 0, (form, queued.document, queued.errors)
        for _ in range(2):  # while it waits, and once it is on the ledger
            again = verb("import", form, file, *who(city, name))
            assert again.code == 2, form
            assert queued.document["records"][0] in again.document["error"]["what"]
            verb("outbox", "send", "--now", *who(city, name))
