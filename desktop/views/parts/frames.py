"""Panels, captions, rules and buttons: the frames in which everything else stands."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.views import theme
from desktop.views.parts import glyphs
from desktop.views.parts.glyph_paths import Glyph
from desktop.views.parts.labels import PlainLabel, button_text, set_tooltip
from desktop.views.theme import Role
from desktop.views.wish import Wish

_STUMP_EMS = 6.0  # of a caption, below which its beginning says nothing


class Panel(QFrame):
    """A bordered area with a title line; what it holds goes into ``body``."""

    def __init__(self, title: str = "", caption: str = "") -> None:
        super().__init__()
        self.setProperty("part", "panel")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*(theme.em(side) for side in (1, 0.67, 1, 0.67)))
        outer.setSpacing(theme.em(0.33))
        self._head_line = HeadLine(title, caption)
        self.title, self.caption = self._head_line.title, self._head_line.caption
        outer.addWidget(self._head_line)
        self._head_line.setVisible(bool(title))
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.em(0.33))
        outer.addLayout(self.body, 1)

    def set_title(self, title: str, caption: str = "") -> None:
        """Change the title line."""
        self.title.setText(title)
        self.caption.setText(caption)
        self._head_line.setVisible(bool(title))

    def add_to_head(self, widget: QWidget) -> None:
        """Put a small control at the right end of the title line."""
        self._head_line.line.addWidget(widget)


class HeadLine(QWidget):
    """A title, a caption and small controls; where room is short the title is cut last."""

    def __init__(self, title: str, caption: str) -> None:
        super().__init__()
        self.title = PlainLabel(title, Role.PANEL)
        self.caption = _HeadCaption(caption)
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(theme.em(0.67))
        self.line.addWidget(self.title)
        self.line.addWidget(self.caption, 1)

    def minimumSizeHint(self) -> QSize:
        return self.line.minimumSize() - QSize(self._pinned(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # a text or a control is another
            self._share()
        return super().event(event)

    def _share(self) -> None:
        """Give the title the room that nothing else cannot do without."""
        rest = self.line.minimumSize().width() - max(
            self.title.minimumWidth(), self.title.minimumSizeHint().width()
        )
        wanted = max(min(self.title.sizeHint().width(), self.width() - rest), 0)
        if wanted != self.title.minimumWidth():
            self.title.setMinimumWidth(wanted)

    def _pinned(self) -> int:
        """Return how much more the title has been given than it cannot do without, in pixels."""
        return max(self.title.minimumWidth() - self.title.minimumSizeHint().width(), 0)


class _HeadCaption(PlainLabel):
    """A caption that goes before it is a stump."""

    def __init__(self, text: str) -> None:
        super().__init__(text, Role.CAPTION, muted=True)
        self.setMinimumWidth(1)  # in place of what a label asks for

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.is_elided() or self.width() >= theme.em(_STUMP_EMS):
            super().paintEvent(event)


def scrolled(content: QWidget, name: str) -> QScrollArea:
    """Return an area that shows a part of a page, and all of it where there is room."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(str(name))
    area.setWidget(content)
    return area


def rule() -> QFrame:
    """Return a horizontal hairline."""
    line = QFrame()
    line.setProperty("part", "line")
    line.setFixedHeight(1)
    return line


class WishButton(QPushButton):
    """Does what a wish says, or says why it cannot; the wish may be given anew."""

    def __init__(self, wish: Wish, *, is_primary: bool) -> None:
        super().__init__(button_text(wish.text))
        self.is_primary = is_primary
        if is_primary:
            self.setProperty("kind", "primary")
        self.setAccessibleName(str(wish.text))
        self.show_wish(wish)
        self.clicked.connect(lambda _checked=False: self.wish.run())

    def show_wish(self, wish: Wish) -> None:
        """Take another wish of the same words."""
        self.wish = wish
        self.setEnabled(not wish.why_not)
        self.setAccessibleDescription(str(wish.why_not or wish.tip))
        set_tooltip(self, wish.why_not or wish.tip)


def push_button(wish: Wish, *, is_primary: bool = False) -> WishButton:
    """Return a button that does what the wish says, or says why it cannot."""
    return WishButton(wish, is_primary=is_primary)


class GlyphButton(QToolButton):
    """A small quiet button that shows a glyph; its name is said by the tooltip."""

    def __init__(self, glyph: Glyph, name: str, *, is_toggle: bool = False) -> None:
        super().__init__()
        self._glyph = glyph
        self.setProperty("kind", "quiet")
        self.setCheckable(is_toggle)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.rename(name)

    def rename(self, name: str) -> None:
        """Say anew what the button does."""
        self.setAccessibleName(str(name))
        set_tooltip(self, name)

    def show_glyph(self, glyph: Glyph) -> None:
        """Show another glyph."""
        self._glyph = glyph
        self.update()

    def sizeHint(self) -> QSize:
        side = theme.em(2.17)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        colours = theme.colours()
        ink = colours.text if self.isChecked() or self.underMouse() else colours.muted
        side = theme.em(1.25)
        rect = QRectF(0, 0, side, side)
        rect.moveCenter(QRectF(self.rect()).center())
        with QPainter(self) as painter:
            glyphs.paint(painter, self._glyph, rect, ink)
