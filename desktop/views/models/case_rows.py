"""Incidents, requests and works as a table: how far each is, what is late, what speaks against it.

A case is one process that began with a record; which steps are expected is said by
`desktop.trails.processes`, and what a record is about by its kind. Nothing here knows a service.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from desktop.checks.maintenance import closed_without_work
from desktop.checks.observed import Observed
from desktop.checks.promises import closed_unseen, inspections, sites
from desktop.checks.repairs import APPROVAL_KIND, ASSET_KIND, LICENCE_KIND, repairs
from desktop.domains.geometry import Position, Shape, holds, shape_of
from desktop.domains.kind import Kind
from desktop.finding import Finding, Severity
from desktop.progress import Report, silent
from desktop.trails.process import (
    CONTRADICTED,
    MISSING,
    WAITING,
    ProcessTrail,
    all_followed,
)
from desktop.trails.processes import PROCESSES, Process
from desktop.views.integrity import Integrity, Marked
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.models.record_facts import data_facts, kind_title
from desktop.views.models.step_rows import step_marks, step_words
from desktop.views.saying import later, say

BEGINNINGS = ("incident.sanitary", "service.request", "work.order")
"""Names of the kinds with which the cases of this page begin."""

OPEN, OVERDUE, UNCHECKED, FLAWED = "open", "overdue", "unchecked", "flawed"
STATES = (
    (later("Open"), OPEN),
    (later("Open and late"), OVERDUE),
    (later("Closed without recheck"), UNCHECKED),
    (later("With a flaw"), FLAWED),
)
PLACE, BEGUN = later("Place"), later("Begun")  # columns for which there may be no room
_AGENCY = "agency_responsible"
_DISTRICT = "district"
_MOST_PLACES = 2
_CHUNK = 200


def case_processes() -> tuple[Process, ...]:
    """Return the processes that the cases of this page are."""
    return tuple(one for one in PROCESSES if one.steps[0].kinds[0] in BEGINNINGS)


def case_kinds() -> tuple[str, ...]:
    """Return the names of all kinds that have a say in cases."""
    steps = {kind for process in case_processes() for kind in process.kinds}
    return tuple(sorted(steps | {ASSET_KIND, APPROVAL_KIND, LICENCE_KIND}))


@dataclass(frozen=True, slots=True)
class Case:
    """One incident, request or work with what became of it."""

    trail: ProcessTrail
    start: Observed
    title: str
    agency: str
    place: str
    records: tuple[Observed, ...]  # all that are joined, by time
    findings: tuple[Finding, ...]  # of checks that rest on one of them

    @property
    def id(self) -> str:
        """Return the id of the record that it began with."""
        return self.trail.start

    @property
    def is_open(self) -> bool:
        """Tell whether its last step was not taken."""
        return not self.trail.steps[-1].time

    @property
    def due(self) -> str:
        """Return the first limit of a step that is open; empty without one."""
        limits = (step.due for step in self.trail.steps if step.word in (MISSING, WAITING))
        return min((limit for limit in limits if limit), default="") if self.is_open else ""

    @property
    def is_overdue(self) -> bool:
        """Tell whether it is open and a limit has passed."""
        return self.is_open and any(step.word == MISSING and step.due for step in self.trail.steps)

    @property
    def is_unchecked(self) -> bool:
        """Tell whether it was closed and nothing on record shows that somebody looked again."""
        return any(one.code in ("C5", "M1") for one in self.findings)

    @property
    def mark(self) -> Marked:
        """Return the glyph that stands for all of it."""
        if any(step.word == CONTRADICTED for step in self.trail.steps) or self.is_unchecked:
            return Severity.ERROR
        if self.is_overdue or (self.trail.flaw is not None and self.is_open):
            return Severity.WARNING
        if self.is_open:
            return Integrity.PENDING
        return Severity.NOTE if self.trail.flaw is not None else Integrity.VERIFIED

    @property
    def word(self) -> str:
        """Return the same in words."""
        if self.is_open:
            return say("Open, late" if self.is_overdue else "Open")
        if self.is_unchecked:
            return say("Closed, unchecked")
        return say("Closed" if self.trail.flaw is None else "Closed, with a flaw")


@dataclass(frozen=True, slots=True)
class Cases:
    """All that the page shows, as it was read."""

    items: tuple[Case, ...] = ()
    kinds: Mapping[str, Kind] = field(default_factory=dict)  # by id

    def agencies(self) -> list[str]:
        """Return who is responsible for any of them, by name."""
        return sorted({one.agency for one in self.items if one.agency}, key=str.casefold)

    def places(self) -> list[str]:
        """Return where any of them is, by name."""
        return sorted({one.place for one in self.items if one.place}, key=str.casefold)


def read_cases(
    observed: Iterable[Observed],
    now: str,
    kinds: Mapping[str, Kind],
    names: Mapping[str, str],
    kept: Iterable[Finding] = (),
    report: Report = silent,
) -> Cases:
    """Return the cases that records tell, with what the checks say of them.

    Args:
        observed: records of `case_kinds`, in ledger order.
        now: the time at which limits are judged.
        kinds: by their ids.
        names: what keys are called.
        kept: what other checks found before.
        report: told of progress in cases; may cancel.
    """
    listed = list(observed)
    trails = all_followed(listed, now, case_processes())
    found = [*closed_without_work(repairs(listed)), *closed_unseen(inspections(listed)), *kept]
    found = list({one.place: one for one in found}.values())
    teller = _Teller(listed, found, kinds, names)
    items = []
    for at, trail in enumerate(trails):
        if at % _CHUNK == 0:
            report(at, len(trails))
        items.append(teller.case(trail))
    return Cases(tuple(items), kinds)


class _Teller:
    """Puts trails into words: by what the records and their kinds say."""

    def __init__(
        self,
        listed: Sequence[Observed],
        found: Iterable[Finding],
        kinds: Mapping[str, Kind],
        names: Mapping[str, str],
    ) -> None:
        self._by_id = {one.record.id: one for one in listed}
        self._kinds, self._names = kinds, names
        self._found: dict[str, list[Finding]] = {}
        for each in found:
            self._found.setdefault(each.at, []).append(each)
        assets = [one for one in listed if one.name == ASSET_KIND and not one.is_withdrawn]
        self._assets = {
            item: str(one.record.data["name"])
            for one in assets
            for item in one.record.about
            if "name" in one.record.data
        }
        self._districts = list(_districts(assets))
        self._sites = dict(_sites(listed))

    def case(self, trail: ProcessTrail) -> Case:
        """Return one case."""
        start = self._by_id[trail.start]
        ids = (trail.start, *(one for step in trail.steps for one in step.records), *trail.others)
        records = tuple(self._by_id[one] for one in dict.fromkeys(ids) if one in self._by_id)
        ordered = tuple(sorted(records, key=lambda one: (one.record.time, one.entry)))
        findings = tuple(each for one in ordered for each in self._found.get(one.record.id, ()))
        return Case(
            trail, start, self._title(start), self._agency(start, ordered),
            self._place(start, ordered), ordered, findings,
        )  # fmt: skip

    def _title(self, start: Observed) -> str:
        """Return the first columns that the kind shows in lists, but for who is responsible."""
        kind = self._kinds.get(start.record.kind)
        if kind is None:
            return start.record.kind
        columns = [path for path in kind.layout.columns if path != _AGENCY][:2]
        shown = {path: start.record.data[path] for path in columns if path in start.record.data}
        words = (fact.value for fact in data_facts(kind, shown))
        return " \u00b7 ".join(words) or kind_title(kind, kind.id)

    def _agency(self, start: Observed, ordered: Sequence[Observed]) -> str:
        """Return who is responsible as the newest record says, else who began it."""
        said = [str(one.record.data[_AGENCY]) for one in ordered if _AGENCY in one.record.data]
        return said[-1] if said else self._names.get(start.issuer, "")

    def _place(self, start: Observed, ordered: Sequence[Observed]) -> str:
        """Return the district of its place, else the assets or sites that it names."""
        place = start.record.place
        if place is not None:
            at = Position(place.lon, place.lat)
            inside = next((name for name, shape in self._districts if holds(shape, at)), "")
            if inside:
                return inside
        named = [self._assets[item] for item in start.record.about if item in self._assets]
        named = named or [self._sites.get(site, site) for site in sites(ordered)]
        more = f" (+{len(named) - _MOST_PLACES})" if len(named) > _MOST_PLACES else ""
        return f"{', '.join(named[:_MOST_PLACES])}{more}"


def _sites(listed: Iterable[Observed]) -> Iterable[tuple[str, str]]:
    """Yield the GLNs of licensed places, and what their licences call them."""
    for one in listed:
        organisation = one.record.data.get("organisation")
        if one.name == LICENCE_KIND and not one.is_withdrawn and isinstance(organisation, str):
            yield from ((item.rpartition("/")[2], organisation) for item in one.record.about)


def _districts(assets: Iterable[Observed]) -> Iterable[tuple[str, Shape]]:
    for one in assets:
        data = one.record.data
        if data.get("type") == _DISTRICT and "name" in data:
            yield str(data["name"]), shape_of(data["geometry"])


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """What the table leaves out."""

    state: str = ""
    process: str = ""
    agency: str = ""
    place: str = ""

    def lets(self, one: Case) -> bool:
        """Tell whether a case is shown."""
        states = {
            "": True,
            OPEN: one.is_open,
            OVERDUE: one.is_overdue,
            UNCHECKED: one.is_unchecked,
            FLAWED: one.trail.flaw is not None,
        }
        named = (
            (self.process, one.trail.process),
            (self.agency, one.agency),
            (self.place, one.place),
        )
        return states[self.state] and all(not asked or asked == own for asked, own in named)


class CaseRows:
    """A `RowSource` over cases: what is late first, then by limit; or as sorted."""

    columns: Sequence[Column] = (
        Column(later("State"), 12.8, can_sort=True, can_shrink=False),
        Column(later("Case"), 17.5, can_sort=True),
        Column(later("Steps"), 10.8, is_strip=True, can_shrink=False),
        Column(later("Responsible"), 10.0, can_sort=True),
        Column(PLACE, 7.2, can_sort=True),
        Column(later("Due"), 7.3, can_sort=True, can_shrink=False),
        Column(BEGUN, 7.3, can_sort=True, can_shrink=False),
    )

    def __init__(
        self,
        cases: Cases,
        wanted: CaseFilter,
        order: tuple[int, bool] | None = None,
    ) -> None:
        self.items = [one for one in cases.items if wanted.lets(one)]
        self.items.sort(key=lambda one: one.start.record.time, reverse=True)
        if order is None:
            self.items.sort(key=_urgency)
        else:
            column, is_descending = order
            self.items.sort(key=lambda one: _sort_key(one, column), reverse=is_descending)

    def count(self) -> int:
        """Return the number of cases."""
        return len(self.items)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        chosen = self.items[number * PAGE : (number + 1) * PAGE]
        return [Row(one.id, _cells(one), one.mark, step_marks(one.trail.steps)) for one in chosen]


def _cells(one: Case) -> tuple[str, ...]:
    return (
        one.word,
        one.title,
        step_words(one.trail.steps),
        one.agency,
        one.place,
        one.due[:10],
        one.start.record.time[:10],
    )


def _urgency(one: Case) -> tuple[int, str]:
    if one.is_open:
        return (0, one.due or "9999")
    return (1 if one.is_unchecked else 2, "")


def _sort_key(one: Case, column: int) -> str:
    return _cells(one)[column].casefold() or "\uffff"
