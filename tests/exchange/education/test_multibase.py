import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import FormatError
from desktop.exchange.education.multibase import (
    decode_base58,
    decode_multibase_url,
    encode_base58,
    encode_multibase_url,
)


@given(st.binary(min_size=1, max_size=100))
def test_bytes_come_back_from_their_text(data: bytes) -> None:
    assert decode_base58(encode_base58(data)) == data
    assert decode_multibase_url(encode_multibase_url(data)) == data


# From the drafts of base58 (draft-msporny-base58) and multibase.
@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("z2NEpo7TZRRrLZSi2U", b"Hello World!"),
        ("zUSm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z", (
            b"The quick brown fox jumps over the lazy dog."
        )),
        ("z11233QC4", bytes.fromhex("0000287fb4cd")),
    ],
)  # fmt: skip
def test_published_texts_are_read(text: str, data: bytes) -> None:
    assert decode_base58(text) == data
    assert encode_base58(data) == text


@pytest.mark.parametrize("text", ["", "z", "2NEpo7TZRRrLZSi2U", "z0", "zO", "zé", "z" + "1" * 201])
def test_another_base58_text_is_refused(text: str) -> None:
    with pytest.raises(FormatError):
        decode_base58(text)


@pytest.mark.parametrize("text", ["", "AAAA", "uAA==", "uA", "u+/"])
def test_another_base64_text_is_refused(text: str) -> None:
    with pytest.raises(FormatError):
        decode_multibase_url(text)
