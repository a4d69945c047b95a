"""Bring a replica up to a peer's newest checkpoint, believing nothing but proofs.

The steps, each of which can stop the sync and leave the replica as it was:

1. The peer's ``checkpoint`` is read and compared with the trusted tree: never back, never aside.
2. The level-0 hash tiles of the new part must lead from our right edge to the checkpoint's root.
3. Each entry bundle must have exactly those leaf hashes; it is then kept under ``incoming/`` in the
   profile, so that an interrupted sync goes on where it stopped.
4. One call of `desktop.replica.ingest` replays the admission rules and opens the checkpoint under
   the charter in force at its size; entries and trusted tree move in one transaction.

Codes: PEER_INCOMPLETE, PEER_ALTERED, PEER_BEHIND, PEER_FORK, PEER_FOREIGN, PEER_UNSIGNED,
PEER_SEAL.
"""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domains.replay import SealError
from desktop.durable import make_folder, replace_file
from desktop.errors import CivicLedgerError, FormatError, PeerError, ProofError, SignatureError
from desktop.ledger.anchor import Anchor, format_anchor
from desktop.ledger.charter import Charter
from desktop.ledger.checkpoint import (
    Checkpoint,
    UnverifiedCheckpoint,
    open_checkpoint,
    parse_checkpoint,
)
from desktop.ledger.merkle import leaf_hash, root_at, root_of
from desktop.ledger.tiles import (
    ENTRIES,
    TILE_WIDTH,
    TileId,
    format_bundle,
    parse_bundle,
    parse_tile,
)
from desktop.peers.source import (
    BUNDLE_LIMIT,
    CHECKPOINT_LIMIT,
    RECEIPTS_LIMIT,
    TILE_LIMIT,
    Source,
)
from desktop.progress import Report, silent
from desktop.replica import checkpoints, entries
from desktop.replica.database import Database
from desktop.replica.ingest import ingest


@dataclass(frozen=True, slots=True)
class PeerState:
    """What one sync learned about one peer."""

    name: str
    kind: str
    state: str  # agrees, behind, pending, incomplete, unreachable, refused, fork
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


def sync(replica: Replica, sources: Sequence[Source], report: Report = silent) -> Synced:
    """Take in what the peers offer, each in turn; a bad one never harms a good one."""
    added = 0
    states = []
    for source in sources:
        try:
            gained, state = sync_with(replica, source, report)
            added += gained
        except (PeerError, SealError, ProofError, FormatError, SignatureError) as error:
            state = _failed(source, error)
        states.append(state)
    return Synced(added, tuple(states))


_STATES = {
    "PEER_INCOMPLETE": "incomplete",
    "PEER_UNREACHABLE": "unreachable",
    "PEER_FORK": "fork",
    "PEER_BEHIND": "behind",
}


def _failed(source: Source, error: CivicLedgerError) -> PeerState:
    code = error.code if isinstance(error, PeerError) else "PEER_ALTERED"
    if isinstance(error, SealError):
        code = "PEER_SEAL"
    state = _STATES.get(code, "refused")
    return PeerState(source.name, source.kind, state, code=code, error=error)


def sync_with(replica: Replica, source: Source, report: Report = silent) -> tuple[int, PeerState]:
    """Bring the replica up to one peer's checkpoint; return the entries added and its state.

    Raises:
        PeerError: the peer is refused, and why; the replica is as before.
    """
    note = _required(source, "checkpoint", CHECKPOINT_LIMIT)
    offered = _read_note(note)
    if offered.origin != replica.anchor.origin:
        raise PeerError(
            f"{source.name} serves another ledger: {offered.origin}.",
            code="PEER_FOREIGN",
            means=f"This profile follows {replica.anchor.origin}.",
            do="Remove this peer, or open the profile of that ledger.",
        )
    held = entries.stored_size(replica.db)
    if offered.size <= held:
        return 0, _compare(replica, source, offered, note)
    leaves = _leaves(replica, source, offered, held)
    staged = _Staging(replica.incoming, offered.root)
    staged.fetch(source, offered.size, held, leaves, report)
    receipts = source.read("receipts", RECEIPTS_LIMIT)
    done = ingest(
        replica.db,
        staged.entries(held, offered.size),
        lambda charter: _open(source, note, charter),
        receipts,
        replica.anchor,
    )
    staged.remove()
    final = checkpoints.newest(replica.db, final=True)
    is_final = final is not None and final.size == done.size
    return done.added, PeerState(
        source.name, source.kind, "agrees" if is_final else "pending", done.size
    )


def _required(source: Source, path: str, limit: int) -> bytes:
    data = source.read(path, limit)
    if data is None:
        raise PeerError(
            f"{source.name} has no {path}.",
            code="PEER_INCOMPLETE",
            means="The copy is unfinished or the folder holds no ledger; nothing was changed.",
            do="Copy it again to the end, or use another peer.",
        )
    return data


