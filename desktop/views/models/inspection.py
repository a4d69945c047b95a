"""What the inspector shows about one thing, as plain values; pages make them, it paints them."""

from dataclasses import dataclass

from desktop.verdict import Check
from desktop.views.integrity import Marked, Share
from desktop.views.wish import Wish


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and its value; a hash is shown short and copied whole."""

    name: str
    value: str
    is_hash: bool = False


@dataclass(frozen=True, slots=True)
class HashPair:
    """Two hashes that should be equal, with the names under which they are shown."""

    left_name: str
    left: str
    right_name: str
    right: str


@dataclass(frozen=True, slots=True)
class Inspection:
    """All that the panel shows about one thing."""

    title: str
    mark: Marked | Share
    sentence: str
    checks: tuple[Check, ...] = ()
    pair: HashPair | None = None
    facts: tuple[Fact, ...] = ()
    sources_name: str = ""
    sources: tuple[Check, ...] = ()
    why: tuple[Fact, ...] = ()  # the values with which the reader can repeat each step
    wishes: tuple[Wish, ...] = ()
    facts_first: bool = False  # where the thing itself is of more interest than its checks


def differing(left: str, right: str) -> list[tuple[int, int]]:
    """Return the ranges (start, end) in which two texts differ, in order and apart."""
    ranges: list[tuple[int, int]] = []
    for at in range(max(len(left), len(right))):
        if left[at : at + 1] == right[at : at + 1]:
            continue
        if ranges and ranges[-1][1] == at:
            ranges[-1] = (ranges[-1][0], at + 1)
        else:
            ranges.append((at, at + 1))
    return ranges
