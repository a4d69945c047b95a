"""A sync over HTTP from a real server: what is here already is not fetched again.

A sync that is killed on the way goes on where it stopped, and ends with the tree of the server.
"""

import asyncio
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.types import Receive, Scope, Send

from desktop.errors import FormatError
from desktop.ledger.checkpoint import parse_checkpoint
from desktop.ledger.tiles import ENTRIES, TILE_WIDTH, TileId, parse_bundle, parse_tile_path
from desktop.node.api import reading_app
from desktop.node.service import Health
from desktop.peers.folder import FolderSource
from desktop.peers.source import Peer
from desktop.peers.sync import Replica, Synced, sync
from desktop.profile import Profile, load_profile, save_profile
from desktop.replica import checkpoints, entries
from desktop.replica.database import open_database, open_read_only
from desktop.session import Session
from tests.city import SIZES, City, grown_city
from tests.crash.runner import KILLED
from tests.crash.stages import content_of
from tests.node.nodes import HOST, serving
from tests.peers.laptops import log_of
from tests.peers.lying import note_over, peer_folder, receipts_over, write_tree

_ROOT = Path(__file__).resolve().parents[2]
_KILLS = 3


async def _at_once(_path: str) -> None:
    """Let a file be answered."""


class Shown:
    """A server's tree; which files were asked for, and what is done before one is answered."""

    def __init__(self, folder: Path) -> None:
        self._tree = FolderSource(folder, "town")
        self.asked: list[str] = []
        self.before: Callable[[str], Awaitable[None]] = _at_once
        self.app = Starlette()
        self.app.mount("/", self._answer)
        self._serving = reading_app(self)

    def tree(self) -> FolderSource:
        """Return the tree that readers get."""
        return self._tree

    def health(self) -> Health:
        """Return how it does."""
        return Health("writer", "", None, 0, 0, None)

    def show(self, folder: Path) -> None:
        """Show another tree from now on."""
        self._tree = FolderSource(folder, "town")

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"].lstrip("/")
        self.asked.append(path)
        await self.before(path)
        await self._serving(scope, receive, send)

    def tiles(self) -> list[TileId]:
        """Return the hash tiles and bundles that were asked for."""
        return [tile for tile in map(_tile, self.asked) if tile is not None]

    def bundles(self) -> list[int]:
        """Return the numbers of the bundles that were asked for, in order."""
        return [tile.number for tile in self.tiles() if tile.level == ENTRIES]


def _tile(path: str) -> TileId | None:
    return parse_tile_path(path) if path.startswith("tile/") else None


def _profile(folder: Path, city: City, port: int) -> Path:
    peers = (Peer("town", "http", f"http://{HOST}:{port}"),)
    save_profile(Profile(folder, "inspector", city.anchor, peers))
    return folder


def _synced(profile: Path) -> Synced:
    with Session(profile) as session:
        done = session.sync()
    assert [peer.error for peer in done.peers] == [None]
    return done


def _content(profile: Path) -> tuple[int, str]:
    with open_read_only(profile / "replica.db", "replica") as db:
        assert db.check() == []
        return entries.stored_size(db), content_of(db)


def _from_folder(folder: Path, city: City, *trees: Path) -> tuple[int, str]:
    """Return what a replica holds that took in the same trees from folders."""
    folder.mkdir()
    with open_database(folder / "replica.db", "replica") as db:
        laptop = Replica(db, city.anchor, folder / "in", folder / "evidence")
        for tree in trees:
            assert sync(laptop, [FolderSource(tree, "town")]).peers[0].state == "agrees"
    return _content(folder)


@pytest.mark.slow
def test_a_second_sync_over_http_fetches_what_is_new_alone(tmp_path: Path) -> None:
    city, held = grown_city(), SIZES[1]
    log = log_of(city, held)
    first = write_tree(tmp_path / "first", log, note_over(city, log), receipts_over(city, log))
    whole = peer_folder(city)
    shown = Shown(first)
    with serving(shown.app) as port:
        profile = _profile(tmp_path / "laptop", city, port)
        assert _synced(profile).added == held
        shown.show(whole)
        shown.asked.clear()
        assert _synced(profile).added == SIZES[-1] - held
        fetched = shown.tiles()
        assert {tile.level for tile in fetched} == {0, ENTRIES}
        assert {tile.number for tile in fetched} == set(range(held // TILE_WIDTH, 2))
        assert len(fetched) == len(set(fetched))
        shown.asked.clear()
        assert _synced(profile).added == 0
        assert not shown.tiles()
    assert _content(profile) == _from_folder(tmp_path / "other", city, first, whole)


@pytest.fixture(scope="module")
def long_city(tmp_path_factory: pytest.TempPathFactory) -> City:
    """Return a city with a log of five bundles."""
    city = City(tmp_path_factory.mktemp("long") / "city")
    city.folder.mkdir()
    with city.found() as network:
        for _ in range(2):
            city.seal(network, *city.recalls(550))
        network.publish()
    return city


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
def test_a_killed_sync_over_http_goes_on_where_it_stopped(long_city: City, tmp_path: Path) -> None:
    tree = peer_folder(long_city)
    size = parse_checkpoint((tree / "checkpoint").read_bytes()).size
    count = -(-size // TILE_WIDTH)
    shown = Shown(tree)
    with serving(shown.app) as port:
        profile = _profile(tmp_path / "laptop", long_city, port)
        for number in range(1, _KILLS + 1):
            _kill_at(shown, profile, number)
            assert min(shown.bundles()) == number - 1, "what was kept is fetched again"
            assert _kept(profile) == set(range(number))
            with open_database(profile / "replica.db", "replica") as db:
                assert db.check() == []
                assert entries.stored_size(db) == 0
            shown.asked.clear()
        done = _synced(profile)
        assert done.added == size
        assert sorted(shown.bundles()) == list(range(_KILLS, count))
    print(f"sync over HTTP: {_KILLS} kills, {_KILLS} of {count} bundles never fetched again")
    assert _content(profile) == _from_folder(tmp_path / "other", long_city, tree)
    with open_read_only(profile / "replica.db", "replica") as db:
        trusted = checkpoints.trusted(db)
        assert trusted is not None
        assert trusted.size == size
    assert not load_profile(profile).incoming.exists()


def _kept(profile: Path) -> set[int]:
    """Return the numbers of the bundles that a killed sync has left whole; one may be cut."""
    paths = load_profile(profile).incoming.glob("*.bundle")
    return {int(path.stem) for path in paths if _is_whole(path.read_bytes())}


def _is_whole(data: bytes) -> bool:
    try:
        parse_bundle(data)
    except FormatError:
        return False
    return True


def _kill_at(shown: Shown, profile: Path, count: int) -> None:
    """Sync in a process of its own, and kill it once the first so many bundles are kept."""
    process = subprocess.Popen(
        [sys.executable, "-m", "desktop", "sync", "--profile", str(profile)],
        cwd=_ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )

    async def kill(path: str) -> None:
        tile = _tile(path)
        if tile is None or tile.level != ENTRIES or tile.number < count:
            return
        while len(_kept(profile)) < count:  # noqa: ASYNC110  (another process keeps them)
            await asyncio.sleep(0.005)
        process.kill()
        process.wait()

    shown.before = kill
    assert process.wait(60) == KILLED
    shown.before = _at_once
