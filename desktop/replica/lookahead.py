"""Entries examined ahead of those who judge them: in processes of their own where there are many.

What needs no state (`desktop.domains.examination`) costs most of a sync and of an audit, and can be
done in any order. So bundles of entries go to one process per core, each runs the same function
that would run here, and what it says comes back in order. Few entries are examined here, for a
process takes longer to start than they do; and so are those of a process that died.
"""

import gc
import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, nullcontext, suppress
from itertools import islice
from multiprocessing import get_context
from typing import NamedTuple, TypeAlias

from desktop.apart import begin
from desktop.domains.examination import Examined, examine, packed, unpacked
from desktop.domains.refusal import Refusal
from desktop.domains.replay import split_blocks
from desktop.ledger.merkle import leaf_hash

WORTH_PROCESSES = 2_000
"""Entries from which on it pays to start processes."""

_CHUNK = 256  # entries that travel together
_CHUNK_BYTES = 2 * 1024 * 1024
_AHEAD = 2  # chunks for each process that wait for it, or for us
_HASH = 32
_OBJECTS_BETWEEN = 50_000  # made, and not freed, between two searches for cycles

Examiners: TypeAlias = ProcessPoolExecutor
"""The processes that examine."""


class LookedAt(NamedTuple):
    """One block with what is known of it before any rule was asked."""

    statements: list[bytes]
    seal: bytes
    examined: list[Examined | Refusal]
    leaves: list[bytes]  # leaf hashes of the statements


class _Chunk(NamedTuple):
    entries: list[bytes]
    verified: int  # the first so many have signatures that were verified before


def cores() -> int:
    """Return how many processes this machine can keep busy."""
    return os.cpu_count() or 1


@contextmanager
def examiners(count: int, workers: int) -> Iterator[Examiners | None]:
    """Start the processes that will examine so many entries; None where it is not worth it.

    They start beside what the caller does before it needs them, and end with the block.
    """
    if workers < 2 or count < WORTH_PROCESSES:
        yield None
        return
    pool = ProcessPoolExecutor(workers, get_context("spawn"), _begin)
    with _collecting_rarely():
        try:
            for _ in range(workers):
                _submitted(pool, _Chunk([], 0))
            yield pool
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def blocks(
    entries: Iterable[bytes],
    first: int,
    height: int,
    *,
    count: int,
    workers: int,
    verified: int = 0,
    started: Examiners | None = None,
) -> Generator[LookedAt, None, None]:
    """Cut entries into blocks, each with its statements examined.

    Args:
        entries: the log from entry ``first`` on.
        first: index of the first of them.
        height: of the first block.
        count: how many entries there are, as far as that is known.
        workers: processes that may be started.
        verified: signatures of entries below this index were verified before.
        started: the processes, where the caller has started them before.

    Raises:
        SealError: a block is larger than the rules allow, or the entries end without a seal.

    Whoever does not take all of them closes the generator, which ends the processes.
    """
    with nullcontext(started) if started else examiners(count, workers) as pool:
        if pool is None:
            for statements, seal in split_blocks(entries, first, height):
                yield _here(statements, seal, verified - first)
                first += len(statements) + 1
            return
        known: deque[tuple[Examined | Refusal | None, bytes]] = deque()
        ahead = workers * (1 + _AHEAD)
        passing = _examined_ahead(pool, ahead, _chunks(entries, verified - first), known.extend)
        for statements, seal in split_blocks(passing, first, height):
            held = [known.popleft() for _ in statements]
            known.popleft()  # the seal
            judged = [one for one, _ in held if one is not None]
            yield LookedAt(statements, seal, judged, [leaf for _, leaf in held])


def _here(statements: list[bytes], seal: bytes, verified: int) -> LookedAt:
    judged = [examine(one, is_verified=at < verified) for at, one in enumerate(statements)]
    return LookedAt(statements, seal, judged, [leaf_hash(one) for one in statements])


def _chunks(entries: Iterable[bytes], verified: int) -> Iterator[_Chunk]:
    chunk: list[bytes] = []
    octets = 0
    for entry in entries:
        chunk.append(entry)
        octets += len(entry)
        if len(chunk) == _CHUNK or octets >= _CHUNK_BYTES:
            yield _Chunk(chunk, max(0, min(verified, len(chunk))))
            verified -= len(chunk)
            chunk, octets = [], 0
    if chunk:
        yield _Chunk(chunk, max(0, min(verified, len(chunk))))


def _examined_ahead(
    pool: Examiners,
    ahead: int,
    chunks: Iterable[_Chunk],
    take: Callable[[Iterable[tuple[Examined | Refusal | None, bytes]]], None],
) -> Iterator[bytes]:
    """Yield the entries of chunks; what is known of them was given to ``take`` before."""
    waiting: deque[tuple[_Chunk, Future[bytes] | None]] = deque()
    coming = iter(chunks)
    while True:
        for chunk in islice(coming, ahead - len(waiting)):
            waiting.append((chunk, _submitted(pool, chunk)))
        if not waiting:
            return
        chunk, future = waiting.popleft()
        data = _result(chunk, future)
        hashes, facts = data[: _HASH * len(chunk.entries)], data[_HASH * len(chunk.entries) :]
        leaves = [hashes[at : at + _HASH] for at in range(0, len(hashes), _HASH)]
        judged = unpacked(facts, chunk.entries, chunk.verified)
        take(zip(judged, leaves, strict=True))
        yield from chunk.entries


def _submitted(pool: ProcessPoolExecutor, chunk: _Chunk) -> Future[bytes] | None:
    with suppress(BrokenProcessPool, OSError):  # then this chunk is examined here
        return pool.submit(_examine, chunk.entries, chunk.verified)
    return None


def _result(chunk: _Chunk, future: Future[bytes] | None) -> bytes:
    if future is not None:
        with suppress(BrokenProcessPool):
            return future.result()
    return _examine(chunk.entries, chunk.verified)


def _examine(entries: Sequence[bytes], verified: int) -> bytes:
    """Return leaf hashes and facts of entries; this runs in the other process."""
    leaves = b"".join([leaf_hash(entry) for entry in entries])
    return leaves + packed(entries, verified)


def _begin() -> None:
    begin()
    gc.freeze()
    gc.set_threshold(_OBJECTS_BETWEEN)


@contextmanager
def _collecting_rarely() -> Iterator[None]:
    """Look for cycles of garbage seldom: facts by the million have none, and it takes long."""
    before = gc.get_threshold()
    gc.set_threshold(_OBJECTS_BETWEEN)
    try:
        yield
    finally:
        gc.set_threshold(*before)
