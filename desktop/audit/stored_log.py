"""Read every stored byte of the log, hash it anew, and tell which side of a difference is wrong.

An entry whose hash is not the one in its hash tile was changed, or the tile was: the checkpoints'
roots decide. What the rest of the audit works on are the entries here and the leaf hashes that the
cosigned tree vouches for. Nothing of this is believed because it stands in the database.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from desktop.audit.results import Results
from desktop.errors import CivicLedgerError, FormatError, StorageError
from desktop.ledger.merkle import HashReader, leaf_hash, root_at, root_of
from desktop.ledger.seal import is_seal
from desktop.ledger.tiles import TILE_WIDTH, TileId, hash_reader, level_rows, parse_bundle
from desktop.progress import Report
from desktop.replica import entries
from desktop.replica.database import Database

HASH = 32
_NOTHING = bytes(HASH)  # stands for a leaf hash that is not known
_LENGTH = 2


@dataclass(frozen=True, slots=True)
class Bundle:
    """What could be read of a bundle; None for entries that cannot be told apart."""

    entries: tuple[bytes | None, ...]
    broken: tuple[int, ...] = ()  # entries whose stored length is wrong and was guessed right
    leaves: tuple[bytes, ...] = ()  # leaf hashes of all entries, where each is the one of its tile


@dataclass(slots=True)
class StoredLog:
    """The log of a replica as its bytes say, with the hashes that the rest relies on."""

    db: Database
    widths: list[int]  # entries of each bundle
    leaves: list[bytes]  # the hash of each entry, from the tile where the entry is damaged
    hints: list[bytes]  # what the stored tiles say
    seals: list[int]  # indexes of entries that have to be seals
    damaged: set[int] = field(default_factory=set)  # entries that are not what was logged
    suspects: list[tuple[int, int]] = field(default_factory=list)  # ranges that hide a change
    rows: list[list[bytes]] = field(default_factory=list)  # hashes by tile level
    _last: tuple[int, tuple[bytes | None, ...]] = (-1, ())  # the bundle that was read last

    @property
    def size(self) -> int:
        """How many entries are stored."""
        return len(self.leaves)

    def reader(self, size: int) -> HashReader:
        """Return the recomputed hashes of a tree of the first ``size`` entries."""

        def tile(wanted: TileId) -> tuple[bytes, ...]:
            first = wanted.number * TILE_WIDTH
            return tuple(self.rows[wanted.level][first : first + wanted.width])

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
        number, offset = divmod(index, TILE_WIDTH)
        return self._bundle(number)[offset]

    def _bundle(self, number: int) -> tuple[bytes | None, ...]:
        if self._last[0] != number:
            base, width = number * TILE_WIDTH, self.widths[number]
            try:
                held = read_bundle(self.db, number, self.hints[base : base + width]).entries
            except StorageError:
                held = ()  # named already
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
    log = StoredLog(db, [], [], [], [])
    hashes: list[bytes | None] = []
    for number in range(count):
        hint = _hashes(tiles.get((0, number), b""))
        said = known.get(number) if number == count - 1 else None
        found = _read(db, number, said, hint, results)
        width = len(found.entries)
        log.widths.append(width)
        log.hints.extend([*hint[:width], *[_NOTHING] * (width - len(hint))])
        hashes.extend(found.leaves or [_leaf_or_none(entry) for entry in found.entries])
        for offset, entry in enumerate(found.entries):
            if entry is not None and is_seal(entry):
                log.seals.append(number * TILE_WIDTH + offset)
        report(number + 1, count)
    _settle(log, hashes, roots, results)
    log.rows = [row for _, row in level_rows(log.leaves)]
    _compare_tiles(log, tiles, roots, results)
    results.count("bundles", count)
    results.count("entries", log.size)
    results.count("tiles", len(tiles))
    return log


def _leaf_or_none(entry: bytes | None) -> bytes | None:
    return None if entry is None else leaf_hash(entry)


def read_bundle(db: Database, number: int, hints: Sequence[bytes]) -> Bundle:
    """Return what can be read of a bundle, with its tile's hashes as a help where it is damaged.

    Raises:
        StorageError: there is no such bundle, or the database cannot be read there.
    """
    row = db.one("select data from bundle where number = ?", (number,))
    if row is None:
        raise StorageError(f"Bundle {number} is missing from the replica.")
    data = bytes(row[0])
    try:
        held = parse_bundle(data, len(hints))
    except FormatError:
        return _split(data, hints)
    leaves = tuple([leaf_hash(entry) for entry in held])
    if leaves == tuple(hints):
        return Bundle(held, leaves=leaves)
    return _split(data, hints)


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
    hashes: Sequence[bytes | None],
    roots: Sequence[tuple[int, bytes]],
    results: Results,
) -> None:
    """Decide for each difference between an entry and its stored hash which of them is wrong."""
    unlike = [index for index, one in enumerate(hashes) if one != log.hints[index]]
    by_entry = [one or log.hints[index] for index, one in enumerate(hashes)]
    if not unlike:
        log.leaves = by_entry
        return
    if all(hashes[index] is not None for index in unlike) and _fits(by_entry, roots):
        log.leaves = by_entry  # the tiles are wrong; `_compare_tiles` names them
        return
    log.leaves = _tile_side(log, by_entry, unlike, roots)
    for index in unlike:
        if log.leaves[index] == hashes[index]:
            continue
        log.damaged.add(index)
        if hashes[index] is not None:
            results.report(
                "TREE_ENTRY",
                f"Entry {index} is not the one that was logged: its hash differs.",
                entry=index,
            )


def _tile_side(
    log: StoredLog,
    by_entry: list[bytes],
    unlike: Sequence[int],
    roots: Sequence[tuple[int, bytes]],
) -> list[bytes]:
    """Return the leaf hashes with the stored hash in each place where the entry must be wrong."""
    if _fits(log.hints, roots):
        return list(log.hints)
    mixed = list(by_entry)
    for number in sorted({index // TILE_WIDTH for index in unlike}):
        first, end = number * TILE_WIDTH, (number + 1) * TILE_WIDTH
        above = _above(log.db, number)
        if above is None or root_of(mixed[first:end]) != above:
            mixed[first:end] = log.hints[first:end]
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
    expected = {
        (level, start // TILE_WIDTH): b"".join(row[start : start + TILE_WIDTH])
        for level, row in enumerate(log.rows)
        for start in range(0, len(row), TILE_WIDTH)
    }
    fits = _fits(log.leaves, roots)
    for place in sorted(expected.keys() | tiles.keys()):
        level, number = place
        stored, right = tiles.get(place), expected.get(place)
        if stored == right:
            continue
        if level and not fits and right is not None and stored is not None:
            log.suspects.extend(_ranges(level, number, stored, right))
            continue
        results.report("TREE_TILE", _wrong_tile(level, number, stored, right))


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
