# ruff: noqa: S608  (every name in these statements is our own)
"""Compare the search index of a replica with what the records say.

The index is a structure of SQLite's own whose shape depends on how it grew, and it keeps no texts.
So a copy of it is laid over the right texts in a scratch database, and SQLite's own check of an
index against its content decides. Only where that fails are the right texts indexed, too, and the
two compared word by word, which names the records.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop.errors import StorageError
from desktop.replica.comparison import REBUILT, Difference
from desktop.replica.database import Database, Row
from desktop.replica.state import NUMBERS, id_text

_HELD = "held"
_SHADOWS = ("data", "idx", "config")
_PART = "search"
_OPTIONS = "columnsize = 0, tokenize = \"unicode61 remove_diacritics 2 tokenchars '_'\""
_END = (chr(0x10FFFF) * 2,)  # after every word


def search_differences(
    scratch: Database, replica: Path, texts: Iterable[tuple[int, str]], reach: int
) -> Iterator[Difference]:
    """Yield where the search index of a replica does not say what the records say.

    Args:
        scratch: takes the right texts; the rebuilt tables are attached to it as `REBUILT`.
        replica: the file that is compared.
        texts: record keys and the texts by which they are to be found, below ``reach``.
        reach: the entry up to which the replica says that its index is built.

    Raises:
        StorageError: the replica's tables cannot be read.
    """
    scratch.attach_read_only(replica, _HELD)
    try:
        row = scratch.one(f"select next_entry from {_HELD}.search_progress")
        if row is None or row[0] != reach:
            yield Difference(_PART, "The search index has lost count of its entries.", None, None)
            return
        _lay_over(scratch, texts)
        yield from _index(scratch)
    finally:
        scratch.detach(_HELD)


def _lay_over(scratch: Database, texts: Iterable[tuple[int, str]]) -> None:
    """Make an index over the right texts that says what the replica's own does."""
    with scratch.transaction():
        scratch.execute("create table right_text (record integer primary key, body text) strict")
        scratch.insert("right_text", texts, 2)
        scratch.execute(
            "create virtual table held_search using fts5 "
            f"(body, content = 'right_text', content_rowid = 'record', {_OPTIONS})"
        )
        for table in _SHADOWS:
            scratch.execute(f"delete from main.held_search_{table}")
            scratch.execute(
                f"insert into main.held_search_{table} select * from {_HELD}.search_{table}"
            )


def _index(scratch: Database) -> Iterator[Difference]:
    try:
        scratch.execute("insert into held_search (held_search, rank) values ('integrity-check', 1)")
    except StorageError:
        named = 0
        try:
            for key in _keys(scratch):
                named += 1
                yield _difference(scratch, key)
        except StorageError:
            named = 0  # it cannot even be read
        if not named:
            what = "The search index does not match the records' texts."
            yield Difference(_PART, what, None, None)


def _keys(scratch: Database) -> Iterator[int]:
    """Yield the key of each record of which the two indexes say something else."""
    scratch.execute(
        f"create virtual table right_search using fts5 (body, content = '', {_OPTIONS})"
    )
    with scratch.transaction():
        scratch.execute(
            "insert into right_search (rowid, body) select record, body from right_text"
        )
    streams = []
    for name in ("held", "right"):
        scratch.execute(
            f"create virtual table {name}_words using fts5vocab ({name}_search, 'instance')"
        )
        streams.append(scratch.stream(f"select term, doc, offset from {name}_words"))
    seen: set[int] = set()
    for _, key, _ in _only_in_one(*streams):
        if key not in seen:
            seen.add(key)
            yield key


def _only_in_one(left: Iterator[Row], right: Iterator[Row]) -> Iterator[Row]:
    """Yield the rows of two sorted streams that stand in only one of them."""
    here, there = next(left, _END), next(right, _END)
    while (here, there) != (_END, _END):
        if here == there:
            here, there = next(left, _END), next(right, _END)
        elif here < there:
            yield here
            here = next(left, _END)
        else:
            yield there
            there = next(right, _END)


def _difference(scratch: Database, key: int) -> Difference:
    found = scratch.one(f"select id from {REBUILT}.record where key = ?", (key,))
    record = None if found is None else id_text(found[0])
    entry = key // NUMBERS
    what = (
        f"The search knows a record in entry {entry} that it should not know."
        if record is None
        else f"The search finds record {record} by words that it does not hold, or misses it."
    )
    return Difference(_PART, what, entry, record)
