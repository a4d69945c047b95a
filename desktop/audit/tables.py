"""Compare every derived table of the replica with what the replay of the log has yielded.

An attacker who edits a table needs no key; so no table is evidence, and every row is compared.
"""

from pathlib import Path

from desktop.audit.results import Results
from desktop.errors import StorageError
from desktop.replica import comparison
from desktop.replica.database import Database

_MOST = 200  # rows of one table that are named


def check_tables(db: Database, rebuilt: Path, results: Results) -> None:
    """Attach the rebuilt database and report what differs."""
    db.attach_scratch(rebuilt, comparison.REBUILT)
    for part in comparison.PARTS:
        code = f"TABLE_{part.upper()}"
        try:
            for number, one in enumerate(comparison.differences(db, part)):
                if number == _MOST:
                    results.report(code, f"More than {_MOST} rows of {part} differ.")
                    break
                records = () if one.record is None else (one.record,)
                results.report(code, one.what, entry=one.entry, records=records)
            results.count("tables", comparison.rows(db, part))
        except StorageError as error:
            results.report(code, f"The table of {part} cannot be compared: {error.what}")


def check_database(db: Database, different: list[str], results: Results) -> None:
    """Report what SQLite itself finds wrong, and what does not belong into the schema."""
    if different:
        results.report(
            "STORE_SCHEMA",
            f"Not as this program makes them: {', '.join(different)}.",
        )
    complaints = db.check()
    if complaints:
        text = "; ".join(" ".join(one.split()) for one in complaints[:5])
        results.report("STORE_DATABASE", f"SQLite finds the file damaged: {text:.400}.")
    results.count("databases")
