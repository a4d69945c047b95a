"""The notes on findings in a window: read beside its work, written in a sheet."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.finding import Finding
from desktop.progress import Report
from desktop.replica import finding_notes
from desktop.replica.trail_records import names_of
from desktop.views.context import Context
from desktop.views.models.note_book import NoteBook
from desktop.views.parts.finding_note_sheet import FindingNoteSheet
from desktop.views.question import Question


class Noting(QObject):
    """Keeps the notes of a profile at hand."""

    changed = Signal()  # `book` was read again and holds some

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.book = NoteBook()
        self.sheet: FindingNoteSheet | None = None  # that was opened last
        self._run = Question(context.tasks, self)
        self._run.answered.connect(self._keep)
        self._run.failed.connect(context.failed)
        context.notes_changed.connect(self.read)

    def ask(self, parent: QWidget, one: Finding | None) -> None:
        """Ask for a note on a finding; without a key nobody would stand for it."""
        if one is None:
            return
        if not self._context.is_unlocked:
            self._context.unlock_asked.emit()
            return
        self.sheet = FindingNoteSheet(parent, self._context, one)
        self.sheet.done_well.connect(self._context.notes_changed)
        self.sheet.open()

    @Slot()
    def read(self) -> None:
        """Read the notes again."""
        self._run.ask(self._read)

    def _read(self, _report: Report) -> NoteBook:
        session = self._context.session
        if not session.profile.desk_file.is_file():
            return NoteBook()
        with session.desk() as desk:
            notes = finding_notes.everything(desk)
        if not notes or not session.has_replica():
            return NoteBook(notes)
        with self._context.reading() as db:
            return NoteBook(notes, names_of(db, {one.by for one in notes}))

    @Slot(object)
    def _keep(self, book: NoteBook) -> None:
        self.book = book
        if book.notes:
            self.changed.emit()
