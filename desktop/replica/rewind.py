"""Back to the trusted tree: what was pending above it is forgotten, what follows is made again.

Statuses, approvals and the roster cannot be undone row by row, so every derived table is built
again from the bundles that are kept; they must lead to the trusted root.
"""

from desktop.domains.replay import split_blocks
from desktop.errors import StorageError
from desktop.replica import bookings, entries
from desktop.replica.checkpoints import Trusted
from desktop.replica.database import Database
from desktop.replica.ingest import Ingest

_DERIVED = (
    "block", "issuer", "statement", "kind", "record", "about", "ref", "mention", "proposal",
    "consent", "charter", "parameter", "search_segment", *bookings.TABLES,
)  # fmt: skip


def rewind(db: Database, trusted: Trusted | None) -> None:
    """Forget everything above the trusted tree, inside a transaction.

    Raises:
        StorageError: the entries that are kept do not lead to the trusted root.
    """
    size = 0 if trusted is None else trusted.size
    entries.cut(db, size)
    db.execute("insert into search (search) values ('delete-all')")
    for table in _DERIVED:
        db.execute(f"delete from {table}")  # noqa: S608  (our own names)
    db.execute("update search_progress set next_entry = 0, digest = null")
    db.execute("delete from checkpoint where size > ?", (size,))
    writer = Ingest(db, keep_log=False)
    for statements, seal in split_blocks(entries.between(db, 0, size), 0, 0):
        writer.block(statements, seal)
    writer.flush()
    if trusted is not None and writer.replay.tree.root() != trusted.root:
        raise StorageError(
            "The stored entries do not lead to the tree that this replica trusts.",
            means="The replica is damaged; nothing was changed.",
            do="Move replica.db away and sync again; peers hold the same log.",
        )
