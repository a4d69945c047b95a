"""A laptop that is synced from folders, and what a failed sync must leave as it was."""

import tempfile
from functools import cache
from pathlib import Path

from desktop.peers.folder import FolderSource
from desktop.peers.sync import PeerState, Replica, sync
from desktop.replica import checkpoints, entries
from desktop.replica.database import Database, in_memory
from tests.city import City
from tests.peers.lying import note_over, peer_folder, read_entries, receipts_over, write_tree


def sync_once(laptop: Replica, folder: Path) -> PeerState:
    """Sync from one folder and return what became of it."""
    return sync(laptop, [FolderSource(folder, "stick")]).peers[0]


def told(laptop: Replica, folder: Path) -> tuple[str, str | None]:
    """Sync from one folder and return state and code."""
    state = sync_once(laptop, folder)
    return state.state, state.code


def trusted_size(laptop: Replica) -> int:
    """Return how many entries are final for the laptop."""
    trusted = checkpoints.trusted(laptop.db)
    return 0 if trusted is None else trusted.size


def everything(db: Database) -> list[object]:
    """Return all that a failed sync must leave as it was."""
    tables = db.query(
        "select name from sqlite_master where type = 'table' and name not like 'search%' "
        "order by name"
    )
    return [(table, db.query(f"select * from {table} order by 1")) for (table,) in tables]


def log_of(city: City, size: int) -> list[bytes]:
    """Return the first entries of a city's newest published tree."""
    note = (peer_folder(city) / "checkpoint").read_bytes()
    return read_entries(peer_folder(city), int(note.split(b"\n")[1]))[:size]


@cache
def _synced(folder: Path, size: int) -> Database:
    city, db = _CITIES[folder], in_memory("replica")
    with tempfile.TemporaryDirectory() as name:
        log = log_of(city, size)
        tree = write_tree(Path(name), log, note_over(city, log), receipts_over(city, log))
        laptop = Replica(db, city.anchor, tree / "incoming", tree / "evidence")
        assert told(laptop, tree) == ("agrees", None)
    return db


_CITIES: dict[Path, City] = {}


def bring_to(laptop: Replica, city: City, size: int) -> None:
    """Bring a laptop to a published size of a city that nobody writes to, quickly."""
    _CITIES[city.folder] = city
    _synced(city.folder, size)._connection.backup(laptop.db._connection)
    assert entries.stored_size(laptop.db) == size
