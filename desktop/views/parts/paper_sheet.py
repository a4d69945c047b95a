"""The sheet that asks how records go to paper: language, private documents, letterhead, and where.

One record becomes one PDF file, several a folder with a mailing list; a printer takes one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from desktop.errors import CivicLedgerError
from desktop.paper.document import Document, Order, document_of
from desktop.paper.folder import Written, write_document, write_folder
from desktop.paper.letterhead import load_letterhead
from desktop.paper.sheet import Letterhead
from desktop.progress import Report
from desktop.replica.database import Database
from desktop.views.context import Context
from desktop.views.parts.frames import push_button
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.language_picker import LanguagePicker, beside
from desktop.views.parts.letterhead_sheet import LetterheadSheet
from desktop.views.parts.plain import shown
from desktop.views.parts.sheet import Sheet
from desktop.views.printing.orders import draw, order_of
from desktop.views.printing.painting import a4, print_on
from desktop.views.saying import amount, grouped, later, say
from desktop.views.wish import Wish

_ONE = later(
    "The document says what the record says, in the words of its kind. A code on it leads to the "
    "record, and its proof lies beside the file and within it."
)
_MANY = later(
    "Each record becomes a PDF with its proof beside it, in a new folder with a mailing list. "
    "All of them are written, or none."
)
_PRIVATE = later("With private documents that your key opens, such as names")
_LOCKED = later("Your key is locked: private documents stay closed.")
_OWN = later("No letterhead yet: the issuer's name stands there.")
_PDF = later("PDF (*.pdf)")


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was chosen when the work began."""

    language: str
    with_private: bool


class PaperSheet(Sheet):
    """Asks how records are printed, writes or prints them, and says where they are."""

    def __init__(self, parent: QWidget | None, context: Context, records: Sequence[str]) -> None:
        is_one = len(records) == 1
        title = (
            say("Record on paper")
            if is_one
            else say("{records} records on paper", records=grouped(len(records)))
        )
        action = say("Save as PDF\u2026" if is_one else "Choose a folder\u2026")
        super().__init__(parent, context, title, _ONE if is_one else _MANY, action)
        self._records = list(records)
        self.letterhead_sheet: LetterheadSheet | None = None  # the one that was opened last
        self.language = LanguagePicker(context)
        self.private = QCheckBox(say(_PRIVATE))
        self.private.setAccessibleName(say(_PRIVATE))
        self.private.setEnabled(context.is_unlocked)
        self._head = PlainLabel(muted=True)
        self.body.addWidget(beside(PlainLabel(say("Language")), self.language))
        self.body.addWidget(self.private)
        if not context.is_unlocked:
            self.body.addWidget(PlainLabel(_LOCKED, muted=True, wrap=True))
        change = push_button(Wish(say("Letterhead\u2026"), self.ask_letterhead))
        self.body.addWidget(beside(change, self._head))
        if is_one:
            self.add_button(Wish(say("Print\u2026"), self.ask_print))
        self._show_letterhead()

    def act(self) -> None:
        """Ask where to and write."""
        if len(self._records) == 1:
            place = str(Path.home() / f"record-{self._records[0][-8:]}.pdf")
            name, _ = QFileDialog.getSaveFileName(self, say("Save as PDF"), place, say(_PDF))
            if name:
                self.write_one(Path(name))
            return
        place = QFileDialog.getExistingDirectory(self, say("Where to put the new folder"))
        if place:
            self.write_many(_new_below(Path(place), self.context.session.profile.name))

    def write_one(self, path: Path) -> None:
        """Write the record to a PDF file, its proof beside it."""
        path = path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
        self.begin(partial(self._write_one, path, self._asked()), say("Writing\u2026"))

    def write_many(self, folder: Path) -> None:
        """Write the records into a new folder."""
        self.begin(partial(self._write_many, folder, self._asked()), say("Writing\u2026"))

    def ask_print(self) -> None:
        """Make the document, then ask for a printer."""
        self.begin(partial(self._make, self._asked()), say("Preparing\u2026"))

    def ask_letterhead(self) -> None:
        """Let the user write the letterhead."""
        sheet = LetterheadSheet(self, self.context, self._letterhead() or Letterhead(""))
        sheet.done_well.connect(self._show_letterhead)
        self.letterhead_sheet = sheet
        sheet.open()

    def succeed(self, answer: object) -> None:
        if isinstance(answer, Document):
            self._print(answer)
            return
        assert isinstance(answer, Written)
        count = amount(answer.count, "document", "documents")
        self.context.noticed.emit(
            say("{count} with proof written to {place}", count=count, place=answer.place)
        )
        self.accept()

    def _print(self, document: Document) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(a4())
        printer.setDocName(shown(document.sheet.title, 80))
        if QPrintDialog(printer, self).exec() == QPrintDialog.DialogCode.Accepted:
            print_on(document.sheet, printer)
            self.accept()

    def _asked(self) -> _Asked:
        return _Asked(self.language.read(), with_private=self.private.isChecked())

    def _order(self, db: Database, asked: _Asked) -> Order:
        session, moment = self.context.session, self.context.moment(db)
        return order_of(session, db, moment, asked.language, with_private=asked.with_private)

    def _make(self, asked: _Asked, _report: Report) -> Document:
        with self.context.connect_replica() as db:
            return document_of(db, self._records[0], self._order(db, asked))

    def _write_one(self, path: Path, asked: _Asked, report: Report) -> Written:
        return write_document(path, self._make(asked, report), draw)

    def _write_many(self, folder: Path, asked: _Asked, report: Report) -> Written:
        with self.context.connect_replica() as db:
            order = self._order(db, asked)
            return write_folder(folder, db, self._records, order, draw, report)

    def _letterhead(self) -> Letterhead | None:
        try:
            return load_letterhead(self.context.session.profile.folder)
        except CivicLedgerError as error:
            self.refuse(error)
            return None

    @Slot()
    def _show_letterhead(self) -> None:
        found = self._letterhead()
        self._head.setText(say(_OWN) if found is None else found.name)


def _new_below(folder: Path, name: str) -> Path:
    """Return a folder for documents that is not there yet."""
    plain = "".join(letter if letter.isalnum() else "-" for letter in name) or "ledger"
    number = 1
    while (place := folder / f"documents-{plain}{f'-{number}' if number > 1 else ''}").exists():
        number += 1
    return place
