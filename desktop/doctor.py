"""Is this machine fit to hold a ledger? What `civicledger doctor` and the settings page show.

Every check is one line: a name, a result and what was seen. `failed` means that something promised
to the user cannot be kept here; `note` is worth knowing and harms nothing. Nothing is changed
except a file that is written and removed again to see whether the profile's folder takes one, and
core dumps, which this process gives up. Qt is asked for its version without being loaded. What a
profile adds is `desktop.checkup`'s.
"""

import os
import platform
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata, version
from pathlib import Path

from cryptography.hazmat.backends.openssl import backend

from desktop.errors import CivicLedgerError, SignatureError
from desktop.keys.key_file import MOST_BYTES, STANDARD, parse_key_file
from desktop.keys.keyring import has_keys
from desktop.keys.wiping import forbid_core_dumps
from desktop.ledger.scalar import format_time, parse_time
from desktop.ledger.signature import verify
from desktop.replica.database import in_memory, journal_for
from desktop.verdict import Check, Result

_EARLIEST_MS = parse_time("2026-01-01T00:00:00.000Z")  # no program of this version ran before
_AHEAD_MS = 5 * 60 * 1000  # how far the ledger's clocks may run before ours
_LEAST_FREE_BYTES = 1 << 30  # a replica of a million records with its indexes
_KEY_FILE = "keys.clkey"
_FLUSHES = 5
_SLOW_MS = 100  # a flush of a disk that turns takes about 20 ms
_SHOWN_APART = ("cryptography", "pynacl", "pyrage", "pyside6-essentials")
_LIBRARIES = (
    "cbor2", "httpcore", "jsonschema", "jsonschema-rs", "mnemonic", "msgspec", "numpy", "openpyxl",
    "platformdirs", "pyqtgraph", "segno", "sqlite-utils", "starlette", "uvicorn", "zxing-cpp",
)  # fmt: skip


def examine(profile: Path, now_ms: int, newest_ms: int | None = None) -> tuple[Check, ...]:
    """Return what every check saw.

    Args:
        profile: the folder of the profile; it need not exist yet.
        now_ms: this machine's clock, Unix time.
        newest_ms: time of the newest checkpoint the profile holds, if it holds one.
    """
    return (
        Check("Python", Result.OK, f"{platform.python_version()} on {platform.platform()}"),
        check_package("Qt", "pyside6-essentials"),
        check_sqlite(linked_sqlite()),
        check_cryptography(),
        check_libraries(_LIBRARIES),
        check_signatures(),
        check_clock(now_ms, newest_ms),
        check_steady(time.monotonic_ns),
        check_space(profile),
        check_writable(profile),
        check_flush(profile),
        check_key_file(profile / _KEY_FILE),
        check_key_rights(profile / _KEY_FILE),
        check_core_dumps(),
    )


def check_package(name: str, package: str) -> Check:
    """Check that a package is installed, without importing it."""
    try:
        return Check(name, Result.OK, f"{version(package)} ({package})")
    except PackageNotFoundError:
        return Check(name, Result.FAILED, f"The package {package} is not installed.")


def linked_sqlite() -> tuple[int, int, int]:
    """Return the version of SQLite that this Python is linked with."""
    with in_memory("replica") as database:
        row = database.one("select sqlite_version()")
    major, minor, patch = (str(row[0]) if row else "0.0.0").split(".")
    return int(major), int(minor), int(patch)


def check_sqlite(linked: tuple[int, int, int]) -> Check:
    """Say which journal commits go through with this SQLite, and why."""
    journal = journal_for(linked)
    chosen = f"journal {journal.mode.upper()}, synchronous {journal.synchronous.upper()}"
    why = (
        "it carries the fix of the WAL-reset bug"
        if journal.mode == "wal"
        else "its write-ahead log could be damaged by the WAL-reset bug, so it is not used"
    )
    return Check("SQLite", Result.OK, f"{'.'.join(map(str, linked))}: {chosen}; {why}.")


def check_cryptography() -> Check:
    """Name the library behind hashes and key derivation."""
    detail = f"cryptography {version('cryptography')}, {backend.openssl_version_text()}"
    return Check("Cryptography", Result.OK, f"{detail}, PyNaCl {version('pynacl')}")


