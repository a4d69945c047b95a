"""Drafts that keep themselves: what is typed is written down a second after the last key stroke.

Whoever holds something typed is asked for it only then. Everything is sealed before it is written;
without a key that was open at least once in this window nothing is, and the user is told.
"""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop import drafts as sealing
from desktop.drafts import Draft
from desktop.errors import CivicLedgerError, LockedError
from desktop.progress import Report
from desktop.replica import drafts
from desktop.replica.database import Database
from desktop.replica.drafts import Kept
from desktop.session import Session
from desktop.views.saying import later, say
from desktop.views.task import Task, Tasks


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands somewhere now, to be made a draft of away from the UI thread."""

    draft_id: str
    make: Callable[[], Draft]


Written = Callable[[], Typed | None]
"""Asked for what stands somewhere now; None where nothing does."""

_WAIT_MS = 1_000
_UNSEALED = later("What you type is not kept yet: unlock your key once, so that it can be sealed.")


class Drafting(QObject):
    """Keeps the drafts of one window."""

    changed = Signal()  # what is kept is other than before
    noticed = Signal(str)
    failed = Signal(CivicLedgerError)

    def __init__(self, session: Session, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._tasks = session, tasks
        self._public: bytes | None = None  # the user's key for private documents
        self._typed: dict[str, Written] = {}
        self._jobs: dict[str, Typed | Kept | None] = {}  # by draft; None forgets it
        self._turn = Lock()  # of whoever writes
        self._is_writing = self._has_warned = self._has_failed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.save)

    def take_key(self) -> None:
        """Note for whom drafts are sealed, while the key is open."""
        if self._public is None:
            self._public = self._session.decryption_key().public

    def touch(self, place: str, written: Written) -> None:
        """Keep what stands at a place of the window, as soon as nothing more is typed there."""
        self._typed[place] = written
        self._timer.start()

    def leave(self, place: str) -> None:
        """Keep nothing more of a place until it is touched again."""
        self._typed.pop(place, None)

    def drop(self, draft_id: str) -> None:
        """Forget a draft."""
        self._jobs[draft_id] = None
        self._start()

    def put_back(self, kept: Kept) -> None:
        """Keep a draft again that was forgotten."""
        self._jobs[kept.id] = kept
        self._start()

    @Slot()
    def save(self) -> None:
        """Keep everything that was typed, now and away from the UI thread."""
        self._collect()
        self._start()

    def flush(self) -> None:
        """Keep everything that was typed before this returns; for closing the window.

        Raises:
            StorageError: it cannot be written.
        """
        self._timer.stop()
        self._collect()
        self._write()

    def _collect(self) -> None:
        self._timer.stop()
        if self._typed and self._public is None:
            if not self._has_warned:
                self._has_warned = True
                self.noticed.emit(say(_UNSEALED))
            return
        for written in self._typed.values():
            typed = written()
            if typed is not None:
                self._jobs[typed.draft_id] = typed
        self._typed.clear()

    def _start(self) -> None:
        if self._jobs and not self._is_writing:
            self._is_writing = self._has_failed = True
            task = Task(self._write_now)
            task.finished.connect(self._note_success)
            task.failed.connect(self.failed)
            task.ended.connect(self._go_on)
            self._tasks.start(task)

    def _write_now(self, _report: Report) -> None:
        self._write()

    def _write(self) -> None:
        with self._turn:
            if not self._jobs:
                return
            with self._session.desk() as desk:
                while self._jobs:
                    draft_id, job = self._jobs.popitem()
                    try:
                        self._do(desk, draft_id, job)
                    except CivicLedgerError:
                        self._jobs.setdefault(draft_id, job)  # until something is typed again
                        raise

    def _do(self, desk: Database, draft_id: str, job: Typed | Kept | None) -> None:
        if job is None:
            drafts.drop(desk, draft_id)
        elif isinstance(job, Kept):
            drafts.save(desk, job)
        elif self._public is not None:
            drafts.save(desk, sealing.sealed(job.make(), self._public))

    @Slot(object)
    def _note_success(self, _nothing: object) -> None:
        self._has_failed = False

    @Slot()
    def _go_on(self) -> None:
        self._is_writing = False
        if not self._has_failed:
            self._start()
        self.changed.emit()


def open_all(session: Session) -> list[Draft]:
    """Return all drafts that the user's key opens, the newest first.

    Raises:
        LockedError: the key is locked.
        StorageError: they cannot be read.
    """
    with session.desk() as desk:
        kept = drafts.everything(desk)
    if not kept:
        return []
    key = session.decryption_key()
    found = []
    for one in kept:
        try:
            found.append(sealing.opened(one, key))
        except LockedError:
            raise
        except CivicLedgerError:
            continue  # it is listed on its page, where it can be deleted
    return found
