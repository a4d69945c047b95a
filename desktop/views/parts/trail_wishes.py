"""What can be done with one card of a trail: follow it, suspect it, watch it, see its records."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.checks.movements import finest
from desktop.trails.net_folding import PLACE
from desktop.trails.watching import AREA, ISSUER, ITEM, KEY, Subject, subject_of
from desktop.views.context import Context
from desktop.views.models.chain_target import AtEntry
from desktop.views.models.inspection_target import PLANNED, inspection_target
from desktop.views.models.inspection_target import WISH as INSPECT
from desktop.views.models.trail_beside import issuers_of, places_beside
from desktop.views.models.trail_picture import Card, TrailPicture, short_name
from desktop.views.parts.plain import short_hash
from desktop.views.parts.watch_desk import WatchDesk
from desktop.views.parts.watch_sheet import WatchSheet
from desktop.views.saying import later, say
from desktop.views.wish import Wish

_SUSPECT = later("Works out what it reached, where that is now, and where it may come from")
_WATCH = later("New records about it are told after each sync")
_WATCH_NEAR = later("Its place, who recorded it, or their key")


@dataclass(frozen=True, slots=True)
class CardActions:
    """What the page does with a card."""

    follow: Callable[[Sequence[str]], None]
    mark_suspect: Callable[[Sequence[str]], None]
    unfold: Callable[[Card], None]


class CardWishes:
    """Says for each card what can be asked for."""

    def __init__(
        self, page: QWidget, context: Context, desk: WatchDesk, actions: CardActions
    ) -> None:
        self._page, self._context, self._desk, self._actions = page, context, desk, actions
        self.sheet: WatchSheet | None = None

    def of(self, picture: TrailPicture, card: Card, suspects: Sequence[str]) -> tuple[Wish, ...]:
        """Return everything that can be done with a card."""
        suspect = self.suspect(card, suspects)
        if not card.node.is_single:
            return (Wish(say("Unfold"), partial(self._actions.unfold, card)), suspect)
        name, is_place = card.node.members[0], card.node.sort == PLACE
        wishes = []
        if not (is_place or card.is_start):
            wishes.append(Wish(say("Follow it"), partial(self._actions.follow, (name,))))
        if not is_place:
            wishes.append(suspect)
        wishes.append(
            Wish(say("Show records"), partial(self._context.go, "records", f"about:{name}"))
        )
        if card.spots:
            target = AtEntry(card.spots[-1].entry)
            wishes.append(Wish(say("Show in chain"), partial(self._context.go, "chain", target)))
        wishes.append(self._watch(AREA if is_place else ITEM, name))
        near = partial(self._watch_near, picture, card)
        wishes.append(Wish(say("Watch beside it\u2026"), near, tip=_WATCH_NEAR))
        if not is_place:
            form = inspection_target(PLANNED, about=(name,))
            wishes.append(Wish(INSPECT, partial(self._context.go, "new", form)))
        return tuple(wishes)

    def suspect(self, card: Card, suspects: Sequence[str]) -> Wish:
        """Return the wish to take a card's things for bad."""
        why_not = ""
        if card.node.sort == PLACE:
            why_not = say("A place is not recalled; choose a lot, a pack or a container.")
        elif set(card.node.members) <= set(suspects):
            why_not = say("It is marked already.")
        run = partial(self._actions.mark_suspect, card.node.members)
        return Wish(say("Mark as suspect"), run, why_not, _SUSPECT)

    def _watch(self, sort: str, name: str) -> Wish:
        is_watched = self._desk.is_watched(subject_of(sort, name))
        text = say("Watch no more" if is_watched else "Watch it")
        return Wish(text, partial(self._desk.watch, sort, name, is_on=not is_watched), tip=_WATCH)

    def _watch_near(self, picture: TrailPicture, card: Card) -> None:
        self.sheet = WatchSheet(
            self._page.window(), self._context, self._desk, near_subjects(picture, card)
        )
        self.sheet.open()


def near_subjects(picture: TrailPicture, card: Card) -> list[tuple[str, Subject]]:
    """Return what stands beside a card and can be watched: places, who recorded it, their keys."""
    read = picture.read
    found = [
        (short_name(read, place), subject_of(AREA, place)) for place in places_beside(picture, card)
    ]
    for did in issuers_of(picture, card):
        if name := read.story.names.get(did):
            found.append((name, subject_of(ISSUER, name)))
        told = say("{name}, key \u2026{did}", name=name or say("Key"), did=short_hash(did)[-4:])
        found.append((told, Subject(KEY, did)))
    if card.node.sort != PLACE:
        found.append((card.title, Subject(ITEM, finest(card.node.members[0]))))
    return found
