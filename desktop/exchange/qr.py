"""QR codes of short texts, as pictures to print or to show beside the words.

Written by segno; what is written here is read back by zxing-cpp in the tests. An anchor in a code
saves typing 64 digits, not the comparison of its words by a human.
"""

import io

import segno

from desktop.errors import UsageError

FORMATS = ("svg", "png")
MODULE_PIXELS = 8  # of a PNG file
QUIET_MODULES = 4  # on every side


def picture(text: str, file_format: str) -> bytes:
    """Return the QR code of a text as SVG or PNG, with its quiet zone of four modules.

    Raises:
        UsageError: another format, or a text of more than 2,331 bytes.

    Source: ISO/IEC 18004, error correction level M.
    """
    if file_format not in FORMATS:
        raise UsageError(
            f"A QR code cannot be written as {file_format or 'a file without an ending'}.",
            do=f"Name a file that ends in .{' or .'.join(FORMATS)}.",
        )
    drawn = io.BytesIO()
    code = _code(text)
    code.save(drawn, kind=file_format, scale=MODULE_PIXELS, border=QUIET_MODULES)
    return drawn.getvalue()


def modules(data: bytes) -> tuple[tuple[bool, ...], ...]:
    """Return the QR code of some bytes row by row, dark modules as True, without a quiet zone.

    Raises:
        UsageError: more than 2,331 bytes.

    Source: ISO/IEC 18004, error correction level M or better, byte mode.
    """
    return tuple(tuple(map(bool, row)) for row in _code(data).matrix)


def _code(content: str | bytes) -> segno.QRCode:
    mode = "byte" if isinstance(content, bytes) else None
    try:
        return segno.make(content, error="m", mode=mode, micro=False)
    except segno.DataOverflowError as error:
        count = len(content if isinstance(content, bytes) else content.encode())
        raise UsageError(
            f"A QR code cannot hold {count:,} bytes.", do="Hand over the file itself."
        ) from error
