"""A replica as its readers see it: the very files that a published folder holds."""

import shutil
import threading
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from desktop.engine.publish import export_tree
from desktop.errors import PeerError
from desktop.ledger.tiles import required_bundles, required_tiles
from desktop.node.api import reading_app
from desktop.node.reader import Reader
from desktop.peers.folder import FolderSource
from desktop.peers.replica_source import ReplicaSource
from desktop.peers.source import BUNDLE_LIMIT, Source
from desktop.peers.sync import Replica, sync_with
from desktop.replica import entries
from desktop.replica.database import Database, open_database, open_read_only
from tests.city import CHANGED_SIZES, SIZES, City, changed_city, grown_city
from tests.node.nodes import serving, web
from tests.peers.lying import peer_folder


def _synced(folder: Path, city: City, source: Source) -> Database:
    folder.mkdir()
    with open_database(folder / "replica.db", "replica") as db:
        replica = Replica(db, city.anchor, folder / "incoming", folder / "evidence")
        assert sync_with(replica, source)[1].state == "agrees"
    return open_read_only(folder / "replica.db", "replica", any_thread=True)


@pytest.fixture(scope="module")
def city() -> City:
    return grown_city()


@pytest.fixture(scope="module")
def db(city: City, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    folder = tmp_path_factory.mktemp("synced") / "one"
    with _synced(folder, city, FolderSource(peer_folder(city), "x")) as db:
        yield db


@pytest.mark.slow
def test_every_file_of_the_folder_is_made_of_the_replica(city: City, db: Database) -> None:
    source, folder = ReplicaSource(db), peer_folder(city)
    paths = [tile.path for tile in (*required_tiles(SIZES[-1]), *required_bundles(SIZES[-1]))]
    for path in ("checkpoint", "receipts", *paths):
        assert source.read(path, BUNDLE_LIMIT) == (folder / path).read_bytes()


def test_earlier_and_narrower_files_are_made_as_well(city: City, db: Database) -> None:
    source, folder = ReplicaSource(db), peer_folder(city)
    whole = (folder / "tile/0/000").read_bytes()
    for width in (1, 7, 255):
        assert source.read(f"tile/0/000.p/{width}", BUNDLE_LIMIT) == whole[: 32 * width]


@pytest.mark.parametrize(
    "path",
    [
        "pending",
        "charter/1",
        "charter/0",
        "charter/01",
        "tile/0/001",
        "tile/0/001.p/200",
        "tile/0/x001/000",
        "tile/1/001",
        "tile/2/000",
        "tile/63/000",
        "tile/64/000",
        "tile/entries/001",
        "tile/entries/002",
        "tile/0/999",
        "replica.db",
        "../replica.db",
        "",
    ],
)
def test_what_the_log_has_not_is_not_there(db: Database, path: str) -> None:
    assert ReplicaSource(db).read(path, BUNDLE_LIMIT) is None


def test_more_than_may_come_is_refused(db: Database) -> None:
    with pytest.raises(PeerError) as caught:
        ReplicaSource(db).read("tile/0/000", 8191)
    assert caught.value.code == "PEER_TOO_LARGE"


def test_an_empty_replica_has_nothing(tmp_path: Path) -> None:
    with open_database(tmp_path / "replica.db", "replica") as db:
        for path in ("checkpoint", "receipts", "charter/1", "tile/0/000", "tile/entries/000.p/1"):
            assert ReplicaSource(db).read(path, BUNDLE_LIMIT) is None


@pytest.mark.slow
def test_the_note_of_a_change_of_charter_is_kept(tmp_path: Path) -> None:
    city = changed_city()
    with _synced(tmp_path / "one", city, FolderSource(peer_folder(city), "x")) as db:
        source = ReplicaSource(db)
        kept = (peer_folder(city) / "charter/1").read_bytes()
        assert source.read("charter/1", BUNDLE_LIMIT) == kept
        assert source.read("charter/2", BUNDLE_LIMIT) is None
        with _synced(tmp_path / "two", city, source) as other:
            assert entries.stored_size(other) == CHANGED_SIZES[-1]


def test_a_damaged_replica_is_told_and_not_served(tmp_path: Path, city: City, db: Database) -> None:
    assert db.path is not None
    shutil.copy(db.path, tmp_path / "replica.db")
    with open_database(tmp_path / "replica.db", "replica") as harmed:
        harmed.execute("update bundle set data = x'ffff'")
        with pytest.raises(PeerError) as caught:
            ReplicaSource(harmed).read("tile/entries/000", BUNDLE_LIMIT)
    assert caught.value.code == "PEER_UNREACHABLE"
    assert city.folder.exists()


def test_many_threads_read_at_once(db: Database) -> None:
    source = ReplicaSource(db)
    got: list[bytes | None] = []

    def read() -> None:
        got.extend(source.read("tile/0/000", BUNDLE_LIMIT) for _ in range(20))

    threads = [threading.Thread(target=read) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(got) == 160
    assert len(set(got)) == 1


@pytest.mark.slow
def test_a_replica_that_is_served_is_synced_from(tmp_path: Path, city: City, db: Database) -> None:
    assert db.path is not None
    with (
        Reader(db.path, city.anchor) as reader,
        serving(reading_app(reader)) as port,
        closing(web(port)) as source,
        _synced(tmp_path / "two", city, source) as other,
    ):
        assert entries.stored_size(other) == SIZES[-1]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.mark.slow
def test_a_plain_web_server_over_an_exported_folder_is_synced_from(
    tmp_path: Path, city: City, db: Database
) -> None:
    export_tree(db, tmp_path / "exported")
    handler = partial(_Quiet, directory=str(tmp_path / "exported"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            with (
                closing(web(server.server_port)) as source,
                _synced(tmp_path / "two", city, source) as other,
            ):
                assert entries.stored_size(other) == SIZES[-1]
        finally:
            server.shutdown()
            thread.join()
