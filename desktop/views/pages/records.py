"""Records: every record of this copy, found by a query, with its verdict and its proof."""

from array import array
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout

from desktop import private_documents
from desktop.domains.fields import private_fields_of
from desktop.errors import CivicLedgerError
from desktop.progress import Report
from desktop.replica import checkpoints
from desktop.replica.records import Moment
from desktop.verdict import Verdict
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.integrity import Integrity
from desktop.views.models.inspection import Fact, Inspection
from desktop.views.models.paged import Row
from desktop.views.models.private_part import opened_facts
from desktop.views.models.record_check import Checked, check_record, inspect_record, record_verbs
from desktop.views.models.record_export import export_csv
from desktop.views.models.record_rows import NO_KEYS, RecordRows
from desktop.views.models.record_search import Answer, ToBlock, find
from desktop.views.models.words import authority_titles
from desktop.views.page import Page
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.frames import Panel
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.plain import amount, shown
from desktop.views.parts.private_view import PrivateView
from desktop.views.parts.table import RowTable
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.question import Question
from desktop.views.wish import Wish

_NOTHING = "No record answers this search."
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
        self._problem: CivicLedgerError | None = None
        self._checked: Checked | None = None
        self.private_view: PrivateView | None = None  # the dialog that was opened last
        self._find = Question(context.tasks, self)
        self._find.answered.connect(self._show_answer)
        self._find.failed.connect(self._show_problem)
        self._check = Question(context.tasks, self)
        self._check.answered.connect(self._show_checked)
        self._check.failed.connect(self._show_unchecked)
        self._export = Question(context.tasks, self)
        self._export.answered.connect(self._show_exported)
        self._export.failed.connect(context.failed)
        empty = EmptyState(Glyph.RECORDS, _NOTHING, Wish("Show all records", self._show_all))
        self.table = RowTable(self.rows(), "Records", empty=empty)
        self.table.moved.connect(self._choose)
        self.table.opened.connect(self._choose)
        self.table.refused.connect(context.noticed)
        self.table.offer(self._wishes_of)
        self._panel = Panel("Records")
        self._order = QPushButton("Oldest first")
        self._order.setProperty("kind", "link")
        self._order.setAccessibleName("Oldest first")
        self._order.clicked.connect(self._turn_order)
        self._panel.add_to_head(self._order)
        self._panel.body.addWidget(self.table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panel)
        context.replica_changed.connect(self._read)
        self.setFocusProxy(self.table)
        self._read()

    def title(self) -> str:
        return "Records"

    def verdict(self) -> Sentence:
        if self._problem is not None:
            return Sentence(Verdict.CANNOT_CHECK, self._problem.what, self._problem.do)
        if self._context.figures is None:
            return Sentence(Integrity.UNCHECKED, "No records here yet.", "They come with a sync.")
        count = amount(len(self._answer.keys), "record", "records")
        rest = "Verdicts here are what the tables say; a chosen record is proven from its bytes."
        if self._answer.text:
            return Sentence(
                Integrity.UNCHECKED, f"{count} found.", rest, shown(self._answer.text, 60)
            )
        return Sentence(Integrity.UNCHECKED, f"{count} in this copy.", rest)

    def primary(self) -> Wish | None:
        why_not = "" if len(self._answer.keys) else "There is nothing to export."
        if self._export.is_busy:
            why_not = "An export is under way."
        return Wish("Export\u2026", self._ask_export, why_not, "The rows and columns shown, as CSV")

    def secondary(self) -> Sequence[Wish]:
        return (Wish("Show all", self._show_all),) if self._text else ()

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        return (
            ("Up, Down", "Previous or next record"),
            ("Ctrl+C", "Copy the selected rows"),
            ("Enter", "Prove the record again"),
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
            self._find.ask(partial(self._look, self._text))

    def _look(self, text: str, _report: Report) -> Answer | ToBlock:
        with self._context.reading() as db:
            answer = find(db, text, self._context.moment(db))
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
        self._answer = answer
        self._show_rows()

    @Slot(CivicLedgerError)
    def _show_problem(self, error: CivicLedgerError) -> None:
        self._problem = error
        self._answer = Answer(self._text, NO_KEYS, _NO_MOMENT, {})
        self._show_rows()

    def _show_rows(self) -> None:
        self.table.show_source(self.rows())
        order = "oldest first" if self._is_oldest_first else "newest first"
        text = f" \u00b7 {shown(self._answer.text, 120)}" if self._answer.text else ""
        count = amount(len(self._answer.keys), "record", "records")
        self._panel.set_title("Records", f"{count}, {order}{text}")
        self._checked = None
        if len(self._answer.keys):
            self.table.select_row(0)
        else:
            self.inspected.emit(None)
        self.changed.emit()

    def rows(self) -> RecordRows:
        """Return what the table shows."""
        db = self._context.session.reader() if self._context.session.has_replica() else None
        keys = self._answer.keys
        if self._is_oldest_first:
            keys = array("q", reversed(keys))
        answer = self._answer
        return RecordRows(db, keys, answer.moment, answer.titles, is_narrow=self._is_narrow)

    def select(self, number: int) -> None:
        """Choose a row of the table."""
        self.table.select_row(number)

    @Slot()
    def _turn_order(self) -> None:
        self._is_oldest_first = not self._is_oldest_first
        self._order.setText("Newest first" if self._is_oldest_first else "Oldest first")
        self._order.setAccessibleName(self._order.text())
        self._show_rows()

    @Slot(object)
    def _choose(self, row: Row | None) -> None:
        if row is None:
            return
        record_id = str(row.key)
        self._check.ask(partial(self._prove, record_id))

    def _prove(self, record_id: str, _report: Report) -> Checked:
        with self._context.connect_replica() as db:
            moment = self._context.moment(db)
            return check_record(db, self._context.session.profile.anchor, record_id, moment)

    @Slot(object)
    def _show_checked(self, checked: Checked) -> None:
        self._checked = checked
        self.inspected.emit(self.inspection())

    @Slot(CivicLedgerError)
    def _show_unchecked(self, error: CivicLedgerError) -> None:
        self._checked = None
        text = f"{error.what} {error.means}".strip()
        self.inspected.emit(Inspection("Record", Verdict.CANNOT_CHECK, text))

    def _wishes_of(self, rows: Sequence[Row]) -> Sequence[Wish]:
        if len(rows) != 1:
            return ()
        block = str(rows[0].cells[5]).replace("\u202f", "")
        return (
            Wish("Show its block", partial(self._context.go, "chain", int(block))),
            Wish("Records that refer to it", partial(self.search, f"ref:{rows[0].key}")),
        )

    def _verbs(self, checked: Checked) -> tuple[Wish, ...]:
        """Return what this key may do with the record, each as a wish for the form."""
        identity = self._context.identity
        enrolment = None if identity is None else identity.enrolment
        verbs = [
            Wish(verb.label, partial(self._context.go, "new", verb.target))
            for verb in record_verbs(checked, enrolment)
        ]
        if checked.has_private:
            why_not = "" if self._context.is_unlocked else "Your key is locked."
            verbs.append(
                Wish("Open private document", partial(self.open_private, checked), why_not)
            )
        return tuple(verbs)

    def open_private(self, checked: Checked) -> None:
        """Open the private document of a record and show it."""
        self._context.do(partial(self._read_private, checked), self._show_private)

    def _read_private(self, checked: Checked, _report: Report) -> list[Fact]:
        session = self._context.session
        with self._context.reading() as db:
            opened = private_documents.read(
                db, session.store(), session.decryption_key(), checked.record
            )
        fields = () if checked.kind is None else private_fields_of(checked.kind)
        return opened_facts(checked.kind, opened, fields)

    @Slot(object)
    def _show_private(self, facts: list[Fact]) -> None:
        self.private_view = PrivateView(self, facts)
        self.private_view.open()

    def _show_all(self) -> None:
        self.search("")

    def _ask_export(self) -> None:
        place = str(Path.home() / "records.csv")
        chosen, _ = QFileDialog.getSaveFileName(self, "Export records", place, "CSV (*.csv)")
        if chosen:
            self.export(Path(chosen))

    def export(self, path: Path) -> None:
        """Write what is shown to a file."""
        answer = self._answer
        if self._is_oldest_first:
            keys = array("q", reversed(answer.keys))
            answer = Answer(answer.text, keys, answer.moment, answer.titles)
        self._export.ask(partial(self._write, answer, path))
        self.changed.emit()

    def _write(self, answer: Answer, path: Path, report: Report) -> tuple[int, Path]:
        origin = self._context.session.profile.anchor.origin
        with self._context.reading() as db:
            return export_csv(db, answer, path, origin, report), path

    @Slot(object)
    def _show_exported(self, done: tuple[int, Path]) -> None:
        count, path = done
        self._context.noticed.emit(f"{amount(count, 'record', 'records')} written to {path}")
        self.changed.emit()
