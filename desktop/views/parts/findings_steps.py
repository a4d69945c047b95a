"""The steps of an audit that is under way for the first time: done, at work, still to come."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.integrity import Integrity, Share
from desktop.views.parts.glyphs import GlyphView
from desktop.views.parts.labels import PlainLabel
from desktop.views.saying import say
from desktop.views.theme import Role

_WIDE_EMS = 34.0


class AuditSteps(QWidget):
    """A list of steps with a glyph each; the one at work shows how far it is."""

    def __init__(self, sentence: str, steps: Sequence[tuple[int, str]], total: int) -> None:
        """Make the list.

        Args:
            sentence: stands above it.
            steps: where each begins, and its words.
            total: where the last one ends.
        """
        super().__init__()
        self._starts = [*(start for start, _ in steps), total]
        inner = QWidget()
        inner.setFixedWidth(theme.em(_WIDE_EMS))
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(0.83))
        column.addWidget(PlainLabel(sentence, Role.PANEL, wrap=True))
        self._rows: list[tuple[GlyphView, PlainLabel, PlainLabel]] = []
        for _, words in steps:
            line = QHBoxLayout()
            line.setSpacing(theme.em(0.67))
            row = GlyphView(1.5), PlainLabel(words), PlainLabel(muted=True)
            row[2].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            line.addWidget(row[0])
            line.addWidget(row[1], 1)
            line.addWidget(row[2])
            column.addLayout(line)
            self._rows.append(row)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(inner, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        self.show_done(0)

    def show_done(self, done: int) -> None:
        """Show how far the whole is, in the unit in which the steps begin."""
        for at, (glyph, words, state) in enumerate(self._rows):
            start, end = self._starts[at], self._starts[at + 1]
            if done >= end:
                glyph.show_mark(Integrity.VERIFIED)
                text = "done"
            elif done >= start and (done or not at):
                part = (done - start) / (end - start)
                glyph.show_mark(Share(part))
                text = f"{round(100 * part)} %"
            else:
                glyph.show_mark(Integrity.UNCHECKED)
                text = say("to come")
            state.setText(text)
            state.setMinimumWidth(theme.em(4))
            words.setAccessibleName(f"{words.text()}: {text}")

    def texts(self) -> list[str]:
        """Return what each step says of itself."""
        return [state.text() for _, _, state in self._rows]
