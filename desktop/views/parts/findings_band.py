"""How many findings there are of each severity, and how many checks were not made, in one line."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from desktop.views import theme
from desktop.views.models.finding_tallies import Tally
from desktop.views.parts.glyphs import GlyphView, glyph_of
from desktop.views.parts.labels import PlainLabel
from desktop.views.saying import grouped
from desktop.views.theme import Role


class SeverityBand(QFrame):
    """A panel of numbers side by side; what counts nothing stays quiet."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "panel")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(*(theme.em(side) for side in (1, 0.58, 1, 0.58)))
        self._line.setSpacing(theme.em(0.67))
        self._tiles: list[_Tile] = []

    def show_tallies(self, tallies: Sequence[Tally]) -> None:
        """Show these numbers; always as many as the first time."""
        while len(self._tiles) < len(tallies):
            self._tiles.append(_Tile())
            self._line.addWidget(self._tiles[-1], 1)
        for tile, tally in zip(self._tiles, tallies, strict=True):
            tile.show_tally(tally)

    def texts(self) -> list[str]:
        """Return what each number says to a screen reader."""
        return [tile.accessibleName() for tile in self._tiles]


class _Tile(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._glyph = GlyphView(1.67)
        self._number = PlainLabel(role=Role.TITLE, bold=True)
        self._word = PlainLabel()
        self._means = PlainLabel(role=Role.CAPTION, muted=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.em(0.58))
        grid.setVerticalSpacing(0)
        grid.addWidget(self._glyph, 0, 0, 2, 1)
        grid.addWidget(self._number, 0, 1, 2, 1)
        grid.addWidget(self._word, 0, 2)
        grid.addWidget(self._means, 1, 2)
        grid.setColumnStretch(2, 1)

    def show_tally(self, tally: Tally) -> None:
        if tally.count:
            self._glyph.show_mark(tally.mark)
        else:
            self._glyph.show_glyph(glyph_of(tally.mark))
        self._number.setText(grouped(tally.count))
        self._number.setMinimumWidth(self._number.sizeHint().width())
        self._number.set_muted(muted=not tally.count)
        self._word.setText(tally.word)
        self._word.set_muted(muted=not tally.count)
        self._means.setText(tally.means)
        self.setAccessibleName(f"{tally.word}: {grouped(tally.count)}")
