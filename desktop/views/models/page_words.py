"""The words of the pages on which records are written: their keys, and what keeps one waiting."""

from desktop.finding import Severity
from desktop.views.integrity import Integrity
from desktop.views.models.batch_table import Checked
from desktop.views.models.own_work import Identity
from desktop.views.parts.verdict_bar import Sentence
from desktop.views.saying import later, say

FORM_KEYS = (
    ("Tab", later("Next field")),
    ("Alt+Down", later("Open a list of choices")),
    ("Ctrl+Z, Ctrl+Y", later("Undo, redo in the whole form")),
)
GRID_KEYS = (
    ("N", later("Next problem")),
    ("F2, Enter", later("Write in the cell")),
    (later("Delete"), later("Empty the selected cells")),
    ("Ctrl+Z, Ctrl+Y", later("Undo, redo")),
    ("Ctrl+C, Ctrl+V", later("Copy and paste cells; without a table, paste one")),
)


CHECKING = later("The table is being checked.")
TEMPLATE_TIP = later("An empty table of this kind")
PASTE_TIP = later("Opens the table that was copied elsewhere")
LIST_TIP = later("Compares the table with a list: who has no record, who has two")
CLOSE_TIP = later("It stays among the drafts")


def queue_words(cool_off: str, after: str) -> str:
    """Return what becomes of a record that is put into the outbox."""
    return say(
        "It waits in the outbox for {cool_off} and can be pulled back "
        "until it is signed. On the ledger it can be corrected or revoked, never removed."
        "{after}",
        cool_off=cool_off,
        after=after,
    )


def before_work(identity: Identity | None, *, has_kind: bool, has_table: bool) -> Sentence | None:
    """Return what is missing before a table can be judged, or None."""
    if identity is None:
        return Sentence(
            Integrity.UNCHECKED, say("Your key is locked."), say("Nothing can be issued.")
        )
    if not has_kind:
        rest = say("Issued as {name}.", name=identity.name)
        return Sentence(Severity.NOTE, say("Choose a kind of record to begin."), rest)
    if not has_table:
        return Sentence(
            Severity.NOTE, say("No table is open."), say("Nothing leaves this machine yet.")
        )
    return None


def why_not_issue(found: Checked | None, *, rows: int, is_checking: bool) -> str:
    """Return why a table cannot be issued now; empty where it can."""
    if not rows:
        return say("No table is open.")
    if is_checking or found is None:
        return say(CHECKING)
    return say("Something is wrong in the table.") if found.spots else ""