def _read_note(note: bytes) -> UnverifiedCheckpoint:
    try:
        return parse_checkpoint(note)
    except FormatError as error:
        raise PeerError(
            f"The peer's checkpoint cannot be read: {error.what}",
            code="PEER_UNSIGNED",
            means="It is damaged or not a checkpoint; nothing was changed.",
            do="Use another peer.",
            evidence=note,
        ) from error


def _open(source: Source, note: bytes, charter: Charter) -> Checkpoint:
    try:
        return open_checkpoint(note, charter)
    except (FormatError, SignatureError, ProofError) as error:
        raise PeerError(
            f"The checkpoint of {source.name} is not signed as the charter demands: {error.what}",
            code="PEER_UNSIGNED",
            means="Nobody the charter names vouches for it; nothing was changed.",
            do="Use another peer and keep this copy as evidence.",
            evidence=note,
        ) from error


def _compare(
    replica: Replica, source: Source, offered: UnverifiedCheckpoint, note: bytes
) -> PeerState:
    """Judge a checkpoint that is not above what the replica holds."""
    db = replica.db
    checkpoint = _open(source, note, checkpoints.charter_at(db, offered.size))
    ours = root_at(entries.reader(db, offered.size), offered.size)
    if ours != offered.root:
        return _contradiction(replica, source, checkpoint)
    state = PeerState(source.name, source.kind, "agrees", offered.size)
    if checkpoint.is_final:
        receipts = source.read("receipts", RECEIPTS_LIMIT)
        _refresh(replica, checkpoint, receipts)
    trusted = checkpoints.trusted(db)
    if trusted is not None and offered.size < trusted.size:
        return replace(state, state="behind", code="PEER_BEHIND")
    return state if checkpoint.is_final else replace(state, state="pending")


def _refresh(replica: Replica, checkpoint: Checkpoint, receipts: bytes | None) -> None:
    """Keep a final checkpoint if it is new to us or cosigned later than ours."""
    db = replica.db
    known = checkpoints.at(db, checkpoint.size)
    if known is not None and known.is_final:
        before = checkpoints.opened(db, known)
        if (before.as_of_s or 0) >= (checkpoint.as_of_s or 0):
            return
        receipts = receipts or known.receipts
    with db.transaction():
        checkpoints.store(db, checkpoint, receipts)
        trusted = checkpoints.trusted(db)
        if trusted is None or checkpoint.size > trusted.size:
            checkpoints.trust(db, format_anchor(replica.anchor), checkpoint)


def _contradiction(replica: Replica, source: Source, checkpoint: Checkpoint) -> PeerState:
    """Keep both signed notes as evidence and say that there are two histories."""
    db = replica.db
    ours = [item for item in checkpoints.everything(db) if item.size >= checkpoint.size][:1]
    make_folder(replica.evidence)
    name = f"fork-{checkpoint.size}-{checkpoint.root.hex()[:12]}"
    replace_file(replica.evidence / f"{name}-theirs.note", checkpoint.note)
    for item in ours:
        replace_file(replica.evidence / f"{name}-ours.note", item.note)
    raise PeerError(
        f"{source.name} holds another history: at {checkpoint.size} entries its root differs.",
        code="PEER_FORK",
        means="The log's writer signed two histories. Both signed notes are kept as evidence.",
        do="Stop relying on new records and show the evidence to the authorities.",
        evidence=checkpoint.note,
    )


