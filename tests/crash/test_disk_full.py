"""The disk is full at fifty sizes: it stops in words, opens afterwards, nothing is half."""

import contextlib
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from desktop.replica import entries
from desktop.replica.database import open_read_only
from tests.crash.drivers.work import TOLD
from tests.crash.faults import full_after, limited_to
from tests.crash.runner import Host
from tests.crash.shim import require_shim
from tests.crash.stages import Opening, Stages
from tests.crash.writers import COMMIT, ISSUE, PUBLISH, SYNC, Writer

pytestmark = pytest.mark.slow

_KIB = 1024
_SIZES = 50


@pytest.mark.parametrize(
    ("writer", "most"),
    [(SYNC, 2000 * _KIB), (ISSUE, 300 * _KIB), (COMMIT, 300 * _KIB), (PUBLISH, 1000 * _KIB)],
    ids=["sync", "issuing", "node commit", "publishing"],
)
def test_a_disk_that_is_full_at_fifty_sizes_tears_nothing(
    host: Host, stages: Stages, home: Path, writer: Writer, most: int
) -> None:
    require_shim()
    random = Random(most)
    sizes = sorted(random.randrange(most) for _ in range(_SIZES))
    tally = full_after(host, stages, home, writer, sizes)
    print(f"{writer.job}: full at {tally.fired} sizes, {tally.told} told in words")
    assert tally.told == _SIZES


@pytest.mark.parametrize(
    ("writer", "most"),
    [(SYNC, 400 * _KIB), (ISSUE, 300 * _KIB), (COMMIT, 600 * _KIB)],
    ids=["sync", "issuing", "node commit"],
)
def test_files_that_may_not_grow_beyond_fifty_sizes_tear_nothing(
    host: Host, stages: Stages, home: Path, writer: Writer, most: int
) -> None:
    random = Random(most)
    sizes = [64, 600, *sorted(random.randrange(most) for _ in range(_SIZES - 2))]
    tally = limited_to(host, stages, home, writer, sizes)
    print(f"{writer.job}: files limited to {tally.fired} sizes, {tally.told} told in words")
    print("\n".join(sorted(tally.sentences)))
    assert tally.told == _SIZES


@contextlib.contextmanager
def small_disk(place: Path, kib: int) -> Iterator[Callable[[int], None]]:
    """Mount a disk of a size; yields how to give it another one."""
    options = ["-t", "tmpfs", "-o", f"size={kib}k", "tmpfs", str(place)]
    done = subprocess.run(["mount", *options], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("needs the right to mount a small disk in memory (tmpfs)")

    def resize(to_kib: int) -> None:
        subprocess.run(["mount", "-o", f"remount,size={to_kib}k", str(place)], check=True)

    try:
        yield resize
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a disk as Linux does")
def test_a_real_small_disk_that_is_full_at_fifty_sizes_tears_nothing(
    host: Host, stages: Stages, tmp_path: Path
) -> None:
    if shutil.which("mount") is None:
        pytest.skip("needs the program mount")
    opening, told = Opening(), 0
    place = tmp_path / "disk"
    place.mkdir()
    for number in range(_SIZES):
        with small_disk(place, 8 + number * 24) as resize:
            folder = place / "laptop"
            folder.mkdir()
            arguments = SYNC.arguments(stages, folder, ())
            ended = host.run(SYNC.job, *arguments, 1000)
            assert ended.code == TOLD
            told += "full" in ended.told or "space" in ended.told
            if ended.acks:  # what is there can be read while nothing can be written
                with open_read_only(folder / ended.acks[-1][0] / "replica.db", "replica") as db:
                    assert entries.stored_size(db) >= int(ended.acks[-1][1])
            resize(16 * _KIB)
            SYNC.check(stages, folder, ended.acks, opening)
            again = host.run(SYNC.job, *arguments, 1)
            assert again.code == 0, again.told
            SYNC.check(stages, folder, [*ended.acks, *again.acks], opening)
    print(f"sync: a real disk full at {_SIZES} sizes, {told} told as full")
    assert told == _SIZES
