"""What SQLite checks alone, in a thread of its own beside the checks that are made in Python.

The thread has its own handle of the replica. Where a sync that waits to write keeps it from
reading, or was quicker (a write-ahead log allows that) so that it sees another newest block, it
says so; and whoever asked makes the check under its own read transaction.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from desktop.audit.results import Results
from desktop.audit.tables import check_integrity, check_tables
from desktop.errors import StorageError
from desktop.progress import Cancelled, Report
from desktop.replica import blocks
from desktop.replica.blocks import BlockRow
from desktop.replica.database import BusyError, Database, open_suspect

_T = TypeVar("_T")
_PATIENCE_S = 0.2  # between two looks at whether the audit is cancelled


class Aside:
    """One thread that works while it is not waited for, and ends with the block."""

    def __init__(self, replica: Path) -> None:
        self._replica = replica
        self._is_over = False
        self._stop: Callable[[], None] | None = None  # ends the statement that runs
        self._pool = ThreadPoolExecutor(1, "audit")

    def tables(self, db: Database, rebuilt: Path) -> Future[Results | None]:
        """Compare the tables with the rebuilt ones, as long as they are those that ``db`` sees."""
        return self._pool.submit(self._tables, _newest(db), rebuilt)

    def integrity(self) -> Future[Results | None]:
        """Let SQLite check the whole file."""
        return self._pool.submit(self._integrity)

    def _tables(self, newest: BlockRow | None, rebuilt: Path) -> Results | None:
        with suppress(BusyError), self._opened() as db, db.reading():
            if _newest(db) == newest:
                results = Results()
                check_tables(db, rebuilt, results, self._end_if_over)
                return results
        return None

    def _integrity(self) -> Results | None:
        with suppress(BusyError), self._opened() as db:  # its own: what is attached is checked too
            results = Results()
            check_integrity(db, results)
            return results
        return None

    @contextmanager
    def _opened(self) -> Iterator[Database]:
        self._end_if_over()
        db, _ = open_suspect(self._replica, "replica")
        with db:
            self._stop = db.interrupt
            self._end_if_over()
            yield db

    def _end_if_over(self, _done: int = 0, _total: int = 0) -> None:
        if self._is_over:
            raise Cancelled

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._is_over = True
        if error is not None and self._stop is not None:
            self._stop()
        self._pool.shutdown()


def _newest(db: Database) -> BlockRow | None:
    try:
        return blocks.newest(db)
    except BusyError:
        raise
    except StorageError:
        return None  # the comparison of tables names it


def awaited(future: Future[_T], report: Report, done: int, total: int) -> _T:
    """Return what a future brings, and let the audit be cancelled meanwhile."""
    while not wait([future], _PATIENCE_S).done:
        report(done, total)
    return future.result()
