"""One record, proven from its stored bytes: every fate, every kind of tampering."""

import hashlib
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.errors import StorageError, UsageError
from desktop.judgement.account import told
from desktop.judgement.record import Judgement, judge_record
from desktop.ledger.merkle import check_inclusion
from desktop.peers.folder import FolderSource
from desktop.peers.sync import Replica, sync
from desktop.replica import records
from desktop.replica.database import Database, open_database, open_read_only
from desktop.replica.records import Moment
from desktop.verdict import Check, Result, Verdict
from tests.chronicle import NOW, Chronicle, chronicle, copied

pytestmark = pytest.mark.slow

__all__ = ["chronicle"]


@pytest.fixture
def db(chronicle: Chronicle) -> Iterator[Database]:
    with open_read_only(chronicle.replica, "replica") as opened:
        yield opened


def judged(db: Database, chronicle: Chronicle, name: str) -> Judgement:
    return judge_record(db, chronicle.anchor, chronicle.ids[name], chronicle.moment)


def check_of(judgement: Judgement, name: str) -> Check:
    return next(one for one in judgement.checks if one.name == name)


@pytest.mark.parametrize(
    ("name", "verdict", "word"),
    [
        ("valid", Verdict.VALID, ""),
        ("event", Verdict.VALID, ""),
        ("newer", Verdict.VALID, ""),
        ("reinstated", Verdict.VALID, ""),
        ("disputed", Verdict.VALID, ""),
        ("revoked", Verdict.REVOKED, "It was revoked on 2026-01-05 by Office of registrar (fraud)"),
        ("suspended", Verdict.SUSPENDED, "(review)"),
        ("superseded", Verdict.SUPERSEDED, "A newer record takes its place"),
        ("waiting", Verdict.NOT_YET_VALID, "awaits"),
        ("early", Verdict.NOT_YET_VALID, "valid from 2027-01-01"),
        ("expired", Verdict.EXPIRED, "valid until 2026-02-01"),
        ("part", Verdict.NOT_FINAL, "Other parts of its batch"),
        ("suspect", Verdict.REVOKED, "key was revoked and is suspect"),
        ("rotated", Verdict.REVOKED, "by Office of mover (error)"),
    ],
)
def test_every_fate_has_its_verdict_and_says_why(
    db: Database, chronicle: Chronicle, name: str, verdict: Verdict, word: str
) -> None:
    judgement = judged(db, chronicle, name)
    reasons = " ".join(reason.text for reason in judgement.decision.reasons)
    assert judgement.decision.verdict is verdict, reasons
    assert word in reasons
    assert bool(reasons) is (verdict is not Verdict.VALID)


@pytest.mark.slow
def test_the_tables_lead_to_the_same_verdict_as_the_proof(
    db: Database, chronicle: Chronicle
) -> None:
    for key in records.all_keys(db):
        (row,) = records.page(db, [key], chronicle.moment)
        judgement = judge_record(db, chronicle.anchor, row.id, chronicle.moment, search_log=False)
        assert judgement.decision.verdict is row.decision.verdict, row


def test_what_became_of_a_record_is_told_in_order(db: Database, chronicle: Chronicle) -> None:
    events = judged(db, chronicle, "reinstated").events
    assert [one.action for one in events] == ["approve", "suspend", "reinstate"]
    assert told(events[1]) == "It was suspended on 2026-01-05 by City-Hall (review)."
    assert judged(db, chronicle, "superseded").events[-1].record == chronicle.ids["newer"]


def test_a_dispute_is_noted_and_changes_nothing(db: Database, chronicle: Chronicle) -> None:
    judgement = judged(db, chronicle, "disputed")
    assert judgement.notes == ("It was disputed on 2026-01-05 by Office of approver (error).",)


def test_the_values_of_the_proof_can_be_repeated(db: Database, chronicle: Chronicle) -> None:
    judgement = judged(db, chronicle, "valid")
    proof, checkpoint = judgement.inclusion, judgement.checkpoint
    assert proof is not None
    assert checkpoint is not None
    check_inclusion(proof.leaf, proof.index, checkpoint.size, proof.path, checkpoint.root)
    assert judgement.as_of.size == chronicle.size
    assert judgement.as_of.checkpoint_s == checkpoint.as_of_s
    assert judgement.issuer == chronicle.city.person("registrar").did
    assert {one.result for one in judgement.checks} == {Result.OK}


