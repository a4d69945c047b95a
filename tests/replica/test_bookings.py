"""The books in tables: the same as in memory after every block, and compared by an audit."""

from functools import cache

import pytest

from desktop.domains.bookings import BOOKS, Booking
from desktop.domains.examination import packed, unpacked
from desktop.domains.refusal import Code
from desktop.domains.replay import ChainEnd, Replay, split_blocks
from desktop.domains.state import LedgerState
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.merkle import CompactRange
from desktop.ledger.record import Record
from desktop.replica import bookings
from desktop.replica.checkpoints import Trusted
from desktop.replica.comparison import BOOKKEEPING, REBUILT, differences, rows
from desktop.replica.database import Database, in_memory
from desktop.replica.ingest import Ingest
from desktop.replica.rewind import rewind
from desktop.replica.tampering import rebuild
from tests.city import MINUTE_MS, ORIGIN, City
from tests.domains.points_story import PROGRAMME, RULE, earned
from tests.domains.town import Town, ref
from tests.peers.lying import extended

pytestmark = pytest.mark.slow


def story() -> tuple[bytes, ...]:
    """Return a log in which points and goods move; one block for each statement."""
    return told()[0]


@cache
def told() -> tuple[tuple[bytes, ...], Town, Record]:
    """Return the log, its town, and the programme."""
    town = Town()
    writer = Replay(LedgerState(), CompactRange(), ChainEnd())
    log: list[bytes] = []

    def block(*statements: bytes) -> None:
        town.now_ms += MINUTE_MS
        made, outcomes = writer.make_block(statements, town.now_ms, "city-hall")
        assert made is not None
        assert len(made.statements) == len(outcomes), outcomes
        log.extend([*statements, made.seal_entry])

    def say(name: str, kind: str, data: JsonObject, **more: object) -> Record:
        record = town.record(name, kind, data, **more)
        block(town.statement(name, record))
        return record

    town.city = City(town.city.folder)
    block(*town.city.genesis())
    for name, role in (("transit", "operator"), ("alice", "citizen"), ("bob", "citizen")):
        enrolment = town.city.enrolment(name, [role], ["rewards", "transfers"])
        block(town.statement("city-hall", enrolment))
    alice, bob = town.by("alice").did, town.by("bob").did
    programme = say("transit", "programme/1", PROGRAMME)
    own, data = ref("programme", programme), {**RULE, "expires_days": 1, "issuers": []}
    rule = say("transit", "points.rule/1", data, refs=own)
    first = say("transit", "points.earn/1", earned(alice, "1"), refs=ref("rule", rule))
    say("transit", "points.earn/1", earned(bob, "2"), refs=ref("rule", rule))
    moved: JsonObject = {"account": alice, "to": bob, "points": 4}
    say("alice", "points.transfer/1", moved, refs=own)
    offer = say("alice", "transfer.offer/1", {"what": "goods", "to": bob}, about=["urn:crate:1"])
    say("bob", "transfer.accept/1", {"answer": "accept"}, refs=ref("accepts", offer))
    town.now_ms += 2 * 24 * 60 * MINUTE_MS
    late: JsonObject = {"account": alice, "points": 6}
    say("transit", "points.expire/1", late, refs=ref("expires", first))
    return tuple(log), town, programme


def everything(db: Database) -> dict[str, list[object]]:
    return {
        table: list(db.query(f"select * from {table} order by key")) for table in bookings.TABLES
    }


def filled(db: Database, *, often: bool) -> Ingest:
    writer = Ingest(db)
    for statements, seal in split_blocks(story(), 0, 0):
        block = writer.block(statements, seal)
        assert all(one.refusal is None for one in block.statements)
        if often:
            writer.flush()
    writer.flush()
    return writer


def test_tables_written_often_are_those_written_once() -> None:
    with in_memory("replica") as often, in_memory("replica") as once:
        filled(often, often=True)
        filled(once, often=False)
        assert everything(often) == everything(once)
        assert all(everything(once).values())  # no table is left empty


