"""Synthetic ledgers on disk: a published tree with real signatures, made once and kept.

A tree has two published sizes, one that lacks the newest records and one with all of them, so that
a replica of the first can be brought up to the second.
"""

import hashlib
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from desktop.bench.writers import (
    AUTHORITIES,
    BLOCK_MS,
    ORIGIN,
    START_MS,
    Shape,
    block_time_ms,
    charter,
    enrolments,
    new_id,
    signers,
    statements,
)
from desktop.demo.founding import Scribe, genesis_entries
from desktop.ledger.anchor import Anchor, anchor_of
from desktop.ledger.checkpoint import CheckpointBody, format_checkpoint_text, sign_checkpoint
from desktop.ledger.cosignature import cosignature_line
from desktop.ledger.merkle import CompactRange, leaf_hash
from desktop.ledger.receipt import UnverifiedReceipts, format_receipts, sign_receipt
from desktop.ledger.scalar import format_time
from desktop.ledger.seal import Seal, format_seal
from desktop.ledger.tiles import (
    ENTRIES,
    TILE_WIDTH,
    TileId,
    format_bundle,
    format_tile,
    level_rows,
    required_tiles,
)
from desktop.ledger.verifier_key import COSIGNATURE, ED25519, make_vkey

_CHUNK = 250  # statements that a process makes at a time
_LAYOUT = 2  # of the folder; another number makes everything anew


@dataclass(frozen=True, slots=True)
class Ledger:
    """A published tree and what it holds."""

    folder: Path
    anchor: Anchor
    shape: Shape
    records_before: int  # records at the smaller published size
    before: int  # entries there
    size: int  # entries at the larger
    octets: int  # bytes of all entries


@dataclass(frozen=True, slots=True)
class Cut:
    """A source that shows one of the two sizes."""

    ledger: Ledger
    size: int

    @property
    def name(self) -> str:
        """What the user calls it."""
        return "benchmark"

    @property
    def kind(self) -> str:
        """A folder."""
        return "folder"

    def read(self, path: str, limit: int) -> bytes | None:
        """Return the bytes under a path of the tree at this size."""
        name = f"{path}-{self.size}" if path in ("checkpoint", "receipts") else path
        try:
            return (self.ledger.folder / name).read_bytes()[:limit]
        except FileNotFoundError:
            return None


def tree(folder: Path, shape: Shape, newest: int, processes: int) -> Ledger:
    """Return the synthetic ledger of a shape, made where the folder does not hold it yet.

    Args:
        folder: where the trees of all shapes are kept.
        shape: how many records, of which the newest come in a second step.
        newest: how many those are.
        processes: how many of them sign.
    """
    entries = genesis()
    kinds = hashlib.sha256(b"".join(entries)).hexdigest()[:8]  # another set makes it anew, too
    home = folder / f"{shape.name}-{newest}-v{_LAYOUT}-{kinds}"
    anchor = anchor_of(entries[0])
    done = home / "sizes"
    if not done.is_file():
        first = replace(shape, records=shape.records - newest)
        sizes = _Maker(home).make(entries, shape, first.statements, processes)
        done.write_text(" ".join(map(str, sizes)), "ascii")
    before, size, octets = map(int, done.read_text("ascii").split())
    return Ledger(home, anchor, shape, shape.records - newest, before, size, octets)


def genesis() -> list[bytes]:
    """Return the statements of block 0."""
    ids = iter(range(-1_000_000, 0))
    hall = signers()[AUTHORITIES[0]].issuing
    scribe = Scribe(hall, ORIGIN, lambda time_ms: new_id(next(ids), time_ms))
    return genesis_entries(scribe, charter(), enrolments(), START_MS)


def made(shape: Shape, numbers: Sequence[int], processes: int) -> Iterator[bytes]:
    """Yield the entries of the statements of these numbers, in their order."""
    chunks = [numbers[at : at + _CHUNK] for at in range(0, len(numbers), _CHUNK)]
    if processes < 2 or len(chunks) < 8:
        for chunk in chunks:
            yield from statements(shape, chunk)
        return
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        for entries in pool.map(partial(statements, shape), chunks):
            yield from entries


class _Maker:
    """Writes one tree."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._tree = CompactRange()
        self._leaves: list[bytes] = []
        self._bundle: list[bytes] = []
        self._previous = b""
        self._height = 0
        self._octets = 0

    def make(
        self, first: list[bytes], shape: Shape, before: int, processes: int
    ) -> tuple[int, int, int]:
        """Write everything; return both published sizes and the bytes of all entries."""
        self._block(first, START_MS)
        size = 0
        block: list[bytes] = []
        entries = made(shape, range(shape.statements), processes)
        for number, entry in enumerate(entries, 1):
            block.append(entry)
            if len(block) == shape.per_block or number in (before, shape.statements):
                self._block(block, block_time_ms(shape, number - 1) + BLOCK_MS)
                block = []
            if number == before:
                size = self._publish()
        return size, self._publish(), self._octets

    def _block(self, entries: Sequence[bytes], time_ms: int) -> None:
        first = self._tree.size
        for entry in entries:
            self._append(entry)
        seal = Seal(
            ledger=ORIGIN,
            height=self._height,
            first=first,
            count=len(entries),
            root=self._tree.root(),
            previous=self._previous,
            time=format_time(time_ms),
            proposer=AUTHORITIES[0],
            rules=1,
        )
        entry = format_seal(seal)
        self._append(entry)
        self._previous, self._height = leaf_hash(entry), self._height + 1

    def _append(self, entry: bytes) -> None:
        leaf = leaf_hash(entry)
        self._tree.append(leaf)
        self._leaves.append(leaf)
        self._bundle.append(entry)
        self._octets += len(entry)
        if len(self._bundle) == TILE_WIDTH:
            self._write_bundle()
            self._bundle = []

    def _write_bundle(self) -> None:
        number = (self._tree.size - 1) // TILE_WIDTH
        tile = TileId(ENTRIES, number, len(self._bundle))
        self._write(tile.path, format_bundle(self._bundle))

    def _write(self, path: str, data: bytes) -> None:
        file = self._folder.joinpath(*path.split("/"))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)

    def _publish(self) -> int:
        """Write the tiles, the receipts and the checkpoint of the present size; return it."""
        size, root = self._tree.size, self._tree.root()
        if self._bundle:
            self._write_bundle()
        rows = dict(level_rows(self._leaves))
        for tile in required_tiles(size):
            start = tile.number * TILE_WIDTH
            self._write(tile.path, format_tile(rows[tile.level][start : start + tile.width]))
        time_s = START_MS // 1000 + self._height
        text = format_checkpoint_text(CheckpointBody(ORIGIN, size, root))
        log = signers()[AUTHORITIES[0]].log
        lines = [sign_checkpoint(text, make_vkey(ORIGIN, ED25519, log.public), log.sign)]
        receipts = []
        for name, own in signers().items():
            key = make_vkey(name, COSIGNATURE, own.cosigner.public)
            lines.append(cosignature_line(text, key, time_s, own.cosigner.sign))
            receipt = own.receipt
            receipts.append(sign_receipt(root, receipt.public, ORIGIN, time_s, receipt.sign))
        told = UnverifiedReceipts(ORIGIN, size, root, tuple(receipts))
        self._write(f"receipts-{size}", format_receipts(told))
        self._write(f"checkpoint-{size}", f"{text}\n{''.join(lines)}".encode())
        return size