def test_before_its_fate_every_record_was_valid(db: Database, chronicle: Chronicle) -> None:
    until = chronicle.before
    moment = Moment(until, "2026-01-05T09:00:00.000Z")
    for name in ("revoked", "suspended", "superseded", "reinstated", "expired"):
        judgement = judge_record(db, chronicle.anchor, chronicle.ids[name], moment, until=until)
        assert judgement.decision.verdict is Verdict.VALID, name
        assert judgement.as_of.size == until


def test_a_record_that_was_not_logged_yet_is_told(db: Database, chronicle: Chronicle) -> None:
    moment = Moment(chronicle.before, NOW)
    with pytest.raises(UsageError, match="not logged yet"):
        judge_record(db, chronicle.anchor, chronicle.ids["newer"], moment, until=chronicle.before)


def test_an_unknown_record_is_told(db: Database, chronicle: Chronicle) -> None:
    unknown = "urn:uuid:01a0c976-c801-7f0f-8ef4-ca3d05fabadd"
    with pytest.raises(StorageError, match="not in this replica"):
        judge_record(db, chronicle.anchor, unknown, chronicle.moment)


def test_another_anchor_makes_nothing_valid(db: Database, chronicle: Chronicle) -> None:
    other = replace(chronicle.anchor, sha256=hashlib.sha256(b"another").digest())
    judgement = judge_record(db, other, chronicle.ids["valid"], chronicle.moment)
    assert judgement.decision.verdict is Verdict.ALTERED
    assert check_of(judgement, "charter").result is Result.FAILED


def test_without_searching_the_log_it_says_so(db: Database, chronicle: Chronicle) -> None:
    judgement = judge_record(
        db, chronicle.anchor, chronicle.ids["valid"], chronicle.moment, search_log=False
    )
    assert check_of(judgement, "completeness").result is Result.NOT_DONE
    assert judgement.decision.verdict is Verdict.VALID


Harm = Callable[[sqlite3.Connection, Chronicle], None]


def _id(chronicle: Chronicle, name: str) -> bytes:
    return bytes.fromhex(chronicle.ids[name].removeprefix("urn:uuid:").replace("-", ""))


def _row(sql: str) -> Harm:
    def harm(connection: sqlite3.Connection, chronicle: Chronicle) -> None:
        assert connection.execute(sql, (_id(chronicle, "revoked"),)).rowcount > 0

    return harm


def _hide_revocation(connection: sqlite3.Connection, chronicle: Chronicle) -> None:
    target = _id(chronicle, "revoked")
    connection.execute("delete from ref where target = ?", (target,))
    connection.execute("update record set revoked = 0 where id = ?", (target,))


def _void_revocation(connection: sqlite3.Connection, chronicle: Chronicle) -> None:
    target = _id(chronicle, "revoked")
    connection.execute(
        "update statement set void = 'ROLE' where entry in "
        "(select record / 512 from ref where target = ?)",
        (target,),
    )


def _change_bytes(connection: sqlite3.Connection, chronicle: Chronicle) -> None:
    del chronicle
    for number, data in connection.execute("select number, data from bundle").fetchall():
        harmed = bytes(data).replace(b"Bachelor of Revoked", b"Doctorate R Revoked")
        connection.execute("update bundle set data = ? where number = ?", (harmed, number))


def _change_tile(connection: sqlite3.Connection, chronicle: Chronicle) -> None:
    del chronicle
    (hashes,) = connection.execute("select hashes from tile where level = 0").fetchone()
    harmed = bytearray(hashes)
    harmed[5 * 32] ^= 1
    connection.execute("update tile set hashes = ? where level = 0", (bytes(harmed),))


def _forge_charter(connection: sqlite3.Connection, chronicle: Chronicle) -> None:
    del chronicle
    connection.execute("insert into charter select 1, 9, document from charter where number = 0")