def check_libraries(packages: tuple[str, ...]) -> Check:
    """Name the other libraries and their versions."""
    found, missing = [], []
    for package in packages:
        try:
            found.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            missing.append(package)
    if missing:
        told = f"Not installed: {', '.join(missing)}. Install the program anew."
        return Check("Libraries", Result.FAILED, told)
    return Check("Libraries", Result.OK, ", ".join(found))


@dataclass(frozen=True, slots=True)
class Library:
    """A package that the program rests on."""

    name: str
    version: str
    licence: str  # as the package says; may be empty


def libraries() -> tuple[Library, ...]:
    """Return the packages that this program rests on, by name; those that are missing are not."""
    found = []
    for package in sorted((*_LIBRARIES, *_SHOWN_APART)):
        with suppress(PackageNotFoundError):
            found.append(Library(package, version(package), _licence_of(package)))
    return tuple(found)


def _licence_of(package: str) -> str:
    about = metadata(package)
    for name in ("License-Expression", "License"):
        told = "".join(about.get_all(name) or ())
        if told and "\n" not in told:
            return told
    marks = [one for one in about.get_all("Classifier") or () if one.startswith("License ::")]
    return ", ".join(one.rpartition(" :: ")[2] for one in marks)


def check_signatures() -> Check:
    """Run signatures of known worth through the one function that judges them all."""
    cases = list(_signature_cases())
    wrong = [case.name for case in cases if _is_accepted(case) != case.is_good]
    if wrong:
        told = f"{', '.join(wrong)}: judged wrongly. Do not rely on anything this program says."
        return Check("Signatures", Result.FAILED, told)
    return Check("Signatures", Result.OK, f"{len(cases)} of {len(cases)} judged rightly")


def check_clock(now_ms: int, newest_ms: int | None) -> Check:
    """Compare this machine's clock with the program's age and the ledger's newest checkpoint."""
    now = format_time(now_ms)
    if now_ms < _EARLIEST_MS:
        return Check("Clock", Result.FAILED, f"It says {now}, before this program was made.")
    if newest_ms is not None and now_ms < newest_ms - _AHEAD_MS:
        newest = format_time(newest_ms)
        told = f"It says {now}, but this profile holds a checkpoint of {newest}. Set the clock."
        return Check("Clock", Result.FAILED, told)
    return Check("Clock", Result.OK, now)


def check_steady(clock_ns: Callable[[], int]) -> Check:
    """Check that the clock by which keys lock themselves and peers are left never goes back."""
    seen = [clock_ns() for _ in range(1000)]
    if seen != sorted(seen):
        told = "It went back while it was read. Keys may stay open longer than they should."
        return Check("Steady clock", Result.FAILED, told)
    return Check("Steady clock", Result.OK, "It never went back in 1,000 readings.")


def check_space(folder: Path) -> Check:
    """Check that the disk of the profile has room for a large replica."""
    try:
        free = shutil.disk_usage(_nearest(folder)).free
    except OSError as error:
        return Check("Disk space", Result.FAILED, f"{folder}: {error.strerror}.")
    told = f"{free / (1 << 30):.1f} GiB free for {folder}"
    enough = free >= _LEAST_FREE_BYTES
    return Check("Disk space", Result.OK if enough else Result.NOTE, told)


def check_writable(folder: Path) -> Check:
    """Check that the profile's folder takes a file, by writing one and removing it."""
    place = _nearest(folder)
    try:
        with tempfile.TemporaryFile(dir=place) as file:
            file.write(b"civicledger")
            file.flush()
    except OSError as error:
        return Check("Profile folder", Result.FAILED, f"{place} takes no file: {error.strerror}.")
    told = str(folder) if place == folder else f"{folder} is not there yet; {place} can hold it"
    return Check("Profile folder", Result.OK, told)


def check_flush(folder: Path) -> Check:
    """Measure how long the disk takes until a small file is safe on it."""
    place, spent = _nearest(folder), []
    try:
        with tempfile.TemporaryFile(dir=place) as file:
            for _ in range(_FLUSHES):
                file.write(bytes(4096))
                file.flush()
                began = time.perf_counter_ns()
                os.fsync(file.fileno())
                spent.append((time.perf_counter_ns() - began) / 1_000_000)
    except OSError as error:
        return Check("Disk flush", Result.FAILED, f"{place} cannot be flushed: {error.strerror}.")
    middle = statistics.median(spent)
    if middle > _SLOW_MS:
        told = f"{middle:.0f} ms: whatever is made durable here waits that long."
        return Check("Disk flush", Result.NOTE, told)
    return Check("Disk flush", Result.OK, f"{middle:.1f} ms for 4 KiB")


