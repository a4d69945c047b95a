"""What an authority's node says of a record to those who have no replica: its signed status.

The record is proven from the stored bytes as `desktop.judgement.record` proves it anywhere, up to
the newest final checkpoint, and what it is worth there is signed with the authority's receipt key
(ledger.md section 8). What is damaged here, or not final yet, is not spoken of.
"""

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from desktop.errors import StorageError
from desktop.judgement.record import judge_record
from desktop.keys.signer import Signer
from desktop.ledger.anchor import Anchor
from desktop.ledger.scalar import format_time
from desktop.ledger.status import Status, sign_status
from desktop.replica import checkpoints, records
from desktop.replica.database import Database, open_read_only
from desktop.replica.records import Moment
from desktop.verdict import Verdict

_KEPT = 1000
_FRESH_MS = 60_000
_UNTOLD = frozenset({Verdict.ALTERED, Verdict.CANNOT_CHECK, Verdict.NOT_FINAL})


class StatusDesk:
    """Judges records of one node's replica, one at a time, and signs what it finds."""

    def __init__(
        self, replica: Path, anchor: Anchor, receipt: Signer, clock: Callable[[], int]
    ) -> None:
        """Open the replica for reading.

        Raises:
            StorageError: it cannot be used.
        """
        self._anchor, self._receipt, self._clock = anchor, receipt, clock
        self._db = open_read_only(replica, "replica", any_thread=True)
        self._guard = Lock()
        self._kept: OrderedDict[tuple[str, int], tuple[int, bytes]] = OrderedDict()

    def close(self) -> None:
        """Close the replica."""
        with self._guard:
            self._db.close()

    def status(self, record_id: str) -> bytes | None:
        """Return the status statement of a record; None where it is not final here.

        Raises:
            StorageError: what is stored here does not prove the record.
        """
        with self._guard:
            trusted = checkpoints.trusted(self._db)
            if trusted is None or records.key_of(self._db, record_id) is None:
                return None
            now_ms = self._clock()
            since, kept = self._kept.get((record_id, trusted.size), (-_FRESH_MS, b""))
            if kept and 0 <= now_ms - since < _FRESH_MS:
                return kept
            signed = self._signed(self._db, record_id, trusted.size, now_ms)
            if signed is not None:
                self._kept[record_id, trusted.size] = now_ms, signed
                if len(self._kept) > _KEPT:
                    self._kept.popitem(last=False)
            return signed

    def _signed(self, db: Database, record_id: str, size: int, now_ms: int) -> bytes | None:
        time = format_time(now_ms)
        found = judge_record(db, self._anchor, record_id, Moment(size, time), search_log=False)
        verdict, checkpoint = found.decision.verdict, found.checkpoint
        if verdict is Verdict.NOT_FINAL:
            return None
        if verdict in _UNTOLD or checkpoint is None:
            raise StorageError(
                f"What is stored of {record_id} cannot be spoken for.",
                means="This node's replica is damaged, or was changed.",
                do="Run an audit of this node, and repair it.",
            )
        status = Status(
            self._anchor.origin, checkpoint.size, checkpoint.root, record_id, verdict, time
        )
        return sign_status(status, self._receipt.public, self._receipt.sign)
