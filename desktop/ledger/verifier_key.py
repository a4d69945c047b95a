"""Names, key IDs and texts of the keys that sign notes, and the lines they sign with.

Follows C2SP signed-note 1.0.0, sections "Signatures", "Verifier keys" and "Signature types", as
narrowed by ledger.md section 7. Two types are known: Ed25519 (01), with which a log signs its
checkpoints, and the timestamped Ed25519 cosignature (04). Whether a public key is fit for use is
the charter's question; whether a signature holds is `desktop.ledger.note`'s.
"""

import hashlib
import re
from dataclasses import dataclass

from desktop.errors import FormatError
from desktop.ledger.scalar import decode_base64, encode_base64

ED25519 = 0x01
COSIGNATURE = 0x04

_KEY_ID_BYTES = 4
_DASH = "\N{EM DASH}"
_KEY_ID = re.compile(r"[0-9a-f]{8}")


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A public key with the name it signs under; made by `make_vkey` or `parse_vkey` only."""

    name: str
    kind: int  # ED25519 or COSIGNATURE
    public: bytes  # 32 bytes
    key_id: bytes  # 4 bytes
    text: str  # the vkey: name, key ID and key in one word


@dataclass(frozen=True, slots=True)
class NoteSignature:
    """One signature line, by whoever it says; nothing about it is verified."""

    name: str
    key_id: bytes  # 4 bytes
    payload: bytes  # at least 1 byte; what it holds depends on the key's type


def make_vkey(name: str, kind: int, public: bytes) -> VerifierKey:
    """Return the verifier key of a public key under a name.

    Raises:
        FormatError: not a key name, a type other than 01 and 04, or not 32 bytes.
    """
    if not is_key_name(name):
        raise FormatError(f"{name!r} is not a key name")
    if kind not in (ED25519, COSIGNATURE):
        raise FormatError(f"key type {kind:02x} is not known")
    if len(public) != 32:
        raise FormatError(f"a public key has 32 bytes, not {len(public)}")
    typed = bytes([kind]) + public
    key_id = hashlib.sha256(name.encode() + b"\n" + typed).digest()[:_KEY_ID_BYTES]
    return VerifierKey(name, kind, public, key_id, f"{name}+{key_id.hex()}+{encode_base64(typed)}")


def is_key_name(text: str) -> bool:
    """Return whether a text may name a key: not empty, no space, no control, no plus."""
    if not text or "+" in text or any(char < " " or char.isspace() for char in text):
        return False
    return not any("\ud800" <= char <= "\udfff" for char in text)  # no UTF-8 form


def parse_vkey(text: str) -> VerifierKey:
    """Return the verifier key that a vkey text stands for.

    Raises:
        FormatError: another form, an unknown type, or a key ID that is not that of the key.
    """
    parts = text.split("+", 2)  # base64 may hold a plus, a name never does
    if len(parts) != 3 or not _KEY_ID.fullmatch(parts[1]):
        raise FormatError("a verifier key is a name, 8 hex digits and a key, joined by plus signs")
    typed = decode_base64(parts[2])
    key = make_vkey(parts[0], typed[0] if typed else 0, typed[1:])
    if key.text != text:
        raise FormatError(f"the key ID of {parts[0]!r} is {key.key_id.hex()}, not {parts[1]}")
    return key


def format_vkey(key: VerifierKey) -> str:
    """Return the vkey text of a verifier key."""
    return key.text


def parse_signature_line(line: str) -> NoteSignature:
    """Return the signature that a line without its newline holds.

    Raises:
        FormatError: not a dash, a key name and base64 of at least 5 bytes, one space between.
    """
    parts = line.split(" ")
    if len(parts) != 3 or parts[0] != _DASH or not is_key_name(parts[1]):
        raise FormatError("a signature line is a dash, a key name and base64")
    data = decode_base64(parts[2])
    if len(data) <= _KEY_ID_BYTES:
        raise FormatError("a signature line holds no signature")
    return NoteSignature(parts[1], data[:_KEY_ID_BYTES], data[_KEY_ID_BYTES:])


def format_signature_line(signature: NoteSignature) -> str:
    """Return a signature as its line, newline included."""
    data = encode_base64(signature.key_id + signature.payload)
    return f"{_DASH} {signature.name} {data}\n"
