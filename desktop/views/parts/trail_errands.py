"""What is done with a trail beside looking at it: hand on a list, save, print."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, QSizeF, Qt, Slot
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.errors import CivicLedgerError
from desktop.progress import Report
from desktop.views.context import Context
from desktop.views.models.recall_export import export_recall
from desktop.views.models.trail_read import TrailRead
from desktop.views.parts.picture_file import landscape, print_on, write_picture
from desktop.views.parts.trail_plot import TrailPlot
from desktop.views.saying import amount, say


@dataclass(frozen=True, slots=True)
class _TrailDrawing:
    """The layers of a trail at full size."""

    plot: TrailPlot
    title: str
    caption: str
    is_for_paper: bool = True

    def size(self) -> QSize:
        return self.plot.whole_size()

    def paint(self, painter: QPainter) -> None:
        self.plot.paint_all(painter, QRectF(QPointF(), QSizeF(self.size())))


class TrailErrands(QObject):
    """Asks where to, does it away from the UI thread where it may take long, and says so."""

    def __init__(self, context: Context, plot: TrailPlot, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._plot, self._page = context, plot, page
        self._printer: QPrinter | None = None
        self.dialog: QPrintDialog | None = None

    def ask_export(self, read: TrailRead) -> None:
        """Ask for a file and write the list of the recall to it."""
        path = self._ask(say("Export recall list"), "recall.csv", say("CSV (*.csv)"))
        if path is not None:
            self.export(read, path)

    def export(self, read: TrailRead, path: Path) -> None:
        """Write the list of the recall to a file."""
        self._context.do(partial(self._write, read, path), self._after_export)

    def ask_save(self, title: str, caption: str) -> None:
        """Ask for a file and write the layers to it."""
        kinds = say("PNG (*.png);;SVG (*.svg);;PDF (*.pdf)")
        path = self._ask(say("Save the trail"), "trail.png", kinds)
        if path is not None:
            self.save(title, caption, path)

    def save(self, title: str, caption: str, path: Path) -> None:
        """Write the layers as they are shown to a PNG, SVG or PDF file."""
        try:
            write_picture(_TrailDrawing(self._plot, title, caption), path)
        except CivicLedgerError as error:
            self._context.failed.emit(error)
        else:
            self._context.noticed.emit(say("The trail was written to {path}", path=path))

    def ask_print(self, title: str, caption: str) -> None:
        """Ask for a printer and print the layers on one page."""
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setPageLayout(landscape())
        self._printer.setDocName(title)
        if not QPrinterInfo.availablePrinterNames():  # then the dialog asks for a file
            self._printer.setOutputFileName(str(Path.home() / "trail.pdf"))
        self.dialog = QPrintDialog(self._printer, self._page.window())
        self.dialog.setWindowTitle(say("Print the trail"))
        self.dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self.dialog.finished.connect(partial(self._after_dialog, title, caption))
        self.dialog.show()

    def print_to(self, printer: QPrinter, title: str, caption: str) -> None:
        """Print the layers on one page of a printer."""
        try:
            print_on(_TrailDrawing(self._plot, title, caption), printer)
        except CivicLedgerError as error:
            self._context.failed.emit(error)
        else:
            self._context.noticed.emit(say("The trail was handed to the printer."))

    def _after_dialog(self, title: str, caption: str, result: int) -> None:
        if result == QPrintDialog.DialogCode.Accepted and self._printer is not None:
            self.print_to(self._printer, title, caption)

    def _ask(self, title: str, name: str, kinds: str) -> Path | None:
        place = str(Path.home() / name)
        chosen, _ = QFileDialog.getSaveFileName(self._page, title, place, kinds)
        return Path(chosen) if chosen else None

    def _write(self, read: TrailRead, path: Path, _report: Report) -> tuple[int, Path]:
        return export_recall(read, path, self._context.session.profile.anchor.origin), path

    @Slot(object)
    def _after_export(self, done: tuple[int, Path]) -> None:
        count, path = done
        self._context.noticed.emit(
            say("{rows} written to {path}", rows=amount(count, "row", "rows"), path=path)
        )
