"""The stored log: bundles and hash tiles that grow at the right edge, and can be cut back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import StorageError
from desktop.ledger.merkle import leaf_hash, root_at, root_of
from desktop.ledger.tiles import TileId, level_rows, required_tiles
from desktop.replica import entries
from desktop.replica.database import Database, in_memory
from tests.city import SIZES


def _leaves(count: int) -> list[bytes]:
    return [leaf_hash(b"%d" % number) for number in range(count)]


def _grown(db: Database, *counts: int) -> int:
    """Append entries in runs of these lengths."""
    size = 0
    for count in counts:
        run = [b"%d" % number for number in range(size, size + count)]
        entries.append(db, size, run)
        entries.append_hashes(db, size, [leaf_hash(entry) for entry in run])
        size += count
    return size


def _check(db: Database, size: int) -> None:
    leaves = _leaves(size)
    assert entries.stored_size(db) == size
    assert list(entries.between(db, 0, size)) == [b"%d" % number for number in range(size)]
    assert root_at(entries.reader(db, size), size) == root_of(leaves)
    rows = dict(level_rows(leaves))
    for tile in required_tiles(size):
        first = tile.number * 256
        assert list(entries.read_tile(db, tile)) == rows[tile.level][first : first + tile.width]
    assert entries.right_edge(db, size).root() == root_of(leaves)


@pytest.mark.parametrize("size", [0, 1, 255, 256, 257, 511, 512, 600])
def test_what_was_appended_stands_there(size: int) -> None:
    with in_memory("replica") as db:
        _grown(db, size)
        _check(db, size)
        entries.check_right_edge(db, size)


@pytest.mark.slow
@given(st.lists(st.integers(1, 300), min_size=1, max_size=4))
def test_it_does_not_matter_how_the_log_arrived(counts: list[int]) -> None:
    with in_memory("replica") as db:
        _check(db, _grown(db, *counts))


@pytest.mark.slow
def test_a_log_of_two_tile_levels() -> None:
    with in_memory("replica") as db:
        size = _grown(db, 65_536 - 3, 10)
        assert size == 65_543
        assert len(entries.read_tile(db, TileId(1, 0))) == 256
        assert len(entries.read_tile(db, TileId(2, 0, 1))) == 1
        assert root_at(entries.reader(db, size), size) == root_of(_leaves(size))
        entries.cut(db, 65_535)
        assert root_at(entries.reader(db, 65_535), 65_535) == root_of(_leaves(65_535))
        assert db.one("select count(*) from tile where level = 2") == (0,)


@pytest.mark.slow
@given(st.integers(0, 600), st.integers(0, 600))
def test_a_log_that_is_cut_is_the_earlier_log(one: int, other: int) -> None:
    size, kept = max(one, other), min(one, other)
    with in_memory("replica") as db, in_memory("replica") as fresh:
        _grown(db, size)
        entries.cut(db, kept)
        _check(db, kept)
        _grown(fresh, kept)
        for table in ("bundle", "tile"):
            query = f"select * from {table} order by 1, 2"
            assert db.query(query) == fresh.query(query)


def test_one_entry_and_a_range(db: Database) -> None:
    whole = list(entries.between(db, 0, SIZES[-1]))
    assert len(whole) == SIZES[-1]
    for index in (0, 255, 256, SIZES[-1] - 1):
        assert entries.entry(db, index) == whole[index]
    assert list(entries.between(db, 250, 260)) == whole[250:260]
    assert list(entries.between(db, 256, 256)) == []


def test_what_is_not_stored_is_told(db: Database) -> None:
    with pytest.raises(StorageError, match="Entry 271"):
        entries.entry(db, SIZES[-1])
    with pytest.raises(StorageError, match="Bundle 2"):
        entries.entry(db, 512)
    with pytest.raises(StorageError, match="Hash tile 0/1"):
        entries.read_tile(db, TileId(0, 1, 16))
    with pytest.raises(StorageError, match="Hash tile 5/0"):
        entries.read_tile(db, TileId(5, 0, 1))


@pytest.mark.parametrize(
    "damage",
    [
        "update bundle set data = x'0000' where number = 1",
        "update bundle set data = x'ffff' where number = 1",
        "delete from bundle where number = 1",
        "update tile set hashes = zeroblob(480) where level = 0 and number = 1",
        "delete from tile where level = 0 and number = 1",
    ],
)
def test_a_damaged_right_edge_is_found(db: Database, damage: str) -> None:
    entries.check_right_edge(db, SIZES[-1])
    db.execute(damage)
    with pytest.raises(StorageError):
        entries.check_right_edge(db, SIZES[-1])
