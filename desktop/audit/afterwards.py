"""Private documents of an audit that another process has made, opened where the key is.

An audit of the window runs in a process of its own, to which no key and no document goes. What it
has found to be as the log says, entries and tables, is the ground here; where it has found that it
is not, or where the copy has changed since, no document is opened.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path

from desktop.audit.ground import Ground
from desktop.audit.opened import CHECK, Opener, check_private
from desktop.audit.results import AsOf, Audited, AuditVerdict, Results
from desktop.checks.groups import OPENED_ONLY
from desktop.ledger.tiles import TILE_WIDTH
from desktop.progress import Report
from desktop.replica import entries
from desktop.replica.database import Database, open_read_only
from desktop.replica.private_parts import final_size
from desktop.replica.proofs import StoredTree
from desktop.vault.store import Store

_DAMAGE = ("TABLE_", "TREE_", "SEAL_", "STORE_DATABASE", "STORE_SCHEMA", "STORE_BUNDLE")


def with_opened(folder: Path, audited: Audited, opener: Opener | None, report: Report) -> Audited:
    """Return an audit together with what the checks over opened documents find.

    Args:
        folder: of the profile.
        audited: an audit of it, made without a look at private documents.
        opener: whoever opens them; None where the keys were locked meanwhile.
        report: told of progress in documents; may cancel.

    Raises:
        StorageError: the replica cannot be read any more.
    """
    told = {it.check for it in audited.not_checked}
    if CHECK in told or "tables" in told or audited.as_of.time is None:
        return audited  # it has said why
    results = Results()
    if any(found.code.startswith(_DAMAGE) for found in audited.findings):
        _skip(results, "this copy is damaged")
        return _together(audited, results)
    with open_read_only(folder / "replica.db", "replica") as db, db.reading():
        if _is_as_audited(db, audited.as_of):
            ground = Ground(_reader(db), db, audited.as_of.time, final_size(db))
            check_private(ground, Store(folder), opener, results, report)
        else:
            _skip(results, "this copy has changed meanwhile; audit it again")
    return _together(audited, results)


def _skip(results: Results, why: str) -> None:
    for check in (CHECK, *OPENED_ONLY):
        results.skip(check, why)


def _is_as_audited(db: Database, as_of: AsOf) -> bool:
    """Return whether this copy still is the log that was audited."""
    is_as_long = entries.stored_size(db) == as_of.size
    return is_as_long and StoredTree(db, as_of.size, b"").root_of(as_of.size) == as_of.root


def _reader(db: Database) -> Callable[[int], bytes]:
    """Return what reads entries by their index, best in their order."""
    bundle = lru_cache(maxsize=2)(partial(entries.bundle, db))
    return lambda index: bundle(index // TILE_WIDTH)[index % TILE_WIDTH]


def _together(audited: Audited, results: Results) -> Audited:
    found = results.sorted_findings()
    is_wrong = results.verdict is AuditVerdict.FINDINGS
    return replace(
        audited,
        verdict=AuditVerdict.FINDINGS if is_wrong else audited.verdict,
        checked=dict(sorted((audited.checked | results.checked).items())),
        not_checked=(*audited.not_checked, *results.not_checked),
        findings=tuple(sorted((*audited.findings, *found), key=lambda one: one.place)),
        holdings=dict(results.holdings),
    )
