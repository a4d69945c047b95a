from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import FormatError
from desktop.ledger.pointer import (
    POINTER_BYTES,
    Pointer,
    format_pointer,
    origin_hash,
    parse_pointer,
)
from tests.ledger.log_vectors import load

_VECTORS = load("civicledger/pointer_qr")
_POINTER = Pointer(origin_hash("a.example"), 7, bytes(32), 2)


@pytest.mark.parametrize("case", _VECTORS["valid"], ids=lambda case: case["name"])
def test_pointers_are_those_of_the_vectors(case: dict[str, Any]) -> None:
    data = bytes.fromhex(case["pointer"])
    leaf = bytes.fromhex(case["leaf_hash"])
    pointer = Pointer(origin_hash(case["origin"]), case["index"], leaf, case["record"])
    assert format_pointer(pointer) == data
    assert parse_pointer(data) == pointer


@pytest.mark.parametrize("case", _VECTORS["invalid"], ids=lambda case: case["reason"])
def test_other_bytes_are_refused(case: dict[str, str]) -> None:
    with pytest.raises(FormatError):
        parse_pointer(bytes.fromhex(case["pointer"]))


@given(
    st.binary(min_size=8, max_size=8),
    st.integers(0, 2**63 - 1),
    st.binary(min_size=32, max_size=32),
    st.integers(0, 499),
)
def test_a_pointer_survives_its_bytes(origin: bytes, index: int, leaf: bytes, record: int) -> None:
    pointer = Pointer(origin, index, leaf, record)
    data = format_pointer(pointer)
    assert len(data) == POINTER_BYTES
    assert parse_pointer(data) == pointer


@pytest.mark.parametrize(
    "changes",
    [
        {"origin_hash": bytes(7)},
        {"leaf": bytes(31)},
        {"index": -1},
        {"index": 2**63},
        {"record": -1},
        {"record": 500},
    ],
    ids=repr,
)
def test_a_pointer_out_of_its_ranges_is_not_formatted(changes: dict[str, int | bytes]) -> None:
    with pytest.raises(FormatError):
        format_pointer(replace(_POINTER, **changes))  # type: ignore[arg-type]  # wrong on purpose
