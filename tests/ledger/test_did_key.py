import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import FormatError
from desktop.ledger.did_key import (
    format_did_key,
    format_x25519_did_key,
    parse_did_key,
    parse_x25519_did_key,
)
from tests.ledger.log_vectors import load

_VECTORS = load("civicledger/did_key")


@pytest.mark.parametrize("case", _VECTORS["valid"], ids=lambda case: case["did_key"][-8:])
def test_a_key_and_its_text_are_those_of_the_vectors(case: dict[str, str]) -> None:
    assert format_did_key(bytes.fromhex(case["public"])) == case["did_key"]
    assert parse_did_key(case["did_key"]).hex() == case["public"]


@pytest.mark.parametrize("case", _VECTORS["invalid"], ids=lambda case: case["reason"])
def test_other_texts_are_refused(case: dict[str, str]) -> None:
    with pytest.raises(FormatError):
        parse_did_key(case["did_key"])


def test_derived_keys_of_both_kinds_have_the_texts_of_the_vectors() -> None:
    for case in load("civicledger/keys")["derived"]:
        public, text = bytes.fromhex(case["public"]), case["did_key"]
        if case["role"] == "decryption":
            assert format_x25519_did_key(public) == text
            assert parse_x25519_did_key(text) == public
        else:
            assert format_did_key(public) == text


@given(st.binary(min_size=32, max_size=32))
def test_every_key_survives_its_text(public: bytes) -> None:
    assert parse_did_key(format_did_key(public)) == public
    assert parse_x25519_did_key(format_x25519_did_key(public)) == public


@given(st.binary(min_size=32, max_size=32), st.integers(0, 55), st.characters())
def test_a_changed_letter_never_gives_the_same_key(public: bytes, at: int, letter: str) -> None:
    text = format_did_key(public)
    changed = text[:at] + letter + text[at + 1 :]
    if changed != text:
        with contextlib.suppress(FormatError):
            assert parse_did_key(changed) != public


def test_one_kind_of_key_is_never_read_as_the_other() -> None:
    with pytest.raises(FormatError, match="another kind"):
        parse_x25519_did_key(format_did_key(bytes(32)))
    with pytest.raises(FormatError, match="another kind"):
        parse_did_key(format_x25519_did_key(bytes(32)))


@pytest.mark.parametrize("size", [0, 31, 33])
def test_a_key_of_another_length_has_no_text(size: int) -> None:
    with pytest.raises(FormatError):
        format_did_key(bytes(size))
    with pytest.raises(FormatError):
        format_x25519_did_key(bytes(size))
