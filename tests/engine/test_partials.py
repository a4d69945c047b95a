"""Partial files: gone once full ones have replaced them for ten minutes, and nothing else is."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.engine.partials import KEPT_MS, delete_partials
from desktop.errors import StorageError
from desktop.ledger.tiles import ENTRIES, TileId, required_bundles, required_tiles
from desktop.peers.folder import FolderSource
from desktop.peers.source import BUNDLE_LIMIT
from desktop.peers.staging import read_tile
from desktop.peers.sync import Replica, sync
from desktop.replica import checkpoints
from desktop.replica.database import in_memory, open_read_only
from tests.city import SIZES, City, grown_city

pytestmark = pytest.mark.slow

NOW_MS = 1_800_000_000_000
FULL = ("tile/0/000", "tile/entries/000")


@pytest.fixture
def city(tmp_path: Path) -> City:
    city = grown_city().moved(tmp_path / "city")
    for tree in _trees(city):
        for path in FULL:
            _age(tree / path, KEPT_MS)
    return city


def _trees(city: City) -> list[Path]:
    return [city.folder / "authorities" / "city-hall" / "log", city.folder / "peers" / "folder"]


def _age(file: Path, age_ms: int) -> None:
    time_ns = (NOW_MS - age_ms) * 1_000_000
    os.utime(file, ns=(time_ns, time_ns))


@pytest.fixture
def tree(city: City) -> Path:
    return _trees(city)[0]


def _files(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def _replaced() -> set[str]:
    """Return the partial files below the full ones, of the two smaller sizes."""
    return {
        tile.path for size in SIZES[:2] for tile in (*required_tiles(size), *required_bundles(size))
    }


def test_what_full_files_have_replaced_goes_from_the_log_and_from_the_copy(city: City) -> None:
    for tree in _trees(city):
        before = _files(tree)
        assert before > _replaced()
        assert delete_partials(tree, NOW_MS) == len(_replaced()) == 4
        assert _files(tree) == before - _replaced()
        assert not (tree / "tile" / "entries" / "000.p").exists()
        assert (tree / "tile" / "entries" / "001.p").is_dir()
        assert delete_partials(tree, NOW_MS) == 0


def test_ten_minutes_have_to_pass_first(tree: Path) -> None:
    before = _files(tree)
    for path in FULL:
        _age(tree / path, KEPT_MS - 1)
    assert delete_partials(tree, NOW_MS) == 0
    assert delete_partials(tree, NOW_MS - 10**9) == 0  # a clock that was set back
    assert _files(tree) == before
    _age(tree / FULL[1], KEPT_MS)
    assert delete_partials(tree, NOW_MS) == 2
    assert _files(tree) == {path for path in before if not path.startswith("tile/entries/000.p")}


def test_a_copy_with_times_of_its_own_waits_again(tree: Path, tmp_path: Path) -> None:
    copied = tmp_path / "stick"
    shutil.copytree(tree, copied, copy_function=shutil.copyfile)
    fresh_ms = (copied / FULL[0]).stat().st_mtime_ns // 1_000_000
    assert delete_partials(copied, fresh_ms + KEPT_MS - 60_000) == 0
    assert delete_partials(copied, fresh_ms + KEPT_MS + 60_000) == 4


def test_a_full_file_that_is_cut_off_or_another_one_replaces_nothing(tree: Path) -> None:
    bundle, tile = tree / "tile/entries/000", tree / "tile/0/000"
    bundle.write_bytes(bundle.read_bytes()[:-1])
    tile.write_bytes(bytes(8192))
    for file in (bundle, tile):
        _age(file, KEPT_MS)
    before = _files(tree)
    assert delete_partials(tree, NOW_MS) == 0
    tile.write_bytes(b"short")
    _age(tile, KEPT_MS)
    assert delete_partials(tree, NOW_MS) == 0
    for file in (bundle, tile):
        file.unlink()
    assert delete_partials(tree, NOW_MS) == 0
    assert _files(tree) == before - set(FULL)


def _note(city: City, size: int) -> bytes:
    home = city.folder / "authorities" / "city-hall"
    with open_read_only(home / "replica.db", "replica") as db:
        stored = checkpoints.at(db, size)
        assert stored is not None
        return stored.note


@pytest.mark.parametrize("name", ["checkpoint", "pending"])
def test_the_right_edge_of_what_is_shown_stays(city: City, tree: Path, name: str) -> None:
    (tree / name).write_bytes(_note(city, SIZES[1]))
    needed = {tile.path for tile in (*required_tiles(SIZES[1]), *required_bundles(SIZES[1]))}
    before = _files(tree)
    assert delete_partials(tree, NOW_MS) == 2
    assert _files(tree) == before - (_replaced() - needed)


def test_a_reader_of_an_older_checkpoint_falls_back_to_the_full_file(
    city: City, tree: Path, tmp_path: Path
) -> None:
    wanted = TileId(ENTRIES, 0, SIZES[1])
    before = (tree / wanted.path).read_bytes()
    delete_partials(tree, NOW_MS)
    assert read_tile(FolderSource(tree), wanted, BUNDLE_LIMIT).startswith(before)
    (tree / "checkpoint").write_bytes(_note(city, SIZES[1]))
    (tree / "receipts").unlink()
    with in_memory("replica") as db:
        laptop = Replica(db, city.anchor, tmp_path / "incoming", tmp_path / "evidence")
        (state,) = sync(laptop, [FolderSource(tree)]).peers
        assert (state.state, state.size) == ("agrees", SIZES[1])


def test_nothing_else_is_ever_deleted(tree: Path) -> None:
    strange = [
        "tile/entries/000.p/notes.txt",
        "tile/entries/000.p/256",
        "tile/entries/000.p/007",
        "tile/entries/000.p/.12.abc.tmp",
        "tile/9/000.p/1",
        "tile/0/00.p/1",
        "other/tile/0/000.p/1",
        "tile/entries/000.p/8/deep",
    ]
    for path in strange:
        (tree / path).parent.mkdir(parents=True, exist_ok=True)
        (tree / path).write_bytes(b"")
    before = _files(tree)
    assert delete_partials(tree, NOW_MS) == 4
    assert _files(tree) == before - _replaced()


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs a right there")
def test_links_are_not_followed(tree: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    shutil.move(tree / "tile/entries/000.p", elsewhere)
    (tree / "tile/entries/000.p").symlink_to(elsewhere)
    (tree / "tile/0/000.p" / "9").symlink_to(elsewhere / str(SIZES[0]))
    before = _files(elsewhere)
    assert delete_partials(tree, NOW_MS) == 2  # of the hash tile alone
    assert _files(elsewhere) == before
    assert (tree / "tile/0/000.p/9").is_symlink()
    full = tree / "tile/entries/000"
    shutil.move(full, tmp_path / "full")
    full.symlink_to(tmp_path / "full")
    (tree / "tile/entries/000.p").unlink()
    shutil.move(elsewhere, tree / "tile/entries/000.p")
    assert delete_partials(tree, NOW_MS) == 0


def test_with_a_note_that_cannot_be_read_nothing_is_deleted(tree: Path) -> None:
    before = _files(tree)
    (tree / "checkpoint").write_bytes(b"nothing")
    with pytest.raises(StorageError, match="cannot be read"):
        delete_partials(tree, NOW_MS)
    assert _files(tree) == before


def test_a_tree_that_cannot_be_read_is_told_in_words(tree: Path) -> None:
    (tree / "checkpoint").unlink()
    (tree / "checkpoint").mkdir()
    with pytest.raises(StorageError, match="could not be tidied"):
        delete_partials(tree, NOW_MS)


@pytest.fixture
def read_only(tree: Path) -> Iterator[Path]:
    folder = tree / "tile/entries/000.p"
    folder.chmod(0o555)
    yield tree
    folder.chmod(0o755)


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may delete anything"
)
def test_what_cannot_be_deleted_now_waits(read_only: Path) -> None:
    assert delete_partials(read_only, NOW_MS) == 2


def test_a_place_without_a_tree_has_nothing_to_delete(tmp_path: Path) -> None:
    assert delete_partials(tmp_path, NOW_MS) == 0
