"""What the headers of this user's tables mean, by kind: said once, remembered for the next table.

Every row carries the SHA-256 of its content; a damaged one is passed over, for the user is shown
what each column means before anything is issued.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence

from desktop.replica.database import Database

_ALL = "select kind, header, path, digest from header order by kind, header"


def remembered(desk: Database, kind: str) -> dict[str, str]:
    """Return header to dotted path for the tables of a kind; an empty path leaves a column out."""
    return {
        row[1]: row[2]
        for row in desk.query(_ALL)
        if row[0] == kind and _digest(row[:3]) == bytes(row[3])
    }


def remember(desk: Database, kind: str, meanings: Mapping[str, str]) -> None:
    """Keep what headers mean, beside what is known of others."""
    rows = [(kind, header, path) for header, path in meanings.items()]
    with desk.transaction():
        for values in rows:
            desk.execute(
                "insert or replace into header values (?, ?, ?, ?)", (*values, _digest(values))
            )


def damaged_rows(desk: Database) -> list[str]:
    """Return what is damaged, row by row; empty when all is well."""
    return [
        f"header {row[1]:.60} of {row[0]}"
        for row in desk.query(_ALL)
        if _digest(row[:3]) != bytes(row[3])
    ]


def _digest(values: Sequence[object]) -> bytes:
    return hashlib.sha256(json.dumps(list(values), ensure_ascii=True).encode()).digest()
