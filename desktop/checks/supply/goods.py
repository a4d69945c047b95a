"""Checks of the goods themselves: S9, S10, S11 and S20."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from desktop.checks.identifiers import LOT, gtin_of
from desktop.checks.movements import (
    DESTINATION,
    DOCUMENT,
    MADE,
    SOURCE,
    TRANSFORMS,
    Amount,
    Movement,
    Movements,
    finest,
)
from desktop.checks.observed import Observed, Parameters, observation
from desktop.checks.supply.papers import Paper, day_of, once
from desktop.checks.supply.wording import listed
from desktop.finding import Finding, Severity
from desktop.ledger.scalar import is_decimal

RECALL_KIND = "recall.notice"
TOLERANCE_PARAMETER = "S9.tolerance_permille"
DEFAULT_TOLERANCE = 20
BRICK_PARAMETER = "S20.brick"

_TAKEN = ("receiving", "accepting", "dispensing", "retail_selling")
_MOVED = (
    *_TAKEN, "shipping", "departing", "arriving", "loading", "transporting", "consigning",
)  # fmt: skip
_COMING_BACK = ("recalled", "returned", "destroyed", "disposed", "non_sellable_other")
_ENDED = ("Completed", "Terminated")
_NEVER = "9999-12-31"
_GRAMS = {
    "MGM": Decimal("0.001"), "GRM": Decimal(1), "KGM": Decimal(1000), "TNE": Decimal(1_000_000),
    "mg": Decimal("0.001"), "g": Decimal(1), "kg": Decimal(1000), "t": Decimal(1_000_000),
    "ONZ": Decimal("28.349523125"), "LBR": Decimal("453.59237"),
}  # fmt: skip

_GAINED = (
    "More comes out than went in: something else was mixed in, or a number is wrong.",
    "Ask the processor for its batch record, and look at what else it took from stock.",
)
_EXPIRED = (
    "Goods past their date were taken in or handed out.",
    "Take them off the shelf and ask the receiver for its incoming goods check.",
)
_RECALLED = (
    "Goods under recall are still on their way to people.",
    "Stop them at the receiver, and ask the sender whether the recall notice reached it.",
)
_INCOMPLETE = (
    "Food of this kind must be traceable within a day; without this the trace breaks here.",
    "Ask the business to correct the record.",
)


def mass_gained(known: Movements, parameters: Parameters) -> Iterator[Finding]:
    """S9: a transformation puts out more of a unit than it takes in, beyond the tolerance.

    Judged only where every input has an amount of one unit (units of mass count as one) and no
    single things are used up, whose weight nobody tells. Events that one transformation id joins
    are judged together, at the last of them.
    """
    joint: dict[str, list[Movement]] = {}
    for event in known.events:
        if event.traits & TRANSFORMS and event.more is not None:
            joint.setdefault(event.more.transformation or event.spot.id, []).append(event)
    for events in joint.values():
        last = events[-1]
        permille = parameters.at(TOLERANCE_PARAMETER, last.time, DEFAULT_TOLERANCE)
        sums = _sums(events)
        if sums is not None and sums[1] * 1000 > sums[0] * (1000 + permille):
            taken, given, unit = sums
            what = (
                f"The record says that a transformation takes in {taken:f} and puts out {given:f} "
                f"({unit or 'pieces'})."
            )
            others = [one.spot.id for one in events]
            yield observation("S9", last.spot, what, _GAINED, others=others)


def _sums(events: Iterable[Movement]) -> tuple[Decimal, Decimal, str] | None:
    """Return what went in, what came out and in which unit; None where that is not known."""
    taken: list[Amount] = []
    given: list[Amount] = []
    for event in events:
        if event.more is None or event.more.inputs:
            return None
        for amount in event.more.amounts:
            (taken if amount.member == "inputQuantityList" else given).append(amount)
    if not taken or not all(is_decimal(one.quantity) for one in taken):
        return None
    units = {"GRM" if one.unit in _GRAMS else one.unit for one in taken}
    if len(units) != 1 or units == {""}:
        return None  # pieces become other pieces
    (unit,) = units
    known = [one for one in given if is_decimal(one.quantity) and _unit(one) == unit]
    return sum(map(_size, taken), Decimal(0)), sum(map(_size, known), Decimal(0)), unit


def _unit(amount: Amount) -> str:
    return "GRM" if amount.unit in _GRAMS else amount.unit


def _size(amount: Amount) -> Decimal:
    return Decimal(amount.quantity) * _GRAMS.get(amount.unit, Decimal(1))


def expired(known: Movements, papers: Sequence[Paper]) -> Iterator[Finding]:
    """S10: goods are received or dispensed after the date that their lot bears."""
    found = set[tuple[str, str]]()
    for event in known.events:
        if event.step not in _TAKEN:
            continue
        late = [one for one in event.things if _expiry(known, one) < day_of(event)]
        if late:
            found.update((one, day_of(event)) for one in late)
            yield _late(event, _expiry(known, late[0]), late)
    past = (one for one in papers if one.hands_out and one.expiry_in(known) < day_of(one.told))
    for paper in once(past, found):
        yield _late(paper.told, paper.expiry_in(known), [paper.pack])


def _late(told: Movement, expiry: str, things: Sequence[str]) -> Finding:
    what = (
        f"The record says {told.step} on {day_of(told)} of goods that expired on {expiry}: "
        f"{listed(things)}."
    )
    return observation("S10", told.spot, what, _EXPIRED)


def _expiry(known: Movements, thing: str) -> str:
    return known.expires.get(thing) or known.expires.get(known.lot_of.get(thing, "")) or "9999"


class _Notice(NamedTuple):
    """A recall, as far as a movement is judged by it."""

    id: str
    time: str
    until: str  # the last day on which it holds


class Recalls:
    """The recall notices of a log, by the things that they name."""

    def __init__(self, notices: Iterable[Observed] = ()) -> None:
        self._by_thing: dict[str, list[_Notice]] = {}
        for notice in notices:
            self.add(notice)

    def add(self, notice: Observed) -> None:
        """Take in one notice; one that was withdrawn says nothing."""
        if notice.is_withdrawn:
            return
        record = notice.record
        end = record.data.get("termination_date")
        is_over = record.data.get("status") in _ENDED and isinstance(end, str)
        known = _Notice(record.id, record.time, str(end) if is_over else _NEVER)
        for item in record.about:
            self._by_thing.setdefault(finest(item), []).append(known)

    def over(self, thing: str) -> Iterable[_Notice]:
        """Return the notices that name a thing."""
        return self._by_thing.get(thing, ())

    def in_force(self, told: Movement, thing: str, lot: str) -> dict[str, _Notice]:
        """Return the notices over a thing or its lot that hold when it is moved, by their ids."""
        if thing not in self._by_thing and lot not in self._by_thing:
            return {}
        day = day_of(told)
        named = (notice for name in {thing, lot} for notice in self.over(name))
        return {one.id: one for one in named if one.time < told.time and day <= one.until}


def recalled(known: Movements, recalls: Recalls, papers: Sequence[Paper]) -> Iterator[Finding]:
    """S11: a lot moves on although a notice recalls it."""
    found = set[tuple[str, str]]()
    for event in known.events:
        if event.step not in _MOVED or event.disposition in _COMING_BACK:
            continue
        held = dict[str, _Notice]()
        for thing in event.things:
            over = recalls.in_force(event, thing, known.lot_of.get(thing, thing))
            if over:
                held.update(over)
                found.add((thing, day_of(event)))
        if held:
            yield _moved(event, held)

    def over_pack(paper: Paper) -> dict[str, _Notice]:
        return recalls.in_force(paper.told, paper.pack, paper.lot_in(known))

    for paper in once((one for one in papers if one.hands_out and over_pack(one)), found):
        yield _moved(paper.told, over_pack(paper))


def _moved(told: Movement, held: Mapping[str, _Notice]) -> Finding:
    first = min(one.time for one in held.values())
    what = (
        f"The record says {told.step} on {day_of(told)} of goods that were recalled on "
        f"{first[:10]}."
    )
    return observation("S11", told.spot, what, _RECALLED, others=held)


def incomplete(
    known: Movements, masters: Mapping[str, Observed], parameters: Parameters
) -> Iterator[Finding]:
    """S20: an event with food of the Food Traceability List lacks a key data element.

    Which products are on the list, the authority says by their GPC brick: ``S20.brick.<code>`` is
    1. Judged are making, shipping, receiving and transforming.

    Source: 21 CFR 1 subpart S (FSMA 204), sections 1.1325 to 1.1350.
    """
    bricks = {gtin: code for gtin, one in masters.items() if (code := _brick(one))}
    if not bricks:
        return
    for event in known.events:
        listed_food = [one for one in event.things if gtin_of(one) in bricks]
        if not listed_food:
            continue
        codes = {bricks[gtin_of(one)] for one in listed_food}
        in_force = (parameters.at(f"{BRICK_PARAMETER}.{code}", event.time, 0) > 0 for code in codes)
        lacking = _lacking(event, listed_food, known) if any(in_force) else []
        if lacking:
            what = f"The record lacks what a trace of this food needs: {', '.join(lacking)}."
            others = [masters[gtin_of(listed_food[0])].record.id]
            yield observation(
                "S20", event.spot, what, _INCOMPLETE, others=others, severity=Severity.WARNING
            )


def _brick(master: Observed) -> str:
    category = master.record.data.get("category")
    is_gpc = isinstance(category, dict) and category.get("scheme") == "gpc"
    return str(category["code"]) if is_gpc and isinstance(category, dict) else ""


def _lacking(event: Movement, things: Iterable[str], known: Movements) -> list[str]:
    """Return the key data elements that a tracking event lacks, in the words of the rule."""
    is_sent, is_taken = event.step == "shipping", event.step in ("receiving", "accepting")
    if not (is_sent or is_taken or event.step in MADE or event.traits & TRANSFORMS):
        return []
    lacking = []
    if not all(LOT in one or one in known.lot_of for one in things):
        lacking.append("traceability lot code")
    amounts = () if event.more is None else event.more.amounts
    if not all(one.quantity and one.unit for one in amounts):
        lacking.append("quantity and unit of measure")
    if not event.sites and event.place is None:
        lacking.append("location")
    if is_sent and not event.traits & DESTINATION:
        lacking.append("location of the receiver")
    if is_taken and not event.traits & SOURCE:
        lacking.append("location of the sender")
    if event.step not in MADE and not event.traits & DOCUMENT:
        lacking.append("reference document")
    return lacking
