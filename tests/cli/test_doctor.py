"""``doctor`` in-process: what it prints, what it asks, and how it ends."""

from pathlib import Path

import pytest

from desktop.peers.source import Peer
from desktop.profile import load_profile, save_profile, with_peer
from tests.chronicle import Chronicle, chronicle, copied
from tests.cli.conftest import Verb

__all__ = ["chronicle"]


@pytest.fixture
def profile(chronicle: Chronicle, tmp_path: Path) -> Path:
    return copied(chronicle, tmp_path)


def test_every_check_has_a_name_of_its_own_a_result_and_words(profile: Path, verb: Verb) -> None:
    answer = verb("doctor", "--profile", profile)
    checks = answer.document["checks"]
    assert answer.code == 0
    assert len({one["name"] for one in checks}) == len(checks)
    assert {one["result"] for one in checks} <= {"ok", "note"}
    assert all(one["detail"] for one in checks)
    wanted = (
        "SQLite", "Steady clock", "Disk flush", "Key file rights", "Core dumps", "Replica age",
        "Last back-up", "Last drill", "Peer stick",
    )  # fmt: skip
    assert set(wanted) <= {one["name"] for one in checks}


def test_offline_no_peer_is_asked(profile: Path, verb: Verb) -> None:
    checks = verb("doctor", "--offline", "--profile", profile).document["checks"]
    assert not [one for one in checks if one["name"].startswith("Peer")]


def test_a_peer_that_is_gone_is_a_note_and_a_foreign_one_fails(
    profile: Path, tmp_path: Path, verb: Verb
) -> None:
    gone = with_peer(load_profile(profile), Peer("gone", "folder", str(tmp_path / "gone")))
    save_profile(gone)
    answer = verb("doctor", "--profile", profile)
    found = {one["name"]: one["result"] for one in answer.document["checks"]}
    assert (answer.code, found["Peer gone"], found["Peer stick"]) == (0, "note", "ok")
    other = tmp_path / "other"
    other.mkdir()
    note = (Path(load_profile(profile).peers[0].address) / "checkpoint").read_text("utf-8")
    (other / "checkpoint").write_text("other.example/2026\n" + note.split("\n", 1)[1], "utf-8")
    save_profile(with_peer(gone, Peer("other", "folder", str(other))))
    answer = verb("doctor", "--profile", profile)
    found = {one["name"]: one["result"] for one in answer.document["checks"]}
    assert (answer.code, found["Peer other"]) == (1, "failed")


def test_a_damaged_outbox_fails(profile: Path, verb: Verb) -> None:
    (profile / "desk.db").write_bytes(b"damaged")
    answer = verb("doctor", "--offline", "--profile", profile)
    found = {one["name"]: one["result"] for one in answer.document["checks"]}
    assert (answer.code, found["Outbox"]) == (1, "failed")
