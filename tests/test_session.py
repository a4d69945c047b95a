"""What is open: who may write, and the search index that is built beside everything else."""

import threading
from pathlib import Path

import pytest

from desktop.replica import search
from desktop.replica.database import Database, hold, open_database
from desktop.replica.search import Word
from desktop.session import Session
from tests.chronicle import Chronicle, chronicle, copied

pytestmark = pytest.mark.slow

__all__ = ["chronicle"]


@pytest.fixture
def unindexed(chronicle: Chronicle, tmp_path: Path) -> Path:
    folder = copied(chronicle, tmp_path)
    with open_database(folder / "replica.db", "replica") as db, db.transaction():
        db.execute("update search_progress set next_entry = 1000000")  # it is made anew
    return folder


def test_a_first_sync_that_has_just_begun_is_no_replica(
    chronicle: Chronicle, tmp_path: Path
) -> None:
    folder = copied(chronicle, tmp_path)
    (folder / "replica.db").write_bytes(b"")
    with Session(folder) as session:
        assert not session.has_replica()
        session.sync()
        assert session.has_replica()


def test_a_sync_leaves_the_search_index_to_be_built_later(
    chronicle: Chronicle, tmp_path: Path
) -> None:
    folder = copied(chronicle, tmp_path)
    (folder / "replica.db").unlink()
    with Session(folder) as session:
        session.sync()
        assert search.reach(session.reader()).entries == 0
        assert search.find(session.reader(), [Word("lodz")])
        session.build_index()
        reached = search.reach(session.reader())
    assert reached.entries == reached.stored


def test_everything_is_found_while_the_index_is_built(
    unindexed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_ENTRIES_A_COMMIT", 32)
    found: list[int] = []

    with Session(unindexed) as session, Session(unindexed) as other:

        def look(_done: int, _total: int) -> None:
            found.append(len(search.find(other.reader(), [Word("lodz")])))

        session.build_index(look)
        whole = len(search.find(other.reader(), [Word("lodz")]))
    assert len(found) > 1
    assert set(found) == {whole}


def test_whoever_writes_gets_a_turn_while_the_index_is_built(
    unindexed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_ENTRIES_A_COMMIT", 16)
    waiting, steps = threading.Event(), []
    with Session(unindexed) as session, Session(unindexed) as other:

        def step(done: int, _total: int) -> None:
            steps.append(done)
            waiting.set()

        builder = threading.Thread(target=session.build_index, args=(step,))
        builder.start()
        assert waiting.wait(20)
        with other.writing():
            before = len(steps)
        builder.join()
    assert before < len(steps)


def test_a_writer_waits_a_moment_for_the_one_before(chronicle: Chronicle, tmp_path: Path) -> None:
    folder = copied(chronicle, tmp_path)
    held, release = threading.Event(), threading.Event()

    def keep() -> None:
        with hold(folder / "profile.lock"):
            held.set()
            release.wait(20)

    keeper = threading.Thread(target=keep)
    keeper.start()
    assert held.wait(20)
    threading.Timer(0.1, release.set).start()
    with Session(folder) as session, session.writing():
        pass
    keeper.join()


def test_others_may_write_while_the_texts_are_made(
    unindexed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_ENTRIES_A_COMMIT", 32)
    prepare, turns = search.prepare, []
    with Session(unindexed) as session, Session(unindexed) as other:

        def prepare_beside(db: Database) -> search.Batch:
            with other.writing():
                turns.append(1)
            return prepare(db)

        monkeypatch.setattr(search, "prepare", prepare_beside)
        session.build_index()
        reached = search.reach(session.reader())
    assert len(turns) > 2
    assert reached.entries == reached.stored
