"""How the log is published: a tree of tile files and bundles of entries.

Follows C2SP tlog-tiles, sections "Merkle tree", "Paths" and "Log entries", as fixed in ledger.md
section 7. A tile holds up to 256 hashes of one row of every eighth level; ``tile/<L>/<N>`` is full,
``tile/<L>/<N>.p/<W>`` has W of 1 to 255. A bundle holds the entries under one tile of level 0, each
with a 2-byte length before it. Only what a size needs is ever published, and empty tiles do not
exist. Getting the files is left to `desktop.peers`, believing them to whoever recomputes the root.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.errors import FormatError, ProofError
from desktop.ledger.merkle import HASH_BYTES, HashReader, Subtree, parent_row

TILE_WIDTH = 256
TILE_HEIGHT = 8
ENTRIES = -1  # the level under which a `TileId` stands for a bundle of entries
MAX_LEVEL = 7  # 2^63 entries have no tile above

_LENGTH_BYTES = 2
_MAX_ENTRY_BYTES = 65_535
_SIZE_LIMIT = 1 << 63
_MAX_DIGITS = 24
_PATH = re.compile(
    r"tile/(?P<level>entries|[0-9])"
    r"/(?P<number>(?:x[0-9]{3}/)*[0-9]{3})"
    r"(?:\.p/(?P<width>[1-9][0-9]{0,2}))?"
)


@dataclass(frozen=True, slots=True, order=True)
class TileId:
    """A tile by its place in the tree, or a bundle of entries at level `ENTRIES`."""

    level: int
    number: int
    width: int = TILE_WIDTH  # hashes or entries in it, 1 to 256

    @property
    def is_full(self) -> bool:
        """Return whether the tile can never change any more."""
        return self.width == TILE_WIDTH

    @property
    def path(self) -> str:
        """Return the path of its file."""
        if self.level == ENTRIES:
            return entries_path(self.number, self.width)
        return tile_path(self.level, self.number, self.width)


def tile_path(level: int, number: int, width: int = TILE_WIDTH) -> str:
    """Return the path of a tile of hashes; level 0 to 7, width 1 to 256."""
    return f"tile/{level}/{_number_path(number)}{_width_path(width)}"


def entries_path(number: int, width: int = TILE_WIDTH) -> str:
    """Return the path of a bundle of entries; width 1 to 256."""
    return f"tile/entries/{_number_path(number)}{_width_path(width)}"


def parse_tile_path(path: str) -> TileId:
    """Return the tile or bundle that a path names.

    Raises:
        FormatError: any path that `tile_path` and `entries_path` would not have made.
    """
    match = _PATH.fullmatch(path)
    if not match:
        raise FormatError(f"{path[:80]!r} is not the path of a tile")
    level = ENTRIES if match["level"] == "entries" else int(match["level"])
    digits = match["number"].replace("x", "").replace("/", "")[:_MAX_DIGITS]
    tile = TileId(level, int(digits), int(match["width"] or TILE_WIDTH))
    # A longer number, needless groups and a width of 256 all come out as another path.
    if level > MAX_LEVEL or tile.width > TILE_WIDTH or tile.number >= _SIZE_LIMIT:
        raise FormatError(f"{path[:80]!r} is beyond any tile")
    if tile.path != path:
        raise FormatError(f"{path[:80]!r} is not the path of a tile")
    return tile


def required_tiles(size: int) -> list[TileId]:
    """Return the tiles of hashes that a tree of a size consists of, by level and number.

    For the bundles that go with them see `required_bundles`.
    """
    tiles: list[TileId] = []
    for level in range(MAX_LEVEL + 1):
        tiles.extend(_row(level, size >> (TILE_HEIGHT * level)))
    return tiles


def required_bundles(size: int) -> list[TileId]:
    """Return the bundles that hold the entries of a log of a size, in their order."""
    return list(_row(ENTRIES, size))


def parse_tile(data: bytes, width: int = TILE_WIDTH) -> tuple[bytes, ...]:
    """Return the hashes in a tile.

    Raises:
        FormatError: not exactly ``width`` hashes of 32 bytes.
    """
    if len(data) != width * HASH_BYTES:
        raise FormatError(f"a tile of {width} hashes has not {len(data)} bytes")
    return tuple(data[at : at + HASH_BYTES] for at in range(0, len(data), HASH_BYTES))


def format_tile(hashes: Sequence[bytes]) -> bytes:
    """Return the file of a tile.

    Raises:
        FormatError: not 1 to 256 hashes of 32 bytes.
    """
    if not 1 <= len(hashes) <= TILE_WIDTH or any(len(one) != HASH_BYTES for one in hashes):
        raise FormatError(f"a tile has 1 to {TILE_WIDTH} hashes of {HASH_BYTES} bytes")
    return b"".join(hashes)


def parse_bundle(data: bytes, width: int = TILE_WIDTH) -> tuple[bytes, ...]:
    """Return the entries in a bundle.

    Raises:
        FormatError: not exactly ``width`` entries, or bytes before, between or after them.
    """
    entries: list[bytes] = []
    at = 0
    while at < len(data) and len(entries) < width:
        start = at + _LENGTH_BYTES
        end = start + int.from_bytes(data[at:start], "big")
        if len(data) < max(start, end):
            raise FormatError(f"the bundle ends within entry {len(entries)} of it")
        entries.append(data[start:end])
        at = end
    if at != len(data) or len(entries) != width:
        raise FormatError(f"the bundle does not hold exactly {width} entries")
    return tuple(entries)


def format_bundle(entries: Sequence[bytes]) -> bytes:
    """Return the file of a bundle.

    Raises:
        FormatError: not 1 to 256 entries, or one above 65,535 bytes.
    """
    if not 1 <= len(entries) <= TILE_WIDTH:
        raise FormatError(f"a bundle has 1 to {TILE_WIDTH} entries")
    if any(len(entry) > _MAX_ENTRY_BYTES for entry in entries):
        raise FormatError(f"an entry has at most {_MAX_ENTRY_BYTES} bytes")
    return b"".join(len(entry).to_bytes(_LENGTH_BYTES, "big") + entry for entry in entries)


def hash_reader(read_tile: Callable[[TileId], tuple[bytes, ...]], size: int) -> HashReader:
    """Return a reader of complete subtrees over the tiles of a published size.

    Each tile is read at most once per list that is asked for. What the reader returns is only as
    true as the tiles.

    Raises:
        ProofError: from the reader, where a subtree lies beyond the size, or a tile that was read
            has another width.
    """

    def read(wanted: Sequence[Subtree]) -> list[bytes]:
        tiles: dict[TileId, tuple[bytes, ...]] = {}
        hashes: list[bytes] = []
        for level, index in wanted:
            if (index + 1) << level > size:
                raise ProofError(f"subtree {index} of level {level} is beyond size {size}")
            tile, low, high = _place(level, index, size)
            if tile not in tiles:
                tiles[tile] = read_tile(tile)
                if len(tiles[tile]) != tile.width:
                    raise ProofError(f"{tile.path} holds {len(tiles[tile])} hashes")
            hashes.append(_fold(tiles[tile][low:high]))
        return hashes

    return read


def level_rows(leaf_hashes: Sequence[bytes]) -> Iterator[tuple[int, list[bytes]]]:
    """Yield each tile level of a tree with its row of hashes, from the leaves upwards.

    The rows cut into pieces of 256 are the tiles of `required_tiles`.
    """
    row = list(leaf_hashes)
    level = 0
    while row:
        yield level, row
        row = row[: len(row) // TILE_WIDTH * TILE_WIDTH]
        for _ in range(TILE_HEIGHT):
            row = parent_row(row)
        level += 1


def _number_path(number: int) -> str:
    """Return a tile's number in groups of three digits."""
    groups = [f"{number % 1000:03}"]
    while number := number // 1000:
        groups.append(f"x{number % 1000:03}")
    return "/".join(reversed(groups))


def _width_path(width: int) -> str:
    """Return the ending of a partial tile's path, or nothing for a full one."""
    return "" if width == TILE_WIDTH else f".p/{width}"


def _row(level: int, width: int) -> Iterable[TileId]:
    """Yield the tiles of one level whose row has ``width`` hashes."""
    full, partial = divmod(width, TILE_WIDTH)
    for number in range(full):
        yield TileId(level, number)
    if partial:
        yield TileId(level, full, partial)


def _place(level: int, index: int, size: int) -> tuple[TileId, int, int]:
    """Return the tile from which a subtree is folded, and the range of hashes in it."""
    tile_level, height = divmod(level, TILE_HEIGHT)
    first = index << height  # of the hashes at the tile's own level
    number, low = divmod(first, TILE_WIDTH)
    width = min(TILE_WIDTH, (size >> (TILE_HEIGHT * tile_level)) - number * TILE_WIDTH)
    return TileId(tile_level, number, width), low, low + (1 << height)


def _fold(hashes: Sequence[bytes]) -> bytes:
    """Return the root of a complete subtree from its row of hashes, a power of two of them."""
    row = list(hashes)
    while len(row) > 1:
        row = parent_row(row)
    return row[0]
