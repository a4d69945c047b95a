"""The embedded engine: the contract, and what is its own: lock, queue, start-up."""

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop.engine import embedded
from desktop.engine.embedded import EmbeddedEngine, EngineFiles, EngineSettings
from desktop.engine.port import BlockContext, ById, EngineError
from desktop.errors import StorageError
from desktop.ledger.statement import parse_statement
from desktop.replica import blocks, node_state
from desktop.replica.database import Database, open_database
from tests.city import ORIGIN, START_MS, City
from tests.engine.contract import LATER_MS, EngineContract, founded, opened
from tests.engine.embedded_kit import KIT, SettledEngine

pytestmark = pytest.mark.slow


class TestTheContract(EngineContract):
    """Everything that every engine keeps to."""

    kit = KIT


@pytest.fixture
def city(tmp_path: Path) -> City:
    return founded(KIT, tmp_path / "home")


def _open(
    city: City, settings: EngineSettings | None = None, now_ms: int = LATER_MS
) -> SettledEngine:
    files = EngineFiles.of(city.folder)
    return SettledEngine(files, "city-hall", ORIGIN, lambda: now_ms, settings)


@pytest.fixture
def engine(city: City) -> Iterator[SettledEngine]:
    engine = _open(city)
    yield engine
    engine.stop()


def test_one_block_is_sealed_of_what_waits(city: City, engine: SettledEngine) -> None:
    entries = city.recalls(3)
    for entry in entries:
        assert engine.submit(entry) is None
        assert engine.inclusion(parse_statement(entry).id).state == "queued"
    assert engine.height == 1
    executed = engine.seal_waiting()
    assert executed is not None
    assert executed.block is not None
    assert executed.block.seal.count == 3
    assert engine.height == 2
    assert engine.seal_waiting() is None


def test_a_block_takes_no_more_than_the_settings_say(city: City) -> None:
    engine = _open(city, EngineSettings(max_statements=2))
    for entry in city.recalls(5):
        engine.submit(entry)
    engine.settle()
    assert [row.statements for row in blocks.between(engine._db, 1, 9)] == [2, 2, 1]
    engine.stop()


def test_a_block_is_sealed_at_once_when_it_is_full(city: City) -> None:
    engine = _open(city, EngineSettings(max_statements=2, max_wait_ms=3_600_000))
    engine.start()
    entries = city.recalls(2)
    for entry in entries:
        engine.submit(entry)
    assert engine.await_inclusion(parse_statement(entries[1]).id, 20).state == "logged"
    engine.stop()


def test_time_only_moves_forward(city: City) -> None:
    engine = _open(city, now_ms=START_MS - 3_600_000)  # the clock was set back
    for entry in city.recalls(1):
        executed = engine.seal(BlockContext(START_MS - 1, "city-hall"), [entry])
        assert executed.block is not None
        assert executed.block.time_ms == START_MS
    engine.stop()


def test_a_question_waits_for_the_block_that_is_just_being_made(
    city: City, engine: SettledEngine
) -> None:
    statement_id = parse_statement(city.recalls(1)[0]).id
    answers: list[object] = []
    asking = threading.Thread(target=lambda: answers.append(engine.query(ById(statement_id))))
    with engine._guard:
        asking.start()
        asking.join(0.02)
        assert answers == []
    asking.join(20)
    assert answers == [None]


def test_a_refused_statement_leaves_the_queue(city: City, engine: SettledEngine) -> None:
    seq = city.person("operator").next_seq
    first, second = city.recalls(2)
    city.person("operator").next_seq = seq
    (rival,) = city.recalls(1)
    for entry in (first, second, rival):
        assert engine.submit(entry) is None
    engine.settle()
    assert engine.inclusion(parse_statement(rival).id).state == "refused"
    assert engine.status().waiting == 0


def test_only_the_newest_refusals_are_remembered(
    city: City, engine: SettledEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded, "MOST_REFUSED", 3)
    operator = city.person("operator")
    seq = operator.next_seq
    entries = []
    for _ in range(6):  # all with one counter: the first stands, the others fall
        operator.next_seq = seq
        entries += city.recalls(1)
    for entry in entries:
        assert engine.submit(entry) is None
    engine.settle()
    states = [engine.inclusion(parse_statement(entry).id).state for entry in entries]
    assert states == ["logged", "unknown", "unknown", *["refused"] * 3]


def test_the_lock_follows_the_log(city: City, engine: SettledEngine) -> None:
    for entry in city.recalls(2):
        engine.submit(entry)
    engine.settle()
    info = engine.application.info()
    assert node_state.published(engine._lock) == (info.size, info.root)


# Starting again


