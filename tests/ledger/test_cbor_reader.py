import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import FormatError
from desktop.ledger.cbor_reader import (
    BYTES,
    TEXT,
    UNSIGNED,
    Reader,
    format_string,
    format_text,
    head,
)

_EDGES = [0, 1, 23, 24, 255, 256, 65_535, 65_536, 2**32 - 1, 2**32, 2**53, 2**64 - 1]


@pytest.mark.parametrize("number", _EDGES)
def test_numbers_have_the_shortest_form(number: int) -> None:
    data = head(UNSIGNED, number)
    assert data == cbor2.dumps(number)
    reader = Reader(data)
    assert reader.number() == number
    reader.finish()


@pytest.mark.parametrize("size", [0, 1, 23, 24, 255, 256, 65_535, 65_536])
def test_strings_of_every_head_survive(size: int) -> None:
    data, text = b"\x05" * size, "a" * size
    assert format_string(data) == cbor2.dumps(data)
    assert format_text(text) == cbor2.dumps(text)
    reader = Reader(format_string(data) + format_text(text))
    assert reader.string() == data
    assert reader.text() == text
    reader.finish()


@given(st.lists(st.integers(0, 2**64 - 1) | st.binary(max_size=300) | st.text(max_size=300)))
def test_items_are_read_as_another_codec_writes_them(items: list[int | bytes | str]) -> None:
    reader = Reader(b"".join(cbor2.dumps(item) for item in items))
    for item in items:
        if isinstance(item, int):
            assert reader.number() == item
        elif isinstance(item, bytes):
            assert reader.string() == item
        else:
            assert reader.text() == item
    reader.finish()


@pytest.mark.parametrize(
    "data",
    [
        "",
        "20",
        "40",
        "60",
        "80",
        "a0",
        "c0",
        "f4",
        "1c",
        "1f",
        "1817",
        "1900ff",
        "1a0000ffff",
        "1b00000000ffffffff",
        "18",
        "19ff",
        "1affffff",
        "1bffffffffffffff",
        "ff",
    ],
)
def test_what_is_no_shortest_number_is_refused(data: str) -> None:
    with pytest.raises(FormatError):
        Reader(bytes.fromhex(data)).number()


@pytest.mark.parametrize(
    "data", ["", "00", "60", "41", "5802aa", "580100", "5f4100ff", "5bffffffff"]
)
def test_what_is_no_byte_string_is_refused(data: str) -> None:
    with pytest.raises(FormatError):
        Reader(bytes.fromhex(data)).string()


@pytest.mark.parametrize("data", ["", "00", "40", "61", "61ff", "62c328", "63eda080", "7f6161ff"])
def test_what_is_no_text_is_refused(data: str) -> None:
    with pytest.raises(FormatError):
        Reader(bytes.fromhex(data)).text()


def test_other_bytes_and_bytes_left_over_are_refused() -> None:
    reader = Reader(b"\x01\x02")
    reader.skip(b"\x01")
    with pytest.raises(FormatError, match="layout"):
        reader.skip(b"\x01")
    with pytest.raises(FormatError, match="left over"):
        reader.finish()


@given(st.binary(max_size=12), st.sampled_from([UNSIGNED, BYTES, TEXT]))
def test_arbitrary_bytes_are_read_as_another_codec_reads_them(data: bytes, major: int) -> None:
    reader = Reader(data)
    try:
        value = _item(reader, major)
        reader.finish()
    except FormatError:
        return
    assert cbor2.loads(data) == value
    assert cbor2.dumps(value) == data


def _item(reader: Reader, major: int) -> object:
    if major == UNSIGNED:
        return reader.number()
    return reader.string() if major == BYTES else reader.text()
