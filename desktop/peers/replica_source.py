"""A replica as its readers see it: a tile tree whose files are cut from the database when asked.

What a plain folder would hold is made on the spot: a full or partial tile, a bundle of entries, the
newest final checkpoint with its receipts, and the notes at which charters changed. Nothing is
written. Source: C2SP tlog-tiles.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from desktop.errors import FormatError, PeerError, StorageError
from desktop.ledger.tiles import ENTRIES, TileId, format_bundle, format_tile, parse_tile_path
from desktop.replica import checkpoints, entries
from desktop.replica.database import Database

_CHARTER = re.compile(r"charter/([1-9][0-9]{0,5})")


class ReplicaSource:
    """Reads a replica like a tile tree; calls may come from any thread if its connection allows."""

    kind = "local"

    def __init__(self, db: Database, name: str = "this replica") -> None:
        self.name = name
        self._db = db
        self._turn = Lock()

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Lend the database, to one thread at a time."""
        with self._turn:
            yield self._db

    def read(self, path: str, limit: int) -> bytes | None:
        """Return the bytes of a file of the tree, or None where this replica has none such.

        Raises:
            PeerError: the replica is damaged, or the file is larger than ``limit``.
        """
        with self._turn:
            try:
                data = self._file(path)
            except FormatError as error:  # of a bundle that was stored once
                raise _unreadable(path) from error
            except StorageError as error:
                raise PeerError(error.what, code="PEER_UNREACHABLE", do=error.do) from error
        if data is not None and len(data) > limit:
            raise PeerError(f"{path} has {len(data)} bytes.", code="PEER_TOO_LARGE")
        return data

    def _file(self, path: str) -> bytes | None:
        if path in ("checkpoint", "receipts"):
            newest = checkpoints.newest(self._db, final=True)
            if newest is None:
                return None
            return newest.note if path == "checkpoint" else newest.receipts
        change = _CHARTER.fullmatch(path)
        if change is not None:
            return self._charter_note(int(change[1]))
        try:
            tile = parse_tile_path(path)
        except FormatError:
            return None
        return self._bundle(tile) if tile.level == ENTRIES else self._tile(tile)

    def _charter_note(self, number: int) -> bytes | None:
        stored = entries.stored_size(self._db)
        since = dict(checkpoints.charter_changes(self._db, stored)).get(number)
        kept = None if since is None else checkpoints.at(self._db, since)
        return kept.note if kept is not None and kept.is_final else None

    def _tile(self, tile: TileId) -> bytes | None:
        if entries.stored_size(self._db) >> (8 * tile.level) < tile.number * 256 + tile.width:
            return None
        return format_tile(entries.read_tile(self._db, tile))

    def _bundle(self, tile: TileId) -> bytes | None:
        if entries.stored_size(self._db) < tile.number * 256 + tile.width:
            return None
        return format_bundle(entries.bundle(self._db, tile.number)[: tile.width])


def _unreadable(path: str) -> PeerError:
    return PeerError(
        f"{path} cannot be made of this replica: its bytes are damaged.",
        code="PEER_UNREACHABLE",
        means="The stored copy cannot be relied on.",
        do="Audit this replica, then sync it again from another peer.",
    )
