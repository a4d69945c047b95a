"""Checks across a city's repairs: M1 to M6.

Requests and updates follow Open311 GeoReport v2. Rules are named for ever; each is a pure function
over what `desktop.checks.repairs` has gathered. C5 and C6, about incidents and inspections, stand
in `desktop.checks.promises`.
"""

import math
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from desktop.checks.check import Check, Context, Group
from desktop.checks.observed import Observed, Parameters, observation
from desktop.checks.repairs import (
    APPROVAL_KIND,
    ASSET_KIND,
    INSPECTION_KIND,
    LICENCE_KIND,
    ORDER_KIND,
    REQUEST_KIND,
    UPDATE_KIND,
    WORK_KIND,
    Case,
    Repairs,
    named,
    repairs,
)
from desktop.checks.standing import STATUS_KIND
from desktop.domains.geometry import DEGREE, Position, distance_m, distance_to_m
from desktop.finding import Finding, Severity
from desktop.ledger.scalar import format_time, parse_time

_DONE = ("completed", "other")  # reasons for closing that claim that something was done
_DAY_MS = 24 * 3600 * 1000
_LAST_MS = parse_time("9999-12-31T23:59:59.999Z")
_UNIT_M = 0.0111  # the least length of 1e-7 degree of a meridian, in metres
_FLATTEST = 0.01  # cosine beyond which no city lies

_NO_WORK = (
    "Nothing on record shows that the defect was removed.",
    "Ask the agency for the work order and its evidence, or look at the place.",
)
_LATE = (
    "What the city promised was not kept, or not recorded.",
    "Ask the agency what became of the request, and tell who reported it.",
)
_AGAIN = (
    "The repair may not have lasted, or the request was closed too early.",
    "Compare the work reports, and inspect the place.",
)
_TOO_EARLY = (
    "Work cannot fulfil a request that was not made yet; one of the times is wrong.",
    "Ask who issued the order, and let the wrong record be corrected.",
)
_UNLICENSED = (
    "As far as the log says, nobody has allowed the crew to do this work.",
    "Ask for the crew's licence; have the work examined by somebody who has one.",
)
_ELSEWHERE = (
    "The place or the asset is wrong, or the request is not the city's.",
    "Look at the map, and let the wrong record be corrected.",
)
_HANDED_ON = (
    "Nobody can tell who was responsible from when on.",
    "Ask both agencies, and record who handed it over and when.",
)


def closed_without_work(known: Repairs) -> Iterator[Finding]:
    """M1: a request is closed as done, and no approved work with evidence stands behind it."""
    for case in known.cases.values():
        for update in case.updates:
            data = update.record.data
            if data["status"] != "closed" or data["reason"] not in _DONE:
                continue
            rests_on = set(named(update, "rests_on"))
            works = [work for order in case.orders for work in known.works.get(order.record.id, [])]
            if rests_on & known.inspections or any(_is_proof(one, update) for one in works):
                continue
            what = (
                f"The record says that the request was closed on {update.record.time[:10]}; no "
                "approved report of finished work with evidence was made for it by then."
            )
            yield observation("M1", update.spot, what, _NO_WORK, others=(case.request.record.id,))


def _is_proof(work: Observed, update: Observed) -> bool:
    data = work.record.data
    is_done = data["outcome"] != "not_done" and str(data["finished"]) <= update.record.time
    return is_done and bool(data.get("evidence"))


def overdue(known: Repairs, parameters: Parameters, now: str) -> Iterator[Finding]:
    """M2: the time that was promised passed before the request was closed or promised anew.

    Parameter ``M2.grace_days``: days after the promise that are let pass, 0 if none.
    """
    for case in known.cases.values():
        promised = case.request.record.data.get("expected_datetime")
        last = case.request
        for update in case.updates:
            if _is_past(promised, update.record.time, parameters):
                break
            if "expected_datetime" in update.record.data:
                promised, last = update.record.data["expected_datetime"], update
            if update.record.data["status"] == "closed":
                promised = None
        if _is_past(promised, now, parameters):
            what = (
                f"The record promises an end by {str(promised)[:10]}; no record says that the "
                "request was closed by then."
            )
            spot, request = last.spot, case.request.record.id
            yield observation("M2", spot, what, _LATE, others=(request,))


def _is_past(promised: object, time: str, parameters: Parameters) -> bool:
    if not isinstance(promised, str):
        return False
    return _later(promised, parameters.at("M2.grace_days", promised, 0)) < time


