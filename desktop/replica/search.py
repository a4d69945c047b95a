"""Full-text search over the records: an index that grows in the background and never lies.

The index is built from the stored bundles, in log order, and may stop after any transaction; it
goes on where it stopped. What it does not hold yet is searched in memory, so that an answer is
complete as long as that part is small. Which texts it holds, and in which spelling, is said by
`desktop.replica.search_texts`.

Each transaction makes one segment of the index, which stays as it is until many of them are merged.
So what shows damage is a digest of each segment, made once, and one of the few rows beside them.

A result is a list of record keys; the index is no evidence of anything.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.errors import FormatError
from desktop.ledger.seal import is_seal
from desktop.ledger.tiles import TILE_WIDTH, parse_bundle
from desktop.progress import Report, silent
from desktop.replica import entries
from desktop.replica.database import Database, Row, in_memory
from desktop.replica.search_texts import bodies_of, fold
from desktop.replica.state import NUMBERS

TAIL_LIMIT = 50_000
"""Entries beyond the index that a search still reads one by one."""

_ENTRIES_A_COMMIT = 16_384
_OCTETS_A_COMMIT = 10_000_000  # of the log; takes about as long to add as a person notices
_MOST_SEGMENTS = 64  # then they are merged; a search looks into each
_PAGES_A_MERGE = 1_000


@dataclass(frozen=True, slots=True)
class Word:
    """One thing to look for: a word or its beginning, or several words in a row."""

    text: str
    is_exact: bool = False  # else the last word may go on
    is_unwanted: bool = False  # records that hold it are left out


@dataclass(frozen=True, slots=True)
class Indexed:
    """How far the index reaches."""

    entries: int
    stored: int
    is_finished: bool = False  # nothing is left to do

    @property
    def is_complete(self) -> bool:
        """Whether every stored entry can be found."""
        return self.stored - self.entries <= TAIL_LIMIT


@dataclass(frozen=True, slots=True)
class Batch:
    """What the next transaction adds to the index, and what it was made from."""

    next_entry: int  # as the index said then; beyond the log where that was taken back
    end: int  # the entry that the index will reach up to
    bundles: list[tuple[int, int, bytes]]  # number, entries, data
    rows: list[tuple[int, str]]  # record key, folded text


def reach(db: Database) -> Indexed:
    """Return how far the index reaches into the stored log."""
    stored = entries.stored_size(db)
    return Indexed(min(_next_entry(db), stored), stored)


def build(db: Database, report: Report = silent) -> int:
    """Bring the index up to the stored log; return how many entries that took.

    Args:
        db: the replica, open for writing.
        report: told of progress in entries; may cancel, which loses nothing.
    """
    start = reach(db).entries if _next_entry(db) <= entries.stored_size(db) else 0
    while not (indexed := build_some(db)).is_finished:
        report(indexed.entries - start, indexed.stored - start)
    return indexed.entries - start


def build_some(db: Database) -> Indexed:
    """Take the next entries into the index, so few that whoever waits to write may go between.

    The step that finds everything indexed also puts down by what digest damage shows.
    """
    return take(db, prepare(db))


def prepare(db: Database) -> Batch:
    """Return what to add next; others may read and write meanwhile, which `take` will notice."""
    with db.reading():
        next_entry, stored = _next_entry(db), entries.stored_size(db)
        first = next_entry if next_entry <= stored else 0
        end = min(stored, first - first % _ENTRIES_A_COMMIT + _ENTRIES_A_COMMIT)
        bundles, end = _bundles(db, first, end)
        voids = _voids(db, first, end)
    return Batch(next_entry, end, bundles, _rows(bundles, first, end, voids))


def take(db: Database, batch: Batch) -> Indexed:
    """Add what was prepared to the index, unless the index or the log is another one by now."""
    with db.transaction():
        stored, next_entry = entries.stored_size(db), _next_entry(db)
        if next_entry != batch.next_entry or not _still_stands(db, batch.bundles):
            return Indexed(min(next_entry, stored), stored)
        if next_entry == stored:
            if stored and stored_digest(db) is None:
                _put_digest(db)  # FTS5 writes at the end of a transaction, so not when it is added
            return Indexed(stored, stored, is_finished=True)
        if not 0 < next_entry < stored:  # it is begun, or the log was taken back
            _forget(db)
        _add(db, batch.rows)
        if len(_segments(db)) > _MOST_SEGMENTS:
            db.execute("insert into search (search, rank) values ('merge', ?)", (_PAGES_A_MERGE,))
            db.execute("delete from search_segment")
        db.execute("update search_progress set next_entry = ?, digest = null", (batch.end,))
    return Indexed(batch.end, stored)


def _bundles(db: Database, first: int, end: int) -> tuple[list[tuple[int, int, bytes]], int]:
    """Return the bundles that hold the entries from ``first`` on, and the entry they reach up to.

    There are fewer than up to ``end`` where they are large.
    """
    found: list[tuple[int, int, bytes]] = []
    octets = 0
    numbers = (first // TILE_WIDTH, -(-end // TILE_WIDTH))
    for number, count, data in db.stream(_BUNDLES, numbers):
        found.append((number, count, data))
        octets += len(data)
        if octets >= _OCTETS_A_COMMIT:
            return found, min(end, (number + 1) * TILE_WIDTH)
    return found, end


_BUNDLES = "select number, entries, data from bundle where number >= ? and number < ?"


def _still_stands(db: Database, bundles: list[tuple[int, int, bytes]]) -> bool:
    """Return whether the log holds these very bytes; the last bundle may have grown."""
    if not bundles:
        return True
    now = db.query(_BUNDLES, (bundles[0][0], bundles[-1][0] + 1))
    return len(now) == len(bundles) and all(
        bytes(held[2]).startswith(data) for held, (_, _, data) in zip(now, bundles, strict=True)
    )


def index_digest(db: Database) -> bytes:
    """Return the SHA-256 of the index as it is stored, by which damage to it shows.

    Some bits of it change no answer for the time being, and SQLite's own check passes over them.
    """
    return _joined(_rest_digest(db), [(one, _segment_digest(db, one)) for one in _segments(db)])


def stored_digest(db: Database) -> bytes | None:
    """Return the digest as it was when the index was finished; None while it grows."""
    row = db.one("select digest from search_progress")
    if row is None or row[0] is None:
        return None
    return _joined(row[0], db.query("select segid, digest from search_segment order by segid"))


def _put_digest(db: Database) -> None:
    """Put down the digest of every segment that is new, and that of the rest."""
    known = {row[0] for row in db.query("select segid from search_segment")}
    new = [(one, _segment_digest(db, one)) for one in _segments(db) if one not in known]
    db.insert("search_segment", new, 2)
    db.execute("update search_progress set digest = ?", (_rest_digest(db),))


def _segments(db: Database) -> list[int]:
    """Return the numbers of the segments that the index consists of."""
    return [row[0] for row in db.query(_SEGMENTS)]


def _segment_digest(db: Database, segment: int) -> bytes:
    """Return the digest of all rows of a segment."""
    low, high = segment << _SEGMENT_BITS, ((segment + 1) << _SEGMENT_BITS) - 1
    return _digest_of(
        db.stream("select id, block from search_data where id between ? and ?", (low, high)),
        db.stream("select term, pgno from search_idx where segid = ?", (segment,)),
    )


def _rest_digest(db: Database) -> bytes:
    """Return the digest of all rows that belong to no segment."""
    return _digest_of(*map(db.stream, _REST))


def _joined(rest: object, segments: Iterable[Row]) -> bytes:
    return _digest_of([(rest,)], segments)


def _digest_of(*parts: Iterable[Row]) -> bytes:
    """Return the SHA-256 of rows, with values of any type, for damage may change that too."""
    digest = hashlib.sha256()
    for rows in parts:
        for row in rows:
            for value in row:
                data = value if isinstance(value, bytes) else str(value).encode()
                digest.update(b"%b %d " % (type(value).__name__.encode(), len(data)))
                digest.update(data)
        digest.update(b"end ")
    return digest.digest()


_SEGMENT_BITS = 37  # FTS5's row ids: the number of a segment, and below it that of a page
_SEGMENTS = """
    with recursive page (segid) as (
        select min(id) >> 37 from search_data where id >= 1 << 37
        union all
        select (
            select min(id) >> 37 from search_data
            where id >= (segid + 1) << 37
        ) from page where segid is not null
    )
    select segid from page where segid is not null
    union select segid from search_idx where typeof(segid) = 'integer' and segid > 0
    order by segid
