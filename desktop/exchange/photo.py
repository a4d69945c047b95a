"""Photos as evidence: what tells more than the picture is taken out, the picture itself stays.

JPEG (ITU-T T.81, Exif 2.32) and PNG (W3C PNG, third edition) are walked by their segments and
chunks; nothing is decoded, so a picture of a billion points costs no more than its file. Of a JPEG
what is kept is what a decoder needs, and the one Exif field by which it is turned upright. What
camera, owner, place, time, previews and comments say goes. Pure.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.errors import FormatError

LIMIT = 12 * 1024 * 1024
"""Octets of a file that is read."""
MOST_KEPT = 3 * 1024 * 1024
"""Octets of a photo that goes into a private document."""
MOST_POINTS = 100_000_000

_PNG_MAGIC = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"sRGB"}
_SOS, _EOI, _APP0, _APP1, _APP14, _COMMENT = 0xDA, 0xD9, 0xE0, 0xE1, 0xEE, 0xFE
_FRAMES = {0xC0, 0xC1, 0xC2}
_EXIF = b"Exif\0\0"
_ORIENTATION = 0x0112
_NO_PHOTO = "This is no photo that can be kept: JPEG and PNG can."


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo without what does not belong to the picture."""

    data: bytes
    media: str
    width: int  # as it is stored; a viewer may turn it
    height: int
    removed: int  # octets that were taken out


def clean_photo(data: bytes) -> Photo:
    """Return a photo without its metadata.

    Raises:
        FormatError: neither JPEG nor PNG, damaged, or too large.
    """
    if len(data) > LIMIT:
        raise FormatError("The photo is too large.", do="Save it smaller, then choose it again.")
    try:
        if data.startswith(_PNG_MAGIC):
            return _judged(data, *_png(data), "image/png")
        if data.startswith(b"\xff\xd8\xff"):
            return _judged(data, *_jpeg(data), "image/jpeg")
    except (struct.error, IndexError) as error:
        raise FormatError(_NO_PHOTO, means="The file is cut off or damaged.") from error
    raise FormatError(_NO_PHOTO, do="Save it as JPEG or PNG, then choose it again.")


def _judged(data: bytes, kept: bytes, size: tuple[int, int], media: str) -> Photo:
    width, height = size
    if not 0 < width * height <= MOST_POINTS:
        raise FormatError("The photo has no points, or too many.", do="Save it smaller.")
    if len(kept) > MOST_KEPT:
        raise FormatError(
            f"The photo has {len(kept) // 1024:,} KiB; {MOST_KEPT // 1024:,} can be kept.",
            do="Save it smaller (2,500 points wide are plenty), then choose it again.",
        )
    return Photo(kept, media, width, height, len(data) - len(kept))


def _png(data: bytes) -> tuple[bytes, tuple[int, int]]:
    kept, size = [_PNG_MAGIC], (0, 0)
    for name, chunk in _chunks(data):
        if name == b"IHDR":
            size = struct.unpack(">II", chunk[8:16])
        if name in _PNG_KEPT:
            kept.append(chunk)
    if not kept[-1][4:8] == b"IEND":
        raise FormatError(_NO_PHOTO, means="The file is cut off.")
    return b"".join(kept), (size[0], size[1])


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_PNG_MAGIC)
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        end = at + 12 + length
        if end > len(data):
            raise FormatError(_NO_PHOTO, means="The file is cut off.")
        name = data[at + 4 : at + 8]
        yield name, data[at:end]
        if name == b"IEND":  # what follows is no part of the picture
            return
        at = end


def _jpeg(data: bytes) -> tuple[bytes, tuple[int, int]]:
    kept, size, turned = [data[:2]], (0, 0), b""
    for marker, segment, body in _segments(data):
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", body[1:5])
            size = width, height
        if marker == _APP1 and body.startswith(_EXIF) and not turned:
            turned = _upright(body[len(_EXIF) :])
        elif marker in (_APP0, _APP14) or not (_APP0 <= marker <= 0xEF or marker == _COMMENT):
            kept.append(segment)
    return b"".join([kept[0], turned, *kept[1:]]), size


def _segments(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Yield marker, whole segment and body; the last goes from the scan to the end of the image."""
    at = 2
    while True:
        if data[at] != 0xFF:
            raise FormatError(_NO_PHOTO, means="The file is damaged.")
        marker = data[at + 1]
        if marker == 0xFF:  # padding
            at += 1
            continue
        if marker == _SOS:
            yield from _scans(data, at)
            return
        (length,) = struct.unpack(">H", data[at + 2 : at + 4])
        end = at + 2 + length
        if length < 2 or end > len(data):
            raise FormatError(_NO_PHOTO, means="The file is cut off.")
        yield marker, data[at:end], data[at + 4 : end]
        at = end


def _scans(data: bytes, at: int) -> Iterator[tuple[int, bytes, bytes]]:
    """Yield the scans and the tables between them; comments and others of that sort apart."""
    start = at
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            raise FormatError(_NO_PHOTO, means="The file is cut off.")
        marker = data[at + 1]
        if marker == 0 or 0xD0 <= marker <= 0xD7 or marker == 0xFF:
            at += 1 if marker == 0xFF else 2
        elif marker == _EOI:  # what follows, such as a second picture, goes
            yield _SOS, data[start : at + 2], b""
            return
        else:
            (length,) = struct.unpack(">H", data[at + 2 : at + 4])
            end = at + 2 + length
            if _APP0 <= marker <= 0xEF or marker == _COMMENT:
                yield _SOS, data[start:at], b""
                start = end
            at = end


def _upright(tiff: bytes) -> bytes:
    """Return an Exif segment that says how to turn the picture, and nothing else."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return b""
    try:
        (first,) = struct.unpack(f"{order}I", tiff[4:8])
        (count,) = struct.unpack(f"{order}H", tiff[first : first + 2])
        for number in range(min(count, 200)):
            at = first + 2 + 12 * number
            tag, form, _, value = struct.unpack(f"{order}HHIH", tiff[at : at + 10])
            if tag == _ORIENTATION and form == 3 and 2 <= value <= 8:
                return _only_orientation(value)
    except struct.error:  # a damaged one says nothing
        pass
    return b""


def _only_orientation(value: int) -> bytes:
    tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, _ORIENTATION, 3, 1, value, 0, 0)
    return b"\xff\xe1" + struct.pack(">H", 2 + len(_EXIF) + len(tiff)) + _EXIF + tiff
