"""Bring a replica up to a peer's newest checkpoint, believing nothing but proofs.

The steps, each of which can stop the sync and leave the replica as it was:

1. The peer's ``checkpoint`` is read and compared with the trusted tree: never back, never aside.
2. The level-0 hash tiles of the new part must lead from our right edge to the checkpoint's root.
3. Each entry bundle must have exactly those leaf hashes (`desktop.peers.staging`).
4. One call of `desktop.replica.intake` replays the admission rules and opens the checkpoint under
   the charter in force at its size; entries and trusted tree move in one transaction.

A pending part that a final checkpoint contradicts gives way to it; both notes are kept as evidence.

Codes: PEER_INCOMPLETE, PEER_ALTERED, PEER_BEHIND, PEER_FORK, PEER_FOREIGN, PEER_UNSIGNED,
PEER_SEAL, PEER_NOT_FINAL, and those of `desktop.peers.source`.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from desktop.domains.replay import SealError
from desktop.durable import make_folder, replace_file
from desktop.errors import (
    CivicLedgerError,
    FormatError,
    PeerError,
    ProofError,
    SignatureError,
    StorageError,
)
from desktop.ledger.anchor import Anchor, open_charter
from desktop.ledger.charter import Charter
from desktop.ledger.checkpoint import (
    Checkpoint,
    NotFinalError,
    UnverifiedCheckpoint,
    parse_checkpoint,
)
from desktop.ledger.merkle import consistency_path, memory_reader, root_at, root_of
from desktop.ledger.note import Note, VerifierKey, known, parse_note
from desktop.ledger.tiles import TILE_WIDTH, TileId, parse_tile
from desktop.peers import evidence, refusals
from desktop.peers.first_look import look
from desktop.peers.source import CHECKPOINT_LIMIT, RECEIPTS_LIMIT, TILE_LIMIT, Source, ahead
from desktop.peers.staging import Staging, read_tile
from desktop.progress import Report, silent
from desktop.replica import checkpoints, entries, lookahead
from desktop.replica.database import Database
from desktop.replica.intake import Papers, accept, check_anchor, ingest


@dataclass(frozen=True, slots=True)
class PeerState:
    """What one sync learned about one peer."""

    name: str
    kind: str
    state: str  # agrees, behind, pending, incomplete, unreachable, slow, refused, fork
    size: int | None = None  # of its checkpoint
    code: str | None = None
    error: CivicLedgerError | None = None


@dataclass(frozen=True, slots=True)
class Synced:
    """What a sync with several peers led to."""

    added: int
    peers: tuple[PeerState, ...]


@dataclass(frozen=True, slots=True)
class Replica:
    """The replica that is brought up to date."""

    db: Database
    anchor: Anchor
    incoming: Path  # verified bundles that wait for their sync to be complete
    evidence: Path  # notes of two histories


@dataclass(frozen=True, slots=True)
class _Offer:
    """A peer with the checkpoint that it shows."""

    source: Source
    checkpoint: UnverifiedCheckpoint

    @property
    def size(self) -> int:
        return self.checkpoint.size

    def state(
        self, word: str, code: str | None = None, error: CivicLedgerError | None = None
    ) -> PeerState:
        return PeerState(self.source.name, self.source.kind, word, self.size, code, error)


def sync(replica: Replica, sources: Sequence[Source], report: Report = silent) -> Synced:
    """Take in what the peers offer; a bad one never harms a good one, nor a slow one a quick one.

    All are asked for their checkpoint at once. The largest log is fetched first; with every other
    peer what is here by then is compared, and where one fails the next goes on.
    """
    added = 0
    states: dict[int, PeerState] = {}
    numbers = {id(source): number for number, source in enumerate(sources)}
    for looked in look(sources):
        try:
            gained, state = sync_with(replica, looked, report, most_pending=MOST_PENDING)
            added += gained
        except (PeerError, SealError) as error:
            state = _failed(looked, error)
        states[numbers[id(looked.source)]] = state
    return Synced(added, tuple(states[number] for number in sorted(states)))


MOST_PENDING = 1 << 16
"""Entries above the trusted tree that are fetched for a note that too few have cosigned."""

_RESTARTS = 3
_STATES = {
    "PEER_INCOMPLETE": "incomplete",
    "PEER_UNREACHABLE": "unreachable",
    "PEER_STATUS": "unreachable",
    "PEER_SLOW": "slow",
    "PEER_FORK": "fork",
}


def _failed(source: Source, error: PeerError | SealError) -> PeerState:
    code = error.code if isinstance(error, PeerError) else "PEER_SEAL"
    return PeerState(source.name, source.kind, _STATES.get(code, "refused"), code=code, error=error)


def sync_with(
    replica: Replica,
    source: Source,
    report: Report = silent,
    *,
    most_pending: int | None = None,
) -> tuple[int, PeerState]:
    """Bring the replica up to one peer's checkpoint; return the entries added and its state.

    Where files are missing because the peer has published meanwhile, it begins again, three times.

    Args:
        replica: what is brought up to date.
        source: the peer.
        report: told of progress; may cancel.
        most_pending: entries above the trusted tree that a note may name that too few cosigned.

    Raises:
        PeerError: the peer is refused, and why; the replica is as before.
        SealError: the peer's log has a wrong seal; the replica is as before.
    """
    for _ in range(_RESTARTS):
        offer = _offer(replica, source)
        try:
            return _sync_offer(replica, offer, report, most_pending)
        except PeerError as error:
            if error.code != "PEER_INCOMPLETE":
                raise
            if source.read("checkpoint", CHECKPOINT_LIMIT) == offer.checkpoint.note:
                raise
    return _sync_offer(replica, _offer(replica, source), report, most_pending)


def _sync_offer(
    replica: Replica, offer: _Offer, report: Report, most_pending: int | None
) -> tuple[int, PeerState]:
    if not offer.size:
        return 0, offer.state("behind", "PEER_BEHIND")
    held = entries.stored_size(replica.db)
    charter, number = _known_charter(replica, offer, held)
    _check_known_keys(offer, charter)
    if offer.size > held:
        _check_vouched(offer, charter, number)
        if most_pending is not None and offer.size - _final_size(replica) > most_pending:
            _check_leap(offer, charter, number)
    if offer.size <= held and _root(replica.db, offer.size) == offer.checkpoint.root:
        return 0, _compare(replica, offer)
    leaves = None if offer.size <= held else _leaves(replica, offer, held)
    if leaves is not None:
        return _extend(replica, offer, leaves, report)
    leaves = _leaves_beside_pending(replica, offer, held)
    if leaves is not None:
        return _replace_pending(replica, offer, leaves, report)
    raise _contradiction(replica, offer, held)


def _offer(replica: Replica, source: Source) -> _Offer:
    note = _required(source, "checkpoint", CHECKPOINT_LIMIT)
    try:
        checkpoint = parse_checkpoint(note)
    except FormatError as error:
        raise refusals.unreadable(source, error.what, note) from error
    if checkpoint.origin != replica.anchor.origin:
        raise refusals.foreign(source, checkpoint.origin, replica.anchor, note)
    return _Offer(source, checkpoint)


def _known_charter(replica: Replica, offer: _Offer, held: int) -> tuple[Charter, int]:
    """Return the newest charter that we know up to the offered size, and its number.

    An empty replica learns the founding charter from the peer's first bundle, under its anchor.
    """
    if held:
        size = min(held + 1, offer.size)
        charters = [one for one in checkpoints.charters(replica.db) if one.since < size]
        return charters[-1].charter, charters[-1].number
    with _translated(offer):
        first = Staging(replica.incoming).first_entry(offer.source, offer.size)
    _check_foreign(replica, offer, first)
    with _translated(offer):
        return open_charter(first, replica.anchor), 0


def _check_known_keys(offer: _Offer, charter: Charter) -> None:
    """Refuse a note with a bad line of a key that we know, before anything else is read."""
    with _translated(offer):
        note = parse_note(offer.checkpoint.note)
        for key in (*charter.log_keys, *charter.cosigner_keys):
            if _has_line(note, key):
                known(note, [key])


def _check_vouched(offer: _Offer, charter: Charter, number: int) -> None:
    """Refuse to download for a note that no known log key has signed.

    Where the charter has changed since, the old log key has signed the note of that change.
    """
    note = parse_note(offer.checkpoint.note)
    if any(_has_line(note, key) for key in charter.log_keys):
        return
    change = offer.source.read(f"charter/{number + 1}", CHECKPOINT_LIMIT)
    if change is None:
        why = "no key that this replica knows has signed it."
        raise refusals.unsigned(offer.source, why, offer.checkpoint.note)
    with _translated(offer):
        known(parse_note(change), charter.log_keys)


def _check_leap(offer: _Offer, charter: Charter, number: int) -> None:
    """Refuse to go far ahead on the word of the log alone: its key could claim any size.

    A quorum of the known charter has to have cosigned the note, or that of the charter's change.
    """
    with _translated(offer):
        notes = [offer.checkpoint.note]
        change = offer.source.read(f"charter/{number + 1}", CHECKPOINT_LIMIT)
        notes += [] if change is None else [change]
        for one in notes:
            note = parse_note(one)
            lines = [key for key in charter.cosigner_keys if _has_line(note, key)]
            if len(lines) >= charter.quorum and len(known(note, lines)) >= charter.quorum:
                return
    raise refusals.leap(offer.source, offer.size, offer.checkpoint.note)


def _has_line(note: Note, key: VerifierKey) -> bool:
    return any((line.name, line.key_id) == (key.name, key.key_id) for line in note.signatures)


def _required(source: Source, path: str, limit: int) -> bytes:
    data = source.read(path, limit)
    if data is None:
        raise refusals.missing(source, path)
    return data


def _papers(offer: _Offer) -> Papers:
    return Papers(
        offer.checkpoint.note,
        offer.source.read("receipts", RECEIPTS_LIMIT),
        lambda number: _required(offer.source, f"charter/{number}", CHECKPOINT_LIMIT),
    )


def _root(db: Database, size: int) -> bytes:
    return root_at(entries.reader(db, size), size)


def _compare(replica: Replica, offer: _Offer) -> PeerState:
    """Judge a checkpoint over a tree that the replica holds, and keep it where it is news."""
    checkpoint = _judged(replica, offer)
    trusted = checkpoints.trusted(replica.db)
    if trusted is not None and offer.size < trusted.size:
        return offer.state("behind", "PEER_BEHIND")
    if not checkpoint.is_final:
        return offer.state("pending", "PEER_NOT_FINAL")
    with _translated(offer), replica.db.transaction():
        accept(replica.db, _papers(offer), replica.anchor)
    return offer.state("agrees")


def _judged(replica: Replica, offer: _Offer) -> Checkpoint:
    with _translated(offer):
        return checkpoints.judged(replica.db, offer.checkpoint.note)


def _extend(
    replica: Replica, offer: _Offer, leaves: Sequence[bytes], report: Report
) -> tuple[int, PeerState]:
    """Take in the entries that follow upon all that the replica holds."""
    held = entries.stored_size(replica.db)
    with lookahead.examiners(len(leaves), lookahead.cores()) as started:
        staged = _staged(replica, offer, held, leaves, report)
        with _translated(offer):
            done = ingest(
                replica.db,
                staged.entries(held, offer.size),
                _papers(offer),
                replica.anchor,
                _second_half(report),
                started=started,
            )
    staged.remove()
    if done.checkpoint.is_final:
        return done.added, offer.state("agrees")
    return done.added, offer.state("pending", "PEER_NOT_FINAL")


def _replace_pending(
    replica: Replica, offer: _Offer, leaves: Sequence[bytes], report: Report
) -> tuple[int, PeerState]:
    """Take in a final history in the place of the pending part that it contradicts."""
    ours = checkpoints.everything(replica.db)
    first = offer.size - len(leaves)
    staged = _staged(replica, offer, first, leaves, report)
    try:
        with _translated(offer):
            done = ingest(
                replica.db,
                staged.entries(first, offer.size),
                _papers(offer),
                replica.anchor,
                _second_half(report),
                replacing=lambda checkpoint: _keep_evidence(replica, ours, checkpoint),
            )
    except NotFinalError as error:  # two histories, of which the log alone signed both
        raise _contradiction(replica, offer, entries.stored_size(replica.db)) from error
    staged.remove()
    told = refusals.replaced_pending(offer.source, offer.size, offer.checkpoint.note)
    return done.added, offer.state("agrees", told.code, told)


def _staged(
    replica: Replica, offer: _Offer, held: int, leaves: Sequence[bytes], report: Report
) -> Staging:
    staged = Staging(replica.incoming)
    for count in staged.fetch(offer.source, held, offer.size, leaves):
        report(count // 2, len(leaves))
    return staged


def _second_half(report: Report) -> Report:
    """Return how the replay reports: the fetch before it was the first half of the work."""
    return lambda done, total: report((total + done) // 2, total)


def _check_foreign(replica: Replica, offer: _Offer, entry: bytes) -> None:
    try:
        check_anchor(entry, replica.anchor)
    except (FormatError, ProofError) as error:
        raise refusals.foreign(
            offer.source, f"{offer.checkpoint.origin}, with another charter", replica.anchor, entry
        ) from error


def _final_size(replica: Replica) -> int:
    trusted = checkpoints.trusted(replica.db)
    return 0 if trusted is None else trusted.size


def _leaves(replica: Replica, offer: _Offer, held: int) -> list[bytes] | None:
    """Return the leaf hashes from entry ``held`` on, or None where they miss the offered root."""
    tree = entries.right_edge(replica.db, held)
    fresh = _tile_hashes(offer, held)
    tree.extend(fresh)
    return fresh if tree.root() == offer.checkpoint.root else None


def _leaves_beside_pending(replica: Replica, offer: _Offer, held: int) -> list[bytes] | None:
    """Return the leaf hashes above the trusted tree, where only what is pending differs."""
    final = _final_size(replica)
    if final >= min(held, offer.size):
        return None
    try:
        return _leaves(replica, offer, final)
    except PeerError:  # the signed note alone contradicts us, whatever else the peer lacks
        return None


def _tile_hashes(offer: _Offer, first: int) -> list[bytes]:
    """Return what the peer's tiles say about the entries from ``first`` on."""
    numbers = range(first // TILE_WIDTH, -(-offer.size // TILE_WIDTH))
    hashes: list[bytes] = []
    for row in ahead(lambda number: _tile_row(offer, number), numbers):
        hashes.extend(row)
    return hashes[first % TILE_WIDTH :]


def _tile_row(offer: _Offer, number: int) -> tuple[bytes, ...]:
    """Return the leaf hashes that the peer has in one tile, up to the offered size."""
    width = min(TILE_WIDTH, offer.size - number * TILE_WIDTH)
    tile = TileId(0, number, width)
    data = read_tile(offer.source, tile, TILE_LIMIT)
    if len(data) < width * 32:
        raise refusals.short(offer.source, tile)
    return parse_tile(data[: width * 32], width)


def _contradiction(replica: Replica, offer: _Offer, held: int) -> PeerError:
    """Return why a tree that is not ours is refused; a signed one is kept as evidence.

    A checkpoint above all that we hold proves a fork only with tiles that lead to it.
    """
    leaves = _tile_hashes(offer, 0) if offer.size > held else []
    if offer.size > held and (not held or root_of(leaves) != offer.checkpoint.root):
        return refusals.altered_tiles(offer.source)
    checkpoint = _judged(replica, offer)
    _keep_evidence(replica, checkpoints.everything(replica.db), checkpoint)
    with suppress(ProofError, StorageError):  # the notes alone are kept where no path leads on
        evidence.keep(replica.evidence, _between(replica.db, checkpoint, leaves))
    return refusals.fork(offer.source, offer.size, offer.checkpoint.note)


def _between(db: Database, theirs: Checkpoint, leaves: Sequence[bytes]) -> evidence.Contradiction:
    """Return their note and ours of the nearest size, with the path that shows that they part.

    Args:
        db: our replica.
        theirs: the note of the other history.
        leaves: hashes of the other history, where it is longer than ours.

    Raises:
        StorageError: no checkpoint of ours is there to hold against it.
        ProofError: the two do not contradict each other.
    """
    if not leaves:
        mine = evidence.held_root(db, theirs.size)
        return evidence.Contradiction(
            theirs, mine.under, is_ours=True, root=mine.root, path=mine.path
        )
    newest = checkpoints.newest(db, final=False)
    if newest is None:
        raise StorageError("This replica has no checkpoint yet.")
    ours, reader = checkpoints.opened(db, newest), memory_reader(leaves)
    root = root_at(reader, ours.size)
    path = consistency_path(reader, ours.size, theirs.size)
    return evidence.Contradiction(theirs, ours, is_ours=True, root=root, path=path)


def _keep_evidence(
    replica: Replica, ours: Sequence[checkpoints.StoredCheckpoint], theirs: Checkpoint
) -> None:
    """Keep the two signed notes, ours of the same size or the next one that there is."""
    make_folder(replica.evidence)
    name = f"fork-{theirs.size}-{theirs.root.hex()[:12]}"
    replace_file(replica.evidence / f"{name}-theirs.note", theirs.note)
    above = [item for item in ours if item.size >= theirs.size]
    for item in above[:1] or ours[-1:]:
        replace_file(replica.evidence / f"{name}-ours.note", item.note)


@contextmanager
def _translated(offer: _Offer) -> Iterator[None]:
    """Turn what a proof says about the peer's bytes into the peer's error."""
    source, note = offer.source, offer.checkpoint.note
    try:
        yield
    except (SealError, NotFinalError):
        raise
    except SignatureError as error:
        raise refusals.unsigned(source, error.what, note) from error
    except (FormatError, ProofError) as error:
        raise refusals.altered(source, error.what, error.evidence) from error
