"""Proof files: one record with everything needed to check it, in one file ``NAME.clproof``.

A deterministic CBOR map of our own (ledger.md sections 8 and 11):

    1  version, 1                       6  inclusion path of the statement
    2  statement with its receipts      7  other entries with their paths, the charter first
    3  cosigned checkpoint, as text     8  private document: media, salt, bytes (optional)
    4  record number in the statement   9  status statement (optional)
    5  index of the statement          10  checkpoints at which the charter changed (optional)

`parse_proof_file` checks form alone. `open_proof_file` checks hashes, signatures and quorums
under what the reader trusts from elsewhere: an anchor, the charter in force, or a policy. Nothing
that the file embeds is trusted for its own sake. Neither makes a verdict: an absent revocation
proves nothing, for the maker of a file can leave entries out.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from desktop.errors import FormatError, ProofError
from desktop.ledger.anchor import Anchor, open_charter
from desktop.ledger.cbor_profile import CborValue, format_cbor, parse_cbor
from desktop.ledger.charter import Charter
from desktop.ledger.charter_chain import CharterChange, PlacedEntry, next_charter
from desktop.ledger.checkpoint import Checkpoint, open_under, parse_checkpoint, require_final
from desktop.ledger.commitment import SALT_BYTES, commit
from desktop.ledger.entry import open_entry
from desktop.ledger.merkle import HASH_BYTES, check_inclusion, leaf_hash
from desktop.ledger.policy import Policy, policy_of
from desktop.ledger.receipt import TransparentStatement, open_transparent_statement
from desktop.ledger.record import Record, RecordSet, read_records
from desktop.ledger.scalar import is_media_type
from desktop.ledger.statement import Statement
from desktop.ledger.status import StatusStatement, open_status

MAX_PROOF_BYTES = 64 * 1024 * 1024

MAX_PROOF_ITEMS = 1 << 20
"""CBOR items in a proof file. Beside its ten fields each entry that it carries has four items and a
hash for each level of the tree: this is room for 37,000 entries in a log of 2^24."""

Trust: TypeAlias = Anchor | Charter | Policy

_VERSION = 1
_MAX_PATH = 63
_MAX_RECORD = 499
_SIZE_LIMIT = 1 << 63
_REQUIRED = frozenset(range(1, 8))
_OPTIONAL = frozenset((8, 9, 10))


class OtherLedgerError(ProofError):
    """A proof file of another ledger than the one the reader trusts."""


@dataclass(frozen=True, slots=True)
class EmbeddedEntry:
    """Another entry of the log, carried along; nothing about it is verified."""

    index: int
    path: tuple[bytes, ...]
    entry: bytes


@dataclass(frozen=True, slots=True)
class Document:
    """A private document with the salt of its commitment."""

    media: str
    salt: bytes  # 32 bytes
    content: bytes


@dataclass(frozen=True, slots=True)
class ProofFile:
    """A proof file of good form; nothing about it is verified."""

    statement: bytes  # transparent, receipts included
    checkpoint: bytes  # the whole signed note
    record: int  # number within the statement, from 0
    index: int  # of the statement in the log
    path: tuple[bytes, ...]
    entries: tuple[EmbeddedEntry, ...]  # ascending by index, the charter first
    document: Document | None = None
    status: bytes | None = None
    charter_notes: tuple[bytes, ...] = ()  # since the charter in `entries`


@dataclass(frozen=True, slots=True)
class OpenedProof:
    """What a proof file proves; made by `open_proof_file` only."""

    charter: Charter  # in force at the checkpoint
    charters: tuple[Charter, ...]  # from entry 0 to that in force
    checkpoint: Checkpoint  # final
    statement: Statement
    index: int
    path: tuple[bytes, ...]  # of the statement, from the leaf upwards
    record_set: RecordSet
    record: Record
    receipts_by: tuple[str, ...]  # ids of the authorities whose receipts it carries
    entries: tuple[PlacedEntry, ...]  # ascending by index, the charter first
    document: Document | None  # what the record's commitment is for
    status: StatusStatement | None


def parse_proof_file(data: bytes) -> ProofFile:
    """Return the parts of a proof file.

    Raises:
        FormatError: above 64 MiB or a million items, or another form.
    """
    if len(data) > MAX_PROOF_BYTES:
        raise FormatError(f"a proof file has at most {MAX_PROOF_BYTES} bytes")
    fields = parse_cbor(data, MAX_PROOF_ITEMS)
    if not isinstance(fields, dict) or not _REQUIRED <= fields.keys() <= _REQUIRED | _OPTIONAL:
        raise FormatError("a proof file is a map with the fields 1 to 7, and 8 to 10 at will")
    match fields:
        case {1: 1, 2: bytes(statement), 3: str(note), 4: int(record), 5: int(index), 6: path}:
            if 0 <= record <= _MAX_RECORD and 0 < index < _SIZE_LIMIT:
                return ProofFile(
                    statement,
                    note.encode(),
                    record,
                    index,
                    _path(path),
                    _entries(fields[7], index),
                    _document(fields[8]) if 8 in fields else None,
                    _status(fields[9]) if 9 in fields else None,
                    _notes(fields[10]) if 10 in fields else (),
                )
    raise FormatError("a field of the proof file has another type or range")


def format_proof_file(proof: ProofFile) -> bytes:
    """Return the bytes of a proof file.

    Raises:
        FormatError: parts that `parse_proof_file` would refuse.
    """
    fields: dict[int, CborValue] = {
        1: _VERSION,
        2: proof.statement,
        3: _text(proof.checkpoint),
        4: proof.record,
        5: proof.index,
        6: list(proof.path),
        7: [[one.index, list(one.path), one.entry] for one in proof.entries],
    }
    if proof.document is not None:
        fields[8] = [proof.document.media, proof.document.salt, proof.document.content]
    if proof.status is not None:
        fields[9] = proof.status
    if proof.charter_notes:
        fields[10] = [_text(note) for note in proof.charter_notes]
    data = format_cbor(fields)
    parse_proof_file(data)
    return data


def open_proof_file(data: bytes, trust: Trust) -> OpenedProof:
    """Return what a proof file proves to a reader who trusts an anchor, a charter or a policy.

    Args:
        data: the file.
        trust: the reader's own; a charter is the one in force at the file's checkpoint.

    Raises:
        FormatError: another form, of the file or of anything in it.
        OtherLedgerError: of another ledger than the trusted one.
        NotFinalError: its checkpoint has fewer than k cosignatures.
        ProofError: a hash, path, receipt, commitment or status that does not fit.
        SignatureError: a signature that does not hold.
    """
    proof = parse_proof_file(data)
    if parse_checkpoint(proof.checkpoint).origin != trust.origin:
        raise OtherLedgerError(f"the proof is not of the ledger {trust.origin}")
    first = _first_charter(proof, trust)
    entries = tuple(PlacedEntry(one.index, open_entry(one.entry)) for one in proof.entries)
    changes = _changes(first, proof.charter_notes, entries)
    charters = (first, *(change.charter for change in changes))
    checkpoint = _checkpoint(proof, trust, charters, changes)
    charter = charters[-1]
    own = _own_statement(proof, charter, checkpoint)
    for one in proof.entries:
        check_inclusion(leaf_hash(one.entry), one.index, checkpoint.size, one.path, checkpoint.root)
    _check_audience([own.statement, *(one.opened.statement for one in entries)], charter.origin)
    record_set = read_records(own.statement)
    if proof.record >= len(record_set.records):
        raise FormatError(f"the statement has no record number {proof.record}")
    record = record_set.records[proof.record]
    return OpenedProof(
        charter,
        charters,
        checkpoint,
        own.statement,
        proof.index,
        proof.path,
        record_set,
        record,
        own.authorities,
        entries,
        _opened_document(proof.document, record),
        _opened_status(proof.status, charter, checkpoint, record),
    )


def _first_charter(proof: ProofFile, trust: Trust) -> Charter:
    """Return the charter in entry 0, held against an anchor where the reader has one."""
    entry = proof.entries[0].entry
    if isinstance(trust, Anchor):
        return open_charter(entry, trust)
    content = open_entry(entry).content
    if not isinstance(content, Charter):
        raise FormatError("the first entry of a proof file is the charter", evidence=entry)
    return content


def _changes(
    first: Charter, notes: Sequence[bytes], entries: Sequence[PlacedEntry]
) -> list[CharterChange]:
    """Return the changes of the charter, each judged under the one before it."""
    changes: list[CharterChange] = []
    charter, size = first, 0
    for note in notes:
        change = next_charter(charter, note, entries)
        if change.checkpoint.size <= size:
            raise ProofError("the changes of the charter are not in their order", evidence=note)
        charter, size = change.charter, change.checkpoint.size
        changes.append(change)
    return changes


def _checkpoint(
    proof: ProofFile, trust: Trust, charters: Sequence[Charter], changes: Sequence[CharterChange]
) -> Checkpoint:
    """Return the final checkpoint, opened under what the reader trusts."""
    if isinstance(trust, Charter) and trust.canonical != charters[-1].canonical:
        raise ProofError("the charter in force is not the one that the reader trusts")
    policy = trust if isinstance(trust, Policy) else policy_of(charters[-1])
    size = parse_checkpoint(proof.checkpoint).size
    if changes and changes[-1].checkpoint.size > size:
        raise ProofError("the charter changed only after the checkpoint")
    if changes and changes[-1].checkpoint.size == size and not isinstance(trust, Policy):
        policy = replace(policy, log_keys=policy_of(charters[-2]).log_keys)
    checkpoint = open_under(proof.checkpoint, policy)
    require_final(checkpoint)
    return checkpoint


def _own_statement(
    proof: ProofFile, charter: Charter, checkpoint: Checkpoint
) -> TransparentStatement:
    """Return the statement of the record, proven at the index and path that the file names."""
    own = open_transparent_statement(proof.statement, charter, checkpoint.root, checkpoint.size)
    if (own.index, own.path) != (proof.index, proof.path):
        raise ProofError("the receipts name another index or path than the file")
    return own


def _check_audience(statements: Sequence[Statement], origin: str) -> None:
    """Refuse a statement that was made for another ledger."""
    for statement in statements:
        if statement.claims.audience != origin:
            raise ProofError("a statement is for another ledger", evidence=statement.entry)


def _opened_document(document: Document | None, record: Record) -> Document | None:
    """Return the private document once the record's commitment is seen to be for it."""
    if document is None:
        return None
    if record.private is None or document.media != record.private.media:
        raise ProofError("the record has no private document of that media type")
    commitment = commit(record.id, document.media, document.salt, document.content)
    if commitment != record.private.commitment:
        raise ProofError("the document is not the one that the record commits to")
    return document


