"""CBOR of a known layout, read and written item by item.

A statement has one layout, and an audit reads a million of them: here its items are taken one after
the other, without a decoder that would build a value first. Follows RFC 8949 sections 3 and 4.2.1:
definite lengths in their shortest form. Documents of a free layout use `cbor_profile`.
"""

from desktop.errors import FormatError

UNSIGNED, BYTES, TEXT = 0x00, 0x40, 0x60  # major types, in the upper three bits

_WIDTHS = {24: 1, 25: 2, 26: 4, 27: 8}  # bytes that follow, by the lower five bits
_LEAST = {24: 24, 25: 2**8, 26: 2**16, 27: 2**32}  # smaller numbers have a shorter form


class Reader:
    """A position in bytes that moves forward item by item."""

    __slots__ = ("_at", "_data")

    def __init__(self, data: bytes, at: int = 0) -> None:
        self._data = data
        self._at = at

    @property
    def at(self) -> int:
        """How many bytes are behind the position."""
        return self._at

    def skip(self, expected: bytes) -> None:
        """Move past bytes that have to stand here.

        Raises:
            FormatError: other bytes.
        """
        end = self._at + len(expected)
        if self._data[self._at : end] != expected:
            raise FormatError(f"byte {self._at} begins something else than the layout says")
        self._at = end

    def number(self, major: int = UNSIGNED) -> int:
        """Return the number in the head of an item of a major type.

        Raises:
            FormatError: another major type, an indefinite length, a longer form than needed, or
                the end of the bytes.
        """
        at = self._at
        low = (self._data[at] if at < len(self._data) else 0xFF) - major
        if 0 <= low < 24:
            self._at = at + 1
            return low
        width = _WIDTHS.get(low)
        if width is None:
            raise FormatError(f"byte {at} begins an item of another type")
        end = at + 1 + width
        number = int.from_bytes(self._data[at + 1 : end], "big")
        if end > len(self._data) or number < _LEAST[low]:
            raise FormatError(f"the number at byte {at} is cut off, or has a shorter form")
        self._at = end
        return number

    def string(self) -> bytes:
        """Return a byte string.

        Raises:
            FormatError: as `number`.
        """
        return self._content(BYTES)

    def text(self) -> str:
        """Return a text.

        Raises:
            FormatError: as `number`, or bytes that are not UTF-8.
        """
        try:
            return self._content(TEXT).decode()
        except UnicodeDecodeError as error:
            raise FormatError("a text is not UTF-8") from error

    def finish(self) -> None:
        """Raise unless everything was read.

        Raises:
            FormatError: bytes are left.
        """
        if self._at != len(self._data):
            raise FormatError(f"{len(self._data) - self._at} bytes are left over")

    def _content(self, major: int) -> bytes:
        """Return the content of a string."""
        data, at = self._data, self._at
        if at + 1 < len(data) and data[at] == major | 24 and data[at + 1] >= 24:
            start, end = at + 2, at + 2 + data[at + 1]  # most are as long; a call costs more
        else:
            length = self.number(major)
            start, end = self._at, self._at + length
        if end > len(data):
            raise FormatError(f"the string before byte {start} is cut off")
        self._at = end
        return data[start:end]


def head(major: int, number: int) -> bytes:
    """Return the shortest head of an item: its type and number, 0 <= number < 2^64."""
    if number < 24:
        return bytes((major | number,))
    if number < 2**8:
        return bytes((major | 24, number))
    if number < 2**16:
        return bytes((major | 25,)) + number.to_bytes(2, "big")
    if number < 2**32:
        return bytes((major | 26,)) + number.to_bytes(4, "big")
    return bytes((major | 27,)) + number.to_bytes(8, "big")


def format_string(data: bytes) -> bytes:
    """Return the encoding of a byte string."""
    return head(BYTES, len(data)) + data


def format_text(text: str) -> bytes:
    """Return the encoding of a text."""
    data = text.encode()
    return head(TEXT, len(data)) + data
