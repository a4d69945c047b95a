"""Checks of sanitary tracing: T1 to T5, from the goods and cases that an incident names.

The score of a station is that of FoodChain-Lab (BfR): the share of an incident's cases that can be
reached from it. The rules look only at what an incident leads to, so that a city without one has no
findings here. The graph they walk is that of `desktop.checks.deliveries`.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from desktop.checks.check import Check, Context, Group
from desktop.checks.deliveries import (
    RECEIVED,
    SENT,
    Birth,
    Node,
    Trails,
    backwards,
    forwards,
    trails,
)
from desktop.checks.movements import EVENT_KIND, Movement, finest
from desktop.checks.observed import Observed, observation
from desktop.checks.promises import INCIDENT_KIND
from desktop.checks.repairs import LICENCE_KIND
from desktop.finding import Finding, Severity

_PRIMARY = ("food_producer", "food_import", "slaughterhouse", "water_supplier",
            "medicine_manufacturer", "medicine_importer")  # fmt: skip
_EVER = "9999-12-31T23:59:59.999Z"
_SHOWN = 5  # stations that a sentence names

_WHEN = (
    "One of the dates is wrong, or goods of another lot were delivered.",
    "Compare delivery note and production record before the lot is traced any further.",
)
_WHENCE = (
    "The trail ends here: whoever supplied it cannot be warned or examined.",
    "Ask the business for its delivery notes; it has to know from whom the goods came.",
)
_ORDER = (
    "Goods cannot leave before they come in; a time is wrong, or the lot is another one.",
    "Compare the delivery notes of both stations.",
)
_APART = (
    "The cases may have another source, or a delivery is missing on record.",
    "Ask the place from whom it got the goods; keep other sources in mind.",
)
_SOURCE = (
    "The more cases can be reached from a place, the likelier it is their common source.",
    "Begin the inspection with the first one; take samples there.",
)


class Source(NamedTuple):
    """A station with its score."""

    station: str  # GLN, or the identifier that the events give
    cases: int  # that can be reached from it
    total: int


def common_sources(graph: Trails, incident: Observed) -> list[Source]:
    """Return the stations from which cases of an incident can be reached, the likeliest first.

    The score is that of FoodChain-Lab: the cases reachable in the order of time over all cases.
    Of stations with one score those where nobody fell ill come first, then by identifier.
    """
    reached: dict[str, int] = {}
    exposed = list(exposures(incident))
    for site, cases, end in exposed:
        for station in _upstream(graph, site, end):
            reached[station] = reached.get(station, 0) + cases
    total = sum(cases for _, cases, _ in exposed)
    sites = {site for site, _, _ in exposed}
    ranked = sorted(reached, key=lambda name: (-reached[name], name in sites, name))
    return [Source(name, reached[name], total) for name in ranked]


def exposures(incident: Observed) -> Iterator[tuple[str, int, str]]:
    """Yield site, cases and the last moment of each exposure."""
    exposures = incident.record.data.get("exposures")
    for item in exposures if isinstance(exposures, list) else []:
        if isinstance(item, dict):
            end = f"{item['until']}T23:59:59.999Z" if "until" in item else incident.record.time
            yield str(item["site"]), int(str(item["cases"])), end


def _upstream(graph: Trails, site: str, end: str) -> set[str]:
    """Return the stations from which something could come to a site by a time, the site too."""
    return {site} | {node.station for node in backwards(graph, _present(graph, site, end))}


def _present(graph: Trails, site: str, end: str) -> dict[Node, str]:
    """Return the things that were at a site by a time, and when last."""
    found: dict[Node, str] = {}
    for thing in graph.at.get(site, ()):
        times = [one.time for one in graph.passages[thing] if one.station == site]
        last = max((time for time in times if time <= end), default="")
        if last:
            found[Node(site, thing)] = last
    return found


def suspected(graph: Trails, incident: Observed) -> dict[str, None]:
    """Return the goods that an incident suspects, with the packs of lots."""
    named = [finest(thing) for thing in incident.record.about]
    return dict.fromkeys([*named, *(pack for one in named for pack in graph.packs.get(one, ()))])


def _suspects(graph: Trails, incident: Observed, time: str) -> dict[Node, str]:
    """Return what an incident suspects, wherever it was."""
    return {
        Node(one.station, thing): time
        for thing in suspected(graph, incident)
        for one in graph.passages.get(thing, ())
    }


def traced_things(graph: Trails) -> dict[str, str]:
    """Return the things that incidents lead to, each with the id of the first such incident."""
    found: dict[str, str] = {}
    for incident in graph.incidents:
        start: dict[Node, str] = {}
        for site, _, end in exposures(incident):
            start |= _present(graph, site, end)
        start |= _suspects(graph, incident, _EVER)
        ahead = forwards(graph, _suspects(graph, incident, ""))
        for node in (*backwards(graph, start), *ahead):
            found.setdefault(node.thing, incident.record.id)
    return found


def wrong_dates(graph: Trails, traced: Mapping[str, str]) -> Iterator[Finding]:
    """T1: traced goods are delivered before they were made, or after their date."""
    for thing, incident in traced.items():
        birth, expires = graph.made.get(thing), _expiry(graph, thing)
        for event in _deliveries(graph, thing):
            what = ""
            if birth is not None and event.time < birth.time:
                what = f"before it was made on {birth.time[:10]}"
            elif event.time[:10] > expires:
                what = f"after its date, {expires}"
            if what:
                text = f"The record delivers {thing} on {event.time[:10]}, {what}."
                yield observation("T1", event.spot, text, _WHEN, others=(incident,))


def _expiry(graph: Trails, thing: str) -> str:
    dates, lot = graph.known.expires, graph.known.lot_of.get(thing, "")
    return dates.get(thing) or dates.get(lot) or _EVER


def _deliveries(graph: Trails, thing: str) -> list[Movement]:
    """Return the events that deliver a thing, each once."""
    found = (
        one.event for one in graph.passages.get(thing, ()) if one.event.step in (*RECEIVED, *SENT)
    )
    return list({event.spot.id: event for event in found}.values())


def dead_ends(graph: Trails, traced: Mapping[str, str]) -> Iterator[Finding]:
    """T2: nothing says where traced goods come from, and their station does not bring them forth.

    Goods that were commissioned out of nothing are found where the licences on record of the
    station allow no primary production or import; a station without licence is not judged by it.
    """
    for thing, incident in traced.items():
        if "/01/" not in thing:  # containers come into being by being filled
            continue
        lot = graph.known.lot_of.get(thing, "")
        births = [graph.made[one] for one in (thing, lot) if one in graph.made]
        if not births:
            first = next(iter(graph.passages.get(thing, ())), None)
            if first is not None:
                what = f"The record moves {thing}; no record says who made or supplied it."
                yield _dead_end(first.event, what, incident)
        elif not any(one.has_inputs for one in births) and _is_no_producer(graph, births[0]):
            first_birth = births[0]
            what = (
                f"The record lets {thing} begin at {first_birth.stations[0]}, which by its licence "
                "is no primary producer, and names nothing that it was made of."
            )
            yield _dead_end(first_birth.event, what, incident)


def _dead_end(event: Movement, what: str, incident: str) -> Finding:
    severity = Severity.WARNING  # goods from elsewhere have their makers on other books
    return observation("T2", event.spot, what, _WHENCE, severity=severity, others=(incident,))


def _is_no_producer(graph: Trails, birth: Birth) -> bool:
    """Return whether licences on record of the first station are all for something else."""
    types = graph.licences.get(birth.stations[0], set()) if birth.stations else set()
    return bool(types) and types.isdisjoint(_PRIMARY)


def left_too_early(graph: Trails, traced: Mapping[str, str]) -> Iterator[Finding]:
    """T3: traced goods leave a station, or are used there, before they came in."""
    for thing, incident in traced.items():
        passages, birth = graph.passages.get(thing, ()), graph.made.get(thing)
        came: dict[str, str] = {}
        for one in passages:
            if one.way == "in":
                came[one.station] = min(one.time, came.get(one.station, _EVER))
        for one in passages:
            is_early = one.way == "out" and one.time < came.get(one.station, "")
            is_own = birth is not None and one.station in birth.stations
            if is_early and not is_own:
                what = (
                    f"The record lets {thing} leave {one.station} on {one.time[:10]}; it came in "
                    f"on {came[one.station][:10]}."
                )
                yield observation("T3", one.event.spot, what, _ORDER, others=(incident,))


def unconnected(graph: Trails) -> Iterator[Finding]:
    """T4: no delivery on record leads from the suspected goods to a place where people fell ill."""
    for incident in graph.incidents:
        since = forwards(graph, _suspects(graph, incident, ""))
        for site, cases, end in exposures(incident) if incident.record.about else ():
            present = _present(graph, site, end)
            if not any(node in since and since[node] <= last for node, last in present.items()):
                what = (
                    f"The record names {cases} cases at {site}; nothing on record brings the "
                    "suspected goods there by then."
                )
                severity = Severity.WARNING
                yield observation("T4", incident.spot, what, _APART, severity=severity)


def ranked_sources(graph: Trails) -> Iterator[Finding]:
    """T5: the places from which most cases of an incident can be reached; a note, no fault."""
    for incident in graph.incidents:
        sources = common_sources(graph, incident)
        if len(sources) > 1:
            told = ", ".join(
                f"{one.station} ({100 * one.cases // one.total} %)" for one in sources[:_SHOWN]
            )
            what = f"The records lead from these places to the cases of the incident: {told}."
            yield observation("T5", incident.spot, what, _SOURCE, severity=Severity.NOTE)


def _run(observed: Iterable[Observed], _: Context) -> Iterator[Finding]:
    graph = trails(observed)
    yield from found_by(graph, traced_things(graph))


def found_by(graph: Trails, traced: Mapping[str, str]) -> Iterator[Finding]:
    """Yield what all these checks find, given the things that incidents lead to."""
    yield from wrong_dates(graph, traced)
    yield from dead_ends(graph, traced)
    yield from left_too_early(graph, traced)
    yield from unconnected(graph)
    yield from ranked_sources(graph)


GROUP = Group(
    kinds=(EVENT_KIND, INCIDENT_KIND, LICENCE_KIND),
    checks={
        "T1": Check("Delivered out of date", (EVENT_KIND,)),
        "T2": Check("Trail ends too early", (EVENT_KIND,)),
        "T3": Check("Left before it came in", (EVENT_KIND,)),
        "T4": Check("Cases not connected", (INCIDENT_KIND,), "incident", "incidents"),
        "T5": Check("Likely common source", (INCIDENT_KIND,), "incident", "incidents"),
    },
    run=_run,
    needs=("incident.sanitary",),
)
