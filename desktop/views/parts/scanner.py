"""Codes as they come in: typed by a scanner that is a keyboard, dropped or pasted as a picture.

A scanner types faster than anybody and ends with Enter. Where the keyboard is in a field, the field
gets the characters; anywhere else in the window of the page they are put together here. A key that
is held down comes fast too, and is none.
"""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QPlainTextEdit, QWidget

from desktop.domains.gs1_elements import GROUP_SEPARATOR
from desktop.exchange.codes import Code
from desktop.views.parts.picture_codes import codes_in, codes_in_file
from desktop.views.saying import say

_FAST_S = 0.06  # at most, between two characters
_LEAST = 6  # characters of a code
_LONGEST = 1_000
_MOST_LINES = 200  # of a list that is pasted
_ENTERS = ("\r", "\n")


class ScannerKeys(QObject):
    """Listens to the keys of a page's window; ``scanned`` tells a whole code."""

    scanned = Signal(str)

    def __init__(self, page: QWidget, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(page)
        self._page, self._clock = page, clock
        self._text, self._last = "", 0.0

    def eventFilter(self, target: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(target, QWidget) or event.isAutoRepeat():
            return False
        is_field = isinstance(target, QLineEdit | QPlainTextEdit | QAbstractSpinBox)
        window = self._page.window()
        is_inside = target is window or window.isAncestorOf(target)
        return is_inside and not is_field and self._take(event.text())

    def _take(self, text: str) -> bool:
        """Take in a key; return whether it belongs to a code and nobody else should see it."""
        now = self._clock()
        is_fast = now - self._last < _FAST_S
        self._last = now
        if text in _ENTERS:
            code, self._text = self._text, ""
            if is_fast and len(code) >= _LEAST:
                self.scanned.emit(code)
                return True
            return False
        if len(text) != 1 or not (text.isprintable() or text == GROUP_SEPARATOR):
            return False  # a shift key alone says nothing and interrupts nothing
        self._text = (self._text if is_fast else "") + text
        self._text = self._text[-_LONGEST:]
        return is_fast and len(set(self._text)) > 1  # one key again and again is none


def has_code(data: QMimeData) -> bool:
    """Return whether what is dragged or pasted may hold a code: a picture, a file or a text."""
    files = [url for url in data.urls() if url.isLocalFile()]
    return bool(files) or data.hasImage() or data.hasText()


def reader_of(data: QMimeData) -> Callable[[], tuple[Code, ...]]:
    """Return what reads the codes of dragged or pasted data, for another thread.

    It raises `FormatError` where there is none.
    """
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if files:
        return lambda: codes_in_file(files[0])
    if data.hasImage():
        image = QImage(data.imageData())
        return lambda: codes_in(image, say("The picture"))
    lines = [line.strip()[:_LONGEST] for line in data.text().splitlines() if line.strip()]
    return lambda: tuple(Code("text", line) for line in lines[:_MOST_LINES])
