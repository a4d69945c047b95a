"""The default engine: one writer on one machine, holding a lock, never going back.

Per block: execute in memory, commit in one fsynced transaction, move the writer's lock by
compare-and-swap. A write that fails on this way stops the engine for good. Publishing is left to
`desktop.engine.publish`. A submission is acknowledged only after it is durably queued; the queue is
emptied only after the block that holds it is committed, so a crash in between makes the statement a
duplicate, which changes nothing.
"""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import overload
from weakref import WeakSet

from desktop.domains.examination import Examined, examine
from desktop.domains.refusal import Code, Refusal
from desktop.domains.replay import MAX_BLOCK_BYTES
from desktop.engine.application import Application
from desktop.engine.damage import check_end, readable
from desktop.engine.port import (
    BlockContext,
    BlockProof,
    ByHeight,
    ById,
    BySeq,
    EngineError,
    EngineStatus,
    Executed,
    Inclusion,
    Placed,
    SealedBlock,
    Watch,
)
from desktop.engine.waiting import Queue, QueueFullError
from desktop.errors import CivicLedgerError, StorageError
from desktop.ledger.merkle import root_at
from desktop.replica import blocks, entries, node_state
from desktop.replica.database import Database, hold, open_database

MOST_REFUSED = 10_000
"""Statements of which is remembered why they came into no block after they had been queued. Whoever
hands an older one over again, or after a restart, is told anew."""

Clock = Callable[[], int]
"""Returns Unix milliseconds."""


@dataclass(frozen=True, slots=True)
class EngineSettings:
    """When a block is sealed: at the first of the two."""

    max_statements: int = 1000
    max_wait_ms: int = 500


@dataclass(frozen=True, slots=True)
class EngineFiles:
    """The databases of one writer."""

    replica: Path
    lock: Path
    queue: Path

    @classmethod
    def of(cls, home: Path) -> "EngineFiles":
        """Return the files of the node whose profile folder is ``home``."""
        return cls(home / "replica.db", home / "lock.db", home / "queue.db")


