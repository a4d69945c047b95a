"""From the outbox to the ledger and back: sign what is due, hand it over, bring the replica up.

The replica is synced first, so that counters and rules are the newest known. The parts of a batch
are handed over together or not at all. What a node refuses for now stays; what expired or met a
used counter is signed anew, once; only what can never be accepted becomes REFUSED.
"""

from desktop import issuing
from desktop.errors import UsageError
from desktop.issuing import Settled
from desktop.node.local import LocalNetwork, open_local
from desktop.peers.source import Peer
from desktop.peers.sync import Synced
from desktop.progress import Report, silent
from desktop.replica.database import Database
from desktop.session import Session

STEPS = ("Unlocking", "Signing", "Handing over", "Collecting cosignatures", "Reading back")
LOCAL = "local"


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


def send(
    session: Session, password: str, report: Report = silent, *, early: bool = False
) -> Synced:
    """Send what is due and follow it to its checkpoint.

    Args:
        session: of the profile, unlocked here where it is not.
        password: opens the user's keys and, with a local peer, those of its authorities.
        report: told of the steps in `STEPS`.
        early: do not wait for the end of the cool-off.

    Raises:
        LockedError: the password is wrong.
        UsageError: the profile has no peer that takes statements.
        StorageError: the outbox or the ledger cannot be written.
    """
    peer = taking_peer(session)
    report(0, len(STEPS))
    if session.keyring is None or session.keyring.is_locked:
        session.unlock(password)
    report(1, len(STEPS))
    session.sync((peer,))
    city = session.profile.peer_folder(peer)
    with (
        session.writing(),
        session.desk() as desk,
        open_local(city, session.profile.anchor, password, session.now_ms) as network,
    ):
        _sign(session, desk, early=early)
        report(2, len(STEPS))
        if _hand_over(session.reader(), desk, network):
            _sign(session, desk, early=early)
            _hand_over(session.reader(), desk, network)
        report(3, len(STEPS))
        network.publish()
    report(4, len(STEPS))
    synced = session.sync((peer,))
    report(5, len(STEPS))
    return synced


def _sign(session: Session, desk: Database, *, early: bool) -> None:
    origin = session.profile.anchor.origin
    issuing.sign_released(
        session.reader(), desk, session.signer(), origin, session.now_ms(), early=early
    )


def _hand_over(db: Database, desk: Database, network: LocalNetwork) -> bool:
    """Hand over what is signed; return whether something has to be signed anew."""
    anew = False
    for group in issuing.unsettled(desk):
        told = network.submit_together([one.entry for one in group])
        refusal = next((item for item in told if item is not None), None)
        if refusal is not None:
            anew |= issuing.settle(db, desk, group, refusal) is Settled.ANEW
    return anew
