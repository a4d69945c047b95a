"""What the page of trails shows before anything is followed: what to begin with, what is watched.

Where a word may mean several things, these stand in the same place to choose from.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.context import Context
from desktop.views.models.inspection import Inspection
from desktop.views.models.trail_start import Choice, inspect_start
from desktop.views.parts.empty_state import Choices
from desktop.views.parts.frames import Panel
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.watch_desk import WatchDesk
from desktop.views.parts.watch_view import WatchView
from desktop.views.saying import later, say

_HINT = later(
    "Search above for a lot, a pack or a record: type, paste or scan its code, or drop a picture "
    "of it here."
)
_NOTHING = later("Nothing on this copy suggests itself; a sync may bring something.")


class TrailStart(QWidget):
    """Offers what a trail can begin with."""

    asked = Signal(str)  # what to follow
    moved = Signal()  # the panel about what is current is another

    def __init__(self, context: Context, desk: WatchDesk) -> None:
        super().__init__()
        self.panel = Panel(say("Follow something"))
        self.hint = PlainLabel(_HINT, muted=True, wrap=True)
        self.choices = Choices(say("For example"))
        self.watch = WatchView(context, desk)
        self.panel.body.addWidget(self.hint)
        self.panel.body.addWidget(self.choices, 1)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        for part, stretch in ((self.panel, 3), (self.watch, 2)):
            parts.addWidget(part)
            parts.setStretchFactor(parts.indexOf(part), stretch)
            part.setMinimumHeight(theme.em(10))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(parts)
        self.choices.chosen.connect(self.asked)
        self.watch.followed.connect(self.asked)
        self.watch.moved.connect(self.moved)

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Offer what a trail can begin with."""
        self.panel.set_title(say("Follow something"))
        self.choices.rename(say("For example") if choices else _NOTHING)
        self._offer(_HINT, choices)

    def show_several(self, what: str, choices: Sequence[Choice]) -> None:
        """Offer the things that one word may mean."""
        self.panel.set_title(say("Which one?"))
        self.choices.rename(say("The newest on record first"))
        self._offer(what, choices)

    def inspection(self) -> Inspection:
        """Return the panel about what is current, else what can be asked for."""
        return self.watch.inspection() or inspect_start()

    @Slot()
    def show_news(self) -> None:
        """Show the alerts of the watch-list."""
        self.watch.show_news()

    def _offer(self, hint: str, choices: Sequence[Choice]) -> None:
        self.hint.setText(hint)
        self.choices.offer([(one.name, one.sentence, one.asked) for one in choices])
