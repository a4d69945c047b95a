"""What else is on record around one card of a trail: other fields, its places, who recorded it.

Each line leads on: to a card, to records, or to a process step by step. A link says that records
name the same thing or place; whether they have to do with each other is for the reader.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from desktop.finding import Finding, Severity
from desktop.trails.links import Link
from desktop.trails.net_folding import PLACE
from desktop.trails.process import kinds_that_begin
from desktop.verdict import Check, Result
from desktop.views.models.finding_texts import headline_of
from desktop.views.models.inspection import Section
from desktop.views.models.trail_picture import Card, TrailPicture, short_name
from desktop.views.models.trail_read import TrailRead
from desktop.views.parts.plain import short_hash
from desktop.views.saying import amount, grouped, say
from desktop.views.wish import Wish

_MOST_LINES = 8
_MOST_MEMBERS = 100
_MOST_IDS = 200  # of one search
_HOPS = 2  # from a place to its licence, and to what names that


@dataclass(frozen=True, slots=True)
class Ways:
    """Where lines lead: what the page does for each."""

    card: Callable[[str], None]  # by its key
    records: Callable[[str], None]  # by a search
    process: Callable[[str], None]  # by the record that it began with


def beside_section(name: str, lines: Sequence[tuple[Check, Callable[[], None] | None]]) -> Section:
    """Return a section of lines that lead somewhere, the first ones only where there are many."""
    shown = list(lines[:_MOST_LINES])
    if len(lines) > len(shown):
        shown.append(
            (
                Check(say("and {lines} more", lines=grouped(len(lines) - len(shown))), Result.NOTE),
                None,
            )
        )
    ways = tuple(None if run is None else Wish(line.name, run) for line, run in shown)
    return Section(name, tuple(line for line, _ in shown), ways)


def wrong_section(touching: Sequence[Finding], ways: Ways) -> Section:
    """Return what checks object to, each leading to the record that it is about."""
    lines: list[tuple[Check, Callable[[], None] | None]] = [
        (
            Check(
                headline_of(one),
                Result.NOTE if one.severity is Severity.NOTE else Result.AGAINST,
                one.what,
            ),
            partial(ways.records, _search(one.records)) if one.records else None,
        )
        for one in touching
    ]
    if not lines:
        lines.append((Check(say("No check objects to its records"), Result.NOTE), None))
    return beside_section(say("What is wrong"), lines)


def beside_sections(picture: TrailPicture, card: Card, ways: Ways) -> tuple[Section, ...]:
    """Return what else names a card, what names its places, and who recorded it."""
    read, members = picture.read, card.node.members[:_MOST_MEMBERS]
    own = read.story.index.links(members, 1)
    sections = [beside_section(say("Also on record"), _grouped(read, own, ways, is_told=False))]
    if card.node.sort != PLACE:
        known = {link.spot.id for link in own}
        around = read.story.index.links(places_beside(picture, card), 1)
        others = [link for link in around if link.spot.id not in known]
        sections.append(beside_section(say("At its places"), _grouped(read, others, ways)))
    elif own:
        known = {link.spot.id for link in own}
        further = read.story.index.links(members, _HOPS)
        others = [link for link in further if link.spot.id not in known]
        sections.append(beside_section(say("Linked further"), _grouped(read, others, ways)))
    sections.append(beside_section(say("Recorded by"), _issuers(picture, card, ways)))
    return tuple(one for one in sections if one.lines)


def issuers_of(picture: TrailPicture, card: Card) -> Counter[str]:
    """Return the keys that recorded a card's steps, with how many each."""
    issuers = picture.issuers
    return Counter(issuers[spot.id] for spot in card.spots if spot.id in issuers)


def places_beside(picture: TrailPicture, card: Card) -> tuple[str, ...]:
    """Return the places that a card leads from or to; its own where it is one."""
    if card.node.sort == PLACE:
        return card.node.members
    number = picture.numbers[card.key]
    beside = (
        picture.cards[other].node
        for pair in picture.edges
        if number in pair
        for other in pair
        if other != number
    )
    places = (one for node in beside if node.sort == PLACE for one in node.members)
    return tuple(dict.fromkeys(places))


def _grouped(
    read: TrailRead, links: Iterable[Link], ways: Ways, *, is_told: bool = True
) -> list[tuple[Check, Callable[[], None] | None]]:
    """Return a line for each kind and what its records name, leading to these records."""
    groups: dict[tuple[int, str, str], list[Link]] = {}
    for link in links:
        groups.setdefault((link.hops, link.kind, link.of), []).append(link)
    lines: list[tuple[Check, Callable[[], None] | None]] = []
    for (_, kind, name), found in groups.items():
        first, last = found[0].time[:10], found[-1].time[:10]
        days = (
            first
            if first == last
            else say(
                "{found}, {first} to {last}", found=grouped(len(found)), first=first, last=last
            )
        )
        detail = f"{short_name(read, name)}, {days}" if is_told else days
        run: Callable[[], None] = partial(ways.records, _search(link.spot.id for link in found))
        if len(found) == 1 and kind in kinds_that_begin():
            run = partial(ways.process, found[0].spot.id)
        gone = all(link.is_withdrawn for link in found)
        lines.append((Check(read.titles.get(kind, kind), _result(is_gone=gone), detail), run))
    return lines


def _result(*, is_gone: bool) -> Result:
    return Result.AGAINST if is_gone else Result.NOTE


def _issuers(
    picture: TrailPicture, card: Card, ways: Ways
) -> list[tuple[Check, Callable[[], None] | None]]:
    names = picture.read.story.names
    return [
        (
            Check(
                names.get(did, say("A key that is not enrolled")),
                Result.NOTE,
                say(
                    "{records}, key \u2026{did}",
                    records=amount(count, "record", "records"),
                    did=short_hash(did)[-4:],
                ),
            ),
            partial(ways.records, f'issuer:"{did}"'),
        )
        for did, count in issuers_of(picture, card).most_common()
    ]


def _search(ids: Iterable[str]) -> str:
    bare = [one.removeprefix("urn:uuid:") for one in ids][:_MOST_IDS]
    return f"id:{','.join(bare)}"
