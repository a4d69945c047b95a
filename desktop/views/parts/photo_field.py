"""The input of a photo: chosen or dropped, freed of its metadata, shown small.

Its raw text is the photo in Base64. It is decoded for the small picture only, at the size of that,
and never where it has more points than a camera makes.
"""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QImageReader,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.domains.fields import Field
from desktop.errors import CivicLedgerError, FormatError
from desktop.exchange.file_bytes import read_file
from desktop.exchange.photo import LIMIT, Photo, clean_photo
from desktop.ledger.scalar import decode_base64, encode_base64
from desktop.views import theme
from desktop.views.models.words import octets
from desktop.views.parts.dropped_files import files_in
from desktop.views.parts.editor import Editor
from desktop.views.parts.labels import PlainLabel
from desktop.views.retelling import retold
from desktop.views.saying import grouped, later, say
from desktop.views.theme import Role

_NONE = later("No photo chosen; one can be dropped here.")
_KINDS = later("Photos (*.jpg *.jpeg *.png)")
_SIDE_EMS = 6.0
_DECODED_MIB = 256  # that Qt may take for one picture


class Thumbnail(QWidget):
    """A small picture in the middle of its place."""

    def __init__(self) -> None:
        super().__init__()
        self.pixmap = QPixmap()
        self.setFixedSize(theme.em(_SIDE_EMS), theme.em(_SIDE_EMS))
        self.hide()

    def show_pixmap(self, pixmap: QPixmap) -> None:
        """Show another picture; an empty one leaves no place."""
        self.pixmap = pixmap
        self.setVisible(not pixmap.isNull())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        place = self.pixmap.rect()
        place.moveCenter(self.rect().center())
        with QPainter(self) as painter:
            painter.drawPixmap(place, self.pixmap)


class PhotoField(QWidget):
    """One photo, or none."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.picture = Thumbnail()
        self.told = PlainLabel(_NONE, Role.CAPTION, muted=True, wrap=True)
        self.button = QPushButton(say("Choose a photo\u2026"))
        self.button.clicked.connect(self._ask)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.em(0.67))
        line.addWidget(self.picture)
        column = QVBoxLayout()
        column.setSpacing(theme.em(0.25))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.told)
        line.addLayout(column, 1)
        self.setAcceptDrops(True)

    def read(self) -> str:
        """Return the photo in Base64; empty for none."""
        return self._text

    def write(self, text: str) -> None:
        """Take a photo in Base64, as a draft kept it."""
        if text == self._text:
            return
        self._text = text
        try:
            self._show(clean_photo(decode_base64(text)) if text else None)
        except FormatError as error:
            self._show(None)
            self.told.setText(retold(error.what))
        self.changed.emit()

    def take(self, path: Path) -> None:
        """Take the photo in a file; what it tells beside the picture is left behind."""
        try:
            photo = clean_photo(read_file(path, LIMIT))
        except CivicLedgerError as error:
            self.told.setText(retold(" ".join(part for part in (error.what, error.do) if part)))
            return
        self._text = encode_base64(photo.data)
        self._show(photo)
        self.changed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if len(files_in(event.mimeData())) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take(files_in(event.mimeData())[0])

    @Slot()
    def _ask(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, say("Photo"), str(Path.home()), say(_KINDS))
        if chosen:
            self.take(Path(chosen))

    def _show(self, photo: Photo | None) -> None:
        self.told.setText(say(_NONE) if photo is None else photo_words(photo))
        small = QPixmap() if photo is None else _small(photo, self.picture.size())
        self.picture.show_pixmap(small)


def photo_editor(_field: Field) -> Editor:
    """Return the input for a photo."""
    one = PhotoField()
    return Editor(one, one.button, one.read, one.write, one.changed)


def photo_words(photo: Photo) -> str:
    """Return what a photo is, and what was left behind."""
    name = photo.media.removeprefix("image/").upper()
    size = f"{grouped(photo.width)} \u00d7 {grouped(photo.height)}, {octets(len(photo.data))}"
    left = (
        say("; {removed} of place, time and camera taken out", removed=octets(photo.removed))
        if photo.removed
        else ""
    )
    return f"{name}, {size}{left}."


def _small(photo: Photo, room: QSize) -> QPixmap:
    """Return the photo at the size of its place; empty where it cannot be decoded."""
    buffer = QBuffer()
    buffer.setData(QByteArray(photo.data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, photo.media.removeprefix("image/").encode())
    QImageReader.setAllocationLimit(_DECODED_MIB)
    reader.setAutoTransform(True)
    whole = reader.size()
    if not whole.isValid():
        return QPixmap()
    reader.setScaledSize(whole.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    return QPixmap.fromImage(reader.read())
