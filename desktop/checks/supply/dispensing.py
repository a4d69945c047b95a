"""S17: a pack is handed out twice.

Events tell of it, and the records of pharmacies: both of one day tell of one handing out.
"""

from collections.abc import Iterator, Sequence

from desktop.checks.movements import Movement, Movements
from desktop.checks.observed import observation
from desktop.checks.supply.papers import PART, Paper, day_of
from desktop.checks.supply.serials import COMING_BACK, is_same
from desktop.checks.supply.wording import listed
from desktop.finding import Finding

_TWICE = (
    "One pack cannot be handed out twice; one of the two may be a copy.",
    "Ask both pharmacies, and the manufacturer if both still say so.",
)


def dispensed_twice(known: Movements, papers: Sequence[Paper]) -> Iterator[Finding]:
    """S17: one pack is dispensed by two records, and did not come back between them."""
    dispensed: dict[str, Movement] = {}
    for told in _in_order(known, papers):
        if told.step == "dispensing":
            if told.disposition == PART:
                continue
            twice = [
                one for one in told.single
                if one in dispensed and not is_same(dispensed[one], told)
            ]  # fmt: skip
            if twice:
                first = dispensed[twice[0]]
                where = "" if set(first.sites) & set(told.sites) else " and elsewhere"
                what = (
                    f"The record says that packs were dispensed on {day_of(told)} that had "
                    f"been dispensed before{where}, on {day_of(first)}: {listed(twice)}."
                )
                yield observation("S17", told.spot, what, _TWICE, others=(first.spot.id,))
            dispensed.update((one, told) for one in told.single if one not in dispensed)
        elif dispensed and told.disposition in COMING_BACK:
            for one in told.single:
                dispensed.pop(one, None)


def _in_order(known: Movements, papers: Sequence[Paper]) -> Sequence[Movement]:
    """Return the events and the papers beside which no event tells the same, by their times."""
    if not papers:
        return known.events
    packs = {paper.pack for paper in papers}
    told = {
        (one, day_of(event))
        for event in known.events
        if event.step == "dispensing"
        for one in event.single
        if one in packs
    }
    alone = [one.told for one in papers if (one.pack, day_of(one.told)) not in told]
    return sorted((*known.events, *alone), key=lambda movement: movement.time)
