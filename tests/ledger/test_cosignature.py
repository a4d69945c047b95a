from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import FormatError, SignatureError
from desktop.ledger.cosignature import (
    CosignaturePayload,
    cosignature_line,
    cosigned_bytes,
    format_cosignature,
    parse_cosignature,
)
from desktop.ledger.note import (
    COSIGNATURE,
    ED25519,
    Note,
    NoteSignature,
    known,
    make_vkey,
    parse_note,
    parse_vkey,
)
from desktop.ledger.verifier_key import parse_signature_line
from tests.ledger.log_vectors import load
from tests.ledger.small_city import Key, cosigner_key

TEXT = "origin\n1\nroot\n"


@pytest.mark.parametrize("case", load("log/sunlight_cosigned_300")["cases"])
def test_published_cosignatures_verify(case: dict[str, Any]) -> None:
    key = parse_vkey(case["cosigner_vkey"])
    verified = known(parse_note(case["note"].encode()), [key])
    assert [(one.key, one.time_s) for one in verified] == [(key, 1_767_139_200)]


def test_the_signed_message_is_that_of_the_derived_log() -> None:
    log = load("log/derived_cosigned_log")
    note = parse_note(log["checkpoint_3_cosigners"].encode())
    keys = [parse_vkey(text) for text in (log["log_vkey"], *log["cosigner_vkeys"])]
    verified = known(note, keys)
    assert [one.time_s for one in verified] == [
        None,
        1_700_000_000,
        1_700_000_001,
        1_700_000_002,
    ]
    message = cosigned_bytes(1_700_000_000, note.text)
    assert message.hex() == log["ed25519_cosigned_message_of_authority0_hex"]
    with_mldsa = parse_note(log["checkpoint_with_mldsa_cosigner"].encode())
    assert [one.key for one in known(with_mldsa, keys)] == keys[:4]


@given(st.integers(0, 2**63 - 1), st.binary(min_size=64, max_size=64))
def test_every_payload_comes_back(time_s: int, signature: bytes) -> None:
    cosignature = CosignaturePayload(time_s, signature)
    assert parse_cosignature(format_cosignature(cosignature)) == cosignature


@pytest.mark.parametrize("payload", [b"", bytes(71), bytes(73), bytes(64), b"\x80" + bytes(71)])
def test_any_other_payload_is_refused(payload: bytes) -> None:
    with pytest.raises(FormatError):
        parse_cosignature(payload)
    signature = NoteSignature("north", cosigner_key("north").key_id, payload)
    with pytest.raises(SignatureError):
        known(Note(TEXT, (signature,)), [cosigner_key("north")])


def test_a_line_that_is_made_verifies_at_its_time_only() -> None:
    key = cosigner_key("north")
    line = cosignature_line(TEXT, key, 12, Key("north cosigner").sign)
    signature = parse_signature_line(line[:-1])
    assert known(Note(TEXT, (signature,)), [key])[0].time_s == 12
    later = format_cosignature(
        CosignaturePayload(13, parse_cosignature(signature.payload).signature)
    )
    with pytest.raises(SignatureError):
        known(Note(TEXT, (NoteSignature(key.name, key.key_id, later),)), [key])


@pytest.mark.parametrize(
    ("kind", "time_s"), [(ED25519, 1), (COSIGNATURE, -1), (COSIGNATURE, 2**63)]
)
def test_no_line_is_made_with_another_key_or_beyond_63_bits(kind: int, time_s: int) -> None:
    key = make_vkey("north", kind, Key("north cosigner").public)
    with pytest.raises(FormatError):
        cosignature_line(TEXT, key, time_s, Key("north cosigner").sign)
