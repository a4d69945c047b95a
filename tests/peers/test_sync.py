"""Sync from folders: whole, growing, interrupted; and every lie that a peer can tell."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from desktop.errors import PeerError, StorageError
from desktop.ledger.checkpoint import parse_checkpoint
from desktop.ledger.tiles import required_bundles, required_tiles
from desktop.peers.folder import FolderSource
from desktop.peers.sync import PeerState, Replica, sync, sync_with
from desktop.progress import Cancelled
from desktop.replica import blocks, checkpoints, entries, records
from desktop.replica.database import Database, in_memory, open_database
from desktop.replica.records import Moment
from tests.city import AUTHORITIES, SIZES, City, grown_city
from tests.peers.lying import (
    extended,
    note_over,
    peer_folder,
    read_entries,
    receipts_over,
    write_tree,
)


def _sync(laptop: Replica, folder: Path) -> PeerState:
    return sync(laptop, [FolderSource(folder, "stick")]).peers[0]


def _told(laptop: Replica, folder: Path) -> tuple[str, str | None]:
    state = _sync(laptop, folder)
    return state.state, state.code


def _everything(db: Database) -> Iterator[object]:
    """Yield all that a failed sync must leave as it was."""
    for (table,) in db.query(
        "select name from sqlite_master where type = 'table' and name not like 'search%' "
        "order by name"
    ):
        yield table, db.query(f"select * from {table} order by 1")


def _log(city: City, size: int = SIZES[-1]) -> list[bytes]:
    return read_entries(peer_folder(city), SIZES[-1])[:size]


@cache
def _synced(size: int) -> Database:
    """Return a replica of `grown_city` at one of its published sizes."""
    city, db = grown_city(), in_memory("replica")
    with tempfile.TemporaryDirectory() as name:
        log = _log(city, size)
        folder = write_tree(Path(name), log, note_over(city, log), receipts_over(city, log))
        laptop = Replica(db, city.anchor, folder / "incoming", folder / "evidence")
        assert _told(laptop, folder) == ("agrees", None)
    return db


def _at(laptop: Replica, size: int = SIZES[-1]) -> None:
    """Bring the laptop to a published size."""
    _synced(size)._connection.backup(laptop.db._connection)
    assert entries.stored_size(laptop.db) == size


# What goes well


def test_an_empty_laptop_takes_the_whole_log(city: City, laptop: Replica) -> None:
    synced = sync(laptop, [FolderSource(peer_folder(city), "stick")])
    assert synced.added == SIZES[-1]
    assert synced.peers == (PeerState("stick", "folder", "agrees", SIZES[-1]),)
    trusted = checkpoints.trusted(laptop.db)
    offered = parse_checkpoint((peer_folder(city) / "checkpoint").read_bytes())
    assert trusted is not None
    assert (trusted.size, trusted.root) == (offered.size, offered.root)
    assert list(entries.between(laptop.db, 0, SIZES[-1])) == _log(city)
    assert blocks.count(laptop.db) == 3
    assert records.count(laptop.db) > 263
    kept = checkpoints.newest(laptop.db, final=True)
    assert kept is not None
    assert kept.receipts == (peer_folder(city) / "receipts").read_bytes()
    assert not laptop.incoming.exists()


def test_a_laptop_that_is_up_to_date_adds_nothing(city: City, laptop: Replica) -> None:
    _at(laptop)
    before = list(_everything(laptop.db))
    assert sync(laptop, [FolderSource(peer_folder(city))]).added == 0
    assert list(_everything(laptop.db)) == before


@pytest.mark.parametrize("size", SIZES[:2])
def test_a_laptop_takes_what_is_new(city: City, laptop: Replica, size: int) -> None:
    _at(laptop, size)
    synced = sync(laptop, [FolderSource(peer_folder(city))])
    assert synced.added == SIZES[-1] - size
    assert list(entries.between(laptop.db, 0, SIZES[-1])) == _log(city)


def test_the_records_of_a_synced_laptop_are_valid(city: City, laptop: Replica) -> None:
    _at(laptop)
    moment = Moment(SIZES[-1], city.time)
    (row,) = records.page(laptop.db, records.all_keys(laptop.db)[:1], moment)
    assert row.kind == "recall.notice/1"
    assert row.decision.verdict.value == "VALID"


def test_a_peer_whose_tiles_have_grown_since_its_checkpoint_is_fine(
    city: City, laptop: Replica
) -> None:
    folder = peer_folder(city)
    log = _log(city, SIZES[1])
    (folder / "checkpoint").write_bytes(note_over(city, log))
    for tile in (*required_tiles(SIZES[1]), *required_bundles(SIZES[1])):
        (folder / tile.path).unlink()  # a partial file may be deleted once its full one is there
    assert _told(laptop, folder) == ("agrees", None)
    assert entries.stored_size(laptop.db) == SIZES[1]


def test_a_bad_peer_never_harms_a_good_one(city: City, laptop: Replica) -> None:
    bad = city.folder / "bad"
    shutil.copytree(peer_folder(city), bad)
    (bad / "tile" / "0" / "000").write_bytes(bytes(8192))
    sources = [FolderSource(bad, "bad"), FolderSource(peer_folder(city), "good")]
    synced = sync(laptop, sources)
    assert [(peer.name, peer.state) for peer in synced.peers] == [
        ("bad", "refused"),
        ("good", "agrees"),
    ]
    assert synced.added == SIZES[-1]


# Interruption


def test_a_sync_tells_how_far_it_is(city: City, laptop: Replica) -> None:
    steps: list[tuple[int, int]] = []
    sync_with(laptop, FolderSource(peer_folder(city)), lambda *step: steps.append(step))
    assert len(steps) == 5  # two bundles, three blocks
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)
    assert steps[-1] == (SIZES[-1], SIZES[-1])
    assert {total for _, total in steps} == {SIZES[-1]}


@pytest.mark.parametrize("step", range(5))
def test_a_sync_goes_on_where_it_was_interrupted(city: City, laptop: Replica, step: int) -> None:
    calls = 0

    def report(_done: int, _total: int) -> None:
        nonlocal calls
        if calls == step:
            raise Cancelled
        calls += 1

    before = list(_everything(laptop.db))
    with pytest.raises(Cancelled):
        sync_with(laptop, FolderSource(peer_folder(city)), report)
    assert list(_everything(laptop.db)) == before
    staged = len(list(laptop.incoming.iterdir()))
    assert staged == min(step + 1, 2)
    source = _Counting(peer_folder(city))
    assert sync_with(laptop, source)[0] == SIZES[-1]
    fetched = sum(path.startswith("tile/entries/") for path in source.asked)
    assert fetched == len(required_bundles(SIZES[-1])) - staged


class _Counting(FolderSource):
    """A folder that remembers what it was asked for."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.asked: list[str] = []

    def read(self, path: str, limit: int) -> bytes | None:
        self.asked.append(path)
        return super().read(path, limit)


