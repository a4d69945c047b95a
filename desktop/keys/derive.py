"""Every key of a person, derived from one root secret (ledger.md, sections 1 and 11).

HKDF-SHA256 (RFC 5869) with an empty salt, a length of 32 bytes and the info text
``civicledger/1/<role>/<origin>/<domain>/<n>``. The output is an Ed25519 seed; for the role
``decryption`` it is an X25519 private key, for ``evidence`` a secret that is the key of nothing.
Keys of different roles, ledgers, domains or numbers cannot be linked to each other without the
root; so one backup of the root restores them all.
"""

import re
from enum import StrEnum

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desktop.errors import UsageError
from desktop.keys.wiping import scratch
from desktop.ledger.scalar import is_origin

SECRET_LENGTH = 32
"""Bytes of a root secret and of every secret derived from it."""

NO_DOMAIN = "-"
"""Stands for the domain of a key that belongs to none."""

_DOMAIN = re.compile(r"-|[a-z][a-z0-9_]{0,31}")


class KeyRole(StrEnum):
    """What a key is for; a key has one role."""

    ISSUING = "issuing"
    LOG = "log"
    COSIGNER = "cosigner"
    RECEIPT = "receipt"
    CONSENSUS = "consensus"
    DECRYPTION = "decryption"
    EVIDENCE = "evidence"  # no key pair: salts, pseudonyms and nullifiers follow from it


def derivation_info(role: KeyRole, origin: str, domain: str = NO_DOMAIN, n: int = 0) -> bytes:
    """Return the HKDF info that names one key of one role on one ledger.

    Args:
        role: what the key is for.
        origin: the ledger.
        domain: the domain that it serves, or `NO_DOMAIN`.
        n: counts the keys of the same role, ledger and domain, from 0.

    Raises:
        UsageError: an origin, domain or number that cannot stand in a derivation.
    """
    if not is_origin(origin):
        raise UsageError(f"{origin!r} is not the origin of a ledger.")
    if not _DOMAIN.fullmatch(domain):
        raise UsageError(f"{domain!r} is not the name of a domain.")
    if n < 0:
        raise UsageError(f"Keys are counted from 0, not from {n}.")
    return f"civicledger/1/{role.value}/{origin}/{domain}/{n}".encode("ascii")


def derive_into(root: bytes | bytearray, info: bytes, into: bytearray) -> None:
    """Write the secret that ``info`` names under ``root`` into a buffer of 32 bytes.

    Raises:
        UsageError: a root or a buffer that is not 32 bytes long.

    Source: RFC 5869, section 2.
    """
    if len(root) != SECRET_LENGTH or len(into) != SECRET_LENGTH:
        raise UsageError("A root secret and what is derived from it are 32 bytes each.")
    HKDF(SHA256(), SECRET_LENGTH, salt=None, info=info).derive_into(root, into)


def derive_secret(
    root: bytes | bytearray, role: KeyRole, origin: str, domain: str = NO_DOMAIN, n: int = 0
) -> bytes:
    """Return the 32 secret bytes of one key; they cannot be wiped, see `derive_into`.

    Raises:
        UsageError: a root, origin, domain or number that cannot stand in a derivation.
    """
    with scratch(SECRET_LENGTH) as secret:
        derive_into(root, derivation_info(role, origin, domain, n), secret)
        return bytes(secret)
