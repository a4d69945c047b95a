"""A zip file of one exact form, read within limits that hold before anything is unpacked.

Zip (APPNOTE 6.3) can say most things twice and lets files overlap, stand twice or lead out of the
folder that they are unpacked into. Here every byte has one meaning: regular files only, deflated,
one behind the other without a gap, with a fixed date and mode, no comments and no extras, and names
that mean the same file on every system. A small file cannot become more than its own list says.
"""

import os
import re
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from desktop.errors import FormatError, StorageError

_DIRECTORY_BYTES = 16 * 1024 * 1024  # of the zip's own list of members
_PART = re.compile(r'(?![. ])[^\x00-\x1f\x7f/\\:*?"<>|]+(?<![. ])')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_MOST_PARTS = 4
_NAME_BYTES = 255
_END = struct.Struct("<4s4H2LH")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_MODE = 0o100600 << 16


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a zip file may hold."""

    members: int
    octets: int  # of all members together, unpacked
    allows: Callable[[str], bool]  # whether there may be a member of that name


def member_info(name: str) -> ZipInfo:
    """Return how a member of that name is written; anything else is refused when it is read."""
    info = ZipInfo(name, _EPOCH)
    info.compress_type = ZIP_DEFLATED
    info.create_system = 3  # Unix, wherever it is made
    info.external_attr = _MODE
    return info


def is_portable(name: str) -> bool:
    """Return whether a path means the same file on every system."""
    parts = name.split("/")
    try:
        short = len(name.encode()) <= _NAME_BYTES
    except UnicodeEncodeError:  # a name that is no text
        return False
    return (
        short
        and len(parts) <= _MOST_PARTS
        and all(_PART.fullmatch(part) and not _RESERVED.fullmatch(part) for part in parts)
    )


@contextmanager
def opened(path: Path, bounds: Bounds) -> Iterator[tuple[ZipFile, list[ZipInfo]]]:
    """Open a zip file of this form; lend it with its members in their order.

    Raises:
        StorageError: it cannot be read, or something cannot be written meanwhile.
        FormatError: another file, a damaged one, or more than the bounds.
    """
    try:
        with path.open("rb") as stream:
            _check_end(stream, path, bounds)
            with ZipFile(stream) as archive:
                yield archive, _checked(stream, archive, path, bounds)
    except (
        BadZipFile,
        zlib.error,
        EOFError,
        RuntimeError,
        ValueError,
    ) as error:
        raise damaged(path, "its form is not that of a back-up") from error
    except OSError as error:
        raise StorageError(
            f"{path} cannot be read or unpacked: {error.strerror or error}.",
            means="Nothing was restored.",
        ) from error


def _check_end(stream: IO[bytes], path: Path, bounds: Bounds) -> None:
    """Check the last record of a zip file, before a library builds a list from what it says."""
    if stream.read(4) != b"PK\x03\x04":
        raise foreign(path)
    size = stream.seek(0, os.SEEK_END)
    stream.seek(max(0, size - _END.size))
    last = stream.read(_END.size)
    if len(last) < _END.size or not last.startswith(b"PK\x05\x06"):
        raise damaged(path, "its end is missing")
    _, disk, first_disk, here, count, length, start, comment = _END.unpack(last)
    whole = (disk, first_disk, comment) == (0, 0, 0) and here == count
    if not whole or start + length + _END.size != size:
        raise damaged(path, "its end does not fit the rest")
    if count > bounds.members or length > _DIRECTORY_BYTES:
        raise damaged(path, "it lists more files than a back-up has")
    stream.seek(0)


def _checked(stream: IO[bytes], archive: ZipFile, path: Path, bounds: Bounds) -> list[ZipInfo]:
    """Return the members in their order, each with a name and a place that are its own."""
    infos = archive.infolist()
    at, octets, seen = 0, 0, set[str]()
    for info in infos:
        name = info.filename
        if info.orig_filename != name or not (is_portable(name) and bounds.allows(name)):
            raise damaged(path, f"it holds a file named {name!r:.80}")
        seen.add(name.casefold())
        octets += info.file_size
        stream.seek(at)
        header = info.FileHeader(zip64=False)
        if not _is_ours(info) or info.header_offset != at or stream.read(len(header)) != header:
            raise damaged(path, f"{name} is not stored as a back-up stores it")
        at += len(header) + info.compress_size
    if at != archive.start_dir or len(seen) != len(infos):
        raise damaged(path, "its files overlap or stand twice")
    if octets > bounds.octets:
        raise damaged(path, f"unpacked it would have {octets:,} bytes")
    return infos


def _is_ours(info: ZipInfo) -> bool:
    plain = (info.create_system, info.external_attr, info.internal_attr, info.volume)
    versions = (info.create_version, info.extract_version, info.reserved)
    flags = 0 if info.filename.isascii() else 0x800
    return (
        (plain, versions) == ((3, _MODE, 0, 0), (20, 20, 0))
        and (info.date_time, info.extra, info.comment) == (_EPOCH, b"", b"")
        and (info.compress_type, info.flag_bits) == (ZIP_DEFLATED, flags)
    )


def foreign(path: Path) -> FormatError:
    """Return the error for a file that is something else."""
    return FormatError(
        f"The file {path.name} is not a back-up of CivicLedger.",
        means="It is another kind of file; nothing was restored.",
        do="Choose the file that civicledger export --format backup wrote.",
    )


def damaged(path: Path, why: str) -> FormatError:
    """Return the error for a file that lost or changed bytes."""
    return FormatError(
        f"The file {path.name} is cut off or damaged: {why}.",
        means="Nothing was restored from it, for nothing in it can be relied on.",
        do="Copy it again from where it was kept, or take an older back-up.",
    )
