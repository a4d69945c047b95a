"""Records that were judged before, read without checking every field again.

Whoever has examined the very bytes (form, signature, payload, schema) may want a few records of
them later, and often. Never for bytes that were not examined.
"""

from typing import Any

import msgspec

from desktop.errors import FormatError
from desktop.ledger.record import Place, PrivatePart, Record, Ref
from desktop.ledger.scalar import decode_base64url


class _Private(msgspec.Struct, gc=False):
    """A private part as it stands."""

    commitment: str
    media: str
    bytes: int


class _Fields(msgspec.Struct, gc=False):
    """A record as it stands."""

    id: str
    kind: str
    time: str
    data: dict[str, Any]
    end: str | None = None
    about: tuple[str, ...] = ()
    place: Place | None = None
    holder: str | None = None
    refs: tuple[Ref, ...] = ()
    private: _Private | None = None


_decode = msgspec.json.Decoder(_Fields).decode


def known_record(canonical: bytes) -> Record:
    """Return the record that canonical bytes hold.

    Raises:
        FormatError: they hold none; they were damaged since.
    """
    try:
        found = _decode(canonical)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FormatError("not a record any more", evidence=canonical) from error
    return Record(
        found.id,
        found.kind,
        found.time,
        found.data,
        found.end,
        found.about,
        found.place,
        found.holder,
        found.refs,
        None if found.private is None else _part(found.private),
    )


def _part(found: _Private) -> PrivatePart:
    return PrivatePart(decode_base64url(found.commitment), found.media, found.bytes)