class _Pulled(FolderSource):
    """A stick that is pulled out after some files."""

    def __init__(self, folder: Path, reads: int) -> None:
        super().__init__(folder, "stick")
        self._left = reads

    def read(self, path: str, limit: int) -> bytes | None:
        self._left -= 1
        if self._left < 0:
            self._folder = self._folder / "gone"
        return super().read(path, limit)


@pytest.mark.parametrize("reads", range(7))
def test_a_stick_that_is_pulled_out_leaves_the_replica_as_it_was(
    city: City, laptop: Replica, reads: int
) -> None:
    _at(laptop, SIZES[1])
    before = list(_everything(laptop.db))
    state = sync(laptop, [_Pulled(peer_folder(city), reads)]).peers[0]
    if reads < 6:  # checkpoint, two tiles, two bundles, receipts
        assert (state.state, state.code) == ("unreachable", "PEER_UNREACHABLE")
        assert list(_everything(laptop.db)) == before
        assert _told(laptop, peer_folder(city)) == ("agrees", None)
    assert entries.stored_size(laptop.db) == SIZES[-1]


def test_what_is_staged_for_one_peer_serves_another(city: City, laptop: Replica) -> None:
    half = city.folder / "half"
    shutil.copytree(peer_folder(city), half)
    (half / "tile" / "entries" / "001.p" / "15").unlink()
    assert _told(laptop, half) == ("incomplete", "PEER_INCOMPLETE")
    source = _Counting(peer_folder(city))
    assert sync_with(laptop, source)[0] == SIZES[-1]
    assert "tile/entries/000" not in source.asked


