"""The files: ours or refused in words, whatever stands in their place or happens to them."""

import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Generator, Iterator
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from urllib.parse import unquote, urlsplit

import pytest

from desktop.errors import StorageError
from desktop.replica import schema
from desktop.replica.database import (
    Database,
    Journal,
    hold,
    in_memory,
    journal_for,
    open_database,
    open_read_only,
    open_suspect,
    scratch,
    uri_of,
)

DESIGNS = ("replica", "desk", "cosigner", "lock", "queue")
_OPENERS = {"writing": open_database, "reading": open_read_only}


def _tampered(path: Path, script: str) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()


@pytest.mark.parametrize("design", DESIGNS)
def test_a_file_is_made_once_and_opened_again(tmp_path: Path, design: str) -> None:
    path = tmp_path / f"{design}.db"
    with open_database(path, design) as db:
        assert db.check() == []
        assert (db.path, db.design) == (path, design)
    before = path.read_bytes()
    open_database(path, design).close()
    assert path.read_bytes() == before
    open_read_only(path, design).close()


@pytest.mark.parametrize("design", DESIGNS)
def test_a_file_of_one_design_is_none_of_another(tmp_path: Path, design: str) -> None:
    path = tmp_path / "one.db"
    open_database(path, design).close()
    for other in DESIGNS:
        if other != design:
            with pytest.raises(StorageError, match=f"not a {other} database"):
                open_database(path, other)


# What somebody may have done to the schema


_TAMPERING = {
    "trigger": "create trigger t after insert on block begin delete from record; end",
    "named like a table": "create trigger [record ] before update on issuer begin select 1; end",
    "view": "create view shown as select * from record",
    "extra table": "create table notes (text)",
    "virtual table": "create virtual table more using fts5 (body)",
    "dropped table": "drop table mention",
    "dropped index": "drop index record_id",
    "changed index": "drop index record_id; create index record_id on record (id)",
    "partial index": "drop index record_time; create index record_time on record (time_ms, key) "
    "where revoked = 0",
    "extra column": "alter table record add column verdict text",
    "renamed table": "alter table parameter rename to parameters",
    "table for a view": "drop table about; create view about as select '' as item, 0 as record",
    "without strict": "drop table consent; create table consent (target blob not null, did text "
    "not null, entry integer not null); create index consent_target on consent (target)",
    "older version": "pragma user_version = 1",
}


@pytest.mark.parametrize("how", list(_TAMPERING))
@pytest.mark.parametrize("mode", list(_OPENERS))
def test_a_tampered_schema_is_refused(replica_file: Path, how: str, mode: str) -> None:
    _tampered(replica_file, _TAMPERING[how])
    with pytest.raises(StorageError) as raised:
        _OPENERS[mode](replica_file, "replica")
    if how != "older version":  # there the migration finds its tables there already
        assert "not the ones this program makes" in raised.value.what


@pytest.mark.parametrize("opener", [open_database, open_read_only, open_suspect])
def test_a_file_of_an_older_program_is_brought_up(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    opener: Callable[[Path, str], Database | tuple[Database, list[str]]],
) -> None:
    all_of_them = schema.migrations("replica")
    with monkeypatch.context() as older:
        older.setattr(schema, "migrations", lambda _design: all_of_them[:1])
        open_database(tmp_path / "replica.db", "replica").close()
    opened = opener(tmp_path / "replica.db", "replica")
    db = opened if isinstance(opened, Database) else opened[0]
    assert db.one("pragma user_version") == (len(all_of_them),)
    db.close()


@pytest.mark.parametrize("how", list(_TAMPERING))
def test_a_suspect_file_is_opened_and_its_differences_named(replica_file: Path, how: str) -> None:
    db, different = open_suspect(replica_file, "replica")
    db.close()
    assert different == []
    _tampered(replica_file, _TAMPERING[how])
    db, different = open_suspect(replica_file, "replica")
    db.close()
    assert different


def test_a_schema_that_is_edited_by_hand_is_refused(replica_file: Path) -> None:
    _tampered(
        replica_file,
        "pragma writable_schema = on; update sqlite_master set sql = replace(sql, "
        "'size integer not null', 'size integer') where name = 'trusted'",
    )
    with pytest.raises(StorageError):
        open_read_only(replica_file, "replica")


@pytest.mark.parametrize("mode", list(_OPENERS))
def test_a_file_of_a_newer_program_is_refused_and_unchanged(replica_file: Path, mode: str) -> None:
    _tampered(replica_file, "pragma user_version = 99")
    before = replica_file.read_bytes()
    with pytest.raises(StorageError, match="newer version"):
        _OPENERS[mode](replica_file, "replica")
    assert replica_file.read_bytes() == before


