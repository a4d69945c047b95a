"""What a supervisor is handed each week: growth, cosigners, findings, indicators, incidents.

Every number stands beside where it comes from, so that it can be looked up and counted again. What
a week is made of is read elsewhere; here it gets its words and its places.
"""

from dataclasses import dataclass

from desktop.paper.dates import day, moment
from desktop.paper.report_words import counted, number, told
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


def weekly_sheet(week: Week, letterhead: Letterhead, language: str) -> Sheet:
    """Return the summary of a week in a language of `desktop.paper.sheet.LANGUAGES`.

    What the week itself tells, such as its numbers' sources, stands as it was read.
    """
    first, last = day(week.start, language), day(week.end, language)
    days = told("from to", language, first=first, last=last)
    return Sheet(
        language,
        letterhead,
        told("week", language),
        below=f"{week.city}{told('comma', language)}{days}",
        standing=_standing(week, language),
        blocks=(
            *_chain(week, language),
            *_found(week, language),
            *_services(week, language),
            *_incidents(week, language),
        ),
        check=_check(week, language),
        foot=f"{week.origin} \u00b7 {told('from to', language, first=week.start, last=week.end)}",
    )


def _standing(week: Week, language: str) -> Standing:
    counts = (
        ("silent", sum(one.is_silent for one in week.cosigners)),
        ("broken", sum(one.is_broken for one in week.indicators)),
        ("late", sum(one.is_late for one in week.incidents)),
    )
    parts = [counted(count, name, language) for name, count in counts if count]
    if not parts:
        return Standing(told("all well", language))
    text = told("comma", language).join(parts)
    return Standing(f"{text[:1].upper()}{text[1:]}.", is_warning=True)


def _columns(language: str, *names: str) -> tuple[str, ...]:
    return tuple(told(name, language) for name in names)


def _numbers(title: str, numbers: tuple[Number, ...], language: str, note: str = "") -> Grid:
    rows = tuple((one.name, one.value, one.source) for one in numbers)
    columns = _columns(language, "what", "number", "source")
    return Grid(told(title, language), columns, (8, 5, 13), rows, note)


def _chain(week: Week, language: str) -> tuple[Block, ...]:
    silent = [one for one in week.cosigners if one.is_silent]
    rows = tuple(
        (
            one.name,
            moment(one.last, language) or told("never", language),
            told("silent" if one.is_silent else "cosigns", language),
        )
        for one in week.cosigners
    )
    note = told(
        "cosigned",
        language,
        signed=str(len(week.cosigners) - len(silent)),
        all=str(len(week.cosigners)),
        quorum=str(week.quorum),
    )
    columns = _columns(language, "authority", "last", "state")
    return (
        _numbers("growth", week.growth, language),
        Grid(told("cosigners", language), columns, (9, 9, 4), rows, note),
    )


def _found(week: Week, language: str) -> tuple[Block, ...]:
    found: list[Block] = [_numbers("by severity", week.findings, language, week.findings_source)]
    if week.new_findings:
        columns = _columns(language, "code", "seen", "place")
        found.append(Grid(told("new", language), columns, (3, 14, 5), week.new_findings))
    return tuple(found)


def _services(week: Week, language: str) -> tuple[Block, ...]:
    title = told("indicators", language)
    if not week.indicators:
        return (Part(title, (), told("no indicator", language)),)
    rows = tuple(
        (one.name, one.district, one.value, one.limit, one.standing, one.record)
        for one in week.indicators
    )
    columns = _columns(language, "figure", "district", "value", "limit", "standing", "record")
    return (Grid(title, columns, (7, 5, 5, 6, 6, 5), rows, told("newest", language)),)


def _incidents(week: Week, language: str) -> tuple[Block, ...]:
    found: list[Block] = [_numbers("cases", week.cases, language)]
    if week.incidents:
        rows = tuple(
            (
                *(one.title, one.responsible, one.begun, one.due),
                *(told("late" if one.is_late else "open", language), one.record),
            )
            for one in week.incidents
        )
        columns = _columns(language, "case", "responsible", "begun", "due", "state", "record")
        note = told("late first", language)
        found.append(Grid(told("open cases", language), columns, (9, 7, 4, 4, 3, 5), rows, note))
    return tuple(found)


def _check(week: Week, language: str) -> Check:
    final = told("final", language, count=number(week.size, language))
    return Check(
        told("check numbers", language),
        (told("count again", language), told("sync one", language)),
        lines=(
            Line(told("ledger", language), week.origin, is_code=True),
            Line(told("entries", language), final, is_code=True),
            Line(told("root", language), week.root[:32], is_code=True),
            Line("", week.root[32:], is_code=True),
            Line(told("made", language), moment(week.now, language)),
        ),
    )
