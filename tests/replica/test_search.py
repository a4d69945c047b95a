"""Full-text search: folded alike, resumable, and complete before the index is."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.progress import Cancelled
from desktop.replica import records, search
from desktop.replica.database import Database, open_database, open_read_only
from desktop.replica.search import Word, fold
from tests.chronicle import Chronicle, chronicle

__all__ = ["chronicle"]


@pytest.fixture
def db(chronicle: Chronicle) -> Iterator[Database]:
    with open_read_only(chronicle.replica, "replica") as opened:
        yield opened


@pytest.fixture
def unindexed(chronicle: Chronicle, tmp_path: Path) -> Iterator[Database]:
    """Open a copy of the replica whose index was never begun."""
    file = Path(shutil.copy(chronicle.replica, tmp_path / "replica.db"))
    with open_database(file, "replica") as opened:
        with opened.transaction():
            opened.execute("insert into search (search) values ('delete-all')")
            opened.execute("delete from search_text")
            opened.execute("update search_progress set next_entry = 0, digest = null")
        yield opened


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Łódź", "lodz"),
        ("STRASSE Straße", "strasse strasse"),
        ("Œuvre Æsop Ørsted Đakovo Þór", "oeuvre aesop orsted dakovo thor"),
        ("Crème Brûlée", "creme brulee"),
        ("Cre\u0301me", "creme"),
        ("\u0130stanbul \u0131\u015f\u0131k", "istanbul isik"),
        ("ﬁne", "fine"),
        ("Δίκη", "δικη"),
        ("हिन्दी", fold("हिन्दी")),
    ],
)
def test_texts_are_folded_to_one_spelling(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ([Word("bachelor")], 13),
        ([Word("BACHEL")], 13),
        ([Word("bachel", is_exact=True)], 0),
        ([Word("lodz")], 13),
        ([Word("łódź")], 13),
        ([Word("strassenbau")], 13),
        ([Word("bachelor of revoked", is_exact=True)], 1),
        ([Word("revoked bachelor", is_exact=True)], 0),
        ([Word("bachelor"), Word("revoked")], 1),
        ([Word("bachelor"), Word("revoked", is_unwanted=True)], 12),
        ([Word("revoked", is_unwanted=True)], 0),
        ([Word("04012345000009")], 1),
        ([Word("no-such-word")], 0),
        ([Word('" OR 1 -- *')], 0),
        ([Word("***")], 0),
        ([], 0),
    ],
)
def test_words_find_records(db: Database, words: list[Word], count: int) -> None:
    assert len(search.find(db, words)) == count


def test_an_id_finds_its_record_and_the_newest_comes_first(
    db: Database, chronicle: Chronicle
) -> None:
    bare = chronicle.ids["waiting"].removeprefix("urn:uuid:")
    assert search.find(db, [Word(bare)]) == [records.key_of(db, chronicle.ids["waiting"])]
    found = search.find(db, [Word("bachelor")])
    assert found == sorted(found, reverse=True)


def test_what_is_not_indexed_yet_is_found_all_the_same(db: Database, unindexed: Database) -> None:
    words = [Word("bachelor"), Word("revoked", is_unwanted=True)]
    assert search.reach(unindexed).entries == 0
    assert search.find(unindexed, words) == search.find(db, words)
    search.build(unindexed)
    assert search.reach(unindexed).entries == search.reach(unindexed).stored
    assert search.find(unindexed, words) == search.find(db, words)


def test_an_interrupted_build_goes_on_and_ends_equal(
    db: Database, unindexed: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_ENTRIES_A_COMMIT", 16)

    def stop(done: int, total: int) -> None:
        if done >= total // 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        search.build(unindexed, stop)
    reach = search.reach(unindexed)
    assert 0 < reach.entries < reach.stored
    assert search.build(unindexed) == reach.stored - reach.entries
    assert search.build(unindexed) == 0
    bodies = "select record, body from search_text order by record"
    assert unindexed.query(bodies) == db.query(bodies)


def test_an_index_of_a_longer_log_is_made_anew(unindexed: Database, db: Database) -> None:
    search.build(unindexed)
    with unindexed.transaction():
        unindexed.execute("update search_progress set next_entry = 1000000")
    search.build(unindexed)
    assert search.find(unindexed, [Word("lodz")]) == search.find(db, [Word("lodz")])


def test_progress_is_told_in_entries(unindexed: Database) -> None:
    told: list[tuple[int, int]] = []
    search.build(unindexed, lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] == search.reach(unindexed).stored


def test_void_statements_are_not_found(unindexed: Database, chronicle: Chronicle) -> None:
    key = records.key_of(unindexed, chronicle.ids["event"])
    assert key is not None
    with unindexed.transaction():
        unindexed.execute("update statement set void = 'ROLE' where entry = ?", (key // 512,))
    search.build(unindexed)
    assert search.find(unindexed, [Word("04012345000009")]) == []


def test_plain_letters_fold_as_all_letters_do() -> None:
    letters = "".join(map(chr, range(128)))
    assert search.fold(letters) == search.fold(f"{letters}\u0301")
