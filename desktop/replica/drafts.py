"""What this user has begun to write: kept by itself, so that nothing typed is lost.

What stands in a draft is sealed elsewhere (`desktop.drafts`); here it is a text. Every row carries
the SHA-256 of its content.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.replica.database import Database, Row


@dataclass(frozen=True, slots=True)
class Kept:
    """One draft as it lies on this machine."""

    id: str
    kind: str  # name/version of the record to be
    changed_ms: int
    raw: str


_ALL = "select id, kind, changed_ms, raw, digest from draft order by changed_ms desc, id"


def save(desk: Database, one: Kept) -> None:
    """Keep a draft in place of an older state of it; a newer one stays."""
    values = (one.id, one.kind, one.changed_ms, one.raw)
    with desk.transaction():
        desk.execute(
            "insert into draft values (?, ?, ?, ?, ?) on conflict (id) do update set "
            "kind = excluded.kind, changed_ms = excluded.changed_ms, raw = excluded.raw, "
            "digest = excluded.digest where excluded.changed_ms >= changed_ms",
            (*values, _digest(values)),
        )


def everything(desk: Database) -> list[Kept]:
    """Return the drafts that are whole, the newest first; damaged ones are told by the checks."""
    return [Kept(*row[:4]) for row in desk.query(_ALL) if _is_sound(row)]


def drop(desk: Database, draft_id: str) -> None:
    """Forget a draft."""
    with desk.transaction():
        desk.execute("delete from draft where id = ?", (draft_id,))


def damaged_rows(desk: Database) -> list[str]:
    """Return what is damaged, row by row; empty when all is well."""
    return sorted(f"draft {row[0]}" for row in desk.query(_ALL) if not _is_sound(row))


def _is_sound(row: Row) -> bool:
    return _digest(row[:-1]) == bytes(row[-1])


def _digest(values: Sequence[object]) -> bytes:
    return hashlib.sha256(json.dumps(values, ensure_ascii=True).encode()).digest()
