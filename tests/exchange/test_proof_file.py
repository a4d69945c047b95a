"""Proof files from a replica, opened again as their readers open them."""

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.audit.results import Audited
from desktop.audit.run import Request, audit
from desktop.domains.replay import split_blocks
from desktop.errors import ProofError, StorageError
from desktop.exchange.proof_check import UNKNOWN_STATUS, Reader, judge_proof_file
from desktop.exchange.proof_file import build_proof_file, build_transparent
from desktop.judgement.record import judge_record
from desktop.ledger.charter import Charter
from desktop.ledger.proof_file import OpenedProof, open_proof_file
from desktop.ledger.receipt import open_transparent_statement
from desktop.ledger.scalar import parse_time
from desktop.replica import entries
from desktop.replica.database import Database, open_database, open_read_only
from desktop.replica.ingest import Ingest
from desktop.replica.state import id_bytes
from desktop.verdict import Verdict
from tests.chronicle import NOW, Chronicle, chronicle, copied
from tests.peers.lying import extended

pytestmark = pytest.mark.slow

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


def _harm(file: Path, sql: str, record_id: str) -> None:
    """Change rows of a replica; ``:id`` in the statement is a record's."""
    connection = sqlite3.connect(file)
    values = {"id": id_bytes(record_id)} if ":id" in sql else {}
    assert connection.execute(sql, values).rowcount > 0
    connection.commit()
    connection.close()


_OWN = "(select key from record where id = :id)"
_VOID = """
    update statement set void = 'ROLE' where entry in
    (select record / 512 from ref where target = :id)
"""
_LATER_SUSPECT = """
    update issuer set suspect_since = suspect_since + 99 where suspect_since is not null
"""


@pytest.mark.parametrize(
    ("name", "sql"),
    [
        ("revoked", "update record set revoked = 0 where id = :id"),
        ("revoked", "delete from ref where target = :id"),
        ("revoked", "update ref set rel = 'answers' where target = :id"),
        ("revoked", "update ref set target = zeroblob(16) where target = :id"),
        ("revoked", _VOID),
        ("suspended", "delete from ref where target = :id"),
        ("superseded", "delete from ref where target = :id"),
        ("superseded", "update record set superseded_by = null where id = :id"),
        ("disputed", "delete from ref where target = :id"),
        ("valid", "delete from mention where target = :id"),
        ("valid", "update record set approved_by = null where id = :id"),
        ("valid", f"update record set sha256 = zeroblob(32) where key = {_OWN}"),
        ("valid", f"update statement set batch = id where entry = {_OWN} / 512"),
        ("suspect", "delete from record where kind = 'roster.revoke/1'"),
        ("suspect", _LATER_SUSPECT),
    ],
)
def test_no_file_leaves_where_one_row_was_changed_or_removed(
    chronicle: Chronicle, tmp_path: Path, name: str, sql: str
) -> None:
    file = Path(shutil.copy(chronicle.replica, tmp_path / "replica.db"))
    _harm(file, sql, chronicle.ids[name])
    with open_read_only(file, "replica") as db, pytest.raises(ProofError) as refused:
        build_proof_file(db, chronicle.anchor, chronicle.ids[name])
    assert refused.value.do == "Run an audit; nothing was written."


def _hide_revocation(chronicle: Chronicle, profile: Path) -> Path:
    """Remove every row that gives away that a record was revoked."""
    file = profile / "replica.db"
    _harm(file, "delete from ref where target = :id", chronicle.ids["revoked"])
    _harm(file, "update record set revoked = 0 where id = :id", chronicle.ids["revoked"])
    return file


def _rename_in_bundle(chronicle: Chronicle, file: Path) -> None:
    """Let the revocation in the stored log speak of another record."""
    revoked = f'"refs":[{{"id":"{chronicle.ids["revoked"]}","rel":"status"'.encode()
    other = revoked.replace(chronicle.ids["revoked"].encode(), chronicle.ids["valid"].encode())
    connection = sqlite3.connect(file)
    for number, data in connection.execute("select number, data from bundle").fetchall():
        changed = (bytes(data).replace(revoked, other), number)
        connection.execute("update bundle set data = ? where number = ?", changed)
    connection.commit()
    connection.close()


def _audited(profile: Path) -> Audited:
    return audit(Request(profile, workers=1))


def test_where_all_rows_hide_a_revocation_the_file_claims_nothing_and_the_audit_names_it(
    chronicle: Chronicle, tmp_path: Path
) -> None:
    profile = copied(chronicle, tmp_path)
    file = _hide_revocation(chronicle, profile)
    with open_read_only(file, "replica") as db:
        data = build_proof_file(db, chronicle.anchor, chronicle.ids["revoked"])
        looked_at = judge_record(db, chronicle.anchor, chronicle.ids["revoked"], chronicle.moment)
    told = judge_proof_file(data, Reader(chronicle.anchor, parse_time(NOW), ())).decision
    assert told.verdict is Verdict.CANNOT_CHECK
    assert [reason.text for reason in told.reasons] == [UNKNOWN_STATUS]
    assert looked_at.decision.verdict is Verdict.ALTERED
    assert {"TABLE_REF", "TABLE_STATUS"} <= {one.code for one in _audited(profile).findings}


def test_an_entry_that_was_changed_with_its_rows_escapes_a_search_but_never_the_audit(
    chronicle: Chronicle, tmp_path: Path
) -> None:
    profile = copied(chronicle, tmp_path)
    file = _hide_revocation(chronicle, profile)
    _rename_in_bundle(chronicle, file)
    with open_read_only(file, "replica") as db:
        looked_at = judge_record(db, chronicle.anchor, chronicle.ids["revoked"], chronicle.moment)
    assert looked_at.decision.verdict is Verdict.VALID
    assert {"TREE_ENTRY"} == {one.code for one in _audited(profile).findings}


def test_what_is_not_final_yet_stays_out_and_hinders_nothing(
    chronicle: Chronicle, tmp_path: Path
) -> None:
    scribe, wanted = chronicle.city.scribes["registrar"], chronicle.ids["valid"]
    with open_database(copied(chronicle, tmp_path) / "replica.db", "replica") as db:
        (now_ms,) = db.query("select max(time_ms) from block")[0]
        before = build_proof_file(db, chronicle.anchor, wanted)
        revocation = scribe.record(
            "record.status/1", now_ms, {"action": "revoke", "reason": "error"},
            refs=[{"id": wanted, "rel": "status"}],
        )  # fmt: skip
        log = extended(
            list(entries.between(db, 0, chronicle.size)), [scribe.statement([revocation], now_ms)]
        )
        height = db.query("select max(height) from block")[0][0] + 1
        with db.transaction():
            writer = Ingest(db)
            for block, seal in split_blocks(log[chronicle.size :], chronicle.size, height):
                writer.block(block, seal)
            writer.flush()
        assert db.query("select revoked from record where id = ?", (id_bytes(wanted),)) == [(1,)]
        assert build_proof_file(db, chronicle.anchor, wanted) == before
