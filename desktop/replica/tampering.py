"""What somebody with a text editor for databases can do to a replica; only ever done to copies.

The Tamper Lab (`desktop.audit.attacks`) is made from these. No key is needed for any of them, and
that is the point: whatever can be forged without a key has to be found by an audit.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from desktop.domains.replay import split_blocks
from desktop.errors import StorageError, UsageError
from desktop.ledger.merkle import CompactRange, leaf_hash
from desktop.ledger.seal import format_seal, is_seal, parse_seal
from desktop.ledger.tiles import TILE_WIDTH, format_bundle
from desktop.replica import bookings, entries, search
from desktop.replica.database import Database
from desktop.replica.ingest import Ingest

_DERIVED = (
    "block", "issuer", "statement", "kind", "record", "about", "ref", "mention", "proposal",
    "consent", "charter", "parameter", *bookings.TABLES,
)  # fmt: skip


def read_everything(db: Database) -> list[bytes]:
    """Return all stored entries."""
    return list(entries.between(db, 0, entries.stored_size(db)))


def put_entry(db: Database, index: int, entry: bytes) -> None:
    """Change one entry in its bundle and nothing else."""
    number, offset = divmod(index, TILE_WIDTH)
    held = list(entries.bundle(db, number))
    held[offset] = entry
    with db.transaction():
        db.execute("update bundle set data = ? where number = ?", (format_bundle(held), number))


def put_log(db: Database, log: Sequence[bytes]) -> None:
    """Put another log in place of the stored one, with all its hash tiles."""
    with db.transaction():
        db.execute("delete from bundle")
        db.execute("delete from tile")
        entries.append(db, 0, log)
        entries.append_hashes(db, 0, [leaf_hash(entry) for entry in log])


def resealed(log: Sequence[bytes]) -> list[bytes]:
    """Return a log with every seal made anew over what stands below it."""
    made: list[bytes] = []
    tree = CompactRange()
    previous, first, height = b"", 0, 0
    for entry in log:
        if is_seal(entry):
            seal = replace(
                parse_seal(entry),
                height=height,
                first=first,
                count=len(made) - first,
                root=tree.root(),
                previous=previous,
            )
            made.append(format_seal(seal))
            previous, first, height = leaf_hash(made[-1]), len(made), height + 1
        else:
            made.append(entry)
        tree.append(leaf_hash(made[-1]))
    return made


def rebuild(db: Database) -> None:
    """Make every derived table anew from the stored log, as whoever forged it would."""
    with db.transaction():
        for table in _DERIVED:
            db.execute(f"delete from {table}")  # noqa: S608  (our own names)
        writer = Ingest(db, keep_log=False)
        for statements, seal in split_blocks(read_everything(db), 0, 0):
            writer.block(statements, seal)
        writer.flush()
        # A reach beyond the log makes the index begin anew, as after a return to an earlier size.
        db.execute("update search_progress set next_entry = ? where next_entry > 0", (1 << 60,))
    search.build(db)


def change(db: Database, sql: str, parameters: Sequence[object] = ()) -> None:
    """Run one statement that has to change something.

    Raises:
        UsageError: this replica holds nothing that it could change.
    """
    with db.transaction():
        if db.execute(sql, parameters) < 1:
            raise UsageError("This replica holds nothing that this attack could change.")


def change_blob(
    db: Database, table: str, column: str, where: str, edit: Callable[[bytes], bytes]
) -> None:
    """Edit the bytes in one row.

    Raises:
        UsageError: there is no such row.
    """
    row = db.one(f"select {column} from {table} where {where}")  # noqa: S608  (our own names)
    if row is None or row[0] is None:
        raise UsageError("This replica holds nothing that this attack could change.")
    edited = edit(bytes(row[0]))
    change(db, f"update {table} set {column} = ? where {where}", (edited,))  # noqa: S608


def garble_index(path: Path, db: Database, index: str) -> None:
    """Overwrite the page in which an index begins.

    Raises:
        StorageError: the file cannot be written.
    """
    row = db.one("select rootpage from sqlite_master where name = ?", (index,))
    size = db.one("pragma page_size")
    assert row is not None
    assert size is not None
    db.close()
    try:
        with path.open("r+b") as file:
            file.seek((row[0] - 1) * size[0] + 16)
            file.write(bytes(range(64)))
    except OSError as error:
        raise StorageError(f"{path} cannot be written: {error.strerror}.") from error
