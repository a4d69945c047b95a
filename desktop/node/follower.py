"""A node that does not write: it follows the writer, cosigns, and hands statements on.

What it takes is durable in its own queue before it answers, and leaves the queue only when the
writer has said what becomes of it. Its replica is the one its cosigner judges by, and the one that
readers get.
"""

import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Lock

from desktop.domains.admission import Examined, examine
from desktop.domains.refusal import Code, Refusal
from desktop.engine.publish import Consented
from desktop.errors import CivicLedgerError, PeerError, StorageError, UsageError
from desktop.ledger.anchor import Anchor
from desktop.ledger.checkpoint import parse_checkpoint
from desktop.node.cosigner import CosignerKeys
from desktop.node.journal import Journal, word_of
from desktop.node.own_cosigner import OwnCosigner
from desktop.node.own_thread import BusyNodeError
from desktop.node.service import Cosigned, Health, Submitted
from desktop.node.status_desk import StatusDesk
from desktop.node.witness import Declined
from desktop.peers.replica_source import ReplicaSource
from desktop.peers.source import CHECKPOINT_LIMIT
from desktop.peers.submit import NodeClient, Standing, State
from desktop.peers.web import WebSource
from desktop.replica import checkpoints, entries, node_state
from desktop.replica.database import BusyError, open_database, open_read_only

FOLLOW_S = 1.0
"""Seconds between two looks at what the writer has published."""

MOST_QUEUED = 10_000
"""Statements that are kept while the writer is away; anybody with a key can make some."""

_MOST_REMEMBERED = 10_000
_HAND_OVER_AT_ONCE = 100
_TAKEN_AT_ONCE = 16
_AWAY = ("PEER_UNREACHABLE", "PEER_SLOW", "PEER_READ_ONLY")
_ALARMING = ("PEER_FORK", "PEER_ALTERED", "PEER_UNSIGNED", "PEER_FOREIGN", "PEER_SEAL")


