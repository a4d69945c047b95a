"""The search index is compared with the right texts, and what is wrong is named by its record."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.replica import entries, search
from desktop.replica.comparison import REBUILT, Difference
from desktop.replica.database import Database, open_database, scratch
from desktop.replica.search_comparison import search_differences
from desktop.replica.search_texts import bodies_of
from desktop.replica.state import NUMBERS
from tests.chronicle import Chronicle, chronicle

__all__ = ["chronicle"]


@pytest.fixture
def db(chronicle: Chronicle, tmp_path: Path) -> Iterator[Database]:
    """Open a copy of the replica, to be harmed."""
    file = Path(shutil.copy(chronicle.replica, tmp_path / "replica.db"))
    with open_database(file, "replica") as opened:
        yield opened


def compared(db: Database) -> list[Difference]:
    """Return what is found in a replica, whose table of records is right."""
    assert db.path is not None
    size = entries.stored_size(db)
    texts = [
        (index * NUMBERS + at, body)
        for index, entry in enumerate(entries.between(db, 0, size))
        for at, body in enumerate(bodies_of(entry))
    ]
    with scratch(db.path.with_name("scratch.db"), "replica") as own:
        own.attach_read_only(db.path, REBUILT)
        return list(search_differences(own, db.path, texts, search.reach(db).entries))


def test_an_index_of_the_right_words_has_no_differences(db: Database) -> None:
    assert compared(db) == []


def test_a_record_with_a_word_too_many_is_named(db: Database) -> None:
    key, record = max(db.query("select key, id from record"))
    with db.transaction():
        db.execute("insert into search (rowid, body) values (?, 'magic')", (key,))
    (found,) = compared(db)
    assert found.entry == key // NUMBERS
    assert found.record is not None
    assert found.record.replace("-", "").endswith(record.hex())
    assert "words that it does not hold" in found.what


def test_records_with_a_word_too_few_are_named(db: Database) -> None:
    keys = search.find(db, [search.Word("bachelor", is_exact=True)])
    with db.transaction():
        for key in keys[:2]:
            db.execute(
                "insert into search (search, rowid, body) values ('delete', ?, 'bachelor')", (key,)
            )
    found = compared(db)
    assert {one.entry for one in found} >= {key // NUMBERS for key in keys[:2]}
    assert all(one.record is not None for one in found)


def test_a_record_that_the_log_does_not_have_is_told(db: Database) -> None:
    with db.transaction():
        db.execute("insert into search (rowid, body) values (1000000, 'magic')")
    (found,) = compared(db)
    assert (found.entry, found.record) == (1000000 // NUMBERS, None)
    assert "should not know" in found.what


def test_an_index_that_cannot_be_read_is_told(db: Database) -> None:
    with db.transaction():
        db.execute("update search_data set block = x'00' where id > 10")
    (found,) = compared(db)
    assert (found.entry, found.record) == (None, None)
    assert "does not match" in found.what


def test_an_index_that_has_lost_count_is_told(db: Database) -> None:
    with db.transaction():
        db.execute("delete from search_progress")
    (found,) = compared(db)
    assert "lost count" in found.what