def test_a_booking_comes_back_as_it_was() -> None:
    with in_memory("replica") as db:
        filled(db, often=True)
        kept: list[Booking] = []
        for table, book in BOOKS.items():
            for (key,) in db.query(f"select key from {table}"):
                found = bookings.booking(db, book, key)  # type: ignore[type-var]  # one of them
                assert found is not None
                kept.append(found)
            assert bookings.booking(db, book, "nothing") is None  # type: ignore[type-var]  # as above
        with in_memory("replica") as copy:
            bookings.save(copy, kept)
            bookings.save(copy, kept)  # in place of what was there
            assert everything(copy) == everything(db)


def test_what_was_pending_is_unbooked_and_a_forger_books_it_anew() -> None:
    with in_memory("replica") as db:
        writer = filled(db, often=True)
        before, root = everything(db), writer.replay.tree.root()
        rebuild(db)
        assert everything(db) == before
        with db.transaction():
            rewind(db, Trusted(ORIGIN, "anchor", writer.state.size, root))
        assert everything(db) == before
        with db.transaction():
            rewind(db, None)
        assert not any(everything(db).values())


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("update points_account set credits = credits + 100 where debits > 0", "points_account"),
        ("delete from points_nullifier", "points_nullifier"),
        ("update custody set holder = 'did:key:z'", "custody"),
        ("update transfer_offer set standing = 'open'", "transfer_offer"),
        ("insert into points_day values ('x', 1, 5)", "points_day"),
        ("update programme set issued = 0", "programme"),
    ],
)
def test_a_forged_book_is_found_with_the_entry_it_stands_for(sql: str, words: str) -> None:
    with in_memory("replica") as db, in_memory("replica") as other:
        filled(db, often=False)
        db._connection.execute(f"attach ':memory:' as {REBUILT}")
        filled(other, often=False)
        for table in bookings.TABLES:
            db._connection.execute(
                f"create table {REBUILT}.{table} as select * from main.{table} order by key"
            )
        assert list(differences(db, BOOKKEEPING)) == []
        assert rows(db, BOOKKEEPING) == sum(map(len, everything(db).values()))
        db.execute(sql)
        found = list(differences(db, BOOKKEEPING))
        assert found
        assert all(one.part == BOOKKEEPING and words in one.what for one in found)
        assert all(one.entry is not None for one in found)


def test_a_double_spend_that_was_sealed_is_void_everywhere_and_kept_as_evidence() -> None:
    log, town, programme = told()
    before = town.by("bob").next_seq
    data: JsonObject = {"account": town.by("bob").did, "to": town.by("alice").did, "points": 9}
    twice = [
        town.statement("bob", town.record("bob", "points.transfer/1", data, refs=own))
        for own in [ref("programme", programme)] * 2
    ]
    town.by("bob").next_seq = before
    forged = extended(list(log), twice)
    with in_memory("replica") as db:
        writer = Ingest(db)
        for statements, seal in split_blocks(forged, 0, 0):
            block = writer.block(statements, seal)
        writer.flush()
        paid, refused = block.statements
        assert paid.refusal is None
        assert refused.refusal is not None
        assert refused.refusal.code is Code.BALANCE
        assert refused.entry == twice[1]  # the signed attempt stays in the log
        voids = db.query("select entry, void from statement where void is not null")
        assert voids == [(refused.index, "BALANCE")]


def test_records_examined_in_another_process_are_booked_alike() -> None:
    with in_memory("replica") as here, in_memory("replica") as there:
        filled(here, often=False)
        writer = Ingest(there)
        for statements, seal in split_blocks(story(), 0, 0):
            examined = unpacked(packed(statements), statements)
            writer.block(statements, seal, [one for one in examined if one is not None])
        writer.flush()
        assert everything(there) == everything(here)
