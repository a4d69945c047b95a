"""Codes in pictures: Qt decodes a file or a photograph, `desktop.exchange.codes` reads its codes.

Takes a while, and may be called away from the UI thread. Whatever a code says is a stranger's: the
caller checks it.
"""

from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage, QImageReader

from desktop.errors import FormatError, StorageError
from desktop.exchange.codes import MOST_PIXELS, Code, read_codes
from desktop.views.saying import say

_MOST_BYTES = 32 * 1024 * 1024
_MOST_MEGABYTES = 256  # of an unpacked picture


def is_picture(path: Path) -> bool:
    """Tell whether a file begins like a picture that can be read."""
    return QImageReader(str(path)).canRead()


def codes_in_file(path: Path) -> tuple[Code, ...]:
    """Return the codes of a picture in a file, at least one.

    Raises:
        StorageError: the file cannot be read.
        FormatError: it is no picture, too large, or has no code that can be read.
    """
    try:
        size = path.stat().st_size
    except OSError as error:
        raise StorageError(
            say("{path} cannot be read.", path=path), do=say("Choose another file.")
        ) from error
    QImageReader.setAllocationLimit(_MOST_MEGABYTES)
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    wide = reader.size()
    if size > _MOST_BYTES or wide.width() * wide.height() > MOST_PIXELS:
        raise FormatError(
            say("The picture {name} is too large.", name=path.name),
            do=say("Cut out the code and take that."),
        )
    return codes_in(reader.read(), path.name)


def codes_in(image: QImage, name: str) -> tuple[Code, ...]:
    """Return the codes of a picture, at least one.

    Raises:
        FormatError: it is no picture, or has no code that can be read.
    """
    if image.isNull():
        raise FormatError(
            say("The file {name} is no picture that can be read.", name=name),
            do=say("Take a PNG or a JPEG file."),
        )
    found = codes_of(image)
    if not found:
        raise FormatError(
            say("No code in {name} can be read.", name=name),
            means=say("It may be blurred, cut off, or a picture of something else."),
            do=say("Take it sharp, from the front, and with a white edge around the code."),
        )
    return found


def codes_of(image: QImage) -> tuple[Code, ...]:
    """Return the codes of a picture; nothing where there are none, or it is too large."""
    if image.isNull() or image.width() * image.height() > MOST_PIXELS:
        return ()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, line = grey.width(), grey.height(), grey.bytesPerLine()
    rows = np.frombuffer(grey.constBits(), np.uint8, height * line).reshape(height, line)
    return read_codes(np.ascontiguousarray(rows[:, :width]))
