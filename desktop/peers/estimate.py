"""What a sync will take, guessed from a few bundles: entries, bytes, disk, time.

Nothing is verified: a peer that lies about its size makes the guess wrong, and nothing else. The
rates are those of a laptop of two slow cores (help/benchmarks.md); most machines are quicker.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop.errors import FormatError
from desktop.ledger.checkpoint import parse_checkpoint
from desktop.ledger.tiles import ENTRIES, TILE_WIDTH, TileId
from desktop.peers import refusals
from desktop.peers.source import BUNDLE_LIMIT, CHECKPOINT_LIMIT, Source
from desktop.peers.staging import read_tile

_SAMPLES = 4  # bundles that are looked at
_HASH_OCTETS = 32
_ENTRY_S = 0.00005  # to judge and store one, without its bytes
_OCTETS_PER_S = 6_000_000  # judged and stored
_KEPT, _STAGED = 2, 1  # times the bytes of the entries: the replica, and what waits meanwhile


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a sync with one peer will take, about."""

    name: str  # of the peer
    size: int  # of its log, as it says
    entries: int  # that are missing here
    octets: int  # that will be read
    kept_octets: int  # on this disk afterwards
    needed_octets: int  # on this disk meanwhile
    seconds: float


def estimate(source: Source, held: int, clock: Callable[[], float]) -> Estimate:
    """Return what it will take to bring a replica of ``held`` entries up to a peer.

    Args:
        source: the peer; its checkpoint and at most four bundles are read.
        held: entries that are here already.
        clock: seconds of a clock that never goes back.

    Raises:
        PeerError: the peer cannot be asked, or has no ledger.
    """
    note = source.read("checkpoint", CHECKPOINT_LIMIT)
    if note is None:
        raise refusals.missing(source, "checkpoint")
    try:
        size = parse_checkpoint(note).size
    except FormatError as error:
        raise refusals.unreadable(source, error.what, note) from error
    missing = max(size - held, 0)
    if not missing:
        return Estimate(source.name, size, 0, 0, 0, 0, 0.0)
    began_s, seen, octets = clock(), 0, 0
    for number in _spread(held // TILE_WIDTH, (size - 1) // TILE_WIDTH):
        tile = TileId(ENTRIES, number, min(TILE_WIDTH, size - number * TILE_WIDTH))
        octets += len(read_tile(source, tile, BUNDLE_LIMIT))
        seen += tile.width
    spent_s = clock() - began_s
    raw = octets * missing // seen
    read = raw + _HASH_OCTETS * missing
    seconds = spent_s * missing / seen + missing * _ENTRY_S + raw / _OCTETS_PER_S
    needed = (_KEPT + _STAGED) * raw
    return Estimate(source.name, size, missing, read, _KEPT * raw, needed, seconds)


def _spread(first: int, last: int) -> Sequence[int]:
    """Return a few bundle numbers from the first to the last, evenly apart."""
    count = min(last - first + 1, _SAMPLES)
    if count == 1:
        return (last,)
    return [first + (last - first) * at // (count - 1) for at in range(count)]
