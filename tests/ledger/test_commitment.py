import hashlib
import hmac
from dataclasses import replace
from typing import Any

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import FormatError
from desktop.ledger.commitment import (
    Plaintext,
    commit,
    format_plaintext,
    padded_length,
    parse_plaintext,
)
from desktop.ledger.scalar import encode_base64url
from tests.ledger.log_vectors import load
from tests.ledger.sample_documents import record_id

_VECTORS = load("civicledger/commitments")
_SALT = bytes(range(32))
_PLAIN = Plaintext(record_id(1), "health.note/1", "text/plain", _SALT, b"a document")


@pytest.mark.parametrize("case", _VECTORS["commitments"], ids=lambda case: case["media"])
def test_commitments_are_those_of_the_vectors(case: dict[str, str]) -> None:
    salt, document = bytes.fromhex(case["salt"]), bytes.fromhex(case["document"])
    digest = commit(case["record_id"], case["media"], salt, document)
    assert digest.hex() == case["commitment"]
    assert encode_base64url(digest) == case["commitment_base64url"]
    message = bytes.fromhex(case["message"])
    assert digest == hmac.new(salt, message, hashlib.sha256).digest()


@pytest.mark.parametrize("case", _VECTORS["plaintexts"], ids=lambda case: case["document_bytes"])
def test_plaintexts_are_padded_as_in_the_vectors(case: dict[str, Any]) -> None:
    document = bytes(7 * number % 256 for number in range(case["document_bytes"]))
    plain = Plaintext(
        case["record_id"], case["kind"], case["media"], bytes.fromhex(case["salt"]), document
    )
    data = format_plaintext(plain)
    assert len(data) == case["plaintext_bytes"] == padded_length(plain)
    assert hashlib.sha256(data).hexdigest() == case["plaintext_sha256"]
    assert data.hex().startswith(case["plaintext_start"])
    assert len(cbor2.loads(data)[6]) == case["padding_bytes"]
    assert parse_plaintext(data) == plain


@given(st.binary(max_size=5000))
def test_a_plaintext_survives_its_padding(document: bytes) -> None:
    plain = replace(_PLAIN, document=document)
    data = format_plaintext(plain)
    assert len(data) == padded_length(plain)
    assert parse_plaintext(data) == plain


def test_every_length_of_a_document_finds_a_padding() -> None:
    sizes = [*range(700, 1100), *range(3900, 4110), *range(65_300, 65_560)]
    lengths = []
    for size in sizes:
        plain = replace(_PLAIN, document=bytes(size))
        data = format_plaintext(plain)
        assert len(data) == padded_length(plain)
        lengths.append(len(data))
    assert set(lengths) == {1024, 4096, 16_384, 65_536, 262_144}


def test_a_document_has_at_most_4_gib() -> None:
    class Huge(bytes):
        def __len__(self) -> int:
            return 2**32

    for document in (Huge(b"x"),):
        with pytest.raises(FormatError, match="4 GiB"):
            padded_length(replace(_PLAIN, document=document))


@given(st.integers(0, 8 * 1024 - 1))
def test_a_flipped_bit_changes_the_document_or_is_refused(bit: int) -> None:
    data = bytearray(format_plaintext(_PLAIN))
    data[bit // 8] ^= 1 << bit % 8
    try:
        changed = parse_plaintext(bytes(data))
    except FormatError:
        return
    assert changed != _PLAIN


_FIELDS: dict[int, object] = {
    1: _PLAIN.record_id,
    2: _PLAIN.kind,
    3: _PLAIN.media,
    4: _SALT,
    5: b"a document",
}


def _padded(fields: dict[int, object], size: int = 1024, filler: bytes = b"\x00") -> bytes:
    """Return a plaintext of a size, padded right or wrong."""
    bare = len(cbor2.dumps(fields | {6: bytes(300)})) - 300
    return cbor2.dumps(fields | {6: filler * (size - bare)})


def test_the_sample_is_padded_right() -> None:
    assert parse_plaintext(_padded(_FIELDS)) == _PLAIN


@pytest.mark.parametrize(
    "data",
    [
        b"",
        bytes(1023),
        bytes(1024),
        _padded(_FIELDS, 2048),
        _padded(_FIELDS, 4096),
        _padded(_FIELDS, filler=b"\x01"),
        _padded(_FIELDS | {1: "1"}),
        _padded(_FIELDS | {1: 1}),
        _padded(_FIELDS | {2: "health"}),
        _padded(_FIELDS | {3: "text"}),
        _padded(_FIELDS | {4: _SALT[1:]}),
        _padded(_FIELDS | {5: "text"}),
        _padded({number: _FIELDS[number] for number in (1, 2, 3, 4)}),
        _padded({number: _FIELDS[number] for number in (2, 1, 3, 4, 5)}),
    ],
)
def test_other_plaintexts_are_refused_and_never_shown(data: bytes) -> None:
    with pytest.raises(FormatError) as caught:
        parse_plaintext(data)
    assert caught.value.evidence == b""


@pytest.mark.parametrize(
    ("record", "media", "salt"),
    [("1", "text/plain", _SALT), (record_id(1), "a\x00b", _SALT), (record_id(1), "a/b", b"")],
)
def test_a_commitment_needs_its_parts_in_form(record: str, media: str, salt: bytes) -> None:
    with pytest.raises(FormatError):
        commit(record, media, salt, b"")
