"""What is written as a QR code is read back by a reader that others wrote."""

import numpy as np
import pytest
import zxingcpp
from PySide6.QtGui import QImage

from desktop.errors import UsageError
from desktop.exchange.qr import picture

TEXT = "ledger.smallville.example/2026 " + "7b" * 32


def pixels(png: bytes) -> np.ndarray[tuple[int, int], np.dtype[np.uint8]]:
    """Return the grey values of a picture."""
    image = QImage.fromData(png).convertToFormat(QImage.Format.Format_Grayscale8)
    grey = np.frombuffer(image.constBits(), np.uint8)
    return grey.reshape(image.height(), image.bytesPerLine())[:, : image.width()].copy()


def test_an_anchor_is_read_back_by_another_reader() -> None:
    (code,) = zxingcpp.read_barcodes(pixels(picture(TEXT, "png")))
    assert code.text == TEXT


def test_a_drawing_for_print_is_svg() -> None:
    assert picture(TEXT, "svg").startswith(b"<?xml")


@pytest.mark.parametrize("ending", ["", "jpg", "SVG"])
def test_another_format_is_refused_in_words(ending: str) -> None:
    with pytest.raises(UsageError, match="QR code"):
        picture(TEXT, ending)


def test_a_text_that_no_code_can_hold_is_told() -> None:
    assert picture("x" * 2_331, "svg")
    with pytest.raises(UsageError, match="2,332 bytes"):
        picture("x" * 2_332, "svg")
