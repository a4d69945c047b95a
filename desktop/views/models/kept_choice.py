"""What was chosen in a table of records, found again among others: by key, not by place."""

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rows are chosen, by their numbers from 0, and where their table is scrolled to."""

    current: int  # below 0 for none
    selected: tuple[int, ...]
    top: int  # the first row in sight
    is_seen: bool  # whether the current row is in sight


@dataclass(frozen=True, slots=True)
class ChosenKeys:
    """The chosen records by their keys, and where they were."""

    choice: Choice
    current: int = 0  # keys
    selected: tuple[int, ...] = ()
    top: int = 0


NOTHING_CHOSEN = ChosenKeys(Choice(-1, (), 0, is_seen=False))


def chosen_keys(keys: Sequence[int], choice: Choice) -> ChosenKeys:
    """Return the keys of chosen rows.

    Args:
        keys: of all rows of the table, in their order.
        choice: numbers of these rows.
    """
    if not 0 <= choice.current < len(keys):
        return NOTHING_CHOSEN
    selected = tuple(keys[at] for at in choice.selected if at < len(keys))
    return ChosenKeys(choice, keys[choice.current], selected, keys[choice.top])


def choice_among(keys: "array[int]", kept: ChosenKeys) -> Choice | None:
    """Return the same records among other rows, or None where none was chosen.

    What is there no more is left out. Where that is the current one, the row that has come into its
    place is chosen alone. A table that stood at its top stays there, so that what is new is seen.

    Args:
        keys: strictly rising or strictly falling, at least one.
        kept: what was chosen.
    """
    before = kept.choice
    if before.current < 0:
        return None
    current = _place_of(keys, kept.current)
    if current is None:
        current = min(before.current, len(keys) - 1)
        return Choice(current, (current,), before.top, before.is_seen)
    found = (_place_of(keys, key) for key in kept.selected)
    selected = tuple(sorted(at for at in found if at is not None))
    top = _place_of(keys, kept.top) if before.top else 0
    if before.is_seen and before.top:
        top = max(current - (before.current - before.top), 0)
    return Choice(current, selected, before.top if top is None else top, before.is_seen)


def _place_of(keys: "array[int]", key: int) -> int | None:
    """Return where a key stands among others; None for nowhere."""
    is_falling = keys[0] > keys[-1]
    at = bisect_left(keys, -key, key=lambda it: -it) if is_falling else bisect_left(keys, key)
    return at if at < len(keys) and keys[at] == key else None
