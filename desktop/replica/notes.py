"""What this user notes about records and things: labels and a text, on this machine alone.

Nothing here goes to a ledger, a peer or a proof file. Every row carries the SHA-256 of its content;
a damaged one is passed over.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.errors import UsageError
from desktop.replica.database import Database
from desktop.replica.search_texts import fold
from desktop.replica.sound_rows import is_sound, sound, with_digest

LONGEST_LABEL = 200  # characters, all labels of one subject
LONGEST_TEXT = 10_000

_ALL = "select subject, label, text, changed_ms, digest from noted "
_A_QUESTION = 500  # subjects


@dataclass(frozen=True, slots=True)
class Note:
    """What is noted about one thing."""

    subject: str  # id of a record, or the name of a thing
    label: str = ""  # short words with commas between them
    text: str = ""
    changed_ms: int = 0

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels one by one."""
        return tuple(part for it in self.label.split(",") if (part := it.strip()))


def everything(desk: Database) -> list[Note]:
    """Return all notes, those changed last first."""
    return [Note(*row) for row in sound(desk.query(f"{_ALL} order by changed_ms desc, subject"))]


def about(desk: Database, subject: str) -> Note:
    """Return what is noted about a thing; an empty note where nothing is."""
    rows = sound(desk.query(f"{_ALL} where subject = ?", (subject,)))
    return next((Note(*row) for row in rows), Note(subject))


def labels(desk: Database) -> list[str]:
    """Return every label in use, once, in alphabetical order."""
    found = {label for one in everything(desk) for label in one.labels}
    return sorted(found, key=lambda it: (fold(it), it))


def keep(desk: Database, note: Note) -> None:
    """Keep a note in place of the former one; an empty one is forgotten.

    Raises:
        UsageError: it is too long.
    """
    if len(note.label) > LONGEST_LABEL or len(note.text) > LONGEST_TEXT:
        raise UsageError(
            f"Labels have at most {LONGEST_LABEL} characters, a note {LONGEST_TEXT:,}.",
            do="Make it shorter.",
        )
    label = ", ".join(note.labels)
    with desk.transaction():
        if not label and not note.text.strip():
            desk.execute("delete from noted where subject = ?", (note.subject,))
        else:
            values = with_digest((note.subject, label, note.text, note.changed_ms))
            desk.execute("insert or replace into noted values (?, ?, ?, ?, ?)", values)


def find(desk: Database, *, label: str = "", word: str = "") -> list[Note]:
    """Return the notes with a label that begins so, or with a word somewhere, or both."""
    wanted, part = fold(label), fold(word)
    return [
        one
        for one in everything(desk)
        if (not wanted or any(fold(it).startswith(wanted) for it in one.labels))
        and (not part or part in fold(f"{one.label} {one.text}"))
    ]


def damaged_rows(desk: Database) -> list[str]:
    """Return what is damaged, row by row; empty when all is well."""
    return [f"note on {row[0]:.60}" for row in desk.query(_ALL) if not is_sound(row)]


def of(desk: Database, subjects: Iterable[str]) -> dict[str, Note]:
    """Return what is noted about some things, by subject."""
    wanted = list(subjects)
    found: dict[str, Note] = {}
    for start in range(0, len(wanted), _A_QUESTION):
        some = wanted[start : start + _A_QUESTION]
        marks = ",".join("?" * len(some))
        rows = desk.query(f"{_ALL} where subject in ({marks})", some)
        found |= {row[0]: Note(*row) for row in sound(rows)}
    return found
