"""Private readings and taps under one public root, and the pseudonyms beside them.

A window on the ledger holds the RFC 6962 root over commitments to its readings or taps; each is
salted, so that nobody can guess what stands behind it, and one of them can be shown alone. All
secrets of a window follow from one secret of its operator, so that they need not be stored.

- salt = HMAC-SHA-256(secret, "civicledger/salt/1" 0x00 name)
- commitment = HMAC-SHA-256(salt, "civicledger/evidence/1" 0x00 document), the document in its RFC
  8785 form without its salt
- leaf = RFC 6962 leaf hash of the commitment
- nullifier = HMAC-SHA-256(secret, "civicledger/nullifier/1" 0x00 rule 0x00 name)
- pseudonym = HMAC-SHA-256(secret, "civicledger/pseudonym/1" 0x00 period 0x00 name)

The secret is that of the role ``evidence`` in `desktop.keys.derive`, as a rule.
"""

import hmac
from collections.abc import Callable, Sequence
from typing import TypeAlias

from desktop.errors import FormatError, ProofError
from desktop.ledger.json_profile import JsonObject, format_json
from desktop.ledger.merkle import (
    implied_root,
    inclusion_path,
    leaf_hash,
    memory_reader,
    root_of,
)
from desktop.ledger.scalar import decode_base64url, encode_base64url

SECRET_BYTES = 32

Secret: TypeAlias = bytes | bytearray
"""32 bytes of an operator."""

_HASH_BYTES = 32
_SALT = "salt"


def salt_of(secret: Secret, name: str) -> str:
    """Return the salt for what has this name in its source, base64url."""
    return encode_base64url(_mac(secret, "salt", name))


def commitment_of(document: JsonObject) -> bytes:
    """Return the commitment to a document that has its ``salt`` among its members.

    Raises:
        FormatError: it has none of 32 bytes, or leaves the JSON profile.
    """
    salt = document.get(_SALT)
    key = decode_base64url(salt) if isinstance(salt, str) else b""
    if len(key) != _HASH_BYTES:
        raise FormatError("/salt is not 32 bytes as base64url")
    bare = {name: value for name, value in document.items() if name != _SALT}
    return hmac.digest(key, b"civicledger/evidence/1\0" + format_json(bare), "sha256")


def window_root(commitments: Sequence[bytes]) -> str:
    """Return the root over commitments in their order, base64url."""
    return encode_base64url(root_of([leaf_hash(one) for one in commitments]))


def window_path(commitments: Sequence[bytes], index: int) -> list[str]:
    """Return what proves that one of the commitments is below the root, base64url."""
    return window_paths(commitments)(index)


def window_paths(commitments: Sequence[bytes]) -> Callable[[int], list[str]]:
    """Return what gives the path of each of the commitments; the tree is made once for all."""
    reader = memory_reader([leaf_hash(one) for one in commitments])

    def path(index: int) -> list[str]:
        return [encode_base64url(one) for one in inclusion_path(reader, index, len(commitments))]

    return path


def is_in_window(commitment: str, index: int, path: Sequence[str], root: str, count: int) -> bool:
    """Return whether a commitment is below a root, by its inclusion path; all base64url."""
    try:
        hashes = [decode_base64url(one) for one in path]
        leaf = leaf_hash(decode_base64url(commitment))
        return implied_root(leaf, index, count, hashes) == decode_base64url(root)
    except (FormatError, ProofError):
        return False


def nullifier_of(secret: Secret, rule: str, name: str) -> str:
    """Return what keeps one tap or receipt from being rewarded twice under a rule, base64url.

    Args:
        secret: of the operator; without it nobody can tell which tap stands behind it.
        rule: id of the rule's record.
        name: of the tap in its source, such as its ``transaction_id``.
    """
    return encode_base64url(_mac(secret, "nullifier", rule, name))


def pseudonym_of(secret: Secret, period: str, name: str) -> str:
    """Return the account of a card or meter for one period, such as ``2026-02``, base64url."""
    return encode_base64url(_mac(secret, "pseudonym", period, name))


def _mac(secret: Secret, use: str, *parts: str) -> bytes:
    if len(secret) != SECRET_BYTES:
        raise FormatError(f"the secret of an operator has {SECRET_BYTES} bytes")
    return hmac.digest(secret, "\0".join((f"civicledger/{use}/1", *parts)).encode(), "sha256")
