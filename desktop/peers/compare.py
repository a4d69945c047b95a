"""Compare signed checkpoints: a colleague's with this replica, those of all peers with one another.

A checkpoint is judged by its signatures first; a root counts only where a signed tree is proven to
have it at that size. So a copy that is merely damaged is never called a fork, and a fork is kept
as evidence that proves itself (`desktop.peers.evidence`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import combinations

from desktop.errors import CivicLedgerError, FormatError, PeerError, ProofError, SignatureError
from desktop.ledger.checkpoint import Checkpoint, UnverifiedCheckpoint, parse_checkpoint
from desktop.ledger.merkle import HASH_BYTES, check_consistency, consistency_path, root_at
from desktop.ledger.note import Note, VerifierKey, known, parse_note
from desktop.ledger.tiles import TileId, hash_reader, parse_tile
from desktop.peers.evidence import Contradiction, Root, held_root, keep
from desktop.peers.first_look import look
from desktop.peers.source import TILE_LIMIT, Source
from desktop.peers.staging import read_tile
from desktop.peers.sync import Replica
from desktop.replica import checkpoints, entries


class Relation(Enum):
    """How a checkpoint stands to what this replica holds."""

    SAME = "same"  # the very tree that is here
    BEHIND = "behind"  # an earlier size of it
    FOLLOWS = "follows"  # larger, and proven to begin with what is here
    AHEAD = "ahead"  # larger; nothing more can be told before a sync
    FORK = "fork"  # another history, validly signed
    ALTERED = "altered"  # a signature of a known key does not hold, or tiles that do not fit it
    UNSIGNED = "unsigned"  # no key that this replica knows has signed it
    FOREIGN = "foreign"  # of another ledger
    UNREADABLE = "unreadable"  # no checkpoint
    UNREACHABLE = "unreachable"  # the peer did not show one

    @property
    def said(self) -> str:
        """The checkpoint in words, after its name."""
        return _SAID[self]

    @property
    def is_wrong(self) -> bool:
        """Whether somebody has done wrong."""
        return self in (Relation.FORK, Relation.ALTERED)

    @property
    def is_sound(self) -> bool:
        """Whether it was proven to be of one history with this replica."""
        return self in (Relation.SAME, Relation.BEHIND, Relation.FOLLOWS)


_SAID = {
    Relation.SAME: "the same tree as here",
    Relation.BEHIND: "an earlier size of the tree that is here",
    Relation.FOLLOWS: "larger, and begins with the tree that is here",
    Relation.AHEAD: "larger than this replica; sync first, then compare again",
    Relation.FORK: "another history, signed by the log's writer",
    Relation.ALTERED: "altered: a signature does not hold",
    Relation.UNSIGNED: "not signed by a key that this replica knows; sync first if it is newer",
    Relation.FOREIGN: "of another ledger",
    Relation.UNREADABLE: "no checkpoint",
    Relation.UNREACHABLE: "shows no checkpoint",
}


@dataclass(frozen=True, slots=True)
class Compared:
    """One checkpoint beside this replica."""

    name: str
    kind: str  # file, or the kind of peer
    relation: Relation
    shown: UnverifiedCheckpoint | None = None
    checkpoint: Checkpoint | None = None  # where its log's signature holds
    our_root: bytes | None = None  # at its size, where this replica holds that many entries
    evidence: str | None = None  # name of the group that was kept
    error: CivicLedgerError | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two peers' checkpoints beside one another."""

    first: str
    second: str
    agrees: bool | None  # None where it cannot be told
    evidence: str | None = None


def compare_note(replica: Replica, note: bytes, name: str, kind: str = "file") -> Compared:
    """Return how a signed checkpoint stands to this replica; a fork is kept as evidence.

    Raises:
        StorageError: this replica is empty or damaged, or the evidence cannot be written.
    """
    try:
        shown = parse_checkpoint(note)
    except FormatError as error:
        return Compared(name, kind, Relation.UNREADABLE, error=error)
    found = _signed(replica, Compared(name, kind, Relation.AHEAD, shown))
    checkpoint = found.checkpoint
    held = entries.stored_size(replica.db)
    if checkpoint is None or shown.size > held:
        return found
    mine = held_root(replica.db, shown.size)
    if mine.root == shown.root:
        relation = Relation.SAME if shown.size == held else Relation.BEHIND
        return replace(found, relation=relation, our_root=mine.root)
    kept = keep(
        replica.evidence,
        Contradiction(checkpoint, mine.under, is_ours=True, root=mine.root, path=mine.path),
    )
    return replace(found, relation=Relation.FORK, our_root=mine.root, evidence=kept)


