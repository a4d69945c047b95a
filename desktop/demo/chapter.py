"""What a chapter of the city's story is: a field with its people, its days, and what goes wrong.

A fault is something that happens in real offices and on real roads. None breaks a rule of
admission, so only the checks across records find them; whoever plants one knows what must be found
from the design of the checks, never from their code.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from desktop.demo.deed import Deed
from desktop.demo.people import Member, People
from desktop.ledger.record import Record


@dataclass(frozen=True, slots=True)
class Left:
    """What of one lot is still out there, in one state at one place: packs, or an amount."""

    state: str  # in the words of a recall
    place: str
    lot: str
    packs: int = 0
    quantity: str = ""  # a decimal
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Reach:
    """What a bad lot reached, as whoever planted it knows; things and places are identifiers."""

    item: str  # the bad lot
    lots: tuple[str, ...]  # affected, sorted
    packs: tuple[str, ...]  # affected, sorted
    places: tuple[str, ...]  # at which anything affected was, sorted
    left: tuple[Left, ...]  # that has to be fetched back
    cases: tuple[str, ...]  # what those who fell ill had eaten
    origin: str  # the place where it began


@dataclass(frozen=True, slots=True)
class Planted:
    """One finding that must be made, or one figure that does not follow from the log."""

    fault: str
    code: str
    records: tuple[str, ...]  # ids that the finding names, sorted
    place: str  # id of the record whose entry the finding names
    explanation: str
    recompute: str = ""  # rewards, bills or indicators, which finds it; empty: an audit does
    what: str = ""  # the figure that differs then
    reach: Reach | None = None  # what a recall must show, where this is about one
    profile: str | None = None  # whose key opens what it is found in; None: found in every audit


def planted(
    fault: str, code: str, place: Record, explanation: str, others: Iterable[Record] = ()
) -> Planted:
    """Return the finding that stands at a record and names others with it."""
    ids = {place.id, *(record.id for record in others)}
    return Planted(fault, code, tuple(sorted(ids)), place.id, explanation)


def differing(fault: str, subject: str, what: str, place: Record, explanation: str) -> Planted:
    """Return what only a recomputation finds.

    Args:
        fault: its name.
        subject: what is computed again: rewards, bills or indicators.
        what: the figure that differs, such as ``line 2, amount``.
        place: the record that states it.
        explanation: in plain words.
    """
    code = f"recompute {subject}"
    return Planted(fault, code, (place.id,), place.id, explanation, subject, what)


def found_by(profile: str, finding: Planted) -> Planted:
    """Return the finding as one that only an audit makes which opens a profile's documents."""
    return replace(finding, profile=profile)


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong once, with everything that must be found of it."""

    deeds: tuple[Deed, ...]
    planted: tuple[Planted, ...]


def found_once(
    fault: str, code: str, deeds: tuple[Deed, ...], place: Record, explanation: str, *others: Record
) -> Fault:
    """Return a fault of which one finding must be made."""
    return Fault(deeds, (planted(fault, code, place, explanation, others),))


@dataclass(frozen=True, slots=True)
class Telling:
    """What happens in one field, and, unless the city is to be clean, what goes wrong there."""

    deeds: tuple[Deed, ...]
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """One field of the city; of other chapters it knows nothing."""

    name: str
    members: tuple[Member, ...]  # who comes with it
    tell: Callable[[People], Telling]
