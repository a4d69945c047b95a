"""What is about to be queued: while it is written, and then exactly, in words and as bytes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
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

from desktop.finding import Severity
from desktop.ledger.record import Record
from desktop.views import theme
from desktop.views.integrity import Integrity, Share
from desktop.views.models.inspection import Fact
from desktop.views.models.new_record import Draft, Gap
from desktop.views.parts.form_pieces import link
from desktop.views.parts.frames import Panel, rule
from desktop.views.parts.glyphs import GlyphView
from desktop.views.parts.labels import PlainLabel, button_text
from desktop.views.parts.plain import shown
from desktop.views.retelling import retold
from desktop.views.saying import grouped, later, say
from desktop.views.theme import Role

_MOST = 70_000  # characters of a record, which has at most 64 KiB
_MOST_GAPS = 8
_WIDE_EMS, _NARROW_EMS = 14.0, 9.0  # of the names before values
_STEPS_FIT_EMS = 36.0  # the least height with room for what happens then


class DraftView(Panel):
    """Shows beside a form what the record will say, what is missing, and what happens then."""

    gap_chosen = Signal(str)  # the path of the field to go to

    def __init__(self) -> None:
        super().__init__(say("What will be signed"), say("nothing is signed yet"))
        self._gaps: list[_GapRow] = []
        self._facts: list[tuple[PlainLabel, PlainLabel]] = []
        self._none = PlainLabel(say("Nothing is filled in yet."), muted=True, wrap=True)
        holder = QWidget()
        holder.setProperty("part", "clear")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, theme.em(0.5), theme.em(0.5), 0)
        column.setSpacing(theme.em(0.5))
        self._missing = PlainLabel("", Role.CAPTION, muted=True)
        column.addWidget(self._missing)
        self._gap_column = QVBoxLayout()
        self._gap_column.setSpacing(theme.em(0.17))
        column.addLayout(self._gap_column)
        self._rest = PlainLabel("", Role.CAPTION, muted=True)
        column.addWidget(self._rest)
        self._rule = rule()
        column.addWidget(self._rule)
        self._grid = _fact_grid()
        column.addWidget(self._none)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._area = _scrolling(holder, say("What will be signed, so far"))
        self.body.addWidget(self._area, 1)
        self._steps = QWidget()
        self._step_column = QVBoxLayout(self._steps)
        self._step_column.setContentsMargins(0, theme.em(0.33), 0, 0)
        self._step_column.setSpacing(theme.em(0.42))
        self.body.addWidget(self._steps)

    def show_draft(self, draft: Draft) -> None:
        """Show what was entered so far and what is missing; widgets are kept and written anew."""
        facts, gaps = draft.facts, draft.gaps
        count = min(len(gaps), _MOST_GAPS)
        while len(self._gaps) < count:
            row = _GapRow()
            row.chosen.connect(self.gap_chosen)
            self._gaps.append(row)
            self._gap_column.addWidget(row)
        for at, row in enumerate(self._gaps):
            row.setVisible(at < count)
            if at < count:
                row.show_gap(gaps[at])
        self._missing.setText(
            say("Still missing or not right" if gaps else "Every field fits its kind")
        )
        self._missing.setVisible(draft.is_checked)
        self._rule.setVisible(draft.is_checked)
        rest = len(gaps) - count
        self._rest.setText(say("and {rest} more", rest=grouped(rest)))
        self._rest.setVisible(rest > 0)
        while len(self._facts) < len(facts):
            self._facts.append(_add_fact(self._grid, len(self._facts), _NARROW_EMS))
        for at, (name, value) in enumerate(self._facts):
            is_there = at < len(facts)
            name.setVisible(is_there)
            value.setVisible(is_there)
            if is_there:
                name.setText(facts[at].name)
                value.setText(facts[at].value)
        self._none.setVisible(draft.is_checked and not facts)

    def show_steps(self, steps: Sequence[tuple[Integrity | Share, str]]) -> None:
        """Show what happens with the record after it was put into the outbox."""
        while (item := self._step_column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._step_column.addWidget(rule())
        self._step_column.addWidget(PlainLabel(say("What happens then"), Role.CAPTION, muted=True))
        for mark, text in steps:
            self._step_column.addWidget(_marked_line(mark, text))

    def texts(self) -> list[tuple[str, str]]:
        """Return the names and values that are shown."""
        shown_ones = [one for one in self._facts if not one[0].isHidden()]
        return [(name.text(), value.text()) for name, value in shown_ones]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._steps.setVisible(self.height() >= theme.em(_STEPS_FIT_EMS))


class _GapRow(QWidget):
    """Something missing: its place, which leads there, and what is wrong."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._path = ""
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.em(0.5))
        glyph = GlyphView(1.08)
        glyph.show_mark(Severity.NOTE)
        self._button = link("", self._choose)
        self._words = PlainLabel(role=Role.CAPTION, muted=True, wrap=True, most_lines=3)
        middle = Qt.AlignmentFlag.AlignVCenter
        line.addWidget(glyph, 0, middle)
        line.addWidget(self._button, 0, middle)
        line.addWidget(self._words, 1, middle)

    def show_gap(self, gap: Gap) -> None:
        """Show another one."""
        self._path = gap.path
        self._button.setText(button_text(gap.place))
        message = retold(gap.message)
        self._button.setAccessibleName(f"{shown(gap.place, 120)}: {shown(message, 200)}")
        self._words.setText(message)

    def _choose(self) -> None:
        self.chosen.emit(self._path)


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
        back: str = later("Back to the form"),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("CivicLedger")
        self.setAccessibleName(say("Preview: {title}", title=shown(title, 80)))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(1.5),) * 4)
        column.setSpacing(theme.em(0.67))
        column.addWidget(PlainLabel(title, Role.TITLE, bold=True))
        column.addWidget(PlainLabel(consequence, muted=True, wrap=True))
        column.addWidget(facts_panel(say("In words"), facts), 3)
        column.addWidget(_bytes_panel(record), 2)
        column.addLayout(self._buttons(action, back))
        self.resize(theme.em(60), theme.em(52))
        self.setMinimumSize(theme.em(40), theme.em(30))

    def bytes_shown(self) -> str:
        """Return the text of the record as it is shown."""
        return self.findChildren(QPlainTextEdit)[0].toPlainText()

    def _buttons(self, action: str, back: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.em(0.67))
        line.addStretch(1)
        leave = QPushButton(button_text(back))
        leave.setAccessibleName(back)
        leave.clicked.connect(self.reject)
        queue = QPushButton(button_text(action))
        queue.setAccessibleName(action)
        queue.setProperty("kind", "primary")
        queue.clicked.connect(self.accept)
        leave.setDefault(True)
        line.addWidget(leave)
        line.addWidget(queue)
        return line