def _leaves(
    replica: Replica, source: Source, offered: UnverifiedCheckpoint, held: int
) -> list[bytes]:
    """Return the leaf hashes from entry ``held`` on, proven against the offered root."""
    tree = entries.right_edge(replica.db, held)
    fresh: list[bytes] = []
    for number in range(held // TILE_WIDTH, -(-offered.size // TILE_WIDTH)):
        width = min(TILE_WIDTH, offered.size - number * TILE_WIDTH)
        data = _tile(source, TileId(0, number, width), TILE_LIMIT)
        if len(data) < width * 32:
            raise _short(source, TileId(0, number, width))
        hashes = parse_tile(data[: width * 32], width)
        fresh.extend(hashes[max(0, held - number * TILE_WIDTH) :])
    for leaf in fresh:
        tree.append(leaf)
    if tree.root() != offered.root:
        if held:
            _check_same_history(replica, source, offered, held)
        raise PeerError(
            f"The hash tiles of {source.name} do not lead to its checkpoint.",
            code="PEER_ALTERED",
            means="Its tiles or its checkpoint were changed, or mixed from two logs.",
            do="Use another peer and keep this copy as evidence.",
        )
    return fresh


def _check_same_history(
    replica: Replica, source: Source, offered: UnverifiedCheckpoint, held: int
) -> None:
    """Tell a fork from damage: do the peer's own tiles for our part lead to another root?"""
    charter = checkpoints.charter_at(replica.db, held)
    note = _required(source, "checkpoint", CHECKPOINT_LIMIT)
    checkpoint = _open(source, note, charter)
    leaves: list[bytes] = []
    for number in range(-(-offered.size // TILE_WIDTH)):
        width = min(TILE_WIDTH, offered.size - number * TILE_WIDTH)
        data = _tile(source, TileId(0, number, width), TILE_LIMIT)
        if len(data) != width * 32:
            return
        leaves.extend(parse_tile(data, width))
    if root_of(leaves) == checkpoint.root:
        _contradiction(replica, source, checkpoint)


def _tile(source: Source, tile: TileId, limit: int) -> bytes:
    data = source.read(tile.path, limit)
    if data is None and not tile.is_full:
        data = source.read(TileId(tile.level, tile.number).path, limit)
    if data is None:
        raise _missing(source, tile)
    return data


def _missing(source: Source, tile: TileId) -> PeerError:
    return PeerError(
        f"{source.name} lacks {tile.path}.",
        code="PEER_INCOMPLETE",
        means="The copy is unfinished; what was fetched is kept.",
        do="Copy it again to the end, or use another peer.",
    )


def _short(source: Source, tile: TileId) -> PeerError:
    return PeerError(
        f"{tile.path} on {source.name} is shorter than it should be.",
        code="PEER_INCOMPLETE",
        means="The copy was interrupted; what was fetched is kept.",
        do="Copy it again to the end, or use another peer.",
    )


class _Staging:
    """Verified bundles on their way into the replica, kept over interruptions."""

    def __init__(self, incoming: Path, root: bytes) -> None:
        self._folder = incoming / root.hex()[:16]

    def fetch(
        self, source: Source, size: int, held: int, leaves: Sequence[bytes], report: Report
    ) -> None:
        """Fetch the bundles that are not staged yet; each must have its leaf hashes."""
        make_folder(self._folder)
        first = held // TILE_WIDTH
        last = -(-size // TILE_WIDTH)
        for number in range(first, last):
            base = number * TILE_WIDTH
            width = min(TILE_WIDTH, size - base)
            skip = max(0, held - base)
            expected = leaves[base + skip - held : base + width - held]
            if not self._holds(number, width, skip, expected):
                tile = TileId(ENTRIES, number, width)
                data = _tile(source, tile, BUNDLE_LIMIT)
                replace_file(self._path(number), _verified(source, tile, data, skip, expected))
            report(base + width - held, size - held)

    def _holds(self, number: int, width: int, skip: int, expected: Sequence[bytes]) -> bool:
        try:
            staged = parse_bundle(self._path(number).read_bytes(), width)
        except (OSError, FormatError):
            return False
        return [leaf_hash(entry) for entry in staged[skip:]] == list(expected)

    def _path(self, number: int) -> Path:
        return self._folder / f"{number}.bundle"

    def entries(self, held: int, size: int) -> Iterator[bytes]:
        """Yield the staged entries after the first ``held`` ones."""
        for number in range(held // TILE_WIDTH, -(-size // TILE_WIDTH)):
            base = number * TILE_WIDTH
            width = min(TILE_WIDTH, size - base)
            bundle = parse_bundle(self._path(number).read_bytes(), width)
            yield from bundle[max(0, held - base) :]

    def remove(self) -> None:
        """Forget what was staged; it stands in the replica now."""
        shutil.rmtree(self._folder, ignore_errors=True)


def _verified(
    source: Source, tile: TileId, data: bytes, skip: int, expected: Sequence[bytes]
) -> bytes:
    """Return the bundle's first entries once each has its leaf hash."""
    try:
        bundle = parse_bundle(data, tile.width)
    except FormatError:
        bundle = _longer_bundle(source, tile, data)
    for offset, (entry, leaf) in enumerate(zip(bundle[skip:], expected, strict=True)):
        if leaf_hash(entry) != leaf:
            index = tile.number * TILE_WIDTH + skip + offset
            raise PeerError(
                f"Entry {index} on {source.name} is not the one its checkpoint covers.",
                code="PEER_ALTERED",
                means="The peer's copy was changed; nothing was taken in.",
                do="Use another peer and keep this copy as evidence.",
                evidence=entry,
            )
    return format_bundle(bundle)


def _longer_bundle(source: Source, tile: TileId, data: bytes) -> tuple[bytes, ...]:
    """Read a bundle that has grown since, or say that it is cut off."""
    if not tile.is_full:
        try:
            return parse_bundle(data)[: tile.width]
        except FormatError:
            pass
    raise _short(source, tile)
