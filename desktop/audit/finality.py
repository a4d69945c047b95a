"""Who stands behind the log: checkpoints, cosignatures, receipts, the trusted state, evidence.

Every stored note is verified line by line under the charter in force at its size, so that a finding
can name the authority. The recomputed tree is compared with the root that each of them signed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from desktop.audit.admission import Replayed
from desktop.audit.results import Results
from desktop.audit.stored_log import StoredLog
from desktop.domains.state import CharterInForce
from desktop.errors import CivicLedgerError, FormatError, ProofError, SignatureError, StorageError
from desktop.ledger.anchor import Anchor, anchor_of, format_anchor
from desktop.ledger.charter import Charter
from desktop.ledger.checkpoint import (
    Checkpoint,
    CheckpointBody,
    NotFinalError,
    open_charter_change,
    open_checkpoint,
    parse_checkpoint,
    parse_checkpoint_text,
)
from desktop.ledger.note import Note, VerifierKey, known, parse_note
from desktop.ledger.receipt import open_receipts
from desktop.replica import checkpoints
from desktop.replica.checkpoints import StoredCheckpoint, Trusted
from desktop.replica.database import Database

_SIGNATURE_BYTES = (64, 72)  # of the two kinds of lines that a checkpoint here carries


@dataclass(frozen=True, slots=True)
class Stored:
    """What the replica holds about finality, read but not believed."""

    notes: tuple[StoredCheckpoint, ...]
    trusted: Trusted | None
    is_writer: bool = False  # its log is its own; it trusts nobody else's

    @property
    def roots(self) -> tuple[tuple[int, bytes], ...]:
        """Return every (size, root) that is claimed by a note that can be read."""
        claimed = []
        for stored in self.notes:
            try:
                offered = parse_checkpoint(stored.note)
            except FormatError:
                continue
            claimed.append((offered.size, offered.root))
        if self.trusted is not None and not claimed:
            claimed.append((self.trusted.size, self.trusted.root))
        return tuple(claimed)


def read_stored(db: Database, results: Results, *, is_writer: bool) -> Stored:
    """Read the stored checkpoints and the trusted state."""
    try:
        return Stored(tuple(checkpoints.everything(db)), checkpoints.trusted(db), is_writer)
    except StorageError as error:
        results.report("STORE_DATABASE", error.what)
        return Stored((), None)


def check_finality(
    log: StoredLog, stored: Stored, end: int, replayed: Replayed, results: Results
) -> Checkpoint | None:
    """Check every checkpoint up to ``end`` entries; return the newest that is truly final."""
    final: Checkpoint | None = None
    short: int | None = None
    broken: set[int] = set()  # sizes whose note is named already
    for one in stored.notes:
        is_later = one.size > end and end < log.size
        told = Results() if is_later else results  # it proves the entries, and is no finding here
        opened = _check_note(log, one, replayed, told)
        told.count("checkpoints")
        if opened is None or not opened.is_final:
            broken.add(one.size)
            continue
        if opened.size > log.size:
            short = max(short or 0, opened.size)
        final = opened if final is None or opened.size > final.size else final
    _check_end(log, stored, end, short, results)
    if end >= log.size and (stored.trusted is None or stored.trusted.size not in broken):
        _check_trusted(stored, final, results)
    return final


def _check_end(
    log: StoredLog, stored: Stored, end: int, short: int | None, results: Results
) -> None:
    trusted = stored.trusted
    if short is None and trusted is not None and trusted.size > log.size:
        short = trusted.size
    if short is not None and end >= log.size:
        results.report(
            "TREE_SHORT",
            f"A checkpoint covers {short} entries; only {log.size} are stored here.",
            entry=log.size,
        )


def _check_note(
    log: StoredLog, stored: StoredCheckpoint, replayed: Replayed, results: Results
) -> Checkpoint | None:
    """Check one stored note with its receipts; return it where its log signature holds."""
    name = f"The checkpoint of {stored.size} entries"
    try:
        note = parse_note(stored.note)
        body = parse_checkpoint_text(note.text)
    except FormatError as error:
        results.report("FINAL_NOTE", f"{name} cannot be read: {error.what}.", evidence=stored.note)
        return None
    if (body.size, body.root) != (stored.size, stored.root):
        results.report(
            "TABLE_CHECKPOINT",
            f"{name} stands in the table with another size or root than in its own note.",
        )
    charter, successor = replayed.charter_at(body.size - 1), replayed.successor_at(body.size)
    if charter is None:
        results.give_up("checkpoints", f"the charter in force at {body.size} entries is not known")
        return None
    if not _check_signatures(note, charter, successor, stored, results):
        return None
    checkpoint = _opened(stored.note, charter, successor)
    if stored.is_final and not checkpoint.is_final:
        results.report(
            "FINAL_QUORUM",
            f"{name} has {len(checkpoint.cosignatures)} cosignatures; the charter demands "
            f"{charter.quorum}.",
            evidence=stored.note,
        )
    elif stored.is_final is not checkpoint.is_final:
        results.report("TABLE_CHECKPOINT", f"{name} is final, but the table says that it is not.")
    _check_root(log, body, results)
    if stored.receipts is not None:
        _check_receipts(stored.receipts, charter, checkpoint, results)
    return checkpoint


def _opened(note: bytes, charter: Charter, successor: Charter | None) -> Checkpoint:
    """Return a checkpoint; at a change of charter it is final with both quorums only."""
    checkpoint = open_checkpoint(note, charter)
    if successor is None or not checkpoint.is_final:
        return checkpoint
    try:
        return open_charter_change(note, charter, successor)
    except NotFinalError:
        return replace(checkpoint, is_final=False, as_of_s=None)


def _check_signatures(
    note: Note,
    charter: Charter,
    successor: Charter | None,
    stored: StoredCheckpoint,
    results: Results,
) -> bool:
    """Verify each line of a known key; return whether the note can be opened at all."""
    lines = {(one.name, one.key_id): one for one in note.signatures}
    cosigners = (*charter.cosigner_keys, *(() if successor is None else successor.cosigner_keys))
    keys = dict.fromkeys((*charter.log_keys, *cosigners))
    is_good, is_logged = True, False
    for key in keys:
        if (key.name, key.key_id) not in lines:
            continue
        is_log = key in charter.log_keys
        try:
            known(note, [key])
        except SignatureError as error:
            is_good = False
            results.report(
                "SIG_LOG" if is_log else "SIG_COSIGNER",
                f"The signature of {key.name} under the checkpoint of {stored.size} entries does "
                f"not hold: {error.what}.",
                evidence=stored.note,
            )
            continue
        is_logged = is_logged or is_log
        results.count("cosignatures", 0 if is_log else 1)
    _check_unknown(note, tuple(keys), stored, results)
    if is_good and not is_logged:
        results.report(
            "SIG_LOG",
            f"The checkpoint of {stored.size} entries is not signed by the log's writer.",
            evidence=stored.note,
        )
    return is_good and is_logged


def _check_unknown(
    note: Note, keys: Sequence[VerifierKey], stored: StoredCheckpoint, results: Results
) -> None:
    """Report lines that look like a known key's and are not; those of strangers are passed over."""
    names, ids = {key.name for key in keys}, {key.key_id for key in keys}
    pairs = {(key.name, key.key_id) for key in keys}
    for line in note.signatures:
        is_close = line.name in names or line.key_id in ids
        is_ours = (line.name, line.key_id) in pairs
        if is_close and not is_ours and len(line.payload) in _SIGNATURE_BYTES:
            results.report(
                "SIG_LINE",
                f"A line under the checkpoint of {stored.size} entries is not by {line.name}, "
                "though it looks so.",
            )


