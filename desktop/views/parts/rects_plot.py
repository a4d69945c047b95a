"""Many rectangles in one call: a numpy array goes to Qt without an object per rectangle.

pyqtgraph keeps the trick in an internal class, so it is wrapped here; where that class is missing
or has changed, the same rectangles are drawn from a list, slower and identical.
"""

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter


def fill_rects(painter: QPainter, rects: NDArray[np.float64], brush: QBrush) -> None:
    """Fill rectangles, rows of x, y, width and height in device pixels, without an outline."""
    if not len(rects):
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    if is_batched():
        array = _primitive_array()(QRectF, 4)
        array.resize(len(rects))
        array.ndarray()[:] = rects
        painter.drawRects(*array.drawargs())
    else:
        draw_one_by_one(painter, rects)


def draw_one_by_one(painter: QPainter, rects: NDArray[np.float64]) -> None:
    """Draw the same from a list of Qt rectangles, with the painter's pen and brush."""
    painter.drawRects([QRectF(*row) for row in rects.tolist()])


def is_batched() -> bool:
    """Tell whether the quick way exists in the pyqtgraph that is installed."""
    return _primitive_array() is not None


@cache
def _primitive_array() -> Any:  # pyqtgraph has no types
    try:
        from pyqtgraph.Qt.internals import PrimitiveArray  # noqa: PLC0415  (0.4 s, on first use)

        trial = PrimitiveArray(QRectF, 4)
        trial.resize(1)
        is_usable = trial.ndarray().shape == (1, 4) and len(trial.drawargs()) == 2
    except (ImportError, AttributeError, TypeError, ValueError):
        return None
    return PrimitiveArray if is_usable else None
