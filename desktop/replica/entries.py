"""The log itself: entry bundles as blobs, and the hash tiles above them.

Both grow at the right edge only. What is read here is not believed: a proof or an audit compares it
with a cosigned root.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.errors import FormatError, StorageError
from desktop.ledger.merkle import CompactRange, HashReader, leaf_hash, peak_nodes, root_of
from desktop.ledger.tiles import (
    MAX_LEVEL,
    TILE_HEIGHT,
    TILE_WIDTH,
    TileId,
    format_bundle,
    format_tile,
    hash_reader,
    parse_bundle,
    parse_tile,
)
from desktop.replica.database import Database, Row


@dataclass(frozen=True, slots=True)
class StatementRow:
    """Where an accepted statement stands in the log."""

    id: bytes
    index: int
    height: int
    size: int  # entries in the log once its block is sealed


def stored_size(db: Database) -> int:
    """Return how many entries the bundles hold."""
    row = db.one("select number, entries from bundle order by number desc limit 1")
    return 0 if row is None else int(row[0]) * TILE_WIDTH + int(row[1])


def bundle(db: Database, number: int) -> tuple[bytes, ...]:
    """Return the entries of one bundle, at most 256.

    Raises:
        StorageError: there is no such bundle.
        FormatError: its bytes are not a bundle.
    """
    row = db.one("select entries, data from bundle where number = ?", (number,))
    if row is None:
        raise StorageError(
            f"Bundle {number} is missing from the replica.", do="Sync this profile again."
        )
    return parse_bundle(bytes(row[1]), int(row[0]))


def entry(db: Database, index: int) -> bytes:
    """Return one entry.

    Raises:
        StorageError: the replica does not hold it.
    """
    number, offset = divmod(index, TILE_WIDTH)
    entries = bundle(db, number)
    if offset >= len(entries):
        raise StorageError(f"Entry {index} is not in this replica.", do="Sync this profile again.")
    return entries[offset]


def between(db: Database, first: int, end: int) -> Iterator[bytes]:
    """Yield the entries from ``first`` up to but not including ``end``."""
    for number in range(first // TILE_WIDTH, -(-end // TILE_WIDTH)):
        base = number * TILE_WIDTH
        yield from bundle(db, number)[max(0, first - base) : end - base]


_STATEMENT = (
    "select s.id, s.entry, s.height, b.seal + 1 "
    "from statement s join block b on b.height = s.height "
)


def statement(db: Database, statement_id: bytes) -> StatementRow | None:
    """Return where the statement of an id stands; a void one has no place."""
    row = db.one(f"{_STATEMENT} where s.id = ? and s.void is null", (statement_id,))
    return None if row is None else _statement(row)


def statement_by_seq(db: Database, issuer: str, seq: int) -> StatementRow | None:
    """Return where an issuer's statement of a number stands; the issuer is a did:key."""
    row = db.one(
        f"{_STATEMENT} join issuer i on i.key = s.issuer "
        "where i.did = ? and s.seq = ? and s.void is null",
        (issuer, seq),
    )
    return None if row is None else _statement(row)


def _statement(row: Row) -> StatementRow:
    statement_id, index, height, size = row
    return StatementRow(bytes(statement_id), index, height, size)


def append(db: Database, size: int, entries: Sequence[bytes]) -> None:
    """Add entries after the first ``size`` ones, inside a transaction."""
    number, offset = divmod(size, TILE_WIDTH)
    kept = bundle(db, number)[:offset] if offset else ()
    pending = [*kept, *entries]
    rows = []
    for start in range(0, len(pending), TILE_WIDTH):
        part = pending[start : start + TILE_WIDTH]
        rows.append((number + start // TILE_WIDTH, len(part), format_bundle(part)))
    db.many("insert or replace into bundle (number, entries, data) values (?, ?, ?)", rows)


def append_hashes(db: Database, size: int, leaves: Sequence[bytes]) -> None:
    """Add leaf hashes after the first ``size`` ones, with the tiles above them."""
    level, hashes = 0, list(leaves)
    while hashes:
        number, offset = divmod(size, TILE_WIDTH)
        kept = read_tile(db, TileId(level, number, offset)) if offset else ()
        pending = [*kept, *hashes]
        rows, complete = [], []
        for start in range(0, len(pending), TILE_WIDTH):
            part = pending[start : start + TILE_WIDTH]
            rows.append((level, number + start // TILE_WIDTH, format_tile(part)))
            if len(part) == TILE_WIDTH:
                complete.append(root_of(part))
        db.many("insert or replace into tile (level, number, hashes) values (?, ?, ?)", rows)
        level, size, hashes = level + 1, number, complete


def cut(db: Database, size: int) -> None:
    """Forget the entries and hashes above the first ``size`` entries, inside a transaction."""
    number, kept = divmod(size, TILE_WIDTH)
    rest = bundle(db, number)[:kept] if kept else ()
    db.execute("delete from bundle where number >= ?", (number,))
    if rest:
        db.insert("bundle", [(number, kept, format_bundle(rest))], 3)
    for level in range(MAX_LEVEL + 1):
        number, kept = divmod(size >> (TILE_HEIGHT * level), TILE_WIDTH)
        hashes = read_tile(db, TileId(level, number, kept)) if kept else ()
        db.execute("delete from tile where level = ? and number >= ?", (level, number))
        if hashes:
            db.insert("tile", [(level, number, format_tile(hashes))], 3)


def check_right_edge(db: Database, size: int) -> None:
    """Hash the entries of the last bundle again, before anything is appended to it.

    Raises:
        StorageError: it does not match its hash tile, or one of the two is missing.
    """
    number, kept = divmod(size, TILE_WIDTH)
    if size and not kept:
        number, kept = number - 1, TILE_WIDTH
    if not size:
        return
    try:
        hashes = [leaf_hash(one) for one in bundle(db, number)]
    except FormatError as error:
        raise _edge_damaged(number) from error
    if tuple(hashes) != read_tile(db, TileId(0, number, kept)):
        raise _edge_damaged(number)


def _edge_damaged(number: int) -> StorageError:
    return StorageError(
        f"Bundle {number}, the newest of the log, is damaged.",
        means="Appending to it would make a log that nobody can verify; nothing was changed.",
        do="Look at the disk, and fetch the log from a cosigner before this node writes again.",
    )


def read_tile(db: Database, tile: TileId) -> tuple[bytes, ...]:
    """Return the first ``tile.width`` hashes of a stored tile.

    Raises:
        StorageError: the replica does not hold that many.
    """
    row = db.one(
        "select hashes from tile where level = ? and number = ?", (tile.level, tile.number)
    )
    stored = b"" if row is None else bytes(row[0])
    wanted = tile.width * 32
    if len(stored) < wanted:
        raise StorageError(
            f"Hash tile {tile.level}/{tile.number} is missing or short.",
            do="Sync this profile again.",
        )
    return parse_tile(stored[:wanted], tile.width)


def reader(db: Database, size: int) -> HashReader:
    """Return the hashes of the stored tiles for a tree of ``size`` entries."""
    return hash_reader(lambda tile: read_tile(db, tile), size)


def right_edge(db: Database, size: int) -> CompactRange:
    """Return the tree's right edge after ``size`` entries, ready to grow."""
    return CompactRange(size, reader(db, size)(peak_nodes(size)) if size else ())
