"""Who was granted access to which private documents, as the stored log says.

A grant is an ``access.grant`` record that covers documents and refers to their records by
``grants``. It counts from whoever issued such a record or is its holder, from and until the times
that it names, and ends with an ``access.withdraw`` record of who granted or was granted it, or with
a status record. It says who may read; only an envelope lets them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.ledger.record import Record
from desktop.replica import records
from desktop.replica.database import Database
from desktop.replica.rotations import Rotations
from desktop.replica.state import StoredFacts

GRANT_KIND, WITHDRAW_KIND = "access.grant", "access.withdraw"
GRANTS, WITHDRAWS = "grants", "withdraws"


@dataclass(frozen=True, slots=True)
class Grant:
    """One grant of one document."""

    record: str  # id of the grant
    target: str  # id of the record whose document it is
    grantee: str  # did:key
    since: str
    until: str | None  # not included
    purpose: str
    by: str  # did:key


def grants(db: Database, time: str, target: str | None = None) -> list[Grant]:
    """Return the grants of documents in force at a time, in ledger order.

    Args:
        db: the replica.
        time: in the ledger's form.
        target: the record whose document it is; None for all.

    Raises:
        StorageError, FormatError: the replica is damaged.
    """
    facts, keys_of = StoredFacts(db), Rotations(db).keys_of
    made = list(_grants(db, facts, target))
    withdrawn = _withdrawn(db, facts, None if target is None else [one.record for one in made])
    found = []
    for one in made:
        ended = keys_of(one.by) | keys_of(one.grantee)
        is_over = one.until is not None and one.until <= time
        is_ended = not ended.isdisjoint(withdrawn.get(one.record, ()))
        if one.since > time or is_over or is_ended or not may_grant(db, one.target, one.by):
            continue
        found.append(one)
    return found


def may_grant(db: Database, target: str, did: str) -> bool:
    """Return whether a key issued a record, or one before or after it did, or is its holder."""
    return did in granting_keys(db, target)


def granting_keys(db: Database, target: str) -> frozenset[str]:
    """Return the keys whose grants of a record's document count; none where it is not here."""
    logged = StoredFacts(db).record(target)
    if logged is None:
        return frozenset()
    held = _read(db, logged.entry, logged.number).holder
    return Rotations(db).keys_of(logged.issuer) | ({held} if held is not None else set())


def target_of(db: Database, record_id: str) -> str | None:
    """Return the record whose document a grant or a withdrawal is about; None for all others."""
    logged = StoredFacts(db).record(record_id)
    if logged is None:
        return None
    name, one = logged.kind.partition("/")[0], _read(db, logged.entry, logged.number)
    if name == GRANT_KIND:
        return next((ref.id for ref in one.refs if ref.rel == GRANTS), None)
    if name == WITHDRAW_KIND:
        granted = next((ref.id for ref in one.refs if ref.rel == WITHDRAWS), None)
        return None if granted is None else target_of(db, granted)
    return None


def _grants(db: Database, facts: StoredFacts, target: str | None) -> Iterator[Grant]:
    for one in _named(db, GRANT_KIND, None if target is None else [target]):
        logged = facts.record(one.id)
        scope = one.data["scope"]
        if logged is None or logged.revoked or logged.suspended or not isinstance(scope, dict):
            continue
        if scope.get("covers") != "documents":
            continue
        until = one.data.get("until")
        for ref in one.refs:
            if ref.rel == GRANTS and target in (None, ref.id):
                yield Grant(
                    record=one.id,
                    target=ref.id,
                    grantee=str(one.data["grantee"]),
                    since=str(one.data["from"]),
                    until=until if isinstance(until, str) else None,
                    purpose=str(one.data["purpose"]),
                    by=logged.issuer,
                )


def _named(db: Database, name: str, targets: Sequence[str] | None) -> Iterator[Record]:
    """Yield the records of a kind that refer to one of some records; None for all of the kind."""
    if targets is None:
        yield from (one for _, one in records.of_kind(db, name))
        return
    for target in targets:
        keys = records.referring(db, target, name)
        yield from records.each(db, keys)


def _withdrawn(db: Database, facts: StoredFacts, made: Sequence[str] | None) -> dict[str, set[str]]:
    """Return the keys that withdrew a grant, by its record; of some grants or of all."""
    found: dict[str, set[str]] = {}
    for one in _named(db, WITHDRAW_KIND, made):
        logged = facts.record(one.id)
        if logged is not None:
            for ref in one.refs:
                if ref.rel == WITHDRAWS:
                    found.setdefault(ref.id, set()).add(logged.issuer)
    return found


def _read(db: Database, entry: int, number: int) -> Record:
    return records.statement_records(db, entry).records[number]
