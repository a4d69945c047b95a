"""The Merkle tree over the log's entries, and the proofs drawn from it.

Follows RFC 6962 section 2.1 (hashes, roots, paths) and the verification loops of RFC 9162 sections
2.1.3.2 and 2.1.4.2. A leaf is SHA-256(0x00 || entry), a node SHA-256(0x01 || left || right); a tree
of n leaves splits at the largest power of two below n. Every hash is checked to be 32 bytes before
it is used.

Proofs are drawn from *complete subtrees*: (level, index) names the root of the 2^level leaves that
start at leaf index * 2^level. A function first lists the subtrees a proof needs, asks a
`HashReader` for all of them at once, and folds the answers. So the same code runs on memory, on
tiles and on a database.

    path = inclusion_path(memory_reader(leaves), index=3, size=7)
    check_inclusion(leaves[3], index=3, size=7, path=path, root=root_of(leaves))
"""

import hashlib
from collections.abc import Callable, Sequence

from desktop.errors import ProofError

HASH_BYTES = 32
EMPTY_ROOT = hashlib.sha256(b"").digest()

Subtree = tuple[int, int]  # level, index among the complete subtrees of that level
HashReader = Callable[[Sequence[Subtree]], Sequence[bytes]]

_sha256 = hashlib.sha256


