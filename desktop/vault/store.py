"""Envelopes in a folder: ``private/<uuid>.age``, one for each private document.

The same layout in a profile, on a stick and at a node. Envelopes are encrypted before they come
here; nothing in clear is ever written. Follows `ledger.md` section 9.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from desktop.durable import make_folder, replace_file, sync_folder
from desktop.errors import FormatError, StorageError
from desktop.ledger.scalar import is_record_id

FOLDER = "private"
_SUFFIX = ".age"
_PREFIX = "urn:uuid:"


def path_of(record_id: str) -> str:
    """Return the path of a record's envelope below a ledger's folder.

    Raises:
        FormatError: not a record id.
    """
    if not is_record_id(record_id):
        raise FormatError(f"{record_id!r:.80} is not a record id")
    return f"{FOLDER}/{record_id.removeprefix(_PREFIX)}{_SUFFIX}"


class Store:
    """The envelopes below one folder."""

    def __init__(self, home: Path) -> None:
        """Look below ``home``, which holds or will hold the folder ``private``."""
        self._home = home

    def put(self, record_id: str, envelope: bytes) -> None:
        """Keep an envelope durably, in the place of an earlier one.

        Raises:
            StorageError: it cannot be saved.
        """
        make_folder(self._home / FOLDER)
        replace_file(self._home / path_of(record_id), envelope)

    def get(self, record_id: str, limit: int) -> bytes | None:
        """Return an envelope, or None where there is none.

        Raises:
            StorageError: it is larger than ``limit``, no regular file, or cannot be read.
        """
        found = self._read(record_id, limit, limit + 1)
        return None if found is None else found[0][:limit]

    def head(self, record_id: str, limit: int, octets: int) -> tuple[bytes, int] | None:
        """Return the first bytes of an envelope and its size, or None where there is none.

        Raises:
            StorageError: as `get`.
        """
        return self._read(record_id, limit, octets)

    def _read(self, record_id: str, limit: int, octets: int) -> tuple[bytes, int] | None:
        path = self._home / path_of(record_id)
        try:
            status = path.lstat()
            if not stat.S_ISREG(status.st_mode) or status.st_size > limit:
                raise StorageError(
                    f"{path.name} is not an envelope: {status.st_size:,} bytes, or no plain file.",
                    do="Remove it, and fetch the document again.",
                )
            with path.open("rb") as file:
                return file.read(octets), status.st_size
        except FileNotFoundError:
            return None
        except OSError as error:
            raise StorageError(f"{path} cannot be read: {error.strerror}.") from error

    def has(self, record_id: str) -> bool:
        """Return whether anything stands in an envelope's place."""
        return os.path.lexists(self._home / path_of(record_id))

    def remove(self, record_id: str) -> bool:
        """Destroy an envelope; return whether there was one.

        Raises:
            StorageError: it is there and cannot be removed.
        """
        path = self._home / path_of(record_id)
        try:
            path.unlink()
        except FileNotFoundError:
            return False
        except OSError as error:
            raise StorageError(f"{path} cannot be removed: {error.strerror}.") from error
        sync_folder(path.parent)
        return True

    def held(self) -> Iterator[str]:
        """Yield the ids of the records whose envelopes are here, sorted."""
        with suppress(FileNotFoundError):
            names = sorted(path.name for path in (self._home / FOLDER).iterdir())
            for name in names:
                record_id = f"{_PREFIX}{name.removesuffix(_SUFFIX)}"
                if name.endswith(_SUFFIX) and is_record_id(record_id):
                    yield record_id
