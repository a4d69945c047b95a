"""The body of a request for a cosignature."""

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import FormatError
from desktop.node.add_checkpoint import (
    MAX_REQUEST_BYTES,
    AddCheckpoint,
    format_add_checkpoint,
    parse_add_checkpoint,
)

LINE = b64encode(bytes(32))


@given(
    st.integers(0, (1 << 63) - 1),
    st.lists(st.binary(min_size=32, max_size=32), max_size=63),
    st.binary(min_size=1, max_size=300),
)
def test_what_is_formatted_is_parsed_again(old: int, proof: list[bytes], note: bytes) -> None:
    body = format_add_checkpoint(old, proof, note)
    assert parse_add_checkpoint(body) == AddCheckpoint(old, tuple(proof), note)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"old 0",
        b"old 0\n\n",
        b"old 0\nnote",
        b"old 00\n\nnote",
        b"old 01\n\nnote",
        b"old -1\n\nnote",
        b"old +1\n\nnote",
        b"old 1 \n\nnote",
        b" old 1\n\nnote",
        b"old 1\r\n\nnote",
        b"OLD 1\n\nnote",
        b"old 9223372036854775808\n\nnote",
        b"old 99999999999999999999\n\nnote",
        b"old \xd9\xa1\n\nnote",
        b"old 1\n" + LINE[:-1] + b"\n\nnote",
        b"old 1\n" + b64encode(bytes(31)) + b"\n\nnote",
        b"old 1\n" + b64encode(bytes(33)) + b"\n\nnote",
        b"old 1\n" + LINE + b" \n\nnote",
        b"old 1\n" + LINE[:-2] + b"B=\n\nnote",
        b"old 1" + (b"\n" + LINE) * 64 + b"\n\nnote",
        b"old 1\n\n" + b"n" * MAX_REQUEST_BYTES,
    ],
)
def test_any_other_form_is_refused(body: bytes) -> None:
    with pytest.raises(FormatError):
        parse_add_checkpoint(body)
