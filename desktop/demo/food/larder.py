"""What of a bad lot lies where, as the story knows it: written down step by step as it is told.

Whoever tells the story says what became of what. A thing made of something bad is bad from then on;
nothing is looked up afterwards, so this is an answer to compare a recall with, and not another way
to work one out.
"""

from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, field
from decimal import Decimal

from desktop.demo.chapter import Left

MADE, WAY, SHELF, GONE = "not shipped", "on the way", "on the shelf", "gone"


@dataclass(slots=True)
class Larder:
    """The book of one story; things and places are GS1 Digital Links."""

    lots: dict[str, None] = field(default_factory=dict)  # that are bad
    packs: dict[str, tuple[str, str]] = field(default_factory=dict)  # bad; state and place
    places: dict[str, None] = field(default_factory=dict)  # where anything bad was
    _lot_of: dict[str, str] = field(default_factory=dict)
    _amounts: dict[tuple[str, str, str], Decimal] = field(default_factory=dict)
    _inside: dict[str, tuple[str, ...]] = field(default_factory=dict)  # of cases

    def spoil(self, lot: str) -> None:
        """Say that a lot is bad from its beginning."""
        self.lots[lot] = None

    def made(self, lot: str, amount: Decimal, place: str, of: Mapping[str, Decimal]) -> None:
        """Note that a lot was made of others; of none if it came from the field."""
        if any(one in self.lots for one in of):
            self.lots[lot] = None
        for one, used in of.items():
            self._take(one, used, place)
        self._add((MADE, place, lot), amount)
        self._seen(place, [lot, *of])

    def portioned(self, lot: str, amount: Decimal, place: str, packs: Iterable[str]) -> None:
        """Note that packs were made of a lot, at the place where it was made."""
        self._add((MADE, place, lot), -amount)
        for pack in packs:
            self._lot_of[pack] = lot
            if lot in self.lots:
                self.packs[pack] = (MADE, place)
        self._seen(place, [lot])

    def packed(self, case: str, packs: Iterable[str], place: str) -> None:
        """Note what is in a case from now on; nothing if it is unpacked."""
        inside = tuple(packs)
        self._seen(place, [case, *inside])
        self._inside[case] = inside

    def moved(self, things: Iterable[str], state: str, place: str, seen: str) -> None:
        """Note that cases or packs are in another state, and where that was seen."""
        for thing in things:
            for pack in self._inside.get(thing, (thing,)):
                if pack in self.packs:
                    self.packs[pack] = (state, place)
            self._seen(seen, [thing])

    def poured(self, lot: str, amount: Decimal, here: str, new: tuple[str, str]) -> None:
        """Note that so much of a lot went from a place into another state."""
        self._take(lot, amount, here)
        self._add((*new, lot), amount)
        self._seen(here, [lot])

    def arrived(self, lot: str, amount: Decimal, here: str) -> None:
        """Note that so much of a lot came in that was on its way here."""
        self._add((WAY, here, lot), -amount)
        self._add((SHELF, here, lot), amount)
        self._seen(here, [lot])

    def seen(self, things: Iterable[str], place: str) -> None:
        """Note that things were at a place, where nothing became of them."""
        self._seen(place, things)

    def left(self) -> tuple[Left, ...]:
        """Return what is bad and not gone, by state, place and lot."""
        counts: dict[tuple[str, str, str], int] = {}
        for pack, at in self.packs.items():
            if at[0] != GONE:
                key = (*at, self._lot_of[pack])
                counts[key] = counts.get(key, 0) + 1
        counted = [Left(*key, packs=count) for key, count in counts.items()]
        weighed = [
            Left(*key, quantity=f"{amount.normalize():f}", unit="KGM")
            for key, amount in self._amounts.items()
            if key[0] != GONE and key[2] in self.lots and amount > 0
        ]
        return tuple(
            sorted([*counted, *weighed], key=lambda one: [str(part) for part in astuple(one)])
        )

    def _take(self, lot: str, amount: Decimal, here: str) -> None:
        state = SHELF if (SHELF, here, lot) in self._amounts else MADE
        self._add((state, here, lot), -amount)

    def _add(self, key: tuple[str, str, str], amount: Decimal) -> None:
        self._amounts[key] = self._amounts.get(key, Decimal(0)) + amount

    def _seen(self, place: str, things: Iterable[str]) -> None:
        if place.startswith("geo:"):  # a lorry's position on the road: nothing is kept there
            return
        for thing in things:
            inside = self._inside.get(thing, (thing,))
            if any(one in self.lots or one in self.packs for one in inside):
                self.places[place] = None
