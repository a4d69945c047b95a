"""The place of a page: as large as the room there is, and scrolled where that is too low for it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.views import theme

_LEAST_EMS = 26.0  # of height; with less a page has no room for its tables


class PageArea(QScrollArea):
    """Shows one page; large text in a small window makes it scroll, never shrink to nothing."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(page.accessibleName())
        self.setProperty("part", "clear")
        self.viewport().setAutoFillBackground(False)
        self._page = page
        self.setWidget(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.maximumViewportSize()
        least = theme.em(_LEAST_EMS)
        bar = self.verticalScrollBar().sizeHint().width() if room.height() < least else 0
        self._page.resize(room.width() - bar, max(room.height(), least))
