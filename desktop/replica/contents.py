"""What a block holds: its records and the statements that the rules refuse, by entry."""

from desktop.replica.database import Database
from desktop.replica.state import NUMBERS


def record_keys(db: Database, first: int, end: int, limit: int) -> list[int]:
    """Return the keys of the records in entries ``first`` up to but not including ``end``."""
    rows = db.query(
        "select key from record where key >= ? and key < ? order by key limit ?",
        (first * NUMBERS, end * NUMBERS, limit),
    )
    return [row[0] for row in rows]


def voids(db: Database, first: int, end: int) -> dict[int, str]:
    """Return the refusal codes of the void statements in a range of entries, by entry."""
    rows = db.query(
        "select entry, void from statement where entry >= ? and entry < ? and void is not null",
        (first, end),
    )
    return dict(rows)
