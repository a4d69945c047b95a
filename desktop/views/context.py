"""What all pages of one window share: the open session, what was read of it, work under way.

Pages get it when they are made. They never talk to each other: a page asks to go somewhere or to
have something done, and everyone who shows it is told when it has changed.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from threading import Lock
from typing import Any

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from desktop import sending
from desktop.audit.results import Audited
from desktop.audit.run import Request
from desktop.audit.standing import Standing
from desktop.checks.check import Timetable
from desktop.errors import CivicLedgerError, LockedError, StorageError
from desktop.ledger.scalar import format_time
from desktop.peers import evidence
from desktop.peers.meter import Meter
from desktop.peers.source import Peer
from desktop.peers.sync import Synced
from desktop.profile import Profile
from desktop.progress import Gate, Report
from desktop.replica import blocks, checkpoints, key_watch, outbox, watch_list
from desktop.replica.check_index import Kept
from desktop.replica.database import BusyError, Database, open_read_only
from desktop.replica.key_watch import Stranger
from desktop.replica.outbox import Queued
from desktop.replica.records import Moment
from desktop.replica.state import StoredFacts
from desktop.replica.watch_list import Alert
from desktop.session import Session
from desktop.settings import Settings, load_settings, save_settings
from desktop.views.drafting import Drafting
from desktop.views.follow import Follow, Heard
from desktop.views.models.auditing import open_documents, run_audit
from desktop.views.models.overview import Figures, read_figures
from desktop.views.models.own_work import Identity, OwnWork, followed, own_work
from desktop.views.models.sentences import alert_words, new_finding_words, stranger_words
from desktop.views.own_words import OwnWords
from desktop.views.question import Question
from desktop.views.shelving import Shelving
from desktop.views.sight import Sight
from desktop.views.task import Task, Tasks
from desktop.views.wish import Wish

AuditRunner = Callable[[Request, Report], Audited]


class Context(QObject):
    """The session of a window, and the news that its pages care about."""

    checks_changed = Signal()  # `checks` were read again
    replica_changed = Signal()  # `figures` were read again
    outbox_changed = Signal()  # `queued` was read again
    peers_changed = Signal()  # `synced` tells something else of a peer
    audit_changed = Signal()  # an audit began, ended or was given up
    notes_changed = Signal()  # there is a new note on a finding
    key_changed = Signal()
    settings_changed = Signal()
    page_asked = Signal(str)  # the name of a page
    unlock_asked = Signal()
    unlock_failed = Signal(CivicLedgerError)
    failed = Signal(CivicLedgerError)  # to be told to the user
    noticed = Signal(str)  # one sentence for the status line
    drag_asked = Signal(str)  # id of the record whose proof is dragged out

    timetable: Timetable | None = None  # that audits of this window hold taps against
    timetable_name = ""  # of its file

    def __init__(
        self,
        session: Session,
        parent: QObject | None = None,
        *,
        audit_runner: AuditRunner | None = None,  # none: in a process of its own
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
        self.alerts: tuple[Alert, ...] = ()  # new records on what the user watches
        self.standing = Standing()  # what checks after the syncs came to
        self.identity: Identity | None = None
        self.settings = load_settings(session.profile.folder)
        self.audit_run, self.sync_run = Question(self.tasks, self), Question(self.tasks, self)
        self.send_run, self.index_run = Question(self.tasks, self), Question(self.tasks, self)
        self.check_run = Question(self.tasks, self)
        self.drafts, self.sight = Drafting(session, self.tasks, self), Sight(self)
        self.own_words, self.shelf = OwnWords(session, self.tasks, self), Shelving(self)
        self.subject_wishes: Callable[[str], Sequence[Wish]] = lambda _subject: ()
        self._settings_run = Question(self.tasks, self)
        self.audit_gate = Gate()  # holds the audit while the user wants it to wait
        self._audit_runner = audit_runner or partial(run_audit, gate=self.audit_gate)
        self._figures_run = Question(self.tasks, self)
        self._outbox_run = Question(self.tasks, self)
        self._has_checked = False
        self._wanted: dict[str, object] = {}
        self._turn = Lock()  # of whoever writes; work that takes it runs in threads of its own
        self._told: set[str] = set()  # strangers and alerts that the user has heard of
        self.meter = Meter(session.now_ms)  # of what this window reads from peers
        self.follow = Follow(session.profile.folder, self._turn, self.meter, self)
        self._connect()

    def close(self) -> None:
        """End the work, lock the keys and close the session."""
        self.follow.close()
        self.tasks.close()
        self.sight.close()
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

    @property
    def turn(self) -> Lock:
        """Return whose turn it is to write, for work that keeps other programs out by itself."""
        return self._turn

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
        task.failed.connect(self._tell_failure if failed is None else failed)
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

    def start_sync(self, peers: tuple[Peer, ...] | None = None) -> None:
        """Bring the replica up to date from these peers, or from all."""
        if not self.sync_run.is_busy:
            self.sync_run.ask(partial(self._sync, peers))
            self.peers_changed.emit()

    def change_peers(self, change: Callable[[Profile], Profile]) -> None:
        """Keep another list of peers; `peers_changed` follows."""
        self.do(partial(self._change_profile, change), self._keep_profile)

    def acknowledge_strangers(self, known: tuple[Stranger, ...] | None = None) -> None:
        """Keep in mind that the user knows some or all of `strangers`; `outbox_changed` follows."""
        chosen = self.strangers if known is None else known
        self.do(partial(self._acknowledge, chosen), self._after_acknowledged)

    def see_alerts(self) -> None:
        """Keep in mind that the user has seen all of `alerts`; `outbox_changed` follows."""
        self.do(partial(self._see, self.alerts), self._after_acknowledged)

    def build_index(self) -> None:
        """Bring the search index up to the replica, beside whatever else is done."""
        if self.session.has_replica() and not self.index_run.is_busy:
            self.index_run.ask(self._index)

    @property
    def checks(self) -> tuple[Kept, ...]:
        """What checks found after the syncs."""
        return self.standing.kept

    def check_news(self) -> None:
        """Check across records what is new; `checks_changed` follows."""
        if self.session.has_replica():
            self.check_run.ask(self._check)

    def start_audit(self, *, quick: bool = False) -> None:
        """Audit the replica, in a process of its own.

        Where the key is open, private documents are opened in this process afterwards.
        """
        is_private = quick or not self.is_unlocked
        request = Request(self.session.profile.folder, quick=quick, private=is_private)
        self.audit_gate.let_go()
        self.audit_run.ask(partial(self._audit, request))
        self.audit_changed.emit()

    def send(self, password: str, *, early: bool = False) -> None:
        """Sign what is due in the outbox, hand it over, and sync."""
        if not self.send_run.is_busy:
            self.send_run.ask(partial(self._send, password, early))

    def unlock(self, password: str) -> None:
        """Open the user's keys; `key_changed` or `unlock_failed` follows."""
        self.do(partial(self._unlock, password), self._keep_identity, self._tell_locked)

    def change_settings(self, settings: Settings) -> None:
        """Go by these settings from now on, and keep them; `settings_changed` is told at once."""
        before, self.settings = self.settings, replace(settings, faults=())
        keyring = self.session.keyring
        if keyring is not None:
            keyring.lock_after(60.0 * settings.lock_minutes)
        if settings.follow is not before.follow and self.session.profile.peers:
            (self.follow.start if settings.follow else self.follow.stop)()
        self.settings_changed.emit()
        self._settings_run.ask(partial(self._save_settings, self.settings))

    def read_identity(self) -> None:
        """Ask again what the open key is on this ledger; `key_changed` follows if that is new."""
        if self.is_unlocked:
            self.do(self._read_identity, self._keep_new_identity)

    def lock(self) -> None:
        """Lock the user's keys now; what was typed is kept before."""
        self.drafts.save()
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
            (self.check_run.answered, self._keep_checks),
            (self.follow.heard, self._keep_heard),
            (self.follow.failed, self._tell_failure),
            (self.drafts.failed, self._tell_failure),
            (self.own_words.failed, self._tell_failure),
        )
        for signal, slot in ends:
            signal.connect(slot)
        told = (
            *(self._figures_run, self._outbox_run, self._settings_run),
            *(self.audit_run, self.sync_run, self.index_run),
        )
        for run in told:
            run.failed.connect(self._tell_failure)
        self.send_run.failed.connect(self._tell_failed_send)
        self.drafts.noticed.connect(self.noticed)
        self.audit_run.rested.connect(self.audit_changed)
        self.index_run.rested.connect(self.read_outbox)  # it may not be followed meanwhile
        self.index_run.rested.connect(self.check_news)  # a reader would keep it from writing

    def _audit(self, request: Request, report: Report) -> Audited:
        if request.private:
            return self._audit_runner(request, report)
        most = self._audit_runner(request, lambda done, total: report(9 * done, 10 * total))
        waiting = self.audit_gate.waiting(report)
        return open_documents(self.session, request, most, waiting, self.timetable)

    def _sync(self, peers: tuple[Peer, ...] | None, report: Report) -> Synced:
        with self._turn, self._session_apart() as session:
            return session.sync(peers, report)

    def _change_profile(self, change: Callable[[Profile], Profile], _report: Report) -> Profile:
        with self._turn:
            return self.session.change_profile(change)

    def _send(self, password: str, early: bool, report: Report) -> Synced:  # noqa: FBT001
        with self._turn, self._session_apart() as session:
            return sending.send(session, password, report, early=early).synced

    def _index(self, report: Report) -> None:
        with suppress(BusyError), self._session_apart() as session:  # whoever writes goes first
            session.build_index(report)

    def _check(self, report: Report) -> Standing:
        with self._session_apart() as session:
            with suppress(StorageError):  # what is kept is shown; the verb tells what is wrong
                session.check_news(report)
            with suppress(StorageError):
                return session.checks_standing()
        return Standing()

    def _session_apart(self) -> Session:
        """Open this profile once more, for work in another thread."""
        return Session(self.session.profile.folder, self.meter)

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

    def _read_queue(self, _report: Report) -> OwnWork:
        with self.session.desk() as desk:
            if not self.session.has_replica():
                return OwnWork(tuple(outbox.everything(desk)), alerts=watch_list.alerts(desk))
            with self.reading() as db:
                trusted = checkpoints.trusted(db)
                final = 0 if trusted is None else trusted.size
                queued = followed(self.session, self._turn, db, desk, final)
                return own_work(db, desk, queued, final)

    def _acknowledge(self, strangers: tuple[Stranger, ...], _report: Report) -> None:
        with self.writing(), self.session.desk() as desk:
            key_watch.acknowledge(desk, strangers, self.now_ms())

    def _see(self, alerts: tuple[Alert, ...], _report: Report) -> None:
        with self.writing(), self.session.desk() as desk:
            watch_list.see(desk, alerts, self.now_ms())

    def _save_settings(self, settings: Settings, _report: Report) -> None:
        save_settings(self.session.profile.folder, settings)

    def _unlock(self, password: str, report: Report) -> Identity:
        self.session.unlock(password)
        return self._read_identity(report)

    def _read_identity(self, _report: Report) -> Identity:
        self.session.follow_rotations()
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
    def _keep_queue(self, desk: OwnWork) -> None:
        self.queued, self.cosigned, self.strangers = desk.queued, desk.cosigned, desk.strangers
        self.alerts = desk.alerts
        self.outbox_changed.emit()
        for names, words in (
            ({one.record for one in desk.alerts}, alert_words(len(desk.alerts))),
            ({one.statement for one in desk.strangers}, stranger_words(len(desk.strangers))),
        ):  # the weightier last: it stays
            if names - self._told:
                self._told |= names
                self.noticed.emit(words)

    @Slot(object)
    def _keep_checks(self, standing: Standing) -> None:
        known = {one.finding.place for one in self.checks}
        new = {one.finding.place for one in standing.kept} - known
        is_first, self.standing = not self._has_checked, standing
        self._has_checked = True
        self.checks_changed.emit()
        if new and not is_first:
            self.noticed.emit(new_finding_words(len(new)))

    @Slot(object)
    def _keep_audit(self, audited: Audited) -> None:
        self.audited, self.audited_ms = audited, self.now_ms()

    @Slot(object)
    def _keep_sync(self, synced: Synced) -> None:
        self._hear(synced)
        for one in synced.peers[:1]:
            is_listed = any(one.name == peer.name for peer in self.session.profile.peers)
            if one.error is not None and not is_listed:  # asked once; no list shows it
                self.failed.emit(one.error)
        self.follow.resume()
        self.build_index()
        self.read_replica()
        self.read_outbox()
        self.read_identity()

    @Slot(object)
    def _keep_heard(self, heard: Heard) -> None:
        self._hear(heard.synced)
        if heard.has_asked:
            self._keep_sync(heard.synced)

    @Slot(object)
    def _keep_profile(self, profile: Profile) -> None:
        self.session.profile = profile
        self._hear(Synced(0, ()))
        self.follow.begin_anew()

    def _hear(self, synced: Synced) -> None:
        """Keep what was learned of some peers beside what is known of the others."""
        known = {} if self.synced is None else {one.name: one for one in self.synced.peers}
        known |= {one.name: one for one in synced.peers}
        names = [peer.name for peer in self.session.profile.peers]
        self.synced = Synced(synced.added, tuple(known[name] for name in names if name in known))
        self.peers_changed.emit()

    @Slot(object)
    def _after_acknowledged(self, _nothing: object) -> None:
        self.read_outbox()

    @Slot(object)
    def _after_send(self, synced: Synced) -> None:
        self._keep_sync(synced)

    @Slot(object)
    def _keep_identity(self, identity: Identity) -> None:
        self.identity = identity
        with suppress(LockedError):  # meanwhile
            self.drafts.take_key()
        self.key_changed.emit()
        self.read_replica()
        self.read_outbox()  # what the key has signed elsewhere is known from now on

    @Slot(object)
    def _keep_new_identity(self, identity: Identity) -> None:
        if identity != self.identity and self.is_unlocked:
            self._keep_identity(identity)

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
