"""Publish the log as a tile tree and collect the authorities' cosignatures over it.

The order is what keeps every reader safe: tiles and bundles first, each durable under its final
name; then the log-signed note as ``pending``; the cosigners are asked; with k of them ``receipts``
is written and last of all ``checkpoint``. A round never goes past a seal at which a charter
changes. Source: C2SP tlog-tiles, tlog-checkpoint, tlog-cosignature.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop.durable import make_folder, replace_file
from desktop.errors import CivicLedgerError, ProofError
from desktop.keys.signer import Signer
from desktop.ledger.charter import Charter
from desktop.ledger.checkpoint import (
    Checkpoint,
    CheckpointBody,
    format_checkpoint_text,
    open_checkpoint,
    sign_checkpoint,
)
from desktop.ledger.merkle import root_at
from desktop.ledger.receipt import ReceiptSignature, UnverifiedReceipts, format_receipts
from desktop.ledger.tiles import format_bundle, format_tile, required_bundles, required_tiles
from desktop.replica import checkpoints, entries
from desktop.replica.database import Database


@dataclass(frozen=True, slots=True)
class Consented:
    """What a cosigner gives for one tree."""

    line: str  # its signature line under the checkpoint
    receipt: ReceiptSignature


class Cosigning(Protocol):
    """One authority's cosigner, wherever it runs."""

    @property
    def authority_id(self) -> str:
        """The authority it signs for."""

    def cosign(self, pending: bytes, tree: Path) -> Consented:
        """Check the tree up to the pending note and sign it.

        Raises:
            CivicLedgerError: it does not sign, and why.
        """


@dataclass(frozen=True, slots=True)
class Refusing:
    """A cosigner that did not sign."""

    authority_id: str
    error: CivicLedgerError


@dataclass(frozen=True, slots=True)
class Published:
    """The outcome of one round."""

    checkpoint: Checkpoint  # final, or pending where too few signed
    receipts: bytes | None
    refusals: tuple[Refusing, ...]


def publish(
    db: Database,
    folder: Path,
    log_signer: Signer,
    cosigners: Sequence[Cosigning],
    size: int,
    shown: Callable[[Refusing], None] | None = None,
) -> Published:
    """Publish the tree of ``size`` entries, which end in a seal.

    Raises:
        StorageError: the folder cannot be written.
        SignatureError, FormatError: a cosigner's answer is not what it should be.
    """
    charter = checkpoints.charter_at(db, size)
    write_tiles(db, folder, size)
    root = root_at(entries.reader(db, size), size)
    text = format_checkpoint_text(CheckpointBody(charter.origin, size, root))
    log_key = next(key for key in charter.log_keys if key.public == log_signer.public)
    pending = f"{text}\n{sign_checkpoint(text, log_key, log_signer.sign)}"
    _save(folder / "pending", pending.encode())
    consents, refusals = _ask(cosigners, pending.encode(), folder, shown)
    lines = "".join(consents[name].line for name in _in_order(charter, consents))
    note = (pending + lines).encode()
    checkpoint = open_checkpoint(note, charter)
    if not checkpoint.is_final:
        return Published(checkpoint, None, refusals)
    signatures = tuple(consents[name].receipt for name in _in_order(charter, consents))
    receipts = format_receipts(UnverifiedReceipts(charter.origin, size, root, signatures))
    _save(folder / "receipts", receipts)
    _save(folder / "checkpoint", note)
    _keep_charter_note(db, folder, size, note)
    return Published(checkpoint, receipts, refusals)


def _ask(
    cosigners: Sequence[Cosigning],
    pending: bytes,
    folder: Path,
    shown: Callable[[Refusing], None] | None,
) -> tuple[dict[str, Consented], tuple[Refusing, ...]]:
    consents: dict[str, Consented] = {}
    refusals: list[Refusing] = []
    for cosigner in cosigners:
        try:
            consents[cosigner.authority_id] = cosigner.cosign(pending, folder)
        except CivicLedgerError as error:
            refusing = Refusing(cosigner.authority_id, error)
            refusals.append(refusing)
            if shown is not None:
                shown(refusing)
    return consents, tuple(refusals)


def _in_order(charter: Charter, consents: dict[str, Consented]) -> list[str]:
    return [item.id for item in charter.authorities if item.id in consents]


def _keep_charter_note(db: Database, folder: Path, size: int, note: bytes) -> None:
    row = db.one("select number from charter where since = ? and number > 0", (size,))
    if row is not None:
        _save(folder / "charter" / str(row[0]), note)


def write_tiles(db: Database, folder: Path, size: int) -> int:
    """Write every tile and bundle of a size that is not there yet; return how many.

    A full file is immutable and written once. A partial one stays until its full one is there.
    """
    written = 0
    for tile in required_tiles(size):
        target = folder.joinpath(*tile.path.split("/"))
        if not target.exists():
            _save(target, format_tile(entries.read_tile(db, tile)))
            written += 1
    for tile in required_bundles(size):
        target = folder.joinpath(*tile.path.split("/"))
        if not target.exists():
            held = entries.bundle(db, tile.number)[: tile.width]
            if len(held) != tile.width:
                raise ProofError(f"Bundle {tile.number} is shorter than the tree says.")
            _save(target, format_bundle(held))
            written += 1
    return written


def next_size(db: Database, published_size: int) -> int | None:
    """Return the size to publish next: the newest seal, or the next change of charter.

    Returns:
        None where everything is published.
    """
    change = db.one(
        "select since from charter where since > ? and number > 0 order by since limit 1",
        (published_size,),
    )
    if change is not None:
        return int(change[0])
    newest = db.one("select seal + 1 from block order by height desc limit 1")
    if newest is None or newest[0] <= published_size:
        return None
    return int(newest[0])


def export_tree(db: Database, folder: Path) -> Checkpoint:
    """Write the final tree of a replica as a plain folder that any static server can serve.

    Raises:
        ProofError: the replica holds no final checkpoint.
    """
    stored = checkpoints.newest(db, final=True)
    if stored is None:
        raise ProofError("This replica has no final checkpoint yet.", do="Sync it first.")
    write_tiles(db, folder, stored.size)
    if stored.receipts is not None:
        _save(folder / "receipts", stored.receipts)
    _save(folder / "checkpoint", stored.note)
    return checkpoints.opened(db, stored)


def _save(path: Path, data: bytes) -> None:
    make_folder(path.parent, 0o755)
    replace_file(path, data, mode=0o644)
