from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import FormatError
from desktop.exchange.exact_json import (
    MAX_DEPTH,
    ExactValue,
    format_exact,
    format_number,
    parse_exact,
    pointer_keys,
    pointer_token,
)

NUMBERS = st.decimals(
    min_value=-(10**30), max_value=10**30, allow_nan=False, allow_infinity=False, places=9
)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(VALUES)
def test_a_value_comes_back_from_its_text(value: ExactValue) -> None:
    text = format_exact(value)
    assert parse_exact(text.encode()) == value
    assert format_exact(parse_exact(text.encode())) == text


def test_numbers_keep_every_digit() -> None:
    text = b"[0.1000000000000000055511151231257827,12345678901234567890123,4.50,-0.0,1E3,2e-7]"
    assert format_exact(parse_exact(text)) == (
        "[0.1000000000000000055511151231257827,12345678901234567890123,4.5,0,1000,0.0000002]"
    )


def test_keys_are_sorted_as_rfc_8785_says_or_left_as_they_are() -> None:
    value = parse_exact('{"z":1,"\U0001f600":2,"\ufb33":3,"a":4}'.encode())
    assert format_exact(value) == '{"a":4,"z":1,"\U0001f600":2,"\ufb33":3}'
    assert format_exact(value, ordered=False) == '{"z":1,"\U0001f600":2,"\ufb33":3,"a":4}'


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON"),
        (b"[1,]", "line 1, column"),
        (b"[01]", "not JSON"),
        (b"[NaN]", "not a number"),
        (b"[-Infinity]", "not a number"),
        (b'{"a":1,"b":2,"a":3}', "'a' stands twice"),
        (b'{"a":1,"\\u0061":2}', "'a' stands twice"),
        (b"\xff", "not UTF-8"),
        (b"\xef\xbb\xbf{}", "not JSON"),
        (b'["\\ud800"]', "not UTF-8"),
        (b'["\x01"]', "not JSON"),
        (b"[1e41]", "too large"),
        (b"[1e-41]", "too fine"),
        (b"[1e99999999999999999999]", "too large"),
        (b"[" + b"9" * 41 + b"]", "too large"),
        (b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1), "nested"),
        (b'{"a":' * 5000, "nested"),
    ],
)
def test_a_text_that_is_not_strict_json_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(FormatError, match=words):
        parse_exact(data)


def test_brackets_inside_texts_are_no_depth() -> None:
    assert parse_exact(b'["' + b"[" * 100 + b'\\"[\\\\"]') == ["[" * 100 + '"[\\']


def test_a_file_over_the_limit_is_refused_before_it_is_read() -> None:
    with pytest.raises(FormatError, match="at most 10 are read"):
        parse_exact(b"[1,2,3,4,5]", limit_bytes=10)


def test_a_number_has_one_spelling() -> None:
    spellings = {"0.50": "0.5", "5.": "5", "-0": "0", "100": "100", "1E+2": "100", "-2.0": "-2"}
    assert {text: format_number(Decimal(text)) for text in spellings} == spellings


def test_a_pointer_escapes_slash_and_tilde() -> None:
    key = "https://ns.example.com/~x"
    assert pointer_keys("/a/" + pointer_token(key)) == ["a", key]


@pytest.mark.parametrize("pointer", ["", "a", "/~2", "/a~"])
def test_another_text_is_no_pointer(pointer: str) -> None:
    with pytest.raises(FormatError):
        pointer_keys(pointer)
