"""One file that holds what a profile cannot get back from others, and the way back from it.

A back-up is a zip file: the members of `_SINGLE` and `_FOLDERS` that are there, in the order of
their names, then ``manifest.json``, canonical JSON with the length and SHA-256 of each. The key
file in it is locked by its password as ever; everything else can be read by whoever has the file.

What is left out is left out on purpose. A replica is fetched from peers. The state of a node
(``lock.db``, ``queue.db``, ``cosigner.db``, ``log/``) must never go back in time: a writer would
fork the ledger, a cosigner would sign two histories (ledger.md section 7). ``node.json`` stays out
too, so that no node starts on restored files before a person has made sure of that.

The exact form of the zip, and the limits of reading it, are `desktop.exact_zip`'s. Nothing stands
in its place before every hash was right.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, LargeZipFile, ZipFile

from desktop.durable import make_folder, replace_file, sync_folder
from desktop.errors import FormatError, StorageError, UsageError
from desktop.exact_zip import Bounds, damaged, foreign, is_portable, member_info, opened
from desktop.ledger.anchor import Anchor, format_anchor, parse_anchor
from desktop.ledger.fields import fields_of, integer_of, list_of, optional_of, text_of
from desktop.ledger.json_profile import JsonObject, JsonValue, format_json, parse_object
from desktop.ledger.scalar import format_time, parse_sha256, parse_time
from desktop.profile import Profile, load_profile
from desktop.progress import Report, silent
from desktop.replica.database import open_read_only
from desktop.version import VERSION as PROGRAM

VERSION = 1
TYPE = "civicledger/backup"
MANIFEST = "manifest.json"
MOST_MEMBERS = 20_000
MOST_BYTES = 2**31 - 1  # of all members together, unpacked

_SINGLE = ("desk.db", "keys.clkey", "letterhead.json", "profile.json", "settings.ini")
_FOLDERS = ("evidence", "private", "reports")
_MANIFEST_BYTES = 8 * 1024 * 1024
_PIECE = 1024 * 1024

_WHY = {
    "replica.db": "any peer holds the log; sync after a restore",
    "incoming": "an unfinished sync begins again",
    "logs": "what this machine did is of no use elsewhere",
    "node.json": "no node may start on restored files unasked; write it anew after the check",
    "lock.db": "a writer that goes back in time forks the ledger",
    "queue.db": "what waited for a writer is handed over again by its issuers",
    "cosigner.db": "a cosigner that goes back in time may sign two histories",
    "cosigner": "a cosigner that goes back in time may sign two histories",
    "log": "a published tree that goes back in time forks the ledger",
    "city": "the nodes of a ledger are never restored from a copy",
}
_OTHER = "not part of a profile"
_MEMORY = "backups.json"
_MEMORY_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Member:
    """One file of a back-up."""

    name: str  # with slashes
    octets: int
    sha256: str  # 64 hexadecimal digits


@dataclass(frozen=True, slots=True)
class Backup:
    """A back-up whose form is right; its content is checked where it is unpacked."""

    path: Path
    made_ms: int  # Unix time, as the machine that made it claims
    program: str  # version
    profile: str  # name
    anchor: Anchor
    members: tuple[Member, ...]

    @property
    def octets(self) -> int:
        """Bytes of all members, unpacked."""
        return sum(member.octets for member in self.members)

    def member(self, name: str) -> Member | None:
        """Return the member of a name."""
        return next((one for one in self.members if one.name == name), None)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something in a profile's folder that no back-up of it holds."""

    name: str
    why: str


def write_backup(
    profile: Profile, path: Path, now_ms: int, report: Report = silent
) -> tuple[Backup, tuple[LeftOut, ...]]:
    """Write a back-up of a profile to a new file; return it, and what it leaves out.

    Args:
        profile: whose folder is read.
        path: of the new file; its folder is there, outside the profile.
        now_ms: Unix time.
        report: told of the bytes that are in the file.

    Raises:
        StorageError: there is a file already, one cannot be read or written, or it is too much.
        UsageError: the file would lie in the folder that it backs up.
    """
    folder = profile.folder
    if path.resolve().is_relative_to(folder.resolve()):
        raise UsageError(
            "A back-up inside the profile is lost together with it.", do="Name another folder."
        )
    _check_free(path)
    with _told(path), tempfile.TemporaryDirectory(prefix=".backup-", dir=folder) as copies:
        sources, left_out = _collect(folder, Path(copies))
        with _new_file(path) as stream:
            members = _fill(stream, sources, report, (profile, now_ms))
    return Backup(path, now_ms, PROGRAM, profile.name, profile.anchor, members), left_out


