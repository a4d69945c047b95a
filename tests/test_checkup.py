"""What the doctor sees in a profile, its peers and an authority's home."""

import shutil
import threading
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest

from desktop import checkup
from desktop.backup import Memory, remember
from desktop.checkup import Checkup, check_alarms, check_peers, examine_profile
from desktop.demo.city import Built
from desktop.errors import PeerError
from desktop.node.home import NodeSettings, save_node
from desktop.node.journal import Journal
from desktop.peers.folder import FolderSource
from desktop.peers.source import Peer, Source
from desktop.profile import Profile, load_profile
from desktop.replica import node_state, outbox
from desktop.replica.database import open_database
from desktop.replica.outbox import Queued
from desktop.verdict import Check, Result
from tests.chronicle import Chronicle, chronicle, copied

__all__ = ["chronicle"]

DAY_MS = 24 * 60 * 60 * 1000
NOW_MS = 1_800_000_000_000


class Silent:
    """A peer that answers only when the test is over."""

    name, kind = "silent", "http"

    def __init__(self) -> None:
        self.over = threading.Event()

    def read(self, path: str, limit: int) -> bytes | None:
        del path, limit
        self.over.wait(10)
        return None


class Empty:
    """A peer that has nothing."""

    name, kind = "empty", "folder"

    def read(self, path: str, limit: int) -> bytes | None:
        del path, limit
        return None


def named(checks: list[Check]) -> dict[str, Check]:
    assert len({one.name for one in checks}) == len(checks)
    return {one.name: one for one in checks}


def examined(profile: Profile, now_ms: int = NOW_MS) -> dict[str, Check]:
    return named(list(examine_profile(Checkup(profile, now_ms, None))))


@pytest.fixture
def profile(chronicle: Chronicle, tmp_path: Path) -> Profile:
    return load_profile(copied(chronicle, tmp_path))


def test_a_new_profile_has_notes_and_no_failure(profile: Profile) -> None:
    profile.replica_file.unlink()
    found = examined(profile)
    assert found["Replica"].detail == "It was never synced."
    assert found["Last back-up"].result is Result.NOTE
    assert not [one for one in found.values() if one.result is Result.FAILED]


def test_the_age_of_the_replica_is_told(profile: Profile, chronicle: Chronicle) -> None:
    made = examined(profile, chronicle.city.now_ms)["Replica age"]
    assert made.result is Result.OK
    old = examined(profile, chronicle.city.now_ms + 8 * DAY_MS)["Replica age"]
    assert (old.result, "8 days ago" in old.detail) == (Result.NOTE, True)


def test_the_outbox_is_counted_by_state(profile: Profile) -> None:
    with open_database(profile.desk_file, "desk") as desk:
        outbox.put(desk, [Queued(f"urn:uuid:{at}", "k/1", "{}", 1, 2) for at in range(3)])
    assert "3 waiting" in examined(profile)["Outbox"].detail
    with open_database(profile.desk_file, "desk") as desk:
        desk.execute("update queued set detail = 'x' where place = 1")
    assert examined(profile)["Outbox"].result is Result.FAILED


def test_evidence_of_two_histories_is_worth_a_note(profile: Profile) -> None:
    profile.evidence.mkdir(exist_ok=True)
    (profile.evidence / "5-ours.note").touch()
    assert examined(profile)["Evidence"].result is Result.NOTE


@pytest.mark.parametrize(
    ("days", "drill", "backup_result", "drill_result"),
    [(1, "passed", Result.OK, Result.OK), (31, "failed", Result.NOTE, Result.NOTE)],
)
def test_back_ups_and_drills_are_remembered(
    profile: Profile, days: int, drill: str, backup_result: Result, drill_result: Result
) -> None:
    then = NOW_MS - days * DAY_MS
    remember(profile.folder, Memory(then, then, drill))
    found = examined(profile)
    assert found["Last back-up"].result is backup_result
    assert found["Last drill"].result is drill_result
    assert drill in found["Last drill"].detail


