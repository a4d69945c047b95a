"""``civicledger recompute``: compute points, bills or indicators again and compare the log.

Exit codes: 0 the log says what follows from it; 1 somewhere it does not. A figure beyond a limit is
told and changes no code: the log is right about it.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from desktop.checks.observed import Observed
from desktop.checks.recompute import SUBJECTS, Mismatch
from desktop.checks.service_figures import Figure
from desktop.cli.call import Call
from desktop.cli.moment import moment_of
from desktop.cli.plain import plain
from desktop.errors import UsageError
from desktop.replica.recomputed import kinds_of, standing_now, standing_then
from desktop.session import Session

_MOST = 10_000
_EVIDENCE = 100  # windows of one figure


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the verb's options."""
    add = parser.add_argument
    add("what", choices=sorted(SUBJECTS))
    add("--lines", action="store_true", help="also tell every figure that equals the log")
    add("--about", metavar="THING", help="indicators: of this district or thing only")
    add("--service", metavar="NAME", help="indicators: of this service only")
    add("--limit", type=int, default=1_000, metavar="N", help="lines and indicators that are told")


def run(call: Call) -> int:
    """Compute again, and name each place where the log says something else."""
    options = call.options
    if not 1 <= options.limit <= _MOST:
        raise UsageError(f"--limit is a number from 1 to {_MOST:,}.")
    is_indicators = options.what == "indicators"
    if not is_indicators and (options.about or options.service):
        raise UsageError("--about and --service go with indicators.")
    subject = SUBJECTS[options.what]
    with call.session() as session:
        names = kinds_of(session.reader(), options.what)
        keep = options.limit if options.lines else 0
        done = subject.compute(_observed(call, session, names), keep)
    document: dict[str, Any] = {
        "what": options.what,
        "looked_at": done.looked_at,
        "equals_log": done.equals_log,
        "mismatches": [_document(one) for one in done.mismatches],
    }
    if options.lines:
        document |= {"lines": [_document(one) for one in done.held], "more": done.more}
    lines = [
        f"{one.record} (entry {one.entry}), {one.what}: the log says {one.logged}, "
        f"{one.computed} follows from it."
        for one in done.mismatches
    ]
    lines += [f"{one.record}, {one.what}: {one.logged}, as it follows." for one in done.held]
    if is_indicators:
        document |= _figures(done.figures, options)
        lines += _figure_lines(document)
    lines.append(
        f"{done.looked_at:,} records were computed again: "
        f"{'the log says the same' if done.equals_log else 'the log says something else'}."
    )
    call.answer(document, "\n".join(map(plain, lines)))
    return 0 if done.equals_log else 1


def _document(one: Mismatch) -> dict[str, Any]:
    return {
        "record": one.record,
        "entry": one.entry,
        "what": one.what,
        "logged": one.logged,
        "computed": one.computed,
    }


def _figures(figures: Sequence[Figure], options: argparse.Namespace) -> dict[str, Any]:
    """Return the indicators that are asked for, and what they come to by district."""
    asked = [
        one
        for one in figures
        if options.about in (None, *one.observed.record.about)
        and options.service in (None, one.observed.record.data["service"])
    ]
    districts: dict[str, dict[str, Any]] = {}
    for one in asked:
        row = districts.setdefault(
            one.about, {"about": one.about, "services": [], "indicators": 0, "breaches": 0}
        )
        row["indicators"] += 1
        row["breaches"] += one.broken is not None
        row["services"] = sorted({*row["services"], str(one.observed.record.data["service"])})
    told = asked[-options.limit :]
    return {
        "districts": [districts[about] for about in sorted(districts)],
        "indicators": [_figure(one) for one in told],
        "left_out": len(asked) - len(told),
    }


def _figure(one: Figure) -> dict[str, Any]:
    record, data = one.observed.record, one.observed.record.data
    told: dict[str, Any] = {
        "record": record.id,
        "entry": one.observed.entry,
        "about": one.about,
        **{
            name: data.get(name)
            for name in ("indicator", "service", "method", "unit", "from", "until", "value")
        },
        "computed": one.computed,
        "windows": list(islice(one.inputs, _EVIDENCE)),
        "windows_more": max(0, len(one.inputs) - _EVIDENCE),
    }
    for name, limit in (("least", one.least), ("most", one.most)):
        told[name] = None if limit is None else {"value": str(limit.value), "record": limit.record}
    return told | {"breach": one.broken is not None}


def _figure_lines(document: Mapping[str, Any]) -> Iterator[str]:
    for one in document["districts"]:
        yield (
            f"{one['about'] or 'The whole city'}: {one['indicators']} indicators of "
            f"{', '.join(one['services'])}; {one['breaches']} beyond a limit."
        )
    for one in document["indicators"]:
        if one["breach"]:
            bounds = [
                f"{word} {one[name]['value']} ({one[name]['record']})"
                for name, word in (("least", "at least"), ("most", "at most"))
                if one[name] is not None
            ]
            yield (
                f"{one['record']} {one['indicator']} {one['about']} from {one['from'][:10]} to "
                f"{one['until'][:10]}: {one['computed']}; it should be {' and '.join(bounds)}. "
                f"It follows from {len(one['windows']) + one['windows_more']} windows."
            )


def _observed(call: Call, session: Session, names: tuple[str, ...]) -> Iterator[Observed]:
    """Yield the records of these kinds as they stand at the call's moment, in ledger order."""
    moment, until = moment_of(call, session)
    if until is None:
        return standing_now(session.reader(), names)
    return standing_then(session.reader(), names, moment, until)
