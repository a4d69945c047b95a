"""Checkpoints side by side: same, earlier, later, of another history, altered, unsigned."""

import json
import shutil
from pathlib import Path

import pytest

from desktop.errors import FormatError, ProofError, StorageError
from desktop.ledger.checkpoint import open_checkpoint
from desktop.ledger.tiles import TileId
from desktop.peers.compare import Relation, compare_note, compare_peers
from desktop.peers.evidence import (
    Contradiction,
    Proves,
    held_root,
    keep,
    kept,
    read_path,
    standing,
)
from desktop.peers.folder import FolderSource
from desktop.peers.sync import Replica
from tests.city import AUTHORITIES, SMALL_SIZES, City, small_city
from tests.peers.laptops import bring_to, log_of, sync_once, told
from tests.peers.lying import extended, note_over, peer_folder, write_tree

pytestmark = pytest.mark.slow

FIRST, MIDDLE, LAST = SMALL_SIZES


def relation_of(laptop: Replica, note: bytes) -> Relation:
    return compare_note(laptop, note, "colleague").relation


def source(folder: Path, name: str) -> FolderSource:
    return FolderSource(folder, name)


@pytest.mark.parametrize(
    ("held", "shown", "relation"),
    [
        (LAST, LAST, Relation.SAME),
        (LAST, MIDDLE, Relation.BEHIND),
        (LAST, FIRST, Relation.BEHIND),
        (MIDDLE, LAST, Relation.AHEAD),
    ],
)
def test_a_checkpoint_of_the_same_history_is_told_by_its_size(
    city: City, laptop: Replica, held: int, shown: int, relation: Relation
) -> None:
    bring_to(laptop, small_city(), held)
    assert relation_of(laptop, note_over(city, log_of(city, shown))) is relation
    assert not laptop.evidence.exists()


@pytest.mark.parametrize("cosigners", [AUTHORITIES[:3], ()], ids=["cosigned", "log alone"])
@pytest.mark.parametrize("size", [MIDDLE + 2, LAST], ids=["smaller", "same size"])
def test_another_signed_history_is_a_fork_and_its_evidence_proves_itself(
    city: City, laptop: Replica, size: int, cosigners: tuple[str, ...]
) -> None:
    bring_to(laptop, small_city(), LAST)
    log = extended(log_of(city, MIDDLE), city.recalls(size - MIDDLE - 1))
    found = compare_note(laptop, note_over(city, log, cosigners), "colleague")
    assert (found.relation, found.shown is not None and found.shown.size) == (Relation.FORK, size)
    (group,) = kept(laptop.db, laptop.evidence)
    assert (group.name, group.size, group.proves) == (found.evidence, size, Proves.FORK)
    assert group.is_final is bool(cosigners)
    assert group.signed_by == (city.anchor.origin, *cosigners)
    assert standing(laptop.db, laptop.evidence) == size
    _follow_with_keys_alone(city, laptop.evidence, group.name)


def _follow_with_keys_alone(city: City, folder: Path, name: str) -> None:
    """Prove the fork from the kept files and the charter, without any log."""
    theirs = open_checkpoint((folder / f"{name}-theirs.note").read_bytes(), city.charter)
    ours = open_checkpoint((folder / f"{name}-ours.note").read_bytes(), city.charter)
    root, path = theirs.root, tuple[bytes, ...]()
    if theirs.size != ours.size:
        root, path = read_path((folder / f"{name}-ours.path.json").read_bytes())
    Contradiction(theirs, ours, is_ours=True, root=root, path=path).check()


def test_an_altered_note_is_told_from_one_that_nobody_known_signed(
    city: City, laptop: Replica
) -> None:
    bring_to(laptop, small_city(), LAST)
    note = note_over(city, log_of(city, LAST))
    lines = note.decode().splitlines(keepends=True)
    unsigned = "".join(
        line for line in lines if not line.startswith(f"\u2014 {city.anchor.origin}")
    )
    assert relation_of(laptop, unsigned.encode()) is Relation.UNSIGNED
    lied = "".join([lines[0], f"{LAST + 1}\n", *lines[2:]])
    assert relation_of(laptop, lied.encode()) is Relation.ALTERED
    assert relation_of(laptop, b"no checkpoint\n") is Relation.UNREADABLE
    foreign = note.replace(city.anchor.origin.encode(), b"ledger.other.example/1")
    assert relation_of(laptop, foreign) is Relation.FOREIGN
    assert not laptop.evidence.exists()


def test_a_damaged_copy_of_ones_own_never_accuses_anybody(city: City, laptop: Replica) -> None:
    bring_to(laptop, small_city(), LAST)
    (hashes,) = laptop.db.query("select hashes from tile where level = 0")[0]
    flipped = bytes([hashes[0] ^ 1]) + hashes[1:]
    laptop.db.execute("update tile set hashes = ? where level = 0", (flipped,))
    with pytest.raises(StorageError, match="own copy"):
        compare_note(laptop, note_over(city, log_of(city, MIDDLE)), "colleague")
    assert not laptop.evidence.exists()


def test_an_empty_replica_says_that_it_cannot_compare(city: City, laptop: Replica) -> None:
    with pytest.raises(StorageError, match="empty"):
        compare_note(laptop, note_over(city, log_of(city, LAST)), "colleague")
    with pytest.raises(StorageError, match="covers"):
        held_root(laptop.db, LAST)


