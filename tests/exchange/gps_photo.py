"""A real photograph as a camera with a satellite receiver writes it."""

import struct
from pathlib import Path

from PySide6.QtGui import QColor, QImage

_ASCII, _LONG, _RATIONAL = 2, 4, 5
_HEAD = 8  # octets of a TIFF header
CAMERA = b"Nordlicht 7\0"
LATITUDE = struct.pack(">IIIIII", 51, 1, 57, 1, 3, 1)  # degrees, minutes, seconds


def gps_photo(folder: Path) -> bytes:
    """Return a JPEG of 64 by 48 points that tells the camera, and where it stood."""
    path = folder / "shelf.jpg"
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    assert image.save(str(path), quality=90)
    picture = path.read_bytes()
    return picture[:2] + _exif() + picture[2:]


def _exif() -> bytes:
    """Return an APP1 segment with a first directory and the GPS directory that it names."""
    first = _HEAD + 2 + 2 * 12 + 4
    camera_at, gps_at = first, first + len(CAMERA)
    latitude_at = gps_at + 2 + 2 * 12 + 4
    directory = struct.pack(">H", 2)
    directory += struct.pack(">HHII", 0x0110, _ASCII, len(CAMERA), camera_at)
    directory += struct.pack(">HHII", 0x8825, _LONG, 1, gps_at) + bytes(4)
    gps = struct.pack(">H", 2) + struct.pack(">HHI4s", 1, _ASCII, 2, b"N\0")
    gps += struct.pack(">HHII", 2, _RATIONAL, 3, latitude_at) + bytes(4)
    tiff = b"MM\0*" + struct.pack(">I", _HEAD) + directory + CAMERA + gps + LATITUDE
    body = b"Exif\0\0" + tiff
    return b"\xff\xe1" + struct.pack(">H", 2 + len(body)) + body
