"""Peers & sync: whom this copy asks, how far each is, and what it said last."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Slot
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QHideEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from desktop.finding import Severity
from desktop.peers.compare import Compared, compare_note
from desktop.peers.ledger_folder import name_for
from desktop.peers.source import Peer
from desktop.profile import peer_at, with_changed_peer, with_peer, without_peer
from desktop.progress import Report
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.drives import Drive, Drives, Volumes, mounted
from desktop.views.integrity import Integrity
from desktop.views.models.inspection import Inspection
from desktop.views.models.pace import Pace
from desktop.views.models.paged import Row
from desktop.views.models.peer_reading import NOTHING_READ, PeersRead, read_peers
from desktop.views.models.peer_rows import PeerLine, PeerRows, inspect_peer, peers_sentence
from desktop.views.models.sync_words import sync_words
from desktop.views.models.words import octets
from desktop.views.page import Page
from desktop.views.parts.agreement_panel import AgreementPanel
from desktop.views.parts.compare_dialog import CompareDialog, dropped_path
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.first_sync import FirstSync
from desktop.views.parts.frames import Panel
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.labels import set_tooltip
from desktop.views.parts.offer_line import OfferLine
from desktop.views.parts.peer_dialog import PeerDialog
from desktop.views.parts.progress_line import ProgressLine
from desktop.views.parts.table import RowTable
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.question import Question
from desktop.views.saying import amount, later, say
from desktop.views.wish import Wish

_TICK_MS, _BUSY_TICK_MS = 5_000, 1_000
_NONE = later("Nobody is asked for the log yet. A peer is an address, a folder, or a stick.")
_FOLLOW = later("Follow")
_FOLLOW_TIP = later("Take in new blocks by themselves while this window is open")
_BUSY = later("A sync is under way.")


class PeersPage(Page):
    """The list of peers, and everything that is done with them."""

    def __init__(self, context: Context, volumes: Volumes = mounted) -> None:
        super().__init__()
        self._context = context
        self.drives = Drives(context.tasks, volumes, self)
        self.first = FirstSync(context)
        self._read = NOTHING_READ
        self._chosen = ""
        self._details: tuple[bytes, Compared] | None = None  # of a note
        self._order: tuple[int, bool] | None = None
        self.dialog: PeerDialog | None = None  # the one that was opened last
        self.comparing: CompareDialog | None = None  # the same
        self._pace = Pace(context.now_ms)
        self._octets = 0  # read by this window when the sync began
        self._reached = 0, 0  # entries, and of how many
        self._load = Question(context.tasks, self)
        self._detail_run = Question(context.tasks, self)
        self._rows = PeerRows((), self._read.here, 0)
        empty = EmptyState(Glyph.PEERS, _NONE, Wish(say("Add a peer\u2026"), self.ask_peer))
        self.table = RowTable(self._rows, say("Peers"), empty=empty)
        self.agreement = AgreementPanel(context)
        self.offer = OfferLine()
        self.progress = ProgressLine(say("Stop the sync"))
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self.setFocusProxy(self.table)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._show_lines()

    def title(self) -> str:
        return say("Peers & sync")

    def verdict(self) -> Sentence:
        is_forked = self._context.fork_height is not None
        said = peers_sentence(self._lines(), is_forked=is_forked)
        if self._context.sync_run.is_busy:
            return Sentence(Integrity.PENDING, say("Asking the peers."), said.text)
        if said.mark is Integrity.UNCHECKED and not self._context.session.has_replica():
            return Sentence(
                Integrity.UNCHECKED, say("This copy is empty."), say("Its first sync fills it.")
            )
        return said

    def primary(self) -> Wish | None:
        return Wish(say("Sync now"), self._context.start_sync, self._why_no_sync())

    def secondary(self) -> Sequence[Wish]:
        tip = say(
            "Hold another laptop's checkpoint against this copy: a file, or a picture of its code"
        )
        why_not = (
            "" if self._context.session.has_replica() else say("This copy is empty; sync it first.")
        )
        return (
            Wish(say("Compare laptops\u2026"), self.ask_compare, why_not, tip),
            Wish(say("Add peer\u2026"), self.ask_peer, self._why_busy()),
        )

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        return (
            (say("Enter"), say("Sync from the selected peer")),
            ("Ins", say("Add a peer")),
            ("F2", say("Change its name or address")),
            ("Del", say("Remove it")),
        )

    def search(self, text: str) -> None:
        self._context.go("records", text)

    def inspection(self) -> Inspection | None:
        one = self._line()
        if one is None:
            return None
        figures = self._context.figures
        titles = {} if figures is None else figures.titles
        details = self._details
        is_known = details is not None and details[0] == one.reading.note
        compared = details[1] if details is not None and is_known else None
        now_ms = self._context.now_ms()
        return inspect_peer(one, compared, titles, now_ms, self._wishes(one.peer))

    def rows(self) -> PeerRows:
        """Return what the table shows."""
        return self._rows

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.drives.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.drives.stop()

    def refresh(self) -> None:
        self.first.refresh()
        self._load.ask(self._read_copy)

    def _lay_out(self) -> None:
        self._progress_panel = Panel()
        self._progress_panel.body.addWidget(self.progress)
        self._progress_panel.hide()
        self.follows = QCheckBox(say(_FOLLOW))
        self.follows.setAccessibleName(say("Follow the peers"))
        self.follows.setAccessibleDescription(say(_FOLLOW_TIP))
        set_tooltip(self.follows, _FOLLOW_TIP)
        self.follows.setChecked(self._context.settings.follow)
        panel = Panel(say("Peers"))
        panel.add_to_head(self.follows)
        panel.body.addWidget(self.table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.67))
        column.addWidget(self.offer)
        column.addWidget(self._progress_panel)
        column.addWidget(self.first)
        column.addWidget(panel, 3)
        column.addWidget(self.agreement, 2)

    def _connect(self) -> None:
        context = self._context
        self._load.answered.connect(self._keep_copy)
        self._load.failed.connect(context.failed)
        self._detail_run.answered.connect(self._keep_details)
        self.drives.appeared.connect(self._offer_drive)
        self.table.moved.connect(self._choose)
        self.table.opened.connect(self._sync_row)
        self.table.sort_asked.connect(self._sort)
        self.table.offer(self._wishes_of)
        self.table.view.clicked.connect(self._choose_again)
        self.agreement.inspected.connect(self.inspected)
        self.follows.toggled.connect(self.follow)
        context.settings_changed.connect(self._show_wish)
        self.progress.stopped.connect(context.sync_run.cancel)
        context.sync_run.progressed.connect(self._show_progress)
        context.sync_run.rested.connect(self._end_progress)
        context.replica_changed.connect(self.refresh)
        context.peers_changed.connect(self.refresh)
        for key, slot in (
            (Qt.Key.Key_Insert, self.ask_peer),
            (Qt.Key.Key_F2, self._change_chosen),
            (Qt.Key.Key_Delete, self._remove_chosen),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _lines(self) -> list[PeerLine]:
        """Return every peer of the profile with what is known of it now."""
        context = self._context
        synced = context.synced
        profile = context.session.profile
        states = {} if synced is None else {one.name: one for one in synced.peers}
        lines = []
        for peer in profile.peers:
            place = peer.address if peer.kind == "http" else str(profile.peer_folder(peer))
            state = states.get(peer.name)
            size = None if state is None else state.size
            height = None if size is None else self._read.heights.get(size)
            reading = context.meter.reading(peer.address)
            lines.append(PeerLine(peer, state, reading, place, height))
        return lines

    def _line(self) -> PeerLine | None:
        return next((one for one in self._lines() if one.peer.name == self._chosen), None)

    def _read_copy(self, _report: Report) -> PeersRead:
        context = self._context
        if not context.session.has_replica():
            return NOTHING_READ
        synced = context.synced
        sizes = [one.size or 0 for one in synced.peers] if synced is not None else []
        with context.reading() as db:
            return read_peers(db, context.session.profile.evidence, sizes)

    @Slot(object)
    def _keep_copy(self, read: PeersRead) -> None:
        self._read = read
        self.agreement.show_kept(read.kept)
        self._show_lines()

    def _show_lines(self) -> None:
        """Show the peers; the chosen one stays chosen."""
        rows = PeerRows(self._lines(), self._read.here, self._context.now_ms(), self._order)
        names = [one.peer.name for one in rows.lines]
        is_same = names == [one.peer.name for one in self._rows.lines]
        self._rows = rows
        if is_same:
            self.table.repaint_rows(rows)
        else:
            chosen = self._chosen
            self.table.show_source(rows)
            if names:
                self.table.select_row(names.index(chosen) if chosen in names else 0)
        self._ask_details()
        if self._context.sync_run.is_busy and self._progress_panel.isHidden():
            self._show_progress(0, 0)
        self._tell()

    def _tell(self) -> None:
        self.changed.emit()
        self.inspected.emit(self.inspection())

    @Slot()
    def _tick(self) -> None:
        if not self._progress_panel.isHidden():
            self._tell_progress()
        if self.isVisible() and self._rows.lines:
            now_ms = self._context.now_ms()
            self._rows = PeerRows(self._lines(), self._read.here, now_ms, self._order)
            self.table.repaint_rows(self._rows)

    @Slot(int, bool)
    def _sort(self, column: int, is_descending: bool) -> None:  # noqa: FBT001
        self._order = column, is_descending
        self._show_lines()

    @Slot(object)
    def _choose(self, row: Row | None) -> None:
        self._chosen = "" if row is None else str(row.key)
        self._ask_details()
        self.inspected.emit(self.inspection())

    @Slot()
    def _choose_again(self) -> None:
        """Show the peer that was chosen all along, after an agreement was inspected."""
        self.inspected.emit(self.inspection())

    def _ask_details(self) -> None:
        """Prove the checkpoint that the chosen peer showed last, away from here."""
        one = self._line()
        note = None if one is None else one.reading.note
        is_known = self._details is not None and self._details[0] == note
        if one is not None and note is not None and not is_known and self._read.here.size:
            self._detail_run.ask(partial(self._compare, note, one.peer))

    def _compare(self, note: bytes, peer: Peer, _report: Report) -> tuple[bytes, Compared]:
        with self._context.reading() as db:
            replica = self._context.session.replica(db)
            return note, compare_note(replica, note, peer.name, peer.kind)

    @Slot(object)
    def _keep_details(self, details: tuple[bytes, Compared]) -> None:
        self._details = details
        self.inspected.emit(self.inspection())

    def _wishes_of(self, rows: Sequence[Row]) -> Sequence[Wish]:
        named = {one.peer.name: one.peer for one in self._rows.lines}
        return self._wishes(named[str(rows[0].key)]) if len(rows) == 1 else ()

    def _wishes(self, peer: Peer) -> tuple[Wish, ...]:
        busy = self._why_busy()
        wishes = [
            Wish(say("Sync from it"), partial(self._context.start_sync, (peer,)), busy),
            Wish(say("Change\u2026"), partial(self.ask_change, peer), busy),
            Wish(say("Remove"), partial(self.remove, peer), busy),
        ]
        if peer.kind != "http":
            folder = self._context.session.profile.peer_folder(peer)
            wishes.append(Wish(say("Open folder"), partial(_open_folder, folder)))
        return tuple(wishes)

    def _why_busy(self) -> str:
        return _BUSY if self._context.sync_run.is_busy else ""

    def _why_no_sync(self) -> str:
        if not self._context.session.profile.peers:
            return say("There is nobody to ask; add a peer first.")
        return self._why_busy()

    @Slot(object)
    def _sync_row(self, row: Row) -> None:
        peers = [one.peer for one in self._rows.lines if one.peer.name == row.key]
        self._context.start_sync(tuple(peers))
        self.changed.emit()

    @Slot(bool)
    def follow(self, wants: bool) -> None:  # noqa: FBT001
        """Follow the peers from now on and in later windows, or not."""
        context = self._context
        if wants is not context.settings.follow:
            context.change_settings(replace(context.settings, follow=wants))

    @Slot()
    def _show_wish(self) -> None:
        self.follows.setChecked(self._context.settings.follow)

    @Slot()
    def ask_compare(self) -> None:
        """Show this copy's checkpoint, and ask for another laptop's."""
        self.comparing = CompareDialog(self, self._context)
        self.comparing.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.comparing.finished.connect(self.refresh)  # evidence may have been kept
        self.comparing.open()

    @Slot()
    def ask_peer(self) -> None:
        """Ask for a new peer."""
        self._open_dialog(None)
        assert self.dialog is not None
        self.dialog.named.connect(self._add)

    def ask_folder(self, folder: Path) -> None:
        """Ask for a new peer whose folder is known."""
        self.ask_peer()
        assert self.dialog is not None
        self.dialog.show_place(str(folder))

    def ask_change(self, peer: Peer) -> None:
        """Ask for another name or place of a peer."""
        self._open_dialog(peer)
        assert self.dialog is not None
        self.dialog.named.connect(partial(self._change, peer.name))

    def _open_dialog(self, peer: Peer | None) -> None:
        profile = self._context.session.profile
        taken = frozenset(one.name for one in profile.peers if one != peer)
        folder = None if peer is None or peer.kind == "http" else profile.peer_folder(peer)
        self.dialog = PeerDialog(self, profile.anchor.origin, taken=taken, peer=peer, folder=folder)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.open()

    @Slot(object)
    def _add(self, peer: Peer) -> None:
        self._chosen = peer.name
        self._context.change_peers(partial(with_peer, peer=peer))
        sync = Wish(say("Sync from it"), partial(self._context.start_sync, (peer,)))
        self.offer.offer(Severity.NOTE, say("{name} was added.", name=peer.name), (sync,))

    def _change(self, name: str, peer: Peer) -> None:
        self._chosen = peer.name
        self._context.change_peers(partial(with_changed_peer, name=name, peer=peer))

    def remove(self, peer: Peer) -> None:
        """Ask a peer no more; it can be brought back as long as the line above stands."""
        peers = self._context.session.profile.peers
        undo = partial(with_peer, peer=peer, at=peers.index(peer))
        self._context.change_peers(partial(without_peer, name=peer.name))
        back = Wish(say("Undo"), partial(self._context.change_peers, undo))
        words = say("{name} was removed from the peers; nothing that it gave was.", name=peer.name)
        self.offer.offer(Severity.NOTE, words, (back,))

    @Slot()
    def _change_chosen(self) -> None:
        one = self._line()
        if one is not None and not self._why_busy():
            self.ask_change(one.peer)

    @Slot()
    def _remove_chosen(self) -> None:
        one = self._line()
        if one is not None and not self._why_busy():
            self.remove(one.peer)

    @Slot(object)
    def _offer_drive(self, drive: Drive) -> None:
        """Offer a stick that holds this ledger: as a peer, or for once."""
        profile, ledger = self._context.session.profile, drive.ledger
        if ledger.origin != profile.anchor.origin:
            return
        start = self._context.start_sync
        known = [
            one
            for one in profile.peers
            if one.kind != "http" and profile.peer_folder(one) == ledger.folder.resolve()
        ]
        if known:
            words = say(
                "{name} is plugged in: the peer {name2}.", name=drive.name, name2=known[0].name
            )
            wishes = [Wish(say("Sync from it"), partial(start, (known[0],)))]
        else:
            size = amount(ledger.size, "entry", "entries")
            words = say(
                "{name} is plugged in and holds {size} of this ledger, not verified yet.",
                name=drive.name,
                size=size,
            )
            name = name_for(drive.name, frozenset(one.name for one in profile.peers))
            peer = peer_at(name, str(ledger.folder), ledger.kind)
            wishes = [
                Wish(say("Sync from it once"), partial(start, (peer,))),
                Wish(say("Add as peer"), partial(self._add, peer)),
            ]
        self.offer.offer(Severity.NOTE, words, wishes)

    @Slot(object, object)
    def _show_progress(self, done: int, total: int) -> None:
        if self._progress_panel.isHidden():
            self._pace.begin()
            self._octets = self._context.meter.octets()
            self._progress_panel.show()
            self._timer.setInterval(_BUSY_TICK_MS)  # a silent peer brings no progress
            self.changed.emit()
        self._reached = done, total
        self._tell_progress()

    def _tell_progress(self) -> None:
        done, total = self._reached
        meter = self._context.meter
        step, whom = sync_words(meter, self._context.session.profile.peers, done, total)
        read = say("{read} read", read=octets(meter.octets() - self._octets)) if total else ""
        parts = (step, whom, read, self._pace.left(done, total) if total else "")
        words = " \u00b7 ".join(part for part in parts if part)
        self.progress.show_progress(words, done, total)

    @Slot()
    def _end_progress(self) -> None:
        self._progress_panel.hide()
        self._timer.setInterval(_TICK_MS)
        self.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_path(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_path(event.mimeData())
        if path is None:
            return
        event.acceptProposedAction()
        if path.is_dir():
            self.ask_folder(path)
        elif self._context.session.has_replica():
            self.ask_compare()
            assert self.comparing is not None
            self.comparing.read_file(path)


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
