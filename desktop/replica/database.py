"""Open, migrate and guard the SQLite files; the only place that knows their pragmas.

Every file is one of a few designs (replica, desk, cosigner, lock), told apart by its application
id, with its migrations in ``resources/sql/<design>``. On opening, the schema is compared with the
one the migrations make: a trigger, view or table that somebody added is refused.

The journal is TRUNCATE with ``synchronous=EXTRA`` unless the linked SQLite carries the fix of the
WAL-reset bug (3.51.3, 3.50.7, 3.44.6); then WAL with ``synchronous=FULL``.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from desktop.closing import Closing
from desktop.errors import StorageError
from desktop.replica.schema import (
    APPLICATION_IDS,
    compare_schema,
    migrate,
    migrations,
    recognise,
    schema_differences,
)

if TYPE_CHECKING:
    from sqlite_utils import Database as Utils

Row = tuple[Any, ...]  # what sqlite3 itself yields
_BUSY_MS = 5000
_BULK_CACHE_KIB = 32 * 1024  # for what goes through a whole file once
_WRITER_CACHE_KIB = 16 * 1024
"""What one sync of a thousand records touches stays in memory until its commit: each time that
changed pages have to leave it before, the journal is flushed once more."""


class BusyError(StorageError):
    """A file that another program is writing to at this moment; nothing is wrong with it."""


@dataclass(frozen=True, slots=True)
class Journal:
    """How this SQLite makes commits durable."""

    mode: str
    synchronous: str


def journal_for(version: tuple[int, int, int]) -> Journal:
    """Return the journal that is safe with a version of SQLite."""
    fixed = version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51, 0)
    fixed = fixed or (3, 44, 6) <= version < (3, 45, 0)
    return Journal("wal", "full") if fixed else Journal("truncate", "extra")


@dataclass(frozen=True, slots=True)
class Past:
    """An earlier block, and what `desktop.replica.past` made again for it."""

    file: Path
    height: int
    size: int  # entries in the log once that block was sealed
    time_ms: int  # at which it was sealed


class Database(Closing):
    """One connection to one file; use it in the thread that opened it."""

    past: Past | None = None  # the block that all answers are of; None for now

    def __init__(self, connection: sqlite3.Connection, path: Path | None, design: str) -> None:
        self._connection = connection
        self.path = path
        self.design = design
        self._has_failed = False

    def query(self, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        """Return all rows of a select."""
        with _translated(self.path):
            return self._connection.execute(sql, parameters).fetchall()

    def stream(self, sql: str, parameters: Sequence[object] = ()) -> Iterator[Row]:
        """Yield the rows of a select as they come."""
        with _translated(self.path):  # given up, `yield from` would close a cursor of what is gone
            yield from chain(self._connection.execute(sql, parameters))

    def one(self, sql: str, parameters: Sequence[object] = ()) -> Row | None:
        """Return the first row of a select, or None."""
        with _translated(self.path):
            row: Row | None = self._connection.execute(sql, parameters).fetchone()
            return row

    def execute(self, sql: str, parameters: Sequence[object] = ()) -> int:
        """Run one statement and return how many rows it changed."""
        with _translated(self.path):
            return self._connection.execute(sql, parameters).rowcount

    def insert(self, table: str, rows: Iterable[Sequence[object]], columns: int) -> None:
        """Insert rows in the order of the table's columns."""
        marks = ",".join("?" * columns)
        with _translated(self.path):
            self._connection.executemany(f"insert into {table} values ({marks})", rows)  # noqa: S608  (our own names)

    def many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run one statement for each row of parameters."""
        with _translated(self.path):
            self._connection.executemany(sql, rows)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Let everything read inside stand as it is now; writers wait until the end."""
        with _translated(self.path):
            self._connection.execute("begin")
        try:
            yield
        finally:
            self._connection.rollback()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make what happens inside durable as a whole, or not at all."""
        if self._has_failed:
            raise StorageError(
                f"{_name(self.path)} failed while it was being written.",
                means="What the disk holds is not known until it is opened again.",
                do="Look at the disk, then start this program again.",
            )
        with _translated(self.path):
            self._connection.execute("begin immediate")
        try:
            yield
        except BaseException:
            self._connection.rollback()
            raise
        with _translated(self.path):
            try:
                self._connection.commit()
            except sqlite3.Error as error:
                self._has_failed = not _is_busy(str(error))  # a flush is never tried again
                self._connection.rollback()
                raise

    def interrupt(self) -> None:
        """End the statement that runs with an error; any thread may call this, also too late."""
        with suppress(sqlite3.ProgrammingError):  # closed by its own thread meanwhile
            self._connection.interrupt()

    def check(self) -> list[str]:
        """Return what SQLite's own integrity check has to say; empty when all is well."""
        try:
            self._connection.execute(f"pragma cache_size=-{_BULK_CACHE_KIB}")
            rows = self._connection.execute("pragma integrity_check").fetchall()
        except (sqlite3.Error, UnicodeDecodeError) as error:
            if isinstance(error, sqlite3.OperationalError) and _is_busy(str(error)):
                raise _told("The database", error) from error
            return [str(error)]
        return [str(row[0]) for row in rows if row[0] != "ok"]

    def attach_scratch(self, path: Path, name: str) -> None:
        """Make a second database of ours readable under a name."""
        with _translated(self.path):
            self._connection.execute(f"attach database ? as {name}", (str(path),))

    def attach_read_only(self, path: Path, name: str) -> None:
        """Make another file readable under a name; for a database that `scratch` made."""
        with _translated(path):
            uri = f"{_uri(path)}?mode=ro"
            self._connection.execute(f"attach database ? as {name}", (uri,))

    def detach(self, name: str) -> None:
        """Let a second database go."""
        with _translated(self.path):
            self._connection.execute(f"detach database {name}")

    def copy_to(self, path: Path) -> None:
        """Write the whole database to a new file.

        Raises:
            StorageError: there is a file already, or it cannot be written.
        """
        if path.exists():
            raise StorageError(f"{path} is there already.")
        with _translated(path):
            copy = sqlite3.connect(path)
            try:
                self._connection.backup(copy)
            finally:
                copy.close()

    @property
    def utils(self) -> "Utils":
        """The same connection as sqlite-utils sees it, for administration."""
        from sqlite_utils import Database as Utils  # noqa: PLC0415  (few need it, it loads long)

        return Utils(self._connection)

    def close(self) -> None:
        """Close the connection; closing twice is fine."""
        self._connection.close()


