"""Fetching from folders: whole, growing, interrupted, unfinished, altered."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.errors import PeerError, StorageError
from desktop.ledger.checkpoint import parse_checkpoint
from desktop.ledger.merkle import leaf_hash
from desktop.ledger.tiles import required_bundles, required_tiles
from desktop.peers.folder import FolderSource
from desktop.peers.staging import Staging
from desktop.peers.sync import PeerState, Replica, sync, sync_with
from desktop.progress import Cancelled
from desktop.replica import blocks, checkpoints, entries, records
from desktop.replica.records import Moment
from tests.city import SIZES, City, grown_city
from tests.peers.laptops import bring_to, everything, log_of, sync_once, told
from tests.peers.lying import extended, note_over, peer_folder, receipts_over, write_tree

pytestmark = pytest.mark.slow

FIRST, MIDDLE, LAST = SIZES  # the last of them beyond a full tile


@pytest.fixture
def city(tmp_path: Path) -> City:
    return grown_city().moved(tmp_path / "city", shown_only=True)


# What goes well


@pytest.mark.slow
def test_an_empty_laptop_takes_the_whole_log(city: City, laptop: Replica) -> None:
    synced = sync(laptop, [FolderSource(peer_folder(city), "stick")])
    assert synced.added == LAST
    assert synced.peers == (PeerState("stick", "folder", "agrees", LAST),)
    trusted = checkpoints.trusted(laptop.db)
    offered = parse_checkpoint((peer_folder(city) / "checkpoint").read_bytes())
    assert trusted is not None
    assert (trusted.size, trusted.root) == (offered.size, offered.root)
    assert list(entries.between(laptop.db, 0, LAST)) == log_of(city, LAST)
    assert blocks.count(laptop.db) == 3
    assert records.count(laptop.db) > 263
    kept = checkpoints.newest(laptop.db, final=True)
    assert kept is not None
    assert kept.receipts == (peer_folder(city) / "receipts").read_bytes()
    assert not laptop.incoming.exists()


def test_a_laptop_that_is_up_to_date_adds_nothing(city: City, laptop: Replica) -> None:
    bring_to(laptop, grown_city(), LAST)
    before = everything(laptop.db)
    assert sync(laptop, [FolderSource(peer_folder(city))]).added == 0
    assert everything(laptop.db) == before


@pytest.mark.parametrize("size", [FIRST, MIDDLE])
def test_a_laptop_takes_what_is_new(city: City, laptop: Replica, size: int) -> None:
    bring_to(laptop, grown_city(), size)
    synced = sync(laptop, [FolderSource(peer_folder(city))])
    assert synced.added == LAST - size
    assert list(entries.between(laptop.db, 0, LAST)) == log_of(city, LAST)


def test_the_records_of_a_synced_laptop_are_valid(city: City, laptop: Replica) -> None:
    bring_to(laptop, grown_city(), LAST)
    moment = Moment(LAST, city.time)
    (row,) = records.page(laptop.db, records.all_keys(laptop.db)[:1], moment)
    assert row.kind == "recall.notice/1"
    assert row.decision.verdict.value == "VALID"


def test_a_peer_whose_tiles_have_grown_since_its_checkpoint_is_fine(
    city: City, laptop: Replica
) -> None:
    folder = peer_folder(city)
    log = log_of(city, MIDDLE)
    (folder / "checkpoint").write_bytes(note_over(city, log))
    for tile in (*required_tiles(MIDDLE), *required_bundles(MIDDLE)):
        (folder / tile.path).unlink()  # a partial file may be deleted once its full one is there
    assert told(laptop, folder) == ("agrees", None)
    assert entries.stored_size(laptop.db) == MIDDLE


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
    assert synced.added == LAST


# Interruption


def test_a_sync_tells_how_far_it_is(city: City, laptop: Replica) -> None:
    steps: list[tuple[int, int]] = []
    sync_with(laptop, FolderSource(peer_folder(city)), lambda *step: steps.append(step))
    assert len(steps) == 5  # two bundles, three blocks
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)
    assert steps[-1] == (LAST, LAST)
    assert {total for _, total in steps} == {LAST}


@pytest.mark.parametrize("step", range(5))
def test_a_sync_goes_on_where_it_was_interrupted(city: City, laptop: Replica, step: int) -> None:
    calls = 0

    def report(_done: int, _total: int) -> None:
        nonlocal calls
        if calls == step:
            raise Cancelled
        calls += 1

    before = everything(laptop.db)
    with pytest.raises(Cancelled):
        sync_with(laptop, FolderSource(peer_folder(city)), report)
    assert everything(laptop.db) == before
    staged = len(list(laptop.incoming.iterdir()))
    assert staged == min(step + 1, 2)
    source = _Counting(peer_folder(city))
    assert sync_with(laptop, source)[0] == LAST
    fetched = sum(path.startswith("tile/entries/") for path in source.asked)
    assert fetched == len(required_bundles(LAST)) - staged


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


@pytest.mark.slow
@pytest.mark.parametrize("reads", range(7))
def test_a_stick_that_is_pulled_out_leaves_the_replica_as_it_was(
    city: City, laptop: Replica, reads: int
) -> None:
    bring_to(laptop, grown_city(), MIDDLE)
    before = everything(laptop.db)
    state = sync(laptop, [_Pulled(peer_folder(city), reads)]).peers[0]
    if reads < 6:  # checkpoint, two tiles, two bundles, receipts
        assert (state.state, state.code) == ("unreachable", "PEER_UNREACHABLE")
        assert everything(laptop.db) == before
        assert told(laptop, peer_folder(city)) == ("agrees", None)
    assert entries.stored_size(laptop.db) == LAST


def test_what_is_staged_for_one_peer_serves_another(city: City, laptop: Replica) -> None:
    half = city.folder / "half"
    shutil.copytree(peer_folder(city), half)
    (half / "tile" / "entries" / "001.p" / "15").unlink()
    assert told(laptop, half) == ("incomplete", "PEER_INCOMPLETE")
    source = _Counting(peer_folder(city))
    assert sync_with(laptop, source)[0] == LAST
    assert "tile/entries/000" not in source.asked


def test_a_staged_bundle_that_was_damaged_is_fetched_again(city: City, laptop: Replica) -> None:
    laptop.incoming.mkdir()
    (laptop.incoming / "0.bundle").write_bytes(b"\x00\x01x" * 256)
    (laptop.incoming / "1.bundle").write_bytes(b"nothing")
    assert told(laptop, peer_folder(city)) == ("agrees", None)


def test_a_bundle_that_cannot_be_kept_is_told(city: City, laptop: Replica) -> None:
    (laptop.incoming / "1.bundle").mkdir(parents=True)
    with pytest.raises(StorageError, match="could not be saved"):
        sync_with(laptop, FolderSource(peer_folder(city)))
    assert entries.stored_size(laptop.db) == 0


def test_staged_bundles_that_vanish_are_told(city: City, laptop: Replica) -> None:
    def report(done: int, _total: int) -> None:
        if done == LAST // 2:  # both bundles are staged
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
    assert told(laptop, peer_folder(city)) == ("incomplete", "PEER_INCOMPLETE")
    assert entries.stored_size(laptop.db) == 0


@pytest.mark.parametrize("path", ["tile/0/000", "tile/0/001.p/15", "tile/entries/001.p/15"])
@pytest.mark.parametrize("kept", [0, 0.5, -1])
def test_a_short_file_is_an_unfinished_copy(
    city: City, laptop: Replica, path: str, kept: float
) -> None:
    file = peer_folder(city) / path
    data = file.read_bytes()
    file.write_bytes(data[: -1 if kept < 0 else int(len(data) * kept)])
    assert told(laptop, peer_folder(city)) == ("incomplete", "PEER_INCOMPLETE")


@pytest.mark.parametrize("data", [b"", b"\x00", b"\x01\x00too short", b"\x00\x00"])
def test_a_first_bundle_with_nothing_in_it_keeps_nobody_from_a_good_peer(
    city: City, laptop: Replica, data: bytes
) -> None:
    bad = city.folder / "bad"
    shutil.copytree(peer_folder(city), bad)
    (bad / "tile" / "entries" / "000").write_bytes(data)
    sources = [FolderSource(bad, "bad"), FolderSource(peer_folder(city), "good")]
    synced = sync(laptop, sources)
    expected = "PEER_ALTERED" if data == b"\x00\x00" else "PEER_INCOMPLETE"  # an empty entry
    assert [(one.name, one.code) for one in synced.peers] == [("bad", expected), ("good", None)]
    assert synced.added == LAST


def test_receipts_are_not_needed(city: City, laptop: Replica) -> None:
    (peer_folder(city) / "receipts").unlink()
    assert told(laptop, peer_folder(city)) == ("agrees", None)


def test_receipts_of_another_size_are_passed_over(city: City, laptop: Replica) -> None:
    log = log_of(city, MIDDLE)
    (peer_folder(city) / "receipts").write_bytes(receipts_over(city, log))
    assert told(laptop, peer_folder(city)) == ("agrees", None)
    kept = checkpoints.newest(laptop.db, final=True)
    assert kept is not None
    assert kept.receipts is None


# Copies that were changed


def _flip(file: Path, at: int) -> None:
    data = bytearray(file.read_bytes())
    data[at] ^= 1
    file.write_bytes(bytes(data))


@pytest.mark.parametrize("size", [0, FIRST])
@pytest.mark.parametrize("path", ["tile/0/000", "tile/0/001.p/15"])
def test_an_altered_hash_tile_is_refused(city: City, laptop: Replica, path: str, size: int) -> None:
    if size:
        bring_to(laptop, grown_city(), size)
    before = everything(laptop.db)
    _flip(peer_folder(city) / path, -1)
    assert told(laptop, peer_folder(city)) == ("refused", "PEER_ALTERED")
    assert everything(laptop.db) == before


@pytest.mark.parametrize("at", [100, 5000, -1])
def test_an_altered_entry_is_refused_and_named(city: City, laptop: Replica, at: int) -> None:
    _flip(peer_folder(city) / "tile" / "entries" / "001.p" / "15", at)
    state = sync_once(laptop, peer_folder(city))
    assert (state.state, state.code) == ("refused", "PEER_ALTERED")
    assert state.error is not None
    assert state.error.what.startswith("Entry 2")


def test_swapped_entries_are_refused(city: City, laptop: Replica) -> None:
    log = log_of(city, LAST)
    note = (peer_folder(city) / "checkpoint").read_bytes()
    log[20], log[21] = log[21], log[20]
    folder = write_tree(city.folder / "swapped", log, note)
    assert told(laptop, folder) == ("refused", "PEER_ALTERED")


def test_altered_receipts_are_refused(city: City, laptop: Replica) -> None:
    _flip(peer_folder(city) / "receipts", -1)
    assert told(laptop, peer_folder(city)) == ("refused", "PEER_ALTERED")
    assert entries.stored_size(laptop.db) == 0


@pytest.mark.parametrize("line", [0, 1, 2])
def test_an_altered_checkpoint_is_refused(city: City, laptop: Replica, line: int) -> None:
    file = peer_folder(city) / "checkpoint"
    lines = file.read_bytes().split(b"\n")
    lines[line] = {0: b"elsewhere", 1: b"270", 2: b"A" + lines[2][1:]}[line]
    file.write_bytes(b"\n".join(lines))
    assert (
        told(laptop, peer_folder(city))
        == [
            ("refused", "PEER_FOREIGN"),
            ("refused", "PEER_UNSIGNED"),
            ("refused", "PEER_UNSIGNED"),
        ][line]
    )
    bring_to(laptop, grown_city(), MIDDLE)
    expected = "PEER_UNSIGNED" if line else "PEER_FOREIGN"
    assert told(laptop, peer_folder(city)) == ("refused", expected)


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
    assert told(laptop, peer_folder(city)) == ("refused", "PEER_UNSIGNED")


def test_a_checkpoint_that_the_log_did_not_sign_is_refused(city: City, laptop: Replica) -> None:
    file = peer_folder(city) / "checkpoint"
    lines = file.read_bytes().split(b"\n")
    file.write_bytes(b"\n".join([*lines[:4], *lines[5:]]))  # without the log's own line
    assert told(laptop, peer_folder(city)) == ("refused", "PEER_UNSIGNED")


def test_a_cosignature_that_does_not_hold_spoils_the_checkpoint(
    city: City, laptop: Replica
) -> None:
    log = log_of(city, LAST)
    earlier = note_over(city, log[:MIDDLE]).decode().splitlines(keepends=True)
    note = note_over(city, log).decode().splitlines(keepends=True)
    mixed = "".join([*note[:6], earlier[6], *note[7:]]).encode()
    (peer_folder(city) / "checkpoint").write_bytes(mixed)
    assert told(laptop, peer_folder(city)) == ("refused", "PEER_UNSIGNED")


def test_another_ledger_is_refused(city: City, laptop: Replica) -> None:
    log = log_of(city, LAST)
    write_tree(peer_folder(city), log, note_over(city, log, origin="elsewhere"))
    assert told(laptop, peer_folder(city)) == ("refused", "PEER_FOREIGN")


@pytest.mark.slow
def test_another_charter_of_the_same_name_is_refused(
    city: City, laptop: Replica, tmp_path: Path
) -> None:
    other = City(tmp_path / "other", now_ms=city.now_ms)
    other.folder.mkdir()
    with other.found() as network:
        network.publish()
    assert other.anchor != city.anchor
    assert told(laptop, peer_folder(other)) == ("refused", "PEER_FOREIGN")
    assert entries.stored_size(laptop.db) == 0


def test_a_log_that_begins_with_anything_else_is_refused(city: City, laptop: Replica) -> None:
    log = log_of(city, LAST)[1:]
    write_tree(peer_folder(city), log, note_over(city, log))
    assert told(laptop, peer_folder(city)) == ("refused", "PEER_FOREIGN")


def test_a_wrong_seal_is_refused_by_its_field(city: City, laptop: Replica) -> None:
    log = extended(log_of(city, LAST), city.recalls(1), proposer="nobody")
    folder = write_tree(city.folder / "wrong", log, note_over(city, log))
    state = sync_once(laptop, folder)
    assert (state.state, state.code) == ("refused", "PEER_SEAL")
    assert entries.stored_size(laptop.db) == 0


def test_a_log_that_ends_within_a_block_is_refused(city: City, laptop: Replica) -> None:
    log = log_of(city, LAST)[:-1]
    folder = write_tree(city.folder / "open", log, note_over(city, log))
    assert told(laptop, folder) == ("refused", "PEER_SEAL")


def test_a_checkpoint_within_a_block_is_refused_though_it_is_signed(
    city: City, laptop: Replica
) -> None:
    bring_to(laptop, grown_city(), LAST)
    laptop.db.execute("update trusted set size = ?", (FIRST,))
    (peer_folder(city) / "checkpoint").write_bytes(note_over(city, log_of(city, MIDDLE - 1)))
    assert told(laptop, peer_folder(city)) == ("refused", "PEER_ALTERED")


def test_void_statements_are_taken_in_and_skipped(city: City, laptop: Replica) -> None:
    good, other = city.recalls(2)
    log = extended(log_of(city, LAST), [good, good, b"\xd2nothing", other])
    folder = write_tree(city.folder / "void", log, note_over(city, log))
    assert told(laptop, folder) == ("agrees", None)
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
        shutil.rmtree(laptop.incoming, ignore_errors=True)  # a bundle proven before would serve
        _flip(bad / path, 60)
        assert sync_once(laptop, bad).state == "refused"
        assert entries.stored_size(laptop.db) == 0
    assert told(laptop, peer_folder(city)) == ("agrees", None)


def test_a_signature_that_does_not_hold_is_seen_before_anything_is_fetched(
    city: City, laptop: Replica
) -> None:
    bring_to(laptop, grown_city(), MIDDLE)
    _flip(peer_folder(city) / "checkpoint", 30)
    source = _Counting(peer_folder(city))
    with pytest.raises(PeerError):
        sync_with(laptop, source)
    assert source.asked == ["checkpoint"]


class _Publishing(FolderSource):
    """A folder whose writer publishes a newer tree while it is being read."""

    def __init__(self, folder: Path, older: bytes, changes: int) -> None:
        super().__init__(folder, "busy")
        self._older, self._changes = older, changes
        self.started = 0

    def read(self, path: str, limit: int) -> bytes | None:
        if path == "checkpoint":
            self.started += 1
            return super().read(path, limit) if self.started > self._changes else self._older
        gone = self.started <= self._changes and path.startswith("tile/")
        return None if gone else super().read(path, limit)


def test_a_publication_during_the_sync_begins_it_again(city: City, laptop: Replica) -> None:
    older = note_over(city, log_of(city, MIDDLE))
    source = _Publishing(peer_folder(city), older, changes=1)
    assert sync_with(laptop, source)[0] == LAST


def test_a_copy_that_stays_unfinished_is_not_asked_for_ever(city: City, laptop: Replica) -> None:
    (peer_folder(city) / "tile/0/000").unlink()
    source = _Publishing(peer_folder(city), b"", changes=0)
    with pytest.raises(PeerError) as caught:
        sync_with(laptop, source)
    assert caught.value.code == "PEER_INCOMPLETE"
    assert source.started <= 4


def test_a_staged_bundle_that_is_longer_serves_a_shorter_log(tmp_path: Path) -> None:
    city = grown_city()
    whole, part = log_of(city, LAST), log_of(city, MIDDLE)
    staging = Staging(tmp_path / "incoming")
    source = FolderSource(peer_folder(city))
    list(staging.fetch(source, 0, len(whole), [leaf_hash(one) for one in whole]))
    shorter = FolderSource(write_tree(tmp_path / "tree", part, note_over(city, part)))
    list(staging.fetch(shorter, 0, len(part), [leaf_hash(one) for one in part]))
    assert list(staging.entries(0, len(part))) == part
