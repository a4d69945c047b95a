"""What can be done with the one thing that the inspector shows, whatever page shows it.

Copied as text, hash or JSON, shown as a code, proven in a file, noted about. A page only says what
it is about (`Inspection.subject`).
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.durable import replace_file
from desktop.errors import CivicLedgerError, StorageError, UsageError
from desktop.exchange.proof_file import build_proof_file
from desktop.progress import Report
from desktop.replica import records
from desktop.views.context import Context
from desktop.views.models.inspection import Inspection, as_text, with_note
from desktop.views.parts.file_drag import content_of, put_aside
from desktop.views.parts.note_sheet import NoteSheet
from desktop.views.parts.qr_sheet import QrSheet
from desktop.views.parts.sheet import Sheet
from desktop.views.saying import say
from desktop.views.wish import Wish

_RECORD = "urn:uuid:"


class Subjects(QObject):
    """Makes the wishes for a subject, and carries them out."""

    asked = Signal(object)  # the Sheet that was opened

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._is_making = False  # a file to be dragged
        self.sheet: Sheet | None = None  # the one that was opened last

    def dress(self, inspection: Inspection) -> Inspection:
        """Return an inspection with what the user noted about its subject."""
        if not inspection.subject:
            return inspection
        note = self._context.own_words.note(inspection.subject)
        return with_note(inspection, note.label, note.text)

    def wishes(self, inspection: Inspection) -> Sequence[Wish]:
        """Return everything that can be done with what an inspection shows."""
        hashes = [fact.value for fact in inspection.facts if fact.is_hash]
        found = [Wish(say("Copy as text"), partial(_copy, as_text(inspection)))]
        if hashes:
            found.append(Wish(say("Copy hash"), partial(_copy, hashes[-1])))
        return (*found, *self.wishes_for(inspection.subject))

    def wishes_for(self, subject: str) -> Sequence[Wish]:
        """Return what can be done with a record or a thing, wherever it stands."""
        if not subject:
            return ()
        always = (
            Wish(say("Show as QR\u2026"), partial(self.show_code, subject)),
            Wish(say("Your note\u2026"), partial(self.note, subject)),
        )
        if not subject.startswith(_RECORD):
            search = partial(self._context.go, "records", f'about:"{subject}"')
            return (
                Wish(say("Copy name"), partial(_copy, subject)),
                *always,
                Wish(say("Records"), search),
            )
        return (
            Wish(say("Copy id"), partial(_copy, subject)),
            Wish(say("Copy as JSON"), partial(self.copy_json, subject)),
            *always,
            Wish(say("Save proof\u2026"), partial(self._ask_proof, subject)),
        )

    def show_code(self, subject: str) -> None:
        """Show a name as a QR code."""
        try:
            self._open(QrSheet(self._window, self._context, subject))
        except UsageError as error:
            self._context.failed.emit(error)

    def note(self, subject: str) -> None:
        """Let the user note something about a subject."""
        self._open(NoteSheet(self._window, self._context, subject, subject))

    def copy_json(self, subject: str) -> None:
        """Put a record on the clipboard exactly as its issuer signed it."""
        self._context.do(partial(self._read_json, subject), self._copy_read)

    def save_proof(self, subject: str, path: Path) -> None:
        """Write the proof of a record to a file."""
        self._context.do(partial(self._write_proof, subject, path), self._tell_written)

    def proof(self, subject: str) -> bytes:
        """Return the proof of a record; to be called away from the UI thread."""
        with self._context.connect_replica() as db:
            return build_proof_file(db, self._context.session.profile.anchor, subject)

    def drag(self, subject: str) -> None:
        """Let the user drag the proof of a record out of the window; it is made first."""
        if subject.startswith(_RECORD) and not self._is_making:
            self._is_making = True
            self._context.do(partial(self._put_aside, subject), self._drag, self._tell_undraggable)

    def _put_aside(self, subject: str, _report: Report) -> Path:
        name = f"{subject.removeprefix(_RECORD)}.clproof"
        return put_aside(name, self.proof(subject))

    @Slot(object)
    def _drag(self, file: Path) -> None:
        self._is_making = False
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            drag = QDrag(self._window)
            drag.setMimeData(content_of(file))
            drag.exec()

    @Slot(CivicLedgerError)
    def _tell_undraggable(self, error: CivicLedgerError) -> None:
        self._is_making = False
        self._context.failed.emit(error)

    def _open(self, sheet: Sheet) -> None:
        self.sheet = sheet
        sheet.open()
        self.asked.emit(sheet)

    def _ask_proof(self, subject: str) -> None:
        place = str(Path.home() / f"{subject.removeprefix(_RECORD)}.clproof")
        kinds = say("Proof (*.clproof)")
        chosen, _ = QFileDialog.getSaveFileName(self._window, say("Save proof"), place, kinds)
        if chosen:
            self.save_proof(subject, Path(chosen))

    def _write_proof(self, subject: str, path: Path, _report: Report) -> Path:
        replace_file(path, self.proof(subject), mode=0o644)
        return path

    def _read_json(self, subject: str, _report: Report) -> str:
        with self._context.reading() as db:
            key = records.key_of(db, subject)
            if key is None:
                raise StorageError(
                    say("This record is not in this copy."), do=say("Sync, then try again.")
                )
            return records.read(db, key).canonical.decode()

    @Slot(object)
    def _copy_read(self, text: str) -> None:
        _copy(text)
        self._context.noticed.emit(say("Copied."))

    @Slot(object)
    def _tell_written(self, path: Path) -> None:
        self._context.noticed.emit(say("Saved as {path}", path=path))


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
