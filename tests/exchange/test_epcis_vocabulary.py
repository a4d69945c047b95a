import pytest

from desktop.errors import FormatError
from desktop.exchange.epcis_vocabulary import EMPTY, EPCIS_CONTEXT, Context, parse_context
from desktop.exchange.exact_json import ExactValue

EX = "https://ns.example.com/epcis/"
OWN = Context({"ex": EX, "colour": "https://schema.org/color"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cbv:BizStep-receiving", "https://ref.gs1.org/cbv/BizStep-receiving"),
        ("gs1:Temperature", "https://gs1.org/voc/Temperature"),
        ("ex:foo", EX + "foo"),
        ("urn:epcglobal:cbv:bizstep:receiving", "https://ref.gs1.org/cbv/BizStep-receiving"),
        ("urn:epcglobal:cbv:disp:damaged", "https://ref.gs1.org/cbv/Disp-damaged"),
        ("urn:epcglobal:cbv:bt:4012345:1", "urn:epcglobal:cbv:bt:4012345:1"),
        ("https://ns.example.com/x", "https://ns.example.com/x"),
        ("other:foo", "other:foo"),
        ("ex://foo", "ex://foo"),
        ("plain", "plain"),
    ],
)
def test_a_word_becomes_a_full_address_where_its_prefix_is_known(text: str, expected: str) -> None:
    assert OWN.address(text) == expected


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("ex:foo", f"{{{EX}}}foo"),
        (EX + "foo", f"{{{EX}}}foo"),
        ("cbvmda:lotNumber", "{urn:epcglobal:cbv:mda:}lotNumber"),
        ("urn:epcglobal:cbv:mda:lotNumber", "{urn:epcglobal:cbv:mda:}lotNumber"),
        ("colour", "{https://schema.org/}color"),
        ("unknown", "unknown"),
    ],
)
def test_a_key_is_named_by_its_namespace(key: str, expected: str) -> None:
    assert OWN.name(key) == expected


def test_a_prefix_that_nothing_defines_is_refused() -> None:
    with pytest.raises(FormatError, match="'other' of the member 'other:foo'"):
        OWN.name("other:foo")


def test_a_context_keeps_what_the_epcis_context_does_not_say() -> None:
    value: ExactValue = [
        EPCIS_CONTEXT,
        "https://gs1.github.io/EPCIS/epcis-context-simple.jsonld",
        "https://ns.example.com/context.jsonld",
        {"ex": "https://old.example.com/", "gs1": "https://gs1.org/voc/", "@version": None},
        {"ex": {"@id": EX, "@prefix": True}, "gone": None},
    ]
    context = parse_context(value)
    assert context == Context({"ex": EX}, ("https://ns.example.com/context.jsonld",))
    assert parse_context(context.value()) == context


@pytest.mark.parametrize("value", [None, EPCIS_CONTEXT, [], {}, [EPCIS_CONTEXT, None]])
def test_nothing_beyond_the_standard_is_the_empty_context(value: ExactValue) -> None:
    assert parse_context(value) == EMPTY
    assert EMPTY.value() == []


@pytest.mark.parametrize("value", [True, [["x"]], {"ex": True}, {"ex": {"@id": ["x"]}}])
def test_another_value_is_no_context(value: ExactValue) -> None:
    with pytest.raises(FormatError, match="@context"):
        parse_context(value)


def test_only_terms_that_an_event_needs_are_kept() -> None:
    context = Context({"a": "https://a.example/", "b": "https://b.example/", "c": "x", "d": "y"})
    used = context.used_by({"a:x": "1", "list": [{"y": "b:z"}], "c": "none"})
    assert used == Context({"a": "https://a.example/", "b": "https://b.example/", "c": "x"})
