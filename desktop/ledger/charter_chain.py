"""From one charter to the next: a change that the old and the new authorities have consented to.

A change stands in the log as a `charter.proposal/1` record by an authority of the charter in force,
and `charter.approval/1` records by k of the old and k of the new authorities. The checkpoint at the
seal after the last approval is cosigned by k old and k new cosigners and is kept for ever. Whoever
holds one charter walks these from there. Follows ledger.md sections 4, 7 and 11.

The caller proves that the statements are in the log.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.errors import FormatError, ProofError
from desktop.ledger.charter import Charter, parse_charter
from desktop.ledger.checkpoint import Checkpoint, open_charter_change, parse_checkpoint
from desktop.ledger.entry import OpenedEntry
from desktop.ledger.json_profile import format_json
from desktop.ledger.record import Record, RecordSet

PROPOSAL_KIND = "charter.proposal/1"
APPROVAL_KIND = "charter.approval/1"
APPROVES = "approves"


@dataclass(frozen=True, slots=True)
class PlacedEntry:
    """A statement with its place in the log."""

    index: int
    opened: OpenedEntry


@dataclass(frozen=True, slots=True)
class CharterChange:
    """A charter, and the final checkpoint from which on it is in force."""

    charter: Charter
    checkpoint: Checkpoint


def next_charter(charter: Charter, note: bytes, entries: Sequence[PlacedEntry]) -> CharterChange:
    """Return the change that a kept checkpoint seals.

    Args:
        charter: in force until that checkpoint.
        note: the checkpoint, kept as ``charter/<n>``.
        entries: statements of the log, among them the proposal and its approvals.

    Raises:
        FormatError: not a checkpoint.
        ProofError: no proposal before it that enough authorities approved, or a quorum missing.
        SignatureError: no log signature, or a signature of a known key that does not hold.
    """
    size = parse_checkpoint(note).size
    before = [entry for entry in entries if entry.index < size]
    for record, proposed in _proposals(charter, before):
        approvers = set(_approvers(record, before))
        if _consent(charter, approvers) and _consent(proposed, approvers):
            return CharterChange(proposed, open_charter_change(note, charter, proposed))
    raise ProofError(f"no approved proposal of a charter stands before size {size}", evidence=note)


def _proposals(
    charter: Charter, entries: Iterable[PlacedEntry]
) -> Iterator[tuple[Record, Charter]]:
    """Yield the proposals by its own authorities to replace a charter."""
    issuers = {one.issuer_key for one in charter.authorities}
    for issuer, record in _records(entries, PROPOSAL_KIND):
        if issuer not in issuers or record.data.get("previous") != charter.sha256.hex():
            continue
        try:
            proposed = parse_charter(format_json(record.data.get("charter")))
        except FormatError:
            continue  # it was never in force; another proposal may have been
        if proposed.origin == charter.origin:
            yield record, proposed


def _approvers(proposal: Record, entries: Iterable[PlacedEntry]) -> Iterator[bytes]:
    """Yield the keys that issued an approval of a proposal."""
    for issuer, record in _records(entries, APPROVAL_KIND):
        if [(ref.rel, ref.id) for ref in record.refs] == [(APPROVES, proposal.id)]:
            yield issuer


def _consent(charter: Charter, approvers: set[bytes]) -> bool:
    """Return whether a quorum of a charter's authorities is among the approvers."""
    return sum(one.issuer_key in approvers for one in charter.authorities) >= charter.quorum


def _records(entries: Iterable[PlacedEntry], kind: str) -> Iterator[tuple[bytes, Record]]:
    """Yield the records of a kind with the keys that issued them."""
    for entry in entries:
        content = entry.opened.content
        if isinstance(content, RecordSet):
            for record in content.records:
                if record.kind == kind:
                    yield entry.opened.statement.key, record