# Other files in its place


@pytest.mark.parametrize("mode", list(_OPENERS))
def test_another_programs_database_is_refused(tmp_path: Path, mode: str) -> None:
    path = tmp_path / "replica.db"
    _tampered(path, "create table bookmarks (url)")
    with pytest.raises(StorageError, match="not a replica database"):
        _OPENERS[mode](path, "replica")


@pytest.mark.parametrize("mode", list(_OPENERS))
@pytest.mark.parametrize("data", [b"no database at all", b"SQLite format 3\x00", b"\x00" * 8192])
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, data: bytes, mode: str) -> None:
    path = tmp_path / "replica.db"
    path.write_bytes(data * 200 if len(data) < 100 else data)
    with pytest.raises(StorageError):
        _OPENERS[mode](path, "replica")


def test_an_empty_file_is_begun_anew_and_never_read_as_a_replica(tmp_path: Path) -> None:
    path = tmp_path / "replica.db"
    path.write_bytes(b"")
    with pytest.raises(StorageError):
        open_read_only(path, "replica")
    with open_database(path, "replica") as db:
        assert db.query("select * from bundle") == []


def test_a_missing_file_is_not_made_by_reading(tmp_path: Path) -> None:
    for opener in (open_read_only, open_suspect):
        with pytest.raises(StorageError, match="no database"):
            opener(tmp_path / "replica.db", "replica")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", ["nowhere/replica.db", "folder"])
