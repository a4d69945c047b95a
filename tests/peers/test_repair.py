"""A damaged replica is made whole: what is good is kept, what is not comes from peers again."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from desktop.errors import PeerError
from desktop.peers.folder import FolderSource
from desktop.peers.repair import Place, Repaired, repair
from desktop.peers.sync import Replica, sync
from desktop.replica import checkpoints, entries
from desktop.replica.database import open_database
from tests.city import SIZES, City, grown_city
from tests.crash.stages import content_of
from tests.peers.laptops import log_of
from tests.peers.lying import note_over, peer_folder, receipts_over, write_tree
from tests.thorough import times

pytestmark = pytest.mark.slow

_DAMAGED = times(60, 200)
_BUNDLES = -(-SIZES[-1] // 256)


class Recording(FolderSource):
    """A peer of which it is known what was read."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "town")
        self.paths: list[str] = []

    def read(self, path: str, limit: int) -> bytes | None:
        """Read as the folder does."""
        self.paths.append(path)
        return super().read(path, limit)

    @property
    def bundles(self) -> list[str]:
        """Return the bundles that were read."""
        return [path for path in self.paths if path.startswith("tile/entries/")]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Return a replica of the grown city, and what it says."""
    file = tmp_path_factory.mktemp("sound") / "replica.db"
    with open_database(file, "replica") as db:
        laptop = Replica(db, grown_city().anchor, file.parent / "in", file.parent / "evidence")
        assert sync(laptop, [_peer()]).peers[0].state == "agrees"
        content = content_of(db)
    return file, content


def _peer(city: City | None = None) -> Recording:
    return Recording(peer_folder(city or grown_city()))


def _place(folder: Path) -> Place:
    return Place(
        folder / "replica.db", grown_city().anchor, folder / "workshop", folder / "evidence"
    )


def _repaired(folder: Path, peer: Recording) -> tuple[Repaired, str]:
    done = repair(_place(folder), [peer])
    assert not (folder / "workshop").exists()
    with open_database(folder / "replica.db", "replica") as db:
        assert db.check() == []
        return done, content_of(db)


def _change(file: Path, sql: str, *values: object) -> None:
    connection = sqlite3.connect(file, isolation_level=None)
    assert connection.execute(sql, values).rowcount > 0
    connection.close()


def _flip_blob(random: Random, file: Path, table: str, column: str) -> None:
    connection = sqlite3.connect(file)
    rows = connection.execute(f"select rowid, {column} from {table}").fetchall()
    connection.close()
    rowid, blob = random.choice(rows)
    _change(file, f"update {table} set {column} = ? where rowid = ?", _flipped(random, blob), rowid)


def _flipped(random: Random, data: bytes) -> bytes:
    at = random.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << random.randrange(8)]) + data[at + 1 :]


def _flip_tile(random: Random, file: Path) -> None:
    connection = sqlite3.connect(file)
    rows = connection.execute("select level, number, hashes from tile").fetchall()
    connection.close()
    level, number, hashes = random.choice(rows)
    changed = _flipped(random, hashes)
    where = "where level = ? and number = ?"
    _change(file, f"update tile set hashes = ? {where}", changed, level, number)


def _edit_table(random: Random, file: Path) -> None:
    _change(file, random.choice((
        "update record set revoked = 1 - revoked where key = (select min(key) from record)",
        "delete from statement where entry = (select max(entry) from statement)",
        "update issuer set roles = '[]'",
        "update block set time_ms = time_ms + 1",
        "delete from kind",
        "update charter set document = '{}'",
        "update trusted set size = size - 1",
        "update trusted set size = size + 1000000",
        "delete from trusted",
        "update checkpoint set final = 0",
        "update checkpoint set size = size + 1000000",
        "update bundle set entries = entries - 1",
        "delete from tile",
        "update bundle set number = number + 7",
    )))  # fmt: skip


def _flip_file(random: Random, file: Path) -> None:
    file.write_bytes(_flipped(random, file.read_bytes()))


def _smear_file(random: Random, file: Path) -> None:
    data = bytearray(file.read_bytes())
    at = random.randrange(0, len(data), 512)
    data[at : at + 4096] = random.randbytes(len(data[at : at + 4096]))
    file.write_bytes(data)


def _cut_file(random: Random, file: Path) -> None:
    file.write_bytes(file.read_bytes()[: random.randrange(file.stat().st_size)])


_DAMAGES: dict[str, Callable[[Random, Path], None]] = {
    "bundle": lambda random, file: _flip_blob(random, file, "bundle", "data"),
    "tile": _flip_tile,
    "note": lambda random, file: _flip_blob(random, file, "checkpoint", "note"),
    "receipts": lambda random, file: _flip_blob(random, file, "checkpoint", "receipts"),
    "table": _edit_table,
    "bit of the file": _flip_file,
    "page of the file": _smear_file,
    "end of the file": _cut_file,
}


def test_a_sound_replica_keeps_every_bundle(tmp_path: Path, sound: tuple[Path, str]) -> None:
    shutil.copy(sound[0], tmp_path / "replica.db")
    peer = _peer()
    done, content = _repaired(tmp_path, peer)
    assert (done.size, done.kept, done.fetched) == (SIZES[-1], _BUNDLES, 0)
    assert peer.bundles == []
    assert content == sound[1]


def test_only_the_damaged_bundle_is_fetched_again(tmp_path: Path, sound: tuple[Path, str]) -> None:
    file = tmp_path / "replica.db"
    shutil.copy(sound[0], file)
    _change(file, "update bundle set data = zeroblob(length(data)) where number = 0")
    peer = _peer()
    done, content = _repaired(tmp_path, peer)
    assert (done.kept, done.fetched) == (_BUNDLES - 1, 1)
    assert {path.partition(".p/")[0] for path in peer.bundles} == {"tile/entries/000"}
    assert content == sound[1]


def test_what_is_no_database_any_more_is_fetched_whole(
    tmp_path: Path, sound: tuple[Path, str]
) -> None:
    (tmp_path / "replica.db").write_bytes(b"a letter to my aunt")
    (tmp_path / "replica.db-journal").write_bytes(b"of another time")
    done, content = _repaired(tmp_path, _peer())
    assert (done.kept, done.fetched) == (0, _BUNDLES)
    assert content == sound[1]


def test_without_a_peer_that_answers_the_damaged_replica_stands(tmp_path: Path) -> None:
    file = tmp_path / "replica.db"
    file.write_bytes(b"a letter to my aunt")
    for sources in ([], [Recording(tmp_path / "no such stick")]):
        with pytest.raises(PeerError, match="No peer has a final log"):
            repair(_place(tmp_path), sources)
        assert file.read_bytes() == b"a letter to my aunt"
        assert not (tmp_path / "workshop").exists()


def test_a_peer_that_is_behind_does_not_take_a_final_part_away(
    tmp_path: Path, sound: tuple[Path, str]
) -> None:
    city, file = grown_city(), tmp_path / "replica.db"
    shutil.copy(sound[0], file)
    _change(file, "delete from trusted")
    _change(file, "update bundle set data = zeroblob(length(data)) where number = 0")
    before = file.read_bytes()
    log = log_of(city, SIZES[1])
    tree = write_tree(tmp_path / "tree", log, note_over(city, log), receipts_over(city, log))
    with pytest.raises(PeerError, match="never goes back"):
        repair(_place(tmp_path), [Recording(tree)])
    assert file.read_bytes() == before


def test_a_lying_peer_spoils_nothing_and_the_next_one_helps(
    tmp_path: Path, sound: tuple[Path, str]
) -> None:
    file = tmp_path / "replica.db"
    shutil.copy(sound[0], file)
    _change(file, "update bundle set data = zeroblob(length(data)) where number = 0")
    liar = Path(shutil.copytree(peer_folder(grown_city()), tmp_path / "liar"))
    bundle = liar / "tile" / "entries" / "000"
    bundle.write_bytes(bundle.read_bytes()[:-1] + b"!")
    done = repair(_place(tmp_path), [Recording(liar), _peer()])
    assert {peer.state for peer in done.peers} == {"refused", "agrees"}
    with open_database(file, "replica") as db:
        assert content_of(db) == sound[1]


@pytest.mark.slow
def test_older_checkpoints_are_kept_where_they_hold(tmp_path: Path) -> None:
    city, file = grown_city(), tmp_path / "replica.db"
    with open_database(file, "replica") as db:
        laptop = Replica(db, city.anchor, tmp_path / "in", tmp_path / "evidence")
        for size in SIZES[:2]:
            log = log_of(city, size)
            tree = write_tree(
                tmp_path / "tree", log, note_over(city, log), receipts_over(city, log)
            )
            sync(laptop, [FolderSource(tree)])
        sync(laptop, [_peer()])
        assert [one.size for one in checkpoints.everything(db)] == list(SIZES)
        before = content_of(db)
    assert _repaired(tmp_path, _peer())[1] == before
    _change(file, "update checkpoint set note = zeroblob(9) where size = ?", SIZES[0])
    _repaired(tmp_path, _peer())
    with open_database(file, "replica") as db:
        assert [one.size for one in checkpoints.everything(db)] == list(SIZES[1:])
        assert entries.stored_size(db) == SIZES[-1]


@pytest.mark.slow
def test_damaged_replicas_are_as_they_were(tmp_path: Path, sound: tuple[Path, str]) -> None:
    random = Random(200)
    same = kept = 0
    for number in range(_DAMAGED):
        name, damage = list(_DAMAGES.items())[number % len(_DAMAGES)]
        folder = tmp_path / "damaged"
        folder.mkdir()
        shutil.copy(sound[0], folder / "replica.db")
        damage(random, folder / "replica.db")
        done, content = _repaired(folder, _peer())
        assert content == sound[1], (number, name)
        if name not in ("table", "page of the file", "end of the file", "bit of the file"):
            assert done.fetched <= (name == "bundle"), (number, name)
        same += 1
        kept += done.kept
        shutil.rmtree(folder)
    print(
        f"repair: {same} of {_DAMAGED} as they were; {kept} of {_DAMAGED * _BUNDLES} bundles kept"
    )