def read_backup(path: Path) -> Backup:
    """Return what a back-up says of itself, once its form and limits are right.

    Raises:
        StorageError: it cannot be read.
        FormatError: it is no back-up, is cut off or damaged, or of a newer version.
    """
    with opened(path, _BOUNDS) as (archive, infos):
        listed = {info.filename: info for info in infos}
        if MANIFEST not in listed:
            raise foreign(path)
        if listed[MANIFEST].file_size > _MANIFEST_BYTES:
            raise damaged(path, "its manifest is too long")
        backup = _parse_manifest(path, archive.read(MANIFEST))
        named = [(one.name, one.octets) for one in backup.members]
        held = [(info.filename, info.file_size) for info in infos if info.filename != MANIFEST]
        if named != held or named != sorted(named):
            raise damaged(path, "it does not hold what its manifest lists")
    return backup


def unpack(backup: Backup, folder: Path, report: Report = silent) -> None:
    """Write every member into an empty folder, each checked by its hash while it is written.

    Raises:
        StorageError: a file cannot be read or written.
        FormatError: a member is not what the manifest says, or the profile in it is none.
    """
    done, total = 0, backup.octets
    with opened(backup.path, _BOUNDS) as (archive, _):
        for member in backup.members:
            target = folder.joinpath(*member.name.split("/"))
            make_folder(target.parent)
            digest = sha256()
            with archive.open(member.name) as packed, _private_file(target) as file:
                while piece := packed.read(_PIECE):
                    digest.update(piece)
                    file.write(piece)
                    done += len(piece)
                    report(done, total)
            if digest.hexdigest() != member.sha256:
                raise damaged(backup.path, f"{member.name} does not match its hash")
    for place in {target.parent for target in folder.rglob("*")} | {folder}:
        sync_folder(place)
    try:
        profile = load_profile(folder)
    except StorageError as error:
        raise damaged(backup.path, error.what) from error
    if (profile.anchor, profile.name) != (backup.anchor, backup.profile):
        raise damaged(backup.path, "its manifest and its profile name different ledgers")


def restore(backup: Backup, folder: Path, report: Report = silent) -> Profile:
    """Make a profile of a back-up in an empty or missing folder: all of it, or nothing.

    Raises:
        StorageError: the folder is not empty, the disk is too full, or a file cannot be written.
        FormatError: as `unpack`.
    """
    folder = folder.absolute()
    _check_empty(folder)
    make_folder(folder.parent)
    free = shutil.disk_usage(folder.parent).free
    if free < backup.octets:
        raise StorageError(
            f"The back-up takes {backup.octets:,} bytes; {free:,} are free at {folder.parent}.",
            means="Nothing was restored.",
            do="Free some space, or restore to another disk.",
        )
    with _told(folder):
        making = tempfile.mkdtemp(prefix=f".{folder.name}.", suffix=".tmp", dir=folder.parent)
        try:
            unpack(backup, Path(making), report)
            if folder.is_dir():
                folder.rmdir()  # empty, or this fails and so does the restore
            Path(making).rename(folder)
        except BaseException:
            shutil.rmtree(making, ignore_errors=True)
            raise
    sync_folder(folder.parent)
    return load_profile(folder)


def back_up(
    profile: Profile, path: Path, now_ms: int, report: Report = silent
) -> tuple[Backup, tuple[LeftOut, ...]]:
    """Write a back-up as `write_backup` does, and note in the profile that there is one.

    Raises:
        StorageError, UsageError: as there.
    """
    made = write_backup(profile, path, now_ms, report)
    remember(profile.folder, replace(remembered(profile.folder), made_ms=now_ms))
    return made


@dataclass(frozen=True, slots=True)
class Memory:
    """What a profile remembers of its back-ups; nothing secret."""

    made_ms: int | None = None  # when the newest one was made
    drilled_ms: int | None = None  # when one was last tried out
    drill: str | None = None  # passed, failed or incomplete
    words_ms: int | None = None  # when the 24 words were written down and read back
    words_key: str | None = None  # did:key of the issuing key that they give


