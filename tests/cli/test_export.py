"""``export`` and ``import`` in-process: files that come out, and documents that go in."""

import csv
import json
from pathlib import Path

import pytest

from desktop.audit.sampling import population_at
from desktop.errors import UsageError
from desktop.ledger.json_profile import parse_object
from desktop.ledger.proof_file import open_proof_file
from desktop.ledger.record import record_of
from desktop.ledger.sample_plan import Unit
from desktop.replica import notes
from desktop.replica.notes import Note
from desktop.session import Session
from tests.chronicle import NOW, PASSWORD, Chronicle, chronicle, copied
from tests.cli.conftest import Verb

pytestmark = pytest.mark.slow

__all__ = ["chronicle"]

_SAMPLES = Path(__file__).parents[2] / "resources" / "samples"


def words(chronicle: Chronicle) -> tuple[object, ...]:
    return ("--profile", chronicle.profile, "--as-of", NOW)


def test_a_proof_leaves_and_is_verified(verb: Verb, chronicle: Chronicle, tmp_path: Path) -> None:
    out = tmp_path / "r.clproof"
    record = chronicle.ids["valid"]
    made = verb("export", record, "--format", "proof", "-o", out, *words(chronicle))
    assert (made.code, made.document["records"]) == (0, 1)
    assert open_proof_file(out.read_bytes(), chronicle.anchor).record.id == record
    assert verb("verify", out, "--profile", chronicle.profile).code == 0


def test_json_is_the_record_as_it_was_signed(
    verb: Verb, chronicle: Chronicle, tmp_path: Path
) -> None:
    out = tmp_path / "r.json"
    verb("export", chronicle.ids["event"], "--format", "json", "-o", out, *words(chronicle))
    assert record_of(parse_object(out.read_bytes())).id == chronicle.ids["event"]


def test_an_event_leaves_as_epcis_and_a_diploma_does_not(
    verb: Verb, chronicle: Chronicle, tmp_path: Path
) -> None:
    out = tmp_path / "r.json"
    verb("export", chronicle.ids["event"], "--format", "epcis", "-o", out, *words(chronicle))
    document = json.loads(out.read_bytes())
    assert document["type"] == "EPCISDocument"
    assert document["epcisBody"]["eventList"][0]["bizStep"] == "receiving"
    other = tmp_path / "d.json"
    diploma = chronicle.ids["valid"]
    refused = verb("export", diploma, "--format", "epcis", "-o", other, *words(chronicle))
    assert refused.code == 2
    assert not other.exists()


def test_csv_holds_exactly_what_records_shows(
    verb: Verb, chronicle: Chronicle, tmp_path: Path
) -> None:
    out = tmp_path / "list.csv"
    query = ("kind:diploma", "-is:valid")
    made = verb("export", "--format", "csv", "-o", out, *words(chronicle), "--query", *query)
    shown = verb("records", *query, *words(chronicle), "--limit", 10_000).document
    with out.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["id"] for row in rows] == [row["id"] for row in shown["records"]]
    assert [row["verdict"] for row in rows] == [row["verdict"] for row in shown["records"]]
    assert made.document["records"] == shown["total"]
    assert made.document["filter"] == "kind:diploma -is:valid"


@pytest.mark.parametrize("query", ["label:urgent", 'note:"the dairy"', "note:*"])
def test_csv_holds_what_the_user_s_own_words_find(
    verb: Verb, chronicle: Chronicle, tmp_path: Path, query: str
) -> None:
    profile, out = copied(chronicle, tmp_path), tmp_path / "list.csv"
    record = chronicle.ids["valid"]
    with Session(profile) as session, session.desk() as desk:
        notes.keep(desk, Note(record, "urgent", "ask the dairy", 1))
    made = verb("export", "--format", "csv", "-o", out, "--profile", profile, "--query", query)
    assert made.code == 0
    with out.open(encoding="utf-8", newline="") as stream:
        assert [row["id"] for row in csv.DictReader(stream)] == [record]


def test_a_sample_is_not_drawn_by_the_user_s_own_words(chronicle: Chronicle) -> None:
    with (
        Session(chronicle.profile) as session,
        pytest.raises(UsageError, match="own labels and notes"),
    ):
        population_at(session.reader(), "label:urgent", Unit.RECORD, chronicle.size)


