"""Nodes as processes: what they survive, and how they end."""

import json
import signal
import socket
import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from random import Random

import pytest

from desktop.ledger.anchor import format_anchor
from desktop.ledger.statement import parse_statement
from desktop.node.home import NodeSettings, save_node
from desktop.peers.folder import FolderSource
from desktop.peers.source import Peer
from desktop.profile import load_profile, save_profile
from desktop.replica import entries
from desktop.replica.database import open_read_only
from tests.city import AUTHORITIES, SMALL_SIZES
from tests.node.nodes import WRITER, serving, until
from tests.node.processes import Processes, ended, first_document, processes_in, program
from tests.node.slow_tree import slow_tree

pytestmark = pytest.mark.slow

SIZE = SMALL_SIZES[-1]
FOLLOWERS = AUTHORITIES[1:]


@pytest.fixture
def processes(tmp_path: Path) -> Iterator[Processes]:
    with processes_in(tmp_path) as processes:
        yield processes


def _logged(processes: Processes, name: str) -> Counter[bytes]:
    """Return how often each statement stands in the replica of a node."""
    with open_read_only(processes.home(name) / "replica.db", "replica") as db:
        size = entries.stored_size(db)
        logged: Counter[bytes] = Counter()
        for number in range(-(-size // 256)):
            logged.update(entry for entry in entries.bundle(db, number) if entry[:1] == b"\xd2")
        return logged


def _handed_over(processes: Processes, name: str, entry: bytes) -> bool:
    try:
        return processes.submit(name, entry).status == 202
    except OSError:
        return False


def _is_final(processes: Processes, name: str, statement: str) -> bool:
    return b'"final"' in processes.ask(name, f"/statements/{statement}").body


def test_each_node_that_is_killed_catches_up_and_nothing_acknowledged_is_lost_or_doubled(
    processes: Processes,
) -> None:
    processes.start()
    random, acknowledged = Random(7), []
    for victim in (*FOLLOWERS, WRITER, WRITER, *FOLLOWERS):
        batch = processes.city.recalls(12)
        for number, entry in enumerate(batch):
            name = random.choice(AUTHORITIES)
            if number == 6:
                processes.kill(victim)
            while not _handed_over(processes, name, entry):
                name = random.choice([one for one in AUTHORITIES if one != victim])
                if victim == WRITER and name == WRITER:
                    name = FOLLOWERS[0]
            acknowledged.append(entry)
        processes.start(victim)
    ids = [parse_statement(entry).id.hex() for entry in acknowledged]
    for name in AUTHORITIES:
        for one in ids:
            until(partial(_is_final, processes, name, one), 40)
    processes.agree_on(SIZE + len(acknowledged))
    processes.stop()
    for name in AUTHORITIES:
        logged = _logged(processes, name)
        assert [logged[entry] for entry in acknowledged] == [1] * len(acknowledged)


def test_a_writer_that_is_killed_while_it_publishes_publishes_what_is_missing(
    processes: Processes,
) -> None:
    processes.start()
    expected = processes.tree(WRITER)[0]
    for pause_s in (0.0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4):
        for entry in processes.city.recalls(3):
            assert processes.submit(WRITER, entry).status == 202
        threading.Event().wait(pause_s)
        processes.kill(WRITER)
        processes.start(WRITER)
        expected += 4
        processes.agree_on(expected)
    processes.stop()


def test_a_node_ends_well_at_once_when_it_is_told_to(processes: Processes) -> None:
    processes.start()
    processes.agree_on(SIZE)
    begun = time.monotonic()
    processes.stop()
    assert time.monotonic() - begun < 20
    for name in AUTHORITIES:
        log = (processes.home(name) / "logs" / "node.log").read_text("utf-8")
        assert json.loads(log.splitlines()[-1])["event"] == "stopped"


def test_a_node_that_waits_for_a_hanging_writer_ends_soon(processes: Processes) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", processes.ports[WRITER]))
        silent.listen()
        processes.start("university")
        threading.Event().wait(0.5)
        begun = time.monotonic()
        processes.stop()
        assert time.monotonic() - begun < 20


def test_a_disk_that_fails_ends_the_writer_with_words(processes: Processes) -> None:
    save_node(processes.home(WRITER), NodeSettings(WRITER))  # with nobody to ask for the time
    processes.start(WRITER)
    with sqlite3.connect(processes.home(WRITER) / "lock.db") as lock:
        lock.execute("update published set size = size + 1")  # as another writer would
    lock.close()
    (entry,) = processes.city.recalls(1)
    assert processes.submit(WRITER, entry).status == 202
    code, errors = ended(processes.running.pop(WRITER))
    assert code == 2
    assert "The block could not be made durable" in errors
    assert "Traceback" not in errors
    log = (processes.home(WRITER) / "logs" / "node.log").read_text("utf-8")
    assert "thread ended" in log


def test_what_is_in_the_way_of_a_start_is_said(processes: Processes) -> None:
    processes.start(WRITER)
    home = processes.home(WRITER)
    for words, told in (
        (("--listen", f"127.0.0.1:{processes.ports[WRITER]}"), "cannot listen"),
        (("--listen", "127.0.0.1:0"), "in use by another program"),
    ):
        code, errors = ended(program("node", home, *words))
        assert (code, told in errors, "Traceback" in errors) == (2, True, False), errors
    code, errors = ended(program("node", home, "--listen", "127.0.0.1:0", password="wrong"))
    assert (code, "Traceback" in errors) == (2, False), errors
    assert ended(program("node", home, "--listen", "nonsense"))[0] == 3


def test_a_node_that_replays_for_long_ends_when_it_is_told_to(processes: Processes) -> None:
    """A newcomer with an empty replica, and a writer whose files come one a second."""
    name = "university"
    (processes.home(name) / "replica.db").unlink()
    (processes.home(name) / "cosigner.db").unlink(missing_ok=True)
    source = FolderSource(processes.city.folder / "peers" / "folder", "x")
    with serving(slow_tree(source, 1.0), processes.ports[WRITER]):
        processes.start(name)
        threading.Event().wait(1.5)
        processes.stop(name)


def test_serve_lets_others_sync(processes: Processes, tmp_path: Path) -> None:
    processes.start()
    (entry,) = processes.city.recalls(1)
    processes.submit("university", entry)
    processes.agree_on(SIZE + 2)
    anchor = format_anchor(processes.city.anchor)
    first, second = tmp_path / "first", tmp_path / "second"
    url = processes.url("university")
    for words in (
        ("init", "--anchor", anchor, "--peer", url, "--profile", first),
        ("sync", "--profile", first),
    ):
        assert ended(program(*words))[0] == 0, words
    serving_one = program("serve", "--profile", first, "--listen", "127.0.0.1:0")
    url = first_document(serving_one)["url"]
    for words in (
        ("init", "--anchor", anchor, "--peer", url, "--profile", second),
        ("sync", "--profile", second),
    ):
        assert ended(program(*words))[0] == 0, words
    serving_one.send_signal(signal.SIGTERM)
    assert ended(serving_one) == (0, "")
    with (
        open_read_only(first / "replica.db", "replica") as one,
        open_read_only(second / "replica.db", "replica") as two,
    ):
        assert entries.stored_size(one) == entries.stored_size(two) == SIZE + 2


def test_a_node_that_finds_itself_under_the_writers_address_ends_with_words(
    processes: Processes,
) -> None:
    name = FOLLOWERS[0]
    home = processes.home(name)
    save_node(home, NodeSettings(name))
    peer = Peer("writer", "http", processes.url(name))
    save_profile(replace(load_profile(home), peers=(peer,)))
    processes.start(name)
    code, errors = ended(processes.running.pop(name))
    assert (code, "would follow itself" in errors, "Traceback" in errors) == (3, True, False)
