"""What bears the user's key and was not signed here: listed until it is acknowledged."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.ledger.statement import parse_statement
from desktop.peers.sync import Replica
from desktop.replica import key_watch, outbox
from desktop.replica.database import Database, in_memory, open_database
from desktop.replica.outbox import Signed
from tests.city import SMALL_SIZES, City, small_city
from tests.peers.laptops import bring_to, log_of, told
from tests.peers.lying import extended, note_over, write_tree

FIRST, MIDDLE, LAST = SMALL_SIZES
NOW_MS = 1_800_000_000_000


@pytest.fixture
def city(tmp_path: Path) -> City:
    return small_city().moved(tmp_path / "city", shown_only=True)


@pytest.fixture
def laptop(city: City, tmp_path: Path) -> Iterator[Replica]:
    with open_database(tmp_path / "replica.db", "replica") as db:
        made = Replica(db, city.anchor, tmp_path / "incoming", tmp_path / "evidence")
        bring_to(made, small_city(), LAST)
        yield made


@pytest.fixture
def desk() -> Iterator[Database]:
    with in_memory("desk") as made:
        yield made


def _sent(entry: bytes, did: str) -> Signed:
    statement = parse_statement(entry)
    return Signed(statement.id.hex(), did, statement.claims.seq, entry)


def test_all_that_another_machine_signed_is_listed_with_its_place(
    city: City, laptop: Replica, desk: Database
) -> None:
    did = city.person("operator").did
    assert key_watch.strangers(laptop.db, desk) == ()
    key_watch.remember(desk, did, NOW_MS)
    key_watch.remember(desk, did, NOW_MS + 1)
    assert key_watch.own_keys(desk) == (did,)
    found = key_watch.strangers(laptop.db, desk)
    assert [one.entry for one in found] == [*range(FIRST, MIDDLE - 1), *range(MIDDLE, LAST - 1)]
    assert {(one.did, one.kinds, one.void, one.is_final) for one in found} == {
        (did, ("recall.notice/1",), None, True)
    }
    assert found[0].height == 1
    log = log_of(city, LAST)
    assert found[0].statement == parse_statement(log[FIRST]).id.hex()
    assert len(found[0].records) == 1


def test_what_the_outbox_signed_is_known_and_makes_the_key_known(
    city: City, laptop: Replica, desk: Database
) -> None:
    did = city.person("operator").did
    log = log_of(city, LAST)
    mine = [_sent(log[at], did) for at in range(FIRST, MIDDLE - 1)]
    outbox.keep_signed(desk, mine, [])
    assert key_watch.own_keys(desk) == (did,)
    found = key_watch.strangers(laptop.db, desk)
    assert [one.entry for one in found] == list(range(MIDDLE, LAST - 1))
    desk.execute("update signed set seq = seq + 1000 where statement = ?", (mine[0].statement,))
    assert key_watch.strangers(laptop.db, desk)[0].entry == FIRST


def test_what_is_acknowledged_is_listed_no_more_and_only_that(
    city: City, laptop: Replica, desk: Database
) -> None:
    key_watch.remember(desk, city.person("operator").did, NOW_MS)
    first, *rest = key_watch.strangers(laptop.db, desk)
    key_watch.acknowledge(desk, [first], NOW_MS)
    assert key_watch.strangers(laptop.db, desk) == tuple(rest)
    assert key_watch.acknowledged(desk) == (first.statement,)
    desk.execute("update acknowledged set did = 'did:key:other'")
    assert key_watch.strangers(laptop.db, desk) == (first, *rest)


def test_the_founding_block_is_left_out(city: City, laptop: Replica, desk: Database) -> None:
    key_watch.remember(desk, city.scribes["city-hall"].did, NOW_MS)
    assert key_watch.strangers(laptop.db, desk) == ()


def test_a_refused_statement_counts_only_where_the_key_signed_it(
    city: City, laptop: Replica, desk: Database
) -> None:
    registrar = city.person("registrar")
    key_watch.remember(desk, registrar.did, NOW_MS)
    record = registrar.record(
        "recall.notice/1", city.now_ms, dict(city.recall().data)
    )  # a registrar may not issue it
    entry = registrar.statement([record], city.now_ms)
    forged = entry[:-1] + bytes([entry[-1] ^ 1])
    log = extended(log_of(city, LAST), [entry, forged])
    folder = write_tree(city.folder / "lax", log, note_over(city, log))
    assert told(laptop, folder) == ("agrees", None)
    (found,) = key_watch.strangers(laptop.db, desk)
    assert (found.entry, found.void, found.records) == (LAST, "ROLE", ())
