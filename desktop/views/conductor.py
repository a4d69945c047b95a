"""Between the window and what its pages share: news goes to the shell, its wishes go on."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QSettings, QTimer, Slot
from PySide6.QtWidgets import QMenu

from desktop.errors import CivicLedgerError
from desktop.finding import Severity
from desktop.peers.sync import PeerState
from desktop.replica import checkpoints, entries
from desktop.replica.outbox import State
from desktop.session import IDLE_LIMIT_S
from desktop.views.context import Context
from desktop.views.models.sentences import replica_state
from desktop.views.models.words import called
from desktop.views.page import PageSpec
from desktop.views.pages.chain import ChainPage
from desktop.views.pages.findings import FindingsPage
from desktop.views.pages.new_record import NewRecordPage
from desktop.views.pages.outbox import OutboxPage
from desktop.views.pages.overview import OverviewPage
from desktop.views.pages.records import RecordsPage
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.labels import button_text, set_tooltip
from desktop.views.parts.message import Message
from desktop.views.parts.padlock import KeyState
from desktop.views.parts.plain import amount, grouped, shown
from desktop.views.parts.state_light import Light, ReplicaState
from desktop.views.parts.unlock import UnlockDialog
from desktop.views.theme import Look
from desktop.views.window import MainWindow

_TICK_MS = 1_000
_NOTICE_MS = 20_000
_MANY = 1_000  # entries
_FOLLOW = "sync/follow"
_STATES = {
    "agrees": "agrees",
    "behind": "is behind",
    "pending": "waits for cosignatures",
    "incomplete": "is incomplete",
    "unreachable": "cannot be reached",
    "slow": "is too slow",
    "refused": "was refused",
    "fork": "has another history",
}


def page_specs(context: Context) -> list[PageSpec]:
    """Return the pages of the window, in the order of the rail."""
    return [
        PageSpec(
            "overview", "Overview", "Inspect", Glyph.OVERVIEW,
            partial(OverviewPage, context), has_inspector=False,
        ),
        PageSpec("chain", "Chain", "Inspect", Glyph.CHAIN, partial(ChainPage, context)),
        PageSpec("records", "Records", "Inspect", Glyph.RECORDS, partial(RecordsPage, context)),
        PageSpec("findings", "Findings", "Inspect", Glyph.FINDINGS, partial(FindingsPage, context)),
        PageSpec("new", "New record", "Issue", Glyph.NEW, partial(NewRecordPage, context)),
        PageSpec("outbox", "Outbox", "Issue", Glyph.OUTBOX, partial(OutboxPage, context)),
    ]  # fmt: skip


class Conductor(QObject):
    """Keeps one window in step with its context."""

    def __init__(self, context: Context, look: Look) -> None:
        super().__init__()
        self.context = context
        profile = context.session.profile
        name = f"{_city_of(context)} \u00b7 {profile.name}"
        self.window = MainWindow(page_specs(context), name, look)
        self._unlock: UnlockDialog | None = None
        self._message: Message | None = None
        self.last_error: CivicLedgerError | None = None  # the newest one that was told
        self._was_open = False
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
        profile = self.context.session.profile
        if sync and profile.peers:
            self.context.start_sync()
            if wants_to_follow(profile.folder):
                self.context.follow.start()
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
        sync = menu.addAction("Sync now", context.start_sync)
        sync.setEnabled(not context.sync_run.is_busy and bool(context.session.profile.peers))
        menu.setToolTipsVisible(True)
        return menu

    def close(self) -> None:
        """Close the window and forget it."""
        self._timer.stop()
        self._notice_timer.stop()
        self.window.close()
        self.window.deleteLater()

    @Slot(str)
    def show_bug(self, kind: str) -> None:
        """Say that something went wrong inside the program."""
        log = self.context.session.profile.folder / "logs" / "window.log"
        self._show_notice(f"Something went wrong inside the program ({kind}). See {log}")

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
        context.audit_changed.connect(self._show_counts)
        context.replica_changed.connect(self._show_state)
        context.peers_changed.connect(self._show_state)
        context.follow.progressed.connect(self._show_follow)
        context.sync_run.progressed.connect(self._show_sync)
        context.sync_run.rested.connect(self._show_state)
        context.audit_run.progressed.connect(self._show_audit)
        context.audit_run.rested.connect(self._end_audit)
        window.peers_asked.connect(self._open_peers)
        window.lock_asked.connect(self._turn_lock)

    @Slot(CivicLedgerError)
    def _tell(self, error: CivicLedgerError) -> None:
        """Show an error beside the work; while one is being read, others go to the status line."""
        self.last_error = error
        self._show_notice(error.what)
        if self._message is None or not self._message.isVisible():
            if self._message is not None:
                self._message.deleteLater()
            self._message = Message(
                self.window, Severity.ERROR, error.what, means=error.means, do=error.do
            )
            self._message.open()

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
        self._unlock = UnlockDialog(self.window, self.context, round(IDLE_LIMIT_S / 60))
        self._unlock.open()

    @Slot()
    def _turn_lock(self) -> None:
        if self.context.is_unlocked:
            self.context.lock()
        else:
            self._ask_unlock()

    @Slot()
    def _open_peers(self) -> None:
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
        if not self.context.sync_run.is_busy and now_s % 20 == 0:
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
        found = 0 if context.audited is None else len(context.audited.findings)
        self.window.show_count("findings", found)
        waiting = (State.WAITING, State.SIGNED, State.LOGGED, State.REFUSED)
        open_items = sum(it.state in waiting for it in context.queued)
        self.window.show_count("outbox", open_items)

    @Slot()
    def _show_state(self) -> None:
        context = self.context
        now_s = context.now_ms() // 1000
        state = replica_state(context.figures, context.synced, now_s, context.fork_height)
        self.window.state_light.show_state(state)

    @Slot(object, object)
    def _show_sync(self, done: int, total: int) -> None:
        peers = self.context.session.profile.peers
        name = peers[0].name if len(peers) == 1 else amount(len(peers), "peer", "peers")
        state = ReplicaState(Light.SYNCING, done=done, total=total, peer=name)
        self.window.state_light.show_state(state)

    @Slot(object, object)
    def _show_follow(self, done: int, total: int) -> None:
        if total >= _MANY:  # a block or two come in before one could read it
            self._show_sync(done, total)

    @Slot(object, object)
    def _show_audit(self, done: int, total: int) -> None:
        if total:
            self._show_notice(f"Auditing, {100 * done // total} %")

    @Slot()
    def _end_audit(self) -> None:
        self._show_notice("" if self.context.audited is None else "The audit has ended.")
        self._show_counts()


def wants_to_follow(folder: Path) -> bool:
    """Return whether the windows of a profile follow its peers; they do unless told otherwise."""
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    return bool(settings.value(_FOLLOW, defaultValue=True, type=bool))


def _city_of(context: Context) -> str:
    """Return what the city is called, as far as this copy knows."""
    session = context.session
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
        return f"{shown(name, 30)}: not asked yet"
    size = "" if found.size is None else f", {grouped(found.size)} entries"
    return f"{shown(name, 30)}: {_STATES.get(found.state, found.state)}{size}"