def remembered(folder: Path) -> Memory:
    """Return what a profile remembers of its back-ups; nothing where the note is damaged."""
    try:
        with (folder / _MEMORY).open("rb") as stream:
            fields = parse_object(stream.read(_MEMORY_BYTES))
        made, drilled, words = (
            None if (text := optional_of(fields, name, text_of)) is None else parse_time(text)
            for name in ("made", "drilled", "words")
        )
        drill, key = (optional_of(fields, name, text_of) for name in ("drill", "words_key"))
        return Memory(made, drilled, drill, words, key)
    except (OSError, FormatError):
        return Memory()


def remember(folder: Path, memory: Memory) -> None:
    """Note in a profile what became of its back-ups.

    Raises:
        StorageError: the note cannot be written.
    """
    body: JsonObject = {}
    times = {"made": memory.made_ms, "drilled": memory.drilled_ms, "words": memory.words_ms}
    for name, time_ms in times.items():
        if time_ms is not None:
            body[name] = format_time(time_ms)
    for name, text in (("drill", memory.drill), ("words_key", memory.words_key)):
        if text is not None:
            body[name] = text
    replace_file(folder / _MEMORY, format_json(body))


def members_in(folder: Path) -> tuple[dict[str, Path], tuple[LeftOut, ...]]:
    """Return the files of a profile's folder that a back-up holds, by name, and what it leaves out.

    Raises:
        StorageError: the folder cannot be read.
    """
    found: dict[str, Path] = {}
    left: list[LeftOut] = []
    with _told(folder):
        for item in sorted(folder.iterdir()):
            if item.name in _SINGLE and item.is_file():
                found[item.name] = item
            elif item.name in _FOLDERS and item.is_dir() and not item.is_symlink():
                _walk(folder, item, found, left)
            elif not item.name.startswith(".") and not _is_lock(item.name):
                left.append(LeftOut(item.name, _WHY.get(item.name, _OTHER)))
    return dict(sorted(found.items())), tuple(left)


def _walk(folder: Path, place: Path, found: dict[str, Path], left: list[LeftOut]) -> None:
    for item in sorted(place.iterdir()):
        name = item.relative_to(folder).as_posix()
        if item.name.startswith(".") and item.name.endswith(".tmp"):
            continue
        if item.is_symlink() or not (item.is_dir() or item.is_file()):
            left.append(LeftOut(name, "a link or a device, which is not followed"))
        elif not is_portable(name):
            left.append(LeftOut(name, "a name that not every system can hold"))
        elif item.is_dir():
            _walk(folder, item, found, left)
        else:
            found[name] = item


def _is_lock(name: str) -> bool:
    return name.endswith((".lock", "-journal", "-wal", "-shm")) or name == _MEMORY


def _collect(folder: Path, copies: Path) -> tuple[dict[str, Path], tuple[LeftOut, ...]]:
    """Return where the content of each member is read, databases as a copy of one moment."""
    sources, left_out = members_in(folder)
    if "desk.db" in sources:
        sources["desk.db"] = copies / "desk.db"
        with open_read_only(folder / "desk.db", "desk") as desk:
            desk.copy_to(sources["desk.db"])
    octets = sum(source.stat().st_size for source in sources.values())
    if len(sources) >= MOST_MEMBERS or octets > MOST_BYTES:
        raise StorageError(
            f"The profile has {len(sources):,} files with {octets:,} bytes to back up.",
            means=f"A back-up holds {MOST_MEMBERS:,} files and {MOST_BYTES:,} bytes at most.",
            do="Move old reports to another place first.",
        )
    return sources, left_out


def _fill(
    stream: IO[bytes], sources: dict[str, Path], report: Report, about: tuple[Profile, int]
) -> tuple[Member, ...]:
    members: list[Member] = []
    done, total = 0, sum(source.stat().st_size for source in sources.values())
    with ZipFile(stream, "w", ZIP_DEFLATED, allowZip64=False) as archive:
        for name, source in sources.items():
            digest, octets = sha256(), 0
            with source.open("rb") as file, archive.open(member_info(name), "w") as packed:
                while piece := file.read(_PIECE):
                    digest.update(piece)
                    packed.write(piece)
                    octets += len(piece)
                    report(min(done + octets, total), total)
            done += octets
            members.append(Member(name, octets, digest.hexdigest()))
        with archive.open(member_info(MANIFEST), "w") as packed:
            packed.write(_format_manifest(*about, members))
    return tuple(members)


