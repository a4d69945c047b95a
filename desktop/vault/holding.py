"""What a machine has of one private document, seen with a key or from outside.

Whoever opens an envelope compares its document with the commitment; whoever cannot compares the
little that is to be seen. Follows `ledger.md` section 9.
"""

from dataclasses import dataclass
from enum import Enum

from desktop.errors import FormatError, LockedError, ProofError, StorageError
from desktop.keys.decryption import DecryptionKey
from desktop.ledger.commitment import Plaintext
from desktop.ledger.record import PrivatePart
from desktop.vault.envelope import (
    HEAD_BYTES,
    MAX_PADDED,
    NotForYouError,
    check_outside,
    check_promise,
    largest_envelope,
    open_envelope,
)
from desktop.vault.store import Store


class Holding(Enum):
    """What this machine has of one private document."""

    HELD = "held"  # opened, and it is the one that the log promises
    SEALED = "sealed"  # an envelope is here that was not or cannot be opened
    MISSING = "not held"
    ERASED = "erased"
    KEPT = "kept"  # although it was erased
    MISMATCH = "mismatch"  # it is another one
    DAMAGED = "damaged"

    @property
    def is_wrong(self) -> bool:
        """Whether somebody should act on it."""
        return self in (Holding.KEPT, Holding.MISMATCH, Holding.DAMAGED)


@dataclass(frozen=True, slots=True)
class Promise:
    """What the log says of one private document."""

    record: str  # id
    kind: str  # name/version
    entry: int
    part: PrivatePart
    is_erased: bool  # by an entry that is final
    is_leaving: bool = False  # by one that is not final yet, and may never be


@dataclass(frozen=True, slots=True)
class Looked:
    """What is here of a document; what was opened is in memory only."""

    holding: Holding
    why: str = ""  # where it is not simply held
    plaintext: Plaintext | None = None


def look(store: Store, key: DecryptionKey | None, promise: Promise) -> Looked:
    """Return what is here of a document, opened where the key can.

    Args:
        store: the envelopes.
        key: of whoever looks; without it envelopes stay closed.
        promise: what the log says of it.
    """
    try:
        return _looked(store, key, promise)
    except NotForYouError:
        return Looked(Holding.SEALED, "this key is no reader")
    except LockedError:
        return Looked(Holding.SEALED, "locked")
    except ProofError as error:
        return Looked(Holding.MISMATCH, error.what)
    except (FormatError, StorageError) as error:
        return Looked(Holding.DAMAGED, error.what)


def _looked(store: Store, key: DecryptionKey | None, promise: Promise) -> Looked:
    if promise.is_erased:
        return Looked(Holding.KEPT if store.has(promise.record) else Holding.ERASED)
    limit = largest_envelope(promise.part.bytes_)
    head = store.head(promise.record, limit, HEAD_BYTES)
    if head is None:
        return Looked(Holding.MISSING, "not held")
    check_outside(*head, promise.part.bytes_)
    if key is None:
        return Looked(Holding.SEALED, "locked")
    if promise.part.bytes_ > MAX_PADDED:
        return Looked(Holding.SEALED, "too large to be opened")
    envelope = store.get(promise.record, limit)
    if envelope is None:  # destroyed meanwhile
        return Looked(Holding.MISSING, "not held")
    plaintext = opened(envelope, key, promise)
    return Looked(Holding.HELD, plaintext=plaintext)


def opened(envelope: bytes, key: DecryptionKey, promise: Promise) -> Plaintext:
    """Return what an envelope encloses, which is the document that the log promises.

    Raises:
        NotForYouError: it is sealed for others.
        ProofError, FormatError: it is another document, or damaged.
        LockedError: the key is locked.
    """
    plaintext = open_envelope(envelope, key)
    check_promise(plaintext, promise.record, promise.kind, promise.part)
    return plaintext
