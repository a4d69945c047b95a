"""Signed notes: a text, an empty line, and signature lines.

Follows C2SP signed-note 1.0.0 with the caps and choices of ledger.md sections 7 and 11. A note is

    TEXT, ending in a newline
    <empty line>
    <dash> <key name> <base64 of key ID and signature>
    ...

`parse_note` checks form alone. `known` verifies: it passes over the lines of unknown keys, and
refuses the whole note if a known key's line does not verify. What the text says is left to
`desktop.ledger.checkpoint`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.errors import FormatError, SignatureError
from desktop.ledger.cosignature import cosigned_bytes, parse_cosignature
from desktop.ledger.signature import verify
from desktop.ledger.verifier_key import (
    COSIGNATURE,
    ED25519,
    NoteSignature,
    VerifierKey,
    format_signature_line,
    format_vkey,
    make_vkey,
    parse_signature_line,
    parse_vkey,
)

__all__ = [
    "COSIGNATURE",
    "ED25519",
    "MAX_NOTE_BYTES",
    "MAX_SIGNATURES",
    "Note",
    "NoteSignature",
    "VerifiedSignature",
    "VerifierKey",
    "format_note",
    "format_vkey",
    "known",
    "make_vkey",
    "parse_note",
    "parse_vkey",
]

MAX_NOTE_BYTES = 128 * 1024
MAX_SIGNATURES = 64


@dataclass(frozen=True, slots=True)
class Note:
    """A note of good form; its signatures are not verified."""

    text: str  # ends in a newline
    signatures: tuple[NoteSignature, ...]


@dataclass(frozen=True, slots=True)
class VerifiedSignature:
    """A signature of a known key that holds for the text of its note."""

    key: VerifierKey
    time_s: int | None  # of a cosignature: Unix seconds, as its maker claims
    payload: bytes


def parse_note(data: bytes) -> Note:
    """Return the text and the signature lines of a note.

    Raises:
        FormatError: above 128 KiB, not UTF-8, control characters, no empty line, no signature
            line, more than 64, or a malformed one.
    """
    if len(data) > MAX_NOTE_BYTES:
        raise FormatError(f"a note has at most {MAX_NOTE_BYTES} bytes, not {len(data)}")
    try:
        note = data.decode()
    except UnicodeDecodeError as error:
        raise FormatError("the note is not UTF-8", evidence=data) from error
    if any(char < " " and char != "\n" for char in note):
        raise FormatError("the note has a control character", evidence=data)
    end = note.rfind("\n\n")
    if end < 0 or not note.endswith("\n"):
        raise FormatError("the note has no empty line before its signatures", evidence=data)
    lines = note[end + 2 :].split("\n")[:-1]
    if not 1 <= len(lines) <= MAX_SIGNATURES:
        raise FormatError(f"a note has 1 to {MAX_SIGNATURES} signature lines, not {len(lines)}")
    return Note(note[: end + 1], tuple(parse_signature_line(line) for line in lines))


def format_note(note: Note) -> bytes:
    """Return the bytes of a note.

    Raises:
        FormatError: a text or signatures that no note can hold.
    """
    lines = "".join(format_signature_line(signature) for signature in note.signatures)
    data = f"{note.text}\n{lines}".encode()
    if parse_note(data) != note:
        raise FormatError("the text of a note ends in a newline")
    return data


def known(note: Note, keys: Iterable[VerifierKey]) -> tuple[VerifiedSignature, ...]:
    """Return the verified signatures of the known keys, in the order of their lines.

    A key's first line counts; its later lines are passed over unverified.

    Raises:
        SignatureError: a known key's signature does not hold, or no line is of a known key.
        FormatError: two of the keys share a name and a key ID.
    """
    by_line: dict[tuple[str, bytes], VerifierKey] = {}
    for key in keys:
        if (key.name, key.key_id) in by_line:
            raise FormatError(f"two known keys are named {key.name!r} with the same key ID")
        by_line[key.name, key.key_id] = key
    verified: list[VerifiedSignature] = []
    for signature in note.signatures:
        signer = by_line.pop((signature.name, signature.key_id), None)
        if signer is not None:
            verified.append(_verified(note.text, signer, signature.payload))
    if not verified:
        raise SignatureError("no signature of the note is by a known key")
    return tuple(verified)


def _verified(text: str, key: VerifierKey, payload: bytes) -> VerifiedSignature:
    """Return a line's signature once it holds for the text."""
    if key.kind == ED25519:
        verify(key.public, text.encode(), payload)
        return VerifiedSignature(key, None, payload)
    try:
        cosignature = parse_cosignature(payload)
    except FormatError as error:
        raise SignatureError(f"the cosignature of {key.name!r} is malformed") from error
    verify(key.public, cosigned_bytes(cosignature.time_s, text), cosignature.signature)
    return VerifiedSignature(key, cosignature.time_s, payload)
