"""Read every stored byte of the log, hash it anew, and tell which side of a difference is wrong.

An entry whose hash is not the one in its hash tile was changed, or the tile was: the checkpoints'
roots decide. What the rest of the audit works on are the entries here and the leaf hashes that the
cosigned tree vouches for. Nothing of this is believed because it stands in the database.

Nearly every bundle hashes to exactly its tile. Of such a one nothing is kept but that, and its
seals; its hashes stay together as the tile has them. Only where they differ, entry is compared with
entry.
"""

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field

from desktop.audit.results import Results
from desktop.errors import CivicLedgerError, FormatError, StorageError
from desktop.finding import Pair
from desktop.ledger.merkle import HashReader, leaf_hash, root_at, root_of
from desktop.ledger.seal import is_seal
from desktop.ledger.tiles import TILE_WIDTH, TileId, hash_reader, level_rows, parse_bundle
from desktop.progress import Report
from desktop.replica import entries
from desktop.replica.database import Database

HASH = 32
_NOTHING = bytes(HASH)  # stands for a leaf hash that is not known
_LENGTH = 2
_AHEAD = 2  # bundles that wait to be hashed
_SEALS_KEPT = 8192


@dataclass(frozen=True, slots=True)
class Bundle:
    """What could be read of a bundle; None for entries that cannot be told apart."""

    entries: tuple[bytes | None, ...]
    broken: tuple[int, ...] = ()  # entries whose stored length is wrong and was guessed right


