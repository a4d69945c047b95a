"""Folders as peers: plain files within limits, and a stick that is gone told from a lost file."""

import os
import socket
import sys
from pathlib import Path

import pytest

from desktop.errors import PeerError
from desktop.peers.folder import FolderSource

_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    (folder / "tile" / "0").mkdir(parents=True)
    (folder / "tile" / "0" / "000").write_bytes(b"x" * 100)
    (folder / "checkpoint").write_bytes(b"note")
    return folder


def _code(stick: Path, path: str, limit: int = 1000) -> str:
    with pytest.raises(PeerError) as caught:
        FolderSource(stick, "stick").read(path, limit)
    return caught.value.code


def test_a_file_is_read(stick: Path) -> None:
    source = FolderSource(stick)
    assert (source.kind, source.name) == ("folder", str(stick))
    assert source.read("checkpoint", 1000) == b"note"
    assert source.read("tile/0/000", 100) == b"x" * 100


@pytest.mark.parametrize("path", ["receipts", "tile/0/001.p/3", "tile/9/000", "checkpoint/000"])
def test_what_is_not_there_is_none(stick: Path, path: str) -> None:
    assert FolderSource(stick).read(path, 1000) is None


@pytest.mark.parametrize(
    "path",
    ["", "/", "../secret", "tile/../../secret", "/etc/passwd", "tile//0", "./checkpoint", "tile/",
     "C:/x", "tile\\0", "checkpoint\n", "check\0point", "tile/.hidden", "a/" * 20 + "a",
     "a" * 5000],
)  # fmt: skip
def test_a_path_that_leads_elsewhere_is_not_followed(
    stick: Path, path: str, tmp_path: Path
) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    assert _code(stick, path) == "PEER_PATH"


def test_a_folder_that_is_gone_is_unreachable(stick: Path) -> None:
    assert _code(stick / "nowhere", "checkpoint") == "PEER_UNREACHABLE"
    assert _code(stick / "checkpoint", "checkpoint") == "PEER_UNREACHABLE"


def test_a_file_beyond_the_limit_is_not_read(stick: Path) -> None:
    assert _code(stick, "tile/0/000", 99) == "PEER_TOO_LARGE"


def test_a_folder_in_the_place_of_a_file_is_refused(stick: Path) -> None:
    (stick / "receipts").mkdir()
    assert _code(stick, "receipts") == "PEER_PATH"


@_POSIX
def test_a_link_is_not_followed(stick: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    (stick / "receipts").symlink_to(tmp_path / "secret")
    assert _code(stick, "receipts") == "PEER_PATH"
    (stick / "pending").symlink_to(tmp_path / "nothing there")
    assert _code(stick, "pending") == "PEER_PATH"


@_POSIX
def test_a_linked_folder_is_not_followed(stick: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    (other / "000").mkdir(parents=True)
    (stick / "tile" / "1").symlink_to(other)
    assert _code(stick, "tile/1/000") == "PEER_PATH"


@_POSIX
def test_a_pipe_a_socket_and_a_device_are_not_opened(stick: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("Windows has no such files")
    os.mkfifo(stick / "receipts")  # opening it would wait for ever
    assert _code(stick, "receipts") == "PEER_PATH"
    with socket.socket(socket.AF_UNIX) as server:
        here = Path.cwd()
        os.chdir(stick)  # the name of a socket must be short
        try:
            server.bind("pending")
        finally:
            os.chdir(here)
        assert _code(stick, "pending") == "PEER_PATH"


@_POSIX
def test_a_file_that_the_disk_does_not_give_is_unreachable(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> int:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "open", fail)
    assert _code(stick, "checkpoint") == "PEER_UNREACHABLE"


@_POSIX
def test_a_link_that_takes_a_files_place_at_the_last_moment_is_not_followed(
    stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    open_file = os.open

    def swap(path: Path, flags: int) -> int:
        (stick / "checkpoint").unlink()
        (stick / "checkpoint").symlink_to(tmp_path / "secret")
        return open_file(path, flags)

    monkeypatch.setattr(os, "open", swap)
    assert _code(stick, "checkpoint") == "PEER_UNREACHABLE"


@_POSIX
def test_a_pipe_that_takes_a_files_place_at_the_last_moment_is_not_read(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if sys.platform == "win32":
        pytest.skip("Windows has no such files")
    open_file = os.open

    def swap(path: Path, flags: int) -> int:
        (stick / "checkpoint").unlink()
        os.mkfifo(stick / "checkpoint")
        return open_file(path, flags)

    monkeypatch.setattr(os, "open", swap)
    assert _code(stick, "checkpoint") == "PEER_PATH"
