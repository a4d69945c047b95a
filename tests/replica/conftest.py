"""A synced replica of the grown city, one copy for each test."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from desktop.peers.folder import FolderSource
from desktop.peers.sync import Replica, sync
from desktop.replica.database import Database, in_memory
from tests.city import grown_city


@cache
def _synced() -> Database:
    city, db = grown_city(), in_memory("replica")
    laptop = Replica(db, city.anchor, city.folder / "incoming", city.folder / "evidence")
    (peer,) = sync(laptop, [FolderSource(city.folder / "peers" / "folder")]).peers
    assert peer.state == "agrees"
    return db


@pytest.fixture
def db() -> Iterator[Database]:
    """Return a replica in memory at the newest published size."""
    with in_memory("replica") as db:
        _synced()._connection.backup(db._connection)
        yield db


@pytest.fixture
def replica_file(tmp_path: Path) -> Path:
    """Return the file of a replica that is closed."""
    import sqlite3  # noqa: PLC0415  (as somebody else's program would)

    path = tmp_path / "replica.db"
    target = sqlite3.connect(path)
    _synced()._connection.backup(target)
    target.close()
    return path