def come_back(known: Repairs, parameters: Parameters) -> Iterator[Finding]:
    """M3: soon after it was closed as done, a request is reopened or made again at its place.

    Parameters: ``M3.days`` (30) after the closing, ``M3.radius_m`` (75) around the place.
    """
    near = _Places(known, parameters)
    for case in known.cases.values():
        closed = ""
        for update in case.updates:
            data, time = update.record.data, update.record.time
            if data["status"] == "closed":
                closed = time if data["reason"] in _DONE else ""
            elif closed and time <= _later(closed, parameters.at("M3.days", closed, 30)):
                what = f"The record opens again a request that was closed on {closed[:10]}."
                yield _again(update, what, case.request)
        if closed:
            for other in near.after(case, closed):
                days = (parse_time(other.record.time) - parse_time(closed)) // _DAY_MS
                service = str(other.record.data["service_name"])
                what = (
                    f"The record reports {service:.60} at a place where a request for the same "
                    f"was closed as done {days} days before."
                )
                yield _again(other, what, case.request)


def _again(one: Observed, what: str, request: Observed) -> Finding:
    others = (request.record.id,)
    return observation("M3", one.spot, what, _AGAIN, severity=Severity.WARNING, others=others)


def side_of(radius_m: int) -> int:
    """Return the height of squares of the map that are no lower than a radius, in 1e-7 degree."""
    return max(1, math.ceil(radius_m / _UNIT_M))


def width_of(side: int, lat: int) -> int:
    """Return the width of squares of a height up to a latitude, both in 1e-7 degree."""
    narrow = math.cos(math.radians(min(lat / DEGREE, 90)))
    return math.ceil(side / max(narrow, _FLATTEST))


class _Places:
    """Requests that count, by service and by squares of the map as wide as the radius."""

    def __init__(self, known: Repairs, parameters: Parameters) -> None:
        self._parameters = parameters
        counted = [case.request for case in known.cases.values() if not _is_repeat(case)]
        self._requests = [one for one in counted if one.record.place is not None]
        lats = [abs(_position(one).lat) for one in self._requests]
        radii = [self._radius(one.record.time) for one in self._requests]
        self._high = side_of(max(radii, default=1))
        self._wide = width_of(self._high, max(lats, default=0) + DEGREE)
        self._squares: dict[tuple[str, int, int], list[Observed]] = {}
        for one in self._requests:
            self._squares.setdefault(self._square(one), []).append(one)

    def _radius(self, time: str) -> int:
        return max(0, self._parameters.at("M3.radius_m", time, 75))

    def _square(self, one: Observed) -> tuple[str, int, int]:
        at = _position(one)
        return str(one.record.data["service_code"]), at.lat // self._high, at.lon // self._wide

    def after(self, case: Case, closed: str) -> Iterator[Observed]:
        """Yield the requests for the same near by, made within the days after a closing."""
        if case.request.record.place is None:
            return
        place = _position(case.request)
        until = _later(closed, self._parameters.at("M3.days", closed, 30))
        code, row, column = self._square(case.request)
        around = [(code, row + y, column + x) for y in (-1, 0, 1) for x in (-1, 0, 1)]
        for other in (one for square in around for one in self._squares.get(square, [])):
            time = other.record.time
            is_soon = closed < time <= until and other is not case.request
            if is_soon and distance_m(place, _position(other)) <= self._radius(time):
                yield other


def _is_repeat(case: Case) -> bool:
    """Return whether a request is known to tell what another one told."""
    reasons = {update.record.data["reason"] for update in case.updates}
    return bool(named(case.request, "duplicates")) or "duplicate" in reasons


def not_entitled(
    known: Repairs, keys_of: Callable[[str], frozenset[str]], parameters: Parameters
) -> Iterator[Finding]:
    """M4: work was ordered before it was requested, or of a crew without the licence it needs.

    The licence has to hold on the days on which the work was begun and finished; as long as no
    approved report tells these, on that of the order.

    Args:
        known: what was gathered.
        keys_of: returns a key together with those that came before and after it by rotation.
        parameters: say which types of licences allow which work, `TABLES`.
    """
    for case in known.cases.values():
        for order in case.orders:
            if order.record.time < case.request.record.time:
                what = (
                    f"The record orders work on {order.record.time[:10]} for a request that was "
                    f"made on {case.request.record.time[:10]}."
                )
                others = (case.request.record.id,)
                yield observation("M4", order.spot, what, _TOO_EARLY, others=others)
    for order in known.orders.values():
        if order.record.data.get("licence_required") is True:
            keys = keys_of(str(order.record.data["crew"]))
            yield from islice(_unlicensed(order, keys, known, parameters), 1)


TABLES = ("M4.action", "M4.asset")
"""Types of licences for a work order's action and for the type of its asset: one of
``M4.action.<action>.<type>`` is 1, or of ``M4.asset.<type of asset>.<type>``."""


