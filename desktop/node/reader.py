"""A laptop that lets others read its replica; it signs, takes and changes nothing."""

from pathlib import Path

from desktop.closing import Closing
from desktop.ledger.anchor import Anchor
from desktop.node.service import Health
from desktop.peers.replica_source import ReplicaSource
from desktop.replica import checkpoints, entries
from desktop.replica.database import open_read_only


class Reader(Closing):
    """Serves one replica."""

    def __init__(self, replica: Path, anchor: Anchor) -> None:
        """Open the replica.

        Raises:
            StorageError: there is none, or it is damaged.
        """
        self._anchor = anchor
        self._db = open_read_only(replica, "replica", any_thread=True)
        self._tree = ReplicaSource(self._db)

    def close(self) -> None:
        """Close the replica."""
        self._db.close()

    def tree(self) -> ReplicaSource:
        """Return the tree that readers get."""
        return self._tree

    def health(self) -> Health:
        """Return how far this replica reaches."""
        with self._tree.reading() as db:
            size, newest = entries.stored_size(db), checkpoints.as_of(db)
        final, as_of_s = (0, None) if newest is None else (newest.size, newest.as_of_s)
        return Health("reader", self._anchor.origin, None, size, final, as_of_s)
