"""What is painted by hand, the other way round where the language is written from right to left.

Layouts and Qt's own widgets turn by themselves; what a widget paints at places that it has worked
out is turned here. Text is never turned: only the rectangle that it stands in.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

_RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft


def is_mirrored(widget: QWidget) -> bool:
    """Tell whether a widget reads from right to left."""
    return widget.layoutDirection() is _RIGHT_TO_LEFT


def x_across(widget: QWidget, x: float) -> float:
    """Return where ``x`` of a widget is, as it reads."""
    return widget.width() - x if is_mirrored(widget) else x


def across(widget: QWidget, rect: QRectF) -> QRectF:
    """Return where a rectangle of a widget is, as it reads."""
    return turned(rect, QRectF(widget.rect())) if is_mirrored(widget) else rect


def turned(rect: QRectF, area: QRectF) -> QRectF:
    """Return a rectangle inside an area, the other way round."""
    left = area.left() + area.right() - rect.right()
    return QRectF(left, rect.top(), rect.width(), rect.height())


def turn(painter: QPainter, width: float) -> None:
    """Let a painter paint the other way round, on a width; for shapes, never for text."""
    painter.translate(width, 0)
    painter.scale(-1, 1)


def along(widget: QWidget, key: int) -> int:
    """Return 1 for the arrow key that goes on in reading, -1 for the other one, 0 for no arrow."""
    step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(key), 0)
    return -step if is_mirrored(widget) else step


def at_across(widget: QWidget, place: QPointF) -> QPointF:
    """Return where a point of a widget is, as it reads."""
    return QPointF(x_across(widget, place.x()), place.y())
