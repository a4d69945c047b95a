"""What a block leaves in the tables: rows for what counts, and a mark on what is void."""

from dataclasses import replace

import pytest
from msgspec import structs

from desktop.domains.admission import examine
from desktop.domains.catalogue import builtin_kinds
from desktop.domains.examination import digest_of, facts_of
from desktop.domains.kind import Validity
from desktop.domains.replay import split_blocks
from desktop.keys.signing import sign_records
from desktop.ledger.record import Batch, RecordSet
from desktop.replica import blocks, entries, records
from desktop.replica.database import Database, in_memory
from desktop.replica.ingest import Ingest, KindColumns, _parameter_row, _record_row
from desktop.replica.records import Moment
from tests.city import ORIGIN, SIZES, City, grown_city
from tests.domains.town import ref
from tests.peers.lying import extended

pytestmark = pytest.mark.slow


def _extended(db: Database, *blocks_: list[bytes]) -> int:
    """Let a writer log any statements, and take them in."""
    log = extended(list(entries.between(db, 0, SIZES[-1])), *blocks_)
    writer = Ingest(db)
    for statements, seal in split_blocks(log[SIZES[-1] :], SIZES[-1], 3):
        writer.block(statements, seal)
    writer.flush()
    return len(log)


def _row(db: Database, record_id: str) -> records.RecordRow:
    row = records.by_id(db, record_id, Moment(10**6, "2026-01-06T00:00:00.000Z"))
    assert row is not None
    return row


def test_void_statements_are_marked_and_leave_no_records(db: Database) -> None:
    city = grown_city()
    (good,) = city.recalls(1)
    stranger = city.person("stranger").statement([city.recall()], city.now_ms)
    before = records.count(db)
    _extended(db, [good, good, b"\xd2nothing", stranger])
    rows = db.query(
        "select void, issuer is null, records from statement where entry >= ? order by entry",
        (SIZES[-1],),
    )
    assert rows == [
        (None, 0, 1), ("DUPLICATE", 1, 0), ("BAD_FORM", 1, 0), ("UNKNOWN_ISSUER", 1, 0),
    ]  # fmt: skip
    newest = blocks.newest(db)
    assert newest is not None
    assert (newest.statements, newest.records, newest.voids) == (4, 1, 3)
    assert records.count(db) == before + 1


def test_what_becomes_of_a_record_later_changes_its_row(db: Database) -> None:
    city = grown_city()
    operator = city.person("operator")
    first, second = city.recall(), city.recall()
    correction = city.recall(refs=ref("corrects", first))
    revoked = operator.record(
        "record.status/1",
        city.now_ms,
        {"action": "revoke", "reason": "error"},
        refs=ref("status", second),
    )
    _extended(
        db,
        [operator.statement([first, second], city.now_ms)],
        [operator.statement([correction, revoked], city.now_ms)],
    )
    assert _row(db, first.id).decision.verdict.value == "SUPERSEDED"
    assert _row(db, second.id).decision.verdict.value == "REVOKED"
    assert _row(db, correction.id).decision.verdict.value == "VALID"
    assert records.later_records(db, first.id, "corrects") == [records.key_of(db, correction.id)]


def test_things_and_references_are_indexed(db: Database) -> None:
    city = grown_city()
    lot = "https://id.gs1.org/01/09520123456788/10/LOT1"
    recall = city.recall(about=[lot])
    size = _extended(db, [city.person("operator").statement([recall], city.now_ms)])
    key = records.key_of(db, recall.id)
    assert key is not None
    assert records.about(db, lot) == [key]
    assert _row(db, recall.id).about == (lot,)
    assert _row(db, recall.id).entry == size - 2
    assert records.read(db, key) == recall


def test_parameters_are_kept_by_name(db: Database) -> None:
    city = grown_city()
    hall = city.scribes["city-hall"]
    parameter = hall.record(
        "ledger.parameter/1",
        city.now_ms,
        {"name": "S7.speed_kmh", "value": "90", "from": "2026-01-01T00:00:00.000Z"},
    )
    _extended(db, [hall.statement([parameter], city.now_ms)])
    rows = db.query("select name, value, unit from parameter")
    assert rows == [("S7.speed_kmh", "90", None)]


def test_the_parts_of_a_batch_are_known(db: Database) -> None:
    city = grown_city()
    operator, batch_id = city.person("operator"), city.new_id(city.now_ms)
    records_ = [city.recall(), city.recall()]
    statements = []
    for part, record in enumerate(records_, 1):
        content = RecordSet(Batch(batch_id, part, 2), (record,))
        seq, operator.next_seq = operator.next_seq, operator.next_seq + 1
        statements.append(sign_records(operator.signer, ORIGIN, seq, content, city.now_ms // 1000))
    _extended(db, statements[:1])
    assert _row(db, records_[0].id).decision.verdict.value == "NOT FINAL"
    log = extended(list(entries.between(db, 0, SIZES[-1] + 2)), statements[1:])
    writer = Ingest(db)
    for more, seal in split_blocks(log[SIZES[-1] + 2 :], SIZES[-1] + 2, 4):
        writer.block(more, seal)
    assert writer.state.size == len(log)
    writer.flush()
    assert _row(db, records_[0].id).decision.verdict.value == "VALID"


def test_nothing_to_write_writes_nothing(db: Database) -> None:
    before = db.query("select * from block")
    Ingest(db).flush()
    assert db.query("select * from block") == before


def test_statements_may_be_examined_beforehand(db: Database) -> None:
    with in_memory("replica") as other:
        writer = Ingest(other)
        for statements, seal in split_blocks(entries.between(db, 0, SIZES[-1]), 0, 0):
            writer.block(statements, seal, [examine(entry) for entry in statements])
        writer.flush()
        assert other.query("select * from record") == db.query("select * from record")


def test_a_writer_goes_on_where_the_tables_stand(db: Database) -> None:
    writer = Ingest(db)
    assert (writer.state.size, writer.state.height) == (SIZES[-1], 3)
    assert isinstance(grown_city(), City)


def test_a_column_takes_texts_only_whatever_a_kind_lets_through() -> None:
    city = grown_city()
    notice = next(kind for kind in builtin_kinds() if kind.id == "recall.notice/1")
    loose = replace(notice, valid=Validity("recalling_firm", "list"))
    record = structs.replace(city.recall(), data={"recalling_firm": "2026-01-01", "list": ["x"]})
    facts = facts_of(record, record.canonical)
    columns = KindColumns(loose, digest_of(b"{}"), approval=0, is_brief=True)
    row = _record_row(512, facts, b"", columns, 1, 1)
    assert row[10:12] == ("2026-01-01", None)
    assert _parameter_row(512, record) == (512, "", "", "", None)
