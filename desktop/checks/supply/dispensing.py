"""S17: a pack is handed out twice.

Events tell of it, and the records of pharmacies: both of one day tell of one handing out.
"""

from collections.abc import Iterator, Sequence

from desktop.checks.movements import Movement
from desktop.checks.observed import Parameters, observation
from desktop.checks.supply.endings import bring_back, is_coming_back
from desktop.checks.supply.papers import PART, day_of
from desktop.checks.supply.serials import is_same
from desktop.checks.supply.wording import listed
from desktop.finding import Finding

_TWICE = (
    "One pack cannot be handed out twice; one of the two may be a copy.",
    "Ask both pharmacies, and the manufacturer if both still say so.",
)


def dispensed_twice(line: Sequence[Movement], parameters: Parameters) -> Iterator[Finding]:
    """S17: one pack is dispensed by two records, and was not active again between them.

    Args:
        line: events and papers, as `desktop.checks.supply.endings.in_order` returns them.
        parameters: published figures.
    """
    dispensed: dict[str, Movement] = {}
    for told in line:
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
        elif dispensed and is_coming_back(told):
            bring_back(told, dispensed, parameters)
