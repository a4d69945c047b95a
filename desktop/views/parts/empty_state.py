"""What a view shows while it has nothing to show: a glyph, one sentence, one button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.views import theme
from desktop.views.parts.frames import push_button
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.glyphs import GlyphView
from desktop.views.parts.labels import PlainLabel
from desktop.views.wish import Wish


class EmptyState(QWidget):
    """A calm middle: why there is nothing, and the one thing to do about it."""

    def __init__(self, glyph: Glyph, sentence: str, wish: Wish | None = None) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.em(1))
        layout.addStretch(2)
        view = GlyphView(3.0)
        view.show_glyph(glyph)
        layout.addWidget(view, 0, Qt.AlignmentFlag.AlignHCenter)
        self.sentence = PlainLabel(sentence, muted=True, wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        width = min(self.sentence.sizeHint().width(), theme.em(34))
        self.sentence.setFixedWidth(width)
        self.sentence.setMinimumHeight(self.sentence.heightForWidth(width))
        layout.addWidget(self.sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        if wish is not None:
            layout.addWidget(push_button(wish), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
