"""The steps of a process from left to right: a glyph each, its name, when it was taken, the flaw.

Arrows go from step to step and Enter opens its records; a screen reader is told of the current
step. The page shows the same as a table beside it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.trails.process import StepTaken
from desktop.views import theme
from desktop.views.models.step_rows import step_mark, step_name
from desktop.views.parts import glyphs
from desktop.views.parts.mirror import across, along, draw_line, x_across
from desktop.views.parts.plain import shown
from desktop.views.saying import later, say
from desktop.views.theme import Role

_GLYPH_EMS, _HEIGHT_EMS, _LEAST_EMS = 1.75, 6.5, 8.0
_FLAW = later("likely flaw")


class ProcessStrip(QWidget):
    """Shows the steps of one process."""

    moved = Signal(int)  # the number of the step that is current now
    opened = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._steps: Sequence[StepTaken] = ()
        self._flaw: StepTaken | None = None
        self._at = 0

    def show_steps(self, steps: Sequence[StepTaken], flaw: StepTaken | None) -> None:
        """Show these steps; the one with the flaw is current, else the first."""
        self._steps, self._flaw = tuple(steps), flaw
        self._at = self._steps.index(flaw) if flaw in self._steps else 0
        self._describe()
        self.update()

    def show_current(self, number: int) -> None:
        """Make a step the current one, without telling so."""
        self._at = number
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.em(_LEAST_EMS) * max(len(self._steps), 1), theme.em(_HEIGHT_EMS))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(20), theme.em(_HEIGHT_EMS))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._steps:
            self._go(int(x_across(self, event.position().x()) // self._step_width()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._steps:
            self.opened.emit(self._at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = along(self, event.key())
        if step:
            self._go(self._at + step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._steps:
            self.opened.emit(self._at)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_line(painter)
            for at, step in enumerate(self._steps):
                self._paint_step(painter, at, step)

    def _step_width(self) -> float:
        return self.width() / max(len(self._steps), 1)

    def _go(self, at: int) -> None:
        if 0 <= at < len(self._steps) and at != self._at:
            self._at = at
            self._describe()
            self.update()
            self.moved.emit(at)

    def _describe(self) -> None:
        if self._steps:
            step = self._steps[self._at]
            flaw = f" {_FLAW.capitalize()}." if step == self._flaw else ""
            words = f"{say(step.name)}: {say(step.word)}. {step.time[:10]} {step.why}{flaw}"
            self.setAccessibleDescription(shown(words, 300))

    def _paint_line(self, painter: QPainter) -> None:
        width, middle = self._step_width(), self._middle()
        painter.setPen(QPen(theme.colours().line, 2))
        last = max(len(self._steps) - 1, 0)
        painter.drawLine(QPointF(width / 2, middle), QPointF(width * (last + 0.5), middle))

    def _middle(self) -> float:
        return theme.em(_GLYPH_EMS / 2 + 0.5)

    def _paint_step(self, painter: QPainter, at: int, step: StepTaken) -> None:
        colours, width = theme.colours(), self._step_width()
        area = across(self, QRectF(at * width, 0, width, self.height()))
        if at == self._at:
            painter.setPen(colours.accent if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(colours.selected)
            painter.drawRoundedRect(area.adjusted(2, 1, -2, -1), theme.em(0.5), theme.em(0.5))
        side = theme.em(_GLYPH_EMS)
        box = QRectF(0, 0, side, side)
        box.moveCenter(QPointF(area.center().x(), self._middle()))
        mark = step_mark(step)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.selected if at == self._at else colours.panel)
        painter.drawEllipse(box.adjusted(-2, -2, 2, 2))
        if mark is None:
            painter.setBrush(colours.muted)
            painter.drawEllipse(box.center(), side / 7, side / 7)
        else:
            glyphs.paint_mark(painter, mark, box)
        self._paint_words(painter, area.adjusted(4, box.bottom() + theme.em(0.25), -4, 0), step)

    def _paint_words(self, painter: QPainter, area: QRectF, step: StepTaken) -> None:
        colours = theme.colours()
        day = step.time[:10] or (say("due {due}", due=step.due[:10]) if step.due else "")
        word = say(step.word)
        second = f"{word}, {day}" if day else word
        lines = [
            (step_name(step), theme.font(bold=step == self._flaw), colours.text),
            (second, theme.font(Role.CAPTION), colours.muted),
        ]
        if step == self._flaw:
            lines.append((_FLAW, theme.font(Role.CAPTION, bold=True), colours.text))
        for text, font, ink in lines:
            painter.setFont(font)
            painter.setPen(ink)
            metrics = painter.fontMetrics()
            line = metrics.elidedText(
                shown(text, 60), Qt.TextElideMode.ElideRight, int(area.width())
            )
            row = QRectF(area.left(), area.top(), area.width(), metrics.lineSpacing())
            draw_line(painter, row, int(Qt.AlignmentFlag.AlignCenter), line)
            area.setTop(row.bottom())
