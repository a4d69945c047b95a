"""A week of the ledger read from one copy, with the source of each number, for the supervisor."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from desktop.audit.results import Audited
from desktop.errors import FormatError, UsageError
from desktop.finding import Finding, Severity
from desktop.ledger.scalar import format_time, parse_time
from desktop.paper.weekly import DAYS, Cosigner, Incident, Indicator, Number, Week
from desktop.progress import Report, silent
from desktop.replica import blocks, records
from desktop.replica.check_index import Kept
from desktop.replica.database import Database
from desktop.replica.recomputed import standing_now
from desktop.replica.trail_records import names_of
from desktop.views.models.case_rows import Case, case_kinds, read_cases
from desktop.views.models.overview import Figures, read_figures
from desktop.views.models.service_read import read_services
from desktop.views.models.service_rows import Published, Services, limit_words, value_words
from desktop.views.models.words import severity_word
from desktop.views.retelling import retold
from desktop.views.saying import grouped, say

_MOST_ROWS = 60  # of each table
_DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class Found:
    """What is known of findings: by the last audit, else by the checks after each sync."""

    audited: Audited | None = None
    audited_ms: int = 0
    kept: tuple[Kept, ...] = ()
    checked_size: int = 0  # entries that the checks after syncs have looked at

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return what stands."""
        return (
            tuple(it.finding for it in self.kept) if self.audited is None else self.audited.findings
        )


def last_days(now_ms: int) -> tuple[str, str]:
    """Return the first and the last of the last seven days, today among them."""
    today = date.fromisoformat(format_time(now_ms)[:10])
    return (today - timedelta(days=DAYS - 1)).isoformat(), today.isoformat()


def read_week(
    db: Database,
    folder: Path,
    days: tuple[str, str],
    now_ms: int,
    found: Found,
    report: Report = silent,
) -> Week:
    """Return what happened in a week, or between any other two days.

    Args:
        db: the replica.
        folder: the profile's.
        days: the first and the last, both included, as YYYY-MM-DD.
        now_ms: Unix milliseconds.
        found: what is known of findings.
        report: told of progress; may cancel.

    Raises:
        UsageError: no days, or the first is after the last.
        StorageError: the replica is empty or cannot be read.
    """
    low, high = bounds(days)
    report(0, 4)
    figures = read_figures(db, folder, now_ms)
    report(1, 4)
    services = read_services(db)
    report(2, 4)
    cases = _cases(db, now_ms, found.findings)
    report(3, 4)
    measured = [one for one in services.newest() if one.least is not None or one.most is not None]
    measured.sort(key=lambda one: (not one.broken, *one.measure, one.about))
    waiting = [one for one in cases if one.is_open]
    waiting.sort(key=lambda one: (not one.is_overdue, one.due or "9999", one.start.record.time))
    return Week(
        figures.city,
        figures.origin,
        *days,
        now=format_time(now_ms),
        size=figures.final_size,
        root=figures.root,
        growth=_growth(db, figures, low, high),
        cosigners=_cosigners(figures, low),
        quorum=figures.quorum,
        findings=_by_severity(found, low, high),
        new_findings=_new(found, low, high),
        findings_source=_source(found),
        indicators=tuple(_indicator(one, services) for one in measured[:_MOST_ROWS]),
        cases=_case_numbers(cases, waiting, days),
        incidents=tuple(_incident(one) for one in waiting[:_MOST_ROWS]),
    )


def bounds(days: tuple[str, str]) -> tuple[int, int]:
    """Return from which millisecond on a week counts, and from which on no more.

    Raises:
        UsageError: no days, or the first is after the last.
    """
    try:
        low, high = (parse_time(f"{one}T00:00:00.000Z") for one in days)
    except FormatError as error:
        raise UsageError(say("These are no days."), do=say("Write them as 2026-04-03.")) from error
    if low > high:
        raise UsageError(say("The first day is after the last one."), do=say("Exchange them."))
    return low, high + _DAY_MS


def _growth(db: Database, figures: Figures, low: int, high: int) -> tuple[Number, ...]:
    columns = blocks.columns(db)
    inside = [at for at, column in enumerate(columns) if low <= column[2] < high]
    if not inside:
        where = say("No block of this copy was sealed in these days.")
        return (Number(say("Blocks"), "0", where), *_totals(figures))
    rows = blocks.between(db, inside[0], inside[-1])
    first, last = rows[0], rows[-1]
    where = say(
        "blocks {height} to {height2}, by the time of their seals",
        height=grouped(first.height),
        height2=grouped(last.height),
    )
    span = say("entries {first} to {seal}", first=grouped(first.first), seal=grouped(last.seal))
    return (
        Number(say("Blocks"), grouped(len(rows)), where),
        Number(say("Entries"), grouped(last.seal - first.first + 1), span),
        Number(
            say("Records"), grouped(sum(row.records for row in rows)), say("in {span}", span=span)
        ),
        Number(
            say("Void statements"),
            grouped(sum(row.voids for row in rows)),
            say("in {span}", span=span),
        ),
        *_totals(figures),
    )