def test_a_staged_bundle_that_was_damaged_is_fetched_again(city: City, laptop: Replica) -> None:
    laptop.incoming.mkdir()
    (laptop.incoming / "0.bundle").write_bytes(b"\x00\x01x" * 256)
    (laptop.incoming / "1.bundle").write_bytes(b"nothing")
    assert _told(laptop, peer_folder(city)) == ("agrees", None)


def test_staged_bundles_that_vanish_are_told(city: City, laptop: Replica) -> None:
    def report(done: int, _total: int) -> None:
        if done == SIZES[-1] // 2:  # both bundles are staged
            shutil.rmtree(laptop.incoming)

    with pytest.raises(StorageError, match="during the sync"):
        sync_with(laptop, FolderSource(peer_folder(city)), report)
    assert entries.stored_size(laptop.db) == 0


# Copies that are not finished


@pytest.mark.parametrize(
    "path", ["checkpoint", "tile/0/000", "tile/0/001.p/15", "tile/entries/000"]
)
def test_a_missing_file_is_an_unfinished_copy(city: City, laptop: Replica, path: str) -> None:
    (peer_folder(city) / path).unlink()
    assert _told(laptop, peer_folder(city)) == ("incomplete", "PEER_INCOMPLETE")
    assert entries.stored_size(laptop.db) == 0


@pytest.mark.parametrize("path", ["tile/0/000", "tile/0/001.p/15", "tile/entries/001.p/15"])
@pytest.mark.parametrize("kept", [0, 0.5, -1])
def test_a_short_file_is_an_unfinished_copy(
    city: City, laptop: Replica, path: str, kept: float
) -> None:
    file = peer_folder(city) / path
    data = file.read_bytes()
    file.write_bytes(data[: -1 if kept < 0 else int(len(data) * kept)])
    assert _told(laptop, peer_folder(city)) == ("incomplete", "PEER_INCOMPLETE")


def test_receipts_are_not_needed(city: City, laptop: Replica) -> None:
    (peer_folder(city) / "receipts").unlink()
    assert _told(laptop, peer_folder(city)) == ("agrees", None)


def test_receipts_of_another_size_are_passed_over(city: City, laptop: Replica) -> None:
    log = _log(city, SIZES[1])
    (peer_folder(city) / "receipts").write_bytes(receipts_over(city, log))
    assert _told(laptop, peer_folder(city)) == ("agrees", None)
    kept = checkpoints.newest(laptop.db, final=True)
    assert kept is not None
    assert kept.receipts is None


# Copies that were changed


def _flip(file: Path, at: int) -> None:
    data = bytearray(file.read_bytes())
    data[at] ^= 1
    file.write_bytes(bytes(data))


@pytest.mark.parametrize("size", [0, SIZES[0]])
@pytest.mark.parametrize("path", ["tile/0/000", "tile/0/001.p/15"])
def test_an_altered_hash_tile_is_refused(city: City, laptop: Replica, path: str, size: int) -> None:
    if size:
        _at(laptop, size)
    before = list(_everything(laptop.db))
    _flip(peer_folder(city) / path, -1)
    assert _told(laptop, peer_folder(city)) == ("refused", "PEER_ALTERED")
    assert list(_everything(laptop.db)) == before


@pytest.mark.parametrize("at", [100, 5000, -1])
def test_an_altered_entry_is_refused_and_named(city: City, laptop: Replica, at: int) -> None:
    _flip(peer_folder(city) / "tile" / "entries" / "001.p" / "15", at)
    state = _sync(laptop, peer_folder(city))
    assert (state.state, state.code) == ("refused", "PEER_ALTERED")
    assert state.error is not None
    assert state.error.what.startswith("Entry 2")


def test_swapped_entries_are_refused(city: City, laptop: Replica) -> None:
    log = _log(city)
    note = (peer_folder(city) / "checkpoint").read_bytes()
    log[20], log[21] = log[21], log[20]
    folder = write_tree(city.folder / "swapped", log, note)
    assert _told(laptop, folder) == ("refused", "PEER_ALTERED")


