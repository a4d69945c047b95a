"""What a supervisor is handed each week: growth, cosigners, findings, indicators, incidents.

Every number stands beside where it comes from, so that it can be looked up and counted again. What
a week is made of is read elsewhere; here it gets its words and its places.
"""

from dataclasses import dataclass

from desktop.paper.dates import day, moment
from desktop.paper.findings import LANGUAGE
from desktop.paper.sheet import Block, Check, Grid, Letterhead, Line, Part, Sheet, Standing

DAYS = 7


@dataclass(frozen=True, slots=True)
class Number:
    """One figure and where it comes from."""

    name: str
    value: str
    source: str


@dataclass(frozen=True, slots=True)
class Cosigner:
    """One authority."""

    name: str
    last: str  # of its cosignatures, in the ledger's form; empty where none is known
    is_silent: bool


@dataclass(frozen=True, slots=True)
class Indicator:
    """One figure of a city service against its limits."""

    name: str
    district: str
    value: str
    limit: str
    standing: str
    record: str
    is_broken: bool


@dataclass(frozen=True, slots=True)
class Incident:
    """One case that is open."""

    title: str
    responsible: str
    begun: str  # a date
    due: str  # a date, or empty
    is_late: bool
    record: str


@dataclass(frozen=True, slots=True)
class Week:
    """What happened from one day to another, both included, as one copy knows it."""

    city: str
    origin: str
    start: str  # YYYY-MM-DD
    end: str
    now: str  # in the ledger's form
    size: int  # final entries that it rests on
    root: str
    growth: tuple[Number, ...]
    cosigners: tuple[Cosigner, ...]
    quorum: int
    findings: tuple[Number, ...]  # by severity
    new_findings: tuple[tuple[str, str, str], ...]  # code, what was seen, place
    findings_source: str
    indicators: tuple[Indicator, ...]
    cases: tuple[Number, ...]
    incidents: tuple[Incident, ...]


def weekly_sheet(week: Week, letterhead: Letterhead) -> Sheet:
    """Return the summary of a week."""
    first, last = day(week.start, LANGUAGE), day(week.end, LANGUAGE)
    return Sheet(
        LANGUAGE,
        letterhead,
        "Summary for the supervisor",
        below=f"{week.city}, {first} to {last}",
        standing=_standing(week),
        blocks=(*_chain(week), *_found(week), *_services(week), *_incidents(week)),
        check=_check(week),
        foot=f"{week.origin} \u00b7 {week.start} to {week.end}",
    )


def _standing(week: Week) -> Standing:
    silent = sum(one.is_silent for one in week.cosigners)
    broken = sum(one.is_broken for one in week.indicators)
    late = sum(one.is_late for one in week.incidents)
    told = (
        (silent, "authority is silent", "authorities are silent"),
        (broken, "indicator is beyond its limit", "indicators are beyond their limits"),
        (late, "incident is late", "incidents are late"),
    )
    parts = [f"{count:,} {one if count == 1 else many}" for count, one, many in told if count]
    if not parts:
        return Standing("No authority is silent, no limit is broken and no incident is late.")
    text = ", ".join(parts)
    return Standing(f"{text[:1].upper()}{text[1:]}.", is_warning=True)


def _numbers(title: str, numbers: tuple[Number, ...], note: str = "") -> Grid:
    rows = tuple((one.name, one.value, one.source) for one in numbers)
    return Grid(title, ("What", "Number", "Where it comes from"), (8, 5, 13), rows, note)


def _chain(week: Week) -> tuple[Block, ...]:
    silent = [one for one in week.cosigners if one.is_silent]
    rows = tuple(
        (
            one.name,
            moment(one.last, LANGUAGE) or "never seen",
            "silent" if one.is_silent else "cosigns",
        )
        for one in week.cosigners
    )
    signed = len(week.cosigners) - len(silent)
    note = (
        f"{signed} of {len(week.cosigners)} cosigned the newest final checkpoint in time; "
        f"{week.quorum} are needed. Times are what the cosigners claim, read from the newest "
        "checkpoints of this copy."
    )
    columns = ("Authority", "Last cosignature", "State")
    return (
        _numbers("How the chain grew", week.growth),
        Grid("Who cosigns", columns, (9, 9, 4), rows, note),
    )


def _found(week: Week) -> tuple[Block, ...]:
    found: list[Block] = [_numbers("Findings by severity", week.findings, week.findings_source)]
    if week.new_findings:
        columns = ("Code", "What was seen", "Place")
        found.append(Grid("Found in these days", columns, (3, 14, 5), week.new_findings))
    return tuple(found)


def _services(week: Week) -> tuple[Block, ...]:
    title = "Indicators of the city's services"
    if not week.indicators:
        return (Part(title, (), "No indicator with a limit is on record."),)
    rows = tuple(
        (one.name, one.district, one.value, one.limit, one.standing, one.record)
        for one in week.indicators
    )
    columns = ("Figure", "District", "Value", "Limit", "Standing", "Record")
    note = "The newest of each, as published; limits are those that authorities published."
    return (Grid(title, columns, (7, 5, 5, 6, 6, 5), rows, note),)


def _incidents(week: Week) -> tuple[Block, ...]:
    found: list[Block] = [_numbers("Incidents, requests and works", week.cases)]
    if week.incidents:
        rows = tuple(
            (
                *(one.title, one.responsible, one.begun, one.due),
                *("late" if one.is_late else "open", one.record),
            )
            for one in week.incidents
        )
        columns = ("Case", "Responsible", "Begun", "Due", "State", "Record")
        note = "Late ones first. A case is late when a promised step was not taken in time."
        found.append(Grid("Open cases", columns, (9, 7, 4, 4, 3, 5), rows, note))
    return tuple(found)


def _check(week: Week) -> Check:
    return Check(
        "Check these numbers",
        (
            "Each number can be counted again in any copy of the ledger with as many entries.",
            "Sync one, compare the root, and look at the pages that are named.",
        ),
        lines=(
            Line("Ledger", week.origin, is_code=True),
            Line("Entries", f"{week.size:,} final", is_code=True),
            Line("Root", week.root[:32], is_code=True),
            Line("", week.root[32:], is_code=True),
            Line("Made", moment(week.now, LANGUAGE)),
        ),
    )
