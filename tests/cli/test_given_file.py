"""Files that a user names: read whole, or refused with what, means and do."""

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from desktop.cli.given_file import read_file, read_json
from desktop.errors import CivicLedgerError, FormatError, StorageError


def told(read: Callable[[], object], kind: type[CivicLedgerError]) -> CivicLedgerError:
    with pytest.raises(kind) as refused:
        read()
    assert refused.value.what
    assert refused.value.means
    assert refused.value.do
    return refused.value


def test_a_file_up_to_the_limit_is_read_whole(tmp_path: Path) -> None:
    for size in (0, 1, 10):
        (tmp_path / "file").write_bytes(bytes(size))
        assert read_file(tmp_path / "file", 10) == bytes(size)


@pytest.mark.parametrize("read", [read_file, read_json])
def test_a_missing_file_a_folder_and_a_large_file_are_told_apart(
    tmp_path: Path, read: Callable[[Path, int], object]
) -> None:
    path = tmp_path / "file"
    assert "There is no file" in told(lambda: read(path, 10), StorageError).what
    assert "There is no file" in told(lambda: read(path / "in" / "x", 10), StorageError).what
    path.mkdir()
    assert "is a folder" in told(lambda: read(path, 10), StorageError).what
    path.rmdir()
    path.write_bytes(bytes(11))
    error = told(lambda: read(path, 10), FormatError)
    assert "more than 10 bytes" in error.what
    assert str(path) in error.what


def test_a_path_below_a_file_and_one_too_long_are_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path / "file" / "x", tmp_path / ("x" * 300)):
        assert str(path) in told(partial(read_file, path, 10), StorageError).what


@pytest.mark.skipif(sys.platform == "win32", reason="needs rights of POSIX")
def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch(0o000)
    if os.access(path, os.R_OK):  # an administrator may read everything
        path = Path("/proc/self/mem")  # opens, and fails at its first byte
    if not path.exists():
        pytest.skip("nothing here is unreadable for this user")
    assert "cannot be read" in told(lambda: read_file(path, 10), StorageError).what


def test_json_may_be_spelled_freely(tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    path.write_bytes(b'\xef\xbb\xbf{ "b" : 1,\r\n"a": ["\\u00e9"] }\n')
    assert read_json(path, 100) == {"a": ["\u00e9"], "b": 1}


_NOT_OF_THE_LEDGER = {
    b"%PDF-1.7": ("not JSON but a PDF document", "as JSON"),
    b'{"a": [1,': ("stops at line 1, column 10", "again"),
    b'{"a": 1.5}': ("1.5 is not a whole number", "as text in quotes"),
    b'{"a": NaN}': (),
    b'{"a": 1, "a": 2}': ("'a' stands twice", "Correct"),
    b'{"a": 9007199254740992}': ("2^53-1", "Correct"),
    b'["\\ud800"]': ("surrogate", "Correct"),
    b"[" * 20 + b"]" * 20: ("levels", "Correct"),
    b"[" * 5000: ("not JSON", "Correct"),
    b'{"\xc3\xa9": 1}': ("not ASCII", "Correct"),
    b'{"a": ' + b"9" * 5000 + b"}": (),
}


@pytest.mark.parametrize("data", _NOT_OF_THE_LEDGER)
def test_json_that_the_ledger_does_not_have_is_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "file.json"
    path.write_bytes(data)
    error = told(lambda: read_json(path, 10_000), FormatError)
    assert error.what.startswith("The file file.json cannot be used: ")
    for word, place in zip(_NOT_OF_THE_LEDGER[data], (error.what, error.do), strict=False):
        assert word in place
