"""A replica that a power failure has torn: the engine says so in words and does not go on."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop.errors import StorageError
from tests.city import City
from tests.engine.contract import founded, opened
from tests.engine.embedded_kit import KIT


@pytest.fixture
def city(tmp_path: Path) -> City:
    return founded(KIT, tmp_path / "home")


def _tear(file: Path, table: str, setting: str) -> None:
    """Put values into rows that SQLite would never take, as a torn page holds them."""
    with closing(sqlite3.connect(file)) as db:
        (sql,) = db.execute("select sql from sqlite_master where name = ?", (table,)).fetchone()
    lax = sql.replace(" not null", "").replace(") strict", ")").replace("integer primary", "int")
    lax = lax.replace("int key", "int")
    _set_schema(file, table, lax)
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        db.execute(f"update {table} set {setting}")
    _set_schema(file, table, sql)


def _set_schema(file: Path, table: str, sql: str) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        db.execute("pragma writable_schema = on")
        db.execute("update sqlite_master set sql = ? where name = ?", (sql, table))


@pytest.mark.parametrize(
    ("table", "setting"),
    [
        ("block", "seal = null"),
        ("block", "seal = 'x'"),
        ("block", "seal = x'00'"),
        ("block", "seal = -5"),
        ("block", "seal = seal + 1"),
        ("block", "seal = 9999999999"),
        ("block", "leaf = null"),
        ("block", "time_ms = null"),
        ("block", "time_ms = 'x'"),
        ("block", "time_ms = time_ms + 1"),
        ("block", "statements = statements + 1"),
        ("block", "proposer = 'x'"),
        ("charter", "document = null"),
        ("charter", "document = x'00'"),
        ("charter", "document = '{}'"),
        ("bundle", "data = null"),
        ("bundle", "data = x'00'"),
        ("tile", "hashes = null"),
        ("tile", "hashes = x'00'"),
    ],
)
def test_a_torn_replica_keeps_the_engine_from_starting_with_words(
    city: City, table: str, setting: str
) -> None:
    _tear(city.folder / "replica.db", table, setting)
    with pytest.raises(StorageError) as caught, opened(KIT, city.folder):
        pass
    assert caught.value.what
    assert caught.value.do


def test_the_words_name_the_file_and_what_to_do(city: City) -> None:
    _tear(city.folder / "replica.db", "block", "seal = null")
    with pytest.raises(StorageError, match=r"replica\.db is damaged") as caught:
        KIT.open(city.folder)
    assert "cosigner" in caught.value.do


def test_a_whole_replica_is_gone_on_from(city: City) -> None:
    with opened(KIT, city.folder) as engine:
        engine.submit(city.recalls(1)[0])
        engine.settle()
    with opened(KIT, city.folder) as engine:
        assert engine.status().height == 2
