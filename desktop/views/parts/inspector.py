"""The panel at the right: what is selected, its verdict, its checks one by one, the values.

Pages hand over an `Inspection`, a plain value; this panel knows nothing of blocks or records.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.finding import Severity
from desktop.verdict import Check, Result
from desktop.views import theme
from desktop.views.integrity import Integrity, Marked
from desktop.views.models.inspection import Fact, HashPair, Inspection, differing
from desktop.views.parts.frames import Panel, push_button, rule
from desktop.views.parts.glyphs import GlyphView
from desktop.views.parts.labels import HashLabel, PlainLabel
from desktop.views.parts.plain import shown
from desktop.views.theme import Role

_NOTHING = "Select something to see its checks."
_WHY = "Show me why"
_WHY_LESS = "Hide the values"
_BUTTONS_A_LINE = 2  # more would be cut


class Inspector(Panel):
    """Shows an `Inspection`, or one quiet sentence while nothing is selected."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName("Details of what is selected")
        self.body.addWidget(self._area, 1)
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(theme.em(0.5))
        self.body.addLayout(self._buttons)
        self.show_inspection(None)

    def show_inspection(self, inspection: Inspection | None) -> None:
        """Show what is known about the thing that is selected."""
        content = _content(inspection) if inspection else _nothing()
        self._area.setWidget(content)
        _clear(self._buttons)
        if inspection is None or not inspection.wishes:
            return
        lines = QGridLayout()
        lines.setSpacing(theme.em(0.5))
        count = len(inspection.wishes)
        for place, wish in enumerate(inspection.wishes):
            button = push_button(wish)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            is_alone = place == count - 1 and place % _BUTTONS_A_LINE == 0
            row, column = divmod(place, _BUTTONS_A_LINE)
            lines.addWidget(button, row, column, 1, _BUTTONS_A_LINE if is_alone else 1)
        self._buttons.addLayout(lines)

    def sizeHint(self) -> QSize:
        return QSize(theme.em(25), theme.em(40))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(20), theme.em(16))


