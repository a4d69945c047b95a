"""Codes read from a picture: QR, Data Matrix and the bar codes of shops and logistics.

Read by zxing-cpp, which gives the text of a symbol with its control characters; so a GS1 symbol is
read as the scanner would send it. What the text means is for the caller to find out.
"""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import zxingcpp

from desktop.ledger.pointer import POINTER_BYTES, POINTER_MARK

_RETAIL = {"EAN13": 13, "EAN8": 8, "UPCA": 12, "UPCE": 12, "ITF14": 14}
"""Symbols that hold a bare GTIN, and how many digits of it."""

MOST_PIXELS = 40_000_000


@dataclass(frozen=True, slots=True)
class Code:
    """One code of a picture."""

    symbol: str  # what sort of code it is, such as DataMatrix
    text: str
    data: bytes = field(default=b"", compare=False)  # before anybody guessed an alphabet


def read_codes(grey: npt.NDArray[np.uint8]) -> tuple[Code, ...]:
    """Return the codes of a picture, each text once.

    Args:
        grey: brightness by row and column, at most `MOST_PIXELS` in all.
    """
    found: dict[str, Code] = {}
    for one in zxingcpp.read_barcodes(grey, text_mode=zxingcpp.TextMode.Plain):
        symbol = one.format.name
        text = element_string(symbol, one.text)
        if text:
            found.setdefault(text, Code(symbol, text, bytes(one.bytes)))
    return tuple(found.values())


def content(code: Code) -> bytes:
    """Return what a code hands over: a pointer's bytes as they are, any other text in UTF-8."""
    is_pointer = len(code.data) == POINTER_BYTES and code.data[:1] == POINTER_MARK
    return code.data if is_pointer else code.text.encode()


def element_string(symbol: str, text: str) -> str:
    """Return what a code says: a bare GTIN as an element string, any other text as it is."""
    digits = _RETAIL.get(symbol)
    if digits is None or not (text.isascii() and text.isdigit()) or len(text) > 14:
        return text
    return f"(01){text.zfill(14)}"
