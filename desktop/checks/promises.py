"""Checks for what should have followed: C5, an incident closed unseen; C6, a promised inspection.

Inspections are found by what they answer, or by the site that they looked at.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.checks.check import Check, Context, Group
from desktop.checks.observed import Observed, Parameters, Spot, observation
from desktop.checks.repairs import INSPECTION_KIND, UPDATE_KIND, named
from desktop.finding import Finding
from desktop.ledger.scalar import format_time, parse_time

INCIDENT_KIND = "incident.sanitary"

DAYS_PARAMETER, DEFAULT_DAYS = "C6.days", 7

_DAY_MS = 24 * 3600 * 1000
_LAST_MS = parse_time("9999-12-31T23:59:59.999Z")

_UNSEEN = (
    "Nobody has put on record that the cause is gone.",
    "Ask the authority for the recheck; if there was none, have the place inspected.",
)
_BROKEN = (
    "The inspection did not happen, or its report is missing.",
    "Ask who promised it; have it made up for, or its report recorded.",
)


class Report(NamedTuple):
    """What an inspection is judged by; small, for all of a log are kept at once."""

    time: str
    is_satisfactory: bool


class FollowUp(NamedTuple):
    """Another visit, as an inspection promises it."""

    spot: Spot  # of the inspection
    time: str
    site: str
    day: str


@dataclass(slots=True)
class Inspections:
    """Inspections, incidents and promises of a log."""

    reports: dict[str, Report] = field(default_factory=dict)  # by their ids
    follow_ups: list[FollowUp] = field(default_factory=list)
    incidents: list[Observed] = field(default_factory=list)
    updates: list[Observed] = field(default_factory=list)
    first: dict[str, str] = field(
        default_factory=dict
    )  # incident record to the one it goes on from
    by_target: dict[str, list[Report]] = field(default_factory=dict)  # by the id they answer
    by_site: dict[str, list[Report]] = field(default_factory=dict)

    def root(self, record_id: str) -> str:
        """Return the id of the first record of an incident."""
        seen = {record_id}
        while self.first.get(record_id, record_id) not in seen:
            record_id = self.first[record_id]
            seen.add(record_id)
        return record_id

    def of(self, targets: Iterable[str], sites: Iterable[str]) -> list[Report]:
        """Return the reports that answer some records or look at some sites."""
        found = [one for target in targets for one in self.by_target.get(target, [])]
        return found + [one for site in sites for one in self.by_site.get(site, [])]


def inspections(observed: Iterable[Observed]) -> Inspections:
    """Return what records of incidents, updates and inspections tell, in ledger order."""
    known = Inspections()
    for one in observed:
        if one.is_withdrawn:
            continue
        if one.name == INSPECTION_KIND:
            _keep_report(known, one)
        elif one.name == INCIDENT_KIND:
            known.incidents.append(one)
            for before in (*named(one, "continues"), *named(one, "corrects")):
                known.first[one.record.id] = before
        elif one.name == UPDATE_KIND and "inspection_by" in one.record.data:
            known.updates.append(one)
    return known


def _keep_report(known: Inspections, one: Observed) -> None:
    data, time = one.record.data, one.record.time
    site = str(data["site"])
    report = Report(time, data["result"] == "satisfactory")
    known.reports[one.record.id] = report
    known.by_site.setdefault(site, []).append(report)
    for target in named(one, "answers"):
        known.by_target.setdefault(target, []).append(report)
    if "followUp" in data:
        known.follow_ups.append(FollowUp(one.spot, time, site, str(data["followUp"])))


def closed_unseen(known: Inspections) -> Iterator[Finding]:
    """C5: an incident is closed, and no inspection found its places in order before that.

    An incident that was not confirmed or handed to another authority needs no recheck.
    """
    chains: dict[str, list[Observed]] = {}
    for one in known.incidents:
        chains.setdefault(known.root(one.record.id), []).append(one)
    for chain in chains.values():
        for one in chain:
            data = one.record.data
            if data["status"] != "closed" or data.get("closing_reason", "removed") != "removed":
                continue
            start = min(each.record.time for each in chain)
            reports = known.of((each.record.id for each in chain), sites(chain))
            reports += [known.reports[by] for by in named(one, "rests_on") if by in known.reports]
            if not any(_is_recheck(each, start, one.record.time) for each in reports):
                what = (
                    f"The record says that the incident was closed on {one.record.time[:10]}; no "
                    "inspection since it began is on record with a satisfactory result."
                )
                yield observation("C5", one.spot, what, _UNSEEN)


def _is_recheck(report: Report, start: str, end: str) -> bool:
    return start < report.time <= end and report.is_satisfactory


def sites(chain: Iterable[Observed]) -> list[str]:
    """Return the sites that an incident names, each once."""
    found: dict[str, None] = {}
    for one in chain:
        exposures = one.record.data.get("exposures")
        for item in exposures if isinstance(exposures, list) else []:
            if isinstance(item, dict):
                found[str(item["site"])] = None
    return list(found)


def never_inspected(known: Inspections, parameters: Parameters, now: str) -> Iterator[Finding]:
    """C6: an inspection was promised for a day, and days later none is on record.

    Parameter ``C6.days``: days after the promised one that are let pass, 7 if none.
    """
    for spot, time, day, reports in _promised(known):
        days = parameters.at(DAYS_PARAMETER, time, DEFAULT_DAYS)
        end = min(parse_time(f"{day}T00:00:00.000Z") + (days + 1) * _DAY_MS, _LAST_MS)
        happened = any(each.time > time for each in reports)
        if not happened and format_time(end) <= now:
            what = f"The record promises an inspection by {day}; none is on record since then."
            yield observation("C6", spot, what, _BROKEN)


def _promised(known: Inspections) -> Iterator[tuple[Spot, str, str, list[Report]]]:
    """Yield each promise, when it was made, its day, and the reports that may keep it."""
    for spot, time, site, day in known.follow_ups:
        yield spot, time, day, known.of((spot.id,), (site,))
    for update in known.updates:
        targets = (update.record.id, *named(update, "updates"))
        day = str(update.record.data["inspection_by"])
        yield update.spot, update.record.time, day, known.of(targets, ())
    members: dict[str, list[Observed]] = {}
    for one in known.incidents:
        members.setdefault(known.root(one.record.id), []).append(one)
    for chain in members.values():
        reports = known.of((each.record.id for each in chain), sites(chain))
        for one in chain:
            if "recheck_by" in one.record.data:
                yield one.spot, one.record.time, str(one.record.data["recheck_by"]), reports


def _run(observed: Iterable[Observed], context: Context) -> Iterator[Finding]:
    known = inspections(observed)
    yield from closed_unseen(known)
    yield from never_inspected(known, context.parameters, context.now)


GROUP = Group(
    kinds=(INCIDENT_KIND, INSPECTION_KIND, UPDATE_KIND),
    checks={
        "C5": Check("Closed without recheck", (INCIDENT_KIND,), "incident", "incidents"),
        "C6": Check("Inspection never made", (INSPECTION_KIND, INCIDENT_KIND, UPDATE_KIND)),
    },
    run=_run,
)