class HashPairView(QWidget):
    """Two hashes one above the other, in lines of 32 digits; digits that differ are marked."""

    def __init__(self, pair: HashPair) -> None:
        super().__init__()
        self._pair = pair
        self._left, self._right = shown(pair.left, 128), shown(pair.right, 128)
        count = sum(end - start for start, end in differing(self._left, self._right))
        self.setAccessibleName(
            f"{pair.left_name} {self._left}. {pair.right_name} {self._right}. "
            f"{count} digits differ."
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(theme.font(mono=True))

    def sizeHint(self) -> QSize:
        lines = -(-max(len(self._left), len(self._right)) // _DIGITS)
        height = 2 * (self._caption_height() + lines * self._line_height()) + theme.em(0.5)
        return QSize(self.fontMetrics().horizontalAdvance("0") * _DIGITS + 2, height)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(8), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            top = self._paint_one(painter, 0, self._pair.left_name, self._left)
            self._paint_one(painter, top + theme.em(0.5), self._pair.right_name, self._right)

    def _paint_one(self, painter: QPainter, top: int, name: str, digits: str) -> int:
        colours = theme.colours()
        painter.setFont(theme.font(Role.CAPTION))
        painter.setPen(colours.muted)
        painter.drawText(0, top + painter.fontMetrics().ascent(), shown(name, 60))
        top += self._caption_height()
        marked = {
            at for start, end in differing(self._left, self._right) for at in range(start, end)
        }
        fonts = (theme.font(mono=True), theme.font(mono=True, bold=True))
        step = min(self.fontMetrics().horizontalAdvance("0"), self.width() / _DIGITS)
        for at, digit in enumerate(digits):
            is_marked = at in marked
            x, row = (at % _DIGITS) * step, at // _DIGITS
            baseline = top + row * self._line_height() + self.fontMetrics().ascent()
            painter.setFont(fonts[is_marked])
            painter.setPen(colours.state(Integrity.ALTERED) if is_marked else colours.text)
            painter.drawText(QPointF(x, baseline), digit)
            if is_marked:
                painter.setPen(QPen(colours.state(Integrity.ALTERED), 2))
                painter.drawLine(int(x), baseline + 3, int(x + step) - 1, baseline + 3)
        return top + -(-len(digits) // _DIGITS) * self._line_height()

    def _line_height(self) -> int:
        return self.fontMetrics().height() + theme.em(0.25)

    def _caption_height(self) -> int:
        return theme.em(1.25)


_DIGITS = 32
_RESULT_WORDS = {
    Result.OK: "passed",
    Result.AGAINST: "speaks against it",
    Result.FAILED: "failed",
    Result.NOT_DONE: "not done",
    Result.NOTE: "note",
}
_RESULT_MARKS: dict[Result, Marked] = {
    Result.OK: Integrity.VERIFIED,
    Result.AGAINST: Severity.WARNING,
    Result.FAILED: Integrity.ALTERED,
    Result.NOT_DONE: Integrity.UNCHECKED,
    Result.NOTE: Severity.NOTE,
}


def _nothing() -> QWidget:
    label = PlainLabel(_NOTHING, muted=True, wrap=True)
    label.setProperty("part", "clear")
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    return label


def _content(inspection: Inspection) -> QWidget:
    content = QWidget()
    content.setProperty("part", "clear")
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, theme.em(0.33), 0)
    column.setSpacing(theme.em(0.5))
    column.addLayout(_head(inspection))
    column.addWidget(PlainLabel(inspection.sentence, wrap=True))
    if inspection.facts_first:
        _add_facts(column, inspection.facts)
        _add_checks(column, inspection.sources_name, inspection.sources)
    _add_checks(column, "Checks", inspection.checks)
    if inspection.pair is not None:
        column.addSpacing(theme.em(0.33))
        column.addWidget(HashPairView(inspection.pair))
    if not inspection.facts_first:
        _add_facts(column, inspection.facts)
        _add_checks(column, inspection.sources_name, inspection.sources)
    if inspection.why:
        _add_why(column, inspection.why)
    column.addStretch(1)
    return content


def _head(inspection: Inspection) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(theme.em(0.67))
    glyph = GlyphView(1.5)
    glyph.show_mark(inspection.mark)
    line.addWidget(glyph)
    line.addWidget(PlainLabel(inspection.title, Role.PANEL, bold=True), 1)
    return line


def _add_checks(column: QVBoxLayout, name: str, checks: Sequence[Check]) -> None:
    if not checks:
        return
    column.addSpacing(theme.em(0.33))
    column.addWidget(PlainLabel(name, Role.CAPTION, muted=True))
    for check in checks:
        line = QHBoxLayout()
        line.setSpacing(theme.em(0.67))
        glyph = GlyphView(1.25)
        glyph.show_mark(_RESULT_MARKS[check.result])
        line.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        label = PlainLabel(check.name, wrap=True)
        label.setAccessibleName(f"{label.text()}: {_RESULT_WORDS[check.result]}")
        words.addWidget(label)
        if check.detail:
            words.addWidget(PlainLabel(check.detail, Role.CAPTION, muted=True, wrap=True))
        line.addLayout(words, 1)
        column.addLayout(line)


def _add_facts(column: QVBoxLayout, facts: Sequence[Fact]) -> None:
    if not facts:
        return
    column.addSpacing(theme.em(0.33))
    column.addWidget(rule())
    column.addSpacing(theme.em(0.17))
    for fact in facts:
        line = QHBoxLayout()
        line.setSpacing(theme.em(0.67))
        name = PlainLabel(fact.name, muted=True, wrap=True, most_lines=2)
        name.setFixedWidth(theme.em(7.5))
        beside = Qt.AlignmentFlag.AlignVCenter if fact.is_hash else Qt.AlignmentFlag.AlignTop
        line.addWidget(name, 0, beside)
        value = HashLabel(fact.value) if fact.is_hash else PlainLabel(fact.value, wrap=True)
        line.addWidget(value, 1)
        column.addLayout(line)


def _add_why(column: QVBoxLayout, steps: Sequence[Fact]) -> None:
    steps_view = QWidget()
    inner = QVBoxLayout(steps_view)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.setSpacing(theme.em(0.33))
    for step in steps:
        inner.addWidget(PlainLabel(step.name, Role.CAPTION, muted=True, wrap=True))
        inner.addWidget(PlainLabel(step.value, mono=step.is_hash, wrap=True))
    steps_view.setVisible(False)
    button = QPushButton(_WHY)
    button.setAccessibleName(_WHY)
    button.setProperty("kind", "link")
    button.setCheckable(True)
    button.toggled.connect(steps_view.setVisible)
    button.toggled.connect(lambda is_on: button.setText(_WHY_LESS if is_on else _WHY))
    column.addSpacing(theme.em(0.33))
    column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    column.addWidget(steps_view)


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        inner = item.layout()
        while inner is not None and (child := inner.takeAt(0)) is not None:
            widget = child.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
