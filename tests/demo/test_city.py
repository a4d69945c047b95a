"""The demonstration city: the same seed, the same log; its folders as the contract names them."""

import json
from pathlib import Path

import pytest

from desktop.demo.city import Built, batches, build
from desktop.demo.deed import Deed
from desktop.errors import StorageError, UsageError
from desktop.ledger.anchor import anchor_of, format_anchor
from desktop.ledger.policy import parse_policy
from desktop.ledger.record import Record, Ref
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
    assert {"S2", "S10", "S11", "E1", "C1"} <= {answer["code"] for answer in answers}
    assert [answer["code"] for answer in answers][:5] == ["S2", "S10", "S11", "E1", "C1"]
    assert [answer["code"] for answer in answers[:5]] == ["S2", "S10", "S11", "E1", "C1"]
    assert {answer.get("profile") for answer in answers} == {None, "hospital"}


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


def test_whoever_refers_to_a_record_signs_after_it_and_else_as_seldom_as_can_be() -> None:
    one, two = _record("01"), _record("02")
    answer, other = _record("03", "02"), _record("04")
    deeds = [Deed(0, "a", (one,)), Deed(1, "b", (two,)), Deed(2, "a", (answer,))]
    assert batches(deeds) == [("a", [one]), ("b", [two]), ("a", [answer])]
    more = [*deeds, Deed(3, "b", (other,)), Deed(4, "a", (_record("05", "03"),))]
    assert [(writer, len(made)) for writer, made in batches(more)] == [("a", 1), ("b", 2), ("a", 2)]


def _record(number: str, about: str | None = None) -> Record:
    first = "urn:uuid:019b0000-0000-7000-8000-0000000000"
    refs = () if about is None else (Ref("status", first + about),)
    return Record(first + number, "record.status/1", "2026-01-01T00:00:00.000Z", {}, refs=refs)


def test_a_folder_with_something_else_in_it_is_refused_untouched(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", "utf-8")
    with pytest.raises(StorageError):
        build(tmp_path, 7, clean=False, clock=lambda: NOW_MS)
    assert [item.name for item in tmp_path.iterdir()] == ["letter.txt"]
