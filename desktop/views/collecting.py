"""Cyclic garbage is collected in the thread of the window, and in no other.

Python collects in whichever thread happens to allocate. A QObject that goes in another thread than
the window's holds a lock of Qt's while it waits for the interpreter, and the window may hold the
interpreter while it waits for that lock: both would wait for ever.
"""

import gc
import time

from PySide6.QtCore import QObject, QTimer, Slot

_PAUSE_MS = 500
_REST = 100  # times as long as a whole collection took is waited before the next


class Collector(QObject):
    """Does what the interpreter would do by itself, by the same thresholds, from a timer."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._next_whole_s = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.collect_due)
        self._timer.start()

    @Slot()
    def collect_due(self) -> None:
        """Collect the oldest generation that has had enough of the younger one's collections."""
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [age for age in range(3) if counts[age] > limits[age]]
        started_s = time.monotonic()
        if 2 in due and started_s < self._next_whole_s:
            due.remove(2)
        if not due:
            return
        gc.collect(due[-1])
        if due[-1] == 2:
            ended_s = time.monotonic()
            self._next_whole_s = ended_s + _REST * (ended_s - started_s)
