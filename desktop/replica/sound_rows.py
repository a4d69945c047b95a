"""Rows that carry the SHA-256 of their own content, so that damage to them never passes unseen."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence

from desktop.replica.database import Row


def with_digest(values: Sequence[object]) -> tuple[object, ...]:
    """Return a row as it is stored: its values, and their digest last."""
    return (*values, _digest(values))


def is_sound(row: Row) -> bool:
    """Tell whether a stored row says what was stored."""
    return _digest(row[:-1]) == bytes(row[-1])


def sound(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows that are whole, without their digests."""
    return (row[:-1] for row in rows if is_sound(row))


def _digest(values: Sequence[object]) -> bytes:
    return hashlib.sha256(json.dumps(list(values), ensure_ascii=True).encode()).digest()
