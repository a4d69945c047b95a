"""A Merkle path as a small tree: the leaf at the bottom, siblings beside it, the root on top."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.views import theme
from desktop.views.integrity import Integrity
from desktop.views.models.block_check import PathStep, PathToRoot
from desktop.views.parts import glyphs
from desktop.views.parts.plain import short_hash
from desktop.views.saying import grouped, say
from desktop.views.theme import Role

_ROW_EMS = (2.7, 5.4)  # least and most height of a step
_BOX_EMS = (7.4, 1.75)
_COLUMN_EMS = 8.1


class MerklePath(QWidget):
    """Paints a `PathToRoot`; the values themselves are beside it, to be copied."""

    def __init__(self) -> None:
        super().__init__()
        self._path: PathToRoot | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(say("Path to the root"))

    def show_path(self, path: PathToRoot | None) -> None:
        """Show a path, or nothing."""
        self._path = path
        words = "" if path is None else _said(path)
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.em(27), theme.em(_ROW_EMS[0] * self._rows()))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.em(24), theme.em(_ROW_EMS[0] * self._rows()))

    def boxes(self) -> list[tuple[QRectF, str, bool]]:
        """Return the boxes with their hash, and whether it was computed from the entry."""
        path = self._path
        if path is None:
            return []
        tall, wide = theme.em(_BOX_EMS[1]), theme.em(_BOX_EMS[0])
        step = min(max(self.height() / self._rows(), theme.em(_ROW_EMS[0])), theme.em(_ROW_EMS[1]))
        column = theme.em(_COLUMN_EMS)
        left = max((self.width() - 2 * column - wide) / 2, 1.0)
        middle, far = left + column, left + 2 * column
        bottom = step * self._rows() - tall - theme.em(0.42)
        found = [(QRectF(middle, bottom, wide, tall), path.leaf, True)]
        for number, one in enumerate(path.steps, 1):
            y = bottom - step * number
            found.append((QRectF(middle, y, wide, tall), one.result, True))
            x = left if one.is_left else far
            found.append((QRectF(x, y + step * 0.5, wide, tall), one.sibling, False))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        path = self._path
        if path is None:
            return
        boxes = self.boxes()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            own = [box for box, _, is_own in boxes if is_own]
            beside = [box for box, _, is_own in boxes if not is_own]
            for number, step in enumerate(path.steps):
                _paint_step(painter, own[number], own[number + 1], beside[number], step)
            for box, digits, is_own in boxes:
                _paint_box(painter, box, digits, is_own=is_own)
            self._paint_names(painter, own, path)

    def _paint_names(self, painter: QPainter, own: list[QRectF], path: PathToRoot) -> None:
        """Name the two ends; the root's name stands where no sibling is."""
        painter.setFont(theme.font(Role.CAPTION))
        painter.setPen(theme.colours().muted)
        middle, align = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag
        entry, root, gap = own[0], own[-1], theme.em(0.5)
        words = entry.translated(-entry.width() - gap, 0)
        painter.drawText(words, middle | align.AlignRight, say("Entry"))
        side = theme.em(1.25)
        is_right = bool(path.steps) and path.steps[-1].is_left
        mark = QRectF(0, root.center().y() - side / 2, side, side)
        mark.moveLeft(root.right() + gap if is_right else root.left() - gap - side)
        words = root.translated(0, 0)
        if is_right:
            words.moveLeft(mark.right() + gap / 2)
        else:
            words.moveRight(mark.left() - gap / 2)
        painter.drawText(
            words, middle | (align.AlignLeft if is_right else align.AlignRight), say("Root")
        )
        state = Integrity.VERIFIED if path.holds else Integrity.ALTERED
        glyphs.paint(painter, glyphs.glyph_of(state), mark, glyphs.colour_of(state))

    def _rows(self) -> int:
        return 1 if self._path is None else len(self._path.steps) + 1


def _paint_step(
    painter: QPainter, below: QRectF, above: QRectF, beside: QRectF, step: PathStep
) -> None:
    painter.setPen(QPen(theme.colours().accent, 1.6))
    painter.drawLine(QPointF(below.center().x(), below.top()), _foot(above))
    painter.setPen(QPen(theme.colours().muted, 1.2))
    turn = QPointF(above.left() if step.is_left else above.right(), above.center().y())
    corner = QPointF(beside.center().x(), above.center().y())
    painter.drawLine(QPointF(beside.center().x(), beside.top()), corner)
    painter.drawLine(corner, turn)


def _foot(box: QRectF) -> QPointF:
    return QPointF(box.center().x(), box.bottom())


def _paint_box(painter: QPainter, box: QRectF, digits: str, *, is_own: bool) -> None:
    colours = theme.colours()
    radius = theme.em(0.42)
    painter.setPen(QPen(colours.accent if is_own else colours.line, 1.2))
    painter.setBrush(colours.panel if is_own else colours.window)
    painter.drawRoundedRect(box, radius, radius)
    painter.setFont(theme.font(Role.CAPTION, mono=True))
    painter.setPen(colours.text if is_own else colours.muted)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, short_hash(digits))


def _said(path: PathToRoot) -> str:
    outcome = say("leads to" if path.holds else "does not lead to")
    return say(
        "From entry {index} {steps} steps; the path {outcome} the cosigned root of {size} entries.",
        index=grouped(path.index),
        steps=len(path.steps),
        outcome=outcome,
        size=grouped(path.size),
    )
