import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import FormatError, ProofError, SignatureError
from desktop.ledger.anchor import (
    Anchor,
    anchor_of,
    format_anchor,
    open_charter,
    parse_anchor,
    parse_words,
    words,
)
from tests.ledger.log_vectors import load
from tests.ledger.sample_documents import charter, claims_for, record_id, signed

_VECTORS = load("civicledger/charter")["anchor"]
_ENTRY = bytes.fromhex(_VECTORS["entry_0"])


def test_the_anchor_of_the_vectors_is_made_from_entry_0() -> None:
    anchor = anchor_of(_ENTRY)
    assert format_anchor(anchor) == _VECTORS["anchor_text"]
    assert parse_anchor(_VECTORS["anchor_text"]) == anchor
    assert words(anchor) == _VECTORS["anchor_words"]
    assert open_charter(_ENTRY, anchor).origin == anchor.origin


@pytest.mark.parametrize("text", [*_VECTORS["refused_texts"], "", " ", "a", "a b c"])
def test_other_texts_are_no_anchors(text: str) -> None:
    with pytest.raises(FormatError):
        parse_anchor(text)


@pytest.mark.parametrize("case", _VECTORS["words"], ids=lambda case: case["sha256"][:8])
def test_the_words_are_those_of_the_vectors(case: dict[str, str]) -> None:
    digest = bytes.fromhex(case["sha256"])
    assert words(Anchor("a.example", digest)) == case["words"]
    assert parse_words(case["words"]) == digest


@given(st.binary(min_size=32, max_size=32))
def test_every_hash_survives_its_words(digest: bytes) -> None:
    assert parse_words(words(Anchor("a", digest))) == digest
    assert parse_anchor(format_anchor(Anchor("a", digest))) == Anchor("a", digest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "abandon",
        " ".join(["abandon"] * 24),
        " ".join(["abandon"] * 11 + ["about"]),
        _VECTORS["anchor_words"] + " ",
        _VECTORS["anchor_words"].upper(),
        _VECTORS["anchor_words"].replace(" ", "  "),
        _VECTORS["anchor_words"].replace("creek", "creeks"),
        _VECTORS["anchor_words"].replace("creek", "\uff43reek"),
        " ".join(reversed(_VECTORS["anchor_words"].split())),
    ],
)
def test_other_words_are_refused(text: str) -> None:
    with pytest.raises(FormatError):
        parse_words(text)


def test_another_first_entry_than_the_anchors_is_refused() -> None:
    anchor = anchor_of(_ENTRY)
    with pytest.raises(ProofError, match="first entry"):
        open_charter(_ENTRY + b"\x00", anchor)
    with pytest.raises(ProofError, match="not of another"):
        open_charter(_ENTRY, Anchor("another.example", anchor.sha256))


def test_what_is_no_signed_charter_opens_no_ledger() -> None:
    records = bytes.fromhex(load("civicledger/statements")["valid"][1]["entry"])
    with pytest.raises(FormatError, match="charter"):
        anchor_of(records)
    with pytest.raises(FormatError, match="charter"):
        open_charter(records, Anchor("a", hashlib.sha256(records).digest()))
    with pytest.raises(FormatError):
        anchor_of(signed(b"{}", claims_for(record_id(1))))
    forged = signed(charter().canonical, claims_for("charter", issuer="office-0 issuing"))
    with pytest.raises(SignatureError):
        open_charter(forged, anchor_of(forged))
