"""Secrets that are overwritten when they are no longer needed, as far as Python can.

A ``bytearray`` can be overwritten, ``bytes`` and ``str`` cannot; the interpreter and the libraries
below may hold copies of their own. Wiping makes a secret rarer in memory; it is no promise that it
is gone.
"""

from collections.abc import Iterator
from contextlib import contextmanager


def wipe(secret: bytearray) -> None:
    """Overwrite every byte of ``secret`` with zero; its length stays."""
    secret[:] = bytes(len(secret))


@contextmanager
def scratch(length: int) -> Iterator[bytearray]:
    """Lend a buffer of ``length`` zero bytes that is wiped at the end, even after an error."""
    secret = bytearray(length)
    try:
        yield secret
    finally:
        wipe(secret)
