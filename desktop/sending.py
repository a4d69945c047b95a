"""From the outbox to the ledger and back: sign what is due, hand it over, bring the replica up.

The replica is synced first, so that counters and rules are the newest known. What a node refuses
for now stays; what expired or met a used counter is signed anew, once; only what can never be
accepted becomes REFUSED. A peer of kind ``local`` is a whole city in this process and takes the
parts of a batch together or not at all. Nodes on the network take them one by one: where the answer
did not come, the same bytes go to the next node or wait for the next sending, which is safe.

What another party signed and this user carries goes to the same place: an offer before the answer
to it, an answer after its offer. An answer whose offer is not on the ledger stays here.
"""

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from desktop import issuing
from desktop.domains.refusal import Refusal
from desktop.errors import PeerError, UsageError
from desktop.exchange.transfer_check import is_logged
from desktop.issuing import Settled
from desktop.ledger.record import Record, read_records
from desktop.ledger.statement import parse_statement
from desktop.node.local import LocalNetwork, open_local
from desktop.peers.source import Peer
from desktop.peers.submit import NodeClient
from desktop.peers.sync import Synced
from desktop.peers.web import WebSource
from desktop.progress import Report, silent
from desktop.replica import carried, checkpoints, entries, outbox
from desktop.replica.carried import Carried
from desktop.replica.database import Database
from desktop.replica.outbox import Signed
from desktop.session import Session

STEPS = ("Unlocking", "Signing", "Handing over", "Collecting cosignatures", "Reading back")
LOCAL, WEB = "local", "http"
FOLLOW_S = 60.0
"""Seconds for which what was handed over is followed to its final checkpoint."""

_LOOK_S, _AGAIN_S = 0.5, 2.0
_Hand = Callable[[Sequence[Signed]], bool]
"""Hands over what goes together, settles what is refused; returns whether to sign it anew."""
_Submit = Callable[[bytes], Refusal | None]
"""Hands over one statement; returns why it was refused."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What a sending led to."""

    synced: Synced
    taken_by: str | None  # the last peer that took something; None where none did


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

        ways = _Ways(session.reader(), hand, network.submit, network.seal)
        if _hand_over(desk, ways):
            _sign(session, desk, early=early)
            _hand_over(desk, ways)
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
            ways = _Ways(session.reader(), taker.hand, taker.submit, taker.seal)
            if _hand_over(desk, ways):
                _sign(session, desk, early=early)
                _hand_over(desk, ways)
        finally:
            taker.close()
    report(3, len(STEPS))
    if taker.taken_by is not None:
        try:
            synced = _follow(session, taker, taker.taken_by, report)
        finally:
            taker.close()
    report(5, len(STEPS))
    return Sent(synced, None if taker.taken_by is None else taker.taken_by.name)


class _Taker:
    """The first of several peers that takes statements; the next one where it fails."""

    def __init__(self, session: Session, desk: Database, peers: Sequence[Peer]) -> None:
        self._session, self._desk, self._peers = session, desk, list(peers)
        self._source: WebSource | None = None
        self.taken_by: Peer | None = None  # the last one that took something
        self.taken: dict[bytes, bytes] = {}  # statements by their ids

    def hand(self, group: Sequence[Signed]) -> bool:
        """Hand over what is signed, one by one; return whether something is to be signed anew.

        Raises:
            PeerError: no peer is left.
        """
        anew = False
        for one in group:
            refusal = self.submit(one.entry)
            if refusal is not None:
                settled = issuing.settle(self._session.reader(), self._desk, [one], refusal)
                anew |= settled is Settled.ANEW
        return anew

    def close(self) -> None:
        """Close the connection."""
        if self._source is not None:
            self._source.close()
            self._source = None

    def submit(self, entry: bytes) -> Refusal | None:
        """Hand over one statement, whoever signed it; return why it was refused.

        Raises:
            PeerError: no peer is left.
        """
        while True:
            try:
                return self.submit_again(entry)
            except PeerError:
                self._peers.remove(self._chosen())
                if not self._peers:
                    raise

    def submit_again(self, entry: bytes) -> Refusal | None:
        """Hand over one statement to the peer at hand, which stays the one that is asked.

        Raises:
            PeerError: it cannot be asked just now, or no peer is left.
        """
        peer = self._chosen()
        try:
            refusal = self._client().submit(entry)
        except PeerError:
            self.close()
            raise
        if refusal is None:
            self.taken[parse_statement(entry).id], self.taken_by = entry, peer
        return refusal

    def seal(self, entry: bytes) -> Refusal | None:
        """Wait until a statement that was taken is in a block, or time is over.

        Raises:
            PeerError: the node cannot be asked.
        """
        statement_id, ends = parse_statement(entry).id, time.monotonic() + FOLLOW_S
        while time.monotonic() < ends:
            standing = self._client().standing(statement_id)
            if standing is not None and standing.state != "queued":
                return standing.refusal
            time.sleep(_LOOK_S)
        return None

    def _client(self) -> NodeClient:
        if self._source is None:
            source = self._session.source(self._chosen())
            assert isinstance(source, WebSource)  # by its kind
            self._source = source
        return NodeClient(self._source)

    def _chosen(self) -> Peer:
        """Return the peer that is asked now.

        Raises:
            PeerError: none is left.
        """
        if not self._peers:
            raise PeerError(
                "No peer is left that takes statements.",
                code="PEER_UNREACHABLE",
                means="What is queued stays queued.",
                do="Send again once one of them can be reached.",
            )
        return self._peers[0]


