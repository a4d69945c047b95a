"""A painted view as a file: PNG, SVG or PDF, as it stands on the screen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRectF
from PySide6.QtGui import QImage, QImageWriter, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from desktop.durable import replace_file
from desktop.errors import UsageError
from desktop.views import theme
from desktop.views.parts.plain import shown
from desktop.views.saying import say
from desktop.views.theme import Role

_HEAD_EMS = 4.4
_MARGIN_EMS = 1.0
_RATIO = 2.0
_DOTS_PER_POINT = 300 / 72


def write_view(view: QWidget, title: str, caption: str, path: Path) -> None:
    """Write what a view shows under a title, in the form that the file's name ends in.

    Raises:
        UsageError: it ends in none of the three.
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
    replace_file(path, maker(view, shown(title, 200), shown(caption, 300)), mode=0o644)


def _png(view: QWidget, title: str, caption: str) -> bytes:
    size = _whole(view).size() * _RATIO
    image = QImage(size.toSize(), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.scale(_RATIO, _RATIO)
        _paint(painter, view, title, caption)
    return _bytes(lambda buffer: QImageWriter(buffer, QByteArray(b"png")).write(image))


def _svg(view: QWidget, title: str, caption: str) -> bytes:
    def draw(buffer: QBuffer) -> None:
        made = QSvgGenerator()
        made.setOutputDevice(buffer)
        made.setSize(_whole(view).size().toSize())
        made.setViewBox(_whole(view))
        made.setTitle(title)
        with QPainter(made) as painter:
            _paint(painter, view, title, caption)

    return _bytes(draw)


def _pdf(view: QWidget, title: str, caption: str) -> bytes:
    def draw(buffer: QBuffer) -> None:
        made = QPdfWriter(buffer)
        made.setTitle(title)
        made.setResolution(300)
        made.setPageSize(QPageSize(_whole(view).size(), QPageSize.Unit.Point))
        with QPainter(made) as painter:
            painter.scale(_DOTS_PER_POINT, _DOTS_PER_POINT)
            _paint(painter, view, title, caption)

    return _bytes(draw)


_MAKERS: dict[str, Callable[[QWidget, str, str], bytes]] = {
    ".png": _png,
    ".svg": _svg,
    ".pdf": _pdf,
}


def _bytes(draw: Callable[[QBuffer], object]) -> bytes:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    draw(buffer)
    buffer.close()
    return bytes(kept.data())


def _whole(view: QWidget) -> QRectF:
    margin = theme.em(2 * _MARGIN_EMS)
    return QRectF(0, 0, view.width() + margin, view.height() + margin + theme.em(_HEAD_EMS))


def _paint(painter: QPainter, view: QWidget, title: str, caption: str) -> None:
    colours, margin = theme.colours(), theme.em(_MARGIN_EMS)
    painter.fillRect(_whole(view), colours.window)
    painter.setPen(colours.text)
    painter.setFont(theme.font(Role.TITLE, bold=True))
    painter.drawText(QRectF(margin, margin, view.width(), theme.em(2.2)), title)
    painter.setPen(colours.muted)
    painter.setFont(theme.font(Role.CAPTION))
    painter.drawText(QRectF(margin, margin + theme.em(2.4), view.width(), theme.em(1.6)), caption)
    view.render(painter, QPoint(margin, margin + theme.em(_HEAD_EMS)))
