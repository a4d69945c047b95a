"""What all pages of one window share: the open session, work in the background, what was learned.

Pages get it when they are made. They never talk to each other: a page asks to go somewhere, or
says that something changed, and everyone who shows it reads again.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop.audit.results import Audited
from desktop.domains.state import Enrolment
from desktop.peers.sync import Synced
from desktop.replica.database import Database, open_read_only
from desktop.session import Session
from desktop.views.task import Tasks


@dataclass(frozen=True, slots=True)
class Identity:
    """Who can sign in this window, as far as it is known."""

    did: str
    enrolment: Enrolment | None  # none: this ledger does not know the key

    @property
    def name(self) -> str:
        """Return what the key is called on this ledger."""
        found = self.enrolment
        if found is None:
            return "Key without enrolment"
        parts = (found.organisation or found.authority or "", found.office or "")
        return " \u00b7 ".join(part for part in parts if part) or "Enrolled key"


class Context(QObject):
    """The session of a window and the news that its pages care about."""

    replica_changed = Signal()  # entries, checkpoints or peers
    outbox_changed = Signal()
    audit_changed = Signal()
    key_changed = Signal()
    page_asked = Signal(str)  # the name of a page
    sync_asked = Signal()
    audit_asked = Signal()
    unlock_asked = Signal()
    noticed = Signal(str)  # one sentence for the status line

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.tasks = Tasks(self)
        self.audited: Audited | None = None  # the last audit that ended in this window
        self.synced: Synced | None = None  # the last sync of this window
        self.identity: Identity | None = None
        self._wanted: dict[str, object] = {}

    def close(self) -> None:
        """End the work, lock the keys and close the session."""
        self.tasks.close()
        self.session.close()

    def go(self, page: str, target: object = None) -> None:
        """Open a page, and let it show ``target`` once it reads again."""
        if target is not None:
            self._wanted[page] = target
        self.page_asked.emit(page)

    def take_target(self, page: str) -> object:
        """Return what a page was asked to show, once; None if nothing."""
        return self._wanted.pop(page, None)

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Lend a connection of its own to work in another thread; all reads see one moment.

        Raises:
            StorageError: there is no replica yet, or it is damaged.
        """
        with (
            open_read_only(self.session.profile.replica_file, "replica") as db,
            db.reading(),
        ):
            yield db

    @property
    def is_unlocked(self) -> bool:
        """Tell whether the user's key can sign now."""
        keyring = self.session.keyring
        return keyring is not None and not keyring.is_locked
