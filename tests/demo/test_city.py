"""The demonstration city: the same seed, the same log; its folders as the contract names them."""

import json
from pathlib import Path

import pytest

from desktop.demo.city import Built, build
from desktop.errors import StorageError, UsageError
from desktop.ledger.anchor import anchor_of, format_anchor
from desktop.ledger.policy import parse_policy
from desktop.peers.folder import FolderSource
from desktop.peers.sync import Replica, sync
from desktop.profile import load_profile
from desktop.replica import blocks, checkpoints, records
from desktop.replica.database import open_database, open_read_only
from tests.conftest import NOW_MS


@pytest.mark.slow
def test_the_same_seed_gives_the_same_root_and_another_seed_another(
    demonstration: Built, tmp_path: Path
) -> None:
    again = build(tmp_path / "again", 7, clean=False, clock=lambda: NOW_MS + 9_000)
    other = build(tmp_path / "other", 8, clean=False, clock=lambda: NOW_MS)
    assert (again.size, again.root) == (demonstration.size, demonstration.root)
    assert other.root != demonstration.root


@pytest.mark.slow
def test_the_city_has_thousands_of_records_in_hundreds_of_blocks(demonstration: Built) -> None:
    with open_read_only(demonstration.profile("inspector") / "replica.db", "replica") as db:
        assert records.count(db) >= 3000
        assert blocks.count(db) >= 200
        newest = checkpoints.as_of(db)
        assert newest is not None
        assert newest.is_final
        assert newest.size == demonstration.size
        assert len(newest.cosignatures) == 4


@pytest.mark.slow
def test_a_fresh_profile_syncs_from_the_folder_to_the_same_final_root(
    demonstration: Built, tmp_path: Path
) -> None:
    fresh = load_profile(demonstration.profile("fresh"))
    with open_database(tmp_path / "replica.db", "replica") as db:
        replica = Replica(db, fresh.anchor, tmp_path / "incoming", tmp_path / "evidence")
        done = sync(replica, [FolderSource(fresh.peer_folder(fresh.peers[0]))])
        trusted = checkpoints.trusted(db)
    assert [peer.state for peer in done.peers] == ["agrees"]
    assert trusted is not None
    assert (trusted.size, trusted.root) == (demonstration.size, demonstration.root)


@pytest.mark.slow
def test_its_papers_agree_with_each_other(demonstration: Built) -> None:
    charter = (demonstration.folder / "charter.cose").read_bytes()
    assert format_anchor(anchor_of(charter)) == demonstration.anchor
    assert (demonstration.folder / "anchor.txt").read_text("utf-8") == demonstration.anchor + "\n"
    policy = parse_policy((demonstration.folder / "policy.txt").read_text("utf-8"))
    assert policy.quorum == 3
    assert len(policy.witnesses) == 4
    answers = json.loads((demonstration.folder / "answers.json").read_text("utf-8"))
    assert [answer["code"] for answer in answers] == ["S2", "S10", "S11", "E1", "C1"]


@pytest.mark.slow
def test_building_again_makes_it_fresh_and_keeps_the_root(demonstration: Built) -> None:
    later = NOW_MS + 3_600_000
    again = build(demonstration.folder, 7, clean=False, clock=lambda: later)
    assert again == demonstration
    with open_database(demonstration.folder / "authorities/city-hall/replica.db", "replica") as db:
        newest = checkpoints.as_of(db)
    assert newest is not None
    assert newest.as_of_s == later // 1000


@pytest.mark.slow
def test_another_seed_for_a_built_city_is_refused(demonstration: Built) -> None:
    with pytest.raises(UsageError):
        build(demonstration.folder, 8, clean=False, clock=lambda: NOW_MS)


def test_a_folder_with_something_else_in_it_is_refused_untouched(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", "utf-8")
    with pytest.raises(StorageError):
        build(tmp_path, 7, clean=False, clock=lambda: NOW_MS)
    assert [item.name for item in tmp_path.iterdir()] == ["letter.txt"]
