"""COSE_Sign1 as bytes: the envelope of receipts, transparent statements and status statements.

Follows RFC 9052 sections 4.2 and 4.4, in deterministic CBOR under tag 18. What the headers say is
left to the module of each document.
"""

from dataclasses import dataclass

from desktop.errors import FormatError
from desktop.ledger.cbor_profile import CborValue, CoseSign1Tag, format_cbor, parse_cbor

EDDSA = -8
HEADER_ALGORITHM, HEADER_CONTENT_TYPE, HEADER_KEY = 1, 3, 4

_SIGNATURE_BYTES = 64


@dataclass(frozen=True, slots=True)
class Sign1:
    """The four parts of a COSE_Sign1; its signature is not verified."""

    protected: bytes  # encoded
    unprotected: dict[int, CborValue]
    payload: bytes | None  # None: detached
    signature: bytes  # 64 bytes


def parse_sign1(data: bytes) -> Sign1:
    """Return the parts of a COSE_Sign1; the caller bounds its length.

    Raises:
        FormatError: another form, or another encoding of it.
    """
    match parse_cbor(data):
        case CoseSign1Tag(
            [
                bytes(protected),
                dict(unprotected),
                (bytes() | None) as payload,
                bytes(signature),
            ]
        ) if len(signature) == _SIGNATURE_BYTES:
            return Sign1(protected, unprotected, payload, signature)
    raise FormatError("not a COSE_Sign1 with tag 18 and a signature of 64 bytes", evidence=data)


def format_sign1(parts: Sign1) -> bytes:
    """Return the bytes of a COSE_Sign1."""
    items: list[CborValue] = [parts.protected, parts.unprotected, parts.payload, parts.signature]
    return format_cbor(CoseSign1Tag(items))


def signed_bytes(protected: bytes, payload: bytes) -> bytes:
    """Return the Sig_structure that a COSE_Sign1 signature is made over."""
    return format_cbor(["Signature1", protected, b"", payload])
