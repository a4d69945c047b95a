"""The node that orders: its engine seals, its publisher makes final, its cosigner has one voice."""

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import ExitStack, closing
from pathlib import Path

from desktop.domains.examination import Examined
from desktop.domains.refusal import Code, Refusal
from desktop.engine.cosigning import FaultyCosignerError, OpenCosigning, Refusing, Seat
from desktop.engine.embedded import EmbeddedEngine, EngineFiles, EngineSettings
from desktop.engine.port import ById
from desktop.engine.publish import Consented, Published, check_published
from desktop.errors import CivicLedgerError, ProofError, RuleError, StorageError
from desktop.keys.signer import Signer
from desktop.ledger.anchor import Anchor
from desktop.ledger.verifier_key import ED25519, VerifierKey, make_vkey
from desktop.node.clock_watch import ClockAheadError, ClockWatch
from desktop.node.continuity import Continuity
from desktop.node.cosigner import CosignerKeys
from desktop.node.gathering import Gathering
from desktop.node.home import NodeSettings
from desktop.node.journal import Journal, word_of
from desktop.node.own_cosigner import OwnCosigner
from desktop.node.publishing import Publisher
from desktop.node.remote_cosigner import RemoteCosigner, SignedAboveError
from desktop.node.service import Cosigned, Health, Submitted
from desktop.node.status_desk import StatusDesk
from desktop.node.witness import Declined
from desktop.peers.folder import FolderSource
from desktop.peers.source import Source
from desktop.peers.submit import Standing, State
from desktop.replica import blocks, checkpoints
from desktop.replica.database import BusyError, Database, open_database, open_read_only

REFRESH_S = 300.0
"""Seconds after which the newest checkpoint is cosigned again, so that it shows it is fresh."""

_RETRY_S = 1.0
_AHEAD_S = 5.0  # until the others are asked again what their clocks say
_OF_THE_CLOCK = (Code.EXPIRED, Code.NOT_ENROLLED)


