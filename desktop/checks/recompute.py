"""Rewards, bills and indicators computed again from the log, and held against what it says.

Everything is a pure function over records in ledger order: whoever has the log gets the same
answer. What was withdrawn or corrected since counts as it stands now, so a figure over a window
that was corrected later no longer equals the log, and that is said.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from desktop.checks.observed import PARAMETER_KIND, Observed
from desktop.checks.point_moves import KINDS, Points, points_of, whole
from desktop.checks.rewards import worth_of
from desktop.checks.service_figures import (
    FARE_WINDOW,
    INDICATOR,
    METER_WINDOW,
    POINT_METHODS,
    Figure,
    figures_of,
)
from desktop.ledger.json_profile import JsonObject, JsonValue

BILL, TARIFF = "bill", "tariff"

_NEVER = "9999"


@dataclass(frozen=True, slots=True)
class Mismatch:
    """One figure of a record, as the log says it and as it follows from the log."""

    record: str  # id
    entry: int
    what: str  # what differs, such as ``line 2, amount``
    logged: str
    computed: str


@dataclass(slots=True)
class Recomputed:
    """What a recomputation looked at, and where it does not equal the log."""

    keep: int = 0  # how many equal figures are remembered too
    looked_at: int = 0  # records
    mismatches: list[Mismatch] = field(default_factory=list)
    held: list[Mismatch] = field(default_factory=list)  # the first figures that equal the log
    more: int = 0  # equal figures beyond those
    figures: list[Figure] = field(default_factory=list)  # of indicators

    @property
    def equals_log(self) -> bool:
        """Whether everything that was computed again is what the log says."""
        return not self.mismatches

    def hold(self, one: Observed, what: str, logged: object, computed: object) -> None:
        """Compare one figure."""
        if logged != computed:
            self.differ(one, what, str(logged), str(computed))
        elif len(self.held) < self.keep:
            own = one.record.id, one.entry, what, str(logged), str(computed)
            self.held.append(Mismatch(*own))
        else:
            self.more += 1

    def differ(self, one: Observed, what: str, logged: str, computed: str) -> None:
        """Remember where something differs."""
        self.mismatches.append(Mismatch(one.record.id, one.entry, what, logged, computed))


def rewards(observed: Iterable[Observed], keep: int = 0) -> Recomputed:
    """Compute points again: what rules give, what redemptions are worth, and what has expired."""
    made, listed = Recomputed(keep), list(observed)
    points = points_of(listed)
    by_id = {one.record.id: one for one in listed}
    for earned in points.earned:
        made.looked_at += 1
        rule = points.rules.get(earned.rule, ("", {}))[1]
        due = whole(rule, "points") * earned.units
        made.hold(by_id[earned.spot.id], "points", earned.points, due)
    for redeemed in points.redeemed.values():
        made.looked_at += 1
        worth = worth_of(points, redeemed.programme, redeemed.points, redeemed.currency)
        if worth is not None:
            made.hold(by_id[redeemed.spot.id], "amount", redeemed.amount, worth)
    left = _left_at_expiry(points)
    for record_id in points.expired:
        made.looked_at += 1
        one = by_id[record_id]
        made.hold(one, "points", whole(one.record.data, "points"), left.get(record_id, 0))
    return made


def _left_at_expiry(points: Points) -> dict[str, int]:
    """Return what was left of points when they expired; the oldest are spent first."""
    received: dict[tuple[str, str], int] = {}
    gone: dict[tuple[str, str], int] = {}
    earned: dict[str, tuple[tuple[str, str], int, int]] = {}  # account, points, through
    left: dict[str, int] = {}
    for move in points.moves:
        record_id = move.spot.id
        if record_id in points.expired:
            account, given, through = earned.get(points.expired[record_id], (("", ""), 0, 0))
            left[record_id] = min(given, max(0, through - gone.get(account, 0)))
        if move.source is not None:
            source = (move.programme, move.source)
            gone[source] = gone.get(source, 0) + move.points
        if move.target is not None:
            target = (move.programme, move.target)
            received[target] = received.get(target, 0) + move.points
            if move.source is None:
                earned[record_id] = (target, move.points, received[target])
    return left


def bills(observed: Iterable[Observed], keep: int = 0) -> Recomputed:
    """Compute every bill again, line by line, from the windows and tariffs that it cites."""
    made = Recomputed(keep)
    windows: dict[str, Observed] = {}
    tariffs: dict[str, Observed] = {}
    billed: dict[str, str] = {}  # window to bill
    for one in observed:
        if one.name == METER_WINDOW:
            windows[one.record.id] = one
        elif one.name == TARIFF:
            tariffs[one.record.id] = one
        elif one.name == BILL and not one.is_withdrawn:
            made.looked_at += 1
            _bill(made, one, windows, tariffs, billed)
    return made


def _bill(
    made: Recomputed,
    bill: Observed,
    windows: Mapping[str, Observed],
    tariffs: Mapping[str, Observed],
    billed: dict[str, str],
) -> None:
    data = bill.record.data
    total = 0
    for number, line in enumerate(_objects(data.get("lines")), 1):
        place = f"line {number}"
        tariff = tariffs.get(str(line.get("tariff")))
        if tariff is None or tariff.is_revoked:
            made.differ(bill, f"{place}, tariff", str(line.get("tariff")), "no tariff in force")
            continue
        _tariff(made, bill, place, line, tariff)
        if line.get("item") == "base":
            due: int | None = whole(tariff.record.data, "base")
        else:
            window = windows.get(str(line.get("window")))
            due = _usage(made, bill, place, line, tariff, window)
            before = billed.setdefault(str(line.get("window")), bill.record.id)
            if before != bill.record.id:
                made.differ(
                    bill, f"{place}, window", str(line.get("window")), f"billed in {before}"
                )
        if due is not None:
            made.hold(bill, f"{place}, amount", whole(line, "amount"), due)
            total += due
    made.hold(bill, "total", whole(data, "total"), total)


def _tariff(
    made: Recomputed, bill: Observed, place: str, line: JsonObject, tariff: Observed
) -> None:
    data, own = bill.record.data, tariff.record.data
    made.hold(bill, f"{place}, version", line.get("version"), own.get("version"))
    made.hold(bill, f"{place}, currency", data.get("currency"), own.get("currency"))
    begins = str(data["from"])
    if not str(own["from"]) <= begins <= str(own.get("until", _NEVER)):
        made.differ(bill, f"{place}, tariff", f"from {begins}", "a tariff that is not in force")


def _usage(
    made: Recomputed,
    bill: Observed,
    place: str,
    line: JsonObject,
    tariff: Observed,
    window: Observed | None,
) -> int | None:
    """Return what the usage in a window costs; None where that cannot be known."""
    if window is None or window.is_withdrawn:
        made.differ(bill, f"{place}, window", str(line.get("window")), "no window that counts")
        return None
    data, own, quantity = window.record.data, tariff.record.data, window.record.data["total"]
    made.hold(bill, f"{place}, account", bill.record.data.get("account"), data.get("account"))
    made.hold(bill, f"{place}, commodity", data.get("commodity"), own.get("commodity"))
    made.hold(bill, f"{place}, quantity", line.get("quantity"), quantity)
    made.hold(bill, f"{place}, unit", line.get("unit"), data.get("unit"))
    if data.get("unit") != own.get("unit"):
        made.differ(bill, f"{place}, unit", str(data.get("unit")), str(own.get("unit")))
        return None
    price = price_of(whole(data, "total"), list(_objects(own.get("blocks"))))
    if price is None:
        made.differ(bill, f"{place}, amount", str(line.get("amount")), "the tariff's blocks end")
    return price


def price_of(quantity: int, blocks: Sequence[JsonObject]) -> int | None:
    """Return what a quantity costs in the smallest unit; None where the blocks end before it.

    Each block's share is priced by itself and rounded half up.

    Args:
        quantity: in whole units of the tariff.
        blocks: ``upto``?, ``price`` and ``per`` of each, in their order.
    """
    cost = begun = 0
    for block in blocks:
        ends = block.get("upto")
        end = min(quantity, ends) if isinstance(ends, int) else quantity
        share, price, per = max(0, end - begun), whole(block, "price"), whole(block, "per", 1)
        cost += (2 * share * price + per) // (2 * per)
        begun = max(begun, end)
    return cost if begun == quantity else None


def _objects(value: JsonValue) -> Iterator[JsonObject]:
    for item in value if isinstance(value, list) else ():
        if isinstance(item, dict):
            yield item


def indicators(observed: Iterable[Observed], keep: int = 0) -> Recomputed:
    """Compute every indicator again from the windows or points logged before it."""
    made = Recomputed(keep)
    for figure in figures_of(observed):
        made.looked_at += 1
        one = figure.observed
        data = one.record.data
        if "inputs" in data and data["method"] not in POINT_METHODS:
            made.hold(one, "inputs", data["inputs"], len(figure.inputs))
        made.hold(one, "value", data["value"], figure.computed)
        if "standing" in data:
            made.hold(one, "standing", data["standing"], _standing(data, figure.computed))
        made.figures.append(figure)
    return made


def _standing(data: JsonObject, value: int) -> str:
    """Return how a value stands to what was promised."""
    if value < whole(data, "lowest"):
        return "below"
    return "above" if value > whole(data, "highest", value) else "within"


@dataclass(frozen=True, slots=True)
class Subject:
    """What can be computed again, and from which records."""

    compute: Callable[[Iterable[Observed], int], Recomputed]
    kinds: tuple[str, ...]  # names of all kinds that have a say


SUBJECTS: Mapping[str, Subject] = MappingProxyType({
    "rewards": Subject(rewards, KINDS),
    "bills": Subject(bills, (BILL, TARIFF, METER_WINDOW)),
    "indicators": Subject(
        indicators, (INDICATOR, PARAMETER_KIND, METER_WINDOW, FARE_WINDOW, *KINDS)
    ),
})  # fmt: skip
"""By the word that asks for it."""
