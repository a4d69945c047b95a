"""A colleague's report in a window: chosen or dropped, opened beside its work, shown in a sheet."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.audit.report import LIMIT
from desktop.exchange.file_bytes import read_file
from desktop.progress import Report
from desktop.views.context import AuditRunner, Context
from desktop.views.models.auditing import run_audit
from desktop.views.models.report_reading import OpenedReport, read_report
from desktop.views.parts.report_sheet import ReportSheet
from desktop.views.saying import later, say

OPEN = later("Open a colleague's report\u2026")


class Rerunning(QObject):
    """Opens reports over one page."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self.runner: AuditRunner = run_audit
        self.sheet: ReportSheet | None = None  # that was opened last

    def ask(self) -> None:
        """Ask for the file of a report."""
        folder = self._context.session.profile.reports
        place = str(folder if folder.is_dir() else Path.home())
        chosen, _ = QFileDialog.getOpenFileName(
            self._page, say(OPEN), place, say("Report (*.json)")
        )
        if chosen:
            self.open(Path(chosen))

    def open(self, path: Path) -> None:
        """Show the report in a file, once its form and signature hold."""
        self._context.do(partial(self._read, path), self._show)

    def _read(self, path: Path, _report: Report) -> OpenedReport:
        data = read_file(path, LIMIT)
        with self._context.reading() as db:
            return read_report(db, data)

    @Slot(object)
    def _show(self, opened: OpenedReport) -> None:
        self.sheet = ReportSheet(self._page, self._context, opened, self.runner)
        self.sheet.open()
