"""Entries and a checkpoint from a peer, taken in as a whole or not at all.

The entries are replayed under the admission rules and must lead to exactly the checkpoint's size
and root; entries, derived rows, checkpoint and trusted tree then move in one transaction.

The trusted tree moves with a final checkpoint only, and past a change of charter only with the note
published as ``charter/<n>``, which k old and k new authorities have cosigned. What lies above it is
pending: a final checkpoint that contradicts it makes the replica go back to its trusted tree first.
"""

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass

from desktop.errors import FormatError, ProofError, SignatureError
from desktop.ledger.anchor import Anchor, anchor_of, format_anchor
from desktop.ledger.checkpoint import Checkpoint, parse_checkpoint, require_final
from desktop.ledger.merkle import root_at
from desktop.ledger.receipt import open_receipts, parse_receipts
from desktop.progress import Report, silent
from desktop.replica import checkpoints, entries, lookahead
from desktop.replica.database import Database
from desktop.replica.ingest import Ingest
from desktop.replica.lookahead import Examiners, LookedAt
from desktop.replica.rewind import rewind


@dataclass(frozen=True, slots=True)
class Papers:
    """What a peer shows besides the entries; nothing of it is believed."""

    note: bytes  # its checkpoint
    receipts: bytes | None
    charter_note: Callable[[int], bytes]  # reads ``charter/<n>``; raises where there is none


@dataclass(frozen=True, slots=True)
class Ingested:
    """What one call took in."""

    added: int  # entries
    blocks: int
    voids: int
    checkpoint: Checkpoint


class ReceiptsError(ProofError):
    """Receipts of the checkpoint's own size that are not its authorities'."""


def ingest(
    db: Database,
    new_entries: Iterable[bytes],
    papers: Papers,
    anchor: Anchor,
    report: Report = silent,
    *,
    replacing: Callable[[Checkpoint], None] | None = None,
    started: Examiners | None = None,
) -> Ingested:
    """Take in the entries that lead from the stored size to a checkpoint's.

    Args:
        db: the replica.
        new_entries: the log's entries after those stored, in order.
        papers: the checkpoint over them, and what proves it.
        anchor: what this replica trusts; entry 0 must match it.
        report: told of progress in entries; may cancel.
        replacing: where given, the entries follow upon the trusted tree, in the place of what is
            pending above it; the checkpoint must be final then, and this is told of it before
            anything is kept.
        started: processes that examine entries, where the caller has started them before.

    Raises:
        SealError: a seal is wrong; nothing was taken in.
        ProofError: the entries do not give the checkpoint's root, or do not start at the anchor.
        FormatError, SignatureError: the checkpoint is not acceptable.
        NotFinalError: it is not final where it has to be.
    """
    total = parse_checkpoint(papers.note).size
    with db.transaction():
        before = entries.stored_size(db)
        if replacing is not None:
            rewind(db, checkpoints.trusted(db))
        writer = Ingest(db, expected=total - before)
        coming = lookahead.blocks(
            new_entries,
            writer.state.size,
            writer.state.height,
            count=total - writer.state.size,
            workers=lookahead.cores(),
            started=started,
        )
        with closing(coming):
            blocks, voids = _replayed(writer, coming, anchor, report, total)
        writer.finish()
        if writer.state.size != total:
            raise ProofError(f"The entries end at {writer.state.size}, not at {total}.")
        checkpoint = accept(db, papers, anchor)
        if replacing is not None:
            require_final(checkpoint)
            replacing(checkpoint)
        return Ingested(total - before, blocks, voids, checkpoint)


def _replayed(
    writer: Ingest, coming: Iterable[LookedAt], anchor: Anchor, report: Report, total: int
) -> tuple[int, int]:
    """Take in blocks; return how many, and how many void statements they hold."""
    first = writer.state.size
    blocks = voids = 0
    for looked in coming:
        if writer.state.size == 0 and looked.statements:
            check_anchor(looked.statements[0], anchor)
        block = writer.block(*looked)
        blocks += 1
        voids += sum(item.refusal is not None for item in block.statements)
        report(writer.state.size - first, total - first)
    return blocks, voids


