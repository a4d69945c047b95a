"""The anchor: the one line from which trust in a ledger begins.

``<origin> <SHA-256 of entry 0>`` in one line, the hash also as 24 English words that a person can
compare by ear. Whoever has it needs to trust no server for the rest. Follows BIP-39 for the words
and `ledger.md` sections 4 and 11. The words are of the hash alone: compare the origin too.
"""

import hashlib
from dataclasses import dataclass
from functools import cache

from mnemonic import Mnemonic

from desktop.errors import FormatError, ProofError
from desktop.ledger.charter import Charter
from desktop.ledger.entry import open_entry
from desktop.ledger.scalar import is_origin, parse_sha256
from desktop.ledger.statement import CHARTER_TYPE, parse_statement

_HASH_BYTES = 32
_WORDS = 24


@dataclass(frozen=True, slots=True)
class Anchor:
    """A ledger's name and the hash of its first entry."""

    origin: str
    sha256: bytes  # of the bytes of entry 0, nothing before them


def parse_anchor(text: str) -> Anchor:
    """Return the anchor that a line without a newline holds.

    Raises:
        FormatError: not an origin, one space and 64 lower-case hexadecimal digits.
    """
    origin, _, digits = text.partition(" ")
    if not is_origin(origin):
        raise FormatError(f"{text!r:.80} is not an anchor: origin, space, hash")
    return Anchor(origin, parse_sha256(digits))


def format_anchor(anchor: Anchor) -> str:
    """Return the line of an anchor, without a newline."""
    return f"{anchor.origin} {anchor.sha256.hex()}"


def anchor_of(entry: bytes) -> Anchor:
    """Return the anchor of the ledger that begins with an entry; nothing is verified.

    Raises:
        FormatError: not a charter statement.
    """
    statement = parse_statement(entry)
    if statement.content_type != CHARTER_TYPE:
        raise FormatError("the first entry of a ledger is its charter", evidence=entry)
    return Anchor(statement.claims.audience, hashlib.sha256(entry).digest())


def open_charter(entry: bytes, anchor: Anchor) -> Charter:
    """Return the charter that an anchor vouches for.

    Args:
        entry: entry 0 of the log, as a peer gave it.
        anchor: the reader's own.

    Raises:
        ProofError: another entry, or another origin, than the anchor's.
        FormatError: the entry is not a charter statement of good form.
        SignatureError: its first authority has not signed it.
    """
    if hashlib.sha256(entry).digest() != anchor.sha256:
        raise ProofError("the first entry is not the one that the anchor names", evidence=entry)
    content = open_entry(entry).content
    if not isinstance(content, Charter):
        raise FormatError("the first entry of a ledger is its charter", evidence=entry)
    if content.origin != anchor.origin:
        raise ProofError(f"the charter is of {content.origin}, not of {anchor.origin}")
    return content


def words(anchor: Anchor) -> str:
    """Return the 24 English words of the anchor's hash, one space between them."""
    text: str = _english().to_mnemonic(anchor.sha256)
    return text


def parse_words(text: str) -> bytes:
    """Return the 32 hash bytes that 24 English words stand for.

    Raises:
        FormatError: another number of words, an unknown word, or a wrong checksum.
    """
    if text.count(" ") != _WORDS - 1:
        raise FormatError(f"an anchor has {_WORDS} words, with one space between them")
    try:
        digest = bytes(_english().to_entropy(text))
    except (LookupError, ValueError) as error:
        raise FormatError("these are not the words of an anchor") from error
    if _english().to_mnemonic(digest) != text:
        raise FormatError("the words have another spelling than the list's")
    return digest


@cache
def _english() -> Mnemonic:
    """Return the English word list."""
    return Mnemonic("english")
