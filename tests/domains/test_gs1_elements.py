import pytest

from desktop.domains.gs1 import format_digital_link
from desktop.domains.gs1_elements import key_in, parse_elements
from desktop.errors import FormatError

LOT = "https://id.gs1.org/01/04012345600018/10/CLOVER7"


@pytest.mark.parametrize(
    "text",
    [
        "(01)04012345600018(10)CLOVER7",
        "(01)04012345600018(17)251231(10)CLOVER7",
        "010401234560001810CLOVER7",
        "]d2010401234560001810CLOVER7\x1d17251231",
        "]C1010401234560001810CLOVER7\u241d17251231",
        "10CLOVER7\x1d0104012345600018",
        "\x1d010401234560001810CLOVER7\r\n",
    ],
)
def test_a_lot_is_read_however_its_code_is_sent(text: str) -> None:
    assert format_digital_link(key_in(text)) == LOT


def test_a_serial_number_comes_after_the_lot_as_in_a_digital_link() -> None:
    key = key_in("010401234560001821ABC/1\x1d10L(1)")
    assert format_digital_link(key).endswith("/01/04012345600018/10/L%281%29/21/ABC%2F1")


def test_a_logistic_unit_is_read() -> None:
    assert format_digital_link(key_in("00040123450000010114")).endswith("/00/040123450000010114")


def test_all_elements_are_returned_in_their_order() -> None:
    told = parse_elements("010401234560001831030015003922599\x1d10A")
    assert told == (("01", "04012345600018"), ("3103", "001500"), ("3922", "599"), ("10", "A"))
    assert parse_elements("(10)A(B(01)04012345600018")[0] == ("10", "A(B")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "CLOVER7",
        "0104012345600019",
        "010401234",
        "(1)4",
        "(01)04012345600018 and more (",
        "(01)04012345600018(10)",
        "17251231",
        "10\x1d0104012345600018",
        "x(01)04012345600018",
        "3",
        "1" * 2_000,
    ],
)
def test_what_is_no_element_string_of_a_thing_is_refused(text: str) -> None:
    with pytest.raises(FormatError):
        key_in(text)
