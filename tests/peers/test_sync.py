"""What a peer's checkpoint says: newer, older, fresher, pending, or another history."""

import shutil
from pathlib import Path

import pytest

from desktop.errors import PeerError
from desktop.ledger.checkpoint import parse_checkpoint
from desktop.peers.folder import FolderSource
from desktop.peers.sync import Replica, sync, sync_with
from desktop.replica import checkpoints, entries, records
from desktop.replica.database import open_database
from desktop.replica.records import Moment
from tests.city import AUTHORITIES, SMALL_SIZES, City, small_city
from tests.peers.laptops import bring_to, everything, log_of, sync_once, told
from tests.peers.lying import extended, note_over, peer_folder, write_tree

pytestmark = pytest.mark.slow

FIRST, MIDDLE, LAST = SMALL_SIZES


# Older, fresher, pending


def test_an_older_checkpoint_is_behind_and_changes_nothing(city: City, laptop: Replica) -> None:
    bring_to(laptop, small_city(), LAST)
    before = everything(laptop.db)
    for size in (FIRST, MIDDLE):
        log = log_of(city, size)
        folder = write_tree(city.folder / "old", log, note_over(city, log))
        assert told(laptop, folder) == ("behind", "PEER_BEHIND")
        assert everything(laptop.db) == before


def test_an_empty_log_is_behind(city: City, laptop: Replica) -> None:
    folder = write_tree(city.folder / "empty", [], note_over(city, []))
    assert told(laptop, folder) == ("behind", "PEER_BEHIND")