def test_nothing_is_overwritten_unasked(verb: Verb, chronicle: Chronicle, tmp_path: Path) -> None:
    out = tmp_path / "r.json"
    out.write_text("mine", "utf-8")
    call = ("export", chronicle.ids["valid"], "--format", "json", "-o", out, *words(chronicle))
    assert verb(*call).code == 2
    assert out.read_text("utf-8") == "mine"
    assert verb(*call, "--force").code == 0
    assert out.read_text("utf-8") != "mine"


def test_the_tree_can_be_synced_from(verb: Verb, chronicle: Chronicle, tmp_path: Path) -> None:
    out = tmp_path / "stick" / "log"
    call = ("export", "--format", "tree", "-o", out, *words(chronicle))
    made = verb(*call)
    assert (made.code, made.document["size"]) == (0, chronicle.size)
    profile = copied(chronicle, tmp_path)
    (profile / "replica.db").unlink()
    synced = verb("sync", "--profile", profile, "--peer", out)
    assert (synced.code, synced.document["size"]) == (0, chronicle.size)
    found = verb("records", "lodz", "--profile", profile).document
    assert found["total"] == 13  # the sync has indexed
    assert verb(*call).code == 2
    assert verb(*call, "--force").code == 0


def test_the_tree_never_goes_into_a_foreign_folder(
    verb: Verb, chronicle: Chronicle, tmp_path: Path
) -> None:
    (tmp_path / "letter.txt").write_text("mine", "utf-8")
    call = ("export", "--format", "tree", "-o", tmp_path, *words(chronicle), "--force")
    assert verb(*call).code == 2
    assert [item.name for item in tmp_path.iterdir()] == ["letter.txt"]


@pytest.fixture
def desk(chronicle: Chronicle, tmp_path: Path) -> tuple[object, ...]:
    """Return the words for a registrar's own profile."""
    password = tmp_path / "password.txt"
    password.write_text(PASSWORD, "utf-8")
    return ("--profile", copied(chronicle, tmp_path), "--password-file", password)


def test_a_badge_becomes_a_queued_diploma(verb: Verb, desk: tuple[object, ...]) -> None:
    file = _SAMPLES / "education/1edtech/complete.json"
    dry = verb("import", "openbadges", file, "--dry-run", *desk)
    assert (dry.code, dry.document["accepted"], dry.document["outbox"]) == (0, 1, [])
    queued = verb("import", "openbadges", file, *desk)
    assert queued.document["outbox"] == queued.document["records"]
    assert len(verb("outbox", *desk).document["outbox"]) == 1


@pytest.mark.slow
@pytest.mark.parametrize(
    ("standard", "file"),
    [
        ("epcis", "supply/epcis_examples/epcisDocWithSensorDataObjectEvent.jsonld"),
        ("openfda", "supply/openfda/one-recall.json"),
    ],
)
def test_what_a_key_may_not_issue_is_refused_row_by_row(
    verb: Verb, desk: tuple[object, ...], standard: str, file: str
) -> None:
    answer = verb("import", standard, _SAMPLES / file, *desk)
    assert (answer.code, answer.document["accepted"]) == (1, 0)
    assert ": ROLE: " in answer.document["refused"][0]["problem"]


def test_a_file_of_another_standard_is_refused(
    verb: Verb, desk: tuple[object, ...], tmp_path: Path
) -> None:
    badge = _SAMPLES / "education/1edtech/complete.json"
    for standard in ("epcis", "openfda"):
        assert verb("import", standard, badge, *desk).code == 2
    empty = tmp_path / "empty"
    empty.touch()
    for standard in ("epcis", "openfda", "openbadges"):
        assert verb("import", standard, empty, *desk).code == 2
        assert verb("import", standard, tmp_path, *desk).code == 2


def test_all_events_about_a_thing_leave_as_one_document(
    chronicle: Chronicle, tmp_path: Path, verb: Verb
) -> None:
    out = tmp_path / "thing.json"
    listed = verb("records", "kind:supply.event", *words(chronicle)).document
    thing = listed["records"][0]["about"][0]
    answer = verb("export", thing, "--format", "epcis", "-o", out, *words(chronicle))
    assert answer.code == 0
    events = json.loads(out.read_text("utf-8"))["epcisBody"]["eventList"]
    assert len(events) == answer.document["records"] >= 1
