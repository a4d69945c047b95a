"""The sheet of saved searches: named, renamed, put in order, deleted."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from desktop.replica.searches import LONGEST_NAME, Search
from desktop.views import theme
from desktop.views.context import Context
from desktop.views.models.paged import PAGE, Column, Row
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.frames import push_button
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.sheet import Sheet
from desktop.views.parts.table import RowTable
from desktop.views.saying import later, say
from desktop.views.wish import Wish

_MEANS = later("They stay on this laptop. Typed names and searches are offered in the search box.")
_NONE = later("No search is saved yet. Search for something on Records, then save it here.")


class SearchRows:
    """A `RowSource` over saved searches."""

    columns: Sequence[Column] = (Column(later("Name"), 12.0), Column(later("Search"), 22.0))

    def __init__(self, saved: Sequence[Search]) -> None:
        self._saved = saved

    def count(self) -> int:
        """Return how many there are."""
        return len(self._saved)

    def page(self, number: int) -> Sequence[Row]:
        """Return the rows of one page."""
        some = self._saved[number * PAGE : (number + 1) * PAGE]
        return [Row(one.text, (one.name, one.text)) for one in some]


class SearchesSheet(Sheet):
    """Shows the saved searches; with ``text`` one is about to be saved."""

    def __init__(self, parent: QWidget | None, context: Context, text: str = "") -> None:
        super().__init__(parent, context, say("Saved searches"), _MEANS, say("Close"))
        self._words, self._text, self._chosen = context.own_words, text, ""
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(say("Name of the search"))
        self.name.returnPressed.connect(self.keep)
        self._searched = PlainLabel(muted=True)
        self._keep = push_button(Wish(say("Save"), self.keep))
        self._keep.setAutoDefault(False)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.em(0.67))
        grid.addWidget(PlainLabel(say("Name")), 0, 0)
        grid.addWidget(self.name, 0, 1)
        grid.addWidget(self._keep, 0, 2)
        grid.addWidget(self._searched, 1, 1, 1, 2)
        self.body.addLayout(grid)
        empty = EmptyState(Glyph.SEARCH, _NONE)
        self.table = RowTable(SearchRows(()), say("Saved searches"), empty=empty)
        self.table.setMinimumHeight(theme.em(10))
        self.table.moved.connect(self._choose)
        self.table.offer(lambda _rows: self._wishes())
        self.body.addWidget(self.table, 1)
        self.body.addLayout(self._make_line())
        self.cancel.hide()
        self._words.changed.connect(self._show)
        self._show()
        self.button.setDefault(False)
        self.button.setAutoDefault(False)
        self.name.setFocus()

    def act(self) -> None:
        self.accept()

    def keep(self) -> None:
        """Save the search under the name that was typed."""
        if self._text:
            self._chosen = self._text
            self._words.save(self._text, self.name.text())

    def delete(self) -> None:
        """Forget the chosen search."""
        if self._chosen:
            self._words.drop(self._chosen)

    def shift(self, step: int) -> None:
        """Let the chosen search change places with its neighbour."""
        texts = [one.text for one in self._words.known.saved]
        if self._chosen in texts:
            at = texts.index(self._chosen)
            to = min(max(at + step, 0), len(texts) - 1)
            texts.insert(to, texts.pop(at))
            self._words.arrange(texts)

    def _make_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.em(0.67))
        for wish in self._wishes():
            button = push_button(wish)
            button.setAutoDefault(False)
            line.addWidget(button)
        line.addStretch(1)
        return line

    def _wishes(self) -> tuple[Wish, ...]:
        return (
            Wish(say("Search"), self._go),
            Wish(say("Up"), lambda: self.shift(-1)),
            Wish(say("Down"), lambda: self.shift(1)),
            Wish(say("Delete"), self.delete),
        )

    def _go(self) -> None:
        if self._chosen:
            self.context.go("records", self._chosen)
            self.accept()

    @Slot()
    def _show(self) -> None:
        saved = self._words.known.saved
        chosen = self._chosen or self._text
        self.table.show_choosing(SearchRows(saved), [one.text for one in saved], chosen)
        self._tell()

    @Slot(object)
    def _choose(self, row: Row | None) -> None:
        self._chosen = "" if row is None else str(row.key)
        is_new = self._text and self._text not in {one.text for one in self._words.known.saved}
        if not is_new:
            self._text = self._chosen
            self.name.setText("" if row is None else row.cells[0])
        self._tell()

    def _tell(self) -> None:
        self._searched.setText(self._text)
        self._keep.setEnabled(bool(self._text))
