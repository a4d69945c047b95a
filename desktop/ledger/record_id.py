"""Record and batch ids: UUIDs of version 7, which sort by the time they were made.

Source: RFC 9562 section 5.7; the ledger writes them as ``urn:uuid:`` in lower case.
"""

from uuid import UUID

RANDOM_BYTES = 10


def format_record_id(time_ms: int, random: bytes) -> str:
    """Return the id made of a time and 10 random bytes (of which 74 bits are used).

    Args:
        time_ms: Unix milliseconds, 0 to 2^48 - 1.
        random: 10 bytes, fresh for every id.
    """
    number = time_ms.to_bytes(6, "big") + random[:RANDOM_BYTES]
    bits = bytearray(number)
    bits[6] = 0x70 | bits[6] & 0x0F
    bits[8] = 0x80 | bits[8] & 0x3F
    return f"urn:uuid:{UUID(bytes=bytes(bits))}"
