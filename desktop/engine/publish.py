"""Publish the log as a tile tree and collect the authorities' cosignatures over it.

The order is what keeps every reader safe: tiles and bundles first, each durable under its final
name; then the log-signed note as ``pending``; the cosigners are asked side by side; with k of them
``receipts`` is written and last of all ``checkpoint``. Their lines stand in the order of the
charter, whoever answers first. A round never goes past a seal at which a charter
changes. Source: C2SP tlog-tiles, tlog-checkpoint, tlog-cosignature.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.durable import make_folder, replace_file
from desktop.engine.cosigning import (
    PATIENCE,
    Consented,
    Cosigning,
    NoAnswerError,
    Patience,
    Refusing,
    Seat,
    ask_all,
)
from desktop.engine.port import EngineError
from desktop.errors import FormatError, ProofError, RuleError
from desktop.keys.signer import Signer
from desktop.ledger.charter import Charter
from desktop.ledger.checkpoint import (
    Checkpoint,
    CheckpointBody,
    format_checkpoint_text,
    parse_checkpoint,
    sign_checkpoint,
)
from desktop.ledger.cose_sign1 import signed_bytes
from desktop.ledger.merkle import root_at
from desktop.ledger.note import known, parse_note
from desktop.ledger.receipt import UnverifiedReceipts, format_receipts
from desktop.ledger.signature import verify
from desktop.ledger.tiles import format_bundle, format_tile, required_bundles, required_tiles
from desktop.replica import checkpoints, entries
from desktop.replica.database import Database

__all__ = [
    "Consented",
    "Cosigning",
    "NoAnswerError",
    "Patience",
    "Published",
    "Refusing",
    "Seat",
    "check_published",
    "export_tree",
    "next_size",
    "publish",
    "write_tiles",
]


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
    patience: Patience = PATIENCE,
) -> Published:
    """Publish the tree of ``size`` entries, which end in a seal.

    Args:
        db: the log.
        folder: where its tree is published.
        log_signer: the writer's log key.
        cosigners: who is asked; see `desktop.engine.cosigning.ask_all`.
        size: up to where.
        shown: told of each refusal as it comes.
        patience: how long the cosigners are waited for.

    Raises:
        StorageError: the folder cannot be written.
        RuleError: the charter in force gives this writer no log key.
    """
    charter, successor = checkpoints.charter_at(db, size), checkpoints.successor_at(db, size)
    charters = (charter,) if successor is None else (charter, successor)
    log_key = next((key for key in charter.log_keys if key.public == log_signer.public), None)
    if log_key is None:
        raise RuleError(
            "The charter in force names another writer of this log.",
            code="ROLE",
            means="This node may not publish any more; nothing was changed.",
            do="Let the node that the charter names go on.",
        )
    write_tiles(db, folder, size)
    root = root_at(entries.reader(db, size), size)
    text = format_checkpoint_text(CheckpointBody(charter.origin, size, root))
    pending = f"{text}\n{sign_checkpoint(text, log_key, log_signer.sign)}"
    _save(folder / "pending", pending.encode())
    given = _Consents(db, pending, root, charters)
    refusals = ask_all(cosigners, pending.encode(), folder, given.take, patience, shown)
    note = given.note
    checkpoint = checkpoints.judged(db, note)
    if not checkpoint.is_final:
        return Published(checkpoint, None, refusals)
    receipts = _receipts(charter, given.in_order, size, root)
    _keep_charter_note(db, folder, size, note)  # whoever goes past this size asks for it
    if receipts is not None:
        _save(folder / "receipts", receipts)
    _save(folder / "checkpoint", note)
    return Published(checkpoint, receipts, refusals)


class _Consents:
    """The answers of one round that hold, in the order of the charters."""

    def __init__(
        self, db: Database, pending: str, root: bytes, charters: Sequence[Charter]
    ) -> None:
        """Begin without any.

        Args:
            db: the log.
            pending: the note that the cosigners are asked to sign.
            root: of its tree.
            charters: in force, and the one that follows at this very seal.
        """
        self._db, self._pending, self._root = db, pending, root
        self._origin = charters[0].origin
        self._authorities = [one for charter in charters for one in charter.authorities]
        self._given: list[tuple[int, Consented]] = []

    @property
    def in_order(self) -> list[Consented]:
        """Return the answers, whoever came first."""
        return [one for _, one in sorted(self._given, key=lambda item: (item[0], item[1].line))]

    @property
    def note(self) -> bytes:
        """Return the note with the lines given so far."""
        return (self._pending + "".join(one.line for one in self.in_order)).encode()

    def take(self, authority_id: str, consent: Consented) -> bool:
        """Keep an answer, and return whether the note is final by now.

        Raises:
            FormatError, SignatureError, ProofError: the answer does not hold.
        """
        self._check(authority_id, consent)
        place = [one.id for one in self._authorities].index(authority_id)
        self._given.append((place, consent))
        return checkpoints.judged(self._db, self.note).is_final

    def _check(self, authority_id: str, consent: Consented) -> None:
        """Refuse an answer that would spoil the note, or that anybody could have given.

        Raises:
            FormatError, SignatureError, ProofError: it is not exactly one cosignature and one
                receipt over this tree, by the keys that the charter gives this authority.
        """
        own = [one for one in self._authorities if one.id == authority_id]
        note = parse_note((self._pending + consent.line).encode())
        before = len(parse_note(self._pending.encode()).signatures)
        if not own or len(note.signatures) != before + 1:
            raise ProofError("The answer is not one cosignature of an authority.")
        known(note, dict.fromkeys(one.cosigner_key for one in own))
        receipt = consent.receipt
        if receipt.key not in {one.receipt_key for one in own}:
            raise ProofError("The receipt is not by this authority's key.")
        if receipt.origin != self._origin:
            raise ProofError("The receipt is for another ledger.")
        verify(receipt.key, signed_bytes(receipt.protected, self._root), receipt.signature)


def _receipts(
    charter: Charter, consents: Sequence[Consented], size: int, root: bytes
) -> bytes | None:
    """Return the receipts file of a size, or None where too few of its own authorities gave one."""
    given = {consent.receipt.key: consent.receipt for consent in consents}
    keys = [one.receipt_key for one in charter.authorities if one.receipt_key in given]
    if len(keys) < charter.quorum:  # receipt keys may change with the charter at this seal
        return None
    signatures = tuple(given[key] for key in keys)
    return format_receipts(UnverifiedReceipts(charter.origin, size, root, signatures))


def _keep_charter_note(db: Database, folder: Path, size: int, note: bytes) -> None:
    for number, since in checkpoints.charter_changes(db, size):
        if since == size:
            _save(folder / "charter" / str(number), note)


def check_published(db: Database, folder: Path) -> None:
    """Compare what this writer has published with its log, before it goes on.

    Raises:
        EngineError: the files are ahead of the log, or say another root than it.
    """
    for name in ("checkpoint", "pending"):
        file = folder / name
        try:
            published = parse_checkpoint(file.read_bytes())
        except FileNotFoundError:
            continue
        except (OSError, FormatError) as error:
            raise _ahead(f"{file} cannot be read.") from error
        size = published.size
        if size > entries.stored_size(db):
            raise _ahead(f"{file} covers {size} entries, more than the log of this node has.")
        if root_at(entries.reader(db, size), size) != published.root:
            raise _ahead(f"{file} says another root at {size} entries than the log of this node.")


def _ahead(what: str) -> EngineError:
    return EngineError(
        what,
        means="The database was restored from a backup or damaged; going on would fork.",
        do="Fetch the log from a cosigner before this node writes again.",
        retryable=False,
        outcome="no",
    )


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
    for number, since in checkpoints.charter_changes(db, stored.size):
        kept = checkpoints.at(db, since)
        if kept is not None and kept.is_final:
            _save(folder / "charter" / str(number), kept.note)
    if stored.receipts is not None:
        _save(folder / "receipts", stored.receipts)
    _save(folder / "checkpoint", stored.note)
    return checkpoints.opened(db, stored)


def _save(path: Path, data: bytes) -> None:
    make_folder(path.parent, 0o755)
    replace_file(path, data, mode=0o644)
