"""One quiet line above a table: something has happened or turned up, and what can be done now."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.views import theme
from desktop.views.integrity import Marked
from desktop.views.parts.frames import GlyphButton, push_button
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.glyphs import GlyphView
from desktop.views.parts.labels import PlainLabel
from desktop.views.saying import say
from desktop.views.wish import Wish


class OfferLine(QFrame):
    """A sentence with buttons, which goes away once it was taken up or closed."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "panel")
        line = QHBoxLayout(self)
        line.setContentsMargins(*(theme.em(side) for side in (1, 0.33, 0.5, 0.33)))
        line.setSpacing(theme.em(0.67))
        self._glyph = GlyphView(1.33)
        self.words = PlainLabel()
        line.addWidget(self._glyph)
        line.addWidget(self.words, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.em(0.5))
        line.addLayout(self._buttons)
        close = GlyphButton(Glyph.CLOSE, say("Close this line"))
        close.clicked.connect(self.hide)
        line.addWidget(close)
        self.wishes: tuple[Wish, ...] = ()
        self.hide()

    def offer(self, mark: Marked, words: str, wishes: Sequence[Wish]) -> None:
        """Show a sentence and what can be done."""
        self._glyph.show_mark(mark)
        self.words.setText(words)
        self.wishes = tuple(wishes)
        while (item := self._buttons.takeAt(0)) is not None:
            _drop(item.widget())
        for wish in wishes:
            button = push_button(wish)
            button.clicked.connect(self.hide)
            self._buttons.addWidget(button)
        self.show()


def _drop(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