def test_a_lock_behind_the_log_catches_up(city: City) -> None:
    lock = city.folder / "lock.db"
    before = lock.read_bytes()
    with opened(KIT, city.folder) as engine:
        engine.submit(city.recalls(1)[0])
        engine.settle()
        info = engine.application.info()
    lock.write_bytes(before)  # as after a crash between commit and swap
    with opened(KIT, city.folder) as engine:
        assert engine.application.info() == info
    with open_database(lock, "lock") as db:
        assert node_state.published(db) == (info.size, info.root)


def test_a_lost_lock_begins_where_the_log_stands(city: City) -> None:
    (city.folder / "lock.db").unlink()
    with opened(KIT, city.folder) as engine:
        info = engine.application.info()
    with open_database(city.folder / "lock.db", "lock") as db:
        assert node_state.published(db) == (info.size, info.root)


def test_a_log_behind_its_lock_refuses_to_start(city: City) -> None:
    replica = city.folder / "replica.db"
    backup = replica.read_bytes()
    with opened(KIT, city.folder) as engine:
        engine.submit(city.recalls(1)[0])
        engine.settle()
    replica.write_bytes(backup)
    with pytest.raises(EngineError, match="Fetch the log from a cosigner") as caught:
        _open(city)
    assert (caught.value.retryable, caught.value.outcome) == (False, "no")
    (city.folder / "replica.db").unlink()
    with pytest.raises(EngineError):  # a ledger that exists is never created again
        _open(city)


def test_another_root_at_the_same_size_refuses_to_start(city: City) -> None:
    with open_database(city.folder / "lock.db", "lock") as db:
        db.execute("update published set root = ?", (bytes(32),))
    with pytest.raises(EngineError, match="going on would fork"):
        _open(city)


def test_a_damaged_last_bundle_refuses_to_start(city: City) -> None:
    with open_database(city.folder / "replica.db", "replica") as db:
        row = db.one("select data from bundle order by number desc limit 1")
        assert row is not None
        data = bytearray(row[0])
        data[-1] ^= 1
        db.execute("update bundle set data = ?", (bytes(data),))
    with pytest.raises(StorageError, match="Bundle 0"):
        _open(city)
    with open_database(city.folder / "replica.db", "replica") as db:
        db.execute("update bundle set data = ?", (b"\xff\xff",))
    with pytest.raises(StorageError, match="Bundle 0"):
        _open(city)


def test_one_home_has_one_writer(city: City, engine: SettledEngine) -> None:
    assert engine.height == 1
    with pytest.raises(StorageError, match="in use by another program"):
        _open(city)


@pytest.mark.slow
def test_another_process_cannot_write_meanwhile(city: City, engine: SettledEngine) -> None:
    assert engine.height == 1
    code = (
        "import sys; from pathlib import Path; from tests.engine.embedded_kit import KIT\n"
        "KIT.open(Path(sys.argv[1]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(city.folder)],
        capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2], timeout=60,
    )  # fmt: skip
    assert done.returncode == 1
    assert "in use by another program" in done.stderr


def test_after_a_write_that_failed_nothing_is_written(city: City) -> None:
    engine = _open(city)
    node_state.swap_published(  # another writer got in between
        engine._lock, ORIGIN, node_state.published(engine._lock), (10**6, bytes(32))
    )
    entry, other = city.recalls(2)
    engine.submit(entry)
    with pytest.raises(EngineError) as caught:
        engine.settle()
    assert (caught.value.retryable, caught.value.outcome) == (False, "unknown")
    with pytest.raises(EngineError):
        engine.submit(other)
    with pytest.raises(EngineError):
        engine.seal(BlockContext(LATER_MS, "city-hall"), [other])
    engine.stop()
    with pytest.raises(EngineError):
        _open(city)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_write_that_fails_in_the_background_ends_the_sealing(city: City) -> None:
    engine = _open(city, EngineSettings(max_statements=1, max_wait_ms=60_000))
    node_state.swap_published(
        engine._lock, ORIGIN, node_state.published(engine._lock), (10**6, bytes(32))
    )
    engine.start()
    thread = engine._thread
    assert thread is not None
    entry, other = city.recalls(2)
    engine.submit(entry)
    thread.join(20)
    assert not thread.is_alive()
    with pytest.raises(EngineError):
        engine.submit(other)
    engine.stop()


def _fill_disk(db: Database) -> None:
    """Let SQLite itself refuse to grow a file, as on a disk that is full."""
    row = db.one("pragma page_count")
    assert row is not None
    db.execute(f"pragma max_page_count = {row[0]}")


def _long_recalls(city: City, count: int) -> list[bytes]:
    """Return statements that do not fit into what a database has left."""
    operator = city.person("operator")
    return [
        operator.statement([city.recall("Soft cheese " * 100)], city.now_ms) for _ in range(count)
    ]


def _after_a_restart(city: City, entries: list[bytes]) -> list[int | None]:
    """Submit the same bytes to a new engine and return where they are logged."""
    with opened(KIT, city.folder) as engine:
        for entry in entries:
            assert engine.submit(entry) is None
        engine.settle()
        return [engine.inclusion(parse_statement(entry).id).index for entry in entries]