def test_later_cosignatures_of_the_same_size_are_kept(city: City, laptop: Replica) -> None:
    bring_to(laptop, small_city(), LAST)
    log = log_of(city, LAST)
    later_s = city.now_ms // 1000 + 3600
    (peer_folder(city) / "checkpoint").write_bytes(note_over(city, log, time_s=later_s))
    (peer_folder(city) / "receipts").unlink()
    receipts = checkpoints.newest(laptop.db, final=True)
    assert told(laptop, peer_folder(city)) == ("agrees", None)
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
    bring_to(laptop, small_city(), LAST)
    before = everything(laptop.db)
    earlier = note_over(city, log_of(city, LAST), time_s=city.now_ms // 1000 - 3600)
    (peer_folder(city) / "checkpoint").write_bytes(earlier)
    assert told(laptop, peer_folder(city)) == ("agrees", None)
    (peer_folder(city) / "checkpoint").write_bytes(
        note_over(city, log_of(city, LAST), AUTHORITIES[:1])
    )
    assert told(laptop, peer_folder(city)) == ("pending", "PEER_NOT_FINAL")
    assert everything(laptop.db) == before


def test_receipts_that_come_later_are_kept(city: City, laptop: Replica) -> None:
    receipts = (peer_folder(city) / "receipts").read_bytes()
    (peer_folder(city) / "receipts").unlink()
    sync_once(laptop, peer_folder(city))
    (peer_folder(city) / "receipts").write_bytes(receipts)
    sync_once(laptop, peer_folder(city))
    kept = checkpoints.newest(laptop.db, final=True)
    assert kept is not None
    assert kept.receipts == receipts


@pytest.mark.parametrize("cosigners", [AUTHORITIES[:0], AUTHORITIES[:2]])
def test_a_checkpoint_below_the_quorum_is_pending_and_moves_no_trust(
    city: City, laptop: Replica, cosigners: tuple[str, ...]
) -> None:
    bring_to(laptop, small_city(), MIDDLE)
    log = log_of(city, LAST)
    folder = write_tree(city.folder / "pending", log, note_over(city, log, cosigners))
    assert told(laptop, folder) == ("pending", "PEER_NOT_FINAL")
    assert entries.stored_size(laptop.db) == LAST
    trusted = checkpoints.trusted(laptop.db)
    assert trusted is not None
    assert trusted.size == MIDDLE
    assert told(laptop, folder) == ("pending", "PEER_NOT_FINAL")
    moment = Moment(trusted.size, city.time)
    (row,) = records.page(laptop.db, records.all_keys(laptop.db)[:1], moment)
    assert row.decision.verdict.value == "NOT FINAL"
    assert told(laptop, peer_folder(city)) == ("agrees", None)  # now it is final
    trusted = checkpoints.trusted(laptop.db)
    assert trusted is not None
    assert trusted.size == LAST


def test_the_log_alone_leads_no_farther_than_its_limit(city: City, laptop: Replica) -> None:
    bring_to(laptop, small_city(), MIDDLE)
    log, before = log_of(city, LAST), everything(laptop.db)
    folder = write_tree(city.folder / "leap", log, note_over(city, log, AUTHORITIES[:2]))
    with pytest.raises(PeerError) as caught:
        sync_with(laptop, FolderSource(folder), most_pending=LAST - MIDDLE - 1)
    assert caught.value.code == "PEER_NOT_FINAL"
    assert everything(laptop.db) == before
    assert sync_with(laptop, FolderSource(folder), most_pending=LAST - MIDDLE)[0] == LAST - MIDDLE


def test_a_quorum_leads_as_far_as_it_says(city: City, laptop: Replica) -> None:
    assert sync_with(laptop, FolderSource(peer_folder(city)), most_pending=0)[1].state == "agrees"


def test_an_older_final_checkpoint_above_trust_moves_it_within_the_pending_part(
    city: City, laptop: Replica
) -> None:
    log = log_of(city, LAST)
    bring_to(laptop, small_city(), FIRST)
    pending = write_tree(city.folder / "pending", log, note_over(city, log, ()))
    assert told(laptop, pending) == ("pending", "PEER_NOT_FINAL")
    older = write_tree(city.folder / "older", log[:MIDDLE], note_over(city, log[:MIDDLE]))
    assert told(laptop, older) == ("agrees", None)
    trusted = checkpoints.trusted(laptop.db)
    assert trusted is not None
    assert trusted.size == MIDDLE


# Two histories


_LAST = LAST - MIDDLE - 1  # statements of the city's last block


def _evidence(laptop: Replica) -> list[str]:
    return sorted(file.name.rsplit("-", 1)[1] for file in laptop.evidence.iterdir())


@pytest.mark.slow
@pytest.mark.parametrize(
    ("more", "cosigners"),
    [(1, AUTHORITIES[:3]), (_LAST, ()), (_LAST, AUTHORITIES[:3]), (_LAST + 9, AUTHORITIES[:3])],
    ids=["below", "same size by the log alone", "same size", "above"],
)
def test_another_history_over_trusted_entries_is_a_fork(
    city: City, laptop: Replica, more: int, cosigners: tuple[str, ...]
) -> None:
    bring_to(laptop, small_city(), LAST)
    before = everything(laptop.db)
    log = extended(log_of(city, MIDDLE), city.recalls(more))
    folder = write_tree(city.folder / "fork", log, note_over(city, log, cosigners))
    state = sync_once(laptop, folder)
    assert (state.state, state.code) == ("fork", "PEER_FORK")
    assert everything(laptop.db) == before
    path = ["ours.path.json"] if len(log) != LAST else []  # equal sizes need none
    assert _evidence(laptop) == ["ours.note", *path, "theirs.note"]
    for file in laptop.evidence.glob("*.note"):
        assert parse_checkpoint(file.read_bytes()).origin == city.anchor.origin
    assert told(laptop, peer_folder(city)) == ("agrees", None)


def test_an_unsigned_other_history_is_no_fork_and_no_evidence(city: City, laptop: Replica) -> None:
    bring_to(laptop, small_city(), LAST)
    log = extended(log_of(city, MIDDLE), city.recalls(1))
    lines = note_over(city, log).split(b"\n")
    folder = write_tree(city.folder / "fork", log, b"\n".join([*lines[:4], *lines[5:]]))
    assert told(laptop, folder) == ("refused", "PEER_UNSIGNED")
    assert not laptop.evidence.exists()


def _pending_beside(city: City, laptop: Replica) -> list[bytes]:
    """Let the laptop hold a pending part that the city never published; return the city's log."""
    log = log_of(city, LAST)
    bring_to(laptop, small_city(), MIDDLE)
    lie = extended(log[:MIDDLE], city.recalls(4), city.recalls(2))
    folder = write_tree(city.folder / "lie", lie, note_over(city, lie, AUTHORITIES[:2]))
    assert told(laptop, folder) == ("pending", "PEER_NOT_FINAL")
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
    assert list(entries.between(laptop.db, 0, LAST)) == log
    trusted = checkpoints.trusted(laptop.db)
    assert trusted is not None
    assert trusted.size == LAST
    assert told(laptop, peer_folder(city)) == ("agrees", None)
    _check_like_a_fresh_sync(city, laptop, tmp_path)


def _check_like_a_fresh_sync(city: City, laptop: Replica, tmp_path: Path) -> None:
    with open_database(tmp_path / "fresh.db", "replica") as db:
        fresh = Replica(db, laptop.anchor, tmp_path / "fresh incoming", tmp_path / "fresh evidence")
        bring_to(fresh, small_city(), MIDDLE)
        sync_once(fresh, peer_folder(city))
        assert everything(db) == everything(laptop.db)


def test_a_final_history_above_the_pending_part_takes_its_place_too(
    city: City, laptop: Replica
) -> None:
    log = _pending_beside(city, laptop)
    longer = extended(log[:MIDDLE], city.recalls(20))
    folder = write_tree(city.folder / "longer", longer, note_over(city, longer))
    assert told(laptop, folder) == ("agrees", "PEER_FORK")
    assert list(entries.between(laptop.db, 0, len(longer))) == longer


def test_two_histories_that_are_both_pending_stop_the_sync(city: City, laptop: Replica) -> None:
    log = _pending_beside(city, laptop)
    before = everything(laptop.db)
    other = extended(log[:MIDDLE], city.recalls(4))
    folder = write_tree(city.folder / "other", other, note_over(city, other, AUTHORITIES[:2]))
    assert told(laptop, folder) == ("fork", "PEER_FORK")
    assert everything(laptop.db) == before
    assert _evidence(laptop) == ["ours.note", "ours.path.json", "theirs.note"]


def test_a_contradicting_note_is_evidence_even_without_its_tiles(
    city: City, laptop: Replica
) -> None:
    log = _pending_beside(city, laptop)
    other = extended(log[:MIDDLE], city.recalls(4))
    folder = write_tree(city.folder / "other", other, note_over(city, other))
    shutil.rmtree(folder / "tile")
    assert told(laptop, folder) == ("fork", "PEER_FORK")
    longer = extended(log[:MIDDLE], city.recalls(90))
    folder = write_tree(city.folder / "longer", longer, note_over(city, longer))
    shutil.rmtree(folder / "tile")
    assert told(laptop, folder) == ("incomplete", "PEER_INCOMPLETE")


def test_a_laptop_with_nothing_final_follows_the_final_history(city: City, laptop: Replica) -> None:
    log = log_of(city, LAST)
    lie = extended(log[:FIRST], city.recalls(2))
    folder = write_tree(city.folder / "lie", lie, note_over(city, lie, ()))
    assert told(laptop, folder) == ("pending", "PEER_NOT_FINAL")
    assert checkpoints.trusted(laptop.db) is None
    assert told(laptop, peer_folder(city)) == ("agrees", "PEER_FORK")
    assert list(entries.between(laptop.db, 0, LAST)) == log


def test_the_cosigners_see_the_peers_error_itself(city: City, laptop: Replica) -> None:
    (peer_folder(city) / "checkpoint").unlink()
    with pytest.raises(PeerError):
        sync_with(laptop, FolderSource(peer_folder(city)))
