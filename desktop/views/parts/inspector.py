"""The panel at the right: what is selected, its verdict, its checks one by one, the values.

Pages hand over an `Inspection`, a plain value; this panel knows nothing of blocks or records.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.views import theme
from desktop.views.integrity import Integrity
from desktop.views.models.inspection import Fact, HashPair, Inspection, differing
from desktop.views.parts.check_list import add_checks
from desktop.views.parts.form_pieces import link
from desktop.views.parts.frames import Panel, push_button, rule
from desktop.views.parts.glyphs import GlyphView
from desktop.views.parts.labels import HashLabel, PlainLabel, button_text, set_tooltip
from desktop.views.parts.plain import shown
from desktop.views.retelling import retold
from desktop.views.saying import later, say
from desktop.views.theme import Role
from desktop.views.wish import Wish

_NOTHING = later("Select something to see its checks.")
_WHY = later("Show me why")
_WHY_LESS = later("Hide the values")
_MORE_TIP = later(
    "Copy, show as a code, save the proof, note something. The title can be dragged out."
)
_BUTTONS_A_LINE = 2  # more would be cut
_HALF_LINE_EMS = 10.5


class Inspector(Panel):
    """Shows an `Inspection`, or one quiet sentence while nothing is selected."""

    drag_asked = Signal(str)  # the subject whose proof is dragged out

    def __init__(self) -> None:
        super().__init__()
        self._given: Inspection | None = None
        self._dress: Callable[[Inspection], Inspection] = lambda inspection: inspection
        self._more: Callable[[Inspection], Sequence[Wish]] = lambda _inspection: ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(say("Details of what is selected"))
        self.body.addWidget(self._area, 1)
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(theme.em(0.5))
        self.body.addLayout(self._buttons)
        self.show_inspection(None)

    def show_inspection(self, inspection: Inspection | None) -> None:
        """Show what is known about the thing that is selected."""
        self._given = inspection
        if inspection is None:
            self._area.setWidget(_nothing())
        else:
            head = _Head(inspection, self._open_menu)
            head.drag_asked.connect(self.drag_asked)
            self._area.setWidget(_content(self._dress(inspection), head))
        _clear(self._buttons)
        if inspection is None or not inspection.wishes:
            return
        buttons = [push_button(wish) for wish in inspection.wishes]
        lines = QGridLayout()
        lines.setSpacing(theme.em(0.5))
        for row, line in enumerate(_button_lines(buttons)):
            for column, button in enumerate(line):
                button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
                lines.addWidget(button, row, column, 1, _BUTTONS_A_LINE // len(line))
        self._buttons.addLayout(lines)

    def offer(
        self,
        dress: Callable[[Inspection], Inspection],
        wishes: Callable[[Inspection], Sequence[Wish]],
    ) -> None:
        """Add to every inspection what ``dress`` adds, and ``wishes`` to its menu."""
        self._dress, self._more = dress, wishes

    def show_again(self) -> None:
        """Show the same inspection once more, for what is added to it has changed."""
        self.show_inspection(self._given)

    def menu(self) -> QMenu:
        """Return the menu of what is selected."""
        menu = QMenu(self)
        given = self._given
        for wish in () if given is None else (*given.wishes, *self._more(given)):
            action = menu.addAction(button_text(wish.text), wish.run)
            action.setEnabled(not wish.why_not)
            set_tooltip(action, wish.why_not)
        menu.setToolTipsVisible(True)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._given is not None:
            self.menu().popup(event.globalPos())

    def _open_menu(self, place: QPoint) -> None:
        self.menu().popup(place)

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
            say(
                "{left_name} {left}. {right_name} {right}. {count} digits differ.",
                left_name=pair.left_name,
                left=self._left,
                right_name=pair.right_name,
                right=self._right,
                count=count,
            )
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


def _button_lines(buttons: Sequence[QPushButton]) -> list[list[QPushButton]]:
    """Return the buttons line by line; one that would be cut in half a line has it alone."""
    lines: list[list[QPushButton]] = []
    has_room = False
    for button in buttons:
        fits = button.sizeHint().width() <= theme.em(_HALF_LINE_EMS)
        if has_room and fits:
            lines[-1].append(button)
            has_room = False
        else:
            lines.append([button])
            has_room = fits
    return lines


def _nothing() -> QWidget:
    label = PlainLabel(_NOTHING, muted=True, wrap=True)
    label.setProperty("part", "clear")
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    return label


def _content(inspection: Inspection, head: QWidget) -> QWidget:
    content = QWidget()
    content.setProperty("part", "clear")
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, theme.em(0.33), 0)
    column.setSpacing(theme.em(0.5))
    column.addWidget(head)
    column.addWidget(PlainLabel(retold(inspection.sentence), wrap=True))
    if inspection.facts_first:
        _add_facts(column, inspection.facts)
        add_checks(column, inspection.sources_name, inspection.sources)
    add_checks(column, say("Checks"), inspection.checks)
    for section in inspection.sections:
        add_checks(column, section.name, section.lines, section.ways, section.marks)
    if inspection.pair is not None:
        column.addSpacing(theme.em(0.33))
        column.addWidget(HashPairView(inspection.pair))
    if not inspection.facts_first:
        _add_facts(column, inspection.facts)
        add_checks(column, inspection.sources_name, inspection.sources)
    if inspection.why:
        _add_why(column, inspection.why)
    column.addStretch(1)
    return content


class _Head(QWidget):
    """Glyph and title, from which the proof of a record is dragged, and what else can be done."""

    drag_asked = Signal(str)

    def __init__(self, inspection: Inspection, ask_menu: Callable[[QPoint], None]) -> None:
        super().__init__()
        self._subject, self._pressed = inspection.subject, QPoint()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.em(0.67))
        glyph = GlyphView(1.5)
        glyph.show_mark(inspection.mark)
        line.addWidget(glyph)
        title = PlainLabel(inspection.title, Role.PANEL, bold=True, wrap=True, most_lines=3)
        line.addWidget(title, 1)
        self._more = link(say("More"), lambda: ask_menu(self._below()))
        set_tooltip(self._more, _MORE_TIP)
        line.addWidget(self._more)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        way = (event.position().toPoint() - self._pressed).manhattanLength()
        is_held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if self._subject and is_held and way >= QApplication.startDragDistance():
            self.drag_asked.emit(self._subject)

    def _below(self) -> QPoint:
        return self._more.mapToGlobal(self._more.rect().bottomLeft())


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
        inner.addWidget(PlainLabel(say(step.name), Role.CAPTION, muted=True, wrap=True))
        inner.addWidget(PlainLabel(step.value, mono=step.is_hash, wrap=True))
    steps_view.setVisible(False)
    button = QPushButton(say(_WHY))
    button.setAccessibleName(say(_WHY))
    button.setProperty("kind", "link")
    button.setCheckable(True)
    button.toggled.connect(steps_view.setVisible)
    button.toggled.connect(lambda is_on: button.setText(say(_WHY_LESS if is_on else _WHY)))
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
