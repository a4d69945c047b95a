"""Codes in pictures, written by zxing-cpp and segno and read back."""

import numpy as np
import pytest
import zxingcpp

from desktop.domains.gs1_elements import key_in
from desktop.exchange.codes import Code, read_codes


def drawn(symbol: str, text: str) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    code = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, symbol))
    picture = np.array(zxingcpp.write_barcode_to_image(code, scale=4))
    return np.pad(picture, 30, constant_values=255).astype(np.uint8)


@pytest.mark.parametrize(
    ("symbol", "text"),
    [
        ("QRCode", "https://id.gs1.org/01/04012345600018/10/CLOVER7"),
        ("DataMatrix", "\x1d010401234560001810CLOVER7\x1d17251231"),
        ("Code128", "(00)040123450000010114"),
    ],
)
def test_a_code_is_read_with_its_separators(symbol: str, text: str) -> None:
    assert read_codes(drawn(symbol, text)) == (Code(symbol, text),)


def test_the_bar_code_of_a_shop_names_its_product() -> None:
    (code,) = read_codes(drawn("EAN13", "4012345600018"))
    assert key_in(code.text).value == "04012345600018"


def test_several_codes_of_one_picture_are_all_read_and_a_blank_one_has_none() -> None:
    one, other = drawn("QRCode", "https://a.example"), drawn("QRCode", "https://b.example")
    height = max(len(one), len(other))
    parts = [
        np.pad(it, ((0, height - len(it)), (0, 0)), constant_values=255) for it in (one, other)
    ]
    found = {code.text for code in read_codes(np.hstack(parts))}
    assert found == {"https://a.example", "https://b.example"}
    assert read_codes(np.full((200, 200), 255, np.uint8)) == ()
