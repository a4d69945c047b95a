"""What the page about peers reads of this copy, away from the UI thread."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop.peers import evidence
from desktop.peers.evidence import Kept
from desktop.replica import blocks, entries
from desktop.replica.database import Database
from desktop.views.models.peer_rows import Here


@dataclass(frozen=True, slots=True)
class PeersRead:
    """This copy beside its peers."""

    here: Here = field(default_factory=Here)
    heights: Mapping[int, int] = field(default_factory=dict)  # of the block that ends a size
    kept: tuple[Kept, ...] = ()  # evidence of two histories


NOTHING_READ = PeersRead()


def read_peers(db: Database, folder: Path, sizes: Iterable[int]) -> PeersRead:
    """Return how far this copy is, where other sizes end in it, and what evidence is kept."""
    size, newest = entries.stored_size(db), blocks.newest(db)
    here = Here(size, -1 if newest is None else newest.height)
    heights = {}
    for one in sizes:
        block = blocks.holding(db, one - 1) if 0 < one <= size else None
        if block is not None:
            heights[one] = block.height
    return PeersRead(here, heights, tuple(evidence.kept(db, folder)))
