"""The line that stands above every page while an earlier state of the ledger is shown."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from desktop.replica.database import Past
from desktop.views import theme
from desktop.views.models.words import moment
from desktop.views.parts.frames import GlyphButton, push_button
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.glyphs import GlyphView
from desktop.views.parts.labels import PlainLabel
from desktop.views.saying import grouped, say
from desktop.views.wish import Wish

_ANY = 16_777_215  # Qt's own


class PastBar(QFrame):
    """Says of which block the pages are, and leads to its neighbours and back to now."""

    stepped = Signal(int)  # blocks
    asked = Signal()  # for another moment
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "past")
        self._past: Past | None = None
        self._looks_back = True
        line = QHBoxLayout(self)
        line.setContentsMargins(*(theme.em(side) for side in (1, 0.33, 0.5, 0.33)))
        line.setSpacing(theme.em(0.5))
        glyph = GlyphView(1.5)
        glyph.show_glyph(Glyph.PAST)
        line.addWidget(glyph)
        self.words = PlainLabel(bold=True)
        self.rest = PlainLabel()
        line.addWidget(self.words)
        line.addWidget(self.rest)
        line.addStretch(1)
        self._steps: list[GlyphButton] = []
        for glyph_of_step, name, by in (
            (Glyph.EARLIER, say("One block earlier"), -1),
            (Glyph.LATER, say("One block later"), 1),
        ):
            step = GlyphButton(glyph_of_step, name)
            step.clicked.connect(lambda _checked=False, by=by: self.stepped.emit(by))
            line.addWidget(step)
            self._steps.append(step)
        self.other: QPushButton = push_button(Wish(say("Another moment\u2026"), self.asked.emit))
        self.back: QPushButton = push_button(Wish(say("Back to now"), self.left.emit))
        line.addWidget(self.other)
        line.addWidget(self.back)
        self.hide()

    def show_past(self, past: Past | None) -> None:
        """Show of which block the pages are; without one the bar goes away."""
        self._past = past
        self._say()
        self.setVisible(past is not None)

    def show_page(self, *, looks_back: bool) -> None:
        """Say whether the page that is open shows that block, too, or now."""
        self._looks_back = looks_back
        self._say()

    def show_busy(self, *, is_busy: bool) -> None:
        """Let no other moment be asked for while one is on its way."""
        for button in (*self._steps, self.other):
            button.setEnabled(not is_busy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the second sentence out where there is no room for all of it; it is said aloud."""
        taken = sum(one.sizeHint().width() for one in (self.words, *self._steps))
        taken += sum(one.sizeHint().width() for one in (self.other, self.back))
        room = self.width() - taken - theme.em(6)
        self.rest.setMaximumWidth(_ANY if self.rest.sizeHint().width() <= room else 0)

    def _say(self) -> None:
        past = self._past
        if past is None:
            return
        block = say(
            "block {height}, {moment} UTC", height=grouped(past.height), moment=moment(past.time_ms)
        )
        if self._looks_back:
            self.words.setText(say("You see the ledger as of {block}.", block=block))
            self.rest.setText(say("What came later is left out; issuing is about now."))
        else:
            self.words.setText(say("This page is about now."))
            self.rest.setText(
                say("The pages that show the ledger show it as of {block}.", block=block)
            )
        self._steps[0].setEnabled(past.height > 0)
        self.setAccessibleName(f"{self.words.text()} {self.rest.text()}")
        self._fit()
