"""The timestamped cosignature of a witness: type 04 of a note's signatures.

Follows C2SP tlog-cosignature 1.1.0-rc.1, section "Ed25519 signatures": the payload is the Unix time
as 8 big-endian bytes and an Ed25519 signature over a header, that time and the whole text of the
checkpoint. The text does not name the cosigner, so whoever counts a quorum counts public keys.
"""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.errors import FormatError
from desktop.ledger.verifier_key import (
    COSIGNATURE,
    NoteSignature,
    VerifierKey,
    format_signature_line,
)

_TIME_BYTES = 8
_PAYLOAD_BYTES = _TIME_BYTES + 64
_TIME_LIMIT = 1 << 63


@dataclass(frozen=True, slots=True)
class CosignaturePayload:
    """What a type 04 signature line carries after its key ID; not verified."""

    time_s: int  # Unix seconds, as the cosigner claims
    signature: bytes  # 64 bytes


def cosigned_bytes(time_s: int, text: str) -> bytes:
    """Return the bytes a cosigner signs for a checkpoint's text at a time."""
    return f"cosignature/v1\ntime {time_s}\n{text}".encode()


def parse_cosignature(payload: bytes) -> CosignaturePayload:
    """Return the time and the signature in a payload.

    Raises:
        FormatError: not 72 bytes, or a time of 2^63 or more.
    """
    if len(payload) != _PAYLOAD_BYTES:
        raise FormatError(f"a cosignature has {_PAYLOAD_BYTES} bytes, not {len(payload)}")
    time_s = int.from_bytes(payload[:_TIME_BYTES], "big")
    if time_s >= _TIME_LIMIT:
        raise FormatError("the time of a cosignature is beyond 63 bits")
    return CosignaturePayload(time_s, payload[_TIME_BYTES:])


def format_cosignature(cosignature: CosignaturePayload) -> bytes:
    """Return the 72 bytes of a time and a signature."""
    return cosignature.time_s.to_bytes(_TIME_BYTES, "big") + cosignature.signature


def cosignature_line(
    text: str, key: VerifierKey, time_s: int, sign: Callable[[bytes], bytes]
) -> str:
    """Return the signature line, newline included, by which a cosigner consents to a text.

    Raises:
        FormatError: a key of another type, or a time outside 63 bits.
    """
    if key.kind != COSIGNATURE:
        raise FormatError(f"{key.name!r} is not a cosigner's key")
    if not 0 <= time_s < _TIME_LIMIT:
        raise FormatError("the time of a cosignature is outside 63 bits")
    signature = sign(cosigned_bytes(time_s, text))
    payload = format_cosignature(CosignaturePayload(time_s, signature))
    return format_signature_line(NoteSignature(key.name, key.key_id, payload))
