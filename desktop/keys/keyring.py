"""The keys of one profile: a root secret that is locked in a file, and open for a while.

While a keyring is open it holds the root in one ``bytearray``; signers derive their key from it for
each signature and keep nothing. `Keyring.lock` overwrites the root, after which every signer handed
out before has ended for good, even if the keyring is opened again. A keyring with an idle limit
locks itself once nobody has used it for that long. The file's format and its lock are
`desktop.keys.key_file`'s.
"""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Self

from desktop.durable import make_file, replace_file
from desktop.errors import FormatError, LockedError, StorageError, UsageError
from desktop.keys.backup import words_of
from desktop.keys.decryption import DecryptionKey, public_of
from desktop.keys.derive import NO_DOMAIN, SECRET_LENGTH, KeyRole, derivation_info, derive_into
from desktop.keys.key_file import (
    NONCE_LENGTH,
    SALT_LENGTH,
    STANDARD,
    Cost,
    KeyFile,
    format_key_file,
    open_root,
    parse_key_file,
    refuse_foreign,
    seal_root,
    wrong_password,
)
from desktop.keys.password import check_strength, encode_password
from desktop.keys.signer import SeedSigner, Signer
from desktop.keys.wiping import scratch, wipe
from desktop.ledger.did_key import format_did_key, format_x25519_did_key

FILE_NAME = "keys.clkey"
"""Name of the key file in a profile."""

_READ_LIMIT = 65_536  # enough to tell a newer key file, whatever it may hold


@dataclass(frozen=True, slots=True)
class IdleLimit:
    """How long a keyring stays open without being used."""

    limit_s: float
    clock: Callable[[], float]  # seconds that never run backwards, from any start


