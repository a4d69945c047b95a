"""From the outbox to the ledger and back: sign what is due, hand it over, bring the replica up.

The replica is synced first, so that counters and rules are the newest known. What a node refuses
for now stays; what expired or met a used counter is signed anew, once; only what can never be
accepted becomes REFUSED. A peer of kind ``local`` is a whole city in this process and takes the
parts of a batch together or not at all. Nodes on the network take them one by one: where the answer
did not come, the same bytes go to the next node or wait for the next sending, which is safe.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop import issuing
from desktop.domains.refusal import Refusal
from desktop.errors import PeerError, UsageError
from desktop.issuing import Settled
from desktop.node.local import LocalNetwork, open_local
from desktop.peers.source import Peer
from desktop.peers.submit import NodeClient
from desktop.peers.sync import Synced
from desktop.peers.web import WebSource
from desktop.progress import Report, silent
from desktop.replica import checkpoints, entries
from desktop.replica.database import Database
from desktop.replica.outbox import Signed
from desktop.session import Session

STEPS = ("Unlocking", "Signing", "Handing over", "Collecting cosignatures", "Reading back")
LOCAL, WEB = "local", "http"
FOLLOW_S = 60.0
"""Seconds for which what was handed over is followed to its final checkpoint."""

_LOOK_S = 0.5
_Hand = Callable[[Sequence[Signed]], bool]
"""Hands over what goes together, settles what is refused; returns whether to sign it anew."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What a sending led to."""

    synced: Synced
    taken_by: str | None  # the peer that took what was signed; None where there was nothing


def taking_peers(session: Session) -> tuple[Peer, ...]:
    """Return the peers that may take statements, in the order in which they are asked.

    Raises:
        UsageError: the profile has none.
    """
    peers = session.profile.peers
    found = [peer for kind in (LOCAL, WEB) for peer in peers if peer.kind == kind]
    if not found:
        raise UsageError(
            "This profile has no peer that takes statements.",
            means="What is queued stays queued.",
            do="Add an authority's node: civicledger peers add NAME URL",
        )
    return tuple(found)


def send(session: Session, password: str, report: Report = silent, *, early: bool = False) -> Sent:
    """Send what is due and follow it to its checkpoint.

    Args:
        session: of the profile, unlocked here where it is not.
        password: opens the user's keys and, with a local peer, those of its authorities.
        report: told of the steps in `STEPS`.
        early: do not wait for the end of the cool-off.

    Raises:
        LockedError: the password is wrong.
        UsageError: the profile has no peer that takes statements.
        PeerError: no peer took what was signed; it stays in the outbox.
        StorageError: the outbox or the ledger cannot be written.
    """
    peers = taking_peers(session)
    report(0, len(STEPS))
    if session.keyring is None or session.keyring.is_locked:
        session.unlock(password)
    report(1, len(STEPS))
    if peers[0].kind == LOCAL:
        return _send_here(session, peers[0], password, report, early=early)
    return _send_away(session, peers, report, early=early)


def _send_here(session: Session, peer: Peer, password: str, report: Report, *, early: bool) -> Sent:
    session.sync((peer,))
    city = session.profile.peer_folder(peer)
    with (
        session.writing(),
        session.desk() as desk,
        open_local(city, session.profile.anchor, password, session.now_ms) as network,
    ):
        _sign(session, desk, early=early)
        report(2, len(STEPS))

        def hand(group: Sequence[Signed]) -> bool:
            return _hand_together(session.reader(), desk, network, group)

        if _hand_over(desk, hand):
            _sign(session, desk, early=early)
            _hand_over(desk, hand)
        report(3, len(STEPS))
        network.publish()
    report(4, len(STEPS))
    synced = session.sync((peer,))
    report(5, len(STEPS))
    return Sent(synced, peer.name)


def _send_away(session: Session, peers: Sequence[Peer], report: Report, *, early: bool) -> Sent:
    synced = session.sync()
    with session.writing(), session.desk() as desk:
        _sign(session, desk, early=early)
        report(2, len(STEPS))
        taker = _Taker(session, desk, peers)
        try:
            if _hand_over(desk, taker.hand):
                _sign(session, desk, early=early)
                _hand_over(desk, taker.hand)
        finally:
            taker.close()
        waited_for = taker.taken
    report(3, len(STEPS))
    if taker.peer is not None and waited_for:
        synced = _follow(session, taker.peer, waited_for, report)
    report(5, len(STEPS))
    return Sent(synced, None if taker.peer is None else taker.peer.name)


class _Taker:
    """The first of several peers that takes statements; the next one where it fails."""

    def __init__(self, session: Session, desk: Database, peers: Sequence[Peer]) -> None:
        self._session, self._desk, self._peers = session, desk, list(peers)
        self._source: WebSource | None = None
        self.peer: Peer | None = None
        self.taken: list[bytes] = []  # ids of statements

    def hand(self, group: Sequence[Signed]) -> bool:
        """Hand over what is signed, one by one; return whether something is to be signed anew.

        Raises:
            PeerError: no peer is left.
        """
        anew = False
        for one in group:
            refusal = self._submit(one.entry)
            if refusal is None:
                self.taken.append(bytes.fromhex(one.statement))
            else:
                settled = issuing.settle(self._session.reader(), self._desk, [one], refusal)
                anew |= settled is Settled.ANEW
        return anew

    def close(self) -> None:
        """Close the connection."""
        if self._source is not None:
            self._source.close()
            self._source = None

    def _submit(self, entry: bytes) -> Refusal | None:
        while True:
            try:
                return self._client().submit(entry)
            except PeerError:
                self.close()
                self._peers.remove(self._chosen())
                if not self._peers:
                    self.peer = None
                    raise

    def _client(self) -> NodeClient:
        if self._source is None:
            self.peer = self._chosen()
            source = self._session.source(self.peer)
            assert isinstance(source, WebSource)  # by its kind
            self._source = source
        return NodeClient(self._source)

    def _chosen(self) -> Peer:
        return self._peers[0]


def _sign(session: Session, desk: Database, *, early: bool) -> None:
    origin = session.profile.anchor.origin
    issuing.sign_released(
        session.reader(), desk, session.signer(), origin, session.now_ms(), early=early
    )


def _hand_over(desk: Database, hand: _Hand) -> bool:
    """Hand over all that is signed; return whether something has to be signed anew."""
    anew = False
    for group in issuing.unsettled(desk):
        anew |= hand(group)
    return anew


def _hand_together(
    db: Database, desk: Database, network: LocalNetwork, group: Sequence[Signed]
) -> bool:
    told = network.submit_together([one.entry for one in group])
    refusal = next((item for item in told if item is not None), None)
    return refusal is not None and issuing.settle(db, desk, group, refusal) is Settled.ANEW


def _follow(session: Session, peer: Peer, waited_for: Sequence[bytes], report: Report) -> Synced:
    """Sync with the node that took statements until they are final here, or time is over."""
    ends = time.monotonic() + FOLLOW_S
    while True:
        synced = session.sync((peer,))
        if _are_final(session, waited_for) or time.monotonic() > ends:
            return synced
        report(3, len(STEPS))
        time.sleep(_LOOK_S)


def _are_final(session: Session, statement_ids: Sequence[bytes]) -> bool:
    db = session.reader()
    trusted = checkpoints.trusted(db)
    final = 0 if trusted is None else trusted.size
    placed = [entries.statement(db, one) for one in statement_ids]
    return all(one is not None and one.size <= final for one in placed)
