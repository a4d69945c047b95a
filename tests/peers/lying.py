"""What a liar with keys can make: other histories, wrong seals, notes that look right."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from desktop.domains.replay import ChainEnd, Replay, split_blocks
from desktop.domains.state import LedgerState
from desktop.ledger.checkpoint import CheckpointBody, format_checkpoint_text, sign_checkpoint
from desktop.ledger.cosignature import cosignature_line
from desktop.ledger.merkle import CompactRange, leaf_hash, root_of
from desktop.ledger.receipt import UnverifiedReceipts, format_receipts, sign_receipt
from desktop.ledger.scalar import format_time
from desktop.ledger.seal import Seal, format_seal
from desktop.ledger.tiles import (
    ENTRIES,
    TILE_WIDTH,
    format_bundle,
    format_tile,
    level_rows,
    parse_bundle,
    required_bundles,
    required_tiles,
)
from desktop.ledger.verifier_key import COSIGNATURE, ED25519, make_vkey
from tests.city import AUTHORITIES, MINUTE_MS, ORIGIN, City


def peer_folder(city: City) -> Path:
    """Return the tree that laptops read."""
    return city.folder / "peers" / "folder"


def read_entries(folder: Path, size: int) -> list[bytes]:
    """Return the entries of a tree."""
    entries: list[bytes] = []
    for tile in required_bundles(size):
        entries += parse_bundle((folder / tile.path).read_bytes(), tile.width)
    return entries


def write_tree(folder: Path, entries: Sequence[bytes], note: bytes, receipts: bytes = b"") -> Path:
    """Write a tree over any entries, whatever they are, in the place of what is there."""
    shutil.rmtree(folder, ignore_errors=True)
    rows = dict(level_rows([leaf_hash(entry) for entry in entries]))
    for tile in (*required_tiles(len(entries)), *required_bundles(len(entries))):
        first = tile.number * TILE_WIDTH
        if tile.level == ENTRIES:
            data = format_bundle(entries[first : first + tile.width])
        else:
            data = format_tile(rows[tile.level][first : first + tile.width])
        file = folder / tile.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    folder.mkdir(parents=True, exist_ok=True)
    if receipts:
        (folder / "receipts").write_bytes(receipts)
    (folder / "checkpoint").write_bytes(note)
    return folder


def note_over(
    city: City,
    entries: Sequence[bytes],
    cosigners: Sequence[str] = AUTHORITIES[:3],
    *,
    origin: str = ORIGIN,
    time_s: int | None = None,
    writer: str = "city-hall",
) -> bytes:
    """Return a checkpoint over any entries, signed by the log and by these cosigners."""
    root = root_of([leaf_hash(entry) for entry in entries])
    text = format_checkpoint_text(CheckpointBody(origin, len(entries), root))
    log = city.signers[writer].log
    lines = [sign_checkpoint(text, make_vkey(origin, ED25519, log.public), log.sign)]
    for name in cosigners:
        signer = city.signers[name].cosigner
        key = make_vkey(name, COSIGNATURE, signer.public)
        lines.append(cosignature_line(text, key, time_s or city.now_ms // 1000, signer.sign))
    return f"{text}\n{''.join(lines)}".encode()


def receipts_over(
    city: City, entries: Sequence[bytes], names: Sequence[str] = AUTHORITIES[:3]
) -> bytes:
    """Return the receipts of these authorities over any entries."""
    root = root_of([leaf_hash(entry) for entry in entries])
    signers = [city.signers[name].receipt for name in names]
    signatures = tuple(
        sign_receipt(root, signer.public, ORIGIN, city.now_ms // 1000, signer.sign)
        for signer in signers
    )
    return format_receipts(UnverifiedReceipts(ORIGIN, len(entries), root, signatures))


def replayed(entries: Sequence[bytes]) -> Replay:
    """Return the state after these entries, which end with a seal."""
    replay = Replay(LedgerState(), CompactRange(), ChainEnd())
    for statements, seal in split_blocks(entries, 0, 0):
        replay.block(statements, seal)
    return replay


def extended(entries: Sequence[bytes], *blocks: Sequence[bytes], **wrong: object) -> list[bytes]:
    """Return a log with more blocks of any statements; ``wrong`` replaces fields of the last seal.

    What the rules would refuse is logged all the same, as a writer could do.
    """
    replay = replayed(entries)
    log = list(entries)
    for number, statements in enumerate(blocks, 1):
        log += statements
        charter = replay.state.charter
        assert charter is not None
        fields: dict[str, object] = {
            "ledger": ORIGIN,
            "height": replay.state.height,
            "first": replay.state.size,
            "count": len(statements),
            "root": root_of([leaf_hash(entry) for entry in log]),
            "previous": replay.end.leaf,
            "time": format_time((replay.end.time_ms or 0) + MINUTE_MS),
            "proposer": "city-hall",
            "rules": charter.rules,
        }
        if number == len(blocks):
            fields.update(wrong)
        seal = format_seal(Seal(**fields))  # type: ignore[arg-type]  # by name
        if number < len(blocks):
            replay.block(statements, seal)
        log.append(seal)
    return log
