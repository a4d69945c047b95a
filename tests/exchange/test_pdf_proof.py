"""The proof within a PDF document, found by its form alone."""

import pytest

from desktop.errors import FormatError
from desktop.exchange.pdf_proof import proof_in
from tests.exchange.pdf_form import named, stream

PROOF = b"\xa2proof" * 40


@pytest.mark.parametrize("packed", [True, False])
def test_the_proof_is_found_byte_for_byte(packed: bool) -> None:  # noqa: FBT001
    document = b"%PDF-1.4" + stream(7, PROOF, packed=packed) + named("a.clproof", 7)
    assert proof_in(document) == PROOF


HEAD, ONE, NAME = b"%PDF-1.4", stream(7, PROOF), named("a.clproof", 7)
BARE = stream(7, PROOF, packed=False)
WRONG = {
    "none": HEAD,
    "json": HEAD + ONE + named("a.json", 7),
    "nothing": HEAD + NAME,
    "twice": HEAD + ONE + ONE + NAME,
    "two": HEAD + ONE + stream(8, PROOF) + NAME + named("b.clproof", 8),
    "cut": HEAD + ONE[:-40] + NAME,
    "damaged": HEAD + ONE.replace(b"x\x9c", b"xx") + NAME,
    "no end": HEAD + ONE.replace(b"\nendstream", b"..endstream") + NAME,
    "cut plain": HEAD + BARE[:-16] + NAME,
}


@pytest.mark.parametrize("document", list(WRONG.values()), ids=list(WRONG))
def test_anything_else_is_refused_in_words(document: bytes) -> None:
    with pytest.raises(FormatError) as refused:
        proof_in(document)
    assert refused.value.do


def test_what_grows_beyond_every_limit_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.exchange.pdf_proof.MAX_PROOF_BYTES", 1_000)
    document = b"%PDF-1.4" + stream(7, b"\0" * 1_000_000) + named("a.clproof", 7)
    with pytest.raises(FormatError):
        proof_in(document)