class Keyring:
    """The root secret of one key file, locked or open."""

    def __init__(self, path: Path, root: bytearray, idle: IdleLimit | None) -> None:
        """Take over an open ``root``; callers use `create` and `open`."""
        self._path = path
        self._root = _OpenRoot(root)
        self._idle = idle
        self._used_s = idle.clock() if idle else 0.0

    @classmethod
    def create(
        cls,
        path: Path,
        password: str | bytearray,
        root: bytes | bytearray,
        cost: Cost = STANDARD,
        idle: IdleLimit | None = None,
    ) -> Self:
        """Save a new key file with ``root`` in it and return its keyring, open.

        Args:
            path: where the file will stand; nothing is there yet, the folder is.
            password: text, or text as UTF-8; strong enough (`desktop.keys.password`).
            root: 32 random bytes, or those restored from a backup.
            cost: what a guess at the password shall cost.
            idle: when the keyring locks itself; never, if not given.

        Raises:
            UsageError: a weak password, or a root that is not 32 bytes long.
            StorageError: there is a file already, it cannot be saved, or memory is short. A file of
                no bytes holds no keys; a crash while some were made may have left it.
        """
        _remove_if_empty(path)
        if path.is_symlink() or path.exists():  # before the costly part
            raise _taken(path)
        if not make_file(path, _sealed(password, root, cost)):
            raise _taken(path)
        return cls(path, bytearray(root), idle)

    @classmethod
    def open(cls, path: Path, password: str | bytearray, idle: IdleLimit | None = None) -> Self:
        """Return the keyring of a key file, open.

        Raises:
            LockedError: the password is wrong, or the file damaged.
            FormatError: a foreign file, or one that only a newer program can read.
            StorageError: the file cannot be read, or memory is short.
            UsageError: the password is no text.
        """
        return cls(path, _read_root(path, password), idle)

    def __enter__(self) -> Self:
        """Lend the keyring to a block at whose end it is locked."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Lock."""
        self.lock()

    def __repr__(self) -> str:
        """Return where the file is; nothing secret."""
        return f"Keyring({str(self._path)!r})"

    @property
    def path(self) -> Path:
        """Where the key file stands."""
        return self._path

    @property
    def is_locked(self) -> bool:
        """Whether the root is gone; an idle limit that has passed takes effect here."""
        if self._idle_left_s() <= 0:
            self.lock()
        return self._root.is_wiped

    @property
    def idle_left_s(self) -> float | None:
        """Seconds until the keyring locks itself; none while locked or without a limit."""
        return None if self._idle is None or self.is_locked else self._idle_left_s()

    def touch(self) -> None:
        """Note that the user is there; the idle time begins anew, unless it has passed."""
        if self._idle is not None and not self.is_locked:
            self._used_s = self._idle.clock()

    @contextmanager
    def unnoticed(self) -> Iterator[None]:
        """Let keys be derived in a block without taking that for a sign of the user."""
        used_s = self._used_s
        try:
            yield
        finally:
            self._used_s = used_s

    def lock_after(self, limit_s: float) -> None:
        """Change the idle limit, where there is one; the time since the last use counts."""
        if self._idle is not None:
            self._idle = replace(self._idle, limit_s=limit_s)

    def lock(self) -> None:
        """Overwrite the root; every signer handed out so far ends."""
        self._root.wipe()

    def unlock(self, password: str | bytearray) -> None:
        """Open the key file again.

        Raises:
            LockedError, FormatError, StorageError, UsageError: as `open`.
        """
        root = _OpenRoot(_read_root(self._path, password))
        self.lock()
        self._root = root
        self._used_s = self._idle.clock() if self._idle else 0.0

    def signer(self, role: KeyRole, origin: str, domain: str = NO_DOMAIN, n: int = 0) -> Signer:
        """Return the signer of one derived key, good until the keyring is locked.

        Raises:
            LockedError: the keyring is locked.
            UsageError: an origin, domain or number that no key has, or the role ``decryption`` or
                ``evidence``.
        """
        if role in (KeyRole.DECRYPTION, KeyRole.EVIDENCE):
            raise UsageError(f"A key of the role {role.value} cannot sign.")
        return _DerivedSigner(self, self._root, derivation_info(role, origin, domain, n))

    def decryption_key(self, origin: str, domain: str = NO_DOMAIN, n: int = 0) -> DecryptionKey:
        """Return one derived X25519 key, good until the keyring is locked.

        Raises:
            LockedError: the keyring is locked.
            UsageError: an origin, domain or number that no key has.
        """
        info = derivation_info(KeyRole.DECRYPTION, origin, domain, n)
        return _DerivedDecryptionKey(self, self._root, info)

    @contextmanager
    def evidence_secret(
        self, origin: str, domain: str = NO_DOMAIN, n: int = 0
    ) -> Iterator[bytearray]:
        """Lend the secret of `desktop.domains.evidence` to a block, at whose end it is wiped.

        It is the same each time, and neither the root nor any key follows from it.

        Raises:
            LockedError: the keyring is locked.
            UsageError: an origin, domain or number that no key has.
        """
        info = derivation_info(KeyRole.EVIDENCE, origin, domain, n)
        self.touch()
        with scratch(SECRET_LENGTH) as secret:
            self._root.derive(info, secret)
            yield secret

    def change_password(
        self, old: str | bytearray, new: str | bytearray, cost: Cost | None = None
    ) -> None:
        """Save the key file with a new password; the keyring stays as it is, locked or open.

        No copy remains that the old password opens. What was copied elsewhere still does.

        Args:
            old: the password so far.
            new: strong enough (`desktop.keys.password`).
            cost: what a guess shall cost from now on; as before, if not given.

        Raises:
            LockedError, FormatError, StorageError, UsageError: as `open` and `create`; the file
                is unchanged.
        """
        check_strength(new)
        key_file = _read(self._path)
        root = _open(key_file, old)
        try:
            _save(self._path, new, root, cost or key_file.cost)
        finally:
            wipe(root)

    def backup_words(self, password: str | bytearray) -> str:
        """Return the 24 words of the root; asks for the password even while open.

        Raises:
            LockedError, FormatError, StorageError, UsageError: as `open`.
        """
        root = _read_root(self._path, password)
        try:
            return words_of(root)
        finally:
            wipe(root)

    def _idle_left_s(self) -> float:
        if self._idle is None:
            return 1.0
        return self._used_s + self._idle.limit_s - self._idle.clock()


class _OpenRoot:
    """A root secret from one opening to the next lock."""

    def __init__(self, secret: bytearray) -> None:
        self._secret = secret
        self._guard = Lock()  # another thread may lock in the middle of a derivation
        self.is_wiped = False

    def derive(self, info: bytes, into: bytearray) -> None:
        """Write the secret that ``info`` names into a buffer of 32 bytes."""
        with self._guard:
            if self.is_wiped:
                raise LockedError(
                    "The keys are locked.", do="Unlock them with the password and try again."
                )
            derive_into(self._secret, info, into)

    def wipe(self) -> None:
        """Overwrite the secret."""
        with self._guard:
            wipe(self._secret)
            self.is_wiped = True


