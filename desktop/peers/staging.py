"""Entry bundles on their way into the replica: fetched, proven by their leaf hashes, kept.

A bundle that was proven once is kept under ``incoming/`` in the profile until its sync is complete,
so that an interrupted one goes on where it stopped. It is not flushed to the disk: whatever stands
there later is held to its leaf hashes before it is used. Nothing here depends on who served it.
"""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from desktop.durable import make_folder
from desktop.errors import StorageError
from desktop.ledger.merkle import leaf_hash
from desktop.ledger.tiles import ENTRIES, TILE_WIDTH, TileId, format_bundle
from desktop.peers import refusals
from desktop.peers.source import BUNDLE_LIMIT, TILE_LIMIT, Source, ahead

_LENGTH_BYTES = 2
_HASH_BYTES = 32


class Staging:
    """The bundles of one replica that wait."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def fetch(self, source: Source, held: int, size: int, leaves: Sequence[bytes]) -> Iterator[int]:
        """Fetch what is not staged yet of the entries from ``held`` to ``size``.

        Args:
            source: the peer.
            held: entries that the replica has.
            size: entries that the peer offers.
            leaves: proven leaf hashes of the entries from ``held`` on.

        Yields:
            How many of these entries are staged, after each bundle.

        Raises:
            PeerError: a bundle is missing, short, or not what its leaf hashes say.
        """
        make_folder(self._folder)

        def read(place: tuple[TileId, int]) -> tuple[TileId, bytes | None]:
            """Return a bundle that is not staged yet; None for one that is."""
            tile, skip = place
            base = tile.number * TILE_WIDTH
            expected = leaves[base + skip - held : base + tile.width - held]
            if self._holds(tile, skip, expected):
                return tile, None
            data = read_tile(source, tile, BUNDLE_LIMIT)
            return tile, format_bundle(_proven(source, tile, data, skip, expected))

        for tile, proven in ahead(read, _bundles(held, size)):
            if proven is not None:
                self._keep(tile.number, proven)
            yield tile.number * TILE_WIDTH + tile.width - held

    def entries(self, held: int, size: int) -> Iterator[bytes]:
        """Yield the staged entries from ``held`` to ``size``.

        Raises:
            StorageError: a staged bundle is gone or was changed meanwhile.
        """
        for tile, skip in _bundles(held, size):
            yield from self._staged(tile)[skip:]

    def _staged(self, tile: TileId) -> list[bytes]:
        """Return a bundle; it may be longer, from a peer that was ahead of this one."""
        gone = StorageError(
            f"{self._path(tile.number)} is gone or was changed during the sync.",
            means="Nothing was taken in.",
            do="Sync again.",
        )
        try:
            staged = leading(self._path(tile.number).read_bytes(), tile.width)
        except OSError as error:
            raise gone from error
        if len(staged) < tile.width:
            raise gone
        return staged

    def first_entry(self, source: Source, size: int) -> bytes:
        """Return entry 0 of a log of ``size`` entries, as the peer's first hash tile covers it.

        The bundle it stands in is kept; `fetch` proves the rest of it.

        Raises:
            PeerError: it is missing, cut off, or not the one that the tile says.
            StorageError: it cannot be kept, or is gone again.
        """
        bundle = TileId(ENTRIES, 0, min(TILE_WIDTH, size))
        tile = TileId(0, 0, bundle.width)
        hashes = read_tile(source, tile, TILE_LIMIT)
        if len(hashes) < tile.width * _HASH_BYTES:
            raise refusals.short(source, tile)
        if not self._holds(TileId(ENTRIES, 0, 1), 0, [hashes[:_HASH_BYTES]]):
            make_folder(self._folder)
            whole = leading(read_tile(source, bundle, BUNDLE_LIMIT), bundle.width)
            if not whole:  # a copy that is not finished; nothing of it can be kept
                raise refusals.short(source, bundle)
            data = format_bundle(whole)
            _proven(source, TileId(ENTRIES, 0, 1), data, 0, [hashes[:_HASH_BYTES]])
            self._keep(0, data)
        return self._staged(TileId(ENTRIES, 0, 1))[0]

    def remove(self) -> None:
        """Forget what was staged; it stands in the replica now."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def _holds(self, tile: TileId, skip: int, expected: Sequence[bytes]) -> bool:
        try:
            staged = leading(self._path(tile.number).read_bytes(), tile.width)
        except OSError:
            return False
        return [leaf_hash(entry) for entry in staged[skip:]] == list(expected)

    def _keep(self, number: int, data: bytes) -> None:
        path = self._path(number)
        try:
            path.write_bytes(data)
        except OSError as error:
            with suppress(OSError):
                path.unlink()
            raise StorageError(
                f"The file {path} could not be saved: {error.strerror or type(error).__name__}.",
                means="The sync cannot go on; the replica is unchanged.",
                do="Look whether the disk is full or the folder read-only, then sync again.",
            ) from error

    def _path(self, number: int) -> Path:
        return self._folder / f"{number}.bundle"


def read_tile(source: Source, tile: TileId, limit: int) -> bytes:
    """Return the file of a tile or bundle; a full one stands in for a partial one.

    Raises:
        PeerError: the peer has neither, or cannot be asked.
    """
    data = source.read(tile.path, limit)
    if data is None and not tile.is_full:
        data = source.read(TileId(tile.level, tile.number).path, limit)
    if data is None:
        raise refusals.missing(source, tile.path)
    return data


def _bundles(held: int, size: int) -> Iterator[tuple[TileId, int]]:
    """Yield the bundles over the entries from ``held`` to ``size``, and what to skip of each."""
    for number in range(held // TILE_WIDTH, -(-size // TILE_WIDTH)):
        base = number * TILE_WIDTH
        yield TileId(ENTRIES, number, min(TILE_WIDTH, size - base)), max(0, held - base)


def _proven(
    source: Source, tile: TileId, data: bytes, skip: int, expected: Sequence[bytes]
) -> list[bytes]:
    """Return a bundle's first entries once each has its leaf hash; a longer bundle has grown since.

    A bundle that ends early is a copy that is not finished; a whole entry with another hash is not.
    """
    entries = leading(data, tile.width)
    for offset, (entry, leaf) in enumerate(zip(entries[skip:], expected, strict=False), skip):
        if leaf_hash(entry) != leaf:
            raise refusals.altered_entry(source, tile.number * TILE_WIDTH + offset, entry)
    if len(entries) < tile.width:
        raise refusals.short(source, tile)
    return entries


def leading(data: bytes, width: int) -> list[bytes]:
    """Return the first entries of a bundle, ``width`` of them or as many as are whole."""
    entries: list[bytes] = []
    at = 0
    while len(entries) < width:
        start = at + _LENGTH_BYTES
        at = start + int.from_bytes(data[at:start], "big")
        if len(data) < max(start, at):
            break
        entries.append(data[start:at])
    return entries
