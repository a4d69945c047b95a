import contextlib
import json
from pathlib import Path
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import FormatError
from desktop.ledger.json_profile import (
    MAX_INTEGER,
    JsonValue,
    format_json,
    parse_json,
    parse_object,
)
from tests.ledger.log_vectors import load

_VECTORS = Path(__file__).parents[1] / "vectors"
_PROFILE = load("civicledger/json_profile")
_SUITE = sorted((_VECTORS / "jsontestsuite" / "test_parsing").iterdir())

_KEYS = st.text(st.characters(max_codepoint=127), max_size=8)
_SCALARS = st.none() | st.booleans() | st.integers(-MAX_INTEGER, MAX_INTEGER) | st.text(max_size=20)
_VALUES = st.recursive(
    _SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=4)
)


def _document(case: dict[str, Any]) -> bytes:
    if "document" in case:
        return bytes.fromhex(case["document"])
    return b"".join(bytes.fromhex(part) * times for part, times in case["document_parts"])


@pytest.mark.parametrize("case", _PROFILE["cases"], ids=lambda case: case["reason"])
def test_documents_are_judged_as_the_vectors_say(case: dict[str, Any]) -> None:
    data = _document(case)
    if case["accept"]:
        assert format_json(parse_json(data)) == data
    else:
        with pytest.raises(FormatError):
            parse_json(data)


def test_of_the_json_test_suite_exactly_the_canonical_documents_are_accepted() -> None:
    accepted = []
    for path in _SUITE:
        try:
            parse_json(path.read_bytes())
        except FormatError:
            continue
        accepted.append(path.name)
    assert len(_SUITE) == _PROFILE["jsontestsuite"]["files"]
    assert accepted == sorted(_PROFILE["jsontestsuite"]["accepted"])


@pytest.mark.parametrize("name", ["arrays", "structures", "unicode"])
def test_the_canonical_form_is_that_of_rfc_8785(name: str) -> None:
    text = (_VECTORS / "jcs" / "input" / f"{name}.json").read_bytes()
    value = json.loads(text, parse_float=lambda number: int(float(number)))  # 56.0
    canonical = (_VECTORS / "jcs" / "output" / f"{name}.json").read_bytes()
    assert parse_json(canonical) == value
    assert format_json(value) == canonical


@pytest.mark.parametrize("name", ["french", "values", "weird"])
def test_canonical_documents_outside_the_profile_are_refused(name: str) -> None:
    with pytest.raises(FormatError, match=r"ASCII|float"):
        parse_json((_VECTORS / "jcs" / "output" / f"{name}.json").read_bytes())


@given(_VALUES)
def test_a_value_survives_its_canonical_form(value: JsonValue) -> None:
    assert parse_json(format_json(value)) == value


@given(_VALUES)
def test_another_implementation_of_rfc_8785_writes_the_same_bytes(value: JsonValue) -> None:
    assert format_json(value) == rfc8785.dumps(value)


@given(_VALUES, st.data())
def test_a_flipped_bit_gives_another_value_or_is_refused(
    value: JsonValue, data: st.DataObject
) -> None:
    document = bytearray(format_json(value))
    bit = data.draw(st.integers(0, 8 * len(document) - 1))
    document[bit // 8] ^= 1 << bit % 8
    with contextlib.suppress(FormatError):
        assert format_json(parse_json(bytes(document))) == bytes(document)


@given(st.binary(max_size=60))
def test_arbitrary_bytes_are_parsed_or_refused(data: bytes) -> None:
    with contextlib.suppress(FormatError):
        assert format_json(parse_json(data)) == data


@pytest.mark.parametrize("levels", [5, 6, 7, 15, 16])
@pytest.mark.parametrize("text", ["a", "ä"])
def test_up_to_16_levels_are_accepted(levels: int, text: str) -> None:
    data = (b"[" * levels) + f'"{text}"'.encode() + b"]" * levels
    assert format_json(parse_json(data)) == data
    data = b'{"a":' * levels + f'"{text}"'.encode() + b"}" * levels
    assert format_json(parse_json(data)) == data


@pytest.mark.parametrize("levels", [17, 18, 900, 100_000])
def test_more_than_16_levels_are_refused(levels: int) -> None:
    with pytest.raises(FormatError):
        parse_json(b"[" * levels + b"]" * levels)
    with pytest.raises(FormatError):
        parse_json(b'{"a":' * levels + b"1" + b"}" * levels)


@pytest.mark.parametrize("number", [2**53, -(2**53), 2**63, 2**64, 10**40])
@pytest.mark.parametrize("wrapped", ["%d", "[%d]", '["ä",%d]', "[[[[[[[[%d]]]]]]]]"])
def test_integers_beyond_the_bound_are_refused_wherever_they_stand(
    number: int, wrapped: str
) -> None:
    with pytest.raises(FormatError):
        parse_json((wrapped % number).encode())


@pytest.mark.parametrize(
    "value",
    [
        1.5,
        1.0,
        float("nan"),
        2**53,
        -(2**53),
        {1: "a"},
        {"é": 1},
        {"\ud800": 1},
        {b"a": 1},
        "\ud800",
        ["\udfff"],
        b"bytes",
        (1, 2),
        {1, 2},
        object(),
        [[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]],
    ],
    ids=lambda value: (
        f"{type(value).__name__} {value!r}" if type(value) is not object else "object"
    ),
)
def test_values_outside_the_profile_have_no_form(value: Any) -> None:  # noqa: ANN401 - that is it
    with pytest.raises(FormatError):
        format_json(value)


def test_an_object_is_told_from_other_values() -> None:
    assert parse_object(b'{"a":1}') == {"a": 1}
    for data in (b"[]", b"1", b'"a"', b"null"):
        with pytest.raises(FormatError, match="object"):
            parse_object(data)
