import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter

from desktop.views.parts.rects_plot import draw_one_by_one, fill_rects, is_batched

RECTS = np.array([[0, 0, 3, 8], [4, 2, 3, 6], [8.5, 0, 3, 5], [14, 3, 0, 0]], np.float64)


def _image(painted: int) -> QImage:
    image = QImage(20, 10, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    brush = QBrush(QColor("#3195D8"))
    if painted:
        fill_rects(painter, RECTS, brush)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush)
        draw_one_by_one(painter, RECTS)
    painter.end()
    return image


def test_the_quick_way_exists_in_the_installed_plot_library() -> None:
    assert is_batched()


def test_both_ways_paint_the_same() -> None:
    assert _image(1) == _image(0)
    assert _image(1).pixelColor(1, 1) == QColor("#3195D8")


def test_no_rectangles_paint_nothing() -> None:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    fill_rects(painter, np.zeros((0, 4)), QBrush(QColor("black")))
    painter.end()
    assert image.pixelColor(1, 1) == QColor("white")


def _nothing() -> None:
    """Do what a wish without effect does."""
