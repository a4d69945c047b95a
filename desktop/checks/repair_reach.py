"""How far the records of repairs reach: over cases, crews, assets, and places near by.

A case is a request with all updates and orders that name it or what it corrects, and with the work
done on these. A closing touches the requests for the same that were made near by in the days after
it; a licence all orders to its crew, for the work may be done long after them; a boundary of the
city everything with a place.
"""

from collections.abc import Callable, Iterable, Iterator

from desktop.checks import maintenance
from desktop.checks.check import Context
from desktop.checks.observed import Observed
from desktop.checks.reach import (
    ROTATE_KIND,
    Known,
    Names,
    Reach,
    Sort,
    Span,
    Stand,
    Step,
    moment,
    refs_of,
)
from desktop.checks.repairs import (
    APPROVAL_KIND,
    ASSET_KIND,
    INSPECTION_KIND,
    LICENCE_KIND,
    ORDER_KIND,
    REQUEST_KIND,
    UPDATE_KIND,
    WORK_KIND,
)
from desktop.checks.supply.completeness import days_later
from desktop.domains.geometry import DEGREE, MAX_LAT

_DAY_MS = 24 * 3600 * 1000
_ALL = "placed"  # the row of all that has a place
_LIMITS = "limits"


def _names(one: Observed, context: Context) -> Names:
    named = _NAMES.get(one.name)
    return Names() if named is None else named(one, context)


def _request(one: Observed, context: Context) -> Names:
    own = f"case {one.record.id}"
    takes, stands, asks = _placed(one)
    ties = [(Sort.CASE, own, f"case {it}") for it in refs_of(one.record, "corrects")]
    around = [f"at {square}" for square in _around(one, context)]
    lends = [f"instead of {it}" for it in refs_of(one.record, "corrects")]
    if (square := _square(one, context)) is not None:
        stands.append(Stand(f"near {square}", moment(one.record.time), has_neighbours=False))
        lends.append(f"at {square}")
    due = _due(one, context)
    return Names((own,), (), takes, ties, due, lends, (*asks, *around), stands=stands)


def _update(one: Observed, context: Context) -> Names:
    cases = [f"case {it}" for it in refs_of(one.record, "updates")]
    takes = [f"inspection {it}" for it in refs_of(one.record, "rests_on")]
    return Names(cases, takes=takes, due=_due(one, context))


def _due(one: Observed, context: Context) -> Iterator[str]:
    """Yield the time at which a promise is broken."""
    promised = one.record.data.get("expected_datetime")
    if isinstance(promised, str):
        yield days_later(promised, context.parameters.at("M2.grace_days", promised, 0))


def _order(one: Observed, context: Context) -> Names:
    own, crew = f"order {one.record.id}", str(one.record.data["crew"])
    cases = [f"case {it}" for it in refs_of(one.record, "fulfils")]
    ties = [(Sort.CASE, own, f"order {it}") for it in refs_of(one.record, "corrects")]
    ties += [(Sort.OF, own, case) for case in cases]
    takes, stands, asks = _placed(one)
    if one.record.data.get("licence_required") is True:
        stands.append(Stand(f"crew {crew}", moment(one.record.time), has_neighbours=False))
        asks += [f"licence {key}" for key in sorted(context.keys_of(crew))]
        takes = [own, *(f"asset {thing}" for thing in one.record.about)]
    return Names(cases, (), takes, ties, asks=asks, stands=stands)


def _work(one: Observed, _: Context) -> Names:
    own = f"work {one.record.id}"
    takes, stands, asks = _placed(one)
    ties = [(Sort.OF, own, f"order {it}") for it in refs_of(one.record, "closes")]
    return Names((own,), (), takes, ties, asks=asks, stands=stands)


def _placed(one: Observed) -> tuple[list[str], list[Stand], list[str]]:
    """Return what is taken, where it stands, and what is asked for because of a place."""
    if one.record.place is None:
        return [], [], []
    assets = [f"asset {thing}" for thing in one.record.about]
    return assets, [Stand(_ALL, moment(one.record.time), has_neighbours=False)], [_LIMITS]


def _approval(one: Observed, _: Context) -> Names:
    items = one.record.data.get("records")
    listed = (it for it in (items if isinstance(items, list) else ()) if isinstance(it, dict))
    return Names(gives=[f"work {it['id']}" for it in listed])


def _asset(one: Observed, _: Context) -> Names:
    gives = [f"asset {thing}" for thing in one.record.about]
    return Names(gives=gives, lends=(_LIMITS,) if _is_boundary(one) else ())


def _is_boundary(one: Observed) -> bool:
    return one.name == ASSET_KIND and one.record.data["type"] == "city_boundary"


def _licence(one: Observed, _: Context) -> Names:
    return Names(lends=[f"licence {key}" for key in _licensed(one)])


