"""The check of samples without a result (C3) after a sync, apart from the other supply checks.

One result speaks about samples of all sorts of things, so it would widen what the others read. A
sample is judged by the results about what was sampled, about what was in it and the lots of that,
with the events that tell so; and by whether there is any result at all, which the last one shows.
"""

from collections.abc import Iterable, Iterator

from desktop.checks.check import Check, Context, Group
from desktop.checks.movements import EVENT_KIND, Movement, finest, movement_of, movements
from desktop.checks.observed import Observed
from desktop.checks.reach import EVER, Known, Names, Reach, Sort, Span, Stand, Step, moment
from desktop.checks.supply import completeness
from desktop.checks.supply.completeness import RESULT_KIND
from desktop.finding import Finding

_ANY = "results"
_SAMPLES = "samples"


def _run(observed: Iterable[Observed], context: Context) -> Iterator[Finding]:
    results = completeness.Results()

    def events() -> Iterator[Observed]:
        for one in observed:
            if one.name == EVENT_KIND:
                yield one
            else:
                results.add(one)

    known = movements(events())
    yield from completeness.without_result(known, results, context.parameters, context.now)


GROUP = Group(
    kinds=(EVENT_KIND, RESULT_KIND),
    checks={"C3": Check("Sample without result", (EVENT_KIND,))},
    run=_run,
    needs=(RESULT_KIND,),
)


def _names(one: Observed, context: Context) -> Names:
    if one.name == RESULT_KIND:
        things = (finest(thing) for thing in one.record.about)
        stands = (Stand(_ANY, moment(one.record.time), has_neighbours=False),)
        return Names(gives=(_ANY, *things, *(ref.id for ref in one.record.refs)), stands=stands)
    if "errorDeclaration" in one.record.data:
        return Names(gives=_beside(one))
    event = movement_of(one)
    names = _sample(event, context) if event.step == "sampling" else Names()
    told, ties = [*_told(event)], [*_ties(event)]
    if told or names.takes:
        told += [name.replace("wrong:", "event:", 1) for name in _beside(one)]
        names = names._replace(gives=told, ties=ties, takes=(*names.takes, *_beside(one)))
    return names


def _sample(event: Movement, context: Context) -> Names:
    """Return the names of a sample, which is judged once its result is due."""
    name, days = completeness.SAMPLE_PARAMETER, completeness.DEFAULT_SAMPLE_DAYS
    due = completeness.days_later(event.time, context.parameters.at(name, event.time, days))
    stand = Stand(_SAMPLES, moment(event.time), has_neighbours=False)
    last = Span(_ANY, EVER, and_before=True)
    takes = (event.spot.id, *event.named)
    return Names(takes=takes, due=(due,), stands=(stand,), looks=(last,))


def _told(event: Movement) -> Iterator[str]:
    """Yield the things of which an event says of which lot they are, or what is in them."""
    if event.more is not None:
        if event.more.making is not None:
            yield from (pack for pack, _ in event.more.making.lots)
        if event.more.packing is not None:
            yield event.more.packing.parent


def _ties(event: Movement) -> Iterator[tuple[Sort, str, str]]:
    if event.more is not None:
        if event.more.making is not None:
            yield from ((Sort.OF, pack, lot) for pack, lot in event.more.making.lots)
        if event.more.packing is not None:
            parent = event.more.packing.parent
            yield from ((Sort.IN, child, parent) for child in event.more.packing.children)


def _beside(one: Observed) -> tuple[str, ...]:
    """Return the name under which an event is declared wrong."""
    own = one.record.data.get("eventID") if one.name == EVENT_KIND else None
    return (f"wrong:{own}",) if isinstance(own, str) else ()


def _affects(one: Observed, names: Names, known: Known) -> Iterable[str]:
    """Return what a new record affects; what is declared wrong counts no more for what it told."""
    affected = [name for name in names.given if name != _ANY]
    if one.name == EVENT_KIND and "errorDeclaration" in one.record.data:
        for name in names.gives:
            for wrong in known.giving(name.replace("wrong:", "event:", 1)):
                affected += _told(movement_of(wrong))
    return affected


def _touches(one: Observed, known: Known) -> Iterator[Span]:
    """Yield all samples where a result is the first one of the ledger."""
    if one.name == RESULT_KIND and known.is_new and not known.before(_ANY):
        yield Span(_SAMPLES, 0)


REACH = Reach(
    group=GROUP,
    names=_names,
    affected=(Step(Sort.OF, is_up=False), Step(Sort.IN, is_up=True)),
    needed=(Step(Sort.IN, is_up=False), Step(Sort.OF, is_up=True)),
    affects=_affects,
    beside=_beside,
    touches=_touches,
)
