"""Files that are either the old one or the new one, whatever happens while they are saved.

A file is written beside the place where it will stand, flushed to the disk, moved there in one
step, and then its folder is flushed, where the platform has such a thing. A crash can leave a file
whose name begins with a dot and ends in ``.tmp``: nobody reads it, `remove_leftovers` removes it.
"""

import contextlib
import errno
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop.errors import StorageError

PREVIOUS = ".previous"
"""Added to the name of a file where its former content is kept."""


def replace_file(
    path: Path, data: bytes, mode: int = 0o600, *, keep_previous: bool = False
) -> None:
    """Put ``data`` in place of the file at ``path``, or leave that file as it was.

    Args:
        path: where the file will stand; its folder is there already.
        data: the whole content.
        mode: rights of the file, where the platform has them.
        keep_previous: leave the former content beside it, its name followed by `PREVIOUS`.

    Raises:
        StorageError: the file could not be saved; what stood there before still does.
    """
    try:
        if keep_previous and path.exists():
            _replace(path.with_name(path.name + PREVIOUS), path.read_bytes(), mode)
        _replace(path, data, mode)
    except OSError as error:
        raise StorageError(
            f"The file {path} could not be saved: {_reason(error)}.",
            means="What stood there before is unchanged.",
            do="Look whether the disk is full or the folder read-only, then try again.",
        ) from error
    sync_folder(path.parent)


def make_file(path: Path, data: bytes, mode: int = 0o600) -> bool:
    """Put a new file at ``path``, whole or not at all, unless something stands there.

    Of several programs that do it at once one succeeds. Where the disk knows no second name for a
    file, as that of a stick, a crash can leave one with nothing or a part in it.

    Returns:
        Whether it was made; False where something stands there, which is as before.

    Raises:
        StorageError: the file could not be saved.
    """
    try:
        name = _written_beside(path, data, mode)
        try:
            os.link(name, path)
        except FileExistsError:
            return False
        except OSError:  # no such thing on this disk
            with path.open("xb") as file:
                file.write(data)
                file.flush()
                _flush(file.fileno())
        finally:
            Path(name).unlink()
    except FileExistsError:
        return False
    except OSError as error:
        raise StorageError(
            f"The file {path} could not be saved: {_reason(error)}.",
            do="Look whether the disk is full or the folder read-only, then try again.",
        ) from error
    sync_folder(path.parent)
    return True


def move_durably(source: Path, target: Path) -> None:
    """Let a whole, flushed file take the place of another on the same disk, in one step.

    Raises:
        StorageError: it could not be moved; both stand as before.
    """
    pauses_s = _PAUSES_S if sys.platform == "win32" else ()
    try:
        move_into_place(lambda: source.replace(target), pauses_s)
    except OSError as error:
        raise StorageError(
            f"The file {target} could not be replaced: {_reason(error)}.",
            means="What stood there before is unchanged.",
            do="Close other programs that have it open, then try again.",
        ) from error
    sync_folder(target.parent)


def make_folder(path: Path, mode: int = 0o700) -> None:
    """Make the folder ``path`` and those above it that are missing, so that a crash keeps them.

    Raises:
        StorageError: a folder could not be made, or something else stands in its place.
    """
    for folder in (*reversed(path.parents), path):
        if folder.is_dir():
            continue
        try:
            folder.mkdir(mode, exist_ok=True)
        except OSError as error:
            reason = _reason(error)
            raise StorageError(f"The folder {folder} could not be made: {reason}.") from error
        sync_folder(folder.parent)


def sync_folder(path: Path) -> None:
    """Flush the list of names in a folder to the disk, where the platform can.

    Raises:
        StorageError: the folder is not there, or the disk failed.
    """
    as_folder = getattr(os, "O_DIRECTORY", None)
    if as_folder is None:  # Windows flushes a folder by itself and opens none as a file
        return
    try:
        descriptor = os.open(path, os.O_RDONLY | as_folder)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno in (errno.EINVAL, errno.ENOTSUP):  # some shared folders cannot do it
            return
        raise StorageError(
            f"The folder {path} could not be flushed to the disk: {_reason(error)}.",
            means="What was saved there last may be lost if the power fails now.",
        ) from error


def remove_leftovers(folder: Path) -> int:
    """Remove what interrupted saves left in ``folder``; return how many files that were.

    Only for a folder that nobody writes to at this moment.

    Raises:
        StorageError: a file could not be removed.
    """
    try:
        leftovers = [item for item in folder.glob(".*.tmp") if item.is_file()]
        for item in leftovers:
            item.unlink()
    except OSError as error:
        raise StorageError(f"The folder {folder} is not tidy: {_reason(error)}.") from error
    return len(leftovers)


def _replace(path: Path, data: bytes, mode: int) -> None:
    name = _written_beside(path, data, mode)
    pauses_s = _PAUSES_S if sys.platform == "win32" else ()
    try:
        move_into_place(lambda: Path(name).replace(path), pauses_s)
    except BaseException:  # an interrupted save leaves nothing behind either
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _written_beside(path: Path, data: bytes, mode: int) -> str:
    """Return the name of a flushed file with this content in the folder of another."""
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            if sys.platform != "win32":
                os.fchmod(file.fileno(), mode)
            file.write(data)
            file.flush()
            _flush(file.fileno())
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    return name


_PAUSES_S = (0.01, 0.05, 0.25)


def move_into_place(move: Callable[[], object], pauses_s: Sequence[float]) -> None:
    """Call ``move``, and again after each pause for as long as it is not permitted.

    On Windows a reader that holds the old file open for a moment forbids the move.

    Raises:
        OSError: what the last attempt raised, or an earlier one for another reason.
    """
    for pause_s in pauses_s:
        try:
            move()
        except PermissionError:
            time.sleep(pause_s)
        else:
            return
    move()


def _flush(descriptor: int) -> None:
    if sys.platform == "darwin":  # there, fsync does not empty the cache of the drive
        import fcntl  # noqa: PLC0415  (no such module on Windows)

        with contextlib.suppress(OSError):  # not on shared folders; fsync is what they have
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