class Writer:
    """One authority's node that writes the log."""

    def __init__(
        self,
        home: Path,
        settings: NodeSettings,
        anchor: Anchor,
        keys: CosignerKeys,
        log_signer: Signer,
        others: Sequence[RemoteCosigner],
        journal: Journal,
        clock: Callable[[], int],
    ) -> None:
        """Open the state in a home; `start` begins to work.

        Raises:
            EngineError: what was published and the log disagree.
            StorageError: a database cannot be used.
        """
        self._home, self._id, self._anchor = home, settings.id, anchor
        self._log_signer, self._journal, self._clock = log_signer, journal, clock
        self._tree = FolderSource(home / "log", settings.id)
        self._stopping, self._guard = threading.Event(), threading.Lock()
        with ExitStack() as opened:
            limits = EngineSettings(settings.max_statements, settings.max_wait_ms)
            self._engine = EmbeddedEngine(
                EngineFiles.of(home), settings.id, anchor.origin, clock, limits, self._may_seal
            )
            opened.callback(self._engine.stop)
            self._gathering = Gathering(self._take)
            opened.callback(self._gathering.close)
            self._watch = self._engine.watch()
            self._cosigner = OwnCosigner(home / "cosigner", self._id, anchor, keys, journal, clock)
            opened.callback(self._cosigner.close)
            asked: list[OpenCosigning] = [self._cosigner, *others]
            self._seats = [opened.enter_context(closing(_seat(one))) for one in asked]
            replica = home / "replica.db"
            self._db = opened.enter_context(open_read_only(replica, "replica", any_thread=True))
            check_published(self._db, home / "log")
            self._status = StatusDesk(replica, anchor, keys.receipt, clock)
            opened.callback(self._status.close)
            known_ms, has_others = _known_ms(self._db), bool(others)
            self._times = ClockWatch(clock, time.monotonic, known_ms, has_others=has_others)
            self._continuity = Continuity(anchor.origin, self._log_key, has_others=has_others)
            self._stack = opened.pop_all()
        self._fault: CivicLedgerError | None = None
        self._has_asked = not others  # them what their clocks say, by a first round
        self._loop = threading.Thread(target=self._run, name="publish", daemon=True)

    def start(self) -> None:
        """Begin to seal and to publish."""
        self._journal.remind()
        self._engine.start()
        self._loop.start()

    def stop(self) -> None:
        """Finish the block at hand and close everything; what is queued stays queued."""
        self._stopping.set()
        self._cosigner.stop()
        self._watch.tell()
        if self._loop.is_alive():
            self._loop.join()
        self._stack.close()

    @property
    def fault(self) -> CivicLedgerError | None:
        """What keeps this node from working; it has to be started again."""
        return self._fault or self._engine.status().fault

    def tree(self) -> Source:
        """Return the tree that readers get."""
        return self._tree

    def submit(self, entry: bytes) -> Future[Submitted | Refusal]:
        """Queue a statement durably, or say why it is refused.

        The future raises EngineError where this node has stopped taking statements, or has no
        room for this one just now.

        Raises:
            BusyNodeError: this node is ending.
        """
        return self._gathering.submit(entry)

    def _take(
        self, entries: Sequence[bytes], examined: Sequence[Examined | Refusal]
    ) -> list[Submitted | Refusal]:
        behind = self._continuity.behind
        if behind is not None:
            raise behind
        refusals = self._engine.submit_each(entries, examined)
        told = [self._told(one, refusal) for one, refusal in zip(examined, refusals, strict=True)]
        if any(isinstance(one, Refusal) and one.code in _OF_THE_CLOCK for one in told):
            error = self._times.ahead()
            if error is not None:  # a wrong clock refuses nobody for good
                raise error
        return told

    def _told(self, examined: Examined | Refusal, refusal: Refusal | None) -> Submitted | Refusal:
        if isinstance(examined, Refusal):
            return examined
        statement_id = examined.statement.id
        if refusal is None:
            return Submitted(statement_id, "queued")
        return self._taken(statement_id) or refusal

    def _taken(self, statement_id: bytes) -> Submitted | None:
        """Return what was said of a statement that this node took earlier: its time may be over."""
        found = self._engine.inclusion(statement_id).state
        if found == "queued":
            return Submitted(statement_id, "queued")
        return Submitted(statement_id, "logged") if found == "logged" else None

    def standing(self, statement_id: bytes) -> Standing | None:
        """Return where a statement stands."""
        found = self._engine.inclusion(statement_id)
        if found.state == "unknown":
            return None
        if found.state in ("queued", "refused"):
            state: State = "queued" if found.state == "queued" else "refused"
            return Standing(state, refusal=found.refusal)
        placed = self._engine.query(ById(statement_id))
        assert placed is not None  # it is logged
        return Standing(placed.state, placed.index, placed.height, placed.size)

    def add_checkpoint(self, body: bytes) -> Consented | Declined:
        """Answer whoever asks this authority for its cosignature."""
        return self._cosigner.add_checkpoint(body, self._tree)

    def cosigned(self, origin_hash: bytes) -> Cosigned | None:
        """Return the newest tree that this authority has cosigned."""
        return self._cosigner.cosigned(origin_hash)

    def status(self, record_id: str) -> bytes | None:
        """Return this authority's signed word on a record, or None where it is not final here."""
        return self._status.status(record_id)

    def health(self) -> Health:
        """Return how this node does."""
        status, newest = self._engine.status(), self._newest()
        fault = self.fault
        return Health(
            role="writer",
            origin=self._anchor.origin,
            id=self._id,
            size=status.size,
            final_size=status.final_size,
            as_of_s=newest,
            waiting=status.waiting,
            signed_size=self._cosigner.signed_size,
            alarms=tuple(sorted(self._journal.alarms())),
            fault=None if fault is None else word_of(fault),
        )

    def _newest(self) -> int | None:
        with self._guard:
            found = checkpoints.as_of(self._db)
        return None if found is None else found.as_of_s

    def _run(self) -> None:
        """Publish what is sealed, until this node stops; what fails is tried again."""
        with open_database(self._home / "replica.db", "replica") as db:
            publisher = Publisher(
                db,
                self._anchor,
                self._home / "log",
                self._log_signer,
                self._seats,
                self._clock,
                shown=self._declined,
            )
            pause = 0.0
            while not self._stopping.is_set():
                is_news = self._watch.wait(pause)
                if self._stopping.is_set():
                    return
                pause = self._round(publisher, refresh=not is_news)
                if self._is_ahead():
                    pause = min(pause, _AHEAD_S)

    def _may_seal(self) -> bool:
        return self._has_asked and self._continuity.may_seal and self._times.ahead() is None

    def _log_key(self) -> VerifierKey:
        return make_vkey(self._anchor.origin, ED25519, self._log_signer.public)

    def _is_ahead(self) -> bool:
        """Say whether the clock keeps this node from sealing; tell once where it begins to."""
        self._has_asked, error = True, self._times.ahead()
        if error is None:
            self._journal.settle("", ClockAheadError.code)
        elif error.code not in self._journal.alarms():
            self._journal.alarm(error.code, error.what)
        return error is not None

    def _round(self, publisher: Publisher, *, refresh: bool) -> float:
        """Publish once; return how many seconds to wait for news before the next time."""
        try:
            done = publisher.refresh() if refresh else publisher.publish()
        except CivicLedgerError as error:
            self._journal.trouble_once("publish", error)
            if isinstance(error, StorageError) and not isinstance(error, BusyError):
                self._fault = error  # whether it is on the disk is unknown
                self._stopping.set()
            return _RETRY_S
        self._journal.again("publish")
        if done is None or done.checkpoint.is_final:
            self._continuity.confirm()
        if done is None:
            return REFRESH_S
        for one in done.checkpoint.cosignatures:
            if one.authority_id != self._id:
                self._times.hear(one.authority_id, one.time_s)
            self._journal.again("no cosignature", one.authority_id)
            self._journal.settle(one.authority_id, "VOID_")
        self._journal.tell("published", **_numbers(done))
        return REFRESH_S if done.checkpoint.is_final else _RETRY_S

    def _declined(self, refusing: Refusing) -> None:
        error, authority = refusing.error, refusing.authority_id
        if isinstance(error, SignedAboveError):
            behind = self._continuity.hear(authority, error.note, self._engine.status().size)
            if behind is not None:
                self._journal.alarm(behind.code, behind.what)
        self._journal.trouble_once("no cosignature", error, authority)
        is_early = isinstance(error, RuleError) and error.code == "FROM_THE_FUTURE"
        if isinstance(error, RuleError | ProofError | FaultyCosignerError) and not is_early:
            self._journal.alarm(word_of(error), error.what, authority)


def _known_ms(db: Database) -> int:
    """Return the newest time that a log itself knows; the seals' times never go back."""
    block, final = blocks.newest(db), checkpoints.as_of(db)
    as_of_s = None if final is None else final.as_of_s
    return max(0 if block is None else block.time_ms, (as_of_s or 0) * 1000)


def _seat(cosigner: OpenCosigning) -> Seat:
    return Seat(cosigner.authority_id, lambda: cosigner)


def _numbers(done: Published) -> dict[str, int | str]:
    state = "final" if done.checkpoint.is_final else "pending"
    return {
        "size": done.checkpoint.size,
        "cosignatures": len(done.checkpoint.cosignatures),
        "state": state,
    }
