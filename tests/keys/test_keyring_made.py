"""Key files that are made: never over others, never half, whatever fails meanwhile."""

import hashlib
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from desktop.errors import StorageError, UsageError
from desktop.keys.backup import words_of
from desktop.keys.derive import KeyRole, derive_secret
from desktop.keys.key_file import SMALL, Cost
from desktop.keys.keyring import FILE_NAME, Keyring, has_keys
from desktop.keys.signer import SeedSigner

pytestmark = pytest.mark.slow

ROOT = hashlib.sha256(b"root").digest()
PASSWORD = "correct horse battery staple"
NEW_PASSWORD = "a quite different sentence"
ORIGIN = "ledger.riverton.example/2026"
ONE_PASS = Cost(65_536, 1, 4)


def test_of_two_programs_that_make_keys_at_once_one_wins(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    roots = [bytes([number]) * 32 for number in range(6)]
    start = threading.Barrier(len(roots))
    refused: list[str] = []
    made: list[bytes] = []

    def make(root: bytes) -> None:
        start.wait(10)
        try:
            Keyring.create(path, PASSWORD, root, SMALL).lock()
        except StorageError as error:
            refused.append(error.what)
        else:
            made.append(root)

    workers = [threading.Thread(target=make, args=(root,)) for root in roots]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(30)
    assert len(made) == 1
    assert len(refused) == len(roots) - 1
    assert all("already" in what for what in refused)
    assert [item.name for item in tmp_path.iterdir()] == [FILE_NAME]
    with Keyring.open(path, PASSWORD) as winner:
        expected = SeedSigner(derive_secret(made[0], KeyRole.ISSUING, ORIGIN)).public
        assert winner.signer(KeyRole.ISSUING, ORIGIN).public == expected


@pytest.mark.parametrize("kind", ["file", "folder", "link to nothing"])
def test_whatever_stands_where_keys_would_is_left_there(tmp_path: Path, kind: str) -> None:
    path = tmp_path / FILE_NAME
    if kind == "folder":
        path.mkdir()
    elif kind == "link to nothing":
        try:
            path.symlink_to(tmp_path / "nothing")
        except OSError:
            pytest.skip("this user may not make links")
    else:
        path.write_bytes(b"mine")
    with pytest.raises(StorageError) as told:
        Keyring.create(path, PASSWORD, ROOT, SMALL)
    assert str(path) in told.value.what
    assert [item.name for item in tmp_path.iterdir()] == [FILE_NAME]
    assert path.is_symlink() or path.is_dir() or path.read_bytes() == b"mine"


def test_a_file_without_a_byte_holds_no_keys_and_gives_way(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    path.touch()
    assert not has_keys(path)
    with pytest.raises(StorageError, match="no key file"):
        Keyring.open(path, PASSWORD)
    Keyring.create(path, PASSWORD, ROOT, SMALL).lock()
    assert has_keys(path)
    assert [item.name for item in tmp_path.iterdir()] == [FILE_NAME]
    Keyring.open(path, PASSWORD).lock()


_DIES = """
import os, sys
from pathlib import Path
from desktop.keys import keyring
keyring.format_key_file = lambda _file: os._exit(9)  # the power fails
keyring.Keyring.create(Path(sys.argv[1]), "an operator of nine words", bytes(32))
"""


def test_a_crash_while_keys_are_made_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    root = Path(__file__).parents[2]
    died = subprocess.run([sys.executable, "-c", _DIES, str(path)], cwd=root, check=False)
    assert died.returncode == 9
    assert not list(tmp_path.iterdir())


def test_a_disk_without_second_names_for_files_takes_keys_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / FILE_NAME
    Keyring.create(path, PASSWORD, ROOT, SMALL).lock()
    assert [item.name for item in tmp_path.iterdir()] == [FILE_NAME]
    with pytest.raises(StorageError, match="already"):
        Keyring.create(path, PASSWORD, bytes(32), SMALL)
    with Keyring.open(path, PASSWORD) as again:
        assert again.backup_words(PASSWORD) == words_of(ROOT)


def test_a_missing_folder_for_keys_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="could not be saved"):
        Keyring.create(tmp_path / "nowhere" / FILE_NAME, PASSWORD, ROOT, SMALL)
    assert not list(tmp_path.iterdir())


def test_a_weak_password_and_a_short_root_make_no_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="too weak"):
        Keyring.create(tmp_path / FILE_NAME, "password1", ROOT, SMALL)
    with pytest.raises(UsageError, match="32"):
        Keyring.create(tmp_path / FILE_NAME, PASSWORD, ROOT[1:], SMALL)
    assert not list(tmp_path.iterdir())