def _licensed(one: Observed) -> Iterator[str]:
    party = one.record.data.get("party")
    if isinstance(party, dict) and isinstance(party.get("key"), str):
        yield str(party["key"])


def _inspection(one: Observed, _: Context) -> Names:
    return Names(gives=(f"inspection {one.record.id}",))


_NAMES: dict[str, Callable[[Observed, Context], Names]] = {
    REQUEST_KIND: _request,
    UPDATE_KIND: _update,
    ORDER_KIND: _order,
    WORK_KIND: _work,
    APPROVAL_KIND: _approval,
    ASSET_KIND: _asset,
    LICENCE_KIND: _licence,
    INSPECTION_KIND: _inspection,
}


def _beside(one: Observed) -> Iterator[str]:
    """Yield the names under which the updates of a request are found, and of what it corrects."""
    if one.name == REQUEST_KIND:
        yield from (f"case {it}" for it in (one.record.id, *refs_of(one.record, "corrects")))


def _side(context: Context) -> int:
    """Return how high a square is, which no radius that was ever in force exceeds."""
    return maintenance.side_of(max(context.parameters.ever("M3.radius_m", 75)))


def _square(one: Observed, context: Context) -> str | None:
    """Return the service of a request and the square in which it is."""
    place, side = one.record.place, _side(context)
    if place is None:
        return None
    row = place.lat // side
    return _named(one, side, row, place.lon // _width(row, side))


def _around(one: Observed, context: Context) -> Iterator[str]:
    """Yield the squares in which a request for the same would be near."""
    place, side = one.record.place, _side(context)
    if place is None:
        return
    middle = place.lat // side
    for row in (middle - 1, middle, middle + 1):
        width = _width(row, side)
        for column in range((place.lon - width) // width, (place.lon + width) // width + 1):
            yield _named(one, side, row, column)


def _width(row: int, side: int) -> int:
    """Return how wide the squares of a row are, for the narrowest degree of longitude near it."""
    lat = min(max(abs(row - 1), abs(row + 2)) * side + DEGREE, MAX_LAT)
    return maintenance.width_of(side, lat)


def _named(one: Observed, side: int, row: int, column: int) -> str:
    return f"{one.record.data['service_code']} {side} {row} {column}"


def _touches(one: Observed, known: Known) -> Iterable[Span]:
    if _is_boundary(one):
        return (Span(_ALL, 0),)
    if one.name == LICENCE_KIND:
        return _touched_orders(one, known)
    if one.name == UPDATE_KIND and one.record.data.get("status") == "closed":
        return _touched_requests(refs_of(one.record, "updates"), known)
    if one.name == REQUEST_KIND and (known.changes(one.record.id) or _corrects(one)):
        return _touched_requests([one.record.id], known)
    return ()


def _corrects(one: Observed) -> list[str]:
    return refs_of(one.record, "corrects")


def _touched_orders(one: Observed, known: Known) -> Iterator[Span]:
    for licensed in _licensed(one):
        for key in sorted(known.context.keys_of(licensed)):
            yield Span(f"crew {key}", 0)


def _touched_requests(ids: Iterable[str], known: Known) -> Iterator[Span]:
    """Yield where requests stand that may be the same defect as one that was closed."""
    case = _case(ids, known)
    requests = [it for it in case if it.name == REQUEST_KIND]
    closings = [
        moment(it.record.time)
        for it in case
        if it.name == UPDATE_KIND and it.record.data["status"] == "closed"
    ]
    if closings:
        days = max(0, *known.context.parameters.ever("M3.days", 30))
        for square in {square for it in requests for square in _around(it, known.context)}:
            yield Span(f"near {square}", min(closings), max(closings) + days * _DAY_MS)


def _case(ids: Iterable[str], known: Known) -> list[Observed]:
    """Return the requests and updates of a case, over all corrections of the request."""
    found, waiting = dict[str, Observed](), [*ids]
    seen = {*waiting}
    while waiting:
        record_id = waiting.pop()
        for one in (*known.giving(f"case {record_id}"), *known.giving(f"instead of {record_id}")):
            found[one.record.id] = one
            if one.name == REQUEST_KIND:
                fresh = {one.record.id, *_corrects(one)} - seen
                seen |= fresh
                waiting += fresh
    return [*found.values()]


_CASES = (Step(Sort.CASE, is_up=True), Step(Sort.CASE, is_up=False))
_UP, _DOWN = Step(Sort.OF, is_up=True), Step(Sort.OF, is_up=False)

REACH = Reach(
    maintenance.GROUP,
    _names,
    affected=(_UP, *_CASES, _UP, *_CASES),
    needed=(*_CASES, _DOWN, *_CASES, _DOWN),
    beside=_beside,
    touches=_touches,
    undoes={ROTATE_KIND: ("M4",)},
    also=(ROTATE_KIND,),
)