class Follower:
    """One authority's node beside the writer."""

    def __init__(
        self,
        home: Path,
        authority_id: str,
        anchor: Anchor,
        keys: CosignerKeys,
        writer: WebSource,
        journal: Journal,
        clock: Callable[[], int],
    ) -> None:
        """Open the state in a home; `start` begins to work.

        Raises:
            StorageError: a database cannot be used.
        """
        self._id, self._anchor, self._writer, self._journal = authority_id, anchor, writer, journal
        self._client = NodeClient(writer)
        self._stopping, self._wake = threading.Event(), threading.Event()
        self._guard = Lock()
        self._told: OrderedDict[bytes, Refusal | None] = OrderedDict()  # what the writer said
        self._fault: CivicLedgerError | None = None
        self._has_met = False  # whoever is reached under the writer's address
        with ExitStack() as opened:
            self._cosigner = OwnCosigner(home, authority_id, anchor, keys, journal, clock)
            opened.callback(self._cosigner.close)
            self._queue = opened.enter_context(
                open_database(home / "queue.db", "queue", any_thread=True)
            )
            self._db = opened.enter_context(
                open_read_only(home / "replica.db", "replica", any_thread=True)
            )
            self._tree = ReplicaSource(self._db, authority_id)
            self._status = StatusDesk(home / "replica.db", anchor, keys.receipt, clock)
            opened.callback(self._status.close)
            self._taking = ThreadPoolExecutor(_TAKEN_AT_ONCE, thread_name_prefix="take")
            opened.callback(self._taking.shutdown)
            self._stack = opened.pop_all()
        self._loops = [
            threading.Thread(target=self._follow, name="follow", daemon=True),
            threading.Thread(target=self._forward, name="forward", daemon=True),
        ]

    def start(self) -> None:
        """Begin to follow the writer and to hand statements on."""
        self._journal.remind()
        for loop in self._loops:
            loop.start()

    def stop(self) -> None:
        """End the work at hand and close everything; what is queued stays queued."""
        self._stopping.set()
        self._cosigner.stop()
        self._wake.set()
        for loop in self._loops:
            if loop.is_alive():
                loop.join()
        self._writer.close()
        self._stack.close()

    @property
    def fault(self) -> CivicLedgerError | None:
        """What keeps this node from working; it has to be started again."""
        return self._fault

    def tree(self) -> ReplicaSource:
        """Return the tree that readers get."""
        return self._tree

    def submit(self, entry: bytes) -> Future[Submitted | Refusal]:
        """Queue a statement durably and try to hand it on; say why it is refused.

        The future raises BusyNodeError where too many wait for the writer, and this one was not
        taken, and StorageError where it could not be queued durably and this node ends.

        Raises:
            BusyNodeError: this node is ending.
        """
        try:
            return self._taking.submit(self._take, entry)
        except RuntimeError as error:  # closed
            raise BusyNodeError from error

    def _take(self, entry: bytes) -> Submitted | Refusal:
        examined = examine(entry)
        if isinstance(examined, Refusal):
            return examined
        if examined.statement.claims.audience != self._anchor.origin:
            return Refusal(Code.WRONG_LEDGER, Code.WRONG_LEDGER.value)
        statement_id = examined.statement.id
        standing = self.standing(statement_id)
        if standing is not None and standing.state in ("logged", "final"):
            return Submitted(statement_id, "final" if standing.state == "final" else "logged")
        self._enqueue(statement_id, entry)
        if self._journal.fails("forward"):  # the writer is away: handed on when it is back
            return Submitted(statement_id, "queued")
        self._try("forward", lambda: self._hand_over(statement_id, entry))
        with self._guard:
            refusal = self._told.get(statement_id)
        return Submitted(statement_id, "queued") if refusal is None else refusal

    def _enqueue(self, statement_id: bytes, entry: bytes) -> None:
        with self._queueing():
            if node_state.queue_length(self._queue) >= MOST_QUEUED:
                raise BusyNodeError
            node_state.enqueue(self._queue, [(statement_id, entry)])
            self._told.pop(statement_id, None)

    @contextmanager
    def _queueing(self) -> Iterator[None]:
        """Use the queue, one thread at a time; where it fails, this node ends."""
        try:
            with self._guard:
                yield
        except (BusyError, BusyNodeError):
            raise
        except StorageError as error:
            self._fault = error  # what the disk holds is unknown until it is opened again
            raise

    def standing(self, statement_id: bytes) -> Standing | None:
        """Return where a statement stands, as far as this node knows."""
        with self._tree.reading() as db:
            placed = entries.statement(db, statement_id)
            newest = checkpoints.newest(db, final=True)
        if placed is not None:
            is_final = newest is not None and placed.size <= newest.size
            state: State = "final" if is_final else "logged"
            return Standing(state, placed.index, placed.height, placed.size)
        with self._queueing():
            refusal = self._told.get(statement_id)
            if refusal is not None:
                return Standing("refused", refusal=refusal)
            is_here = statement_id in self._told or node_state.is_queued(self._queue, statement_id)
        return Standing("queued") if is_here else None

    def add_checkpoint(self, body: bytes) -> Consented | Declined:
        """Answer the writer that asks for a cosignature.

        Raises:
            BusyNodeError: the replay takes longer than a request may; it goes on.
        """
        return self._cosigner.add_checkpoint(body, self._writer)

    def cosigned(self, origin_hash: bytes) -> Cosigned | None:
        """Return the newest tree that this node has cosigned."""
        return self._cosigner.cosigned(origin_hash)

    def status(self, record_id: str) -> bytes | None:
        """Return this authority's signed word on a record, or None where it is not final here."""
        return self._status.status(record_id)

    def health(self) -> Health:
        """Return how this node does."""
        note = self._tree.read("checkpoint", CHECKPOINT_LIMIT)
        with self._tree.reading() as db:
            size = entries.stored_size(db)
            newest = checkpoints.as_of(db)
        with self._queueing():
            waiting = node_state.queue_length(self._queue)
        return Health(
            role="cosigner",
            origin=self._anchor.origin,
            id=self._id,
            size=size,
            final_size=0 if note is None else parse_checkpoint(note).size,
            as_of_s=None if newest is None else newest.as_of_s,
            waiting=waiting,
            signed_size=self._cosigner.signed_size,
            alarms=tuple(sorted(self._journal.alarms())),
            fault=None if self._fault is None else word_of(self._fault),
        )

    def _follow(self) -> None:
        while not self._stopping.is_set():
            self._try("follow", self._follow_once)
            self._stopping.wait(FOLLOW_S)

    def _follow_once(self) -> None:
        try:
            self._cosigner.follow(self._writer)
        finally:
            if not self._has_met and not self._stopping.is_set():
                self._meet()

    def _meet(self) -> None:
        """Ask once for an id that only this node knows: one that follows itself waits for ever.

        Raises:
            UsageError: whoever is there knows it, so it is this very node.
            PeerError: nobody is there, which is tried again.
        """
        secret = secrets.token_bytes(32)
        with self._guard:
            self._told[secret] = None
        try:
            found = self._client.standing(secret)
        except PeerError as error:
            if error.code in _AWAY:
                raise
            found = None  # whatever it is, following it will tell
        finally:
            with self._guard:
                self._told.pop(secret, None)
        if found is not None:
            raise following_itself()
        self._has_met = True

    def _forward(self) -> None:
        while not self._stopping.is_set():
            self._try("forward", self._hand_over_all)
            self._wake.wait(FOLLOW_S)
            self._wake.clear()

    def _hand_over_all(self) -> None:
        """Hand on what waits; what the writer chokes on does not hold up the rest.

        Raises:
            PeerError: the writer is away, or choked on something, which is tried again.
        """
        choked: dict[bytes, PeerError] = {}
        while not self._stopping.is_set():
            with self._queueing():
                most = _HAND_OVER_AT_ONCE + len(choked)
                waiting = [entry for _, entry in node_state.queued(self._queue, most)]
            fresh = [(examined.statement.id, entry) for examined, entry in _examined(waiting)]
            fresh = [(found, entry) for found, entry in fresh if found not in choked]
            if not fresh:
                break
            for statement_id, entry in fresh:
                if self._stopping.is_set():
                    return
                try:
                    self._hand_over(statement_id, entry)
                except PeerError as error:
                    if error.code in _AWAY or len(choked) >= _HAND_OVER_AT_ONCE:
                        raise
                    choked[statement_id] = error
        if choked:
            raise next(iter(choked.values()))

    def _hand_over(self, statement_id: bytes, entry: bytes) -> None:
        self._settle(statement_id, self._client.submit(entry))

    def _settle(self, statement_id: bytes, refusal: Refusal | None) -> None:
        """Keep what the writer said of a statement, and take it out of the queue."""
        known = refusal is not None and refusal.code is not Code.DUPLICATE
        with self._queueing():
            node_state.forget(self._queue, statement_id)
            self._told[statement_id] = refusal if known else None
            while len(self._told) > _MOST_REMEMBERED:
                self._told.popitem(last=False)

    def _try(self, what: str, work: Callable[[], object]) -> None:
        """Do a step; write down where it fails, once for each reason, and where it works again."""
        try:
            work()
        except BusyNodeError:  # too much to do just now, or this node is ending
            return
        except CivicLedgerError as error:
            self._journal.trouble_once(what, error)
            if word_of(error) in _ALARMING:
                self._journal.alarm(word_of(error), error.what)
            is_lasting = isinstance(error, StorageError) and not isinstance(error, BusyError)
            if is_lasting or isinstance(error, UsageError):
                self._fault = error  # what the disk holds is unknown until it is opened again
        else:
            self._journal.again(what)


def following_itself(address: str = "") -> UsageError:
    """Return the error of a node that was told to follow itself."""
    return UsageError(
        f"This node would follow itself: the writer's address{address and ' ' + address} "
        "is its own.",
        means="It would wait for ever for a log that nobody gives it.",
        do="Write the writer's address into node.json, or into the profile's peer of kind http.",
    )


def _examined(waiting: Sequence[bytes]) -> Iterator[tuple[Examined, bytes]]:
    for entry in waiting:
        examined = examine(entry)
        assert not isinstance(examined, Refusal)  # it was examined before it was queued
        yield examined, entry
