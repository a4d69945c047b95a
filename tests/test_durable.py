"""Saved files: the old content or the new one, never a mixture, never nothing."""

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.durable import (
    PREVIOUS,
    make_folder,
    move_into_place,
    remove_leftovers,
    replace_file,
    sync_folder,
)
from desktop.errors import StorageError

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights or limits")


@contextlib.contextmanager
def largest_file(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond ``size`` bytes, as a full disk would."""
    import resource  # noqa: PLC0415  (no such module on Windows)

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_new_file_holds_what_was_saved(tmp_path: Path) -> None:
    replace_file(tmp_path / "a", b"one")
    assert (tmp_path / "a").read_bytes() == b"one"
    assert [item.name for item in tmp_path.iterdir()] == ["a"]


def test_an_old_file_is_replaced_by_a_shorter_one(tmp_path: Path) -> None:
    replace_file(tmp_path / "a", b"a long content")
    replace_file(tmp_path / "a", b"")
    assert (tmp_path / "a").read_bytes() == b""


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o644])
def test_the_rights_are_those_asked_for(tmp_path: Path, mode: int) -> None:
    (tmp_path / "a").touch(0o640)
    replace_file(tmp_path / "a", b"one", mode)
    assert (tmp_path / "a").stat().st_mode & 0o777 == mode


def test_the_former_content_is_kept_on_request(tmp_path: Path) -> None:
    path = tmp_path / "a"
    for content in (b"one", b"two", b"three"):
        replace_file(path, content, keep_previous=True)
    assert path.read_bytes() == b"three"
    assert (tmp_path / f"a{PREVIOUS}").read_bytes() == b"two"


def test_nothing_is_kept_where_nothing_was(tmp_path: Path) -> None:
    replace_file(tmp_path / "a", b"one", keep_previous=True)
    assert [item.name for item in tmp_path.iterdir()] == ["a"]


def test_a_folder_in_place_of_the_file_stays(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "inside").touch()
    with pytest.raises(StorageError, match="could not be saved"):
        replace_file(tmp_path / "a", b"one")
    assert [item.name for item in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a" / "inside").exists()


def test_a_folder_in_place_of_the_kept_copy_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"one")
    (tmp_path / f"a{PREVIOUS}").mkdir()
    with pytest.raises(StorageError, match="unchanged"):
        replace_file(tmp_path / "a", b"two", keep_previous=True)
    assert (tmp_path / "a").read_bytes() == b"one"
    assert len(list(tmp_path.iterdir())) == 2


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="could not be saved"):
        replace_file(tmp_path / "no such folder" / "a", b"one")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a user with limits")
def test_a_read_only_folder_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"one")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(StorageError, match="could not be saved"):
            replace_file(tmp_path / "a", b"two")
    finally:
        tmp_path.chmod(0o700)
    assert (tmp_path / "a").read_bytes() == b"one"


@POSIX
@pytest.mark.parametrize("size", [0, 1, 4095, 4096, 9999])
def test_a_full_disk_leaves_the_file_as_it_was(tmp_path: Path, size: int) -> None:
    (tmp_path / "a").write_bytes(b"one")
    with largest_file(size), pytest.raises(StorageError, match="could not be saved"):
        replace_file(tmp_path / "a", bytes(10_000))
    assert (tmp_path / "a").read_bytes() == b"one"
    assert [item.name for item in tmp_path.iterdir()] == ["a"]
    replace_file(tmp_path / "a", bytes(10_000))
    assert (tmp_path / "a").read_bytes() == bytes(10_000)


def test_folders_are_made_down_to_the_last(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b" / "c")
    make_folder(tmp_path / "a" / "b" / "c")
    assert (tmp_path / "a" / "b" / "c").is_dir()


def test_no_folder_is_made_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    with pytest.raises(StorageError, match="could not be made"):
        make_folder(tmp_path / "a" / "b")


def test_a_missing_folder_cannot_be_flushed(tmp_path: Path) -> None:
    if not hasattr(os, "O_DIRECTORY"):
        sync_folder(tmp_path / "nothing")
        return
    with pytest.raises(StorageError, match="could not be flushed"):
        sync_folder(tmp_path / "nothing")


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="needs a folder of that kind")
def test_a_folder_that_knows_no_flushing_is_no_error() -> None:
    sync_folder(Path("/proc/self/fd"))


def test_a_platform_that_opens_no_folders_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "O_DIRECTORY", raising=False)
    sync_folder(tmp_path / "nothing")


def test_leftovers_are_removed_and_nothing_else(tmp_path: Path) -> None:
    for name in (".a.x1.tmp", ".b.x2.tmp", "a", "b.tmp", ".hidden"):
        (tmp_path / name).touch()
    (tmp_path / ".folder.tmp").mkdir()
    assert remove_leftovers(tmp_path) == 2
    assert {item.name for item in tmp_path.iterdir()} == {"a", "b.tmp", ".hidden", ".folder.tmp"}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a user with limits")
def test_leftovers_that_stay_are_told(tmp_path: Path) -> None:
    (tmp_path / ".a.x.tmp").touch()
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(StorageError, match="not tidy"):
            remove_leftovers(tmp_path)
    finally:
        tmp_path.chmod(0o700)


class Reader:
    """Holds a file open, as Windows knows it, for the first attempts to move another there."""

    def __init__(self, attempts: int, source: Path, target: Path) -> None:
        self.left, self._source, self._target = attempts, source, target
        self.asked = 0

    def move(self) -> None:
        self.asked += 1
        if self.left:
            self.left -= 1
            raise PermissionError(13, "Access is denied")
        self._source.replace(self._target)


@pytest.mark.parametrize("attempts", [0, 1, 3])
def test_a_file_moves_into_place_once_its_reader_is_gone(tmp_path: Path, attempts: int) -> None:
    (tmp_path / "new").write_bytes(b"two")
    (tmp_path / "a").write_bytes(b"one")
    reader = Reader(attempts, tmp_path / "new", tmp_path / "a")
    move_into_place(reader.move, (0, 0, 0))
    assert reader.asked == attempts + 1
    assert (tmp_path / "a").read_bytes() == b"two"
    assert not (tmp_path / "new").exists()


def test_a_reader_that_stays_is_told_after_the_last_pause(tmp_path: Path) -> None:
    reader = Reader(99, tmp_path / "new", tmp_path / "a")
    with pytest.raises(PermissionError):
        move_into_place(reader.move, (0, 0))
    assert reader.asked == 3


def test_without_pauses_the_first_refusal_is_the_last(tmp_path: Path) -> None:
    reader = Reader(1, tmp_path / "new", tmp_path / "a")
    with pytest.raises(PermissionError):
        move_into_place(reader.move, ())
    assert reader.asked == 1


def test_another_failure_than_a_reader_is_not_waited_out(tmp_path: Path) -> None:
    reader = Reader(0, tmp_path / "no such file", tmp_path / "a")
    with pytest.raises(FileNotFoundError):
        move_into_place(reader.move, (0, 0))
    assert reader.asked == 1


SAVE_FOR_EVER = """
import itertools, sys
from pathlib import Path
from desktop.durable import replace_file
for number in itertools.count():
    replace_file(Path(sys.argv[1]), bytes([number % 251]) * 70_000)
    print(number, flush=True)
"""


@pytest.mark.slow
@POSIX
def test_fifty_killed_saves_leave_one_whole_content_each(tmp_path: Path) -> None:
    path = tmp_path / "a"
    random_delay = random.Random(1)
    for _ in range(50):
        with subprocess.Popen(
            [sys.executable, "-c", SAVE_FOR_EVER, str(path)], stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(random_delay.uniform(0, 0.02))
            process.send_signal(signal.SIGKILL)
            said = [int(line) for line in process.stdout.read().split(b"\n")[:-1]]
        content = path.read_bytes()
        assert len(content) == 70_000
        assert content == content[:1] * 70_000
        assert content[0] in {(last := max(said, default=0)) % 251, (last + 1) % 251}
        remove_leftovers(tmp_path)
        assert [item.name for item in tmp_path.iterdir()] == ["a"]