def open_database(path: Path, design: str, *, any_thread: bool = False) -> Database:
    """Open a file for reading and writing; create it where it is missing.

    With ``any_thread`` the caller serialises the calls of its threads.

    Raises:
        StorageError: not a file of ours, made by a newer version, damaged, or not writable.
    """
    with _translated(path):
        connection = sqlite3.connect(
            path,
            timeout=_BUSY_MS / 1000,
            isolation_level=None,
            check_same_thread=not any_thread,
        )
        try:
            _harden(connection)
            recognise(connection, path, design)
            journal = journal_for(sqlite3.sqlite_version_info)
            connection.execute(f"pragma journal_mode={journal.mode}")
            connection.execute(f"pragma synchronous={journal.synchronous}")
            connection.execute(f"pragma cache_size=-{_WRITER_CACHE_KIB}")
            migrate(connection, design)
            compare_schema(connection, path, design)
        except BaseException:
            connection.close()
            raise
    return Database(connection, path, design)


def open_read_only(path: Path, design: str, *, any_thread: bool = False) -> Database:
    """Open a file that exists, without ever writing to it.

    With ``any_thread`` the caller serialises the calls of its threads.
    """
    if not path.is_file() or not path.stat().st_size:  # empty: its making was interrupted
        raise StorageError(
            f"There is no database at {path}.", do="Sync this profile with a peer first."
        )
    _finish_interrupted(path)
    _bring_up(path, design)
    with _translated(path):
        uri = f"{_uri(path)}?mode=ro"
        connection = sqlite3.connect(
            uri,
            uri=True,
            timeout=_BUSY_MS / 1000,
            isolation_level=None,
            check_same_thread=not any_thread,
        )
        try:
            _harden(connection)
            connection.execute("pragma query_only=on")
            recognise(connection, path, design)
            compare_schema(connection, path, design)
        except BaseException:
            connection.close()
            raise
    return Database(connection, path, design)


def open_suspect(path: Path, design: str) -> tuple[Database, list[str]]:
    """Open a file read-only that may have been tampered with, and say how its schema differs.

    Returns:
        The database, and the names of tables, indexes, views and triggers that are not as this
        program makes them; empty when all is well.

    Raises:
        StorageError: no file, not one of ours, made by a newer version, or unreadable.
    """
    if not path.is_file():
        raise StorageError(
            f"There is no database at {path}.", do="Sync this profile with a peer first."
        )
    _finish_interrupted(path)
    _bring_up(path, design)
    with _translated(path):
        uri = f"{_uri(path)}?mode=ro"
        connection = sqlite3.connect(uri, uri=True, timeout=_BUSY_MS / 1000, isolation_level=None)
        try:
            _harden(connection)
            recognise(connection, path, design)
            different = schema_differences(connection, design)
        except BaseException:
            connection.close()
            raise
    return Database(connection, path, design), different