def _signed(replica: Replica, found: Compared) -> Compared:
    """Return it with its verified checkpoint, or with the relation that says why it has none."""
    shown = found.shown
    assert shown is not None
    if shown.origin != replica.anchor.origin:
        return replace(found, relation=Relation.FOREIGN)
    try:
        _check_known_lines(replica, shown.note)
    except SignatureError as error:
        return replace(found, relation=Relation.ALTERED, error=error)
    if not shown.size:
        return replace(found, relation=Relation.BEHIND)
    try:
        return replace(found, checkpoint=checkpoints.judged(replica.db, shown.note))
    except (SignatureError, ProofError) as error:
        return replace(found, relation=Relation.UNSIGNED, error=error)


def compare_peers(
    replica: Replica, sources: Sequence[Source]
) -> tuple[tuple[Compared, ...], tuple[Pair, ...]]:
    """Return how the checkpoints of all peers stand to this replica, and to one another.

    Raises:
        StorageError: as `compare_note`.
    """
    numbers = {id(source): number for number, source in enumerate(sources)}
    found: dict[int, Compared] = {}
    for looked in look(sources):
        found[numbers[id(looked.source)]] = _compare_peer(
            replica, looked.source, looked.note, looked.failed
        )
    ordered = tuple(found[number] for number in sorted(found))
    pairs = tuple(_pairs(replica, list(zip(ordered, sources, strict=True))))
    return ordered, pairs


def _check_known_lines(replica: Replica, note: bytes) -> None:
    """Refuse a note with a bad line of a key that any charter here names."""
    parsed = parse_note(note)
    for one in checkpoints.charters(replica.db):
        for key in (*one.charter.log_keys, *one.charter.cosigner_keys):
            if _has_line(parsed, key):
                known(parsed, [key])


def _has_line(note: Note, key: VerifierKey) -> bool:
    return any((line.name, line.key_id) == (key.name, key.key_id) for line in note.signatures)


def _compare_peer(
    replica: Replica, source: Source, note: bytes | None, failed: PeerError | None
) -> Compared:
    if note is None:
        return Compared(source.name, source.kind, Relation.UNREACHABLE, error=failed)
    found = compare_note(replica, note, source.name, source.kind)
    ours = checkpoints.newest(replica.db, final=False)
    if found.relation is not Relation.AHEAD or found.checkpoint is None or ours is None:
        return found
    mine = checkpoints.opened(replica.db, ours)
    try:
        theirs = _peer_root(source, found.checkpoint, mine.size)
    except (PeerError, ProofError, FormatError) as error:
        return replace(found, error=error)
    if theirs.root == mine.root:
        return replace(found, relation=Relation.FOLLOWS, our_root=None)
    kept = keep(
        replica.evidence,
        Contradiction(found.checkpoint, mine, is_ours=True, root=theirs.root, path=theirs.path),
    )
    return replace(found, relation=Relation.FORK, evidence=kept)


def _peer_root(source: Source, checkpoint: Checkpoint, size: int) -> Root:
    """Return the root that a peer's signed tree has at a smaller size, proven by its own tiles.

    Raises:
        PeerError: a tile is missing.
        ProofError, FormatError: its tiles do not lead to its checkpoint.
    """

    def read(tile: TileId) -> tuple[bytes, ...]:
        data = read_tile(source, tile, TILE_LIMIT)
        return parse_tile(data[: tile.width * HASH_BYTES], tile.width)

    reader = hash_reader(read, checkpoint.size)
    root, path = root_at(reader, size), consistency_path(reader, size, checkpoint.size)
    check_consistency(size, root, checkpoint.size, checkpoint.root, path)
    return Root(size, root, path, checkpoint)


def _pairs(replica: Replica, found: Sequence[tuple[Compared, Source]]) -> Iterator[Pair]:
    """Yield every two peers whose checkpoints are signed."""
    signed = [(one, source) for one, source in found if one.checkpoint is not None]
    for (one, source), (other, other_source) in combinations(signed, 2):
        if _size(one) > _size(other):
            yield _pair(replica, one, other, source)
        else:
            yield _pair(replica, other, one, other_source)


def _pair(replica: Replica, large: Compared, small: Compared, source: Source) -> Pair:
    """Return how the smaller checkpoint stands to the larger one, by the tiles of the latter."""
    assert small.checkpoint is not None
    assert large.checkpoint is not None
    names = large.name, small.name
    try:
        found = _peer_root(source, large.checkpoint, small.checkpoint.size)
    except (PeerError, ProofError, FormatError):
        return Pair(*names, agrees=None)
    if found.root == small.checkpoint.root:
        return Pair(*names, agrees=True)
    kept = large.evidence or small.evidence
    if kept is None:
        kept = keep(
            replica.evidence,
            Contradiction(
                large.checkpoint, small.checkpoint, is_ours=False, root=found.root, path=found.path
            ),
        )
    return Pair(*names, agrees=False, evidence=kept)


def _size(compared: Compared) -> int:
    return 0 if compared.checkpoint is None else compared.checkpoint.size
