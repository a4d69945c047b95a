"""Trails: where a thing came from and went, what is wrong with it, and what a recall has to reach.

The same questions as ``civicledger trail``: a thing is followed both ways, a record of a process
step by step. What is marked as suspect is worked out as a recall. Nothing is proven here; the
records themselves are proven on their own page, and by an audit.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QFileDialog, QStackedLayout

from desktop import private_documents
from desktop.errors import CivicLedgerError, LockedError
from desktop.exchange.codes import Code
from desktop.ledger.json_profile import JsonObject
from desktop.progress import Report
from desktop.replica import watch_list
from desktop.replica.database import Database
from desktop.replica.trail_lookup import SeveralThingsError
from desktop.replica.trail_story import BOTH, RECALL
from desktop.replica.trail_subject import things_of
from desktop.trails.net_folding import PLACE
from desktop.verdict import Verdict
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.inspection import Inspection
from desktop.views.models.paged import Row
from desktop.views.models.process_rows import process_sentence
from desktop.views.models.record_search import means_records
from desktop.views.models.trail_beside import Ways
from desktop.views.models.trail_cursor import TrailCursor
from desktop.views.models.trail_picture import Card, Findings, TrailPicture, picture_of
from desktop.views.models.trail_read import ProcessRead, TrailRead, read_trail
from desktop.views.models.trail_start import Choice, choices_among, choices_to_begin
from desktop.views.models.trail_time import TrailTime, time_of
from desktop.views.models.trail_words import (
    findings_by_record,
    inspect_card,
    name_of_start,
    trail_sentence,
)
from desktop.views.models.watch_rows import NEWS, watch_sentence
from desktop.views.page import Page
from desktop.views.parts.picture_codes import codes_in_file
from desktop.views.parts.plain import shown
from desktop.views.parts.process_view import ProcessView
from desktop.views.parts.scanner import ScannerKeys, has_code, reader_of
from desktop.views.parts.trail_errands import TrailErrands
from desktop.views.parts.trail_plot import SHORTCUTS
from desktop.views.parts.trail_start import TrailStart
from desktop.views.parts.trail_view import TrailView
from desktop.views.parts.trail_wishes import CardActions, CardWishes
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.parts.watch_desk import WatchDesk
from desktop.views.question import Question
from desktop.views.saying import amount, grouped, say
from desktop.views.wish import Wish

_ALT = Qt.KeyboardModifier.AltModifier
_EMPTY, _TRAIL, _PROCESS = range(3)
_A_TICK = 1_000  # records, from one word of progress to the next


@dataclass(frozen=True, slots=True)
class _Answer:
    """What was read, and how it is shown."""

    read: TrailRead | ProcessRead
    picture: TrailPicture | None = None
    times: TrailTime | None = None


class TrailsPage(Page):
    """One trail at a time, with the way back to those before."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.trail = TrailCursor(self)
        self.read: TrailRead | ProcessRead | None = None
        self.suspects: tuple[str, ...] = ()
        self._asked: tuple[str, ...] = ()
        self._before: list[tuple[str, ...]] = []
        self._opened: dict[str, int] = {}
        self._problem: CivicLedgerError | None = None
        self._wants_list = False
        self._done = 0  # records that were read
        self._load = Question(context.tasks, self)
        self._draw = Question(context.tasks, self)
        self._begin_with = Question(context.tasks, self)
        self.watching = WatchDesk(context, self)
        self._cards = CardWishes(
            self,
            context,
            self.watching,
            CardActions(self.follow, self.mark_suspect, self.open_card),
        )
        self.view = TrailView(self.trail)
        self.view.offer(self._wishes_of_rows)
        self.errands = TrailErrands(context, self.view.plot, self)
        self.process = ProcessView()
        self.start = TrailStart(context, self.watching)
        self._stack = QStackedLayout(self)
        for widget in (self.start, self.view, self.process):
            self._stack.addWidget(widget)
        self._scanner = ScannerKeys(self)
        self.setAcceptDrops(True)
        self.setFocusProxy(self.view)
        self._connect()

    def title(self) -> str:
        if isinstance(self.read, TrailRead):
            return say(
                "Trail \u00b7 {name_of_start}", name_of_start=shown(name_of_start(self.read), 40)
            )
        return say("Trails")

    def verdict(self) -> Sentence:
        if isinstance(self._problem, SeveralThingsError):
            return Sentence(Integrity.UNCHECKED, self._problem.what, say("Choose one of them."))
        if self._problem is not None:
            rest = f"{self._problem.means} {self._problem.do}".strip()
            return Sentence(Verdict.CANNOT_CHECK, self._problem.what, rest)
        if self._load.is_busy:
            count = amount(self._done, "record", "records")
            rest = say("{count} so far", count=count) if self._done else ""
            return Sentence(Integrity.UNCHECKED, say("Reading the trail\u2026"), rest)
        if isinstance(self.read, ProcessRead):
            return process_sentence(self.read)
        picture = self.trail.picture
        if self._stack.currentIndex() == _EMPTY or picture is None:
            return watch_sentence(self.watching.read)
        return trail_sentence(picture, self._findings(), self._context.sight.audited)

    def primary(self) -> Wish | None:
        if self._load.is_busy:
            return Wish(say("Stop"), self._load.cancel, tip=say("Gives up reading the trail"))
        if self.view.shows_recall and self._stack.currentIndex() == _TRAIL:
            return Wish(say("Export list\u2026"), self._ask_export, tip=say("As a CSV file"))
        if self.suspects and self._stack.currentIndex() == _TRAIL:
            return Wish(say("Recall list"), self.view.show_recall)
        card = self.trail.current
        if self._stack.currentIndex() != _TRAIL or card is None:
            return None
        return self._cards.suspect(card, self.suspects)

    def secondary(self) -> Sequence[Wish]:
        wishes = []
        if self._before:
            wishes.append(Wish(say("Back"), self.go_back, tip=say("To what was followed before")))
        if self._stack.currentIndex() == _PROCESS and isinstance(self.read, ProcessRead):
            things = things_of(self.read.start.record)
            if things:
                run = partial(self.follow, things)
                wishes.append(
                    Wish(say("Follow its things"), run, tip=say("What its first record is about"))
                )
        if self.suspects and not self._load.is_busy:
            tip = say("Follows the same things without a recall")
            wishes.append(Wish(say("Clear suspects"), self.clear_suspects, tip=tip))
        if self._stack.currentIndex() == _EMPTY:
            tip = say("From a picture of a QR code, a Data Matrix or a bar code")
            wishes.append(Wish(say("Read a code\u2026"), self._ask_picture, tip=tip))
        return tuple(wishes[:2])

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        back = ("Alt+Left", say("Back to what was followed before"))
        return (*SHORTCUTS, ("Alt+Home", say("What to begin with, and the watch-list")), back)

    def inspection(self) -> Inspection | None:
        if self._stack.currentIndex() == _PROCESS:
            return self.process.inspection()
        if self._stack.currentIndex() == _EMPTY:
            return self.start.inspection()
        picture, card = self.trail.picture, self.trail.current
        if picture is None or card is None:
            return None
        wishes = self._cards.of(picture, card, self.suspects)
        return inspect_card(picture, card, self._findings(), self._ways(), wishes)

    def search(self, text: str) -> None:
        session = self._context.session
        if session.has_replica() and means_records(session.reader(), text):
            self._context.go("records", text)  # which knows the way on to a block
        elif text.strip():
            self.follow((text.strip(),))

    def refresh(self) -> None:
        target = self._context.take_target("trails")
        if target == NEWS:
            self.show_start()
            self.start.show_news()
        elif isinstance(target, str):
            self.follow((target,))
        elif not self._asked:
            self.show_start()

    def follow(self, asked: Sequence[str]) -> None:
        """Follow things, or the process of one record, in place of what is shown."""
        if self._asked != tuple(asked):
            self._before.append(self._asked)
        self.suspects = ()
        self._begin(tuple(asked))

    def go_back(self) -> None:
        """Follow what was followed before; before all that stands what to begin with."""
        if self._before:
            self.suspects = ()
            self._begin(self._before.pop())

    @Slot()
    def show_start(self) -> None:
        """Show what to begin with, and the watch-list."""
        if self._asked:
            self.follow(())
        else:
            self._begin(())

    def mark_suspect(self, things: Sequence[str]) -> None:
        """Take things for bad, beside those that are already, and work out the recall."""
        self.suspects = tuple(dict.fromkeys((*self.suspects, *things)))
        self._wants_list = True
        if not set(self._asked) & set(self.suspects):
            self._before.append(self._asked)
        self._begin(self.suspects)

    def clear_suspects(self) -> None:
        """Follow the same things without a recall."""
        self.suspects = ()
        self._begin(self._asked)

    @Slot(object)
    def open_card(self, card: Card) -> None:
        """Unfold what is folded; follow a single thing."""
        if not card.node.is_single:
            self._opened[card.key] = self._opened.get(card.key, 0) + 1
            self._paint_again()
        elif card.node.sort != PLACE and not card.is_start:
            self.follow(card.node.members)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        actions = {
            Qt.Key.Key_F2: self._suspect_current,
            Qt.Key.Key_F3: self.view.turn_table,
            Qt.Key.Key_B: self.trail.turn_tie,
        }
        action = actions.get(Qt.Key(event.key()))
        is_back = event.key() == Qt.Key.Key_Left and event.modifiers() & _ALT
        if event.matches(QKeySequence.StandardKey.Paste):
            self.take_in(QGuiApplication.clipboard().mimeData())
        elif is_back:
            self.go_back()
        elif event.key() == Qt.Key.Key_Home and event.modifiers() & _ALT:
            self.show_start()
        elif action is not None and self._stack.currentIndex() == _TRAIL:
            action()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QApplication.instance().installEventFilter(self._scanner)  # type: ignore[union-attr]  # there is one while a page is shown

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        QApplication.instance().removeEventFilter(self._scanner)  # type: ignore[union-attr]  # the same

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if has_code(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take_in(event.mimeData())

    def take_in(self, data: QMimeData) -> None:
        """Follow what a picture or a text says that was dropped or pasted."""
        if has_code(data):
            read = reader_of(data)
            self._context.do(lambda _report: read(), self._follow_codes)

    def read_picture(self, path: Path) -> None:
        """Follow what the code in a picture says."""
        self._context.do(lambda _report: codes_in_file(path), self._follow_codes)

    @Slot(object)
    def _follow_codes(self, codes: Sequence[Code]) -> None:
        if codes:
            self.follow([code.text for code in codes])

    def _ask_picture(self) -> None:
        kinds = say("Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.webp)")
        chosen, _ = QFileDialog.getOpenFileName(self, say("Read a code"), str(Path.home()), kinds)
        if chosen:
            self.read_picture(Path(chosen))

    def _connect(self) -> None:
        self._load.answered.connect(self._show_read)
        self._load.failed.connect(self._show_problem)
        self._load.rested.connect(self.changed)
        self._load.progressed.connect(self._show_progress)
        self._draw.answered.connect(self._show_picture)
        self._draw.failed.connect(self._show_problem)
        self.view.turned.connect(self.changed)
        self.view.picture_asked.connect(self._ask_save)
        self.view.print_asked.connect(self._ask_print)
        self.watching.changed.connect(self._tell)
        self._begin_with.answered.connect(self._offer)
        self._begin_with.failed.connect(self._context.failed)
        self.start.asked.connect(self.search)
        self.start.moved.connect(self._tell)
        self.process.moved.connect(self._tell)
        self.process.opened.connect(self._show_records)
        self._scanner.scanned.connect(self.search)
        self.trail.current_changed.connect(self._tell)
        self.trail.opened.connect(self.open_card)
        self._context.replica_changed.connect(self._read_again)
        self._context.checks_changed.connect(self._paint_again)
        self._context.audit_changed.connect(self._paint_again)

    def _begin(self, asked: tuple[str, ...]) -> None:
        self._asked, self._problem, self._done = asked, None, 0
        self._opened.clear()
        if asked:
            self._ask_for(asked)
        else:
            self._load.cancel()
            self.read = None
            self._stack.setCurrentIndex(_EMPTY)
            self.setFocusProxy(self.start)
            self._ask_beginnings()
        self._tell()

    def _ask_beginnings(self) -> None:
        """Ask with what a trail can begin, and what is watched."""
        self.watching.ask()
        if self._context.session.has_replica():
            self._begin_with.ask(self._read_beginnings)

    def _read_beginnings(self, _report: Report) -> tuple[Choice, ...]:
        with self._context.session.desk() as desk:
            watched = watch_list.listed(desk)
        with self._context.sight.reading() as db:
            return choices_to_begin(db, self._context.sight.moment(db), watched)

    def _read_among(self, things: Sequence[str], _report: Report) -> tuple[Choice, ...]:
        with self._context.sight.reading() as db:
            return choices_among(db, things)

    @Slot(object)
    def _offer(self, choices: tuple[Choice, ...]) -> None:
        if isinstance(self._problem, SeveralThingsError):
            self.start.show_several(self._problem.means, choices)
        else:
            self.start.show_choices(choices)

    def _ask_for(self, asked: tuple[str, ...]) -> None:
        way = RECALL if self.suspects else BOTH
        self._load.ask(partial(self._read_trail, asked, way, dict(self._opened)))

    def _read_trail(
        self, asked: tuple[str, ...], way: str, opened: dict[str, int], report: Report
    ) -> _Answer:
        with self._context.sight.reading() as db:
            documents = partial(self._opened_documents, db)
            moment = self._context.sight.moment(db)
            read = read_trail(db, asked, moment, report, way, documents)
        if isinstance(read, ProcessRead):
            return _Answer(read)
        found = self._findings()
        return _Answer(read, picture_of(read, opened, found), time_of(read, found))

    def _opened_documents(self, db: Database, ids: Sequence[str]) -> dict[str, JsonObject]:
        """Return the private documents among some that are here and for the user's open key."""
        if not (ids and self._context.is_unlocked):
            return {}
        session = self._context.session
        with suppress(LockedError):  # meanwhile
            return private_documents.read_some(db, session.store(), session.decryption_key(), ids)
        return {}

    @Slot(object)
    def _show_read(self, answer: _Answer) -> None:
        is_new = self.read is None or self.read.asked != answer.read.asked
        self.read = answer.read
        if isinstance(self.read, ProcessRead):
            self.process.show_process(self.read)
            self._stack.setCurrentIndex(_PROCESS)
            self.setFocusProxy(self.process)
        else:
            self._stack.setCurrentIndex(_TRAIL)
            self.setFocusProxy(self.view)
            self.trail.show_picture(answer.picture, is_new=is_new)
            if answer.times is not None:
                self.view.show_times(self.read, answer.times)
            if self._wants_list:
                self.view.show_recall()
        self._wants_list = False
        self._tell()

    @Slot(object, object)
    def _show_progress(self, done: int, _total: int) -> None:
        if done - self._done >= _A_TICK:
            self._done = done
            self.changed.emit()

    @Slot(CivicLedgerError)
    def _show_problem(self, error: CivicLedgerError) -> None:
        self._problem, self._wants_list = error, False
        if isinstance(error, SeveralThingsError):
            self._stack.setCurrentIndex(_EMPTY)
            self._begin_with.ask(partial(self._read_among, error.things))
        self._tell()

    @Slot(object)
    def _show_picture(self, picture: TrailPicture) -> None:
        self.trail.show_picture(picture, is_new=False)
        self._tell()

    @Slot()
    def _read_again(self) -> None:
        """Read the same once more, for the replica has changed."""
        if self._asked and self._problem is None:
            self._ask_for(self._asked)
        elif not self._asked and self.isVisible():
            self._ask_beginnings()

    @Slot()
    def _paint_again(self) -> None:
        read = self.read
        if isinstance(read, TrailRead):
            opened, found = dict(self._opened), self._findings()
            self._draw.ask(lambda _report: picture_of(read, opened, found))

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()
        self.inspected.emit(self.inspection())

    def _findings(self) -> Findings:
        return findings_by_record(self._context.sight.checks, self._context.sight.audited)

    def _suspect_current(self) -> None:
        card = self.trail.current
        if card is not None:
            wish = self._cards.suspect(card, self.suspects)
            if not wish.why_not:
                wish.run()

    def _ways(self) -> Ways:
        return Ways(self.trail.choose_key, self._show_query, self.search)

    def _wishes_of_rows(self, rows: Sequence[Row]) -> Sequence[Wish]:
        picture = self.trail.picture
        if picture is None or len(rows) != 1:
            return ()
        card = picture.card(str(rows[0].key))
        return () if card is None else self._cards.of(picture, card, self.suspects)

    @Slot(object)
    def _show_records(self, record_ids: Sequence[str]) -> None:
        if record_ids:
            self._show_query(f"id:{record_ids[0].removeprefix('urn:uuid:')}")

    def _show_query(self, words: str) -> None:
        self._context.go("records", words)

    def _ask_export(self) -> None:
        if isinstance(self.read, TrailRead):
            self.errands.ask_export(self.read)

    @Slot()
    def _ask_save(self) -> None:
        self.errands.ask_save(self.title(), self._caption())

    @Slot()
    def _ask_print(self) -> None:
        self.errands.ask_print(self.title(), self._caption())

    def _caption(self) -> str:
        """Return what stands below the title on paper: the ledger, the moment, the verdict."""
        assert isinstance(self.read, TrailRead)  # the buttons stand beside a trail
        read, told = self.read, self.verdict()
        origin = self._context.session.profile.anchor.origin
        size = say("{final_size} final entries", final_size=grouped(read.final_size))
        return f"{origin}, {size}, {read.now[:16].replace('T', ' ')} UTC. {told.text} {told.rest}"
