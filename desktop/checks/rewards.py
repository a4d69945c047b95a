"""Checks across the records of points and discounts: R1 to R7; R8 and a part of R4 see taps.

Taps are private: the checks that need them stand in `desktop.checks.taps`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from desktop.checks.check import Check, Context, Group
from desktop.checks.device_records import STATUS_KIND, change_gaps
from desktop.checks.observed import Observed, Parameters, Spot, observation
from desktop.checks.point_moves import (
    ACCEPT,
    EARN,
    EXPIRE,
    KINDS,
    REDEEM,
    TRANSFER,
    Earned,
    Move,
    Points,
    given_by,
    gone_from,
    held_by,
    points_of,
    ref_of,
    whole,
)
from desktop.domains.evidence import is_in_window
from desktop.finding import Finding
from desktop.ledger.scalar import parse_time

WINDOW, DEVICE = "fare.window", "device.registered"
BILL, CREDIT, PASS = "bill", "bill.credit", "fare.pass"
INDICATOR = "service.indicator"
TAPS_PARAMETER, DEFAULT_TAPS = "R4.taps_per_hour", 12

_HOUR_MS = 3_600_000
_BESIDE = {STATUS_KIND: DEVICE}  # read in one order with the registrations that they change
_NEVER = "9999"
_BELOW = (
    "Points were spent that the account did not have; the rules should have refused it.",
    "Do not honour what was paid with them, and ask the authorities how it entered the log.",
)
_TWICE = (
    "The same thing was rewarded or credited more than once.",
    "Let the operator take back what was given too often.",
)
_NO_TAP = (
    "Nobody can show from the log that the ride happened at a known device.",
    "Ask the operator for the tap, its place in the window and the device's registration.",
)
_OFTEN = (
    "So many rides in an hour are hardly one person's; a card may be shared or a reader broken.",
    "Ask the operator to look at the device and the card.",
)
_OUTSIDE = (
    "The points are not what the published rule gives.",
    "Ask the operator: either the points or the rule is a mistake.",
)
_TOTALS = (
    "The programme's figures and its records contradict each other.",
    "Compute the figures again from the log and ask the operator for the difference.",
)
_DISCOUNT = (
    "A discount was given that no points have paid for, or not in full.",
    "Ask the utility for the redemption; without it the discount is a mistake.",
)


class Sums:
    """What all moves before one come to: counted move by move, or known where not all are given."""

    def __init__(self, known: Callable[[str, Spot], int] | None) -> None:
        """Count, or ask what is known."""
        self._known = known
        self._so_far: dict[str, int] = defaultdict(int)

    def before(self, name: str, move: Move) -> int:
        """Return a sum of the moves before one, if all of these were added."""
        return self._so_far[name] if self._known is None else self._known(name, move.spot)

    def add(self, move: Move) -> None:
        """Take in the next move of the log."""
        for name, amount in move.sums:
            self._so_far[name] += amount


def below_zero(points: Points, sums: Sums) -> Iterator[Finding]:
    """R1: an account pays more than it holds."""
    for move in points.moves:
        if move.source is not None:
            held = sums.before(held_by(move.programme, move.source), move)
            if held < move.points:
                what = (
                    f"The record says that {move.points} points left an account that held {held}."
                )
                yield observation("R1", move.spot, what, _BELOW)
        sums.add(move)


def rewarded_twice(points: Points, credits_: Iterable[Observed]) -> Iterator[Finding]:
    """R2: one tap earns points twice, or one redemption is credited twice."""
    first: dict[str, str] = {}
    for one in points.earned:
        holders = [first.setdefault(name, one.spot.id) for name in rewarded(one)]
        before = next((it for it in holders if it != one.spot.id), None)
        if before is not None:
            what = "The record says that points are for something that was rewarded before."
            yield observation("R2", one.spot, what, _TWICE, others=(before,))
    credited: dict[str, str] = {}
    for credit in credits_:
        redeem = ref_of(credit, "redeem")
        if credit.is_withdrawn or not redeem:
            continue
        before = credited.setdefault(redeem, credit.record.id)
        if before != credit.record.id:
            what = "The record says that a bill is credited for points that were credited before."
            yield observation("R2", credit.spot, what, _TWICE, others=(before, redeem))


def rewarded(one: Earned) -> tuple[str, str]:
    """Return what an earning is for, under both names of it."""
    return f"{one.rule} {one.evidence}", one.nullifier


def without_tap(
    points: Points,
    windows: Iterable[Observed],
    devices: Iterable[Observed],
    keys_of: Callable[[str], frozenset[str]],
) -> Iterator[Finding]:
    """R3: points for a ride without a tap in a window that a registered device has signed.

    Args:
        points: what was earned.
        windows: of taps.
        devices: registrations and changes of status, in ledger order; one that was suspended or
            revoked later still covers the rides before.
        keys_of: returns a key together with those that came before and after it by rotation.
    """
    known = {one.record.id: one for one in windows}
    registered = _registered(devices)
    for one in points.earned:
        if points.rules.get(one.rule, ("", {}))[1].get("action") == "transport":
            why = _why_no_tap(one, known.get(one.window or ""), registered, keys_of)
            if why:
                others = () if one.window is None else (one.window,)
                yield observation("R3", one.spot, why, _NO_TAP, others=others)


class _Reader(NamedTuple):
    """A registration of a device."""

    keys: frozenset[str]  # that may sign for it
    gaps: list[tuple[str, str]]  # from, until: when it did not hold


def _registered(devices: Iterable[Observed]) -> dict[str, list[_Reader]]:
    """Return the registrations that were not corrected, by what they are about."""
    found: dict[str, list[_Reader]] = defaultdict(list)
    by_id: dict[str, _Reader] = {}
    for one in devices:
        if one.name == STATUS_KIND:
            for reader in (by_id[ref.id] for ref in one.record.refs if ref.id in by_id):
                change_gaps(reader.gaps, str(one.record.data["action"]), one.record.time)
        elif not one.is_superseded:
            by_id[one.record.id] = reader = _Reader(_keys_named(one), [])
            for thing in one.record.about:
                found[thing].append(reader)
    return found


def _keys_named(device: Observed) -> frozenset[str]:
    """Return the keys that may sign for a device: of its registration, and those that it names."""
    named = (device.record.data.get(name) for name in ("key", "gateway"))
    return frozenset((device.issuer, *(key for key in named if isinstance(key, str))))


def _why_no_tap(
    one: Earned,
    window: Observed | None,
    registered: Mapping[str, list[_Reader]],
    keys_of: Callable[[str], frozenset[str]],
) -> str:
    if window is None:
        return "The record says that points are for a ride; it names no window of taps."
    if window.is_withdrawn:
        return "The record says that points are for a tap in a window that was withdrawn."
    data = window.record.data
    count = whole(data, "count")
    if one.place is None or not is_in_window(
        one.evidence, one.place, one.path, str(data["root"]), count
    ):
        return "The record says that points are for a tap; its proof does not lead to the window."
    readers = [it for thing in window.record.about for it in registered.get(thing, ())]
    why = _why_not_its_own(one.time, keys_of(window.issuer), readers)
    if why:
        place = " ".join(window.record.about)
        return f"The record says that points are for a tap at {place}; {why}."
    return ""


def _why_not_its_own(time: str, signed_by: frozenset[str], readers: Iterable[_Reader]) -> str:
    """Return why a window is not of a registered device, with a ride at some time."""
    listed = [*readers]
    if not listed:
        return "no record registers that device"
    holding = [it for it in listed if not any(low <= time < high for low, high in it.gaps)]
    if not holding:
        return f"the registration of that device did not hold on {time[:10]}"
    if all(signed_by.isdisjoint(it.keys) for it in holding):
        return "a key that the device's registration does not name has signed the window"
    return ""


def too_often(points: Points, parameters: Parameters) -> Iterator[Finding]:
    """R4: more rewarded rides in an hour than one person makes; one finding for each run."""
    rides: dict[str, list[Earned]] = defaultdict(list)
    for one in points.earned:
        if points.rules.get(one.rule, ("", {}))[1].get("action") == "transport":
            rides[one.account].append(one)
    for taken in rides.values():
        taken.sort(key=lambda one: one.time)
        begin, is_told = 0, False
        for end, one in enumerate(taken):
            while parse_time(one.time) - parse_time(taken[begin].time) >= _HOUR_MS:
                begin += 1
            limit = parameters.at(TAPS_PARAMETER, one.time, DEFAULT_TAPS)
            is_over = end - begin + 1 > limit
            if is_over and not is_told:
                what = (
                    f"The record says that one account was rewarded for {end - begin + 1} rides "
                    f"within an hour; {limit} are usual at most."
                )
                others = (ride.spot.id for ride in taken[begin:end])
                yield observation("R4", one.spot, what, _OFTEN, others=others)
            is_told = is_over


def outside_rule(points: Points) -> Iterator[Finding]:
    """R5: points that the rule did not give on that day, or more of them than its cap."""
    tally: dict[tuple[str, str, str], int] = defaultdict(int)
    for one in points.earned:
        programme, rule = points.rules.get(one.rule, ("", None))
        if rule is None:
            what = "The record says that points are given under a rule that is not on the log."
            yield observation("R5", one.spot, what, _OUTSIDE)
            continue
        day = one.time[:10]
        known = points.programmes.get(programme)
        bounds = [rule, *([] if known is None else [known.record.data])]
        wrong = []
        if not all(str(b["from"]) <= day <= str(b.get("until", _NEVER)) for b in bounds):
            wrong.append(f"the rule is not in force on {day}")
        if one.version != whole(rule, "version"):
            wrong.append(f"the rule has version {whole(rule, 'version')}, not {one.version}")
        due = whole(rule, "points") * one.units
        if one.points != due:
            wrong.append(f"the rule gives {due} points, not {one.points}")
        key = (one.rule, one.account, day)
        tally[key] += one.points
        cap = rule.get("cap_day")
        if isinstance(cap, int) and tally[key] > cap:
            wrong.append(f"{tally[key]} points on {day} are above the cap of {cap}")
        if wrong:
            what = f"The record says that points were earned; {'; '.join(wrong)}."
            yield observation("R5", one.spot, what, _OUTSIDE, others=(one.rule,))


def not_conserved(
    points: Points, indicators: Iterable[Observed], known: Callable[[str, Spot], int] | None
) -> Iterator[Finding]:
    """R6: more points than the budget, or published totals that the records do not add up to."""
    sums = Sums(known)
    for move in points.moves:
        if move.source is None:
            issued = sums.before(given_by(move.programme), move) + move.points
            programme = points.programmes.get(move.programme)
            budget = 0 if programme is None else whole(programme.record.data, "budget")
            if issued > budget:
                what = (
                    f"The record says that points are given; with them the programme has given "
                    f"{issued} of a budget of {budget}."
                )
                yield observation("R6", move.spot, what, _TOTALS, others=(move.programme,))
        sums.add(move)
    for one in indicators:
        method, programme_id = one.record.data.get("method"), ref_of(one, "programme")
        if one.is_withdrawn or method not in ("issued", "outstanding"):
            continue
        if known is None:
            total = total_at(points, programme_id, str(method), one.entry)
        else:
            total = _known_total(points, programme_id, str(method), one, known)
        stated = whole(one.record.data, "value")
        if stated != total:
            word = "given" if method == "issued" else "not yet spent"
            what = f"The record says that {stated} points were {word}; the log adds up to {total}."
            yield observation("R6", one.spot, what, _TOTALS)


def _known_total(
    points: Points, programme: str, method: str, one: Observed, known: Callable[[str, Spot], int]
) -> int:
    """Return what `total_at` does, where all programmes are given but not all moves."""
    begin = one.spot._replace(id="")  # of its entry
    programmes = (programme,) if programme else ("", *points.programmes)
    given = sum(known(given_by(it), begin) for it in programmes)
    gone = sum(known(gone_from(it), begin) for it in programmes)
    return given if method == "issued" else given - gone


def total_at(points: Points, programme: str, method: str, entry: int) -> int:
    """Return the points given, or those not yet spent, in all entries before one.

    Args:
        points: of the log.
        programme: id of its record; empty for all programmes.
        method: ``issued`` or ``outstanding``.
        entry: what is logged from here on does not count.
    """
    counted = [
        move
        for move in points.moves
        if move.spot.entry < entry and programme in ("", move.programme)
    ]
    given = sum(move.points for move in counted if move.source is None)
    gone = sum(move.points for move in counted if move.target is None)
    return given if method == "issued" else given - gone


def discount_without_redemption(
    points: Points, credits_: Iterable[Observed], passes: Iterable[Observed]
) -> Iterator[Finding]:
    """R7: a discount that no redemption pays for, or a redemption worth more than its points."""
    for credit in credits_:
        if not credit.is_withdrawn and credit.record.data.get("reason") == "points":
            why = _why_unpaid_credit(points, credit)
            if why:
                others = [one for one in (ref_of(credit, "redeem"), ref_of(credit, "bill")) if one]
                yield observation("R7", credit.spot, why, _DISCOUNT, others=others)
    paid: dict[tuple[str, str], int] = defaultdict(int)
    for redeemed in points.redeemed.values():
        paid[redeemed.pays, redeemed.currency] += redeemed.amount
        worth = worth_of(points, redeemed.programme, redeemed.points, redeemed.currency)
        if worth is not None and redeemed.amount > worth:
            what = (
                f"The record says that {redeemed.points} points pay {redeemed.amount}; the "
                f"programme says that they are worth {worth}."
            )
            yield observation("R7", redeemed.spot, what, _DISCOUNT, others=(redeemed.programme,))
    for one in passes:
        data = one.record.data
        sum_ = paid[one.record.id, str(data["currency"])]
        if not one.is_withdrawn and data.get("paid") == "points" and sum_ < whole(data, "price"):
            what = (
                f"The record says that a pass of {whole(data, 'price')} was paid with points; "
                f"redemptions for it amount to {sum_}."
            )
            yield observation("R7", one.spot, what, _DISCOUNT)


def _why_unpaid_credit(points: Points, credit: Observed) -> str:
    data = credit.record.data
    redeemed = points.redeemed.get(ref_of(credit, "redeem"))
    if redeemed is None:
        return "The record says that a bill is credited for points; it names no redemption."
    if redeemed.pays != ref_of(credit, "bill"):
        return "The record says that a bill is credited for points that pay for something else."
    amount = whole(data, "amount")
    if amount > redeemed.amount or data.get("currency") != redeemed.currency:
        return (
            f"The record says that a bill is credited with {amount} {data.get('currency')}; the "
            f"redemption says {redeemed.amount} {redeemed.currency}."
        )
    return ""


def worth_of(points: Points, programme: str, amount: int, currency: str) -> int | None:
    """Return what points of a programme are worth, rounded down; None where it does not say."""
    known = points.programmes.get(programme)
    data = {} if known is None else known.record.data
    for_points, worth = whole(data, "worth_points"), whole(data, "worth_amount")
    if not for_points or not worth or data.get("currency", currency) != currency:
        return None
    return amount * worth // for_points


def _run(observed: Iterable[Observed], context: Context) -> Iterator[Finding]:
    others: dict[str, list[Observed]] = defaultdict(list)
    points = points_of(_apart(observed, lambda name: others[_BESIDE.get(name, name)]))
    yield from below_zero(points, Sums(context.sum_before))
    yield from rewarded_twice(points, others[CREDIT])
    yield from without_tap(points, others[WINDOW], others[DEVICE], context.keys_of)
    yield from too_often(points, context.parameters)
    yield from outside_rule(points)
    yield from not_conserved(points, others[INDICATOR], context.sum_before)
    yield from discount_without_redemption(points, others[CREDIT], others[PASS])


def _apart(
    observed: Iterable[Observed], kept: Callable[[str], list[Observed]]
) -> Iterator[Observed]:
    """Yield records of points, and keep the others by their kind."""
    for one in observed:
        if one.name in KINDS:
            yield one
        else:
            kept(one.name).append(one)


_MOVES = (EARN, TRANSFER, REDEEM, EXPIRE, ACCEPT)

GROUP = Group(
    kinds=(*KINDS, WINDOW, DEVICE, STATUS_KIND, CREDIT, PASS, INDICATOR),
    checks={
        "R1": Check("Account below zero", _MOVES),
        "R2": Check("Rewarded twice", (EARN, CREDIT)),
        "R3": Check("Points without a tap", (EARN,), "earning", "earnings"),
        "R4": Check("Too many rides an hour", (EARN,), "earning", "earnings"),
        "R5": Check("Points outside the rule", (EARN,), "earning", "earnings"),
        "R6": Check("Points do not add up", (EARN, INDICATOR)),
        "R7": Check("Discount not paid for", (CREDIT, REDEEM, PASS)),
    },
    run=_run,
)
