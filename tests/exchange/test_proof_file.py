"""Proof files from a replica, opened again as their readers open them."""

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.errors import ProofError, StorageError
from desktop.exchange.proof_file import build_proof_file, build_transparent
from desktop.ledger.charter import Charter
from desktop.ledger.proof_file import OpenedProof, open_proof_file
from desktop.ledger.receipt import open_transparent_statement
from desktop.replica.database import Database, open_database, open_read_only
from tests.chronicle import Chronicle, chronicle

__all__ = ["chronicle"]


@pytest.fixture
def db(chronicle: Chronicle) -> Iterator[Database]:
    with open_read_only(chronicle.replica, "replica") as opened:
        yield opened


def opened(db: Database, chronicle: Chronicle, name: str) -> OpenedProof:
    data = build_proof_file(db, chronicle.anchor, chronicle.ids[name])
    return open_proof_file(data, chronicle.anchor)


def carried(proof: OpenedProof) -> list[str]:
    """Return the kinds of the records in the entries that a proof carries."""
    found = []
    for one in proof.entries:
        content = one.opened.content
        if not isinstance(content, Charter):
            found += [record.kind for record in content.records]
    return found


def test_every_record_leaves_with_a_proof_that_opens_under_the_anchor(
    db: Database, chronicle: Chronicle
) -> None:
    for name, record_id in chronicle.ids.items():
        proof = opened(db, chronicle, name)
        assert proof.record.id == record_id
        assert proof.checkpoint.size == chronicle.size
        assert len(proof.receipts_by) == 4
        assert {"ledger.kind/1", "roster.enrol/1"} <= set(carried(proof))


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("valid", {"record.approval/1"}),
        ("revoked", {"record.approval/1", "record.status/1"}),
        ("superseded", {"record.approval/1", "education.diploma/1"}),
        ("suspect", {"record.approval/1", "roster.revoke/1"}),
        ("rotated", {"record.approval/1", "record.status/1", "roster.rotate/1"}),
        ("waiting", set()),
    ],
)
def test_it_carries_what_became_of_the_record(
    db: Database, chronicle: Chronicle, name: str, kinds: set[str]
) -> None:
    always = {"ledger.kind/1", "roster.enrol/1"}
    assert set(carried(opened(db, chronicle, name))) - always == kinds


def test_the_same_record_gives_the_same_bytes(db: Database, chronicle: Chronicle) -> None:
    first = build_proof_file(db, chronicle.anchor, chronicle.ids["valid"])
    assert build_proof_file(db, chronicle.anchor, chronicle.ids["valid"]) == first


def test_a_transparent_statement_opens_under_charter_and_root(
    db: Database, chronicle: Chronicle
) -> None:
    data = build_transparent(db, chronicle.anchor, chronicle.ids["event"])
    proof = opened(db, chronicle, "event")
    checkpoint = proof.checkpoint
    transparent = open_transparent_statement(
        data, chronicle.city.charter, checkpoint.root, checkpoint.size
    )
    assert transparent.index == proof.index
    assert transparent.statement == proof.statement


def test_an_unknown_record_is_told(db: Database, chronicle: Chronicle) -> None:
    with pytest.raises(StorageError, match="not in this replica"):
        build_proof_file(db, chronicle.anchor, "urn:uuid:01a0c976-c801-7f0f-8ef4-ca3d05fabadd")


@pytest.mark.parametrize(
    ("sql", "error"),
    [
        ("delete from checkpoint", ProofError),
        ("update checkpoint set receipts = null", ProofError),
        ("delete from ref", ProofError),
        ("update tile set hashes = zeroblob(length(hashes))", ProofError),
        ("delete from tile", StorageError),
    ],
)
def test_nothing_leaves_a_replica_that_does_not_prove_it(
    chronicle: Chronicle, tmp_path: Path, sql: str, error: type[Exception]
) -> None:
    file = Path(shutil.copy(chronicle.replica, tmp_path / "replica.db"))
    connection = sqlite3.connect(file)
    connection.execute(sql)
    connection.commit()
    connection.close()
    with open_database(file, "replica") as db, pytest.raises(error):
        build_proof_file(db, chronicle.anchor, chronicle.ids["revoked"])
