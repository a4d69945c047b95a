"""A block of this copy beside the same block of a peer, byte for byte.

Which of two differing entries is the signed one is told by the leaf hash in the stored tile, as
long as that tile was not altered as well; an audit proves it.
"""

from dataclasses import dataclass

from desktop.errors import CivicLedgerError, StorageError
from desktop.ledger.checkpoint import parse_checkpoint
from desktop.ledger.merkle import leaf_hash
from desktop.ledger.tiles import ENTRIES, TILE_WIDTH, TileId
from desktop.peers import refusals
from desktop.peers.source import BUNDLE_LIMIT, CHECKPOINT_LIMIT, Source
from desktop.peers.staging import leading, read_tile
from desktop.replica import blocks, entries
from desktop.replica.blocks import BlockRow
from desktop.replica.database import Database


@dataclass(frozen=True, slots=True)
class Differing:
    """One entry that is not the same on both sides."""

    index: int
    is_ours_signed: bool  # its bytes have the hash in the stored tile
    is_theirs_signed: bool


@dataclass(frozen=True, slots=True)
class BlockCopy:
    """What a peer's copy of a block was found to be."""

    height: int
    peer: str
    entries: int  # compared, the seal included
    differing: tuple[Differing, ...]


def row_of(db: Database, height: int) -> BlockRow:
    """Return a block.

    Raises:
        StorageError: there is none at that height.
    """
    row = blocks.at(db, height)
    if row is None:
        raise StorageError(f"Block {height} is not in this replica.")
    return row


def signed_hashes(db: Database, row: BlockRow) -> list[bytes | None]:
    """Return the leaf hashes that the stored tiles give a block's entries, its seal's last."""
    places = [(0, index) for index in range(row.first, row.seal + 1)]
    try:
        return list(entries.reader(db, entries.stored_size(db))(places))
    except CivicLedgerError:  # a tile is damaged as well
        return [None] * len(places)


def stored_entries(db: Database, row: BlockRow) -> list[bytes | None]:
    """Return a block's entries as they stand here, its seal last; None where one is unreadable."""
    return [_entry(db, index) for index in range(row.first, row.seal + 1)]


def compare_block(db: Database, source: Source, height: int) -> BlockCopy:
    """Read a block from a peer and hold it against the one that is stored.

    Raises:
        StorageError: there is no such block here.
        PeerError: the peer cannot be asked, or does not hold the whole block.
        FormatError: its checkpoint cannot be read.
    """
    row = row_of(db, height)
    theirs = _read(source, row)
    listed = zip(stored_entries(db, row), theirs, signed_hashes(db, row), strict=True)
    found = tuple(
        Differing(index, _is(ours, signed), _is(other, signed))
        for index, (ours, other, signed) in enumerate(listed, row.first)
        if ours != other
    )
    return BlockCopy(height, source.name, len(theirs), found)


def _read(source: Source, row: BlockRow) -> list[bytes]:
    note = source.read("checkpoint", CHECKPOINT_LIMIT)
    if note is None:
        raise refusals.missing(source, "checkpoint")
    size = parse_checkpoint(note).size
    found: list[bytes] = []
    for number in range(row.first // TILE_WIDTH, row.seal // TILE_WIDTH + 1):
        base = number * TILE_WIDTH
        end = min(row.seal + 1 - base, TILE_WIDTH)
        tile = TileId(ENTRIES, number, min(TILE_WIDTH, max(size - base, 1)))
        read = leading(read_tile(source, tile, BUNDLE_LIMIT), tile.width)
        if len(read) < end:
            raise refusals.short(source, tile)
        found += read[max(0, row.first - base) : end]
    return found


def _entry(db: Database, index: int) -> bytes | None:
    try:
        return entries.entry(db, index)
    except CivicLedgerError:
        return None


def _is(entry: bytes | None, signed: bytes | None) -> bool:
    return entry is not None and leaf_hash(entry) == signed
