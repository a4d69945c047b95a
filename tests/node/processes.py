"""Four authorities as processes of the program itself, on the loopback, with keys on the disk."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from desktop.keys.key_file import SMALL
from desktop.keys.keyring import Keyring
from desktop.ledger.checkpoint import parse_checkpoint
from desktop.node.home import NodeSettings, save_node
from desktop.peers.source import Peer
from desktop.profile import Profile, save_profile
from tests.city import AUTHORITIES, City, root_of, small_city
from tests.node.nodes import HOST, WRITER, Reply, ask, free_ports, until

PASSWORD = "four authorities of nine words"
_ROOT = Path(__file__).parents[2]


def program(*words: object, password: str = PASSWORD) -> subprocess.Popen[str]:
    """Start the program with ``--json`` and give it a password."""
    started = subprocess.Popen(
        [sys.executable, "-m", "desktop", *map(str, words), "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=_ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert started.stdin is not None
    started.stdin.write(f"{password}\n")
    started.stdin.flush()
    return started


def first_document(process: subprocess.Popen[str]) -> dict[str, Any]:
    """Return the JSON document that a process prints once it takes connections."""
    assert process.stdout is not None
    lines: list[str] = []
    for line in process.stdout:
        lines.append(line)
        if line.startswith("}"):
            break
    told: dict[str, Any] = json.loads("".join(lines))
    return told


def ended(process: subprocess.Popen[str], limit_s: float = 60) -> tuple[int, str]:
    """Wait for the end; return the exit code and what stands on standard error."""
    _, errors = process.communicate(timeout=limit_s)
    return process.returncode, errors


class Processes:
    """The nodes of a small city as processes; `small_city` with the time of now."""

    def __init__(self, folder: Path) -> None:
        self.city: City = small_city().moved(folder / "city")
        self.city.now_ms = time.time_ns() // 1_000_000
        self.ports = dict(zip(AUTHORITIES, free_ports(len(AUTHORITIES)), strict=True))
        self.running: dict[str, subprocess.Popen[str]] = {}
        urls = tuple((name, self.url(name)) for name in AUTHORITIES)
        for name in AUTHORITIES:
            home = self.home(name)
            keys = home / "keys.clkey"
            Keyring.create(keys, PASSWORD, root=root_of(name), cost=SMALL).lock()
            save_node(home, NodeSettings(name, urls, max_wait_ms=100))
            writer = Peer("writer", "http", self.url(WRITER))
            save_profile(Profile(home, name, self.city.anchor, (writer,)))

    def home(self, name: str) -> Path:
        """Return the home of an authority."""
        return self.city.folder / "authorities" / name

    def url(self, name: str) -> str:
        """Return where a node is reached."""
        return f"http://{HOST}:{self.ports[name]}"

    def start(self, *names: str) -> None:
        """Start these nodes, or all, and wait until they take connections."""
        for name in names or AUTHORITIES:
            where = ("--listen", f"{HOST}:{self.ports[name]}")
            self.running[name] = program("node", self.home(name), *where)
        for name in names or AUTHORITIES:
            assert first_document(self.running[name]) == {"url": self.url(name)}

    def kill(self, name: str) -> None:
        """Let a node die without a word."""
        process = self.running.pop(name)
        process.kill()
        process.communicate()

    def stop(self, *names: str) -> None:
        """Ask these nodes, or all, to end, and see that they do it well."""
        ending = [(name, self.running.pop(name)) for name in names or tuple(self.running)]
        for _, process in ending:
            process.send_signal(signal.SIGTERM)
        for name, process in ending:
            assert ended(process) == (0, ""), name

    def ask(self, name: str, path: str, body: bytes | None = None) -> Reply:
        """Ask one node."""
        return ask(self.ports[name], path, body)

    def submit(self, name: str, entry: bytes) -> Reply:
        """Hand a statement to a node."""
        return self.ask(name, "/statements", entry)

    def tree(self, name: str) -> tuple[int, bytes]:
        """Return size and root of the newest checkpoint that a node shows."""
        answer = self.ask(name, "/checkpoint")
        if answer.status != 200:
            return 0, b""
        body = parse_checkpoint(answer.body)
        return body.size, body.root

    def agree_on(self, size: int, limit_s: float = 40) -> bytes:
        """Wait until all running nodes show a tree of at least this size, and the same one."""

        def agreed() -> bytes | None:
            trees = {self.tree(name) for name in self.running}
            size_and_root = trees.pop() if len(trees) == 1 else (0, b"")
            return size_and_root[1] if size_and_root[0] >= size else None

        return until(agreed, limit_s)


@contextmanager
def processes_in(folder: Path) -> Iterator[Processes]:
    """Give the nodes of a small city, none started; those that run at the end are killed."""
    processes = Processes(folder)
    try:
        yield processes
    finally:
        for name in tuple(processes.running):
            processes.kill(name)
