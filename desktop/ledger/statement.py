"""Signed statements: what an issuer signs and the log holds.

A statement is a COSE_Sign1 with tag 18 and an attached payload. Its protected header names the
algorithm, the content type, the issuer's key and six claims; there is nothing unprotected. Follows
RFC 9052 section 4.2 and 4.4, RFC 9597 (claims in headers) and `ledger.md` sections 2 and 11. What
the payload says is left to `record` and `charter`; who may issue it, to the admission rules.

A statement has one encoding: every item of its layout has to stand in its place, in its shortest
form, and the key id has to be the issuer's key.
"""

import hashlib
from functools import lru_cache

from msgspec import Struct

from desktop.errors import FormatError
from desktop.ledger import signature as ed25519
from desktop.ledger.cbor_reader import UNSIGNED, Reader, format_string, format_text, head
from desktop.ledger.did_key import format_did_key, parse_did_key
from desktop.ledger.scalar import is_origin, is_record_id

RECORDS_TYPE = "application/vnd.civicledger.records+json"
CHARTER_TYPE = "application/vnd.civicledger.charter+json"
CHARTER_SUBJECT = "charter"
MAX_ENTRY = 65_535
MAX_VALIDITY_S = 7_776_000  # 90 days

# The layout in CBOR: everything but the values that differ between statements.
_SIGN1 = b"\xd2\x84"  # tag 18, array of 4
_NOTHING = b"\xa0"  # the unprotected header
_SIG_STRUCTURE = b"\x84\x6aSignature1"  # array of 4; after the header comes h'', external data
_ALGORITHM = b"\xa4\x01\x27"  # map of 4; 1: -8 (EdDSA)
_CONTENT_TYPE, _KID = b"\x03", b"\x04"
_CLAIMS = b"\x0f\xa6"  # 15: map of 6
_ISS, _SUB, _AUD, _EXP, _IAT = b"\x01", b"\x02", b"\x03", b"\x04", b"\x06"
_SEQ = b"\x3a\x00\x01\x00\x00"  # -65537

_MAX_INTEGER = 2**53 - 1
_REMEMBERED = 4096  # beginnings of headers; a writer's statements all have the same one


class TooLargeError(FormatError):
    """A statement of more than 65,535 bytes."""


class Claims(Struct, frozen=True, gc=False):
    """Who says something, about what, to which ledger, and for how long."""

    issuer: str  # did:key of the Ed25519 key that signs
    subject: str  # id of the first record, or "charter"
    audience: str  # origin of the ledger
    expires: int  # Unix seconds, at most 90 days after `issued`
    issued: int  # Unix seconds
    seq: int  # the issuer's own counter, from 1


class Draft(Struct, frozen=True, gc=False):
    """A statement that still lacks its signature; made by `draft_statement` only."""

    content_type: str
    claims: Claims
    payload: bytes
    protected: bytes

    @property
    def signed_bytes(self) -> bytes:
        """The COSE Sig_structure: what the issuer signs."""
        return _signed_bytes(self.protected, self.payload)

    @property
    def id(self) -> bytes:
        """The SHA-256 of the signed bytes; it does not change with the signature."""
        return hashlib.sha256(self.signed_bytes).digest()

    def entry(self, signature: bytes) -> bytes:
        """Return the log entry.

        Args:
            signature: 64 bytes; they are not verified here.

        Raises:
            FormatError: not 64 bytes.
            TooLargeError: more than 65,535 bytes in all.
        """
        if len(signature) != ed25519.SIGNATURE_BYTES:
            raise FormatError("a statement's signature has 64 bytes")
        protected, payload = format_string(self.protected), format_string(self.payload)
        entry = b"".join((_SIGN1, protected, _NOTHING, payload, format_string(signature)))
        if len(entry) > MAX_ENTRY:
            raise TooLargeError(f"a statement of {len(entry)} bytes is beyond {MAX_ENTRY}")
        return entry


class UnverifiedStatement(Struct, frozen=True, gc=False):
    """A statement of good form; nobody has looked at its signature."""

    entry: bytes
    content_type: str
    claims: Claims
    key: bytes  # the issuer's public key, 32 bytes
    payload: bytes
    signature: bytes  # 64 bytes
    signed_bytes: bytes
    id: bytes  # 32 bytes


class Statement(Struct, frozen=True, gc=False):
    """A statement of good form whose signature is its issuer's; made by this module only."""

    entry: bytes
    content_type: str
    claims: Claims
    key: bytes  # the issuer's public key, 32 bytes
    payload: bytes
    signature: bytes  # 64 bytes
    signed_bytes: bytes
    id: bytes  # 32 bytes


def draft_statement(content_type: str, claims: Claims, payload: bytes) -> Draft:
    """Return the statement that is to be signed.

    Raises:
        FormatError: an unknown content type, a claim out of its range, or no payload.
    """
    key = _check(content_type, claims, payload)
    return Draft(content_type, claims, payload, _format_header(content_type, claims, key))


def parse_statement(entry: bytes) -> UnverifiedStatement:
    """Return the statement in a log entry, without its payload or signature being judged.

    Raises:
        FormatError: a byte that is not as the format says.
        TooLargeError: more than 65,535 bytes.
    """
    if len(entry) > MAX_ENTRY:
        raise TooLargeError(f"an entry of {len(entry)} bytes is beyond {MAX_ENTRY}")
    try:
        protected, payload, signature = cut_entry(entry)
        content_type, claims = _parse_header(protected)
        key = _check(content_type, claims, payload)
    except FormatError as error:
        raise FormatError(error.what, evidence=entry) from error
    signed = _signed_bytes(protected, payload)
    return UnverifiedStatement(
        entry,
        content_type,
        claims,
        key,
        payload,
        signature,
        signed,
        hashlib.sha256(signed).digest(),
    )


