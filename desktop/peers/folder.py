"""A peer in a folder: a USB stick, a shared drive, an exported copy.

Such a copy may be half written or pulled out at any moment: a missing or short file is
PEER_INCOMPLETE, never a sign of tampering. Links and devices are not followed.
"""

import os
import re
import stat
from pathlib import Path

from desktop.errors import PeerError

_PATH = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,99}(?:/[A-Za-z0-9_][A-Za-z0-9._-]{0,99}){0,15}")
"""What a file of a tile tree may be called: nothing that leads out of its folder on any system."""


class FolderSource:
    """Reads a tile tree in a folder."""

    kind = "folder"

    def __init__(self, folder: Path, name: str | None = None) -> None:
        self._folder = folder
        self.name = name or str(folder)

    def read(self, path: str, limit: int) -> bytes | None:
        """Return the bytes of a regular file below the folder, or None where there is none.

        Raises:
            PeerError: the folder is gone, the path is none of a tile tree, the file is a link or
                device, unreadable or too large.
        """
        if _PATH.fullmatch(path) is None:
            raise _refused(f"{path[:80]!r}", "is not the path of a ledger's file")
        if not self._folder.is_dir():
            raise PeerError(
                f"The folder {self._folder} is not there.",
                code="PEER_UNREACHABLE",
                means="The stick or drive was pulled out, or the folder was moved.",
                do="Plug it in again or choose the folder anew; what was fetched is kept.",
            )
        target = self._folder
        try:
            for part in path.split("/"):
                target = target / part
                if target.is_symlink():
                    raise _refused(path, "is a link")
            if not stat.S_ISREG(target.stat().st_mode):  # not even opened: a device may act on it
                raise _refused(path, "is not a regular file")
            return _read_regular(target, path, limit)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise PeerError(
                f"{path} cannot be read from {self.name}: {error.strerror}.",
                code="PEER_UNREACHABLE",
                means="The stick or drive fails or was pulled out.",
                do="Plug it in again; what was fetched is kept.",
            ) from error

    def close(self) -> None:
        """Let go of the folder; nothing of it is held open."""


def _read_regular(target: Path, path: str, limit: int) -> bytes:
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    flags |= getattr(os, "O_NONBLOCK", 0)  # a pipe must not make us wait
    descriptor = os.open(target, flags)
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise _refused(path, "is not a regular file")
        if status.st_size > limit:
            raise PeerError(
                f"{path} has {status.st_size} bytes; at most {limit} are read.",
                code="PEER_TOO_LARGE",
                means="This is not a ledger's file.",
                do="Use another peer.",
            )
        return file.read(limit + 1)[:limit]


def _refused(path: str, why: str) -> PeerError:
    return PeerError(
        f"{path} {why}.",
        code="PEER_PATH",
        means="A tile tree holds plain files only; nothing was read.",
        do="Use another peer.",
    )
