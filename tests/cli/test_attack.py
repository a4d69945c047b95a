"""``attack`` with lying peers, as a script would use it: make or serve one, sync, read the code."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from desktop.audit.peer_attacks import PEER_ATTACKS, PeerAttack
from desktop.demo.city import Built
from tests.cli.conftest import Verb

_ROOT = Path(__file__).parents[2]
_FOLDERS = [one for one in PEER_ATTACKS if one.script is None]
_SERVERS = [one for one in PEER_ATTACKS if one.script is not None]


def test_the_list_names_target_and_form(verb: Verb) -> None:
    listed = verb("attack", "list").document
    assert {one["target"] for one in listed} == {"replica", "peer"}
    assert len({one["code"] for one in listed}) == len({one["name"] for one in listed})
    assert [one["name"] for one in listed if one["served"]] == [one.name for one in _SERVERS]


def test_a_wrong_form_is_explained(verb: Verb, tmp_path: Path) -> None:
    out = ("--out", tmp_path / "out")
    assert verb("attack", "slow-peer", *out).code == 3
    assert verb("attack", "slow-peer").code == 3
    assert verb("attack", "lying-peer").code == 3
    assert verb("attack", "lying-peer", "--serve", "127.0.0.1:0").code == 3
    assert verb("attack", "edit-grade", "--serve", "127.0.0.1:0").code == 3
    assert verb("attack", "slow-peer", "--serve", "0.0.0.0:0").code == 3
    assert verb("attack", "no-such-peer", *out).code == 3
    assert not (tmp_path / "out").exists()


@pytest.mark.slow
@pytest.mark.parametrize("attack", _FOLDERS, ids=lambda one: one.name)
def test_a_lying_folder_is_told_by_its_code(
    attack: PeerAttack, demonstration: Built, tmp_path: Path
) -> None:
    profile = demonstration.profile("inspector")
    peer = tmp_path / "peer"
    code, made = _program("attack", attack.name, "--out", peer, "--profile", profile)
    assert (code, made["code"], made["target"]) == (0, attack.code, "peer")
    assert made["peer"] == str(peer)
    _code, synced = _program("sync", "--peer", peer, "--profile", made["profile"])
    assert synced["peers"][0]["code"] == attack.code
    assert synced["size"] == demonstration.size
    clean = ("--peer", demonstration.peers_folder)
    code, synced = _program("sync", *clean, "--profile", made["profile"])
    assert (code, synced["final"], synced["size"]) == (0, True, demonstration.size)
    assert "code" not in synced["peers"][0]


@pytest.mark.slow
@pytest.mark.parametrize("attack", _SERVERS, ids=lambda one: one.name)
def test_a_lying_server_is_told_by_its_code(
    attack: PeerAttack, demonstration: Built, tmp_path: Path
) -> None:
    profile = shutil.copytree(demonstration.profile("inspector"), tmp_path / "profile")
    with _served(attack.name, profile) as made:
        assert (made["code"], made["target"]) == (attack.code, "peer")
        _code, synced = _program("sync", "--peer", made["url"], "--profile", profile)
    assert synced["peers"][0]["code"] == attack.code
    assert synced["size"] == demonstration.size


@contextmanager
def _served(name: str, profile: Path) -> Iterator[Any]:
    """Serve a lying peer; it must end cleanly when it is told to."""
    words = ["attack", name, "--serve", "127.0.0.1:0", "--profile", str(profile), "--json"]
    with subprocess.Popen(
        [sys.executable, "-m", "desktop", *words], stdout=subprocess.PIPE, text=True, cwd=_ROOT
    ) as server:
        assert server.stdout is not None
        lines = []
        for line in server.stdout:
            lines.append(line)
            if line.startswith("}"):
                break
        try:
            yield json.loads("".join(lines))
        finally:
            if sys.platform == "win32":
                server.terminate()
            else:
                server.send_signal(signal.SIGINT)
        assert server.wait(10) == 0 or sys.platform == "win32"


def _program(*words: object) -> tuple[int, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, words), "--json"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL,
        cwd=_ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, json.loads(done.stdout)
