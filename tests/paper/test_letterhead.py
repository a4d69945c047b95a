"""The letterhead of a profile: kept, read again, and no picture that could do harm."""

import struct
import zlib
from pathlib import Path

import pytest

from desktop.errors import FormatError, StorageError
from desktop.paper.letterhead import FILE_NAME, load_letterhead, read_logo, save_letterhead
from desktop.paper.sheet import Letterhead, Logo

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7z"/></svg>'


def png(width: int = 2, height: int = 2) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + bytes(min(width, 4)) for _ in range(min(height, 4))))
    start = b"\x89PNG\r\n\x1a\n"
    return start + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize("logo", [None, Logo("svg", SVG), Logo("png", png())])
def test_a_letterhead_is_kept_and_read_again(tmp_path: Path, logo: Logo | None) -> None:
    assert load_letterhead(tmp_path) is None
    written = Letterhead("Universität <b>Nordbrück</b>", ("Hafenplatz 1", "1010"), logo)
    for one in (written, Letterhead("Only a name", (), logo)):
        save_letterhead(tmp_path, one)
        assert load_letterhead(tmp_path) == one


@pytest.mark.parametrize(
    "wrong",
    [
        Letterhead(" "),
        Letterhead("x" * 161),
        Letterhead("x", ("y",) * 9),
        Letterhead("x", (), Logo("png", SVG)),
        Letterhead("x", (), Logo("png", png(5_000, 2))),
        Letterhead("x", (), Logo("svg", b" " * 600_000)),
    ],
)
def test_what_does_not_fit_on_a_page_is_refused(tmp_path: Path, wrong: Letterhead) -> None:
    with pytest.raises(FormatError):
        save_letterhead(tmp_path, wrong)
    assert load_letterhead(tmp_path) is None


@pytest.mark.parametrize(
    "inside",
    [
        b'<image href="file:///etc/hostname"/>',
        b'<x:image xmlns:x="http://www.w3.org/2000/svg" href="a.png"/>',
        b"<script>1</script>",
        b'<use href="#a"/>',
        b'<a href="https://example.org/"><path d="M0 0"/></a>',
        b'<path fill="url(https://example.org/#a)"/>',
        b"<style>@import 'x.css';</style>",
        b'<animate attributeName="x"/>',
    ],
)
def test_a_picture_that_leads_out_of_itself_is_refused(tmp_path: Path, inside: bytes) -> None:
    file = tmp_path / "logo.svg"
    file.write_bytes(SVG.replace(b"<path d=", inside + b"<path d=", 1))
    with pytest.raises(FormatError) as refused:
        read_logo(file)
    assert refused.value.do


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"<!DOCTYPE svg><svg/>", b"<html/>", png()[:20]])
def test_what_is_no_picture_is_refused(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "logo.png"
    file.write_bytes(data)
    with pytest.raises(FormatError):
        read_logo(file)


def test_good_pictures_are_taken(tmp_path: Path) -> None:
    for name, data in (("a.svg", SVG), ("b.png", png())):
        (tmp_path / name).write_bytes(data)
        assert read_logo(tmp_path / name).data == data


def test_a_damaged_letterhead_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b'{"version":1}')
    with pytest.raises(StorageError):
        load_letterhead(tmp_path)
