"""Keys: which there are, what each may do here, what would bring them back, who else uses them."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QStackedLayout, QWidget

from desktop import own_keys
from desktop.backup import remembered
from desktop.errors import CivicLedgerError
from desktop.keys.derive import KeyRole
from desktop.own_keys import OwnKey
from desktop.progress import Report
from desktop.replica import entries
from desktop.replica.database import Database
from desktop.replica.key_watch import Stranger
from desktop.replica.state import load_state
from desktop.verdict import Verdict
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.models.inspection import Inspection
from desktop.views.models.key_rows import KeyRows, StrangerRows, inspect_key, inspect_stranger
from desktop.views.models.key_words import (
    NO_KEYS,
    KeyState,
    enrolment_names,
    keys_sentence,
    safety_lines,
)
from desktop.views.models.paged import Row
from desktop.views.page import Page
from desktop.views.parts.backup_sheets import ENDING, BackupDrillSheet, BackupSheet
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.fact_list import FactList
from desktop.views.parts.frames import Panel, push_button, scrolled
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.key_making import CreateSheet, PasswordSheet, RestoreSheet
from desktop.views.parts.key_sheets import LostSheet, PossessionSheet, RotateSheet
from desktop.views.parts.key_words import WordsDrillSheet, WordsSheet
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.sheet import Sheet
from desktop.views.parts.table import RowTable
from desktop.views.parts.unlock import unlock_means
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.question import Question
from desktop.views.saying import later, say
from desktop.views.wish import Wish

_LOCKED = later("Your key is locked.")
_ALL_KNOWN = later("Everything under your keys was sent from this laptop, or you acknowledged it.")
_NONE_SEEN = later("No key is known here yet: unlock it once.")
_WIDE_EMS, _TALL_EMS = 52.0, 38.0
_LEAST_ROWS, _MOST_ROWS = 2, 6  # of the table of keys
_WATCH_EMS = 11.0
_HEAD_EMS, _ROW_EMS = 6.5, 28 / 12


class KeysPage(Page):
    """The page of this profile's keys."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._state: KeyState | None = None
        self._problem: CivicLedgerError | None = None
        self._chosen: OwnKey | Stranger | None = None
        self.sheet: Sheet | None = None  # the dialog that was opened last
        self._load = Question(context.tasks, self)
        self._load.answered.connect(self._show)
        self._load.failed.connect(self._show_problem)
        none_seen = EmptyState(Glyph.KEYS, _NONE_SEEN)
        self.table = RowTable(KeyRows((), 0), say("Your keys"), empty=none_seen)
        self.table.moved.connect(self._choose_key)
        self.table.offer(self._key_menu)
        all_known = EmptyState(Glyph.VERIFIED, _ALL_KNOWN)
        self.watch = RowTable(StrangerRows(()), say("Not sent from this laptop"), empty=all_known)
        self.watch.moved.connect(self._choose_stranger)
        self.watch.offer(self._watch_menu)
        self.safety = FactList()
        self._stack = QStackedLayout(self)
        make = Wish(say("Create a key\u2026"), self.make_key)
        self._stack.addWidget(EmptyState(Glyph.KEYS, NO_KEYS, make))
        self._stack.addWidget(self._make_board())
        for signal in (
            *(context.key_changed, context.replica_changed),
            *(context.outbox_changed, context.settings_changed),
        ):
            signal.connect(self.refresh)
        self.setFocusProxy(self.table)
        self.setAcceptDrops(True)
        self.refresh()

    def title(self) -> str:
        return say("Keys")

    def verdict(self) -> Sentence:
        if self._problem is not None:
            return Sentence(Verdict.CANNOT_CHECK, self._problem.what, self._problem.do)
        return keys_sentence(self._state, self._context.strangers, self._context.now_ms())

    def primary(self) -> Wish | None:
        state = self._state
        if state is None or not state.has_file:
            return Wish(say("Create a key\u2026"), self.make_key)
        if not self._context.is_unlocked:
            return Wish(say("Unlock\u2026"), self._context.unlock_asked.emit)
        if not state.has_words:
            return Wish(say("Write down words\u2026"), self.write_words)
        return Wish(say("Back up\u2026"), self.back_up)

    def secondary(self) -> Sequence[Wish]:
        if self._state is None or not self._state.has_file:
            return (Wish(say("Restore from words\u2026"), self.restore),)
        return (Wish(say("Change password\u2026"), self.change_password),)

    def inspection(self) -> Inspection | None:
        one, now_ms = self._chosen, self._context.now_ms()
        if isinstance(one, Stranger):
            return inspect_stranger(one, self._stranger_wishes((one,)))
        if one is None or self._state is None:
            return None
        return inspect_key(one, now_ms, self._state.names, self._key_wishes(one))

    def search(self, text: str) -> None:
        self._context.go("records", text)

    @Slot()
    def refresh(self) -> None:
        self._load.ask(self._read)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = _dropped(event)
        if file is not None:
            event.acceptProposedAction()
            self.try_backup(file)

    def make_key(self) -> None:
        """Make a new key; its words come next."""
        self._open(CreateSheet(self, self._context), self._after_made)

    def restore(self) -> None:
        """Bring the keys back from their words."""
        self._open(RestoreSheet(self, self._context), self._after_made)

    def change_password(self) -> None:
        """Lock the key file with another password."""
        self._open(PasswordSheet(self, self._context), self._after_password)

    def write_words(self) -> None:
        """Show the words, and ask for some of them again."""
        self._open(WordsSheet(self, self._context), self._after)

    def try_words(self) -> None:
        """Say whose key the words on a paper give."""
        self._open(WordsDrillSheet(self, self._context), self._after)

    def back_up(self) -> None:
        """Write a back-up of the profile."""
        self._open(BackupSheet(self, self._context), self._after)

    def try_backup(self, file: Path | None = None) -> None:
        """Restore a back-up into a folder that is thrown away."""
        sheet = BackupDrillSheet(self, self._context)
        if file is not None:
            sheet.choose(file)
        self._open(sheet, self._after)

    def prove(self) -> None:
        """Make the proof of possession for an authority."""
        if self._state is not None:
            self._open(PossessionSheet(self, self._context, self._state), self._after)

    def rotate(self) -> None:
        """Hand over to the next key."""
        session = self._context.session
        old, new = session.signer().did, own_keys.next_key(session)
        self._open(RotateSheet(self, self._context, old, new), self._after_rotation)

    def report_lost(self, one: OwnKey) -> None:
        """Write the request by which a key is revoked."""
        entries_of = [it.entry for it in self._context.strangers if it.did == one.did]
        first = min(entries_of, default=None)
        size = 0 if self._state is None else self._state.size
        self._open(LostSheet(self, self._context, one, size, first), self._after)

    def _make_board(self) -> QScrollArea:
        self._keys_panel = Panel(say("Your keys"))
        self._keys_panel.body.addWidget(self.table, 1)
        self._watch_panel = Panel(say("Key watch"))
        self._watch_panel.setMinimumHeight(theme.em(_WATCH_EMS))
        self._watch_panel.body.addWidget(self.watch, 1)
        self._know = push_button(Wish(say("I know all of these"), self._acknowledge_all))
        self._watch_panel.body.addWidget(self._know)
        self._safety_panel = self._make_safety()
        board = QWidget()
        board.setProperty("part", "clear")
        self._grid = QGridLayout(board)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.em(0.67))
        self._grid.addWidget(self._keys_panel, 0, 0, 1, 2)
        self._grid.addWidget(self._safety_panel, 1, 0)
        self._grid.addWidget(self._watch_panel, 1, 1)
        for at in (0, 1):
            self._grid.setColumnStretch(at, 1)
        self._grid.setRowStretch(1, 1)
        return scrolled(board, say("Keys"))

    def _make_safety(self) -> Panel:
        panel = Panel(say("If this laptop is lost"))
        panel.body.addWidget(self.safety)
        buttons = QGridLayout()
        buttons.setSpacing(theme.em(0.5))
        wishes = (
            Wish(say("Write down words\u2026"), self.write_words),
            Wish(say("Try words out\u2026"), self.try_words),
            Wish(say("Back up\u2026"), self.back_up),
            Wish(say("Try back-up out\u2026"), self.try_backup),
        )
        for at, wish in enumerate(wishes):
            buttons.addWidget(push_button(wish), *divmod(at, 2))
        panel.body.addLayout(buttons)
        panel.body.addSpacing(theme.em(0.67))
        self._open_means = PlainLabel("", muted=True, wrap=True)
        panel.body.addWidget(self._open_means)
        panel.body.addStretch(1)
        return panel

    def _read(self, _report: Report) -> KeyState:
        session = self._context.session
        folder, has_file = session.profile.folder, session.profile.has_keys
        if not session.has_replica():
            keys = own_keys.own_keys(session, None) if has_file else ()
            return KeyState(has_file, keys, remembered(folder))
        with self._context.reading() as db:
            keys = own_keys.own_keys(session, db) if has_file else ()
            return KeyState(
                has_file,
                keys,
                remembered(folder),
                enrolment_names(db),
                _authorities(db),
                entries.stored_size(db),
            )

    @Slot(object)
    def _show(self, state: KeyState) -> None:
        self._state, self._problem = state, None
        now_ms = self._context.now_ms()
        self._stack.setCurrentIndex(1 if state.has_file else 0)
        chosen = getattr(self._chosen, "did", "")
        self.table.show_source(KeyRows(state.keys, now_ms))
        strangers = self._context.strangers
        self.watch.show_source(StrangerRows(strangers))
        self._know.setVisible(bool(strangers))
        self.safety.show_lines(safety_lines(state, now_ms))
        self._open_means.setText(unlock_means(self._context.settings))
        rows = min(max(len(state.keys), _LEAST_ROWS), _MOST_ROWS)
        self._keys_panel.setFixedHeight(theme.em(_HEAD_EMS + rows * _ROW_EMS))
        dids = [one.did for one in state.keys]
        if dids:
            self.table.select_row(dids.index(chosen) if chosen in dids else 0)
        self._tell()

    @Slot(CivicLedgerError)
    def _show_problem(self, error: CivicLedgerError) -> None:
        self._problem = error
        self._tell()

    def _tell(self) -> None:
        self.changed.emit()
        self.inspected.emit(self.inspection())

    @Slot(object)
    def _choose_key(self, row: Row | None) -> None:
        keys = () if self._state is None else self._state.keys
        self._chosen = next((it for it in keys if row is not None and it.did == row.key), None)
        self._tell()

    @Slot(object)
    def _choose_stranger(self, row: Row | None) -> None:
        if row is None:
            return
        strangers = self._context.strangers
        self._chosen = next((it for it in strangers if it.statement == row.key), None)
        self._tell()

    def _key_menu(self, rows: Sequence[Row]) -> Sequence[Wish]:
        return self._key_wishes(self._chosen) if isinstance(self._chosen, OwnKey) and rows else ()

    def _key_wishes(self, one: OwnKey) -> tuple[Wish, ...]:
        copy = Wish(say("Copy key"), partial(QGuiApplication.clipboard().setText, one.did))
        if one.role is not KeyRole.ISSUING:
            return (copy,)
        lost = Wish(say("Lost or stolen\u2026"), partial(self.report_lost, one))
        if not one.is_in_force:
            return (lost, copy)
        closed = "" if self._context.is_unlocked else _LOCKED
        return (
            Wish(say("Prove possession\u2026"), self.prove, closed),
            Wish(say("Change key\u2026"), self.rotate, closed or self._why_not_rotated(one)),
            lost,
            copy,
        )

    def _why_not_rotated(self, one: OwnKey) -> str:
        if one.enrolment is None:
            return say("It is not enrolled: there is nothing to hand over.")
        if one.enrolment.authority is not None:
            return say("An authority's key changes by a charter proposal.")
        if not one.kinds:
            return say("It may issue nothing, so it cannot hand over either.")
        return ""

    def _watch_menu(self, rows: Sequence[Row]) -> Sequence[Wish]:
        keys = {row.key for row in rows}
        chosen = tuple(it for it in self._context.strangers if it.statement in keys)
        return self._stranger_wishes(chosen) if chosen else ()

    def _stranger_wishes(self, chosen: tuple[Stranger, ...]) -> tuple[Wish, ...]:
        know = Wish(say("I know this"), partial(self._context.acknowledge_strangers, chosen))
        record = next((it.records[0] for it in chosen if it.records), None)
        if record is None:
            return (know,)
        place = f"id:{record.removeprefix('urn:uuid:')}"
        return (know, Wish(say("Show record"), partial(self._context.go, "records", place)))

    def _acknowledge_all(self) -> None:
        self._context.acknowledge_strangers()

    def _open(self, sheet: Sheet, after: Callable[[object], object]) -> None:
        if self.sheet is not None:
            self.sheet.deleteLater()
        self.sheet = sheet
        sheet.done_well.connect(after)
        sheet.open()

    @Slot(object)
    def _after(self, _answer: object) -> None:
        self.refresh()

    @Slot(object)
    def _after_made(self, did: object) -> None:
        self._context.noticed.emit(say("The key is here: {did}", did=did))
        self._context.read_outbox()  # key watch knows it from now on
        self.refresh()
        self.write_words()

    @Slot(object)
    def _after_password(self, _files: object) -> None:
        self._context.noticed.emit(say("The password is changed."))
        self.refresh()

    @Slot(object)
    def _after_rotation(self, _ident: object) -> None:
        self._context.noticed.emit(say("The change of your key waits in the outbox."))
        self._context.read_outbox()
        self._context.go("outbox")

    def _arrange(self) -> None:
        """Put the two lower panels side by side, or one above the other where that is too tight."""
        is_wide = self.width() >= theme.em(_WIDE_EMS)
        self._open_means.setVisible(self.height() >= theme.em(_TALL_EMS))
        for panel in (self._safety_panel, self._watch_panel):
            self._grid.removeWidget(panel)
        self._grid.addWidget(self._safety_panel, 1, 0, 1, 1 if is_wide else 2)
        self._grid.addWidget(
            self._watch_panel, 1 if is_wide else 2, 1 if is_wide else 0, 1, 1 if is_wide else 2
        )


def _dropped(event: QDropEvent) -> Path | None:
    """Return the back-up that is dragged over the page, if it is one."""
    files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 and files[0].suffix == ENDING else None


def _authorities(db: Database) -> tuple[tuple[str, str], ...]:
    charter = load_state(db).charter
    return () if charter is None else tuple((it.title, it.issuer) for it in charter.authorities)