@dataclass(slots=True)
class StoredLog:
    """The log of a replica as its bytes say, with the hashes that the rest relies on."""

    db: Database
    widths: list[int] = field(default_factory=list)  # entries of each bundle
    leaves: bytes = b""  # the hash of each entry, from the tile where the entry is damaged
    hints: bytes = b""  # what the stored tiles say, zeros where they say nothing
    seals: list[int] = field(default_factory=list)  # indexes of entries that have to be seals
    damaged: set[int] = field(default_factory=set)  # entries that are not what was logged
    suspects: list[tuple[int, int]] = field(default_factory=list)  # ranges that hide a change
    rows: list[bytes] = field(default_factory=list)  # hashes of the tree by tile level
    torn: set[int] = field(default_factory=set)  # bundles that differ from their tile
    _last: tuple[int, tuple[bytes | None, ...]] = (-1, ())  # the bundle that was read last
    _near: dict[int, bytes] = field(default_factory=dict)  # the first seals; who asks, asks for all

    @property
    def size(self) -> int:
        """How many entries are stored."""
        return len(self.leaves) // HASH

    def leaf(self, index: int) -> bytes:
        """Return the hash of an entry."""
        return self.leaves[index * HASH : (index + 1) * HASH]

    def reader(self, size: int) -> HashReader:
        """Return the recomputed hashes of a tree of the first ``size`` entries."""

        def tile(wanted: TileId) -> tuple[bytes, ...]:
            first = wanted.number * TILE_WIDTH
            row = self.rows[wanted.level]
            return tuple(_hashes(row[first * HASH : (first + wanted.width) * HASH]))

        return hash_reader(tile, size)

    def root(self, size: int) -> bytes:
        """Return the recomputed root of the first ``size`` entries."""
        return root_at(self.reader(size), size)

    def between(self, first: int, end: int) -> Iterator[bytes | None]:
        """Yield the entries from ``first`` up to but not including ``end``, None for lost ones."""
        for number in range(first // TILE_WIDTH, -(-end // TILE_WIDTH)):
            base = number * TILE_WIDTH
            yield from self._bundle(number)[max(0, first - base) : end - base]

    def entry(self, index: int) -> bytes | None:
        """Return one entry, or None where it is lost; neighbours come cheaply after each other."""
        if index in self._near:
            return self._near[index]
        number, offset = divmod(index, TILE_WIDTH)
        return self._bundle(number)[offset]

    def add_seals(self, first: int, seals: dict[int, bytes]) -> None:
        """Take in the seals of a bundle, by their places in it."""
        self.seals.extend([first + at for at in seals])
        if len(self._near) < _SEALS_KEPT:
            self._near.update((first + at, entry) for at, entry in seals.items())

    def _bundle(self, number: int) -> tuple[bytes | None, ...]:
        if self._last[0] != number:
            base, width = number * TILE_WIDTH, self.widths[number]
            hints = self.hints[base * HASH : (base + width) * HASH]
            held: tuple[bytes | None, ...] = ()
            try:
                if number in self.torn:
                    held = read_bundle(self.db, number, _hashes(hints)).entries
                else:  # hashed a moment ago, in the same transaction
                    held = parse_bundle(_stored(self.db, number), width)
            except (StorageError, FormatError):
                pass  # named already
            self._last = number, (*held, *(None,) * (width - len(held)))[:width]
        return self._last[1]


def read_log(
    db: Database, roots: Sequence[tuple[int, bytes]], results: Results, report: Report
) -> StoredLog:
    """Read and hash every stored entry and compare with every stored hash tile.

    Args:
        db: the replica.
        roots: (size, root) that checkpoints claim; they decide between an entry and its hash.
        results: gets the findings STORE_BUNDLE, TREE_ENTRY and TREE_TILE.
        report: told of progress in bundles.

    Raises:
        StorageError: not even the list of bundles can be read.
    """
    known: dict[int, int] = dict(db.query("select number, entries from bundle"))
    tiles = _stored_tiles(db, results)
    count = 1 + max(known, default=-1)
    log = StoredLog(db)
    hints, hashes = list[bytes](), dict[int, list[bytes | None]]()  # the latter of torn bundles
    widths = (TILE_WIDTH if number < count - 1 else known[number] for number in range(count))
    for number, seals in enumerate(_wholes(db, widths, tiles)):
        tile = tiles.get((0, number), b"")
        said = known[number] if number == count - 1 else None
        width = said or TILE_WIDTH
        if seals is None:
            found = _read(db, number, said, _hashes(tile), results)
            hashes[number] = [_leaf_or_none(entry) for entry in found.entries]
            log.torn.add(number)
            width = len(found.entries)
        log.widths.append(width)
        log.add_seals(number * TILE_WIDTH, _seals_in(found) if seals is None else seals)
        hints.append(_hint(tile, width))
        report(number + 1, count)
    log.hints = b"".join(hints)
    _settle(log, hashes, roots, results)
    _compare_tiles(log, tiles, roots, results)
    results.count("bundles", count)
    results.count("entries", log.size)
    results.count("tiles", len(tiles))
    return log


def _wholes(
    db: Database, widths: Iterable[int], tiles: dict[tuple[int, int], bytes]
) -> Iterator[dict[int, bytes] | None]:
    """Yield for each bundle the seals in it by their places; None where it differs from its tile.

    While one bundle is hashed in a thread of its own, the next is read here.
    """
    waiting: deque[Future[dict[int, bytes] | None]] = deque()
    with ThreadPoolExecutor(1) as pool:
        for number, width in enumerate(widths):
            try:
                data = _stored(db, number)
            except StorageError:
                data = b""  # like no tile
            tile = tiles.get((0, number), b"")
            waiting.append(pool.submit(_seals_in_whole, data, width, tile))
            if len(waiting) > _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _seals_in_whole(data: bytes, width: int, tile: bytes) -> dict[int, bytes] | None:
    """Return the seals in a bundle that hashes to its tile, by their places; None for any other."""
    leaves: list[bytes] = []
    seals: dict[int, bytes] = {}
    sha256, at, end = hashlib.sha256, 0, len(data)
    while at + _LENGTH <= end:
        start, at = at + _LENGTH, at + _LENGTH + (data[at] << 8 | data[at + 1])
        entry = data[start:at]
        if is_seal(entry):
            seals[len(leaves)] = entry
        leaves.append(sha256(b"\x00" + entry).digest())  # a leaf of RFC 6962, without a call
    is_whole = at == end and 0 < len(leaves) == width <= TILE_WIDTH and b"".join(leaves) == tile
    return seals if is_whole else None


def _hint(tile: bytes, width: int) -> bytes:
    """Return so many hashes of a tile, zeros where it has fewer."""
    return tile[: min(width, len(tile) // HASH) * HASH].ljust(width * HASH, b"\0")


def _seals_in(bundle: Bundle) -> dict[int, bytes]:
    return {at: one for at, one in enumerate(bundle.entries) if one and is_seal(one)}


def _leaf_or_none(entry: bytes | None) -> bytes | None:
    return None if entry is None else leaf_hash(entry)


def read_bundle(db: Database, number: int, hints: Sequence[bytes]) -> Bundle:
    """Return what can be read of a bundle, with its tile's hashes as a help where it is damaged.

    Raises:
        StorageError: there is no such bundle, or the database cannot be read there.
    """
    data = _stored(db, number)
    try:
        held = parse_bundle(data, len(hints))
    except FormatError:
        return _split(data, hints)
    if [leaf_hash(entry) for entry in held] == list(hints):
        return Bundle(held)
    return _split(data, hints)


def _stored(db: Database, number: int) -> bytes:
    row = db.one("select data from bundle where number = ?", (number,))
    if row is None:
        raise StorageError(f"Bundle {number} is missing from the replica.")
    return bytes(row[0])


def _split(data: bytes, hints: Sequence[bytes]) -> Bundle:
    """Tell entries apart although a length may be wrong; a hash proves where an entry ends."""
    found: list[bytes | None] = []
    broken: list[int] = []
    at = 0
    while at < len(data) and len(found) < TILE_WIDTH:
        start = at + _LENGTH
        length = int.from_bytes(data[at:start], "big")
        hint = hints[len(found)] if len(found) < len(hints) else _NOTHING
        lengths = [length, *(length ^ (1 << bit) for bit in range(16))]
        fitting = [
            one
            for one in lengths
            if start + one <= len(data) and leaf_hash(data[start : start + one]) == hint
        ]
        if fitting and fitting[0] != length:
            broken.append(len(found))
        end = start + (fitting[0] if fitting else length)
        if end > len(data):
            break
        found.append(data[start:end])
        at = end
    return Bundle(tuple(found), tuple(broken))


def _read(
    db: Database, number: int, said: int | None, hints: Sequence[bytes], results: Results
) -> Bundle:
    """Return a bundle of as many entries as it should have, and report what is wrong with it.

    Args:
        db: the replica.
        number: of the bundle.
        said: how many entries the table gives the last bundle; None for one that has to be full.
        hints: the hashes of its tile.
        results: gets the findings.
    """
    first = number * TILE_WIDTH
    try:
        found = read_bundle(db, number, hints)
    except StorageError as error:
        results.report("STORE_BUNDLE", error.what, entry=first)
        return Bundle((None,) * max(1, min(TILE_WIDTH, said or TILE_WIDTH)))
    for offset in found.broken:
        results.report(
            "STORE_BUNDLE",
            f"The stored length of entry {first + offset} is wrong.",
            entry=first + offset,
        )
    count = len(found.entries)
    wanted = TILE_WIDTH if said is None else max(len(hints), min(TILE_WIDTH, said))
    if said is not None and count in (said, len(hints)):
        wanted = count
    if count != wanted:
        results.report(
            "STORE_BUNDLE",
            f"Bundle {number} holds {count} entries that can be told apart, not {wanted}.",
            entry=first + count,
        )
        return Bundle((*found.entries, *(None,) * (wanted - count))[:wanted], found.broken)
    if said not in (None, wanted):
        results.report(
            "STORE_BUNDLE",
            f"The table says that bundle {number} holds {said} entries; it holds {wanted}.",
            entry=first,
        )
    return found


def _stored_tiles(db: Database, results: Results) -> dict[tuple[int, int], bytes]:
    try:
        rows = db.query("select level, number, hashes from tile order by level, number")
    except CivicLedgerError as error:
        results.report("STORE_DATABASE", error.what)
        return {}
    return {(level, number): bytes(hashes) for level, number, hashes in rows}


def _hashes(data: bytes) -> list[bytes]:
    return [data[at : at + HASH] for at in range(0, len(data) - HASH + 1, HASH)]


def _settle(
    log: StoredLog,
    hashes: dict[int, list[bytes | None]],
    roots: Sequence[tuple[int, bytes]],
    results: Results,
) -> None:
    """Decide for each difference between an entry and its stored hash which of them is wrong.

    Args:
        log: with the hints of all bundles; gets its leaves, rows and damaged entries.
        hashes: of the entries in torn bundles, None for those that cannot be told apart.
        roots: that checkpoints claim.
        results: gets the findings.
    """
    by_entry = _hashes(log.hints) if hashes else []
    found: dict[int, bytes | None] = {}  # what is unlike its hint
    for number, held in hashes.items():
        for index, one in enumerate(held, number * TILE_WIDTH):
            if one != by_entry[index]:
                found[index] = one
                by_entry[index] = one or by_entry[index]
    if not found:
        _grow(log, log.hints)
        return
    hints = _hashes(log.hints)
    # Where the entries fit, the tiles are wrong; `_compare_tiles` names them.
    is_tile = all(found.values()) and _fits(by_entry, roots)
    leaves = by_entry if is_tile else _tile_side(log, by_entry, list(found), hints, roots)
    _grow(log, b"".join(leaves))
    for index, one in found.items() if not is_tile else ():
        if leaves[index] == one:
            continue
        log.damaged.add(index)
        if one is not None:
            results.report(
                "TREE_ENTRY",
                f"Entry {index} is not the one that was logged: its hash differs.",
                entry=index,
                pair=Pair(leaves[index].hex(), one.hex()),
            )


def _grow(log: StoredLog, leaves: bytes) -> None:
    """Take in the leaf hashes, and recompute the tree above them."""
    log.leaves = leaves
    log.rows = [leaves, *(b"".join(row) for level, row in level_rows(_hashes(leaves)) if level)]


def _tile_side(
    log: StoredLog,
    by_entry: list[bytes],
    unlike: Sequence[int],
    hints: list[bytes],
    roots: Sequence[tuple[int, bytes]],
) -> list[bytes]:
    """Return the leaf hashes with the stored hash in each place where the entry must be wrong."""
    if _fits(hints, roots):
        return hints
    mixed = list(by_entry)
    for number in sorted({index // TILE_WIDTH for index in unlike}):
        first, end = number * TILE_WIDTH, (number + 1) * TILE_WIDTH
        above = _above(log.db, number)
        if above is None or root_of(mixed[first:end]) != above:
            mixed[first:end] = hints[first:end]
    return mixed


def _above(db: Database, number: int) -> bytes | None:
    """Return what the next level of tiles says of a whole tile of leaves."""
    row, offset = divmod(number, TILE_WIDTH)
    try:
        return entries.read_tile(db, TileId(1, row, offset + 1))[offset]
    except CivicLedgerError:
        return None


def _fits(leaves: Sequence[bytes], roots: Sequence[tuple[int, bytes]]) -> bool:
    """Return whether leaf hashes lead to the largest claimed root that they can lead to."""
    reachable = [one for one in roots if 0 < one[0] <= len(leaves)]
    if not reachable:
        return False
    size, root = max(reachable)
    return root_of(leaves[:size]) == root


def _compare_tiles(
    log: StoredLog,
    tiles: dict[tuple[int, int], bytes],
    roots: Sequence[tuple[int, bytes]],
    results: Results,
) -> None:
    """Compare every stored tile with the recomputed one."""
    octets = TILE_WIDTH * HASH
    expected = {
        (level, start // octets): row[start : start + octets]
        for level, row in enumerate(log.rows)
        for start in range(0, len(row), octets)
    }
    unlike = [one for one in expected.keys() | tiles.keys() if tiles.get(one) != expected.get(one)]
    fits = not unlike or _fits(_hashes(log.leaves), roots)
    for place in sorted(unlike):
        level, number = place
        stored, right = tiles.get(place), expected.get(place)
        if level and not fits and right is not None and stored is not None:
            log.suspects.extend(_ranges(level, number, stored, right))
            continue
        wrong = _wrong_tile(level, number, stored, right)
        results.report("TREE_TILE", wrong, pair=_first_unlike(stored, right))


def _wrong_tile(level: int, number: int, stored: bytes | None, right: bytes | None) -> str:
    name = f"Hash tile {level}/{number}"
    if stored is None:
        return f"{name} is missing."
    if right is None:
        return f"{name} stands there, though the tree has no such tile."
    if len(stored) != len(right):
        return f"{name} has {len(stored)} bytes, not {len(right)}."
    offsets = _unlike(stored, right)
    return f"{name} is wrong from hash {offsets[0]} on; {len(offsets)} of its hashes differ."


def _first_unlike(stored: bytes | None, right: bytes | None) -> Pair | None:
    """Return the first hash in which two tiles differ, where they have as many."""
    if stored is None or right is None or len(stored) != len(right):
        return None
    at = _unlike(stored, right)[0]
    return Pair(_hashes(right)[at].hex(), _hashes(stored)[at].hex())


def _ranges(level: int, number: int, stored: bytes, right: bytes) -> list[tuple[int, int]]:
    """Return the ranges of entries under the hashes in which two tiles differ."""
    span = TILE_WIDTH**level
    base = number * TILE_WIDTH
    return [
        ((base + offset) * span, (base + offset + 1) * span) for offset in _unlike(stored, right)
    ]


def _unlike(stored: bytes, right: bytes) -> list[int]:
    """Return the numbers of the hashes in which two tiles differ."""
    pairs = zip(_hashes(stored), _hashes(right), strict=False)
    return [number for number, (one, other) in enumerate(pairs) if one != other]
