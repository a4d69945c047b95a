"""What a recomputation reads: the records of the kinds that have a say, as they stand.

Indicators count much that other indicators do not; of a large log only what is counted is read.
"""

from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import islice

from desktop.checks.observed import PARAMETER_KIND, Observed
from desktop.checks.point_moves import KINDS
from desktop.checks.recompute import SUBJECTS
from desktop.checks.service_figures import FARE_WINDOW, INDICATOR, METER_WINDOW, POINT_METHODS
from desktop.ledger.record import Record
from desktop.progress import Report, silent
from desktop.replica import records
from desktop.replica.admitted import Admitted
from desktop.replica.database import Database
from desktop.replica.query import rows_of
from desktop.replica.records import Moment, RecordRow
from desktop.replica.state import NUMBERS

_INDICATORS = "indicators"
_TRANSPORT = "transport"
_PAGE = 256
_PAGE_OF_THE_PAST = 20_000  # each page reads all statuses again


def kinds_of(db: Database, subject: str) -> tuple[str, ...]:
    """Return the names of the kinds that have a say in a subject of `recompute.SUBJECTS`."""
    return tuple(_counted(db)) if subject == _INDICATORS else SUBJECTS[subject].kinds


def _counted(db: Database) -> Iterator[str]:
    """Yield indicators and the kinds of what they count."""
    yield from (INDICATOR, PARAMETER_KIND)
    found = records.of_kind(db, INDICATOR)
    asked = {(str(one.data["service"]), str(one.data["method"])) for _, one in found}
    services = {service for service, method in asked if method not in POINT_METHODS}
    if any(method in POINT_METHODS for _, method in asked):
        yield from KINDS
    if _TRANSPORT in services:
        yield FARE_WINDOW
    if services - {_TRANSPORT}:
        yield METER_WINDOW


def standing_now(db: Database, names: Iterable[str], report: Report = silent) -> Iterator[Observed]:
    """Yield the records of these kinds as they stand now, in ledger order.

    Args:
        db: the replica.
        names: of the kinds, any version.
        report: told of progress in entries of the log; may cancel.
    """
    row = db.one("select coalesce(max(key), 0) from record")
    entries = 1 + (0 if row is None else int(row[0]) // NUMBERS)
    for count, (_, one) in enumerate(Admitted(db).of_kinds(names)):
        if count % _PAGE == 0:
            report(one.entry, entries)
        yield one


def standing_then(
    db: Database, names: Iterable[str], moment: Moment, until: int
) -> Iterator[Observed]:
    """Yield them as they stood after the log's first ``until`` entries, at a moment."""
    streams = (records.of_kind(db, name) for name in names)
    ordered = merge(*streams, key=lambda pair: pair[0])
    while chunk := list(islice(ordered, _PAGE_OF_THE_PAST)):
        known = [pair for pair in chunk if pair[0] < until * NUMBERS]
        rows = rows_of(db, [key for key, _ in known], moment, until)
        for (_, record), row in zip(known, rows, strict=True):
            yield _standing(record, row)


def _standing(record: Record, row: RecordRow) -> Observed:
    facts = row.facts
    is_revoked = bool(facts.revoked or facts.erased)
    is_superseded = facts.superseded_by is not None
    is_approved = not facts.awaits_approval
    return Observed(
        record, row.entry, row.height, row.issuer, is_revoked, is_superseded, is_approved
    )