def _finish_interrupted(path: Path) -> None:
    """Let SQLite undo a transaction that a crash has cut off; a read-only handle cannot."""
    journal = path.with_name(f"{path.name}-journal")
    try:
        if journal.stat().st_size:
            with closing(sqlite3.connect(path, timeout=0)) as connection:
                connection.execute("select count(*) from sqlite_master").fetchone()
    except (OSError, sqlite3.Error, UnicodeDecodeError):
        pass  # nothing to undo, or not possible here: the handle itself will tell


def _bring_up(path: Path, design: str) -> None:
    """Migrate a file that an older version of this program wrote; a read-only handle cannot."""
    try:
        with closing(sqlite3.connect(f"{uri_of(path)}?mode=ro", uri=True, timeout=0)) as connection:
            (application,) = connection.execute("pragma application_id").fetchone()
            (version,) = connection.execute("pragma user_version").fetchone()
    except (sqlite3.Error, UnicodeDecodeError):
        return  # the handle itself will tell
    if application == APPLICATION_IDS[design] and 0 < version < len(migrations(design)):
        with suppress(StorageError):  # on a read-only medium; the handle itself will tell
            open_database(path, design).close()


def in_memory(design: str) -> Database:
    """Return an empty database of a design that lives as long as it is open."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    _harden(connection)
    migrate(connection, design)
    return Database(connection, None, design)


def scratch(path: Path, design: str) -> Database:
    """Return a new, quick database for work that is thrown away; never for anything to keep."""
    uri = _uri(path)  # so that another file can be attached read-only
    connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    _harden(connection)
    connection.execute("pragma journal_mode=off")
    connection.execute("pragma synchronous=off")
    connection.execute(f"pragma cache_size=-{_BULK_CACHE_KIB}")
    migrate(connection, design)
    return Database(connection, path, design)


def _harden(connection: sqlite3.Connection) -> None:
    connection.execute("pragma trusted_schema=off")
    connection.execute("pragma cell_size_check=on")
    connection.execute("pragma secure_delete=on")
    connection.execute("pragma temp_store=file")


@contextmanager
def _translated(path: Path | None) -> Iterator[None]:
    name = _name(path)
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # a mistake of ours
    except sqlite3.DatabaseError as error:
        raise _told(name, error) from error
    except UnicodeDecodeError as error:  # sqlite3 cannot even say what is wrong with a schema
        raise _told(name, sqlite3.DatabaseError("its text is not UTF-8")) from error


def _name(path: Path | None) -> str:
    return "The database" if path is None else path.name


def _is_busy(text: str) -> bool:
    return "locked" in text or "busy" in text


def _told(name: str, error: sqlite3.DatabaseError) -> StorageError:
    text = str(error)
    if _is_busy(text):
        return BusyError(
            f"{name} is in use by another program.",
            means="A second CivicLedger works on this profile.",
            do="Close the other one, or wait until its sync ends.",
        )
    if "readonly" in text or "unable to open" in text:
        return StorageError(
            f"{name} cannot be opened for writing: {text}.",
            means="The folder is missing, read-only or not yours; nothing was changed.",
            do="Give yourself the right to write there, or choose another folder.",
        )
    if "full" in text or "disk I/O" in text:
        return StorageError(
            f"{name} could not be written: {text}.",
            means="The disk is full, failing or was removed; what was acknowledged is safe.",
            do="Free some space or plug the disk in again, then repeat.",
        )
    return StorageError(
        f"{name} is damaged: {text}.",
        means="The stored copy cannot be relied on.",
        do="Move it away and sync again; peers hold the same log.",
    )


@contextmanager
def hold(path: Path, patience_s: float = 0) -> Iterator[None]:
    """Hold a lock file of a folder; the system lets it go when the process ends.

    Raises:
        StorageError: another program holds it, and does not let it go in time.
    """
    with _translated(path):
        connection = sqlite3.connect(
            path,
            timeout=patience_s,
            isolation_level=None,
            check_same_thread=False,  # an engine is stopped, or collected, in any thread
        )
    try:
        with _translated(path):
            connection.execute("begin exclusive")
        yield
    finally:
        connection.close()


def _uri(path: Path) -> str:
    return uri_of(path.resolve())


def uri_of(path: PurePath) -> str:
    """Return a whole path as SQLite's URI; one on a Windows share has no host of its own in it."""
    text = quote(path.as_posix(), safe="/:")
    if text.startswith("//"):
        return f"file://{text}"
    return f"file:{text}" if text.startswith("/") else f"file:/{text}"
