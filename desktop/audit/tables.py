"""Compare every derived table of the replica with what the replay of the log has yielded.

An attacker who edits a table needs no key; so no table is evidence, and every row is compared.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop.audit.results import Results
from desktop.audit.stored_log import StoredLog
from desktop.errors import StorageError
from desktop.progress import Report
from desktop.replica import comparison, search
from desktop.replica.comparison import Difference
from desktop.replica.database import Database, in_memory
from desktop.replica.search_comparison import search_differences
from desktop.replica.search_texts import bodies_of
from desktop.replica.state import NUMBERS

_MOST = 200  # rows of one table that are named
_REPORTED = 256  # entries between two words on progress


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


def check_search(
    db: Database, log: StoredLog, scratch: Database, results: Results, report: Report
) -> None:
    """Build the text of every indexed record anew and compare the search index with it."""
    assert db.path is not None
    try:
        reach = search.reach(db).entries
    except StorageError as error:
        results.report("TABLE_SEARCH", f"The search index cannot be read: {error.what}")
        return
    found = search_differences(scratch, db.path, _texts(log, scratch, reach, report), reach)
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
    log: StoredLog, scratch: Database, reach: int, report: Report
) -> Iterator[tuple[int, str]]:
    """Yield the key and text of every admitted record below an entry."""
    held, bodies = -1, list[str]()
    told = 0
    for (key,) in scratch.stream(
        "select key from record where key < ? order by key", (reach * NUMBERS,)
    ):
        entry, number = divmod(key, NUMBERS)
        if entry >= told:
            report(entry, reach)
            told = entry + _REPORTED
        if entry != held:
            held, bodies = entry, bodies_of(log.entry(entry) or b"")
        yield key, bodies[number]


def _take(code: str, name: str, found: Iterable[Difference], results: Results) -> None:
    try:
        for number, one in enumerate(found):
            if number == _MOST:
                results.report(code, f"More than {_MOST} rows of {name} differ.")
                return
            records = () if one.record is None else (one.record,)
            results.report(code, one.what, entry=one.entry, records=records)
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