class EmbeddedEngine:
    """Orders what is submitted; use it from any thread, one call at a time."""

    def __init__(
        self,
        files: EngineFiles,
        proposer: str,
        origin: str,
        clock: Clock,
        settings: EngineSettings | None = None,
        may_seal: Callable[[], bool] = lambda: True,
    ) -> None:
        """Open the databases and compare them.

        Args:
            files: the databases of this writer.
            proposer: the authority whose node this is.
            origin: the ledger.
            clock: of this machine.
            settings: when a block is sealed.
            may_seal: asked before a block is sealed in the background; what waits stays queued.

        Raises:
            EngineError: the lock and the log disagree.
            StorageError: a file cannot be used.
        """
        self._settings = settings or EngineSettings()
        self._proposer, self._origin, self._clock = proposer, origin, clock
        self._may_seal = may_seal
        self._guard = threading.RLock()
        self._stopping = threading.Event()
        self._wake = threading.Event()
        self._broken: EngineError | None = None
        self._sealed = threading.Condition(self._guard)
        self._watches: WeakSet[Watch] = WeakSet()
        self._thread: threading.Thread | None = None
        self._refused: OrderedDict[bytes, Refusal] = OrderedDict()  # the newest, in memory only
        with ExitStack() as opened:

            def database(path: Path, design: str) -> Database:
                return opened.enter_context(open_database(path, design, any_thread=True))

            opened.enter_context(hold(files.lock.with_name("writer.lock")))
            self._db = database(files.replica, "replica")
            self._lock = database(files.lock, "lock")
            self._queue = Queue(database(files.queue, "queue"))
            self.application = Application(self._db)
            with readable(files.replica):
                self._catch_up()
                check_end(self._db, self.application.info().size)
            self._stack = opened.pop_all()

    def _catch_up(self) -> None:
        """Compare lock and log; the lock may be behind by a crash, never ahead."""
        info = self.application.info()
        locked = node_state.published(self._lock)
        if locked is None:
            if info.size:
                node_state.swap_published(self._lock, self._origin, None, (info.size, info.root))
            return
        size, root = locked
        if size > info.size or root_at(entries.reader(self._db, size), size) != root:
            raise EngineError(
                "The log is behind the tree that this writer published, or differs from it.",
                means="The database was restored from a backup or damaged; going on would fork.",
                do="Fetch the log from a cosigner before this node writes again.",
                retryable=False,
                outcome="no",
            )
        if size < info.size:
            node_state.swap_published(self._lock, self._origin, locked, (info.size, info.root))

    def submit(self, entry: bytes) -> Refusal | None:
        """Queue a statement durably, or say why it would be refused now."""
        return self.submit_each([entry])[0]

    def submit_together(self, batch: Sequence[bytes]) -> tuple[Refusal | None, ...]:
        """Queue all of these statements durably, or none, and say which would be refused now."""
        examined = [examine(entry) for entry in batch]
        with self._guard:
            self._check_sound()
            judged = self.application.check_together(examined, self._clock())
            told = tuple(None if _is_duplicate(refusal) else refusal for refusal in judged)
            if not any(told):
                self._enqueue(batch, examined, judged)
            return told

    def submit_each(
        self, entries: Sequence[bytes], examined: Sequence[Examined | Refusal] | None = None
    ) -> tuple[Refusal | None, ...]:
        """Queue durably, in one write, those of the statements that would not be refused now.

        So many who submit at once wait for one disk write and not for one each.

        Args:
            entries: the statements.
            examined: what `examine` gave for each of them, where the caller has asked already.

        Raises:
            QueueFullError: there is no room, and none of them was queued.
            EngineError: this engine has stopped.
        """
        if examined is None:
            examined = [examine(entry) for entry in entries]
        with self._guard:
            self._check_sound()
            judged = self.application.check_together(examined, self._clock())
            self._enqueue(entries, examined, judged)
            return tuple(None if _is_duplicate(refusal) else refusal for refusal in judged)

    def _enqueue(
        self,
        entries: Sequence[bytes],
        examined: Sequence[Examined | Refusal],
        judged: Sequence[Refusal | None],
    ) -> None:
        """Queue durably what was not refused; what is on the ledger already is done with."""
        fresh = [
            (entry, one)
            for entry, one, refusal in zip(entries, examined, judged, strict=True)
            if refusal is None and isinstance(one, Examined)
        ]
        if not fresh:
            return
        with self._stopping_at_a_fault("The submission could not be queued durably"):
            self._queue.add(fresh)
        for _, one in fresh:
            self._refused.pop(one.statement.id, None)
        if self._queue.length >= self._settings.max_statements:
            self._wake.set()

    def seal_waiting(self) -> Executed | None:
        """Seal one block of what waits; None where nothing waited."""
        with self._guard:
            self._check_sound()
            with self._stopping_at_a_fault("The queue could not be read"):
                waiting = self._queue.oldest(self._settings.max_statements)
            if not waiting:
                return None
            context = BlockContext(self._clock(), self._proposer)
            chosen = self.application.propose(
                context, [entry for _, entry in waiting], MAX_BLOCK_BYTES
            )
            executed = self.seal(context, chosen, [self._queue.examined(one) for one in chosen])
            for outcome in executed.outcomes:
                refusal = outcome.refusal
                if refusal is not None and outcome.id and refusal.code is not Code.DUPLICATE:
                    self._refused[outcome.id] = refusal
            while len(self._refused) > MOST_REFUSED:
                self._refused.popitem(last=False)
            with self._stopping_at_a_fault("The queue could not be emptied durably"):
                self._queue.remove(waiting[: len(chosen)])
            self._sealed.notify_all()  # whoever waits for a refused one
            return executed

    def seal(
        self,
        context: BlockContext,
        chosen: list[bytes],
        examined: Sequence[Examined | Refusal] | None = None,
    ) -> Executed:
        """Execute and commit one block of exactly these statements, and move the lock."""
        with self._guard:
            self._check_sound()
            before = self.application.info()
            with self._stopping_at_a_fault("The block could not be made durable"):
                executed = self.application.execute(context, chosen, examined)
                self.application.commit()
                after = self.application.info()
                if after.size != before.size:
                    old = (before.size, before.root) if before.size else None
                    new = (after.size, after.root)
                    node_state.swap_published(self._lock, self._origin, old, new)
            if executed.block is not None:
                self._sealed.notify_all()
                for watch in self._watches:
                    watch.tell()
            return executed

    @contextmanager
    def _stopping_at_a_fault(self, what: str) -> Iterator[None]:
        """Take nothing more after a write that failed, or a fault of our own, in here.

        Raises:
            EngineError: a database failed; whether it was written is unknown.
        """
        try:
            yield
        except QueueFullError:
            raise
        except StorageError as error:
            self._break(
                f"{what}: {error.what}",
                means="Whether it was written is unknown until the node is started again.",
                do="Look at the disk, then start the node again and submit the same bytes.",
            )
            assert self._broken is not None
            raise self._broken from error
        except BaseException:
            self._break(
                "The block could not be made because of a fault in this program.",
                means="This node takes nothing more until it is started again.",
                do="Keep the log file, start the node again, and report the fault.",
            )
            raise

    def _break(self, what: str, *, means: str, do: str) -> None:
        self._broken = EngineError(what, means=means, do=do, retryable=False, outcome="unknown")
        self._sealed.notify_all()
        for watch in self._watches:
            watch.tell()

    def _check_sound(self) -> None:
        """After a failed write nothing is written any more: what the disk holds is unknown."""
        if self._broken is not None:
            raise self._broken

    def inclusion(self, statement_id: bytes) -> Inclusion:
        """Return where a statement stands."""
        with self._guard:
            placed = self.application.query(ById(statement_id))
            if placed is not None:
                return Inclusion("logged", index=placed.index, height=placed.height)
            if self._queue.holds(statement_id):
                return Inclusion("queued")
            refusal = self._refused.get(statement_id)
            return Inclusion("unknown" if refusal is None else "refused", refusal=refusal)

    def await_inclusion(self, statement_id: bytes, timeout_s: float) -> Inclusion:
        """Wait until a statement is logged or refused, or the time is over.

        Raises:
            EngineError: this engine has stopped, and the statement is neither.
        """
        deadline = time.monotonic() + timeout_s
        with self._guard:
            while True:
                found = self.inclusion(statement_id)
                left = deadline - time.monotonic()
                if found.state in ("logged", "refused") or left <= 0:
                    return found
                self._check_sound()
                self._sealed.wait(left)

    @overload
    def query(self, wanted: ById | BySeq) -> Placed | None: ...

    @overload
    def query(self, wanted: ByHeight) -> SealedBlock | None: ...

    def query(self, wanted: ById | BySeq | ByHeight) -> Placed | SealedBlock | None:
        """Return what the committed log has to a question; see `Application.query`.

        It waits for a block that is just being made: the application has one connection.
        """
        with self._guard:
            return self.application.query(wanted)

    def status(self) -> EngineStatus:
        """Return how the engine does, from its start to its `stop`."""
        with self._guard:
            return EngineStatus(
                running=self._thread is not None and self._thread.is_alive(),
                height=blocks.count(self._db),
                size=entries.stored_size(self._db),
                final_size=self.application.final_size(),
                waiting=self._queue.length,
                fault=self._broken,
            )

    def blocks(self, start: int) -> Iterator[SealedBlock]:
        """Yield the sealed blocks from a height on, up to the newest; sealing goes on meanwhile."""
        while True:
            block = self.query(ByHeight(start))
            if block is None:
                return
            yield block
            start += 1

    def proof(self, height: int) -> BlockProof | None:
        """Return what shows that a block is final, or None where it is not."""
        with self._guard:
            return self.application.proof(height)

    def watch(self) -> Watch:
        """Return what is told of every new block, as long as somebody holds it."""
        with self._guard:
            watch = Watch()
            self._watches.add(watch)
            return watch

    def start(self) -> None:
        """Begin to seal blocks in a thread of its own."""
        self._stopping.clear()
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Finish the block at hand, stop, and close the databases."""
        self._stopping.set()
        self._wake.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        with self._guard:
            self._stack.close()

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._wake.wait(self._settings.max_wait_ms / 1000)
            self._wake.clear()
            try:
                while self._may_seal() and self.seal_waiting() is not None:
                    pass
            except CivicLedgerError:
                self._stopping.set()
                raise

    @property
    def height(self) -> int:
        """How many blocks are sealed."""
        with self._guard:
            return blocks.count(self._db)


def _is_duplicate(refusal: Refusal | None) -> bool:
    return refusal is not None and refusal.code is Code.DUPLICATE
