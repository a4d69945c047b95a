"""Names and values below each other, for panels; a value may have a glyph before it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop.views import theme
from desktop.views.integrity import Marked
from desktop.views.parts.glyphs import GlyphView
from desktop.views.parts.labels import PlainLabel


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a name, its value, and what the value is worth."""

    name: str
    value: str
    mark: Marked | None = None


class FactList(QWidget):
    """Shows lines in two columns; as many widgets as lines, changed in place."""

    def __init__(self, *, values_right: bool = False, names_ems: float = 8.5) -> None:
        super().__init__()
        self._right, self._names_ems = values_right, names_ems
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, theme.em(0.33), 0, theme.em(0.33))
        self._grid.setHorizontalSpacing(theme.em(0.67))
        self._grid.setVerticalSpacing(theme.em(0.58))
        self._grid.setColumnStretch(2, 1)
        self._rows: list[tuple[GlyphView, PlainLabel, PlainLabel]] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines and no others."""
        while len(self._rows) < len(lines):
            self._add_row()
        for number, (glyph, name, value) in enumerate(self._rows):
            line = lines[number] if number < len(lines) else None
            for widget in (glyph, name, value):
                widget.setVisible(line is not None)
            if line is None:
                continue
            glyph.setVisible(line.mark is not None)
            if line.mark is not None:
                glyph.show_mark(line.mark)
            name.setText(line.name)
            value.setText(line.value)
            value.setAccessibleName(f"{name.text()}: {value.text()}")

    def texts(self) -> list[tuple[str, str]]:
        """Return the names and values that are shown."""
        return [(name.text(), value.text()) for _, name, value in self._rows if not name.isHidden()]

    def _add_row(self) -> None:
        at = len(self._rows)
        glyph = GlyphView(1.17)
        name, value = PlainLabel(muted=True), PlainLabel()
        if self._right:
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        else:
            name.setFixedWidth(theme.em(self._names_ems))
        self._grid.addWidget(glyph, at, 0)
        self._grid.addWidget(name, at, 1)
        self._grid.addWidget(value, at, 2)
        self._rows.append((glyph, name, value))
