"""What a page of the window is: the border between the shell and everything that fills it.

A page says its title, its verdict and its wishes; the shell shows them around it. A page is made
when it is first opened and lives as long as the window.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.views.models.inspection import Inspection
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.verdict_bar import NOTHING_SAID, Sentence
from desktop.views.wish import Wish


class Page(QWidget):
    """One entry of the rail. A page overrides what it has something to say about."""

    changed = Signal()  # title, verdict or wishes are to be asked for again
    inspected = Signal(object)  # an Inspection for the right side, or None
    keeps_inspector = True  # also while nothing is selected; else it steps aside then

    def title(self) -> str:
        """Return the title above the page."""
        return ""

    def verdict(self) -> Sentence:
        """Return the one sentence that is true of what the page shows."""
        return NOTHING_SAID

    def primary(self) -> Wish | None:
        """Return the wish of the one filled button."""
        return None

    def secondary(self) -> Sequence[Wish]:
        """Return further wishes, at most two, as plain buttons."""
        return ()

    def shortcuts(self) -> Sequence[tuple[str, str]]:
        """Return the keys of this page and what they do, for the shortcut sheet."""
        return ()

    def search(self, text: str) -> None:
        """Show what was typed into the search box; called when Enter is pressed."""

    def inspection(self) -> Inspection | None:
        """Return what the inspector shows when the page is opened."""
        return None

    def refresh(self) -> None:
        """Ask the core again; called when the page is opened and when the replica has changed."""


@dataclass(frozen=True, slots=True)
class PageSpec:
    """How a page stands in the rail, and how it is made."""

    name: str  # a stable word
    label: str
    group: str
    glyph: Glyph
    make: Callable[[], Page]
    has_inspector: bool = True
    looks_back: bool = False  # it shows the ledger as of an earlier block, where one is chosen
