"""Proof files and transparent statements out: a record of this replica with all that proves it.

Follows `ledger.md` sections 8 and 11, whose container is `desktop.ledger.proof_file`. Everything is
proven from the stored bytes on the way, and the finished file is opened again as its reader will
open it, under the anchor alone, before anybody gets it. A transparent statement is the record's
statement with its receipts (RFC 9943), without the rest of the file.

Which statements speak of the record is read from the tables, so the cost does not grow with the
log. Searching all bundles for more would prove no more: whoever can remove rows can also change or
remove the bundle that would give them away, which no search but only an audit's hashes show. So a
file claims what its format lets it claim, that what it carries was logged, and never that nothing
was left out; a reader's verdict rests on a status from elsewhere. What can be had at this price is
that the rows agree: where one that bears on the record's status, approval or keys was changed or
removed alone, that is told and no file is made. Rows that were all changed to fit together are
found by an audit, by name; `desktop.judgement.record`, which searches the bundles where somebody
looks at the record, finds them only as long as the bundles were left alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.domains.state import CharterInForce
from desktop.errors import ProofError, StorageError
from desktop.judgement.account import Account, status_contradictions
from desktop.judgement.evidence import Evidence, account_of
from desktop.judgement.gathering import Gathered, gather
from desktop.ledger.anchor import Anchor
from desktop.ledger.charter_chain import PlacedEntry
from desktop.ledger.checkpoint import Checkpoint, require_final
from desktop.ledger.proof_file import (
    EmbeddedEntry,
    ProofFile,
    format_proof_file,
    open_proof_file,
)
from desktop.ledger.receipt import Receipts, open_receipts, transparent_statement
from desktop.replica import checkpoints, records, table_rows
from desktop.replica.database import Database
from desktop.replica.proofs import (
    InclusionProof,
    StoredTree,
    charter_for,
    consent_entries,
    open_stored,
    proven_charters,
    told_loss,
)
from desktop.replica.state import NUMBERS


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a proof stands on."""

    charters: tuple[CharterInForce, ...]  # up to the checkpoint
    later: tuple[CharterInForce, ...]  # that came into force above it
    checkpoint: Checkpoint
    receipts: Receipts
    tree: StoredTree


def build_proof_file(
    db: Database, anchor: Anchor, record_id: str, status: bytes | None = None
) -> bytes:
    """Return the proof file of a record of the replica.

    Args:
        db: the replica.
        anchor: the ledger.
        record_id: of a final record.
        status: an authority's status statement to put in; it is checked under the charter.

    Raises:
        ProofError: it is not final yet, or what is stored does not prove it, or the tables do not
            agree with each other about it; or the status statement does not fit.
        StorageError, FormatError, SignatureError: no such record, or what is needed is missing or
            damaged.
    """
    with db.reading():
        ground = _ground(db, anchor)
        index, number = _place(db, ground, record_id)
        own = ground.tree.prove(index)
        wanted = {0} | _speaking(db, ground, index, number)
        for changed in ground.charters[1:]:
            document = changed.charter.canonical.decode()
            wanted |= {one.index for one in consent_entries(db, document)}
        proof = ProofFile(
            statement=_transparent(ground, own),
            checkpoint=ground.checkpoint.note,
            record=number,
            index=index,
            path=own.path,
            entries=tuple(_embedded(ground.tree, one) for one in sorted(wanted - {index})),
            charter_notes=_charter_notes(db, ground.charters[1:]),
            status=status,
        )
    data = format_proof_file(proof)
    open_proof_file(data, anchor)
    return data


def build_transparent(db: Database, anchor: Anchor, record_id: str) -> bytes:
    """Return a record's statement with its receipts, as other SCITT programs read it.

    Raises:
        ProofError, StorageError, FormatError, SignatureError: as `build_proof_file`.
    """
    with db.reading():
        ground = _ground(db, anchor)
        index, _ = _place(db, ground, record_id)
        return _transparent(ground, ground.tree.prove(index))