def test_altered_receipts_are_refused(city: City, laptop: Replica) -> None:
    _flip(peer_folder(city) / "receipts", -1)
    assert _told(laptop, peer_folder(city)) == ("refused", "PEER_ALTERED")
    assert entries.stored_size(laptop.db) == 0


@pytest.mark.parametrize("line", [0, 1, 2])
def test_an_altered_checkpoint_is_refused(city: City, laptop: Replica, line: int) -> None:
    file = peer_folder(city) / "checkpoint"
    lines = file.read_bytes().split(b"\n")
    lines[line] = {0: b"elsewhere", 1: b"270", 2: b"A" + lines[2][1:]}[line]
    file.write_bytes(b"\n".join(lines))
    assert (
        _told(laptop, peer_folder(city))
        == [
            ("refused", "PEER_FOREIGN"),
            ("incomplete", "PEER_INCOMPLETE"),  # nobody knows the log's key yet
            ("refused", "PEER_ALTERED"),
        ][line]
    )
    _at(laptop, SIZES[1])
    expected = "PEER_UNSIGNED" if line else "PEER_FOREIGN"
    assert _told(laptop, peer_folder(city)) == ("refused", expected)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda note: note[:-20],
        lambda _: b"",
        lambda note: note.replace(b"\n\n", b"\n"),
        lambda note: b"\xff" + note,
        lambda note: note.replace(b"\n271\n", b"\n0271\n"),
    ],
)
def test_a_checkpoint_that_is_none_is_refused(
    city: City, laptop: Replica, spoil: Callable[[bytes], bytes]
) -> None:
    file = peer_folder(city) / "checkpoint"
    file.write_bytes(spoil(file.read_bytes()))
    assert _told(laptop, peer_folder(city)) == ("refused", "PEER_UNSIGNED")


def test_a_checkpoint_that_the_log_did_not_sign_is_refused(city: City, laptop: Replica) -> None:
    file = peer_folder(city) / "checkpoint"
    lines = file.read_bytes().split(b"\n")
    file.write_bytes(b"\n".join([*lines[:4], *lines[5:]]))  # without the log's own line
    assert _told(laptop, peer_folder(city)) == ("refused", "PEER_UNSIGNED")


def test_a_cosignature_that_does_not_hold_spoils_the_checkpoint(
    city: City, laptop: Replica
) -> None:
    log = _log(city)
    earlier = note_over(city, log[: SIZES[1]]).decode().splitlines(keepends=True)
    note = note_over(city, log).decode().splitlines(keepends=True)
    mixed = "".join([*note[:6], earlier[6], *note[7:]]).encode()
    (peer_folder(city) / "checkpoint").write_bytes(mixed)
    assert _told(laptop, peer_folder(city)) == ("refused", "PEER_UNSIGNED")


def test_another_ledger_is_refused(city: City, laptop: Replica) -> None:
    log = _log(city)
    write_tree(peer_folder(city), log, note_over(city, log, origin="elsewhere"))
    assert _told(laptop, peer_folder(city)) == ("refused", "PEER_FOREIGN")


def test_another_charter_of_the_same_name_is_refused(
    city: City, laptop: Replica, tmp_path: Path
) -> None:
    other = City(tmp_path / "other", now_ms=city.now_ms)
    other.folder.mkdir()
    with other.found() as network:
        network.publish()
    assert other.anchor != city.anchor
    assert _told(laptop, peer_folder(other)) == ("refused", "PEER_FOREIGN")
    assert entries.stored_size(laptop.db) == 0


def test_a_log_that_begins_with_anything_else_is_refused(city: City, laptop: Replica) -> None:
    log = _log(city)[1:]
    write_tree(peer_folder(city), log, note_over(city, log))
    assert _told(laptop, peer_folder(city)) == ("refused", "PEER_FOREIGN")


def test_a_wrong_seal_is_refused_by_its_field(city: City, laptop: Replica) -> None:
    log = extended(_log(city), city.recalls(1), proposer="nobody")
    folder = write_tree(city.folder / "wrong", log, note_over(city, log))
    state = _sync(laptop, folder)
    assert (state.state, state.code) == ("refused", "PEER_SEAL")
    assert entries.stored_size(laptop.db) == 0