class _DerivedSigner:
    """A signer that derives its key for each signature and ends with its root."""

    def __init__(self, keyring: Keyring, root: _OpenRoot, info: bytes) -> None:
        self._keyring = keyring
        self._root = root
        self._info = info
        self._public = self._seed_signer().public

    def __repr__(self) -> str:
        """Return the public half only."""
        return f"Signer({self.did})"

    @property
    def public(self) -> bytes:
        """The public key, 32 bytes."""
        return self._public

    @property
    def did(self) -> str:
        """The public key as a ``did:key``."""
        return format_did_key(self._public)

    def sign(self, message: bytes) -> bytes:
        """Return the signature over ``message``, 64 bytes.

        Raises:
            LockedError: the keyring has been locked since this signer was handed out.
        """
        return self._seed_signer().sign(message)

    def _seed_signer(self) -> SeedSigner:
        self._keyring.touch()
        with scratch(SECRET_LENGTH) as seed:
            self._root.derive(self._info, seed)
            return SeedSigner(seed)


class _DerivedDecryptionKey:
    """A decryption key that is derived for each use and ends with its root."""

    def __init__(self, keyring: Keyring, root: _OpenRoot, info: bytes) -> None:
        self._keyring = keyring
        self._root = root
        self._info = info
        with self.lent() as secret:
            self._public = public_of(secret)

    def __repr__(self) -> str:
        """Return the public half only."""
        return f"DecryptionKey({self.did})"

    @property
    def public(self) -> bytes:
        """The public key, 32 bytes."""
        return self._public

    @property
    def did(self) -> str:
        """The public key as a ``did:key``."""
        return format_x25519_did_key(self._public)

    @contextmanager
    def lent(self) -> Iterator[bytearray]:
        """Lend the 32 secret bytes to a block, at whose end they are wiped.

        Raises:
            LockedError: the keyring has been locked since this key was handed out.
        """
        self._keyring.touch()
        with scratch(SECRET_LENGTH) as secret:
            self._root.derive(self._info, secret)
            yield secret


def has_keys(path: Path) -> bool:
    """Return whether something stands there that may hold keys; a file of no bytes holds none."""
    try:
        return path.is_file() and path.stat().st_size > 0
    except OSError:
        return False


def _remove_if_empty(path: Path) -> None:
    """Remove a file of no bytes where keys will stand; anything else is left there.

    It is moved away before it is looked at again: another program may be making keys just now.

    Raises:
        StorageError: it cannot be removed.
    """
    aside = path.with_name(f".{path.name}.{secrets.token_hex(8)}.tmp")
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size:
            return
        path.rename(aside)
        if aside.stat().st_size:
            aside.rename(path)
        else:
            aside.unlink()
    except FileNotFoundError:  # gone meanwhile
        return
    except OSError as error:
        raise StorageError(f"Keys cannot be saved at {path}: {error.strerror}.") from error


def _taken(path: Path) -> StorageError:
    return StorageError(
        f"There are keys at {path} already.",
        means="They would be lost for ever.",
        do="Take another profile, or move that file to a safe place first.",
    )


def _save(path: Path, password: str | bytearray, root: bytes | bytearray, cost: Cost) -> None:
    replace_file(path, _sealed(password, root, cost))


def _sealed(password: str | bytearray, root: bytes | bytearray, cost: Cost) -> bytes:
    """Return a key file with a root in it."""
    check_strength(password)
    encoded = encode_password(password)
    try:
        # The one thing here that asks the machine itself: a caller that gave the same salt and
        # nonce twice would give the root away.
        salt, nonce = secrets.token_bytes(SALT_LENGTH), secrets.token_bytes(NONCE_LENGTH)
        key_file = seal_root(root, encoded, cost, salt, nonce)
    finally:
        wipe(encoded)
    return format_key_file(key_file)


def _read_root(path: Path, password: str | bytearray) -> bytearray:
    return _open(_read(path), password)


def _open(key_file: KeyFile, password: str | bytearray) -> bytearray:
    encoded = encode_password(password)
    try:
        return open_root(key_file, encoded)
    finally:
        wipe(encoded)


def _read(path: Path) -> KeyFile:
    try:
        with path.open("rb") as file:
            data = file.read(_READ_LIMIT)
    except FileNotFoundError:
        data = b""
    except OSError as error:
        raise StorageError(f"The key file {path} cannot be read: {error.strerror}.") from error
    if not data:
        raise StorageError(
            f"There is no key file at {path}.",
            do="Make new keys, or restore yours from the 24 words.",
        )
    refuse_foreign(data)
    try:
        return parse_key_file(data)
    except FormatError:
        raise wrong_password() from None
