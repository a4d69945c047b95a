"""Status statements: an authority's word on what a record is worth at a size of the log.

A COSE_Sign1 by the authority's receipt key over canonical JSON. A proof file carries one, and a
node answers with one, where the reader has no replica to look a revocation up in. Follows RFC 9052
and ledger.md sections 8 and 11. How old a statement may be is the reader's own rule.
"""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.errors import FormatError, ProofError
from desktop.ledger.cbor_profile import CborValue, format_cbor, parse_cbor
from desktop.ledger.charter import Charter
from desktop.ledger.cose_sign1 import (
    EDDSA,
    HEADER_ALGORITHM,
    HEADER_CONTENT_TYPE,
    HEADER_KEY,
    Sign1,
    format_sign1,
    parse_sign1,
    signed_bytes,
)
from desktop.ledger.fields import fields_of, integer_of, match_of, text_of
from desktop.ledger.json_profile import format_json, parse_json
from desktop.ledger.merkle import HASH_BYTES
from desktop.ledger.scalar import (
    decode_base64,
    encode_base64,
    is_origin,
    is_record_id,
    parse_time,
)
from desktop.ledger.signature import verify
from desktop.verdict import Verdict

STATUS_TYPE = "application/vnd.civicledger.status+json"
MAX_STATUS_BYTES = 4096

_FIELDS = frozenset(("origin", "size", "root", "record", "verdict", "time"))
_WORDS = frozenset(verdict.value for verdict in Verdict)


@dataclass(frozen=True, slots=True)
class Status:
    """What a status statement says; by whom, and whether truly, is another matter."""

    origin: str
    size: int  # of the log when it was looked up
    root: bytes  # at that size, 32 bytes
    record: str  # id
    verdict: Verdict
    time: str  # when it was looked up


@dataclass(frozen=True, slots=True)
class UnverifiedStatus:
    """A status statement of good form; its signature is not verified."""

    status: Status
    key: bytes  # receipt key that it says it is by, 32 bytes
    protected: bytes
    payload: bytes
    signature: bytes  # 64 bytes


@dataclass(frozen=True, slots=True)
class StatusStatement:
    """A status that an authority of a charter has signed."""

    status: Status
    authority: str  # id


def sign_status(status: Status, key: bytes, sign: Callable[[bytes], bytes]) -> bytes:
    """Return the status statement of an authority.

    Args:
        status: what it says.
        key: the authority's public receipt key, 32 bytes.
        sign: makes the Ed25519 signature with that key.

    Raises:
        FormatError: a value that no status statement can hold.
    """
    payload = format_json(
        {
            "origin": status.origin,
            "size": status.size,
            "root": encode_base64(status.root),
            "record": status.record,
            "verdict": status.verdict.value,
            "time": status.time,
        }
    )
    protected = _protected(key)
    signature = sign(signed_bytes(protected, payload))
    data = format_sign1(Sign1(protected, {}, payload, signature))
    parse_status(data)
    return data


def parse_status(data: bytes) -> UnverifiedStatus:
    """Return what a status statement says.

    Raises:
        FormatError: above 4 KiB, or another form.
    """
    if len(data) > MAX_STATUS_BYTES:
        raise FormatError(f"a status statement has at most {MAX_STATUS_BYTES} bytes")
    parts = parse_sign1(data)
    match parse_cbor(parts.protected):
        case {4: bytes(key)} if len(key) == 32 and parts.protected == _protected(key):
            pass
        case _:
            raise FormatError("not the protected header of a status statement", evidence=data)
    if parts.unprotected or parts.payload is None:
        raise FormatError("a status statement has its payload and nothing unprotected")
    status = _status(parts.payload)
    return UnverifiedStatus(status, key, parts.protected, parts.payload, parts.signature)


def open_status(data: bytes, charter: Charter) -> StatusStatement:
    """Return a status once an authority's receipt key is seen to have signed it.

    Raises:
        FormatError: another form.
        ProofError: of another ledger, or by a key that is no receipt key of the charter.
        SignatureError: a signature that does not hold.
    """
    parsed = parse_status(data)
    by_key = {one.receipt_key: one.id for one in charter.authorities}
    if parsed.status.origin != charter.origin:
        raise ProofError("the status statement is of another ledger", evidence=data)
    if parsed.key not in by_key:
        raise ProofError("the status statement is by no authority of the charter", evidence=data)
    verify(parsed.key, signed_bytes(parsed.protected, parsed.payload), parsed.signature)
    return StatusStatement(parsed.status, by_key[parsed.key])


def _protected(key: bytes) -> bytes:
    """Return the encoded header of a status statement by a key."""
    header: dict[int, CborValue] = {
        HEADER_ALGORITHM: EDDSA,
        HEADER_CONTENT_TYPE: STATUS_TYPE,
        HEADER_KEY: key,
    }
    return format_cbor(header)


def _status(payload: bytes) -> Status:
    """Return what the payload says."""
    fields = fields_of(parse_json(payload), "a status", _FIELDS)
    time, root = text_of(fields["time"]), decode_base64(text_of(fields["root"]))
    parse_time(time)
    if len(root) != HASH_BYTES:
        raise FormatError(f"a root has {HASH_BYTES} bytes, not {len(root)}")
    return Status(
        match_of(fields["origin"], is_origin, "an origin"),
        integer_of(fields["size"], 1),
        root,
        match_of(fields["record"], is_record_id, "a record id"),
        Verdict(match_of(fields["verdict"], _WORDS.__contains__, "a verdict")),
        time,
    )
