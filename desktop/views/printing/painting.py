"""Pages of paper painted: into a PDF file, on a printer, or as pictures to look at.

Qt guesses nothing here: texts are painted as plain text, pictures of a letterhead were looked at
when they were chosen. May be called away from the UI thread, once there is an application.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import singledispatch

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageReader,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextOption,
)
from PySide6.QtSvg import QSvgRenderer

from desktop.exchange.qr import modules
from desktop.paper.sheet import Sheet
from desktop.version import VERSION
from desktop.views.parts.plain import shown
from desktop.views.printing.marks import (
    PER_INCH,
    BoxMark,
    CodeMark,
    LogoMark,
    Mark,
    PaperPage,
    TextMark,
)
from desktop.views.printing.setting import HEIGHT, WIDTH, font_of, pages_of

_PROOF_TYPE = "application/cbor"
_FRAME = 20


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file within a PDF."""

    name: str
    data: bytes
    media: str = _PROOF_TYPE


def pdf_of(sheet: Sheet, attached: Sequence[Attachment] = ()) -> bytes:
    """Return a sheet as a PDF file, with files within it."""
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(shown(sheet.title, 200))
    writer.setAuthor(shown(sheet.letterhead.name, 200))
    writer.setCreator(f"CivicLedger {VERSION}")
    writer.setResolution(PER_INCH)
    writer.setPageLayout(a4())
    for one in attached:
        writer.addFileAttachment(one.name, QByteArray(one.data), one.media)
    print_on(sheet, writer)
    buffer.close()
    return bytes(kept.data())


def print_on(sheet: Sheet, device: QPagedPaintDevice) -> None:
    """Paint a sheet on a device, as large as its page allows."""
    pages = pages_of(sheet)
    with QPainter(device) as painter:
        whole = device.pageLayout().fullRectPixels(device.logicalDpiX())
        scale = min(whole.width() / WIDTH, whole.height() / HEIGHT)  # a printer may have less
        painter.scale(scale, scale)
        for number, page in enumerate(pages):
            if number:
                device.newPage()
            paint(painter, page)


def pictures_of(sheet: Sheet, dots: int = 150) -> list[QImage]:
    """Return the pages of a sheet as pictures of so many dots to the inch."""
    scale = dots / PER_INCH
    pictures = []
    for page in pages_of(sheet):
        size = QSize(round(WIDTH * scale), round(HEIGHT * scale))
        picture = QImage(size, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.scale(scale, scale)
            paint(painter, page)
        pictures.append(picture)
    return pictures


def a4() -> QPageLayout:
    """Return an upright A4 page without margins: a sheet has its own."""
    size = QPageSize(QPageSize.PageSizeId.A4)
    upright, none = QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
    layout = QPageLayout(size, upright, none, QPageLayout.Unit.Millimeter)
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def paint(painter: QPainter, page: PaperPage) -> None:
    """Paint one page, its places in twips."""
    for mark in page.marks:
        _paint(mark, painter)


@singledispatch
def _paint(mark: Mark, _painter: QPainter) -> None:
    raise TypeError(type(mark))


@_paint.register
def _paint_text(mark: TextMark, painter: QPainter) -> None:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    option.setTextDirection(right if mark.runs_left else left)
    side = Qt.AlignmentFlag.AlignRight if mark.is_at_right else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    painter.setFont(font_of(mark.face))
    painter.setPen(QColor(mark.face.ink.value))
    painter.drawText(mark.area, mark.text, option)


@_paint.register
def _paint_box(mark: BoxMark, painter: QPainter) -> None:
    colour = QColor(mark.ink.value)
    if not mark.is_frame:
        painter.fillRect(mark.area, colour)
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, _FRAME))
    painter.drawRect(mark.area)


@_paint.register
def _paint_code(mark: CodeMark, painter: QPainter) -> None:
    rows = modules(mark.data)
    side = mark.area.width() / len(rows)
    quiet = 4 * side
    white = mark.area.adjusted(-quiet, -quiet, quiet, quiet)
    painter.fillRect(white, QColor(Qt.GlobalColor.white))
    for number, row in enumerate(rows):
        top = mark.area.top() + number * side
        for begin, end in _runs(row):
            left, width = mark.area.left() + begin * side, (end - begin) * side
            painter.fillRect(QRectF(left, top, width, side * 1.01), QColor(Qt.GlobalColor.black))


def _runs(row: Sequence[bool]) -> list[tuple[int, int]]:
    """Return where dark modules begin and end."""
    edges = [at for at in range(len(row) + 1) if _dark(row, at) is not _dark(row, at - 1)]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _dark(row: Sequence[bool], at: int) -> bool:
    return 0 <= at < len(row) and row[at]


@_paint.register
def _paint_logo(mark: LogoMark, painter: QPainter) -> None:
    if mark.logo.ending == "svg":
        renderer = QSvgRenderer(QByteArray(mark.logo.data))
        if renderer.isValid():
            size = QSizeF(renderer.defaultSize())
            renderer.render(painter, _within(mark.area, size))
        return
    kept = QByteArray(mark.logo.data)
    buffer = QBuffer(kept)  # which the reader only borrows
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    picture = QImageReader(buffer, QByteArray(b"png")).read()
    if not picture.isNull():
        painter.drawImage(_within(mark.area, QSizeF(picture.size())), picture)


def _within(area: QRectF, size: QSizeF) -> QRectF:
    """Return the largest place of a shape within an area, at its upper left."""
    fitted = size.scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
    return QRectF(area.topLeft(), fitted)