def verify_statement(statement: UnverifiedStatement) -> Statement:
    """Return the statement as its issuer's own.

    Raises:
        SignatureError: the signature is not that of the key.
    """
    ed25519.verify(statement.key, statement.signed_bytes, statement.signature)
    return Statement(
        statement.entry,
        statement.content_type,
        statement.claims,
        statement.key,
        statement.payload,
        statement.signature,
        statement.signed_bytes,
        statement.id,
    )


def open_statement(entry: bytes) -> Statement:
    """Return the statement in a log entry after its form and then its signature were checked.

    The payload is judged by `desktop.ledger.entry`, `record` and `charter`.

    Raises:
        FormatError: a byte that is not as the format says.
        TooLargeError: more than 65,535 bytes.
        SignatureError: the signature is not that of the key.
    """
    return verify_statement(parse_statement(entry))


def cut_entry(entry: bytes) -> tuple[bytes, bytes, bytes]:
    """Return protected header, payload and signature of a statement, none of them judged.

    Enough for whoever reads again what `parse_statement` has accepted before.

    Raises:
        FormatError: not the layout of a statement.
    """
    reader = Reader(entry)
    reader.skip(_SIGN1)
    protected = reader.string()
    reader.skip(_NOTHING)
    payload = reader.string()
    signature = reader.string()
    reader.finish()
    if len(signature) != ed25519.SIGNATURE_BYTES:
        raise FormatError("a statement's signature has 64 bytes")
    return protected, payload, signature


def _signed_bytes(protected: bytes, payload: bytes) -> bytes:
    """Return the COSE Sig_structure over a header and a payload."""
    return b"".join((_SIG_STRUCTURE, format_string(protected), b"\x40", format_string(payload)))


def _parse_header(protected: bytes) -> tuple[str, Claims]:
    """Return content type and claims of a protected header."""
    start = protected[:_RECORDS_START]
    try:
        content_type, issuer, length = _parse_start(start)
    except FormatError:  # another content type has another length
        content_type, issuer, length = _parse_start.__wrapped__(protected)  # not remembered
    reader = Reader(protected, length)
    subject = reader.text()
    reader.skip(_AUD)
    audience = reader.text()
    reader.skip(_EXP)
    expires = reader.number()
    reader.skip(_IAT)
    issued = reader.number()
    reader.skip(_SEQ)
    seq = reader.number()
    reader.finish()
    return content_type, Claims(issuer, subject, audience, expires, issued, seq)


@lru_cache(maxsize=_REMEMBERED)
def _parse_start(header: bytes) -> tuple[str, str, int]:
    """Return content type and issuer of a header, and where its subject begins."""
    reader = Reader(header)
    reader.skip(_ALGORITHM + _CONTENT_TYPE)
    content_type = reader.text()
    reader.skip(_KID)
    key = reader.string()
    reader.skip(_CLAIMS + _ISS)
    issuer = reader.text()
    if parse_did_key(issuer) != key:
        raise FormatError("the key id is not the issuer's key")
    reader.skip(_SUB)
    return content_type, issuer, reader.at


def _format_header(content_type: str, claims: Claims, key: bytes) -> bytes:
    """Return the protected header: its labels and claims in bytewise order."""
    return b"".join(
        (
            _format_start(content_type, claims.issuer, key),
            format_text(claims.subject),
            _AUD,
            format_text(claims.audience),
            _EXP,
            head(UNSIGNED, claims.expires),
            _IAT,
            head(UNSIGNED, claims.issued),
            _SEQ,
            head(UNSIGNED, claims.seq),
        )
    )


@lru_cache(maxsize=_REMEMBERED)
def _format_start(content_type: str, issuer: str, key: bytes) -> bytes:
    """Return a header up to the label of its subject."""
    return b"".join(
        (
            _ALGORITHM,
            _CONTENT_TYPE,
            format_text(content_type),
            _KID,
            format_string(key),
            _CLAIMS,
            _ISS,
            format_text(issuer),
            _SUB,
        )
    )


_RECORDS_START = len(_format_start(RECORDS_TYPE, format_did_key(bytes(32)), bytes(32)))


def _check(content_type: str, claims: Claims, payload: bytes) -> bytes:
    """Return the issuer's key; raise for what no statement of this ledger says."""
    if content_type not in (RECORDS_TYPE, CHARTER_TYPE):
        raise FormatError(f"{content_type!r:.80} is not a content type of this ledger")
    if not payload:
        raise FormatError("a statement has a payload")
    key = _check_names(claims, content_type)
    _check_numbers(claims)
    return key


def _check_names(claims: Claims, content_type: str) -> bytes:
    """Return the issuer's key; raise for a claim that names nothing."""
    key = parse_did_key(claims.issuer)
    if not is_origin(claims.audience):
        raise FormatError(f"{claims.audience!r:.80} is not an origin")
    if content_type == CHARTER_TYPE:
        if claims.subject != CHARTER_SUBJECT:
            raise FormatError("the subject of a charter statement is the word charter")
    elif not is_record_id(claims.subject):
        raise FormatError(f"{claims.subject!r:.80} is not a record id")
    return key


def _check_numbers(claims: Claims) -> None:
    """Raise for a claim that is no integer or out of its range."""
    for name, number, least in (
        ("exp", claims.expires, 0),
        ("iat", claims.issued, 0),
        ("seq", claims.seq, 1),
    ):
        if type(number) is not int or not least <= number <= _MAX_INTEGER:
            raise FormatError(f"{name} is not an integer from {least} to 2^53-1")
    if not 0 < claims.expires - claims.issued <= MAX_VALIDITY_S:
        raise FormatError("a statement expires at most 90 days after it was issued, and after it")
