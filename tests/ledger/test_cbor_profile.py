import tracemalloc

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import FormatError
from desktop.ledger.cbor_profile import CborValue, CoseSign1Tag, format_cbor, parse_cbor

SCALARS = (
    st.none()
    | st.integers(-(2**64), 2**64 - 1)
    | st.binary(max_size=30)
    | st.text(max_size=30)
    | st.binary(min_size=250, max_size=260)
)
VALUES: st.SearchStrategy[CborValue] = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.integers(-(2**32), 2**32), inner, max_size=4)
        | st.builds(CoseSign1Tag, inner)
    ),
    max_leaves=8,
)


def _depth(value: CborValue) -> int:
    match value:
        case dict():
            return 1 + max(map(_depth, value.values()), default=0)
        case list():
            return 1 + max(map(_depth, value), default=0)
        case CoseSign1Tag():
            return 1 + _depth(value.value)
    return 0


@given(VALUES.filter(lambda value: _depth(value) <= 8))
def test_a_value_comes_back_from_its_encoding(value: CborValue) -> None:
    data = format_cbor(value)
    assert parse_cbor(data) == value
    for spoilt in (data + b"\x00", data[:-1]):
        with pytest.raises(FormatError):
            parse_cbor(spoilt)


@given(st.binary(max_size=40))
def test_what_is_accepted_has_no_other_encoding(data: bytes) -> None:
    try:
        value = parse_cbor(data)
    except FormatError:
        return
    assert format_cbor(value) == data


def test_map_keys_stand_in_bytewise_order_of_their_encodings() -> None:
    assert format_cbor({-1: 0, 395: 0, 15: 0, 1: 0}).hex() == "a401000f0019018b002000"
    assert format_cbor({1: b"", 15: "a", 395: None}) == cbor2.dumps({1: b"", 15: "a", 395: None})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ff",
        "1800",
        "190001",
        "1a00000001",
        "5f4100ff",
        "7f6100ff",
        "9f00ff",
        "bf0000ff",
        "61ff",
        "f4",
        "f5",
        "f7",
        "e0",
        "f820",
        "f90000",
        "fa00000000",
        "fb3ff0000000000000",
        "c074323031332d30332d32315432303a30343a30305a",
        "c11a514b67b0",
        "c24101",
        "c34101",
        "c48201187b",
        "d81201",
        "d30a",
        "d81c80",
        "d81cd81d00",
        "d82368282861292b292b24",
        "d9010280",
        "d9d9f700",
        "dbffffffffffffffff00",
        "a1f600",
        "a1f500",
        "a1410000",
        "a1610000",
        "a1810000",
        "a202020101",
        "a201000100",
        "a220000100",
        "9affffffff",
        "9bffffffffffffffff",
        "bbffffffffffffffff",
        "5bffffffffffffffff",
        "0000",
        "81" * 9 + "00",
        "d2" * 1000,
    ],
)
def test_any_other_value_or_encoding_is_refused(text: str) -> None:
    with pytest.raises(FormatError):
        parse_cbor(bytes.fromhex(text))


@pytest.mark.parametrize("number", [2**64, -(2**64) - 1])
def test_an_integer_beyond_64_bits_is_refused(number: int) -> None:
    with pytest.raises(FormatError):
        format_cbor([number])


def test_a_flood_of_items_is_refused_before_any_is_made() -> None:
    floods = [
        b"\x9a" + (4_000_000).to_bytes(4, "big") + b"\x80" * 4_000_000,
        b"\xba" + (2_000_000).to_bytes(4, "big") + b"\x00\x80" * 2_000_000,
        b"\x82\x40" + b"\x9a" + (4_000_000).to_bytes(4, "big") + b"\xf6" * 4_000_000,
    ]
    tracemalloc.start()
    try:
        for flood in floods:
            with pytest.raises(FormatError, match="more CBOR items"):
                parse_cbor(flood)
        assert tracemalloc.get_traced_memory()[1] < 1024 * 1024
    finally:
        tracemalloc.stop()


def test_items_are_counted_at_every_depth_and_not_within_strings() -> None:
    value: CborValue = [b"\x80" * 300, "\x60" * 300, {1: [None], -70_000: CoseSign1Tag(2**40)}]
    data = format_cbor(value)
    assert parse_cbor(data, 10) == value
    with pytest.raises(FormatError, match="more CBOR items"):
        parse_cbor(data, 9)
