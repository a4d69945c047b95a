"""Whoever can sign: one Ed25519 key, its public half in sight, its secret half never.

`SeedSigner` holds a seed in the open and suits keys that live as long as the process does;
`desktop.keys.keyring` hands out signers that end when it is locked. Signatures are RFC 8032's;
they are verified in `desktop.ledger.signature` alone. A signer can prove that it holds its key, as
enrolment and rotation ask (ledger.md, section 1); a decryption key cannot sign and has no such
proof.
"""

from typing import Protocol

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.errors import UsageError
from desktop.ledger.did_key import format_did_key
from desktop.ledger.possession import possession_message
from desktop.ledger.scalar import encode_base64url

_SEED_LENGTH = 32


class Signer(Protocol):
    """One Ed25519 key that signs."""

    @property
    def public(self) -> bytes:
        """The public key, 32 bytes."""

    @property
    def did(self) -> str:
        """The public key as a ``did:key``."""

    def sign(self, message: bytes) -> bytes:
        """Return the signature over ``message``, 64 bytes.

        Raises:
            LockedError: the key is locked.
        """


class SeedSigner:
    """A signer made from an Ed25519 seed of 32 bytes."""

    def __init__(self, seed: bytes | bytearray) -> None:
        if len(seed) != _SEED_LENGTH:
            raise UsageError("The seed of a signing key is 32 bytes long.")
        self._key = Ed25519PrivateKey.from_private_bytes(seed)
        self._public = self._key.public_key().public_bytes_raw()

    def __repr__(self) -> str:
        """Return the public half only."""
        return f"SeedSigner({self.did})"

    @property
    def public(self) -> bytes:
        """The public key, 32 bytes."""
        return self._public

    @property
    def did(self) -> str:
        """The public key as a ``did:key``."""
        return format_did_key(self._public)

    def sign(self, message: bytes) -> bytes:
        """Return the signature over ``message``, 64 bytes."""
        return self._key.sign(message)


def prove_possession(signer: Signer, origin: str, by_did: str) -> str:
    """Return, as base64url, the signature by which ``signer`` proves that it holds its key.

    Args:
        signer: the new key.
        origin: the ledger it will be enrolled on.
        by_did: ``did:key`` of the key that enrols it, or of the old one in a rotation.

    Raises:
        LockedError: the key is locked.
    """
    return encode_base64url(signer.sign(possession_message(origin, signer.did, by_did)))
