"""Pointers: what a printed document says about its entry in the log.

51 bytes in a QR code of about 13 mm: ``0x01 | SHA-256(origin)[:8] | u64 index | leaf hash | u16
record number``, big-endian. Whoever has a replica, or any peer, looks the entry up and compares
the hash. Follows `ledger.md` sections 8 and 11. Drawing and reading the code is left to others.
"""

import hashlib
import struct
from dataclasses import dataclass

from desktop.errors import FormatError
from desktop.ledger.record import MAX_RECORDS

POINTER_BYTES = 51
POINTER_MARK = b"\x01"  # its first byte, the version

_LAYOUT = struct.Struct(">B8sQ32sH")
_VERSION = 1
_INDEX_BOUND = 2**63


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where a record stands."""

    origin_hash: bytes  # first 8 bytes of the SHA-256 of the origin
    index: int  # of the entry, below 2^63
    leaf: bytes  # hash of the entry, 32 bytes
    record: int  # number of the record within the statement, from 0


def origin_hash(origin: str) -> bytes:
    """Return the 8 bytes by which a pointer names a ledger."""
    return hashlib.sha256(origin.encode()).digest()[:8]


def parse_pointer(data: bytes) -> Pointer:
    """Return the pointer that 51 bytes hold.

    Raises:
        FormatError: another length or version, or a number out of its range.
    """
    if len(data) != POINTER_BYTES:
        raise FormatError(f"a pointer has {POINTER_BYTES} bytes, not {len(data)}")
    version, origin, index, leaf, record = _LAYOUT.unpack(data)
    if version != _VERSION:
        raise FormatError(f"a pointer of version {version} is not known")
    pointer = Pointer(origin, index, leaf, record)
    _check(pointer)
    return pointer


def format_pointer(pointer: Pointer) -> bytes:
    """Return the 51 bytes of a pointer.

    Raises:
        FormatError: a hash of another length, or a number out of its range.
    """
    _check(pointer)
    return _LAYOUT.pack(_VERSION, pointer.origin_hash, pointer.index, pointer.leaf, pointer.record)


def _check(pointer: Pointer) -> None:
    """Raise for a hash of another length or a number out of its range."""
    if len(pointer.origin_hash) != 8 or len(pointer.leaf) != 32:
        raise FormatError("a pointer has 8 bytes of the origin's hash and 32 of the leaf's")
    if not 0 <= pointer.index < _INDEX_BOUND or not 0 <= pointer.record < MAX_RECORDS:
        raise FormatError("a pointer's index is below 2^63, its record number below 500")
