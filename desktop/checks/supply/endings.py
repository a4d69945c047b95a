"""When a pack has left trade for good, when it may come back, and what counts as coming back.

Follows the states of Delegated Regulation (EU) 2016/161: what left trade becomes active again only
at the same place, within ten days (article 13), and never after it was destroyed, stolen, taken as
a sample or off the market. Supply events say it by their steps, the papers of pharmacies by states.
"""

from collections.abc import Mapping, Sequence

from desktop.checks.movements import DELETE, OBJECT, Movement, Movements
from desktop.checks.observed import Parameters
from desktop.checks.supply.completeness import days_later
from desktop.checks.supply.papers import PAPER, PART, TRAVELS, Paper, day_of, taken_at

BACK_PARAMETER, BACK_DAYS = "S3.days", 10
"""Within how many days a pack may come back: parameter, and days without one."""

COMING_BACK = frozenset(
    ("recalled", "returned", "destroyed", "disposed", "non_sellable_other", "needs_replacement")
)
HANDING_OUT = ("dispensing", "retail_selling")

_HANDED_OUT = ("dispensed", "retail_sold")
_OVER = ("destroying", "decommissioning")
_REVOCABLE = ("exported", "freeSample", "locked")  # states that article 13 lets be taken back


def in_order(known: Movements, papers: Sequence[Paper]) -> Sequence[Movement]:
    """Return the events with the papers beside which no event tells the same, by their times."""
    if not papers:
        return known.events
    packs = {paper.pack for paper in papers}
    days = {day_of(paper.told) for paper in papers}
    beside: dict[str, list[Movement]] = {}
    for event in known.events:
        if day_of(event) in days:
            for one in packs.intersection(event.single):
                beside.setdefault(one, []).append(event)
    told = {
        (one, day_of(event))
        for one, events in beside.items()
        for event in events
        if event.step == "dispensing"
    }
    alone = [one for one in papers if not one.hands_out or (one.pack, day_of(one.told)) not in told]
    line = [(event.time, False, event) for event in known.events]
    line += [(taken_at(one.told, beside.get(one.pack, ())), True, one.told) for one in alone]
    line.sort(key=lambda item: item[:2])
    return [told for _, _, told in line]


def is_end(told: Movement) -> bool:
    """Return whether what it names has left trade by it."""
    step = told.step
    if step == "dispensing":
        return told.disposition != PART
    if step in _OVER or told.disposition == "stolen":
        return True
    return bool(told.traits & DELETE) and bool(told.traits & OBJECT) and step == ""


def is_final(end: Movement) -> bool:
    """Return whether nothing brings back what left trade so."""
    if end.traits & PAPER and end.disposition in _REVOCABLE:
        return False
    if end.disposition == "stolen":
        return True
    return end.step not in HANDING_OUT and end.disposition not in _HANDED_OUT


def is_coming_back(told: Movement) -> bool:
    """Return whether a movement is the way back, to the shelf or to be destroyed."""
    return told.disposition in COMING_BACK and told.step not in _OVER


def is_active_again(end: Movement, back: Movement, parameters: Parameters) -> bool:
    """Return whether what has left trade is in it again by what came back.

    Where no record says at which place it left, none can be the wrong one.
    """
    if is_final(end):
        return False
    if end.sites and not set(end.sites) & set(back.sites):
        return False
    days = max(0, parameters.at(BACK_PARAMETER, back.time, BACK_DAYS))
    return day_of(back) <= days_later(end.time, days)[: len(day_of(back))]


def is_after(told: Movement, end: Movement) -> bool:
    """Return whether something was handled after its end, as far as hours and days tell.

    A second dispensing is another check's. What was exported, locked or given as a sample still
    travels, as do packs that a wholesaler hands out; only nobody may hand them out any more.
    """
    if told.step == end.step == "dispensing":
        return False
    if end.traits & TRAVELS and told.step not in HANDING_OUT:
        return False
    if not (told.traits | end.traits) & PAPER:
        return told.time > end.time
    if day_of(told) != day_of(end):
        return told.time > end.time
    # Papers bear no hour; but what ended at one place that day was not handed out at another.
    is_elsewhere = bool(told.sites and end.sites) and not set(told.sites) & set(end.sites)
    return is_elsewhere and is_final(end) and told.step in HANDING_OUT


def note_end(told: Movement, ended: dict[str, Movement]) -> None:
    """Note what a movement ends; the first end stays, unless this one is for good."""
    if not is_end(told):
        return
    for one in told.single:
        if one not in ended or (is_final(told) and not is_final(ended[one])):
            ended[one] = told


def bring_back(
    told: Movement, ended: dict[str, Movement], parameters: Parameters
) -> Mapping[str, Movement]:
    """Take off what is active again, and return what cannot be, with its end."""
    stuck: dict[str, Movement] = {}
    for one in told.single:
        end = ended.get(one)
        if end is None:
            continue
        if is_active_again(end, told, parameters):
            del ended[one]
        else:
            stuck[one] = end
    return stuck
