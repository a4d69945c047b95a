"""Drafts: what was typed and not yet queued, sealed for the user's own key before it is written.

Anybody who has the machine sees of a draft its kind, when it was changed and how far it is; what
stands in it opens with the key alone. Sealing needs the public half only, so that a draft is kept
after the key was locked, too. An envelope is that of private documents (`desktop.vault.envelope`).
"""

import secrets
import zlib
from dataclasses import dataclass

from desktop.errors import FormatError, StorageError
from desktop.keys.decryption import DecryptionKey
from desktop.ledger.commitment import SALT_BYTES, Plaintext
from desktop.ledger.json_profile import JsonObject, format_json, parse_object
from desktop.ledger.record_id import RANDOM_BYTES, format_record_id
from desktop.ledger.scalar import decode_base64, encode_base64
from desktop.replica.drafts import Kept
from desktop.vault.envelope import open_envelope, seal

FORM, BATCH = "form", "batch"
_MEDIA = "application/zlib"
_MOST = 256 * 1024 * 1024  # bytes; tables have limits of their own


@dataclass(frozen=True, slots=True)
class Outside:
    """What anybody sees of a draft."""

    id: str
    kind: str  # name/version
    changed_ms: int
    sort: str  # form or batch
    far: str  # how far it is, in words without a value


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft with what stands in it."""

    outside: Outside
    content: JsonObject


def new_id(now_ms: int) -> str:
    """Return the id of a draft that begins now."""
    return format_record_id(now_ms, secrets.token_bytes(RANDOM_BYTES))


def sealed(draft: Draft, public: bytes) -> Kept:
    """Return a draft as it is kept.

    Args:
        draft: what was typed.
        public: the user's X25519 key for private documents, 32 bytes.

    Raises:
        UsageError: it is larger than what can be sealed.
    """
    out = draft.outside
    salt = secrets.token_bytes(SALT_BYTES)
    packed = zlib.compress(format_json(draft.content))
    plaintext = Plaintext(out.id, out.kind, _MEDIA, salt, packed)
    envelope = encode_base64(seal(plaintext, [public]))
    raw = format_json({"sort": out.sort, "far": out.far, "sealed": envelope})
    return Kept(out.id, out.kind, out.changed_ms, raw.decode())


def outside(kept: Kept) -> Outside:
    """Return what anybody sees of a draft.

    Raises:
        FormatError: it was written by something else.
    """
    sort, far, _ = _parts(kept)
    return Outside(kept.id, kept.kind, kept.changed_ms, sort, far)


def opened(kept: Kept, key: DecryptionKey) -> Draft:
    """Return a draft with what stands in it.

    Raises:
        StorageError: it cannot be opened: sealed for another key, or damaged.
        LockedError: the key is locked.
    """
    try:
        plaintext = open_envelope(decode_base64(_parts(kept)[2]), key)
        if (plaintext.record_id, plaintext.kind) != (kept.id, kept.kind):
            raise _unreadable()
        return Draft(outside(kept), parse_object(_unpacked(plaintext.document)))
    except (FormatError, zlib.error) as error:  # its evidence would be what was typed
        raise _unreadable() from error


def _unpacked(packed: bytes) -> bytes:
    """Return what was packed, as far as a table may be large."""
    unpacking = zlib.decompressobj()
    content = unpacking.decompress(packed, _MOST)
    if not unpacking.eof:
        raise _unreadable()
    return content


def _parts(kept: Kept) -> tuple[str, str, str]:
    body = parse_object(kept.raw.encode())
    found = tuple(body.get(name) for name in ("sort", "far", "sealed"))
    sort, far, envelope = found
    if not isinstance(sort, str) or not isinstance(far, str) or not isinstance(envelope, str):
        raise FormatError("This is not a draft.")
    return sort, far, envelope


def _unreadable() -> StorageError:
    return StorageError(
        "This draft cannot be opened.",
        means="It is damaged, or is not what was sealed under its name.",
        do="Delete it, and write it anew.",
    )
