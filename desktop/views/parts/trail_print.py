"""A trail on paper or as a picture: the layers as they are shown, with what and when they are."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QImage,
    QImageWriter,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)
from PySide6.QtSvg import QSvgGenerator

from desktop.durable import replace_file
from desktop.errors import StorageError, UsageError
from desktop.views import theme
from desktop.views.parts.plain import shown
from desktop.views.parts.trail_plot import TrailPlot
from desktop.views.saying import say
from desktop.views.theme import Role

_HEAD_EMS = 4.0
_MARGIN_EMS = 1.0
_MOST_SIDE = 16_000  # pixels of a picture
_RATIO = 2.0
_PDF_DPI = 300
_SCREEN_DPI, _LARGEST = 96, 1.6
_MARGIN_MM = 12.0


def write_picture(plot: TrailPlot, title: str, caption: str, path: Path) -> None:
    """Write a trail as PNG, SVG or PDF, as the file's name ends.

    Raises:
        UsageError: it ends in anything else.
        StorageError: the file cannot be written.
    """
    makers: dict[str, Callable[[TrailPlot, str, str], bytes]] = {
        ".png": _png,
        ".svg": _svg,
        ".pdf": _pdf,
    }
    maker = makers.get(path.suffix.lower())
    if maker is None:
        raise UsageError(
            say(
                "A trail cannot be written as {suffix}.",
                suffix=path.suffix or say("a file without an ending"),
            ),
            do=say("Name a file that ends in .png, .svg or .pdf."),
        )
    with theme.on_paper():
        replace_file(path, maker(plot, title, caption), mode=0o644)


def print_on(plot: TrailPlot, title: str, caption: str, device: QPagedPaintDevice) -> None:
    """Paint a trail on one page of a printer or a PDF, as large as the page allows.

    Raises:
        StorageError: the printer takes nothing, or its file cannot be written.
    """
    painter = QPainter()
    if not painter.begin(device):
        raise StorageError(
            say("The trail could not be printed."),
            means=say("The printer is not there, or its file cannot be written."),
            do=say("Choose another printer, or save the trail as PDF."),
        )
    try:
        with theme.on_paper(device.logicalDpiY()):
            page = QRectF(painter.viewport())
            size = _size(plot)
            scale = min(page.width() / size.width(), page.height() / size.height(), _most(device))
            painter.scale(scale, scale)
            _paint(painter, plot, title, caption)
    finally:
        painter.end()


def _most(device: QPagedPaintDevice) -> float:
    """Return the scale at which a small trail is not blown up beyond what reads well."""
    return _LARGEST * device.logicalDpiX() / _SCREEN_DPI


def _png(plot: TrailPlot, title: str, caption: str) -> bytes:
    size = _size(plot)
    ratio = min(_RATIO, _MOST_SIDE / max(size.width(), size.height()))
    image = QImage(size * ratio, QImage.Format.Format_RGB32)
    image.fill(theme.colours().panel)
    with QPainter(image) as painter:
        painter.scale(ratio, ratio)
        _paint(painter, plot, title, caption)
    return _bytes(lambda buffer: QImageWriter(buffer, QByteArray(b"png")).write(image))


def _svg(plot: TrailPlot, title: str, caption: str) -> bytes:
    def draw(buffer: QBuffer) -> None:
        made = QSvgGenerator()
        made.setOutputDevice(buffer)
        made.setSize(_size(plot))
        made.setViewBox(QRectF(0, 0, _size(plot).width(), _size(plot).height()))
        made.setTitle(shown(title, 200))
        with QPainter(made) as painter:
            _paint(painter, plot, title, caption)

    return _bytes(draw)


def _pdf(plot: TrailPlot, title: str, caption: str) -> bytes:
    def draw(buffer: QBuffer) -> None:
        made = QPdfWriter(buffer)
        made.setTitle(shown(title, 200))
        made.setResolution(_PDF_DPI)
        made.setPageLayout(landscape())
        print_on(plot, title, caption, made)

    return _bytes(draw)


def landscape() -> QPageLayout:
    """Return an A4 page across."""
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    size = QPageSize(QPageSize.PageSizeId.A4)
    across = QPageLayout.Orientation.Landscape
    return QPageLayout(size, across, margins, QPageLayout.Unit.Millimeter)


def _bytes(draw: Callable[[QBuffer], object]) -> bytes:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    draw(buffer)
    buffer.close()
    return bytes(kept.data())


def _size(plot: TrailPlot) -> QSize:
    inner, margin = plot.whole_size(), theme.em(2 * _MARGIN_EMS)
    return inner + QSize(margin, margin + theme.em(_HEAD_EMS))


def _paint(painter: QPainter, plot: TrailPlot, title: str, caption: str) -> None:
    colours, margin = theme.colours(), theme.em(_MARGIN_EMS)
    size = plot.whole_size()
    painter.fillRect(QRectF(0, 0, _size(plot).width(), _size(plot).height()), colours.panel)
    painter.setPen(colours.text)
    painter.setFont(theme.font(Role.TITLE, bold=True))
    line = QRectF(margin, margin, size.width(), theme.em(2))
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft, shown(title, 200))
    painter.setFont(theme.font(Role.CAPTION))
    painter.setPen(colours.muted)
    line = QRectF(margin, margin + theme.em(2.2), size.width(), theme.em(1.5))
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft, shown(caption, 300))
    painter.translate(margin, margin + theme.em(_HEAD_EMS))
    plot.paint_all(painter, QRectF(0, 0, size.width(), size.height()))
