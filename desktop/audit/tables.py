"""Compare every derived table of the replica with what the replay of the log has yielded.

An attacker who edits a table needs no key; so no table is evidence, and every row is compared.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from desktop.audit.results import Results
from desktop.errors import StorageError
from desktop.progress import Report
from desktop.replica import comparison, entries, search
from desktop.replica.comparison import Difference
from desktop.replica.database import Database, in_memory, scratch
from desktop.replica.search_comparison import search_differences
from desktop.replica.search_texts import bodies_of
from desktop.replica.state import NUMBERS

_MOST = 200  # rows of one table that are named
_REPORTED = 64  # entries between two words on progress


def check_tables(db: Database, rebuilt: Path, results: Results, report: Report) -> None:
    """Attach the rebuilt database and report what differs."""
    db.attach_scratch(rebuilt, comparison.REBUILT)
    for number, part in enumerate(comparison.PARTS, 1):
        _take(f"TABLE_{part.upper()}", part, comparison.differences(db, part), results)
        try:
            results.count("tables", comparison.rows(db, part))
        except StorageError as error:
            results.give_up("tables", error.what)
        report(number, len(comparison.PARTS))


def check_search(db: Database, rebuilt: Path, results: Results, report: Report) -> None:
    """Build the text of every indexed record anew and compare the search index with it.

    Args:
        db: the replica, whose log was found sound.
        rebuilt: what its replay has yielded; a file for the texts is made beside it.
        results: gets TABLE_SEARCH findings.
        report: told of progress in entries.
    """
    assert db.path is not None
    try:
        reach = search.reach(db).entries
    except StorageError as error:
        results.report("TABLE_SEARCH", f"The search index cannot be read: {error.what}")
        return
    with scratch(rebuilt.with_name("search.db"), "replica") as own:
        own.attach_read_only(rebuilt, comparison.REBUILT)
        found = search_differences(own, db.path, _texts(db, own, reach, report), reach)
        _take("TABLE_SEARCH", "the search index", found, results)
    _check_digest(db, reach, results)
    results.count("search", reach)


def _check_digest(db: Database, reach: int, results: Results) -> None:
    """Compare the index byte by byte with what was stored, or with an empty one."""
    try:
        known = search.stored_digest(db)
        if known is None and reach:
            results.skip("bytes of the search index", "its building was interrupted")
            return
        if known is None:
            with in_memory("replica") as empty:
                known = search.index_digest(empty)
        if known != search.index_digest(db):
            results.report("TABLE_SEARCH", "The stored search index changed since it was built.")
    except StorageError as error:
        results.report("TABLE_SEARCH", f"The search index cannot be read: {error.what}")


def _texts(
    db: Database, scratch: Database, reach: int, report: Report
) -> Iterator[tuple[int, str]]:
    """Yield the key and text of every admitted record below an entry."""
    keys = scratch.stream(
        f"select key from {comparison.REBUILT}.record where key < ? order by key",  # noqa: S608  (our own name)
        (reach * NUMBERS,),
    )
    stored = enumerate(entries.between(db, 0, reach))
    for entry, numbered in groupby(keys, lambda row: int(row[0]) // NUMBERS):
        data = next(data for index, data in stored if index == entry)
        bodies = bodies_of(data)
        for (key,) in numbered:
            yield key, bodies[key % NUMBERS]
        if not entry % _REPORTED:
            report(entry, reach)


def _take(code: str, name: str, found: Iterable[Difference], results: Results) -> None:
    try:
        for number, one in enumerate(found):
            if number == _MOST:
                results.report(code, f"More than {_MOST} rows of {name} differ.")
                return
            records = () if one.record is None else (one.record,)
            results.report(code, one.what, entry=one.entry, records=records, pair=one.pair)
    except StorageError as error:
        results.report(code, f"The table of {name} cannot be compared: {error.what}")


def check_schema(different: list[str], results: Results) -> None:
    """Report what does not belong into the schema."""
    if different:
        results.report(
            "STORE_SCHEMA",
            f"Not as this program makes them: {', '.join(different)}.",
        )


def check_integrity(db: Database, results: Results) -> None:
    """Report what SQLite itself finds wrong; that takes as long as all tables and indexes are."""
    complaints = db.check()
    if complaints:
        text = "; ".join(" ".join(one.split()) for one in complaints[:5])
        results.report("STORE_DATABASE", f"SQLite finds the file damaged: {text:.400}.")
    results.count("databases")