def test_a_peer_that_is_ahead_is_proven_to_follow_or_to_fork(city: City, laptop: Replica) -> None:
    bring_to(laptop, small_city(), MIDDLE)
    log = extended(log_of(city, FIRST), city.recalls(30))
    fork = write_tree(city.folder / "fork", log, note_over(city, log))
    sources = [source(peer_folder(city), "good"), source(fork, "bad"), source(fork / "no", "gone")]
    compared, (pair,) = compare_peers(laptop, sources)
    assert [one.relation for one in compared] == [
        Relation.FOLLOWS, Relation.FORK, Relation.UNREACHABLE,
    ]  # fmt: skip
    assert pair.agrees is False
    (group,) = kept(laptop.db, laptop.evidence)
    assert group.proves is Proves.FORK
    assert pair.evidence == compared[1].evidence == group.name
    _follow_with_keys_alone(city, laptop.evidence, group.name)


def test_two_peers_that_fork_above_all_that_is_here_contradict_each_other(
    city: City, laptop: Replica
) -> None:
    bring_to(laptop, small_city(), FIRST)
    log = extended(log_of(city, MIDDLE), city.recalls(30))
    fork = write_tree(city.folder / "fork", log, note_over(city, log))
    good = source(peer_folder(city), "good")
    compared, (pair,) = compare_peers(laptop, [good, source(fork, "bad")])
    assert [one.relation for one in compared] == [Relation.FOLLOWS, Relation.FOLLOWS]
    assert (pair.first, pair.second, pair.agrees) == ("bad", "good", False)
    (group,) = kept(laptop.db, laptop.evidence)
    assert (group.name, group.proves) == (pair.evidence, Proves.FORK)
    assert told(laptop, peer_folder(city)) == ("agrees", None)
    assert kept(laptop.db, laptop.evidence)[0].proves is Proves.FORK
    (compared_now, _) = compare_peers(laptop, [source(fork, "bad")])
    assert compared_now[0].relation is Relation.FORK


def test_tiles_that_lead_nowhere_tell_nothing(city: City, laptop: Replica) -> None:
    bring_to(laptop, small_city(), MIDDLE)
    copy = Path(shutil.copytree(peer_folder(city), city.folder / "copy"))
    tile = copy / TileId(0, 0, LAST).path
    tile.write_bytes(bytes(32 * LAST))
    compared, (pair,) = compare_peers(
        laptop, [source(copy, "odd"), source(peer_folder(city), "ok")]
    )
    assert (compared[0].relation, compared[1].relation) == (Relation.AHEAD, Relation.FOLLOWS)
    assert compared[0].error is not None
    assert pair.agrees is None or pair.agrees is True
    assert not laptop.evidence.exists()


def test_the_evidence_of_a_sync_is_judged_too(city: City, laptop: Replica) -> None:
    bring_to(laptop, small_city(), LAST)
    log = extended(log_of(city, MIDDLE), city.recalls(3))
    folder = write_tree(city.folder / "fork", log, note_over(city, log))
    assert sync_once(laptop, folder).state == "fork"
    (group,) = kept(laptop.db, laptop.evidence)
    assert (group.proves, group.size) == (Proves.FORK, len(log))
    names = [name.rpartition("-")[2] for name, _ in group.files]
    assert names == ["ours.note", "ours.path.json", "theirs.note"]


def test_a_pending_part_that_gave_way_is_no_standing_fork(city: City, laptop: Replica) -> None:
    log = log_of(city, LAST)
    bring_to(laptop, small_city(), MIDDLE)
    lie = extended(log[:MIDDLE], city.recalls(4), city.recalls(2))
    folder = write_tree(city.folder / "lie", lie, note_over(city, lie, AUTHORITIES[:2]))
    assert told(laptop, folder) == ("pending", "PEER_NOT_FINAL")
    assert told(laptop, peer_folder(city)) == ("agrees", "PEER_FORK")
    (group,) = kept(laptop.db, laptop.evidence)
    assert group.proves is Proves.FOLLOWED
    assert standing(laptop.db, laptop.evidence) is None


def test_damaged_or_honest_notes_in_the_folder_prove_nothing(city: City, laptop: Replica) -> None:
    bring_to(laptop, small_city(), MIDDLE)
    laptop.evidence.mkdir()
    (laptop.evidence / "fork-1-00-theirs.note").write_bytes(b"damaged")
    (laptop.evidence / "fork-2-00-ours.note").write_bytes(b"alone")
    honest, larger = (note_over(city, log_of(city, size)) for size in (FIRST, LAST))
    (laptop.evidence / "fork-3-00-theirs.note").write_bytes(honest)
    (laptop.evidence / "fork-4-00-theirs.note").write_bytes(larger)
    groups = kept(laptop.db, laptop.evidence)
    assert [one.proves for one in groups] == [Proves.NOTHING] * 4
    assert [one.size for one in groups] == [None, None, FIRST, LAST]
    assert standing(laptop.db, laptop.evidence) is None


def test_what_does_not_contradict_is_not_kept(laptop: Replica) -> None:
    bring_to(laptop, small_city(), LAST)
    mine = held_root(laptop.db, LAST)
    with pytest.raises(ProofError, match="one history"):
        keep(
            laptop.evidence,
            Contradiction(mine.under, mine.under, is_ours=True, root=mine.root, path=mine.path),
        )
    assert not laptop.evidence.exists()


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"type": "other", "root": "00", "path": []},
        {"type": "civicledger/fork-path/1", "root": "zz", "path": []},
        {"type": "civicledger/fork-path/1", "root": "00", "path": "00"},
    ],
)
def test_what_is_no_path_is_refused(body: object) -> None:
    with pytest.raises(FormatError):
        read_path(json.dumps(body, separators=(",", ":"), sort_keys=True).encode())
