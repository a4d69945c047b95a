"""What is found about a record: void garbage is noted, damage is told, lost approvers are seen."""

import sqlite3
from pathlib import Path

import pytest

from desktop.domains.replay import split_blocks
from desktop.judgement.record import Judgement, judge_record
from desktop.ledger.json_profile import JsonObject
from desktop.replica import entries
from desktop.replica.database import Database, open_database
from desktop.replica.ingest import Ingest
from desktop.verdict import Verdict
from tests.chronicle import Chronicle, chronicle, copied
from tests.peers.lying import extended

pytestmark = pytest.mark.slow

__all__ = ["chronicle"]


def _take_in(db: Database, chronicle: Chronicle, *statements: bytes) -> None:
    """Let the writer log one more block, whatever is in it."""
    log = extended(list(entries.between(db, 0, chronicle.size)), list(statements))
    height = db.query("select max(height) from block")[0][0] + 1
    with db.transaction():
        writer = Ingest(db)
        for block, seal in split_blocks(log[chronicle.size :], chronicle.size, height):
            writer.block(block, seal)
        writer.flush()


def _judged(db: Database, chronicle: Chronicle, name: str) -> Judgement:
    return judge_record(db, chronicle.anchor, chronicle.ids[name], chronicle.moment)


def test_void_garbage_that_names_a_record_is_a_note(chronicle: Chronicle, tmp_path: Path) -> None:
    with open_database(copied(chronicle, tmp_path) / "replica.db", "replica") as db:
        _take_in(db, chronicle, b"\xd2garbage " + chronicle.ids["valid"].encode())
        judgement = _judged(db, chronicle, "valid")
    assert judgement.decision.verdict is Verdict.VALID
    assert any("the rules refuse it (BAD_FORM)" in note for note in judgement.notes)


def test_a_signed_entry_that_was_damaged_and_is_called_void_is_altered(
    chronicle: Chronicle, tmp_path: Path
) -> None:
    file = copied(chronicle, tmp_path) / "replica.db"
    connection = sqlite3.connect(file)
    revoked = chronicle.ids["revoked"]
    target = bytes.fromhex(revoked.removeprefix("urn:uuid:").replace("-", ""))
    (entry,) = connection.execute(
        "select record / 512 from ref where target = ?", (target,)
    ).fetchone()
    connection.execute("update statement set void = 'BAD_FORM' where entry = ?", (entry,))
    connection.execute("update record set revoked = 0 where id = ?", (target,))
    needle = f'"refs":[{{"id":"{revoked}","rel":"status"'.encode()
    harmed = needle.replace(b'"refs":[', b'"refs":{')
    for number, data in connection.execute("select number, data from bundle").fetchall():
        changed = (bytes(data).replace(needle, harmed), number)
        connection.execute("update bundle set data = ? where number = ?", changed)
    connection.commit()
    connection.close()
    with open_database(file, "replica") as db:
        judgement = _judged(db, chronicle, "revoked")
    assert judgement.decision.verdict is Verdict.ALTERED


def test_an_unreadable_entry_that_nobody_calls_void_is_altered(
    chronicle: Chronicle, tmp_path: Path
) -> None:
    with open_database(copied(chronicle, tmp_path) / "replica.db", "replica") as db:
        _take_in(db, chronicle, b"\xd2garbage " + chronicle.ids["valid"].encode())
        db.execute("update statement set void = null where entry = ?", (chronicle.size,))
        judgement = _judged(db, chronicle, "valid")
    assert judgement.decision.verdict is Verdict.ALTERED


def test_the_revocation_of_an_approver_is_found_even_where_the_tables_leave_it_out(
    chronicle: Chronicle, tmp_path: Path
) -> None:
    city = chronicle.city
    hall, approver = city.scribes["city-hall"], city.scribes["approver"]
    data: JsonObject = {"key": approver.did, "reason": "key_compromised", "suspect_since": 0}
    with open_database(copied(chronicle, tmp_path) / "replica.db", "replica") as db:
        (now_ms,) = db.query("select max(time_ms) from block")[0]  # the city's clock is shared
        revocation = hall.record("roster.revoke/1", now_ms, data)
        _take_in(db, chronicle, hall.statement([revocation], now_ms))
        judgement = _judged(db, chronicle, "valid")
        assert judgement.decision.verdict is Verdict.NOT_YET_VALID
        assert any("suspect from entry 0" in check.detail for check in judgement.checks)
        db.execute("delete from record where kind = 'roster.revoke/1'")
        assert _judged(db, chronicle, "valid").decision.verdict is Verdict.ALTERED
