"""Which records have a say at all in sanitary tracing (T).

One delivery may change what is found at any event of an incident's trail, so all trails are walked
again once something may have to do with one. But a trail leads along the things that it has come
to: a thing goes on by its own passages, into another one by an event that names both, from a lot to
its packs. What names nothing of all that leads to no place where the trail has not been. In the
scope are, with what the incidents name:

- the things on the trail with their lots and these lots' packs, and all containers that they ever
  were in, for what is told of a container is told of them;
- the places where people fell ill, up to the end of that: who was there then is where trails begin;
- the stations at which those things began, whose licences count.

An incident is always in the scope, and so is an event that is declared wrong. An event that says
how things came about, or were packed, is so once it is withdrawn: without it, other events may say
of which lot a thing is, or what was in a container.

So what is read for it are the incidents, and then whatever gives a name of the scope of what was
read, until that gives nothing new: as much as belongs to the trails, and not the whole ledger.
"""

from collections.abc import Iterable

from desktop.checks.check import Context
from desktop.checks.deliveries import Trails, licensed_sites, told_by, trails
from desktop.checks.movements import EVENT_KIND, movement_of
from desktop.checks.observed import Observed
from desktop.checks.promises import INCIDENT_KIND
from desktop.checks.reach import Names, Reach, Scope
from desktop.checks.repairs import LICENCE_KIND
from desktop.checks.tracing import GROUP, exposures, found_by, suspected, traced_things
from desktop.finding import Finding

_EVER = "~"  # after every time
_INCIDENTS = "incidents"


def _run(observed: Iterable[Observed], _: Context) -> tuple[list[Finding], dict[str, str]]:
    graph = trails(observed)
    traced = traced_things(graph)
    return list(found_by(graph, traced)), _scope(graph, traced)


def _scope(graph: Trails, traced: Iterable[str]) -> dict[str, str]:
    things, until = set(traced), dict[str, str]()
    for incident in graph.incidents:
        things.update(suspected(graph, incident))
        for site, _, end in exposures(incident):
            name = f"at:{site}"
            until[name] = max(end, until.get(name, end))
    lots = {graph.known.lot_of.get(thing, thing) for thing in things}
    things |= lots | {pack for lot in lots for pack in graph.packs.get(lot, ())}
    births = (graph.made[thing] for thing in things if thing in graph.made)
    licences = {f"licence:{station}" for birth in births for station in birth.stations}
    until.update(dict.fromkeys((*things, *_around(graph, things), *licences), _EVER))
    return until


def _around(graph: Trails, things: Iterable[str]) -> set[str]:
    """Return the containers in which things ever were, and those around these."""
    around: dict[str, set[str]] = {}
    for event in graph.known.events:
        if event.more is not None and event.more.packing is not None:
            for child in event.more.packing.children:
                around.setdefault(child, set()).add(event.more.packing.parent)
    found = set[str]()
    waiting = list(things)
    while waiting:
        fresh = around.get(waiting.pop(), set()) - found
        found |= fresh
        waiting += fresh
    return found


def _names(one: Observed) -> Iterable[str] | None:
    if one.name == LICENCE_KIND:
        return [f"licence:{site}" for site in licensed_sites(one)]
    if one.name != EVENT_KIND or "errorDeclaration" in one.record.data:
        return None
    event, told = movement_of(one), told_by(one)
    names = {*event.named, *told.inputs, *told.outputs}
    names.update(f"at:{station}" for station in (*told.stations, *told.targets))
    if (making := event.making) is not None:
        names.update((*making.dated, *(lot for _, lot in making.lots)))
    return names


def _changed(one: Observed) -> Iterable[str] | None:
    names = _names(one)
    if names is None or one.name != EVENT_KIND:
        return names
    more, told = movement_of(one).more, told_by(one)
    has_more = more is not None and (more.making is not None or more.packing is not None)
    return None if has_more or told.made or told.inputs or told.outputs else names


def _given(one: Observed, _: Context) -> Names:
    """Return the names under which a record is found again."""
    if one.name == INCIDENT_KIND:
        return Names(gives=(_INCIDENTS,))
    if one.name == EVENT_KIND and "errorDeclaration" in one.record.data:
        return Names(gives=_wrong(one))
    return Names(gives=_names(one) or ())


def _wrong(one: Observed) -> tuple[str, ...]:
    """Return the name under which an event is declared wrong."""
    own = one.record.data.get("eventID") if one.name == EVENT_KIND else None
    return (f"wrong:{own}",) if isinstance(own, str) else ()


SCOPE = Scope(Reach(GROUP, _given, beside=_wrong), _INCIDENTS, _run, _names, _changed)
