"""Collect from a replica every statement that has a say in what a record is worth, each proven.

What the tables name is taken first; then the stored bundles are searched for the record's id and
its issuer's key, so that a row that somebody removed is missed. Statements that the rules refuse
change nothing and are only mentioned.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.errors import CivicLedgerError, FormatError, StorageError
from desktop.judgement.evidence import concerns, said_in
from desktop.ledger.charter_chain import PlacedEntry
from desktop.ledger.entry import open_entry
from desktop.ledger.record import RecordSet, read_records
from desktop.ledger.statement import parse_statement
from desktop.replica import related
from desktop.replica.database import Database
from desktop.replica.proofs import StoredTree


@dataclass(slots=True)
class Gathered:
    """The statements found, and what was wrong on the way."""

    placed: dict[int, PlacedEntry] = field(default_factory=dict)
    altered: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def others(self) -> tuple[PlacedEntry, ...]:
        """The statements, in log order."""
        return tuple(self.placed[index] for index in sorted(self.placed))


def gather(
    db: Database,
    tree: StoredTree,
    own: PlacedEntry,
    number: int,
    until: int | None,
    *,
    search_log: bool,
) -> Gathered:
    """Return the proven statements about one record, without its own.

    Args:
        db: the replica.
        tree: what they are proven by; those above it are held to their signature alone.
        own: the record's statement.
        number: of the record within it.
        until: statements from this entry on are not known; None for all.
        search_log: look through the bundles too.
    """
    content = own.opened.content
    assert isinstance(content, RecordSet)  # the caller read the record from it
    record_id = content.records[number].id
    did = own.opened.statement.claims.issuer
    wanted = related.named_by_tables(db, record_id) | related.revocations_of(db, did)
    wanted |= related.enrolment_entries(db, did)
    found, unlisted = Gathered(), set[int]()
    if search_log:
        for index, is_readable in _speaking(db, record_id, did, found):
            if is_readable and index not in wanted:
                unlisted.add(index)
    reached = [index for index in wanted | unlisted if until is None or index < until]
    refused = related.voids(db, reached)
    for index, code in sorted(refused.items()):
        found.notes.append(f"Entry {index} speaks of it, but the rules refuse it ({code}).")
    for index in sorted(set(reached) - set(refused) - {own.index}):
        if index in unlisted:
            found.altered.append(f"The tables leave out entry {index}, which speaks of it.")
        _take(found, tree, index)
    _take_writers(db, tree, found, own.index)
    return found


def _speaking(
    db: Database, record_id: str, did: str, found: Gathered
) -> Iterator[tuple[int, bool]]:
    """Yield the entries whose bytes say something about the record or its issuer's key."""
    needles = (record_id.encode(), f'"key":"{did}"'.encode())
    try:
        for index, entry in related.holding(db, needles):
            try:
                records = read_records(parse_statement(entry)).records
            except FormatError:
                found.altered.append(f"Entry {index} names it and cannot be read.")
                continue
            yield index, any(concerns(one, record_id, (did,)) for one in records)
    except FormatError as error:
        found.altered.append(f"A bundle that names it is damaged: {error.what}.")


def _take(found: Gathered, tree: StoredTree, index: int) -> None:
    try:
        if index < tree.size:
            found.placed[index] = tree.opened(index)
        else:
            found.placed[index] = PlacedEntry(index, open_entry(tree.entry(index)))
    except StorageError as error:
        found.missing.append(error.what)
    except CivicLedgerError as error:
        found.altered.append(f"Entry {index}, which speaks of it: {error.what}")


def _take_writers(db: Database, tree: StoredTree, found: Gathered, own: int) -> None:
    """Add how those were enrolled who wrote the statements."""
    writers = {
        placed.opened.statement.claims.issuer for placed in found.placed.values() if said_in(placed)
    }
    for did in sorted(writers):
        for index in related.enrolment_entries(db, did) - set(found.placed) - {own}:
            _take(found, tree, index)
