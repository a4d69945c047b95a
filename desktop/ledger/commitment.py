"""Commitments to private documents, and the padded plaintext that an envelope encloses.

The log holds an HMAC of a document under a salt of 32 random bytes; whoever is given document and
salt can check it, nobody else learns anything, and once the salt is destroyed the commitment says
nothing for ever. The plaintext beside it is deterministic CBOR, padded to 1 KiB * 4^n so that its
length says little. Follows RFC 2104 and `ledger.md` sections 9 and 11. Encryption is left to the
vault.
"""

import hashlib
import hmac
from dataclasses import dataclass

from desktop.errors import FormatError
from desktop.ledger.cbor_profile import format_cbor, parse_cbor
from desktop.ledger.record import PADDED_LENGTHS
from desktop.ledger.scalar import is_kind, is_media_type, is_record_id

SALT_BYTES = 32

_LABEL = b"civicledger/commit/1"
_HEADS = ((24, 1), (2**8, 2), (2**16, 3), (2**32, 5))  # CBOR: lengths below, bytes before them


@dataclass(frozen=True, slots=True)
class Plaintext:
    """A private document with what is needed to check it against the log."""

    record_id: str
    kind: str
    media: str
    salt: bytes  # 32 random bytes
    document: bytes


def commit(record_id: str, media: str, salt: bytes, document: bytes) -> bytes:
    """Return the commitment to a document, 32 bytes.

    Args:
        record_id: the record that carries it.
        media: the document's media type.
        salt: 32 random bytes.
        document: its bytes.

    Raises:
        FormatError: not a record id, not a media type, or not 32 bytes of salt.
    """
    if not is_record_id(record_id) or not is_media_type(media) or len(salt) != SALT_BYTES:
        raise FormatError("a commitment needs a record id, a media type and 32 bytes of salt")
    message = b"\x00".join((_LABEL, record_id.encode(), media.encode(), document))
    return hmac.digest(salt, message, hashlib.sha256)


def format_plaintext(plaintext: Plaintext) -> bytes:
    """Return the padded bytes that an envelope encloses.

    Raises:
        FormatError: a field that is not as the format says, or a document beyond 4 GiB.
    """
    if not is_record_id(plaintext.record_id) or not is_kind(plaintext.kind):
        raise FormatError("a private document belongs to a record of a kind")
    if not is_media_type(plaintext.media) or len(plaintext.salt) != SALT_BYTES:
        raise FormatError("a private document has a media type and 32 bytes of salt")
    padding = bytes(_padding_of(_fixed_length(plaintext))[1])
    return format_cbor(
        {
            1: plaintext.record_id,
            2: plaintext.kind,
            3: plaintext.media,
            4: plaintext.salt,
            5: plaintext.document,
            6: padding,
        }
    )


def parse_plaintext(data: bytes) -> Plaintext:
    """Return what an envelope enclosed.

    The commitment is not compared here; `commit` gives what the log has to hold.

    Raises:
        FormatError: not a padded length, not the format, or padding of another length than the
            least or that is not zero.
    """
    if len(data) not in PADDED_LENGTHS:
        raise FormatError("a private document is padded to 1024 * 4^n bytes")
    try:
        value = parse_cbor(data)
    except FormatError:  # its evidence would be the document
        raise FormatError("a private document is not in deterministic CBOR") from None
    match value:
        case {1: str(record_id), 2: str(kind), 3: str(media), 4: bytes(salt), 5: bytes(document)}:
            plaintext = Plaintext(record_id, kind, media, salt, document)
        case _:
            raise FormatError("a private document lacks a field")
    if format_plaintext(plaintext) != data:
        raise FormatError("a private document has another encoding than its content")
    return plaintext


def padded_length(plaintext: Plaintext) -> int:
    """Return the length to which a document is padded: what the log says of its size.

    Raises:
        FormatError: a document beyond 4 GiB.
    """
    return _padding_of(_fixed_length(plaintext))[0]


def _fixed_length(plaintext: Plaintext) -> int:
    """Return the length of everything but byte string 6: map, keys 1 to 6, values 1 to 5."""
    texts = (plaintext.record_id, plaintext.kind, plaintext.media)
    lengths = [len(text.encode()) for text in texts]
    lengths += [len(plaintext.salt), len(plaintext.document)]
    return 7 + sum(_head_bytes(length) + length for length in lengths)


def _padding_of(fixed: int) -> tuple[int, int]:
    """Return the least padded length and the bytes of padding in it.

    Some lengths no byte string has: 23 bytes take 24 with their head, 24 take 26. Where 0, 25,
    258, 65,539 or 65,540 bytes would be left, the next length is taken.
    """
    for length in PADDED_LENGTHS:
        for _, head in _HEADS:
            padding = length - fixed - head
            if padding >= 0 and _head_bytes(padding) == head:
                return length, padding
    raise FormatError("a private document has at most 4 GiB")


def _head_bytes(length: int) -> int:
    """Return the bytes that CBOR puts before a string of a length."""
    return next((head for bound, head in _HEADS if length < bound), 9)
