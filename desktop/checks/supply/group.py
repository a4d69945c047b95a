"""All checks of supply chains: they look at the same records, which are read once for all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from desktop.checks.check import Check, Context, Group
from desktop.checks.movements import EVENT_KIND, Movements, movements
from desktop.checks.observed import Observed
from desktop.checks.supply import (
    completeness,
    custody,
    dispensing,
    documents,
    endings,
    goods,
    packing,
    serials,
    transport,
)
from desktop.checks.supply.papers import DISPENSED_KIND, Paper, paper_of
from desktop.finding import Finding

MASTER_KIND = "product.master"

_GTIN_DIGITS = 14


@dataclass(slots=True)
class _Beside:
    """What the log holds beside events, and what was found in single events."""

    context: Context
    recalls: goods.Recalls = field(default_factory=goods.Recalls)
    licences: custody.Licences = field(default_factory=custody.Licences)
    results: completeness.Results = field(default_factory=completeness.Results)
    masters: dict[str, Observed] = field(default_factory=dict)  # by GTIN of 14 digits
    papers: list[Paper] = field(default_factory=list)  # in the ledger's order
    found: list[tuple[str, Finding]] = field(default_factory=list)  # with the record's id

    def events(self, observed: Iterable[Observed]) -> Iterator[Observed]:
        """Yield the events that pass by, and give everything else to those who know it."""
        for one in observed:
            name = one.name
            if name == EVENT_KIND:
                if not one.is_withdrawn and "errorDeclaration" not in one.record.data:
                    self._look_at(one)
                yield one
            elif name == goods.RECALL_KIND:
                self.recalls.add(one)
            elif name == completeness.RESULT_KIND:
                self.results.add(one)
            elif name == MASTER_KIND:
                if not one.is_withdrawn:
                    self.masters[str(one.record.data["gtin"]).zfill(_GTIN_DIGITS)] = one
            elif name == DISPENSED_KIND:
                paper = paper_of(one)
                if paper is not None:
                    self.papers.append(paper)
            else:
                self.licences.add(one)

    def _look_at(self, one: Observed) -> None:
        parameters, now = self.context.parameters, self.context.now
        for finding in (documents.untimely(one, parameters, now), documents.altered_event(one)):
            if finding is not None:
                self.found.append((one.record.id, finding))


def _run(observed: Iterable[Observed], context: Context) -> Iterator[Finding]:
    beside = _Beside(context)
    known = movements(beside.events(observed))
    for record_id, finding in beside.found:
        if record_id not in known.wrong:
            yield finding
    yield from _found(known, beside, context)


def _found(known: Movements, beside: _Beside, context: Context) -> Iterator[Finding]:
    parameters, masters = context.parameters, beside.masters
    line = endings.in_order(known, beside.papers)
    yield from serials.commissioned_twice(known)
    yield from serials.never_commissioned(known, beside.papers, parameters, context.is_given)
    yield from serials.handled_after_end(line, parameters)
    yield from custody.custody_broken(known)
    yield from packing.moved_outside(known)
    yield from packing.never_inside(known)
    yield from transport.impossible_travel(known, parameters)
    yield from documents.before_made(known, parameters)
    yield from goods.mass_gained(known, parameters)
    yield from goods.expired(known, beside.papers)
    yield from goods.recalled(known, beside.recalls, beside.papers)
    yield from transport.too_warm(known, masters)
    yield from transport.contradicting_report(known)
    yield from transport.not_covered(known, parameters)
    yield from custody.unlicensed(known, beside.licences, parameters)
    yield from documents.missing_correction(known)
    yield from serials.contradicted(known)
    yield from serials.without_master(known, masters, parameters)
    yield from dispensing.dispensed_twice(line, parameters)
    yield from serials.wrong_digit(known)
    yield from custody.more_than_held(known)
    yield from goods.incomplete(known, masters, parameters)
    yield from completeness.never_received(known, parameters, context.now)
    yield from completeness.without_result(known, beside.results, parameters, context.now)


_EVENTS = (EVENT_KIND,)
_AND_PAPERS = (EVENT_KIND, DISPENSED_KIND)

GROUP = Group(
    kinds=(
        EVENT_KIND,
        goods.RECALL_KIND,
        MASTER_KIND,
        custody.LICENCE_KIND,
        custody.STATUS_KIND,
        completeness.RESULT_KIND,
        DISPENSED_KIND,
    ),
    checks={
        "S1": Check("Serial made twice", _EVENTS),
        "S2": Check("Pack never commissioned", _AND_PAPERS),
        "S3": Check("Handled after its end", _AND_PAPERS),
        "S4": Check("Custody broken", _EVENTS),
        "S5": Check("Moved out of container", _EVENTS),
        "S6": Check("Unpacked, never packed", _EVENTS),
        "S7": Check("Impossible travel", _EVENTS),
        "S8": Check("Time out of order", _EVENTS),
        "S9": Check("More out than in", _EVENTS),
        "S10": Check("Handled past its date", _AND_PAPERS),
        "S11": Check("Moved despite a recall", _AND_PAPERS),
        "S12": Check("Cold chain broken", _EVENTS),
        "S13": Check("Licence did not hold", _EVENTS),
        "S14": Check("Event not as identified", _EVENTS),
        "S15": Check("Correction missing", _EVENTS),
        "S16": Check("Pack data contradict", _EVENTS),
        "S17": Check("Dispensed twice", _AND_PAPERS),
        "S18": Check("GS1 check digit wrong", _EVENTS),
        "S19": Check("Shipped more than held", _EVENTS),
        "S20": Check("Food trace incomplete", _EVENTS),
        "C1": Check("Shipped, never received", _EVENTS),
        "C3": Check("Sample without result", _EVENTS),
    },
    run=_run,
)
