"""Keys as texts: BIP 173's own examples, and what the age library writes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyrage.x25519 import Identity  # type: ignore[import-untyped]  # ships no types

from desktop.keys.decryption import public_of
from desktop.vault.bech32 import format_bech32


@pytest.mark.parametrize(
    ("text", "data"),
    [  # BIP 173, test vectors: valid Bech32; bytes whose groups of five are those of the text
        ("a12uel5l", b""),
        ("split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w", None),
        (f"1{'1' + 'q' * 82}c8247j", None),
    ],
)
def test_texts_are_those_of_the_standard(text: str, data: bytes | None) -> None:
    prefix, _, rest = text.rpartition("1")
    if data is None:
        data = _bytes_of(rest[:-6])
    assert format_bech32(prefix, data) == text


def _bytes_of(letters: str) -> bytes:
    bits = "".join(f"{'qpzry9x8gf2tvdw0s3jn54khce6mua7l'.index(one):05b}" for one in letters)
    whole = len(bits) // 8 * 8
    assert "1" not in bits[whole:]
    return bytes(int(bits[at : at + 8], 2) for at in range(0, whole, 8))


@given(st.binary(min_size=32, max_size=32))
def test_keys_are_written_as_age_writes_them(secret: bytes) -> None:
    written = format_bech32("age-secret-key-", secret).upper()
    identity = Identity.from_str(written)
    assert str(identity) == written
    assert str(identity.to_public()) == format_bech32("age", public_of(secret))
