"""A net made small enough to be seen: alike things are one node, and of many siblings some wait.

Things are alike that are of one sort and product and have alike neighbours (colour refinement, as
many rounds as there is room for); places and lots stay single for as long as possible. Of more than
a few nodes of one sort between the same neighbours the fullest are shown and the rest are one node,
``214 more``. What the reader opens is shown one by one. Nothing is lost by it: each node knows its
members, each edge its things.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

from desktop.checks.observed import Spot
from desktop.trails.folding import sort_of
from desktop.trails.graph import EVER, NEVER
from desktop.trails.net import Net

MOST_NODES = 400
COMFORTABLE = 110

PLACE, LOT = "place", "lot"

_FEW = 9  # siblings that are shown without folding
_SHOWN = 6  # of more
_A_STEP = 60  # further ones each time the reader asks for them
_MORE = "more "
_GROUP = "group "


@dataclass(frozen=True, slots=True)
class Node:
    """One node as it is shown."""

    key: str  # the one member, or a name of its own
    sort: str  # place, lot, pack, container or thing
    of: str  # product, or what a place may do
    members: tuple[str, ...]
    is_rest: bool = False  # of siblings, those that are not shown

    @property
    def is_single(self) -> bool:
        """Whether it stands for one thing or place."""
        return len(self.members) == 1


@dataclass(slots=True)
class Joined:
    """All edges between two shown nodes."""

    how: str
    things: set[str] = field(default_factory=set)
    ends: set[tuple[str, str]] = field(default_factory=set)  # of the edges of the whole net
    first: str = NEVER
    last: str = EVER
    spots: dict[str, Spot] = field(default_factory=dict)


@dataclass(slots=True)
class SmallNet:
    """What is shown of a net."""

    nodes: dict[str, Node]
    edges: dict[tuple[str, str], Joined]
    node_of: dict[str, str]  # the key of the node in which a thing or place is


def small(
    net: Net,
    kept: Collection[str],
    role_of: Callable[[str], str],
    opened: Mapping[str, int],
) -> SmallNet:
    """Return what is shown of a net, at most `MOST_NODES` nodes.

    Args:
        net: the whole net.
        kept: things and places that stay single.
        role_of: what a place is; places of one role may be folded together.
        opened: how often the reader has opened a folded node, by its key.
    """
    nodes: list[Node] = []
    for rounds, are_lots_single in ((2, True), (1, True), (0, True), (0, False)):
        nodes = _grouped(net, kept, role_of, opened, rounds, are_lots_single=are_lots_single)
        if len(nodes) <= COMFORTABLE:
            break
    for alike in (_both_sides, _one_side, _no_side):
        nodes = _rested(net, nodes, kept, opened, alike)
        if len(nodes) <= MOST_NODES:
            break
    return _joined(net, nodes)


def _grouped(
    net: Net,
    kept: Collection[str],
    role_of: Callable[[str], str],
    opened: Mapping[str, int],
    rounds: int,
    *,
    are_lots_single: bool,
) -> list[Node]:
    sorts = {thing: sort_of(thing) for thing in net.things}
    sorts.update((place, (PLACE, role_of(place))) for place in net.places)
    colours: dict[str, object] = {}
    for name, (sort, of) in sorts.items():
        is_single = sort == PLACE or name in kept or (sort == LOT and are_lots_single)
        colours[name] = name if is_single else (sort, of)
    into, out = net.around()
    for _ in range(rounds):
        told = {
            name: (
                colour,
                frozenset(colours[edge.source] for edge in into.get(name, ())),
                frozenset(colours[edge.target] for edge in out.get(name, ())),
            )
            for name, colour in colours.items()
        }
        numbers: dict[object, int] = {}
        colours = {name: numbers.setdefault(one, len(numbers)) for name, one in told.items()}
    groups: dict[object, list[str]] = {}
    for name, colour in colours.items():
        groups.setdefault(colour, []).append(name)
    nodes: list[Node] = []
    for members in groups.values():
        sort, of = sorts[members[0]]
        key = members[0] if len(members) == 1 else _GROUP + members[0]
        singles = members[: opened.get(key, 0) * _A_STEP] if len(members) > 1 else members
        nodes += [Node(one, sort, of, (one,)) for one in singles]
        rest = tuple(members[len(singles) :])
        if rest:
            nodes.append(Node(key, sort, of, rest, is_rest=bool(singles)))
    return nodes


_Sides = tuple[frozenset[str], frozenset[str]]


def _both_sides(sides: _Sides) -> object:
    return sides


def _one_side(sides: _Sides) -> object:
    return sides[0] or sides[1]


def _no_side(_sides: _Sides) -> object:
    return None


def _rested(
    net: Net,
    nodes: list[Node],
    kept: Collection[str],
    opened: Mapping[str, int],
    alike: Callable[[_Sides], object],
) -> list[Node]:
    """Return the nodes with all but a few of many siblings in one."""
    joined = _joined(net, nodes)
    sides: dict[str, tuple[set[str], set[str]]] = {one.key: (set(), set()) for one in nodes}
    weights = dict.fromkeys(sides, 0)
    for (source, target), edge in joined.edges.items():
        sides[source][1].add(target)
        sides[target][0].add(source)
        for key in (source, target):
            weights[key] += len(edge.things)
    families: dict[object, list[Node]] = {}
    for one in nodes:
        before, after = sides[one.key]
        is_kept = one.is_single and one.members[0] in kept
        sign = one.key if is_kept else alike((frozenset(before), frozenset(after)))
        families.setdefault((one.sort, one.of, is_kept, sign), []).append(one)
    found: list[Node] = []
    for family in families.values():
        if len(family) <= _FEW:
            found += family
            continue
        ranked = sorted(family, key=lambda one: (one.is_rest, -weights[one.key]))
        key = _MORE + min(one.key for one in family)
        count = _SHOWN + opened.get(key, 0) * _A_STEP
        found += ranked[:count]
        rest = tuple(member for one in ranked[count:] for member in one.members)
        if rest:
            found.append(Node(key, family[0].sort, family[0].of, rest, is_rest=True))
    return found


def _joined(net: Net, nodes: list[Node]) -> SmallNet:
    node_of = {member: one.key for one in nodes for member in one.members}
    edges: dict[tuple[str, str], Joined] = {}
    for ends, edge in net.edges.items():
        source, target = node_of[edge.source], node_of[edge.target]
        if source == target:
            continue
        joined = edges.get((source, target))
        if joined is None:
            joined = edges[source, target] = Joined(edge.how)
        joined.things |= edge.things
        joined.ends.add(ends)
        joined.first = min(joined.first, edge.first)
        joined.last = max(joined.last, edge.last)
        joined.spots.update(edge.spots)
    return SmallNet({one.key: one for one in nodes}, edges, node_of)
