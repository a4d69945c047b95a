"""Outbox: the only undo that a ledger can have, then signing, sending and the way to final."""

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domains.kind import Kind
from desktop.errors import CivicLedgerError, StorageError, UsageError
from desktop.finding import Severity
from desktop.progress import Report
from desktop.replica import outbox, records
from desktop.replica.database import Database
from desktop.replica.outbox import Queued, State
from desktop.sending import STEPS, taking_peers
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.inspection import Inspection
from desktop.views.models.inspection_target import KIND as INSPECTION
from desktop.views.models.outbox_rows import LEGEND, OutboxRows, counted_words, inspect_queued
from desktop.views.models.paged import Row
from desktop.views.models.words import countdown
from desktop.views.models.written_again import envelope_of
from desktop.views.page import Page
from desktop.views.parts.again_desk import AgainDesk
from desktop.views.parts.approving import Approving
from desktop.views.parts.countersign_sheet import CountersignSheet
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.form_pieces import link
from desktop.views.parts.frames import Panel, rule
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.glyphs import GlyphView
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.message import Message
from desktop.views.parts.paper_desk import PaperDesk
from desktop.views.parts.progress_line import ProgressLine
from desktop.views.parts.table import RowTable
from desktop.views.parts.unlock import SendDialog
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.question import Question
from desktop.views.retelling import retold
from desktop.views.saying import amount, later, say
from desktop.views.theme import Role
from desktop.views.wish import Wish

_TICK_MS = 1_000
_EMPTY = later("Nothing waits here. What you write cools off here before it is signed and sent.")


