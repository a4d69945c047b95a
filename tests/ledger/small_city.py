"""A city of a few authorities with fixed keys: charter, log, checkpoints, receipts, proof files."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from nacl.signing import SigningKey

from desktop.ledger.anchor import Anchor, anchor_of
from desktop.ledger.charter import Authority, Charter, format_charter, least_quorum
from desktop.ledger.checkpoint import CheckpointBody, format_checkpoint_text, sign_checkpoint
from desktop.ledger.cosignature import cosignature_line
from desktop.ledger.did_key import format_did_key
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.merkle import inclusion_path, leaf_hash, memory_reader, root_of
from desktop.ledger.note import COSIGNATURE, ED25519, VerifierKey, make_vkey
from desktop.ledger.proof_file import EmbeddedEntry, ProofFile
from desktop.ledger.receipt import (
    ReceiptSignature,
    UnverifiedReceipts,
    sign_receipt,
    transparent_statement,
)
from desktop.ledger.record import RecordSet, format_records, record_of
from desktop.ledger.statement import CHARTER_TYPE, RECORDS_TYPE, Claims, draft_statement

ORIGIN = "ledger.test.example/1"
NAMES = ("north", "south", "east", "west")
NOW_S = 1_790_000_000


@dataclass(frozen=True)
class Key:
    """A key pair of a fixed seed."""

    name: str

    @property
    def public(self) -> bytes:
        return bytes(self._pair.verify_key)

    @property
    def did(self) -> str:
        return format_did_key(self.public)

    def sign(self, message: bytes) -> bytes:
        return self._pair.sign(message).signature

    @property
    def _pair(self) -> SigningKey:
        return SigningKey(hashlib.sha256(self.name.encode()).digest())


def log_key(owner: str) -> VerifierKey:
    return make_vkey(ORIGIN, ED25519, Key(f"{owner} log").public)


def cosigner_key(name: str) -> VerifierKey:
    return make_vkey(name, COSIGNATURE, Key(f"{name} cosigner").public)


def authority(name: str, *, writes: bool) -> Authority:
    return Authority(
        id=name,
        title=f"Office {name}",
        issuer=Key(f"{name} issuing").did,
        cosigner=cosigner_key(name).text,
        receipt=Key(f"{name} receipt").did,
        log=log_key(name).text if writes else None,
    )


def charter_of(names: Sequence[str] = NAMES) -> Charter:
    """Return a charter whose first authority writes."""
    return Charter(
        origin=ORIGIN,
        city={"en": "Testville"},
        authorities=tuple(authority(name, writes=name == names[0]) for name in names),
        quorum=least_quorum(len(names)),
        rules=1,
        languages=("en",),
        engine="embedded",
    )


def record_id(number: int) -> str:
    return f"urn:uuid:01a0c450-0000-7000-8000-{number:012x}"


def record_fields(number: int, kind: str = "test.thing/1", **more: object) -> JsonObject:
    fields: JsonObject = {
        "id": record_id(number),
        "kind": kind,
        "time": "2026-09-21T14:13:21.000Z",
        "data": {},
    }
    return {**fields, **more}  # type: ignore[dict-item]  # tests write JSON values only


def records_entry(owner: str, seq: int, *records: JsonObject, origin: str = ORIGIN) -> bytes:
    """Return a records statement by an authority's issuing key."""
    key = Key(f"{owner} issuing")
    record_set = RecordSet(None, tuple(record_of(fields) for fields in records))
    subject = record_set.records[0].id
    claims = Claims(key.did, subject, origin, NOW_S + 86_400, NOW_S, seq)
    draft = draft_statement(RECORDS_TYPE, claims, format_records(record_set))
    return draft.entry(key.sign(draft.signed_bytes))


def charter_entry(charter: Charter) -> bytes:
    key = Key(f"{charter.authorities[0].id} issuing")
    claims = Claims(key.did, "charter", charter.origin, NOW_S + 86_400, NOW_S, 1)
    draft = draft_statement(CHARTER_TYPE, claims, format_charter(charter))
    return draft.entry(key.sign(draft.signed_bytes))


def signed_note(
    origin: str, size: int, root: bytes, writer: str, cosigners: Iterable[str], time_s: int = NOW_S
) -> bytes:
    """Return a checkpoint signed by a writer and cosigners, a second between them."""
    text = format_checkpoint_text(CheckpointBody(origin, size, root))
    key = make_vkey(origin, ED25519, Key(f"{writer} log").public)
    lines = [sign_checkpoint(text, key, Key(f"{writer} log").sign)]
    for number, name in enumerate(cosigners):
        sign = Key(f"{name} cosigner").sign
        lines.append(cosignature_line(text, cosigner_key(name), time_s + number, sign))
    return f"{text}\n{''.join(lines)}".encode()


def receipt_signature(name: str, root: bytes, origin: str = ORIGIN) -> ReceiptSignature:
    key = Key(f"{name} receipt")
    return sign_receipt(root, key.public, origin, NOW_S, key.sign)


@dataclass
class SmallLog:
    """A log that begins with a charter."""

    charter: Charter
    entries: list[bytes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.entries.insert(0, charter_entry(self.charter))

    @property
    def anchor(self) -> Anchor:
        return anchor_of(self.entries[0])

    @property
    def leaves(self) -> list[bytes]:
        return [leaf_hash(entry) for entry in self.entries]

    @property
    def root(self) -> bytes:
        return root_of(self.leaves)

    def note(
        self, cosigners: Iterable[str] = NAMES[:3], size: int | None = None, writer: str = "north"
    ) -> bytes:
        size = len(self.entries) if size is None else size
        return signed_note(ORIGIN, size, root_of(self.leaves[:size]), writer, cosigners)

    def receipts(self, names: Iterable[str] = NAMES[:3]) -> UnverifiedReceipts:
        signatures = tuple(receipt_signature(name, self.root) for name in names)
        return UnverifiedReceipts(ORIGIN, len(self.entries), self.root, signatures)

    def path(self, index: int) -> tuple[bytes, ...]:
        return inclusion_path(memory_reader(self.leaves), index, len(self.entries))

    def transparent(self, index: int, names: Iterable[str] = NAMES[:3]) -> bytes:
        signatures = self.receipts(names).signatures
        size = len(self.entries)
        return transparent_statement(self.entries[index], signatures, index, size, self.path(index))

    def embedded(self, index: int) -> EmbeddedEntry:
        return EmbeddedEntry(index, self.path(index), self.entries[index])

    def proof(self, index: int, *others: int, names: Sequence[str] = NAMES[:3]) -> ProofFile:
        return ProofFile(
            statement=self.transparent(index, names),
            checkpoint=self.note(names),
            record=0,
            index=index,
            path=self.path(index),
            entries=tuple(self.embedded(other) for other in (0, *others)),
        )