def test_a_log_that_ends_within_a_block_is_refused(city: City, laptop: Replica) -> None:
    log = _log(city)[:-1]
    folder = write_tree(city.folder / "open", log, note_over(city, log))
    assert _told(laptop, folder) == ("refused", "PEER_SEAL")


def test_a_checkpoint_within_a_block_is_refused_though_it_is_signed(
    city: City, laptop: Replica
) -> None:
    _at(laptop)
    laptop.db.execute("update trusted set size = ?", (SIZES[0],))
    (peer_folder(city) / "checkpoint").write_bytes(note_over(city, _log(city, SIZES[1] - 1)))
    assert _told(laptop, peer_folder(city)) == ("refused", "PEER_ALTERED")


def test_void_statements_are_taken_in_and_skipped(city: City, laptop: Replica) -> None:
    good, other = city.recalls(2)
    log = extended(_log(city), [good, good, b"\xd2nothing", other])
    folder = write_tree(city.folder / "void", log, note_over(city, log))
    assert _told(laptop, folder) == ("agrees", None)
    voids = laptop.db.query("select void from statement where void is not null order by entry")
    assert [row[0] for row in voids] == ["DUPLICATE", "BAD_FORM"]
    newest = blocks.newest(laptop.db)
    assert newest is not None
    assert (newest.voids, newest.records) == (2, 2)


def test_after_every_failure_a_good_peer_is_enough(city: City, laptop: Replica) -> None:
    bad = city.folder / "bad"
    for path in ("checkpoint", "tile/0/000", "tile/0/001.p/15", "tile/entries/000", "receipts"):
        shutil.rmtree(bad, ignore_errors=True)
        shutil.copytree(peer_folder(city), bad)
        _flip(bad / path, 60)
        assert _sync(laptop, bad).state == "refused"
        assert entries.stored_size(laptop.db) == 0
    assert _told(laptop, peer_folder(city)) == ("agrees", None)


# Older, fresher, pending


def test_an_older_checkpoint_is_behind_and_changes_nothing(city: City, laptop: Replica) -> None:
    _at(laptop)
    before = list(_everything(laptop.db))
    for size in SIZES[:2]:
        log = _log(city, size)
        folder = write_tree(city.folder / "old", log, note_over(city, log))
        assert _told(laptop, folder) == ("behind", "PEER_BEHIND")
        assert list(_everything(laptop.db)) == before


def test_an_empty_log_is_behind(city: City, laptop: Replica) -> None:
    folder = write_tree(city.folder / "empty", [], note_over(city, []))
    assert _told(laptop, folder) == ("behind", "PEER_BEHIND")


def test_later_cosignatures_of_the_same_size_are_kept(city: City, laptop: Replica) -> None:
    _at(laptop)
    log = _log(city)
    later_s = city.now_ms // 1000 + 3600
    (peer_folder(city) / "checkpoint").write_bytes(note_over(city, log, time_s=later_s))
    (peer_folder(city) / "receipts").unlink()
    receipts = checkpoints.newest(laptop.db, final=True)
    assert _told(laptop, peer_folder(city)) == ("agrees", None)
    as_of = checkpoints.as_of(laptop.db)
    assert as_of is not None
    assert as_of.as_of_s == later_s
    kept = checkpoints.newest(laptop.db, final=True)
    assert kept is not None
    assert receipts is not None
    assert kept.receipts == receipts.receipts