class OutboxPage(Page):
    """What this user has queued, and what became of it."""

    keeps_inspector = False

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._kinds: dict[str, Kind] = {}
        self._chosen = ""
        self._target = ""  # to be chosen as soon as it is there
        self._due_before = 0
        self._dialog: SendDialog | None = None
        self._shows_put_away = False
        self.paper = PaperDesk(self, context)
        self.again = AgainDesk(self, context)
        self.question: Message | None = None  # that was asked last
        self.countersign_sheet: CountersignSheet | None = None  # that was opened last
        self._load = Question(context.tasks, self)
        self._load.answered.connect(self._keep_kinds)
        empty = EmptyState(Glyph.OUTBOX, _EMPTY, Wish(say("New record"), self._open_form))
        self._table = RowTable(OutboxRows((), {}, 0), say("Outbox"), empty=empty)
        self._table.moved.connect(self._choose)
        self._table.opened.connect(self._open)
        self._table.offer(self._wishes_of)
        self._progress = ProgressLine(say("Stop"))
        self._progress.stopped.connect(context.send_run.cancel)
        self._progress_panel = Panel(say("On its way"))
        self._progress_panel.body.addWidget(self._progress)
        self._progress_panel.hide()
        self.approving = Approving(self, context)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._listen()
        self._timer.start()
        self.setFocusProxy(self._table)
        self._read()

    def _lay_out(self) -> None:
        self._approve = link(say("Approve a draft\u2026"), self.approving.ask_open)
        self._panel = Panel(say("Outbox"))
        self._put_away = link("", self.turn_put_away)
        self._panel.add_to_head(self._put_away)
        self._panel.add_to_head(self._approve)
        self._panel.body.addWidget(self._table, 1)
        self._panel.body.addWidget(rule())
        self._panel.body.addWidget(_legend())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.67))
        column.addWidget(self._progress_panel)
        column.addWidget(self._panel, 1)

    def _listen(self) -> None:
        context = self._context
        self._timer.timeout.connect(self._tick)
        context.outbox_changed.connect(self._show)
        context.key_changed.connect(self._show)
        context.replica_changed.connect(self._read)
        context.send_run.progressed.connect(self._show_progress)
        context.send_run.rested.connect(self._show)
        self.approving.approved.connect(self._show_approved)

    def title(self) -> str:
        return say("Outbox")

    def verdict(self) -> Sentence:
        counts = Counter(it.state for it in self._context.queued)
        if counts[State.REFUSED]:
            text = say(
                "{records} refused.",
                records=amount(counts[State.REFUSED], "record was", "records were"),
            )
            return Sentence(Severity.ERROR, text, say("The reason and what to do stand beside it."))
        if counts[State.WAITING]:
            waiting = amount(counts[State.WAITING], "record waits", "records wait")
            due = len(self._due())
            rest = (
                say("{are} ready to send.", are=amount(due, "is", "are"))
                if due
                else self._next_words()
            )
            return Sentence(Integrity.PENDING, say("{waiting} to be sent.", waiting=waiting), rest)
        if counts[State.SIGNED] or counts[State.LOGGED]:
            count = counts[State.SIGNED] + counts[State.LOGGED]
            text = say(
                "{records} on the way to final.", records=amount(count, "record is", "records are")
            )
            return Sentence(Integrity.PENDING, text)
        if counts[State.FINAL]:
            text = f"{amount(counts[State.FINAL], 'record of yours is', 'records of yours are')}"
            return Sentence(
                Integrity.VERIFIED, say("{text} final.", text=text), say("Nothing waits.")
            )
        return Sentence(Severity.NOTE, say("Nothing waits to be sent."))

    def primary(self) -> Wish | None:
        return Wish(say("Send\u2026"), partial(self._ask_send, early=False), self._why_not_send())

    def secondary(self) -> Sequence[Wish]:
        chosen = self._item()
        is_waiting = chosen is not None and chosen.state is State.WAITING
        why_not = "" if is_waiting else say("Choose a record that still waits.")
        is_batch = is_waiting and chosen is not None and chosen.batch is not None
        what = say("Pull back the batch" if is_batch else "Pull back")
        wishes = [Wish(what, self.pull_back, why_not)]
        waiting = [it for it in self._context.queued if it.state is State.WAITING]
        if waiting and not self._due():
            tip = say("Gives up the rest of the cool-off of everything that waits")
            early = partial(self._ask_send, early=True)
            wishes.insert(0, Wish(say("Send now\u2026"), early, self._why_no_sender(), tip))
        return wishes

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        return ((say("Enter"), say("Show a final record")),)

    def inspection(self) -> Inspection | None:
        one = self._item()
        if one is None:
            return None
        context = self._context
        now_ms = context.now_ms()
        shown = inspect_queued(one, self._kinds.get(one.kind), now_ms, context.cosigned)
        return Inspection(
            shown.title, shown.mark, shown.sentence, facts=shown.facts, wishes=self._wishes(one)
        )

    def search(self, text: str) -> None:
        self._context.go("records", text)

    def refresh(self) -> None:
        target = self._context.take_target("outbox")
        if isinstance(target, str):
            self._target = target
        self._context.read_outbox()

    def send(self, password: str, *, early: bool = False) -> None:
        """Sign what is due, hand it over, and follow it."""
        self._context.send(password, early=early)
        self._show()

    @Slot()
    def _read(self) -> None:
        if self._context.session.has_replica():
            self._load.ask(self._read_kinds)

    def _read_kinds(self, _report: Report) -> dict[str, Kind]:
        with self._context.reading() as db:
            return {kind.id: kind for kind, _ in records.kinds(db)}

    @Slot(object)
    def _keep_kinds(self, kinds: dict[str, Kind]) -> None:
        self._kinds = kinds
        self._show()

    @Slot()
    def _show(self) -> None:
        context = self._context
        rows = self.rows()
        self._table.show_source(rows)
        ids = [one.record for one in rows.items]
        if self._target in ids:
            self._chosen, self._target = self._target, ""
        if ids:
            self._table.select_row(ids.index(self._chosen) if self._chosen in ids else 0)
        else:
            self._chosen = ""
        self._panel.set_title(say("Outbox"), counted_words(context.queued))
        self._put_away.setVisible(any(it.state is State.PUT_AWAY for it in context.queued))
        words = say("Hide what was put away" if self._shows_put_away else "Show what was put away")
        self._put_away.setText(words)
        self._put_away.setAccessibleName(words)
        self._approve.setVisible(self.approving.may_approve)
        self._progress_panel.setVisible(context.send_run.is_busy)
        self.changed.emit()
        self.inspected.emit(self.inspection())

    def rows(self) -> OutboxRows:
        """Return what the table shows: what was put away only where that is wanted."""
        context, target = self._context, self._target
        queued = [
            it
            for it in context.queued
            if self._shows_put_away or it.state is not State.PUT_AWAY or it.record == target
        ]
        return OutboxRows(queued, self._kinds, context.now_ms(), context.cosigned)

    @Slot()
    def turn_put_away(self) -> None:
        """Show what was put away, or hide it again."""
        self._shows_put_away = not self._shows_put_away
        self._show()

    @Slot()
    def _tick(self) -> None:
        """Let the countdown go on while somebody looks at it."""
        if self.isVisible() and any(it.state is State.WAITING for it in self._context.queued):
            self._table.repaint_rows(self.rows())
            due = len(self._due())
            if due != self._due_before:
                self._due_before = due
                self.changed.emit()

    @Slot(object, object)
    def _show_progress(self, done: int, total: int) -> None:
        step = STEPS[min(done, len(STEPS) - 1)]
        words = say("{step} ({done} of {total})", step=step, done=min(done + 1, total), total=total)
        self._progress.show_progress(words, done, total)

    @Slot(object)
    def _choose(self, row: Row | None) -> None:
        chosen = "" if row is None else str(row.key)
        if chosen != self._chosen:
            self._chosen = chosen
            self.changed.emit()
            self.inspected.emit(self.inspection())

    @Slot(object)
    def _open(self, row: Row) -> None:
        self._choose(row)
        one = self._item()
        if one is not None and one.state in (State.LOGGED, State.FINAL):
            self._show_record(one)

    def _item(self) -> Queued | None:
        return next((it for it in self._context.queued if it.record == self._chosen), None)

    def _due(self) -> list[Queued]:
        now_ms = self._context.now_ms()
        return [
            it
            for it in self._context.queued
            if it.state is State.WAITING and it.release_ms <= now_ms
        ]

    def _next_words(self) -> str:
        releases = [it.release_ms for it in self._context.queued if it.state is State.WAITING]
        left = min(releases) - self._context.now_ms()
        return (
            say("The first can be sent in {countdown}.", countdown=countdown(left))
            if left > 0
            else ""
        )

    def _why_not_send(self) -> str:
        sent = [it for it in self._context.queued if it.state is State.SIGNED]
        if self._context.send_run.is_busy:
            return say("Something is being sent already.")
        if not self._due() and not sent:
            waits = any(it.state is State.WAITING for it in self._context.queued)
            return say("Nothing is due yet." if waits else "Nothing waits to be sent.")
        return self._why_no_sender()

    def _why_no_sender(self) -> str:
        try:
            taking_peers(self._context.session)
        except UsageError as error:
            return retold(error.what)
        return say("Something is being sent already.") if self._context.send_run.is_busy else ""

    def _ask_send(self, *, early: bool) -> None:
        waiting = [it for it in self._context.queued if it.state is State.WAITING]
        count = len(waiting) if early else len(self._due())
        what = amount(count, "record", "records") if count else say("What was signed before")
        self._dialog = SendDialog(self, self._context, what, early=early)
        self._dialog.accepted.connect(self._show)
        self._dialog.open()

    def pull_back(self) -> None:
        """Take back the chosen record, or its whole batch after asking."""
        one = self._item()
        if one is None:
            return
        if one.batch is None:
            self._pull(one.record)
            return
        count = sum(
            it.batch == one.batch and it.state is State.WAITING for it in self._context.queued
        )
        self.question = Message(
            self,
            Severity.WARNING,
            say(
                "Pull back the whole batch of {records}?",
                records=amount(count, "record", "records"),
            ),
            means=say(
                "None of them is sent, and the batch cannot be put back as a whole. "
                "Single records can be written again."
            ),
            accept=say("Pull back the batch"),
        )
        self.question.accepted.connect(partial(self._pull, one.batch))
        self.question.open()

    def _pull(self, wanted: str) -> None:
        self._context.do(partial(self._pull_back_now, wanted), self._after_pull, self._failed)

    def take_out(self) -> None:
        """Take back the chosen record alone, out of its batch."""
        one = self._item()
        if one is not None:
            work = partial(self._pull_back_now, one.record, is_alone=True)
            self._context.do(work, self._after_pull, self._failed)

    def _pull_back_now(self, wanted: str, _report: Report, *, is_alone: bool = False) -> list[str]:
        with self._context.writing(), self._context.session.desk() as desk:
            ids = set((outbox.take_out if is_alone else outbox.pull_back)(desk, wanted))
            store = self._context.session.store()
            for one in outbox.everything(desk):
                if one.record in ids:
                    with suppress(StorageError):  # then nobody can read it again
                        self.again.keep(one.record, envelope_of(store, one))
                    store.remove(one.record)
            return list(ids)

    @Slot(object)
    def _after_pull(self, ids: list[str]) -> None:
        self._context.noticed.emit(
            say("{records} pulled back.", records=amount(len(ids), "record", "records"))
        )
        self._context.read_outbox()

    @Slot(CivicLedgerError)
    def _failed(self, error: CivicLedgerError) -> None:
        self._context.failed.emit(error)
        self._context.read_outbox()

    def put_away(self, one: Queued) -> None:
        """Have done with a refused record; it is found again and can be brought back."""
        self._context.do(partial(self._turn_now, outbox.put_away, one), self._after_put_away)

    def bring_back(self, one: Queued) -> None:
        """Let a record that was put away stand among the refused again."""
        self._context.do(partial(self._turn_now, outbox.take_up, one), self._after_bring_back)

    def _turn_now(
        self, turn: Callable[[Database, str], None], one: Queued, _report: Report
    ) -> None:
        with self._context.writing(), self._context.session.desk() as desk:
            turn(desk, one.record)

    @Slot(object)
    def _after_put_away(self, _nothing: object) -> None:
        self._context.noticed.emit(say("It is put away. The link above the table shows it again."))
        self._context.read_outbox()

    @Slot(object)
    def _after_bring_back(self, _nothing: object) -> None:
        self._context.read_outbox()

    def _wishes_of(self, rows: Sequence[Row]) -> Sequence[Wish]:
        return self._wishes_for(str(rows[0].key)) if len(rows) == 1 else ()

    def _wishes_for(self, record_id: str) -> tuple[Wish, ...]:
        one = next((it for it in self._context.queued if it.record == record_id), None)
        return () if one is None else self._wishes(one)

    def _wishes(self, one: Queued) -> tuple[Wish, ...]:
        if one.state is State.WAITING and one.batch is not None:
            tip = say("Its batch is still issued whole or not at all, without this record")
            alone = Wish(say("Pull back this one"), self.take_out, tip=tip)
            return (
                alone,
                Wish(say("Pull back the batch"), self.pull_back),
                *self._approval_wish(one),
            )
        if one.state is State.WAITING:
            sign = (Wish(say("Countersign\u2026"), partial(self.countersign, one)),)
            more = sign if one.kind == INSPECTION else ()
            return (Wish(say("Pull back"), self.pull_back), *more, *self._approval_wish(one))
        if one.state in (State.LOGGED, State.FINAL):
            show = Wish(say("Show record"), partial(self._show_record, one))
            return (show, *self.paper.wishes_for_queued(one))
        again = self.again.wish(one, self._kinds.get(one.kind))
        if one.state is State.REFUSED:
            tip = say("It is kept and can be shown again, but counts no more")
            return (again, Wish(say("Put away"), partial(self.put_away, one), tip=tip))
        if one.state is State.PUT_AWAY:
            return (again, Wish(say("Bring back"), partial(self.bring_back, one)))
        return (again,) if one.state is State.PULLED else ()

    def _approval_wish(self, one: Queued) -> tuple[Wish, ...]:
        kind = self._kinds.get(one.kind)
        if kind is None or not kind.approval:
            return ()
        tip = say("A file for the colleague who approves; of a batch, with all its records")
        return (
            Wish(say("Save for approval\u2026"), partial(self.approving.ask_save, one), tip=tip),
        )

    @Slot(str)
    def _show_approved(self, record: str) -> None:
        self._target = record
        self._context.read_outbox()

    def countersign(self, one: Queued) -> None:
        """Let the inspected party sign what waits here."""
        self.countersign_sheet = CountersignSheet(self, self._context, one)
        self.countersign_sheet.done_well.connect(self._tell_countersigned)
        self.countersign_sheet.open()

    @Slot(object)
    def _tell_countersigned(self, path: Path) -> None:
        self._context.noticed.emit(say("The countersignature is in {path}", path=path))

    def _show_record(self, one: Queued) -> None:
        self._context.go("records", f"id:{one.record.removeprefix('urn:uuid:')}")

    def _open_form(self) -> None:
        self._context.go("new")


def _legend() -> QWidget:
    """Return the way of a record as one line: each mark with its word."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, theme.em(0.17), 0, 0)
    line.setSpacing(theme.em(0.42))
    for mark, word in LEGEND:
        glyph = GlyphView(1.0)
        glyph.show_mark(mark)
        line.addWidget(glyph)
        line.addWidget(PlainLabel(word, Role.CAPTION, muted=True))
        line.addSpacing(theme.em(1))
    line.addStretch(1)
    return holder
