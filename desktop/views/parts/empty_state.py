"""What a view shows while it has nothing to show: one sentence and a button, or what to choose."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.parts.form_pieces import link
from desktop.views.parts.frames import WishButton, push_button
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.glyphs import GlyphView
from desktop.views.parts.labels import PlainLabel
from desktop.views.theme import Role
from desktop.views.wish import Wish

_SENTENCE_EMS = 34.0
_CHOICE_EMS = 26.0  # from which width on a choice is comfortable
_MOST_COLUMNS = 4


class EmptyState(QWidget):
    """A calm middle: why there is nothing, and the one thing to do about it."""

    def __init__(self, glyph: Glyph, sentence: str, wish: Wish | None = None) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.em(1))
        layout.addStretch(2)
        self._glyph = GlyphView(3.0)
        self._glyph.show_glyph(glyph)
        layout.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignHCenter)
        self.sentence = PlainLabel(sentence, muted=True, wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._fit(theme.em(_SENTENCE_EMS))
        layout.addWidget(self.sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        self.button: WishButton | None = None
        if wish is not None:
            self.button = push_button(wish)
            layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def tell(self, glyph: Glyph, sentence: str, *, has_wish: bool) -> None:
        """Say for another reason that there is nothing, and whether the wish does help then."""
        self._glyph.show_glyph(glyph)
        self.sentence.setText(sentence)
        self._fit(self.width() - theme.em(2))
        if self.button is not None:
            self.button.setVisible(has_wish)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(12), theme.em(8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width() - theme.em(2))

    def _fit(self, room: int) -> None:
        """Let the sentence have the lines that it needs where there is this much room."""
        wanted = min(self.sentence.sizeHint().width(), theme.em(_SENTENCE_EMS))
        width = max(min(wanted, room), theme.em(8))
        self.sentence.setFixedWidth(width)
        self.sentence.setMinimumHeight(self.sentence.heightForWidth(width))


class Choices(QScrollArea):
    """What one can begin with: names to choose, each with a sentence, in as many columns as fit."""

    chosen = Signal(str)  # the value behind a name

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(name)
        self._columns = 0
        self._cards: list[QWidget] = []
        holder = QWidget()
        holder.setProperty("part", "clear")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, theme.em(0.5), theme.em(0.5), theme.em(0.5))
        column.setSpacing(theme.em(0.67))
        self._name = PlainLabel(name, Role.CAPTION, muted=True)
        column.addWidget(self._name)
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.em(0.67))
        column.addLayout(self._grid)
        column.addStretch(1)
        self.setWidget(holder)

    def rename(self, name: str) -> None:
        """Say anew what can be chosen."""
        self.setAccessibleName(name)
        self._name.setText(name)

    def offer(self, choices: Sequence[tuple[str, str, str]]) -> None:
        """Offer other choices: names, a sentence to each, and the values behind them."""
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [self._card(*one) for one in choices]
        self._columns = 0
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = max(int(self.viewport().width() // theme.em(_CHOICE_EMS)), 1)
        columns = min(columns, _MOST_COLUMNS, max(len(self._cards), 1))
        if columns == self._columns:
            return
        for at in range(max(columns, self._columns)):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
        self._columns = columns
        for at, card in enumerate(self._cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, at // columns, at % columns)

    def _card(self, name: str, sentence: str, value: str) -> QWidget:
        card = QFrame()
        card.setProperty("part", "panel")
        column = QVBoxLayout(card)
        column.setContentsMargins(*(theme.em(side) for side in (1, 0.5, 1, 0.67)))
        column.setSpacing(theme.em(0.17))
        button = link(name, lambda: self.chosen.emit(value))
        button.setAccessibleDescription(sentence)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        words = PlainLabel(sentence, Role.CAPTION, muted=True, wrap=True, most_lines=4)
        column.addWidget(words)
        column.addStretch(1)
        return card
