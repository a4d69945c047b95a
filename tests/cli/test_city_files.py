"""Meters and fares from the files of a utility and an operator to the ledger and out again."""

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from desktop.keys.keyring import Keyring
from desktop.ledger.scalar import encode_base64, encode_base64url
from desktop.profile import load_profile
from tests.cli.conftest import Verb
from tests.cli.test_fields import audited, imported, written
from tests.cli.test_outbox import file_of, who
from tests.domains.points_story import PROGRAMME, RULE
from tests.exchange.city.fares import csv_of, feed_file, header, rows
from tests.exchange.samples import VECTORS

pytestmark = pytest.mark.slow
CITY = "everyday"

DAY = "2026-07-24"
FEEDS = sorted((VECTORS / "green_button").glob("*.xml"))


def rows_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def test_a_meter_is_read_recorded_once_and_written_as_a_table(
    city: Path, tmp_path: Path, verb: Verb
) -> None:
    (record,) = imported(city, verb, "gateway", ("green-button", FEEDS[0]))
    gateway = who(city, "gateway")
    again = verb("import", "green-button", FEEDS[0], *gateway)
    assert again.code == 2
    assert record in again.document["error"]["what"]
    (later,) = imported(city, verb, "gateway", ("green-button", FEEDS[1]))
    listed = rows_of(written(city, verb, tmp_path, "gateway", "--format", "meter-csv"))
    assert [one["record"] for one in listed] == [record, later]
    assert [one["total"] for one in listed] == ["93846", "97977"]
    assert len({one["account"] for one in listed}) == 1
    shown = json.dumps(verb("show", record, *gateway).document)
    assert "5446AF3F" not in shown
    opened = verb("private", "show", record, *gateway).document["document"]
    assert opened["usage_point"].endswith("UsagePoint/5446AF3F/MeterReading/01")
    assert len(opened["readings"]) == 96
    audited(city, verb)
    assert written(city, verb, tmp_path, "inspector", "--format", "meter-csv")


def test_the_secret_of_the_readings_stands_nowhere(city: Path, tmp_path: Path, verb: Verb) -> None:
    imported(city, verb, "gateway", ("green-button", FEEDS[0]))
    profile = load_profile(city / "profiles" / "gateway")
    password = (city / "password.txt").read_text("utf-8").splitlines()[0]
    with (
        Keyring.open(profile.key_file, password) as keyring,
        keyring.evidence_secret(profile.anchor.origin, profile.domain) as lent,
    ):
        secret = bytes(lent)
    forms = {secret, secret.hex().encode(), encode_base64url(secret).encode(),
             encode_base64(secret).encode()}  # fmt: skip
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) > 10
    assert not [path for path in files if any(form in path.read_bytes() for form in forms)]


def test_a_meter_that_waits_in_the_outbox_is_not_queued_twice(city: Path, verb: Verb) -> None:
    gateway = who(city, "gateway")
    assert verb("import", "green-button", FEEDS[0], *gateway).code == 0
    assert verb("import", "green-button", FEEDS[0], *gateway).code == 2
    assert len(verb("outbox", *gateway).document["outbox"]) == 1


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (b"<feed", b"<!DOCTYPE feed [<!ENTITY a 'b'>]><feed", "declares a document type"),
        (b"<value>841", b"<value>8 41", "reading 60: value"),
        (b"</feed>", b"", "is not XML"),
    ],
)
def test_a_damaged_feed_is_refused_with_its_place_and_nothing_is_queued(
    city: Path, tmp_path: Path, verb: Verb, old: bytes, new: bytes, words: str
) -> None:
    data = FEEDS[0].read_bytes()
    assert old in data
    damaged = tmp_path / "damaged.xml"
    damaged.write_bytes(data.replace(old, new, 1))
    refused = verb("import", "green-button", damaged, *who(city, "gateway"))
    assert refused.code == 2
    assert words in refused.document["error"]["what"]
    assert verb("outbox", *who(city, "gateway")).document["outbox"] == []


def taps(
    tmp_path: Path, count: int = 8, *, zone: str = "-07:00", change: Mapping[str, str] | None = None
) -> Path:
    """Write taps of two cards on the first calls of the timetable; the last one may differ."""
    listed = [
        {
            **row,
            "event_timestamp": row["event_timestamp"]
            .replace("2017-07-24", DAY).removesuffix("-07:00") + zone,
            "service_date": DAY,
            "token_id": f"card {number // 2 % 2}",
        }
        for number, row in enumerate(rows(count))
    ]  # fmt: skip
    listed[-1].update(change or {})
    file = tmp_path / "fare_transactions.csv"
    file.write_bytes(csv_of(listed, [*header(), "token_id"]))
    return file


