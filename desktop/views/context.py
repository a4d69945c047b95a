"""What all pages of one window share: the open session, what was read of it, work under way.

Pages get it when they are made. They never talk to each other: a page asks to go somewhere or to
have something done, and everyone who shows it is told when it has changed.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from threading import Lock
from typing import Any

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from desktop import issuing, sending
from desktop.audit.results import Audited
from desktop.audit.run import Request
from desktop.domains.state import Enrolment
from desktop.errors import CivicLedgerError, StorageError
from desktop.ledger.scalar import format_time
from desktop.peers import evidence
from desktop.peers.sync import Synced
from desktop.progress import Report
from desktop.replica import blocks, checkpoints, key_watch, outbox
from desktop.replica.database import BusyError, Database, open_read_only
from desktop.replica.key_watch import Stranger
from desktop.replica.outbox import Queued
from desktop.replica.records import Moment
from desktop.replica.state import StoredFacts
from desktop.session import Session
from desktop.views.follow import Follow, Heard
from desktop.views.models.auditing import run_audit
from desktop.views.models.overview import Figures, read_figures
from desktop.views.models.sentences import stranger_words
from desktop.views.question import Question
from desktop.views.task import Task, Tasks

AuditRunner = Callable[[Request, Report], Audited]


@dataclass(frozen=True, slots=True)
class Identity:
    """Who can sign in this window."""

    did: str
    enrolment: Enrolment | None  # none: this ledger does not know the key

    @property
    def short_name(self) -> str:
        """Return the office alone, for where there is little room."""
        found = self.enrolment
        names = () if found is None else (found.office, found.organisation, found.authority)
        return next((name for name in names if name), "Your key")

    @property
    def name(self) -> str:
        """Return what the key is called on this ledger."""
        found = self.enrolment
        if found is None:
            return "Key without enrolment"
        parts = (found.organisation or found.authority or "", found.office or "")
        return " \u00b7 ".join(part for part in parts if part) or "Enrolled key"


@dataclass(frozen=True, slots=True)
class _Desk:
    """What was read of this user's own work."""

    queued: tuple[Queued, ...]
    cosigned: tuple[int, int] | None = None
    strangers: tuple[Stranger, ...] = ()