def _opened_status(
    data: bytes | None, charter: Charter, checkpoint: Checkpoint, record: Record
) -> StatusStatement | None:
    """Return the status statement once it is an authority's and about this record."""
    if data is None:
        return None
    opened = open_status(data, charter)
    status = opened.status
    if status.record != record.id:
        raise ProofError("the status statement is about another record", evidence=data)
    if status.size < checkpoint.size:
        raise ProofError("the status statement is older than the checkpoint", evidence=data)
    if status.size == checkpoint.size and status.root != checkpoint.root:
        raise ProofError("the status statement is of another history", evidence=data)
    return opened


def _path(value: CborValue) -> tuple[bytes, ...]:
    """Return an inclusion path."""
    hashes = value if isinstance(value, list) else [None]
    path = tuple(one for one in hashes if isinstance(one, bytes) and len(one) == HASH_BYTES)
    if len(path) != len(hashes) or len(path) > _MAX_PATH:
        raise FormatError(f"a path is a list of at most {_MAX_PATH} hashes")
    return path


def _entries(value: CborValue, own_index: int) -> tuple[EmbeddedEntry, ...]:
    """Return the other entries, the charter first."""
    entries = tuple(_entry(item) for item in value) if isinstance(value, list) else ()
    indices = [one.index for one in entries]
    if not entries or indices[0] or own_index in indices or sorted(set(indices)) != indices:
        raise FormatError("the entries of a proof file ascend from 0 and leave its own out")
    return entries


