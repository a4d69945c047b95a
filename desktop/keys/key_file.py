"""The key file: one root secret behind one password.

A file is the canonical JSON (RFC 8785) of one object, without a line break at its end::

    {"cipher":"chacha20-poly1305",
     "ciphertext":base64 of 48 bytes,
     "kdf":{"lanes":4,"memory_kib":262144,"name":"argon2id","passes":3,"salt":base64 of 16 bytes},
     "nonce":base64 of 12 bytes,
     "sha256":64 hexadecimal digits,
     "type":"civicledger/keys/1",
     "version":1}

(line breaks are for the reader). Argon2id (RFC 9106, version 0x13) turns the password, as UTF-8 in
Unicode form NFC, into 32 bytes; with these ChaCha20-Poly1305 (RFC 8439) encrypts the 32 bytes of
the root. The associated data is the canonical JSON of the same object without ``ciphertext`` and
``sha256``, so no member can be changed unseen. Salt and nonce are new at every save. base64 is
standard, padded. ``sha256`` is the SHA-256 of the canonical JSON of all other members: no secret,
but damage shows without the password, long before the keys are needed.

The costs are bounded before any work is done: 64 MiB to 1 GiB, 1 to 16 passes, 1 to 8 lanes. A file
may neither waste the machine nor weaken the lock.

Every later version keeps ``type`` and ``version``, which name the version twice: one damaged byte
cannot make a file look newer than the program. A file is foreign where it bears none of the marks
of a key file; one damaged byte cannot do that either. All other damage looks like a wrong password.
"""

import hashlib
import json
from dataclasses import dataclass
from threading import Lock

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from desktop.errors import FormatError, LockedError, StorageError, UsageError
from desktop.keys.wiping import scratch
from desktop.ledger.json_profile import JsonObject, format_json, parse_object
from desktop.ledger.scalar import decode_base64, encode_base64

MOST_BYTES = 1024
"""No key file is longer; more is not read."""

SALT_LENGTH = 16
NONCE_LENGTH = 12
ROOT_LENGTH = 32