def test_peers_are_asked_side_by_side_and_a_silent_one_is_left(
    chronicle: Chronicle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checkup, "PEERS_S", 0.3)
    silent = Silent()

    def opener(peer: Peer) -> AbstractContextManager[Source]:
        if peer.name == "gone":
            raise PeerError("It is gone.", code="PEER_UNREACHABLE")
        if peer.name == "stick":
            return nullcontext(FolderSource(chronicle.peer, "stick"))
        return nullcontext(silent if peer.name == "silent" else Empty())

    peers = [Peer(name, "folder", "x") for name in ("silent", "stick", "gone", "empty")]
    found = named(list(check_peers(peers, chronicle.anchor.origin, 5, opener)))
    silent.over.set()
    assert "did not answer" in found["Peer silent"].detail
    assert found["Peer stick"].result is Result.OK
    assert f"{chronicle.size - 5} more" in found["Peer stick"].detail
    assert found["Peer gone"] == Check("Peer gone", Result.NOTE, "It is gone.")
    assert "no checkpoint" in found["Peer empty"].detail
    (foreign,) = check_peers(peers[1:2], "ledger.other.example", 5, opener)
    assert foreign.result is Result.FAILED


@pytest.fixture
def home(demonstration: Built, tmp_path: Path) -> Path:
    source = demonstration.folder / "authorities" / "city-hall"
    return Path(shutil.copytree(source, tmp_path / "city-hall"))


@pytest.mark.slow
def test_a_writers_home_is_looked_at(home: Path) -> None:
    journal = Journal(home / "logs", lambda: NOW_MS)
    journal.alarm("STATE_BEHIND", "An older copy stands here.")
    journal.close()
    with open_database(home / "queue.db", "queue") as queue:
        node_state.enqueue(queue, [(bytes(32), b"entry")])
    found = examined(load_profile(home))
    assert "orders the log" in found["Node"].detail
    assert found["Queue"].detail == "1 wait."
    assert (found["Published"].result, found["Cosigned"].result) == (Result.OK, Result.OK)
    assert "STATE_BEHIND" in found["Alarms"].detail


@pytest.mark.slow
def test_an_older_replica_in_a_writers_home_fails(home: Path) -> None:
    (home / "replica.db").unlink()
    published = examined(load_profile(home))["Published"]
    assert (published.result, "older copy" in published.detail) == (Result.FAILED, True)


@pytest.mark.slow
def test_the_urls_of_a_node_are_asked(home: Path) -> None:
    save_node(home, NodeSettings("city-hall", (("a", "http://127.0.0.1:1"), ("b", "nonsense"))))

    def opener(peer: Peer) -> AbstractContextManager[Source]:
        raise PeerError(f"{peer.address} is closed.", code="PEER_UNREACHABLE")

    found = named(list(examine_profile(Checkup(load_profile(home), NOW_MS, opener))))
    assert found["Node a"].detail == "http://127.0.0.1:1 is closed."
    assert found["Node b"].result is Result.FAILED
    (home / "node.json").write_bytes(b"{}")
    assert examined(load_profile(home))["Node"].result is Result.FAILED


def test_alarms_that_stand_since_the_last_start_are_told(tmp_path: Path) -> None:
    assert check_alarms(tmp_path / "node.log").result is Result.NOTE
    journal = Journal(tmp_path, lambda: NOW_MS)
    journal.alarm("OLD", "Long ago.")
    journal.tell("started", role="writer")
    assert check_alarms(tmp_path / "node.log").result is Result.OK
    journal.alarm("NEW", "A cosigner is silent.", "food-office")
    journal.alarm("GONE", "It was slow.", "university")
    journal.settle("university", "GONE")
    journal.close()
    with (tmp_path / "node.log").open("ab") as stream:
        stream.write(b'[1]\n{"cut off')
    found = check_alarms(tmp_path / "node.log")
    assert found.result is Result.FAILED
    assert "food-office NEW: A cosigner is silent." in found.detail
    assert not [code for code in ("OLD", "GONE") if code in found.detail]