def leaf_hash(entry: bytes) -> bytes:
    """Return the leaf hash of an entry, 32 bytes."""
    return _sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of a node from those of its two children, 32 bytes."""
    return _sha256(b"\x01" + left + right).digest()


def root_of(leaf_hashes: Sequence[bytes]) -> bytes:
    """Return the root of the tree over these leaf hashes.

    Raises:
        ProofError: a leaf hash that is not 32 bytes.
    """
    if not leaf_hashes:
        return EMPTY_ROOT
    _check_hashes(leaf_hashes)
    row = list(leaf_hashes)
    while len(row) > 1:
        above = parent_row(row)
        if len(row) % 2:  # the last node of an odd row rises as it is
            above.append(row[-1])
        row = above
    return row[0]


def parent_row(row: Sequence[bytes]) -> list[bytes]:
    """Return the hashes above a row of siblings; an odd last one has no parent."""
    sha256 = _sha256
    return [
        sha256(b"\x01" + left + right).digest()
        for left, right in zip(row[::2], row[1::2], strict=False)
    ]


def implied_root(leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> bytes:
    """Return the tree root that an inclusion path leads to.

    Equality with a signed root is the proof; the caller must compare, or use `check_inclusion`.

    Args:
        leaf: hash of the entry, 32 bytes.
        index: position of the entry, 0 <= index < size.
        size: entries in the tree.
        path: sibling hashes, 32 bytes each, from the leaf upwards.

    Raises:
        ProofError: index outside the tree, or a path too short or too long.

    Source: RFC 9162 section 2.1.3.2.
    """
    if not 0 <= index < size:
        raise ProofError(f"entry {index} is outside a tree of {size}")
    _check_hashes((leaf, *path))
    root, node, last = leaf, index, size - 1
    for sibling in path:
        if not last:
            raise ProofError("the path is longer than the tree is high")
        if node % 2 or node == last:
            root = node_hash(sibling, root)
            while not node % 2:  # the node rises without a sibling; node is not 0 here
                node, last = node // 2, last // 2
        else:
            root = node_hash(root, sibling)
        node, last = node // 2, last // 2
    if last:
        raise ProofError("the path ends before the root")
    return root


def check_inclusion(leaf: bytes, index: int, size: int, path: Sequence[bytes], root: bytes) -> None:
    """Check that a path proves an entry to be in the tree of a root.

    Raises:
        ProofError: the path is malformed or leads to another root.
    """
    _check_hashes((root,))
    if implied_root(leaf, index, size, path) != root:
        raise ProofError(f"the path of entry {index} leads to another root")


def check_consistency(
    old_size: int, old_root: bytes, new_size: int, new_root: bytes, proof: Sequence[bytes]
) -> None:
    """Check that the tree of one size is the beginning of the tree of another.

    Equal sizes need an empty proof and equal roots.

    Raises:
        ProofError: sizes out of order, size 0, or a proof that does not hold.

    Source: RFC 9162 section 2.1.4.2.
    """
    if not 0 < old_size <= new_size:
        raise ProofError(f"a proof from size {old_size} to size {new_size} proves nothing")
    _check_hashes((old_root, new_root, *proof))
    if old_size == new_size:
        if proof or old_root != new_root:
            raise ProofError(f"two trees of size {old_size} differ, or come with a proof")
        return
    # Step 2: a complete old tree is itself the first node of the proof.
    nodes = proof if old_size & (old_size - 1) else (old_root, *proof)
    if _implied_roots(old_size, new_size, nodes) != (old_root, new_root):
        raise ProofError(f"the tree of size {old_size} does not begin that of size {new_size}")


def _implied_roots(old_size: int, new_size: int, nodes: Sequence[bytes]) -> tuple[bytes, bytes]:
    """Return the old and the new root that a consistency proof leads to."""
    node, last = old_size - 1, new_size - 1
    while node % 2:
        node, last = node // 2, last // 2
    if not nodes:
        raise ProofError("the consistency proof is empty")
    old = new = nodes[0]
    for sibling in nodes[1:]:
        if not last:
            raise ProofError("the consistency proof is longer than the tree is high")
        if node % 2 or node == last:
            old, new = node_hash(sibling, old), node_hash(sibling, new)
            while not node % 2:
                node, last = node // 2, last // 2
        else:
            new = node_hash(new, sibling)
        node, last = node // 2, last // 2
    if last:
        raise ProofError("the consistency proof ends before the root")
    return old, new


class CompactRange:
    """A tree that remembers only the roots of its complete subtrees, to append and take roots.

    Attributes:
        size: entries so far.
    """

    __slots__ = ("_peaks", "size")

    def __init__(self, size: int = 0, peaks: Sequence[bytes] = ()) -> None:
        """Resume at a size from the peaks of that size, largest subtree first.

        Raises:
            ProofError: as many peaks as the size has not, or one that is not 32 bytes.
        """
        if size < 0 or len(peaks) != size.bit_count():
            raise ProofError(f"a tree of size {size} has not {len(peaks)} peaks")
        _check_hashes(peaks)
        self.size = size
        self._peaks = list(peaks)

    @property
    def peaks(self) -> tuple[bytes, ...]:
        """The roots of the complete subtrees from the left, the largest first."""
        return tuple(self._peaks)

    def append(self, leaf: bytes) -> None:
        """Take in the next entry by its leaf hash.

        Raises:
            ProofError: not 32 bytes.
        """
        _check_hashes((leaf,))
        width = self.size
        while width & 1:  # one subtree of this size stands there already: they become one
            leaf = node_hash(self._peaks.pop(), leaf)
            width >>= 1
        self._peaks.append(leaf)
        self.size += 1

    def extend(self, leaves: Sequence[bytes]) -> None:
        """Take in the next entries by their leaf hashes, all of them level by level.

        Raises:
            ProofError: one that is not 32 bytes; nothing was taken in.
        """
        _check_hashes(leaves)
        row, width = list(leaves), self.size
        left_over: list[bytes] = []
        while row:
            if width & 1:  # the subtree of this level that stands there already
                row.insert(0, self._peaks.pop())
            if len(row) & 1:
                left_over.append(row.pop())
            row, width = parent_row(row), width >> 1
        self._peaks.extend(reversed(left_over))
        self.size += len(leaves)

    def root(self) -> bytes:
        """Return the root over all entries so far."""
        return _folded(self._peaks)


def peak_nodes(size: int) -> list[Subtree]:
    """Return the complete subtrees that make up a tree, the largest first."""
    return _covering(0, size)


def inclusion_nodes(index: int, size: int) -> list[Subtree]:
    """Return the complete subtrees from which an inclusion path is folded.

    Raises:
        ProofError: index outside the tree.
    """
    return [node for group in _inclusion_ranges(index, size) for node in _covering(*group)]


def consistency_nodes(old_size: int, new_size: int) -> list[Subtree]:
    """Return the complete subtrees from which a consistency proof is folded.

    Raises:
        ProofError: sizes out of order, or size 0.
    """
    ranges = _consistency_ranges(old_size, new_size)
    return [node for group in ranges for node in _covering(*group)]


def root_at(reader: HashReader, size: int) -> bytes:
    """Return the root of the first ``size`` entries."""
    return _folded(_read(reader, peak_nodes(size)))


def inclusion_path(reader: HashReader, index: int, size: int) -> tuple[bytes, ...]:
    """Return the inclusion path of an entry in the tree of a size, from the leaf upwards.

    Raises:
        ProofError: index outside the tree, or a hash that the reader has not.

    Source: RFC 6962 section 2.1.1.
    """
    return _fold_ranges(reader, _inclusion_ranges(index, size))


def consistency_path(reader: HashReader, old_size: int, new_size: int) -> tuple[bytes, ...]:
    """Return the consistency proof between two sizes.

    Raises:
        ProofError: sizes out of order, size 0, or a hash that the reader has not.

    Source: RFC 6962 section 2.1.2.
    """
    return _fold_ranges(reader, _consistency_ranges(old_size, new_size))


def memory_reader(leaf_hashes: Sequence[bytes]) -> HashReader:
    """Return a reader over leaf hashes in memory; it keeps every complete subtree."""
    _check_hashes(leaf_hashes)
    rows = [list(leaf_hashes)]
    while len(rows[-1]) > 1:
        rows.append(parent_row(rows[-1]))

    def read(wanted: Sequence[Subtree]) -> list[bytes]:
        for level, index in wanted:
            if level >= len(rows) or index >= len(rows[level]):
                raise ProofError(f"the tree has no complete subtree {index} of level {level}")
        return [rows[level][index] for level, index in wanted]

    return read


def _check_hashes(hashes: Sequence[bytes]) -> None:
    """Refuse what is not a 32-byte hash."""
    for length in set(map(len, hashes)):
        if length != HASH_BYTES:
            raise ProofError(f"a hash has {HASH_BYTES} bytes, not {length}")


def _folded(peaks: Sequence[bytes]) -> bytes:
    """Return the root of neighbouring subtrees, the largest first."""
    if not peaks:
        return EMPTY_ROOT
    root = peaks[-1]
    for peak in reversed(peaks[:-1]):
        root = node_hash(peak, root)
    return root


def _covering(low: int, high: int) -> list[Subtree]:
    """Return the fewest complete subtrees over leaves low to high - 1, left to right.

    ``low`` is a multiple of the largest power of two that is not above ``high - low``.
    """
    nodes = []
    while low < high:
        level = (high - low).bit_length() - 1
        nodes.append((level, low >> level))
        low += 1 << level
    return nodes


def _inclusion_ranges(index: int, size: int) -> list[tuple[int, int]]:
    """Return the leaf ranges whose roots are the path of an entry, from the leaf upwards."""
    if not 0 <= index < size:
        raise ProofError(f"entry {index} is outside a tree of {size}")
    ranges = []
    low, high = 0, size
    while high - low > 1:
        middle = low + _split(high - low)
        if index < middle:
            ranges.append((middle, high))
            high = middle
        else:
            ranges.append((low, middle))
            low = middle
    return ranges[::-1]


def _consistency_ranges(old_size: int, new_size: int) -> list[tuple[int, int]]:
    """Return the leaf ranges whose roots are the proof, in its order."""
    if not 0 < old_size <= new_size:
        raise ProofError(f"a proof from size {old_size} to size {new_size} proves nothing")
    ranges = []
    low, high = 0, new_size
    while high > old_size:
        middle = low + _split(high - low)
        if old_size <= middle:
            ranges.append((middle, high))
            high = middle
        else:
            ranges.append((low, middle))
            low = middle
    if low:  # the old tree is not this subtree alone, whose root the checker would know
        ranges.append((low, high))
    return ranges[::-1]


def _split(width: int) -> int:
    """Return the largest power of two below a width of at least 2."""
    return 1 << ((width - 1).bit_length() - 1)


def _fold_ranges(reader: HashReader, ranges: Sequence[tuple[int, int]]) -> tuple[bytes, ...]:
    """Return the roots of leaf ranges, having asked the reader once."""
    groups = [_covering(*group) for group in ranges]
    hashes = iter(_read(reader, [node for group in groups for node in group]))
    return tuple(_folded([next(hashes) for _ in group]) for group in groups)


def _read(reader: HashReader, wanted: Sequence[Subtree]) -> Sequence[bytes]:
    """Return the reader's answer once it has the right number of whole hashes."""
    hashes = reader(wanted)
    if len(hashes) != len(wanted):
        raise ProofError(f"{len(wanted)} hashes were asked for, {len(hashes)} came")
    _check_hashes(hashes)
    return hashes