def test_a_full_disk_stops_the_engine_and_the_same_bytes_are_logged_once_afterwards(
    city: City,
) -> None:
    engine = _open(city)
    before = engine.application.info()
    watch = engine.watch()
    entries = _long_recalls(city, 10)
    for entry in entries:
        assert engine.submit(entry) is None
    _fill_disk(engine._db)
    with pytest.raises(EngineError, match="could not be made durable") as caught:
        engine.settle()
    assert (caught.value.retryable, caught.value.outcome) == (False, "unknown")
    assert watch.wait(0)
    assert engine.status().fault is caught.value
    with pytest.raises(EngineError, match="submit the same bytes") as later:
        engine.submit(city.recalls(1)[0])
    assert later.value.outcome == "unknown"
    with pytest.raises(EngineError):
        engine.settle()
    with pytest.raises(EngineError):
        engine.await_inclusion(parse_statement(entries[0]).id, 20)
    engine.stop()
    assert _after_a_restart(city, entries) == list(range(before.size, before.size + 10))
    with opened(KIT, city.folder) as again:
        assert again.application.info().size == before.size + 11


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_a_write_that_the_system_refuses_stops_the_engine(city: City) -> None:
    if sys.platform != "win32":  # said again for the type checker
        import resource  # noqa: PLC0415  (no such module on Windows)

        engine = _open(city)
        size = engine.application.info().size
        entries = _long_recalls(city, 10)
        for entry in entries:
            assert engine.submit(entry) is None
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        octets = (city.folder / "replica.db").stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (octets, hard))
        try:
            with pytest.raises(EngineError, match=r"replica\.db could not be written") as caught:
                engine.settle()
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert caught.value.outcome == "unknown"
        with pytest.raises(EngineError):
            engine.submit(city.recalls(1)[0])
        engine.stop()
        assert _after_a_restart(city, entries) == list(range(size, size + 10))


def test_a_submission_that_cannot_be_queued_stops_the_engine(city: City) -> None:
    engine = _open(city)
    _fill_disk(engine._queue.db)
    with pytest.raises(EngineError, match="could not be queued durably") as caught:
        engine.submit_together(_long_recalls(city, 30))
    assert caught.value.outcome == "unknown"
    with pytest.raises(EngineError):
        engine.submit(city.recalls(1)[0])
    engine.stop()


def test_a_queue_that_cannot_be_emptied_stops_the_engine_and_nothing_is_logged_twice(
    city: City,
) -> None:
    engine = _open(city)
    (entry,) = city.recalls(1)
    engine.submit(entry)
    engine._queue.db.execute("pragma query_only = on")
    with pytest.raises(EngineError, match="could not be emptied durably"):
        engine.settle()
    logged = engine.inclusion(parse_statement(entry).id)
    assert logged.state == "logged"
    assert engine.await_inclusion(parse_statement(entry).id, 0) == logged
    with pytest.raises(EngineError):
        engine.submit(city.recalls(1)[0])
    size = engine.application.info().size
    engine.stop()
    assert _after_a_restart(city, [entry]) == [logged.index]
    with opened(KIT, city.folder) as again:
        assert again.application.info().size == size


def test_a_fault_of_our_own_stops_the_engine(city: City) -> None:
    engine = _open(city)
    nonsense: Any = [None]
    with pytest.raises(TypeError):
        engine.seal(BlockContext(LATER_MS, "city-hall"), nonsense)
    with pytest.raises(EngineError, match="fault in this program") as caught:
        engine.submit(city.recalls(1)[0])
    assert caught.value.outcome == "unknown"
    engine.stop()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_whoever_waits_is_told_when_the_engine_stops(city: City) -> None:
    engine = _open(city, EngineSettings(max_statements=1, max_wait_ms=60_000))
    _fill_disk(engine._db)
    engine.start()
    with pytest.raises(EngineError):
        _log_each(engine, _long_recalls(city, 10))  # more than the database has room for
    thread = engine._thread
    assert thread is not None
    thread.join(20)
    assert not engine.status().running
    engine.stop()


def _log_each(engine: EmbeddedEngine, entries: list[bytes]) -> None:
    for entry in entries:
        engine.submit(entry)
        engine.await_inclusion(parse_statement(entry).id, 20)


def test_a_copy_of_a_home_in_another_place_is_its_own(city: City, tmp_path: Path) -> None:
    copied = tmp_path / "copied"
    shutil.copytree(city.folder, copied)
    files = replace(EngineFiles.of(copied))
    engine = EmbeddedEngine(files, "city-hall", ORIGIN, lambda: LATER_MS)
    assert engine.height == 1
    engine.stop()
    engine.stop()  # stopping twice is fine
