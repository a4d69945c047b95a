"""What is painted by hand, the other way round where the language is written from right to left.

Layouts and Qt's own widgets turn by themselves; what a widget paints at places that it has worked
out is turned here. Text is never turned: only the rectangle that it stands in. A line without a
letter of such a language, a path or an English sentence, reads from the left wherever it stands;
else its signs at both ends would change places.
"""

import re
import unicodedata

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QWidget

_RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft
_LATIN = re.compile(
    r"[A-Za-z](?:(?:[!-~]|(?<![.,:;]) )*[/A-Za-z0-9])?"  # words, up to where a clause ends
    r"|[/0-9][!-~]*[/A-Za-z0-9]"  # a number, date, path or id
)
_FROM_RIGHT = ("R", "AL")
_ALIGNMENT = int(
    Qt.AlignmentFlag.AlignHorizontal_Mask.value | Qt.AlignmentFlag.AlignVertical_Mask.value
)


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


def draw_line(painter: QPainter, area: QRect | QRectF, flags: int, text: str) -> None:
    """Draw text where ``flags`` say, as its own letters read."""
    if painter.layoutDirection() is not _RIGHT_TO_LEFT:
        painter.drawText(area, flags, text)
        return
    if reads_from_right(text):
        painter.drawText(area, flags, isolated(text))
        return
    where = Qt.AlignmentFlag(flags & _ALIGNMENT)
    fixed = QStyle.visualAlignment(_RIGHT_TO_LEFT, where) | Qt.AlignmentFlag.AlignAbsolute
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.drawText(area, flags & ~_ALIGNMENT | int(fixed), text)
    painter.setLayoutDirection(_RIGHT_TO_LEFT)


def isolated(text: str) -> str:
    """Return a text in which Latin words, dates and paths are read from the left, each by itself.

    After an Arabic letter the parts of ``2026-02-01`` would else stand the other way round (rules
    W2 and W4 of Unicode's annex 9). The marks are for painting only; no width is measured of them.
    """
    return _LATIN.sub("\u2066\\g<0>\u2069", text)


def reads_from_right(text: str) -> bool:
    """Tell whether a text has letters that are written from right to left."""
    return any(unicodedata.bidirectional(letter) in _FROM_RIGHT for letter in text)


def along(widget: QWidget, key: int) -> int:
    """Return 1 for the arrow key that goes on in reading, -1 for the other one, 0 for no arrow."""
    step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(key), 0)
    return -step if is_mirrored(widget) else step


def at_across(widget: QWidget, place: QPointF) -> QPointF:
    """Return where a point of a widget is, as it reads."""
    return QPointF(x_across(widget, place.x()), place.y())
