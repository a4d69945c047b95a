"""Records: every record of this copy, found by a query, with its verdict and its proof."""

from array import array
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QVBoxLayout

from desktop import private_documents
from desktop.document_access import access_of
from desktop.domains.fields import private_fields_of
from desktop.errors import CivicLedgerError
from desktop.ledger.scalar import format_time
from desktop.progress import Report
from desktop.replica import checkpoints
from desktop.replica.notes import Note
from desktop.replica.query_text import ANY_NOTE
from desktop.replica.records import Moment
from desktop.replica.trail_subject import leads_on
from desktop.verdict import Verdict
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.inspection import Fact, Inspection
from desktop.views.models.kept_choice import (
    NOTHING_CHOSEN,
    ChosenKeys,
    choice_among,
    chosen_keys,
)
from desktop.views.models.paged import Row
from desktop.views.models.private_part import opened_facts
from desktop.views.models.record_check import Checked, check_record, inspect_record, record_verbs
from desktop.views.models.record_export import COLUMNS, export_csv
from desktop.views.models.record_rows import LABELS, NO_KEYS, RecordRows
from desktop.views.models.record_search import Answer, ToBlock, find, may_ask_notes
from desktop.views.models.words import authority_titles
from desktop.views.page import Page
from desktop.views.parts.access_desk import AccessDesk
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.form_pieces import link
from desktop.views.parts.frames import Panel
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.labels import button_text
from desktop.views.parts.paper_desk import PaperDesk
from desktop.views.parts.plain import shown
from desktop.views.parts.private_view import PrivateView
from desktop.views.parts.proof_saving import ProofSaving
from desktop.views.parts.searches_sheet import SearchesSheet
from desktop.views.parts.table import RowTable
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.question import Question
from desktop.views.saying import amount, grouped, later, say
from desktop.views.wish import Wish

_NOTHING = later("No record answers this search.")
_LOOKING = later("The records are being looked up.")
_WIDE_EMS = 84.0  # from which on no cell is shortened
_NO_MOMENT = Moment(0, "2000-01-01T00:00:00.000Z")


