"""The library of `shim.c`, built where a C compiler is, and what it wrote down."""

import atexit
import shutil
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from pathlib import Path

import pytest

_SOURCE = Path(__file__).with_name("shim.c")
_HEAD = struct.Struct("<BIIQ")


class Act(IntEnum):
    """What a program did to its disk, or said meanwhile."""

    CREATE = 1
    WRITE = 2
    TRUNCATE = 3
    SYNC = 4
    RENAME = 5
    UNLINK = 6
    MAKE_FOLDER = 7
    ACKNOWLEDGE = 8


class Fault(IntEnum):
    """What the disk does at the n-th call that writes, flushes, cuts or renames."""

    NOTHING = 0
    FAIL = 1
    SHORT = 2  # writes half of what it was given; counts writes alone
    QUOTA = 3  # there is room for n more bytes
    KILL = 4  # the process ends right before the call


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that the recorded program did."""

    act: Act
    path: str
    at: int  # offset or new length
    data: bytes  # what was written, the new name, or what was said


@cache
def library() -> Path | None:
    """Return the built library, or None where it cannot be built."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if sys.platform != "linux" or compiler is None:
        return None
    folder = Path(tempfile.mkdtemp(prefix="crash-shim-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    built = folder / "shim.so"
    options = ["-O1", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC"]
    subprocess.run(
        [compiler, *options, "-o", str(built), str(_SOURCE), "-ldl", "-lpthread"], check=True
    )
    return built


def require_shim() -> None:
    """Skip the test where the library cannot be built."""
    if library() is None:
        pytest.skip("needs Linux and a C compiler (cc) to stand between a program and its disk")


def read_steps(record: Path) -> Iterator[Step]:
    """Yield what a program did, in order."""
    data = record.read_bytes()
    at = 0
    while at < len(data):
        act, name, length, offset = _HEAD.unpack_from(data, at)
        at += _HEAD.size
        path, said = data[at : at + name], data[at + name : at + name + length]
        at += name + length
        yield Step(Act(act), path.decode(), offset, said)
