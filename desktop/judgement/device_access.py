"""Who could read a device at some time, drawn from the few records that can say so.

A device's registrations are found by what they are about, grants by the keys that may grant, and
withdrawals and statuses by the grants that they name; nothing else of the log is read. What they
mean together says `desktop.checks.permissions`, the same for an audit and for this answer.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from desktop.checks.device_records import REGISTERED_KIND, STATUS_KIND
from desktop.checks.observed import Observed
from desktop.checks.permissions import GRANT_KIND, WITHDRAW_KIND, Access, Permission
from desktop.replica import records
from desktop.replica.database import Database
from desktop.replica.query import rows_of
from desktop.replica.records import Moment
from desktop.replica.rotations import Rotations
from desktop.replica.state import NUMBERS

_MOST_GRANTS = 10_000  # of one key
_PAGE = 10_000


@dataclass(frozen=True, slots=True)
class Reader:
    """One who could read, with the records that say so."""

    permission: Permission
    records: tuple[str, ...]  # ids: of what gives it, then of what ended or rested it


@dataclass(frozen=True, slots=True)
class Readers:
    """Who could read a device in some span of time."""

    is_known: bool  # the device is registered
    is_public: bool  # at some moment of it everybody could
    readers: tuple[Reader, ...]
    is_complete: bool  # False where a key has granted more than is looked at


@dataclass(frozen=True, slots=True)
class Span:
    """A span of time, both ends included; one moment where they are the same."""

    first: str  # in the ledger's form
    last: str


def readers_of(
    db: Database, device: str, name: str | None, span: Span, moment: Moment, until: int | None
) -> Readers:
    """Return who could read a property of a device at any moment of a span.

    Args:
        db: the replica.
        device: its URI, which its registration is about.
        name: of the property; None for all properties.
        span: when.
        moment: what counts as final and as now.
        until: only the log's first entries are known, this many; None for all.
    """
    rotations = Rotations(db)
    registered = [
        one
        for one in _observed(db, records.about(db, device), moment, until)
        if one.name == REGISTERED_KIND and one.record.data["device"] == device
    ]
    grants, is_complete = _grants(db, device, _granters(registered, rotations), moment, until)
    related = {one.record.id: _ending(db, one.record.id, moment, until) for one in grants}
    ending = {one.record.id: one for some in related.values() for one in some}
    observed = sorted((*registered, *grants, *ending.values()), key=lambda one: one.entry)
    access = Access(observed, rotations.keys_of)
    held: dict[Permission, None] = {}
    is_public = False
    for time in _moments(observed, span):
        is_public |= access.is_public(device, time)
        asked = access.matrix(time) if name is None else access.who(device, name, time)
        held |= dict.fromkeys(asked)
    readers = (
        Reader(one, (one.record, *(each.record.id for each in related.get(one.record, ()))))
        for one in held
    )
    return Readers(bool(registered), is_public, tuple(readers), is_complete)


def _granters(registered: Iterable[Observed], rotations: Rotations) -> list[str]:
    """Return the keys whose grants may count: operators and owners, with their rotations."""
    found: set[str] = set()
    for one in registered:
        for did in (one.issuer, one.record.data.get("owner")):
            if isinstance(did, str):
                found |= rotations.keys_of(did)
    return sorted(found)


def _grants(
    db: Database, device: str, granters: Iterable[str], moment: Moment, until: int | None
) -> tuple[list[Observed], bool]:
    """Return what these keys granted for a device, and whether all of it was looked at."""
    found: list[Observed] = []
    is_complete = True
    for granter in granters:
        keys = records.of_kind_by(db, GRANT_KIND, granter, _MOST_GRANTS)
        is_complete &= len(keys) < _MOST_GRANTS
        for one in _observed(db, sorted(keys), moment, until):
            scope = one.record.data.get("scope")
            if isinstance(scope, dict) and scope.get("device") == device:
                found.append(one)
    return found, is_complete


def _ending(db: Database, grant: str, moment: Moment, until: int | None) -> list[Observed]:
    """Return the withdrawals and statuses that name a grant."""
    named = _observed(db, records.naming(db, grant), moment, until)
    return [one for one in named if one.name in (WITHDRAW_KIND, STATUS_KIND)]


def _observed(
    db: Database, keys: Sequence[int], moment: Moment, until: int | None
) -> Iterator[Observed]:
    """Yield records as they stood after the log's first entries, in ledger order."""
    known = [key for key in keys if until is None or key < until * NUMBERS]
    for start in range(0, len(known), _PAGE):
        for row in rows_of(db, known[start : start + _PAGE], moment, until):
            facts = row.facts
            yield Observed(
                records.read(db, row.key),
                row.entry,
                row.height,
                row.issuer,
                bool(facts.revoked or facts.erased),
                facts.superseded_by is not None,
            )


def _moments(observed: Iterable[Observed], span: Span) -> list[str]:
    """Return the moments of a span at which something can change, its ends among them."""
    found = {span.first, span.last}
    for one in observed:
        data = one.record.data
        named = (one.record.time, data.get("from"), data.get("until"))
        found |= {time for time in named if isinstance(time, str)}
    return sorted(time for time in found if span.first <= time <= span.last)
