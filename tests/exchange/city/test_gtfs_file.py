"""Timetables as zip files: the real one, and files that are made to hurt."""

import io
import struct
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest

from desktop.errors import FormatError
from desktop.exchange.city import rows
from desktop.exchange.city.gtfs import read_feed
from desktop.exchange.city.gtfs_file import MAX_MEMBERS, read_feed_file
from tests.exchange.city.fares import feed, feed_file
from tests.exchange.city.test_gtfs import SMALL


def zipped(*members: tuple[str, bytes], comment: bytes = b"") -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
        archive.comment = comment
    return stream.getvalue()


def changed(data: bytes, mark: bytes, offset: int, value: int) -> bytes:
    """Return a zip file with a number of two bytes changed after each mark."""
    made, at = bytearray(data), data.find(mark)
    while at >= 0:
        struct.pack_into("<H", made, at + offset, value)
        at = data.find(mark, at + 1)
    return bytes(made)


def lzma_packed() -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_LZMA) as archive:
        archive.writestr("stops.txt", SMALL["stops.txt"])
    return stream.getvalue()


def test_a_zipped_feed_is_the_feed() -> None:
    assert read_feed_file(feed_file()) == read_feed(feed())
    small = [*SMALL.items(), ("shapes/deep.txt", b"\xff")]
    assert read_feed_file(zipped(*small, comment=b"a feed")) == read_feed(SMALL)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no zip file"),
        (b"stop_id\nA\n", "no zip file"),
        (zipped(*SMALL.items())[:-10], "no zip file"),
        (zipped(*list(SMALL.items())[:2]), "lacks stop_times.txt"),
        (zipped(*((f"feed/{name}", data) for name, data in SMALL.items())), "lacks stops.txt"),
        (zipped(*SMALL.items(), *((f"{n}.txt", b"") for n in range(1_000))), "more than 1,000"),
        (zipped(*((f"{n}" + "x" * 60_000, b"") for n in range(5))), "lists more"),
        (changed(zipped(*SMALL.items()), b"PK\1\2", 8, 1), "is encrypted"),
        (changed(zipped(*SMALL.items()), b"PK\1\2", 10, 99), "packed in a way"),
        (lzma_packed(), r"stops\.txt .* packed in a way"),
        (changed(zipped(*SMALL.items()), b"PK\1\2", 16, 7), "damaged"),
        (changed(zipped(*SMALL.items()), b"PK\3\4", 26, 60_000), "damaged"),
        (b"PK\6\7" + bytes(16) + zipped()[-22:], "lists more"),
    ],
)  # fmt: skip
def test_another_file_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(FormatError, match=words):
        read_feed_file(data)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_table_that_comes_twice_is_refused() -> None:
    with pytest.raises(FormatError, match=r"holds trips\.txt twice"):
        read_feed_file(zipped(*SMALL.items(), ("trips.txt", b"route_id,trip_id\n")))


def test_a_table_is_unpacked_no_further_than_it_may_be_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rows, "MAX_BYTES", 1_000_000)
    bomb = zipped(("stops.txt", bytes(5_000_000)), *list(SMALL.items())[1:])
    assert len(bomb) < 10_000
    with pytest.raises(FormatError, match=r"stops.txt .* more than 1,000,000"):
        read_feed_file(bomb)


def test_a_list_of_members_is_bounded_wherever_its_end_stands() -> None:
    many = changed(zipped(*SMALL.items(), comment=b"a feed"), b"PK\5\6", 10, MAX_MEMBERS + 1)
    for data in (many, many + b"PK\5", many.replace(b"a feed", b"PK\5\6??")):
        with pytest.raises(FormatError, match=r"lists more|no zip file"):
            read_feed_file(data)


def test_a_table_that_is_longer_than_the_list_says_is_refused() -> None:
    with pytest.raises(FormatError, match="damaged"):
        read_feed_file(changed(zipped(*SMALL.items()), b"PK\1\2", 24, 7))
