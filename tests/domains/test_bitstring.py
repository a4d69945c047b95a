import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domains.bitstring import (
    BITS,
    cleared,
    decode_bits,
    encode_bits,
    is_set,
    no_bits,
    with_bits,
)
from desktop.errors import FormatError
from desktop.ledger.scalar import encode_base64url
from tests.exchange.samples import files_beside

INDEXES = st.sets(st.integers(0, BITS - 1), max_size=20)


def gzipped(data: bytes) -> bytes:
    """Return data packed without the time, so that a test is called the same in every process."""
    return gzip.compress(data, mtime=0)


def text_of(data: bytes) -> str:
    return "u" + encode_base64url(data)


def packed(bits: bytes) -> str:
    return text_of(gzipped(bits))


@given(INDEXES)
def test_a_list_comes_back_from_its_text(indexes: set[int]) -> None:
    bits = decode_bits(encode_bits(with_bits(no_bits(), set_=indexes)))
    assert list(cleared(bits, no_bits())) == sorted(indexes)
    assert all(is_set(bits, index) for index in indexes)


@given(INDEXES, INDEXES)
def test_what_a_later_list_lacks_is_named(before: set[int], after: set[int]) -> None:
    first, second = with_bits(no_bits(), set_=before), with_bits(no_bits(), set_=after)
    assert list(cleared(first, second)) == sorted(before - after)
    assert with_bits(first, set_=after, clear=before - after) == second


def test_the_first_bit_is_the_leftmost() -> None:
    assert with_bits(no_bits(), set_=[0])[:2] == b"\x80\x00"
    assert with_bits(no_bits(), set_=[15])[:2] == b"\x00\x01"


def test_a_shorter_list_lacks_what_is_behind_its_end() -> None:
    longer = with_bits(bytes(BITS), set_=[3, BITS + 1])
    assert list(cleared(longer, with_bits(no_bits(), set_=[3]))) == [BITS + 1]
    assert list(cleared(with_bits(no_bits(), set_=[3]), longer)) == []


def test_a_published_list_that_is_too_short_is_refused() -> None:
    folder = "education/digitalcredentials__verifier-core"
    (path,) = files_beside(folder, "src/test-fixtures/status/*")
    published = json.loads(path.read_text("utf-8"))["credentialSubject"]["encodedList"]
    with pytest.raises(FormatError, match="has 100,000 bits; at least 131,072"):
        decode_bits(published)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "begins with u"),
        ("zabc", "begins with u"),
        ("uH4sI=", "base64url"),
        ("uAAAA", "not packed with gzip"),
        (packed(no_bits())[:-4], "not packed|does not end"),
        (packed(no_bits())[:-12] + "A" * 8, "not packed|does not end|more than"),
        (packed(bytes(BITS // 8 - 1)), "131,064 bits; at least"),
        (packed(bytes(BITS // 8 + 1)), "more than 131,072 bits"),
        (packed(bytes(50_000_000)), "more than 131,072 bits"),
        (text_of(gzipped(no_bits()) + b"more"), "does not end"),
        (text_of(gzipped(b"") + gzipped(no_bits())), "does not end"),
    ],
)
def test_another_text_is_refused(text: str, words: str) -> None:
    with pytest.raises(FormatError, match=words):
        decode_bits(text)


def test_a_longer_list_is_read_where_it_is_allowed() -> None:
    assert decode_bits(packed(bytes(2 * BITS // 8)), limit_bytes=BITS) == bytes(2 * BITS // 8)


@pytest.mark.parametrize("index", [-1, BITS])
def test_an_index_outside_is_refused(index: int) -> None:
    with pytest.raises(FormatError, match="outside a list"):
        is_set(no_bits(), index)
    for change in ({"set_": [index]}, {"clear": [index]}):
        with pytest.raises(FormatError, match="outside a list"):
            with_bits(no_bits(), **change)


def test_a_list_that_is_too_short_is_not_written() -> None:
    with pytest.raises(FormatError, match="at least"):
        encode_bits(b"\x00")
