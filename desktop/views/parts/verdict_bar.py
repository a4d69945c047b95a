"""The one sentence on top of every page that says what is true of what it shows."""

from dataclasses import dataclass

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy

from desktop.views import theme
from desktop.views.integrity import Integrity, Marked, Share
from desktop.views.parts.glyphs import GlyphView
from desktop.views.parts.labels import PlainLabel
from desktop.views.retelling import retold
from desktop.views.saying import later
from desktop.views.theme import Role


@dataclass(frozen=True, slots=True)
class Sentence:
    """A verdict in words: the sentence, what it rests on or leaves out, and an aside."""

    mark: Marked | Share
    text: str
    rest: str = ""
    aside: str = ""


NOTHING_SAID = Sentence(Integrity.UNCHECKED, later("Nothing has been checked here yet."))


class VerdictBar(QFrame):
    """Shows a `Sentence`; on a narrow window the aside goes first, then the rest moves below."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "panel")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(*(theme.em(side) for side in (1, 0.58, 1, 0.58)))
        self._grid.setHorizontalSpacing(theme.em(0.83))
        self._grid.setVerticalSpacing(0)
        self._glyph = GlyphView(1.83)
        self._text = PlainLabel(role=Role.PANEL, bold=True)
        self._rest = PlainLabel()
        self._aside = PlainLabel(muted=True)
        self._grid.addWidget(self._glyph, 0, 0, 2, 1)
        self._grid.addWidget(self._text, 0, 1)
        self._grid.addWidget(self._aside, 0, 3, 2, 1)
        self._grid.setColumnStretch(2, 1)
        self._is_stacked: bool | None = None
        self.show_sentence(NOTHING_SAID)

    def show_sentence(self, sentence: Sentence) -> None:
        """Show what is true now."""
        self._glyph.show_mark(sentence.mark)
        text, rest = retold(sentence.text), retold(sentence.rest)
        self._text.setText(text)
        self._rest.setText(rest)
        self._aside.setText(sentence.aside)
        self.setAccessibleName(f"{text} {rest} {sentence.aside}".strip())
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        room = self.contentsRect().width() - theme.em(4.5)
        together = self._text.sizeHint().width() + self._rest.sizeHint().width() + theme.em(0.83)
        is_stacked = bool(self._rest.text()) and together > room
        used = max(self._text.sizeHint().width(), self._rest.sizeHint().width())
        used = used if is_stacked else together
        aside = self._aside.sizeHint().width() + theme.em(1.67)
        self._aside.setVisible(bool(self._aside.text()) and used + aside <= room)
        self._rest.setVisible(bool(self._rest.text()))
        if is_stacked == self._is_stacked:
            return
        self._is_stacked = is_stacked
        self._grid.removeWidget(self._rest)
        self._grid.removeWidget(self._text)
        self._grid.addWidget(self._text, 0, 1, 1 if is_stacked else 2, 2 if is_stacked else 1)
        if is_stacked:
            self._grid.addWidget(self._rest, 1, 1, 1, 2)
        else:
            self._grid.addWidget(self._rest, 0, 2, 2, 1)
