"""What a city's records tell about its repairs: requests with their updates, orders and work.

A record that was corrected hands its place on to its correction, so that updates which name the old
one still count. Records that were withdrawn do not count, finished work only once a colleague has
approved it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from desktop.checks.observed import Observed
from desktop.checks.standing import STATUS_KIND, Permissions
from desktop.domains.geometry import Shape, shape_of

REQUEST_KIND = "service.request"
UPDATE_KIND = "service.update"
ORDER_KIND = "work.order"
WORK_KIND = "work.closed"
ASSET_KIND = "asset.registered"
LICENCE_KIND = "party.licence"
APPROVAL_KIND = "record.approval"
INSPECTION_KIND = "inspection.report"

_MOST_CORRECTIONS = 100
_IN_ORDER = "satisfactory"  # result of an inspection


@dataclass(slots=True)
class Case:
    """One request with what became of it."""

    request: Observed
    updates: list[Observed] = field(default_factory=list)  # by time, then as logged
    orders: list[Observed] = field(default_factory=list)


@dataclass(slots=True)
class Repairs:
    """All that is told about repairs."""

    cases: dict[str, Case] = field(default_factory=dict)  # by the id of the request
    orders: dict[str, Observed] = field(default_factory=dict)
    works: dict[str, list[Observed]] = field(default_factory=dict)  # approved, by the order's id
    assets: dict[str, Shape] = field(default_factory=dict)  # by identifier
    asset_types: dict[str, str] = field(default_factory=dict)  # by identifier
    limits: list[Shape] = field(default_factory=list)  # of the city
    licences: Permissions = field(default_factory=Permissions)
    inspections: set[str] = field(default_factory=set)  # record ids of those with nothing to mend


def named(one: Observed, rel: str) -> list[str]:
    """Return the ids of the records that a record points to in one relation."""
    return [ref.id for ref in one.record.refs if ref.rel == rel]


def repairs(observed: Iterable[Observed]) -> Repairs:
    """Return what records of repairs, assets, licences and approvals tell, in ledger order."""
    known, later = Repairs(), _Later()
    for one in observed:
        _take(one, known, later)
    for order in known.orders.values():
        for case in _cases(order, "fulfils", known, later):
            case.orders.append(order)
    for update in sorted(later.updates, key=lambda one: one.record.time):
        for case in _cases(update, "updates", known, later):
            case.updates.append(update)
    for work in later.works:
        if work.is_approved:
            for target in named(work, "closes"):
                known.works.setdefault(later.newest(target), []).append(work)
    return known


def _cases(one: Observed, rel: str, known: Repairs, later: "_Later") -> list[Case]:
    """Return the cases that a record names in one relation."""
    found = (known.cases.get(later.newest(target)) for target in named(one, rel))
    return [case for case in found if case is not None]


@dataclass(slots=True)
class _Later:
    """What can be put in its place only when all is read."""

    updates: list[Observed] = field(default_factory=list)
    works: list[Observed] = field(default_factory=list)
    corrected: dict[str, str] = field(default_factory=dict)  # old record id to the new one

    def newest(self, record_id: str) -> str:
        """Return the id of the last correction of a record, or its own."""
        for _ in range(_MOST_CORRECTIONS):
            if record_id not in self.corrected:
                break
            record_id = self.corrected[record_id]
        return record_id


def _take(one: Observed, known: Repairs, later: _Later) -> None:
    """Put one record where it belongs."""
    if one.name == STATUS_KIND:
        known.licences.change(one)
    elif one.name == LICENCE_KIND:
        party = one.record.data.get("party")
        key = party.get("key") if isinstance(party, dict) else None
        if isinstance(key, str):
            known.licences.add(key, one)
    elif not one.is_withdrawn:
        later.corrected.update(dict.fromkeys(named(one, "corrects"), one.record.id))
        _take_standing(one, known, later)


def _take_standing(one: Observed, known: Repairs, later: _Later) -> None:
    """Put one record that was not withdrawn where it belongs."""
    match one.name:
        case "service.request":
            known.cases[one.record.id] = Case(one)
        case "service.update":
            later.updates.append(one)
        case "work.order":
            known.orders[one.record.id] = one
        case "work.closed":
            later.works.append(one)
        case "asset.registered":
            _take_asset(one, known)
        case "inspection.report":
            if one.record.data["result"] == _IN_ORDER:
                known.inspections.add(one.record.id)


def _take_asset(one: Observed, known: Repairs) -> None:
    shape = shape_of(one.record.data["geometry"])
    if one.record.data["type"] == "city_boundary":
        known.limits.append(shape)
    known.assets.update(dict.fromkeys(one.record.about, shape))
    known.asset_types.update(dict.fromkeys(one.record.about, str(one.record.data["type"])))
