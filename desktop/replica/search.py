"""Full-text search over the records: an index that grows in the background and never lies.

The index is built from the stored bundles, in log order, and may stop after any transaction; it
goes on where it stopped. What it does not hold yet is searched in memory, so that an answer is
complete as long as that part is small. Texts and questions are folded alike: Unicode form NFKD
without marks, case folded (which makes the German sharp s two), and the letters that have no
decomposition (the Polish barred l and others) written with their usual substitutes.

A result is a list of record keys; the index is no evidence of anything.
"""

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonValue
from desktop.ledger.record import Record, read_records
from desktop.ledger.seal import is_seal
from desktop.ledger.statement import RECORDS_TYPE, parse_statement
from desktop.progress import Report, silent
from desktop.replica import entries
from desktop.replica.database import Database, in_memory
from desktop.replica.state import NUMBERS

TAIL_LIMIT = 50_000
"""Entries beyond the index that a search still reads one by one."""

_ENTRIES_A_COMMIT = 2_048
_LETTERS_A_COMMIT = 500_000
_LETTERS = str.maketrans(
    {
        "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "\u0131": "i", "ĸ": "k", "ŋ": "n",
        "ø": "o", "æ": "ae", "œ": "oe", "þ": "th",
    }
)  # fmt: skip


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


def fold(text: str) -> str:
    """Return a text in the one spelling that is compared."""
    if text.isascii():  # most are; no letter of it has marks or substitutes
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold()).translate(_LETTERS)
    return "".join(char for char in plain if not unicodedata.combining(char))


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
    stored, first = entries.stored_size(db), _next_entry(db)
    if first > stored:  # the log was taken back to an earlier size
        clear(db)
        first = 0
    if first < stored:
        bodies, end = _next_bodies(db, first, stored)
        with db.transaction():
            _add(db, bodies)
            db.execute("update search_progress set next_entry = ?, digest = null", (end,))
        return Indexed(end, stored)
    if stored and stored_digest(db) is None:
        with db.transaction():  # FTS5 writes at the end of a transaction, so in one of its own
            db.execute("update search_progress set digest = ?", (index_digest(db),))
    return Indexed(first, stored, is_finished=True)


def _next_bodies(db: Database, first: int, stored: int) -> tuple[list[tuple[int, str]], int]:
    """Return what the next transaction adds, and the entry at which it ends."""
    end = min(stored, first - first % _ENTRIES_A_COMMIT + _ENTRIES_A_COMMIT)
    bodies: list[tuple[int, str]] = []
    letters = 0
    for index, own in _bodies(db, first, end):
        bodies += own
        letters += sum(len(body) for _, body in own)
        if letters >= _LETTERS_A_COMMIT:
            return bodies, index + 1
    return bodies, end


def index_digest(db: Database) -> bytes:
    """Return the SHA-256 of the index as it is stored, by which damage to it shows.

    Some bits of it change no answer for the time being, and SQLite's own check passes over them.
    """
    digest = hashlib.sha256()
    for sql in _STORED_INDEX:
        for row in db.stream(sql):
            for value in row:
                data = value if isinstance(value, bytes) else str(value).encode()
                digest.update(len(data).to_bytes(8, "big") + data)
    return digest.digest()


def stored_digest(db: Database) -> bytes | None:
    """Return the digest that was stored when the index was finished; None while it grows."""
    row = db.one("select digest from search_progress")
    return None if row is None or row[0] is None else bytes(row[0])


_STORED_INDEX = (
    "select id, block from search_data order by id",
    "select segid, term, pgno from search_idx order by segid, term",
    "select id, sz from search_docsize order by id",
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
            for _, bodies in _bodies(db, indexed.entries, indexed.stored):
                _add(tail, bodies)
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


def clear(db: Database) -> None:
    """Forget the whole index, so that it is built anew."""
    with db.transaction():
        db.execute("insert into search (search) values ('delete-all')")
        db.execute("delete from search_text")
        db.execute("insert or replace into search_progress (one, next_entry) values (1, 0)")


def _add(db: Database, rows: Sequence[tuple[int, str]]) -> None:
    db.many("insert or replace into search_text (record, body) values (?, ?)", rows)
    db.many("insert into search (rowid, body) values (?, ?)", rows)


def _bodies(db: Database, first: int, end: int) -> Iterator[tuple[int, list[tuple[int, str]]]]:
    """Yield each entry in a range that has records, with the key and text of every one."""
    voids = {
        row[0]
        for row in db.query(
            "select entry from statement where void is not null and entry >= ? and entry < ?",
            (first, end),
        )
    }
    for index, entry in enumerate(entries.between(db, first, end), first):
        if is_seal(entry) or index in voids:
            continue
        records = enumerate(_records_of(entry))
        yield index, [(index * NUMBERS + at, fold(" ".join(texts_of(one)))) for at, one in records]


def _records_of(entry: bytes) -> tuple[Record, ...]:
    """Return the records of an entry; a charter, or what is damaged, has none."""
    try:
        statement = parse_statement(entry)
        return read_records(statement).records if statement.content_type == RECORDS_TYPE else ()
    except FormatError:  # an audit names it; here it is only not found
        return ()


def texts_of(record: Record) -> Iterator[str]:
    """Yield every text of a record by which it may be looked for."""
    yield record.id.removeprefix("urn:uuid:")
    yield record.kind
    yield record.time[:10]
    yield from record.about
    if record.place is not None:
        yield from (text for text in (record.place.site, record.place.detail) if text)
    if record.holder is not None:
        yield record.holder
    yield from _leaves(record.data)


def _leaves(value: JsonValue) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _leaves(item)
    elif isinstance(value, list):
        for item in value:
            yield from _leaves(item)
    elif value is not None and not isinstance(value, bool):
        yield str(value)