def _entry(value: CborValue) -> EmbeddedEntry:
    """Return one of the other entries."""
    match value:
        case [int(index), path, bytes(entry)] if 0 <= index < _SIZE_LIMIT:
            return EmbeddedEntry(index, _path(path), entry)
    raise FormatError("an entry of a proof file is index, path and bytes")


def _document(value: CborValue) -> Document:
    """Return the private document."""
    match value:
        case [str(media), bytes(salt), bytes(content)] if len(salt) == SALT_BYTES:
            if is_media_type(media):
                return Document(media, salt, content)
    raise FormatError("a private document is media type, salt of 32 bytes and bytes")


def _status(value: CborValue) -> bytes:
    """Return the bytes of the status statement."""
    if not isinstance(value, bytes):
        raise FormatError("a status statement is a byte string")
    return value


def _notes(value: CborValue) -> tuple[bytes, ...]:
    """Return the checkpoints at which the charter changed."""
    items = value if isinstance(value, list) else []
    notes = tuple(item.encode() for item in items if isinstance(item, str))
    if not notes or len(notes) != len(items):
        raise FormatError("the changes of the charter are a list of texts, left out when empty")
    return notes


def _text(note: bytes) -> str:
    """Return a note as the text that the file holds."""
    try:
        return note.decode()
    except UnicodeDecodeError as error:
        raise FormatError("a checkpoint is not UTF-8", evidence=note) from error
