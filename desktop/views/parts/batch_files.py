"""Tables on their way into a batch, from a file, a drop or the clipboard; templates out.

What is found wrong with a file is told by the window; the page gets whole tables only.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domains.kind import Kind
from desktop.views.context import Context
from desktop.views.models import batch_work
from desktop.views.models.batch_work import Opened, Sheets
from desktop.views.parts.sheet_dialog import SheetDialog
from desktop.views.question import Question
from desktop.views.saying import later, say

_TABLES = later("Tables (*.xlsx *.csv *.tsv *.txt);;All files (*)")
_TEMPLATES = later("Workbook (*.xlsx);;Text (*.csv)")


class BatchFiles(QObject):
    """Reads tables for the kind that was chosen."""

    opened = Signal(object)  # an `Opened`

    def __init__(self, page: QWidget, context: Context) -> None:
        super().__init__(page)
        self._page, self._context = page, context
        self.kind: Kind | None = None  # of the records
        self._run = Question(context.tasks, self)
        self._run.answered.connect(self._show)
        self._run.failed.connect(context.failed)

    def ask_open(self) -> None:
        """Let the user choose a table."""
        path = self.asked(say("Open a table"))
        if path is not None:
            self.open(path)

    def asked(self, title: str) -> Path | None:
        """Return the file that the user chooses; None for none."""
        name, _ = QFileDialog.getOpenFileName(self._page, title, str(Path.home()), say(_TABLES))
        return Path(name) if name else None

    def open(self, path: Path, sheet: str | None = None) -> None:
        """Read the table in a file; the user says which, where it has several."""
        if self.kind is not None:
            self._run.ask(partial(batch_work.open_file, self._context, self.kind.id, path, sheet))

    def paste(self) -> None:
        """Read the table that is on the clipboard."""
        text = QGuiApplication.clipboard().text()
        if not text:
            self._context.noticed.emit(say("There is no text on the clipboard."))
        elif self.kind is not None:
            self._run.ask(partial(batch_work.open_text, self._context, self.kind.id, text))

    def ask_template(self) -> None:
        """Let the user choose where an empty table goes."""
        if self.kind is not None:
            wanted = str(Path.home() / f"{self.kind.name}.xlsx")
            name, _ = QFileDialog.getSaveFileName(
                self._page, say("Save a template"), wanted, say(_TEMPLATES)
            )
            if name:
                self.write_template(Path(name))

    def write_template(self, path: Path) -> None:
        """Write an empty table for the kind."""
        if self.kind is not None:
            work = partial(batch_work.write_template, self._context, self.kind.id, path)
            self._context.do(work, self._tell_template)

    @Slot(object)
    def _show(self, answer: Opened | Sheets) -> None:
        if isinstance(answer, Opened):
            self.opened.emit(answer)
            return
        dialog = SheetDialog(self._page, answer.path.name, answer.names)
        dialog.chosen.connect(partial(self.open, answer.path))
        dialog.open()

    @Slot(object)
    def _tell_template(self, path: Path) -> None:
        self._context.noticed.emit(say("The template is saved as {path}", path=path))


def dropped(event: QDropEvent) -> Path | None:
    """Return the one file of this machine that is dropped, if it is one."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    return Path(urls[0].toLocalFile())
