"""Seals: the entry that closes a block.

A block is a run of 1 to 4,096 statements; the seal after them is canonical JSON, so that its first
byte is ``{`` where a statement begins with 0xD2. It is not signed: the cosigned checkpoint above it
vouches for it, and everyone recomputes its fields. Follows `ledger.md` sections 6 and 11.
"""

from collections.abc import Collection
from dataclasses import dataclass

from desktop.errors import FormatError
from desktop.ledger.fields import fields_of, integer_of, match_of, text_of
from desktop.ledger.json_profile import JsonValue, format_json, parse_json
from desktop.ledger.scalar import (
    decode_base64,
    encode_base64,
    is_authority_id,
    is_origin,
    parse_time,
)

MAX_STATEMENTS = 4096  # in one block
MAX_BLOCK_BYTES = 16 * 2**20  # of the statements of one block

_TYPE = "civicledger/seal/1"
_HASH_BYTES = 32
_FIELDS = ("ledger", "height", "first", "count", "root", "previous", "time", "proposer", "rules")


@dataclass(frozen=True, slots=True)
class Seal:
    """What the last entry of a block says about the block."""

    ledger: str  # origin
    height: int  # of the block, from 0
    first: int  # index of the block's first entry
    count: int  # statements in the block, 1 to 4,096
    root: bytes  # of the tree of all entries before this seal, 32 bytes
    previous: bytes  # leaf hash of the seal before, 32 bytes; empty at height 0
    time: str  # block time
    proposer: str  # authority id
    rules: int

    @property
    def index(self) -> int:
        """The index of the seal's own entry."""
        return self.first + self.count

    @property
    def size(self) -> int:
        """The number of entries in the log once this block is sealed."""
        return self.index + 1


def is_seal(entry: bytes) -> bool:
    """Tell whether an entry has to be a seal; all others have to be statements."""
    return entry[:1] == b"{"


def parse_seal(entry: bytes) -> Seal:
    """Return the seal that an entry holds.

    Raises:
        FormatError: not canonical JSON, or a field that is not as the format says.
    """
    try:
        return _seal_of(parse_json(entry))
    except FormatError as error:
        raise FormatError(error.what, evidence=entry) from error


def format_seal(seal: Seal) -> bytes:
    """Return the entry of a seal.

    Raises:
        FormatError: a seal that `parse_seal` would refuse.
    """
    entry = format_json(
        {
            "type": _TYPE,
            "ledger": seal.ledger,
            "height": seal.height,
            "first": seal.first,
            "count": seal.count,
            "root": encode_base64(seal.root),
            "previous": encode_base64(seal.previous),
            "time": seal.time,
            "proposer": seal.proposer,
            "rules": seal.rules,
        }
    )
    parse_seal(entry)
    return entry


def first_difference(seal: Seal, expected: Seal) -> str | None:
    """Return the name of the first field in which two seals differ, or None."""
    return next((name for name in _FIELDS if _of(seal, name) != _of(expected, name)), None)


def first_fault(seal: Seal, expected: Seal, proposers: Collection[str]) -> str | None:
    """Return the name of the first wrong field of a seal, or None.

    Two fields are the proposer's to choose: `time` is not before ``expected.time``, which is the
    time of the seal before, and `proposer` is one of ``proposers``, the authorities of the charter
    in force. All others equal those of ``expected``, which the caller has recomputed.
    """
    for name in _FIELDS:
        if name == "time":
            wrong = seal.time < expected.time
        elif name == "proposer":
            wrong = seal.proposer not in proposers
        else:
            wrong = _of(seal, name) != _of(expected, name)
        if wrong:
            return name
    return None


def _of(seal: Seal, name: str) -> object:
    """Return the value of a field."""
    value: object = getattr(seal, name)
    return value


def _seal_of(value: JsonValue) -> Seal:
    """Return the seal that a value describes."""
    fields = fields_of(value, "a seal", {"type", *_FIELDS})
    if fields["type"] != _TYPE:
        raise FormatError(f"the entry is not a {_TYPE}")
    height, first = integer_of(fields["height"]), integer_of(fields["first"])
    if not height and first:
        raise FormatError("the first block begins at entry 0")
    time = text_of(fields["time"])
    parse_time(time)
    return Seal(
        ledger=match_of(fields["ledger"], is_origin, "an origin"),
        height=height,
        first=first,
        count=integer_of(fields["count"], 1, MAX_STATEMENTS),
        root=_hash_of(fields["root"], _HASH_BYTES),
        previous=_hash_of(fields["previous"], _HASH_BYTES if height else 0),
        time=time,
        proposer=match_of(fields["proposer"], is_authority_id, "an authority's id"),
        rules=integer_of(fields["rules"], 1),
    )


def _hash_of(value: JsonValue, length: int) -> bytes:
    """Return a hash of a known length."""
    digest = decode_base64(text_of(value))
    if len(digest) != length:
        raise FormatError(f"a hash of {length} bytes has {len(digest)}")
    return digest