def test_earlier_cosignatures_do_not_take_the_place_of_later_ones(
    city: City, laptop: Replica
) -> None:
    _at(laptop)
    before = list(_everything(laptop.db))
    earlier = note_over(city, _log(city), time_s=city.now_ms // 1000 - 3600)
    (peer_folder(city) / "checkpoint").write_bytes(earlier)
    assert _told(laptop, peer_folder(city)) == ("agrees", None)
    (peer_folder(city) / "checkpoint").write_bytes(note_over(city, _log(city), AUTHORITIES[:1]))
    assert _told(laptop, peer_folder(city)) == ("pending", None)
    assert list(_everything(laptop.db)) == before


def test_receipts_that_come_later_are_kept(city: City, laptop: Replica) -> None:
    receipts = (peer_folder(city) / "receipts").read_bytes()
    (peer_folder(city) / "receipts").unlink()
    _sync(laptop, peer_folder(city))
    (peer_folder(city) / "receipts").write_bytes(receipts)
    _sync(laptop, peer_folder(city))
    kept = checkpoints.newest(laptop.db, final=True)
    assert kept is not None
    assert kept.receipts == receipts


@pytest.mark.parametrize("cosigners", [AUTHORITIES[:0], AUTHORITIES[:2]])
def test_a_checkpoint_below_the_quorum_is_pending_and_moves_no_trust(
    city: City, laptop: Replica, cosigners: tuple[str, ...]
) -> None:
    _at(laptop, SIZES[1])
    log = _log(city)
    folder = write_tree(city.folder / "pending", log, note_over(city, log, cosigners))
    assert _told(laptop, folder) == ("pending", None)
    assert entries.stored_size(laptop.db) == SIZES[-1]
    trusted = checkpoints.trusted(laptop.db)
    assert trusted is not None
    assert trusted.size == SIZES[1]
    assert _told(laptop, folder) == ("pending", None)
    moment = Moment(trusted.size, city.time)
    (row,) = records.page(laptop.db, records.all_keys(laptop.db)[:1], moment)
    assert row.decision.verdict.value == "NOT FINAL"
    assert _told(laptop, peer_folder(city)) == ("agrees", None)  # now it is final
    trusted = checkpoints.trusted(laptop.db)
    assert trusted is not None
    assert trusted.size == SIZES[-1]


def test_an_older_final_checkpoint_above_trust_moves_it_within_the_pending_part(
    city: City, laptop: Replica
) -> None:
    log = _log(city)
    _at(laptop, SIZES[0])
    pending = write_tree(city.folder / "pending", log, note_over(city, log, ()))
    assert _told(laptop, pending) == ("pending", None)
    older = write_tree(city.folder / "older", log[: SIZES[1]], note_over(city, log[: SIZES[1]]))
    assert _told(laptop, older) == ("agrees", None)
    trusted = checkpoints.trusted(laptop.db)
    assert trusted is not None
    assert trusted.size == SIZES[1]


# Two histories


_LAST = SIZES[2] - SIZES[1] - 1  # statements of the city's last block


def _evidence(laptop: Replica) -> list[str]:
    return sorted(file.name.rsplit("-", 1)[1] for file in laptop.evidence.iterdir())


@pytest.mark.parametrize(
    ("more", "cosigners"),
    [(1, AUTHORITIES[:3]), (_LAST, ()), (_LAST, AUTHORITIES[:3]), (_LAST + 9, AUTHORITIES[:3])],
    ids=["below", "same size by the log alone", "same size", "above"],
)
def test_another_history_over_trusted_entries_is_a_fork(
    city: City, laptop: Replica, more: int, cosigners: tuple[str, ...]
) -> None:
    _at(laptop)
    before = list(_everything(laptop.db))
    log = extended(_log(city, SIZES[1]), city.recalls(more))
    folder = write_tree(city.folder / "fork", log, note_over(city, log, cosigners))
    state = _sync(laptop, folder)
    assert (state.state, state.code) == ("fork", "PEER_FORK")
    assert list(_everything(laptop.db)) == before
    assert _evidence(laptop) == ["ours.note", "theirs.note"]
    for file in laptop.evidence.iterdir():
        assert parse_checkpoint(file.read_bytes()).origin == city.anchor.origin
    assert _told(laptop, peer_folder(city)) == ("agrees", None)


def test_an_unsigned_other_history_is_no_fork_and_no_evidence(city: City, laptop: Replica) -> None:
    _at(laptop)
    log = extended(_log(city, SIZES[1]), city.recalls(1))
    lines = note_over(city, log).split(b"\n")
    folder = write_tree(city.folder / "fork", log, b"\n".join([*lines[:4], *lines[5:]]))
    assert _told(laptop, folder) == ("refused", "PEER_UNSIGNED")
    assert not laptop.evidence.exists()


def _pending_beside(city: City, laptop: Replica) -> list[bytes]:
    """Let the laptop hold a pending part that the city never published; return the city's log."""
    log = _log(city)
    _at(laptop, SIZES[1])
    lie = extended(log[: SIZES[1]], city.recalls(4), city.recalls(2))
    folder = write_tree(city.folder / "lie", lie, note_over(city, lie, AUTHORITIES[:2]))
    assert _told(laptop, folder) == ("pending", None)
    return log


def test_a_final_history_takes_the_place_of_the_pending_part_it_contradicts(
    city: City, laptop: Replica, tmp_path: Path
) -> None:
    log = _pending_beside(city, laptop)
    synced = sync(laptop, [FolderSource(peer_folder(city), "stick")])
    state = synced.peers[0]
    assert (state.state, state.code) == ("agrees", "PEER_FORK")
    assert state.error is not None
    assert _evidence(laptop) == ["ours.note", "theirs.note"]
    assert list(entries.between(laptop.db, 0, SIZES[-1])) == log
    trusted = checkpoints.trusted(laptop.db)
    assert trusted is not None
    assert trusted.size == SIZES[-1]
    assert _told(laptop, peer_folder(city)) == ("agrees", None)
    _check_like_a_fresh_sync(city, laptop, tmp_path)


def _check_like_a_fresh_sync(city: City, laptop: Replica, tmp_path: Path) -> None:
    with open_database(tmp_path / "fresh.db", "replica") as db:
        fresh = Replica(db, laptop.anchor, tmp_path / "fresh incoming", tmp_path / "fresh evidence")
        _at(fresh, SIZES[1])
        _sync(fresh, peer_folder(city))
        assert list(_everything(db)) == list(_everything(laptop.db))


def test_a_final_history_above_the_pending_part_takes_its_place_too(
    city: City, laptop: Replica
) -> None:
    log = _pending_beside(city, laptop)
    longer = extended(log[: SIZES[1]], city.recalls(20))
    folder = write_tree(city.folder / "longer", longer, note_over(city, longer))
    assert _told(laptop, folder) == ("agrees", "PEER_FORK")
    assert list(entries.between(laptop.db, 0, len(longer))) == longer


def test_two_histories_that_are_both_pending_stop_the_sync(city: City, laptop: Replica) -> None:
    log = _pending_beside(city, laptop)
    before = list(_everything(laptop.db))
    other = extended(log[: SIZES[1]], city.recalls(4))
    folder = write_tree(city.folder / "other", other, note_over(city, other, AUTHORITIES[:2]))
    assert _told(laptop, folder) == ("fork", "PEER_FORK")
    assert list(_everything(laptop.db)) == before
    assert _evidence(laptop) == ["ours.note", "theirs.note"]


def test_a_contradicting_note_is_evidence_even_without_its_tiles(
    city: City, laptop: Replica
) -> None:
    log = _pending_beside(city, laptop)
    other = extended(log[: SIZES[1]], city.recalls(4))
    folder = write_tree(city.folder / "other", other, note_over(city, other))
    shutil.rmtree(folder / "tile")
    assert _told(laptop, folder) == ("fork", "PEER_FORK")
    longer = extended(log[: SIZES[1]], city.recalls(90))
    folder = write_tree(city.folder / "longer", longer, note_over(city, longer))
    shutil.rmtree(folder / "tile")
    assert _told(laptop, folder) == ("incomplete", "PEER_INCOMPLETE")


def test_a_laptop_with_nothing_final_follows_the_final_history(city: City, laptop: Replica) -> None:
    log = _log(city)
    lie = extended(log[: SIZES[0]], city.recalls(2))
    folder = write_tree(city.folder / "lie", lie, note_over(city, lie, ()))
    assert _told(laptop, folder) == ("pending", None)
    assert checkpoints.trusted(laptop.db) is None
    assert _told(laptop, peer_folder(city)) == ("agrees", "PEER_FORK")
    assert list(entries.between(laptop.db, 0, SIZES[-1])) == log


def test_a_signature_that_does_not_hold_is_seen_before_anything_is_fetched(
    city: City, laptop: Replica
) -> None:
    _at(laptop, SIZES[1])
    _flip(peer_folder(city) / "checkpoint", 30)
    source = _Counting(peer_folder(city))
    with pytest.raises(PeerError):
        sync_with(laptop, source)
    assert source.asked == ["checkpoint"]


def test_the_cosigners_see_the_peers_error_itself(city: City, laptop: Replica) -> None:
    (peer_folder(city) / "checkpoint").unlink()
    with pytest.raises(PeerError):
        sync_with(laptop, FolderSource(peer_folder(city)))
