"""An authority as a witness: which requests for a cosignature it answers, and how.

The cheap questions come first: is it our log, did the log sign it, does it go on from the tree that
this witness signed last. Only then does `desktop.node.cosigner` fetch and replay what is new. The
order and the status numbers are those of C2SP tlog-witness, section "add-checkpoint"; 503 says that
the witness could not look yet, 422 also that what it saw is against the rules.
"""

from dataclasses import dataclass

from desktop.engine.publish import Consented
from desktop.errors import (
    CivicLedgerError,
    FormatError,
    PeerError,
    ProofError,
    RuleError,
    SignatureError,
)
from desktop.ledger.anchor import Anchor
from desktop.ledger.checkpoint import UnverifiedCheckpoint, parse_checkpoint
from desktop.ledger.merkle import check_consistency
from desktop.ledger.note import known, parse_note
from desktop.node.add_checkpoint import AddCheckpoint, parse_add_checkpoint
from desktop.node.cosigner import Cosigner
from desktop.peers.source import Source
from desktop.replica import checkpoints, entries
from desktop.replica.node_state import SignedTree

_WRONG = ("PEER_FORK", "PEER_ALTERED", "PEER_FOREIGN", "PEER_BEHIND")
"""What a peer is refused for where the log itself is wrong; for anything else it is asked again."""


@dataclass(frozen=True, slots=True)
class Declined:
    """A request that gets no cosignature.

    Attributes:
        status: 400 malformed; 404 another log; 403 not signed by the log; 409 not from the size
            signed last; 422 a proof or a rule says no; 503 ask again later.
        size: the size that this witness signed last, with 409.
        error: why.
        is_alarm: whether somebody has to look: what the log's own key has signed is wrong. A bad
            proof alone is none, for anybody can send one.
    """

    status: int
    error: CivicLedgerError
    size: int | None = None
    is_alarm: bool = False


class Witness:
    """Answers one log's requests with the keys and the state of one cosigner."""

    def __init__(self, cosigner: Cosigner, anchor: Anchor) -> None:
        self._cosigner, self._anchor = cosigner, anchor

    def add_checkpoint(self, body: bytes, tree: Source) -> Consented | Declined:
        """Answer a request; never raises for what it says.

        Args:
            body: as it came.
            tree: where the log's writer publishes its tiles.

        Raises:
            StorageError: this witness cannot read or keep its own state.
        """
        try:
            request = parse_add_checkpoint(body)
            offered = parse_checkpoint(request.note)
        except FormatError as error:
            return Declined(400, error)
        signed = self._cosigner.signed()
        declined = self._declined(request, offered, signed)
        if declined is not None:
            return declined
        try:
            return self._cosigner.judge(request.note, tree)
        except (SignatureError, PeerError, ProofError, RuleError, FormatError) as error:
            return _judged(error)

    def _declined(
        self, request: AddCheckpoint, offered: UnverifiedCheckpoint, signed: SignedTree | None
    ) -> Declined | None:
        if offered.origin != self._anchor.origin:
            return Declined(404, ProofError("This witness follows another log."))
        unsigned = self._unsigned(request.note, offered.size)
        if unsigned is not None:
            return Declined(403, unsigned)
        if request.old > offered.size:
            return Declined(400, FormatError("The old size is above the checkpoint's."))
        fork = self._cosigner.fork(request.note)
        size, root = (0, b"") if signed is None else (signed.size, signed.root)
        if request.old != size or (size == offered.size and root != offered.root):
            why = fork or ProofError(f"This witness signed {size} entries last.")
            return Declined(409, why, size, is_alarm=fork is not None)
        if fork is not None:
            return Declined(422, fork, is_alarm=True)
        return _unconnected(request, offered, size, root)

    def _unsigned(self, note: bytes, size: int) -> SignatureError | None:
        """Return why no log key of the charter has signed a note; None before there is a charter.

        The first request is judged after the replay, which begins with the charter.
        """
        db = self._cosigner.db
        if not entries.stored_size(db):
            return None
        try:
            known(parse_note(note), checkpoints.charter_at(db, size).log_keys)
        except SignatureError as error:
            return error
        return None


def _judged(error: CivicLedgerError) -> Declined:
    """Return what an authority answers where its cosigner does not sign."""
    code = getattr(error, "code", None)
    if isinstance(error, SignatureError) or code == "PEER_UNSIGNED":
        return Declined(403, error)
    if code == "FROM_THE_FUTURE" or (isinstance(error, PeerError) and code not in _WRONG):
        return Declined(503, error)
    return Declined(422, error, is_alarm=True)


def _unconnected(
    request: AddCheckpoint, offered: UnverifiedCheckpoint, size: int, root: bytes
) -> Declined | None:
    """Return why the proof does not lead from the tree signed last; a first request has none."""
    if not size and not request.proof:
        return None
    try:
        check_consistency(size, root, offered.size, offered.root, request.proof)
    except ProofError as error:
        return Declined(422, error)
    return None
