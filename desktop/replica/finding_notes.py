"""Notes on findings: who wrote what and when; they are added and never changed or taken out.

A finding is known by the SHA-256 of its place (`desktop.audit.report.finding_name`), which another
audit gives it again. Each row's digest covers the digest before it.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.errors import UsageError
from desktop.replica.database import Database

LONGEST = 4_000  # characters of a note
_ALL = "select number, finding, at_ms, by, text, known, digest from finding_note order by number"
_START = bytes(32)


@dataclass(frozen=True, slots=True)
class Note:
    """One note."""

    number: int
    finding: str  # hex SHA-256 of the finding's place
    at_ms: int
    by: str  # did:key
    text: str
    is_known: bool  # the finding is acknowledged by it


def add(
    desk: Database, finding: str, text: str, by: str, now_ms: int, *, is_known: bool = False
) -> Note:
    """Add a note.

    Raises:
        UsageError: it says nothing, or is too long.
    """
    words = text.strip()
    if not words or len(words) > LONGEST:
        raise UsageError(f"A note has 1 to {LONGEST} characters.")
    with desk.transaction():
        last = desk.one("select number, digest from finding_note order by number desc limit 1")
        number, before = (0, _START) if last is None else (int(last[0]), bytes(last[1]))
        values = (number + 1, finding, now_ms, by, words, int(is_known))
        desk.execute(
            "insert into finding_note values (?, ?, ?, ?, ?, ?, ?)",
            (*values, _digest(before, values)),
        )
    return Note(number + 1, finding, now_ms, by, words, is_known)


def everything(desk: Database) -> tuple[Note, ...]:
    """Return the notes that are whole, the oldest first."""
    return tuple(note for note, is_sound in _judged(desk) if is_sound)


def damaged_rows(desk: Database) -> list[str]:
    """Return what is damaged or missing, row by row; empty when all is well."""
    return [f"note {note.number}" for note, is_sound in _judged(desk) if not is_sound]


def _judged(desk: Database) -> Iterator[tuple[Note, bool]]:
    before, expected = _START, 1
    for row in desk.query(_ALL):
        digest = bytes(row[6])
        is_sound = row[0] == expected and _digest(before, row[:6]) == digest
        number, finding, at_ms, by, text, known = row[:6]
        yield Note(number, finding, at_ms, by, text, bool(known)), is_sound
        before, expected = digest, row[0] + 1


def _digest(before: bytes, values: Sequence[object]) -> bytes:
    return hashlib.sha256(before + json.dumps(list(values)).encode()).digest()
