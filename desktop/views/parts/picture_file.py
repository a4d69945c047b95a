"""A drawing as a file or on paper: PNG, SVG, PDF or a printer's page, under a title of its own."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Protocol

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
from desktop.views.saying import say
from desktop.views.theme import Role

_HEAD_EMS = 4.2
_MARGIN_EMS = 1.0
_MOST_SIDE = 16_000  # pixels of a picture
_RATIO = 2.0
_SCREEN_DPI, _LARGEST = 96, 1.6
_PDF_DPI = 300
_MARGIN_MM = 12.0


class Drawing(Protocol):
    """What is drawn below the title."""

    @property
    def title(self) -> str:
        """What it shows."""

    @property
    def caption(self) -> str:
        """Of what ledger and moment it is."""

    @property
    def is_for_paper(self) -> bool:
        """Whether it can be painted in the light palette, whatever the screen has."""

    def size(self) -> QSize:
        """Return how large it is, in logical pixels."""

    def paint(self, painter: QPainter) -> None:
        """Paint it at the painter's origin."""


def write_picture(drawing: Drawing, path: Path) -> None:
    """Write a drawing as PNG, SVG or PDF, as the file's name ends.

    Raises:
        UsageError: it ends in anything else.
        StorageError: the file cannot be written.
    """
    maker = _MAKERS.get(path.suffix.lower())
    if maker is None:
        raise UsageError(
            say(
                "A picture cannot be written as {suffix}.",
                suffix=path.suffix or say("a file without an ending"),
            ),
            do=say("Name a file that ends in .png, .svg or .pdf."),
        )
    with theme.on_paper() if drawing.is_for_paper else nullcontext():
        replace_file(path, maker(drawing), mode=0o644)


def print_on(drawing: Drawing, device: QPagedPaintDevice) -> None:
    """Paint a drawing on one page of a printer or a PDF, as large as the page allows.

    Raises:
        StorageError: the printer takes nothing, or its file cannot be written.
    """
    painter = QPainter()
    if not painter.begin(device):
        raise StorageError(
            say("The picture could not be printed."),
            means=say("The printer is not there, or its file cannot be written."),
            do=say("Choose another printer, or save the picture as PDF."),
        )
    try:
        with theme.on_paper(device.logicalDpiY()):
            page = QRectF(painter.viewport())
            size = _whole(drawing).size()
            most = _LARGEST * device.logicalDpiX() / _SCREEN_DPI  # a small one is not blown up
            scale = min(page.width() / size.width(), page.height() / size.height(), most)
            painter.scale(scale, scale)
            _paint(painter, drawing)
    finally:
        painter.end()


def landscape() -> QPageLayout:
    """Return an A4 page across."""
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    size = QPageSize(QPageSize.PageSizeId.A4)
    across = QPageLayout.Orientation.Landscape
    return QPageLayout(size, across, margins, QPageLayout.Unit.Millimeter)


def _png(drawing: Drawing) -> bytes:
    whole = _whole(drawing)
    ratio = min(_RATIO, _MOST_SIDE / max(whole.width(), whole.height()))
    image = QImage((whole.size() * ratio).toSize(), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.scale(ratio, ratio)
        _paint(painter, drawing)
    with _filled() as (buffer, kept):
        QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(kept.data())


def _svg(drawing: Drawing) -> bytes:
    with _filled() as (buffer, kept):
        made = QSvgGenerator()
        made.setOutputDevice(buffer)
        made.setSize(_whole(drawing).size().toSize())
        made.setViewBox(_whole(drawing))
        made.setTitle(shown(drawing.title, 200))
        with QPainter(made) as painter:
            _paint(painter, drawing)
    return bytes(kept.data())


def _pdf(drawing: Drawing) -> bytes:
    with _filled() as (buffer, kept):
        made = QPdfWriter(buffer)
        made.setTitle(shown(drawing.title, 200))
        if drawing.is_for_paper:
            made.setResolution(_PDF_DPI)
            made.setPageLayout(landscape())
            print_on(drawing, made)
        else:  # a page of its size, with as many dots as the screen, for which its fonts are made
            size = _whole(drawing).size()
            made.setResolution(_SCREEN_DPI)
            points = size * (72 / _SCREEN_DPI)
            made.setPageSize(QPageSize(points, QPageSize.Unit.Point))
            made.setPageMargins(QMarginsF())
            with QPainter(made) as painter:
                _paint(painter, drawing)
    return bytes(kept.data())


_MAKERS: dict[str, Callable[[Drawing], bytes]] = {".png": _png, ".svg": _svg, ".pdf": _pdf}


@contextmanager
def _filled() -> Iterator[tuple[QBuffer, QByteArray]]:
    """Give a device to write to, and what it then holds."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    yield buffer, kept
    buffer.close()


def _whole(drawing: Drawing) -> QRectF:
    inner, margin = drawing.size(), theme.em(2 * _MARGIN_EMS)
    return QRectF(0, 0, inner.width() + margin, inner.height() + margin + theme.em(_HEAD_EMS))


def _paint(painter: QPainter, drawing: Drawing) -> None:
    colours, margin = theme.colours(), theme.em(_MARGIN_EMS)
    width = drawing.size().width()
    painter.fillRect(_whole(drawing), colours.panel)
    painter.setPen(colours.text)
    painter.setFont(theme.font(Role.TITLE, bold=True))
    line = QRectF(margin, margin, width, theme.em(2.2))
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft, shown(drawing.title, 200))
    painter.setPen(colours.muted)
    painter.setFont(theme.font(Role.CAPTION))
    line = QRectF(margin, margin + theme.em(2.4), width, theme.em(1.6))
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft, shown(drawing.caption, 300))
    painter.translate(margin, margin + theme.em(_HEAD_EMS))
    drawing.paint(painter)