def _check_root(log: StoredLog, body: CheckpointBody, results: Results) -> None:
    if not 0 < body.size <= log.size:
        return
    if log.root(body.size) != body.root:
        where = "".join(f" The change hides in entries {a} to {b - 1}." for a, b in log.suspects)
        results.report(
            "TREE_ROOT",
            f"The first {body.size} stored entries give another root than the one that was "
            f"signed.{where}",
        )


def _check_receipts(
    data: bytes, charter: Charter, checkpoint: Checkpoint, results: Results
) -> None:
    name = f"The receipts of {checkpoint.size} entries"
    try:
        receipts = open_receipts(data, charter, checkpoint)
    except SignatureError as error:
        results.report("SIG_RECEIPT", f"{name} do not hold: {error.what}.", evidence=data)
    except (FormatError, ProofError) as error:
        results.report("FINAL_RECEIPTS", f"{name} are no good: {error.what}.", evidence=data)
    else:
        results.count("receipts", len(receipts.signatures))


def _check_trusted(stored: Stored, final: Checkpoint | None, results: Results) -> None:
    trusted = stored.trusted
    if trusted is None:
        if final is not None and not stored.is_writer:
            results.report("FINAL_TRUSTED", "The trusted state is gone, though a checkpoint is.")
        return
    if final is None:
        results.report(
            "FINAL_TRUSTED",
            f"The trusted state says {trusted.size} entries, and no final checkpoint says so.",
        )
        return
    if (trusted.origin, trusted.size, trusted.root) != (final.origin, final.size, final.root):
        results.report(
            "FINAL_TRUSTED",
            f"The trusted state says {trusted.size} entries; the newest final checkpoint here is "
            f"of {final.size} or has another root.",
        )


def check_anchor(
    log: StoredLog, anchor: Anchor | None, trusted: Trusted | None, results: Results
) -> None:
    """Compare entry 0 and the trusted state with what the profile believes."""
    if anchor is None:
        results.skip("anchor", "profile.json is damaged; whom it trusts is not known")
        return
    entry = log.entry(0) if log.size else None
    found = None
    if entry is not None and 0 not in log.damaged:
        try:
            found = anchor_of(entry)
        except CivicLedgerError:
            found = None
    if found is not None and found != anchor:
        results.report(
            "FINAL_ANCHOR",
            f"This profile trusts {format_anchor(anchor)}; the log begins with "
            f"{format_anchor(found)}.",
            entry=0,
        )
    elif found is None and 0 not in log.damaged and log.size:
        results.report("FINAL_ANCHOR", "The log does not begin with a charter.", entry=0)
    elif trusted is not None and trusted.anchor != format_anchor(anchor):
        results.report(
            "FINAL_TRUSTED", "The trusted state was reached from another anchor than the profile's."
        )
    results.count("anchor")


def check_charters(
    stored: Stored, charters: Sequence[CharterInForce], end: int, results: Results
) -> None:
    """Check that a quorum of both sides carries each change of charter."""
    notes = {one.size: one for one in stored.notes}
    for before, after in pairwise(charters):
        if after.since > end:
            break
        note = notes.get(after.since)
        if note is None:
            results.skip(
                f"charter {after.number}", "the checkpoint of its change is not on this replica"
            )
            continue
        try:
            open_charter_change(note.note, before.charter, after.charter)
        except CivicLedgerError as error:
            results.report(
                "FINAL_CHARTER",
                f"Charter {after.number}, in force from entry {after.since} on, is not carried by "
                f"both sides: {error.what}.",
                entry=after.since,
                evidence=note.note,
            )
        results.count("charters")
