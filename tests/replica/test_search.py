"""Full-text search: folded alike, resumable, and complete before the index is."""

import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import assets
from desktop.ledger.json_profile import JsonObject
from desktop.ledger.record import (
    MAX_RECORDS,
    Place,
    Record,
    RecordSet,
    format_records,
    read_records,
)
from desktop.ledger.statement import RECORDS_TYPE, Claims, draft_statement, parse_statement
from desktop.progress import Cancelled
from desktop.replica import bookings, entries, records, search
from desktop.replica.database import Database, Row, in_memory, open_database, open_read_only
from desktop.replica.search import Word
from desktop.replica.search_texts import bodies_of, fold, texts_of
from desktop.replica.state import NUMBERS
from tests.chronicle import Chronicle, chronicle

pytestmark = pytest.mark.slow

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
        search.clear(opened)
        yield opened


def words_in(db: Database) -> list[Row]:
    """Return every word of the index with the record and the place where it stands."""
    with in_memory("replica") as copy:
        for table in ("search_data", "search_idx", "search_config"):
            rows = db.query(f"select * from {table}")
            copy.execute(f"delete from {table}")
            copy.insert(table, rows, len(rows[0]))
        copy.execute("create virtual table words using fts5vocab (search, 'instance')")
        return copy.query("select term, doc, offset from words")


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
    assert words_in(unindexed) == words_in(db)


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
    assert fold(letters) == fold(f"{letters}\u0301")


_ID = "urn:uuid:019b8d2b-8c00-71bd-81f0-7eb15a610419"
_DID = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"
_TEXTS = st.text(st.sampled_from('aZ7 ,:[{}]\\"\n_-truefalsenullŁßé\u0301'), max_size=12)
_KEYS = st.text(st.sampled_from('ab_: ,{["\\'), max_size=4)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-99, 99) | _TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3),
    max_leaves=6,
)


def entry_of(*made: Record) -> bytes:
    """Return a log entry that holds records, unsigned."""
    claims = Claims(_DID, made[0].id, "example.org/ledger", 1_800_000_000, 1_799_999_000, 1)
    payload = format_records(RecordSet(None, made))
    return draft_statement(RECORDS_TYPE, claims, payload).entry(bytes(64))


def words_of(text: str) -> list[str]:
    """Return the words of a folded text, as the index cuts it."""
    return re.findall(r"\w+", text)


@given(
    st.dictionaries(_KEYS, _VALUES, max_size=4),
    st.none() | st.builds(Place, st.just(1), st.just(2), site=st.none() | _TEXTS, detail=_TEXTS),
    st.sampled_from([None, _DID]),
)
def test_a_record_has_the_same_words_however_it_is_read(
    data: JsonObject, place: Place | None, holder: str | None
) -> None:
    record = Record(
        _ID, "a.kind/1", "2026-01-05T08:00:03.000Z", data, None, ("a:1", "b:2"), place, holder
    )
    entry = entry_of(record)
    (body,) = bodies_of(entry)
    (read,) = read_records(parse_statement(entry)).records
    assert words_of(body) == words_of(fold(" ".join(texts_of(read))))


@pytest.mark.parametrize(
    "data",
    [
        {"a": ["b", ":c"], "d": 5},
        {"a": [5, ":b"], "c": [":d"], "e": ":f"},
        {":a": 1, "b": 2, ",": 3, "[": "x"},
        {"a": True, "b": [True, None, False], "c": None, "d": "true north"},
        {"a": 'say "b":c', "d": "e\nf"},
        {"a": {"b": {}}, "": [], "c d": ["", 0, -7]},
    ],
)
def test_texts_that_look_like_keys_or_values_are_told_apart(data: JsonObject) -> None:
    place = Place(1, 2, detail='"about":true')
    for one in (None, place):
        made = [
            Record(f"{_ID[:-1]}{at}", "a.kind/1", "2026-01-05T08:00:03.000Z", data, place=one)
            for at in range(3)
        ]
        entry = entry_of(*made)
        read = read_records(parse_statement(entry)).records
        expected = [words_of(fold(" ".join(texts_of(record)))) for record in read]
        assert [words_of(body) for body in bodies_of(entry)] == expected


def test_an_entry_has_as_many_bodies_as_records() -> None:
    time = "2026-01-05T08:00:03.000Z"
    ids = [f"{_ID[:-3]}{number:03}" for number in range(MAX_RECORDS)]
    made = [Record(one, "a.kind/1", time, {"n": at}) for at, one in enumerate(ids)]
    assert len(bodies_of(entry_of(*made))) == MAX_RECORDS < NUMBERS


@given(st.integers(0, 10**6), st.integers(0, 7), st.integers(0, 10**6))
def test_damage_to_an_entry_never_stops_a_search(at: int, bit: int, cut: int) -> None:
    data = cast("JsonObject", {"a": ["b", {"c": "d"}], "e": "\\\u00e9"})
    entry = bytearray(entry_of(Record(_ID, "a.kind/1", "2026-01-05T08:00:03.000Z", data)))
    bodies_of(bytes(entry[: cut % len(entry)]))
    entry[at % len(entry)] ^= 1 << bit
    assert len(bodies_of(bytes(entry))) <= MAX_RECORDS


def test_a_payload_that_is_no_json_or_too_deep_has_no_bodies() -> None:
    claims = Claims(_DID, _ID, "example.org/ledger", 1_800_000_000, 1_799_999_000, 1)
    deep = b'{"records":[{"data":' + b"[" * 20_000 + b"true" + b"]" * 20_000 + b"}]}"
    for payload in (b"[]", b"{", b'{"records":[{"data":{}}]}', b"\xff", deep):
        entry = draft_statement(RECORDS_TYPE, claims, payload).entry(bytes(64))
        assert bodies_of(entry) == []