@pytest.mark.parametrize(
    ("harm", "check"),
    [
        (_row("update record set revoked = 0 where id = ?"), "tables"),
        (_row("update record set kind = 'supply.event/1' where id = ?"), "tables"),
        (_row("update record set time_ms = time_ms + 1 where id = ?"), "tables"),
        (_row("update record set issuer = issuer + 1 where id = ?"), "tables"),
        (_row("update record set sha256 = zeroblob(32) where id = ?"), "tables"),
        (_row("update statement set seq = 99 where entry = (select key / 512 from record "
              "where id = ?)"), "tables"),
        (_row("insert into about select 'urn:x', key from record where id = ?"), "tables"),
        (_row("update record set suspended = 1 where id = ?"), "tables"),
        (_row("update block set time_ms = time_ms + 1 where height = (select height from record "
              "where id = ?)"), "seal"),
        (_row("update trusted set size = size - 1 where ? is not null"), "checkpoint"),
        (_row("update checkpoint set note = zeroblob(9) where ? is not null"), "checkpoint"),
        (_hide_revocation, "completeness"),
        (_change_bytes, "signature"),
        (_change_tile, "inclusion"),
        (_forge_charter, "charter"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_whatever_is_changed_on_the_disk_is_seen(
    chronicle: Chronicle, tmp_path: Path, harm: Harm, check: str
) -> None:
    file = Path(shutil.copy(chronicle.replica, tmp_path / "replica.db"))
    connection = sqlite3.connect(file)
    harm(connection, chronicle)
    connection.commit()
    connection.close()
    with open_read_only(file, "replica") as db:
        judgement = judged(db, chronicle, "revoked")
    assert judgement.decision.verdict is Verdict.ALTERED
    assert Result.FAILED in {one.result for one in judgement.checks if one.name == check}


def test_a_revocation_that_the_tables_call_void_is_at_least_noted(
    chronicle: Chronicle, tmp_path: Path
) -> None:
    file = Path(shutil.copy(chronicle.replica, tmp_path / "replica.db"))
    connection = sqlite3.connect(file)
    _void_revocation(connection, chronicle)
    connection.commit()
    connection.close()
    with open_read_only(file, "replica") as db:
        judgement = judged(db, chronicle, "revoked")
    assert judgement.decision.verdict is Verdict.ALTERED  # the record's row still says revoked
    assert any("the rules refuse it (ROLE)" in note for note in judgement.notes)


def test_what_is_missing_cannot_be_checked(chronicle: Chronicle, tmp_path: Path) -> None:
    file = Path(shutil.copy(chronicle.replica, tmp_path / "replica.db"))
    connection = sqlite3.connect(file)
    connection.execute("delete from tile where level = 0")
    connection.commit()
    connection.close()
    with open_read_only(file, "replica") as db:
        judgement = judged(db, chronicle, "valid")
    assert judgement.decision.verdict is Verdict.CANNOT_CHECK
    assert judgement.decision.verdict.exit_code == 2


def test_a_record_below_the_quorum_is_not_final(chronicle: Chronicle, tmp_path: Path) -> None:
    city = replace(
        chronicle.city, folder=tmp_path / "city", scribes=dict(chronicle.city.scribes)
    )  # its own counters
    shutil.copytree(chronicle.city.folder, city.folder)
    city._anchor = chronicle.anchor
    record = city.scribes["operator"].record(
        "supply.event/1", city.now_ms, {
            "type": "ObjectEvent", "eventTime": "2026-01-05T08:00:00.000Z",
            "eventTimeZoneOffset": "+00:00", "action": "OBSERVE",
        }, about=["https://id.gs1.org/01/04012345000009/21/A2"],
    )  # fmt: skip
    with city.network() as network:
        city.seal(network, city.scribes["operator"].statement([record], city.now_ms))
        published = network.publish(silent_ids=("university", "food-office"))
    assert published is not None
    tree = city.folder / "authorities" / "city-hall" / "log"
    (tree / "checkpoint").write_bytes(published.checkpoint.note)
    (tree / "receipts").unlink()
    profile = copied(chronicle, tmp_path)
    with open_database(profile / "replica.db", "replica") as db:
        replica = Replica(db, chronicle.anchor, tmp_path / "incoming", tmp_path / "evidence")
        assert [one.state for one in sync(replica, [FolderSource(tree)]).peers] == ["pending"]
        judgement = judge_record(db, chronicle.anchor, record.id, chronicle.moment)
    assert judgement.decision.verdict is Verdict.NOT_FINAL
    assert "(2 of 3)" in judgement.decision.reasons[0].text
    assert check_of(judgement, "inclusion").result is Result.OK
