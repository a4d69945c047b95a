"""What a node must never forget: its queue, the tree it published, the tree it signed.

Each stands in a small database of its own, committed durably before anybody is answered. None of
them is ever restored from a backup without asking the other authorities.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.errors import StorageError
from desktop.replica.database import Database


@dataclass(frozen=True, slots=True)
class SignedTree:
    """The newest tree that a cosigner has put its name to."""

    origin: str
    size: int
    root: bytes
    note: str  # the checkpoint with this cosigner's line


def enqueue(db: Database, submissions: Sequence[tuple[bytes, bytes]]) -> None:
    """Keep submissions, (statement id, entry), all or none; a known one changes nothing."""
    with db.transaction():
        db.many("insert or ignore into submission (id, entry) values (?, ?)", submissions)


def queued(db: Database, limit: int, most_bytes: int | None = None) -> list[tuple[int, bytes]]:
    """Return (number, entry) of the oldest submissions.

    Args:
        db: the queue.
        limit: how many at most.
        most_bytes: of their entries together; one is returned whatever its size.
    """
    found: list[tuple[int, bytes]] = []
    octets = 0
    sql = "select number, entry from submission order by number limit ?"
    for number, entry in db.stream(sql, (limit,)):
        octets += len(entry)
        if found and most_bytes is not None and octets > most_bytes:
            break
        found.append((number, bytes(entry)))
    return found


def queue_length(db: Database) -> int:
    """Return how many submissions wait."""
    row = db.one("select count(*) from submission")
    return 0 if row is None else int(row[0])


def is_queued(db: Database, statement_id: bytes) -> bool:
    """Return whether a statement waits to be ordered."""
    return db.one("select 1 from submission where id = ?", (statement_id,)) is not None


def dequeue(db: Database, numbers: Sequence[int]) -> None:
    """Forget submissions that were ordered or refused."""
    with db.transaction():
        db.many("delete from submission where number = ?", [(number,) for number in numbers])


def forget(db: Database, statement_id: bytes) -> None:
    """Forget a submission that was handed on."""
    with db.transaction():
        db.execute("delete from submission where id = ?", (statement_id,))


def published(db: Database) -> tuple[int, bytes] | None:
    """Return the (size, root) that the writer published last."""
    row = db.one("select size, root from published")
    return None if row is None else (row[0], bytes(row[1]))


def swap_published(
    db: Database, origin: str, old: tuple[int, bytes] | None, new: tuple[int, bytes]
) -> None:
    """Move the writer's lock from one tree to the next.

    Raises:
        StorageError: the lock does not stand where this writer left it.
    """
    with db.transaction():
        if old is None:
            changed = db.execute(
                "insert into published (one, origin, size, root) select 1, ?, ?, ? "
                "where not exists (select 1 from published)",
                (origin, *new),
            )
        else:
            changed = db.execute(
                "update published set size = ?, root = ? "
                "where origin = ? and size = ? and root = ?",
                (*new, origin, *old),
            )
        if changed != 1:
            raise StorageError(
                "The writer's lock does not stand where this node left it.",
                means="Another writer published, or a backup was restored. This node stops.",
                do="Do not restart it before every cosigner's newest checkpoint was compared.",
            )


def signed_tree(db: Database) -> SignedTree | None:
    """Return the newest tree that this cosigner signed."""
    row = db.one("select origin, size, root, note from signed")
    return None if row is None else SignedTree(row[0], row[1], bytes(row[2]), row[3])


def sign_tree(db: Database, old: SignedTree | None, new: SignedTree) -> None:
    """Put down the tree that is about to be signed; durable when this returns.

    Raises:
        StorageError: another thread or process signed meanwhile, or it would be a step back.
    """
    if old is not None and new.size < old.size:
        raise StorageError(f"A cosigner never goes back from {old.size} to {new.size}.")
    with db.transaction():
        now = signed_tree(db)
        if now != old:
            raise StorageError("The cosigner signed another tree meanwhile; ask again.")
        db.execute(
            "insert or replace into signed (one, origin, size, root, note) values (1, ?, ?, ?, ?)",
            (new.origin, new.size, new.root, new.note),
        )


def accepted_voids(db: Database) -> frozenset[int]:
    """Return the void statements that this cosigner's operator accepts."""
    return frozenset(row[0] for row in db.query("select entry from accepted_void order by entry"))


def accept_void(db: Database, entry: int) -> None:
    """Accept one void statement by its index; the operator of the cosigner decides that alone."""
    with db.transaction():
        db.execute("insert or ignore into accepted_void (entry) values (?)", (entry,))
