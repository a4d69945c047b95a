"""The checkpoints this replica holds, and the one it trusts.

A checkpoint is kept as the signed note that arrived; opening it again proves it again. The trusted
size and root move forward only, and only with a final checkpoint.
"""

from dataclasses import dataclass, replace

from desktop.domains.state import CharterInForce
from desktop.errors import ProofError, StorageError
from desktop.ledger.charter import Charter
from desktop.ledger.checkpoint import (
    Checkpoint,
    NotFinalError,
    open_charter_change,
    open_checkpoint,
    parse_checkpoint,
)
from desktop.replica.database import Database, Row
from desktop.replica.state import parsed_charter


@dataclass(frozen=True, slots=True)
class Trusted:
    """What this replica will never let go: the newest final tree."""

    origin: str
    anchor: str
    size: int
    root: bytes


@dataclass(frozen=True, slots=True)
class StoredCheckpoint:
    """A checkpoint as it lies in the table; not verified."""

    size: int
    root: bytes
    note: bytes
    receipts: bytes | None
    is_final: bool


def trusted(db: Database) -> Trusted | None:
    """Return the trusted tree, or None before the first final checkpoint."""
    row = db.one("select origin, anchor, size, root from trusted")
    return None if row is None else Trusted(row[0], row[1], row[2], bytes(row[3]))


def trust(db: Database, anchor: str, checkpoint: Checkpoint) -> None:
    """Move the trusted tree to a final checkpoint, inside the transaction of its entries.

    Raises:
        ProofError: that would be a step back.
    """
    now = trusted(db)
    if now is not None and checkpoint.size < now.size:
        raise ProofError(f"The trusted size never falls from {now.size} to {checkpoint.size}.")
    db.execute(
        "insert or replace into trusted (one, origin, anchor, size, root) values (1, ?, ?, ?, ?)",
        (checkpoint.origin, anchor, checkpoint.size, checkpoint.root),
    )


def store(db: Database, checkpoint: Checkpoint, receipts: bytes | None) -> None:
    """Keep a checkpoint, in place of an older one of the same size."""
    db.execute(
        "insert or replace into checkpoint (size, root, note, receipts, final) "
        "values (?, ?, ?, ?, ?)",
        (checkpoint.size, checkpoint.root, checkpoint.note, receipts, int(checkpoint.is_final)),
    )


def newest(db: Database, *, final: bool) -> StoredCheckpoint | None:
    """Return the checkpoint of the largest size; with ``final`` among the final ones."""
    where = "where final = 1" if final else ""
    row = db.one(f"{_SELECT} {where} order by size desc limit 1")
    return None if row is None else _stored(row)


def at(db: Database, size: int) -> StoredCheckpoint | None:
    """Return the checkpoint of exactly this size."""
    row = db.one(f"{_SELECT} where size = ?", (size,))
    return None if row is None else _stored(row)


def everything(db: Database) -> list[StoredCheckpoint]:
    """Return all checkpoints, the smallest first."""
    return [_stored(row) for row in db.query(f"{_SELECT} order by size")]


_SELECT = "select size, root, note, receipts, final from checkpoint"


def _stored(row: Row) -> StoredCheckpoint:
    size, root, note, receipts, final = row
    kept = None if receipts is None else bytes(receipts)
    return StoredCheckpoint(size, bytes(root), bytes(note), kept, bool(final))


def charter_at(db: Database, size: int) -> Charter:
    """Return the charter under which a checkpoint of this size is judged.

    Raises:
        StorageError: the replica holds no charter yet.
    """
    row = db.one(
        "select document from charter where since < ? order by number desc limit 1", (size,)
    )
    if row is None:
        raise StorageError("This replica is empty.", do="Sync it with a peer first.")
    return parsed_charter(row[0])


def charters(db: Database) -> list[CharterInForce]:
    """Return every charter that the table has, the founding one first."""
    rows = db.query("select number, since, document from charter order by number")
    return [CharterInForce(row[0], row[1], parsed_charter(row[2])) for row in rows]


def successor_at(db: Database, size: int) -> Charter | None:
    """Return the charter that comes into force with the seal that ends a tree of this size."""
    row = db.one("select document from charter where since = ? and number > 0", (size,))
    return None if row is None else parsed_charter(row[0])


def charter_changes(db: Database, size: int) -> list[tuple[int, int]]:
    """Return (number, size at its seal) of the charter changes within a tree, the first first."""
    rows = db.query(
        "select number, since from charter where number > 0 and since <= ? order by number", (size,)
    )
    return [(number, since) for number, since in rows]


def judged(db: Database, note: bytes) -> Checkpoint:
    """Prove a checkpoint under the charter in force at its size, which the tables hold.

    At a seal after which another charter is in force it is final with both quorums only.

    Raises:
        FormatError, SignatureError, ProofError: it is not what the charter demands.
        StorageError: the replica holds no charter yet.
    """
    size = parse_checkpoint(note).size
    charter, successor = charter_at(db, size), successor_at(db, size)
    checkpoint = open_checkpoint(note, charter)
    if successor is None or not checkpoint.is_final:
        return checkpoint
    try:
        return open_charter_change(note, charter, successor)
    except NotFinalError:
        return replace(checkpoint, is_final=False, as_of_s=None)


def opened(db: Database, stored: StoredCheckpoint) -> Checkpoint:
    """Prove a stored checkpoint again under the charter of its size.

    Raises:
        FormatError, SignatureError, ProofError: it is not what was stored once.
    """
    return judged(db, stored.note)


def as_of(db: Database) -> Checkpoint | None:
    """Return the newest final checkpoint, proven again, or None."""
    stored = newest(db, final=True)
    return None if stored is None else opened(db, stored)
