"""``civicledger recompute``: compute points, bills or indicators again and compare the log.

Exit codes: 0 the log says what follows from it; 1 somewhere it does not.
"""

import argparse
from collections.abc import Iterator
from heapq import merge

from desktop.checks import recompute
from desktop.checks.observed import Observed
from desktop.cli.call import Call
from desktop.cli.moment import moment_of
from desktop.cli.plain import plain
from desktop.replica import records
from desktop.session import Session

_POINTS = ("programme", "points.rule", "points.earn", "points.transfer", "points.redeem",
           "points.expire")  # fmt: skip
_SUBJECTS = {
    "rewards": (recompute.rewards, (*_POINTS, "bill.credit", "fare.pass", "fare.window")),
    "bills": (recompute.bills, ("bill", "tariff", "meter.window", "bill.credit")),
    "indicators": (
        recompute.indicators, ("service.indicator", "meter.window", "fare.window"),
    ),
}  # fmt: skip


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    parser.add_argument("what", choices=sorted(_SUBJECTS))


def run(call: Call) -> int:
    """Compute again, and name each place where the log says something else."""
    again, names = _SUBJECTS[call.options.what]
    with call.session() as session:
        done = again(_observed(call, session, names))
    document = {
        "what": call.options.what,
        "looked_at": done.looked_at,
        "equals_log": done.equals_log,
        "mismatches": [
            {
                "record": one.record,
                "entry": one.entry,
                "what": one.what,
                "logged": one.logged,
                "computed": one.computed,
            }
            for one in done.mismatches
        ],
    }
    lines = [
        f"{one.record} (entry {one.entry}), {one.what}: the log says {one.logged}, "
        f"{one.computed} follows from it."
        for one in done.mismatches
    ]
    lines.append(
        f"{done.looked_at:,} records were computed again: "
        f"{'the log says the same' if done.equals_log else 'the log says something else'}."
    )
    call.answer(document, "\n".join(map(plain, lines)))
    return 0 if done.equals_log else 1


def _observed(call: Call, session: Session, names: tuple[str, ...]) -> Iterator[Observed]:
    """Yield the records of these kinds as they stand now, in ledger order."""
    db = session.reader()
    moment, _ = moment_of(call, session)
    streams = (records.of_kind(db, name) for name in names)
    for key, record in merge(*streams, key=lambda pair: pair[0]):
        (row,) = records.page(db, [key], moment)
        facts = row.facts
        is_revoked = bool(facts.revoked or facts.erased)
        is_superseded = facts.superseded_by is not None
        yield Observed(record, row.entry, row.height, row.issuer, is_revoked, is_superseded)
