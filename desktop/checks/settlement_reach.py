"""How far payments reach: over a bill, what corrects it or it corrects, and all that pays it."""

from desktop.checks import settlements
from desktop.checks.check import Context
from desktop.checks.observed import Observed
from desktop.checks.reach import Names, Reach, Sort, Step, refs_of
from desktop.checks.settlements import ACCEPT, BILL, CREDIT


def _names(one: Observed, _: Context) -> Names:
    if one.name == ACCEPT:
        return Names([f"offer {it}" for it in refs_of(one.record, "accepts")])
    if one.name == CREDIT:
        return Names(gives=[f"bill {it}" for it in refs_of(one.record, "bill")])
    if one.name == BILL:
        own = f"bill {one.record.id}"
        before = refs_of(one.record, "corrects")
        return Names(gives=(own,), ties=[(Sort.CASE, own, f"bill {it}") for it in before])
    own, settled = f"offer {one.record.id}", settlements.settled_by(one)
    return Names(gives=(own,), ties=[(Sort.OF, own, f"bill {settled}")] if settled else ())


_ALONG = (
    Step(Sort.OF, is_up=True),
    Step(Sort.CASE, is_up=True),
    Step(Sort.CASE, is_up=False),
    Step(Sort.OF, is_up=False),
)

REACH = Reach(settlements.GROUP, _names, affected=_ALONG, needed=_ALONG)
