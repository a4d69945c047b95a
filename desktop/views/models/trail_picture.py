"""A trail as it is painted: cards in columns, the edges between them, and what is lit.

Pure values: the plot paints them, the table lists them, tests read them. Nothing here is proven;
a card tells what records say, which of them wait for a quorum and which some check objects to.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from desktop.checks.observed import Spot
from desktop.domains.gs1 import parse_digital_link
from desktop.errors import FormatError
from desktop.finding import Finding, Severity
from desktop.trails.closure import backward, forward
from desktop.trails.event import PLACE as PLACE_LINK
from desktop.trails.event import product_of
from desktop.trails.folding import CONTAINERS
from desktop.trails.graph import EVER, NEVER
from desktop.trails.net import lit_by
from desktop.trails.net_folding import PLACE, Joined, Node, SmallNet, small
from desktop.views.models.trail_layout import Laid, lay_out
from desktop.views.models.trail_read import TrailRead
from desktop.views.saying import amount, grouped, later, say

_COLUMN_WORDS = {
    "lot": later("Lots"),
    "pack": later("Packs"),
    "container": later("Containers"),
    "thing": later("Things"),
}
_NOUNS = {
    "lot": ("lot", "lots"),
    "pack": ("pack", "packs"),
    "container": ("container", "containers"),
    "thing": ("thing", "things"),
    PLACE: ("place", "places"),
}
_MOST_COLUMN_WORDS = 2
_LONG = {"00": 6, "414": 8, "417": 8}
"""Keys that are told apart by their last digits; how many are shown."""

Findings = Mapping[str, tuple[Finding, ...]]  # by record id


@dataclass(frozen=True, slots=True)
class Card:
    """One node as it is painted."""

    node: Node
    title: str
    caption: str
    column: int
    row: float  # of its middle
    is_start: bool  # what the reader asked about
    is_pending: bool  # some record of it is not final yet
    worst: Severity | None  # of the findings that touch it
    spots: tuple[Spot, ...]  # its records, by their place in the log

    @property
    def key(self) -> str:
        """By which the page knows it."""
        return self.node.key

    @property
    def words(self) -> str:
        """What it is, in one line."""
        return f"{self.title}, {self.caption}" if self.caption else self.title


@dataclass(frozen=True)
class TrailPicture:
    """All cards and edges of a trail."""

    read: TrailRead
    net: SmallNet
    laid: Laid
    cards: tuple[Card, ...]
    edges: tuple[tuple[int, int], ...]  # numbers of cards, as the routes of ``laid``
    columns: tuple[str, ...]  # names

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The numbers of the cards by their keys."""
        return {card.key: number for number, card in enumerate(self.cards)}

    @cached_property
    def issuers(self) -> dict[str, str]:
        """The keys that signed the records of the trail, by record."""
        return {event.spot.id: event.issuer for event in self.read.story.events}

    def card(self, key: str) -> Card | None:
        """Return a card by its key, None where it is folded away."""
        number = self.numbers.get(key)
        return None if number is None else self.cards[number]

    def joined(self, number: int) -> Joined:
        """Return what an edge stands for."""
        source, target = self.edges[number]
        return self.net.edges[self.cards[source].key, self.cards[target].key]


@dataclass(frozen=True, slots=True)
class Lit:
    """What is on the way to and from one card."""

    cards: frozenset[int]
    edges: frozenset[int]


def picture_of(
    read: TrailRead, opened: Mapping[str, int], found: Findings, kept: Iterable[str] = ()
) -> TrailPicture:
    """Return the picture of a trail.

    Args:
        read: the trail.
        opened: how often folded nodes were opened, by key.
        found: findings by the records that they rest on.
        kept: things and places that stay single beside those that were asked about.
    """
    singles = {*read.things, *kept}
    net = small(read.net, singles, lambda place: read.roles.get(place, ""), opened)
    nodes = list(net.nodes.values())
    numbers = {node.key: number for number, node in enumerate(nodes)}
    joined = sorted(net.edges, key=lambda ends: (net.edges[ends].first, ends))
    edges = tuple((numbers[source], numbers[target]) for source, target in joined)
    laid = lay_out(len(nodes), edges, [at for at, one in enumerate(nodes) if one.sort == PLACE])
    cards = tuple(
        _card(read, node, laid.columns[number], laid.rows[number], found)
        for number, node in enumerate(nodes)
    )
    return TrailPicture(read, net, laid, cards, edges, column_names(cards, laid.width))