class Context(QObject):
    """The session of a window, and the news that its pages care about."""

    replica_changed = Signal()  # `figures` were read again
    outbox_changed = Signal()  # `queued` was read again
    peers_changed = Signal()  # `synced` tells something else of a peer
    audit_changed = Signal()  # an audit began, ended or was given up
    key_changed = Signal()
    page_asked = Signal(str)  # the name of a page
    unlock_asked = Signal()
    unlock_failed = Signal(CivicLedgerError)
    failed = Signal(CivicLedgerError)  # to be told to the user
    noticed = Signal(str)  # one sentence for the status line

    def __init__(
        self,
        session: Session,
        parent: QObject | None = None,
        *,
        audit_runner: AuditRunner = run_audit,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.tasks = Tasks(self)
        self.figures: Figures | None = None
        self.audited: Audited | None = None  # the last audit that ended in this window
        self.audited_ms = 0
        self.fork_height: int | None = None  # of a proven second history, if there is one
        self.synced: Synced | None = None  # the last sync of this window
        self.queued: tuple[Queued, ...] = ()
        self.cosigned: tuple[int, int] | None = None  # j of k, for what is logged and not final
        self.strangers: tuple[Stranger, ...] = ()  # under the user's keys, not known here
        self.identity: Identity | None = None
        self.audit_run = Question(self.tasks, self)
        self.sync_run = Question(self.tasks, self)
        self.send_run = Question(self.tasks, self)
        self.index_run = Question(self.tasks, self)
        self._audit_runner = audit_runner
        self._figures_run = Question(self.tasks, self)
        self._outbox_run = Question(self.tasks, self)
        self._wanted: dict[str, object] = {}
        self._turn = Lock()  # of whoever writes; work that takes it runs in threads of its own
        self._told: set[str] = set()  # strangers that the user has heard of
        self.follow = Follow(session.profile.folder, self._turn, self)
        self._connect()

    def close(self) -> None:
        """End the work, lock the keys and close the session."""
        self.follow.close()
        self.tasks.close()
        self.session.close()

    @property
    def is_unlocked(self) -> bool:
        """Tell whether the user's key can sign now."""
        keyring = self.session.keyring
        return keyring is not None and not keyring.is_locked

    def now_ms(self) -> int:
        """Return Unix milliseconds of this machine's clock."""
        return self.session.now_ms()

    def go(self, page: str, target: object = None) -> None:
        """Open a page, and let it show ``target`` once it reads again."""
        if target is not None:
            self._wanted[page] = target
        self.page_asked.emit(page)

    def take_target(self, page: str) -> object:
        """Return what a page was asked to show, once; None if nothing."""
        return self._wanted.pop(page, None)

    def connect_replica(self) -> Database:
        """Return a connection for work in another thread; the caller closes it.

        Raises:
            StorageError: there is no replica yet, or it is damaged.
        """
        return open_read_only(self.session.profile.replica_file, "replica")

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Lend a connection to work in another thread; all reads see one moment.

        Raises:
            StorageError: there is no replica yet, or it is damaged.
        """
        with self.connect_replica() as db, db.reading():
            yield db

    def moment(self, db: Database) -> Moment:
        """Return the moment that verdicts of this window are true for: now."""
        trusted = checkpoints.trusted(db)
        final = 0 if trusted is None else trusted.size
        return Moment(final, format_time(self.now_ms()))

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Wait until nothing else in this window writes, and keep other programs out meanwhile.

        Raises:
            StorageError: another program writes to this profile.
        """
        with self._turn, self.session.writing():
            yield

    def do(
        self,
        work: Callable[[Report], object],
        done: Callable[[Any], object] | None = None,  # what the work returns
        failed: Callable[[CivicLedgerError], object] | None = None,
    ) -> Task:
        """Run work away from the UI thread; ``done`` and ``failed`` are methods of QObjects."""
        task = Task(work)
        if done is not None:
            task.finished.connect(done)
        if failed is None:
            task.failed.connect(self._tell_failure)
        else:
            task.failed.connect(failed)
        self.tasks.start(task)
        return task

    def read_replica(self) -> None:
        """Read the figures again; `replica_changed` follows."""
        if self.session.has_replica():
            self._figures_run.ask(self._read_figures)
        else:
            self._keep_figures((None, None))

    def read_outbox(self) -> None:
        """Read the outbox again; `outbox_changed` follows."""
        self._outbox_run.ask(self._read_queue)

    def start_sync(self) -> None:
        """Bring the replica up to date from all peers."""
        if not self.sync_run.is_busy:
            self.sync_run.ask(self._sync)

    def acknowledge_strangers(self) -> None:
        """Keep in mind that the user knows all of `strangers`; `outbox_changed` follows."""
        self.do(partial(self._acknowledge, self.strangers), self._after_acknowledged)

    def build_index(self) -> None:
        """Bring the search index up to the replica, beside whatever else is done."""
        if self.session.has_replica() and not self.index_run.is_busy:
            self.index_run.ask(self._index)

    def start_audit(self, *, quick: bool = False) -> None:
        """Audit the replica, in a process of its own."""
        request = Request(self.session.profile.folder, quick=quick)
        self.audit_run.ask(partial(self._audit_runner, request))
        self.audit_changed.emit()

    def send(self, password: str, *, early: bool = False) -> None:
        """Sign what is due in the outbox, hand it over, and sync."""
        if not self.send_run.is_busy:
            self.send_run.ask(partial(self._send, password, early))

    def unlock(self, password: str) -> None:
        """Open the user's keys; `key_changed` or `unlock_failed` follows."""
        self.do(partial(self._unlock, password), self._keep_identity, self._tell_locked)

    def lock(self) -> None:
        """Lock the user's keys now."""
        keyring = self.session.keyring
        if keyring is not None:
            keyring.lock()
        self.key_changed.emit()

    def _connect(self) -> None:
        ends: tuple[tuple[SignalInstance, Callable[[Any], object]], ...] = (
            (self._figures_run.answered, self._keep_figures),
            (self._outbox_run.answered, self._keep_queue),
            (self.audit_run.answered, self._keep_audit),
            (self.sync_run.answered, self._keep_sync),
            (self.send_run.answered, self._after_send),
            (self.follow.heard, self._keep_heard),
            (self.follow.failed, self._tell_failure),
        )
        for signal, slot in ends:
            signal.connect(slot)
        told = (self._figures_run, self._outbox_run, self.audit_run, self.sync_run, self.index_run)
        for run in told:
            run.failed.connect(self._tell_failure)
        self.send_run.failed.connect(self._tell_failed_send)
        self.audit_run.rested.connect(self.audit_changed)
        self.index_run.rested.connect(self.read_outbox)  # it may not be followed meanwhile

    def _sync(self, report: Report) -> Synced:
        with self._turn, self._session_apart() as session:
            return session.sync(None, report)

    def _send(self, password: str, early: bool, report: Report) -> Synced:  # noqa: FBT001
        with self._turn, self._session_apart() as session:
            return sending.send(session, password, report, early=early).synced

    def _index(self, report: Report) -> None:
        with suppress(BusyError), self._session_apart() as session:  # whoever writes goes first
            session.build_index(report)

    def _session_apart(self) -> Session:
        """Open this profile once more, for work in another thread."""
        return Session(self.session.profile.folder)

    def _read_figures(self, _report: Report) -> tuple[Figures | None, int | None]:
        did = "" if self.identity is None else self.identity.did
        profile = self.session.profile
        with self.reading() as db:
            if checkpoints.trusted(db) is None:
                return None, None
            figures = read_figures(db, profile.folder, self.now_ms(), did)
            size = evidence.standing(db, profile.evidence)
            if size is None:
                return figures, None
            block = blocks.holding(db, size - 1)
            return figures, figures.blocks if block is None else block.height

    def _read_queue(self, _report: Report) -> _Desk:
        with self.session.desk() as desk:
            if not self.session.has_replica():
                return _Desk(tuple(outbox.everything(desk)))
            with self.reading() as db:
                trusted = checkpoints.trusted(db)
                final = 0 if trusted is None else trusted.size
                queued = self._followed(db, desk, final)
                strangers = key_watch.strangers(db, desk)
                newest = checkpoints.newest(db, final=False)
                if newest is None or newest.size <= final:
                    return _Desk(queued, None, strangers)
                count = len(checkpoints.opened(db, newest).cosignatures)
                quorum = checkpoints.charter_at(db, newest.size).quorum
                return _Desk(queued, (count, quorum), strangers)

    def _acknowledge(self, strangers: tuple[Stranger, ...], _report: Report) -> None:
        with self.writing(), self.session.desk() as desk:
            key_watch.acknowledge(desk, strangers, self.now_ms())

    def _followed(self, db: Database, desk: Database, final: int) -> tuple[Queued, ...]:
        """Return the outbox brought up to date; as it stands while something else writes."""
        if not self._turn.acquire(blocking=False):
            return tuple(outbox.everything(desk))
        try:
            with self.session.writing():
                return tuple(issuing.follow(db, desk, final))
        except StorageError:  # another program
            return tuple(outbox.everything(desk))
        finally:
            self._turn.release()

    def _unlock(self, password: str, _report: Report) -> Identity:
        self.session.unlock(password)
        did = self.session.signer().did
        if not self.session.has_replica():
            return Identity(did, None)
        with self.reading() as db:
            return Identity(did, StoredFacts(db).issuer(did))

    @Slot(object)
    def _keep_figures(self, answer: tuple[Figures | None, int | None]) -> None:
        self.figures, self.fork_height = answer
        self.replica_changed.emit()

    @Slot(object)
    def _keep_queue(self, desk: _Desk) -> None:
        self.queued, self.cosigned, self.strangers = desk.queued, desk.cosigned, desk.strangers
        self.outbox_changed.emit()
        fresh = {one.statement for one in desk.strangers} - self._told
        if fresh:
            self._told |= fresh
            self.noticed.emit(stranger_words(len(desk.strangers)))

    @Slot(object)
    def _keep_audit(self, audited: Audited) -> None:
        self.audited, self.audited_ms = audited, self.now_ms()

    @Slot(object)
    def _keep_sync(self, synced: Synced) -> None:
        self.synced = synced
        self.follow.resume()
        self.build_index()
        self.read_replica()
        self.read_outbox()

    @Slot(object)
    def _keep_heard(self, heard: Heard) -> None:
        self.synced = heard.synced
        self.peers_changed.emit()
        if heard.has_asked:
            self._keep_sync(heard.synced)

    @Slot(object)
    def _after_acknowledged(self, _nothing: object) -> None:
        self.read_outbox()

    @Slot(object)
    def _after_send(self, synced: Synced) -> None:
        self._keep_sync(synced)

    @Slot(object)
    def _keep_identity(self, identity: Identity) -> None:
        self.identity = identity
        self.key_changed.emit()
        self.read_replica()
        self.read_outbox()  # what the key has signed elsewhere is known from now on

    @Slot(CivicLedgerError)
    def _tell_failure(self, error: CivicLedgerError) -> None:
        self.failed.emit(error)

    @Slot(CivicLedgerError)
    def _tell_locked(self, error: CivicLedgerError) -> None:
        self.unlock_failed.emit(error)

    @Slot(CivicLedgerError)
    def _tell_failed_send(self, error: CivicLedgerError) -> None:
        self.failed.emit(error)
        self.read_outbox()
