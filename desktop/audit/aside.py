"""What is checked beside the checks across records, which are Python and keep one core busy.

What SQLite checks alone has a thread of its own; the comparison of the search index, which is as
much Python, a process. Each has its own handle of the replica. Where a sync that waits to write
keeps it from reading, or was quicker (a write-ahead log allows that) so that it sees another newest
block, it says so; and whoever asked makes the check under its own read transaction.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from desktop.apart import EndedError, run_apart
from desktop.audit.results import Results
from desktop.audit.tables import check_integrity, check_search, check_tables
from desktop.errors import StorageError
from desktop.progress import Cancelled, Report
from desktop.replica import blocks
from desktop.replica.blocks import BlockRow
from desktop.replica.database import BusyError, Database, open_suspect

_T = TypeVar("_T")
_PATIENCE_S = 0.2  # between two looks at whether the audit is cancelled


@dataclass(frozen=True, slots=True)
class _Search:
    """What the process that compares the search index is told."""

    replica: Path
    rebuilt: Path
    newest: BlockRow | None


class Aside:
    """Work that goes on while it is not waited for, and ends with the block."""

    def __init__(self, replica: Path) -> None:
        self._replica = replica
        self._is_over = False
        self._stop: Callable[[], None] | None = None  # ends the statement that runs
        self._pool = ThreadPoolExecutor(1, "audit")
        self._waiter = ThreadPoolExecutor(1, "audit-search")

    def tables(self, db: Database, rebuilt: Path) -> Future[Results | None]:
        """Compare the tables with the rebuilt ones, as long as they are those that ``db`` sees."""
        return self._pool.submit(self._tables, _newest(db), rebuilt)

    def integrity(self) -> Future[Results | None]:
        """Let SQLite check the whole file."""
        return self._pool.submit(self._integrity)

    def search(self, db: Database, rebuilt: Path) -> Future[Results | None]:
        """Compare the search index with the log's texts, likewise."""
        return self._waiter.submit(self._search, _Search(self._replica, rebuilt, _newest(db)))

    def _search(self, told: _Search) -> Results | None:
        with suppress(EndedError):
            return run_apart(_searched, told, self._end_if_over)
        return None

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
        self._waiter.shutdown()


def _searched(told: _Search, report: Report) -> Results | None:
    """Compare the search index, in the process that was started for it."""
    with suppress(BusyError):
        db, _ = open_suspect(told.replica, "replica")
        with db, db.reading():
            if _newest(db) == told.newest:
                results = Results()
                check_search(db, told.rebuilt, results, report)
                return results
    return None


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
