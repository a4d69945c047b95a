"""Checks of serial numbers: S1, S2, S3, S16 and S18."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from desktop.checks.identifiers import gtin_of
from desktop.checks.movements import (
    ADD,
    MADE,
    Making,
    Movement,
    Movements,
    is_serial,
)
from desktop.checks.observed import Observed, Parameters, observation
from desktop.checks.supply.endings import bring_back, is_after, is_coming_back, note_end
from desktop.checks.supply.papers import PAPER, Paper, day_of, once
from desktop.checks.supply.wording import listed
from desktop.finding import Finding, Severity

MASTER_PARAMETER = "S16.required"
MADE_PARAMETER = "S2.required"

_HANDLED = frozenset((
    "shipping", "departing", "arriving", "receiving", "accepting", "loading", "transporting",
    "consigning", "packing", "storing", "stocking", "picking", "staging_outbound",
    "retail_selling",
))  # fmt: skip
_TWICE = (
    "Of two packs with one serial number at least one is a copy.",
    "Hold both, and ask the manufacturer which one it made.",
)
_UNKNOWN = (
    "Nobody has put this pack on record as made; it may be a copy.",
    "Hold the goods, ask the manufacturer for the serial numbers, and report what cannot be told.",
)
_OVER = (
    "What was used up, destroyed or handed out is on its way again; it may be a copy.",
    "Hold the pack, and ask both parties which of the two records is the mistake.",
)
_STUCK = (
    "A pack comes back only where it left trade, in time, and never once destroyed or stolen.",
    "Hold the pack, do not hand it out, and ask both places what became of it.",
)
_MISMATCH = (
    "A pack has one product code, one lot and one date; here the records contradict each other.",
    "Hold the goods and ask the manufacturer what is printed on them.",
)
_NO_MASTER = (
    "The authority asks for master data of every product, and this one has none on record.",
    "Ask the manufacturer to record the product.",
)
_DIGIT = (
    "The number is misread or mistyped: whoever looks it up finds nothing, or another product.",
    "Ask the issuer to correct the record.",
)


def commissioned_twice(known: Movements) -> Iterator[Finding]:
    """S1: a serial number is brought into being that another event has brought into being."""
    for event in known.events:
        making = event.making
        if making is None:
            continue
        again = [
            one for one in making.serials
            if known.made[one] is not event and is_serial(one)
            and not _is_logged_twice(known.made[one], event)
        ]  # fmt: skip
        if again:
            first = known.made[again[0]]
            what = (
                f"The record says that packs were made on {event.time[:10]} that were already "
                f"made on {first.time[:10]}: {listed(again)}."
            )
            yield observation("S1", event.spot, what, _TWICE, others=(first.spot.id,))


def is_same(one: Movement, other: Movement) -> bool:
    """Return whether two records tell of one event at one place, which was logged twice."""
    return (one.time, one.step, one.named, one.sites) == (
        other.time, other.step, other.named, other.sites,
    )  # fmt: skip


def _is_logged_twice(one: Movement, other: Movement) -> bool:
    # Whoever copies packs can copy time and place, too, but not the maker's signature.
    return is_same(one, other) and one.issuer == other.issuer


def never_commissioned(
    known: Movements,
    papers: Sequence[Paper],
    parameters: Parameters,
    is_given: Callable[[str], bool] | None = None,
) -> Iterator[Finding]:
    """S2: a pack is named or handed out that no event of the log has brought into being.

    Judged only for products of which some pack was ever made on record, be it in an event that
    counts no more: where the maker records nothing here, every pack would be found. Parameter
    ``S2.required``: 1 where all makers have to record their packs.

    Args:
        known: the movements.
        papers: what pharmacies hand out.
        parameters: published figures.
        is_given: where not all events are known, whether any gives a name.
    """

    def is_ghost(pack: str, time: str) -> bool:
        if pack in known.made or not is_serial(pack):
            return False
        gtin = gtin_of(pack) or ""
        is_known = gtin in known.products or (is_given is not None and is_given(made_name(gtin)))
        return is_known or parameters.at(MADE_PARAMETER, time, 0) > 0

    found = set[tuple[str, str]]()
    for event in known.events:
        ghosts = [one for one in event.named if is_ghost(one, event.time)]
        if ghosts:
            found.update((one, day_of(event)) for one in ghosts)
            what = f"The record names packs that were never commissioned: {listed(ghosts)}."
            yield observation("S2", event.spot, what, _UNKNOWN)
    unmade = (one for one in papers if one.hands_out and is_ghost(one.pack, one.told.time))
    for paper in once(unmade, found):
        what = f"The record hands out a pack that was never commissioned: {paper.pack}."
        yield observation("S2", paper.told.spot, what, _UNKNOWN)


def made_name(gtin: str) -> str:
    """Return the name that events give which make packs of a product."""
    return f"made:{gtin}"


def handled_after_end(line: Sequence[Movement], parameters: Parameters) -> Iterator[Finding]:
    """S3: a thing is handled although it was decommissioned, destroyed or dispensed before.

    Parameter ``S3.days``: within how many days it may come back where it left trade, 10 if none.

    Args:
        line: events and papers, as `desktop.checks.supply.endings.in_order` returns them.
        parameters: published figures.
    """
    ended: dict[str, Movement] = {}
    said = set[tuple[object, ...]]()  # by papers, which are often recorded twice
    for told in line:
        itself = (told.named, day_of(told), told.step, told.sites) if told.traits & PAPER else ()
        is_told = itself in said
        if not ended:
            pass
        elif is_coming_back(told):
            stuck = bring_back(told, ended, parameters)
            if stuck and told.traits & PAPER and not is_told:
                said.add(itself)
                yield _still_over(told, stuck)
        elif (told.step in _HANDLED or told.step == "dispensing") and told.disposition != "stolen":
            over = {one: ended[one] for one in told.single if one in ended}
            late = {one: end for one, end in over.items() if is_after(told, end)}
            if late and not is_told:
                said.update([itself] if itself else ())
                yield _handled(told, late)
        note_end(told, ended)


def _handled(told: Movement, late: Mapping[str, Movement]) -> Finding:
    last = next(iter(late.values()))
    what = (
        f"The record says {told.step} on {day_of(told)} of things that ended "
        f"({_ending(last)}) on {day_of(last)}: {listed([*late])}."
    )
    return observation("S3", told.spot, what, _OVER, others=(last.spot.id,))


def _still_over(told: Movement, stuck: Mapping[str, Movement]) -> Finding:
    last = next(iter(stuck.values()))
    what = (
        f"The record says that packs are active again on {day_of(told)} that ended "
        f"({_ending(last)}) on {day_of(last)} and cannot come back so: {listed([*stuck])}."
    )
    return observation("S3", told.spot, what, _STUCK, others=(last.spot.id,))


def _ending(end: Movement) -> str:
    is_state = end.disposition == "stolen" or (end.traits & PAPER and end.disposition)
    return end.disposition if is_state else end.step or "DELETE"


def contradicted(known: Movements) -> Iterator[Finding]:
    """S16: product code, serial number, lot and date of one pack do not go together.

    A pack belongs to the lot that it was commissioned with, and a lot has one date of each name.
    """
    lots: dict[str, tuple[str, Movement]] = {}
    dates: dict[tuple[str, str], tuple[str, Movement]] = {}
    for event in known.events:
        if event.making is not None:
            yield from _retold(event, event.making, lots, dates)
    for event in known.events:
        if event.more is None:
            continue
        for thing, lot in event.more.claims:
            made = known.lot_of.get(thing)
            if made is not None and made != lot:
                what = f"The record says that {thing} is of {lot}; it was commissioned as {made}."
                maker = known.made[thing].spot.id
                yield observation("S16", event.spot, what, _MISMATCH, others=(maker,))


def _retold(
    event: Movement,
    making: Making,
    lots: dict[str, tuple[str, Movement]],
    dates: dict[tuple[str, str], tuple[str, Movement]],
) -> Iterator[Finding]:
    """Yield what one making says otherwise than one before it, and keep what it says."""
    for serial, lot in making.lots:
        told, first = lots.setdefault(serial, (lot, event))
        if told != lot:
            what = f"The record says that {serial} is of {lot}; another one says {told}."
            yield observation("S16", event.spot, what, _MISMATCH, others=(first.spot.id,))
            break
    for thing in making.dated:
        if is_serial(thing) and thing in lots:
            continue  # its lot bears the date
        told, first = dates.setdefault((thing, making.date_name), (making.date, event))
        if told != making.date:
            what = (
                f"The record says that {thing} bears the date {making.date}; another one says "
                f"{told}."
            )
            yield observation("S16", event.spot, what, _MISMATCH, others=(first.spot.id,))
            break


def without_master(
    known: Movements, masters: Mapping[str, Observed], parameters: Parameters
) -> Iterator[Finding]:
    """S16: goods are made of a product without master data, where an authority asks for them.

    Args:
        known: the movements.
        masters: the records of products by GTIN of 14 digits.
        parameters: ``S16.required`` is 1 where every product must be on record.
    """
    for event in known.events:
        if event.step not in MADE or not event.traits & ADD:
            continue
        if not parameters.at(MASTER_PARAMETER, event.time, 0):
            continue
        gtins = dict.fromkeys(gtin for gtin in map(gtin_of, event.named) if gtin)
        missing = [gtin for gtin in gtins if gtin not in masters]
        if missing:
            what = f"The record makes products that are not on record: {listed(missing)}."
            yield observation("S16", event.spot, what, _NO_MASTER)


def wrong_digit(known: Movements) -> Iterator[Finding]:
    """S18: an identifier has the form of a GS1 key, and its check digit is wrong."""
    for event in known.events:
        if event.more is not None and event.more.odd:
            what = f"The record names numbers with wrong check digits: {listed(event.more.odd)}."
            yield observation("S18", event.spot, what, _DIGIT, severity=Severity.WARNING)
