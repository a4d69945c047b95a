# ruff: noqa: S608  (every name in these statements is our own)
"""Compare the search index of a replica with what the records say.

The texts are compared row by row. The index is a structure of SQLite's own whose shape depends on
how it grew; so a copy of it is laid over the right texts in the scratch database, and SQLite's own
check of an index against its content decides.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop.errors import StorageError
from desktop.replica.comparison import Difference
from desktop.replica.database import Database
from desktop.replica.state import NUMBERS, id_text

_HELD = "held"
_SHADOWS = ("search_data", "search_idx", "search_docsize", "search_config")
_PART = "search"


def search_differences(
    scratch: Database, replica: Path, texts: Iterable[tuple[int, str]], reach: int
) -> Iterator[Difference]:
    """Yield where the search index of a replica does not say what the records say.

    Args:
        scratch: rebuilt tables, whose search index is still empty; nothing is kept of it.
        replica: the file that is compared.
        texts: record keys and the texts by which they are to be found, below ``reach``.
        reach: the entry up to which the replica says that its index is built.

    Raises:
        StorageError: the replica's tables cannot be read.
    """
    scratch.attach_read_only(replica, _HELD)
    try:
        with scratch.transaction():
            row = scratch.one(f"select next_entry from {_HELD}.search_progress")
            if row is None or row[0] != reach:
                yield Difference(
                    _PART, "The search index has lost count of its entries.", None, None
                )
                return
            scratch.insert("search_text", texts, 2)
            yield from _texts(scratch)
            for table in _SHADOWS:
                scratch.execute(f"delete from main.{table}")
                scratch.execute(f"insert into main.{table} select * from {_HELD}.{table}")
        yield from _index(scratch)
    finally:
        scratch.detach(_HELD)


def _texts(scratch: Database) -> Iterator[Difference]:
    rows = scratch.query(
        "select m.record, 0 from main.search_text m "
        f"left join {_HELD}.search_text h on h.record = m.record where h.body is not m.body "
        f"union all select h.record, 1 from {_HELD}.search_text h "
        "where not exists (select 1 from main.search_text m where m.record = h.record) order by 1"
    )
    for key, is_extra in rows:
        found = scratch.one("select id from main.record where key = ?", (key,))
        record = None if found is None else id_text(found[0])
        entry = key // NUMBERS
        what = (
            f"The search knows a record in entry {entry} that it should not know."
            if is_extra
            else f"The search finds record {record} by words that it does not hold, or misses it."
        )
        yield Difference(_PART, what, entry, record)


def _index(scratch: Database) -> Iterator[Difference]:
    try:
        scratch.execute("insert into search (search, rank) values ('integrity-check', 1)")
    except StorageError:
        what = "The search index does not match the records' texts."
        yield Difference(_PART, what, None, None)
