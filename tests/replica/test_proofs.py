"""Stored entries and charters, proven from an anchor over a change of charter."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from desktop.errors import ProofError, StorageError
from desktop.exchange.proof_file import build_proof_file
from desktop.judgement.record import judge_record
from desktop.ledger.proof_file import open_proof_file
from desktop.peers.folder import FolderSource
from desktop.peers.sync import Replica, sync
from desktop.replica import checkpoints, records
from desktop.replica.database import Database, open_database
from desktop.replica.proofs import StoredTree, charter_for, open_stored, proven_charters
from desktop.replica.records import Moment
from desktop.replica.state import NUMBERS
from desktop.verdict import Verdict
from tests.city import CHANGED_SIZES, City, changed_city

pytestmark = pytest.mark.slow

BEFORE, CHANGE, AFTER = CHANGED_SIZES
_NOW = "2026-03-01T00:00:00.000Z"


@pytest.fixture
def city(tmp_path: Path) -> City:
    return changed_city().moved(tmp_path / "city")


@pytest.fixture
def db(city: City, tmp_path: Path) -> Database:
    """Return the replica of a laptop that took in the log over the change."""
    opened = open_database(tmp_path / "replica.db", "replica")
    replica = Replica(opened, city.anchor, tmp_path / "incoming", tmp_path / "evidence")
    done = sync(replica, [FolderSource(city.folder / "peers" / "folder")])
    assert [one.error for one in done.peers] == [None]
    return opened


@pytest.mark.slow
def test_a_change_of_charter_is_proven_by_the_quorums_that_signed_it(
    city: City, db: Database
) -> None:
    charters = proven_charters(db, city.anchor)
    assert [(one.number, one.since) for one in charters] == [(0, 0), (1, CHANGE)]
    assert charter_for(charters, CHANGE) == city.charter
    assert charter_for(charters, CHANGE + 1) == charters[1].charter
    for stored in checkpoints.everything(db):
        assert open_stored(stored, charters).is_final


def test_a_charter_without_consent_is_refused(city: City, db: Database, tmp_path: Path) -> None:
    db.close()
    file = Path(shutil.copy(tmp_path / "replica.db", tmp_path / "harmed.db"))
    connection = sqlite3.connect(file)
    connection.execute("delete from consent where rowid = (select max(rowid) from consent)")
    connection.commit()
    connection.close()
    with open_database(file, "replica") as harmed, pytest.raises(ProofError):
        proven_charters(harmed, city.anchor)


def test_records_from_both_sides_of_the_change_are_judged_and_proven(
    city: City, db: Database
) -> None:
    newest, moment = records.all_keys(db), Moment(AFTER, _NOW)
    before = max(key for key in newest if key < BEFORE * NUMBERS)
    for key in (newest[0], before):
        (row,) = records.page(db, [key], moment)
        judgement = judge_record(db, city.anchor, row.id, moment)
        assert judgement.decision.verdict is Verdict.VALID
        opened = open_proof_file(build_proof_file(db, city.anchor, row.id), city.anchor)
        assert len(opened.charters) == 2
        assert opened.record.id == row.id


def test_an_entry_is_proven_by_the_root_alone(db: Database) -> None:
    trusted = checkpoints.trusted(db)
    assert trusted is not None
    tree = StoredTree(db, trusted.size, trusted.root)
    for index in range(trusted.size):
        assert tree.prove(index).root == trusted.root
    with pytest.raises(StorageError):
        tree.prove(trusted.size)
    earlier = StoredTree(db, CHANGE, tree.root_of(CHANGE))
    assert earlier.prove(CHANGE - 1).size == CHANGE
    with pytest.raises(ProofError):
        earlier.prove(CHANGE)
    wrong = StoredTree(db, trusted.size, bytes(32))
    with pytest.raises(ProofError, match="not what was logged"):
        wrong.opened(1)
