"""The bits of a status list: one for each credential, packed so that a whole list is a short text.

A list has 131,072 bits at least, so that whoever looks at one bit does not tell which. Index 0 is
the leftmost bit of the first byte. The text is ``u`` (multibase for base64url without padding) and
the bytes packed with gzip. Follows W3C Bitstring Status List v1.0 sections 3.2 to 3.4 and 4; what a
bit means is said by the list's purpose, elsewhere.
"""

import gzip
import zlib
from collections.abc import Iterable, Iterator

from desktop.errors import FormatError
from desktop.ledger.scalar import decode_base64url, encode_base64url

BITS = 131_072
"""Bits in a list of the ledger, which is the least that the standard allows."""

REVOCATION = "revocation"  # for good: such a bit is never cleared again
SUSPENSION = "suspension"

_BYTES = BITS // 8
_GZIP = 16 + zlib.MAX_WBITS
_PREFIX = "u"


def no_bits() -> bytes:
    """Return a list of `BITS` bits, none of which is set."""
    return bytes(_BYTES)


def encode_bits(bits: bytes) -> str:
    """Return a list as text; `decode_bits` gives it back.

    Raises:
        FormatError: fewer bits than the standard allows.
    """
    if len(bits) < _BYTES:
        raise FormatError(f"a status list has at least {BITS:,} bits, not {8 * len(bits):,}")
    return _PREFIX + encode_base64url(gzip.compress(bits, 9, mtime=0))


def decode_bits(text: str, *, limit_bytes: int = _BYTES) -> bytes:
    """Return the bits of a list.

    Args:
        text: multibase text of gzip bytes.
        limit_bytes: how long the list may be; no more is ever unpacked.

    Raises:
        FormatError: not such a text, damaged, or a list that is too short or too long.
    """
    if not text.startswith(_PREFIX):
        raise FormatError("the list is not multibase text in base64url, which begins with u")
    packed = decode_base64url(text[1:])
    unpacker = zlib.decompressobj(_GZIP)
    try:
        bits = unpacker.decompress(packed, limit_bytes + 1)
    except zlib.error as error:
        raise FormatError("the list is not packed with gzip, or it is damaged") from error
    if len(bits) > limit_bytes:
        raise FormatError(f"the list has more than {8 * limit_bytes:,} bits")
    if not unpacker.eof or unpacker.unused_data:
        raise FormatError("the list does not end where its gzip data ends")
    if len(bits) < _BYTES:
        raise FormatError(f"the list has {8 * len(bits):,} bits; at least {BITS:,} are needed")
    return bits


def is_set(bits: bytes, index: int) -> bool:
    """Tell whether the bit at an index is set.

    Raises:
        FormatError: an index outside the list.
    """
    _check_index(bits, index)
    return bool(bits[index // 8] & (0x80 >> index % 8))


def with_bits(bits: bytes, *, set_: Iterable[int] = (), clear: Iterable[int] = ()) -> bytes:
    """Return a list in which some bits are set and others are cleared.

    Raises:
        FormatError: an index outside the list.
    """
    changed = bytearray(bits)
    for index in set_:
        _check_index(bits, index)
        changed[index // 8] |= 0x80 >> index % 8
    for index in clear:
        _check_index(bits, index)
        changed[index // 8] &= ~(0x80 >> index % 8) & 0xFF
    return bytes(changed)


def cleared(before: bytes, after: bytes) -> Iterator[int]:
    """Yield the indexes that are set in one list and not in a later one, in order."""
    later = int.from_bytes(after.ljust(len(before), b"\x00")[: len(before)], "big")
    gone = int.from_bytes(before, "big") & ~later
    while gone:
        highest = gone.bit_length() - 1
        yield 8 * len(before) - 1 - highest
        gone ^= 1 << highest


def _check_index(bits: bytes, index: int) -> None:
    if not 0 <= index < 8 * len(bits):
        raise FormatError(f"{index} is outside a list of {8 * len(bits):,} bits")
