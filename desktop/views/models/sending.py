"""Sync and send for the window: each in a session of its own, away from the UI thread."""

from pathlib import Path

from desktop import sending
from desktop.peers.sync import Synced
from desktop.progress import Report
from desktop.session import Session

STEPS = sending.STEPS
LOCAL = sending.LOCAL
taking_peer = sending.taking_peer


def sync_all(folder: Path, report: Report) -> Synced:
    """Bring the replica of a profile up to date from all its peers."""
    with Session(folder) as session:
        return session.sync(None, report)


def send(folder: Path, password: str, report: Report, *, early: bool = False) -> Synced:
    """Send what is due and follow it to its checkpoint; see `desktop.sending`."""
    with Session(folder) as session:
        return sending.send(session, password, report, early=early)
