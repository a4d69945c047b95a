"""Checks of containers and what is in them: S5 and S6."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.checks.movements import Movement, Movements, Packing
from desktop.checks.observed import observation
from desktop.checks.supply.wording import listed
from desktop.finding import Finding, Severity

_SENT = frozenset(("shipping", "consigning", "departing"))
_TAKEN = frozenset(("receiving", "accepting"))
_HANDED_OUT = frozenset(("dispensing", "retail_selling"))
_MOVED = _SENT | _TAKEN | _HANDED_OUT

_OUTSIDE = (
    "The pack left its container without a record, or it is a copy of the one inside.",
    "Open the container and look; record the unpacking, or report the copy.",
)
_NOT_INSIDE = (
    "What was taken out had not been put in, so the record of the container is not complete.",
    "Ask who packed and who unpacked which numbers they read.",
)


def moved_outside(known: Movements) -> Iterator[Finding]:
    """S5: a thing went its own way, and its container, not unpacked, went another one.

    A thing that is named alone may have been unpacked without a record. It is a contradiction
    where the container with it in it is moved later: after the thing was handed out, or to another
    place than the thing.
    """
    packed = _Packed()
    for event in known.events:
        packing = None if event.more is None else event.more.packing
        if packing is not None:
            packed.follow(event, packing)
        elif packed.children_of and event.step in _MOVED:
            parted = packed.parted_by(event)
            if parted:
                yield _parted(event, parted, packed)
                for one in parted:  # said once
                    packed.take_out(one)
            packed.move(event)


def _parted(event: Movement, parted: list[str], packed: "_Packed") -> Finding:
    first, filled = packed.alone[parted[0]], packed.where[parted[0]]
    what = (
        f"The record says {event.step} on {event.time[:10]} of a container with things in it that "
        f"had been moved without it ({first.step} on {first.time[:10]}): {listed(parted)}."
    )
    others = (first.spot.id, filled.spot.id)
    return observation("S5", event.spot, what, _OUTSIDE, others=others, severity=Severity.WARNING)


def _is_parted(thing: Movement, container: Movement) -> bool:
    """Return whether a thing and its container cannot have moved together."""
    if thing.step in _HANDED_OUT:
        return container.time > thing.time
    if thing.step in _TAKEN and container.step in _TAKEN:
        return _are_apart(thing.sites, container.sites)
    if thing.step in _SENT and container.step in _SENT:
        return _are_apart(thing.to, container.to)
    return False


def _are_apart(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return bool(one) and bool(other) and not set(one) & set(other)


def _are_together(thing: Movement, container: Movement) -> bool:
    """Return whether two events may be two lines of one delivery."""
    is_one = {thing.step, container.step} <= _TAKEN or {thing.step, container.step} <= _SENT
    return is_one and not _is_parted(thing, container)


@dataclass(slots=True)
class _Packed:
    """Which things are in which open containers."""

    parent_of: dict[str, str] = field(default_factory=dict)
    children_of: dict[str, dict[str, None]] = field(default_factory=dict)
    where: dict[str, Movement] = field(default_factory=dict)  # thing to the event that packed it
    alone: dict[str, Movement] = field(default_factory=dict)  # thing to where it went by itself
    moved: dict[str, Movement] = field(default_factory=dict)  # container to its last movement

    def follow(self, event: Movement, packing: Packing) -> None:
        """Do what an event of packing or unpacking says."""
        if packing.action == "ADD":
            for child in packing.children:
                self.take_out(child)
                self.parent_of[child] = packing.parent
                self.children_of.setdefault(packing.parent, {})[child] = None
                self.where[child] = event
                self.alone.pop(child, None)
        elif packing.action == "DELETE":
            for child in packing.children or tuple(self.children_of.get(packing.parent, ())):
                if self.parent_of.get(child) == packing.parent:
                    self.take_out(child)

    def take_out(self, thing: str) -> None:
        """Forget the container of a thing."""
        parent = self.parent_of.pop(thing, None)
        if parent is not None:
            del self.children_of[parent][thing]

    def parted_by(self, event: Movement) -> list[str]:
        """Return the things that this movement of their container contradicts."""
        if not self.alone:
            return []
        inside = dict.fromkeys(one for held in event.contents.values() for one in held)
        there = [one for one in inside if one in self.alone and one in self.parent_of]
        return [one for one in there if _is_parted(self.alone[one], event)]

    def move(self, event: Movement) -> None:
        """Remember which containers moved, and which things moved without theirs."""
        named = frozenset(event.named)
        for one in event.named:
            if one in self.children_of:
                self.moved[one] = event
        for held in event.contents.values():
            for one in held:
                if one in self.alone and _are_together(self.alone[one], event):
                    del self.alone[one]
        for one in event.single:
            if self.is_alone(one, named):
                container = self.moved.get(self.parent_of[one])
                if container is None or not _are_together(event, container):
                    self.alone[one] = event

    def is_alone(self, thing: str, named: frozenset[str]) -> bool:
        """Return whether a thing is in containers of which none is named with it."""
        outer = self.parent_of.get(thing)
        if outer is None:
            return False
        seen = {thing}
        while outer is not None and outer not in seen:
            if outer in named:
                return False
            seen.add(outer)
            outer = self.parent_of.get(outer)
        return True


def never_inside(known: Movements) -> Iterator[Finding]:
    """S6: things are taken out of a container that the log has filled, but not with them."""
    inside: dict[str, set[str]] = {}
    for event in known.events:
        packing = None if event.more is None else event.more.packing
        if packing is None:
            continue
        if packing.action == "ADD":
            inside.setdefault(packing.parent, set()).update(packing.children)
        elif packing.action == "DELETE":
            held = inside.get(packing.parent)
            if held is None:
                continue  # filled where the log does not reach
            strange = [one for one in packing.children if one not in held]
            if strange:
                what = (
                    f"The record says that things were taken out of {packing.parent} that were "
                    f"not in it: {listed(strange)}."
                )
                yield observation("S6", event.spot, what, _NOT_INSIDE)
            held.difference_update(packing.children or tuple(held))