def test_a_damaged_bundle_is_passed_over(unindexed: Database) -> None:
    with unindexed.transaction():
        unindexed.execute("update bundle set data = x'ffff00' where number = 0")
    assert search.find(unindexed, [Word("lodz")]) == []
    search.build(unindexed)
    assert search.reach(unindexed).entries == search.reach(unindexed).stored


def test_what_was_prepared_from_another_log_or_index_is_not_taken(unindexed: Database) -> None:
    batch = search.prepare(unindexed)
    with unindexed.transaction():
        (kept,) = unindexed.one("select data from bundle where number = 0") or (b"",)
        unindexed.execute("update bundle set data = zeroblob(9) where number = 0")
    assert search.take(unindexed, batch).entries == 0
    with unindexed.transaction():
        unindexed.execute("update bundle set data = ? where number = 0", (kept,))
    assert search.take(unindexed, batch).entries == batch.end
    assert search.take(unindexed, batch).entries == batch.end
    assert len(search.find(unindexed, [Word("lodz")])) == 13


def test_what_was_prepared_is_taken_though_the_log_has_grown(unindexed: Database) -> None:
    whole = list(entries.between(unindexed, 0, entries.stored_size(unindexed)))
    with unindexed.transaction():
        entries.cut(unindexed, 40)
    batch = search.prepare(unindexed)
    with unindexed.transaction():
        entries.append(unindexed, 40, whole[40:])
    indexed = search.take(unindexed, batch)
    assert (indexed.entries, indexed.stored) == (40, len(whole))
    search.build(unindexed)
    assert len(search.find(unindexed, [Word("lodz")])) == 13


def test_many_segments_are_merged_and_say_the_same(
    db: Database, unindexed: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_ENTRIES_A_COMMIT", 2)
    monkeypatch.setattr(search, "_MOST_SEGMENTS", 5)
    search.build(unindexed)
    segments = unindexed.one("select count(distinct segid) from search_idx")
    assert segments is not None
    assert segments[0] <= 6
    assert words_in(unindexed) == words_in(db)
    assert search.stored_digest(unindexed) == search.index_digest(unindexed)


def test_a_longer_index_keeps_the_digests_of_what_it_held(
    unindexed: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = list(entries.between(unindexed, 0, entries.stored_size(unindexed)))
    digests = "select segid, digest from search_segment order by segid"
    monkeypatch.setattr(search, "_ENTRIES_A_COMMIT", 8)
    with unindexed.transaction():
        entries.cut(unindexed, 40)
    search.build(unindexed)
    before = unindexed.query(digests)
    assert len(before) > 1
    assert search.stored_digest(unindexed) == search.index_digest(unindexed)
    with unindexed.transaction():
        entries.append(unindexed, 40, whole[40:])
        unindexed.execute(
            "update search_data set block = cast(block || x'00' as blob) where id = "
            "(select min(id) from search_data where id > 10)"
        )
    search.build(unindexed)
    assert unindexed.query(digests)[: len(before)] == before
    assert search.stored_digest(unindexed) != search.index_digest(unindexed)


def test_the_digest_is_right_after_the_log_was_taken_back(unindexed: Database) -> None:
    search.build(unindexed)
    with unindexed.transaction():
        unindexed.execute("insert into search (search) values ('delete-all')")
        unindexed.execute("update search_progress set next_entry = 0, digest = null")
        entries.cut(unindexed, 40)
    search.build(unindexed)
    assert search.stored_digest(unindexed) == search.index_digest(unindexed)


@pytest.mark.parametrize(
    "sql",
    [
        "update search_data set block = cast(block || x'00' as blob) where id = 1",
        "update search_data set id = id + 1 where id = (select max(id) from search_data)",
        "insert into search_data (id, block) values (-5, x'00')",
        "insert into search_data (id, block) values (1 << 60, x'00')",
        "update search_idx set segid = 'x'",
        "insert into search_idx values (77, 'a', 1)",
        "update search_idx set pgno = cast(pgno as text)",
        "update search_config set v = v + 1 where k = 'version'",
        "update search_segment set digest = x'00'",
        "update search_segment set segid = segid + 1",
        "delete from search_segment",
        "update search_progress set digest = x'00'",
    ],
)
def test_the_digest_shows_every_change(sql: str, unindexed: Database) -> None:
    search.build(unindexed)
    assert search.stored_digest(unindexed) == search.index_digest(unindexed)
    with unindexed.transaction():
        assert unindexed.execute(sql) > 0
    assert search.stored_digest(unindexed) != search.index_digest(unindexed)


def test_an_index_of_an_older_version_is_built_anew(chronicle: Chronicle, tmp_path: Path) -> None:
    file = Path(shutil.copy(chronicle.replica, tmp_path / "replica.db"))
    older = assets.read_text("sql/replica/0002_search.sql").partition("create table search_prog")[0]
    version = sum(name < "0005" for name in assets.names("sql/replica"))
    later = "".join(f"drop table {table};" for table in bookings.TABLES)
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.executescript(
            "drop table search; drop table search_segment; drop table if exists search_text;"
            f"{later}{older}"
            f"insert into search_text values (512, 'lodz'); pragma user_version = {version};"
            "insert into search (rowid, body) values (512, 'lodz')"
        )
    with open_read_only(file, "replica") as opened:
        assert search.reach(opened).entries == 0
        assert len(search.find(opened, [Word("lodz")])) == 13
    with open_database(file, "replica") as opened:
        search.build(opened)
        assert opened.check() == []
        assert len(search.find(opened, [Word("lodz")])) == 13
