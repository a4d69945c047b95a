"""Records of entries that the replay has examined, read without checking every field again.

The replay has judged the very bytes: form, signature, payload, schema. What reads them afterwards
wants a few records of many statements, so here a statement is cut at its payload, a payload into
the bytes of its records, and only those that are asked for are decoded. Never for an entry that was
not examined.
"""

from typing import Any

import msgspec

from desktop.audit.stored_log import StoredLog
from desktop.ledger.record import Place, Record, Ref, raw_records
from desktop.ledger.statement import cut_entry


class _Fields(msgspec.Struct):
    """The fields of a record that somebody here asks for."""

    id: str
    kind: str
    time: str
    data: dict[str, Any]
    about: tuple[str, ...] = ()
    place: Place | None = None
    holder: str | None = None
    refs: tuple[Ref, ...] = ()


_decode = msgspec.json.Decoder(_Fields).decode


class KnownRecords:
    """Reads records of a stored log, best in its order."""

    def __init__(self, log: StoredLog) -> None:
        self._log = log
        self._entry, self._held = -1, list[bytes]()

    def record(self, entry: int, number: int) -> Record:
        """Return a record by its place; its end and its private part are left out."""
        if entry != self._entry:
            _, payload, _ = cut_entry(self._log.entry(entry) or b"")
            self._entry, self._held = entry, raw_records(payload)
        return _record(self._held[number])


def _record(canonical: bytes) -> Record:
    found = _decode(canonical)
    return Record(
        found.id,
        found.kind,
        found.time,
        found.data,
        about=found.about,
        place=found.place,
        holder=found.holder,
        refs=found.refs,
    )