def _unlicensed(
    order: Observed, keys: Iterable[str], known: Repairs, parameters: Parameters
) -> Iterator[Finding]:
    """Yield for each time of an order's work that the crew had no licence for it."""
    works = [
        work
        for work in known.works.get(order.record.id, [])
        if work.record.data["outcome"] != "not_done"
    ]
    days = [(work.record.data.get(end), work) for work in works for end in ("started", "finished")]
    times = [(str(time), work) for time, work in days if time is not None]
    action, (by_action, by_asset) = order.record.data.get("action"), TABLES
    tables = [f"{by_action}.{action}"]
    sorts = {known.asset_types[one] for one in order.record.about if one in known.asset_types}
    tables += [f"{by_asset}.{sort}" for sort in sorted(sorts)]
    for time, one in times or [(order.record.time, order)]:
        day = time[:10]
        held = {it.observed.record.data.get("licenceType") for it in known.licences.held(keys, day)}
        if not held:
            what = (
                "The record orders work that needs a licence; none of the crew is on record for "
                f"{day}."
            )
        elif all(not (of := parameters.listed(it, time)) or held & of for it in tables):
            continue
        else:
            what = (
                "The record orders work that needs a licence; none that the crew held on "
                f"{day} is for such work."
            )
        yield observation("M4", order.spot, what, _UNLICENSED, others=(one.record.id,))


def misplaced(known: Repairs, parameters: Parameters) -> Iterator[Finding]:
    """M5: a request, an order or work lies outside the city, or far from the asset it names.

    Parameter ``M5.radius_m``: how far from its asset a place may be, 100 if none. The accuracy of
    the place is added.
    """
    requests = (case.request for case in known.cases.values())
    works = (work for listed in known.works.values() for work in listed)
    for one in (*requests, *known.orders.values(), *works):
        place = one.record.place
        if place is None:
            continue
        at, blur = _position(one), place.accuracy_m or 0
        if known.limits and all(distance_to_m(shape, at) > blur for shape in known.limits):
            what = "The record names a place outside the city's limits."
            yield observation("M5", one.spot, what, _ELSEWHERE, severity=Severity.WARNING)
        radius = parameters.at("M5.radius_m", one.record.time, 100)
        for thing in one.record.about:
            shape = known.assets.get(thing)
            away = 0.0 if shape is None else distance_to_m(shape, at)
            if away > radius + blur:
                what = f"The record names a place {away:,.0f} m away from its asset {thing:.80}."
                yield observation("M5", one.spot, what, _ELSEWHERE, severity=Severity.WARNING)


def silently_handed_on(known: Repairs) -> Iterator[Finding]:
    """M6: another agency acts than the one on record, and no update hands the request over."""
    for case in known.cases.values():
        agency = case.request.record.data.get("agency_responsible")
        acts = sorted((*case.updates, *case.orders), key=lambda one: one.record.time)
        for act in acts:
            acting = act.record.data.get("agency_responsible")
            if not isinstance(acting, str):
                continue
            is_same = not isinstance(agency, str) or _plain(agency) == _plain(acting)
            is_told = act.record.data.get("reason") == "transferred"
            if not is_same and not is_told:
                what = (
                    f"The record names {acting:.60} as responsible; until then it was "
                    f"{agency!s:.60}, and no record hands the request over."
                )
                others = (case.request.record.id,)
                severity = Severity.WARNING
                yield observation(
                    "M6", act.spot, what, _HANDED_ON, severity=severity, others=others
                )
            agency = acting


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _position(one: Observed) -> Position:
    place = one.record.place
    return Position(0, 0) if place is None else Position(place.lon, place.lat)


def _later(time: str, days: int) -> str:
    return format_time(min(parse_time(time) + days * _DAY_MS, _LAST_MS))


def _run(observed: Iterable[Observed], context: Context) -> Iterator[Finding]:
    known = repairs(observed)
    yield from closed_without_work(known)
    yield from overdue(known, context.parameters, context.now)
    yield from come_back(known, context.parameters)
    yield from not_entitled(known, context.keys_of, context.parameters)
    yield from misplaced(known, context.parameters)
    yield from silently_handed_on(known)


GROUP = Group(
    kinds=(
        *(REQUEST_KIND, UPDATE_KIND, ORDER_KIND, WORK_KIND, ASSET_KIND),
        *(LICENCE_KIND, APPROVAL_KIND, INSPECTION_KIND, STATUS_KIND),
    ),
    checks={
        "M1": Check("Closed without work", (UPDATE_KIND,), "update", "updates"),
        "M2": Check("Promise overdue", (REQUEST_KIND,), "request", "requests"),
        "M3": Check("Defect came back", (REQUEST_KIND,), "request", "requests"),
        "M4": Check("Work not entitled", (ORDER_KIND,), "work order", "work orders"),
        "M5": Check("Place does not fit", (REQUEST_KIND, ORDER_KIND)),
        "M6": Check("Silently handed on", (UPDATE_KIND, ORDER_KIND)),
    },
    run=_run,
    needs=("service.request", "work.order", "work.closed"),
)
