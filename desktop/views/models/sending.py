"""From the outbox to the ledger and back: sign what is due, hand it over, bring the replica up.

The same steps as ``civicledger outbox send``, told in steps of a progress. Runs in a session of its
own, away from the UI thread.
"""

from pathlib import Path

from desktop import issuing
from desktop.errors import UsageError
from desktop.node.local import open_local
from desktop.peers.source import Peer
from desktop.peers.sync import Synced
from desktop.progress import Report
from desktop.session import Session

STEPS = ("Unlocking", "Signing", "Handing over", "Collecting cosignatures", "Reading back")
LOCAL = "local"


def sync_all(folder: Path, report: Report) -> Synced:
    """Bring the replica of a profile up to date from all its peers."""
    with Session(folder) as session:
        return session.sync(None, report)


def taking_peer(session: Session) -> Peer:
    """Return the peer that takes statements.

    Raises:
        UsageError: the profile has none.
    """
    for peer in session.profile.peers:
        if peer.kind == LOCAL:
            return peer
    raise UsageError(
        "This profile has no peer that takes statements.",
        means="What is queued stays queued.",
        do="Add the writer's home as a peer of kind local.",
    )


def send(folder: Path, password: str, report: Report, *, early: bool = False) -> Synced:
    """Send what is due and follow it to its checkpoint.

    Args:
        folder: of the profile.
        password: opens the user's keys and, with a local peer, those of its authorities.
        report: told of the steps in `STEPS`.
        early: do not wait for the end of the cool-off.

    Raises:
        LockedError: the password is wrong.
        UsageError: the profile has no peer that takes statements.
        StorageError: the outbox or the ledger cannot be written.
    """
    with Session(folder) as session:
        peer = taking_peer(session)
        report(0, len(STEPS))
        session.unlock(password)
        report(1, len(STEPS))
        with session.writing(), session.desk() as desk:
            origin, now_ms = session.profile.anchor.origin, session.now_ms()
            issuing.sign_released(
                session.reader(), desk, session.signer(), origin, now_ms, early=early
            )
            report(2, len(STEPS))
            city = session.profile.peer_folder(peer)
            with open_local(city, session.profile.anchor, password, session.now_ms) as network:
                for one in issuing.unsettled(desk):
                    refusal = network.submit(one.entry)
                    if refusal is not None:
                        issuing.refuse(desk, one.statement, refusal)
                report(3, len(STEPS))
                network.publish()
        report(4, len(STEPS))
        synced = session.sync((peer,))
        report(5, len(STEPS))
        return synced