def facts_panel(title: str, facts: Sequence[Fact]) -> Panel:
    """Return a panel with names and values, which scrolls where it has to."""
    panel = Panel(title)
    holder = QWidget()
    holder.setProperty("part", "clear")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, theme.em(0.5), 0)
    grid = _fact_grid()
    column.addLayout(grid)
    column.addStretch(1)
    for row, fact in enumerate(facts):
        name, value = _add_fact(grid, row, _WIDE_EMS)
        name.setText(fact.name)
        value.setText(fact.value)
    panel.body.addWidget(_scrolling(holder, title), 1)
    return panel


def _fact_grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.em(1))
    grid.setVerticalSpacing(theme.em(0.42))
    grid.setColumnStretch(1, 1)
    return grid


def _add_fact(grid: QGridLayout, row: int, name_ems: float) -> tuple[PlainLabel, PlainLabel]:
    """Return the two labels of a further line."""
    name = PlainLabel(muted=True, wrap=True, most_lines=2)
    name.setFixedWidth(theme.em(name_ems))
    value = PlainLabel(wrap=True)
    grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)
    return name, value


def _marked_line(mark: Integrity | Share, text: str) -> QWidget:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.em(0.67))
    glyph = GlyphView(1.25)
    glyph.show_mark(mark)
    line.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(PlainLabel(text, wrap=True), 1)
    return holder


def _scrolling(holder: QWidget, name: str) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(holder)
    area.setAccessibleName(name)
    return area


def _bytes_panel(record: Record) -> Panel:
    octets = len(record.canonical)
    panel = Panel(
        say("Exactly these bytes"), say("{octets} bytes, canonical JSON", octets=grouped(octets))
    )
    text = QPlainTextEdit()
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.setFont(theme.font(Role.CAPTION, mono=True))
    text.setPlainText(shown(record.canonical.decode(), _MOST))
    text.setAccessibleName(say("The bytes of the record"))
    panel.body.addWidget(text, 1)
    digest = PlainLabel(f"SHA-256 {record.sha256.hex()}", Role.CAPTION, mono=True, muted=True)
    panel.body.addWidget(digest)
    return panel
