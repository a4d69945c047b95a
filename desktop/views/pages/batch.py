"""Batch: a spreadsheet judged cell by cell, put right in place, and issued whole or not at all."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QStackedLayout

from desktop.batch import Batch
from desktop.drafts import Draft
from desktop.errors import CivicLedgerError, FormatError
from desktop.exchange.table import Table
from desktop.finding import Severity
from desktop.views.context import Context
from desktop.views.models import batch_work, page_words
from desktop.views.models.batch_draft import KeptTable, table_of
from desktop.views.models.batch_grid import NO_TABLE, GridModel
from desktop.views.models.batch_list import ListBeside
from desktop.views.models.batch_table import (
    HEADER,
    Checked,
    inspect_cell,
    sentence_of,
    without_options,
)
from desktop.views.models.batch_work import Opened
from desktop.views.models.inspection import Inspection
from desktop.views.models.new_record import LOCKED, NO_KIND, KindForm, kinds_for_user
from desktop.views.models.words import called, moment
from desktop.views.page import Page
from desktop.views.parts.batch_board import BatchBoard, ListDialog
from desktop.views.parts.batch_files import BatchFiles, dropped
from desktop.views.parts.batch_keeping import BatchKeeping, Held
from desktop.views.parts.batch_meaning import Meanings
from desktop.views.parts.batch_records import BatchRecords
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.question import Question
from desktop.views.retelling import retold
from desktop.views.saying import amount, grouped, say
from desktop.views.wish import Wish

_SETTLE_MS, _MOVE_MS = 250, 40
_LONG = 2_000  # rows, from which on checking takes a while


class BatchPage(Page):
    """Choose a kind, open a table, put it right, look at the records, queue them."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._kinds: list[KindForm] = []
        self._batch: Batch | None = None
        self._name = ""
        self._wanted: Draft | None = None  # to be shown as soon as the kinds are known
        self._problem = ""  # why the table as a whole could not be judged
        self.dialog: ListDialog | None = None  # the one opened last
        self.model = GridModel(self)
        self.model.edited.connect(self._note_edit)
        self.model.refused.connect(context.failed)
        self.beside = ListBeside(context, self.model)
        self.keeping = BatchKeeping(context, self._held, self)
        self.keeping.found.connect(self._take_draft)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self.check)
        self._move_timer = QTimer(self)  # so that a key held down does not wait for the inspector
        self._move_timer.setSingleShot(True)
        self._move_timer.setInterval(_MOVE_MS)
        self._move_timer.timeout.connect(self._tell)
        self._load = Question(context.tasks, self)
        self.files = BatchFiles(self, context)
        self._judge = Question(context.tasks, self)
        self.meanings = Meanings(self, context, self.model)
        self.meanings.changed.connect(self._note_meaning)
        self.records = BatchRecords(self, context, self.model)
        self._ask_open = Wish(say("Open\u2026"), self.files.ask_open)
        self.board = BatchBoard(self.model, (), self._ask_open)
        unlock = Wish(say("Unlock\u2026"), context.unlock_asked.emit)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(EmptyState(Glyph.LOCKED, LOCKED, unlock))
        self._stack.addWidget(EmptyState(Glyph.BATCH, NO_KIND))
        self._stack.addWidget(self.board)
        self.setAcceptDrops(True)
        self._connect()
        self._read()

    def _connect(self) -> None:
        context, board = self._context, self.board
        self._load.answered.connect(self._show_kinds)
        self.files.opened.connect(self._show_opened)
        self._judge.answered.connect(self._show_checked)
        self._judge.progressed.connect(self._show_judging)
        self._judge.rested.connect(self._hide_progress)
        self._judge.failed.connect(self._show_failed_check)
        self.records.progressed.connect(board.show_progress)
        self.records.rested.connect(self._hide_progress)
        self.records.issued.connect(self._show_issued)
        self.records.went.connect(self._follow_preview)
        self._load.failed.connect(context.failed)
        board.progress.stopped.connect(self.stop)
        board.kind_chosen.connect(self._take_kind)
        board.list_asked.connect(self.show_list)
        self.beside.changed.connect(self._show_list_words)
        self.beside.opened.connect(self.show_list)
        board.grid.moved.connect(self._note_move)
        board.grid.mapping_asked.connect(self.meanings.ask)
        board.grid.next_asked.connect(self.board.grid.go_next)
        board.grid.refused.connect(context.noticed)
        board.grid.offer(self._cell_wishes)
        context.key_changed.connect(self._read)
        context.replica_changed.connect(self._read)

    def title(self) -> str:
        return say("Batch")

    def verdict(self) -> Sentence:
        identity = self._context.identity if self._kinds else None
        missing = page_words.before_work(
            identity, has_kind=self.form is not None, has_table=self.has_table
        )
        if missing is not None:
            return missing
        if self._problem:
            return Sentence(Severity.ERROR, self._problem)
        return sentence_of(None if self._is_checking else self.model.found)

    def primary(self) -> Wish | None:
        if self.form is None:
            return None
        count = len(self.model.table.rows)
        words = say("Issue {count}\u2026", count=grouped(count)) if count else say("Issue\u2026")
        return Wish(words, self.ask_issue, self._why_not_issue(), say("All of them or none"))

    def secondary(self) -> Sequence[Wish]:
        if not self.has_table:
            return ()
        found = self.model.found
        nothing = "" if found is not None and found.spots else say("Nothing is wrong.")
        return (
            Wish(say("Next problem"), self.board.grid.go_next, nothing, "N"),
            Wish(
                say("Preview\u2026"),
                self.preview,
                self._why_no_preview(),
                say("The record of this row"),
            ),
        )

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        return page_words.GRID_KEYS

    def search(self, text: str) -> None:
        self._context.go("records", text)

    def refresh(self) -> None:
        target = self._context.take_target("batch")
        if isinstance(target, Draft):
            self._wanted = target
        self._read()

    def inspection(self) -> Inspection | None:
        row, column = self.board.grid.place()
        if not self.has_table or row == HEADER:
            return None
        table, found = self.model.table, self.model.found
        return inspect_cell(table, found, row, column, self._cell_wishes())

    @property
    def form(self) -> KindForm | None:
        """Return the kind that was chosen."""
        chosen = self.board.chooser.read()
        return next((form for form in self._kinds if form.kind.id == chosen), None)

    @property
    def has_table(self) -> bool:
        """Tell whether a table is open."""
        return bool(self.model.columns)

    def choose_kind(self, kind_id: str) -> None:
        """Choose the kind of the records."""
        self.board.chooser.write(kind_id)

    def show_table(
        self, name: str, table: Table, given: Mapping[str, str], draft_id: str = ""
    ) -> None:
        """Show a table and have it checked; the one before stays among the drafts."""
        self.keeping.begin(draft_id)
        self._name, self._problem = name, ""
        self.meanings.begin(given)
        self.beside.close()
        self.model.show_table(table)
        self._show_state()
        self.board.grid.go(0, 0)
        if not draft_id:
            self.keeping.note()
        self.check()

    def close_table(self) -> None:
        """Put the table away; it stays among the drafts."""
        self.keeping.begin()
        self.model.show_table(NO_TABLE)
        self.beside.close()
        self._show_state()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.form is not None and dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped(event)
        if path is not None:
            event.acceptProposedAction()
            self.files.open(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and not self.has_table:
            self.files.paste()
        else:
            super().keyPressEvent(event)

    # checking

    @Slot()
    def check(self) -> None:
        """Have the table judged as it stands: a dry run."""
        self._timer.stop()
        form, identity = self.form, self._context.identity
        if form is None or identity is None or not self.has_table or not self.model.table.rows:
            self._tell()
            return
        if self._batch is None or self._batch.kind_id != form.kind.id:
            self._batch = Batch(form.kind.id, identity.did)
        table, given = self.model.table, dict(self.meanings.given)
        self._judge.ask(partial(batch_work.judge, self._context, self._batch, table, given))
        self._tell()

    def stop(self) -> None:
        """Give up what is under way; the table stays as it is."""
        self._judge.cancel()
        self.records.stop()

    # the list

    def ask_list(self) -> None:
        """Let the user choose a list of those who are to have a record."""
        path = self.files.asked(say("Open a list"))
        if path is not None:
            self.beside.open(path)

    @Slot()
    def show_list(self) -> None:
        """Show what list and table say of each other."""
        self.dialog = ListDialog(self, self.beside)
        self.dialog.open()

    # records

    def preview(self) -> None:
        """Show the record of the current row, exactly as it would be signed."""
        form = self.form
        if form is not None and not self._why_no_preview():
            self.records.preview(form, max(self.board.grid.place()[0], 0))

    def ask_issue(self) -> None:
        """Ask whether the records are to wait in the outbox."""
        if not self._why_not_issue():
            self.records.ask()

    @Slot(int)
    def _follow_preview(self, row: int) -> None:
        self.board.grid.go(row, self.board.grid.place()[1])

    # news

    @Slot()
    def _read(self) -> None:
        identity = self._context.identity
        if identity is not None and identity.enrolment is not None and self._context.is_unlocked:
            self._load.ask(partial(kinds_for_user, self._context))
        elif not self.has_table:
            self._stack.setCurrentIndex(1 if self._context.is_unlocked else 0)
        self._tell()

    @Slot(object)
    def _show_kinds(self, kinds: list[KindForm]) -> None:
        if [one.kind.id for one in kinds] != [one.kind.id for one in self._kinds]:
            self._kinds = kinds
            self.board.offer_kinds(
                [(one.title, called(one.kind.help), one.kind.id) for one in kinds]
            )
        self._stack.setCurrentIndex(2 if kinds else 1)
        if len(kinds) == 1:
            self.choose_kind(kinds[0].kind.id)
        if self._wanted is not None:
            self._show_draft(self._wanted)
            self._wanted = None
        elif kinds:
            self.keeping.read_once()
        self._show_state()

    @Slot(object)
    def _take_draft(self, draft: Draft) -> None:
        """Bring the table back that was not issued when the window was closed."""
        if not self.has_table:
            self._show_draft(draft)

    def _show_draft(self, draft: Draft) -> None:
        if self.keeping.holds(draft):
            return
        try:
            kept = table_of(draft)
        except FormatError as error:
            self._context.failed.emit(error)
            return
        self.choose_kind(draft.outside.kind)
        if self.form is None:
            self._context.noticed.emit(say("This key may not issue that kind of record."))
            return
        self._show_state()
        self.show_table(kept.name, kept.table, kept.given, draft.outside.id)
        self._context.noticed.emit(
            say("The table of {moment} is back.", moment=moment(draft.outside.changed_ms))
        )

    def _held(self) -> Held | None:
        form = self.form
        if form is None or not self.has_table:
            return None
        kept = KeptTable(self._name, self.model.table, dict(self.meanings.given))
        return form.kind.id, kept, self.model.found

    @Slot(str)
    def _take_kind(self, _kind_id: str) -> None:
        self.meanings.begin({})
        self._problem = ""
        self.model.show_found(None)
        self._show_state()
        self.check()

    @Slot(object)
    def _show_opened(self, opened: Opened) -> None:
        self.show_table(opened.name, opened.table, opened.given)

    @Slot()
    def _note_edit(self) -> None:
        self.keeping.note()
        self._timer.start()
        self._tell()

    @Slot()
    def _note_meaning(self) -> None:
        self.keeping.note()
        self.check()

    @Slot(int, int)
    def _note_move(self, _row: int, _column: int) -> None:
        self._say()
        self._move_timer.start()

    @Slot(object)
    def _show_checked(self, found: Checked) -> None:
        if found.judged.rows.table is self.model.table:
            self._problem = ""
            is_first = self.model.found is None
            self.model.show_found(found)
            if is_first:
                self.board.grid.fit_columns()
            self.keeping.note_check()
            self.beside.compare()
        self._show_state()

    @Slot(CivicLedgerError)
    def _show_failed_check(self, error: CivicLedgerError) -> None:
        self._problem = retold(str(error))
        self._show_state()

    @Slot(object, object)
    def _show_judging(self, done: int, total: int) -> None:
        if total >= _LONG:
            self.board.show_progress(say("Checking the rows"), done, total)

    @Slot(object)
    def _show_issued(self, ids: list[str]) -> None:
        self.keeping.forget()
        self.close_table()
        self._context.read_outbox()
        self._context.noticed.emit(
            say("{records} there now.", records=amount(len(ids), "record waits", "records wait"))
        )
        self._context.go("outbox", ids[0])

    @Slot()
    def _hide_progress(self) -> None:
        self.board.progress.hide()
        self._tell()

    @Slot()
    def _show_list_words(self) -> None:
        self.board.say_list(self.beside.words())
        self._tell()

    def _show_state(self) -> None:
        """Show the parts and buttons that fit what there is."""
        form, has_table = self.form, self.has_table
        self.files.kind = self.meanings.kind = None if form is None else form.kind
        self.board.show_part(has_kind=form is not None, has_table=has_table)
        self.board.offer(self._board_wishes())
        self._say()
        self._tell()

    def _say(self) -> None:
        """Say what is wrong in the current cell, else where the table comes from."""
        row, column = self.board.grid.place()
        table = self.model.table
        wrong = self.model.words_at(row, column) if row != HEADER else ""
        if wrong:
            place = f"{self.model.columns[column].letter}{table.rows[row].number}"
            self.board.say(f"{place}: {wrong}")
        else:
            notes = " ".join(without_options(note) for note in table.notes)
            rows = amount(len(table.rows), "row", "rows")
            self.board.say(f"{self._name}: {rows}. {notes}" if self.has_table else "")

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()
        self.inspected.emit(self.inspection())

    def _board_wishes(self) -> Sequence[Wish]:
        if self.form is None:
            return ()
        wishes = [
            Wish(say("Template\u2026"), self.files.ask_template, tip=page_words.TEMPLATE_TIP),
            self._ask_open,
            Wish(say("Paste"), self.files.paste, tip=page_words.PASTE_TIP),
        ]
        if self.has_table:
            tip = say("Compares the table with a list: who has no record, who has two")
            wishes.append(Wish(say("List\u2026"), self.ask_list, tip=tip))
            wishes.append(
                Wish(say("Close"), self.close_table, tip=say("It stays among the drafts"))
            )
        return [*wishes, *self.records.paper_wishes()]

    def _cell_wishes(self) -> tuple[Wish, ...]:
        """Return what can be done with the selected cells and their rows."""
        rows = self.board.grid.selected_rows()
        count = amount(len(rows), "row", "rows")
        wishes = [
            Wish(say("Preview"), self.preview, self._why_no_preview()),
            Wish(say("Take out {count}", count=count), partial(self.model.remove_rows, rows)),
        ]
        found = self.model.found
        if found is not None and found.twins:
            wishes.append(
                Wish(say("Take out repeats"), partial(self.model.remove_rows, found.twins))
            )
        column = self.board.grid.place()[1]
        if column >= 0:
            meaning = partial(self.meanings.ask, column)
            wishes.append(Wish(say("Column means\u2026"), meaning))
        if self.beside.found is not None:
            wishes.append(Wish(say("Compare list"), partial(self.beside.use_column, column)))
        return tuple(wishes)

    def _why_no_preview(self) -> str:
        row = max(self.board.grid.place()[0], 0)
        return page_words.CHECKING if self._is_checking else self.records.why_not(row)

    @property
    def _is_checking(self) -> bool:
        return self._judge.is_busy or self._timer.isActive()

    def _why_not_issue(self) -> str:
        found = self.model.found
        if not self._context.is_unlocked:
            return say("Your key is locked.")
        if self.records.is_busy:
            return say("The records are being queued.")
        rows, is_checking = len(self.model.table.rows), self._is_checking or found is None
        if self._problem and is_checking and rows:
            return self._problem
        return page_words.why_not_issue(found, rows=rows, is_checking=is_checking)
