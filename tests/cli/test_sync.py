"""``sync --follow``: a line for whatever is new, no lock in between, a clean end."""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from desktop.peers.folder import FolderSource
from desktop.replica import search
from desktop.replica.database import hold, open_read_only
from tests.chronicle import Chronicle, chronicle, copied
from tests.cli.conftest import Verb
from tests.peers.fault_servers import FaultServer, says

__all__ = ["chronicle"]


_polite = pytest.mark.skipif(sys.platform == "win32", reason="TERM ends a process at once there")


class Follower:
    """A process that follows, and the lines that it prints."""

    def __init__(self, *words: object) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "desktop", "sync", "--follow", *map(str, words), "--json"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONUTF8": "1"},
        )

    def line(self) -> dict[str, Any]:
        """Return the next line that it prints."""
        assert self.process.stdout is not None
        text = self.process.stdout.readline()
        document: dict[str, Any] = json.loads(text)
        assert text == json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"
        return document

    def end(self) -> tuple[int, str]:
        """End it and return its exit code and the rest of what it printed."""
        self.process.terminate()
        out, errors = self.process.communicate(timeout=30)
        assert errors == ""
        return self.process.returncode, out


@contextmanager
def following(*words: object) -> Iterator[Follower]:
    follower = Follower(*words)
    try:
        yield follower
    finally:
        if follower.process.poll() is None:
            follower.process.kill()
            follower.process.communicate()


@contextmanager
def asked_to_end(after_s: float, number: signal.Signals) -> Iterator[None]:
    """Let a signal come while the main thread is at work."""
    timer = threading.Timer(after_s, signal.raise_signal, [number])
    timer.start()
    try:
        yield
    finally:
        timer.join()


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_following_ends_cleanly_with_the_code_of_the_last_state(
    verb: Verb, chronicle: Chronicle, tmp_path: Path, number: signal.Signals
) -> None:
    profile = copied(chronicle, tmp_path)
    before = signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)
    with asked_to_end(1.0, number):
        answer = verb("sync", "--follow", "--profile", profile)
    assert answer.code == 0
    assert answer.document["peers"][0]["state"] == "agrees"
    assert (signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)) == before
    with asked_to_end(1.0, number):
        gone = verb("sync", "--follow", "--peer", tmp_path / "nowhere", "--profile", profile)
    assert gone.code == 2
    assert gone.document["peers"][0]["state"] == "unreachable"
    assert gone.document["size"] == chronicle.size


@pytest.mark.parametrize(
    "words", [("--every", "5"), ("--follow", "--every", "0"), ("--follow", "--every", "4000")]
)
def test_every_goes_with_follow_and_has_bounds(
    verb: Verb, chronicle: Chronicle, words: tuple[str, ...]
) -> None:
    assert verb("sync", *words, "--profile", chronicle.profile).code == 3


@_polite
@pytest.mark.slow
def test_a_line_is_printed_for_whatever_is_new_and_for_nothing_else(
    city: Path, tmp_path: Path, verb: Verb
) -> None:
    fresh, registrar = (city / "profiles" / name for name in ("fresh", "registrar"))
    with following("--every", 1, "--profile", fresh) as follower:
        first = follower.line()
        assert (first["added"], first["final"]) == (first["size"], True)
        _wait_for_index(fresh)
        with hold(fresh / "profile.lock", 5):  # it holds nothing between its rounds
            pass
        _issue(verb, city, registrar, tmp_path)
        second = follower.line()
        assert second["size"] > first["size"]
        assert second["added"] == second["size"] - first["size"]
        copies = city / "peers" / "folder"
        copies.rename(copies.with_name("unplugged"))
        third = follower.line()
        assert (third["added"], third["peers"][0]["state"]) == (0, "unreachable")
        copies.with_name("unplugged").rename(copies)
        fourth = follower.line()
        assert (fourth["size"], fourth["peers"][0]["state"]) == (second["size"], "agrees")
        assert follower.end() == (0, "")


def _wait_for_index(profile: Path) -> None:
    while True:
        with open_read_only(profile / "replica.db", "replica") as db:
            reached = search.reach(db)
        if reached.entries == reached.stored:
            return


def _issue(verb: Verb, city: Path, profile: Path, folder: Path) -> None:
    data = folder / "items.json"
    diploma = {
        "achievementType": "BachelorDegree",
        "achievement": {"en": "Bachelor of Science"},
        "awarded": "2026-09-30",
    }
    data.write_text(json.dumps([{"data": diploma}]), "utf-8")
    at = ("--profile", profile, "--password-file", city / "password.txt")
    assert verb("issue", "education.diploma/1", "--data", data, *at).code == 0
    assert verb("outbox", "send", "--now", *at).code == 0


@_polite
@pytest.mark.slow
def test_a_peer_that_hangs_keeps_the_good_one_not_waiting(
    chronicle: Chronicle, tmp_path: Path
) -> None:
    profile = copied(chronicle, tmp_path)
    (profile / "replica.db").unlink()
    copies = Path(shutil.copytree(chronicle.peer, tmp_path / "copies"))
    assert FolderSource(copies).read("checkpoint", 10_000)
    with FaultServer(says(60.0)) as server:
        hanging = f"http://127.0.0.1:{server.port}"
        words = ("--every", 1, "--peer", hanging, "--peer", copies, "--profile", profile)
        with following(*words) as follower:
            first = follower.line()
            assert first["size"] == chronicle.size
            assert [peer["state"] for peer in first["peers"]] == ["agrees"]
            second = follower.line()
            assert [peer["state"] for peer in second["peers"]] == ["slow", "agrees"]
            assert follower.end()[0] == 0
