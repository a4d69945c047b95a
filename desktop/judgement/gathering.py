"""Collect from a replica every statement that has a say in what a record is worth, each proven.

What the tables name is taken first; then the stored bundles are searched for the record's id and
its issuer's key, and where it was approved for the approvers' keys, so that a row that somebody
removed is missed. Statements that the rules refuse change nothing and are only mentioned, once they
are proven to be what was logged.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from desktop.errors import CivicLedgerError, FormatError, StorageError
from desktop.judgement.evidence import APPROVAL, concerns, said_in
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
    seen: set[int] = field(default_factory=set)  # entries that need no second look

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
    found = Gathered(seen={own.index})
    search = _Search(db, tree, found, until, search_log=search_log)
    search.take(record_id, (did,), related.named_by_tables(db, record_id))
    approvers = sorted(_approvers(found) - {did})
    if approvers:
        search.take("", approvers, set())
    _take_writers(db, tree, found, own.index)
    return found


def _approvers(found: Gathered) -> set[str]:
    """Return the keys that approve something in what was found."""
    return {
        placed.opened.statement.claims.issuer
        for placed in found.others
        if any(said.kind == APPROVAL for said in said_in(placed))
    }


@dataclass(frozen=True, slots=True)
class _Search:
    """Looks for what is said about a record and about keys."""

    db: Database
    tree: StoredTree
    found: Gathered
    until: int | None
    search_log: bool

    def take(self, record_id: str, dids: Sequence[str], listed: set[int]) -> None:
        """Take in every entry that speaks of a record, if one is named, or of these keys."""
        listed = set(listed)
        for did in dids:
            listed |= related.revocations_of(self.db, did)
            listed |= related.enrolment_entries(self.db, did)
        spoken = self._spoken(record_id, dids) if self.search_log else set()
        new = {one for one in listed | spoken if self.until is None or one < self.until}
        new -= self.found.seen
        self.found.seen |= new
        refused = related.voids(self.db, sorted(new))
        for index, code in sorted(refused.items()):
            self._note(index, code)
        for index in sorted(new - set(refused)):
            if index not in listed:
                told = f"The tables leave out entry {index}, which speaks of it."
                self.found.altered.append(told)
            _take(self.found, self.tree, index)

    def _spoken(self, record_id: str, dids: Sequence[str]) -> set[int]:
        """Return the entries whose bytes say something, those that cannot be read among them."""
        needles = [f'"key":"{did}"'.encode() for did in dids]
        if record_id:
            needles.append(record_id.encode())
        spoken: set[int] = set()
        try:
            for index, entry in related.holding(self.db, needles):
                try:
                    records = read_records(parse_statement(entry)).records
                except FormatError:
                    spoken.add(index)
                    continue
                if any(concerns(one, record_id, dids) for one in records):
                    spoken.add(index)
        except FormatError as error:
            self.found.altered.append(f"A bundle that names it is damaged: {error.what}.")
        return spoken

    def _note(self, index: int, code: str) -> None:
        """Mention what the rules refuse; in the tree it must be what was logged."""
        told = f"Entry {index} speaks of it, but the rules refuse it ({code})."
        self.found.notes.append(told)
        if index < self.tree.size:
            with _telling(self.found, index):
                self.tree.prove(index)


def _take(found: Gathered, tree: StoredTree, index: int) -> None:
    with _telling(found, index):
        if index < tree.size:
            found.placed[index] = tree.opened(index)
        else:
            found.placed[index] = PlacedEntry(index, open_entry(tree.entry(index)))


@contextmanager
def _telling(found: Gathered, index: int) -> Iterator[None]:
    """Keep what is wrong with an entry: missing, or not what was logged."""
    try:
        yield
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