@pytest.fixture
def hall(city: Path, verb: Verb) -> tuple[str, ...]:
    """Return the words that name the profile of an authority, which works in all fields."""
    words = (
        "--profile", str(city / "authorities" / "city-hall"),
        "--password-file", str(city / "password.txt"),
    )  # fmt: skip
    verb("peers", "add", "writer", city, "--kind", "local", *words)
    return words


def done(verb: Verb, hall: tuple[str, ...], *words: object) -> list[str]:
    """Issue or import as the authority and send it; return the ids of the records."""
    queued = verb(*words, *hall)
    assert queued.code == 0, queued.document or queued.errors
    sent = verb("outbox", "send", "--now", *hall)
    assert {item["state"] for item in sent.document["outbox"]} == {"final"}
    return list(queued.document["records"])


def test_taps_become_windows_and_their_rides_points_once(
    city: Path, tmp_path: Path, verb: Verb, hall: tuple[str, ...]
) -> None:
    timetable = tmp_path / "feed.zip"
    timetable.write_bytes(feed_file())
    file = taps(tmp_path, zone="")
    assert "no time zone" in verb("import", "tides", file, *hall).errors
    words = ("import", "tides", file, "--zone=-07:00", "--timetable", timetable)
    early = ("import", "tides-points", file, "--zone=-07:00", "--rule")
    programme: dict[str, object] = {"data": {**PROGRAMME, "until": "2026-12-31"}}
    (programme_id,) = done(verb, hall, "issue", "programme/1", "--data",
                           file_of(tmp_path, programme))  # fmt: skip
    rule = {
        "data": {name: value for name, value in RULE.items() if name not in ("until", "issuers")},
        "refs": [{"rel": "programme", "id": programme_id}],
    }
    (rule_id,) = done(verb, hall, "issue", "points.rule/1", "--data", file_of(tmp_path, rule))
    assert "not on the ledger" in verb(*early, rule_id, *hall).errors
    windows = done(verb, hall, *words)
    assert len(windows) == 8  # each gate has one tap
    again = verb(*words, *hall)
    assert again.code == 2
    assert any(window in again.errors for window in windows)
    over = {"refs": rule["refs"], "data": {**RULE, "issuers": [], "version": 3}}
    (over_id,) = done(verb, hall, "issue", "points.rule/1", "--data", file_of(tmp_path, over))
    assert "4 rides get no points: the rule is not in force" in verb(*early, over_id, *hall).errors
    earned = done(verb, hall, *early, rule_id)
    assert len(earned) == 4
    twice = verb(*early, rule_id[:20], *hall)
    assert twice.code == 2
    assert "was rewarded before" in twice.errors
    logged = json.dumps([verb("show", one, *hall).document for one in (*windows, *earned)])
    assert "tap-0" not in logged
    assert "card 0" not in logged
    audited(city, verb, "R3")  # nobody has registered these gates
    written = tmp_path / "written.csv"
    assert verb("export", windows[0], "--format", "tides", "-o", written, *hall).code == 0
    (row,) = rows_of(written.read_bytes())
    assert row["transaction_id"].startswith("tap-")
    table = tmp_path / "fares.csv"
    assert verb("export", "--format", "fare-csv", "-o", table, *hall).document["records"] == 8
    assert {one["record"] for one in rows_of(table.read_bytes())} == set(windows)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"fare_action": "Leave"}, "row 9, fare_action"),
        ({"stop_id": "nowhere"}, "row 9, stop_id: the timetable has no stop nowhere"),
        ({"amount": "=1+1"}, "row 9, amount"),
        ({"transaction_id": "tap-0"}, "row 9, transaction_id: tap-0 came before"),
    ],
)
def test_a_damaged_table_is_refused_with_row_and_column(
    tmp_path: Path, verb: Verb, city: Path, change: dict[str, str], words: str
) -> None:
    timetable = tmp_path / "feed.zip"
    timetable.write_bytes(feed_file())
    gateway = who(city, "gateway")
    file = taps(tmp_path, change=change)
    refused = verb("import", "tides", file, "--timetable", timetable, *gateway)
    assert refused.code == 2
    assert words in refused.document["error"]["what"]
    assert verb("outbox", *gateway).document["outbox"] == []


def test_options_that_do_not_go_with_a_format_are_refused(
    tmp_path: Path, verb: Verb, city: Path
) -> None:
    gateway, file = who(city, "gateway"), taps(tmp_path)
    for words in (
        ("epcis", file, "--zone=-07:00"),
        ("backup", file, "--rule", "x"),
        ("tides", file, "--zone", "local"),
        ("tides-points", file),
        ("tides-points", file, "--rule", "x"),
    ):
        assert verb("import", *words, *gateway).code == 3
