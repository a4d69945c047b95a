"""The log of the command line holds what was called and how it ended, and nothing else."""

import json
from pathlib import Path

import pytest

from desktop.cli.command_log import FILE, Called, note_call
from desktop.errors import LockedError, PeerError

NOW_MS = 1_800_000_000_000
SECRET = "Bachelor of Secrets"


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    (tmp_path / "profile.json").touch()
    return tmp_path


def lines(profile: Path) -> list[dict[str, object]]:
    text = (profile / "logs" / FILE).read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def test_each_call_is_one_line_of_json(profile: Path) -> None:
    note_call(profile, Called("sync", 0, NOW_MS, 120))
    note_call(profile, Called("issue", 2, NOW_MS + 1, 5, LockedError(SECRET, means=SECRET)))
    first, second = lines(profile)
    assert (first["verb"], first["exit"], first["took_ms"]) == ("sync", 0, 120)
    assert first["time"] == "2027-01-15T08:00:00.000Z"
    assert "error" not in first
    assert second["error"] == "LOCKED"


def test_no_text_of_an_error_is_kept(profile: Path) -> None:
    note_call(profile, Called("sync", 1, NOW_MS, 1, PeerError(SECRET, code="PEER_FORK")))
    assert SECRET not in (profile / "logs" / FILE).read_text("utf-8")
    assert lines(profile)[0]["error"] == "PEER_FORK"


def test_without_a_profile_nothing_is_written(tmp_path: Path) -> None:
    note_call(tmp_path, Called("doctor", 0, NOW_MS, 1))
    assert list(tmp_path.iterdir()) == []


def test_a_log_that_cannot_be_written_stops_nobody(profile: Path) -> None:
    (profile / "logs").write_bytes(b"in the way")
    note_call(profile, Called("sync", 0, NOW_MS, 1))
    assert (profile / "logs").read_bytes() == b"in the way"


def test_a_long_log_is_turned_over_and_the_oldest_forgotten(profile: Path) -> None:
    folder = profile / "logs"
    folder.mkdir()
    for number in range(4):
        (folder / FILE).write_bytes(bytes([48 + number]) * 1024 * 1024)
        note_call(profile, Called("sync", 0, NOW_MS, 1))
    assert sorted(item.name for item in folder.iterdir()) == [FILE, f"{FILE}.1", f"{FILE}.2"]
    assert (folder / f"{FILE}.1").read_bytes()[:1] == b"3"
    assert (folder / f"{FILE}.2").read_bytes()[:1] == b"2"
