"""Which sheet of a workbook is meant, where it has several."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.views import theme
from desktop.views.parts.labels import PlainLabel
from desktop.views.parts.plain import shown
from desktop.views.saying import say
from desktop.views.theme import Role


class SheetDialog(QDialog):
    """Offers the sheets of a workbook; ``chosen`` is told once one is."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, file: str, names: Sequence[str]) -> None:
        super().__init__(parent)
        self._names = tuple(names)
        self.setWindowTitle("CivicLedger")
        self.setAccessibleName(say("Which sheet?"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.sheets = QListWidget()
        self.sheets.setAccessibleName(say("Sheets of the workbook"))
        for name in self._names:
            self.sheets.addItem(QListWidgetItem(shown(name)))
        self.sheets.setCurrentRow(0)
        self.sheets.itemActivated.connect(self.accept)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(*(theme.em(1.5),) * 4)
        lines.setSpacing(theme.em(0.67))
        lines.addWidget(PlainLabel(say("Which sheet?"), Role.PANEL, bold=True))
        lines.addWidget(
            PlainLabel(say("{file} has several. One of them is read.", file=file), wrap=True)
        )
        lines.addWidget(self.sheets, 1)
        lines.addLayout(self._buttons())
        self.resize(theme.em(30), theme.em(22))

    @Slot()
    def accept(self) -> None:
        """Tell which sheet is marked."""
        super().accept()
        self.chosen.emit(self._names[self.sheets.currentRow()])

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.em(0.5))
        row.addStretch(1)
        for words, slot in ((say("Cancel"), self.reject), (say("Open sheet"), self.accept)):
            button = QPushButton(words)
            button.setAccessibleName(words)
            button.clicked.connect(slot)
            row.addWidget(button)
        button.setDefault(True)
        return row
