"""Private documents under lock: an age v1 envelope around the padded plaintext.

Whoever is entitled to a document is a recipient of its envelope, without being named in it; the
log holds the commitment only. What an envelope says is believed once its document gives that very
commitment: the cipher alone would let two recipients read two documents. Follows the age
specification (C2SP, age-encryption.org/v1) and `ledger.md` section 9.
"""

import re
from collections.abc import Sequence

import pyrage  # type: ignore[import-untyped]  # ships no types
from pyrage.x25519 import Identity, Recipient  # type: ignore[import-untyped]  # the same

from desktop.errors import CivicLedgerError, FormatError, ProofError, UsageError
from desktop.keys.decryption import DecryptionKey
from desktop.ledger.commitment import Plaintext, commit, format_plaintext, parse_plaintext
from desktop.ledger.record import PADDED_LENGTHS, PrivatePart
from desktop.vault.bech32 import format_bech32

MAX_RECIPIENTS = 200
MAX_PADDED = 64 * 1024 * 1024
"""Bytes of the largest padded plaintext that this program seals or opens."""

HEAD_BYTES = 32 * 1024
"""The longest header of an envelope; what precedes the document within it."""

_PUBLIC, _SECRET = "age", "age-secret-key-"
_CHUNK, _TAG, _NONCE = 64 * 1024, 16, 16
_FIRST_LINE = b"age-encryption.org/v1\n"
_LAST_LINE = re.compile(rb"\n--- [A-Za-z0-9+/]{43}\n")  # of the header
_NO_MATCH = "No matching keys found"


class NotForYouError(CivicLedgerError):
    """An envelope that this key does not open."""


def largest_envelope(padded: int) -> int:
    """Return how many bytes an envelope around so many may have."""
    return HEAD_BYTES + _TAG + padded + _TAG * (padded // _CHUNK + 1)


def check_outside(head: bytes, size: int, padded: int) -> None:
    """Compare what anybody sees of an envelope with the length that the log promises.

    Whoever has no key learns no more: neither for whom it is sealed, nor what it encloses.

    Args:
        head: its first bytes, `HEAD_BYTES` of them or all.
        size: bytes of the whole envelope.
        padded: length of the padded plaintext, as the log has it.

    Raises:
        FormatError: no age file, or one of a length that no padded document gives.
        ProofError: it encloses a document of another length.

    Source: age-encryption.org/v1, sections "Header" and "Payload".
    """
    last = _LAST_LINE.search(head) if head.startswith(_FIRST_LINE) else None
    enclosed = 0 if last is None else size - last.end()
    if enclosed not in _ENCLOSED:
        raise FormatError(
            "The envelope of the private document is damaged.",
            means="It is no age file, or was cut.",
            do="Fetch it again from a peer or ask its issuer for another copy.",
        )
    if enclosed != _enclosed_bytes(padded):
        raise ProofError(
            "The envelope has another length than the document that the ledger promises.",
            means="It encloses another document.",
            do="Fetch it again from a peer or ask its issuer for the right one.",
        )


def _enclosed_bytes(padded: int) -> int:
    """Return how many bytes follow the header around so many."""
    return _NONCE + padded + _TAG * -(-padded // _CHUNK)


_ENCLOSED = frozenset(_enclosed_bytes(padded) for padded in PADDED_LENGTHS)


def seal(plaintext: Plaintext, recipients: Sequence[bytes]) -> bytes:
    """Return the envelope of a document for those who may read it.

    Args:
        plaintext: the document with its salt.
        recipients: X25519 public keys, 32 bytes each, 1 to 200.

    Raises:
        FormatError: a plaintext that is not as the format says.
        UsageError: nobody to seal it for, too many, or a document that is too large.
    """
    if not 1 <= len(recipients) <= MAX_RECIPIENTS:
        raise UsageError(f"A private document has 1 to {MAX_RECIPIENTS} readers.")
    padded = format_plaintext(plaintext)
    if len(padded) > MAX_PADDED:
        raise UsageError(
            f"The private document has {len(plaintext.document):,} bytes.",
            means="With its padding it would have more than 64 MiB.",
            do="Store the large part elsewhere and name its SHA-256 in the document.",
        )
    keys = [Recipient.from_str(format_bech32(_PUBLIC, one)) for one in dict.fromkeys(recipients)]
    return bytes(pyrage.encrypt(padded, keys))


def open_envelope(data: bytes, key: DecryptionKey) -> Plaintext:
    """Return what an envelope encloses; it is not compared with any commitment here.

    Raises:
        NotForYouError: the key is not among its readers.
        FormatError: damaged, or no envelope of the ledger.
        LockedError: the key is locked.
    """
    if len(data) > largest_envelope(MAX_PADDED):
        raise FormatError(f"an envelope of {len(data):,} bytes is too large")
    with key.lent() as secret:
        identity = Identity.from_str(format_bech32(_SECRET, secret).upper())
    try:
        padded = pyrage.decrypt(data, [identity])
    except pyrage.DecryptError as error:
        if str(error) == _NO_MATCH:
            raise NotForYouError(
                "This private document is sealed for others.",
                means="Your key is not among its readers.",
                do="Ask its issuer to grant you access.",
            ) from error
        raise FormatError(
            "The envelope of the private document is damaged.",
            means="What it holds cannot be read from this copy.",
            do="Fetch it again from a peer or ask its issuer for another copy.",
        ) from error
    return parse_plaintext(padded)


def check_promise(plaintext: Plaintext, record_id: str, kind: str, promise: PrivatePart) -> None:
    """Compare what was opened with what the log holds.

    Args:
        plaintext: as it came out of an envelope.
        record_id: the record to which it is said to belong.
        kind: name/version of that record.
        promise: what that record says of its private part.

    Raises:
        ProofError: it belongs to another record, or is not what was committed to.
    """
    found = commit(plaintext.record_id, plaintext.media, plaintext.salt, plaintext.document)
    is_named = (plaintext.record_id, plaintext.kind, plaintext.media) == (
        record_id,
        kind,
        promise.media,
    )
    padded = len(format_plaintext(plaintext))
    if not is_named or found != promise.commitment or padded != promise.bytes_:
        raise ProofError(
            "The private document is not the one that the ledger promises.",
            means="It was exchanged or changed after the record was issued.",
            do="Do not rely on it; ask its issuer for the right one.",
        )