def accept(db: Database, papers: Papers, anchor: Anchor) -> Checkpoint:
    """Keep a checkpoint over a tree that is stored; trust it where it is final and not older.

    Inside a transaction. A checkpoint that says no more than the one kept changes nothing.

    Raises:
        ProofError: another root, a size that ends no block, or a change of charter unproven.
        FormatError, SignatureError: it is not signed as the charter demands.
        ReceiptsError: receipts of this very size that do not hold.
    """
    checkpoint = checkpoints.judged(db, papers.note)
    _check_tree(db, checkpoint)
    receipts = _receipts(db, papers.receipts, checkpoint)
    if checkpoint.is_final:
        _prove_charters(db, checkpoint.size, papers.charter_note)
    if _says_more(db, checkpoint, receipts):
        kept = checkpoints.at(db, checkpoint.size)
        earlier = None if kept is None else kept.receipts
        checkpoints.store(db, checkpoint, receipts or earlier)
    trusted = checkpoints.trusted(db)
    if checkpoint.is_final and (trusted is None or checkpoint.size > trusted.size):
        checkpoints.trust(db, format_anchor(anchor), checkpoint)
    return checkpoint


def check_anchor(entry: bytes, anchor: Anchor) -> None:
    """Refuse a log that does not begin with the entry that the anchor names.

    Raises:
        ProofError: it begins otherwise.
        FormatError: its first entry is no charter.
    """
    found = anchor_of(entry)
    if found != anchor:
        raise ProofError(
            "This is another ledger: its first entry does not match your anchor.",
            means=f"You trust {format_anchor(anchor)}; the peer serves {format_anchor(found)}.",
            do="Check the anchor with the city, and the peer's address.",
            evidence=entry,
        )


def _check_tree(db: Database, checkpoint: Checkpoint) -> None:
    size = checkpoint.size
    if root_at(entries.reader(db, size), size) != checkpoint.root:
        raise ProofError(
            "The entries do not lead to the checkpoint's root.",
            means="The peer's entries or its checkpoint were changed; nothing was taken in.",
            do="Use another peer and keep this copy as evidence.",
            evidence=checkpoint.note,
        )
    if db.one("select 1 from block where seal = ?", (size - 1,)) is None:
        raise ProofError(
            f"A tree of {size} entries ends within a block.",
            means="Published trees end with a seal; this one was never published by the rules.",
            do="Use another peer and keep this copy as evidence.",
            evidence=checkpoint.note,
        )


def _receipts(db: Database, data: bytes | None, checkpoint: Checkpoint) -> bytes | None:
    """Return the receipts that belong to a final checkpoint; those of another size do not."""
    if data is None or not checkpoint.is_final:
        return None
    charter = checkpoints.charter_at(db, checkpoint.size)
    try:
        if parse_receipts(data).size != checkpoint.size:
            return None
        open_receipts(data, charter, checkpoint)
    except (FormatError, ProofError, SignatureError) as error:
        raise ReceiptsError(
            f"The receipts are not those of the authorities: {error.what}.",
            means="The peer's copy was changed; nothing was taken in.",
            do="Use another peer and keep this copy as evidence.",
            evidence=data,
        ) from error
    return data


def _prove_charters(db: Database, size: int, charter_note: Callable[[int], bytes]) -> None:
    """Keep the checkpoint of every change of charter below a size, each final on both sides."""
    for number, since in checkpoints.charter_changes(db, size - 1):
        kept = checkpoints.at(db, since)
        if kept is not None and kept.is_final:
            continue
        note = charter_note(number)
        if parse_checkpoint(note).size != since:
            raise ProofError(f"The note of charter {number} is not of {since} entries.")
        checkpoint = checkpoints.judged(db, note)
        if not checkpoint.is_final:
            raise ProofError(f"Too few authorities cosigned the change to charter {number}.")
        _check_tree(db, checkpoint)
        checkpoints.store(db, checkpoint, None)


def _says_more(db: Database, checkpoint: Checkpoint, receipts: bytes | None) -> bool:
    kept = checkpoints.at(db, checkpoint.size)
    if kept is None or not kept.is_final:
        return True
    if not checkpoint.is_final:
        return False
    before = checkpoints.opened(db, kept)
    is_later = (before.as_of_s or 0) < (checkpoint.as_of_s or 0)
    return is_later or (kept.receipts is None and receipts is not None)
