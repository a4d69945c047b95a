"""Passwords: their bytes, the weak ones, and those that the program suggests."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import UsageError
from desktop.keys.backup import word_list
from desktop.keys.password import MOST_BYTES, check_strength, encode_password, suggest, weakness_of

COMPOSED, DECOMPOSED = "Gr\u00fc\u00dfe aus Riverton", "Gru\u0308\u00dfe aus Riverton"


def test_a_password_is_its_utf_8_text() -> None:
    assert encode_password("open sesame") == b"open sesame"
    assert encode_password(bytearray(b"open sesame")) == b"open sesame"


def test_two_spellings_of_a_character_are_one_password() -> None:
    spellings = [COMPOSED, DECOMPOSED]
    encoded = [encode_password(text) for text in spellings]
    encoded += [encode_password(bytearray(text.encode())) for text in spellings]
    assert all(item == COMPOSED.encode() for item in encoded)


def test_what_is_returned_can_be_wiped_without_the_callers_own() -> None:
    own = bytearray(b"open sesame")
    encode_password(own)[:] = bytes(11)
    assert own == b"open sesame"


@pytest.mark.parametrize(
    "password",
    [
        "",
        bytearray(),
        "x" * (MOST_BYTES + 1),
        "\u00fc" * 513,
        "half \ud800",
        bytearray(b"\xff\xfe"),
    ],
    ids=["empty", "no bytes", "long", "many bytes", "surrogate", "not UTF-8"],
)
def test_what_cannot_be_a_password_is_refused(password: str | bytearray) -> None:
    with pytest.raises(UsageError) as refused:
        encode_password(password)
    assert refused.value.__context__ is None


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("", "fewer than 10 characters"),
        ("Xk3#pQz9!", "fewer than 10 characters"),
        ("\u00fc" * 9, "fewer than 10 characters"),
        ("aaaaaaaaaaaaaaaa", "different"),
        ("abababababab", "different"),
        ("AaBbCcDdAaBbCcDd", "different"),
        ("1234567890", "run"),
        ("09876543210", "run"),
        ("abcdefghijkl", "run"),
        ("QWERTZUIOP", "run"),
        ("poiuytrewq", "run"),
        ("uiopasdfghjk", "run"),
        ("password12", "tried first"),
        ("Password2026!", "tried first"),
        ("P@$$w0rd1234", "tried first"),
        ("passwordpassword", "tried first"),
        ("civicledger", "tried first"),
        ("!!!letmein!!!", "tried first"),
    ],
)
def test_a_weak_password_is_refused_with_the_reason(password: str, why: str) -> None:
    for given_as in (password, bytearray(password.encode())):
        with pytest.raises(UsageError, match=why) as refused:
            check_strength(given_as)
        assert not password or password not in str(refused.value)


@pytest.mark.parametrize(
    "password", ["correct horse", "Xk3#pQz9!w", COMPOSED, "\u7e41\u4f53\u5b57\u7b80\u5316" * 2]
)
def test_other_passwords_pass(password: str) -> None:
    check_strength(password)


def test_a_suggested_password_is_six_words_chosen_from_all() -> None:
    asked: list[int] = []

    def choose(bound: int) -> int:
        asked.append(bound)
        return len(asked)

    assert suggest(choose) == "ability able about above absent absorb"
    assert asked == [2048] * 6


@given(st.integers(0, 2**66 - 1))
def test_a_suggested_password_is_always_strong_enough(number: int) -> None:
    password = suggest(random.Random(number).randrange)
    assert set(password.split()) <= set(word_list())
    check_strength(password)


def test_a_weakness_is_told_without_refusing() -> None:
    assert weakness_of("short") == "it has fewer than 10 characters"
    assert weakness_of("six quite different random words") is None
