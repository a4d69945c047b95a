"""Many requests for a cosignature at once: what was signed never falls, and never forks."""

import shutil
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from http.client import HTTPConnection
from itertools import accumulate, pairwise
from pathlib import Path
from random import Random

import pytest

from desktop.ledger.checkpoint import parse_checkpoint_text
from desktop.ledger.merkle import consistency_path, leaf_hash, memory_reader
from desktop.ledger.note import parse_note
from desktop.node import server
from desktop.node.add_checkpoint import format_add_checkpoint
from desktop.node.api import reading_app
from desktop.node.limits import Rate
from desktop.node.service import Health
from desktop.peers.folder import FolderSource
from desktop.replica import node_state
from desktop.replica.database import open_read_only
from tests.city import MINUTE_MS, SMALL_SIZES
from tests.node.nodes import HOST, WRITER, Nodes, nodes_in, serving
from tests.peers.lying import extended, note_over, peer_folder, read_entries, write_tree

NAME = "university"
_THREADS = 32
_FREE = Rate(a_second=1e9, at_once=1e9)


class _Shown:
    """A tree that a writer shows."""

    def __init__(self, folder: Path) -> None:
        self._tree = FolderSource(folder, "x")

    def tree(self) -> FolderSource:
        return self._tree

    def health(self) -> Health:
        return Health("writer", "", None, 0, 0, None)


@pytest.fixture
def nodes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Nodes]:
    monkeypatch.setattr(server, "_WRITING", _FREE)
    monkeypatch.setattr(server, "_READING", _FREE)
    with nodes_in(tmp_path) as nodes:
        yield nodes


def _shown(nodes: Nodes, count: int) -> tuple[list[bytes], Path]:
    """Return requests of so many sizes, true and forked, and the tree that the writer shows."""
    city = nodes.city
    log = read_entries(peer_folder(city), SMALL_SIZES[-1])
    blocks = [city.recalls(1 + number % 3) for number in range(count)]
    true = extended(log, *blocks)
    fork = extended(log, *(city.recalls(len(block)) for block in blocks))
    assert len(true) == len(fork)
    sizes = list(accumulate((len(block) + 1 for block in blocks), initial=len(log)))
    tree = city.folder / "shown"
    for size in sizes:  # with all partial tiles, as a writer has published them one by one
        part = write_tree(city.folder / "part", true[:size], note_over(city, true[:size], ()))
        shutil.copytree(part, tree, dirs_exist_ok=True)
    bodies: list[bytes] = []
    for shown in (true, fork):
        reader = memory_reader([leaf_hash(entry) for entry in shown])
        notes = {size: note_over(city, shown[:size], ()) for size in sizes}
        for old, size in _steps(sizes):
            proof = consistency_path(reader, old, size) if 0 < old < size else ()
            bodies.append(format_add_checkpoint(old, proof, notes[size]))
    city.now_ms += count * MINUTE_MS  # its seals are not ahead of the clock
    return bodies, tree


def _steps(sizes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield what a log may ask for: the next sizes, the same one, earlier ones, from nothing."""
    for number, old in enumerate(sizes):
        for size in sizes[max(0, number - 1) : number + 3]:
            yield old, size
        yield 0, old


def _ask_all(nodes: Nodes, bodies: list[bytes], count: int) -> tuple[Counter[int], list[bytes]]:
    """Send so many of them from many threads; return the statuses and the notes signed."""
    guard = threading.Lock()
    statuses: Counter[int] = Counter()
    signed: list[bytes] = []
    from_size: dict[bytes, list[bytes]] = {}
    for body in bodies:
        from_size.setdefault(body.partition(b"\n")[0], []).append(body)

    def work(number: int) -> None:
        random, likely = Random(number), bodies
        connection = HTTPConnection(HOST, nodes.ports[NAME], timeout=60)
        for _ in range(count // _THREADS):
            body = random.choice(random.choice((bodies, likely, likely)))
            connection.request("POST", "/add-checkpoint", body)
            answer = connection.getresponse()
            said = answer.read()
            if answer.status == 409:
                likely = from_size[b"old " + said.rstrip()]
            with guard:
                statuses[answer.status] += 1
                if answer.status == 200:
                    signed.append(body.partition(b"\n\n")[2] + said)
        connection.close()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(_THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return statuses, signed


def _check(nodes: Nodes, bodies: list[bytes], tree: Path, count: int) -> tuple[int, Counter[int]]:
    """Ask, and look at what was signed: by the note that was sent, and in the order it was kept."""
    seen: list[int] = []
    done = threading.Event()
    with serving(reading_app(_Shown(tree)), nodes.ports[WRITER]):
        nodes.start(NAME)

        def look() -> None:
            with open_read_only(nodes.home(NAME) / "cosigner.db", "cosigner") as db:
                while not done.is_set():
                    signed = node_state.signed_tree(db)
                    seen.append(0 if signed is None else signed.size)
                    done.wait(0.002)

        looking = threading.Thread(target=look)
        looking.start()
        begun = time.monotonic()
        statuses, signed = _ask_all(nodes, bodies, count)
        spent_s = time.monotonic() - begun
        done.set()
        looking.join()
        health = nodes.ask(NAME, "/health").document
        nodes.stop()
    assert all(one <= other for one, other in pairwise(seen)), "the signed size fell"
    roots: dict[int, set[bytes]] = {}
    for note in signed:
        body = parse_checkpoint_text(parse_note(note).text)
        roots.setdefault(body.size, set()).add(body.root)
    assert all(len(held) == 1 for held in roots.values()), "two roots of one size"
    assert sum(statuses.values()) == count // _THREADS * _THREADS
    assert set(statuses) <= {200, 400, 409, 422, 503}
    assert health["signed_size"] == max(roots)
    assert health["alarms"] == ["PEER_FORK"]
    print(f"{count / spent_s:.0f} calls/s, {dict(statuses)}, {len(roots)} sizes signed")
    return len(roots), statuses


@pytest.mark.slow
def test_a_hundred_requests_at_once_sign_one_history(nodes: Nodes) -> None:
    bodies, tree = _shown(nodes, 2)
    _, statuses = _check(nodes, bodies, tree, 96)
    assert statuses[200]
    assert statuses[409]


@pytest.mark.slow
def test_ten_thousand_requests_at_once_sign_one_history(nodes: Nodes) -> None:
    bodies, tree = _shown(nodes, 60)
    sizes, statuses = _check(nodes, bodies, tree, 10_016)
    assert sizes >= 20
    assert statuses[200] >= 100
    assert statuses[409] >= 1000
