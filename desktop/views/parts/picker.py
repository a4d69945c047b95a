"""A short list of which one thing is always chosen; a wheel over it moves the page, not it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from desktop.views.parts.plain import shown

_LONGEST = 60


class Picker(QComboBox):
    """Choices by their names; ``picked`` is told when the user, or `write`, takes another one."""

    picked = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.currentIndexChanged.connect(self._tell)

    def offer(self, named: Sequence[tuple[str, str]]) -> None:
        """Offer these: names and the values behind them."""
        self.clear()
        for name, value in named:
            self.addItem(shown(name, _LONGEST), value)

    def read(self) -> str:
        """Return the value of what is chosen."""
        return str(self.currentData())

    def write(self, value: str, name: str) -> None:
        """Choose a value; one that is not offered is added under a name."""
        at = self.findData(value)
        if at < 0:
            self.addItem(shown(name, _LONGEST), value)
            at = self.count() - 1
        self.setCurrentIndex(at)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _tell(self, _at: int) -> None:
        self.picked.emit()
