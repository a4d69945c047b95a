"""The last audit on its way out of a window: a file that others re-run, or paper beside it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.ledger.scalar import format_time
from desktop.replica.finding_notes import Note
from desktop.views.context import Context
from desktop.views.models.report_export import ReportFile, write_report
from desktop.views.noting import Noting
from desktop.views.parts.report_sheets import FindingsSheet
from desktop.views.printing.reports import PDF
from desktop.views.question import Question
from desktop.views.saying import later, say
from desktop.views.wish import Wish

_FORMS = later("Report (*.json);;Report on paper, with its machine file (*.pdf)")


class Reporting(QObject):
    """Writes reports over one page, with the notes on their findings."""

    def __init__(self, context: Context, noting: Noting, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._noting, self._page = context, noting, page
        self.sheet: FindingsSheet | None = None  # that was opened last
        self._run = Question(context.tasks, self)
        self._run.answered.connect(self._tell)
        self._run.failed.connect(context.failed)

    def ask(self) -> None:
        """Ask for a file, whose name says which form is meant."""
        folder = self._context.session.profile.reports
        name = f"audit-{format_time(self._context.now_ms())[:10]}.json"
        place = str((folder if folder.is_dir() else Path.home()) / name)
        chosen, _ = QFileDialog.getSaveFileName(
            self._page, say("Export report"), place, say(_FORMS)
        )
        if chosen and Path(chosen).suffix.lower() == PDF:
            self.ask_paper()
            if self.sheet is not None:
                self.sheet.write(Path(chosen))
        elif chosen:
            self.write(Path(chosen))

    def write(self, path: Path) -> None:
        """Write the last audit to a file, signed where the key is open."""
        audited = self._context.audited
        if audited is not None:
            signer = self._context.session.signer() if self._context.is_unlocked else None
            self._run.ask(partial(write_report, audited, self._notes(), signer, path))

    def ask_paper(self) -> None:
        """Open the sheet that writes the last audit as PDF, with its machine file."""
        audited = self._context.audited
        if audited is not None:
            self.sheet = FindingsSheet(self._page, self._context, audited, self._notes())
            self.sheet.open()

    def paper_wish(self) -> Wish:
        """Return the wish for the report on paper."""
        has_audit = self._context.audited is not None
        why_not = "" if has_audit else say("A report is of an audit; make one.")
        return Wish(say("Report as PDF\u2026"), self.ask_paper, why_not)

    def _notes(self) -> tuple[Note, ...]:
        return self._noting.book.notes

    @Slot(object)
    def _tell(self, done: ReportFile) -> None:
        self._context.noticed.emit(done.sentence)
