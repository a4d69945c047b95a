"""The files of a profile beside the replica."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from desktop.audit.run import Request, audit
from desktop.ledger.checkpoint import parse_checkpoint
from desktop.replica import checkpoints, drafts, entries, node_state, outbox
from desktop.replica.database import BusyError, open_database
from tests.audit.town import audited, codes, opened

pytestmark = pytest.mark.slow


def flip(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(bytes(data))


@pytest.mark.slow
def test_a_damaged_profile_is_named_and_the_rest_is_checked(profile: Path) -> None:
    flip(profile / "profile.json", 30)
    found = audited(profile)
    assert [one.code for one in found.findings] == ["STORE_PROFILE"]
    assert {one.check for one in found.not_checked} == {"anchor"}
    assert found.checked["admission"] == 60


def test_a_damaged_key_file_is_named_without_the_password(profile: Path) -> None:
    for at in (5, 80, 200, -40):
        flip(profile / "keys.clkey", at)
        assert codes(profile, quick=True) == {"STORE_KEYS"}
        flip(profile / "keys.clkey", at)
    assert codes(profile, quick=True) == set()


@pytest.mark.parametrize(
    "change",
    [
        "update queued set detail = 'x' where place = 1",
        "update draft set raw = '[]'",
        "update signed set seq = 9",
        "update signed set entry = x'01'",
        "create trigger t after insert on draft begin select 1; end",
    ],
)
def test_a_damaged_desk_is_named(change: str, profile: Path) -> None:
    path = profile / "desk.db"
    with open_database(path, "desk") as db:
        outbox.put(db, [outbox.Queued(f"record {number}", "a/1", "{}", 1, 2) for number in (1, 2)])
        drafts.save(db, drafts.Kept("one", "a/1", 5, "{}"))
        outbox.keep_signed(db, [outbox.Signed("ab", "did:key:z", 1, b"entry")], [])
    assert codes(profile, quick=True) == set()
    with open_database(path, "desk") as db:
        db.execute(change)
    assert codes(profile, quick=True) == {"STORE_DESK"}


@pytest.mark.parametrize("name", ["desk.db", "cosigner.db", "queue.db", "lock.db"])
def test_a_file_that_is_no_database_is_named(name: str, profile: Path) -> None:
    (profile / name).write_bytes(b"no database at all" * 100)
    assert codes(profile, quick=True) == {"STORE_DESK" if name == "desk.db" else "STORE_NODE"}


def _flipped(note: str) -> str:
    """Return a note with one letter of its last signature changed."""
    at = len(note) - 20
    return note[:at] + ("A" if note[at] != "A" else "B") + note[at + 1 :]


def test_what_a_node_must_not_forget_is_checked(profile: Path) -> None:
    with opened(profile) as replica:
        newest = checkpoints.newest(replica, final=True)
    assert newest is not None
    shown = parse_checkpoint(newest.note)
    with open_database(profile / "cosigner.db", "cosigner") as db:
        note = newest.note.decode()
        signed = node_state.SignedTree(shown.origin, shown.size, shown.root, note)
        node_state.sign_tree(db, None, signed)
    with open_database(profile / "queue.db", "queue") as db:
        pass
    assert codes(profile, quick=True) == set()
    with open_database(profile / "cosigner.db", "cosigner") as db:
        db.execute("update signed set size = size + 1")
    assert codes(profile, quick=True) == {"STORE_NODE"}
    with open_database(profile / "cosigner.db", "cosigner") as db:
        db.execute("update signed set size = size - 1, note = ?", (_flipped(note),))
    assert codes(profile, quick=True) == {"STORE_NODE"}
    (profile / "cosigner.db").unlink()
    with open_database(profile / "queue.db", "queue") as db:
        node_state.enqueue(db, [(b"id", b"no statement")])
    assert codes(profile, quick=True) == {"STORE_NODE"}


def test_a_submission_under_another_id_is_named(profile: Path) -> None:
    with opened(profile) as db:
        entry = entries.entry(db, 20)
    with open_database(profile / "queue.db", "queue") as db:
        node_state.enqueue(db, [(b"another id", entry)])
    assert codes(profile, quick=True) == {"STORE_NODE"}


def test_envelopes_of_no_record_are_listed_as_not_checked(profile: Path) -> None:
    (profile / "private").mkdir()
    stray = profile / "private" / "01890000-0000-7000-8000-000000000001.age"
    stray.write_bytes(b"age")
    (left_out,) = audited(profile).not_checked
    assert left_out.check == "private documents"
    assert left_out.why == "envelopes that no record here asks for: 1"


def test_a_replica_that_does_not_open_is_a_finding(profile: Path) -> None:
    (profile / "replica.db").write_bytes(b"no database at all" * 100)
    found = audit(Request(profile))
    assert [one.code for one in found.findings] == ["STORE_DATABASE"]
    assert found.verdict.exit_code == 1


@pytest.mark.slow
def test_a_replica_that_is_being_written_is_no_finding(profile: Path) -> None:
    connection = sqlite3.connect(profile / "replica.db", isolation_level=None)
    connection.execute("begin exclusive")
    with pytest.raises(BusyError, match="in use"):
        audited(profile)
    connection.close()
    assert codes(profile, quick=True) == set()


def test_what_a_crash_cut_off_is_undone_before_anything_is_read(
    profile: Path, tmp_path: Path
) -> None:
    connection = sqlite3.connect(profile / "replica.db", isolation_level=None)
    connection.execute("pragma cache_size=1")
    connection.execute("begin immediate")
    connection.execute("update record set revoked = 1, suspended = 1, erased = 1")
    connection.execute("update statement set id = randomblob(32)")
    crashed = Path(shutil.copytree(profile, tmp_path / "crashed"))
    connection.close()
    assert (crashed / "replica.db-journal").stat().st_size
    assert not audited(crashed).findings
