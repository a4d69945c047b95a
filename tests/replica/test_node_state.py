"""What a node never forgets: its queue, its lock, what it signed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.errors import StorageError
from desktop.replica import node_state
from desktop.replica.database import Database, open_database
from desktop.replica.node_state import SignedTree

_ROOTS = [bytes([number]) * 32 for number in range(5)]


@pytest.fixture
def queue(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "queue.db", "queue") as db:
        yield db


@pytest.fixture
def lock(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "lock.db", "lock") as db:
        yield db


@pytest.fixture
def cosigner(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "cosigner.db", "cosigner") as db:
        yield db


def test_the_queue_keeps_the_order_of_arrival(queue: Database) -> None:
    for number in (3, 1, 2):
        node_state.enqueue(queue, [(bytes([number]), b"entry %d" % number)])
    node_state.enqueue(queue, [(bytes([1]), b"the same again")])
    assert node_state.queue_length(queue) == 3
    waiting = node_state.queued(queue, 10)
    assert [entry for _, entry in waiting] == [b"entry 3", b"entry 1", b"entry 2"]
    assert node_state.queued(queue, 2) == waiting[:2]
    assert node_state.queued(queue, 10, most_bytes=15) == waiting[:2]
    assert node_state.queued(queue, 10, most_bytes=1) == waiting[:1]
    assert node_state.is_queued(queue, bytes([2]))
    node_state.dequeue(queue, [number for number, _ in waiting[:2]])
    assert not node_state.is_queued(queue, bytes([1]))
    assert node_state.queued(queue, 10) == waiting[2:]


def test_the_lock_moves_only_from_where_it_stands(lock: Database) -> None:
    assert node_state.published(lock) is None
    with pytest.raises(StorageError, match="does not stand where"):
        node_state.swap_published(lock, "origin", (1, _ROOTS[0]), (2, _ROOTS[1]))
    node_state.swap_published(lock, "origin", None, (1, _ROOTS[0]))
    for old in (None, (1, _ROOTS[1]), (2, _ROOTS[0])):
        with pytest.raises(StorageError, match="does not stand where"):
            node_state.swap_published(lock, "origin", old, (2, _ROOTS[1]))
    with pytest.raises(StorageError, match="does not stand where"):
        node_state.swap_published(lock, "elsewhere", (1, _ROOTS[0]), (2, _ROOTS[1]))
    node_state.swap_published(lock, "origin", (1, _ROOTS[0]), (2, _ROOTS[1]))
    assert node_state.published(lock) == (2, _ROOTS[1])


def test_a_signed_tree_is_never_taken_back(cosigner: Database) -> None:
    assert node_state.signed_tree(cosigner) is None
    first, second = (SignedTree("origin", size, _ROOTS[size], "note") for size in (1, 2))
    node_state.sign_tree(cosigner, None, first)
    with pytest.raises(StorageError, match="meanwhile"):
        node_state.sign_tree(cosigner, None, second)
    node_state.sign_tree(cosigner, first, second)
    assert node_state.signed_tree(cosigner) == second
    with pytest.raises(StorageError, match="never goes back"):
        node_state.sign_tree(cosigner, second, first)
    with pytest.raises(StorageError, match="meanwhile"):
        node_state.sign_tree(cosigner, first, second)
    assert node_state.signed_tree(cosigner) == second


def test_a_void_statement_is_accepted_by_its_index(cosigner: Database) -> None:
    assert node_state.accepted_voids(cosigner) == frozenset()
    for entry in (7, 3, 7):
        node_state.accept_void(cosigner, entry)
    assert node_state.accepted_voids(cosigner) == {3, 7}
