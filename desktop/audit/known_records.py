"""Records of entries that the replay has examined, read in the order of the log.

What reads them afterwards wants a few records of many statements, so a statement is cut at its
payload, a payload into the bytes of its records, and only those that are asked for are decoded.
"""

from collections.abc import Callable

from desktop.ledger.known_record import known_record
from desktop.ledger.record import Record, raw_records
from desktop.ledger.statement import cut_entry


class KnownRecords:
    """Reads records of a stored log, best in its order."""

    def __init__(self, entry: Callable[[int], bytes | None]) -> None:
        """Read from entries by their index."""
        self._read = entry
        self._entry, self._held = -1, list[bytes]()

    def record(self, entry: int, number: int) -> Record:
        """Return a record by its place."""
        if entry != self._entry:
            _, payload, _ = cut_entry(self._read(entry) or b"")
            self._entry, self._held = entry, raw_records(payload)
        return known_record(self._held[number])
