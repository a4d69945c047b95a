"""GS1 keys: check digits, Digital Links, EPC URNs and their normal form."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domains.gs1 import (
    Gs1Key,
    check_digit,
    format_digital_link,
    is_gln,
    is_gtin,
    is_sscc,
    normal_form,
    parse_digital_link,
    parse_epc_urn,
)
from desktop.errors import FormatError

_VECTORS = Path(__file__).parents[1] / "vectors" / "epcis_hash"


def test_the_normal_form_is_the_one_that_the_published_event_hashes_use() -> None:
    document = json.loads((_VECTORS / "epclist_normalisation.jsonld").read_text("utf-8"))
    (event,) = document["epcisBody"]["eventList"]
    hashed = (_VECTORS / "epclist_normalisation.prehashes").read_text("utf-8")
    listed = hashed.partition("epcListepc=")[2].partition("action=")[0].split("epc=")
    assert sorted(str(normal_form(text)) for text in event["epcList"]) == sorted(listed)


@pytest.mark.parametrize(
    ("urn", "link"),
    [
        ("urn:epc:id:sgcn:4012345.99999.44", "255/401234599999044"),
        ("urn:epc:idpat:sgtin:4054739.099914.*", "01/04054739999148"),
        ("urn:epc:idpat:grai:4012345.66666.*", "8003/04012345666663"),
        ("urn:epc:idpat:itip:4012345.012345.01.02.*", "8006/040123451234560102"),
        ("urn:epc:idpat:sgln:4012345.00011.*", "414/4012345000115"),
        ("urn:epc:id:sgtin:4012345.012345.a.b", "01/04012345123456/21/a.b"),
    ],
)
def test_an_epc_urn_becomes_a_digital_link(urn: str, link: str) -> None:
    assert normal_form(urn) == f"https://id.gs1.org/{link}"


@pytest.mark.parametrize(
    "urn",
    [
        "urn:epc:id:gid:95100000.12345.400",
        "urn:epc:id:imovn:9176187",
        "urn:epc:id:sgtin:4012345.012345",
        "urn:epc:id:sgtin:40123456.012345.1",
        "urn:epc:id:sgtin:4012345.01234x.1",
        "urn:epc:id:sgtin:4012345.012345.",
        "urn:epc:id:sgtin:4012345.012345.%FF",
        "urn:epc:id:sgtin:4012345.012345.a b",
        "urn:epc:id:sgtin:40123.01234567.1",
        "urn:epc:id:lgtin:4012345.012345.LOT",
        "urn:epc:class:sgtin:4012345.012345.1",
        "urn:epc:idpat:sgtin:4012345.*.*",
        "urn:epc:idpat:sscc:4012345.*",
        "urn:epc:id:itip:4012345.012345.01",
        "urn:epc:id:cpi:4012345.abc.1",
        "urn:epc:id:cpi:4012345.ABC.x",
    ],
)
def test_a_urn_without_a_gs1_key_or_with_wrong_parts_is_refused(urn: str) -> None:
    with pytest.raises(FormatError):
        parse_epc_urn(urn)
    assert normal_form(urn) is None


@pytest.mark.parametrize(
    ("link", "key"),
    [
        ("https://id.gs1.org/00/340123451111111111", Gs1Key("00", "340123451111111111")),
        (
            "http://shop.example:8080/a/b/01/9780345418913/10/L%2F1?17=251231#x",
            Gs1Key("01", "09780345418913", (("10", "L/1"),)),
        ),
        (
            "https://id.gs1.org/gtin/09780345418913/lot/L1/ser/S1/",
            Gs1Key("01", "09780345418913", (("10", "L1"), ("21", "S1"))),
        ),
        (
            "https://id.gs1.org/414/4012345000054/254/122",
            Gs1Key("414", "4012345000054", (("254", "122"),)),
        ),
    ],
)
def test_a_digital_link_is_read_on_any_host(link: str, key: Gs1Key) -> None:
    assert parse_digital_link(link) == key


def test_lot_and_serial_are_found_by_name() -> None:
    key = parse_digital_link("https://id.gs1.org/01/09780345418913/10/L1/21/S1")
    assert (key.lot, key.serial) == ("L1", "S1")
    bare = parse_digital_link("https://id.gs1.org/01/09780345418913")
    assert (bare.lot, bare.serial) == (None, None)


@pytest.mark.parametrize(
    "link",
    [
        "https://id.gs1.org/",
        "https://id.gs1.org/01",
        "https://id.gs1.org/about/us",
        "ftp://id.gs1.org/01/09780345418913",
        "https://id.gs1.org/01/09780345418914",
        "https://id.gs1.org/01/978034541891",
        "https://id.gs1.org/01/09780345418913/21/a/10/b",
        "https://id.gs1.org/01/09780345418913/10/a/10/b",
        "https://id.gs1.org/01/09780345418913/254/a",
        "https://id.gs1.org/01/09780345418913/nothing/a",
        "https://id.gs1.org/01/09780345418913/10/" + "x" * 21,
        "https://id.gs1.org/01/09780345418913/10/%C3%A4",
        "https://id.gs1.org/01/09780345418913/10/a\n",
        "https://id.gs1.org/01/\u06609780345418913",
    ],
)
def test_a_link_that_names_nothing_or_the_wrong_thing_is_refused(link: str) -> None:
    with pytest.raises(FormatError):
        parse_digital_link(link)
    assert normal_form(link) is None


@given(st.text("0123456789", min_size=13, max_size=13), st.text("aZ09%/&'().", min_size=1))
def test_a_key_survives_its_digital_link(digits: str, lot: str) -> None:
    key = Gs1Key("01", digits + check_digit(digits), (("10", lot[:20]),))
    assert parse_digital_link(format_digital_link(key)) == key


@pytest.mark.parametrize("text", ["96385074", "036000291452", "4006381333931", "04006381333931"])
def test_gtins_of_all_lengths_are_known(text: str) -> None:
    assert is_gtin(text)


@given(st.text("0123456789", min_size=12, max_size=12), st.integers(0, 12), st.integers(1, 9))
def test_a_changed_digit_is_noticed(digits: str, place: int, by: int) -> None:
    number = digits + check_digit(digits)
    changed = str((int(number[place]) + by) % 10)
    assert is_gtin(number)
    assert is_gln(number)
    assert not is_gln(number[:place] + changed + number[place + 1 :])


@pytest.mark.parametrize("text", ["", "0", "40063813339", "400638133393\u0967", "4006381333930"])
def test_what_is_no_number_of_its_length_is_refused(text: str) -> None:
    assert not is_gtin(text)
    assert not is_gln(text)
    assert not is_sscc(text)


def test_an_sscc_has_18_digits() -> None:
    assert is_sscc("340123451111111111")
