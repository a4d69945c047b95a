"""Decryption keys that follow from a number."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from desktop.keys.decryption import public_of
from desktop.ledger.did_key import format_x25519_did_key


class TestKey:
    """An X25519 key held in the open."""

    __test__ = False

    def __init__(self, number: int) -> None:
        self.secret = hashlib.sha256(f"reader {number}".encode()).digest()

    @property
    def public(self) -> bytes:
        return public_of(self.secret)

    @property
    def did(self) -> str:
        return format_x25519_did_key(self.public)

    @contextmanager
    def lent(self) -> Iterator[bytearray]:
        yield bytearray(self.secret)
