"""What was submitted and is not sealed yet: durable in the queue, and looked into only once.

What `examine` has found of a statement is kept beside it, as long as there is room, so that the
block that takes it need not parse and verify the very same bytes again. After a start nothing is
known, and everything is looked into anew.
"""

from collections.abc import Sequence

from desktop.domains.examination import Examined, examine
from desktop.domains.refusal import Refusal
from desktop.domains.replay import MAX_BLOCK_BYTES
from desktop.engine.port import EngineError
from desktop.replica import node_state
from desktop.replica.database import Database

MOST_WAITING = 20_000
"""Statements that are kept while no block takes them; anybody with a key can make some."""

_MOST_KNOWN = 8_192
_MOST_KNOWN_BYTES = 16 * 1024 * 1024


class QueueFullError(EngineError):
    """A queue that takes nothing until a block was made of what waits."""

    code = "BUSY"

    def __init__(self) -> None:
        super().__init__(
            "Too many statements wait for their block.",
            means="This one was not taken; nothing that was taken before is lost.",
            do="Submit the same bytes again in a few seconds.",
            retryable=True,
            outcome="no",
        )


class Queue:
    """The statements that wait, the oldest first; the caller serialises the calls."""

    def __init__(self, db: Database, most: int | None = None) -> None:
        """Go on with what waits in a database.

        Args:
            db: the queue.
            most: how many statements may wait; `MOST_WAITING`, if not given.
        """
        self.db, self._most = db, MOST_WAITING if most is None else most
        self._known: dict[bytes, Examined] = {}  # by the very bytes
        self._known_bytes = 0
        self.length = node_state.queue_length(db)

    def add(self, fresh: Sequence[tuple[bytes, Examined]]) -> None:
        """Keep statements durably, all or none; one that waits already changes nothing.

        Raises:
            QueueFullError: there is no room for all of them, and none was taken.
            StorageError: they could not be written.
        """
        if self.length + len(fresh) > self._most:
            fresh = [(entry, one) for entry, one in fresh if not self.holds(one.statement.id)]
            if fresh and self.length + len(fresh) > self._most:
                raise QueueFullError
        node_state.enqueue(self.db, [(one.statement.id, entry) for entry, one in fresh])
        self.length = node_state.queue_length(self.db)
        for entry, one in fresh:
            if len(self._known) >= _MOST_KNOWN:
                return
            if entry not in self._known and self._known_bytes + len(entry) <= _MOST_KNOWN_BYTES:
                self._known[entry] = one
                self._known_bytes += len(entry)

    def oldest(self, limit: int) -> list[tuple[int, bytes]]:
        """Return (number, entry) of those that have waited longest, as many as fit into a block."""
        return node_state.queued(self.db, limit, MAX_BLOCK_BYTES)

    def examined(self, entry: bytes) -> Examined | Refusal:
        """Return what `examine` says of a statement, from memory where it is there."""
        known = self._known.get(entry)
        return examine(entry) if known is None else known

    def remove(self, done: Sequence[tuple[int, bytes]]) -> None:
        """Forget statements that were ordered or refused, durably."""
        node_state.dequeue(self.db, [number for number, _ in done])
        self.length = node_state.queue_length(self.db)
        for _, entry in done:
            if self._known.pop(entry, None) is not None:
                self._known_bytes -= len(entry)

    def holds(self, statement_id: bytes) -> bool:
        """Return whether a statement waits."""
        return node_state.is_queued(self.db, statement_id)
