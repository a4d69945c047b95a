from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import FormatError
from desktop.ledger.scalar import (
    decode_base64,
    decode_base64url,
    encode_base64,
    encode_base64url,
    format_time,
    is_authority_id,
    is_decimal,
    is_kind,
    is_media_type,
    is_origin,
    is_record_id,
    parse_sha256,
    parse_size,
    parse_time,
)
from tests.ledger.log_vectors import load

_TEXTS = load("civicledger/times_and_decimals")
_FIRST_MS, _LAST_MS = -62_135_596_800_000, 253_402_300_799_999
_UUID = "urn:uuid:01a0d03c-2e00-75c3-8047-9f9dabb45d09"


@pytest.mark.parametrize("case", _TEXTS["times"], ids=lambda case: case["reason"])
def test_times_are_judged_as_the_vectors_say(case: dict[str, str | bool]) -> None:
    text = str(case["text"])
    if case["accept"]:
        assert format_time(parse_time(text)) == text
    else:
        with pytest.raises(FormatError):
            parse_time(text)


def test_a_time_is_counted_in_milliseconds_from_the_epoch() -> None:
    assert parse_time("1970-01-01T00:00:00.000Z") == 0
    assert parse_time("1969-12-31T23:59:59.999Z") == -1
    assert parse_time("2001-09-09T01:46:40.001Z") == 1_000_000_000_001


@given(st.integers(_FIRST_MS, _LAST_MS))
def test_a_moment_survives_its_text(ms: int) -> None:
    assert parse_time(format_time(ms)) == ms


@pytest.mark.parametrize("ms", [_FIRST_MS - 1, _LAST_MS + 1, 10**30])
def test_a_moment_outside_the_calendar_has_no_text(ms: int) -> None:
    with pytest.raises(FormatError):
        format_time(ms)


@pytest.mark.parametrize("case", _TEXTS["decimals"], ids=lambda case: case["reason"])
def test_decimals_are_judged_as_the_vectors_say(case: dict[str, str | bool]) -> None:
    assert is_decimal(str(case["text"])) is case["accept"]


@pytest.mark.parametrize("case", _TEXTS["base64"], ids=lambda case: case["reason"])
def test_base64_is_judged_as_the_vectors_say(case: dict[str, str | bool]) -> None:
    decode: Callable[[str], bytes] = (
        decode_base64 if case["alphabet"] == "base64" else decode_base64url
    )
    text = str(case["text"])
    if case["accept"]:
        assert decode(text).hex() == case["bytes"]
    else:
        with pytest.raises(FormatError):
            decode(text)


@pytest.mark.parametrize("text", ["_x", "_w==", "+/8", "A", "A\n", "é", "AA AA", "="])
def test_other_spellings_of_base64url_are_refused(text: str) -> None:
    with pytest.raises(FormatError):
        decode_base64url(text)


@given(st.binary(max_size=100))
def test_bytes_survive_both_alphabets(data: bytes) -> None:
    assert decode_base64(encode_base64(data)) == data
    assert decode_base64url(encode_base64url(data)) == data


@pytest.mark.parametrize("text", ["0", "1", "10", "9223372036854775807"])
def test_a_size_survives_its_text(text: str) -> None:
    assert str(parse_size(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-1",
        "+1",
        "01",
        "00",
        " 1",
        "1 ",
        "1\n",
        "1_0",
        "0x1",
        "1.0",
        "\u0661",
        "9223372036854775808",
        "9" * 19,
        "1" + "0" * 19,
    ],
)
def test_other_texts_are_no_sizes(text: str) -> None:
    with pytest.raises(FormatError):
        parse_size(text)


def test_a_hash_is_64_lower_case_digits() -> None:
    assert parse_sha256("0f" * 32) == b"\x0f" * 32
    for text in ("0F" * 32, "0f" * 31, "0f" * 33, "0f" * 32 + "\n", "0g" * 32):
        with pytest.raises(FormatError):
            parse_sha256(text)


@pytest.mark.parametrize(
    ("is_good", "good", "bad"),
    [
        (
            is_record_id,
            [_UUID],
            [
                _UUID.upper(),
                _UUID[9:],
                _UUID + "\n",
                _UUID.replace("-7", "-4"),
                "",
                _UUID.replace("-8047", "-c047"),
            ],
        ),
        (
            is_origin,
            [
                "a",
                "a.b",
                "ledger.riverton.example/2026",
                "localhost:1",
                "a:65536/x_~-.Y",
                "a" * 255,
            ],
            [
                "",
                "A",
                ".a",
                "a.",
                "-a",
                "a/",
                "a//b",
                "a:",
                "a:0",
                "a:01",
                "https://a",
                "a b",
                "a+b",
                "a\n",
                "a/é",
                "a" * 256,
            ],
        ),
        (
            is_authority_id,
            ["a", "city-hall", "0.x-", "a" * 64],
            ["", "none", "A", "-a", "a_b", "a" * 65, "a\n", "a b"],
        ),
        (
            is_kind,
            ["education.diploma/1", "a/9999", "a1.b_2.c/10"],
            ["", "a", "a/0", "a/01", "a/10000", "A/1", ".a/1", "a./1", "a..b/1", "1a/1", "a/1\n"],
        ),
        (
            is_media_type,
            ["text/plain", "application/vc+ld+json", "application/dc+sd-jwt"],
            ["", "text", "/plain", "text/", "text/plain; a=b", "text/plain\n", "a/b/c", "a/\x00"],
        ),
    ],
    ids=["record id", "origin", "authority id", "kind", "media type"],
)
def test_names_have_one_spelling(
    is_good: Callable[[str], bool], good: list[str], bad: list[str]
) -> None:
    assert [text for text in good if not is_good(text)] == []
    assert [text for text in bad if is_good(text)] == []
