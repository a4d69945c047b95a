"""What stands on the page of batches: the kind, the wishes about a table, the grid, how far it is.

Only widgets; the page says what they mean.
"""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.views import theme
from desktop.views.models.batch_grid import GridModel
from desktop.views.models.batch_list import ListBeside
from desktop.views.parts.editors import WIDEST_EMS, ChoiceBox
from desktop.views.parts.empty_state import Choices, EmptyState
from desktop.views.parts.form_pieces import link
from desktop.views.parts.frames import Panel, push_button, rule
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.grid import Grid
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.preview import facts_panel
from desktop.views.parts.progress_line import ProgressLine
from desktop.views.parts.wish_line import WishLine
from desktop.views.saying import later, say
from desktop.views.theme import Role
from desktop.views.wish import Wish

_DROP = later(
    "Drop a spreadsheet here, open one, or paste cells that you copied in one. Its first row says "
    "what the columns mean; an empty table to begin with is under Template."
)
_CHOICES, _EMPTY, _GRID = range(3)


class BatchBoard(Panel):
    """The work area of a batch."""

    kind_chosen = Signal(str)
    list_asked = Signal()  # to see what list and table say of each other

    def __init__(self, model: GridModel, wishes: Sequence[Wish], open_wish: Wish) -> None:
        super().__init__()
        self._line = QHBoxLayout()
        self._line.setSpacing(theme.em(0.5))
        self.chooser = ChoiceBox((), is_open=False, empty=say("Choose a kind of record\u2026"))
        self.chooser.setAccessibleName(say("Kind of record"))
        self.chooser.setMaximumWidth(theme.em(WIDEST_EMS))
        self.chooser.currentIndexChanged.connect(self._tell_kind)
        self._line.addWidget(self.chooser, 1_000)
        self._line.addStretch(1)
        self.body.addLayout(self._line)
        self._wishes = WishLine(spacing_ems=0.5)
        self._line.addLayout(self._wishes)
        self.offer(wishes)
        self.words = PlainLabel(muted=True)
        self.list_words = link("", self.list_asked.emit)
        words = QHBoxLayout()
        words.setSpacing(theme.em(1))
        words.addWidget(self.words, 1)
        words.addWidget(self.list_words)
        self.body.addLayout(words)
        self.progress = ProgressLine(say("Stop"))
        self.body.addWidget(self.progress)
        self.body.addWidget(rule())
        self.grid = Grid(model, say("Rows of the batch"))
        self._choices = Choices(say("What your key may issue on this ledger"))
        self._choices.chosen.connect(self.chooser.write)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._choices)
        self._stack.addWidget(EmptyState(Glyph.BATCH, _DROP, open_wish))
        self._stack.addWidget(self.grid)
        holder = QWidget()
        holder.setLayout(self._stack)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(holder, 1)
        self.say("")
        self.say_list("")
        self.progress.hide()

    def offer(self, wishes: Sequence[Wish]) -> None:
        """Show other buttons beside the kind."""
        self._wishes.show_wishes(wishes)

    def offer_kinds(self, kinds: Sequence[tuple[str, str, str]]) -> None:
        """Offer kinds: names, a sentence to each, and their ids."""
        chosen = self.chooser.read()
        self.chooser.blockSignals(True)  # noqa: FBT003  (Qt takes it by place only)
        self.chooser.offer([(name, kind) for name, _, kind in kinds])
        self.chooser.write(chosen)
        self.chooser.blockSignals(False)  # noqa: FBT003  (the same)
        self._choices.offer(kinds)

    def show_part(self, *, has_kind: bool, has_table: bool) -> None:
        """Show kinds to choose, where a table goes, or the table."""
        self._stack.setCurrentIndex(_GRID if has_table else _EMPTY if has_kind else _CHOICES)

    def say(self, words: str) -> None:
        """Say of the table what there is to say in one line."""
        self.words.setText(words)
        self.words.setVisible(bool(words))

    def say_list(self, words: str) -> None:
        """Say what the list and the table say of each other, in few words."""
        self.list_words.setText(words)
        self.list_words.setAccessibleName(words)
        self.list_words.setVisible(bool(words))

    def show_progress(self, words: str, done: int, total: int) -> None:
        """Show how far something is."""
        self.progress.show_progress(words, done, total)
        self.progress.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.chooser.setMinimumWidth(theme.em(14))

    def _tell_kind(self) -> None:
        self.kind_chosen.emit(self.chooser.read())


class ListDialog(QDialog):
    """What a list and the table say of each other."""

    def __init__(self, parent: QWidget, beside: ListBeside) -> None:
        super().__init__(parent)
        self.setWindowTitle("CivicLedger")
        self.setAccessibleName(say("The list and the table"))
        lines = QVBoxLayout(self)
        lines.setContentsMargins(*(theme.em(1.5),) * 4)
        lines.setSpacing(theme.em(0.67))
        lines.addWidget(PlainLabel(beside.words(), Role.PANEL, bold=True, wrap=True))
        self.facts = beside.facts()
        lines.addWidget(facts_panel(say("Compared"), self.facts), 1)
        row = QHBoxLayout()
        row.setSpacing(theme.em(0.5))
        for wish in beside.wishes():
            row.addWidget(push_button(wish))
        row.addStretch(1)
        close = QPushButton(say("Close"))
        close.setAccessibleName(say("Close"))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        row.addWidget(close)
        lines.addLayout(row)
        self.resize(theme.em(56), theme.em(26))
        beside.changed.connect(self.close)
