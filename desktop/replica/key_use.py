"""What one key has written: how much, and when last."""

from dataclasses import dataclass

from desktop.replica.database import Database


@dataclass(frozen=True, slots=True)
class KeyUse:
    """What a replica holds under one key; statements that the rules refuse do not count."""

    statements: int = 0
    records: int = 0
    newest_entry: int | None = None
    newest_ms: int | None = None  # Unix time of the newest one's block


_USE = """
    select count(*), max(s.entry), max(s.height) from statement s join issuer i on i.key = s.issuer
    where i.did = ? and s.void is null
"""
_RECORDS = "select count(*) from record r join issuer i on i.key = r.issuer where i.did = ?"


def use_of(db: Database, did: str) -> KeyUse:
    """Return what a key has written; counts all of it, so ask away from the UI thread."""
    row = db.one(_USE, (did,))
    if row is None or not row[0]:
        return KeyUse()
    statements, entry, height = row
    records = db.one(_RECORDS, (did,))
    block = db.one("select time_ms from block where height = ?", (height,))
    return KeyUse(
        statements,
        0 if records is None else records[0],
        entry,
        None if block is None else block[0],
    )
