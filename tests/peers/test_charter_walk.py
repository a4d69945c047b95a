"""From one charter to the next: the notes that a laptop walks when it was away."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.demo.founding import authority_of
from desktop.ledger.charter import Charter
from desktop.ledger.checkpoint import open_charter_change, parse_checkpoint
from desktop.ledger.json_profile import parse_object
from desktop.peers.folder import FolderSource
from desktop.peers.sync import Replica, sync_with
from desktop.replica import checkpoints, entries
from desktop.replica.database import open_database
from tests.city import AUTHORITIES, CHANGED_SIZES, ORIGIN, City, changed_city, with_authority
from tests.peers.laptops import sync_once, told, trusted_size
from tests.peers.lying import (
    extended,
    note_over,
    peer_folder,
    read_entries,
    replayed,
    write_tree,
)

pytestmark = pytest.mark.slow

BEFORE, CHANGE, AFTER = CHANGED_SIZES
OLD, NEW = AUTHORITIES[:3], (*AUTHORITIES[:3], "bus-office")


@pytest.fixture
def city(tmp_path: Path) -> City:
    return changed_city().moved(tmp_path / "city")


def _show(city: City, size: int, cosigners: Sequence[str]) -> Path:
    """Return a stick with the city's log up to a size and a note of these cosigners."""
    log = read_entries(peer_folder(city), AFTER)[:size]
    kept = (peer_folder(city) / "charter" / "1").read_bytes()
    folder = write_tree(city.folder / "stick", log, note_over(city, log, cosigners))
    (folder / "charter").mkdir()
    (folder / "charter" / "1").write_bytes(kept)
    return folder


def _charters(city: City) -> tuple[Charter, Charter]:
    state = replayed(read_entries(peer_folder(city), AFTER)).state
    assert state.charter is not None
    return city.charter, state.charter


def test_the_change_is_published_with_both_quorums(city: City) -> None:
    note = (peer_folder(city) / "charter" / "1").read_bytes()
    old, new = _charters(city)
    assert (old.quorum, new.quorum) == (3, 4)
    assert open_charter_change(note, old, new).size == CHANGE
    assert parse_checkpoint((peer_folder(city) / "checkpoint").read_bytes()).size == AFTER


@pytest.mark.parametrize("held", [0, BEFORE, CHANGE])
def test_a_laptop_that_was_away_walks_over_the_change(
    city: City, laptop: Replica, held: int
) -> None:
    if held:
        assert told(laptop, _show(city, held, NEW if held == CHANGE else OLD))[0] == "agrees"
        assert trusted_size(laptop) == held
    assert told(laptop, peer_folder(city)) == ("agrees", None)
    assert trusted_size(laptop) == AFTER
    kept = checkpoints.at(laptop.db, CHANGE)
    assert kept is not None
    assert kept.is_final
    assert checkpoints.opened(laptop.db, kept).is_final
    assert checkpoints.charter_changes(laptop.db, AFTER) == [(1, CHANGE)]


@pytest.mark.parametrize("held", [0, BEFORE])
def test_the_old_quorum_leads_beyond_the_change(city: City, laptop: Replica, held: int) -> None:
    if held:
        sync_once(laptop, _show(city, held, OLD))
    source = FolderSource(_show(city, AFTER, ("health-office", "bus-office")))
    assert sync_with(laptop, source, most_pending=0)[1].state == "pending"


@pytest.mark.parametrize("held", [0, BEFORE])
def test_a_copy_without_the_kept_note_is_unfinished(city: City, laptop: Replica, held: int) -> None:
    if held:
        sync_once(laptop, _show(city, held, OLD))
    (peer_folder(city) / "charter" / "1").unlink()
    assert told(laptop, peer_folder(city)) == ("incomplete", "PEER_INCOMPLETE")
    assert trusted_size(laptop) == entries.stored_size(laptop.db) == held


@pytest.mark.parametrize(
    ("size", "cosigners", "code"),
    [
        (CHANGE, OLD, "PEER_ALTERED"),
        (CHANGE, NEW[1:], "PEER_ALTERED"),
        (CHANGE, (), "PEER_ALTERED"),
        (AFTER, NEW, "PEER_ALTERED"),
        (BEFORE, OLD, "PEER_ALTERED"),
    ],
    ids=["k old only", "too few old and new", "nobody", "a later size", "an earlier size"],
)
def test_a_kept_note_that_does_not_prove_the_change_is_refused(
    city: City, laptop: Replica, size: int, cosigners: Sequence[str], code: str
) -> None:
    log = read_entries(peer_folder(city), AFTER)[:size]
    (peer_folder(city) / "charter" / "1").write_bytes(note_over(city, log, cosigners))
    assert told(laptop, peer_folder(city)) == ("refused", code)
    assert entries.stored_size(laptop.db) == 0


def test_a_kept_note_of_another_tree_is_refused(city: City, laptop: Replica) -> None:
    log = read_entries(peer_folder(city), AFTER)[: CHANGE - 1]
    (peer_folder(city) / "charter" / "1").write_bytes(note_over(city, [*log, b"{}"], NEW))
    assert told(laptop, peer_folder(city)) == ("refused", "PEER_ALTERED")


