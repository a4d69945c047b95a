"""A writer at work: single-record statements come in, are queued, sealed and written as tiles."""

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.bench.ledgers import genesis, made
from desktop.bench.writers import AUTHORITIES, ORIGIN, START_MS, Shape
from desktop.engine.embedded import Clock, EmbeddedEngine, EngineFiles
from desktop.engine.port import BlockContext
from desktop.engine.publish import write_tiles
from desktop.replica.database import open_database

_TOGETHER = 50  # statements that one client sends at a time
_MINUTE_MS = 60_000
_PATIENCE_S = 60.0


class Commits:
    """What is measured: from the first submission until the last tile."""

    def __init__(self, engine: EmbeddedEngine, home: Path, entries: list[bytes]) -> None:
        self._engine, self._home, self._entries = engine, home, entries
        self._first = engine.status().size
        self._sent: list[float] = []
        self._waits: list[float] = []
        self._blocks = 0

    @property
    def p99_ms(self) -> int:
        """How long 99 of 100 statements waited at most until they were logged."""
        return round(1000 * sorted(self._waits)[len(self._waits) * 99 // 100])

    @property
    def flushes(self) -> int:
        """How often the disk had to be waited for at least: once a submission, thrice a block."""
        return -(-len(self._entries) // _TOGETHER) + 3 * self._blocks

    def run(self) -> None:
        """Submit everything, wait until it is logged, and write the tree."""
        follower = threading.Thread(target=self._follow)
        follower.start()
        for at in range(0, len(self._entries), _TOGETHER):
            batch = self._entries[at : at + _TOGETHER]
            self._sent.extend([time.monotonic()] * len(batch))
            refusals = self._engine.submit_together(batch)
            assert not any(refusals), refusals
        follower.join()
        with open_database(self._home / "replica.db", "replica") as db:
            write_tiles(db, self._home / "log", self._engine.status().size)

    def _follow(self) -> None:
        watch, height = self._engine.watch(), 1
        end = time.monotonic() + _PATIENCE_S
        while len(self._waits) < len(self._entries) and time.monotonic() < end:
            watch.wait(0.05)
            now = time.monotonic()
            for block in self._engine.blocks(height):
                first = len(self._waits)
                sent = self._sent[first : first + len(block.statements)]
                self._waits.extend(now - one for one in sent)
                height, self._blocks = block.height + 1, self._blocks + 1


@contextmanager
def commits(home: Path, statements: int, processes: int) -> Iterator[Commits]:
    """Found a ledger in a folder and have so many statements ready for it."""
    shutil.rmtree(home, ignore_errors=True)
    (home / "log").mkdir(parents=True)
    entries = list(made(Shape(statements, 1), range(statements), processes))
    clock = _clock()
    engine = EmbeddedEngine(EngineFiles.of(home), AUTHORITIES[0], ORIGIN, clock)
    try:
        engine.seal(BlockContext(START_MS, AUTHORITIES[0]), genesis())
        engine.start()
        yield Commits(engine, home, entries)
    finally:
        engine.stop()


def _clock() -> Clock:
    """Return a clock that begins when the ledger's first records happened."""
    start = time.monotonic()
    return lambda: START_MS + _MINUTE_MS + round(1000 * (time.monotonic() - start))
