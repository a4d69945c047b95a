"""What is checked aside is checked of the same replica, or by whoever asked."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path

import pytest

from desktop.audit import aside as aside_module
from desktop.audit.aside import Aside, awaited
from desktop.audit.results import Results
from desktop.errors import StorageError
from desktop.progress import Cancelled, silent
from desktop.replica.database import Database, open_suspect
from tests.audit.town import Town, audited, opened


@contextmanager
def suspect(profile: Path) -> Iterator[Database]:
    """Open the replica of a profile as an audit does."""
    db, _ = open_suspect(profile / "replica.db", "replica")
    with db:
        yield db


def rebuilt(profile: Path, tmp_path: Path) -> Path:
    """Return tables like those that a replay of a sound log yields."""
    path = tmp_path / "rebuilt.db"
    with opened(profile) as db:
        db.copy_to(path)
    return path


def test_tables_and_file_are_checked_beside_other_work(profile: Path, tmp_path: Path) -> None:
    copy = rebuilt(profile, tmp_path)
    with opened(profile) as db:
        db.execute("update parameter set value = '31'")
    with suspect(profile) as db, db.reading(), Aside(profile / "replica.db") as aside:
        tables, integrity = aside.tables(db, copy), aside.integrity()
        compared, checked = awaited(tables, silent, 0, 1), awaited(integrity, silent, 0, 1)
    assert compared is not None
    assert [one.code for one in compared.findings] == ["TABLE_PARAMETER"]
    assert compared.checked["tables"] > 200
    assert checked is not None
    assert not checked.findings
    assert checked.checked == {"databases": 1}


def test_tables_of_another_moment_are_not_compared(profile: Path, tmp_path: Path) -> None:
    copy = rebuilt(profile, tmp_path)
    other = tmp_path / "other.db"
    with opened(profile) as db:
        db.copy_to(other)
        db.execute("update block set time_ms = 1 where height = (select max(height) from block)")
    with suspect(profile) as db, Aside(other) as aside:
        assert aside.tables(db, copy).result() is None


@pytest.mark.slow
def test_the_search_index_is_compared_in_another_process(profile: Path, tmp_path: Path) -> None:
    copy = rebuilt(profile, tmp_path)
    with opened(profile) as db, db.transaction():
        db.execute("insert into search (rowid, body) values (1000000, 'magic')")
    with suspect(profile) as db, db.reading(), Aside(profile / "replica.db") as aside:
        searched = awaited(aside.search(db, copy), silent, 0, 1)
    assert searched is not None
    assert {one.code for one in searched.findings} == {"TABLE_SEARCH"}


@pytest.mark.slow
def test_a_search_index_of_another_moment_is_not_compared(profile: Path, tmp_path: Path) -> None:
    copy = rebuilt(profile, tmp_path)
    other = tmp_path / "other.db"
    with opened(profile) as db:
        db.copy_to(other)
        db.execute("update block set time_ms = 1 where height = (select max(height) from block)")
    with suspect(profile) as db, Aside(other) as aside:
        assert aside.search(db, copy).result() is None


@pytest.mark.slow
def test_where_a_writer_holds_the_file_nothing_is_found_aside(profile: Path) -> None:
    with closing(sqlite3.connect(profile / "replica.db", isolation_level=None)) as writer:
        writer.execute("begin exclusive")
        with Aside(profile / "replica.db") as aside:
            assert aside.integrity().result() is None


@pytest.mark.slow
def test_an_audit_compares_itself_what_the_thread_cannot(
    profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(profile) as db:
        db.execute("update parameter set value = '31'")
    sound = audited(profile)
    seen = count()
    monkeypatch.setattr(aside_module, "_newest", lambda _: next(seen))
    assert audited(profile) == sound
    assert next(seen) == 2


def test_a_cancel_ends_what_waits(profile: Path, tmp_path: Path) -> None:
    copy = rebuilt(profile, tmp_path)
    begun: list[Future[Results | None]] = []

    def cancelled() -> None:
        with suspect(profile) as db, Aside(profile / "replica.db") as aside:
            aside._pool.submit(until_over, aside)
            begun.extend((aside.tables(db, copy), aside.integrity()))
            raise Cancelled

    with pytest.raises(Cancelled):
        cancelled()
    assert [type(one.exception(0)) for one in begun] == [Cancelled, Cancelled]


def until_over(aside: Aside) -> None:
    while not aside._is_over:
        pass


def test_a_cancel_ends_the_statement_that_runs(town: Town) -> None:
    with suspect(town.folder) as db:
        stop = db.interrupt
        calls = iter([False] * 3)

        def step() -> int:
            if next(calls, True):
                stop()
            return 0

        db._connection.set_progress_handler(step, 1)
        with pytest.raises(StorageError, match="interrupted"):
            db.query("select count(*) from record, about, statement")


def test_whoever_waits_may_cancel() -> None:
    def stop(_: int, __: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        awaited(Future[None](), stop, 0, 1)
