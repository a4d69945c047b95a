"""Patterns that tell the integrity states apart without colour, as brushes in device pixels."""

from functools import cache

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from desktop.views.integrity import Integrity

_TILE = 8  # logical pixels


def strip_brush(state: Integrity, colour: QColor, ground: QColor, ratio: float) -> QBrush:
    """Return how a strip in ``state`` is filled: solid, hatched or dotted."""
    return _brush(state, colour.rgb(), ground.rgb(), ratio)


@cache
def _brush(state: Integrity, colour: int, ground: int, ratio: float) -> QBrush:
    if state is Integrity.VERIFIED:
        return QBrush(QColor(colour))
    side = max(round(_TILE * ratio), 4)
    tile = QPixmap(side, side)
    tile.fill(QColor(colour if state is not Integrity.UNCHECKED else ground))
    with QPainter(tile) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(ground), max(side / 5, 1.0)))
        if state is Integrity.UNCHECKED:
            _dots(painter, side, QColor(colour))
        else:
            _stripes(painter, side, leans_back=state is not Integrity.PENDING)
        if state is Integrity.FORK:
            _stripes(painter, side, leans_back=False)
    return QBrush(tile)


def _stripes(painter: QPainter, side: int, *, leans_back: bool) -> None:
    for start in (-side, 0, side):
        first, last = (start, start + side) if leans_back else (start + side, start)
        painter.drawLine(QLineF(first, 0, last, side))


def _dots(painter: QPainter, side: int, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    half, dot = side / 2, side * 0.36
    for x, y in ((0.0, 0.0), (half, half)):
        painter.drawRect(QRectF(x, y, dot, dot))