class RecordsPage(Page):
    """The table of records and the proof of the one that is chosen."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._text = ""
        self._is_oldest_first = self._is_narrow = False
        self._answer = Answer("", NO_KEYS, _NO_MOMENT, {})
        self._is_answered = False  # once; until then nothing is known
        self._problem: CivicLedgerError | None = None
        self._checked: Checked | None = None
        self.private_view: PrivateView | None = None  # the dialog that was opened last
        self.proofs = ProofSaving(self, context)
        self.paper = PaperDesk(self, context)
        self.access = AccessDesk(self, context)
        self.searches: SearchesSheet | None = None  # likewise
        self._find = Question(context.tasks, self)
        self._find.answered.connect(self._show_answer)
        self._find.failed.connect(self._show_problem)
        self._check = Question(context.tasks, self)
        self._check.answered.connect(self._show_checked)
        self._check.failed.connect(self._show_unchecked)
        self._export = Question(context.tasks, self)
        self._export.answered.connect(self._show_exported)
        self._export.failed.connect(context.failed)
        self._lay_out()
        context.replica_changed.connect(self._read)
        context.own_words.changed.connect(self._show_notes)
        self.setFocusProxy(self.table)
        self._read()

    def _lay_out(self) -> None:
        context = self._context
        everything = Wish(say("Show all records"), self._show_all)
        self.empty = EmptyState(Glyph.RECORDS, _NOTHING, everything)
        self.table = RowTable(self.rows(), say("Records"), empty=self.empty)
        self.table.moved.connect(self._choose)
        self.table.opened.connect(self._choose)
        self.table.refused.connect(context.noticed)
        self.table.offer(self._wishes_of)
        self.table.let_drag()
        self.table.drag_asked.connect(self._drag)
        self.table.offer_column(LABELS.title, wanted=bool(context.own_words.notes))
        self._lay_out_panel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panel)

    def _lay_out_panel(self) -> None:
        self._panel = Panel(say("Records"))
        self._order = QPushButton(say("Oldest first"))
        self._order.setProperty("kind", "link")
        self._order.setAccessibleName(say("Oldest first"))
        self._order.clicked.connect(self._turn_order)
        self._saved = link(say("Searches"), self._open_searches)
        self._panel.add_to_head(self._saved)
        self._panel.add_to_head(self._order)
        self._panel.body.addWidget(self.table, 1)

    def title(self) -> str:
        return say("Records")

    def verdict(self) -> Sentence:
        if self._problem is not None:
            return Sentence(Verdict.CANNOT_CHECK, self._problem.what, self._problem.do)
        if not self._context.session.has_replica():
            return Sentence(
                Integrity.UNCHECKED, say("No records here yet."), say("They come with a sync.")
            )
        if not self._is_answered:
            return Sentence(Integrity.UNCHECKED, _LOOKING)
        count = amount(len(self._answer.keys), "record", "records")
        rest = say(
            "Verdicts here are what the tables say; a chosen record is proven from its bytes."
        )
        if self._answer.text:
            return Sentence(
                Integrity.UNCHECKED,
                say("{count} found.", count=count),
                rest,
                shown(self._answer.text, 60),
            )
        past = self._context.sight.past
        where = (
            say("in this copy")
            if past is None
            else say("as of block {height}", height=grouped(past.height))
        )
        return Sentence(Integrity.UNCHECKED, f"{count} {where}.", rest)

    def primary(self) -> Wish | None:
        why_not = "" if len(self._answer.keys) else say("There is nothing to export.")
        why_not = why_not if self._is_answered else say(_LOOKING)
        if self._export.is_busy:
            why_not = say("An export is under way.")
        return Wish(
            say("Export\u2026"),
            self._ask_export,
            why_not,
            say("The rows and columns shown, as CSV"),
        )

    def secondary(self) -> Sequence[Wish]:
        show_all = (Wish(say("Show all"), self._show_all),) if self._text else ()
        paper = self.paper.wish_for_keys(self._answer.keys, self._answer.moment)
        return (*show_all, self.proofs.wish(self._checked), paper)

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        return (
            (say("Up, Down"), say("Previous or next record")),
            ("Ctrl+C", say("Copy the selected rows")),
            (say("Enter"), say("Prove the record again")),
        )

    def inspection(self) -> Inspection | None:
        if self._checked is None:
            return None
        return inspect_record(self._checked, self._verbs(self._checked))

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_narrow = event.size().width() < theme.em(_WIDE_EMS)
        if is_narrow is not self._is_narrow:
            self._is_narrow = is_narrow
            self.table.repaint_rows(self.rows())
        super().resizeEvent(event)

    def search(self, text: str) -> None:
        self._text = text
        self._read()

    def refresh(self) -> None:
        target = self._context.take_target("records")
        if isinstance(target, str):
            self.search(target)

    @Slot()
    def _read(self) -> None:
        if self._context.session.has_replica():
            if not self._is_answered:
                self.empty.tell(Glyph.RECORDS, _LOOKING, has_wish=False)
            self._find.ask(partial(self._look, self._text))

    def _look(self, text: str, _report: Report) -> Answer | ToBlock:
        with self._context.sight.reading() as db, ExitStack() as stack:
            desk = None
            if may_ask_notes(text):
                desk = stack.enter_context(self._context.session.desk())
            answer = find(db, text, self._context.sight.moment(db), desk)
            if isinstance(answer, Answer):
                titles = authority_titles(checkpoints.charters(db)) | answer.titles
                return replace(answer, titles=titles)
            return answer

    @Slot(object)
    def _show_answer(self, answer: Answer | ToBlock) -> None:
        self._problem = None
        if isinstance(answer, ToBlock):
            self._text = ""
            self._context.go("chain", answer.height)
            return
        kept = self._chosen_keys() if answer.text == self._answer.text else NOTHING_CHOSEN
        self._answer = answer
        self._show_rows(kept)

    @Slot(CivicLedgerError)
    def _show_problem(self, error: CivicLedgerError) -> None:
        self._problem = error
        self._answer = Answer(self._text, NO_KEYS, _NO_MOMENT, {})
        self._show_rows(NOTHING_CHOSEN)

    def _chosen_keys(self) -> ChosenKeys:
        return chosen_keys(self._keys(), self.table.choice())

    def _show_rows(self, kept: ChosenKeys) -> None:
        self._is_answered = True
        self.empty.tell(Glyph.RECORDS, _NOTHING, has_wish=True)
        self.table.show_source(self.rows())
        order = say("oldest first" if self._is_oldest_first else "newest first")
        text = f" \u00b7 {shown(self._answer.text, 120)}" if self._answer.text else ""
        count = amount(len(self._answer.keys), "record", "records")
        self._panel.set_title(say("Records"), f"{count}, {order}{text}")
        self._checked = None
        if len(self._answer.keys):
            choice = choice_among(self._keys(), kept)
            self.table.select_row(0) if choice is None else self.table.choose(choice)
        else:
            self.inspected.emit(None)
        self.changed.emit()

    def rows(self) -> RecordRows:
        """Return what the table shows."""
        db = self._context.sight.reader() if self._context.session.has_replica() else None
        answer, notes, keys = self._answer, self._context.own_words.notes, self._keys()
        return RecordRows(
            db, keys, answer.moment, answer.titles, is_narrow=self._is_narrow, notes=notes
        )

    def _keys(self) -> "array[int]":
        """Return the keys of the records in the order of the table."""
        keys = self._answer.keys
        return array("q", reversed(keys)) if self._is_oldest_first else keys

    def select(self, number: int) -> None:
        """Choose a row of the table."""
        self.table.select_row(number)

    def searches_menu(self) -> QMenu:
        """Return the menu of saved and former searches, and what can be done with them."""
        menu, words = QMenu(self), self._context.own_words
        for one in words.known.saved:
            menu.addAction(button_text(one.name), partial(self.search, one.text))
        if words.known.recent:
            recent = menu.addMenu(say("Searched lately"))
            for one in words.known.recent:
                recent.addAction(button_text(one.text), partial(self.search, one.text))
            recent.addSeparator()
            recent.addAction(say("Forget these"), words.forget_recent)
        menu.addSeparator()
        save = menu.addAction(say("Save this search\u2026"), self.save_search)
        save.setEnabled(bool(self._text))
        menu.addAction(say("Arrange saved searches\u2026"), self._arrange_searches)
        menu.addSeparator()
        menu.addAction(say("Records with a note"), partial(self.search, f"note:{ANY_NOTE}"))
        menu.addAction(say("Export notes\u2026"), self._ask_export_notes)
        return menu

    def save_search(self) -> None:
        """Give the search that is shown a name."""
        self.searches = SearchesSheet(self, self._context, self._text)
        self.searches.open()

    def _arrange_searches(self) -> None:
        self.searches = SearchesSheet(self, self._context)
        self.searches.open()

    def _open_searches(self) -> None:
        self.searches_menu().popup(self._saved.mapToGlobal(self._saved.rect().bottomLeft()))

    def _ask_export_notes(self) -> None:
        place = str(Path.home() / "notes.csv")
        chosen, _ = QFileDialog.getSaveFileName(
            self, say("Export notes"), place, say("CSV (*.csv)")
        )
        if chosen:
            self._context.own_words.export_notes(Path(chosen))

    @Slot()
    def _show_notes(self) -> None:
        self.table.offer_column(LABELS.title, wanted=bool(self._context.own_words.notes))
        self.table.repaint_rows(self.rows())
        if self._checked is not None:
            self.inspected.emit(self.inspection())

    @Slot()
    def _turn_order(self) -> None:
        kept = self._chosen_keys()
        self._is_oldest_first = not self._is_oldest_first
        self._order.setText(say("Newest first" if self._is_oldest_first else "Oldest first"))
        self._order.setAccessibleName(self._order.text())
        self._show_rows(kept)

    @Slot(object)
    def _choose(self, row: Row | None) -> None:
        if row is None:
            return
        record_id = str(row.key)
        self._check.ask(partial(self._prove, record_id))

    def _prove(self, record_id: str, _report: Report) -> Checked:
        anchor = self._context.session.profile.anchor
        with self._context.connect_replica() as db:  # a proof leads to the newest checkpoint
            checked = check_record(db, anchor, record_id, *self._context.sight.judged_at(db))
            if not checked.has_private:
                return checked
            now = format_time(self._context.now_ms())
            return replace(checked, access=access_of(db, record_id, now))

    @Slot(object)
    def _show_checked(self, checked: Checked) -> None:
        self._checked = checked
        self.inspected.emit(self.inspection())
        self.changed.emit()

    @Slot(CivicLedgerError)
    def _show_unchecked(self, error: CivicLedgerError) -> None:
        self._checked = None
        text = f"{error.what} {error.means}".strip()
        self.inspected.emit(Inspection(say("Record"), Verdict.CANNOT_CHECK, text))

    def _wishes_of(self, rows: Sequence[Row]) -> Sequence[Wish]:
        paper = self.paper.wish([str(row.key) for row in rows])
        if len(rows) != 1:
            return (paper,) if rows else ()
        block = str(rows[0].cells[5]).replace("\u202f", "")
        return (
            Wish(say("Show its block"), partial(self._context.go, "chain", int(block))),
            Wish(say("Records that refer to it"), partial(self.search, f"ref:{rows[0].key}")),
            self._trail_wish(str(rows[0].key)),
            *self._context.subject_wishes(str(rows[0].key)),
            paper,
        )

    def _trail_wish(self, record_id: str) -> Wish:
        tip = say("Follows its things, or its process step by step")
        return Wish(say("Show trail"), partial(self._context.go, "trails", record_id), tip=tip)

    @Slot(object)
    def _drag(self, row: Row) -> None:
        self._context.drag_asked.emit(str(row.key))

    def _verbs(self, checked: Checked) -> tuple[Wish, ...]:
        """Return what this key may do with the record, each as a wish for the form."""
        identity = self._context.identity
        enrolment = None if identity is None else identity.enrolment
        verbs = [
            Wish(verb.label, partial(self._context.go, "new", verb.target))
            for verb in record_verbs(checked, enrolment)
        ]
        content = checked.judged.content
        if content is not None and leads_on(content):
            verbs.insert(0, self._trail_wish(checked.record))
        if checked.has_private:
            why_not = "" if self._context.is_unlocked else say("Your key is locked.")
            verbs.append(
                Wish(say("Open private document"), partial(self.open_private, checked), why_not)
            )
            verbs += self.access.wishes(checked.access)
        return (*verbs, self.paper.wish([checked.record]))

    def open_private(self, checked: Checked) -> None:
        """Open the private document of a record and show it."""
        self._context.do(partial(self._read_private, checked), self._show_private)

    def _read_private(self, checked: Checked, _report: Report) -> list[Fact]:
        session = self._context.session
        with self._context.sight.reading() as db:
            opened = private_documents.read(
                db, session.store(), session.decryption_key(), checked.record
            )
        fields = () if checked.kind is None else private_fields_of(checked.kind)
        return opened_facts(checked.kind, opened, fields)

    @Slot(object)
    def _show_private(self, facts: list[Fact]) -> None:
        self.private_view = PrivateView(self, self._context, facts)
        self.private_view.open()

    def _show_all(self) -> None:
        self.search("")

    def _ask_export(self) -> None:
        place = str(Path.home() / "records.csv")
        chosen, _ = QFileDialog.getSaveFileName(
            self, say("Export records"), place, say("CSV (*.csv)")
        )
        if chosen:
            self.export(Path(chosen))

    def export(self, path: Path) -> None:
        """Write what is shown to a file."""
        answer = replace(self._answer, keys=self._keys())
        columns, notes = self.table.shown_columns(), dict(self._context.own_words.notes)
        self._export.ask(partial(self._write, answer, path, columns, notes))
        self.changed.emit()

    def _write(
        self,
        answer: Answer,
        path: Path,
        columns: tuple[int, ...],
        notes: dict[str, Note],
        report: Report,
    ) -> tuple[int, Path, bool]:
        origin = self._context.session.profile.anchor.origin
        with self._context.sight.reading() as db:
            count = export_csv(db, answer, path, origin, report, columns=columns, notes=notes)
            return count, path, COLUMNS.index(LABELS) in columns

    @Slot(object)
    def _show_exported(self, done: tuple[int, Path, bool]) -> None:
        count, path, has_labels = done
        words = say(
            "{records} written to {path}", records=amount(count, "record", "records"), path=path
        )
        if has_labels:
            words = say("{words}, with your own labels: their column is shown.", words=words)
        self._context.noticed.emit(words)
        self.changed.emit()
