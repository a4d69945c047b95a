"""What somebody typed or scanned, as a thing."""

import pytest

from desktop.replica.trail_subject import identifier_in

LOT = "https://id.gs1.org/01/04012345600018/10/CLOVER7"


@pytest.mark.parametrize(
    "text",
    [
        f" {LOT} ",
        "https://shop.example/01/04012345600018/10/CLOVER7?17=251231",
        "urn:epc:class:lgtin:4012345.060001.CLOVER7",
        "(01)04012345600018(10)CLOVER7",
        "]d2010401234560001810CLOVER7",
    ],
)
def test_every_spelling_of_a_lot_is_the_same_lot(text: str) -> None:
    assert identifier_in(text) == LOT


def test_any_other_identifier_stays_what_it_is() -> None:
    assert identifier_in("urn:example:bridge:7 ") == "urn:example:bridge:7"
