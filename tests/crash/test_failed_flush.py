"""After a failed flush a connection writes nothing more, and an empty file is no database."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.errors import StorageError
from desktop.replica.database import open_read_only
from tests.crash.shim import library, require_shim

_JOB = """
import ctypes, sys
from pathlib import Path
from desktop.errors import StorageError
from desktop.replica import node_state
from desktop.replica.database import open_database
db = open_database(Path(sys.argv[1]) / "queue.db", "queue")
shim = ctypes.CDLL(None)
for at in range(1, 30):
    shim.crash_arm(sys.argv[1].encode(), b"", 1, ctypes.c_long(at), 5)
    try:
        node_state.enqueue(db, [(bytes([at]), b"x")])
    except StorageError as error:
        shim.crash_arm(b"", b"", 0, ctypes.c_long(0), 0)
        try:
            node_state.enqueue(db, [(b"again", b"x")])
        except StorageError as error:
            print(at, "refused", error.what)
        else:
            print(at, "WRITTEN AGAIN")
        db.close()
        db = open_database(Path(sys.argv[1]) / "queue.db", "queue")
"""


def test_after_a_failed_commit_the_connection_writes_nothing_more(tmp_path: Path) -> None:
    require_shim()
    shim = library()
    done = subprocess.run(
        [sys.executable, "-c", _JOB, str(tmp_path.resolve())],
        text=True,
        capture_output=True,
        check=True,
        env={**os.environ, "LD_PRELOAD": str(shim)},
    )
    assert [line for line in done.stdout.splitlines() if "refused" in line], done.stdout


def test_an_empty_file_is_told_as_no_database(tmp_path: Path) -> None:
    (tmp_path / "replica.db").touch()
    with pytest.raises(StorageError, match="There is no database"):
        open_read_only(tmp_path / "replica.db", "replica")
