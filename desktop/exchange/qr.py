"""QR codes of short texts, as pictures to print or to show beside the words.

Written by segno; what is written here is read back by zxing-cpp in the tests. An anchor in a code
saves typing 64 digits, not the comparison of its words by a human.
"""

import io

import segno

from desktop.errors import UsageError

FORMATS = ("svg", "png")
_MODULE_PIXELS = 8


def picture(text: str, file_format: str) -> bytes:
    """Return the QR code of a text as SVG or PNG, with its quiet zone of four modules.

    Raises:
        UsageError: another format.

    Source: ISO/IEC 18004, error correction level M.
    """
    if file_format not in FORMATS:
        raise UsageError(
            f"A QR code cannot be written as {file_format or 'a file without an ending'}.",
            do=f"Name a file that ends in .{' or .'.join(FORMATS)}.",
        )
    drawn = io.BytesIO()
    code = segno.make(text, error="m", micro=False)
    code.save(drawn, kind=file_format, scale=_MODULE_PIXELS, border=4)
    return drawn.getvalue()