_VERSION = 1
_TYPE = "civicledger/keys"
_CIPHER = "chacha20-poly1305"
_KDF = "argon2id"
_KEY_LENGTH = 32
_CIPHERTEXT_LENGTH = ROOT_LENGTH + 16
_MARKS = (f'"{_CIPHER}"'.encode(), f'"{_KDF}"'.encode(), f'"{_TYPE}/'.encode())
_OPENING = f'{{"cipher":"{_CIPHER}"'.encode()
_MEMBERS = {"cipher", "ciphertext", "kdf", "nonce", "sha256", "type", "version"}
_KDF_MEMBERS = {"lanes", "memory_kib", "name", "passes", "salt"}
_MEMORY_KIB = range(64 * 1024, 1024 * 1024 + 1)
_PASSES = range(1, 17)
_LANES = range(1, 9)


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess at a password costs, with Argon2id.

    Raises:
        FormatError: 64 MiB <= memory <= 1 GiB, 1 <= passes <= 16 or 1 <= lanes <= 8 does not hold.
    """

    memory_kib: int
    passes: int
    lanes: int

    def __post_init__(self) -> None:
        """Check the bounds."""
        if self.memory_kib not in _MEMORY_KIB:
            raise FormatError("The memory of the key derivation is not 64 MiB to 1 GiB.")
        if self.passes not in _PASSES:
            raise FormatError("The passes of the key derivation are not 1 to 16.")
        if self.lanes not in _LANES:
            raise FormatError("The lanes of the key derivation are not 1 to 8.")


STANDARD = Cost(memory_kib=256 * 1024, passes=3, lanes=4)
"""About half a second on a machine of two cores."""

SMALL = Cost(memory_kib=64 * 1024, passes=3, lanes=4)
"""For machines with little memory: RFC 9106, section 4, second choice; a tenth of a second."""


@dataclass(frozen=True, slots=True)
class KeyFile:
    """A key file of good form; whether it opens is another question."""

    cost: Cost
    salt: bytes  # 16 bytes
    nonce: bytes  # 12 bytes
    ciphertext: bytes  # 48 bytes

    @property
    def associated_data(self) -> bytes:
        """The bytes that are authenticated together with the ciphertext."""
        return format_json(_header_of(self))


def parse_key_file(data: bytes) -> KeyFile:
    """Return the key file that ``data`` is.

    Raises:
        FormatError: anything but the one form that `format_key_file` gives; so any damaged bit.
    """
    if len(data) > MOST_BYTES:
        raise FormatError("A key file is not as long as this.")
    members = parse_object(data)
    kdf = members.get("kdf")
    if members.keys() != _MEMBERS or not isinstance(kdf, dict) or kdf.keys() != _KDF_MEMBERS:
        raise FormatError("A key file has other members.")
    key_file = KeyFile(
        cost=Cost(*(_number(kdf[name]) for name in ("memory_kib", "passes", "lanes"))),
        salt=_bytes(kdf["salt"], SALT_LENGTH),
        nonce=_bytes(members["nonce"], NONCE_LENGTH),
        ciphertext=_bytes(members["ciphertext"], _CIPHERTEXT_LENGTH),
    )
    if format_key_file(key_file) != data:  # its digest, and the names of its algorithms
        raise FormatError("A key file does not match its own digest, or names other algorithms.")
    return key_file


def format_key_file(key_file: KeyFile) -> bytes:
    """Return the bytes of a key file; `parse_key_file` is the inverse."""
    members = {**_header_of(key_file), "ciphertext": encode_base64(key_file.ciphertext)}
    digest = hashlib.sha256(format_json(members)).hexdigest()
    return format_json({**members, "sha256": digest})


def refuse_foreign(data: bytes) -> None:
    """Refuse, in words, a file that is no key file, or one that only a later program can read.

    A file of this version passes, however damaged.

    Raises:
        FormatError: a foreign file, or a newer one.
    """
    if not any(mark in data for mark in _MARKS) and not _OPENING.startswith(data[: len(_OPENING)]):
        raise FormatError(
            "This is not a key file of CivicLedger.",
            do="Choose the file that ends in .clkey, or restore the keys from the 24 words.",
        )
    if _is_newer(data):
        raise FormatError(
            "This key file was made by a newer version of CivicLedger.",
            means="This version cannot open it; nothing is wrong with it.",
            do="Install the newer version, or restore the keys from the 24 words.",
        )


def seal_root(
    root: bytes | bytearray, password: bytearray, cost: Cost, salt: bytes, nonce: bytes
) -> KeyFile:
    """Return the key file that locks ``root`` with ``password``.

    Args:
        root: 32 bytes.
        password: encoded (`desktop.keys.password.encode_password`).
        cost: of this lock.
        salt: 16 random bytes, new for every file.
        nonce: 12 random bytes, new for every file.

    Raises:
        UsageError: a root, salt or nonce of another length.
        StorageError: the machine lacks the memory.
    """
    if (len(root), len(salt), len(nonce)) != (ROOT_LENGTH, SALT_LENGTH, NONCE_LENGTH):
        raise UsageError("A root has 32 bytes, a salt 16 and a nonce 12.")
    header = KeyFile(cost, salt, nonce, b"").associated_data
    with scratch(_KEY_LENGTH) as key:
        _derive_key(password, cost, salt, key)
        return KeyFile(cost, salt, nonce, ChaCha20Poly1305(key).encrypt(nonce, root, header))


def open_root(key_file: KeyFile, password: bytearray) -> bytearray:
    """Return the 32 bytes of the root, for the caller to wipe.

    Raises:
        LockedError: the password is wrong, or the file damaged: nobody can tell.
        StorageError: the machine lacks the memory.
    """
    root = bytearray(ROOT_LENGTH)
    with scratch(_KEY_LENGTH) as key:
        _derive_key(password, key_file.cost, key_file.salt, key)
        cipher = ChaCha20Poly1305(key)
        try:
            cipher.decrypt_into(key_file.nonce, key_file.ciphertext, key_file.associated_data, root)
        except InvalidTag:
            raise wrong_password() from None
    return root


def wrong_password() -> LockedError:
    """Return the one error for a wrong password and for a damaged file."""
    return LockedError(
        "The keys stay locked: the password is wrong or the key file is damaged.",
        means="Which of the two it is cannot be told.",
        do="Try the password again; if it is surely right, restore the keys from the 24 words.",
    )


_ONE_AT_A_TIME = Lock()
"""OpenSSL's lanes come from one pool of threads: two derivations at once wait for each other for
ever (OpenSSL 4.0.3 in cryptography 50)."""


def _derive_key(password: bytearray, cost: Cost, salt: bytes, into: bytearray) -> None:
    kdf = Argon2id(
        salt=salt,
        length=_KEY_LENGTH,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    try:
        with _ONE_AT_A_TIME:
            kdf.derive_into(password, into)  # type: ignore[arg-type]  # the stub knows bytes only
    except MemoryError as error:
        raise StorageError(
            f"Opening the keys takes {cost.memory_kib // 1024} MiB of memory, more than is free.",
            do="Close other programs and try again.",
        ) from error


def _header_of(key_file: KeyFile) -> JsonObject:
    return {
        "cipher": _CIPHER,
        "kdf": {
            "lanes": key_file.cost.lanes,
            "memory_kib": key_file.cost.memory_kib,
            "name": _KDF,
            "passes": key_file.cost.passes,
            "salt": encode_base64(key_file.salt),
        },
        "nonce": encode_base64(key_file.nonce),
        "type": f"{_TYPE}/{_VERSION}",
        "version": _VERSION,
    }


def _number(value: object) -> int:
    if type(value) is not int:  # true is an int, too
        raise FormatError("A cost of the key derivation is not a whole number.")
    return value


def _bytes(value: object, length: int) -> bytes:
    if not isinstance(value, str):
        raise FormatError("A salt, nonce or ciphertext is not text.")
    decoded = decode_base64(value)
    if len(decoded) != length:
        raise FormatError("A salt, nonce or ciphertext has another length.")
    return decoded


def _is_newer(data: bytes) -> bool:
    try:
        members = json.loads(data)
    except (ValueError, RecursionError):
        return False
    if not isinstance(members, dict):
        return False
    version = members.get("version")
    newer = type(version) is int and version > _VERSION
    return newer and members.get("type") == f"{_TYPE}/{version}"
