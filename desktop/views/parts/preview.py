"""Exactly what is about to be queued: in the words of its kind, and as the bytes themselves."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.ledger.record import Record
from desktop.views import theme
from desktop.views.models.inspection import Fact
from desktop.views.parts.frames import Panel
from desktop.views.parts.labels import PlainLabel, button_text
from desktop.views.parts.plain import grouped, shown
from desktop.views.theme import Role

_MOST = 70_000  # characters of a record, which has at most 64 KiB


class Preview(QDialog):
    """Shows a record before it is queued; accepting it is the wish to queue it."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        facts: Sequence[Fact],
        record: Record,
        *,
        consequence: str,
        action: str,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("CivicLedger")
        self.setAccessibleName(f"Preview: {shown(title, 80)}")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(1.5),) * 4)
        column.setSpacing(theme.em(0.67))
        column.addWidget(PlainLabel(title, Role.TITLE, bold=True))
        column.addWidget(PlainLabel(consequence, muted=True, wrap=True))
        column.addWidget(_facts_panel(facts), 3)
        column.addWidget(_bytes_panel(record), 2)
        column.addLayout(self._buttons(action))
        self.resize(theme.em(60), theme.em(52))
        self.setMinimumSize(theme.em(40), theme.em(30))

    def bytes_shown(self) -> str:
        """Return the text of the record as it is shown."""
        return self.findChildren(QPlainTextEdit)[0].toPlainText()

    def _buttons(self, action: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.em(0.67))
        line.addStretch(1)
        back = QPushButton("Back to the form")
        back.setAccessibleName("Back to the form")
        back.clicked.connect(self.reject)
        queue = QPushButton(button_text(action))
        queue.setAccessibleName(action)
        queue.setProperty("kind", "primary")
        queue.clicked.connect(self.accept)
        back.setDefault(True)
        line.addWidget(back)
        line.addWidget(queue)
        return line


def _facts_panel(facts: Sequence[Fact]) -> Panel:
    panel = Panel("In words")
    holder = QWidget()
    holder.setProperty("part", "clear")
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, theme.em(0.5), 0)
    grid.setHorizontalSpacing(theme.em(1))
    grid.setVerticalSpacing(theme.em(0.42))
    grid.setColumnStretch(1, 1)
    for row, fact in enumerate(facts):
        name = PlainLabel(fact.name, muted=True, wrap=True, most_lines=2)
        name.setFixedWidth(theme.em(14))
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(name, row, 0, top)
        grid.addWidget(PlainLabel(fact.value, wrap=True), row, 1, top)
    grid.setRowStretch(len(facts), 1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(holder)
    area.setAccessibleName("The record in words")
    panel.body.addWidget(area, 1)
    return panel


def _bytes_panel(record: Record) -> Panel:
    octets = len(record.canonical)
    panel = Panel("Exactly these bytes", f"{grouped(octets)} bytes, canonical JSON")
    text = QPlainTextEdit()
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.setFont(theme.font(Role.CAPTION, mono=True))
    text.setPlainText(shown(record.canonical.decode(), _MOST))
    text.setAccessibleName("The bytes of the record")
    panel.body.addWidget(text, 1)
    digest = PlainLabel(f"SHA-256 {record.sha256.hex()}", Role.CAPTION, mono=True, muted=True)
    panel.body.addWidget(digest)
    return panel
