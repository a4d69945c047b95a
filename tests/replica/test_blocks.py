"""Blocks as rows: by height, by entry, by time, by the beginning of a hash."""

from desktop.domains.catalogue import builtin_kinds
from desktop.replica import blocks, entries
from desktop.replica.database import Database, in_memory
from tests.city import MINUTE_MS, SIZES, START_MS


def test_every_block_has_its_row(db: Database) -> None:
    rows = blocks.between(db, 0, 9)
    assert blocks.count(db) == len(rows) == 3
    assert [row.height for row in rows] == [0, 1, 2]
    assert tuple(row.seal + 1 for row in rows) == SIZES
    assert [row.first for row in rows] == [0, *SIZES[:2]]
    last = SIZES[2] - SIZES[1] - 1
    assert [row.statements for row in rows] == [SIZES[0] - 1, 3, last]
    assert [row.records for row in rows] == [len(builtin_kinds()) + 4, 3, last]
    assert [row.voids for row in rows] == [0, 0, 0]
    assert {row.proposer for row in rows} == {"city-hall"}
    sizes = [len(entry) for entry in entries.between(db, SIZES[0], SIZES[1] - 1)]
    assert rows[1].octets == sum(sizes)
    assert blocks.between(db, 1, 1) == [rows[1]] == [blocks.at(db, 1)]
    assert blocks.at(db, 3) is None
    assert blocks.newest(db) == rows[2]
    assert list(blocks.columns(db)) == [
        (row.statements, row.records, row.time_ms, row.seal) for row in rows
    ]


def test_an_entry_stands_in_one_block(db: Database) -> None:
    rows = blocks.between(db, 0, 9)
    for entry in (0, *(size - 1 for size in SIZES), *SIZES[:2]):
        (expected,) = (row for row in rows if row.first <= entry <= row.seal)
        assert blocks.holding(db, entry) == expected
    assert blocks.holding(db, 271) is None
    assert blocks.holding(db, -1) is None


def test_a_moment_has_a_newest_block(db: Database) -> None:
    assert blocks.last_not_after(db, START_MS - 1) is None
    for height in range(3):
        at = blocks.last_not_after(db, START_MS + height * MINUTE_MS)
        assert at is not None
        assert at.height == height
    assert blocks.last_not_after(db, START_MS * 2) == blocks.newest(db)


def test_a_block_is_found_by_the_beginning_of_its_hashes(db: Database) -> None:
    for row in blocks.between(db, 0, 9):
        assert blocks.by_hash_between(db, row.root[:6] + bytes(26), row.root) == row
        assert blocks.by_hash_between(db, row.leaf, row.leaf) == row
    assert blocks.by_hash_between(db, bytes(32), bytes(32)) is None


def test_an_empty_replica_has_no_blocks() -> None:
    with in_memory("replica") as db:
        assert blocks.count(db) == 0
        assert blocks.newest(db) is None
        assert blocks.holding(db, 0) is None
