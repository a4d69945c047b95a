"""Blocks as lists and plots show them."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.replica.database import Database, Row


@dataclass(frozen=True, slots=True)
class BlockRow:
    """One block; its seal is entry ``seal``, its statements are the ``statements`` before it."""

    height: int
    seal: int
    first: int
    statements: int
    records: int
    octets: int
    voids: int
    root: bytes  # of the tree below the seal
    leaf: bytes  # leaf hash of the seal
    time_ms: int  # as the proposer claims, bounded by the cosignatures
    proposer: str


_SELECT = (
    "select height, seal, first, statements, records, octets, voids, root, leaf, time_ms, proposer "
    "from block"
)


def count(db: Database) -> int:
    """Return how many blocks there are."""
    row = db.one("select count(*) from block")
    return 0 if row is None else int(row[0])


def at(db: Database, height: int) -> BlockRow | None:
    """Return one block."""
    row = db.one(f"{_SELECT} where height = ?", (height,))
    return None if row is None else _block(row)


def between(db: Database, low: int, high: int) -> list[BlockRow]:
    """Return the blocks from height ``low`` to ``high``, both included."""
    rows = db.query(f"{_SELECT} where height between ? and ? order by height", (low, high))
    return [_block(row) for row in rows]


def newest(db: Database) -> BlockRow | None:
    """Return the highest block."""
    row = db.one(f"{_SELECT} order by height desc limit 1")
    return None if row is None else _block(row)


def holding(db: Database, entry: int) -> BlockRow | None:
    """Return the block in which an entry stands, as a statement or as the seal."""
    row = db.one(f"{_SELECT} where first <= ? order by height desc limit 1", (entry,))
    block = None if row is None else _block(row)
    return block if block is not None and entry <= block.seal else None


def last_not_after(db: Database, time_ms: int) -> BlockRow | None:
    """Return the newest block sealed not after a time; no block is older than the one below it."""
    top = newest(db)
    if top is None:
        return None
    above = bisect_right(range(top.height + 1), time_ms, key=lambda height: _time_at(db, height))
    return at(db, above - 1) if above else None


def _time_at(db: Database, height: int) -> int:
    row = db.one("select time_ms from block where height >= ? order by height limit 1", (height,))
    assert row is not None  # it is not above the newest
    return int(row[0])


def columns(db: Database) -> Sequence[tuple[int, int, int, int]]:
    """Return (statements, records, time_ms, seal) of every block by height, for plots."""
    return db.query("select statements, records, time_ms, seal from block order by height")


def columns_between(db: Database, low: int, high: int) -> Sequence[tuple[int, int, int, int]]:
    """Return the same of the blocks from height ``low`` to below ``high``."""
    return db.query(
        "select statements, records, time_ms, seal from block "
        "where height >= ? and height < ? order by height",
        (low, high),
    )


def by_hash_between(db: Database, low: bytes, high: bytes) -> BlockRow | None:
    """Return the first block whose root or seal hash lies between these two, 32 bytes each."""
    row = db.one(
        f"{_SELECT} where root between ? and ? or leaf between ? and ? order by height limit 1",
        (low, high, low, high),
    )
    return None if row is None else _block(row)


def _block(row: Row) -> BlockRow:
    height, seal, first, statements, records, octets, voids, root, leaf, time_ms, proposer = row
    return BlockRow(
        height, seal, first, statements, records, octets, voids, bytes(root), bytes(leaf), time_ms,
        proposer,
    )  # fmt: skip