def test_a_place_where_no_file_can_be_is_told(tmp_path: Path, place: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(StorageError, match="cannot be opened for writing"):
        open_database(tmp_path / place, "replica")


def test_a_folder_that_may_not_be_written_is_told(replica_file: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("Windows asks for rights in another way")
    with tempfile.TemporaryDirectory(dir="/var/tmp") as name:
        folder = Path(name)
        copy = folder / "replica.db"
        copy.write_bytes(replica_file.read_bytes())
        copy.chmod(0o444)
        folder.chmod(0o555)
        was = os.geteuid()
        if was == 0:
            os.seteuid(65_534)
        try:
            with open_database(copy, "replica") as db:
                with pytest.raises(StorageError, match="read-only"):
                    db.execute("delete from block")
                assert db.query("select count(*) from block") == [(3,)]
            with pytest.raises(StorageError, match="cannot be opened for writing"):
                open_database(folder / "new.db", "replica")
        finally:
            os.seteuid(was)
            folder.chmod(0o755)


def test_a_reader_cannot_write(replica_file: Path) -> None:
    with open_read_only(replica_file, "replica") as db, pytest.raises(StorageError):
        db.execute("delete from block")


def test_what_is_closed_already_has_nothing_to_interrupt(replica_file: Path) -> None:
    with open_read_only(replica_file, "replica") as db:
        interrupt = db.interrupt
    interrupt()


def test_a_damaged_page_is_told_in_words(replica_file: Path) -> None:
    data = bytearray(replica_file.read_bytes())
    for at in range(len(data) // 2, len(data)):
        data[at] ^= 0x55
    replica_file.write_bytes(bytes(data))
    with open_read_only(replica_file, "replica") as db:
        with pytest.raises(StorageError, match=r"replica\.db is damaged") as caught:
            db.query("select * from record order by key")
        assert "sync again" in caught.value.do
        assert db.check() != []


def test_a_file_that_is_cut_off_is_told_in_words(replica_file: Path) -> None:
    with replica_file.open("r+b") as stream:
        stream.truncate(20_000)
    with pytest.raises(StorageError), open_database(replica_file, "replica") as db:
        db.query("select * from record order by key")


def test_a_leftover_journal_of_another_file_changes_nothing_unseen(replica_file: Path) -> None:
    with open_read_only(replica_file, "replica") as db:
        before = db.query("select * from block")
    replica_file.with_name("replica.db-journal").write_bytes(b"left over" * 1000)
    with open_database(replica_file, "replica") as db:
        assert db.query("select * from block") == before
        assert db.check() == []


def test_a_true_journal_of_another_file_makes_the_replica_refused(
    replica_file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "desk.db"
    open_database(other, "desk").close()
    connection = sqlite3.connect(other, isolation_level=None)
    connection.execute("pragma cache_size = 1")  # so that the journal is written at once
    connection.execute("begin exclusive")
    rows = [(str(number), "x" * 3000, 0, "", b"") for number in range(50)]
    connection.executemany("insert into draft values (?, ?, ?, ?, ?)", rows)
    journal = other.with_name("desk.db-journal").read_bytes()
    assert journal.startswith(bytes.fromhex("d9d505f920a163d7"))
    replica_file.with_name("replica.db-journal").write_bytes(journal)
    connection.close()
    with pytest.raises(StorageError):  # SQLite has put the other file's pages into it
        open_database(replica_file, "replica")


# Several at once


def test_a_second_writer_is_told_that_the_file_is_in_use(
    replica_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.replica.database._BUSY_MS", 10)
    one, other = (open_database(replica_file, "replica") for _ in range(2))
    with one, other, one.transaction():
        with pytest.raises(StorageError, match="in use by another program"), other.transaction():
            pass
        assert other.one("select count(*) from block") == (3,)  # reading goes on


def test_two_programs_that_make_a_file_at_once_both_get_it(tmp_path: Path) -> None:
    path = tmp_path / "replica.db"
    failures: list[BaseException] = []

    def open_it() -> None:
        try:
            open_database(path, "replica").close()
        except StorageError as error:
            failures.append(error)

    threads = [threading.Thread(target=open_it) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    open_read_only(path, "replica").close()


@pytest.mark.slow
def test_another_process_that_writes_is_told_apart_from_damage(replica_file: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from desktop.replica import database\n"
        "database._BUSY_MS = 10\n"
        "with database.open_database(Path(sys.argv[1]), 'replica') as db:\n"
        "    with db.transaction():\n"
        "        pass\n"
    )
    with open_database(replica_file, "replica") as db, db.transaction():
        db.execute("delete from parameter")
        done = subprocess.run(
            [sys.executable, "-c", code, str(replica_file)],
            capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2], timeout=60,
        )  # fmt: skip
    assert done.returncode == 1
    assert "in use by another program" in done.stderr


def test_a_lock_is_held_by_one_and_let_go(tmp_path: Path) -> None:
    path = tmp_path / "profile.lock"
    for _ in range(2):
        with hold(path), pytest.raises(StorageError, match="in use"), hold(path):
            pass
    with pytest.raises(StorageError), hold(tmp_path / "nowhere" / "profile.lock"):
        pass


def test_a_reader_sees_one_moment(replica_file: Path) -> None:
    with open_read_only(replica_file, "replica") as db:
        with db.reading():
            assert db.one("select count(*) from block") == (3,)
        assert db.one("select count(*) from block") == (3,)


# Transactions


@pytest.fixture
def lock(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "lock.db", "lock") as db:
        yield db


_ROW = (1, "origin", 3, bytes(32))


def test_a_transaction_is_kept_as_a_whole_or_not_at_all(lock: Database) -> None:
    with pytest.raises(KeyError), lock.transaction():  # noqa: PT012  (both belong together)
        lock.insert("published", [_ROW], 4)
        raise KeyError
    assert lock.query("select * from published") == []
    with lock.transaction():
        lock.insert("published", [_ROW], 4)
    assert lock.one("select * from published") == _ROW
    assert list(lock.stream("select size from published")) == [(3,)]
    assert lock.one("select 1 from published where size = 4") is None


def test_a_write_that_the_schema_forbids_is_told_and_undone(lock: Database) -> None:
    with pytest.raises(StorageError), lock.transaction():  # noqa: PT012  (the second fails)
        lock.insert("published", [_ROW], 4)
        lock.many("insert into published values (?, ?, ?, ?)", [(2, "x", 1, b"")])
    assert lock.query("select * from published") == []


def test_a_full_disk_is_told_in_words_and_nothing_is_half_written(lock: Database) -> None:
    lock.execute("pragma max_page_count = 4")
    with pytest.raises(StorageError, match="could not be written") as caught, lock.transaction():
        lock.insert("published", [(1, "x" * 100_000, 3, bytes(32))], 4)
    assert "Free some space" in caught.value.do
    assert lock.query("select * from published") == []
    lock.execute("pragma max_page_count = 1000")
    with lock.transaction():
        lock.insert("published", [_ROW], 4)


def test_our_own_mistakes_are_not_called_damage(lock: Database) -> None:
    lock.close()
    lock.close()
    with pytest.raises(sqlite3.ProgrammingError):
        lock.query("select 1")


def test_another_database_may_be_attached_and_let_go(lock: Database, tmp_path: Path) -> None:
    scratch(tmp_path / "scratch.db", "queue").close()
    lock.attach_scratch(tmp_path / "scratch.db", "other")
    assert lock.query("select * from other.submission") == []
    lock.detach("other")
    with pytest.raises(StorageError):
        lock.query("select * from other.submission")


def test_the_administration_sees_the_same_tables(lock: Database) -> None:
    assert lock.utils.table_names() == ["published"]


def test_a_database_in_memory_has_no_file() -> None:
    with in_memory("desk") as db:
        assert db.path is None
        with pytest.raises(StorageError, match="The database"):
            db.query("select * from nothing")


# The journal


@pytest.mark.parametrize(
    ("version", "mode"),
    [
        ((3, 7, 0), "truncate"),
        ((3, 40, 1), "truncate"),
        ((3, 44, 5), "truncate"),
        ((3, 44, 6), "wal"),
        ((3, 45, 0), "truncate"),
        ((3, 50, 6), "truncate"),
        ((3, 50, 7), "wal"),
        ((3, 51, 0), "truncate"),
        ((3, 51, 2), "truncate"),
        ((3, 51, 3), "wal"),
        ((3, 54, 1), "wal"),
        ((4, 0, 0), "wal"),
    ],
)
def test_wal_is_used_only_where_its_reset_bug_is_fixed(
    version: tuple[int, int, int], mode: str
) -> None:
    expected = {"wal": Journal("wal", "full"), "truncate": Journal("truncate", "extra")}
    assert journal_for(version) == expected[mode]


def test_the_journal_is_as_chosen_and_the_schema_is_not_trusted(tmp_path: Path) -> None:
    journal = journal_for(sqlite3.sqlite_version_info)
    with open_database(tmp_path / "replica.db", "replica") as db:
        assert db.one("pragma journal_mode") == (journal.mode,)
        assert db.one("pragma synchronous") == ({"full": 2, "extra": 3}[journal.synchronous],)
        assert db.one("pragma trusted_schema") == (0,)
        assert db.one("pragma cell_size_check") == (1,)
        assert db.one("pragma secure_delete") == (1,)


# Paths as SQLite's URIs


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PurePosixPath("/home/ann/replica.db"), "file:/home/ann/replica.db"),
        (PurePosixPath("/a b/c?d#e%20/r.db"), "file:/a%20b/c%3Fd%23e%2520/r.db"),
        (PurePosixPath("/home/zo\u00eb/r.db"), "file:/home/zo%C3%AB/r.db"),
        (PureWindowsPath(r"C:\Users\Ann\r.db"), "file:/C:/Users/Ann/r.db"),
        (PureWindowsPath(r"\\server\share\r.db"), "file:////server/share/r.db"),
        (PureWindowsPath(r"\\server\my share\a#b\r.db"), "file:////server/my%20share/a%23b/r.db"),
        (PureWindowsPath(r"\\?\C:\long\r.db"), "file:////%3F/C:/long/r.db"),
    ],
    ids=str,
)
def test_a_path_is_told_to_sqlite_without_host_query_or_fragment(path: PurePath, uri: str) -> None:
    assert uri_of(path) == uri
    parts = urlsplit(uri)
    assert (parts.netloc, parts.query, parts.fragment) == ("", "", "")
    assert unquote(parts.path).removeprefix("/").endswith(path.as_posix().lstrip("/"))


@pytest.mark.parametrize("name", ["plain.db", "a b?mode=memory#c.db", "100%25.db"])
def test_sqlite_opens_the_very_file_that_an_uri_names(tmp_path: Path, name: str) -> None:
    if sys.platform == "win32" and "?" in name:
        pytest.skip("Windows has no such names")
    path = tmp_path / name
    _tampered(path, "create table here (one)")
    (tmp_path / "other.db").touch()
    for uri in (uri_of(path), uri_of(path).replace("file:/", "file:///", 1)):
        connection = sqlite3.connect(f"{uri}?mode=ro", uri=True)
        assert connection.execute("select name from sqlite_master").fetchall() == [("here",)]
        connection.close()


@pytest.mark.skipif(sys.platform == "win32", reason="two slashes name a share there")
def test_sqlite_takes_a_share_for_a_path_of_two_slashes(tmp_path: Path) -> None:
    path = tmp_path / "one.db"
    _tampered(path, "create table here (one)")
    share = PureWindowsPath("//" + path.as_posix().lstrip("/"))  # as a share is written
    connection = sqlite3.connect(f"{uri_of(share)}?mode=ro", uri=True)
    assert connection.execute("select name from sqlite_master").fetchall() == [("here",)]
    connection.close()


def test_rows_that_nobody_reads_to_the_end_outlive_their_database() -> None:
    db = in_memory("replica")
    rows = db.stream("select 1 union all select 2")
    assert next(rows) == (1,)
    db.close()
    assert isinstance(rows, Generator)
    rows.close()  # as when what was reading has been given up