def check_key_rights(path: Path) -> Check:
    """Check that only its owner may read the key file, where the platform knows such rights."""
    if sys.platform == "win32" or not path.is_file():
        return Check("Key file rights", Result.NOTE, "There is nothing to look at here.")
    mode = path.stat().st_mode & 0o777
    if mode & 0o077:
        told = f"Mode {mode:04o}: others on this machine can copy it and guess. Set it to 0600."
        return Check("Key file rights", Result.FAILED, told)
    return Check("Key file rights", Result.OK, f"mode {mode:04o}")


def check_core_dumps() -> Check:
    """Say whether a crash while the keys are open would write them to the disk."""
    if forbid_core_dumps():
        return Check("Core dumps", Result.OK, "A crash writes no memory down while keys are open.")
    told = "This system was not willing to give them up; a crash may write memory to the disk."
    return Check("Core dumps", Result.NOTE, told)


def check_key_file(path: Path) -> Check:
    """Say what one guess at the password of the key file costs."""
    if not has_keys(path):
        return Check("Key file", Result.NOTE, "This profile has no keys.")
    try:
        with path.open("rb") as file:
            cost = parse_key_file(file.read(MOST_BYTES + 1)).cost
    except OSError as error:
        return Check("Key file", Result.FAILED, f"{path} cannot be read: {error.strerror}.")
    except CivicLedgerError as error:
        return Check("Key file", Result.FAILED, str(error))
    told = f"Argon2id with {cost.memory_kib // 1024} MiB, {cost.passes} passes, {cost.lanes} lanes"
    if cost.memory_kib * cost.passes < STANDARD.memory_kib * STANDARD.passes:
        usual = f"{STANDARD.memory_kib // 1024} MiB and {STANDARD.passes} passes"
        told += f"; that is below the recommended {usual}. Make the key file anew from the words."
        return Check("Key file", Result.NOTE, told)
    return Check("Key file", Result.OK, told)


@dataclass(frozen=True, slots=True)
class _SignatureCase:
    name: str
    public: bytes
    message: bytes
    signature: bytes
    is_good: bool


_RFC8032 = (  # section 7.1, tests 1 to 3: key, message, signature
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        (
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
            "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        ),
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        (
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        ),
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        (
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
            "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
        ),
    ),
)
_ORDER = 2**252 + 27742317777372353535851937790883648493  # of the group, RFC 8032 section 5.1
_NEUTRAL = b"\x01" + bytes(31)  # the point of order one


def _signature_cases() -> Iterator[_SignatureCase]:
    for number, texts in enumerate(_RFC8032, start=1):
        public, message, signature = map(bytes.fromhex, texts)
        half, scalar = signature[:32], int.from_bytes(signature[32:], "little")
        unreduced = half + (scalar + _ORDER).to_bytes(32, "little")
        flipped = bytes([signature[0] ^ 1]) + signature[1:]
        name = f"RFC 8032 test {number}"
        yield _SignatureCase(name, public, message, signature, is_good=True)
        yield _SignatureCase(f"{name}, longer", public, message + b"\0", signature, is_good=False)
        yield _SignatureCase(f"{name}, flipped", public, message, flipped, is_good=False)
        yield _SignatureCase(f"{name}, unreduced", public, message, unreduced, is_good=False)
    anything = _NEUTRAL + bytes(32)  # the bare equation holds for this key and every message
    yield _SignatureCase("key of small order", _NEUTRAL, b"x", anything, is_good=False)


def _is_accepted(case: _SignatureCase) -> bool:
    try:
        verify(case.public, case.message, case.signature)
    except SignatureError:
        return False
    return True


def _nearest(folder: Path) -> Path:
    """Return the folder, or the closest one above it that exists."""
    return next((place for place in (folder, *folder.parents) if place.is_dir()), folder)
