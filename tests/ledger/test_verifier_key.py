import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import FormatError
from desktop.ledger.verifier_key import (
    COSIGNATURE,
    ED25519,
    NoteSignature,
    format_signature_line,
    format_vkey,
    is_key_name,
    make_vkey,
    parse_signature_line,
    parse_vkey,
)
from tests.ledger.log_vectors import load

GOOD = "TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6"
NAMES = st.text(min_size=1, max_size=20).filter(is_key_name)


@pytest.mark.parametrize("text", load("log/cosigner_vkeys")["good"])
def test_published_keys_come_back(text: str) -> None:
    key = parse_vkey(text)
    assert format_vkey(key) == text
    assert make_vkey(key.name, key.kind, key.public) == key


@pytest.mark.parametrize(
    "text",
    [
        *load("log/signed_notes")["bad_vkeys"],
        *load("log/cosigner_vkeys")["lax"],
        load("log/derived_cosigned_log")["mldsa_vkey"],
        "",
        "TEST",
        "TEST+7997405c",
        GOOD + "\n",
        GOOD + "=",
        " " + GOOD,
        GOOD.replace("7997405c", "7997405d"),
        GOOD.replace("7997405c", "7997405C"),
        GOOD.replace("7997405c", "7997405"),
        GOOD.replace("TEST", "TEST2"),
        GOOD.replace("TEST", "TE ST"),
        GOOD.replace("TEST", ""),
        "TEST+7997405c+",
        "TEST+7997405c+AQ==",
    ],
)
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(FormatError):
        parse_vkey(text)


@pytest.mark.parametrize(
    "name", ["", "a b", "a+b", "a\tb", "a\nb", "a\u00a0b", "a\u2028", "\x00", "\x1f", "\ud800"]
)
def test_a_name_with_a_space_a_plus_or_a_control_is_refused(name: str) -> None:
    assert not is_key_name(name)
    with pytest.raises(FormatError):
        make_vkey(name, ED25519, bytes(32))


@pytest.mark.parametrize(("kind", "length"), [(0, 32), (2, 32), (6, 32), (1, 31), (4, 33)])
def test_another_type_or_length_is_refused(kind: int, length: int) -> None:
    with pytest.raises(FormatError):
        make_vkey("name", kind, bytes(length))


@given(NAMES, st.sampled_from([ED25519, COSIGNATURE]), st.binary(min_size=32, max_size=32))
def test_every_key_comes_back_from_its_text(name: str, kind: int, public: bytes) -> None:
    key = make_vkey(name, kind, public)
    assert parse_vkey(format_vkey(key)) == key


@given(NAMES, st.binary(min_size=4, max_size=4), st.binary(min_size=1, max_size=80))
def test_every_signature_comes_back_from_its_line(name: str, key_id: bytes, payload: bytes) -> None:
    signature = NoteSignature(name, key_id, payload)
    line = format_signature_line(signature)
    assert line.endswith("\n")
    assert parse_signature_line(line[:-1]) == signature


@pytest.mark.parametrize(
    "line",
    [
        "",
        "\u2014",
        "\u2014 a",
        "\u2014 a AAAAAAA=\n",
        "\u2014 a AAAAAA==",
        "\u2014 a AAAAAAB=",
        "\u2014 a AAAAAAA",
        "\u2014 a AAAAAA_=",
        "\u2014  AAAAAAA=",
        "\u2014 a  AAAAAAA=",
        "\u2014 a AAAAAAA= ",
        "\u2014 a+b AAAAAAA=",
        "- a AAAAAAA=",
        " \u2014 a AAAAAAA=",
    ],
)
def test_a_malformed_line_is_refused(line: str) -> None:
    with pytest.raises(FormatError):
        parse_signature_line(line)