def _totals(figures: Figures) -> tuple[Number, ...]:
    final = say("newest final checkpoint, root {root}\u2026", root=figures.root[:12])
    return (Number(say("Final entries in all"), grouped(figures.final_size), final),)


def _cosigners(figures: Figures, low: int) -> tuple[Cosigner, ...]:
    return tuple(
        Cosigner(
            one.name,
            "" if one.cosigned_s is None else format_time(one.cosigned_s * 1000),
            one.is_silent or one.cosigned_s is None or one.cosigned_s * 1000 < low,
        )
        for one in figures.authorities
    )


def _by_severity(found: Found, low: int, high: int) -> tuple[Number, ...]:
    counts = Counter(one.severity for one in found.findings)
    fresh = Counter(it.finding.severity for it in _kept_between(found, low, high))
    new = say("found first in these days, by the checks after each sync")
    return tuple(
        Number(
            severity_word(it),
            grouped(counts[it]),
            say("{fresh} of them {new}", fresh=grouped(fresh[it]), new=new),
        )
        if found.audited is None
        else Number(severity_word(it), grouped(counts[it]), say("all that the audit found"))
        for it in reversed(Severity)
    )


def _kept_between(found: Found, low: int, high: int) -> list[Kept]:
    return [it for it in found.kept if low <= it.found_ms < high]


def _new(found: Found, low: int, high: int) -> tuple[tuple[str, str, str], ...]:
    new = [it.finding for it in _kept_between(found, low, high)]
    new.sort(key=lambda one: (-one.severity, one.place))
    return tuple(
        (
            one.code,
            retold(one.what),
            "" if one.entry is None else say("entry {entry}", entry=grouped(one.entry)),
        )
        for one in new[:_MOST_ROWS]
    )


def _source(found: Found) -> str:
    if found.audited is not None:
        when = format_time(found.audited_ms)
        size = grouped(found.audited.as_of.size)
        return say(
            "From the audit of {when}, {when2} UTC, over {size} entries of this copy.",
            when=when[:10],
            when2=when[11:16],
            size=size,
        )
    if found.checked_size:
        size = grouped(found.checked_size)
        return say(
            "From the checks after each sync, over {size} entries. Bytes, signatures and rules "
            "are looked at by an audit, and none was made.",
            size=size,
        )
    return say("Nothing was audited or checked yet: these are not zero, they are not known.")


def _indicator(one: Published, services: Services) -> Indicator:
    return Indicator(
        f"{services.label('service', one.text('service'))}: {one.text('indicator')}",
        services.district(one.about),
        value_words(one),
        limit_words(one),
        one.word,
        one.id[-12:],
        bool(one.broken),
    )


def _cases(db: Database, now_ms: int, findings: Iterable[Finding]) -> Sequence[Case]:
    kinds = {kind.id: kind for kind, _ in records.kinds(db)}
    listed = list(standing_now(db, case_kinds()))
    names = names_of(db, (one.issuer for one in listed))
    return read_cases(listed, format_time(now_ms), kinds, names, findings).items


def _case_numbers(
    cases: Sequence[Case], waiting: Sequence[Case], days: tuple[str, str]
) -> tuple[Number, ...]:
    source = say("incidents, requests and works on record, page Incidents")
    begun = [one for one in cases if days[0] <= one.start.record.time[:10] <= days[1]]
    closed = [
        one
        for one in cases
        if not one.is_open and days[0] <= one.trail.steps[-1].time[:10] <= days[1]
    ]
    late = [one for one in waiting if one.is_overdue]
    return (
        Number(say("Begun in these days"), grouped(len(begun)), source),
        Number(
            say("Closed in these days"), grouped(len(closed)), say("by the time of their last step")
        ),
        Number(say("Open now"), grouped(len(waiting)), source),
        Number(
            say("Open and late"), grouped(len(late)), say("a promised step was not taken in time")
        ),
    )


def _incident(one: Case) -> Incident:
    return Incident(
        one.title,
        one.agency,
        one.start.record.time[:10],
        one.due[:10],
        one.is_overdue,
        one.id[-12:],
    )