def test_a_kept_note_with_a_bad_signature_is_refused(city: City, laptop: Replica) -> None:
    file = peer_folder(city) / "charter" / "1"
    note = file.read_bytes()
    file.write_bytes(note.replace(b"\n%d\n" % CHANGE, b"\n%d\n" % (CHANGE + 1)))
    assert told(laptop, peer_folder(city))[0] == "refused"


def test_at_the_seal_of_the_change_k_old_alone_are_not_final(city: City, laptop: Replica) -> None:
    assert told(laptop, _show(city, CHANGE, OLD)) == ("pending", "PEER_NOT_FINAL")
    assert trusted_size(laptop) == 0
    assert told(laptop, _show(city, CHANGE, NEW)) == ("agrees", None)
    assert trusted_size(laptop) == CHANGE


def test_after_the_change_k_old_alone_are_not_final(city: City, laptop: Replica) -> None:
    assert told(laptop, _show(city, AFTER, OLD)) == ("pending", "PEER_NOT_FINAL")
    assert trusted_size(laptop) == 0


def test_a_change_that_was_only_pending_is_proven_before_trust_passes_it(
    city: City, laptop: Replica
) -> None:
    folder = _show(city, AFTER, OLD)
    assert told(laptop, folder) == ("pending", "PEER_NOT_FINAL")
    kept = (folder / "charter" / "1").read_bytes()
    (folder / "charter" / "1").unlink()
    log = read_entries(folder, AFTER)
    (folder / "checkpoint").write_bytes(note_over(city, log, NEW))
    assert told(laptop, folder) == ("incomplete", "PEER_INCOMPLETE")
    assert trusted_size(laptop) == 0
    (folder / "charter" / "1").write_bytes(kept)
    assert told(laptop, folder) == ("agrees", None)
    assert trusted_size(laptop) == AFTER


def test_the_writer_may_change_with_the_charter(city: City, laptop: Replica) -> None:
    log = read_entries(peer_folder(city), AFTER)
    _, charter = _charters(city)
    moved = tuple(
        replace(authority_of(one.id, one.title, city.signers[one.id], ORIGIN,
                             writes=one.id == "university"), url=one.url)
        for one in charter.authorities
    )  # fmt: skip
    new = replace(charter, authorities=moved)
    hall = city.scribes["city-hall"]
    proposal = hall.record(
        "charter.proposal/1",
        city.now_ms,
        {"charter": parse_object(new.canonical), "previous": charter.sha256.hex()},
    )
    approvals = [
        city.scribes[name].statement(
            [
                city.scribes[name].record(
                    "charter.approval/1",
                    city.now_ms,
                    {},
                    refs=[{"rel": "approves", "id": proposal.id}],
                )
            ],
            city.now_ms,
        )
        for name in NEW
    ]
    change = extended(log, [hall.statement([proposal], city.now_ms), *approvals])
    after = extended(change, city.recalls(1), proposer="university")
    kept = (peer_folder(city) / "charter" / "1").read_bytes()

    def stick(entries_: list[bytes], writer: str) -> Path:
        note = note_over(city, entries_, NEW, writer=writer)
        folder = write_tree(city.folder / "stick", entries_, note)
        (folder / "charter").mkdir()
        (folder / "charter" / "1").write_bytes(kept)
        (folder / "charter" / "2").write_bytes(note_over(city, change, NEW))
        return folder

    assert told(laptop, stick(change, "university")) == ("refused", "PEER_UNSIGNED")
    assert told(laptop, stick(change, "city-hall")) == ("agrees", None)
    assert told(laptop, stick(after, "city-hall")) == ("refused", "PEER_UNSIGNED")
    assert told(laptop, stick(after, "university")) == ("agrees", None)
    assert trusted_size(laptop) == len(after)


def test_a_final_history_with_another_charter_takes_the_place_of_a_pending_one(
    city: City, laptop: Replica, tmp_path: Path
) -> None:
    log = read_entries(peer_folder(city), AFTER)
    assert told(laptop, _show(city, BEFORE, OLD)) == ("agrees", None)
    lie = extended(log[:BEFORE], city.recalls(30))
    folder = write_tree(tmp_path / "lie", lie, note_over(city, lie, ()))
    assert told(laptop, folder) == ("pending", "PEER_NOT_FINAL")
    assert told(laptop, peer_folder(city)) == ("agrees", "PEER_FORK")
    assert trusted_size(laptop) == AFTER
    assert list(entries.between(laptop.db, 0, AFTER)) == log


def test_two_changes_are_walked_one_after_the_other(city: City, tmp_path: Path) -> None:
    charter = with_authority(_charters(city)[1], city.add_authority("port-office"))
    with city.network() as network:
        city.change(network, charter, *NEW[:3], "bus-office", "port-office")
        city.seal(network, *city.recalls(1))
        network.publish()
    assert sorted(file.name for file in (peer_folder(city) / "charter").iterdir()) == ["1", "2"]
    with open_database(tmp_path / "late.db", "replica") as db:
        late = Replica(db, city.anchor, tmp_path / "incoming", tmp_path / "evidence")
        assert told(late, peer_folder(city)) == ("agrees", None)
        assert [number for number, _ in checkpoints.charter_changes(db, trusted_size(late))] == [
            1,
            2,
        ]
