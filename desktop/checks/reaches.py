"""How far the records of each group of checks reach.

Of one group that is said otherwise. Sanitary tracing (T) follows whatever was at a place to where
that came from, and names the first incident that leads to a thing, so one delivery may change what
is found at any event of that trail; of it is said what its trails lead along.
"""

from desktop.checks import (
    access_reach,
    analyses,
    device_reach,
    employment,
    promise_reach,
    repair_reach,
    reward_reach,
    school_reach,
    series_reach,
    settlement_reach,
    tracing_scope,
)
from desktop.checks.check import Context, Group
from desktop.checks.device_records import READINGS_KIND
from desktop.checks.groups import GROUPS
from desktop.checks.health import access, opened
from desktop.checks.health import group as health
from desktop.checks.observed import Observed
from desktop.checks.reach import KEYS, ROTATE_KIND, Names, Reach, key_name, rotated
from desktop.checks.repairs import named
from desktop.checks.standing import STATUS_KIND
from desktop.checks.supply import reach as supply
from desktop.checks.supply import samples
from desktop.checks.supply.completeness import days_later

VERSION = 8
"""Of the names of all groups; another one makes them anew."""


def _id(record_id: str) -> str:
    return f"id:{record_id}"


def _employment(one: Observed, _: Context) -> Names:
    if one.name == ROTATE_KIND:
        return rotated(one)
    own = _id(one.record.id)
    if one.name == employment.ACCREDITATION_KIND:
        return Names(gives=(key_name(str(one.record.data["issuer"])), own))
    if one.name in (employment.DIPLOMA_KIND, STATUS_KIND):
        return Names(gives=(own,))
    return Names(gives=(own,), takes=(key_name(one.issuer), *map(_id, named(one, "rests_on"))))


def _health(one: Observed, context: Context) -> Names:
    data = one.record.data
    if one.name == ROTATE_KIND:
        return rotated(one)
    if one.name == opened.LICENCE_KIND:
        return Names(gives=(key_name(str(data["key"])),))
    if one.name == opened.ENTRY_KIND:
        return Names(takes=(key_name(one.issuer),))
    if one.name == access.APPROVAL_KIND:
        approved = opened.objects(data, "records")
        return Names(gives=[_id(opened.text_at(item, "id")) for item in approved])
    return _access(one, context) if one.name == opened.BREAK_GLASS_KIND else Names()


def _access(one: Observed, context: Context) -> Names:
    """Return the names of an emergency access, which a second person has to review in time."""
    time = one.record.time
    days = context.parameters.at(access.DAYS_PARAMETER, time, access.DEFAULT_DAYS)
    return Names(takes=(_id(one.record.id),), due=(days_later(time, days),))


def _analyses(one: Observed, _: Context) -> Names:
    if one.name == READINGS_KIND:
        return Names(gives=(_id(one.record.id),))
    inputs = one.record.data["inputs"]
    return Names(takes=[_id(str(name)) for name in (inputs if isinstance(inputs, list) else ())])


REACHES = (
    supply.REACH,
    samples.REACH,
    school_reach.REACH,
    Reach(health.GROUP, _health, KEYS, KEYS, also=(ROTATE_KIND,)),
    device_reach.REACH,
    access_reach.REACH,
    Reach(analyses.GROUP, _analyses),
    repair_reach.REACH,
    promise_reach.REACH,
    series_reach.REACH,
    reward_reach.REACH,
    settlement_reach.REACH,
    Reach(employment.GROUP, _employment, KEYS, KEYS, also=(ROTATE_KIND,)),
)


def name_of(group: Group) -> str:
    """Return what a group is called where findings are kept: its first code, which is stable."""
    return next(iter(group.checks))


REACH_OF = {name_of(reach.group): reach for reach in REACHES}
"""How far the records of a group reach, by the group's name."""

SCOPE_OF = {name_of(scope.group): scope for scope in (tracing_scope.SCOPE,)}
"""What has a say in a group that follows trails, by the group's name."""

FIELDS = {name_of(group): group for group in (*GROUPS, samples.GROUP)}
"""Every group by its name, with what is kept up apart from one that an audit makes together."""
