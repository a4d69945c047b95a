"""Photos keep their picture and lose what tells of camera, place and people."""

import struct
import zlib

import pytest

from desktop.errors import FormatError
from desktop.exchange import photo
from desktop.exchange.photo import clean_photo


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(width: int = 2, height: int = 1, *extra: bytes) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = [chunk(b"IHDR", head), *extra, chunk(b"IDAT", zlib.compress(b"\0\1\2"))]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts) + chunk(b"IEND", b"")


def segment(marker: int, body: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(body) + 2) + body


def exif(orientation: int) -> bytes:
    field = struct.pack("<HHIHH", 0x0112, 3, 1, orientation, 0)
    place = struct.pack("<HHII", 0x8825, 4, 1, 38)
    tiff = b"II*\0" + struct.pack("<IH", 8, 2) + field + place + b"\0\0\0\0" + b"SECRET PLACE"
    return segment(0xE1, b"Exif\0\0" + tiff)


FRAME = segment(0xC0, struct.pack(">BHHB", 8, 30, 40, 1) + b"\1\x11\0")
SCAN = segment(0xDA, b"\1\1\0\0\x3f\0") + b"\x12\xff\x00\x34"
END = b"\xff\xd9"


def jpeg(*parts: bytes, tail: bytes = b"") -> bytes:
    return b"\xff\xd8" + b"".join(parts) + FRAME + SCAN + END + tail


def test_jpeg_loses_place_comment_and_what_follows_but_stays_upright() -> None:
    given = jpeg(
        segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0"), exif(6), segment(0xFE, b"by Ann"),
        tail=b"\xff\xd8 a second picture",
    )  # fmt: skip
    kept = clean_photo(given)
    assert (kept.media, kept.width, kept.height) == ("image/jpeg", 40, 30)
    for secret in (b"SECRET", b"Ann", b"second"):
        assert secret in given
        assert secret not in kept.data
    assert b"JFIF" in kept.data
    assert kept.data.endswith(SCAN + END)
    again = clean_photo(kept.data)
    assert again.data == kept.data
    assert b"Exif" in kept.data


def test_upright_jpeg_keeps_no_exif_at_all() -> None:
    assert clean_photo(jpeg(exif(1))).data == jpeg()


def test_comment_between_two_scans_goes() -> None:
    two = b"\xff\xd8" + FRAME + SCAN + segment(0xFE, b"by Ann") + SCAN + END
    assert clean_photo(two).data == b"\xff\xd8" + FRAME + SCAN + SCAN + END


def test_png_loses_its_texts() -> None:
    given = png(2, 1, chunk(b"tEXt", b"Author\0Ann"), chunk(b"eXIf", b"MM"))
    kept = clean_photo(given + b"more")
    assert (kept.media, kept.width, kept.height) == ("image/png", 2, 1)
    assert kept.data == png()
    assert kept.removed == len(given) + 4 - len(png())


@pytest.mark.parametrize(
    "data",
    [b"", b"GIF89a", png()[:-4], png()[:20], jpeg()[:-2], jpeg()[:6], b"\xff\xd8\xff", png(0, 0),
     png(100_000, 100_000), b"\xff\xd8\x00\x01", b"\xff\xd8" + SCAN + END],
)  # fmt: skip
def test_what_is_no_whole_photo_is_refused(data: bytes) -> None:
    with pytest.raises(FormatError):
        clean_photo(data)


def test_files_that_are_too_large_are_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photo, "MOST_KEPT", 10)
    with pytest.raises(FormatError, match="KiB"):
        clean_photo(png())
    monkeypatch.setattr(photo, "LIMIT", 10)
    with pytest.raises(FormatError, match="too large"):
        clean_photo(png())


def test_damaged_exif_is_dropped() -> None:
    for body in (b"Exif\0\0", b"Exif\0\0II*\0\xff\xff\xff\xff", b"Exif\0\0XX*\0\0\0\0\0"):
        assert clean_photo(jpeg(segment(0xE1, body))).data == jpeg()