def _format_manifest(profile: Profile, now_ms: int, members: Sequence[Member]) -> bytes:
    listed: list[JsonValue] = [
        {"name": one.name, "bytes": one.octets, "sha256": one.sha256} for one in members
    ]
    body: JsonObject = {
        "type": TYPE,
        "version": VERSION,
        "made": format_time(now_ms),
        "program": PROGRAM,
        "profile": profile.name,
        "anchor": format_anchor(profile.anchor),
        "members": listed,
    }
    return format_json(body)


def _parse_manifest(path: Path, data: bytes) -> Backup:
    try:
        body = parse_object(data)
        if body.get("type") != TYPE:
            raise foreign(path)
        version = body.get("version")
        if type(version) is int and version > VERSION:
            raise _newer(path)
        names = {"type", "version", "made", "program", "profile", "anchor", "members"}
        fields = fields_of(body, "a manifest", names)
        integer_of(fields["version"], VERSION, VERSION)
        listed = list_of(fields["members"], "the members of a back-up", MOST_MEMBERS)
        return Backup(
            path,
            parse_time(text_of(fields["made"])),
            text_of(fields["program"]),
            text_of(fields["profile"]),
            parse_anchor(text_of(fields["anchor"])),
            tuple(_member(one) for one in listed),
        )
    except FormatError as error:
        if error.means:
            raise
        raise damaged(path, f"its manifest says: {error.what}") from error


def _member(value: JsonValue) -> Member:
    fields = fields_of(value, "a member", {"name", "bytes", "sha256"})
    digest = parse_sha256(text_of(fields["sha256"])).hex()
    return Member(text_of(fields["name"]), integer_of(fields["bytes"], 0, MOST_BYTES), digest)


def _is_member(name: str) -> bool:
    top, _, rest = name.partition("/")
    return name in (*_SINGLE, MANIFEST) or (top in _FOLDERS and bool(rest))


_BOUNDS = Bounds(MOST_MEMBERS, MOST_BYTES + _MANIFEST_BYTES, _is_member)


def _check_free(path: Path) -> None:
    if path.exists() or path.is_symlink():
        raise _taken(path)
    if not path.parent.is_dir():
        raise StorageError(f"There is no folder {path.parent}.", do="Make it first.")


def _taken(path: Path) -> StorageError:
    return StorageError(
        f"{path} is there already.",
        means="A back-up overwrites nothing; nothing was written.",
        do="Name another file.",
    )


def _check_empty(folder: Path) -> None:
    with _told(folder):
        is_free = not folder.exists() or (folder.is_dir() and not any(folder.iterdir()))
    if not is_free or folder.is_symlink():
        raise StorageError(
            f"{folder} is not empty.",
            means="A back-up is restored into a folder of its own; nothing was changed.",
            do="Name a new folder: civicledger import backup FILE --profile NEW",
        )


@contextmanager
def _new_file(path: Path) -> Iterator[IO[bytes]]:
    """Lend a file that gets its name, which nothing has, once it is whole and on the disk."""
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(descriptor, "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _give_name(Path(name), path)
    finally:
        with suppress(OSError):
            Path(name).unlink()
    sync_folder(path.parent)


def _give_name(made: Path, path: Path) -> None:
    try:
        os.link(made, path)  # unlike a rename it never replaces what came meanwhile
    except FileExistsError:
        raise _taken(path) from None
    except OSError:  # sticks and shared folders often know no second names
        _check_free(path)
        made.rename(path)


@contextmanager
def _private_file(path: Path) -> Iterator[IO[bytes]]:
    descriptor = os.open(
        path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600
    )
    with os.fdopen(descriptor, "wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise StorageError(
            f"{error.filename or path} cannot be read or written: {error.strerror or error}.",
            means="Nothing was left half done.",
            do="Look whether the disk is full or the folder read-only, then try again.",
        ) from error
    except LargeZipFile as error:
        raise StorageError("The profile grew too large for a back-up meanwhile.") from error


def _newer(path: Path) -> FormatError:
    return FormatError(
        f"The file {path.name} was made by a newer version of CivicLedger.",
        means="This version cannot read it safely; nothing was restored.",
        do="Install the newer version.",
    )