def _ground(db: Database, anchor: Anchor) -> _Ground:
    charters = proven_charters(db, anchor)
    stored = checkpoints.newest(db, final=True)
    if stored is None:
        raise ProofError("This replica has no final checkpoint yet.", do="Sync it first.")
    checkpoint = open_stored(stored, charters)
    require_final(checkpoint)
    if stored.receipts is None:
        raise ProofError(
            "This replica holds no receipts for its newest checkpoint.",
            means="The peer that it was synced from did not have them yet.",
            do="Sync again; the authorities publish them with every checkpoint.",
        )
    receipts = open_receipts(stored.receipts, charter_for(charters, stored.size), checkpoint)
    tree = StoredTree(db, checkpoint.size, checkpoint.root)
    known = tuple(one for one in charters if one.since <= checkpoint.size)
    return _Ground(known, charters[len(known) :], checkpoint, receipts, tree)


def _place(db: Database, ground: _Ground, record_id: str) -> tuple[int, int]:
    key = records.key_of(db, record_id)
    if key is None:
        raise StorageError(
            f"{record_id} is not in this replica.",
            means="It was never logged, or not yet when this replica was last synced.",
            do="Sync, or search for it.",
        )
    index, number = divmod(key, NUMBERS)
    if index >= ground.checkpoint.size:
        raise ProofError(
            f"{record_id} is not final yet.",
            means="Too few authorities have cosigned the log up to it; there is nothing to prove.",
            do="Sync again later.",
        )
    return index, number


def _speaking(db: Database, ground: _Ground, index: int, number: int) -> set[int]:
    """Return the final entries that speak of a record, once all rows about it fit to each other.

    The rows are of all that is stored, so what is not final yet is gathered too, to compare them.
    """
    placed = ground.tree.opened(index)
    gathered = gather(db, ground.tree, placed, number, None, search_log=False)
    if gathered.missing:
        raise StorageError(gathered.missing[0], do="Sync this profile again.")
    for told in _contradictions(db, ground, placed, number, gathered):
        raise ProofError(
            told,
            means="This replica was changed or is damaged; a proof from it could lack something.",
            do="Run an audit; nothing was written.",
        )
    return {one.index for one in gathered.others if one.index < ground.checkpoint.size}


def _contradictions(
    db: Database, ground: _Ground, placed: PlacedEntry, number: int, gathered: Gathered
) -> Iterator[str]:
    """Yield what the tables say that the proven statements do not, or the other way round."""
    yield from gathered.altered
    yield from table_rows.differences(db, placed, number)
    charters = tuple(one.charter for one in (*ground.charters, *ground.later))
    account = account_of(Evidence(placed, number, charters, gathered.others))
    yield from status_contradictions(account, table_rows.status_row(db, account.record.id))
    for did in _speakers(placed, account):
        stands, lost = told_loss(db, did), account.lost_keys.get(did)
        if stands is not None and (lost is None or lost.suspect_since != stands.suspect_since):
            yield f"The table of issuers says that {did} was revoked; the entries say otherwise."


def _speakers(placed: PlacedEntry, account: Account) -> list[str]:
    """Return the keys whose loss would matter: the issuer's and those of its approvers."""
    approvers = {event.did for event in account.events if event.action == "approve"}
    return sorted({placed.opened.statement.claims.issuer, *approvers})


def _transparent(ground: _Ground, own: InclusionProof) -> bytes:
    entry = ground.tree.entry(own.index)
    return transparent_statement(entry, ground.receipts.signatures, own.index, own.size, own.path)


def _embedded(tree: StoredTree, index: int) -> EmbeddedEntry:
    return EmbeddedEntry(index, tree.prove(index).path, tree.entry(index))


def _charter_notes(db: Database, changes: Sequence[CharterInForce]) -> tuple[bytes, ...]:
    notes = []
    for change in changes:
        stored = checkpoints.at(db, change.since)
        if stored is None or not stored.is_final:
            raise ProofError(
                f"The checkpoint at which charter {change.number} came into force is not here.",
                means="Without it nobody can follow the change from the anchor.",
                do="Ask an authority for a proof of this record.",
            )
        notes.append(stored.note)
    return tuple(notes)
