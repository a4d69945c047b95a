"""Between the window and what its pages share: news goes to the shell, its wishes go on."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtWidgets import QMenu

from desktop.errors import CivicLedgerError
from desktop.finding import Severity
from desktop.peers.sync import PeerState
from desktop.progress import Report
from desktop.replica import checkpoints, entries
from desktop.replica.outbox import State
from desktop.settings import Settings
from desktop.views.all_pages import page_specs
from desktop.views.context import Context
from desktop.views.layouts import Layouts
from desktop.views.manual import Manual
from desktop.views.models.check_run import run_of
from desktop.views.models.search_hints import hints
from desktop.views.models.sentences import replica_state
from desktop.views.models.sync_words import reader_name
from desktop.views.models.words import called
from desktop.views.models.work_fields import WORK_KINDS, useful_pages
from desktop.views.noting import Noting
from desktop.views.parts.labels import button_text, set_tooltip
from desktop.views.parts.message import Message
from desktop.views.parts.padlock import KeyState
from desktop.views.parts.past_sheet import PastSheet
from desktop.views.parts.plain import shown
from desktop.views.parts.state_light import Light, ReplicaState
from desktop.views.parts.unlock import UnlockDialog
from desktop.views.question import Question
from desktop.views.retelling import retold
from desktop.views.saying import amount, grouped, later, say
from desktop.views.subjects import Subjects
from desktop.views.theme import Look, Mode
from desktop.views.window import MainWindow

_TICK_MS = 1_000
_NOTICE_MS = 20_000
_MANY = 1_000  # entries
_STATES = {
    "agrees": later("agrees"),
    "behind": later("is behind"),
    "pending": later("waits for cosignatures"),
    "incomplete": later("is incomplete"),
    "unreachable": later("cannot be reached"),
    "slow": later("is too slow"),
    "refused": later("was refused"),
    "fork": later("has another history"),
}


class Conductor(QObject):
    """Keeps one window in step with its context."""

    def __init__(self, context: Context, look: Look) -> None:
        super().__init__()
        self.context = context
        profile = context.session.profile
        specs = page_specs(context)
        self.window = MainWindow(specs, _ledger_words(context), look)
        self._look = look
        self._layouts = Layouts(profile.folder, self.window)
        self.subjects = Subjects(context, self.window)
        context.subject_wishes = self.subjects.wishes_for
        context.drag_asked.connect(self.subjects.drag)
        self.window.inspector.offer(self.subjects.dress, self.subjects.wishes)
        self._pages = tuple(spec.name for spec in specs)
        self._show_useful(frozenset())
        self.noting = Noting(context, self)
        self._useful = Question(context.tasks, self)
        self._useful.answered.connect(self._show_useful)
        self._unlock: UnlockDialog | None = None
        self._past_sheet: PastSheet | None = None
        self._message: Message | None = None
        self.manual = Manual(self.window)
        self.last_error: CivicLedgerError | None = None  # the newest one that was told
        self._was_open = self._is_closed = False
        self._reached = 0, 0  # entries of the sync under way, and of all
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._notice_timer = QTimer(self)
        self._notice_timer.setSingleShot(True)
        self._notice_timer.setInterval(_NOTICE_MS)
        self._notice_timer.timeout.connect(self._clear_notice)
        self._connect()

    def start(self, *, sync: bool) -> None:
        """Read everything for the first time and, if so wished, ask the peers."""
        self.context.read_replica()
        self.context.read_outbox()
        self.context.own_words.read()
        self.noting.read()
        profile = self.context.session.profile
        if sync and profile.peers and not self.context.session.has_replica():
            self.window.open_page("peers")  # says what the first sync will take
            self.context.sync_run.answered.connect(self._follow)
        elif sync and profile.peers:
            self.context.start_sync()
            self._follow()
        else:
            self.context.build_index()
        self._timer.start()
        self._show_key()

    def peers_menu(self) -> QMenu:
        """Return the menu of the state light: what each peer said last, and the wish to sync."""
        menu = QMenu(self.window)
        context = self.context
        known = {} if context.synced is None else {it.name: it for it in context.synced.peers}
        for peer in context.session.profile.peers:
            action = menu.addAction(button_text(_peer_words(peer.name, known.get(peer.name))))
            action.setEnabled(False)
            found = known.get(peer.name)
            if found is not None and found.error is not None:
                set_tooltip(action, str(found.error))
        menu.addSeparator()
        sync = menu.addAction(say("Sync now"), context.start_sync)
        sync.setEnabled(not context.sync_run.is_busy and bool(context.session.profile.peers))
        menu.setToolTipsVisible(True)
        return menu

    def close(self) -> None:
        """Close the window and forget it; what was typed is kept before. Once is enough."""
        if self._is_closed:
            return
        self._is_closed = True
        with suppress(CivicLedgerError):  # it was told when it was typed
            self.context.drafts.flush()
        self._timer.stop()
        self._notice_timer.stop()
        self._layouts.save()
        self.window.close()
        self.window.deleteLater()
        self.deleteLater()  # so that no answer that is still on its way comes to a window gone

    @Slot(str)
    def show_bug(self, kind: str) -> None:
        """Say that something went wrong inside the program."""
        log = self.context.session.profile.folder / "logs" / "window.log"
        self._show_notice(
            say("Something went wrong inside the program ({kind}). See {log}", kind=kind, log=log)
        )

    @property
    def unlock_dialog(self) -> UnlockDialog | None:
        """Return the dialog that asks for the password, if it was opened."""
        return self._unlock

    def _connect(self) -> None:
        context, window = self.context, self.window
        context.page_asked.connect(window.open_page)
        context.failed.connect(self._tell)
        context.noticed.connect(self._show_notice)
        context.unlock_asked.connect(self._ask_unlock)
        context.key_changed.connect(self._show_key)
        context.outbox_changed.connect(self._show_counts)
        for news in (context.audit_changed, context.checks_changed, self.noting.changed):
            news.connect(self._show_counts)
        context.replica_changed.connect(self._show_state)
        context.replica_changed.connect(self._show_ledger)
        for signal in (context.replica_changed, context.key_changed):
            signal.connect(self._ask_useful)
        context.peers_changed.connect(self._show_state)
        context.follow.progressed.connect(self._show_follow)
        context.sync_run.progressed.connect(self._show_sync)
        context.sync_run.rested.connect(self._end_sync)
        context.audit_run.progressed.connect(self._show_audit)
        context.audit_run.rested.connect(self._end_audit)
        self._connect_own_words()
        window.peers_asked.connect(self._open_peers)
        window.state_light.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        window.state_light.customContextMenuRequested.connect(self._open_peers_menu)
        window.file_dropped.connect(self._verify)
        window.lock_asked.connect(self._turn_lock)
        context.settings_changed.connect(self._wear)
        self._connect_past()
        window.mode_chosen.connect(self._keep_mode)

    def _connect_past(self) -> None:
        sight, window = self.context.sight, self.window
        window.past_asked.connect(self._ask_past)
        window.past_bar.stepped.connect(sight.step)
        window.past_bar.left.connect(sight.come_back)
        sight.changed.connect(self._show_past)
        sight.going.progressed.connect(self._show_going)

    @Slot()
    def _ask_past(self) -> None:
        """Ask as of when the ledger is to be shown."""
        if not self.context.session.has_replica():
            self._show_notice(say("This copy is empty; sync it first."))
            return
        if self._past_sheet is not None:
            self._past_sheet.deleteLater()
        self._past_sheet = PastSheet(self.window, self.context)
        self._past_sheet.open()

    @Slot()
    def _show_past(self) -> None:
        self._clear_notice()
        self.window.past_bar.show_past(self.context.sight.past)

    @Slot(object, object)
    def _show_going(self, done: int, total: int) -> None:
        if total:
            self._show_notice(say("Going back, {value} %", value=100 * done // total))

    def _connect_own_words(self) -> None:
        """Let searches, notes, help and what the details offer reach where they are kept."""
        context, window = self.context, self.window
        context.replica_changed.connect(context.own_words.read)
        context.own_words.exported.connect(self._tell_exported)
        context.own_words.changed.connect(window.inspector.show_again)
        window.inspector.drag_asked.connect(self.subjects.drag)
        window.help_asked.connect(self.manual.show_page)
        window.search.offer(lambda line: hints(line, context.own_words.known))
        window.search.asked.connect(context.own_words.remember)

    @Slot()
    def _wear(self) -> None:
        wear(self._look, self.context.settings)
        self.window.rail.show_mode(self._look.mode)

    @Slot(object)
    def _keep_mode(self, mode: Mode) -> None:
        self.context.change_settings(replace(self.context.settings, look=mode.value))

    @Slot(CivicLedgerError)
    def _tell(self, error: CivicLedgerError) -> None:
        """Show an error beside the work; while one is being read, others go to the status line."""
        self.last_error = error
        self._show_notice(retold(error.what))
        if self._message is None or not self._message.isVisible():
            if self._message is not None:
                self._message.deleteLater()
            self._message = Message(
                self.window, Severity.ERROR, error.what, means=error.means, do=error.do
            )
            self._message.open()

    @Slot()
    def _ask_useful(self) -> None:
        """Ask which pages of work are of use, now that the replica or the key is another."""
        if self.context.session.has_replica():
            self._useful.ask(self._read_useful)

    def _read_useful(self, _report: Report) -> frozenset[str]:
        identity = self.context.identity if self.context.is_unlocked else None
        with self.context.reading() as db:
            return useful_pages(db, None if identity is None else identity.enrolment)

    @Slot(object)
    def _show_useful(self, useful: frozenset[str]) -> None:
        names = [name for name in self._pages if name in useful or name not in WORK_KINDS]
        self.window.rail.show_only(names)

    @Slot(object, int)
    def _tell_exported(self, path: Path, count: int) -> None:
        self._show_notice(
            say("{notes} written to {path}", notes=amount(count, "note", "notes"), path=path)
        )

    @Slot(str)
    def _show_notice(self, text: str) -> None:
        self.window.show_notice(shown(text, 200))
        self._notice_timer.start()

    @Slot()
    def _clear_notice(self) -> None:
        self.window.show_notice("")

    @Slot()
    def _ask_unlock(self) -> None:
        if self._unlock is not None:
            self._unlock.deleteLater()
        self._unlock = UnlockDialog(self.window, self.context)
        self._unlock.open()

    @Slot(object)
    def _verify(self, path: Path) -> None:
        self.context.go("verify", path)

    @Slot()
    def _turn_lock(self) -> None:
        if self.context.is_unlocked:
            self.context.lock()
        else:
            self._ask_unlock()

    @Slot()
    def _follow(self) -> None:
        if self.context.settings.follow:
            self.context.follow.start()

    @Slot()
    def _open_peers(self) -> None:
        self.window.open_page("peers")

    @Slot(QPoint)
    def _open_peers_menu(self, _place: QPoint) -> None:
        menu, light = self.peers_menu(), self.window.state_light
        corner = light.mapToGlobal(QPoint(0, 0))
        menu.popup(corner - QPoint(0, menu.sizeHint().height()))

    @Slot()
    def _tick(self) -> None:
        if self.context.is_unlocked or self._was_open:
            if self._was_open and not self.context.is_unlocked:
                self.context.key_changed.emit()  # the idle limit has locked it
            self._show_key()
        now_s = self.context.now_ms() // 1000
        if self.context.sync_run.is_busy:
            self._show_sync(*self._reached)  # a silent peer brings no progress
        elif now_s % 20 == 0:
            self._show_state()

    @Slot()
    def _show_key(self) -> None:
        context = self.context
        self._was_open = context.is_unlocked
        if not context.is_unlocked or context.identity is None:
            self.window.padlock.show_key(KeyState())
            return
        keyring = context.session.keyring
        left = None if keyring is None else keyring.idle_left_s
        state = KeyState(is_open=True, holder=context.identity.short_name, left_s=int(left or 0))
        self.window.padlock.show_key(state)

    @Slot()
    def _show_counts(self) -> None:
        context = self.context
        run = context.sight.audited or run_of(context.sight.standing)
        self.window.show_count("findings", self.noting.book.count_open(run))
        waiting = (State.WAITING, State.SIGNED, State.LOGGED, State.REFUSED)
        open_items = sum(it.state in waiting for it in context.queued)
        self.window.show_count("outbox", open_items)
        self.window.show_count("keys", len(context.strangers))

    @Slot()
    def _show_ledger(self) -> None:
        """Show what the city calls itself, which is known once there is a copy."""
        self.window.rail.show_ledger(_ledger_words(self.context))

    @Slot()
    def _show_state(self) -> None:
        context = self.context
        now_s = context.now_ms() // 1000
        state = replica_state(context.figures, context.synced, now_s, context.fork_height)
        self.window.state_light.show_state(state)

    @Slot(object, object)
    def _show_sync(self, done: int, total: int) -> None:
        self._reached = done, total
        peers = self.context.session.profile.peers
        name, is_silent = reader_name(self.context.meter, peers)
        name = name or (peers[0].name if len(peers) == 1 else amount(len(peers), "peer", "peers"))
        state = ReplicaState(Light.SYNCING, done=done, total=total, peer=name, is_silent=is_silent)
        self.window.state_light.show_state(state)

    @Slot()
    def _end_sync(self) -> None:
        self._reached = 0, 0
        self._show_state()

    @Slot(object, object)
    def _show_follow(self, done: int, total: int) -> None:
        if total >= _MANY:  # a block or two come in before one could read it
            self._show_sync(done, total)

    @Slot(object, object)
    def _show_audit(self, done: int, total: int) -> None:
        if total:
            self._show_notice(say("Auditing, {value} %", value=100 * done // total))

    @Slot()
    def _end_audit(self) -> None:
        self._show_notice("" if self.context.audited is None else say("The audit has ended."))
        self._show_counts()


def wear(look: Look, settings: Settings) -> None:
    """Let the application look as the settings say."""
    scale = settings.text_percent / 100
    look.wear(Mode(settings.look), scale, comfortable=settings.comfortable, motion=settings.motion)


def _ledger_words(context: Context) -> str:
    """Return what the rail calls the ledger, with the profile that looks at it."""
    return f"{_city_of(context)} \u00b7 {context.session.profile.name}"


def _city_of(context: Context) -> str:
    """Return what the city is called, as far as this copy knows."""
    session = context.session
    if context.figures is not None:
        return context.figures.city
    if session.has_replica():
        try:
            db = session.reader()
            charter = checkpoints.charter_at(db, max(entries.stored_size(db), 1))
        except CivicLedgerError:
            return session.profile.anchor.origin
        return called(charter.city, charter.origin)
    return session.profile.anchor.origin


def _peer_words(name: str, found: PeerState | None) -> str:
    if found is None:
        return say("{name}: not asked yet", name=shown(name, 30))
    size = "" if found.size is None else say(", {size} entries", size=grouped(found.size))
    return f"{shown(name, 30)}: {_STATES.get(found.state, found.state)}{size}"
