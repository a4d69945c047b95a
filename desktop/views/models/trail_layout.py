"""Where the nodes of a trail stand: columns by the longest way to them, few crossings, short edges.

The layered method of Sugiyama, Tagawa and Toda (IEEE Transactions on Systems, Man and Cybernetics,
1981): an edge that would close a circle is drawn backwards, an edge over several columns goes
through dummy nodes, each column is ordered by the barycentre of its neighbours and the order with
the fewest crossings is kept; then every column is moved as near to its neighbours as its order
allows (isotonic regression). The same net always gives the same picture.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

Pair = tuple[int, int]

_SWEEPS = 16
_DRAWS = 10
_DUMMY_ROOM = 0.45  # of the room of a node


@dataclass(frozen=True, slots=True)
class Laid:
    """Places in units: columns from 0, rows from 0 of the room that one node needs."""

    columns: tuple[int, ...]  # by node
    rows: tuple[float, ...]  # by node; the middle of it
    routes: tuple[tuple[tuple[int, float], ...], ...]  # by edge: (column, row) from source on
    backward: frozenset[int]  # edges that go back to an earlier column, or stay in one
    width: int  # columns
    height: float  # rows


def lay_out(count: int, edges: Sequence[Pair], at_end: Collection[int] = ()) -> Laid:
    """Return where everything stands.

    Args:
        count: nodes, numbered from 0.
        edges: (source, target), no pair twice and none from a node to itself; of those that make a
            circle the later ones are drawn backwards.
        at_end: nodes that stand in the last column, where nothing follows them.
    """
    if not count:
        return Laid((), (), (), frozenset(), 0, 0.0)
    backward = _backward(count, edges)
    forward = [pair for number, pair in enumerate(edges) if number not in backward]
    layers = _layers(count, forward, at_end)
    chains, links, layer_of = _dummies(count, forward, layers)
    order = _ordered(links, layer_of)
    rows = _drawn(order, links, layer_of, count)
    routes: list[tuple[tuple[int, float], ...]] = []
    at = iter(chains)
    for number, (source, target) in enumerate(edges):
        chain = (source, target) if number in backward else next(at)
        routes.append(tuple((int(layer_of[one]), float(rows[one])) for one in chain))
    return Laid(
        tuple(int(one) for one in layer_of[:count]),
        tuple(float(one) for one in rows[:count]),
        tuple(routes),
        frozenset(backward),
        int(layer_of.max()) + 1,
        float(rows[:count].max()) + 0.5,
    )


def _backward(count: int, edges: Sequence[Pair]) -> set[int]:
    """Return the edges that would close a circle with earlier ones."""
    after: list[list[int]] = [[] for _ in range(count)]
    found = set()
    for number, (source, target) in enumerate(edges):
        if _leads(after, target, source):
            found.add(number)
        else:
            after[source].append(target)
    return found


def _leads(after: list[list[int]], start: int, end: int) -> bool:
    pending, seen = [start], {start}
    while pending:
        one = pending.pop()
        if one == end:
            return True
        for other in after[one]:
            if other not in seen:
                seen.add(other)
                pending.append(other)
    return False


def _layers(count: int, edges: Sequence[Pair], at_end: Collection[int]) -> list[int]:
    before: list[list[int]] = [[] for _ in range(count)]
    after: list[list[int]] = [[] for _ in range(count)]
    for source, target in edges:
        before[target].append(source)
        after[source].append(target)
    layers, waiting = [0] * count, [len(one) for one in before]
    ready = [one for one in range(count) if not waiting[one]]
    done: list[int] = []
    while ready:
        one = ready.pop()
        done.append(one)
        for other in after[one]:
            layers[other] = max(layers[other], layers[one] + 1)
            waiting[other] -= 1
            if not waiting[other]:
                ready.append(other)
    last = max(layers)
    for one in at_end:
        if not after[one] and before[one]:
            layers[one] = last
    for one in reversed(done):  # what begins late stands beside what it leads to
        if not before[one] and after[one]:
            layers[one] = min(layers[other] for other in after[one]) - 1
    return layers


def _dummies(
    count: int, edges: Sequence[Pair], layers: Sequence[int]
) -> tuple[list[tuple[int, ...]], npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Return the nodes that each edge goes through, the links between them, and all layers."""
    layer_of, chains, links = list(layers), [], []
    for source, target in edges:
        chain = [source]
        for layer in range(layers[source] + 1, layers[target]):
            chain.append(len(layer_of))
            layer_of.append(layer)
        chain.append(target)
        chains.append(tuple(chain))
        links += list(pairwise(chain))
    assert len(layer_of) >= count
    return chains, np.array(links, dtype=np.int64).reshape(-1, 2), np.array(layer_of)


