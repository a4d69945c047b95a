"""A short text as a QR code on the screen, for another device to read."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.exchange import qr
from desktop.views import theme


class CodeView(QWidget):
    """Shows a code as large as there is room, black on white in either palette.

    Each module has a whole number of pixels, for cameras read that best.
    """

    def __init__(self, name: str, side_ems: float = 29.0) -> None:
        super().__init__()
        self._image = QImage()
        self._side_ems = side_ems
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_text(self, text: str) -> None:
        """Show another text, or nothing.

        Raises:
            UsageError: it is too long for a code.
        """
        self._image = QImage.fromData(qr.picture(text, "png")) if text else QImage()
        self.updateGeometry()
        self.update()

    def image(self) -> QImage:
        """Return the code, with its quiet zone."""
        return self._image

    def sizeHint(self) -> QSize:
        return QSize(theme.em(self._side_ems), theme.em(self._side_ems))

    def minimumSizeHint(self) -> QSize:
        side = 2 * self._modules or theme.em(12)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        side = self._modules * max(min(self.width(), self.height()) // self._modules, 1)
        left, top = (self.width() - side) // 2, (self.height() - side) // 2
        with QPainter(self) as painter:
            painter.fillRect(left, top, side, side, Qt.GlobalColor.white)
            painter.drawImage(left, top, self._image.scaled(side, side))

    @property
    def _modules(self) -> int:
        return self._image.width() // qr.MODULE_PIXELS
