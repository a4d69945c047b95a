"""What was known of records after an earlier entry: the log's past, read from its bytes.

The tables say what stands now. Status records and revoked keys are few; here they are read again up
to an entry, so that lists can be shown as they were.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.replica import records
from desktop.replica.database import Database
from desktop.replica.state import NUMBERS


@dataclass(frozen=True, slots=True)
class Past:
    """The statuses after the log's first ``until`` entries."""

    until: int
    revoked: frozenset[int]  # record keys
    erased: frozenset[int]
    suspended: frozenset[int]
    disputed: frozenset[int]
    suspects: Mapping[str, int]  # did:key -> first suspect entry


def past_of(db: Database, until: int) -> Past:
    """Return the statuses after the log's first ``until`` entries."""
    revoked: set[int] = set()
    erased: set[int] = set()
    suspended: set[int] = set()
    disputed: set[int] = set()
    for key, record in records.of_kind(db, "record.status"):
        if key >= until * NUMBERS:
            break
        target = records.key_of(db, record.refs[0].id) if record.refs else None
        if target is None:
            continue
        match record.data.get("action"):
            case "revoke":
                revoked.add(target)
            case "erase":
                erased.add(target)
            case "suspend":
                suspended.add(target)
            case "reinstate":
                suspended.discard(target)
            case "dispute":
                disputed.add(target)
    return Past(
        until,
        frozenset(revoked),
        frozenset(erased),
        frozenset(suspended),
        frozenset(disputed),
        _suspects(db, until),
    )


def _suspects(db: Database, until: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for key, record in records.of_kind(db, "roster.revoke"):
        since = record.data.get("suspect_since")
        if key < until * NUMBERS and isinstance(since, int):
            found[str(record.data.get("key"))] = since
    return found