def _sign(session: Session, desk: Database, *, early: bool) -> None:
    origin = session.profile.anchor.origin
    issuing.sign_released(
        session.reader(), desk, session.signer(), origin, session.now_ms(), early=early
    )


@dataclass(frozen=True, slots=True)
class _Ways:
    """How statements leave this machine."""

    db: Database
    hand: _Hand
    submit: _Submit
    seal: _Submit  # waits until one that was taken is in a block; returns why it came into none


def _hand_over(desk: Database, ways: _Ways) -> bool:
    """Hand over all that is signed; return whether something has to be signed anew.

    A node judges what it is handed by what is in blocks. So whatever refers to a record that has
    just been handed over waits until that one is in a block.
    """
    anew = False
    held = _carry_first(desk, ways)
    open_: dict[str, bytes] = {}  # records that were just handed over, with their statements
    for group in issuing.unsettled(desk):
        if held.isdisjoint(one.statement for one in group):
            _seal_named(group, open_, ways)
            anew |= ways.hand(group)
            open_ |= {record.id: one.entry for one in group for record in _records_in(one.entry)}
    for one in carried.everything(desk):
        if one.state is carried.State.WAITING and not one.is_first:
            if one.beside in open_:
                ways.seal(open_.pop(one.beside))
            carried.keep(desk, _carry(one, ways))
    return anew


def _seal_named(group: Sequence[Signed], handed: dict[str, bytes], ways: _Ways) -> None:
    """Wait for what these statements refer to, where it was just handed over."""
    for one in group:
        for record in _records_in(one.entry):
            for ref in record.refs:
                if ref.id in handed:
                    ways.seal(handed.pop(ref.id))


def _records_in(entry: bytes) -> tuple[Record, ...]:
    return read_records(parse_statement(entry)).records


def _carry_first(desk: Database, ways: _Ways) -> set[str]:
    """Bring what has to go first into blocks; return this user's statements that wait for it."""
    held: set[str] = set()
    for one in carried.everything(desk):
        if one.state is not carried.State.WAITING or not one.is_first:
            continue
        tried = _carry(one, ways)
        if tried.state is carried.State.WAITING and not tried.detail:
            tried = _judged(one, ways.seal(one.entry))
        carried.keep(desk, tried)
        if tried.state is carried.State.REFUSED:
            see = f"see civicledger transfer show {tried.record}"
            outbox.refuse(desk, tried.beside, f"its offer was refused: {tried.detail} {see}")
        elif tried.detail:
            held |= outbox.hold(desk, tried.beside, f"held: its offer: {tried.detail}")
    return held


def _carry(one: Carried, ways: _Ways) -> Carried:
    """Hand over a statement of another party; return it with what has become of it."""
    if is_logged(ways.db, one.record, one.entry):
        return replace(one, state=carried.State.LOGGED, detail="")
    return _judged(one, ways.submit(one.entry))


def _judged(one: Carried, refusal: Refusal | None) -> Carried:
    """Return it as a node's answer leaves it; what was taken waits until a sync shows its place."""
    if refusal is None:
        return replace(one, detail="")
    told = f"{refusal.word}: {refusal.why}"
    is_final = refusal.code not in (*issuing.TEMPORARY, *issuing.RENEWABLE)
    state = carried.State.REFUSED if is_final else carried.State.WAITING
    return replace(one, state=state, detail=told)


def _hand_together(
    db: Database, desk: Database, network: LocalNetwork, group: Sequence[Signed]
) -> bool:
    told = network.submit_together([one.entry for one in group])
    refusal = next((item for item in told if item is not None), None)
    return refusal is not None and issuing.settle(db, desk, group, refusal) is Settled.ANEW


def _follow(session: Session, taker: _Taker, peer: Peer, report: Report) -> Synced:
    """Sync with the node that took statements until they are final here, or time is over.

    A node may take two that cannot both stand, and leave one out of its block. So what does not
    appear is handed over again: it is safe, and tells why.
    """
    now = time.monotonic()
    ends, again = now + FOLLOW_S, now + _AGAIN_S
    while True:
        synced = session.sync((peer,))
        if _are_final(session, tuple(taker.taken)) or time.monotonic() > ends:
            return synced
        if time.monotonic() > again:
            with suppress(PeerError):  # it is away just now
                _hand_over_again(session, taker)
            again = time.monotonic() + _AGAIN_S
        report(3, len(STEPS))
        time.sleep(_LOOK_S)


def _hand_over_again(session: Session, taker: _Taker) -> None:
    """Ask about what is not logged here; what is refused now is settled and waited for no more."""
    db = session.reader()
    missing = [one for one in taker.taken if entries.statement(db, one) is None]
    for statement_id in missing:
        refusal = taker.submit_again(taker.taken[statement_id])
        if refusal is None:
            continue
        del taker.taken[statement_id]
        with session.writing(), session.desk() as desk:
            for one in carried.everything(desk):
                if one.statement == statement_id.hex():
                    carried.keep(desk, _judged(one, refusal))
            if any(one.statement == statement_id.hex() for one in outbox.everything(desk)):
                own = outbox.signed(desk, statement_id.hex())
                issuing.settle(db, desk, [own], refusal)


def _are_final(session: Session, statement_ids: Sequence[bytes]) -> bool:
    db = session.reader()
    trusted = checkpoints.trusted(db)
    final = 0 if trusted is None else trusted.size
    placed = [entries.statement(db, one) for one in statement_ids]
    return all(one is not None and one.size <= final for one in placed)
