"""What the user of a window wrote for themselves: searches, labels and notes, on this machine.

All of it is read and written away from the UI thread; whoever shows it is told when it has changed.
"""

import csv
import io
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from desktop.durable import replace_file
from desktop.errors import CivicLedgerError, UsageError
from desktop.ledger.scalar import format_time
from desktop.progress import Report
from desktop.replica import notes, query, query_text, records, searches
from desktop.replica.database import Database, open_read_only
from desktop.replica.notes import Note
from desktop.session import Session
from desktop.views.models.search_hints import Known
from desktop.views.parts.plain import cell
from desktop.views.question import Question
from desktop.views.saying import later, say
from desktop.views.task import Task, Tasks

_NOTE_COLUMNS = (later("About"), later("Labels"), later("Text of the note"), later("Changed (UTC)"))


@dataclass(frozen=True, slots=True)
class _Read:
    known: Known = field(default_factory=Known)
    notes: dict[str, Note] = field(default_factory=dict)


class OwnWords(QObject):
    """The searches and notes of one window's user."""

    changed = Signal()
    exported = Signal(object, int)  # the file, and how many notes it holds
    failed = Signal(CivicLedgerError)

    def __init__(self, session: Session, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._tasks = session, tasks
        self.known = Known()
        self.notes: dict[str, Note] = {}  # by subject
        self._read = Question(tasks, self)
        self._read.answered.connect(self._keep)
        self._read.failed.connect(self.failed)

    @Slot()
    def read(self) -> None:
        """Read everything again; `changed` follows."""
        self._read.ask(self._read_all)

    def note(self, subject: str) -> Note:
        """Return what is noted about a thing; an empty note where nothing is."""
        return self.notes.get(subject) or Note(subject)

    def remember(self, text: str) -> None:
        """Note that something was searched for."""
        if text.strip():
            now_ms = self._session.now_ms()
            self._write(lambda desk: searches.remember(desk, text.strip(), now_ms))

    def save(self, text: str, name: str) -> None:
        """Give a search a name, or another name."""
        now_ms = self._session.now_ms()
        self._write(lambda desk: searches.save(desk, text, name, now_ms))

    def arrange(self, texts: Sequence[str]) -> None:
        """Put the saved searches into this order."""
        self._write(lambda desk: searches.arrange(desk, texts))

    def drop(self, text: str) -> None:
        """Forget a search."""
        self._write(lambda desk: searches.drop(desk, text))

    def forget_recent(self) -> None:
        """Forget what was only searched for lately."""
        self._write(searches.forget_recent)

    def keep_note(self, note: Note, _report: Report) -> None:
        """Keep a note in place of the former one, for a task; `read` has to follow.

        Raises:
            CivicLedgerError: it is too long, or cannot be written.
        """
        with self._session.desk() as desk:
            notes.keep(desk, replace(note, changed_ms=self._session.now_ms()))

    def export_notes(self, path: Path) -> None:
        """Write all notes to a CSV file; `exported` follows."""
        task = Task(partial(self._export, path))
        task.finished.connect(self._tell_exported)
        task.failed.connect(self.failed)
        self._tasks.start(task)

    def _write(self, change: Callable[[Database], object]) -> None:
        task = Task(partial(self._change, change))
        task.finished.connect(self._read_again)
        task.failed.connect(self.failed)
        self._tasks.start(task)

    def _change(self, change: Callable[[Database], object], _report: Report) -> None:
        with self._session.desk() as desk:
            change(desk)

    @Slot(object)
    def _read_again(self, _nothing: object) -> None:
        self.read()

    def _read_all(self, _report: Report) -> _Read:
        values = {"is": query_text.STATUS_WORDS}
        with suppress(CivicLedgerError):  # a damaged copy is told by whoever needs it
            values |= self._values_of_replica()
        if not self._session.profile.desk_file.is_file():
            return _Read(Known(values=values))
        with self._session.desk() as desk:
            values |= {"label": tuple(notes.labels(desk))}
            found = {one.subject: one for one in notes.everything(desk)}
            saved, recent = tuple(searches.saved(desk)), tuple(searches.recent(desk))
            return _Read(Known(saved, recent, values), found)

    def _values_of_replica(self) -> dict[str, tuple[str, ...]]:
        if not self._session.has_replica():
            return {}
        with open_read_only(self._session.profile.replica_file, "replica") as db:
            names = sorted({kind.id.partition("/")[0] for kind, _ in records.kinds(db)})
            return {"kind": tuple(names), "issuer": tuple(query.issuer_names(db))}

    def _export(self, path: Path, _report: Report) -> tuple[Path, int]:
        with self._session.desk() as desk:
            found = notes.everything(desk)
        if not found:
            raise UsageError(say("There are no notes to export."))
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(map(say, _NOTE_COLUMNS))
        for one in found:
            cells = (one.subject, one.label, one.text, format_time(one.changed_ms))
            writer.writerow([cell(it) for it in cells])
        replace_file(path, b"\xef\xbb\xbf" + text.getvalue().encode(), mode=0o600)
        return path, len(found)

    @Slot(object)
    def _tell_exported(self, done: tuple[Path, int]) -> None:
        self.exported.emit(*done)

    @Slot(object)
    def _keep(self, found: _Read) -> None:
        self.known, self.notes = found.known, found.notes
        self.changed.emit()
