"""What waits for its block: looked into once, bounded, and never lost."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.domains import examination
from desktop.domains.examination import Examined, examine
from desktop.engine import waiting
from desktop.engine.embedded import EngineFiles
from desktop.engine.waiting import Queue, QueueFullError
from desktop.ledger.statement import UnverifiedStatement, parse_statement, verify_statement
from desktop.replica.database import Database, open_database
from tests.city import City
from tests.engine.contract import founded
from tests.engine.embedded_kit import KIT, EmbeddedKit, SettledEngine


@pytest.fixture
def city(tmp_path: Path) -> City:
    return founded(KIT, tmp_path / "home")


@pytest.fixture
def verified(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The ids of the statements whose signature is verified from now on."""
    seen: list[bytes] = []

    def verify(statement: UnverifiedStatement) -> None:
        seen.append(statement.id)
        verify_statement(statement)

    monkeypatch.setattr(examination, "verify_statement", verify)
    return seen


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "queue.db", "queue") as db:
        yield db


@contextmanager
def _opened(city: City) -> Iterator[SettledEngine]:
    engine = EmbeddedKit().open(city.folder)
    try:
        yield engine
    finally:
        engine.stop()


def _examined(entry: bytes) -> Examined:
    found = examine(entry)
    assert isinstance(found, Examined)
    return found


def test_a_statement_is_verified_once_from_its_submission_to_its_block(
    city: City, verified: list[bytes]
) -> None:
    entries = city.recalls(5)
    ids = [parse_statement(entry).id for entry in entries]
    with _opened(city) as engine:
        assert engine.submit_each(entries) == (None,) * 5
        engine.settle()
        assert [engine.inclusion(one).state for one in ids] == ["logged"] * 5
    assert verified == ids


def test_what_waited_over_a_restart_is_verified_again(city: City, verified: list[bytes]) -> None:
    (entry,) = city.recalls(1)
    with _opened(city) as engine:
        engine.submit(entry)
    del verified[:]
    with _opened(city) as engine:
        engine.settle()
        assert engine.inclusion(parse_statement(entry).id).state == "logged"
    assert verified == [parse_statement(entry).id]


def test_only_the_very_same_bytes_are_known(city: City, db: Database) -> None:
    (entry,) = city.recalls(1)
    queue = Queue(db)
    queue.add([(entry, _examined(entry))])
    forged = entry[:-1] + bytes([entry[-1] ^ 1])
    assert not isinstance(queue.examined(forged), Examined)
    assert isinstance(queue.examined(entry), Examined)


def test_a_statement_for_which_memory_has_no_room_is_looked_into_again(
    city: City, db: Database, monkeypatch: pytest.MonkeyPatch, verified: list[bytes]
) -> None:
    monkeypatch.setattr(waiting, "_MOST_KNOWN", 3)
    entries = city.recalls(4)
    looked = [(entry, _examined(entry)) for entry in entries]
    queue = Queue(db)
    queue.add(looked)
    del verified[:]
    assert [queue.examined(entry) for entry in entries] == [one for _, one in looked]
    assert verified == [looked[3][1].statement.id]
    queue.remove(queue.oldest(4))
    queue.add(looked[3:])
    queue.examined(entries[3])
    assert len(verified) == 1
    queue.remove(queue.oldest(4))
    monkeypatch.setattr(waiting, "_MOST_KNOWN_BYTES", len(entries[0]) - 1)
    queue.add(looked[:1])
    queue.examined(entries[0])
    assert len(verified) == 2


def test_a_full_queue_takes_all_of_a_group_or_none(city: City, db: Database) -> None:
    first, second, third = ((entry, _examined(entry)) for entry in city.recalls(3))
    queue = Queue(db, most=2)
    queue.add([first])
    with pytest.raises(QueueFullError) as caught:
        queue.add([second, third])
    assert (caught.value.retryable, caught.value.outcome) == (True, "no")
    assert [entry for _, entry in queue.oldest(9)] == [first[0]]
    queue.add([second])
    queue.add([first, second])  # they have their places
    assert queue.length == 2
    queue.remove(queue.oldest(1))
    queue.add([third])
    assert [entry for _, entry in queue.oldest(9)] == [second[0], third[0]]


def test_an_engine_whose_queue_is_full_goes_on_and_takes_more_after_the_next_block(
    city: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "MOST_WAITING", 4)
    entries = city.recalls(6)
    with _opened(city) as engine:
        engine.submit_each(entries[:4])
        for group in (entries[4:5], entries[4:]):
            with pytest.raises(QueueFullError, match="Too many statements wait"):
                engine.submit_each(group)
        assert engine.status().fault is None
        engine.settle()
        assert engine.submit_each(entries[4:]) == (None, None)
        engine.settle()
        ids = [parse_statement(entry).id for entry in entries]
        assert [engine.inclusion(one).state for one in ids] == ["logged"] * 6
    with open_database(EngineFiles.of(city.folder).queue, "queue") as left:
        assert Queue(left).length == 0


def test_the_same_bytes_twice_take_one_place(city: City, db: Database) -> None:
    (entry,) = city.recalls(1)
    queue, examined = Queue(db), _examined(entry)
    queue.add([(entry, examined)])
    queue.add([(entry, examined)])
    assert queue.length == 1
    queue.remove(queue.oldest(9))
    assert queue.length == 0
    assert not queue.holds(examined.statement.id)