def _ordered(
    links: npt.NDArray[np.int64], layer_of: npt.NDArray[np.int64]
) -> list[npt.NDArray[np.int64]]:
    """Return the nodes of each layer in the order with the fewest crossings that was found."""
    last = int(layer_of.max())
    order = [np.flatnonzero(layer_of == layer) for layer in range(last + 1)]
    place = np.zeros(len(layer_of))
    for layer in order:
        place[layer] = np.arange(len(layer))
    by_layer = [links[layer_of[links[:, 0]] == layer] for layer in range(last)]
    best, fewest = [one.copy() for one in order], _crossings(by_layer, place)
    for sweep in range(_SWEEPS):
        down = sweep % 2 == 0
        for at in range(1, last + 1) if down else range(last - 1, -1, -1):
            pairs = by_layer[at - 1] if down else by_layer[at]
            mine, other = (pairs[:, 1], pairs[:, 0]) if down else (pairs[:, 0], pairs[:, 1])
            nodes = order[at]
            wanted = _means(nodes, mine, place[other], place)
            order[at] = nodes[np.argsort(wanted, kind="stable")]
            place[order[at]] = np.arange(len(nodes))
        now = _crossings(by_layer, place)
        if now < fewest:
            best, fewest = [one.copy() for one in order], now
        if not fewest:
            break
    return best


def _means(
    nodes: npt.NDArray[np.int64],
    mine: npt.NDArray[np.int64],
    values: npt.NDArray[np.float64],
    own: npt.NDArray[np.float64],
) -> npt.NDArray[np.float64]:
    """Return the mean value of each node's neighbours; its own where it has none."""
    size = len(own)
    counts = np.bincount(mine, minlength=size)[nodes]
    sums = np.bincount(mine, weights=values, minlength=size)[nodes]
    return np.where(counts > 0, sums / np.maximum(counts, 1), own[nodes])


def _crossings(by_layer: Sequence[npt.NDArray[np.int64]], place: npt.NDArray[np.float64]) -> int:
    total = 0
    for pairs in by_layer:
        if len(pairs) < 2:
            continue
        left, right = place[pairs[:, 0]], place[pairs[:, 1]]
        for at in range(len(pairs) - 1):
            total += int(
                np.count_nonzero((left[at + 1 :] - left[at]) * (right[at + 1 :] - right[at]) < 0)
            )
    return total


def _drawn(
    order: Sequence[npt.NDArray[np.int64]],
    links: npt.NDArray[np.int64],
    layer_of: npt.NDArray[np.int64],
    count: int,
) -> npt.NDArray[np.float64]:
    """Return the row of each node."""
    room = np.where(np.arange(len(layer_of)) < count, 1.0, _DUMMY_ROOM)
    rows = np.zeros(len(layer_of))
    for nodes in order:
        ends = np.cumsum(room[nodes])
        rows[nodes] = ends - room[nodes] / 2 - ends[-1] / 2
    for draw in range(_DRAWS):
        down = draw % 2 == 0
        for layer in range(len(order)) if down else range(len(order) - 1, -1, -1):
            nodes = order[layer]
            mine = np.concatenate((links[:, 0], links[:, 1]))
            other = np.concatenate((links[:, 1], links[:, 0]))
            wanted = _means(nodes, mine, rows[other], rows)
            gaps = (room[nodes][1:] + room[nodes][:-1]) / 2
            offsets = np.concatenate(([0.0], np.cumsum(gaps)))
            rows[nodes] = _rising(wanted - offsets) + offsets
    top = float((rows - room / 2).min())
    return rows - np.float64(top)


def _rising(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return the nearest values that never fall (pool adjacent violators)."""
    sums: list[float] = []
    counts: list[int] = []
    for value in values.tolist():
        sums.append(value)
        counts.append(1)
        while len(sums) > 1 and sums[-2] * counts[-1] >= sums[-1] * counts[-2]:
            total, number = sums.pop(), counts.pop()
            sums[-1] += total
            counts[-1] += number
    return np.repeat(np.array(sums) / np.array(counts), counts)