"""
_REST = (
    "select id, block from search_data where id < 1 << 37 order by id",
    "select segid, term, pgno from search_idx where typeof(segid) <> 'integer' or segid <= 0",
    "select k, v from search_config order by k",
)


def find(db: Database, words: Sequence[Word]) -> list[int]:
    """Return the keys of the records that hold all wanted words and no unwanted one.

    Returns:
        The newest first. What lies more than `TAIL_LIMIT` entries beyond the index is left out.
    """
    expression = match_expression(word for word in words if not word.is_unwanted)
    if expression is None:
        return []
    unwanted = [word for word in words if word.is_unwanted]
    found = [*_ask(db, expression, unwanted)]
    indexed = reach(db)
    if indexed.entries < indexed.stored and indexed.is_complete:
        with in_memory("replica") as tail:
            _add_tail(db, tail, indexed)
            found = [*_ask(tail, expression, unwanted), *found]
    return found


def is_searchable(word: Word) -> bool:
    """Return whether there is a letter or digit in a word."""
    return match_expression([word]) is not None


def match_expression(words: Iterable[Word]) -> str | None:
    """Return what FTS5 is asked for records that hold every one of the words; None for nothing."""
    parts = []
    for word in words:
        folded = fold(word.text).replace('"', " ").replace("\0", " ")
        if any(char.isalnum() for char in folded):  # else FTS5 would see an empty phrase
            parts.append(f'"{folded}"' + ("" if word.is_exact else "*"))
    return " AND ".join(parts) if parts else None


def _ask(db: Database, expression: str, unwanted: Sequence[Word]) -> list[int]:
    left_out: set[int] = set()
    for word in unwanted:
        alone = match_expression([word])
        if alone is not None:
            left_out.update(_matches(db, alone))
    return [key for key in _matches(db, expression) if key not in left_out]


def _matches(db: Database, expression: str) -> Iterator[int]:
    rows = db.query(
        "select rowid from search where search match ? order by rowid desc", (expression,)
    )
    return (row[0] for row in rows)


def _next_entry(db: Database) -> int:
    row = db.one("select next_entry from search_progress")
    return 0 if row is None else int(row[0])


def _add_tail(db: Database, tail: Database, indexed: Indexed) -> None:
    """Index what lies beyond the index in a database of its own."""
    at = indexed.entries
    with tail.transaction():
        while at < indexed.stored:
            bundles, end = _bundles(db, at, indexed.stored)
            _add(tail, _rows(bundles, at, end, _voids(db, at, end)))
            at = end


def clear(db: Database) -> None:
    """Forget the whole index, so that it is built anew."""
    with db.transaction():
        _forget(db)
        db.execute("insert or replace into search_progress (one, next_entry) values (1, 0)")


def _forget(db: Database) -> None:
    db.execute("insert into search (search) values ('delete-all')")
    db.execute("delete from search_segment")


def _add(db: Database, rows: Sequence[tuple[int, str]]) -> None:
    db.many("insert into search (rowid, body) values (?, ?)", rows)


def _voids(db: Database, first: int, end: int) -> set[int]:
    """Return the statements of a range that the rules refuse."""
    void = "select entry from statement where void is not null and entry >= ? and entry < ?"
    return {row[0] for row in db.query(void, (first, end))}


def _rows(
    bundles: Iterable[tuple[int, int, bytes]], first: int, end: int, voids: set[int]
) -> list[tuple[int, str]]:
    """Return the key and text of every record in a range of entries."""
    rows: list[tuple[int, str]] = []
    for number, count, data in bundles:
        try:
            held = parse_bundle(bytes(data), count)
        except FormatError:  # an audit names it; here its records are only not found
            continue
        for index, entry in enumerate(held, number * TILE_WIDTH):
            if first <= index < end and index not in voids and not is_seal(entry):
                rows += enumerate(bodies_of(entry), index * NUMBERS)
    return rows
