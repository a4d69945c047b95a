"""Whoever can open what was sealed for it: one X25519 key, its public half in sight."""

from contextlib import AbstractContextManager
from typing import Protocol

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey


class DecryptionKey(Protocol):
    """One X25519 key."""

    @property
    def public(self) -> bytes:
        """The public key, 32 bytes."""

    @property
    def did(self) -> str:
        """The public key as a ``did:key``."""

    def lent(self) -> AbstractContextManager[bytearray]:
        """Lend the 32 secret bytes to a block, at whose end they are wiped.

        Raises:
            LockedError: the key is locked.
        """


def public_of(secret: bytes | bytearray) -> bytes:
    """Return the X25519 public key of a private one, 32 bytes each (RFC 7748 section 6.1)."""
    return X25519PrivateKey.from_private_bytes(bytes(secret)).public_key().public_bytes_raw()
