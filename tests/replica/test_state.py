"""The rules' questions answered from tables: the same as from memory, after every block."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domains.replay import ChainEnd, Replay, split_blocks
from desktop.domains.state import Enrolment, LedgerState, Standing
from desktop.ledger.json_profile import JsonObject, parse_object
from desktop.ledger.merkle import CompactRange
from desktop.ledger.record import Record, read_records
from desktop.ledger.statement import parse_statement
from desktop.replica import entries
from desktop.replica.database import Database, in_memory
from desktop.replica.ingest import Ingest
from desktop.replica.state import (
    NEVER_ENROLLED,
    StoredFacts,
    id_bytes,
    id_text,
    issuer_numbers,
    load_state,
    save_issuers,
)
from tests.city import AUTHORITIES, MINUTE_MS, START_MS, City
from tests.domains.town import DIPLOMA, RECALL, Town, builtin_document, ref, word

pytestmark = pytest.mark.slow


def test_ids_come_back_as_they_were() -> None:
    text = "urn:uuid:01a0c450-0000-7000-8000-000000000001"
    assert len(id_bytes(text)) == 16
    assert id_text(id_bytes(text)) == text


def test_an_enrolment_comes_back_as_it_was() -> None:
    whole = Enrolment(
        "did:key:a", ("operator", "approver"), ("food",), "2026", "2027", 7, Standing.REVOKED,
        "Dairy", "Counter", "person", "did:key:x", "hall", "did:key:b", "did:key:c", 5,
    )  # fmt: skip
    plain = Enrolment("did:key:d", (), (), "", "", 0)
    with in_memory("replica") as db:
        facts = StoredFacts(db)
        for enrolment in (whole, plain, replace(whole, standing=Standing.ACTIVE)):
            save_issuers(db, [enrolment])
            assert facts.issuer(enrolment.did) == enrolment
        numbers = issuer_numbers(db, ["did:key:d", "did:key:a", "did:key:e"])
        assert numbers == issuer_numbers(db, ["did:key:e", "did:key:a", "did:key:d"])
        assert facts.issuer("did:key:e") is None  # it has written, but was never enrolled
        row = db.one("select entry from issuer where did = 'did:key:e'")
        assert row == (NEVER_ENROLLED,)


_LATER = "roster.suspend"  # a kind with a hard rule that is published after block 0


def _story() -> list[bytes]:
    """Return a log in which everything that the state remembers happens, a block at a time."""
    city = City(Path("never-written"))
    writer = Replay(LedgerState(), CompactRange(), ChainEnd())
    log: list[bytes] = []
    time = START_MS

    def block(*statements: bytes) -> None:
        nonlocal time
        time += MINUTE_MS
        made, outcomes = writer.make_block(statements, time, "city-hall")
        assert made is not None
        assert len(made.statements) == len(outcomes), outcomes
        log.extend([*statements, made.seal_entry])

    founding, *rest = city.genesis()
    held = (read_records(parse_statement(entry)).records for entry in rest)
    records = [one for records in held for one in records if one.data.get("name") != _LATER]
    block(founding, *city.scribes["city-hall"].statements(records, time))
    recall = city.recall()
    operator = city.person("operator")
    block(operator.statement([recall, city.recall("Milk")], time))
    block(operator.statement([city.recall("Cream", refs=ref("corrects", recall))], time))
    diploma = _record(city, "registrar", "education.diploma/1", time, DIPLOMA)
    approval = _record(
        city, "approver", "record.approval/1", time,
        {"records": [{"id": diploma.id, "sha256": diploma.sha256.hex()}]},
    )  # fmt: skip
    block(city.person("approver").statement([approval], time))
    block(city.person("registrar").statement([diploma], time))
    for action in ("suspend", "reinstate", "dispute", "revoke"):
        data: JsonObject = {"action": action, "reason": "review"}
        status = _record(city, "registrar", "record.status/1", time, data, ref("status", diploma))
        block(city.person("registrar").statement([status], time))
    kind = _record(city, "city-hall", "ledger.kind/1", time, builtin_document(f"{_LATER}/1"))
    block(city.scribes["city-hall"].statement([kind], time))
    for name in AUTHORITIES[:3]:
        consent = _record(city, name, "charter.approval/1", time, {}, ref("approves", kind))
        block(city.scribes[name].statement([consent], time))
    charter = city.charter
    smaller = replace(charter, authorities=charter.authorities[:3], quorum=3)
    for proposer, document in (("university", charter), ("city-hall", smaller)):
        data = {
            "charter": parse_object(document.canonical),
            "previous": charter.sha256.hex(),
        }
        proposal = _record(city, proposer, "charter.proposal/1", time, data)
        block(city.scribes[proposer].statement([proposal], time))
    for name in AUTHORITIES[:3]:
        consent = _record(city, name, "charter.approval/1", time, {}, ref("approves", proposal))
        block(city.scribes[name].statement([consent], time))
    pair = replace(charter, authorities=charter.authorities[:2], quorum=2)
    for document in (charter, pair, charter):  # each withdraws the one before it
        data = {
            "charter": parse_object(document.canonical),
            "previous": smaller.sha256.hex(),
        }
        proposal = _record(city, "city-hall", "charter.proposal/1", time, data)
        block(city.scribes["city-hall"].statement([proposal], time))
    for verb in ("suspend", "reinstate", "revoke"):
        data = {"key": city.person("inspector").did, "reason": "review"}
        record = _record(city, "city-hall", f"roster.{verb}/1", time, data)
        block(city.scribes["city-hall"].statement([record], time))
    return log


def _record(
    city: City,
    name: str,
    kind: str,
    time_ms: int,
    data: JsonObject,
    refs: list[dict[str, str]] | None = None,
) -> Record:
    return city.person(name).record(kind, time_ms, data, refs=refs)


def _agree(stored: LedgerState, live: LedgerState) -> None:
    """Check every answer that the live state can give."""
    assert (stored.size, stored.height) == (live.size, live.height)
    assert stored.charter_in_force == live.charter_in_force
    changes = live.changes
    for did in changes.issuers:
        assert stored.issuer(did) == live.issuer(did)
    for did, seq in changes.statement_ids:
        assert stored.statement_id(did, seq) == live.statement_id(did, seq)
    for record_id in changes.records:
        assert stored.record(record_id) == live.record(record_id)
        assert stored.mentions(record_id) == live.mentions(record_id)
        assert stored.consents(record_id) == live.consents(record_id)
        assert stored.proposal(record_id) == live.proposal(record_id)
        assert stored.kind_of_record(record_id) == live.kind_of_record(record_id)
    for kind_id in changes.kinds:
        assert stored.kind(kind_id) == live.kind(kind_id)
    assert stored.open_proposals() == live.open_proposals()
    assert stored.approved_proposals() == live.approved_proposals()
    assert stored.charters() == live.charters()
    nobody = "urn:uuid:01a0c450-0000-7000-8000-000000000001"
    assert stored.record(nobody) is None
    assert stored.proposal(nobody) is None
    assert stored.kind_of_record(nobody) is None
    assert stored.statement_id("did:key:x", 1) is None
    assert stored.issuer("did:key:x") is None


@pytest.mark.slow
def test_after_every_block_the_tables_say_what_memory_says() -> None:
    live = Replay(LedgerState(), CompactRange(), ChainEnd())
    with in_memory("replica") as db:
        for statements, seal in split_blocks(_story(), 0, 0):
            live.block(statements, seal)
            writer = Ingest(db)
            writer.block(statements, seal)
            writer.flush()
            _agree(load_state(db), live.state)
        assert list(entries.between(db, 0, live.state.size)) == _story()
        withdrawn = db.query("select withdrawn from proposal order by entry")
        assert withdrawn == [(0,), (0,), (1,), (1,), (0,)]


def test_a_stored_charter_is_parsed_once_however_often_it_is_asked_for() -> None:
    with in_memory("replica") as db:
        writer = Ingest(db)
        for statements, seal in split_blocks(_story(), 0, 0):
            writer.block(statements, seal)
            writer.flush()
            facts = StoredFacts(db)
            for once, again in zip(facts.open_proposals(), facts.open_proposals(), strict=True):
                assert once.charter is again.charter
            approved = {one.record for one in facts.open_proposals() if one.approved}
            assert approved == {one.record for one in facts.approved_proposals()}


def test_a_kind_that_is_approved_after_a_flush_is_known_as_approved() -> None:
    with in_memory("replica") as db, in_memory("replica") as at_once:
        one, whole = Ingest(db), Ingest(at_once)
        for statements, seal in split_blocks(_story(), 0, 0):
            one.block(statements, seal)
            one.flush()  # the same writer goes on, its changes are saved
            published = one.state.kind(f"{_LATER}/1")
            whole.block(statements, seal)
            assert published == whole.state.kind(f"{_LATER}/1")
        whole.flush()
        assert published is not None
        assert published.active
        for table in ("kind", "record", "mention", "consent", "block", "charter", "proposal"):
            query = f"select * from {table} order by 1, 2"
            assert db.query(query) == at_once.query(query)


def test_a_state_over_tables_judges_like_one_in_memory(db: Database) -> None:
    town = Town(state=load_state(db))
    town.now_ms += 10 * MINUTE_MS
    for name in ("operator", "inspector"):
        town.city.scribes[name].next_seq += 10_000  # beyond what the stored log has used
    assert word(town.issue("operator", "recall.notice/1", RECALL)) == "accepted"
    assert word(town.issue("inspector", "recall.notice/1", RECALL)) == "ROLE"
