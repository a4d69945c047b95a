"""Work of a profile in a session of its own, so that it can run away from the UI thread."""

from pathlib import Path

from desktop import sending
from desktop.peers.sync import Synced
from desktop.progress import Report
from desktop.session import Session


def sync_all(folder: Path, report: Report) -> Synced:
    """Bring the replica of a profile up to date from all its peers."""
    with Session(folder) as session:
        return session.sync(None, report)


def send(folder: Path, password: str, report: Report, *, early: bool = False) -> Synced:
    """Send what is due, follow it to its checkpoint, and ask the other peers as well.

    Raises:
        LockedError: the password is wrong.
        UsageError: the profile has no peer that takes statements.
        StorageError: the outbox or the ledger cannot be written.
    """
    with Session(folder) as session:
        sending.send(session, password, report, early=early)
        return session.sync()