def lit_from(picture: TrailPicture, key: str) -> Lit:
    """Return what is on the ways to and from a card; everything where there is none such."""
    card = picture.card(key)
    if card is None:
        return Lit(frozenset(range(len(picture.cards))), frozenset(range(len(picture.edges))))
    read = picture.read
    graph, members = read.story.found.graph, card.node.members
    if card.node.sort == PLACE:
        starts = {
            thing
            for (source, target), edge in read.net.edges.items()
            if source in members or target in members
            for thing in edge.things
        }
    else:
        starts = set(members)
    touched = set(starts)
    for closure in (
        forward(graph, dict.fromkeys(starts, EVER)),
        backward(graph, dict.fromkeys(starts, NEVER)),
    ):
        touched.update(closure.reached, closure.carriers)
    ends = lit_by(read.net, members, touched)
    edges = {number for number in range(len(picture.edges)) if picture.joined(number).ends & ends}
    cards = {one for number in edges for one in picture.edges[number]}
    return Lit(frozenset(cards | {picture.numbers[key]}), frozenset(edges))


def title_of(read: TrailRead, node: Node) -> str:
    """Return what a node is called."""
    if node.is_rest:
        return say("{members} more", members=grouped(len(node.members)))
    if not node.is_single:
        return amount(len(node.members), *_NOUNS[node.sort])
    return short_name(read, node.members[0])


def short_name(read: TrailRead, name: str) -> str:
    """Return what a thing or place is called: its lot, serial number or name."""
    known = read.story.names.get(name)
    if known:
        return known
    try:
        key = parse_digital_link(name)
    except FormatError:
        return name.rpartition(":")[2] if name.startswith("urn:") else name
    if key.ai == "417" and (business := read.story.names.get(f"{PLACE_LINK}{key.value}")):
        return business
    if key.ai in _LONG:
        return f"\u2026{key.value[-_LONG[key.ai] :]}"
    return key.serial or key.lot or key.value


def caption_of(read: TrailRead, node: Node) -> str:
    """Return what a node is, in few words."""
    if node.sort == PLACE:
        return read.roles.get(node.members[0], say("Place"))
    noun = _NOUNS[node.sort][0 if node.is_single else 1].capitalize()
    product = "" if node.of == CONTAINERS else product_name(read, node.members[0])
    if not node.is_single and not node.is_rest:
        return product
    return product or noun


def product_name(read: TrailRead, thing: str) -> str:
    """Return what the product of a thing is called; empty where no record says."""
    return read.products.get(product_of(thing), "")


def noun_of(node: Node) -> str:
    """Return the word for what a node holds."""
    return _NOUNS[node.sort][0 if node.is_single else 1]


def column_names(cards: Iterable[Card], width: int) -> tuple[str, ...]:
    """Return what stands above the columns, after what is in them."""
    told: list[Counter[str]] = [Counter() for _ in range(width)]
    for card in cards:
        is_place = card.node.sort == PLACE
        word = card.node.of or say("Places") if is_place else _COLUMN_WORDS[card.node.sort]
        told[card.column][word] += 1
    return tuple(_column_name(words) for words in told)


def _card(read: TrailRead, node: Node, column: int, row: float, found: Findings) -> Card:
    spots: dict[str, Spot] = {}
    for member in node.members:
        spots.update(read.net.spots.get(member, {}))
    touching = [finding for spot in spots for finding in found.get(spot, ())]
    return Card(
        node,
        title_of(read, node),
        caption_of(read, node),
        column,
        row,
        any(member in read.story.asked.starts for member in node.members),
        any(spot.entry >= read.final_size for spot in spots.values()),
        max((one.severity for one in touching), default=None),
        tuple(sorted(spots.values(), key=lambda spot: (spot.entry, spot.id))),
    )


def _column_name(words: Counter[str]) -> str:
    common = [word for word, _ in words.most_common(_MOST_COLUMN_WORDS)]
    return " \u00b7 ".join(common) + ("\u2026" if len(words) > len(common) else "")
