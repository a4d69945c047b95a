"""Envelopes open for their readers alone, and say what the ledger promises or are refused."""

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import FormatError, ProofError, UsageError
from desktop.ledger.commitment import Plaintext, commit, format_plaintext, padded_length
from desktop.ledger.record import PrivatePart
from desktop.ledger.scalar import decode_base64, encode_base64
from desktop.vault.bech32 import format_bech32
from desktop.vault.envelope import (
    HEAD_BYTES,
    MAX_PADDED,
    MAX_RECIPIENTS,
    NotForYouError,
    check_outside,
    check_promise,
    largest_envelope,
    open_envelope,
    seal,
)
from tests.judges.node import judge
from tests.vault.keys import TestKey

RECORD = "urn:uuid:01890000-0000-7000-8000-000000000001"
OTHER = "urn:uuid:01890000-0000-7000-8000-000000000002"
KIND, MEDIA = "health.entry/1", "application/fhir+json"


def plaintext(document: bytes = b'{"resourceType":"Patient"}', record: str = RECORD) -> Plaintext:
    return Plaintext(record, KIND, MEDIA, bytes(range(32)), document)


def promise(one: Plaintext) -> PrivatePart:
    found = commit(one.record_id, one.media, one.salt, one.document)
    return PrivatePart(found, one.media, padded_length(one))


def body_of(sealed: bytes) -> bytes:
    """Return what follows the header, whose length the library varies by chance."""
    _, _, rest = sealed.partition(b"\n--- ")
    return rest.partition(b"\n")[2]


@given(document=st.binary(max_size=5000), readers=st.integers(1, 5))
def test_every_reader_opens_what_was_sealed_and_nobody_else(document: bytes, readers: int) -> None:
    keys = [TestKey(number) for number in range(readers)]
    sealed = seal(plaintext(document), [key.public for key in keys])
    assert len(sealed) <= largest_envelope(padded_length(plaintext(document)))
    for key in keys:
        opened = open_envelope(sealed, key)
        assert opened == plaintext(document)
        check_promise(opened, RECORD, KIND, promise(plaintext(document)))
    with pytest.raises(NotForYouError):
        open_envelope(sealed, TestKey(99))


def test_one_reader_named_twice_is_one_reader() -> None:
    assert seal(plaintext(), [TestKey(1).public] * 3).count(b"\n-> X25519 ") == 1


def test_an_envelope_says_neither_who_reads_it_nor_how_long_the_document_is() -> None:
    key = TestKey(1)
    short, long = (seal(plaintext(b"x" * size), [key.public]) for size in (1, 700))
    assert len(body_of(short)) == len(body_of(long))
    assert key.public not in short
    assert format_bech32("age", key.public).encode() not in short


def test_a_changed_byte_is_never_read() -> None:
    key = TestKey(1)
    sealed = seal(plaintext(), [key.public])
    for place in range(0, len(sealed), 7):
        damaged = bytearray(sealed)
        damaged[place] ^= 1
        with pytest.raises((FormatError, NotForYouError)):
            open_envelope(bytes(damaged), key)


@pytest.mark.parametrize("size", [0, 1, 30, 200, -1])
def test_a_cut_envelope_is_never_read(size: int) -> None:
    key = TestKey(1)
    with pytest.raises((FormatError, NotForYouError)):
        open_envelope(seal(plaintext(), [key.public])[:size], key)


@pytest.mark.parametrize(
    "change",
    [
        {"record_id": OTHER},
        {"kind": "health.consent/1"},
        {"media": "text/plain"},
        {"salt": bytes(32)},
        {"document": b'{"resourceType":"patient"}'},
        {"document": b"x" * 2000},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_is_not_promised_is_refused(change: dict[str, object]) -> None:
    exchanged = dataclasses.replace(plaintext(), **change)  # type: ignore[arg-type]  # by name
    opened = open_envelope(seal(exchanged, [TestKey(1).public]), TestKey(1))
    with pytest.raises(ProofError, match="not the one"):
        check_promise(opened, RECORD, KIND, promise(plaintext()))


def test_two_readers_cannot_be_given_two_documents_under_one_promise() -> None:
    # The cipher would allow it; the commitment does not.
    wanted = promise(plaintext(b"the one"))
    for document in (b"the one", b"another"):
        opened = open_envelope(seal(plaintext(document), [TestKey(1).public]), TestKey(1))
        if document == b"the one":
            check_promise(opened, RECORD, KIND, wanted)
        else:
            with pytest.raises(ProofError):
                check_promise(opened, RECORD, KIND, wanted)


def test_what_is_not_a_plaintext_of_the_ledger_is_refused() -> None:
    import pyrage  # type: ignore[import-untyped]  # noqa: PLC0415  # ships no types; here only

    recipient = pyrage.x25519.Recipient.from_str(format_bech32("age", TestKey(1).public))
    with pytest.raises(FormatError):
        open_envelope(pyrage.encrypt(b"hello", [recipient]), TestKey(1))


def test_readers_and_sizes_have_limits() -> None:
    with pytest.raises(UsageError, match="readers"):
        seal(plaintext(), [])
    with pytest.raises(UsageError, match="readers"):
        seal(plaintext(), [TestKey(1).public] * (MAX_RECIPIENTS + 1))
    with pytest.raises(UsageError, match="64 MiB"):
        seal(plaintext(bytes(MAX_PADDED)), [TestKey(1).public])
    with pytest.raises(FormatError, match="too large"):
        open_envelope(bytes(largest_envelope(MAX_PADDED) + 1), TestKey(1))


@pytest.mark.slow
def test_another_implementation_opens_ours_and_we_open_its(tmp_path: Path) -> None:
    key = TestKey(1)
    sealed = seal(plaintext(), [key.public, TestKey(2).public])
    question = {
        "identity": format_bech32("age-secret-key-", key.secret).upper(),
        "recipient": format_bech32("age", key.public),
        "sealed": encode_base64(sealed),
    }
    answer = judge("age.mjs", ("age-encryption",), question, tmp_path)
    assert answer["why"] == ""
    assert decode_base64(str(answer["opened"])) == format_plaintext(plaintext())
    assert open_envelope(decode_base64(str(answer["sealed"])), key) == plaintext()
    damaged = sealed[:-1] + bytes([sealed[-1] ^ 1])
    refused = judge(
        "age.mjs", ("age-encryption",), {**question, "sealed": encode_base64(damaged)}, tmp_path
    )
    assert refused["why"]


@pytest.mark.parametrize("octets", [0, 1000, 5000, 70_000, 300_000])
def test_from_outside_an_envelope_has_the_length_that_is_promised(octets: int) -> None:
    one = plaintext(bytes(octets))
    for readers in (1, 3, MAX_RECIPIENTS):
        sealed = seal(one, [TestKey(number).public for number in range(readers)])
        check_outside(sealed[:HEAD_BYTES], len(sealed), padded_length(one))
        with pytest.raises(ProofError, match="another length"):
            check_outside(sealed[:HEAD_BYTES], len(sealed), padded_length(one) * 4)
        for wrong in (len(sealed) - 1, len(sealed) + 1):
            with pytest.raises(FormatError):
                check_outside(sealed[:HEAD_BYTES], wrong, padded_length(one))


@pytest.mark.parametrize("head", [b"", b"age-encryption.org/v2\n", b"age-encryption.org/v1\n---"])
def test_what_does_not_begin_as_an_age_file_is_damaged(head: bytes) -> None:
    with pytest.raises(FormatError):
        check_outside(head, 2000, 1024)
