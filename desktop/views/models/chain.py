"""The chain as the plots see it: three numpy arrays, their pyramid, and where a block comes from.

A `Pyramid` answers "what is in each of these bins" in time that depends on the bins, not on the
blocks. Every block is in exactly one bin and the worst state in a bin is the bin's state, so a
single altered block among a million is never averaged away. Pure: knows nothing of Qt.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from desktop.verdict import Check
from desktop.views.integrity import Integrity
from desktop.views.models.inspection import Fact, HashPair, Inspection, Section
from desktop.views.saying import say
from desktop.views.wish import Wish

_FACTOR = 4  # cells of one level in a cell of the next
_CELLS_PER_BIN = 4  # a bin's edges are off by less than a quarter of its width


@dataclass(frozen=True, slots=True, eq=False)
class ChainData:
    """One value per block, the index is the height."""

    statements: NDArray[np.uint32]
    state: NDArray[np.uint8]  # an `Integrity`
    times_ms: NDArray[np.int64]  # Unix time as the proposers claim, never falling

    @property
    def count(self) -> int:
        """Return the number of blocks."""
        return len(self.state)


def no_blocks() -> ChainData:
    """Return the chain of a replica that holds nothing yet."""
    return ChainData(np.zeros(0, np.uint32), np.zeros(0, np.uint8), np.zeros(0, np.int64))


@dataclass(frozen=True, slots=True, eq=False)
class Bins:
    """What is between neighbouring ``edges``: one value less than there are edges."""

    edges: NDArray[np.int64]  # heights
    worst: NDArray[np.uint8]
    total: NDArray[np.uint64]  # statements

    @property
    def mean(self) -> NDArray[np.float64]:
        """Return statements per block."""
        return self.total / np.maximum(np.diff(self.edges), 1)


@dataclass(frozen=True, slots=True, eq=False)
class _Level:
    worst: NDArray[np.uint8]
    total: NDArray[np.uint64]


class Pyramid:
    """Sums and worst states of a chain in steps of four."""

    def __init__(self, data: ChainData) -> None:
        self.data = data
        level = _Level(data.state, data.statements.astype(np.uint64))
        self._levels = [level]
        while len(level.worst) > _FACTOR:
            starts = np.arange(0, len(level.worst), _FACTOR)
            level = _Level(
                np.maximum.reduceat(level.worst, starts), np.add.reduceat(level.total, starts)
            )
            self._levels.append(level)
        self._problems = np.flatnonzero(data.state >= Integrity.ALTERED).astype(np.int64)

    def bins(self, low: float, high: float, count: int) -> Bins:
        """Return at most ``count`` equal bins over the heights from ``low`` to below ``high``.

        Where there are fewer blocks than bins, each block is a bin of its own.
        """
        low, high = max(low, 0.0), min(high, float(self.data.count))
        if high <= low or count < 1:
            empty = np.zeros(0, np.uint64)
            return Bins(np.zeros(0, np.int64), empty.astype(np.uint8), empty)
        per_bin = (high - low) / count
        number = 0
        while (
            number + 1 < len(self._levels) and _FACTOR ** (number + 1) * _CELLS_PER_BIN <= per_bin
        ):
            number += 1
        level, cell = self._levels[number], _FACTOR**number
        if per_bin < 1:
            cells = np.arange(int(low), int(np.ceil(high)) + 1)
        else:
            cells = np.floor(np.linspace(low, high, count + 1) / cell).astype(np.int64)
            cells[-1] = int(np.ceil(high / cell))
        end = int(cells[-1])
        return Bins(
            np.minimum(cells * cell, self.data.count),
            np.maximum.reduceat(level.worst[:end], cells[:-1]),
            np.add.reduceat(level.total[:end], cells[:-1]),
        )

    def verify(self, low: int, high: int) -> None:
        """Let the unchecked blocks from ``low`` to below ``high`` be verified from now on."""
        part = self.data.state[low:high]
        part[part == Integrity.UNCHECKED] = Integrity.VERIFIED
        for below, level in pairwise(self._levels):
            low, high = low // _FACTOR, -(-high // _FACTOR)
            cells = below.worst[low * _FACTOR : high * _FACTOR]
            if len(cells):
                starts = np.arange(0, len(cells), _FACTOR)
                level.worst[low : low + len(starts)] = np.maximum.reduceat(cells, starts)

    @property
    def problem_count(self) -> int:
        """Return how many blocks are altered or forked."""
        return len(self._problems)

    def next_problem(self, height: int, *, backwards: bool = False) -> int | None:
        """Return the nearest problem after (or before) ``height``, round the end if need be."""
        if not len(self._problems):
            return None
        if backwards:
            return int(self._problems[np.searchsorted(self._problems, height) - 1])
        at = int(np.searchsorted(self._problems, height, side="right"))
        return int(self._problems[at % len(self._problems)])

    def problems_in(self, low: int, high: int) -> int:
        """Return how many problems there are from ``low`` to below ``high``."""
        first, last = np.searchsorted(self._problems, (low, high))
        return int(last - first)

    def worst_in(self, low: int, high: int) -> int | None:
        """Return the first of the worst blocks from ``low`` to below ``high`` that is a problem."""
        first, last = np.searchsorted(self._problems, (low, high))
        if first == last:
            return None
        found = self._problems[first:last]
        return int(found[np.argmax(self.data.state[found])])

    def pending_from(self) -> int:
        """Return the height from which every block is pending; the block count if none is."""
        final = np.flatnonzero(self.data.state[-4096:] != Integrity.PENDING)
        beyond = max(self.data.count - 4096, 0)
        return beyond + int(final[-1]) + 1 if len(final) else beyond


@dataclass(frozen=True, slots=True)
class BlockCard:
    """What a card shows of one block."""

    height: int
    short_hash: str
    statements: int
    records: int
    time_text: str
    fill: float  # of the most statements that a block may have, 0 to 1
    cosigned: tuple[bool, ...]  # by authority, in the charter's order
    state: Integrity
    link_ok: bool  # the seal names the leaf hash of the previous seal
    proposer: str = ""  # as the charter calls it
    authorities: tuple[str, ...] = ()  # titles, in the order of `cosigned`


@dataclass(frozen=True, slots=True)
class BlockDetail:
    """What the inspector shows of one block."""

    height: int
    state: Integrity
    sentence: str
    checks: tuple[Check, ...]
    facts: tuple[Fact, ...]
    stored_root: str = ""  # hexadecimal, with the recomputed one where both are known
    recomputed_root: str = ""
    why: tuple[Fact, ...] = ()


class BlockSource(Protocol):
    """Where cards and details come from; each answer is one indexed read."""

    def block(self, height: int) -> BlockCard:
        """Return the card of a block."""

    def detail(self, height: int) -> BlockDetail:
        """Return what is known about a block."""


def inspect_block(
    detail: BlockDetail, wishes: tuple[Wish, ...] = (), sections: tuple[Section, ...] = ()
) -> Inspection:
    """Return a block's detail as the inspector shows it."""
    pair = None
    if detail.recomputed_root and detail.recomputed_root != detail.stored_root:
        pair = HashPair(
            say("Stored root"), detail.stored_root, say("Recomputed root"), detail.recomputed_root
        )
    return Inspection(
        title=say("Block {height}", height=f"{detail.height:,}").replace(",", "\u202f"),
        mark=detail.state,
        sentence=detail.sentence,
        checks=detail.checks,
        pair=pair,
        facts=detail.facts,
        sections=sections,
        why=detail.why,
        wishes=wishes,
    )
