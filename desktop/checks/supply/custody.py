"""Checks of who holds the goods: S4, S13 and S19."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from desktop.checks.identifiers import gln_link
from desktop.checks.movements import MADE, OBJECT, Amount, Movement, Movements
from desktop.checks.observed import Observed, Parameters, observation
from desktop.checks.supply.wording import listed
from desktop.finding import Finding, Severity
from desktop.ledger.scalar import is_decimal

LICENCE_KIND = "party.licence"
STATUS_KIND = "record.status"
LICENCE_PARAMETER = "S13.required"
STEP_TABLE = "S13.step"
"""Table of the types of licences that allow a step: ``S13.step.<step>.<type>`` is 1."""

_LEFT = frozenset(("shipping", "consigning", "departing", "transporting", "loading"))
_TAKEN = frozenset(("receiving", "accepting"))
_KEPT = frozenset((*MADE, "storing", "stocking"))
_GONE = frozenset(("shipping", "dispensing", "retail_selling"))
_CAME = frozenset((
    *MADE, *_TAKEN, "arriving", "storing", "stocking", "void_shipping",
    "cycle_counting", "stock_taking", "creating_class_instance", "unpacking", "repackaging",
))  # fmt: skip
_NEVER = "9999"

_ELSEWHERE = (
    "The goods went to another place than they were sent to.",
    "Ask the receiver, the carrier and the sender where the goods are and who ordered it.",
)
_UNSENT = (
    "Two places say that they hold the goods, or the shipment was not recorded.",
    "Ask both places; record the missing shipment, or look for a copy.",
)
_UNLICENSED = (
    "As far as the log says, the business was not allowed to work on that day.",
    "Ask the business and its authority: either the work or the missing licence is a mistake.",
)
_MORE_THAN_HELD = (
    "More left the place than ever came there or was made there; the rest may be something else.",
    "Compare the stock with the records, and ask where the rest came from.",
)


def custody_broken(known: Movements) -> Iterator[Finding]:
    """S4: goods arrive where they were not sent, or are received while another place holds them.

    Only things that are named one by one and places with a GLN are judged; where nothing is known
    of a thing before it is received, nothing is said.
    """
    last: dict[str, Movement] = {}
    for event in known.events:
        step = event.step
        if step in _TAKEN:
            if event.sites:
                yield from _broken(event, last)
        elif step not in _LEFT and step not in _KEPT:
            continue
        for thing in event.single_things:
            last[thing] = event


def _broken(event: Movement, last: Mapping[str, Movement]) -> Iterator[Finding]:
    astray: dict[str, Movement] = {}
    unsent: dict[str, Movement] = {}
    for thing in event.single_things:
        before = last.get(thing)
        if before is None:
            continue
        if before.step in _LEFT:
            if before.to and not set(before.to) & set(event.sites):
                astray[thing] = before
        elif before.sites and not set(before.sites) & set(event.sites):
            unsent[thing] = before
    for found, texts, how in ((astray, _ELSEWHERE, "sent to"), (unsent, _UNSENT, "held by")):
        if found:
            first = next(iter(found.values()))
            places = first.to if found is astray else first.sites
            what = (
                f"The record says {event.step} on {event.time[:10]} at {event.sites[0]} of goods "
                f"that were {how} {places[0]} on {first.time[:10]}: {listed([*found])}."
            )
            others = {one.spot.id for one in found.values()}
            yield observation(
                "S4", event.spot, what, texts, others=others, severity=Severity.WARNING
            )


@dataclass(slots=True)
class _Licence:
    """One licence with the times at which it did not hold."""

    id: str
    sort: str  # type of licence
    start: str
    until: str
    gaps: list[tuple[str, str]] = field(default_factory=list)  # from, until

    def covers(self, day: str) -> bool:
        """Return whether it holds on a day."""
        in_gap = any(start[:10] <= day < end[:10] for start, end in self.gaps)
        return self.start <= day <= self.until and not in_gap


class Licences:
    """The licences of a log, by the places that they name.

    One that was revoked or suspended later still covers what was done before.
    """

    def __init__(self, observed: Iterable[Observed] = ()) -> None:
        self._by_id: dict[str, _Licence] = {}
        self._by_site: dict[str, list[_Licence]] = {}
        for one in observed:
            self.add(one)

    def add(self, one: Observed) -> None:
        """Take in a licence or a change of status."""
        data = one.record.data
        if one.name == STATUS_KIND:
            self._change(one)
        elif not one.is_superseded:
            sort, until = str(data.get("licenceType")), str(data.get("until", _NEVER))
            licence = _Licence(one.record.id, sort, str(data["from"]), until)
            self._by_id[one.record.id] = licence
            party, sites = data.get("party"), data.get("sites")
            glns = [str(site) for site in sites] if isinstance(sites, list) else []
            if isinstance(party, dict) and "gln" in party:
                glns.append(str(party["gln"]))
            for gln in dict.fromkeys(glns):
                self._by_site.setdefault(gln_link(gln), []).append(licence)

    def _change(self, status: Observed) -> None:
        action, time = status.record.data.get("action"), status.record.time
        for ref in status.record.refs:
            licence = self._by_id.get(ref.id)
            if licence is None:
                continue
            if action in ("suspend", "revoke"):
                licence.gaps.append((time, _NEVER))
            elif action == "reinstate" and licence.gaps:
                licence.gaps[-1] = (licence.gaps[-1][0], time)

    def of(self, site: str) -> tuple[_Licence, ...]:
        """Return the licences that name a place."""
        return tuple(self._by_site.get(site, ()))


def unlicensed(known: Movements, licences: Licences, parameters: Parameters) -> Iterator[Finding]:
    """S13: something is done at a place whose licence does not hold on that day.

    A place without any licence is judged only where ``S13.required`` is 1: it may lie under
    another authority. Where an authority has published which types of licences allow a step
    (`STEP_TABLE`), no other type counts for it.
    """
    judged: dict[tuple[object, ...], tuple[str, tuple[str, ...]] | None] = {}
    tables: dict[tuple[str, str], frozenset[str]] = {}  # by step and time
    is_tabled = parameters.has(STEP_TABLE)
    for event in known.events:
        if not event.sites:
            continue
        is_required = parameters.at(LICENCE_PARAMETER, event.time, 0) > 0
        sorts = frozenset[str]()
        if is_tabled:
            at = (event.step, event.time)
            if at not in tables:
                tables[at] = parameters.listed(f"{STEP_TABLE}.{event.step}", event.time)
            sorts = tables[at]
        key = (event.sites, event.time[:10], is_required, sorts)
        if key not in judged:
            judged[key] = _unlicensed(event, licences, sorts, is_required=is_required)
        found = judged[key]
        if found is not None:
            text, others = found
            what = f"The record says {event.step or 'something'} on {event.time[:10]} {text}"
            yield observation("S13", event.spot, what, _UNLICENSED, others=others)


def _unlicensed(
    event: Movement, licences: Licences, sorts: frozenset[str], *, is_required: bool
) -> tuple[str, tuple[str, ...]] | None:
    day = event.time[:10]
    for site in event.sites:
        held = licences.of(site)
        ids = tuple(one.id for one in held)
        in_force = [one for one in held if one.covers(day)]
        if held and not in_force:
            return f"at {site}, whose licence did not hold.", ids
        if held and sorts and not any(one.sort in sorts for one in in_force):
            return f"at {site}, whose licence is not for that.", ids
        if not held and is_required:
            return f"at {site}, which has no licence on record.", ()
    return None


class _Stock(NamedTuple):
    """So much of a lot, in one unit, at one place."""

    site: str
    lot: str
    unit: str


def more_than_held(known: Movements) -> Iterator[Finding]:
    """S19: more of a lot leaves a place than was made there or came there.

    Judged only where the log tells how the lot came there, in the same unit, and as long as no part
    of it came there inside a container, for then its amount is not told again.
    """
    carried: dict[str, dict[str, set[str]]] = {}
    untold = set[tuple[str, str]]()  # place and lot, of which more came there than is told
    held: dict[_Stock, Decimal] = {}
    told: set[tuple[str, str, tuple[str, ...], str, tuple[Amount, ...]]] = set()
    for event in known.events:
        untold.update(_come_inside(event, carried))
        if event.more is None or not event.more.amounts or not event.sites:
            continue
        itself = (event.time, event.step, event.sites, event.issuer, event.more.amounts)
        if itself in told:
            continue  # logged twice
        told.add(itself)
        for amount in event.more.amounts:
            stock = _Stock(event.sites[0], amount.thing, amount.unit)
            if (stock.site, stock.lot) in untold or not is_decimal(amount.quantity):
                continue
            change = _change(event, amount.member) * Decimal(amount.quantity)
            if change > 0 or stock in held:
                held[stock] = held.get(stock, Decimal(0)) + change
            if change < 0 and held.get(stock, Decimal(0)) < 0:
                what = (
                    f"The record says {event.step or 'use'} of {amount.quantity} {amount.unit} of "
                    f"{amount.thing}; that is {-held[stock]} more than the place held."
                )
                yield observation("S19", event.spot, what, _MORE_THAN_HELD)
                held[stock] = Decimal(0)


def _come_inside(
    event: Movement, carried: dict[str, dict[str, set[str]]]
) -> Iterator[tuple[str, str]]:
    """Yield places with the lots that are there inside a container which was filled elsewhere.

    Args:
        event: the next one in the order of time.
        carried: containers with the lots put into them by amounts, each with the places at which
            that was done; what the event fills is added.
    """
    more = event.more
    if more is not None and more.packing is not None:
        lots = [one.thing for one in more.amounts if one.member == "childQuantityList"]
        for lot in lots:
            filled = carried.setdefault(more.packing.parent, {}).setdefault(lot, set())
            if more.packing.action == "ADD":
                filled.update(event.sites)
    if not carried or event.step in _LEFT:
        return
    for one in event.things:
        for lot, places in carried.get(one, {}).items():
            yield from ((site, lot) for site in event.sites if site not in places)


def _change(event: Movement, member: str) -> int:
    """Return whether an amount adds to what a place holds (1), is taken from it (-1) or neither."""
    if member == "outputQuantityList":
        return 1
    if member == "inputQuantityList":
        return -1
    if member != "quantityList" or not event.traits & OBJECT:
        return 0  # other events tell of the same goods once more
    if event.step in _GONE:
        return -1
    return 1 if event.step in _CAME else 0
