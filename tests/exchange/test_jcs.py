"""RFC 8785 on its published vectors, with the numbers of ECMAScript."""

import json
import struct
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import FormatError
from desktop.exchange.exact_json import parse_exact
from desktop.exchange.jcs import format_double, format_jcs
from tests.exchange.samples import VECTORS

INPUTS = sorted((VECTORS / "jcs" / "input").glob("*.json"))

# RFC 8785 appendix B, by the bits of the double.
NUMBERS = {
    "0000000000000000": "0",
    "8000000000000000": "0",
    "0000000000000001": "5e-324",
    "8000000000000001": "-5e-324",
    "7fefffffffffffff": "1.7976931348623157e+308",
    "ffefffffffffffff": "-1.7976931348623157e+308",
    "4340000000000000": "9007199254740992",
    "c340000000000000": "-9007199254740992",
    "4430000000000000": "295147905179352830000",
    "44b52d02c7e14af5": "9.999999999999997e+22",
    "44b52d02c7e14af6": "1e+23",
    "44b52d02c7e14af7": "1.0000000000000001e+23",
    "444b1ae4d6e2ef4e": "999999999999999700000",
    "444b1ae4d6e2ef4f": "999999999999999900000",
    "444b1ae4d6e2ef50": "1e+21",
    "3eb0c6f7a0b5ed8c": "9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d": "0.000001",
    "41b3de4355555553": "333333333.3333332",
    "41b3de4355555554": "333333333.33333325",
    "41b3de4355555555": "333333333.3333333",
    "41b3de4355555556": "333333333.3333334",
    "41b3de4355555557": "333333333.33333343",
    "becbf647612f3696": "-0.0000033333333333333333",
    "43143ff3c1cb0959": "1424953923781206.2",
}


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: str(path.stem))
def test_published_documents_have_their_published_form(path: Path) -> None:
    expected = (VECTORS / "jcs" / "output" / path.name).read_bytes()
    assert format_jcs(parse_exact(path.read_bytes())) == expected


@pytest.mark.parametrize(("bits", "text"), NUMBERS.items())
def test_numbers_are_written_as_in_the_appendix(bits: str, text: str) -> None:
    (double,) = struct.unpack(">d", bytes.fromhex(bits))
    assert format_double(Decimal(double)) == text


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_double_is_read_back(double: float) -> None:
    text = format_double(Decimal(double))
    assert float(text) == double
    assert isinstance(json.loads(text), int | float)


def test_a_number_that_would_change_is_refused_where_every_digit_counts() -> None:
    value = parse_exact(b'{"a~b":[36.5,0.10000000000000000001]}')
    assert format_jcs(value) == b'{"a~b":[36.5,0.1]}'
    with pytest.raises(FormatError, match=r"^/a~0b/1: the number .* more digits") as caught:
        format_jcs(value, lossless=True)
    assert caught.value.do == "Write it as 0.1, or as a text."
    assert format_jcs(parse_exact(b"[36.50, 1e3, -0]"), lossless=True) == b"[36.5,1000,0]"


@pytest.mark.parametrize("value", [Decimal("1e400"), "\ud800", {"\ud800": None}])
def test_what_has_no_canonical_form_is_refused(value: Decimal) -> None:
    with pytest.raises(FormatError):
        format_jcs(value)
