"""Something the user can ask for: a button, a menu entry, a line of the shortcut sheet."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing that can be asked for.

    Where it cannot be had now, ``why_not`` says so in a sentence and the button is disabled.
    """

    text: str
    run: Callable[[], None]
    why_not: str = ""
    tip: str = ""
