"""How the findings of supply chains name things."""

from collections.abc import Sequence

_SHOWN = 3  # things that a sentence names


def listed(things: Sequence[str]) -> str:
    """Return the first things of a list, and how many more there are."""
    shown = ", ".join(things[:_SHOWN])
    more = len(things) - _SHOWN
    return shown if more <= 0 else f"{shown} and {more} more"
