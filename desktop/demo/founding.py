"""Found a ledger: keys of its authorities, its charter, and what block 0 says.

Used by the demonstration city and by whoever starts a ledger of their own. Everything follows from
the arguments; the same ones give the same bytes.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from desktop.domains.catalogue import builtin_documents
from desktop.keys.derive import KeyRole, derive_secret
from desktop.keys.signer import SeedSigner, Signer
from desktop.keys.signing import sign_charter, sign_records
from desktop.ledger.charter import Authority, Charter, least_quorum
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.note import COSIGNATURE, ED25519, format_vkey, make_vkey
from desktop.ledger.record import Record, RecordSet, record_of
from desktop.ledger.scalar import format_time

_STATEMENT_ROOM = 60_000
"""Bytes of records in one statement; the rest of 65,535 is left for its headers."""


@dataclass(frozen=True, slots=True)
class AuthoritySigners:
    """All keys of one authority."""

    issuing: Signer
    log: Signer
    cosigner: Signer
    receipt: Signer


def authority_signers(root: bytes, origin: str) -> AuthoritySigners:
    """Return the keys that an authority derives from its root secret for a ledger."""

    def of(role: KeyRole) -> Signer:
        return SeedSigner(derive_secret(root, role, origin))

    return AuthoritySigners(
        of(KeyRole.ISSUING), of(KeyRole.LOG), of(KeyRole.COSIGNER), of(KeyRole.RECEIPT)
    )


def authority_of(
    authority_id: str, title: str, signers: AuthoritySigners, origin: str, *, writes: bool
) -> Authority:
    """Return how a charter names an authority; only the writer has a log key."""
    log = format_vkey(make_vkey(origin, ED25519, signers.log.public)) if writes else None
    return Authority(
        id=authority_id,
        title=title,
        issuer=signers.issuing.did,
        cosigner=format_vkey(make_vkey(authority_id, COSIGNATURE, signers.cosigner.public)),
        receipt=signers.receipt.did,
        log=log,
    )


def founding_charter(
    origin: str, city: Mapping[str, str], authorities: Sequence[Authority]
) -> Charter:
    """Return the charter of a ledger with an embedded engine and the least quorum."""
    return Charter(
        origin=origin,
        city=dict(city),
        authorities=tuple(authorities),
        quorum=least_quorum(len(authorities)),
        rules=1,
        languages=tuple(city),
        engine="embedded",
    )


class Scribe:
    """One key that writes: it counts its statements and makes their entries."""

    def __init__(self, signer: Signer, origin: str, new_id: Callable[[int], str]) -> None:
        """Begin with counter 1.

        Args:
            signer: the issuing key.
            origin: the ledger.
            new_id: returns a fresh record id for Unix milliseconds.
        """
        self.signer = signer
        self._origin, self._new_id = origin, new_id
        self.next_seq = 1

    @property
    def did(self) -> str:
        """The key as did:key."""
        return self.signer.did

    def record(self, kind: str, time_ms: int, data: JsonObject, **more: object) -> Record:
        """Return a record with a fresh id; ``more`` are further members of its envelope."""
        fields: JsonObject = {
            "id": self._new_id(time_ms),
            "kind": kind,
            "time": format_time(time_ms),
            "data": data,
        }
        fields.update({name: value for name, value in more.items() if value})  # type: ignore[misc]  # JSON values by contract
        return record_of(fields)

    def charter(self, charter: Charter, time_ms: int) -> bytes:
        """Return entry 0."""
        self.next_seq += 1
        return sign_charter(self.signer, charter, time_ms // 1000)

    def statement(self, records: Sequence[Record], time_ms: int) -> bytes:
        """Return one statement with these records."""
        seq, self.next_seq = self.next_seq, self.next_seq + 1
        content = RecordSet(None, tuple(records))
        return sign_records(self.signer, self._origin, seq, content, time_ms // 1000)

    def statements(self, records: Sequence[Record], time_ms: int) -> list[bytes]:
        """Return as few statements as hold these records."""
        made: list[bytes] = []
        waiting: list[Record] = []
        octets = 0
        for record in records:
            size = len(record.canonical)
            if waiting and (octets + size > _STATEMENT_ROOM or len(waiting) == 500):
                made.append(self.statement(waiting, time_ms))
                waiting, octets = [], 0
            waiting.append(record)
            octets += size + 1
        return [*made, self.statement(waiting, time_ms)] if waiting else made


def genesis_entries(
    scribe: Scribe, charter: Charter, more: Sequence[Record], time_ms: int
) -> list[bytes]:
    """Return the statements of block 0: charter, built-in kinds, then ``more`` records."""
    kinds = [scribe.record("ledger.kind/1", time_ms, data) for data in builtin_documents()]
    return [
        scribe.charter(charter, time_ms),
        *scribe.statements(kinds, time_ms),
        *scribe.statements(more, time_ms),
    ]
