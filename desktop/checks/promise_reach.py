"""How far incidents, inspections and promises reach: by sites, answers and what goes on from what.

An incident is judged with all records that it goes on from and that go on from it, by the
inspections of the sites that any of them names, and by those that answer one of them.
"""

from collections.abc import Callable, Iterator

from desktop.checks import promises
from desktop.checks.check import Context
from desktop.checks.observed import Observed
from desktop.checks.promises import INCIDENT_KIND
from desktop.checks.reach import Names, Reach, Sort, Step
from desktop.checks.repairs import INSPECTION_KIND, UPDATE_KIND, named
from desktop.checks.supply.completeness import days_later


def _names(one: Observed, context: Context) -> Names:
    return _NAMES[one.name](one, context)


def _inspection(one: Observed, context: Context) -> Names:
    data, site = one.record.data, f"site:{one.record.data['site']}"
    gives = (site, f"id:{one.record.id}", *(f"answers:{it}" for it in named(one, "answers")))
    if "followUp" not in data:
        return Names(gives=gives)
    due = _due(one, str(data["followUp"]), context)
    return Names(gives=gives, takes=(site, f"answers:{one.record.id}"), due=due)


def _incident(one: Observed, context: Context) -> Names:
    own, data = f"case:{one.record.id}", one.record.data
    before = (*named(one, "continues"), *named(one, "corrects"))
    asked = (f"answers:{one.record.id}", *(f"site:{site}" for site in promises.sites([one])))
    ties = [(Sort.CASE, own, f"case:{it}") for it in before]
    ties += [(Sort.OF, own, name) for name in asked]
    rests_on = [f"id:{it}" for it in named(one, "rests_on")]
    due = _due(one, str(data["recheck_by"]), context) if "recheck_by" in data else ()
    return Names((own,), takes=rests_on, ties=ties, due=due)


def _update(one: Observed, context: Context) -> Names:
    data = one.record.data
    if "inspection_by" not in data:
        return Names()
    answered = (one.record.id, *named(one, "updates"))
    due = _due(one, str(data["inspection_by"]), context)
    return Names(takes=[f"answers:{it}" for it in answered], due=due)


def _due(one: Observed, day: str, context: Context) -> Iterator[str]:
    """Yield the time at which a promise for a day is broken."""
    days = context.parameters.at(promises.DAYS_PARAMETER, one.record.time, promises.DEFAULT_DAYS)
    yield days_later(f"{day}T00:00:00.000Z", days + 1)


_NAMES: dict[str, Callable[[Observed, Context], Names]] = {
    INSPECTION_KIND: _inspection,
    INCIDENT_KIND: _incident,
    UPDATE_KIND: _update,
}
_ALONG = (Step(Sort.CASE, is_up=True), Step(Sort.CASE, is_up=False))

REACH = Reach(
    promises.GROUP,
    _names,
    affected=(Step(Sort.OF, is_up=False), *_ALONG),
    needed=(*_ALONG, Step(Sort.OF, is_up=True)),
)
