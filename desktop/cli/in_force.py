"""Records that still say what they said: not revoked, erased or superseded."""

from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import islice

from desktop.ledger.record import Record
from desktop.replica import records
from desktop.replica.database import Database
from desktop.replica.records import Moment

_PAGE = 500


def in_force(db: Database, moment: Moment, names: Sequence[str]) -> Iterator[Record]:
    """Yield the records of kinds with these names that are in force, in ledger order."""
    pairs = ordered(db, names)
    while taken := dict(islice(pairs, _PAGE)):
        for row in records.page(db, list(taken), moment):
            facts = row.facts
            if not (facts.revoked or facts.erased or facts.superseded_by):
                yield taken[row.key]


def ordered(db: Database, names: Sequence[str]) -> Iterator[tuple[int, Record]]:
    """Yield all records of kinds with these names with their keys, in ledger order."""
    found: Iterable[tuple[int, Record]] = merge(
        *(records.of_kind(db, name) for name in names), key=lambda pair: pair[0]
    )
    return iter(found)
