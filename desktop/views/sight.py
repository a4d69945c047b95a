"""What the pages look at: the ledger as it is now, or as it stood after an earlier block.

A page that reads through a `Sight` shows either. What writes, signs or talks to peers never does:
it asks the context, which knows only now.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.audit.results import Audited
from desktop.audit.standing import Standing, standing
from desktop.errors import StorageError, UsageError
from desktop.ledger.scalar import format_time
from desktop.progress import Report
from desktop.replica import blocks, checkpoints
from desktop.replica.check_index import Kept
from desktop.replica.database import Database, Past, open_database, open_read_only
from desktop.replica.past import look_back, make_past
from desktop.replica.records import Moment
from desktop.views.models.asked_moment import AskedMoment
from desktop.views.models.overview import Figures, read_figures
from desktop.views.question import Question
from desktop.views.saying import say

if TYPE_CHECKING:
    from desktop.views.context import Context

_KEPT_OPEN = 2  # readers: what is painted now, and what is about to be


class Sight(QObject):
    """The moment that a window shows, and everything read of it."""

    changed = Signal()  # `past` is another one; the context's signals follow

    def __init__(self, context: "Context") -> None:
        super().__init__(context)
        self._context = context
        self.past: Past | None = None
        self.has_checked = True  # `standing` is known, or will not be
        self._figures: Figures | None = None
        self._standing = Standing()
        self._readers: list[Database] = []
        self._stack = ExitStack()
        self._folder: Path | None = None
        self._made = 0
        self.going = Question(context.tasks, self)
        self.going.answered.connect(self._arrive)
        self.going.failed.connect(context.failed)
        self._check = Question(context.tasks, self)
        self._check.answered.connect(self._keep_standing)
        self._check.failed.connect(context.failed)

    def close(self) -> None:
        """Forget what was made for an earlier block."""
        for reader in self._readers:
            reader.close()
        self._readers = []
        self._stack.close()

    @property
    def figures(self) -> Figures | None:
        """The figures of the moment that is shown."""
        return self._context.figures if self.past is None else self._figures

    @property
    def audited(self) -> Audited | None:
        """The last audit of this window; audits are of now."""
        return self._context.audited if self.past is None else None

    @property
    def standing(self) -> Standing:
        """What checks across the records of then come to."""
        return self._context.standing if self.past is None else self._standing

    @property
    def checks(self) -> tuple[Kept, ...]:
        """What those checks found."""
        return self.standing.kept

    def now_ms(self) -> int:
        """Return the moment that is shown, in Unix milliseconds."""
        return self._context.now_ms() if self.past is None else self.past.time_ms

    def connect_replica(self) -> Database:
        """Return a connection for work in another thread; the caller closes it.

        Raises:
            StorageError: there is no replica yet, or it is damaged.
        """
        return self._opened(self.past)

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Lend a connection to work in another thread; all reads see one moment.

        Raises:
            StorageError: there is no replica yet, or it is damaged.
        """
        with self.connect_replica() as db, db.reading():
            yield db

    def reader(self) -> Database:
        """Return the connection of the UI thread.

        Raises:
            StorageError: there is no replica yet, or it is damaged.
        """
        if self.past is None:
            return self._context.session.reader()
        if not self._readers or self._readers[-1].past != self.past:
            self._readers.append(self._opened(self.past))
            for old in self._readers[:-_KEPT_OPEN]:
                old.close()
            self._readers = self._readers[-_KEPT_OPEN:]
        return self._readers[-1]

    def moment(self, db: Database) -> Moment:
        """Return the moment that verdicts of this connection are true for."""
        if db.past is None:
            return self._context.moment(db)
        return Moment(db.past.size, format_time(db.past.time_ms))

    def judged_at(self, db: Database) -> tuple[Moment, int | None]:
        """Return what a record of the whole replica is judged at, and up to which entry, if any."""
        past = self.past
        if past is None:
            return self._context.moment(db), None
        return Moment(past.size, format_time(past.time_ms)), past.size

    def go(self, asked: AskedMoment) -> None:
        """Look at the ledger as it stood after a block, or at a time; `changed` follows."""
        self.going.ask(partial(self._prepare, asked))

    def step(self, by: int) -> None:
        """Look at it some blocks later, or earlier; after the newest final one it is now."""
        past, figures = self.past, self._context.figures
        if past is None or figures is None:
            return
        height = max(past.height + by, 0)
        if height > figures.final_height:
            self.come_back()
        else:
            self.go(AskedMoment(height=height))

    def come_back(self) -> None:
        """Look at the ledger as it is now."""
        self.going.cancel()
        self._check.cancel()
        if self.past is not None:
            self.past, self._figures, self.has_checked = None, None, True
            self._tell()

    def _opened(self, past: Past | None) -> Database:
        db = open_read_only(self._context.session.profile.replica_file, "replica")
        if past is not None:
            with ExitStack() as on_error:
                on_error.callback(db.close)
                look_back(db, past)
                on_error.pop_all()
        return db

    def _prepare(self, asked: AskedMoment, report: Report) -> tuple[Past, Figures]:
        self._made += 1
        file = self._place() / f"past-{self._made}.db"
        with self._context.reading() as db:
            past = make_past(db, file, _height_of(db, asked), report)
        with self._opened(past) as db, db.reading():
            identity = self._context.identity
            did = "" if identity is None else identity.did
            folder = self._context.session.profile.folder
            return past, read_figures(db, folder, past.time_ms, did)

    def _place(self) -> Path:
        if self._folder is None:
            made = TemporaryDirectory(prefix="civicledger-", ignore_cleanup_errors=True)
            self._folder = Path(self._stack.enter_context(made))
        return self._folder

    @Slot(object)
    def _arrive(self, answer: tuple[Past, Figures]) -> None:
        self.past, self._figures = answer
        self._standing, self.has_checked = Standing(), False
        self._check.ask(partial(self._read_standing, self.past))
        self._tell()

    def _read_standing(self, past: Past, report: Report) -> Standing:
        from desktop.audit import incremental  # noqa: PLC0415  (it loads all checks)

        index_file = past.file.with_suffix(".checks")
        with self._opened(past) as db, open_database(index_file, "checks") as index:
            if incremental.takes_long(db, index):
                return Standing()
            with suppress(StorageError):
                incremental.look(db, index, past.time_ms, report)
            return standing(db, index)

    @Slot(object)
    def _keep_standing(self, found: Standing) -> None:
        if self.past is not None:
            self._standing, self.has_checked = found, True
            self._context.checks_changed.emit()

    def _tell(self) -> None:
        self.changed.emit()
        self._context.replica_changed.emit()
        self._context.checks_changed.emit()
        self._context.audit_changed.emit()


def _height_of(db: Database, asked: AskedMoment) -> int:
    """Return the block that a moment means: at a time, the newest final one of then or before."""
    if asked.height is not None:
        return asked.height
    trusted = checkpoints.trusted(db)
    block = blocks.last_not_after(db, asked.time_ms or 0)
    if block is None or trusted is None:
        raise UsageError(say("There was no block yet at that time."), do=say("Choose a later day."))
    if block.seal >= trusted.size:
        block = blocks.holding(db, trusted.size - 1) or block
    return block.height
