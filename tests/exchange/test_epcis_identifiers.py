import pytest

from desktop.exchange.epcis_identifiers import digital_link

ID = "https://id.gs1.org"


@pytest.mark.parametrize(
    ("urn", "path"),
    [
        ("id:sgtin:4012345.011111.9876", "/01/04012345111118/21/9876"),
        ("id:sscc:4012345.3111111111", "/00/340123451111111111"),
        ("id:sgln:4012345.00005.0", "/414/4012345000054"),
        ("id:gdti:987659999999..9", "/253/98765999999929"),
        ("id:upui:1234567.098765.51qI)%3C*j7'B", "/01/01234567987651/235/51qI%29%3C%2Aj7'B"),
        ("class:lgtin:4012345.012345.Lot987", "/01/04012345123456/10/Lot987"),
        ("idpat:sgtin:4054739.099914.*", "/01/04054739999148"),
    ],
)
def test_an_epc_urn_becomes_its_digital_link(urn: str, path: str) -> None:
    assert digital_link(f"urn:epc:{urn}") == ID + path


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("https://example.com/a/01/04012345111118/21/9876", "/01/04012345111118/21/9876"),
        ("https://id.gs1.org/01/4012345111118/21/245", "/01/04012345111118/21/245"),
        ("https://id.gs1.org/01/04012345111118/10/L/21/9?17=200101", "/01/04012345111118/21/9"),
        ("https://id.gs1.org/01/04012345111118/22/2A/10/L", "/01/04012345111118/10/L"),
        ("https://id.gs1.org/01/04012345111118/22/2A", "/01/04012345111118"),
        ("https://example.com/gtin/09780345418913/ser/765tz?abc=1", "/01/09780345418913/21/765tz"),
        ("https://example.com/gln/4012345000054/glnx/11", "/414/4012345000054/254/11"),
        (
            "https://example.com/8006/040123451111180102/22/A/10/L/21/9",
            "/8006/040123451111180102/21/9",
        ),
        ("https://example.com/party/4000001000005", "/417/4000001000005"),
    ],
)
def test_a_digital_link_keeps_its_finest_qualifier_only(address: str, path: str) -> None:
    assert digital_link(address) == ID + path


@pytest.mark.parametrize(
    "text",
    [
        "urn:uuid:374d95fc-9457-4a51-bd6a-0bba133845a8",
        "urn:epcglobal:cbv:bt:4012345000009:ASN1099",
        "urn:epc:id:sgtin:4012345.01111.9876",  # a digit too few
        "urn:epc:id:gid:1.2.3",
        "geo:47.506694,11.104301",
        "http://transaction.acme.com/po/12345678",
        "https://example.com/01/04012345111119",  # a wrong check digit
        "https://example.com/01/04012345111118/99/x",
        "https://example.com/415/4012345000054",  # a key that the standard does not list
        "plain text",
        "",
    ],
)
def test_what_has_no_such_digital_link_stays_as_it_is(text: str) -> None:
    assert digital_link(f" {text} ") == text


def test_the_canonical_form_is_its_own() -> None:
    link = digital_link("urn:epc:id:sgtin:0614141.812345.6789%2F%26%25%22!%3F()")
    assert digital_link(link) == link == f"{ID}/01/80614141123458/21/6789%2F%26%25%22%21%3F%28%29"


def test_what_has_the_form_and_a_wrong_check_digit_stays_as_it_is() -> None:
    for text in ("04012345123456/21/S1", "04012345123457/21/S1"):
        assert digital_link(f"https://id.gs1.org/01/{text}") == f"https://id.gs1.org/01/{text}"
    assert digital_link(" https://id.gs1.org/01/04012345123456/10/L/21/S1") == (
        "https://id.gs1.org/01/04012345123456/21/S1"
    )
