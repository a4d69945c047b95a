"""Run the domains' checks across records over what the replay has admitted.

Records are read from the stored entries, whose hashes were checked and which the replay has judged;
which of them count, and which are withdrawn, the rebuilt tables say. Of each record only what its
checks ask for is kept, so that memory grows by some hundred bytes a record.
"""

from collections.abc import Iterable, Iterator

from desktop.audit.known_records import KnownRecords
from desktop.audit.results import Results
from desktop.audit.stored_log import StoredLog
from desktop.checks.check import Context
from desktop.checks.groups import GROUPS
from desktop.checks.observed import PARAMETER_KIND, Observed, Parameters
from desktop.progress import Report
from desktop.replica.database import Database
from desktop.replica.state import NUMBERS, StoredFacts

_ADMITTED = "select key, height, issuer, revoked or erased, superseded_by is not null from record"


def check_domains(
    log: StoredLog, scratch: Database, now: str, results: Results, report: Report
) -> None:
    """Run every check; their codes are the rules' own ids.

    Args:
        log: the stored entries.
        scratch: the rebuilt tables.
        now: time of the newest audited seal.
        results: gets the findings.
        report: told of progress in fields of checks.
    """
    parameters = Parameters(_observed(log, scratch, (PARAMETER_KIND,)))
    context = Context(parameters, now, _Rotations(scratch).keys_of)
    report(0, len(GROUPS))
    for number, group in enumerate(GROUPS, 1):
        for found in group.run(_observed(log, scratch, group.kinds), context):
            results.add(found)
        for code, check in group.checks.items():
            results.count(code, sum(_count(scratch, name) for name in check.looks_at))
        report(number, len(GROUPS))


def _observed(log: StoredLog, scratch: Database, names: Iterable[str]) -> Iterator[Observed]:
    """Yield the admitted records of these kinds, any version, in ledger order."""
    wanted = " or ".join("(kind >= ? and kind < ?)" for _ in names)
    bounds = [bound for name in names for bound in (f"{name}/", f"{name}0")]
    # The table of issuers is read beforehand: a join would be made for each row.
    issuers: dict[int, str] = dict(scratch.query("select key, did from issuer"))
    records = KnownRecords(log)
    for key, height, issuer, is_revoked, is_superseded in scratch.stream(
        f"{_ADMITTED} where {wanted} order by key", bounds
    ):
        entry, number = divmod(key, NUMBERS)
        record = records.record(entry, number)
        yield Observed(
            record, entry, height, issuers[issuer], bool(is_revoked), bool(is_superseded)
        )


def _count(scratch: Database, name: str) -> int:
    row = scratch.one(
        "select count(*) from record where kind >= ? and kind < ?", (f"{name}/", f"{name}0")
    )
    return 0 if row is None else int(row[0])


class _Rotations:
    """Tells which keys are one another's successors."""

    def __init__(self, scratch: Database) -> None:
        self._facts = StoredFacts(scratch)
        self._known: dict[str, frozenset[str]] = {}

    def keys_of(self, did: str) -> frozenset[str]:
        """Return a key with those before and after it."""
        if did not in self._known:
            keys = {did}
            for step in ("predecessor", "successor"):
                enrolment = self._facts.issuer(did)
                while enrolment is not None and (one := getattr(enrolment, step)) is not None:
                    if one in keys:
                        break
                    keys.add(one)
                    enrolment = self._facts.issuer(one)
            self._known[did] = frozenset(keys)
        return self._known[did]
