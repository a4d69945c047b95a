"""Forms of texts, each with what it takes and what it refuses; texts in languages."""

import pytest

from desktop.domains.forms import check_of, is_text_form, text_problem
from desktop.domains.standard_codes import REC20_UNITS, UCUM_UNITS
from desktop.domains.texts import in_language, parse_texts
from desktop.domains.uri import is_uri
from desktop.errors import FormatError
from desktop.ledger.json_profile import JsonValue

_KEY = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"

_GOOD = [
    ("decimal", "-12.5"),
    ("decimal", "0"),
    ("date", "2024-02-29"),
    ("date", "0001-01-01"),
    ("time", "2024-02-29T23:59:59.999Z"),
    ("uri", "urn:epc:idpat:sgtin:4012345.098765.*"),
    ("uri", "ni:///sha-256;ab?ver=CBV2.0"),
    ("uri", "http://[2001:db8::1]:80/a?b#c"),
    ("uri", "example:step"),
    ("uuid", "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
    ("uuid", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"),
    ("did", _KEY),
    ("did", "did:key:z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc"),
    ("gtin", "04006381333931"),
    ("gln", "4006381333931"),
    ("sscc", "340123451111111111"),
    ("digital-link", "https://id.gs1.org/01/04006381333931/10/A"),
    ("country", "AT"),
    ("language", "de"),
    ("language", "de-AT"),
    ("currency", "EUR"),
    ("unit", "KGM"),
    ("unit", "mg/dL"),
    ("code:biz_step", "shipping"),
    ("code:biz_step", "urn:epcglobal:cbv:bizstep:shipping"),
    ("code:biz_step", "https://ref.gs1.org/cbv/BizStep-shipping"),
    ("code:biz_step", "cbv:BizStep-shipping"),
    ("code:biz_step", "http://epcis.example.org/hc/bizstep/summarising_discharge"),
    ("code:measurement_type", "gs1:Temperature"),
    ("code:achievement_type", "ext:Swimming"),
    ("code:isced_f", "0613"),
    ("code:recall_classification", "Class II"),
]

_BAD = [
    ("decimal", "1.50"),
    ("decimal", "-0"),
    ("decimal", "1e3"),
    ("decimal", "1\n"),
    ("date", "2023-02-29"),
    ("date", "2024-2-9"),
    ("date", "0000-01-01"),
    ("date", "2024-01-01T"),
    ("time", "2024-02-29T24:00:00.000Z"),
    ("time", "2024-02-29"),
    ("uri", "no scheme"),
    ("uri", "urn:"),
    ("uri", "a:b c"),
    ("uri", "a:b%4"),
    ("uri", "a:b#c#d"),
    ("uri", "a:ä"),
    ("uuid", "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6"),
    ("uuid", "f81d4fae7dec11d0a76500a0c91e6bf6"),
    ("did", "did:web:example.org"),
    ("did", _KEY + "x"),
    ("gtin", "04006381333930"),
    ("gln", "400638133393"),
    ("sscc", "34012345111111111"),
    ("digital-link", "https://id.gs1.org/01/04006381333930"),
    ("country", "at"),
    ("country", "UK"),
    ("language", "deu"),
    ("language", "de-XX"),
    ("language", "de-"),
    ("currency", "EURO"),
    ("unit", "kilo"),
    ("code:biz_step", "urn:epcglobal:cbv:bizstep:flying"),
    ("code:biz_step", "urn:epcglobal:cbv:disp:active"),
    ("code:biz_step", "flying"),
    ("code:measurement_type", "gs1:Mood"),
    ("code:isced_f", "urn:example:0613"),
]


@pytest.mark.parametrize(("form", "text"), _GOOD)
def test_a_text_of_its_form_is_taken(form: str, text: str) -> None:
    assert is_text_form(form)
    assert text_problem(form, text) is None
    assert check_of(form)(text)


@pytest.mark.parametrize(("form", "text"), _BAD)
def test_a_text_of_another_form_is_told_in_words(form: str, text: str) -> None:
    message = text_problem(form, text)
    assert message is not None
    assert message.startswith("is not ")


@pytest.mark.parametrize("name", ["", "email", "code:", "code:nothing", "texts", "decimal "])
def test_other_forms_do_not_exist(name: str) -> None:
    assert not is_text_form(name)


def test_no_unit_has_two_meanings() -> None:
    assert not REC20_UNITS & UCUM_UNITS


def test_a_uri_may_end_in_an_empty_fragment() -> None:
    assert is_uri("https://example.org/#")


@pytest.mark.parametrize(
    "value", [None, [], {}, "text", {"en": ""}, {"en": " "}, {"en": 1}, {"xx": "text"}, {"": "a"}]
)
def test_texts_are_an_object_of_languages_that_say_something(value: JsonValue) -> None:
    with pytest.raises(FormatError):
        parse_texts(value, "the title")


@pytest.mark.parametrize(
    ("language", "text"), [("de", "Titel"), ("de-AT", "Titel"), ("fr", "Title"), ("en", "Title")]
)
def test_a_text_is_found_in_the_nearest_language(language: str, text: str) -> None:
    texts = parse_texts({"de": "Titel", "en": "Title"}, "the title")
    assert in_language(texts, language) == text


def test_without_english_the_first_language_is_taken() -> None:
    assert in_language({"fr": "titre"}, "de") == "titre"
    assert in_language({}, "de") == ""
