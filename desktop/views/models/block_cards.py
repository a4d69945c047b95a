"""Block cards from the replica: one indexed read each, nothing verified.

What a card says about links and cosignatures is what the stored bytes say; the block's detail
(`desktop.views.models.block_check`) hashes them again.
"""

from collections import OrderedDict
from collections.abc import Sequence

from desktop.errors import CivicLedgerError, StorageError
from desktop.ledger.charter import Authority
from desktop.ledger.checkpoint import Checkpoint
from desktop.ledger.seal import MAX_STATEMENTS, parse_seal
from desktop.ledger.tiles import TILE_WIDTH
from desktop.replica import blocks, checkpoints, entries
from desktop.replica.database import Database
from desktop.views.integrity import Integrity
from desktop.views.models.block_check import check_block
from desktop.views.models.chain import BlockCard, BlockDetail, ChainData
from desktop.views.models.words import authority_titles, moment
from desktop.views.parts.plain import short_hash
from desktop.views.saying import say

_KEPT_BUNDLES = 8
_USUAL_MOST = 16  # statements that fill a card of a quiet log


class StoredBlocks:
    """The cards of one replica as it stood when this was made; make a new one after a change."""

    def __init__(self, db: Database, data: ChainData) -> None:
        self._db, self._data = db, data
        self._bundles: OrderedDict[int, Sequence[bytes]] = OrderedDict()
        self._checkpoints = _opened(db)
        most = int(data.statements.max()) if data.count else 0
        self._full = min(max(most, _USUAL_MOST), MAX_STATEMENTS)
        self._authorities = _authorities(db)
        self._titles = authority_titles(checkpoints.charters(db))

    def block(self, height: int) -> BlockCard:
        """Return the card of a block."""
        row = blocks.at(self._db, height)
        if row is None:
            raise StorageError(say("Block {height} is not in this replica.", height=height))
        return BlockCard(
            height=height,
            short_hash=short_hash(row.leaf.hex()),
            statements=row.statements,
            records=row.records,
            time_text=moment(row.time_ms),
            fill=row.statements / self._full,
            cosigned=self._cosigned(row.seal),
            state=Integrity(int(self._data.state[height])),
            link_ok=self._is_linked(row),
            proposer=self._titles.get(row.proposer, row.proposer),
            authorities=tuple(one.title for one in self._authorities),
        )

    def detail(self, height: int) -> BlockDetail:
        """Return what the stored bytes of a block prove now."""
        return check_block(self._db, height)

    def _cosigned(self, seal: int) -> tuple[bool, ...]:
        """Return who has cosigned the first checkpoint that covers the block, or any after it."""
        names: set[str] = set()
        for one in self._checkpoints:
            if one.size > seal:
                names |= {it.authority_id for it in one.cosignatures}
        return tuple(one.id in names for one in self._authorities)

    def _is_linked(self, row: blocks.BlockRow) -> bool:
        before = blocks.at(self._db, row.height - 1) if row.height else None
        try:
            previous = parse_seal(self._entry(row.seal)).previous
        except CivicLedgerError:
            return False
        return previous == (b"" if before is None else before.leaf)

    def _entry(self, index: int) -> bytes:
        number, offset = divmod(index, TILE_WIDTH)
        if number not in self._bundles:
            self._bundles[number] = entries.bundle(self._db, number)
            if len(self._bundles) > _KEPT_BUNDLES:
                self._bundles.popitem(last=False)
        held = self._bundles[number]
        if offset >= len(held):
            raise StorageError(say("Entry {index} is not in this replica.", index=index))
        return held[offset]


def _authorities(db: Database) -> tuple[Authority, ...]:
    size = entries.stored_size(db)
    return tuple(checkpoints.charter_at(db, size).authorities) if size else ()


def _opened(db: Database) -> list[Checkpoint]:
    """Return the newest checkpoints that still prove something, the newest first."""
    found: list[Checkpoint] = []
    for final in (True, False):
        stored = checkpoints.newest(db, final=final)
        if stored is not None and all(one.size != stored.size for one in found):
            try:
                found.append(checkpoints.opened(db, stored))
            except CivicLedgerError:
                continue
    return found


class NoBlocks:
    """The cards of a replica that holds nothing."""

    def block(self, height: int) -> BlockCard:
        """Refuse; there is no block."""
        raise StorageError(say("Block {height} is not in this replica.", height=height))

    def detail(self, height: int) -> BlockDetail:
        """Refuse; there is no block."""
        raise StorageError(say("Block {height} is not in this replica.", height=height))
